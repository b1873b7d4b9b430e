//! A language by its ISO 639-3 code.

use thiserror::Error;

/// A language, identified by three letters of ISO 639-3.
///
/// Spoken languages have codes of their own: a person who speaks Sylheti is `syl` and not `ben`, and an interpreter
/// for one may be of no use to the other. British Sign Language is a language here, [`Language::BSL`],
/// whichever of its three spellings arrived. Any well-formed code is accepted, for the
/// standard has thousands and our list some dozens.
///
/// ```
/// use fingerpost_characteristics::Language;
/// assert_eq!(Language::parse("syl")?.as_str(), "syl");
/// assert!(Language::parse("sy").is_err());
/// # Ok::<(), fingerpost_characteristics::LanguageError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language([u8; 3]);

/// A text is not an ISO 639-3 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("expected three lower-case letters of iso 639-3")]
pub struct LanguageError;

const fn check(bytes: &[u8]) -> Option<[u8; 3]> {
    match bytes {
        &[a @ b'a'..=b'z', b @ b'a'..=b'z', c @ b'a'..=b'z'] => Some([a, b, c]),
        _ => None,
    }
}

impl Language {
    /// British Sign Language: `bfi` here and in BCP 47 (once `sgn-GB`), `q4` in the NHS list.
    pub const BSL: Self = Self(*b"bfi");
    /// English.
    pub const ENGLISH: Self = Self(*b"eng");

    /// For tables of ours: a code that is wrong does not compile.
    ///
    /// # Panics
    /// In `const` evaluation, when the text is not three lower-case letters. Use [`Language::parse`] for anything that
    /// is not a literal.
    #[must_use]
    #[expect(clippy::panic, reason = "only for literals: a wrong one stops the build, not the program")]
    pub const fn literal(code: &'static str) -> Self {
        match check(code.as_bytes()) {
            Some(bytes) => Self(bytes),
            None => panic!("not an ISO 639-3 code"),
        }
    }

    /// Reads three lower-case letters.
    ///
    /// # Errors
    /// [`LanguageError`] for anything else; the text is not repeated.
    pub const fn parse(code: &str) -> Result<Self, LanguageError> {
        match check(code.as_bytes()) {
            Some(bytes) => Ok(Self(bytes)),
            None => Err(LanguageError),
        }
    }

    /// The three letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // Only ASCII letters get in, so this never falls back.
        core::str::from_utf8(&self.0).unwrap_or("und")
    }
}

/// Withholds the code: which language somebody speaks is that person's answer.
impl core::fmt::Debug for Language {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Language(withheld)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    #[test]
    fn only_three_lower_case_letters() {
        assert_eq!(Language::parse("bfi"), Ok(Language::BSL));
        for bad in ["", "en", "BFI", "q4", "ben ", "bé", "engl", "b1i"] {
            assert_eq!(Language::parse(bad), Err(LanguageError), "{bad}");
        }
    }

    #[test]
    fn debug_withholds_the_code() {
        assert!(!format!("{:?}", Language::literal("syl")).contains("syl"));
    }
}
