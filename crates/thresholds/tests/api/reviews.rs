//! When to look again: six to eight weeks after the last assessment, and at once after anything new (SafeLives).

use fingerpost_core::{Answer, Date};
use fingerpost_thresholds::{Assessment, History, Pair, ReviewDue, review_due};

use crate::{TODAY, event};

fn due(made: &[Date], events: &[Date], on: Date) -> ReviewDue {
    let made: Vec<_> = made.iter().map(|on| Assessment { on: *on, pair: Pair(0) }).collect();
    let events = events.iter().map(|on| event(*on, Answer::NotAsked)).collect();
    review_due(&made, &History { pair: Pair(0), events, hearings: Vec::new() }, on)
}

const fn day(month: u32, day: u32) -> Date {
    Date::literal(2026, month, day)
}

/// 42 days from 10 October is 21 November, 56 is 5 December: the day before, on it, and the day after.
#[test]
fn weeks_are_counted_to_the_day() {
    let made = [day(10, 10)];
    let (from, by) = (day(11, 21), day(12, 5));
    assert_eq!(due(&made, &[], day(11, 20)), ReviewDue::NotYet { from });
    assert_eq!(due(&made, &[], day(11, 21)), ReviewDue::Due { by });
    assert_eq!(due(&made, &[], day(11, 22)), ReviewDue::Due { by });
    assert_eq!(due(&made, &[], day(12, 4)), ReviewDue::Due { by });
    assert_eq!(due(&made, &[], day(12, 5)), ReviewDue::Due { by });
    assert_eq!(due(&made, &[], day(12, 6)), ReviewDue::Overdue { by });
}

/// An assessment on the day counts, one after it does not, and the latest of several does.
#[test]
fn the_last_assessment_up_to_the_day_counts() {
    assert_eq!(due(&[], &[], TODAY), ReviewDue::NeverAssessed);
    assert_eq!(due(&[day(11, 22)], &[], TODAY), ReviewDue::NeverAssessed);
    assert_eq!(due(&[TODAY], &[], TODAY), ReviewDue::NotYet { from: Date::literal(2027, 1, 2) });
    assert_eq!(
        due(&[day(1, 1), day(11, 1), day(11, 22)], &[], TODAY),
        ReviewDue::NotYet { from: day(12, 13) }
    );
}

/// What happened on the day of the assessment led to it; from the next day on it is new, up to today inclusive.
#[test]
fn something_new_is_between_the_assessment_and_today() {
    let made = [day(11, 1)];
    let from = day(12, 13);
    for old in [day(10, 31), day(11, 1), day(11, 22)] {
        assert_eq!(due(&made, &[old], TODAY), ReviewDue::NotYet { from });
    }
    for event in [day(11, 2), TODAY] {
        assert_eq!(due(&made, &[event], TODAY), ReviewDue::SomethingNew { event });
    }
    assert_eq!(due(&made, &[TODAY, day(11, 3)], TODAY), ReviewDue::SomethingNew { event: day(11, 3) });
}

/// Other people's assessments and events say nothing about these.
#[test]
fn other_people_are_not_counted() {
    let made = [Assessment { on: day(11, 1), pair: Pair(2) }];
    let mut history = History { pair: Pair(1), events: Vec::new(), hearings: Vec::new() };
    assert_eq!(review_due(&made, &history, TODAY), ReviewDue::NeverAssessed);
    history.pair = Pair(2);
    history.events.push(event(day(11, 2), Answer::NotAsked));
    assert_eq!(review_due(&made, &history, TODAY), ReviewDue::NotYet { from: day(12, 13) });
    history.events[0].pair = Pair(2);
    assert_eq!(review_due(&made, &history, TODAY), ReviewDue::SomethingNew { event: day(11, 2) });
}

/// Where the calendar ends there is no later day to wait for: look now.
#[test]
fn the_end_of_the_calendar_is_now() {
    let last = Date::literal(262_142, 12, 31);
    assert!(last.plus_days(1).is_none());
    assert_eq!(due(&[last], &[], last), ReviewDue::Due { by: last });
    let near = Date::literal(262_142, 11, 10);
    let from = Date::literal(262_142, 12, 22);
    assert_eq!(due(&[near], &[], near), ReviewDue::NotYet { from }, "a first day, and no last one");
    assert_eq!(due(&[near], &[], last), ReviewDue::Due { by: last });
}
