//! Areas by their government code.

use thiserror::Error;

/// A nine-character area code of the Government Statistical Service, such as `E09000001` for the City of London.
///
/// Only the form is checked: which codes exist changes every year.
///
/// ```
/// use fingerpost_pathways::Gss;
/// assert_eq!(Gss::parse("E06000039")?.as_str(), "E06000039");
/// assert!(Gss::parse("Slough").is_err());
/// # Ok::<(), fingerpost_pathways::GssError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Gss([u8; 9]);

/// A text is not an area code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("expected a gss code: one of E, W, S, N, K and eight digits")]
pub struct GssError;

const fn check(text: &str) -> Option<[u8; 9]> {
    let &[letter @ (b'E' | b'W' | b'S' | b'N' | b'K'), a, b, c, d, e, f, g, h] = text.as_bytes() else {
        return None;
    };
    let code = [letter, a, b, c, d, e, f, g, h];
    let [_, digits @ ..] = &code;
    let mut rest: &[u8] = digits;
    while let [first, tail @ ..] = rest {
        if !first.is_ascii_digit() {
            return None;
        }
        rest = tail;
    }
    Some(code)
}

impl Gss {
    /// For generated tables: a code that is wrong does not compile.
    ///
    /// # Panics
    /// In `const` evaluation, when the text has not the form. Use [`Gss::parse`] for anything that is not a literal.
    #[must_use]
    #[expect(clippy::panic, reason = "only for literals: a wrong one stops the build, not the program")]
    pub const fn literal(text: &'static str) -> Self {
        match check(text) {
            Some(code) => Self(code),
            None => panic!("not a GSS code"),
        }
    }

    /// Reads a code.
    ///
    /// # Errors
    /// [`GssError`] for any other form; the text is not repeated.
    pub const fn parse(text: &str) -> Result<Self, GssError> {
        match check(text) {
            Some(code) => Ok(Self(code)),
            None => Err(GssError),
        }
    }

    /// The nine characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // Only ASCII gets in, so this never falls back.
        core::str::from_utf8(&self.0).unwrap_or("")
    }

    /// The first letter: `E`, `W`, `S`, `N`, or `K` for areas of more than one nation.
    #[must_use]
    pub const fn nation_letter(self) -> u8 {
        let [letter, ..] = self.0;
        letter
    }
}

impl core::fmt::Debug for Gss {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Gss {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Gss {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde::de::Error as _;
        let text = alloc::borrow::Cow::<'de, str>::deserialize(deserializer)
            .map_err(|_| D::Error::custom("expected an area code as text"))?;
        Self::parse(&text).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_form() {
        assert!(Gss::parse("E09000001").is_ok());
        for bad in ["", "E0900001", "E090000011", "X09000001", "e09000001", "E0900000O", "E0900é01"] {
            assert_eq!(Gss::parse(bad), Err(GssError), "{bad}");
        }
    }
}
