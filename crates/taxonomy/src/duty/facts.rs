//! What the duties turn on.

use fingerpost_core::Answer;

/// The facts about a patient on which the duties turn. Every one may be missing, and a missing one is never a "no".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(rename_all = "camelCase", deny_unknown_fields, default = "DutyFacts::unknown")
)]
pub struct DutyFacts {
    /// The patient's age in whole years.
    pub age: Answer<u8>,
    /// There are children in the family, or the patient is pregnant.
    pub children: Answer<bool>,
    /// FGM is known to have been done: the girl or woman says so, or physical signs have been seen.
    pub fgm_known: Answer<bool>,
    /// There is a risk or a suspicion of FGM, for the patient or another girl.
    pub fgm_risk: Answer<bool>,
    /// A marriage is being forced, has been forced, or is feared.
    pub forced_marriage: Answer<bool>,
    /// The patient has needs for care and support, whether or not anybody meets them.
    pub care_and_support_needs: Answer<bool>,
    /// Because of those needs the patient cannot protect herself or himself.
    pub unable_to_protect: Answer<bool>,
    /// Somebody has strangled, choked, suffocated or drowned the patient, or tried to.
    pub strangulation: Answer<bool>,
    /// The patient is depressed or has thoughts of suicide.
    pub suicidal: Answer<bool>,
    /// An interpreter, for a spoken or a signed language, is needed.
    pub interpreter_needed: Answer<bool>,
}

impl DutyFacts {
    /// Nothing has been asked yet.
    pub const UNKNOWN: Self = Self {
        age: Answer::NotAsked,
        children: Answer::NotAsked,
        fgm_known: Answer::NotAsked,
        fgm_risk: Answer::NotAsked,
        forced_marriage: Answer::NotAsked,
        care_and_support_needs: Answer::NotAsked,
        unable_to_protect: Answer::NotAsked,
        strangulation: Answer::NotAsked,
        suicidal: Answer::NotAsked,
        interpreter_needed: Answer::NotAsked,
    };

    /// What a field that is left out of JSON stands for.
    #[cfg(feature = "serde")]
    const fn unknown() -> Self {
        Self::UNKNOWN
    }
}
