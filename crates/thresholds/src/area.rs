//! Where a policy holds, and whose it is.

use alloc::borrow::Cow;
use fingerpost_core::Date;

/// The area that a policy is for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase", deny_unknown_fields))]
pub struct Area {
    /// Its name.
    pub name: Cow<'static, str>,
    /// Its nine-character GSS code, where it is one area with one code.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "parse", serde(deserialize_with = "crate::parse::present"))]
    pub gss: Option<Cow<'static, str>>,
}

/// Whose rule a policy is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Basis {
    /// The criteria that SafeLives recommends.
    National,
    /// The area's own rule, seen in a source.
    Local,
    /// The area's own rule is not established: the national one stands in, and each result says so.
    NationalInLieu,
}

impl Basis {
    /// The stable name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::National => "national",
            Self::Local => "local",
            Self::NationalInLieu => "national-in-lieu",
        }
    }
}

/// Who looked at a policy last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// When.
    pub on: Date,
    /// Who.
    pub by: Cow<'static, str>,
}
