//! What an assessment came to, by stable names.

use alloc::{string::String, vec::Vec};

use fingerpost_taxonomy::duty::Standing;
use serde::{Deserialize, Serialize};

use crate::{Decision, Open};

/// What an assessment came to, by the stable names of its parts: enough to notice that a decision that is made again is
/// another one. `Debug` withholds it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Outcome {
    /// The level's id.
    pub level: String,
    /// The id of the highest level that was left open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub could_be: Option<String>,
    /// The clauses that applied, those that give the level first.
    pub clauses: Vec<String>,
    /// What was not known and could have raised the level.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub open: Vec<String>,
    /// What there was to think about or find out.
    pub prompts: Vec<String>,
    /// The steps, in order.
    pub routes: Vec<String>,
    /// The duties that the facts established.
    pub duties_due: Vec<String>,
    /// The duties to be found out about.
    pub duties_to_check: Vec<String>,
}

impl core::fmt::Debug for Outcome {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Outcome(withheld)")
    }
}

impl Outcome {
    /// What a decision comes to.
    #[must_use]
    pub fn of(decision: &Decision<'_>) -> Self {
        let duties = |standing: Standing| {
            decision.duties.iter().filter(move |due| due.standing == standing).map(|due| due.duty.id)
        };
        let open = decision.indeterminate.as_ref();
        Self {
            level: String::from(decision.level.id()),
            could_be: open.map(|open| String::from(open.could_be.id())),
            clauses: owned(decision.reasons.iter().map(crate::Reason::clause)),
            open: owned(open.iter().flat_map(|open| &open.open).map(what)),
            prompts: owned(decision.prompts.iter().map(crate::Prompt::id)),
            routes: owned(decision.routes.iter().map(|route| route.id())),
            duties_due: owned(duties(Standing::Due)),
            duties_to_check: owned(duties(Standing::Check)),
        }
    }

    /// The parts in which it differs from another.
    pub(super) fn differs(&self, other: &Self) -> Vec<&'static str> {
        let parts = [
            ("level", self.level == other.level),
            ("couldBe", self.could_be == other.could_be),
            ("clauses", self.clauses == other.clauses),
            ("open", self.open == other.open),
            ("prompts", self.prompts == other.prompts),
            ("routes", self.routes == other.routes),
            ("dutiesDue", self.duties_due == other.duties_due),
            ("dutiesToCheck", self.duties_to_check == other.duties_to_check),
        ];
        parts.into_iter().filter(|(_, same)| !same).map(|(name, _)| name).collect()
    }
}

fn owned<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    names.map(String::from).collect()
}

const fn what(open: &Open) -> &'static str {
    match open {
        Open::Items(_) => "items",
        Open::Crimes => "crimes",
        Open::Rising => "rising",
        Open::Criterion(criterion) => criterion.id(),
    }
}
