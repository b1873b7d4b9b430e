//! What a code system is about.

/// The fact about a person that a code system records. A crosswalk never leads from one topic to another.
///
/// Sex, gender identity and "same as at birth" are three topics: none can be worked out from another. Nor is
/// any of them the characteristic of gender reassignment, which is a stated yes or no (Equality Act 2010 s7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Topic {
    /// Ethnic group: a part of the characteristic of race and not the whole of it.
    Ethnicity,
    /// Sexual orientation.
    SexualOrientation,
    /// Gender identity.
    GenderIdentity,
    /// Whether gender is the same as the sex registered at birth.
    SameAtBirth,
    /// Sex and administrative gender, and sex registered at birth.
    Sex,
    /// Religion or belief.
    Religion,
    /// Disability: impairments, or limitation.
    Disability,
    /// Marriage and civil partnership.
    Marital,
    /// Pregnancy.
    Pregnancy,
    /// Ways of using a language.
    LanguageAbility,
    /// How well a language is used.
    LanguageProficiency,
}

impl Topic {
    /// Every topic.
    pub const ALL: [Self; 11] = [
        Self::Ethnicity,
        Self::SexualOrientation,
        Self::GenderIdentity,
        Self::SameAtBirth,
        Self::Sex,
        Self::Religion,
        Self::Disability,
        Self::Marital,
        Self::Pregnancy,
        Self::LanguageAbility,
        Self::LanguageProficiency,
    ];

    /// The stable name, which is also the name of the folder with its data.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ethnicity => "ethnicity",
            Self::SexualOrientation => "orientation",
            Self::GenderIdentity => "gender-identity",
            Self::SameAtBirth => "same-at-birth",
            Self::Sex => "sex",
            Self::Religion => "religion",
            Self::Disability => "disability",
            Self::Marital => "marital",
            Self::Pregnancy => "pregnancy",
            Self::LanguageAbility => "language-ability",
            Self::LanguageProficiency => "language-proficiency",
        }
    }
}
