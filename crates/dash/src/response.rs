//! One answer to one item.

/// The answer to one item of a checklist.
///
/// Only a yes counts. "Don't know" and "not answered" are kept apart from each other and from "no": the first was
/// asked, the second was not.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Response {
    /// Nobody has answered yet.
    #[default]
    Unanswered,
    /// Yes.
    Yes,
    /// No.
    No,
    /// Asked, and not known.
    DontKnow,
}

impl Response {
    /// The stable name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Unanswered => "unanswered",
            Self::Yes => "yes",
            Self::No => "no",
            Self::DontKnow => "dont-know",
        }
    }

    /// The response of that name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::Unanswered, Self::Yes, Self::No, Self::DontKnow]
            .into_iter()
            .find(|response| response.id() == id)
    }
}

/// Withheld: an answer belongs to a person.
impl core::fmt::Debug for Response {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Response(withheld)")
    }
}
