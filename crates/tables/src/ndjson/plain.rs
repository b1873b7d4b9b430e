//! Objects as most systems write them: text without escapes, numbers, words. Anything else is left to `serde_json`,
//! which decides what is JSON; whatever is read here reads the same there, and a test holds the two together.

/// Gives out every key, and every value as it is written; `None` if the line is anything but a plain object.
///
/// What was given out before `None` is to be forgotten.
pub(super) fn pairs<'a>(line: &'a [u8], mut pair: impl FnMut(&'a [u8], &'a [u8])) -> Option<()> {
    let mut rest = blanks(line).strip_prefix(b"{")?;
    rest = blanks(rest);
    if let Some(end) = rest.strip_prefix(b"}") {
        return blanks(end).is_empty().then_some(());
    }
    loop {
        let key = text(rest)?;
        rest = blanks(rest.get(key.len()..)?).strip_prefix(b":")?;
        rest = blanks(rest);
        let value = match rest.first()? {
            b'"' => text(rest)?,
            b'-' | b'0'..=b'9' => number(rest)?,
            _ => word(rest)?,
        };
        pair(key.get(1..key.len().wrapping_sub(1))?, value);
        rest = blanks(rest.get(value.len()..)?);
        match rest.split_first()? {
            (b',', more) => rest = blanks(more),
            (b'}', end) => return blanks(end).is_empty().then_some(()),
            _ => return None,
        }
    }
}

#[inline]
fn blanks(text: &[u8]) -> &[u8] {
    let mut text = text;
    while let [b' ' | b'\t' | b'\r', rest @ ..] = text {
        text = rest;
    }
    text
}

/// Text in quotes, with them.
#[inline]
fn text(rest: &[u8]) -> Option<&[u8]> {
    let inner = rest.strip_prefix(b"\"")?;
    let end = inner.iter().position(|&byte| byte == b'"' || byte == b'\\' || byte < b' ')?;
    (inner.get(end) == Some(&b'"')).then_some(())?;
    rest.get(..end.wrapping_add(2))
}

fn word(rest: &[u8]) -> Option<&[u8]> {
    let word = [&b"null"[..], b"true", b"false"].into_iter().find(|word| rest.starts_with(word))?;
    rest.get(..word.len())
}

/// A number, as JSON has it: no leading zero, and digits around the point.
fn number(rest: &[u8]) -> Option<&[u8]> {
    let mut left = rest.strip_prefix(b"-").unwrap_or(rest);
    left = match left.split_first()? {
        (b'0', more) => more,
        _ => digits(left)?,
    };
    if let [b'.', more @ ..] = left {
        left = digits(more)?;
    }
    if let [b'e' | b'E', more @ ..] = left {
        left = digits(match more {
            [b'+' | b'-', more @ ..] => more,
            more => more,
        })?;
    }
    rest.get(..rest.len().wrapping_sub(left.len()))
}

/// What comes after one digit or more.
fn digits(text: &[u8]) -> Option<&[u8]> {
    let count = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    text.get(count..).filter(|_| count > 0)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use serde_json::value::RawValue;

    fn plain(line: &str) -> Option<Vec<(String, String)>> {
        let mut found = Vec::new();
        let string = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        super::pairs(line.as_bytes(), |key, value| found.push((string(key), string(value))))?;
        Some(found)
    }

    #[test]
    fn plain_objects_are_read_here() {
        let found = plain(" {\"a\" : -0.5e+3,\"b\":\"é, }\", \"c\":null }\r").unwrap();
        let pairs: Vec<_> = found.iter().map(|(key, value)| (&**key, &**value)).collect();
        assert_eq!(pairs, [("a", "-0.5e+3"), ("b", "\"é, }\""), ("c", "null")]);
        assert_eq!(plain("{ }"), Some(Vec::new()));
        for other in [
            "{\"a\":01}",
            "{\"a\":1.}",
            "{\"a\":-}",
            "{\"a\":1,}",
            "{\"a\":[]}",
            "{\"a\\n\":1}",
            "{\"a\":1}x",
            "{",
            "",
        ] {
            assert_eq!(plain(other), None, "{other}");
        }
    }

    fn line() -> impl Strategy<Value = String> {
        let piece = proptest::sample::select(vec![
            "{", "}", ":", ",", "\"a\"", "\"b\"", "\"", "\\", "0", "1", "-", ".", "e", "+", "null", "true",
            "[", "]", " ", "é", "{\"a\":", "\"b\":", "1.5", "\t", "\u{1}",
        ]);
        prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]

        #[test]
        fn whatever_is_read_here_reads_the_same_there(line in line()) {
            if let Some(found) = plain(&line) {
                let there: BTreeMap<String, &RawValue> = serde_json::from_str(&line).unwrap();
                // Of a key that comes twice, the map has the last.
                let here: BTreeMap<String, String> = found.into_iter().collect();
                let there: BTreeMap<String, String> =
                    there.into_iter().map(|(key, value)| (key, value.get().to_owned())).collect();
                prop_assert_eq!(here, there);
            }
        }
    }
}
