//! From answers and facts to a decision.
//!
//! Each clause is a file. A clause says whether it applies for certain, and whether it might if what is not known
//! turned out one way; nothing else. The level is the highest that an applying clause gives: clauses only raise.

mod automatic;
mod cluster;
pub(crate) mod count;
pub(crate) mod escalation;
mod known;
pub(crate) mod repeat;
mod routes;

use fingerpost_core::{Date, Few, FieldPath};
use fingerpost_dash::{Checklist, Ric, SafeLivesDash};
use fingerpost_taxonomy::{Jurisdiction, duty::duties};

use crate::{
    Decision, EvaluateError, Facts, Indeterminate, Level, Open, Policy, Prompt, Reason, limits,
    validate::id_of,
};

/// What the clauses have found so far.
struct Found<'p> {
    /// The decision, which grows in place.
    decision: Decision<'p>,
    /// What is not known and would give a higher level.
    open: Few<Open, 4>,
    /// The highest level that it would give.
    could_be: Level<'p>,
}

// Each is called in many places and kept out of line: a `push` in every one of them is a kilobyte of a page.
impl<'p> Found<'p> {
    /// A clause applies.
    #[inline(never)]
    fn because(&mut self, reason: Reason<'p>) {
        self.decision.reasons.push(reason);
    }

    /// Something to think about.
    #[inline(never)]
    fn prompt(&mut self, prompt: Prompt<'p>) {
        self.decision.prompts.push(prompt);
    }

    /// Something is not known and would give high. Two clauses may ask the same: it is asked once.
    #[inline(never)]
    fn ask(&mut self, open: Open, prompt: Prompt<'p>) {
        self.could_be = Level::High;
        if !self.open.contains(&open) {
            self.open.push(open);
            self.prompt(prompt);
        }
    }
}

/// Applies a policy to a filled-in checklist and the facts beside it.
///
/// `on` is the day of the assessment and `jurisdiction` the law that its duties follow. The answer is the same for
/// the same arguments, for ever.
///
/// # Errors
/// [`EvaluateError`] when the policy's numbers belong to another instrument, when it does not hold on the day, or when
/// a record is dated after the day.
///
/// ```
/// use fingerpost_core::Date;
/// use fingerpost_dash::{Response, Ric};
/// use fingerpost_taxonomy::Jurisdiction;
/// use fingerpost_thresholds::{Facts, Judgement, Level, evaluate, policy_for};
///
/// let ric = Ric::try_from_responses(&[Response::No; 24])?;
/// let facts = Facts { judgement: Some(Judgement::high("extreme fear")?), ..Facts::UNKNOWN };
/// let policy = policy_for("national").ok_or("no such policy")?;
/// let decision = evaluate(&ric, &facts, policy, Date::parse("2026-11-21")?, Jurisdiction::England)?;
/// assert_eq!(decision.level, Level::High);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn evaluate<'p>(
    ric: &Ric,
    facts: &Facts,
    policy: &'p Policy,
    on: Date,
    jurisdiction: Jurisdiction,
) -> Result<Decision<'p>, EvaluateError> {
    check(facts, policy, on)?;
    let tally = ric.tally();
    let range = tally.possible();
    let (count, could_be) = (count::level(*range.start(), policy), count::level(*range.end(), policy));
    let duty_facts = known::with_answers(facts, ric);
    let decision = Decision {
        level: count,
        indeterminate: None,
        tally,
        reasons: Few::new(),
        prompts: Few::new(),
        routes: &[],
        duties: duties(&duty_facts, jurisdiction, on),
        policy,
        limits: limits(),
    };
    let mut found = Found { decision, open: Few::new(), could_be };
    if could_be.rank() > count.rank() {
        found.open.push(Open::Items(ric.dont_know().or(ric.unanswered())));
    }

    // Every clause but the count gives high, and what gives the level comes first.
    let high_by_count = matches!(count, Level::High);
    if facts.judgement.is_some() {
        found.because(Reason::Judgement);
    }
    if high_by_count {
        found.because(count::reason(count, ric, policy));
    }
    escalation::apply(ric, facts, policy, on, &mut found);
    repeat::apply(facts, policy, on, &mut found);
    automatic::apply(facts, policy, &mut found);
    let high = !found.decision.reasons.is_empty();
    if !high_by_count {
        found.because(count::reason(count, ric, policy));
    }

    let level = if high { Level::High } else { count };
    let indeterminate = !high && !found.open.is_empty();
    cluster::prompts(ric, policy, level, facts, indeterminate, &mut found);
    found.decision.level = level;
    found.decision.routes = routes::routes(level, indeterminate, &duty_facts);
    if indeterminate {
        found.decision.indeterminate = Some(Indeterminate { could_be: found.could_be, open: found.open });
    }
    Ok(found.decision)
}

fn check(facts: &Facts, policy: &Policy, on: Date) -> Result<(), EvaluateError> {
    let instrument = SafeLivesDash::INSTRUMENT;
    if policy.instrument.id != instrument.id || policy.instrument.version != instrument.version {
        return Err(EvaluateError::OtherInstrument { policy: id_of(policy), instrument: instrument.id });
    }
    if policy.effective_from.is_some_and(|from| on < from) || policy.effective_to.is_some_and(|to| on > to) {
        return Err(EvaluateError::NotInForce { policy: id_of(policy) });
    }
    for (index, event) in facts.history.events.iter().enumerate() {
        if event.on > on {
            return Err(in_the_future("events", index, on));
        }
    }
    for (index, hearing) in facts.history.hearings.iter().enumerate() {
        if hearing.referred.is_some_and(|day| day > on) {
            return Err(in_the_future("hearings", index, on));
        }
    }
    Ok(())
}

#[cold]
fn in_the_future(list: &'static str, index: usize, on: Date) -> EvaluateError {
    let place = FieldPath::root().field("history").field(list).index(index);
    EvaluateError::InTheFuture { place, on }
}
