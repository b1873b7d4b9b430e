//! A case over time: what is on record of some people, and what it comes to on a day.

mod over_time;

use alloc::vec::Vec;

use fingerpost_core::{Answer, Date, FieldPath};
use thiserror::Error;

pub use over_time::{
    EscalationOverTime, EscalationState, PairOverTime, RepeatOverTime, RepeatState, Rising, over_time,
};

use crate::{Event, Hearing, History, Pair};

/// What is on record of a case, in any order.
///
/// A [`Pair`] is one victim and one alleged perpetrator. Abuse by two people together is on record once, with both
/// pairs: a second alleged perpetrator adds a pair, and the first pair still matches what is on record of it.
/// `Debug` withholds it all.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Case {
    /// Assessments that were made.
    pub assessments: Vec<CaseAssessment>,
    /// Occasions of abuse and police call-outs.
    pub events: Vec<CaseEvent>,
    /// Referrals to MARAC and meetings.
    pub hearings: Vec<CaseHearing>,
}

/// An assessment that was made. What it came to is not needed here.
#[derive(Clone, PartialEq, Eq)]
pub struct CaseAssessment {
    /// The day on which it was made.
    pub on: Date,
    /// Of whom.
    pub pairs: Vec<Pair>,
    /// Whether the abuse was said to be more frequent or more severe.
    pub rising: Answer<bool>,
}

/// An occasion of abuse, or a police call-out.
#[derive(Clone, PartialEq, Eq)]
pub struct CaseEvent {
    /// The day on which it happened. Everything is counted by this day.
    pub on: Date,
    /// The day on which it was reported, where that is known. Before it, nobody knew of the event.
    pub reported: Option<Date>,
    /// Whether it would be a crime.
    pub crime: Answer<bool>,
    /// Between whom.
    pub pairs: Vec<Pair>,
}

/// A case's way through MARAC once.
#[derive(Clone, PartialEq, Eq)]
pub struct CaseHearing {
    /// When it was referred, where known.
    pub referred: Option<Date>,
    /// When it was heard, where known. A day that is still to come is no meeting yet.
    pub met: Option<Date>,
    /// About whom.
    pub pairs: Vec<Pair>,
}

/// What is on record cannot be so.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CaseError {
    /// A record is about nobody.
    #[error("{place}: expected at least one pair")]
    Nobody {
        /// Which record.
        place: FieldPath,
    },
    /// An event was reported before it happened.
    #[error("{place}: expected a day on or after that of the event")]
    ReportedBefore {
        /// Which record.
        place: FieldPath,
    },
}

impl CaseEvent {
    /// The first day on which somebody knew of it.
    fn known_from(&self) -> Date {
        self.reported.unwrap_or(self.on).max(self.on)
    }
}

impl Case {
    /// What was known of one pair on a day: the history that an assessment on that day rests on.
    ///
    /// What happened or was reported later is not in it, nor a referral that was made later.
    #[must_use]
    pub fn history(&self, pair: Pair, on: Date) -> History {
        let of = |pairs: &[Pair]| pairs.contains(&pair);
        let known = self.events.iter().filter(|event| of(&event.pairs) && event.known_from() <= on);
        let by_then = |day: Option<Date>| day.filter(|day| *day <= on);
        let hearings = self.hearings.iter().filter(|hearing| of(&hearing.pairs)).filter_map(|hearing| {
            let (referred, met) = (by_then(hearing.referred), by_then(hearing.met));
            (referred.is_some() || met.is_some()).then_some(Hearing { referred, met, pair })
        });
        History {
            pair,
            events: known.map(|event| Event { on: event.on, crime: event.crime, pair }).collect(),
            hearings: hearings.collect(),
        }
    }

    /// Every pair that is on record, from the lowest number.
    #[must_use]
    pub fn pairs(&self) -> Vec<Pair> {
        let assessed = self.assessments.iter().flat_map(|record| &record.pairs);
        let happened = self.events.iter().flat_map(|record| &record.pairs);
        let heard = self.hearings.iter().flat_map(|record| &record.pairs);
        let mut pairs: Vec<Pair> = assessed.chain(happened).chain(heard).copied().collect();
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    /// Checks that what is on record can be so.
    ///
    /// # Errors
    /// [`CaseError`] names the first record that cannot.
    pub fn check(&self) -> Result<(), CaseError> {
        let assessed = self.assessments.iter().map(|record| &record.pairs);
        let happened = self.events.iter().map(|record| &record.pairs);
        let heard = self.hearings.iter().map(|record| &record.pairs);
        let lists = [
            ("assessments", assessed.collect::<Vec<_>>()),
            ("events", happened.collect()),
            ("hearings", heard.collect()),
        ];
        for (list, records) in lists {
            if let Some(at) = records.iter().position(|pairs| pairs.is_empty()) {
                let place = FieldPath::root().field(list).index(at).field("pairs");
                return Err(CaseError::Nobody { place });
            }
        }
        let before = |event: &CaseEvent| event.reported.is_some_and(|reported| reported < event.on);
        match self.events.iter().position(before) {
            Some(at) => {
                let place = FieldPath::root().field("events").index(at).field("reportedOn");
                Err(CaseError::ReportedBefore { place })
            }
            None => Ok(()),
        }
    }
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
withheld!(Case CaseAssessment CaseEvent CaseHearing);

#[cfg(test)]
mod tests;
