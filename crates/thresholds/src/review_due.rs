//! When a case should be looked at again.

use fingerpost_core::Date;

use crate::{History, Pair};

/// A full review is advised from six weeks after the last one.
const FROM_DAYS: u32 = 42;
/// And at eight weeks at the latest.
const BY_DAYS: u32 = 56;

/// An assessment that was made: when, and of whom. What it came to is not needed here.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase", deny_unknown_fields))]
pub struct Assessment {
    /// The day on which it was made.
    pub on: Date,
    /// Of whom.
    pub pair: Pair,
}

impl core::fmt::Debug for Assessment {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Assessment(withheld)")
    }
}

/// Whether a case should be looked at again (SafeLives: after anything new, and in full every six to eight weeks).
/// `Debug` withholds it: the days are those of a person's case.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(tag = "state", rename_all = "kebab-case"))]
pub enum ReviewDue {
    /// These people have not been assessed.
    NeverAssessed,
    /// Something happened after the last assessment, or was reported only then: look again now.
    SomethingNew {
        /// The day of the first event that the last assessment did not know of.
        event: Date,
    },
    /// Not yet.
    NotYet {
        /// The first day on which it is advised.
        from: Date,
    },
    /// Between six and eight weeks.
    Due {
        /// The last day on which it is in time.
        by: Date,
    },
    /// More than eight weeks ago.
    Overdue {
        /// The last day on which it was in time.
        by: Date,
    },
}

impl core::fmt::Debug for ReviewDue {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("ReviewDue(withheld)")
    }
}

/// Whether a case should be looked at again on a day.
///
/// Assessments and events of other people, and those after the day, are not counted. An event on the day of the
/// assessment is taken to be what led to it.
///
/// ```
/// use fingerpost_core::Date;
/// use fingerpost_thresholds::{Assessment, History, Pair, ReviewDue, review_due};
/// let made = [Assessment { on: Date::literal(2026, 9, 1), pair: Pair(0) }];
/// let on = Date::literal(2026, 11, 21);
/// assert_eq!(review_due(&made, &History::NONE, on), ReviewDue::Overdue { by: Date::literal(2026, 10, 27) });
/// ```
#[must_use]
pub fn review_due(assessments: &[Assessment], history: &History, on: Date) -> ReviewDue {
    let same = assessments.iter().filter(|made| made.pair == history.pair && made.on <= on);
    let Some(last) = same.map(|made| made.on).max() else { return ReviewDue::NeverAssessed };
    let later =
        history.events.iter().filter(|event| event.pair == history.pair && event.on > last && event.on <= on);
    due(last, later.map(|event| event.on).min(), on)
}

/// The same from the day of the last assessment and that of the first event that it did not know of.
pub(crate) fn due(last: Date, new: Option<Date>, on: Date) -> ReviewDue {
    if let Some(event) = new {
        return ReviewDue::SomethingNew { event };
    }
    match (last.plus_days(FROM_DAYS), last.plus_days(BY_DAYS)) {
        (Some(from), _) if on < from => ReviewDue::NotYet { from },
        (_, Some(by)) if on > by => ReviewDue::Overdue { by },
        (_, Some(by)) => ReviewDue::Due { by },
        // The end of the calendar: look now.
        _ => ReviewDue::Due { by: on },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Event;
    use alloc::vec::Vec;
    use fingerpost_core::Answer;

    const MADE: Date = Date::literal(2024, 1, 1);

    fn due(events: &[(Date, u16)], on: Date) -> ReviewDue {
        let made = [
            Assessment { on: MADE, pair: Pair(1) },
            Assessment { on: Date::literal(2023, 6, 1), pair: Pair(1) },
            Assessment { on: Date::literal(2024, 3, 1), pair: Pair(2) },
        ];
        let events: Vec<Event> = events
            .iter()
            .map(|&(on, pair)| Event { on, crime: Answer::NotAsked, pair: Pair(pair) })
            .collect();
        review_due(&made, &History { pair: Pair(1), events, hearings: Vec::new() }, on)
    }

    #[test]
    fn six_to_eight_weeks_after_the_last() {
        let (from, by) = (Date::literal(2024, 2, 12), Date::literal(2024, 2, 26));
        assert_eq!(due(&[], MADE), ReviewDue::NotYet { from });
        assert_eq!(due(&[], Date::literal(2024, 2, 11)), ReviewDue::NotYet { from });
        assert_eq!(due(&[], from), ReviewDue::Due { by });
        assert_eq!(due(&[], by), ReviewDue::Due { by });
        assert_eq!(due(&[], Date::literal(2024, 2, 27)), ReviewDue::Overdue { by });
        assert_eq!(due(&[], Date::literal(2023, 5, 31)), ReviewDue::NeverAssessed);
    }

    #[test]
    fn something_new_between_the_same_people_comes_first() {
        let new = Date::literal(2024, 1, 5);
        let on = Date::literal(2024, 3, 10);
        assert_eq!(
            due(&[(Date::literal(2024, 1, 9), 1), (new, 1)], on),
            ReviewDue::SomethingNew { event: new }
        );
        assert!(matches!(due(&[(new, 2)], on), ReviewDue::Overdue { .. }), "other people");
        assert!(matches!(due(&[(MADE, 1)], on), ReviewDue::Overdue { .. }), "what led to the assessment");
        assert!(
            matches!(due(&[(Date::literal(2024, 3, 11), 1)], on), ReviewDue::Overdue { .. }),
            "after the day"
        );
    }
}
