//! Codes of areas.

use thiserror::Error;

use crate::generated::areas::AREAS;

/// A GSS code: a letter for the country and eight digits, of which the first two say what kind of area it is.
///
/// A code of the right form may still stand for "unknown" ([`GssCode::is_pseudo`]).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GssCode([u8; 9]);

/// A text is not a GSS code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("expected a gss code: one of e, w, s, n, k in capitals and eight digits")]
pub struct GssCodeError;

/// The kinds of area that a home or a directory can be given as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum GssKind {
    /// E06, W06, S12, N09: a council with all functions outside London and the metropolitan counties.
    Unitary,
    /// E07: a district below a county.
    District,
    /// E08: a metropolitan district.
    Metropolitan,
    /// E09: a London borough or the City of London.
    LondonBorough,
    /// E10: a county.
    County,
    /// E12: a region of England.
    Region,
    /// Any other kind.
    Other,
}

const fn check(bytes: &[u8]) -> Option<[u8; 9]> {
    match bytes {
        &[
            country @ (b'E' | b'W' | b'S' | b'N' | b'K'),
            a @ b'0'..=b'9',
            b @ b'0'..=b'9',
            c @ b'0'..=b'9',
            d @ b'0'..=b'9',
            e @ b'0'..=b'9',
            f @ b'0'..=b'9',
            g @ b'0'..=b'9',
            h @ b'0'..=b'9',
        ] => Some([country, a, b, c, d, e, f, g, h]),
        _ => None,
    }
}

impl GssCode {
    /// For tables of ours: a code that is wrong does not compile.
    ///
    /// # Panics
    /// In `const` evaluation, when the text is not a GSS code. Use [`GssCode::parse`] for anything that is not a literal.
    #[must_use]
    #[expect(clippy::panic, reason = "only for literals: a wrong one stops the build, not the program")]
    pub const fn literal(code: &'static str) -> Self {
        match check(code.as_bytes()) {
            Some(bytes) => Self(bytes),
            None => panic!("not a GSS code"),
        }
    }

    /// Reads a code.
    ///
    /// # Errors
    /// [`GssCodeError`] for any other form; the text is not repeated.
    pub const fn parse(code: &str) -> Result<Self, GssCodeError> {
        match check(code.as_bytes()) {
            Some(bytes) => Ok(Self(bytes)),
            None => Err(GssCodeError),
        }
    }

    /// The nine characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // Only ASCII gets in, so this never falls back.
        core::str::from_utf8(&self.0).unwrap_or("")
    }

    /// What kind of area it is.
    #[must_use]
    pub const fn kind(&self) -> GssKind {
        match &self.0 {
            [b'E', b'0', b'6', ..]
            | [b'W', b'0', b'6', ..]
            | [b'S', b'1', b'2', ..]
            | [b'N', b'0', b'9', ..] => GssKind::Unitary,
            [b'E', b'0', b'7', ..] => GssKind::District,
            [b'E', b'0', b'8', ..] => GssKind::Metropolitan,
            [b'E', b'0', b'9', ..] => GssKind::LondonBorough,
            [b'E', b'1', b'0', ..] => GssKind::County,
            [b'E', b'1', b'2', ..] => GssKind::Region,
            _ => GssKind::Other,
        }
    }

    /// True for a code that stands for "unknown" or "outside", such as `E99999999`.
    #[must_use]
    pub fn is_pseudo(&self) -> bool {
        matches!(self.0, [_, b'9', b'9', b'9', b'9', b'9', b'9', b'9', b'9'])
    }

    /// The region that holds the area, where that is known: every London borough is in London, a region holds itself,
    /// and for the rest our list of areas says.
    #[must_use]
    pub fn region(&self) -> Option<Self> {
        match self.kind() {
            _ if self.is_pseudo() => None,
            GssKind::Region => Some(*self),
            GssKind::LondonBorough => Some(Self::literal("E12000007")),
            _ => AREAS.iter().find(|area| area.gss == *self)?.region,
        }
    }
}

/// Withholds the code: where somebody lives is that person's answer.
impl core::fmt::Debug for GssCode {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("GssCode(withheld)")
    }
}

/// A named area of our list.
#[derive(Clone, Copy, Debug)]
pub struct Area {
    /// Its code.
    pub gss: GssCode,
    /// Its name.
    pub name: &'static str,
    /// The region that holds it; `None` for a region.
    pub region: Option<GssCode>,
    /// How far the row has been checked.
    pub confidence: fingerpost_core::Confidence,
}

/// The areas at the root of this work, sorted by code. A beginning: any other well-formed code is a [`GssCode`] too.
#[must_use]
pub fn areas() -> &'static [Area] {
    AREAS
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{format, string::ToString};

    #[test]
    fn only_the_one_form() {
        assert_eq!(GssCode::parse("E09000001").unwrap().kind(), GssKind::LondonBorough);
        assert_eq!(GssCode::parse("E06000039").unwrap().kind(), GssKind::Unitary);
        for bad in ["", "E0900001", "e09000001", "X09000001", "E0900000A", "E090000011"] {
            assert_eq!(GssCode::parse(bad), Err(GssCodeError), "{bad}");
        }
    }

    #[test]
    fn regions_are_known_or_not_claimed() {
        let region =
            |code: &str| GssCode::parse(code).unwrap().region().map(|region| region.as_str().to_string());
        assert_eq!(region("E09000001").as_deref(), Some("E12000007"));
        assert_eq!(
            region("E09000011").as_deref(),
            Some("E12000007"),
            "a borough that the list does not name"
        );
        assert_eq!(region("E06000039").as_deref(), Some("E12000008"));
        assert_eq!(region("E07000008"), None, "a district of which nothing is known");
        assert_eq!(region("E99999999"), None);
    }

    #[test]
    fn debug_withholds_the_code() {
        assert!(!format!("{:?}", GssCode::literal("E09000001")).contains("E09"));
    }
}
