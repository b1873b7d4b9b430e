//! When something happened, so that a pattern cannot be squeezed into a day.

use fingerpost_core::{Answer, Date};
use thiserror::Error;

use crate::FormSet;

/// When a period ended, if it did.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// It goes on.
    Continuing,
    /// It ended on this day.
    On(Date),
    /// Nobody knows, or nobody has asked.
    NotKnown,
}

/// A stretch of time over which something went on. Its beginning is often not known.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Period {
    began: Answer<Date>,
    end: End,
    occasions: Option<u16>,
}

/// A record of when something happened that cannot be right.
///
/// The messages name our own form and never a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum OccurrenceError {
    /// No form is recorded.
    #[error("an occurrence needs at least one form")]
    NoForm,
    /// The form is a pattern or a course of conduct, and a single date was given.
    #[error("{form} is ongoing: give a period, not a single date")]
    NotOneEvent {
        /// The form.
        form: &'static str,
    },
    /// The period begins and ends on one day.
    #[error("a period of one day needs the number of occasions on that day, at least two")]
    OneDay,
    /// The period ends before it begins.
    #[error("a period cannot end before it begins")]
    EndsBeforeItBegins,
    /// The event lies outside the period that it is said to be part of.
    #[error("the event is outside the period that it belongs to")]
    OutsidePeriod,
}

impl Period {
    /// A period from a day that may not be known to an end that may not be known.
    ///
    /// # Errors
    /// [`OccurrenceError::EndsBeforeItBegins`]; and [`OccurrenceError::OneDay`] when both ends are the same day, which
    /// is how a single date is smuggled in as a period. Two occasions on one day are [`Period::within_one_day`].
    pub fn try_new(began: Answer<Date>, end: End) -> Result<Self, OccurrenceError> {
        if let (Some(began), End::On(ended)) = (began.value(), end) {
            if ended < *began {
                return Err(OccurrenceError::EndsBeforeItBegins);
            }
            if ended == *began {
                return Err(OccurrenceError::OneDay);
            }
        }
        Ok(Self { began, end, occasions: None })
    }

    /// A course of conduct that fell within one day: at least two occasions (Protection from Harassment Act 1997 s7).
    ///
    /// # Errors
    /// [`OccurrenceError::OneDay`] for fewer than two.
    pub fn within_one_day(day: Answer<Date>, occasions: u16) -> Result<Self, OccurrenceError> {
        if occasions < 2 {
            return Err(OccurrenceError::OneDay);
        }
        let end = day.value().map_or(End::NotKnown, |day| End::On(*day));
        Ok(Self { began: day, end, occasions: Some(occasions) })
    }

    /// When it began.
    #[must_use]
    pub const fn began(&self) -> Answer<Date> {
        self.began
    }

    /// When it ended.
    #[must_use]
    pub const fn end(&self) -> End {
        self.end
    }

    /// The number of occasions, where it all fell within one day.
    #[must_use]
    pub const fn occasions(&self) -> Option<u16> {
        self.occasions
    }

    /// False when the day is certainly outside the period.
    #[must_use]
    pub fn may_include(&self, day: Date) -> bool {
        let begun = self.began.value().is_none_or(|began| day >= *began);
        let open = !matches!(self.end, End::On(ended) if day > ended);
        begun && open
    }
}

/// The time of a record.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// One event on one day.
    Day(Date),
    /// Over a period, or at some day within it that is not known.
    Over(Period),
    /// One event on one day within something that went on over a period: a rape within domestic abuse.
    EventWithin(Date, Period),
}

/// What happened, in all its forms, and when.
///
/// ```
/// use fingerpost_core::{Answer, AnswerSource::SelfStated, Date};
/// use fingerpost_taxonomy::{End, FormSet, Occurrence, OccurrenceError, Period};
///
/// let stalking = FormSet::from_ids(["stalking"])?;
/// let day = Date::literal(2026, 3, 1);
/// assert_eq!(Occurrence::on(stalking, day), Err(OccurrenceError::NotOneEvent { form: "stalking" }));
///
/// let since = Period::try_new(Answer::known(day, SelfStated), End::Continuing)?;
/// assert!(Occurrence::over(stalking, since).is_ok());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    forms: FormSet,
    when: When,
}

impl Occurrence {
    /// One event on one day.
    ///
    /// # Errors
    /// [`OccurrenceError::NoForm`]; [`OccurrenceError::NotOneEvent`] when any of the forms is ongoing by nature.
    pub fn on(forms: FormSet, day: Date) -> Result<Self, OccurrenceError> {
        match forms.iter().find(|form| !form.may_be_one_event()) {
            Some(form) => Err(OccurrenceError::NotOneEvent { form: form.id }),
            None => Self::checked(forms, When::Day(day)),
        }
    }

    /// Something that went on over a period, or an event of which only a period is known.
    ///
    /// # Errors
    /// [`OccurrenceError::NoForm`].
    pub fn over(forms: FormSet, period: Period) -> Result<Self, OccurrenceError> {
        Self::checked(forms, When::Over(period))
    }

    /// An event on a day, within something that went on over a period.
    ///
    /// # Errors
    /// [`OccurrenceError::NoForm`]; [`OccurrenceError::OutsidePeriod`] when the day is certainly outside the period.
    pub fn event_within(forms: FormSet, day: Date, period: Period) -> Result<Self, OccurrenceError> {
        if !period.may_include(day) {
            return Err(OccurrenceError::OutsidePeriod);
        }
        Self::checked(forms, When::EventWithin(day, period))
    }

    fn checked(forms: FormSet, when: When) -> Result<Self, OccurrenceError> {
        if forms.is_empty() { Err(OccurrenceError::NoForm) } else { Ok(Self { forms, when }) }
    }

    /// The forms.
    #[must_use]
    pub const fn forms(&self) -> FormSet {
        self.forms
    }

    /// The time.
    #[must_use]
    pub const fn when(&self) -> When {
        self.when
    }
}

macro_rules! withheld {
    ($($name:ident),*) => {$(
        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                // A date is a person's answer.
                f.write_str(concat!(stringify!($name), "(withheld)"))
            }
        }
    )*};
}

withheld!(End, Period, When, Occurrence);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms;
    use alloc::format;
    use fingerpost_core::AnswerSource;

    const DAY: Date = Date::literal(2025, 5, 5);
    const NEXT: Date = Date::literal(2025, 5, 6);

    fn known(day: Date) -> Answer<Date> {
        Answer::known(day, AnswerSource::SelfStated)
    }

    #[test]
    fn no_pattern_can_stand_on_a_single_date() {
        for form in forms() {
            let result = Occurrence::on(FormSet::EMPTY.with(form), DAY);
            assert_eq!(result.is_ok(), form.may_be_one_event(), "{}", form.id);
        }
        let both = FormSet::from_ids(["rape", "domestic-abuse"]).unwrap();
        assert_eq!(Occurrence::on(both, DAY), Err(OccurrenceError::NotOneEvent { form: "domestic-abuse" }));
    }

    #[test]
    fn an_event_within_a_pattern_has_both() {
        let both = FormSet::from_ids(["rape", "domestic-abuse"]).unwrap();
        let period = Period::try_new(known(DAY), End::Continuing).unwrap();
        assert!(Occurrence::event_within(both, NEXT, period).is_ok());
        let early = Date::literal(2025, 5, 4);
        assert_eq!(Occurrence::event_within(both, early, period), Err(OccurrenceError::OutsidePeriod));
        let unknown = Period::try_new(Answer::DoesNotKnow, End::On(NEXT)).unwrap();
        assert!(Occurrence::event_within(both, early, unknown).is_ok(), "it may have begun earlier");
    }

    #[test]
    fn a_period_is_not_a_date_in_disguise() {
        assert_eq!(Period::try_new(known(DAY), End::On(DAY)), Err(OccurrenceError::OneDay));
        assert_eq!(Period::try_new(known(NEXT), End::On(DAY)), Err(OccurrenceError::EndsBeforeItBegins));
        assert_eq!(Period::within_one_day(known(DAY), 1), Err(OccurrenceError::OneDay));
        let twice = Period::within_one_day(known(DAY), 2).unwrap();
        assert!(twice.may_include(DAY) && !twice.may_include(NEXT));
    }

    #[test]
    fn something_has_to_have_happened() {
        assert_eq!(Occurrence::on(FormSet::EMPTY, DAY), Err(OccurrenceError::NoForm));
    }

    #[test]
    fn debug_says_nothing_of_when() {
        let period = Period::try_new(known(DAY), End::On(NEXT)).unwrap();
        let record = Occurrence::over(FormSet::from_ids(["rape"]).unwrap(), period).unwrap();
        let shown = format!("{record:?} {period:?} {:?} {:?}", record.when(), period.end());
        assert!(!shown.contains("2025"), "{shown}");
    }
}
