//! Several short texts in one.
//!
//! Each text of a table costs a page a pointer and a length, more than many of the texts themselves. Those of one row
//! stand together with a tab between.

/// The part of a text at a place, counted from 0; empty where there is none.
// A loop over bytes, kept out of line: splitting by a `char` costs a page half a kilobyte.
#[inline(never)]
pub(crate) fn part(text: &str, place: u8) -> &str {
    let mut rest = text;
    let mut left = place;
    loop {
        let end = rest.bytes().position(|byte| byte == b'\t').unwrap_or(rest.len());
        let (head, tail) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let Some(fewer) = left.checked_sub(1) else { return head };
        left = fewer;
        rest = tail.get(1..).unwrap_or("");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_and_nothing_after_the_last() {
        let text = "a\t\té é\tlast";
        let parts: [&str; 6] = core::array::from_fn(|place| part(text, u8::try_from(place).unwrap()));
        assert_eq!(parts, ["a", "", "é é", "last", "", ""]);
        assert_eq!(part("", 0), "");
    }
}
