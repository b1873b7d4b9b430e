//! The days that a day, a month or a year can mean.

use super::{Day, Month, days_in};

/// A day, a month, a year, or a year that may be one out: the days from [`Span::earliest`] to [`Span::latest`], packed
/// into the 17 bits of a [`Day`] so that a mention of a reference can hold one.
///
/// Most births are known to the month, and some only from a stated age. A rule about age must hold whichever of these
/// days is the right one, so nothing here turns a span into one day.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span(u32);

/// Stands where the month would, with nothing for the day: a whole year.
const YEAR: u32 = 1;
/// The same for a year that may be one out.
const ABOUT_YEAR: u32 = 2;

impl Span {
    /// One day.
    #[must_use]
    pub const fn day(day: Day) -> Self {
        Self(day.0)
    }

    /// A month.
    #[must_use]
    pub const fn month(month: Month) -> Self {
        Self((month.0 as u32) << 5)
    }

    /// A year from 1900 to 2155.
    #[must_use]
    pub const fn year(year: u32) -> Option<Self> {
        match Day::from_ymd(year, 1, 1) {
            Some(day) => Some(Self(day.0 & !0x1ff | YEAR)),
            None => None,
        }
    }

    /// A year that was worked out from a stated age: it may be the year before or the year after.
    #[must_use]
    pub const fn about_year(year: u32) -> Option<Self> {
        match Day::from_ymd(year, 1, 1) {
            Some(day) => Some(Self(day.0 & !0x1ff | ABOUT_YEAR)),
            None => None,
        }
    }

    /// Month and day of the month, as packed.
    const fn parts(self) -> (u32, u32, u32) {
        (self.0 >> 9, (self.0 >> 5) & 15, self.0 & 31)
    }

    /// The first day that it can mean.
    #[must_use]
    pub const fn earliest(self) -> Day {
        match self.parts() {
            (year, 0, ABOUT_YEAR) => Day(year.saturating_sub(1) << 9 | 1 << 5 | 1),
            (year, 0, _) => Day(year << 9 | 1 << 5 | 1),
            (_, _, 0) => Day(self.0 | 1),
            _ => Day(self.0),
        }
    }

    /// The last day that it can mean.
    #[must_use]
    pub const fn latest(self) -> Day {
        match self.parts() {
            (year @ 0..=254, 0, ABOUT_YEAR) => Day(year.wrapping_add(1) << 9 | 12 << 5 | 31),
            (year, 0, _) => Day(year << 9 | 12 << 5 | 31),
            (_, month, 0) => Day(self.0 | days_in(Day(self.0).year(), month)),
            _ => Day(self.0),
        }
    }

    /// True when whoever was born in this span had not had that birthday on a day, whichever day of the span it was.
    #[must_use]
    pub const fn is_under(self, years: u32, on: Day) -> bool {
        self.earliest().years_later(years) > on.0
    }

    /// True when whoever was born in this span had had that birthday on a day, whichever day of the span it was.
    #[must_use]
    pub const fn is_at_least(self, years: u32, on: Day) -> bool {
        self.latest().years_later(years) <= on.0
    }

    /// The packed form, 17 bits and never 0.
    pub(crate) const fn bits(self) -> u32 {
        self.0
    }

    /// From the packed form; `None` for 0.
    pub(crate) const fn from_bits(bits: u32) -> Option<Self> {
        if bits == 0 { None } else { Some(Self(bits)) }
    }
}

/// Withholds the days.
impl core::fmt::Debug for Span {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Span(withheld)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(span: Span) -> (Day, Day) {
        assert_eq!(Span::from_bits(span.bits()), Some(span));
        (span.earliest(), span.latest())
    }

    #[test]
    fn each_precision_has_its_ends() {
        let d = Day::literal;
        assert_eq!(ends(Span::day(d(2024, 2, 29))), (d(2024, 2, 29), d(2024, 2, 29)));
        assert_eq!(ends(Span::month(Month::parse(b"2024-02").unwrap())), (d(2024, 2, 1), d(2024, 2, 29)));
        assert_eq!(ends(Span::month(Month::parse(b"1900-02").unwrap())), (d(1900, 2, 1), d(1900, 2, 28)));
        assert_eq!(ends(Span::year(1900).unwrap()), (d(1900, 1, 1), d(1900, 12, 31)));
        assert_eq!(ends(Span::about_year(2000).unwrap()), (d(1999, 1, 1), d(2001, 12, 31)));
        assert_eq!(ends(Span::about_year(1900).unwrap()), (d(1900, 1, 1), d(1901, 12, 31)));
        assert_eq!(ends(Span::about_year(2155).unwrap()), (d(2154, 1, 1), d(2155, 12, 31)));
        assert_eq!(Span::year(1899), None);
    }

    #[test]
    fn ages_hold_for_every_day_of_the_span() {
        let d = Day::literal;
        let may = Span::month(Month::parse(b"2010-05").unwrap());
        for (on, under, at_least) in [
            (d(2026, 4, 30), true, false),
            (d(2026, 5, 1), false, false),
            (d(2026, 5, 30), false, false),
            (d(2026, 5, 31), false, true),
        ] {
            assert_eq!((may.is_under(16, on), may.is_at_least(16, on)), (under, at_least));
        }
        // Born on 29 February: 16 on that day of a leap year, 15 from 1 March of any other.
        let leap = Span::day(d(2008, 2, 29));
        assert!(leap.is_at_least(16, d(2024, 2, 29)) && leap.is_under(16, d(2024, 2, 28)));
        assert!(leap.is_at_least(15, d(2023, 3, 1)) && leap.is_under(15, d(2023, 2, 28)));
    }
}
