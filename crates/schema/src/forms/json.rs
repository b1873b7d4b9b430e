//! JSON that is meant to be read: keys in the order in which they were given, short values on one line.

use alloc::{borrow::Cow, string::String, vec::Vec};

/// A JSON value.
#[derive(Clone, Debug)]
pub(super) enum Json {
    Bool(bool),
    Number(u32),
    Text(Cow<'static, str>),
    List(Vec<Json>),
    Map(Vec<(Cow<'static, str>, Json)>),
}

/// The widest line that holds more than one value.
const WIDTH: usize = 118;

impl From<&'static str> for Json {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<bool> for Json {
    fn from(flag: bool) -> Self {
        Self::Bool(flag)
    }
}

impl From<u32> for Json {
    fn from(number: u32) -> Self {
        Self::Number(number)
    }
}

impl<T: Into<Self>> From<Vec<T>> for Json {
    fn from(items: Vec<T>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

/// An object whose keys stay in this order.
#[derive(Clone, Debug, Default)]
pub(super) struct Map(Vec<(Cow<'static, str>, Json)>);

impl Map {
    pub(super) const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds a key.
    pub(super) fn with(mut self, key: impl Into<Cow<'static, str>>, value: impl Into<Json>) -> Self {
        self.0.push((key.into(), value.into()));
        self
    }

    /// Adds a key if there is something to say.
    pub(super) fn with_some(self, key: impl Into<Cow<'static, str>>, value: Option<impl Into<Json>>) -> Self {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    /// True for no key at all.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The keys and values, in order.
    pub(super) fn entries(self) -> impl Iterator<Item = (Cow<'static, str>, Json)> {
        self.0.into_iter()
    }

    /// Adds a key for a text that is not empty.
    pub(super) fn with_text(self, key: &'static str, text: impl Into<Cow<'static, str>>) -> Self {
        let text = text.into();
        if text.is_empty() { self } else { self.with(key, Json::Text(text)) }
    }
}

impl From<Map> for Json {
    fn from(map: Map) -> Self {
        Self::Map(map.0)
    }
}

impl Json {
    /// The text of a file: indented by two, with a line feed at the end.
    pub(super) fn file(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, 0, 0);
        out.push('\n');
        out
    }

    /// On one line, as NDJSON has it.
    pub(super) fn line(&self) -> String {
        let mut out = String::new();
        self.flat(&mut out);
        out
    }

    fn write(&self, out: &mut String, depth: usize, used: usize) {
        let mut flat = String::new();
        self.flat(&mut flat);
        let inner = depth.saturating_add(1);
        match self {
            Self::Map(entries) if !fits(&flat, depth, used) && !entries.is_empty() => {
                out.push('{');
                for (at, (key, value)) in entries.iter().enumerate() {
                    next(out, at, inner);
                    quoted(out, key);
                    out.push_str(": ");
                    value.write(out, inner, key.len().saturating_add(4));
                }
                end(out, depth);
                out.push('}');
            }
            Self::List(items) if !fits(&flat, depth, used) && !items.is_empty() => {
                out.push('[');
                let words = items.iter().all(|item| matches!(item, Self::Text(_)));
                let mut width = 0_usize;
                for (at, item) in items.iter().enumerate() {
                    let mut short = String::new();
                    item.flat(&mut short);
                    // Words fill their lines; anything else has a line of its own.
                    let room = words && at > 0 && fits(&short, inner, width);
                    if room {
                        out.push_str(", ");
                        out.push_str(&short);
                        width = width.saturating_add(short.len()).saturating_add(2);
                    } else {
                        next(out, at, inner);
                        item.write(out, inner, 0);
                        width = short.len().saturating_add(2);
                    }
                }
                end(out, depth);
                out.push(']');
            }
            _ => out.push_str(&flat),
        }
    }

    fn flat(&self, out: &mut String) {
        match self {
            Self::Bool(flag) => out.push_str(if *flag { "true" } else { "false" }),
            Self::Number(number) => out.push_str(&super::decimal(*number)),
            Self::Text(text) => quoted(out, text),
            Self::List(items) => {
                out.push('[');
                for (at, item) in items.iter().enumerate() {
                    out.push_str(if at == 0 { "" } else { ", " });
                    item.flat(out);
                }
                out.push(']');
            }
            Self::Map(entries) => {
                out.push('{');
                for (at, (key, value)) in entries.iter().enumerate() {
                    out.push_str(if at == 0 { " " } else { ", " });
                    quoted(out, key);
                    out.push_str(": ");
                    value.flat(out);
                }
                out.push_str(if entries.is_empty() { "}" } else { " }" });
            }
        }
    }
}

fn fits(flat: &str, depth: usize, used: usize) -> bool {
    flat.len().saturating_add(depth.saturating_mul(2)).saturating_add(used) <= WIDTH
}

fn next(out: &mut String, at: usize, depth: usize) {
    out.push_str(if at == 0 { "\n" } else { ",\n" });
    for _ in 0..depth {
        out.push_str("  ");
    }
}

fn end(out: &mut String, depth: usize) {
    next(out, 0, depth);
}

/// A string with what JSON must have escaped.
fn quoted(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() && u32::from(c) < 0x20 => {
                let code = u32::from(c);
                out.push_str("\\u00");
                out.push(char::from_digit(code >> 4, 16).unwrap_or('0'));
                out.push(char::from_digit(code & 15, 16).unwrap_or('0'));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;
    use proptest::prelude::*;

    #[test]
    fn keys_stay_in_order_and_long_values_are_broken() {
        let long: Vec<&'static str> = vec!["a fairly long text that fills its line"; 4];
        let json = Json::from(Map::new().with("b", 1_u32).with("a", true).with("list", long));
        assert_eq!(
            json.file(),
            "{\n  \"b\": 1,\n  \"a\": true,\n  \"list\": [\n    \"a fairly long text that fills its line\", \
             \"a fairly long text that fills its line\",\n    \"a fairly long text that fills its line\", \
             \"a fairly long text that fills its line\"\n  ]\n}\n"
        );
        assert_eq!(Json::from(Map::new()).line(), "{}");
    }

    proptest! {
        #[test]
        fn another_reader_reads_what_was_written(text in any::<String>(), key in any::<String>(), number in any::<u32>()) {
            let json = Json::from(Map::new().with(key.clone(), vec![Json::from(text.clone()), Json::from(number)]));
            for written in [json.line(), json.file()] {
                let read: serde_json::Value = serde_json::from_str(&written).unwrap();
                prop_assert_eq!(&read, &serde_json::json!({ key.clone(): [text.clone(), number] }));
            }
        }
    }
}
