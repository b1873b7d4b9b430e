//! What is recorded beside a form: who to whom, where, when, and by what means.
//!
//! Facets keep the list of forms short. Technology-facilitated stalking is the form `stalking` with the means
//! [`Means::Technology`]; FGM that is feared is the form `fgm` with the recency [`Recency::AtRisk`].

use fingerpost_core::Answer;

use crate::ChoiceSet;
pub use crate::generated::facets::{Means, Recency, Relationship, Setting};

/// The facets of one record. Every one may be missing, with the reason why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(rename_all = "camelCase", deny_unknown_fields, default = "Facets::unknown")
)]
pub struct Facets {
    /// What the alleged perpetrator is to the victim. There may be several: a spouse may be the parent of the same
    /// child.
    pub relationships: Answer<ChoiceSet<Relationship>>,
    /// Where it happened.
    pub settings: Answer<ChoiceSet<Setting>>,
    /// When, roughly.
    pub recency: Answer<Recency>,
    /// By what means.
    pub means: Answer<ChoiceSet<Means>>,
}

impl Facets {
    /// Nothing recorded.
    pub const UNKNOWN: Self = Self {
        relationships: Answer::NotRecorded,
        settings: Answer::NotRecorded,
        recency: Answer::NotRecorded,
        means: Answer::NotRecorded,
    };

    /// What a field that is left out of JSON stands for.
    #[cfg(feature = "serde")]
    const fn unknown() -> Self {
        Self::UNKNOWN
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Choice, definition::Limb};

    fn whole<C: Choice + core::fmt::Debug>() {
        assert!(C::ALL.len() <= 32, "a set holds 32");
        for (place, one) in C::ALL.iter().enumerate() {
            assert_eq!(one.place(), place);
            assert_eq!(C::from_id(one.id()), Some(*one));
            assert!(!one.label().is_empty());
        }
        assert!(C::from_id("no-such-thing").is_none());
    }

    #[test]
    fn every_facet_round_trips_through_its_id() {
        whole::<Relationship>();
        whole::<Setting>();
        whole::<Recency>();
        whole::<Means>();
    }

    #[test]
    fn each_limb_has_one_relationship_and_a_carer_has_none() {
        for limb in Limb::ALL {
            assert_eq!(
                Relationship::ALL.iter().filter(|r| r.limb() == Some(*limb)).count(),
                1,
                "{}",
                limb.id()
            );
        }
        for outside in [Relationship::Carer, Relationship::HouseholdMember, Relationship::Stranger] {
            assert_eq!(outside.limb(), None);
        }
    }
}
