//! A code that belongs to its list.

use alloc::string::String;
use core::{cmp::Ordering, marker::PhantomData};

use fingerpost_characteristics::CodeSystem;

use crate::List;

/// A list of codes, as a type. Each module of [`lists`](crate::typed::lists) has one.
pub trait Listed {
    /// The list.
    fn list() -> List;
}

/// A code of the list `L`. A code of another list is another type, so that the two cannot be mixed up.
///
/// ```compile_fail
/// use fingerpost_schema::typed::{Coded, lists};
/// let level: Coded<lists::risk_levels::RiskLevels> = lists::case_states::OPEN;
/// ```
pub struct Coded<L> {
    code: &'static str,
    list: PhantomData<fn() -> L>,
}

/// A text is not a code of its list. Holds no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a code of the list")]
pub struct NotACode;

impl<L> Coded<L> {
    /// For the generated constants.
    pub(crate) const fn of(code: &'static str) -> Self {
        Self { code, list: PhantomData }
    }

    /// The code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.code
    }
}

impl<L: Listed> Coded<L> {
    /// Reads a code in the list's own spelling. A code that is retired is still one: old rows have it.
    ///
    /// # Errors
    /// [`NotACode`] when the list has no such code.
    pub fn parse(text: &str) -> Result<Self, NotACode> {
        let codes = L::list().codes();
        codes.iter().find(|listed| listed.code == text).map(|listed| Self::of(listed.code)).ok_or(NotACode)
    }

    /// What the code stands for.
    #[must_use]
    pub fn label(self) -> &'static str {
        L::list().codes().iter().find(|listed| listed.code == self.code).map_or("", |listed| listed.label)
    }
}

impl<L> Clone for Coded<L> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<L> Copy for Coded<L> {}

impl<L> PartialEq for Coded<L> {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl<L> Eq for Coded<L> {}

impl<L> PartialOrd for Coded<L> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<L> Ord for Coded<L> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.code.cmp(other.code)
    }
}

/// Withholds the code: it may be somebody's answer.
impl<L> core::fmt::Debug for Coded<L> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Coded(withheld)")
    }
}

/// A code of a published list about a person. Which list is the service's: police and health have their own. Whether the code
/// is one of that list is for the check to say, which knows the service.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PublishedCode(String);

impl PublishedCode {
    /// A code of a published list.
    ///
    /// ```
    /// use fingerpost_characteristics::systems;
    /// use fingerpost_schema::typed::PublishedCode;
    /// assert!(PublishedCode::of(&systems::ONS_ETHNIC_GROUP, "3").is_ok());
    /// assert!(PublishedCode::of(&systems::ONS_ETHNIC_GROUP, "Indian").is_err());
    /// ```
    ///
    /// # Errors
    /// [`NotACode`] when the list has no such code.
    pub fn of(system: &'static CodeSystem, text: &str) -> Result<Self, NotACode> {
        let known = system.codes().iter().any(|code| code.as_str() == text);
        if known { Ok(Self(text.into())) } else { Err(NotACode) }
    }

    /// A text that has the form of a code: up to 12 letters, digits, `-`, `_` and `.`.
    pub(crate) fn shaped(text: &str) -> Option<Self> {
        let right = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        ((1..=12).contains(&text.len()) && text.bytes().all(right)).then(|| Self(text.into()))
    }

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Withholds the code: it is somebody's answer.
impl core::fmt::Debug for PublishedCode {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("PublishedCode(withheld)")
    }
}
