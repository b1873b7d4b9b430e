//! Stable ids.

use alloc::{borrow::Cow, string::String};
use thiserror::Error;

/// An id of ours: lower-case letters, digits and single hyphens, such as `city-of-london` or `visible-high-risk`.
///
/// Ids live for ever: a row is retired, never renamed or used again.
///
/// ```
/// use fingerpost_core::Slug;
/// assert!(Slug::parse("city-of-london").is_ok());
/// assert!(Slug::parse("City of London").is_err());
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Cow<'static, str>);

/// A text is not an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("expected an id of lower-case letters, digits and single hyphens")]
pub struct SlugError;

const fn is_slug(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut rest = bytes;
    let mut after_hyphen = true;
    while let [first, tail @ ..] = rest {
        match first {
            b'a'..=b'z' | b'0'..=b'9' => after_hyphen = false,
            b'-' if !after_hyphen => after_hyphen = true,
            _ => return false,
        }
        rest = tail;
    }
    !after_hyphen
}

impl Slug {
    /// For generated tables: an id that is wrong does not compile.
    ///
    /// # Panics
    /// In `const` evaluation, when the text is not an id. Use [`Slug::parse`] for anything that is not a literal.
    #[must_use]
    #[expect(clippy::panic, reason = "only for literals: a wrong one stops the build, not the program")]
    pub const fn literal(text: &'static str) -> Self {
        if is_slug(text) { Self(Cow::Borrowed(text)) } else { panic!("not an id") }
    }

    /// Checks a text.
    ///
    /// # Errors
    /// [`SlugError`] when the text is empty or has any other character, a hyphen at an end, or two in a row.
    pub fn parse(text: &str) -> Result<Self, SlugError> {
        if is_slug(text) { Ok(Self(Cow::Owned(String::from(text)))) } else { Err(SlugError) }
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl core::fmt::Display for Slug {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.0)
    }
}

impl core::fmt::Debug for Slug {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.0)
    }
}

impl PartialEq<str> for Slug {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Slug {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_one_form() {
        for good in ["a", "a1", "safelives-dash-24", "item-15"] {
            assert!(Slug::parse(good).is_ok(), "{good}");
        }
        for bad in ["", "-a", "a-", "a--b", "A", "a b", "a_b", "é"] {
            assert_eq!(Slug::parse(bad), Err(SlugError), "{bad}");
        }
    }
}
