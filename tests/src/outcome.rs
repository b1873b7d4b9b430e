//! A decision as the vectors write it, for comparison with what they expect.

use fingerpost_dash::ItemSet;
use fingerpost_taxonomy::duty::Standing;
use fingerpost_thresholds::{Anchor, Decision, EvaluateError, Open, Prompt, Reason};
use serde_json::{Value, json};

/// A result as the vectors write it: the decision, or the error's name.
#[must_use]
pub fn of(result: &Result<Decision<'_>, EvaluateError>) -> Value {
    match result {
        Ok(decision) => decided(decision),
        Err(error) => json!({ "error": code(error) }),
    }
}

/// The name of an error, as the facade has it.
#[must_use]
pub const fn code(error: &EvaluateError) -> &'static str {
    match error {
        EvaluateError::OtherInstrument { .. } => "other-instrument",
        EvaluateError::NotInForce { .. } => "policy-not-in-force",
        EvaluateError::InTheFuture { .. } => "record-in-future",
    }
}

fn decided(decision: &Decision<'_>) -> Value {
    let tally = decision.tally;
    let range = tally.possible();
    let duties = |standing| {
        let mut ids: Vec<_> =
            decision.duties.iter().filter(|due| due.standing == standing).map(|due| due.duty.id).collect();
        ids.sort_unstable();
        ids
    };
    let open = decision.indeterminate.iter().flat_map(|found| found.open.iter().map(question));
    json!({
        "level": decision.level.id(),
        "couldBe": decision.indeterminate.as_ref().map(|open| open.could_be.id()),
        "tally": {
            "yes": tally.yes, "no": tally.no, "dontKnow": tally.dont_know, "unanswered": tally.unanswered,
        },
        "range": [range.start(), range.end()],
        "reasons": in_order(decision.reasons.iter().map(reason)),
        "open": in_order(open),
        "prompts": in_order(decision.prompts.iter().map(prompt)),
        "routes": decision.routes.iter().map(|route| route.id()).collect::<Vec<_>>(),
        "duties": { "due": duties(Standing::Due), "check": duties(Standing::Check) },
    })
}

/// Reasons, questions and prompts are sets: in the order of their JSON with sorted keys.
#[must_use]
pub fn in_order(rows: impl Iterator<Item = Value>) -> Vec<Value> {
    let mut rows: Vec<_> = rows.collect();
    rows.sort_by_key(sortable);
    rows
}

/// As Python's `json.dumps(row, sort_keys=True)` writes it, which is what the oracle sorts by.
fn sortable(row: &Value) -> String {
    row.to_string().replace("\":", "\": ").replace(',', ", ")
}

fn items(items: ItemSet) -> Vec<u8> {
    items.iter().collect()
}

fn reason(reason: &Reason<'_>) -> Value {
    let clause = reason.clause();
    match reason {
        Reason::VisibleHighRisk { items: set, .. } | Reason::NotHighByCount { items: set, .. } => {
            json!({ "clause": clause, "items": items(*set) })
        }
        Reason::Band { band, items: set } => {
            json!({ "clause": clause, "band": band.id.as_str(), "items": items(*set) })
        }
        Reason::Escalation { events, crimes, .. } => {
            json!({ "clause": clause, "events": events, "crimes": crimes })
        }
        Reason::Repeat { since, anchor, event, .. } => {
            let anchor = match anchor {
                Anchor::LastReferral => "last-referral",
                Anchor::LastMeeting => "last-meeting",
            };
            json!({
                "clause": clause, "since": since.to_string(), "anchor": anchor, "event": event.to_string(),
            })
        }
        Reason::Automatic { criterion } => json!({ "clause": clause, "criterion": criterion.id() }),
        Reason::Judgement | Reason::NoIndicatorsRecorded => json!({ "clause": clause }),
    }
}

fn question(open: &Open) -> Value {
    match open {
        Open::Items(set) => json!({ "about": "items", "items": items(*set) }),
        Open::Crimes => json!({ "about": "crimes" }),
        Open::Rising => json!({ "about": "rising" }),
        Open::Criterion(criterion) => json!({ "about": "criterion", "criterion": criterion.id() }),
    }
}

fn prompt(prompt: &Prompt<'_>) -> Value {
    let id = prompt.id();
    match prompt {
        Prompt::ConsiderJudgement { cluster, items: set } => {
            json!({ "id": id, "cluster": cluster.id.as_str(), "items": items(*set) })
        }
        Prompt::FindOut { items: set } => json!({ "id": id, "items": items(*set) }),
        Prompt::AskCriterion { criterion } => json!({ "id": id, "criterion": criterion.id() }),
        _ => json!({ "id": id }),
    }
}
