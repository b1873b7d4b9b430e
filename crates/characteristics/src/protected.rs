//! The nine protected characteristics.

use fingerpost_core::Provenance;

use crate::generated::protected::PROTECTED;

/// A protected characteristic of the Equality Act 2010, section 4. There are nine and no more: what the reviews ask for
/// beside them is a [`Circumstance`](crate::Circumstance).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProtectedCharacteristic {
    /// Section 5.
    Age,
    /// Section 6.
    Disability,
    /// Section 7. Not the same as gender identity.
    GenderReassignment,
    /// Section 8.
    MarriageAndCivilPartnership,
    /// Sections 17 and 18.
    PregnancyAndMaternity,
    /// Section 9: colour, nationality, ethnic or national origins.
    Race,
    /// Section 10: or the lack of either.
    ReligionOrBelief,
    /// Section 11.
    Sex,
    /// Section 12.
    SexualOrientation,
}

/// What there is to know about recording a protected characteristic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProtectedFacts {
    /// Which.
    pub characteristic: ProtectedCharacteristic,
    /// Our id.
    pub id: &'static str,
    /// The Act's name.
    pub label: &'static str,
    /// The section of the Act.
    pub statute: &'static str,
    /// How it is recorded.
    pub recorded_as: &'static str,
    /// What it is often mistaken for.
    pub caution: &'static str,
    /// Where this comes from.
    pub provenance: Provenance,
}

impl ProtectedCharacteristic {
    /// All nine, in the order of section 4.
    pub const ALL: [Self; 9] = [
        Self::Age,
        Self::Disability,
        Self::GenderReassignment,
        Self::MarriageAndCivilPartnership,
        Self::PregnancyAndMaternity,
        Self::Race,
        Self::ReligionOrBelief,
        Self::Sex,
        Self::SexualOrientation,
    ];

    /// The stable name, as written in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Age => "age",
            Self::Disability => "disability",
            Self::GenderReassignment => "gender-reassignment",
            Self::MarriageAndCivilPartnership => "marriage-and-civil-partnership",
            Self::PregnancyAndMaternity => "pregnancy-and-maternity",
            Self::Race => "race",
            Self::ReligionOrBelief => "religion-or-belief",
            Self::Sex => "sex",
            Self::SexualOrientation => "sexual-orientation",
        }
    }

    /// The one of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == name)
    }

    /// What there is to know about recording it.
    #[must_use]
    pub fn facts(self) -> Option<&'static ProtectedFacts> {
        PROTECTED.iter().find(|facts| facts.characteristic == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_each_with_its_section() {
        assert_eq!(PROTECTED.len(), 9);
        for (one, facts) in ProtectedCharacteristic::ALL.into_iter().zip(PROTECTED) {
            assert_eq!(one.facts(), Some(facts), "{} is out of the order of the Act", facts.id);
            assert!(facts.statute.starts_with('s'));
            assert_eq!(one.as_str(), facts.id);
        }
    }
}
