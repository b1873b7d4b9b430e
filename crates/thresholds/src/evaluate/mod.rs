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

use alloc::vec::Vec;

use fingerpost_core::{Date, FieldPath};
use fingerpost_dash::{Checklist, Ric, SafeLivesDash};
use fingerpost_taxonomy::{Jurisdiction, duty::duties};

use crate::{
    Decision, EvaluateError, Facts, Indeterminate, Level, Open, Policy, Prompt, Reason, limits,
    validate::id_of,
};

/// What the clauses have found so far.
#[derive(Default)]
struct Found<'p> {
    /// Clauses that apply for certain.
    reasons: Vec<Reason<'p>>,
    /// What is not known and would make a clause apply that gives high.
    open: Vec<Open>,
    /// What to think about.
    prompts: Vec<Prompt<'p>>,
}

// Each is called in many places and kept out of line: a `push` in every one of them is a kilobyte of a page.
impl<'p> Found<'p> {
    /// A clause applies.
    #[inline(never)]
    fn because(&mut self, reason: Reason<'p>) {
        self.reasons.push(reason);
    }

    /// Something to think about.
    #[inline(never)]
    fn prompt(&mut self, prompt: Prompt<'p>) {
        self.prompts.push(prompt);
    }

    /// Something is not known and matters. Two clauses may ask the same: it is asked once.
    #[inline(never)]
    fn ask(&mut self, open: Open, prompt: Prompt<'p>) {
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
    let duty_facts = known::with_answers(facts, ric);

    let mut found = Found::default();
    if facts.judgement.is_some() {
        found.because(Reason::Judgement);
    }
    let count = count::level(*tally.possible().start(), policy);
    let could_be = count::level(*tally.possible().end(), policy);
    found.because(count::reason(count, ric, policy));
    escalation::apply(ric, facts, policy, on, &mut found);
    repeat::apply(facts, policy, on, &mut found);
    automatic::apply(facts, policy, &mut found);

    let level =
        found.reasons.iter().fold(Level::NoIndicatorsRecorded, |level, reason| level.max(level_of(reason)));
    // Reasons that give the level come first, and clauses keep their order otherwise. The list has seven at the most:
    // two passes are a tenth of the size of a sort in a page, and loops a half of the size of adapters.
    let mut reasons = Vec::with_capacity(found.reasons.len());
    for gives_level in &[true, false] {
        for reason in &found.reasons {
            if (level_of(reason).rank() == level.rank()) == *gives_level {
                reasons.push(*reason);
            }
        }
    }

    let mut open = Vec::new();
    let mut highest = level;
    if could_be.rank() > level.rank() {
        highest = could_be;
        open.push(Open::Items(ric.dont_know().or(ric.unanswered())));
    }
    if !matches!(level, Level::High) && !found.open.is_empty() {
        highest = Level::High;
        open.append(&mut found.open);
    }
    let indeterminate = (!open.is_empty()).then_some(Indeterminate { could_be: highest, open });

    cluster::prompts(ric, policy, level, facts, indeterminate.is_some(), &mut found);
    let routes = routes::routes(level, indeterminate.is_some(), &duty_facts);
    Ok(Decision {
        level,
        indeterminate,
        tally,
        reasons,
        prompts: found.prompts,
        routes,
        duties: duties(&duty_facts, jurisdiction, on),
        policy,
        limits: limits(),
    })
}

/// The level that a clause gives.
const fn level_of<'p>(reason: &Reason<'p>) -> Level<'p> {
    match reason {
        Reason::NoIndicatorsRecorded => Level::NoIndicatorsRecorded,
        Reason::NotHighByCount { .. } => Level::NotHighByCount,
        Reason::Band { band, .. } => Level::Local(band),
        Reason::VisibleHighRisk { .. }
        | Reason::Judgement
        | Reason::Escalation { .. }
        | Reason::Repeat { .. }
        | Reason::Automatic { .. } => Level::High,
    }
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
