//! What an item is about.

/// The heading under which an item is shown. The SafeLives form prints none: these are the police form's, and they
/// are presentation only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Group {
    /// What is happening now.
    Current,
    /// Children and dependants.
    Children,
    /// The history of the abuse.
    History,
    /// The alleged perpetrator.
    AllegedPerpetrator,
    /// The instrument has no headings.
    None,
}

impl Group {
    /// The heading.
    #[must_use]
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Current => "What is happening now",
            Self::Children => "Children and dependants",
            Self::History => "The history of the abuse",
            Self::AllegedPerpetrator => "The alleged perpetrator",
            Self::None => "",
        }
    }
}

/// Published lists that an item stands on. None of them is a weight: every yes counts one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
pub struct Flags {
    /// The topic is one of the high-risk factors that Thornton 2017 lists.
    pub high_risk_factor: bool,
    /// A local board (Plymouth) names it as a ground for judgement below the count.
    pub local_judgement: bool,
    /// Close to an item that loads highest on the common factor in Myhill and Hohl 2016.
    pub golden_thread: bool,
}

/// The further screens that a yes opens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Opens {
    /// The stalking screen.
    pub stalking: bool,
    /// The honour-based abuse screen.
    pub honour: bool,
}

/// What a further field beside an item holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum DetailKind {
    /// Free text.
    Text,
    /// Yes or no.
    YesNo,
    /// Any number of the options.
    Choice(&'static [&'static str]),
}

/// A further field that the form asks for when the answer is yes. It never adds to the count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Detail {
    /// The field's id, unique within its item.
    pub id: &'static str,
    /// Its label, in our own words.
    pub label: &'static str,
    /// What it holds.
    pub kind: DetailKind,
    /// Whether the field was seen in a public copy of the form; shown to the user when not.
    pub verified: bool,
}

/// One item of a checklist. Its further fields and its source stand beside it: [`Checklist::DETAILS`] and
/// [`Checklist::PROVENANCE`].
///
/// [`Checklist::DETAILS`]: crate::Checklist::DETAILS
/// [`Checklist::PROVENANCE`]: crate::Checklist::PROVENANCE
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Item {
    /// The number on the form, from 1.
    pub number: u8,
    /// Our id, which never changes.
    pub id: &'static str,
    /// What the item is about, in our own words: not the instrument's wording.
    pub topic: &'static str,
    /// The heading to show it under.
    pub group: Group,
    /// Published lists that it stands on.
    pub flags: Flags,
    /// The screens that a yes opens.
    pub opens: Opens,
    /// Its LOINC code, where one exists.
    pub loinc: Option<&'static str>,
}
