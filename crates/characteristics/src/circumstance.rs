//! Needs and circumstances that are recorded beside the protected characteristics.

use fingerpost_core::Provenance;

use crate::generated::circumstances::CIRCUMSTANCES;

/// A need or circumstance that the reviews ask services to record. None is a protected characteristic, and none is a
/// cause of abuse. Each is answered with an [`Answer<bool>`](fingerpost_core::Answer), so that "not asked" is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Circumstance {
    /// Mental health needs.
    MentalHealth,
    /// Needs around alcohol or drugs.
    SubstanceMisuse,
    /// Needs for care and support in the sense of the Care Act 2014.
    CareAndSupportNeeds,
    /// Homeless or at risk of it.
    Homelessness,
    /// Sleeping rough.
    RoughSleeping,
    /// A right to stay that is uncertain or tied to somebody else.
    ImmigrationStatus,
    /// No recourse to public funds: a condition on leave, not a status.
    NoRecourseToPublicFunds,
    /// Is or was involved in prostitution.
    InvolvedInProstitution,
    /// Needs an interpreter: see [`InterpreterNeed`](crate::InterpreterNeed) for the language.
    Interpreter,
}

/// What there is to know about recording a circumstance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CircumstanceFacts {
    /// Which.
    pub circumstance: Circumstance,
    /// Our id, as written in JSON.
    pub id: &'static str,
    /// A plain name.
    pub label: &'static str,
    /// What a form may ask.
    pub question: &'static str,
    /// What to keep in mind.
    pub caution: &'static str,
    /// Where this comes from.
    pub provenance: Provenance,
}

impl Circumstance {
    /// Every circumstance, in the order of the data dictionary.
    pub const ALL: [Self; 9] = [
        Self::MentalHealth,
        Self::SubstanceMisuse,
        Self::CareAndSupportNeeds,
        Self::Homelessness,
        Self::RoughSleeping,
        Self::ImmigrationStatus,
        Self::NoRecourseToPublicFunds,
        Self::InvolvedInProstitution,
        Self::Interpreter,
    ];

    /// The stable name, as written in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::MentalHealth => "mental-health",
            Self::SubstanceMisuse => "substance-misuse",
            Self::CareAndSupportNeeds => "care-and-support-needs",
            Self::Homelessness => "homelessness",
            Self::RoughSleeping => "rough-sleeping",
            Self::ImmigrationStatus => "immigration-status",
            Self::NoRecourseToPublicFunds => "no-recourse-to-public-funds",
            Self::InvolvedInProstitution => "involved-in-prostitution",
            Self::Interpreter => "interpreter",
        }
    }

    /// The one of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == name)
    }

    /// What there is to know about recording it.
    #[must_use]
    pub fn facts(self) -> Option<&'static CircumstanceFacts> {
        CIRCUMSTANCES.iter().find(|facts| facts.circumstance == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generated::protected::PROTECTED;

    #[test]
    fn beside_the_nine_and_never_among_them() {
        for one in Circumstance::ALL {
            let facts = one.facts().unwrap();
            assert_eq!(one.as_str(), facts.id);
            assert!(PROTECTED.iter().all(|protected| protected.id != facts.id), "{}", facts.id);
        }
        assert_eq!(CIRCUMSTANCES.len(), Circumstance::ALL.len());
    }
}
