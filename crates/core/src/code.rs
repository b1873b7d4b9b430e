//! A code in its system.

use alloc::{borrow::Cow, string::String};
use thiserror::Error;

/// A code, the system it belongs to, and that system's version.
///
/// A bare letter means nothing: `A` is White British in the NHS list for England and any White background in the
/// Welsh one. So a code is always three things, and two codes are equal only when all three are.
///
/// ```
/// use fingerpost_core::Code;
/// let england = Code::parse("nhs-ethnic-category", "2001", "A")?;
/// let wales = Code::parse("nhs-wales-ethnic-category", "2017", "A")?;
/// assert_ne!(england, wales);
/// assert_eq!(england.to_string(), "nhs-ethnic-category|2001|A");
/// # Ok::<(), fingerpost_core::CodeError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Code {
    system: Cow<'static, str>,
    version: Cow<'static, str>,
    code: Cow<'static, str>,
}

/// A triple is not a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum CodeError {
    /// The system is empty or contains `|` or white space.
    #[error("a code needs a system: a name without spaces or bars")]
    System,
    /// The version is empty or contains `|` or white space.
    #[error("a code needs a version: a name without spaces or bars")]
    Version,
    /// The code is empty, longer than 64 bytes, or contains `|` or a control character.
    #[error("a code needs a value of 1 to 64 bytes without bars or control characters")]
    Code,
}

fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 128
        && !text.contains(|c: char| c == '|' || c.is_whitespace() || c.is_control())
}

impl Code {
    /// For generated tables, which codegen has checked.
    #[must_use]
    pub const fn literal(system: &'static str, version: &'static str, code: &'static str) -> Self {
        Self { system: Cow::Borrowed(system), version: Cow::Borrowed(version), code: Cow::Borrowed(code) }
    }

    /// Makes a code from its three parts. Whether the system knows the code is a question for its
    /// [`CodeList`](crate::CodeList).
    ///
    /// # Errors
    /// [`CodeError`] names the part that is missing or malformed and never repeats it.
    pub fn parse(system: &str, version: &str, code: &str) -> Result<Self, CodeError> {
        if !is_name(system) {
            return Err(CodeError::System);
        }
        if !is_name(version) {
            return Err(CodeError::Version);
        }
        if code.is_empty() || code.len() > 64 || code.contains(|c: char| c == '|' || c.is_control()) {
            return Err(CodeError::Code);
        }
        let owned = |text: &str| Cow::Owned(String::from(text));
        Ok(Self { system: owned(system), version: owned(version), code: owned(code) })
    }

    /// The code system's id.
    #[must_use]
    pub fn system(&self) -> &str {
        &self.system
    }

    /// The system's version.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The code within the system.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }
}

impl core::fmt::Display for Code {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}|{}|{}", self.system, self.version, self.code)
    }
}

/// Shows the system and version, and withholds the code: a code is a person's answer.
impl core::fmt::Debug for Code {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}|{}|withheld", self.system, self.version)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    #[test]
    fn names_the_part_that_is_wrong() {
        assert_eq!(Code::parse("", "1", "A"), Err(CodeError::System));
        assert_eq!(Code::parse("s", "v 1", "A"), Err(CodeError::Version));
        assert_eq!(Code::parse("s", "1", "A|B"), Err(CodeError::Code));
        assert_eq!(Code::parse("s", "1", ""), Err(CodeError::Code));
    }

    #[test]
    fn debug_withholds_the_code() {
        let code = Code::literal("nhs-ethnic-category", "2001", "QQ");
        assert!(!format!("{code:?}").contains("QQ"));
    }
}
