//! A calendar day.

use chrono::{Datelike, Days, Months, NaiveDate};
use thiserror::Error;

use crate::TextBuilder;

/// A day in the Gregorian calendar, without time or zone.
///
/// Domain crates never ask what day it is: the caller says. Arithmetic by calendar months clamps to the end of a
/// shorter month (29 February plus 12 months is 28 February), which is how a 12-month window is meant by people who
/// write one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

/// A text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum DateError {
    /// The text is not ten characters of the form `YYYY-MM-DD`.
    #[error("expected a date as YYYY-MM-DD")]
    Form,
    /// The form is right, and the calendar has no such day.
    #[error("no such day in the calendar")]
    NoSuchDay,
}

impl Date {
    /// The day of that year, month and day of the month, if there is one.
    #[must_use]
    pub const fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        match NaiveDate::from_ymd_opt(year, month, day) {
            Some(date) => Some(Self(date)),
            None => None,
        }
    }

    /// For generated tables: a day that is wrong does not compile.
    ///
    /// # Panics
    /// In `const` evaluation, when the calendar has no such day. Use [`Date::from_ymd`] for anything that is not a
    /// literal.
    #[must_use]
    #[expect(clippy::panic, reason = "only for literals: a wrong one stops the build, not the program")]
    pub const fn literal(year: i32, month: u32, day: u32) -> Self {
        match Self::from_ymd(year, month, day) {
            Some(date) => date,
            None => panic!("no such day in the calendar"),
        }
    }

    /// Reads `YYYY-MM-DD` and nothing else.
    ///
    /// # Errors
    /// [`DateError::Form`] for any other form, [`DateError::NoSuchDay`] for 30 February.
    ///
    /// ```
    /// use fingerpost_core::{Date, DateError};
    /// assert!(Date::parse("2024-02-29").is_ok());
    /// assert_eq!(Date::parse("29/02/2024"), Err(DateError::Form));
    /// assert_eq!(Date::parse("2023-02-29"), Err(DateError::NoSuchDay));
    /// ```
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let &[a, b, c, d, b'-', e, f, b'-', g, h] = text.as_bytes() else {
            return Err(DateError::Form);
        };
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0_u32, |sum, digit| {
                digit.is_ascii_digit().then(|| sum.saturating_mul(10).saturating_add(u32::from(digit & 15)))
            })
        };
        match (number(&[a, b, c, d]), number(&[e, f]), number(&[g, h])) {
            (Some(year), Some(month), Some(day)) => i32::try_from(year)
                .ok()
                .and_then(|y| Self::from_ymd(y, month, day))
                .ok_or(DateError::NoSuchDay),
            _ => Err(DateError::Form),
        }
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// This day so many calendar months later, at the month's end where the day does not exist. `None` past the end
    /// of the calendar.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Option<Self> {
        self.0.checked_add_months(Months::new(months)).map(Self)
    }

    /// This day so many calendar months earlier.
    #[must_use]
    pub fn minus_months(self, months: u32) -> Option<Self> {
        self.0.checked_sub_months(Months::new(months)).map(Self)
    }

    /// This day so many days later.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Option<Self> {
        self.0.checked_add_days(Days::new(u64::from(days))).map(Self)
    }

    /// Days from `earlier` to this day; negative when `earlier` is later.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }

    /// Whole years from `birth` to this day: an age. `None` before birth.
    ///
    /// Somebody born on 29 February turns a year older on 1 March of a common year.
    #[must_use]
    pub fn whole_years_since(self, birth: Self) -> Option<u32> {
        self.0.years_since(birth.0)
    }

    /// Writes `YYYY-MM-DD`.
    pub fn write_to(self, out: &mut TextBuilder) {
        let year = u32::try_from(self.year().clamp(0, 9999)).unwrap_or(0);
        out.padded(year, 4).push("-").padded(self.month(), 2).push("-").padded(self.day(), 2);
    }
}

impl core::fmt::Display for Date {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let mut text = TextBuilder::new();
        self.write_to(&mut text);
        f.write_str(text.as_str())
    }
}

impl core::fmt::Debug for Date {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        core::fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn prints_what_it_reads() {
        for text in ["0001-01-01", "1999-12-31", "2024-02-29", "9999-12-31"] {
            assert_eq!(Date::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn refuses_everything_else() {
        for text in [
            "",
            "2024-2-9",
            "2024-02-9",
            "24-02-2024",
            "2024/02/01",
            " 2024-02-01",
            "２024-02-01",
            "2024-0a-01",
        ] {
            assert_eq!(Date::parse(text), Err(DateError::Form), "{text}");
        }
        for text in ["2024-13-01", "2024-00-10", "2024-04-31", "1900-02-29"] {
            assert_eq!(Date::parse(text), Err(DateError::NoSuchDay), "{text}");
        }
    }

    #[test]
    fn ages_turn_on_the_birthday() {
        let born = Date::literal(2008, 6, 1);
        assert_eq!(Date::literal(2024, 5, 31).whole_years_since(born), Some(15));
        assert_eq!(Date::literal(2024, 6, 1).whole_years_since(born), Some(16));
        assert_eq!(Date::literal(2008, 5, 31).whole_years_since(born), None);
    }
}
