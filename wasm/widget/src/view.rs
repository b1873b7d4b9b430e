//! What to draw, as a short program in lines. The first letter of a line says what it is:
//!
//! | line | |
//! |---|---|
//! | `*` | begin a screen: empty the paper, and put the focus on the new heading |
//! | `<tag class` | open an element |
//! | `>` | close it |
//! | `'text` | text |
//! | `+07…` | a telephone number |
//! | `@name value` | an attribute of the open element |
//! | `!n` | pressing or changing the open element is act `n` |
//! | `#id` | go to the element of that id and empty it |
//! | `^id` | put the focus there |
//! | `~text` | say it politely to a screen reader |
//!
//! `js/paper.js` draws it. There is no markup in it, so nothing has to be escaped: a line break in a text, which would
//! start another line, becomes a space.

use alloc::string::String;
use core::hint::black_box;

use fingerpost_core::Date;

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

    /// The only way in. A text grows by copying, so the copy that is left behind is overwritten.
    fn put(&mut self, text: &str) {
        let needed = self.0.len().saturating_add(text.len());
        if needed > self.0.capacity() {
            let mut larger = String::with_capacity(needed.saturating_mul(2).max(8192));
            larger.push_str(&self.0);
            self.wipe();
            self.0 = larger;
        }
        self.0.push_str(text);
    }

    fn line(&mut self, kind: &str, rest: &str) -> &mut Self {
        if !self.0.is_empty() {
            self.put("\n");
        }
        self.put(kind);
        self.push(rest)
    }

    /// Adds to the last line.
    pub fn push(&mut self, text: &str) -> &mut Self {
        for (at, part) in text.split('\n').enumerate() {
            if at > 0 {
                self.put(" ");
            }
            self.put(part);
        }
        self
    }

    /// Adds a number to the last line.
    pub fn number(&mut self, number: u32) -> &mut Self {
        const DIGITS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
        if number > 9 {
            self.number(number / 10);
        }
        self.push(pick(&DIGITS, number % 10))
    }

    /// Adds a day to the last line, as `21 November 2026`.
    pub fn date(&mut self, date: Date) -> &mut Self {
        const MONTHS: [&str; 13] = [
            "", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ];
        self.number(date.day()).push(" ").push(pick(&MONTHS, date.month())).push(" ");
        self.number(u32::try_from(date.year()).unwrap_or(0))
    }

    /// Begins a screen.
    pub fn screen(&mut self, heading: &str) -> &mut Self {
        self.line("*", "").open("h2").attr("tabindex", "-1").text(heading).close()
    }

    /// Opens an element: `p`, or `p small` for one with a class.
    pub fn open(&mut self, tag: &str) -> &mut Self {
        self.line("<", tag)
    }

    /// Closes it.
    pub fn close(&mut self) -> &mut Self {
        self.line(">", "")
    }

    /// Starts a text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.line("'", text)
    }

    /// An element with a text in it.
    pub fn leaf(&mut self, tag: &str, text: &str) -> &mut Self {
        self.open(tag).text(text).close()
    }

    /// A paragraph.
    pub fn para(&mut self, text: &str) -> &mut Self {
        self.leaf("p", text)
    }

    /// A list of texts.
    pub fn list(&mut self, texts: &[&str]) -> &mut Self {
        self.open("ul");
        for text in texts {
            self.leaf("li", text);
        }
        self.close()
    }

    /// A telephone number.
    pub fn phone(&mut self, number: &str) -> &mut Self {
        self.line("+", number)
    }

    /// An attribute.
    pub fn attr(&mut self, name: &str, value: &str) -> &mut Self {
        self.line("@", name).push(" ").push(value)
    }

    /// What pressing or changing the element does.
    pub fn on(&mut self, act: u32) -> &mut Self {
        self.line("!", "").number(act)
    }

    /// A button; `kind` is `button`, or `button second` for one with a class.
    pub fn button(&mut self, kind: &str, act: u32, text: &str) -> &mut Self {
        self.open(kind).attr("type", "button").on(act).text(text).close()
    }

    /// Goes to an element that is drawn, and empties it.
    pub fn at(&mut self, id: &str) -> &mut Self {
        self.line("#", id)
    }

    /// Puts the focus on an element.
    pub fn focus(&mut self, id: &str) -> &mut Self {
        self.line("^", id)
    }

    /// Says something politely.
    pub fn say(&mut self, text: &str) -> &mut Self {
        self.line("~", text)
    }

    /// The radio buttons of one question: its act, the value that is chosen, and every value with its label. The first
    /// has the id `r` and the act, so that a link can put the focus there.
    pub fn radios(&mut self, act: u32, chosen: u32, choices: &[(u32, &str)]) -> &mut Self {
        self.open("div row");
        for (at, (value, label)) in choices.iter().enumerate() {
            self.open("label opt").open("input").attr("type", "radio");
            self.attr("name", "r").number(act).attr("value", "").number(*value);
            if at == 0 {
                self.attr("id", "r").number(act);
            }
            if *value == chosen {
                self.attr("checked", "");
            }
            self.on(act).close().text(label).close();
        }
        self.close()
    }
}

fn pick<'t>(texts: &[&'t str], index: u32) -> &'t str {
    usize::try_from(index).ok().and_then(|index| texts.get(index)).copied().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_start_a_line() {
        let mut view = View::default();
        view.para("one\n@onclick bad");
        assert_eq!(view.as_str(), "<p\n'one @onclick bad\n>");
    }

    #[test]
    fn numbers_and_dates() {
        let mut view = View::default();
        view.text("").number(0).push(" ").number(1_234_567_890).push(" ").date(Date::literal(2026, 1, 5));
        assert_eq!(view.as_str(), "'0 1234567890 5 January 2026");
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
