//! `Debug` of what follows from a person's answers says that it is withheld, and names at most the policy.

use fingerpost_core::Answer;
use fingerpost_dash::Ric;
use fingerpost_taxonomy::Jurisdiction;
use fingerpost_thresholds::{
    Assessment, Change, Facts, History, Judgement, Level, Open, Pair, Prompt, Reason, difference, review_due,
};

use crate::{TODAY, decide, event, hearing, policy};

#[test]
fn debug_withholds_what_follows_from_answers() {
    let (ric, facts) = (Ric::new(), Facts::UNKNOWN);
    let decision = decide(&ric, &facts, policy("kingston"));
    let made = Assessment { on: TODAY, pair: Pair(0) };
    let moved =
        difference(policy("national"), policy("slough"), &ric, &facts, TODAY, Jurisdiction::England).unwrap();
    for (printed, expected) in [
        (format!("{decision:?}"), "Decision(withheld, policy kingston)"),
        (format!("{:?}", decision.indeterminate.as_ref().unwrap()), "Indeterminate(withheld)"),
        (format!("{:?}", Open::Rising), "Open(withheld)"),
        (format!("{:?}", Level::High), "Level(withheld)"),
        (format!("{:?}", Reason::Judgement), "Reason(withheld)"),
        (format!("{:?}", Prompt::AskAge), "Prompt(withheld)"),
        (format!("{:?}", Change::Judgement), "Change(withheld)"),
        (format!("{moved:?}"), "Difference(withheld)"),
        (format!("{made:?}"), "Assessment(withheld)"),
        (format!("{:?}", review_due(&[made], &History::NONE, TODAY)), "ReviewDue(withheld)"),
        (format!("{:?}", event(TODAY, Answer::NotAsked)), "Event(withheld)"),
        (format!("{:?}", hearing(None, Some(TODAY))), "Hearing(withheld)"),
        (format!("{:?}", History::NONE), "History(withheld)"),
    ] {
        assert_eq!(printed, expected);
    }
    let judged = Facts { judgement: Judgement::high("Made Up").ok(), ..Facts::UNKNOWN };
    assert!(!format!("{judged:?}").contains("Made"));
}
