//! Where a statement of fact comes from.

use alloc::borrow::Cow;

use crate::Date;

/// How far a statement has been checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Confidence {
    /// General knowledge that nobody has yet checked against a source: shown to the user as unverified.
    Unverified,
    /// Seen in a public source.
    Verified,
}

impl Confidence {
    /// True for [`Confidence::Verified`].
    #[must_use]
    pub const fn is_verified(self) -> bool {
        matches!(self, Self::Verified)
    }
}

/// The source of a statement, when it was seen there, and when to stop trusting it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase", deny_unknown_fields))]
pub struct Provenance {
    /// A citation: statute, standard, study or review with its section.
    pub source: Cow<'static, str>,
    /// The day on which the statement was true of the source.
    pub on: Date,
    /// How far it has been checked.
    pub confidence: Confidence,
    /// The last day on which it may be shown without a warning. `None` for what does not rot (a statute, a study).
    pub expires: Option<Date>,
}

/// Whether a statement may still be shown as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Freshness {
    /// Checked, and not past its date.
    Current,
    /// Past its date: show "check before use".
    Stale,
    /// Never checked against a source: show "not verified".
    Unverified,
}

impl Provenance {
    /// Whether the statement may be shown as it stands on a day.
    ///
    /// A stale statement is stale whether or not it was ever verified.
    #[must_use]
    pub fn freshness(&self, today: Date) -> Freshness {
        match self.expires {
            Some(expires) if today > expires => Freshness::Stale,
            _ if self.confidence.is_verified() => Freshness::Current,
            _ => Freshness::Unverified,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_expiry_day_is_the_last_good_one() {
        let fact = |confidence| Provenance {
            source: Cow::Borrowed("a leaflet"),
            on: Date::literal(2026, 1, 1),
            confidence,
            expires: Some(Date::literal(2026, 7, 1)),
        };
        assert_eq!(fact(Confidence::Verified).freshness(Date::literal(2026, 7, 1)), Freshness::Current);
        assert_eq!(fact(Confidence::Verified).freshness(Date::literal(2026, 7, 2)), Freshness::Stale);
        assert_eq!(fact(Confidence::Unverified).freshness(Date::literal(2026, 7, 1)), Freshness::Unverified);
        assert_eq!(fact(Confidence::Unverified).freshness(Date::literal(2026, 7, 2)), Freshness::Stale);
    }
}
