//! The tests of the duties.

use super::*;
use alloc::{format, vec::Vec};
use fingerpost_core::{Answer, AnswerSource, Date, Slug};

const TODAY: Date = Date::literal(2026, 11, 21);

fn known<T>(value: T) -> Answer<T> {
    Answer::known(value, AnswerSource::Observed)
}

fn standing(facts: &DutyFacts, jurisdiction: Jurisdiction, on: Date, id: &str) -> Option<Standing> {
    duties(facts, jurisdiction, on).into_iter().find(|due| due.duty.id == id).map(|due| due.standing)
}

#[test]
fn the_table_is_whole() {
    assert!(DUTIES.windows(2).all(|pair| pair[0].id <= pair[1].id));
    for duty in DUTIES {
        assert!(Slug::parse(duty.id).is_ok(), "{}", duty.id);
        assert!(!duty.title.is_empty() && duty.action.ends_with('.'), "{}", duty.id);
        assert!(duty.jurisdictions.iter().next().is_some(), "{}", duty.id);
    }
    for id in [
        "child-safeguarding",
        "child-victim-under-16",
        "young-person-16-17",
        "fgm-safeguarding",
        "forced-marriage-one-chance",
        "strangulation-urgent",
        "suicide-urgent",
        "professional-interpreter",
    ] {
        for place in Jurisdiction::ALL {
            assert!(duty(id, place).is_some(), "{id} in {}", place.id());
        }
    }
    assert!(duty("adult-safeguarding-s42", Jurisdiction::England).is_some());
    assert!(duty("adult-safeguarding-s42", Jurisdiction::Scotland).is_none());
}

#[test]
fn fgm_report_turns_on_day_place_and_age() {
    let girl = |age: Answer<u8>| DutyFacts { age, fgm_known: known(true), ..DutyFacts::UNKNOWN };
    let report = |facts, place, on| standing(&facts, place, on, "fgm-mandatory-report");
    let first = Date::literal(2015, 10, 31);
    let before = Date::literal(2015, 10, 30);
    assert_eq!(report(girl(known(17)), Jurisdiction::England, first), Some(Standing::Due));
    assert_eq!(report(girl(known(17)), Jurisdiction::Wales, first), Some(Standing::Due));
    assert_eq!(report(girl(known(17)), Jurisdiction::England, before), None);
    assert_eq!(report(girl(known(18)), Jurisdiction::England, first), None);
    assert_eq!(report(girl(Answer::NotRecorded), Jurisdiction::England, first), Some(Standing::Check));
    assert_eq!(report(girl(known(17)), Jurisdiction::Scotland, TODAY), None);
    assert_eq!(report(girl(known(17)), Jurisdiction::NorthernIreland, TODAY), None);
    for place in Jurisdiction::ALL {
        assert_eq!(standing(&girl(known(17)), place, TODAY, "fgm-safeguarding"), Some(Standing::Due));
        assert_eq!(standing(&girl(known(30)), place, TODAY, "fgm-safeguarding"), Some(Standing::Check));
        let nobody_at_risk = DutyFacts { fgm_risk: known(false), ..girl(known(30)) };
        assert_eq!(standing(&nobody_at_risk, place, TODAY, "fgm-safeguarding"), None);
    }
}

#[test]
fn a_risk_of_fgm_is_a_referral_and_a_question() {
    let facts = DutyFacts { age: known(9), fgm_risk: known(true), ..DutyFacts::UNKNOWN };
    assert_eq!(standing(&facts, Jurisdiction::England, TODAY, "fgm-safeguarding"), Some(Standing::Due));
    assert_eq!(standing(&facts, Jurisdiction::England, TODAY, "fgm-mandatory-report"), Some(Standing::Check));
    let told_no = DutyFacts { fgm_known: known(false), ..facts };
    assert_eq!(standing(&told_no, Jurisdiction::England, TODAY, "fgm-mandatory-report"), None);
}

#[test]
fn section_42_needs_all_three_limbs() {
    let id = "adult-safeguarding-s42";
    let facts = DutyFacts {
        age: known(18),
        care_and_support_needs: known(true),
        unable_to_protect: known(true),
        ..DutyFacts::UNKNOWN
    };
    let in_england = |facts: DutyFacts| standing(&facts, Jurisdiction::England, TODAY, id);
    assert_eq!(in_england(facts), Some(Standing::Due));
    assert_eq!(in_england(DutyFacts { age: known(17), ..facts }), None);
    assert_eq!(in_england(DutyFacts { age: Answer::NotAsked, ..facts }), Some(Standing::Check));
    assert_eq!(
        in_england(DutyFacts { unable_to_protect: Answer::DoesNotKnow, ..facts }),
        Some(Standing::Check)
    );
    assert_eq!(in_england(DutyFacts { unable_to_protect: known(false), ..facts }), None);
    assert_eq!(in_england(DutyFacts { care_and_support_needs: known(false), ..facts }), None);
    assert_eq!(
        in_england(DutyFacts { age: known(70), ..DutyFacts::UNKNOWN }),
        None,
        "age alone is no ground"
    );
    assert_eq!(standing(&facts, Jurisdiction::Wales, TODAY, "adult-safeguarding-wales"), Some(Standing::Due));
    let at_16 = DutyFacts { age: known(16), ..facts };
    let scottish = standing(&at_16, Jurisdiction::Scotland, TODAY, "adult-safeguarding-scotland");
    assert_eq!(scottish, Some(Standing::Check), "the Scottish test has a point that is not among the facts");
    assert_eq!(standing(&facts, Jurisdiction::England, Date::literal(2015, 3, 31), id), None);
}

#[test]
fn ages_turn_at_16_and_18() {
    let with_age = |years| DutyFacts { age: known(years), ..DutyFacts::UNKNOWN };
    for (years, child, young) in [(15, true, false), (16, false, true), (17, false, true), (18, false, false)]
    {
        let facts = with_age(years);
        let found = |id| standing(&facts, Jurisdiction::England, TODAY, id);
        assert_eq!(found("child-victim-under-16"), child.then_some(Standing::Due), "{years}");
        assert_eq!(found("young-person-16-17"), young.then_some(Standing::Due), "{years}");
    }
}

#[test]
fn nothing_known_leaves_the_questions_worth_asking() {
    for place in Jurisdiction::ALL {
        let found = duties(&DutyFacts::UNKNOWN, place, TODAY);
        assert!(found.iter().all(|due| due.standing == Standing::Check));
        let ids: Vec<_> = found.iter().map(|due| due.duty.id).collect();
        assert_eq!(
            ids,
            [
                "strangulation-urgent",
                "suicide-urgent",
                "child-safeguarding",
                "child-victim-under-16",
                "young-person-16-17"
            ],
        );
    }
}

#[test]
fn the_most_urgent_comes_first() {
    let facts = DutyFacts {
        age: known(16),
        children: known(true),
        fgm_known: known(true),
        forced_marriage: known(true),
        strangulation: known(true),
        ..DutyFacts::UNKNOWN
    };
    let found: Vec<_> = duties(&facts, Jurisdiction::England, TODAY).iter().collect();
    assert!(
        found.windows(2).all(|p| (p[0].duty.urgency, p[0].standing) <= (p[1].duty.urgency, p[1].standing))
    );
    assert_eq!(found.first().map(|due| due.duty.urgency), Some(Urgency::Now));
}

#[test]
fn a_missing_answer_is_never_a_no() {
    for absent in [Answer::Declined, Answer::DoesNotKnow] {
        let facts = DutyFacts {
            age: known(40),
            children: absent,
            fgm_risk: absent,
            forced_marriage: absent,
            strangulation: absent,
            suicidal: absent,
            interpreter_needed: absent,
            ..DutyFacts::UNKNOWN
        };
        let found = duties(&facts, Jurisdiction::England, TODAY);
        assert_eq!(found.len(), 6, "{absent:?}");
        assert!(found.iter().all(|due| due.standing == Standing::Check));
    }
}

/// A list that is read counts down what is left of it, and equal lists are equal however they came about.
#[test]
fn the_list_is_as_long_as_it_says() {
    for facts in
        [DutyFacts::UNKNOWN, DutyFacts { age: known(16), children: known(true), ..DutyFacts::UNKNOWN }]
    {
        let found = duties(&facts, Jurisdiction::England, TODAY);
        let mut left = found.iter();
        for read in 0..found.len() {
            assert_eq!(left.len(), found.len() - read);
            assert!(left.next().is_some());
        }
        assert!(left.next().is_none() && !found.is_empty());
        let asked = DutyFacts { interpreter_needed: known(false), ..facts };
        assert_eq!(
            duties(&asked, Jurisdiction::England, TODAY),
            found,
            "a no to what nobody raised changes nothing"
        );
        let needed = DutyFacts { interpreter_needed: known(true), ..facts };
        assert_ne!(duties(&needed, Jurisdiction::England, TODAY), found);
    }
    let child = DutyFacts { age: known(9), ..DutyFacts::UNKNOWN };
    let none = duties(&child, Jurisdiction::England, TODAY);
    assert_ne!(none, duties(&DutyFacts::UNKNOWN, Jurisdiction::England, TODAY));
}

#[test]
fn debug_withholds_the_duties() {
    let found = duties(&DutyFacts::UNKNOWN, Jurisdiction::England, TODAY);
    assert_eq!(format!("{found:?} {:?}", found.iter()), "DutiesDue(withheld) DutiesDueIter(withheld)");
}
