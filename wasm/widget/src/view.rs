//! What to draw, as a short program in lines. The first letter of a line says what it is:
//!
//! | line | |
//! |---|---|
//! | `*heading` | begin a screen: empty the paper, and put the focus on the new heading |
//! | `<tag class` | open an element |
//! | `>` | close it |
//! | `-tag class\|text` | an element with a text in it |
//! | `'text` | text |
//! | `+07…` | a telephone number |
//! | `@name value` | an attribute of the open element |
//! | `!n kind\|text\|more` | a button for act `n`: `second`, `link`, or the main one; `more` is only heard |
//! | `?n class\|question\|hint\|1 Yes\|2 No` | radio buttons for act `n`; yes, no and don't know where none are named |
//! | `?n class 24\|1 topic\|hint` | the same as one of 24, by its number |
//! | `%n kind\|label\|hint` | a field for act `n`: `number`, `date`, `tick`, or `why` for a text that stays on the page |
//! | `%n tel\|label\|hint` | the same, for a number or a line (`text`) that stays on the page |
//! | `%n choice\|label\|hint\|1 Polish\|2 Urdu` | a list that opens, to choose one from |
//! | `"n tag class\|text` | an element with what was typed in the box of act `n`, or else this text |
//! | `=n value` | what the control of act `n` holds; without a value, nothing |
//! | `:n text` | what is wrong with that control, beside it and in the summary of id `wrong` |
//! | `&n` | here comes paper `n`, written from the `=` lines of this program |
//! | `$` | alone: what this leads to is not in the first module, and nothing has changed; to be done again by the whole |
//! | `#id` | go to the element of that id and empty it |
//! | `;id text` | change the text of the element of that id, which has nothing else in it; not translated, so for staff alone |
//! | `^id` | put the focus there |
//! | `~text` | say it politely to a screen reader |
//!
//! A heading is `h2`, `h3` or `h4`: the page may want another level (`heading-level`), and the look stays. With the class
//! `routine`, `urgent` or `immediate` it is that of a care card, and says so to those who hear it.
//!
//! A text is the key of its translation (`js/words.js`), so what changes in it stands between U+2068 and U+2069: use
//! [`View::arg`] and its kin inside a sentence, for a number, a day, a name, and for every text that is data.
//!
//! `js/paper.js` draws it. There is no markup in it, so nothing has to be escaped: a line break in a text, which would
//! start another line, becomes a space. What never changes stands in `screens/en/*.txt` in the same language.

use alloc::string::String;
use core::hint::black_box;

use fingerpost_core::Date;

use crate::act::EMPTY;

/// What stands around an argument: Unicode's first strong isolate, and the end of it.
pub(crate) const ARGUMENT: (&str, &str) = ("\u{2068}", "\u{2069}");

/// A program under construction.
#[derive(Default)]
pub struct View(String);

/// Withheld: a screen shows answers.
impl core::fmt::Debug for View {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("View(withheld)")
    }
}

impl View {
    /// The program so far.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Overwrites the program, and keeps nothing.
    pub fn wipe(&mut self) {
        let mut bytes = core::mem::take(&mut self.0).into_bytes();
        bytes.fill(0);
        black_box(&bytes);
    }

    /// Adds lines that are there already: a text that never changes. It ends with a line break, as every line does.
    ///
    /// The only way in for everything. A text grows by copying, so the copy that is left behind is overwritten.
    pub fn lines(&mut self, lines: &str) -> &mut Self {
        let needed = self.0.len().saturating_add(lines.len());
        if needed > self.0.capacity() {
            let mut larger = String::with_capacity(needed.saturating_mul(2).max(8192));
            larger.push_str(&self.0);
            self.wipe();
            self.0 = larger;
        }
        self.0.push_str(lines);
        self
    }

    /// Adds to the line.
    pub fn push(&mut self, text: &str) -> &mut Self {
        let (head, mut rest) = cut(text, b'\n');
        self.lines(head);
        while let Some(more) = rest {
            let (head, tail) = cut(more, b'\n');
            self.lines(" ").lines(head);
            rest = tail;
        }
        self
    }

    /// Adds an argument of a sentence: what the sentence is about, and no part of its words.
    ///
    /// A text that is data (a service's name, its description) is an argument too, so that no translator is asked for it.
    pub fn arg(&mut self, text: &str) -> &mut Self {
        self.lines(ARGUMENT.0).push(text).lines(ARGUMENT.1)
    }

    /// Adds a number as an argument of a sentence.
    pub fn arg_number(&mut self, number: u32) -> &mut Self {
        self.lines(ARGUMENT.0).number(number).lines(ARGUMENT.1)
    }

    /// Adds a day as an argument of a sentence.
    pub fn arg_date(&mut self, date: Date) -> &mut Self {
        self.lines(ARGUMENT.0).date(date).lines(ARGUMENT.1)
    }

    /// A whole line whose text is data: how it starts, and the argument.
    pub fn told(&mut self, start: &str, text: &str) -> &mut Self {
        self.lines(start).arg(text).end()
    }

    /// Ends the line.
    pub fn end(&mut self) -> &mut Self {
        self.lines("\n")
    }

    /// A whole line: how it starts, and a text.
    pub fn line(&mut self, start: &str, text: &str) -> &mut Self {
        self.lines(start).push(text).end()
    }

    /// Closes an element.
    pub fn close(&mut self) -> &mut Self {
        self.lines(">\n")
    }

    /// Adds a number to the line.
    pub fn number(&mut self, number: u32) -> &mut Self {
        const DIGITS: &str = "0123456789";
        if number > 9 {
            self.number(number / 10);
        }
        let digit = usize::try_from(number % 10).unwrap_or(0);
        self.lines(DIGITS.get(digit..digit.saturating_add(1)).unwrap_or(""))
    }

    /// Adds a day to the line, as `21 November 2026`.
    pub fn date(&mut self, date: Date) -> &mut Self {
        const MONTHS: &str =
            "January|February|March|April|May|June|July|August|September|October|November|December";
        let (mut month, mut rest) = cut(MONTHS, b'|');
        for _ in 1..date.month() {
            (month, rest) = cut(rest.unwrap_or(""), b'|');
        }
        self.number(date.day()).lines(" ").lines(month).lines(" ");
        self.number(u32::try_from(date.year()).unwrap_or(0))
    }

    /// What the control of an act holds; nothing where it holds nothing.
    pub fn holds(&mut self, act: u32, value: u32) -> &mut Self {
        if value == EMPTY {
            return self;
        }
        self.lines("=").number(act).lines(" ").number(value).end()
    }
}

/// The text before the first of an ASCII mark, and the text after it where there is one.
// A loop over bytes, kept out of line: the searchers of `split` and `lines` cost a page half a kilobyte.
#[inline(never)]
pub(crate) fn cut(text: &str, mark: u8) -> (&str, Option<&str>) {
    match text.bytes().position(|byte| byte == mark) {
        Some(at) => (text.get(..at).unwrap_or(""), text.get(at.saturating_add(1)..)),
        None => (text, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_start_a_line() {
        let mut view = View::default();
        view.line("-p|", "one\n@onclick bad");
        assert_eq!(view.as_str(), "-p|one @onclick bad\n");
    }

    #[test]
    fn arguments_are_marked() {
        let mut view = View::default();
        view.lines("-p|")
            .arg_number(3)
            .lines(" of ")
            .arg("a\nb")
            .lines(", ")
            .arg_date(Date::literal(2026, 1, 5))
            .end();
        view.told("-b|", "Name");
        assert_eq!(
            view.as_str(),
            "-p|\u{2068}3\u{2069} of \u{2068}a b\u{2069}, \u{2068}5 January 2026\u{2069}\n-b|\u{2068}Name\u{2069}\n"
        );
    }

    #[test]
    fn cutting_keeps_what_is_empty() {
        assert_eq!(cut("a|é|", b'|'), ("a", Some("é|")));
        assert_eq!(cut("é|", b'|'), ("é", Some("")));
        assert_eq!(cut("", b'|'), ("", None));
        let mut view = View::default();
        assert_eq!(view.push("\na\n\nb\n").as_str(), " a  b ");
    }

    #[test]
    fn every_month_has_its_name() {
        for (month, name) in
            (1..=12).zip(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])
        {
            let mut view = View::default();
            let day = Date::from_ymd(2026, month, 1).unwrap();
            assert!(view.date(day).as_str().starts_with(&alloc::format!("1 {name}")), "{name}");
        }
    }

    #[test]
    fn numbers_and_dates() {
        let mut view = View::default();
        view.number(0).push(" ").number(1_234_567_890).push(" ").date(Date::literal(2026, 1, 5));
        view.push(" ").date(Date::literal(2026, 12, 31));
        assert_eq!(view.as_str(), "0 1234567890 5 January 2026 31 December 2026");
    }

    #[test]
    fn growing_keeps_the_text_and_wiping_does_not() {
        let mut view = View::default();
        for _ in 0..5000 {
            view.push("abcdefg");
        }
        assert_eq!(view.as_str().len(), 35_000);
        assert!(view.as_str().ends_with("gabcdefg"));
        view.wipe();
        assert_eq!(view.as_str(), "");
    }
}
