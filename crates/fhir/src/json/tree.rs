//! JSON as a tree that forgets nothing: a key that stands twice is refused.
//!
//! Resources are read from this tree and not by derived code, because a derived error quotes what it met, and what it
//! met may be a person's answer.

use alloc::{collections::BTreeSet, string::String, vec::Vec};
use core::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{Error, MapAccess, SeqAccess, Visitor},
};
use serde_json::error::Category;

use crate::import::ImportError;

/// The longest text that is read, in bytes.
pub(crate) const MAX_INPUT_BYTES: usize = 1 << 20;

/// Any JSON value. Numbers are not kept: none is read.
pub(crate) enum Json {
    Null,
    Bool(bool),
    Number,
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// Reads a text, or says where it stops being JSON.
pub(crate) fn parse(text: &str) -> Result<Json, ImportError> {
    if text.len() > MAX_INPUT_BYTES {
        return Err(ImportError::TooLarge { most: MAX_INPUT_BYTES });
    }
    serde_json::from_str(text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        // The tree takes any value, so the only complaint of its own is a key that stands twice.
        match error.classify() {
            Category::Data => ImportError::DuplicateKey { line, column },
            _ => ImportError::NotJson { line, column },
        }
    })
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Tree)
    }
}

struct Tree;

impl<'de> Visitor<'de> for Tree {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Json, E> {
        Ok(Json::Number)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Json, E> {
        Ok(Json::Number)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
        Ok(Json::Number)
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(String::from(value)))
    }

    fn visit_string<E>(self, value: String) -> Result<Json, E> {
        Ok(Json::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = seq.next_element()? {
            list.push(value);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut seen = BTreeSet::new();
        let mut fields = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            if !seen.insert(key.clone()) {
                return Err(A::Error::custom("duplicate key"));
            }
            fields.push((key, map.next_value()?));
        }
        Ok(Json::Object(fields))
    }
}

impl Json {
    /// The value of a key of an object.
    pub(crate) fn field(&self, name: &str) -> Option<&Self> {
        self.fields().iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The keys and values of an object; none of anything else.
    pub(crate) fn fields(&self) -> &[(String, Self)] {
        match self {
            Self::Object(fields) => fields,
            _ => &[],
        }
    }

    /// A text.
    pub(crate) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The text of a key of an object.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.field(name)?.as_text()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_json_is_placed_and_not_repeated() {
        let refused = |text: &str| parse(text).err();
        assert_eq!(refused("{\n\"a\": }"), Some(ImportError::NotJson { line: 2, column: 6 }));
        assert!(matches!(
            refused(r#"{"a": 1, "\u0061": 2}"#),
            Some(ImportError::DuplicateKey { line: 1, .. })
        ));
        assert!(matches!(refused(&"[".repeat(200)), Some(ImportError::NotJson { .. })), "nested too deep");
        let large = alloc::format!("\"{}\"", "x".repeat(MAX_INPUT_BYTES));
        assert_eq!(refused(&large), Some(ImportError::TooLarge { most: MAX_INPUT_BYTES }));
    }

    #[test]
    fn any_json_is_a_tree() {
        let tree = parse(r#"{"a": [1, -2, 0.5, null, true], "b": {"c": "d"}}"#).unwrap();
        assert_eq!(tree.field("b").and_then(|b| b.text("c")), Some("d"));
        assert!(tree.text("a").is_none() && tree.field("z").is_none());
    }
}
