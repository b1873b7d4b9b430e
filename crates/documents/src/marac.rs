//! A referral to MARAC, as far as it can be filled in.

use alloc::vec::Vec;

use fingerpost_core::{Answer, Date};
use fingerpost_thresholds::{Decision, Level, Reason, Route};
use thiserror::Error;

/// A child, without a name: that is for the practice to write.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct MaracChild<'a> {
    /// Age in whole years.
    pub age: Answer<u8>,
    /// The school or nursery.
    pub school: Answer<&'a str>,
}

/// A referral to MARAC, as far as it can be filled in.
///
/// The fields are those seen in referral forms (instruments reference 2.6). Names, dates of birth and addresses are not
/// here: the practice writes them on the local form. A field that nobody asked about is
/// [missing](Self::missing), which is not the same as one that she declined. `Debug` withholds it all.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct MaracDraft<'a> {
    /// What the policy says, with the criteria that are met.
    pub(crate) decision: &'a Decision<'a>,
    /// The day of the referral.
    pub(crate) on: Date,
    /// A number on which she can safely be called.
    pub safe_phone: Answer<&'a str>,
    /// When it is safe.
    pub safe_time: Answer<&'a str>,
    /// Whether she consents.
    pub consent: Answer<bool>,
    /// On what basis it is shared without consent, and why.
    pub basis_without_consent: Answer<&'a str>,
    /// Whether she knows of the referral.
    pub aware: Answer<bool>,
    /// Others whom she fears.
    pub others_feared: Answer<&'a str>,
    /// Who is safe to talk to.
    pub safe_to_talk_to: Answer<&'a str>,
    /// Who is not.
    pub not_safe_to_talk_to: Answer<&'a str>,
    /// The children, an empty list where there are none.
    pub children: Answer<&'a [MaracChild<'a>]>,
    /// Her GP.
    pub gp: Answer<&'a str>,
    /// Whether the checklist is attached.
    pub checklist_attached: Answer<bool>,
    /// Whether it was discussed with a line manager or safeguarding lead.
    pub discussed_with_manager: Answer<bool>,
}

/// A referral to MARAC cannot be drafted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum MaracError {
    /// No criterion is met. Judgement alone is one.
    #[error(
        "no criterion for MARAC is met: if your judgement is that the risk is high, record it with its reason"
    )]
    NoCriterion,
    /// MARAC takes people of 16 and over.
    #[error("under 16 the route is child protection, not MARAC")]
    Under16,
}

/// A field of a referral.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MaracField {
    /// A number on which she can safely be called.
    SafePhone,
    /// When it is safe.
    SafeTime,
    /// Whether she consents.
    Consent,
    /// On what basis it is shared without consent.
    BasisWithoutConsent,
    /// Whether she knows of the referral.
    Aware,
    /// Others whom she fears.
    OthersFeared,
    /// Who is safe to talk to.
    SafeToTalkTo,
    /// Who is not.
    NotSafeToTalkTo,
    /// The children.
    Children,
    /// The age of a child.
    ChildAge,
    /// The school of a child.
    ChildSchool,
    /// Her GP.
    Gp,
    /// The checklist.
    ChecklistAttached,
    /// The talk with a line manager or safeguarding lead.
    DiscussedWithManager,
}

impl MaracField {
    /// Every one, in the order of the text.
    pub const ALL: [Self; 14] = [
        Self::SafePhone,
        Self::SafeTime,
        Self::Consent,
        Self::BasisWithoutConsent,
        Self::Aware,
        Self::OthersFeared,
        Self::SafeToTalkTo,
        Self::NotSafeToTalkTo,
        Self::Children,
        Self::ChildAge,
        Self::ChildSchool,
        Self::Gp,
        Self::ChecklistAttached,
        Self::DiscussedWithManager,
    ];

    /// The stable name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::SafePhone => "safe-phone",
            Self::SafeTime => "safe-time",
            Self::Consent => "consent",
            Self::BasisWithoutConsent => "basis-without-consent",
            Self::Aware => "aware",
            Self::OthersFeared => "others-feared",
            Self::SafeToTalkTo => "safe-to-talk-to",
            Self::NotSafeToTalkTo => "not-safe-to-talk-to",
            Self::Children => "children",
            Self::ChildAge => "child-age",
            Self::ChildSchool => "child-school",
            Self::Gp => "gp",
            Self::ChecklistAttached => "checklist-attached",
            Self::DiscussedWithManager => "discussed-with-manager",
        }
    }

    /// The field's label.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::SafePhone => "Safe telephone number",
            Self::SafeTime => "Safe time to call",
            Self::Consent => "Consents to the referral",
            Self::BasisWithoutConsent => "Basis for sharing without consent, and why",
            Self::Aware => "Knows of the referral",
            Self::OthersFeared => "Others whom she fears",
            Self::SafeToTalkTo => "Safe to talk to",
            Self::NotSafeToTalkTo => "Not safe to talk to",
            Self::Children => "Children",
            Self::ChildAge => "A child's age",
            Self::ChildSchool => "A child's school or nursery",
            Self::Gp => "GP",
            Self::ChecklistAttached => "Checklist attached",
            Self::DiscussedWithManager => "Discussed with line manager or safeguarding lead",
        }
    }
}

impl<'a> MaracDraft<'a> {
    /// A draft with the criteria that a decision meets, and nothing else yet.
    ///
    /// # Errors
    /// [`MaracError::NoCriterion`] when the level is not high, [`MaracError::Under16`] when the decision has no route
    /// to MARAC for that reason.
    pub fn try_new(decision: &'a Decision<'a>, on: Date) -> Result<Self, MaracError> {
        if decision.level != Level::High {
            return Err(MaracError::NoCriterion);
        }
        if !decision.routes.contains(&Route::Marac) {
            return Err(MaracError::Under16);
        }
        Ok(Self {
            decision,
            on,
            safe_phone: Answer::NotAsked,
            safe_time: Answer::NotAsked,
            consent: Answer::NotAsked,
            basis_without_consent: Answer::NotAsked,
            aware: Answer::NotAsked,
            others_feared: Answer::NotAsked,
            safe_to_talk_to: Answer::NotAsked,
            not_safe_to_talk_to: Answer::NotAsked,
            children: Answer::NotAsked,
            gp: Answer::NotAsked,
            checklist_attached: Answer::NotAsked,
            discussed_with_manager: Answer::NotAsked,
        })
    }

    /// The criteria that are met.
    pub fn criteria(&self) -> impl Iterator<Item = &Reason<'a>> {
        self.decision.reasons.iter().filter(|reason| is_criterion(reason))
    }

    /// What is still needed, in the order of the text. What she declined to say is not asked for again.
    ///
    /// A basis is needed unless she consents; the checklist is needed attached; a child's age and school are needed for
    /// each child. Names, dates of birth and addresses are always for the practice to add.
    #[must_use]
    pub fn missing(&self) -> Vec<MaracField> {
        MaracField::ALL.into_iter().filter(|field| !self.has(*field)).collect()
    }

    fn has(&self, field: MaracField) -> bool {
        let of_children = |settled: fn(&MaracChild<'_>) -> bool| {
            self.children.value().is_none_or(|children| children.iter().all(settled))
        };
        match field {
            MaracField::SafePhone => settled(&self.safe_phone),
            MaracField::SafeTime => settled(&self.safe_time),
            MaracField::Consent => self.consent.is_settled(),
            MaracField::BasisWithoutConsent => {
                self.consent.is_yes() || self.basis_without_consent.value().is_some_and(|text| says(text))
            }
            MaracField::Aware => self.aware.is_settled(),
            MaracField::OthersFeared => settled(&self.others_feared),
            MaracField::SafeToTalkTo => settled(&self.safe_to_talk_to),
            MaracField::NotSafeToTalkTo => settled(&self.not_safe_to_talk_to),
            MaracField::Children => self.children.is_settled(),
            MaracField::ChildAge => of_children(|child| child.age.is_settled()),
            MaracField::ChildSchool => of_children(|child| settled(&child.school)),
            MaracField::Gp => settled(&self.gp),
            MaracField::ChecklistAttached => self.checklist_attached.is_yes(),
            MaracField::DiscussedWithManager => self.discussed_with_manager.is_settled(),
        }
    }
}

/// A reason that makes a level high.
const fn is_criterion(reason: &Reason<'_>) -> bool {
    matches!(
        reason,
        Reason::VisibleHighRisk { .. }
            | Reason::Judgement
            | Reason::Escalation { .. }
            | Reason::Repeat { .. }
            | Reason::Automatic { .. }
    )
}

/// Whether a text says anything.
pub(crate) fn says(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

fn settled(answer: &Answer<&str>) -> bool {
    match answer.value() {
        Some(text) => says(text),
        None => answer.is_settled(),
    }
}

macro_rules! withheld {
    ($($name:ident)*) => {$(
        impl core::fmt::Debug for $name<'_> {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(concat!(stringify!($name), "(withheld)"))
            }
        }
    )*};
}
withheld!(MaracChild MaracDraft);
