//! The statutes behind each form, with the days on which they held.

use fingerpost_core::{Date, Provenance};

use crate::{InForce, Jurisdiction, Jurisdictions, generated::anchors::ANCHORS};

/// What a provision does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum AnchorKind {
    /// It says what a word means and makes nothing a crime.
    Definition,
    /// It makes something a crime.
    Offence,
    /// It lets a court forbid or require something.
    Order,
    /// It makes somebody do something.
    Duty,
    /// It gives a right between people, without a crime.
    Civil,
}

/// One provision that stands behind a form.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Anchor {
    /// The form.
    pub form: &'static str,
    /// What the provision does.
    pub kind: AnchorKind,
    /// The Act.
    pub act: &'static str,
    /// The section.
    pub section: &'static str,
    /// What it covers, in our own words.
    pub note: &'static str,
    /// Where it holds.
    pub jurisdictions: Jurisdictions,
    /// When it held. An open first day means that it is older than the records handled here, or that the day has not
    /// been established.
    pub in_force: InForce,
    /// Where this was read, and how far it has been checked.
    pub provenance: Provenance,
}

/// Every anchor of a form, whether or not still in force.
pub fn anchors(form: &str) -> impl Iterator<Item = &'static Anchor> + use<'_> {
    ANCHORS.iter().filter(move |anchor| anchor.form == form)
}

/// The anchors of a form that held in a place on the day of the behaviour.
///
/// ```
/// use fingerpost_core::Date;
/// use fingerpost_taxonomy::{Jurisdiction, anchors_on};
/// let on = |day| {
///     anchors_on("intimate-image-abuse", Jurisdiction::England, day).map(|a| a.section).collect::<Vec<_>>()
/// };
/// assert_eq!(on(Date::literal(2024, 1, 30)), ["s33", "s69"]);
/// assert_eq!(on(Date::literal(2024, 1, 31)), ["s66B"]);
/// ```
pub fn anchors_on(
    form: &str,
    jurisdiction: Jurisdiction,
    on: Date,
) -> impl Iterator<Item = &'static Anchor> + use<'_> {
    anchors(form).filter(move |anchor| anchor.jurisdictions.contains(jurisdiction) && anchor.in_force.on(on))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_anchor_belongs_to_a_form_and_ends_after_it_begins() {
        for anchor in ANCHORS {
            assert!(crate::form(anchor.form).is_some(), "{}", anchor.form);
            if let (Some(from), Some(to)) = (anchor.in_force.from, anchor.in_force.to) {
                assert!(from <= to, "{} {}", anchor.act, anchor.section);
            }
        }
    }

    #[test]
    fn strangulation_became_its_own_offence_on_7_june_2022() {
        let count = |day| anchors_on("non-fatal-strangulation", Jurisdiction::Wales, day).count();
        assert_eq!(count(Date::literal(2022, 6, 6)), 0);
        assert_eq!(count(Date::literal(2022, 6, 7)), 1);
    }

    #[test]
    fn control_after_living_together_is_covered_from_5_april_2023() {
        let section = |day| {
            anchors_on("coercive-control", Jurisdiction::England, day)
                .map(|a| a.section)
                .next()
                .unwrap_or_default()
        };
        assert_eq!(section(Date::literal(2015, 12, 28)), "");
        assert_eq!(section(Date::literal(2015, 12, 29)), "s76");
        assert_eq!(section(Date::literal(2023, 4, 4)), "s76");
        assert_eq!(section(Date::literal(2023, 4, 5)), "s76 as amended");
    }
}
