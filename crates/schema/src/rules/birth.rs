//! When a person was born, as far as it is known. A day of birth is never recorded.

use super::Group;
use crate::{Day, Row, day::Span, fields::person as p};

/// The month, or else the year. A year counts as exact only where the row says so: one that was worked out from a stated
/// age may be one out.
pub(super) fn born(row: &Row<'_>) -> Option<Span> {
    row.when(p::BIRTH_MONTH).or_else(|| {
        let year = row.number(p::BIRTH_YEAR)?;
        if row.has(p::BIRTH_PRECISION, &["year"]) { Span::year(year) } else { Span::about_year(year) }
    })
}

/// True when the person was under an age on the day on which the row was confirmed, whichever day of birth is right.
pub(super) fn was_under(years: u32, row: &Row<'_>) -> bool {
    matches!((born(row), row.day(p::RECORDED_ON)), (Some(born), Some(on)) if born.is_under(years, on))
}

/// The days on which the person of a group can have been born, over all rows that have its id: where two contradict each
/// other nobody knows which is right.
pub(super) struct Born {
    /// The first.
    pub(super) earliest: Day,
    /// The last.
    pub(super) latest: Day,
}

impl Born {
    /// `None` where nothing is known.
    pub(super) fn of(group: &Group<'_>) -> Option<Self> {
        let births = || group.definitions().filter_map(|met| met.mention.when());
        Some(Self {
            earliest: births().map(Span::earliest).min()?,
            latest: births().map(Span::latest).max()?,
        })
    }

    /// True when the person was under an age on a day, whichever day of birth is right.
    pub(super) const fn was_under(&self, years: u32, on: Day) -> bool {
        Span::day(self.earliest).is_under(years, on)
    }

    /// True when the person had reached an age on a day, whichever day of birth is right.
    pub(super) const fn was_at_least(&self, years: u32, on: Day) -> bool {
        Span::day(self.latest).is_at_least(years, on)
    }
}
