//! JSON as a tree that forgets nothing: duplicate keys are refused and keys keep their order.
//!
//! Requests are read from this tree and not by derived code, because a derived error quotes what it met, and what it
//! met may be a person's answer.

use alloc::{collections::BTreeSet, string::String, vec::Vec};
use core::fmt;

use fingerpost_core::FieldPath;
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, MapAccess, SeqAccess, Visitor},
};
use serde_json::{Number, error::Category};

use super::{CallError, ErrorCode};

/// The longest text that a call takes, in bytes: thirty times the largest directory that ships.
pub const MAX_INPUT_BYTES: usize = 1 << 20;

/// Any JSON value.
#[derive(Clone, PartialEq)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    Number(Number),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// Reads a text, or says where it stops being JSON.
pub(crate) fn parse(text: &str) -> Result<Json, CallError> {
    if text.len() > MAX_INPUT_BYTES {
        let mut expected = fingerpost_core::TextBuilder::new();
        expected.push("at most ").number(u32::try_from(MAX_INPUT_BYTES).unwrap_or(u32::MAX)).push(" bytes");
        return Err(CallError::new(ErrorCode::TooLarge, FieldPath::root(), expected.finish()));
    }
    serde_json::from_str(text).map_err(|error| {
        // The tree takes any value, so the only complaint of its own is a key that stands twice.
        let (code, expected) = match error.classify() {
            Category::Data => (ErrorCode::DuplicateKey, "each key once in an object"),
            _ => (ErrorCode::NotJson, "JSON, nested at most 127 deep"),
        };
        CallError::new(code, FieldPath::root(), expected).at(error.line(), error.column())
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

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Number::from_f64(value).map_or(Json::Null, Json::Number))
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

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(value) => value.serialize(serializer),
            Self::Text(value) => serializer.serialize_str(value),
            Self::List(list) => serializer.collect_seq(list),
            Self::Object(fields) => serializer.collect_map(fields.iter().map(|(key, value)| (key, value))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Option<(ErrorCode, Option<(usize, usize)>)> {
        parse(text).err().map(|error| (error.code(), error.position()))
    }

    #[test]
    fn a_key_stands_once() {
        assert_eq!(code("{\"a\": 1,\n \"a\": 2}"), Some((ErrorCode::DuplicateKey, Some((2, 4)))));
        assert_eq!(code(r#"{"a": {"b": 1}, "b": {"a": 1}}"#), None, "once in each object is enough");
        assert_eq!(
            code(r#"{"a": 1, "\u0061": 2}"#).map(|e| e.0),
            Some(ErrorCode::DuplicateKey),
            "escaped too"
        );
    }

    #[test]
    fn what_is_not_json_is_placed() {
        assert_eq!(code("{\n\"on\": }"), Some((ErrorCode::NotJson, Some((2, 7)))));
        assert_eq!(code("").map(|e| e.0), Some(ErrorCode::NotJson));
        assert_eq!(code("{} {}").map(|e| e.0), Some(ErrorCode::NotJson));
        assert_eq!(code(&"[".repeat(200)).map(|e| e.0), Some(ErrorCode::NotJson));
        assert_eq!(code("1e999").map(|e| e.0), Some(ErrorCode::NotJson));
    }

    #[test]
    fn size_is_bounded() {
        let at_most = alloc::format!("\"{}\"", "x".repeat(MAX_INPUT_BYTES - 2));
        assert_eq!(code(&at_most), None);
        assert_eq!(code(&alloc::format!("{at_most} ")).map(|e| e.0), Some(ErrorCode::TooLarge));
    }

    #[test]
    fn a_tree_writes_what_it_read() {
        let text = r#"{"z":[1,-2,0.5,null,true],"a":{"é":"\n"}}"#;
        let tree = parse(text).unwrap_or(Json::Null);
        assert_eq!(serde_json::to_string(&tree).unwrap_or_default(), text);
    }
}
