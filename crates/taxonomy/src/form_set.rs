//! Any number of forms at once.

use thiserror::Error;

use crate::{Form, Scope, form, forms, graph};

/// The forms that one record carries: any number, because they come together.
///
/// There is no type for "the" form of a record. Nine in ten prosecutions for 'honour'-based abuse or strangulation are
/// flagged as domestic abuse too (CPS 2025), so one label would be wrong nearly every time.
///
/// ```
/// use fingerpost_taxonomy::FormSet;
/// let set = FormSet::from_ids(["stalking", "coercive-control"])?;
/// assert!(set.contains("stalking"));
/// assert!(set.with_containers().contains("domestic-abuse"), "coercive control is a kind of it");
/// assert!(!set.contains("domestic-abuse"), "and what was recorded is kept as it was");
/// # Ok::<(), fingerpost_taxonomy::UnknownForm>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct FormSet(u64);

/// An id names no form. The id is not repeated: it came from somebody's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("no form has this id; expected one from the list of forms")]
pub struct UnknownForm;

/// Whether a set of forms is violence against women and girls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum SetScope {
    /// At least one form always is.
    Vawg,
    /// None always is, and at least one may be: the record has to say.
    Depends,
    /// None is.
    Other,
    /// The set is empty: nothing is recorded.
    NothingRecorded,
}

impl FormSet {
    /// No forms.
    pub const EMPTY: Self = Self(0);

    /// The forms with these ids.
    ///
    /// # Errors
    /// [`UnknownForm`] when an id names none.
    pub fn from_ids<'a>(ids: impl IntoIterator<Item = &'a str>) -> Result<Self, UnknownForm> {
        ids.into_iter().try_fold(Self::EMPTY, |set, id| form(id).map(|one| set.with(one)).ok_or(UnknownForm))
    }

    fn bit(id: &str) -> u64 {
        let place = forms().iter().position(|one| one.id == id);
        place.and_then(|place| u32::try_from(place).ok()).and_then(|p| 1_u64.checked_shl(p)).unwrap_or(0)
    }

    /// This set and one more form.
    #[must_use]
    pub fn with(self, form: &Form) -> Self {
        Self(self.0 | Self::bit(form.id))
    }

    /// This set and another.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// True when the set holds the form with this id.
    #[must_use]
    pub fn contains(self, id: &str) -> bool {
        self.0 & Self::bit(id) != 0
    }

    /// True when the set holds nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many forms.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// The forms, sorted by id.
    pub fn iter(self) -> impl Iterator<Item = &'static Form> {
        forms().iter().filter(move |one| self.contains(one.id))
    }

    /// This set with every form that contains one of its members: what a count of the container has to look at.
    #[must_use]
    pub fn with_containers(self) -> Self {
        self.iter().fold(self, |set, one| graph::containers(one.id).fold(set, Self::with))
    }

    /// Whether the set is violence against women and girls.
    #[must_use]
    pub fn scope(self) -> SetScope {
        match self.iter().map(|one| one.scope).min() {
            None => SetScope::NothingRecorded,
            Some(Scope::Vawg) => SetScope::Vawg,
            Some(Scope::Depends) => SetScope::Depends,
            Some(Scope::Other) => SetScope::Other,
        }
    }
}

impl core::fmt::Debug for FormSet {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        // What happened to somebody is that person's answer.
        f.write_str("FormSet(withheld)")
    }
}

impl<'a> FromIterator<&'a Form> for FormSet {
    fn from_iter<I: IntoIterator<Item = &'a Form>>(all: I) -> Self {
        all.into_iter().fold(Self::EMPTY, Self::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{format, vec::Vec};

    #[test]
    fn the_list_fits_the_set() {
        assert!(forms().len() <= 64);
        let all: FormSet = forms().iter().collect();
        assert_eq!(all.len() as usize, forms().len());
        assert!(all.iter().eq(forms()));
    }

    #[test]
    fn scope_says_what_a_general_service_has_to_say() {
        let scope = |ids: &[&str]| FormSet::from_ids(ids.iter().copied()).unwrap().scope();
        assert_eq!(scope(&["hate-crime", "rape"]), SetScope::Vawg);
        assert_eq!(scope(&["harassment", "anti-social-behaviour"]), SetScope::Depends);
        assert_eq!(scope(&["fraud-or-financial-crime"]), SetScope::Other);
        assert_eq!(scope(&[]), SetScope::NothingRecorded);
    }

    #[test]
    fn an_unknown_id_is_refused_without_repeating_it() {
        let error = FormSet::from_ids(["rape", "her secret"]).unwrap_err();
        assert!(!format!("{error} {error:?}").contains("secret"));
        assert!(!format!("{:?}", FormSet::from_ids(["rape"]).unwrap()).contains("rape"));
    }

    #[test]
    fn containers_are_added_through_every_parent() {
        let set = FormSet::from_ids(["trafficking-for-sexual-exploitation"]).unwrap().with_containers();
        let ids: Vec<_> = set.iter().map(|one| one.id).collect();
        assert_eq!(
            ids,
            [
                "modern-slavery",
                "sexual-exploitation",
                "sexual-violence",
                "trafficking-for-sexual-exploitation"
            ]
        );
        assert_eq!(set.with_containers(), set, "adding twice adds nothing");
    }
}
