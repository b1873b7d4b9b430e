//! Where a decision leads.

/// A step to take. Every level has steps; none has "no action".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Route {
    /// Danger now.
    Emergency,
    /// Refer to MARAC.
    Marac,
    /// An independent domestic violence adviser.
    Idva,
    /// Children's social care, as a referral of its own.
    ChildrensSocialCare,
    /// A domestic abuse service.
    DomesticAbuseService,
    /// A safety plan.
    SafetyPlan,
    /// Information and helplines.
    Information,
    /// Find out what is missing from other sources.
    FindOut,
    /// Look at it again.
    Review,
}

impl Route {
    /// The stable name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Emergency => "emergency",
            Self::Marac => "marac",
            Self::Idva => "idva",
            Self::ChildrensSocialCare => "childrens-social-care",
            Self::DomesticAbuseService => "domestic-abuse-service",
            Self::SafetyPlan => "safety-plan",
            Self::Information => "information",
            Self::FindOut => "find-out",
            Self::Review => "review",
        }
    }

    /// What to do, in one or two sentences for a GP professional.
    #[must_use]
    pub const fn action(self) -> &'static str {
        match self {
            Self::Emergency => "If anybody is in danger now, call 999 first. Forms come later.",
            Self::Marac => {
                "Refer to MARAC on the local form. Ask for consent; it can be overridden, with the lawful basis \
                 recorded. Tell the victim if that is safe."
            }
            Self::Idva => "Refer to the IDVA at the same time.",
            Self::ChildrensSocialCare => {
                "Refer to children's social care separately. MARAC does not replace child protection."
            }
            Self::DomesticAbuseService => "Offer referral to a domestic abuse service, with consent.",
            Self::SafetyPlan => "Make a safety plan together.",
            Self::Information => {
                "Give information and helpline numbers in a way that is safe for the victim."
            }
            Self::FindOut => "Find out what is not known from other sources before relying on this.",
            Self::Review => "Review after anything new, and in 6 to 8 weeks at the latest.",
        }
    }
}
