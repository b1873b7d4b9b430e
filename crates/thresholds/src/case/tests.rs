use alloc::{format, string::ToString, vec};

use fingerpost_core::AnswerSource;

use super::*;
use crate::{ReviewDue, policy_for};

const A: Pair = Pair(1);
const B: Pair = Pair(2);
const YES: Answer<bool> = Answer::known(true, AnswerSource::Observed);

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn event(on: &str, reported: Option<&str>, pairs: &[Pair]) -> CaseEvent {
    CaseEvent { on: day(on), reported: reported.map(day), crime: Answer::NotAsked, pairs: pairs.into() }
}

fn referred(on: &str, pairs: &[Pair]) -> CaseHearing {
    CaseHearing { referred: Some(day(on)), met: None, pairs: pairs.into() }
}

fn at(case: &Case, policy: &str, on: &str) -> Vec<PairOverTime> {
    over_time(case, policy_for(policy).unwrap(), day(on)).unwrap()
}

#[test]
fn a_second_alleged_perpetrator_is_another_pair_and_the_first_still_matches() {
    let case = Case {
        hearings: vec![referred("2026-01-10", &[A])],
        events: vec![event("2026-03-01", None, &[A, B]), event("2026-04-01", None, &[B])],
        ..Case::default()
    };
    let found = at(&case, "national", "2026-05-01");
    assert!(
        matches!(found[0].repeat.any_abuse, RepeatState::Yes { event, .. } if event == day("2026-03-01"))
    );
    assert!(found[1].repeat.any_abuse == RepeatState::NotReferred);
    // Once both have been to MARAC, what either does is a repeat for that one.
    let both = Case { hearings: vec![referred("2026-01-10", &[A, B])], ..case };
    let found = at(&both, "national", "2026-05-01");
    assert!(found.iter().all(|pair| matches!(pair.repeat.any_abuse, RepeatState::Yes { .. })));
}

#[test]
fn what_was_reported_late_counts_by_its_day_and_not_before_it_was_known() {
    let case = Case {
        assessments: vec![CaseAssessment { on: day("2026-05-01"), pairs: vec![A], rising: Answer::NotAsked }],
        hearings: vec![referred("2026-01-10", &[A])],
        events: vec![event("2026-02-01", Some("2026-05-20"), &[A])],
    };
    let before = &at(&case, "national", "2026-05-19")[0];
    assert!(matches!(before.repeat.any_abuse, RepeatState::No { .. }));
    assert!(matches!(before.review, ReviewDue::NotYet { .. }));
    let after = &at(&case, "national", "2026-05-20")[0];
    assert!(matches!(after.repeat.any_abuse, RepeatState::Yes { event, .. } if event == day("2026-02-01")));
    assert!(after.review == ReviewDue::SomethingNew { event: day("2026-02-01") }, "nobody knew of it");
    assert_eq!(case.history(A, day("2026-05-19")).events.len(), 0);
    assert_eq!(case.history(A, day("2026-05-20")).events.len(), 1);
}

#[test]
fn twelve_months_have_a_last_day_and_leap_days_have_a_place() {
    for (since, on, again) in [
        ("2025-03-10", "2026-03-10", true),
        ("2025-03-10", "2026-03-11", false),
        ("2024-02-29", "2025-02-28", true),
        ("2024-02-29", "2025-03-01", false),
        ("2023-02-28", "2024-02-28", true),
        ("2023-02-28", "2024-02-29", false),
    ] {
        let case = Case {
            hearings: vec![referred(since, &[A])],
            events: vec![event(on, None, &[A])],
            ..Case::default()
        };
        let found = &at(&case, "national", "2027-01-01")[0].repeat.any_abuse;
        assert_eq!(matches!(found, RepeatState::Yes { .. }), again, "{since} {on}");
    }
}

#[test]
fn a_meeting_or_referral_to_come_is_none_yet_and_the_later_day_keeps_the_window_open() {
    let hearing =
        CaseHearing { referred: Some(day("2026-01-10")), met: Some(day("2026-02-10")), pairs: vec![A] };
    let case = Case { hearings: vec![hearing], ..Case::default() };
    let window = |policy, on| match at(&case, policy, on)[0].repeat.any_abuse {
        RepeatState::No { since, anchor, until } => Some((since, anchor, until.unwrap())),
        _ => None,
    };
    use crate::Anchor::{LastMeeting, LastReferral};
    assert_eq!(window("national", "2026-01-09"), None);
    let referral = Some((day("2026-01-10"), LastReferral, day("2027-01-10")));
    assert_eq!(window("national", "2026-01-10"), referral);
    assert_eq!(window("national", "2026-03-01"), referral);
    assert_eq!(window("kingston", "2026-02-09"), referral, "the referral stands in until the meeting");
    assert_eq!(window("kingston", "2026-02-10"), Some((day("2026-02-10"), LastMeeting, day("2027-02-10"))));
}

#[test]
fn escalation_says_what_it_rests_on() {
    let events: Vec<CaseEvent> = (1..=5)
        .map(|n| CaseEvent {
            crime: if n == 1 { YES } else { Answer::DoesNotKnow },
            ..event(&format!("2026-0{n}-01"), None, &[A])
        })
        .collect();
    let assessed = |rising| CaseAssessment { on: day("2026-05-02"), pairs: vec![A], rising };
    let mut case = Case { events, ..Case::default() };
    let state = |case: &Case, policy| at(case, policy, "2026-05-03")[0].escalation.map(|found| found.state);
    assert!(state(&case, "national") == Some(EscalationState::Yes));
    assert!(state(&case, "plymouth").is_none(), "no number is set there");
    assert!(state(&case, "kingston") == Some(EscalationState::NotKnown), "nobody has said whether it rises");
    case.assessments = vec![assessed(YES)];
    assert!(state(&case, "kingston") == Some(EscalationState::Yes));
    case.assessments = vec![assessed(Answer::known(false, AnswerSource::Observed))];
    assert!(state(&case, "kingston") == Some(EscalationState::No));
    case.events.truncate(3);
    case.assessments = vec![assessed(YES)];
    assert!(state(&case, "kingston") == Some(EscalationState::NotKnown), "one crime, and two that may be");
    let found = at(&case, "kingston", "2026-05-03")[0].escalation.unwrap();
    assert_eq!((found.events, found.crimes, found.possible_crimes), (3, 1, 3));
    assert_eq!(found.from, Some(day("2025-05-03")));
    let rising = at(&case, "kingston", "2026-08-15")[0].rising;
    assert_eq!((rising.earlier, rising.later), (2, 1));
}

/// Of two assessments on one day, a yes counts before a no: it errs to safety.
#[test]
fn the_last_assessment_speaks() {
    let said = |on: &str, rising| CaseAssessment { on: day(on), pairs: vec![A], rising };
    let no = Answer::known(false, AnswerSource::Observed);
    for order in [[no, YES], [YES, no]] {
        let case = Case {
            assessments: vec![
                said("2026-05-01", order[0]),
                said("2026-05-01", order[1]),
                said("2026-04-01", no),
            ],
            ..Case::default()
        };
        assert!(at(&case, "national", "2026-05-03")[0].rising.said.is_yes());
        assert!(at(&case, "national", "2026-04-30")[0].rising.said.is_no());
    }
}

#[test]
fn what_cannot_be_is_refused_and_placed() {
    let nobody = Case { events: vec![event("2026-01-01", None, &[])], ..Case::default() };
    assert_eq!(nobody.check().unwrap_err().to_string(), "events[0].pairs: expected at least one pair");
    let case = Case {
        events: vec![event("2026-01-01", None, &[A]), event("2026-01-02", Some("2026-01-01"), &[A])],
        ..Case::default()
    };
    let error = over_time(&case, policy_for("national").unwrap(), day("2026-02-01")).unwrap_err();
    assert_eq!(error.to_string(), "events[1].reportedOn: expected a day on or after that of the event");
}

#[test]
fn debug_withholds_it() {
    let case = Case {
        assessments: vec![CaseAssessment { on: day("2026-05-01"), pairs: vec![A], rising: YES }],
        hearings: vec![referred("2026-01-10", &[A])],
        events: vec![event("2026-02-01", None, &[A])],
    };
    let found = at(&case, "national", "2026-05-19");
    let shown = format!(
        "{case:?} {:?} {:?} {:?} {found:?} {:?}",
        case.assessments, case.hearings, case.events, found[0].repeat
    );
    assert!(!shown.contains("20"), "{shown}");
}
