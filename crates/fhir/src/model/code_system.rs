//! CodeSystem.

use alloc::{borrow::Cow, string::String, vec::Vec};

use serde::Serialize;

super::resource_type!(CodeSystem);

/// How much of a system a resource holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Content {
    /// All of it.
    Complete,
    /// Part of it: areas add their own.
    Fragment,
}

/// Codes of ours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CodeSystem {
    #[serde(rename = "resourceType")]
    pub(crate) resource_type: ResourceType,
    /// Its id on a server.
    pub id: Cow<'static, str>,
    /// Its canonical address.
    pub url: String,
    /// Its version.
    pub version: Cow<'static, str>,
    /// A name for programs.
    pub name: Cow<'static, str>,
    /// A name for people.
    pub title: Cow<'static, str>,
    /// `draft`: the host that publishes it decides when it is active.
    pub status: Cow<'static, str>,
    /// Who made it.
    pub publisher: Cow<'static, str>,
    /// What it is for, and what it is not.
    pub description: Cow<'static, str>,
    /// Whose words are in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copyright: Option<Cow<'static, str>>,
    /// Always true: `A` and `a` differ.
    pub case_sensitive: bool,
    /// How much of the system this is.
    pub content: Content,
    /// How many concepts there are, where all are here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// The concepts.
    pub concept: Vec<Concept>,
}

/// A concept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Concept {
    /// The code.
    pub code: Cow<'static, str>,
    /// Its name.
    pub display: Cow<'static, str>,
    /// What it means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub definition: Option<Cow<'static, str>>,
}

pub(crate) const fn code_system_type() -> ResourceType {
    ResourceType::CodeSystem
}
