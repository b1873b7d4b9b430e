//! Wording packs: the questions' own words, which a host that may use them supplies.
//!
//! The instruments' wording belongs to others, so none ships. A pack is one JSON file that says whose words they are,
//! under which permission, who translated and who reviewed them, and carries a checksum so that a changed word is
//! noticed. A pack is whole or refused: a checklist that shows half its questions is worse than one that shows topics.

use alloc::{
    collections::BTreeMap,
    string::{String, ToString},
    vec::Vec,
};

use fingerpost_core::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::Checklist;

/// The wording of one instrument in one language, whole and checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordingPack {
    wire: Wire,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Wire {
    format: u32,
    instrument: String,
    version: String,
    language: String,
    holder: String,
    permission: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    translator: Option<String>,
    reviewer: String,
    reviewed_on: Date,
    checksum: String,
    questions: BTreeMap<String, String>,
}

/// A wording pack cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum WordingError {
    /// The text is not JSON of the pack's form.
    #[error("{message} (line {line}, column {column})")]
    Malformed {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What was expected.
        message: String,
    },
    /// The format is not one that this version reads.
    #[error("format: expected 1")]
    Format,
    /// The pack is for another instrument or edition.
    #[error("instrument: expected {id} of {version}")]
    OtherInstrument {
        /// The id that was asked for.
        id: &'static str,
        /// Its edition.
        version: &'static str,
    },
    /// A field that says whose words these are is empty.
    #[error("{field}: expected a text, found it empty")]
    Empty {
        /// The field.
        field: &'static str,
    },
    /// The language is not a BCP 47 tag.
    #[error("language: expected a language tag such as en or cy")]
    Language,
    /// Items have no question: all of them are named.
    #[error("questions: expected a text for every item; missing: {}", .items.join(", "))]
    Missing {
        /// Their ids.
        items: Vec<&'static str>,
    },
    /// A question is for no item of the instrument.
    #[error("questions: an id is no item of the instrument")]
    Unknown,
    /// The words are not those that the checksum was made of.
    #[error("checksum: expected {expected}")]
    Checksum {
        /// The checksum of the words as they stand.
        expected: String,
    },
}

impl WordingPack {
    /// Reads a pack for an instrument and checks that it is whole.
    ///
    /// # Errors
    /// [`WordingError`] names the field and what was expected.
    pub fn from_json<I: Checklist>(text: &str) -> Result<Self, WordingError> {
        let wire: Wire = serde_json::from_str(text).map_err(|error| {
            let mut message = error.to_string();
            if let Some(at) = message.rfind(" at line ") {
                message.truncate(at);
            }
            WordingError::Malformed { line: error.line(), column: error.column(), message }
        })?;
        wire.check::<I>()?;
        Ok(Self { wire })
    }

    /// The words for an item. A pack that was read has them for every item of its instrument.
    #[must_use]
    pub fn question(&self, item: &str) -> Option<&str> {
        self.wire.questions.get(item).map(String::as_str)
    }

    /// The language, as a BCP 47 tag.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.wire.language
    }

    /// Whose words they are, to be shown with them.
    #[must_use]
    pub fn holder(&self) -> &str {
        &self.wire.holder
    }

    /// Under which permission they are used.
    #[must_use]
    pub fn permission(&self) -> &str {
        &self.wire.permission
    }

    /// Who reviewed them, and when.
    #[must_use]
    pub fn reviewed(&self) -> (&str, Date) {
        (&self.wire.reviewer, self.wire.reviewed_on)
    }
}

impl Wire {
    fn check<I: Checklist>(&self) -> Result<(), WordingError> {
        let instrument = I::INSTRUMENT;
        if self.format != 1 {
            return Err(WordingError::Format);
        }
        if self.instrument != instrument.id || self.version != instrument.version {
            return Err(WordingError::OtherInstrument { id: instrument.id, version: instrument.version });
        }
        for (field, text) in
            [("holder", &self.holder), ("permission", &self.permission), ("reviewer", &self.reviewer)]
        {
            if text.trim().is_empty() {
                return Err(WordingError::Empty { field });
            }
        }
        let subtags = self
            .language
            .split('-')
            .all(|tag| (1..=8).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        if !subtags || !(2..=35).contains(&self.language.len()) {
            return Err(WordingError::Language);
        }
        let has_words = |id: &str| self.questions.get(id).is_some_and(|text| !text.trim().is_empty());
        let items: Vec<&'static str> =
            I::ITEMS.iter().map(|item| item.id).filter(|id| !has_words(id)).collect();
        if !items.is_empty() {
            return Err(WordingError::Missing { items });
        }
        if self.questions.len() != I::ITEMS.len() {
            return Err(WordingError::Unknown);
        }
        let expected = checksum(
            I::ITEMS
                .iter()
                .map(|item| (item.id, self.questions.get(item.id).map(String::as_str).unwrap_or_default())),
        );
        if self.checksum == expected { Ok(()) } else { Err(WordingError::Checksum { expected }) }
    }
}

/// The checksum of a pack's questions: the SHA-256, in hexadecimal, of each item's id, a tab, its words and a line
/// feed, in the form's order.
fn checksum<'a>(questions: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut digest = Sha256::new();
    for (id, text) in questions {
        for part in [id, "\t", text, "\n"] {
            digest.update(part.as_bytes());
        }
    }
    let hex = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or('0');
    digest.finalize().iter().flat_map(|byte| [hex(byte >> 4), hex(byte & 15)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{HarkQuestions, SafeLivesDash};

    const EXAMPLE: &str = include_str!("../../../examples/wording/own-topics.en.json");

    #[test]
    fn the_example_is_whole() {
        let pack = WordingPack::from_json::<SafeLivesDash>(EXAMPLE).unwrap();
        assert_eq!(pack.language(), "en");
        for item in SafeLivesDash::ITEMS {
            assert_eq!(pack.question(item.id), Some(item.topic), "the example holds our own topics");
        }
    }

    #[test]
    fn a_pack_is_whole_or_refused() {
        let refused = |from: &str, to: &str| {
            let bad = EXAMPLE.replacen(from, to, 1);
            assert_ne!(bad, EXAMPLE, "`{from}` is not in the example");
            WordingPack::from_json::<SafeLivesDash>(&bad).unwrap_err().to_string()
        };
        assert_eq!(refused("\"format\": 1", "\"format\": 2"), "format: expected 1");
        assert!(
            refused("\"permission\": \"", "\"permission\": \"\", \"unknown\": \"").contains("unknown field")
        );
        assert_eq!(
            refused("\"language\": \"en\"", "\"language\": \"English please\""),
            "language: expected a language tag such as en or cy"
        );
        assert!(refused("She is very afraid", "").contains("missing: very-afraid"));
        assert!(refused("She is very afraid", "She is not afraid").starts_with("checksum: expected "));
        assert!(refused("\"very-afraid\"", "\"very-brave\"").contains("missing: very-afraid"));
        assert!(
            refused("\"version\": \"2009\"", "\"version\": \"2010\"").contains("safelives-dash-24 of 2009")
        );
        assert!(WordingPack::from_json::<HarkQuestions>(EXAMPLE).is_err());
    }
}
