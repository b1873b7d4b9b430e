//! The forms of violence against women and girls.

use crate::{Nature, generated::forms::FORMS};

/// Whether a form counts as violence against women and girls.
///
/// Services that see both must present the two apart (City review, what the police data should show).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Scope {
    /// Always.
    Vawg,
    /// It depends on who did it, to whom and why: the record has to say.
    Depends,
    /// Never. Listed so that a general service can say so instead of leaving a gap.
    Other,
}

impl Scope {
    /// The stable id: `vawg`, `depends`, `other`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Vawg => "vawg",
            Self::Depends => "depends",
            Self::Other => "other",
        }
    }
}

/// One form. What it means, what it is a kind of, its statutes and its codes elsewhere are in other tables, so that a
/// program which needs only names links only names: [`note`](crate::note), [`graph`](crate::graph),
/// [`anchors`](crate::anchors), [`external_codes`](crate::external_codes).
///
/// ```
/// use fingerpost_taxonomy::{Nature, form};
/// let stalking = form("stalking").ok_or("no such form")?;
/// assert_eq!((stalking.name, stalking.nature), ("Stalking", Nature::Course));
/// assert!(!stalking.may_be_one_event());
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
pub struct Form {
    /// The stable id. It is never renamed and never used again.
    pub id: &'static str,
    /// The name in plain English.
    pub name: &'static str,
    /// How it stands in time, first of all.
    pub nature: Nature,
    /// A second nature that a record may have. A rape may be one event, and in a relationship is often a pattern.
    pub also: Option<Nature>,
    /// Whether it is violence against women and girls.
    pub scope: Scope,
}

impl Form {
    /// True when a record of this form may be one event on one date.
    #[must_use]
    pub fn may_be_one_event(&self) -> bool {
        self.nature == Nature::Event || self.also == Some(Nature::Event)
    }

    /// True when a record of this form may be a pattern or a course over a period.
    #[must_use]
    pub fn may_be_ongoing(&self) -> bool {
        self.nature != Nature::Event || self.also.is_some_and(|nature| nature != Nature::Event)
    }

    /// True when the word "incident" is right for this form: its first nature is an event. Police recording
    /// ("non-crime incident") is another matter and is always allowed.
    #[must_use]
    pub fn may_be_called_an_incident(&self) -> bool {
        self.nature == Nature::Event
    }
}

/// Every form, sorted by id.
#[must_use]
pub const fn forms() -> &'static [Form] {
    FORMS
}

/// The form with an id.
#[must_use]
pub fn form(id: &str) -> Option<&'static Form> {
    // A loop over fifty short ids is smaller in WebAssembly than a binary search, and as fast.
    FORMS.iter().find(|form| form.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use fingerpost_core::Slug;

    #[test]
    fn sorted_unique_named_and_slugs() {
        assert!(FORMS.windows(2).all(|pair| pair[0].id < pair[1].id));
        for one in FORMS {
            assert!(Slug::parse(one.id).is_ok(), "{}", one.id);
            assert!(!one.name.is_empty());
            assert_eq!(form(one.id), Some(one));
            assert_ne!(one.also, Some(one.nature), "{}: the second nature repeats the first", one.id);
        }
        assert!(form("Stalking").is_none());
    }

    #[test]
    fn the_reviews_list_of_what_is_not_an_incident() {
        for id in
            ["domestic-abuse", "sexual-exploitation", "grooming", "honour-based-abuse", "coercive-control"]
        {
            assert!(!form(id).unwrap().may_be_called_an_incident(), "{id}");
        }
        for id in ["fgm", "rape", "sexual-assault"] {
            assert!(form(id).unwrap().may_be_called_an_incident(), "{id}");
        }
    }

    #[test]
    fn a_course_is_never_one_event() {
        for one in FORMS.iter().filter(|form| form.nature == Nature::Course) {
            assert!(!one.may_be_one_event(), "{}", one.id);
        }
    }
}
