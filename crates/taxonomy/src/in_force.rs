//! From when to when a law holds.

use fingerpost_core::Date;

/// The days on which a law, or a policy, is in force. Both ends are days on which it holds.
///
/// An offence that has ended is still the right one for what was done while it stood, so nothing is ever deleted:
/// ask with the day of the behaviour, not with today.
///
/// ```
/// use fingerpost_core::Date;
/// use fingerpost_taxonomy::InForce;
/// let years = InForce { from: Some(Date::literal(2015, 10, 31)), to: None };
/// assert!(!years.on(Date::literal(2015, 10, 30)));
/// assert!(years.on(Date::literal(2015, 10, 31)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
pub struct InForce {
    /// The first day, or `None` when it has stood since before any record that we handle, or when the first day has not
    /// been established: then [`InForce::on`] may say yes for a day that is too early.
    pub from: Option<Date>,
    /// The last day, or `None` while it stands.
    pub to: Option<Date>,
}

impl InForce {
    /// In force on every day.
    pub const ALWAYS: Self = Self { from: None, to: None };

    /// True when the law holds on the day.
    #[must_use]
    pub fn on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| day >= from) && self.to.is_none_or(|to| day <= to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_hold() {
        let law = InForce { from: Some(Date::literal(2021, 6, 29)), to: Some(Date::literal(2024, 1, 30)) };
        assert!(!law.on(Date::literal(2021, 6, 28)));
        assert!(law.on(Date::literal(2021, 6, 29)));
        assert!(law.on(Date::literal(2024, 1, 30)));
        assert!(!law.on(Date::literal(2024, 1, 31)));
        assert!(InForce::ALWAYS.on(Date::literal(1900, 1, 1)));
    }
}
