//! What a field is.

use fingerpost_core::Provenance;

use crate::{Condition, Day, List};

/// What a cell of a field may hold.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A pseudonymous id: ASCII letters, digits, `-` and `_`, up to 40. Never a name or a national number.
    Ref {
        /// The record that it points to; `None` for a row's own key, and for a token that points to no row.
        to: Option<&'static str>,
    },
    /// A day, as `YYYY-MM-DD`.
    Date {
        /// The first day that is believed.
        min: Day,
        /// The last day that is believed; `None` means the day of the check.
        max: Option<Day>,
    },
    /// A month, as `YYYY-MM`.
    Month,
    /// A quarter of a financial year, as `2026-Q1` for April to June 2026.
    Quarter,
    /// One code of a list.
    Code(List),
    /// Several codes of a list, separated by semicolons.
    Codes(List),
    /// A whole number.
    Count {
        /// The least.
        min: u32,
        /// The most.
        max: u32,
    },
    /// `yes` or `no`.
    Flag,
    /// The GSS code of an area.
    Area,
    /// Free text, where a code cannot do.
    Text {
        /// The most bytes of UTF-8.
        max: u32,
    },
}

impl Kind {
    /// The stable id, as the data files write it.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Ref { .. } => "ref",
            Self::Date { .. } => "date",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Code(_) => "code",
            Self::Codes(_) => "codes",
            Self::Count { .. } => "count",
            Self::Flag => "flag",
            Self::Area => "area",
            Self::Text { .. } => "text",
        }
    }

    /// The code list, for a code or codes.
    #[must_use]
    pub const fn list(&self) -> Option<List> {
        match self {
            Self::Code(list) | Self::Codes(list) => Some(*list),
            _ => None,
        }
    }
}

macro_rules! ids {
    ($(#[$doc:meta])* $name:ident { $($(#[$meaning:meta])* $variant:ident = $id:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize))]
        #[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
        pub enum $name { $($(#[$meaning])* $variant,)* }

        impl $name {
            /// Every one.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The stable id, as the data files write it.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }
        }
    };
}

ids! {
    /// What a field is for. Profiles ask for whole groups at a time.
    FieldGroup {
        /// Identifies the row or points to another.
        Key = "key",
        /// About the submission itself.
        Admin = "admin",
        /// Who the person is, beyond the protected characteristics.
        Demographic = "demographic",
        /// A protected characteristic (Equality Act 2010 s4).
        Protected = "protected",
        /// A need or circumstance that is not a protected characteristic.
        Vulnerability = "vulnerability",
        /// What happened.
        Abuse = "abuse",
        /// What was assessed.
        Risk = "risk",
        /// From whom, to whom.
        Referral = "referral",
        /// What was done.
        Support = "support",
        /// What came of it.
        Outcome = "outcome",
        /// Police and courts.
        Justice = "justice",
        /// A home.
        Housing = "housing",
        /// Health care.
        Health = "health",
        /// Training of professionals.
        Training = "training",
        /// What survivors say of a service.
        Feedback = "feedback",
        /// Strategy and who answers for it.
        Governance = "governance",
    }
}

ids! {
    /// Whom a field is about. Facts about a victim and about an alleged perpetrator are never in one field (City 3.1).
    About {
        /// The victim or survivor.
        Victim = "victim",
        /// A child, who is a victim in their own right.
        Child = "child",
        /// The alleged perpetrator.
        AllegedPerpetrator = "alleged-perpetrator",
        /// Whoever the row is about.
        AnyPerson = "any-person",
        /// The service.
        Service = "service",
        /// The case as a whole.
        Case = "case",
        /// Nobody.
        Nobody = "none",
    }
}

ids! {
    /// How carefully a field must be kept.
    Sensitivity {
        /// May be published.
        Open = "open",
        /// For the partnership.
        Internal = "internal",
        /// About a person.
        Personal = "personal",
        /// Special category data (UK GDPR article 9).
        SpecialCategory = "special-category",
        /// About offences or allegations (UK GDPR article 10).
        CriminalOffence = "criminal-offence",
        /// Could tell an alleged perpetrator where somebody is.
        Location = "location",
    }
}

ids! {
    /// Whether a field must be filled.
    Need {
        /// In every row: a value, or the reason why there is none.
        Required = "required",
        /// In rows for which a condition holds.
        Conditional = "conditional",
        /// May stay empty.
        Optional = "optional",
        /// Must stay empty: the service has no reason to hold it.
        NotCollected = "not-collected",
    }
}

impl Sensitivity {
    /// Whether a message may name the nearest code of the list: only where the cell says nothing about a person.
    #[must_use]
    pub const fn may_hint(self) -> bool {
        matches!(self, Self::Open | Self::Internal)
    }
}

/// One field of a record.
#[derive(Debug)]
pub struct Field {
    /// The name, in snake case: the heading in CSV and the key in JSON.
    pub name: &'static str,
    /// The name in plain English.
    pub title: &'static str,
    /// What a cell may hold.
    pub kind: Kind,
    /// The unit of a number: people, days, ticks. Empty for anything else.
    pub unit: &'static str,
    /// What it is for.
    pub group: FieldGroup,
    /// Whom it is about.
    pub about: About,
    /// How carefully it must be kept.
    pub sensitivity: Sensitivity,
    /// Whether it must be filled, unless a profile says otherwise.
    pub need: Need,
    /// When it must be filled, for [`Need::Conditional`].
    pub when: Condition,
    /// Whether a reason for there being no answer may stand in the cell.
    pub missing: bool,
    /// What to write, in a sentence or two.
    pub description: &'static str,
    /// The review section or the return that asks for it.
    pub why: &'static str,
    /// Where it comes from, when, and how sure we are.
    pub provenance: Provenance,
}
