//! A decision in sentences: what it is, why, what is open, and whose rule it is, in this order.

use fingerpost_core::{Answer, Date};
use fingerpost_dash::{Response, Ric};
use fingerpost_thresholds::{Facts, History, Pair, explain};

use crate::{TODAY, decide, event, filled, known, policy, settled};

#[test]
fn a_settled_count_says_nothing_of_unknowns() {
    let sentences = explain(&decide(&filled(2, 0), &settled(), policy("plymouth")));
    assert_eq!(
        sentences,
        [
            "Standard: 2 of 24 answered yes.",
            "Local level Standard: 1 to 9 yes (items 1 and 2).",
            "The victim's own view of the danger (item 2): this area asks you to consider your judgement.",
            "If you are seriously worried, your judgement alone makes this high: say why.",
            "Ask about earlier events, police call-outs and referrals to MARAC, today's included: here they count.",
            "Rule: Plymouth risk bands and grounds for judgement, reviewed 2026-11-21.",
        ]
    );
}

/// One item open is said as such, and the range of the count with it.
#[test]
fn one_open_item_is_named() {
    let sentences = explain(&decide(&filled(13, 1), &settled(), policy("national")));
    assert_eq!(sentences[0], "Not high by count: 13 of 24 answered yes, 1 not known, so between 13 and 14.");
    assert!(
        sentences.contains(
            &"This is not settled: it could be High risk, because item 14 is not known.".to_owned()
        ),
        "{sentences:#?}"
    );
}

/// Every kind of question at once, in the order in which clauses ask.
#[test]
fn all_that_is_open_is_listed() {
    let mut ric = Ric::new();
    for number in 1..=5 {
        ric.answer(number, Response::Yes).unwrap();
    }
    let events = [1, 2, 3].map(|day| event(Date::literal(2026, 11, day), Answer::DoesNotKnow)).to_vec();
    let facts = Facts { history: History { pair: Pair(0), events, hearings: Vec::new() }, ..Facts::UNKNOWN };
    let sentences = explain(&decide(&ric, &facts, policy("kingston")));
    let open = sentences.iter().find(|sentence| sentence.starts_with("This is not settled")).unwrap();
    assert_eq!(
        open,
        "This is not settled: it could be High risk, because items 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, \
         19, 20, 21, 22, 23 and 24 are not known; and it is not known whether events were crimes; and it is not \
         known whether the abuse is rising; and it is not known whether there is honour-based abuse."
    );
}

/// 0 is no level of risk, and the first sentence says what it does not mean.
#[test]
fn nothing_recorded_is_not_no_risk() {
    let first = |ric: &Ric| explain(&decide(ric, &settled(), policy("national"))).swap_remove(0);
    assert_eq!(
        first(&filled(0, 0)),
        "No indicators recorded: 0 of 24 answered yes. That does not mean that there is no risk."
    );
    assert_eq!(
        first(&Ric::new()),
        "No indicators recorded: 0 of 24 answered yes, 24 not known, so between 0 and 24. That does not mean that \
         there is no risk."
    );
    assert_eq!(first(&filled(14, 0)), "High risk: 14 of 24 answered yes.");
}

/// Whose rule it is, and that only 14 for high is national (SafeLives publishes no other number).
#[test]
fn the_rule_says_whose_it_is() {
    let last = |area| explain(&decide(&filled(1, 0), &settled(), policy(area))).pop().unwrap();
    assert_eq!(
        last("national"),
        "Rule: SafeLives recommended MARAC criteria, reviewed 2026-11-21. Only 14 for high is a published national \
         number."
    );
    assert_eq!(last("kingston"), "Rule: Kingston MARAC referral criteria, reviewed 2026-11-21.");
    assert_eq!(
        last("slough"),
        "Rule: SafeLives recommended MARAC criteria, for Slough, reviewed 2026-11-21. The area's own rule is not \
         established: the national criteria stand in. Ask the MARAC coordinator."
    );
}

/// Every reason and every prompt of the decision is among the sentences.
#[test]
fn no_reason_and_no_prompt_is_left_out() {
    let mut facts = settled();
    facts.honour_based_abuse = known(true);
    facts.history.events = vec![event(TODAY, known(true))];
    let decision = decide(&filled(15, 0), &facts, policy("kingston"));
    let sentences = explain(&decision);
    assert_eq!(decision.reasons.len(), 2, "the count, and the automatic criterion");
    for reason in decision.reasons.iter() {
        assert!(sentences.contains(&reason.sentence()), "{}", reason.clause());
    }
    for prompt in decision.prompts.iter() {
        assert!(sentences.contains(&prompt.sentence()), "{}", prompt.id());
    }
    assert_eq!(sentences.len(), 2 + decision.reasons.len() + decision.prompts.len());
}
