//! The files of `wasm/widget/lang`, as `docs/schemas/language-pack-1.schema.json` has them.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

/// Every message there is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Template {
    pub(super) messages: Vec<Message>,
    /// What the file is.
    #[serde(rename = "about")]
    _about: String,
}

/// A message of the template.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Message {
    /// The English, which is the key.
    pub(super) en: String,
    pub(super) class: Class,
    /// The screen on which it was first seen; empty for a text of the scripts.
    #[serde(rename = "where", default)]
    pub(super) _place: String,
}

/// Whether a wrong translation can harm.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "lowercase")]
pub(super) enum Class {
    Safety,
    Ordinary,
}

/// What a pack is.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Kind {
    /// From English into another language.
    Translation,
    /// The project's own English, said otherwise: easy read.
    English,
}

/// How far a message has come.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "lowercase")]
pub(super) enum State {
    Draft,
    Reviewed,
}

/// Who did something, and when.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "read by people; their form is checked by the schema")]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) role: String,
    pub(super) on: String,
}

/// A translation back into English by somebody who had not seen the first.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "read by people; its form is checked by the schema")]
pub(super) struct Back {
    pub(super) by: String,
    pub(super) on: String,
    pub(super) note: String,
}

/// A language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pack {
    pub(super) kind: Kind,
    /// BCP 47, as it stands in `lang`.
    pub(super) language: String,
    pub(super) direction: String,
    #[serde(rename = "name")]
    _name: String,
    #[serde(rename = "version")]
    _version: u32,
    #[serde(default)]
    pub(super) easy: bool,
    #[serde(rename = "translator")]
    _translator: Person,
    /// Who answers for the safety text, clinically; nobody yet.
    pub(super) reviewer: Option<Person>,
    pub(super) back_translation: Option<Back>,
    #[serde(rename = "note")]
    _note: String,
    /// Words that must not stand in this language's messages.
    #[serde(default)]
    pub(super) avoid: Vec<String>,
    pub(super) messages: BTreeMap<String, Translation>,
}

/// One message in a language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Translation {
    /// A text, or a text for each plural category.
    pub(super) text: Value,
    pub(super) state: State,
    /// The name of a picture beside it, in easy read.
    pub(super) picture: Option<String>,
}

impl Translation {
    /// Its texts: one, or one for each plural.
    pub(super) fn texts(&self) -> Vec<&str> {
        match &self.text {
            Value::String(text) => vec![text],
            Value::Object(plurals) => plurals.values().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        }
    }
}

impl Pack {
    /// Whether a page shows a message in this language: safety text of a translation only once it is reviewed, by
    /// somebody with a name, and translated back.
    pub(super) fn shows(&self, message: &Message) -> bool {
        self.messages.get(&message.en).is_some_and(|said| {
            self.kind == Kind::English
                || message.class == Class::Ordinary
                || (said.state == State::Reviewed
                    && self.reviewer.is_some()
                    && self.back_translation.is_some())
        })
    }
}
