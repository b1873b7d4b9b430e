//! What is known beside the checklist.

use fingerpost_core::Answer;
use fingerpost_taxonomy::duty::DutyFacts;

use crate::{History, Judgement};

/// What is known beside the checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The professional's judgement that the risk is high, if that is the judgement.
    pub judgement: Option<Judgement>,
    /// What happened before.
    pub history: History,
    /// Whether the abuse is more frequent or more severe than it was. Items 10 and 11 of the checklist say so too.
    pub rising: Answer<bool>,
    /// Whether honour-based abuse is suspected.
    pub honour_based_abuse: Answer<bool>,
    /// What the duties turn on. Strangulation, suicide and children are taken from the checklist as well.
    pub duty: DutyFacts,
}

impl Facts {
    /// Nothing is known beside the checklist.
    pub const UNKNOWN: Self = Self {
        judgement: None,
        history: History::NONE,
        rising: Answer::NotAsked,
        honour_based_abuse: Answer::NotAsked,
        duty: DutyFacts::UNKNOWN,
    };
}
