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
//! | `%n kind\|label\|hint` | a field for act `n`: `number`, `date`, `tick`, or `why` for a text that stays on the page |
//! | `=n value` | what the control of act `n` holds |
//! | `#id` | go to the element of that id and empty it |
//! | `^id` | put the focus there |
//! | `~text` | say it politely to a screen reader |
//!
//! `js/paper.js` draws it. There is no markup in it, so nothing has to be escaped: a line break in a text, which would
//! start another line, becomes a space. What never changes stands in `screens/en/*.txt` in the same language.

use alloc::string::String;
use core::hint::black_box;

use fingerpost_core::Date;

use crate::act::EMPTY;

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
        for (at, part) in text.split('\n').enumerate() {
            if at > 0 {
                self.lines(" ");
            }
            self.lines(part);
        }
        self
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
        let month = usize::try_from(date.month()).unwrap_or(0).saturating_sub(1);
        self.number(date.day()).lines(" ").lines(MONTHS.split('|').nth(month).unwrap_or("")).lines(" ");
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
