//! What the professional should think about next.

use fingerpost_dash::ItemSet;

use crate::{Cluster, Criterion};

/// Something to think about or find out. It never sets a level.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Prompt<'p> {
    /// A local cluster is present: consider whether judgement makes this high.
    ConsiderJudgement {
        /// Which cluster.
        cluster: &'p Cluster,
        /// The items of it that are yes.
        items: ItemSet,
    },
    /// The count is below high: does judgement say otherwise?
    CheckJudgement,
    /// Items are not known or not answered.
    FindOut {
        /// Which.
        items: ItemSet,
    },
    /// Whether events are crimes is not known, and it matters here.
    AskCrimes,
    /// Whether the abuse is rising is not known, and it matters here.
    AskRising,
    /// A fact that suffices here is not known.
    AskCriterion {
        /// Which.
        criterion: Criterion,
    },
    /// No events, or no earlier referrals to MARAC, are on record, and this area counts them. Nothing on record is not
    /// a no: a repeat is referred whatever the count.
    AskHistory,
    /// Events or referrals are on record, and this area has no clause for them: they are for judgement.
    HistoryNotCounted,
    /// The patient's age is not known: under 16 the route is another.
    AskAge,
    /// Answers open the stalking screen.
    StalkingScreen,
    /// Answers open the honour-based abuse screen.
    HonourScreen,
}

impl Prompt<'_> {
    /// The stable name.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::ConsiderJudgement { .. } => "consider-judgement",
            Self::CheckJudgement => "check-judgement",
            Self::FindOut { .. } => "find-out",
            Self::AskCrimes => "ask-crimes",
            Self::AskRising => "ask-rising",
            Self::AskCriterion { .. } => "ask-criterion",
            Self::AskHistory => "ask-history",
            Self::HistoryNotCounted => "history-not-counted",
            Self::AskAge => "ask-age",
            Self::StalkingScreen => "stalking-screen",
            Self::HonourScreen => "honour-screen",
        }
    }
}

impl core::fmt::Debug for Prompt<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Prompt(withheld)")
    }
}
