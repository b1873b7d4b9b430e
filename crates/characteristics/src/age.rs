//! An age with the precision that was given.

use core::ops::RangeInclusive;
use fingerpost_core::{Date, FieldPath, Finding, Param, Report, RuleId, Severity};

/// The oldest age that a record is believed: the NPCC minimum POLE dictionary refuses more.
pub const OLDEST: u8 = 120;

/// How an age was given. The precision is kept: a year of birth is not turned into a first of January.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(tag = "given", rename_all = "kebab-case"))]
pub enum StatedAge {
    /// A full date of birth.
    BirthDate {
        /// The day.
        date: Date,
    },
    /// A month of birth.
    BirthMonth {
        /// The year.
        year: u16,
        /// The month, 1 to 12.
        month: u8,
    },
    /// A year of birth.
    BirthYear {
        /// The year.
        year: u16,
    },
    /// An age in whole years on a day.
    Years {
        /// The age.
        years: u8,
        /// The day on which it was that.
        on: Date,
    },
    /// An age between two ages on a day, both included; no upper end for "65 and over".
    Between {
        /// The youngest.
        from: u8,
        /// The oldest.
        to: Option<u8>,
        /// The day on which it was that.
        on: Date,
    },
}

/// Tells how the age was given and withholds it.
impl core::fmt::Debug for StatedAge {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::BirthDate { .. } => "BirthDate(withheld)",
            Self::BirthMonth { .. } => "BirthMonth(withheld)",
            Self::BirthYear { .. } => "BirthYear(withheld)",
            Self::Years { .. } => "Years(withheld)",
            Self::Between { .. } => "Between(withheld)",
        })
    }
}

impl StatedAge {
    /// Every age in whole years that the person may have on a day: a single age only for a full date of birth.
    ///
    /// `None` when the day is before the birth, the calendar has no such month, or the ends are the wrong way round.
    ///
    /// ```
    /// use fingerpost_characteristics::StatedAge;
    /// use fingerpost_core::Date;
    /// let on = Date::literal(2026, 6, 1);
    /// assert_eq!(StatedAge::BirthYear { year: 2010 }.on(on), Some(15..=16), "16 or not: it matters, and it is not known");
    /// ```
    #[must_use]
    pub fn on(&self, day: Date) -> Option<RangeInclusive<u8>> {
        match *self {
            Self::BirthDate { date } => age(date, day).map(|age| age..=age),
            Self::BirthMonth { year, month } => {
                let first = Date::from_ymd(i32::from(year), u32::from(month), 1)?;
                between(first, last_day_before(first.plus_months(1)?)?, day)
            }
            Self::BirthYear { year } => {
                let first = Date::from_ymd(i32::from(year), 1, 1)?;
                between(first, last_day_before(first.plus_months(12)?)?, day)
            }
            Self::Years { years, on } => later(years, Some(years), on, day),
            Self::Between { from, to, on } => later(from, to, on, day),
        }
    }

    /// Checks against a day of recording: a birth in the future, on the day itself, or an age above [`OLDEST`].
    #[must_use]
    pub fn check(&self, recorded: Date, path: &FieldPath) -> Report {
        let mut report = Report::new();
        let mut add = |rule, severity, message| {
            report.push(
                Finding::new(RuleId::new(rule), severity, path.clone(), message)
                    .with(Param::Number(i64::from(OLDEST))),
            );
        };
        if let Self::BirthDate { date } = *self {
            if date == recorded {
                add(
                    "age.born-today",
                    Severity::Query,
                    "born on the day of the record: perhaps the wrong date",
                );
            }
        }
        match self.on(recorded) {
            None => add(
                "age.impossible",
                Severity::Error,
                "no such age: a birth after the record, or ends the wrong way round",
            ),
            Some(ages) if *ages.start() > OLDEST => {
                add("age.too-old", Severity::Error, "older than any record is believed");
            }
            Some(_) => {}
        }
        report
    }
}

fn age(birth: Date, day: Date) -> Option<u8> {
    u8::try_from(day.whole_years_since(birth)?).ok()
}

fn last_day_before(day: Date) -> Option<Date> {
    let eve = day.minus_months(1)?;
    eve.plus_days(u32::try_from(day.days_since(eve)).ok()?.checked_sub(1)?)
}

/// Ages of somebody born between two days, both included.
fn between(first: Date, last: Date, day: Date) -> Option<RangeInclusive<u8>> {
    let oldest = age(first, day)?;
    Some(age(last, day).unwrap_or(0)..=oldest)
}

/// Ages on a day of somebody whose age on another day is known.
fn later(from: u8, to: Option<u8>, then: Date, day: Date) -> Option<RangeInclusive<u8>> {
    let to = to.unwrap_or(u8::MAX);
    if from > to {
        return None;
    }
    if day >= then {
        let whole = u8::try_from(day.whole_years_since(then)?).ok()?;
        // Between two birthdays a year may have passed already and not be seen.
        let more = if day == then { whole } else { whole.saturating_add(1) };
        Some(from.saturating_add(whole)..=to.saturating_add(more))
    } else {
        let whole = u8::try_from(then.whole_years_since(day)?).ok()?;
        Some(from.saturating_sub(whole.saturating_add(1))..=to.saturating_sub(whole))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    const DAY: Date = Date::literal(2026, 6, 1);

    #[test]
    fn a_birthday_decides_and_less_precision_gives_a_range() {
        let born = |date: &str| StatedAge::BirthDate { date: Date::parse(date).unwrap() }.on(DAY);
        assert_eq!(born("2010-06-01"), Some(16..=16));
        assert_eq!(born("2010-06-02"), Some(15..=15));
        assert_eq!(StatedAge::BirthMonth { year: 2010, month: 6 }.on(DAY), Some(15..=16));
        assert_eq!(StatedAge::BirthMonth { year: 2010, month: 5 }.on(DAY), Some(16..=16));
        assert_eq!(StatedAge::BirthYear { year: 2026 }.on(DAY), Some(0..=0));
        assert_eq!(StatedAge::BirthMonth { year: 2010, month: 13 }.on(DAY), None);
    }

    #[test]
    fn a_stated_age_grows_less_certain() {
        let stated = StatedAge::Years { years: 15, on: Date::literal(2026, 5, 1) };
        assert_eq!(stated.on(Date::literal(2026, 5, 1)), Some(15..=15));
        assert_eq!(stated.on(DAY), Some(15..=16), "a birthday may have passed");
        assert_eq!(stated.on(Date::literal(2027, 6, 1)), Some(16..=17));
        assert_eq!(stated.on(Date::literal(2026, 4, 1)), Some(14..=15));
        let over = StatedAge::Between { from: 65, to: None, on: DAY };
        assert_eq!(over.on(DAY), Some(65..=u8::MAX));
        assert_eq!(StatedAge::Between { from: 20, to: Some(10), on: DAY }.on(DAY), None);
    }

    #[test]
    fn each_impossible_age_is_its_own_finding() {
        let rule = |age: StatedAge| {
            let report = age.check(DAY, &FieldPath::root().field("birth"));
            report.findings().first().map(|finding| finding.rule.as_str())
        };
        assert_eq!(rule(StatedAge::BirthDate { date: Date::literal(2026, 6, 2) }), Some("age.impossible"));
        assert_eq!(rule(StatedAge::BirthDate { date: DAY }), Some("age.born-today"));
        assert_eq!(rule(StatedAge::BirthDate { date: Date::literal(1905, 6, 1) }), Some("age.too-old"));
        assert_eq!(rule(StatedAge::BirthDate { date: Date::literal(1905, 6, 2) }), None, "120 is believed");
        assert_eq!(rule(StatedAge::BirthYear { year: 2027 }), Some("age.impossible"));
    }

    #[test]
    fn debug_withholds_the_age() {
        assert_eq!(format!("{:?}", StatedAge::BirthYear { year: 1987 }), "BirthYear(withheld)");
    }
}
