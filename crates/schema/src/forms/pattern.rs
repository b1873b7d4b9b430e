//! Regular expressions that mean the same to JSON Schema (ECMA 262), to XML Schema (which CSVW and Table Schema quote)
//! and to Python: plain groups, plain classes, no anchors. Whoever uses one adds anchors where its standard wants them.

use alloc::{string::String, vec::Vec};

use super::decimal;
use crate::{List, cell::LONGEST_REF};

/// Any day of the calendar, leap days included, in the years of [`Day`](crate::Day).
pub(super) const CALENDAR: &str = "[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|\
     ([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29";

/// The GSS code of an area.
pub(super) const AREA: &str = "[EWSNK][0-9]{8}";

/// A language by ISO 639-3.
pub(super) const LANGUAGE: &str = "[a-z]{3}";

/// Text without control characters or blanks at its ends that no spreadsheet would take for a formula: whole, and for
/// JSON Schema only, since other standards write such characters in other ways.
pub(super) const TEXT: &str = "^[^=+\\-@ \\u0000-\\u0009\\u000B-\\u001F\\u007F]([^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F]*\
     [^ \\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F])?$";

/// A pseudonym. A spreadsheet would take one that begins with a minus for a formula.
pub(super) fn reference() -> String {
    let more = u32::try_from(LONGEST_REF.saturating_sub(1)).unwrap_or(0);
    ["[A-Za-z0-9_][A-Za-z0-9_-]{0,", &decimal(more), "}"].concat()
}

/// What a pseudonym must not look like: a National Insurance number, a telephone number, a day. The check digit of an
/// NHS number is beyond a regular expression.
pub(super) const SOMEBODY: &str = "[A-Za-z]{2}[0-9]{6}[A-Da-d]|0[0-9]{10}|44[0-9]{10}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}-[0-9]{2}-[0-9]{4}";

/// A month in the years of [`Day`](crate::Day).
pub(super) fn month() -> String {
    ["(", &years(1900, 2155), ")-(0[1-9]|1[0-2])"].concat()
}

/// A quarter of a financial year.
pub(super) fn quarter() -> String {
    ["(", &years(1900, 2154), ")-Q[1-4]"].concat()
}

/// One of these words.
pub(super) fn any<'w>(words: impl Iterator<Item = &'w str>) -> String {
    words.map(escaped).collect::<Vec<_>>().join("|")
}

/// One or several of these words, with semicolons between.
pub(super) fn several<'w>(words: impl Iterator<Item = &'w str>) -> String {
    let one = any(words);
    ["(", &one, ")(;(", &one, "))*"].concat()
}

fn escaped(word: &str) -> String {
    let mut out = String::new();
    for c in word.chars() {
        if matches!(
            c,
            '.' | '^' | '$' | '*' | '+' | '?' | '(' | ')' | '[' | ']' | '{' | '}' | '|' | '\\' | '/'
        ) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Four digits from one year to another.
pub(super) fn years(from: u32, to: u32) -> String {
    let mut parts = Vec::new();
    let mut at = from;
    while at <= to {
        // The largest run of whole tens, hundreds or thousands that begins here and does not go beyond.
        let size = [1000, 100, 10, 1]
            .into_iter()
            .find(|size| at.checked_rem(*size) == Some(0) && at.saturating_add(*size).saturating_sub(1) <= to)
            .unwrap_or(1);
        parts.push((at, size));
        at = at.saturating_add(size);
    }
    let mut out: Vec<String> = Vec::new();
    let mut rest = parts.as_slice();
    while let [(first, size), ..] = rest {
        let span = size.saturating_mul(10);
        let alike =
            |(year, other): &&(u32, u32)| other == size && year.checked_div(span) == first.checked_div(span);
        let run = rest.iter().take_while(alike).count();
        let digit = |year: u32| year.checked_div(*size).unwrap_or(0).checked_rem(10).unwrap_or(0);
        let head = first.checked_div(span).unwrap_or(0);
        let (low, high) =
            (digit(*first), rest.get(run.saturating_sub(1)).map_or(0, |(year, _)| digit(*year)));
        let mut text = if head == 0 { String::new() } else { decimal(head) };
        match (low, high) {
            (low, high) if low == high => text.push_str(&decimal(low)),
            (low, high) => {
                for part in ["[", &decimal(low), "-", &decimal(high), "]"] {
                    text.push_str(part);
                }
            }
        }
        text.push_str(match size {
            1 => "",
            10 => "[0-9]",
            100 => "[0-9]{2}",
            _ => "[0-9]{3}",
        });
        out.push(text);
        rest = rest.get(run..).unwrap_or_default();
    }
    out.join("|")
}

/// The name of a list as one word: `ons-ethnic-group-census-2021`.
pub(super) fn word(list: &List) -> String {
    let name = list.name();
    let name = name.split_once(':').map_or(name.as_str(), |(_, rest)| rest);
    name.replace('@', "-")
}

/// The whole text, for a standard that looks for a part of it.
pub(super) fn whole(pattern: &str) -> String {
    if pattern.contains('|') { ["^(", pattern, ")$"].concat() } else { ["^", pattern, "$"].concat() }
}

/// Where a pattern begins a text.
pub(super) fn start(pattern: &str) -> String {
    ["^(", pattern, ")-"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_written_shortly() {
        assert_eq!(years(1990, 2155), "199[0-9]|20[0-9]{2}|21[0-4][0-9]|215[0-5]");
        assert_eq!(years(1900, 2100), "19[0-9]{2}|20[0-9]{2}|2100");
        assert_eq!(years(2026, 2026), "2026");
        assert_eq!(years(1987, 2012), "198[7-9]|199[0-9]|200[0-9]|201[0-2]");
    }

    #[test]
    fn words_are_taken_literally() {
        assert_eq!(any(["1.0", "a-b", "c+"].into_iter()), "1\\.0|a-b|c\\+");
        assert_eq!(several(["a", "b"].into_iter()), "(a|b)(;(a|b))*");
        assert_eq!(whole("a|b"), "^(a|b)$");
        assert_eq!(whole("a"), "^a$");
    }
}
