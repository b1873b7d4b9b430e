//! The level that a directory of services understands.

/// What a result means for finding a service.
///
/// Services say which levels they take: an IDVA takes high, the City's Ascent partnership takes medium and standard
/// (City review 2.2). Every level has a route, also where the area has no rule below high (Slough review, on "low
/// risk cases").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum RouteLevel {
    /// No level was established: no checklist was done, nothing was recorded, or the area has no rule below high.
    NotEstablished,
    /// The area's own rule says standard.
    Standard,
    /// The area's own rule says medium.
    Medium,
    /// High.
    High,
}

impl RouteLevel {
    /// The level's stable name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotEstablished => "not-established",
            Self::Standard => "standard",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}
