//! Reasons, questions and prompts in words, letter by letter: people act on them.

use fingerpost_core::Date;
use fingerpost_dash::ItemSet;
use fingerpost_thresholds::{Anchor, Criterion, Prompt, Reason, RepeatDefinition};

use crate::policy;

const ITEMS: ItemSet = ItemSet::of(&[3, 7, 9]);

/// One item, two, three: `item 3`, `items 3 and 7`, `items 3, 7 and 9`.
#[test]
fn items_are_listed_as_in_speech() {
    for (numbers, listed) in [
        (&[3][..], "item 3"),
        (&[3, 7], "items 3 and 7"),
        (&[3, 7, 9], "items 3, 7 and 9"),
        (&[3, 7, 9, 24], "items 3, 7, 9 and 24"),
    ] {
        assert_eq!(
            Prompt::FindOut { items: ItemSet::of(numbers) }.sentence(),
            format!("Find out about {listed} from other sources.")
        );
    }
}

#[test]
fn a_count_says_how_many_and_what_the_area_asks() {
    assert_eq!(
        Reason::VisibleHighRisk { at_least: 2, items: ITEMS }.sentence(),
        "Visible high risk: 3 yes, and 2 or more meet the criterion (items 3, 7 and 9)."
    );
    assert_eq!(
        Reason::Band { band: &policy("plymouth").bands[1], items: ITEMS }.sentence(),
        "Local level Medium: 10 to 13 yes (items 3, 7 and 9)."
    );
    assert_eq!(
        Reason::NotHighByCount { at_least: 14, items: ITEMS }.sentence(),
        "Fewer than 14 yes (items 3, 7 and 9). There is no national level below high."
    );
    assert_eq!(Reason::NoIndicatorsRecorded.sentence(), "No item was answered yes.");
}

#[test]
fn judgement_and_automatic_criteria_stand_alone() {
    assert_eq!(
        Reason::Judgement.sentence(),
        "Professional judgement: the reason is recorded. Judgement alone suffices and is never lowered by a count."
    );
    assert_eq!(
        Reason::Automatic { criterion: Criterion::HonourBasedAbuse }.sentence(),
        "Automatic here: honour-based abuse."
    );
}

/// SafeLives leaves the number of events to the area: where the area has set none, the reason says so.
#[test]
fn a_number_that_is_not_the_areas_own_is_said_to_be_common_practice() {
    let escalation =
        |established| Reason::Escalation { events: 4, crimes: 2, months: 12, established }.sentence();
    assert_eq!(
        escalation(true),
        "Potential escalation: 4 events, 2 of them known to be crimes, in 12 months."
    );
    assert_eq!(
        escalation(false),
        "Potential escalation: 4 events, 2 of them known to be crimes, in 12 months. The number is common \
         practice, not this area's own."
    );
}

/// Both published definitions, and both days that a repeat is counted from.
#[test]
fn a_repeat_says_what_happened_when_and_since_when() {
    let (since, event) = (Date::literal(2026, 1, 5), Date::literal(2026, 3, 15));
    let repeat = |anchor, definition| Reason::Repeat { since, anchor, event, definition }.sentence();
    assert_eq!(
        repeat(Anchor::LastReferral, RepeatDefinition::AnyAbuse),
        "Repeat: abuse on 2026-03-15 after the MARAC referral of 2026-01-05. A repeat is referred whatever the count."
    );
    assert_eq!(
        repeat(Anchor::LastMeeting, RepeatDefinition::Criminal),
        "Repeat: abuse that would be a crime on 2026-03-15 after the MARAC meeting of 2026-01-05. A repeat is \
         referred whatever the count."
    );
}

#[test]
fn a_prompt_says_what_to_ask_and_why() {
    let cluster = &policy("plymouth").clusters[1];
    for (prompt, sentence) in [
        (
            Prompt::ConsiderJudgement { cluster, items: ItemSet::of(&[15]) },
            "Strangulation (item 15): this area asks you to consider your judgement.",
        ),
        (
            Prompt::CheckJudgement,
            "If you are seriously worried, your judgement alone makes this high: say why.",
        ),
        (Prompt::AskCrimes, "Find out which events were crimes."),
        (Prompt::AskRising, "Ask whether the abuse is more frequent or worse."),
        (
            Prompt::AskCriterion { criterion: Criterion::ForcedMarriage },
            "Ask about forced marriage: here it is referred on its own.",
        ),
        (
            Prompt::AskHistory,
            "Ask about earlier events, police call-outs and referrals to MARAC, today's included: here they count.",
        ),
        (
            Prompt::HistoryNotCounted,
            "This area's rule does not count earlier events or referrals: weigh them in your judgement.",
        ),
        (Prompt::AskAge, "Ask the age: under 16 the route is child protection, and at 16 and 17 both."),
        (Prompt::StalkingScreen, "Item 8 is yes: ask the stalking screen."),
        (Prompt::HonourScreen, "Item 4, 12 or 17 is yes: think of honour-based abuse and ask its screen."),
    ] {
        assert_eq!(prompt.sentence(), sentence);
    }
}
