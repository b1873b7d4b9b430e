//! Wording that the reviews, and the Act, ask partners to drop.
//!
//! [`check`] reads a text and says where such wording stands, why it matters and what to write instead. The rules are
//! data (`data/language.csv`), each with its source.
//!
//! ```
//! use fingerpost_taxonomy::language::{Context, check};
//!
//! let remarks = check("The police recorded an incident of domestic abuse.", Context::GENERAL);
//! assert_eq!(remarks.len(), 1);
//! assert_eq!(remarks[0].rule, "incident-for-a-pattern");
//! assert!(check("The incident of FGM was recorded.", Context::GENERAL).is_empty(), "FGM is an event");
//! ```
//!
//! What is not a finding: a word in quotation marks by itself (it is being talked about, not used); and, in the files
//! of a project ([`Context::with_markers`]), a line that holds the marker `language: quoted` with the lines after it up
//! to the next empty one, or a whole text that holds the marker `language: quoted-file`.
//!
//! The rules look at words, not at meaning. Silence is no proof that a text is fair, and a remark is a question to its
//! author, not a verdict.

mod context;
mod phrase;
mod words;

use alloc::vec::Vec;

use fingerpost_core::Provenance;

pub use context::Context;

use crate::generated::language::RULES;
use words::{Word, quoted_alone, sentences};

/// A rule about wording.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct LanguageRule {
    /// The stable id.
    pub id: &'static str,
    /// The phrases that it looks for.
    pub phrases: &'static [&'static str],
    /// Unless empty: one of these stands in the same sentence.
    pub near: &'static [&'static str],
    /// One of these in the same sentence excuses it,
    pub excuse: &'static [&'static str],
    /// unless one of these stands there too.
    pub cancel: &'static [&'static str],
    /// A phrase that covers the match excuses it.
    pub allowed: &'static [&'static str],
    /// A phrase just before the match excuses it.
    pub not_after: &'static [&'static str],
    /// The kinds of text in which the rule does not hold.
    pub allowed_in: &'static [&'static str],
    /// Why the wording matters.
    pub reason: &'static str,
    /// What to write instead.
    pub suggestion: &'static str,
    /// Where the rule comes from, and how far that has been checked.
    pub provenance: Provenance,
}

/// Wording to look at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
pub struct Remark {
    /// The byte at which it starts.
    pub start: usize,
    /// The byte after its end.
    pub end: usize,
    /// Its line, from 1.
    pub line: usize,
    /// The rule's id.
    pub rule: &'static str,
    /// Why the wording matters.
    pub reason: &'static str,
    /// What to write instead.
    pub suggestion: &'static str,
}

/// Every rule, in the order of the data file.
#[must_use]
pub const fn rules() -> &'static [LanguageRule] {
    RULES
}

/// Reads a text and returns what to look at again, in the order of the text. A remark never repeats the text.
///
/// A sentence ends at a full stop, a question mark, an exclamation mark or an empty line.
#[must_use]
pub fn check(text: &str, context: Context) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let quoted = match context.obeys_markers() {
        true if text.contains("language: quoted-file") => return remarks,
        true => words::quoted_lines(text),
        false => Vec::new(),
    };
    for sentence in sentences(text) {
        for rule in RULES.iter().filter(|rule| !context.excuses(rule.allowed_in)) {
            for found in matches(rule, &sentence) {
                let Some((first, last)) = found.first().zip(found.last()) else { continue };
                if quoted.contains(&first.line) || quoted_alone(text, first.start, last.end) {
                    continue;
                }
                remarks.push(Remark {
                    start: first.start,
                    end: last.end,
                    line: first.line,
                    rule: rule.id,
                    reason: rule.reason,
                    suggestion: rule.suggestion,
                });
            }
        }
    }
    remarks.sort();
    remarks.dedup_by(|b, a| a.rule == b.rule && a.start == b.start);
    remarks
}

/// The words of each match of a rule in a sentence.
fn matches<'s, 't>(rule: &LanguageRule, sentence: &'s [Word<'t>]) -> Vec<&'s [Word<'t>]> {
    let mut found: Vec<&[Word<'_>]> =
        rule.phrases.iter().flat_map(|one| phrase::find(one, sentence)).collect();
    if found.is_empty() {
        return found;
    }
    let any = |phrases: &[&str]| phrases.iter().any(|one| phrase::find(one, sentence).next().is_some());
    if (!rule.near.is_empty() && !any(rule.near)) || (any(rule.excuse) && !any(rule.cancel)) {
        return Vec::new();
    }
    let allowed: Vec<&[Word<'_>]> = rule.allowed.iter().flat_map(|one| phrase::find(one, sentence)).collect();
    found.retain(|hit| {
        let Some((first, last)) = hit.first().zip(hit.last()) else { return false };
        let covered = allowed.iter().any(|cover| {
            cover.first().is_some_and(|c| c.start <= first.start)
                && cover.last().is_some_and(|c| c.end >= last.end)
        });
        let before = sentence.split(|word| word.start == first.start).next().unwrap_or_default();
        !covered && !rule.not_after.iter().any(|one| phrase::ends(one, before))
    });
    found
}

#[cfg(test)]
mod tests;
