//! References and areas.

use alloc::string::String;

use crate::cell::{is_area, is_pseudonym};

/// A pseudonymous reference, made up by the service that sends the row.
///
/// ```
/// use fingerpost_schema::typed::Ref;
/// assert!(Ref::parse("P-1187").is_ok());
/// assert!(Ref::parse("Jane Roe").is_err());
/// assert!(Ref::parse("9434765919").is_err(), "it has the check digit of an NHS number");
/// assert!(Ref::parse("not-asked").is_err(), "that is a word for a missing answer");
/// # Ok::<(), fingerpost_schema::typed::NotARef>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ref(String);

/// A text is not a pseudonymous reference. Holds no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "not a pseudonymous reference: at most 40 letters, digits, - and _, and nothing that may tell who somebody is"
)]
pub struct NotARef;

impl Ref {
    /// Takes a reference.
    ///
    /// # Errors
    /// [`NotARef`] for anything that is not one or could be somebody's name or number.
    pub fn parse(text: &str) -> Result<Self, NotARef> {
        if is_pseudonym(text.as_bytes()) { Ok(Self(text.into())) } else { Err(NotARef) }
    }

    /// The reference.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Withholds the reference: with the service's own records it says who somebody is.
impl core::fmt::Debug for Ref {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Ref(withheld)")
    }
}

/// The GSS code of an area: a letter and eight digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GssCode([u8; 9]);

impl GssCode {
    /// Reads a code; `None` for anything else, a postcode included.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes: [u8; 9] = text.as_bytes().try_into().ok()?;
        is_area(&bytes).then_some(Self(bytes))
    }

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// Withholds the area: it is where somebody lives.
impl core::fmt::Debug for GssCode {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("GssCode(withheld)")
    }
}
