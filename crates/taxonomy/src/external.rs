//! The codes that a form has in other people's lists.

use fingerpost_core::{Code, Provenance};

use crate::generated::external::EXTERNAL;

/// How an outside code stands to a form. Nothing here promises a round trip: only [`Relation::Exact`] says the same in
/// both directions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Relation {
    /// The code means the form.
    Exact,
    /// The code holds more than the form.
    Broader,
    /// The code holds less than the form.
    Narrower,
    /// Each holds something that the other does not.
    Overlaps,
}

/// A form's place in an outside list.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct ExternalCode {
    /// The form.
    pub form: &'static str,
    /// The code, in its system and version.
    pub code: Code,
    /// A short label, not the publisher's where that is not free to use.
    pub label: &'static str,
    /// How the code stands to the form.
    pub relation: Relation,
    /// Where this was read, and how far it has been checked.
    pub provenance: Provenance,
}

/// The codes of a form in every list that this build carries: the Istanbul Convention, the Crown Prosecution Service's
/// strands, the children in need factors, the ICCS, and with the feature `snomed` SNOMED CT.
///
/// A list that has no code for a form is a loss to record: the children in need factors know neither forced marriage
/// nor 'honour'-based abuse.
///
/// ```
/// use fingerpost_taxonomy::{Relation, external_codes};
/// let factors = |form| external_codes(form).filter(|c| c.code.system() == "dfe-cin-factor").count();
/// assert_eq!(factors("fgm"), 1);
/// assert_eq!(factors("forced-marriage"), 0);
/// ```
pub fn external_codes(form: &str) -> impl Iterator<Item = &'static ExternalCode> + use<'_> {
    let all = EXTERNAL.iter();
    #[cfg(feature = "snomed")]
    let all = all.chain(crate::generated::snomed::SNOMED);
    all.filter(move |code| code.form == form)
}

/// The forms to which an outside code belongs, with the relation of each.
pub fn forms_of(code: &Code) -> impl Iterator<Item = &'static ExternalCode> + use<'_> {
    let all = EXTERNAL.iter();
    #[cfg(feature = "snomed")]
    let all = all.chain(crate::generated::snomed::SNOMED);
    all.filter(move |row| row.code == *code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_names_a_form() {
        for row in EXTERNAL {
            assert!(crate::form(row.form).is_some(), "{}", row.form);
        }
    }

    #[test]
    fn one_code_means_exactly_at_most_one_form() {
        for row in EXTERNAL {
            let exact = forms_of(&row.code).filter(|other| other.relation == Relation::Exact).count();
            assert!(exact <= 1, "{} {}", row.code.system(), row.code.code());
        }
    }

    #[test]
    fn a_code_shared_by_two_forms_is_exact_for_neither_or_broader_for_the_other() {
        for row in EXTERNAL.iter().filter(|row| row.relation == Relation::Exact) {
            for other in forms_of(&row.code).filter(|other| other.form != row.form) {
                assert_eq!(other.relation, Relation::Broader, "{} and {}", row.form, other.form);
            }
        }
    }

    #[cfg(feature = "snomed")]
    #[test]
    fn snomed_identifiers_pass_the_verhoeff_check() {
        const D: [[u8; 10]; 10] = [
            [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
            [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
            [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
            [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
            [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
            [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
            [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
            [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
            [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
            [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
        ];
        const P: [u8; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
        for row in crate::generated::snomed::SNOMED {
            let mut check = 0_u8;
            for (place, digit) in row.code.code().bytes().rev().enumerate() {
                let mut digit = digit - b'0';
                for _ in 0..place % 8 {
                    digit = P[digit as usize];
                }
                check = D[check as usize][digit as usize];
            }
            assert_eq!(check, 0, "{}", row.code.code());
            assert!(crate::form(row.form).is_some());
        }
    }
}
