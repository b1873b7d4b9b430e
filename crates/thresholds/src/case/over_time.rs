//! What a case comes to on a day.

use alloc::vec::Vec;

use fingerpost_core::{Answer, Date};

use super::{Case, CaseAssessment, CaseError};
use crate::{
    Anchor, Escalation, History, Pair, Policy, Repeat, RepeatDefinition, ReviewDue,
    evaluate::{
        escalation::{Counted, counted},
        repeat::{Again, again, counted_from, other},
    },
    review_due,
};

/// What one pair's case comes to on a day.
///
/// It says what the records say under a rule and decides no level: [`evaluate`](crate::evaluate) does, with the answers.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct PairOverTime {
    /// Whose.
    pub pair: Pair,
    /// Abuse again after MARAC.
    pub repeat: RepeatOverTime,
    /// The number of events. `None` where the area has no rule about it.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub escalation: Option<EscalationOverTime>,
    /// Whether the abuse is rising.
    pub rising: Rising,
    /// When to look again.
    pub review: ReviewDue,
}

/// Abuse again after MARAC, under both definitions that SafeLives has published.
///
/// Anchor and months are the area's; where it has no clause, they are SafeLives' own, the last referral and twelve.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
pub struct RepeatOverTime {
    /// Which definition the area uses, if it has one.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub applies: Option<RepeatDefinition>,
    /// Any abuse, crime or not: the current definition.
    pub any_abuse: RepeatState,
    /// Only what would be a crime: the older definition.
    pub criminal: RepeatState,
}

/// Whether there was abuse again after MARAC.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(tag = "state", rename_all = "kebab-case"))]
pub enum RepeatState {
    /// No referral and no meeting is on record. That is not a no.
    NotReferred,
    /// None is on record. Abuse up to the last day, itself included, would be a repeat; that day may lie behind.
    No {
        /// The day that it is counted from.
        since: Date,
        /// What that day was.
        anchor: Anchor,
        /// The last day that counts. `None` past the end of the calendar.
        #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
        until: Option<Date>,
    },
    /// Yes, if one of the events was a crime.
    IfCrime,
    /// Yes.
    Yes {
        /// The day that it is counted from.
        since: Date,
        /// What that day was.
        anchor: Anchor,
        /// The first event that counts.
        event: Date,
    },
}

/// The number of events against the area's rule.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
pub struct EscalationOverTime {
    /// Whether the rule's number is reached, and rising where the rule asks for it.
    pub state: EscalationState,
    /// Events in the window.
    pub events: u32,
    /// Those known to be crimes.
    pub crimes: u32,
    /// Those that may be.
    pub possible_crimes: u32,
    /// The first day of the window. `None` before the start of the calendar.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub from: Option<Date>,
    /// Whether the area has set its number itself.
    pub established: bool,
}

/// Whether a rule about the number of events applies.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum EscalationState {
    /// The number is not reached, or the abuse is not rising where it must be.
    No,
    /// It depends on what is not known: which events were crimes, or whether the abuse is rising.
    NotKnown,
    /// Yes.
    Yes,
}

/// Whether the abuse is rising: what was said, and what the records count.
///
/// No source defines "rising". The last assessment's answer is the one that a rule asks about; the counts are for the
/// professional's eye and decide nothing.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Rising {
    /// What the last assessment said.
    pub said: Answer<bool>,
    /// Events in the six months before the last six.
    pub earlier: u32,
    /// Events in the last six months.
    pub later: u32,
}

macro_rules! withheld {
    ($($name:ident)*) => {$(
        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(concat!(stringify!($name), "(withheld)"))
            }
        }
    )*};
}
withheld!(PairOverTime RepeatOverTime RepeatState EscalationOverTime EscalationState Rising);

/// What is on record of a case, pair by pair, as it was known on a day, under an area's rule.
///
/// Everything counts by the day on which it happened. An event counts from the day on which it was reported: asked about
/// a day before that, the answer is the one that could be given then. An event that was reported after the last
/// assessment asks for a new one, however long ago it happened.
///
/// # Errors
/// [`CaseError`] when a record is about nobody, or an event was reported before it happened.
///
/// ```
/// use fingerpost_core::{Answer, Date};
/// use fingerpost_thresholds::{Case, CaseEvent, CaseHearing, Pair, RepeatState, over_time, policy_for};
///
/// let case = Case {
///     hearings: vec![CaseHearing { referred: Some(Date::literal(2025, 3, 15)), met: None, pairs: vec![Pair(1)] }],
///     events: vec![CaseEvent {
///         on: Date::literal(2026, 3, 15),
///         reported: Some(Date::literal(2026, 6, 1)),
///         crime: Answer::NotAsked,
///         pairs: vec![Pair(1), Pair(2)],
///     }],
///     ..Case::default()
/// };
/// let policy = policy_for("national").ok_or("no such policy")?;
/// let [first, second] = &over_time(&case, policy, Date::literal(2026, 6, 1))?[..] else { return Err("two pairs".into()) };
/// assert!(matches!(first.repeat.any_abuse, RepeatState::Yes { .. }), "on the anniversary, reported late");
/// assert!(first.repeat.criminal == RepeatState::IfCrime);
/// assert!(second.repeat.any_abuse == RepeatState::NotReferred, "other people are another case");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn over_time(case: &Case, policy: &Policy, on: Date) -> Result<Vec<PairOverTime>, CaseError> {
    case.check()?;
    Ok(case.pairs().into_iter().map(|pair| of(case, pair, policy, on)).collect())
}

fn of(case: &Case, pair: Pair, policy: &Policy, on: Date) -> PairOverTime {
    let history = case.history(pair, on);
    let last = last_assessment(case, pair, on);
    let said = last.map_or(Answer::NotAsked, |last| last.rising);
    let (earlier, later) = halves(&history, on);
    PairOverTime {
        pair,
        repeat: repeat(policy, &history, on),
        escalation: policy.escalation.as_ref().map(|clause| escalation(clause, &history, &said, on)),
        rising: Rising { said, earlier, later },
        review: last.map_or(ReviewDue::NeverAssessed, |last| review(case, pair, last.on, on)),
    }
}

/// The last assessment of these people. Of two on one day, what either said about rising counts, a yes before a no.
fn last_assessment(case: &Case, pair: Pair, on: Date) -> Option<&CaseAssessment> {
    let of_them = case.assessments.iter().filter(|made| made.pairs.contains(&pair) && made.on <= on);
    of_them.max_by_key(|made| (made.on, made.rising.is_yes(), made.rising.may_be_yes()))
}

fn repeat(policy: &Policy, history: &History, on: Date) -> RepeatOverTime {
    let published =
        Repeat { definition: RepeatDefinition::AnyAbuse, anchor: Anchor::LastReferral, months: 12 };
    let clause = policy.repeat.unwrap_or(published);
    let under = |definition| state(&Repeat { definition, ..clause }, history, on);
    RepeatOverTime {
        applies: policy.repeat.map(|clause| clause.definition),
        any_abuse: under(RepeatDefinition::AnyAbuse),
        criminal: under(RepeatDefinition::Criminal),
    }
}

fn state(clause: &Repeat, history: &History, on: Date) -> RepeatState {
    match again(clause, history, on) {
        Again::Yes { since, anchor, event } => RepeatState::Yes { since, anchor, event },
        Again::Perhaps => RepeatState::IfCrime,
        Again::No => {
            // Where the records have days of both kinds, the later one leaves the window open longer.
            let day = |anchor| counted_from(clause.anchor, anchor, history, on).map(|since| (since, anchor));
            let days = [day(other(clause.anchor)), day(clause.anchor)];
            match days.into_iter().flatten().max_by_key(|(since, _)| *since) {
                Some((since, anchor)) => {
                    RepeatState::No { since, anchor, until: since.plus_months(u32::from(clause.months)) }
                }
                None => RepeatState::NotReferred,
            }
        }
    }
}

fn escalation(clause: &Escalation, history: &History, rising: &Answer<bool>, on: Date) -> EscalationOverTime {
    let found: Counted = counted(clause, history, on);
    let (rises, may_rise) = (!clause.rising || rising.is_yes(), !clause.rising || rising.may_be_yes());
    let state = if found.reaches(clause) && rises {
        EscalationState::Yes
    } else if found.may_reach(clause) && may_rise {
        EscalationState::NotKnown
    } else {
        EscalationState::No
    };
    EscalationOverTime {
        state,
        events: found.events,
        crimes: found.crimes,
        possible_crimes: found.possible_crimes,
        from: on.minus_months(u32::from(clause.months)),
        established: clause.established,
    }
}

/// Events of the last twelve months, in halves; the first day of each half is in it.
fn halves(history: &History, on: Date) -> (u32, u32) {
    let (mut earlier, mut later) = (0_u32, 0_u32);
    let (year, half) = (on.minus_months(12), on.minus_months(6));
    for event in &history.events {
        if half.is_none_or(|half| event.on >= half) {
            later = later.saturating_add(1);
        } else if year.is_none_or(|year| event.on >= year) {
            earlier = earlier.saturating_add(1);
        }
    }
    (earlier, later)
}

/// When to look again: an event on the day of the assessment that was reported by then is what led to it.
fn review(case: &Case, pair: Pair, last: Date, on: Date) -> ReviewDue {
    let new = case
        .events
        .iter()
        .filter(|event| event.pairs.contains(&pair) && event.known_from() > last && event.known_from() <= on);
    review_due::due(last, new.map(|event| event.on).min(), on)
}
