//! The same answers under two rules.

use alloc::vec::Vec;
use fingerpost_core::Date;
use fingerpost_dash::Ric;
use fingerpost_taxonomy::Jurisdiction;

use crate::{Decision, EvaluateError, Facts, Policy, evaluate};

/// The same answers and facts under two policies.
///
/// What a person who moves from one area to another, or a board that changes its rule, needs to see.
/// `Debug` withholds it: which clauses apply tells what was answered.
#[derive(Clone, PartialEq, Eq)]
pub struct Difference<'p> {
    /// What the first policy says.
    pub first: Decision<'p>,
    /// What the second says.
    pub second: Decision<'p>,
    /// Clauses that apply under the first only.
    pub only_first: Vec<&'static str>,
    /// Clauses that apply under the second only.
    pub only_second: Vec<&'static str>,
}

impl core::fmt::Debug for Difference<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Difference(withheld)")
    }
}

impl Difference<'_> {
    /// Whether the two levels have the same name.
    #[must_use]
    pub fn same_level(&self) -> bool {
        self.first.level.id() == self.second.level.id()
    }
}

/// Applies two policies to the same answers and facts.
///
/// # Errors
/// [`EvaluateError`] when either policy cannot be applied.
///
/// ```
/// use fingerpost_core::Date;
/// use fingerpost_dash::{Response, Ric};
/// use fingerpost_taxonomy::Jurisdiction;
/// use fingerpost_thresholds::{Facts, difference, policy_for};
///
/// let mut ric = Ric::new();
/// for number in 1..=10 {
///     ric.answer(number, Response::Yes)?;
/// }
/// let (slough, plymouth) = (policy_for("slough").ok_or("?")?, policy_for("plymouth").ok_or("?")?);
/// let day = Date::parse("2026-11-21")?;
/// let moved = difference(slough, plymouth, &ric, &Facts::UNKNOWN, day, Jurisdiction::England)?;
/// assert_eq!((moved.first.level.id(), moved.second.level.id()), ("not-high-by-count", "medium"));
/// assert_eq!((moved.only_first, moved.only_second), (vec!["not-high-by-count"], vec!["band"]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn difference<'p>(
    first: &'p Policy,
    second: &'p Policy,
    ric: &Ric,
    facts: &Facts,
    on: Date,
    jurisdiction: Jurisdiction,
) -> Result<Difference<'p>, EvaluateError> {
    let first = evaluate(ric, facts, first, on, jurisdiction)?;
    let second = evaluate(ric, facts, second, on, jurisdiction)?;
    let only = |these: &Decision<'_>, those: &Decision<'_>| {
        let clauses = these.reasons.iter().map(crate::Reason::clause);
        clauses.filter(|clause| !those.reasons.iter().any(|reason| reason.clause() == *clause)).collect()
    };
    Ok(Difference { only_first: only(&first, &second), only_second: only(&second, &first), first, second })
}
