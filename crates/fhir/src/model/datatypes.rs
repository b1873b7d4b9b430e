//! Types that several resources share.

use alloc::{borrow::Cow, vec::Vec};

use serde::Serialize;

use super::withheld;

/// A code in its system. `Debug` withholds it: a code is a person's answer.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Coding {
    /// The system's address.
    pub system: Cow<'static, str>,
    /// Its version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<Cow<'static, str>>,
    /// The code.
    pub code: Cow<'static, str>,
    /// The system's own name for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display: Option<Cow<'static, str>>,
}

/// A concept: codes that mean the same, and a text.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct CodeableConcept {
    /// The codes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub coding: Vec<Coding>,
    /// What is meant, in words.
    pub text: Cow<'static, str>,
}

/// A note.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Annotation {
    /// What it says.
    pub text: Cow<'static, str>,
}

/// What is known about a resource as a resource.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Meta {
    /// Who should not see it.
    pub security: Vec<Coding>,
}

withheld!(Coding CodeableConcept Annotation Meta);
