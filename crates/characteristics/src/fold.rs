//! One form for what people type.
//!
//! This file is also compiled into the build tool, which sorts the tables of texts by it: it uses `core` alone.

/// A text without what does not matter: letters in lower case, `&` as "and", apostrophes dropped, everything else that
/// is neither letter nor digit as one space. Lives on the stack.
#[derive(Clone, Copy)]
pub(crate) struct Folded {
    bytes: [u8; Self::LONGEST],
    used: usize,
}

impl Folded {
    /// The longest folded text in bytes: longer than any label, shorter than a story.
    pub(crate) const LONGEST: usize = 112;

    /// Folds a text; `None` when what remains is too long.
    pub(crate) fn new(text: &str) -> Option<Self> {
        let mut folded = Self { bytes: [0; Self::LONGEST], used: 0 };
        let mut space = false;
        for letter in text.chars() {
            match letter {
                '\'' | '\u{2019}' => {}
                '&' => {
                    folded.push(" and")?;
                    space = true;
                }
                _ if letter.is_alphanumeric() => {
                    if space {
                        folded.push(" ")?;
                        space = false;
                    }
                    if letter.is_ascii() {
                        folded.push_letter(u8::try_from(letter.to_ascii_lowercase()).ok()?)?;
                        continue;
                    }
                    for lower in letter.to_lowercase() {
                        folded.push(lower.encode_utf8(&mut [0; 4]))?;
                    }
                }
                _ => space = true,
            }
        }
        Some(folded)
    }

    /// Adds text; a space is dropped at the beginning.
    fn push(&mut self, text: &str) -> Option<()> {
        let text = if self.used == 0 { text.trim_start() } else { text };
        let end = self.used.checked_add(text.len())?;
        self.bytes.get_mut(self.used..end)?.copy_from_slice(text.as_bytes());
        self.used = end;
        Some(())
    }

    /// Adds an ASCII letter or digit.
    fn push_letter(&mut self, letter: u8) -> Option<()> {
        *self.bytes.get_mut(self.used)? = letter;
        self.used = self.used.checked_add(1)?;
        Some(())
    }

    /// The folded text.
    pub(crate) fn as_str(&self) -> &str {
        // Whole characters go in, so this never falls back.
        self.bytes.get(..self.used).and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or("")
    }
}

impl PartialEq for Folded {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_matter_goes() {
        let fold = |text| Folded::new(text).map(|folded| String::from(folded.as_str()));
        use std::string::String;
        for same in
            ["White: British", " white  british ", "WHITE-BRITISH", "(White) British.", "White\u{a0}British"]
        {
            assert_eq!(fold(same).as_deref(), Some("white british"), "{same}");
        }
        assert_eq!(fold("Don't know").as_deref(), Some("dont know"));
        assert_eq!(fold("White & Asian").as_deref(), Some("white and asian"));
        assert_eq!(fold("White&Asian").as_deref(), Some("white and asian"));
        assert_eq!(fold("LGBT+").as_deref(), Some("lgbt"));
        assert_eq!(fold(" - . ").as_deref(), Some(""));
        assert_eq!(fold("Bahá'í").as_deref(), Some("baháí"));
    }

    #[test]
    fn a_story_is_not_an_answer() {
        assert!(Folded::new(&"a".repeat(Folded::LONGEST)).is_some());
        assert!(Folded::new(&"a".repeat(Folded::LONGEST + 1)).is_none());
        assert!(Folded::new(&"é".repeat(Folded::LONGEST)).is_none());
    }
}
