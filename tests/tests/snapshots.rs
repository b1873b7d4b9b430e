//! What people read: explanations of telling cases, the duties and the limits, word for word.
//!
//! A changed snapshot is a changed sentence on a GP's screen: look at it as one.

use fingerpost_dash::Response;
use fingerpost_taxonomy::{Jurisdiction, duty::all_duties};
use fingerpost_tests::vector;
use fingerpost_thresholds::{explain, limits};
use insta::assert_snapshot;
use serde_json::{Value, json};

/// A decision in words, as a page shows it.
fn shown(input: &Value) -> String {
    let (scenario, policy) = vector::read(input).expect("a case that can be read");
    let decision = scenario.decide(&policy).expect("a decision");
    let mut lines = explain(&decision);
    lines.extend(decision.routes.iter().map(|route| format!("- {}", route.action())));
    lines.extend(decision.duties.iter().map(|due| {
        format!("! {} [{}, {}] {}", due.duty.title, due.duty.urgency.id(), due.standing.id(), due.because)
    }));
    lines.join("\n")
}

/// So many yes, don't know and unanswered from item 1 on, then no.
fn filled(yes: usize, dont_know: usize, unanswered: usize) -> Value {
    let mut answers = vec![Response::Yes.id(); yes];
    answers.extend(vec![Response::DontKnow.id(); dont_know]);
    answers.extend(vec![Response::Unanswered.id(); unanswered]);
    answers.resize(24, Response::No.id());
    json!(answers)
}

fn known(value: impl Into<Value>) -> Value {
    json!({ "state": "known", "value": value.into(), "source": "observed" })
}

fn case(area: &str, answers: Value, facts: Value) -> Value {
    json!({ "area": area, "date": "2026-11-21", "jurisdiction": "england", "answers": answers, "facts": facts })
}

macro_rules! explained {
    ($($name:ident: $input:expr;)*) => {$(
        #[test]
        fn $name() {
            insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
                assert_snapshot!(stringify!($name), shown(&$input));
            });
        }
    )*};
}

explained! {
    nothing_ticked: case("national", filled(0, 0, 0), json!({ "age": known(34) }));
    nothing_answered: case("city-of-london", filled(0, 0, 24), json!({}));
    one_below_high: case("national", filled(13, 0, 0), json!({ "age": known(34) }));
    high_by_count: case("national", filled(14, 0, 0), json!({ "age": known(34) }));
    high_in_lieu: case("slough", filled(14, 1, 0), json!({ "age": known(34) }));
    across_the_threshold: case("national", filled(12, 3, 0), json!({ "age": known(34) }));
    plymouth_standard: case("plymouth", filled(9, 0, 0), json!({ "age": known(34) }));
    plymouth_medium_or_high: case("plymouth", filled(13, 0, 1), json!({ "age": known(34) }));
    plymouth_clusters: case(
        "plymouth",
        json!({ "separation": "yes", "control-jealousy": "yes", "weapon": "yes", "strangulation": "yes" }),
        json!({ "age": known(34) }),
    );
    southampton_nothing: case("southampton", filled(0, 1, 0), json!({ "age": known(34) }));
    judged_high: case("national", filled(2, 0, 0), json!({
        "age": known(34), "judgement": { "high": "made up" },
    }));
    kingston_rising_unknown: case("kingston", filled(2, 0, 0), json!({
        "age": known(34), "honourBasedAbuse": known(false),
        "history": { "events": vec![json!({ "on": "2026-10-01", "crime": { "state": "does-not-know" } }); 4] },
    }));
    kingston_honour: case("kingston", filled(2, 0, 0), json!({ "age": known(34), "honourBasedAbuse": known(true) }));
    escalation_by_common_practice: case("city-of-london", filled(2, 0, 0), json!({
        "age": known(34), "history": { "events": vec![json!({ "on": "2026-10-01", "crime": known(false) }); 3] },
    }));
    repeat_after_referral: case("national", filled(1, 0, 0), json!({
        "age": known(34),
        "history": {
            "events": [{ "on": "2026-10-01", "crime": known(false) }], "hearings": [{ "referred": "2026-03-02" }],
        },
    }));
    fifteen_years_old: case("national", filled(14, 0, 0), json!({ "age": known(15) }));
    sixteen_with_duties: case("national", filled(9, 0, 0), json!({
        "age": known(16), "fgmKnown": known(true), "forcedMarriage": known(true), "interpreterNeeded": known(true),
    }));
}

#[test]
fn duties() {
    let mut text = String::new();
    for place in Jurisdiction::ALL {
        text.push_str(&format!("{}\n", place.id()));
        for duty in all_duties().iter().filter(|duty| duty.jurisdictions.contains(place)) {
            let (id, urgency) = (duty.id, duty.urgency.id());
            text.push_str(&format!("  {id} [{urgency}] {}: {}\n", duty.title, duty.action));
            text.push_str(&format!("    {} ({:?})\n", duty.provenance.source, duty.provenance.confidence));
        }
    }
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        assert_snapshot!("duties", text);
    });
}

#[test]
fn limits_of_the_evidence() {
    let lines: Vec<_> = limits()
        .iter()
        .map(|limit| format!("{}: {}\n  {}", limit.id, limit.statement, limit.source.source))
        .collect();
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        assert_snapshot!("limits", lines.join("\n"));
    });
}

/// The words of every vector's decision, one snapshot for each file.
#[test]
fn vectors_in_words() {
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::glob!("../vectors/risk", "{clusters,judgement,automatic}.json", |path| {
            let text = std::fs::read_to_string(path).expect("a file of vectors");
            let topic: vector::Topic = serde_json::from_str(&text).expect("a topic");
            let mut lines = Vec::new();
            for row in &topic.vectors {
                lines.push(row.id.clone());
                match vector::read(&row.input) {
                    Ok((scenario, policy)) => {
                        let decision = scenario.decide(&policy).expect("a decision");
                        lines.extend(explain(&decision).into_iter().map(|sentence| format!("  {sentence}")));
                    }
                    Err(code) => lines.push(format!("  refused: {code}")),
                }
            }
            assert_snapshot!("in_words", lines.join("\n"));
        });
    });
}
