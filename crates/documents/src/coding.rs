//! How what happened is coded in a GP record.

use fingerpost_core::Provenance;

use crate::{generated, lines::Lines};

/// Something that happened and can be coded. The caller says which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Situation {
    /// She was asked.
    EnquiryMade,
    /// She was asked and declined to answer.
    EnquiryDeclined,
    /// She was not asked.
    EnquiryNotMade,
    /// She disclosed abuse.
    Disclosed,
    /// The professional says that abuse is suspected, and it was not disclosed. Neither a missing disclosure nor a count says so.
    Suspected,
    /// The abuse is over.
    Past,
    /// A checklist was done.
    ChecklistDone,
    /// The result is high.
    HighRisk,
    /// She was referred to MARAC.
    ReferredToMarac,
    /// MARAC has her case.
    SubjectOfMarac,
    /// MARAC closed it.
    MaracClosed,
    /// She was referred to a service.
    ReferredToService,
    /// She was referred to an adviser.
    ReferredToAdviser,
    /// Advice was given.
    AdviceGiven,
    /// There is a child in the family.
    ChildInFamily,
    /// Somebody is alleged to have abused her. Whether that is entered in a record is a decision of its own.
    AllegedPerpetrator,
}

impl Situation {
    /// Every one, in the order of the table.
    pub const ALL: [Self; 16] = [
        Self::EnquiryMade,
        Self::EnquiryDeclined,
        Self::EnquiryNotMade,
        Self::Disclosed,
        Self::Suspected,
        Self::Past,
        Self::ChecklistDone,
        Self::HighRisk,
        Self::ReferredToMarac,
        Self::SubjectOfMarac,
        Self::MaracClosed,
        Self::ReferredToService,
        Self::ReferredToAdviser,
        Self::AdviceGiven,
        Self::ChildInFamily,
        Self::AllegedPerpetrator,
    ];

    /// The stable name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::EnquiryMade => "enquiry-made",
            Self::EnquiryDeclined => "enquiry-declined",
            Self::EnquiryNotMade => "enquiry-not-made",
            Self::Disclosed => "disclosed",
            Self::Suspected => "suspected",
            Self::Past => "past",
            Self::ChecklistDone => "checklist-done",
            Self::HighRisk => "high-risk",
            Self::ReferredToMarac => "referred-to-marac",
            Self::SubjectOfMarac => "subject-of-marac",
            Self::MaracClosed => "marac-closed",
            Self::ReferredToService => "referred-to-service",
            Self::ReferredToAdviser => "referred-to-adviser",
            Self::AdviceGiven => "advice-given",
            Self::ChildInFamily => "child-in-family",
            Self::AllegedPerpetrator => "alleged-perpetrator",
        }
    }
}

/// A concept for a situation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodingRow {
    /// When it fits.
    pub when: Situation,
    /// What it is called, in our own words.
    pub label: &'static str,
    /// Where its id was read. Whether the concept is still active was not checked.
    pub provenance: Provenance,
}

impl CodingRow {
    /// Its SNOMED CT identifier. The UK edition's licence covers its use.
    #[cfg(feature = "snomed")]
    #[must_use]
    pub fn concept(&self) -> Option<&'static str> {
        let at = generated::coding::CODING.iter().position(|row| core::ptr::eq(row, self))?;
        generated::snomed::CONCEPTS.get(at).copied()
    }
}

/// The concepts for what happened, in the order of the table.
///
/// There is none for low risk: a low count is not recorded as low risk.
pub fn coding_advice(happened: &[Situation]) -> impl Iterator<Item = &'static CodingRow> + use<'_> {
    generated::coding::CODING.iter().filter(|row| happened.contains(&row.when))
}

/// Why there is no code for a victim where questions were asked and nobody said that there is abuse, or that they suspect it.
const UNSAID: &str = "No code says that there is or may be a victim: no disclosure is noted here, and only a professional can say \
     that abuse is suspected. If you suspect it, add that code yourself, with your reason.";

/// Whether there were questions, and nothing of what happened says that there is abuse.
fn unsaid(happened: &[Situation]) -> bool {
    let any = |of: &[Situation]| of.iter().any(|one| happened.contains(one));
    any(&[Situation::EnquiryMade, Situation::ChecklistDone])
        && !any(&[Situation::Disclosed, Situation::Suspected, Situation::Past])
}

pub(crate) fn write(happened: &[Situation], lines: &mut Lines) {
    if happened.is_empty() {
        return;
    }
    lines.heading("Codes that fit");
    for row in coding_advice(happened) {
        let apart = match row.when {
            Situation::AllegedPerpetrator => ": decide separately whether and where",
            _ => "",
        };
        #[cfg(feature = "snomed")]
        let (open, id, close) = (" (SNOMED CT ", row.concept().unwrap_or(""), ")");
        #[cfg(not(feature = "snomed"))]
        let (open, id, close) = ("", "", "");
        let mark = if row.provenance.confidence.is_verified() { "" } else { " (not verified)" };
        lines.bullet(&[row.label, open, id, close, apart, mark]);
    }
    if unsaid(happened) {
        lines.line(UNSAID);
    }
    lines.line("Look each up in your system: whether a concept is still active was not checked here.");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_situation_has_a_code_and_none_says_low() {
        for situation in Situation::ALL {
            assert!(coding_advice(&[situation]).next().is_some(), "{}", situation.id());
        }
        assert!(coding_advice(&Situation::ALL).all(|row| !row.label.contains("low")));
        assert_eq!(coding_advice(&[]).count(), 0);
    }

    #[test]
    fn no_code_for_a_victim_is_explained_where_nobody_said_that_there_is_one() {
        let text = |happened: &[Situation]| {
            let mut lines = Lines::new();
            write(happened, &mut lines);
            lines.finish()
        };
        for happened in [
            &[Situation::EnquiryMade][..],
            &[Situation::ChecklistDone, Situation::HighRisk],
            &[Situation::EnquiryMade, Situation::ChecklistDone],
        ] {
            let text = text(happened);
            assert!(text.contains(UNSAID) && !text.contains("ictim of domestic"), "{text}");
        }
        for happened in [
            &[][..],
            &[Situation::EnquiryDeclined],
            &[Situation::EnquiryMade, Situation::Disclosed],
            &[Situation::ChecklistDone, Situation::Suspected],
            &[Situation::EnquiryMade, Situation::Past],
        ] {
            assert!(!text(happened).contains(UNSAID), "{happened:?}");
        }
    }

    #[cfg(feature = "snomed")]
    #[test]
    fn concept_ids_pass_their_check_digit_and_differ() {
        /// The dihedral group of order ten, and Verhoeff's permutation.
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
        const P: [usize; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
        let ids: alloc::vec::Vec<&str> =
            coding_advice(&Situation::ALL).filter_map(CodingRow::concept).collect();
        assert_eq!(ids.len(), coding_advice(&Situation::ALL).count());
        for (at, id) in ids.iter().enumerate() {
            let mut check = 0;
            for (place, digit) in id.bytes().rev().enumerate() {
                let digit = (0..place % 8).fold(usize::from(digit - b'0'), |digit, _| P[digit]);
                check = D[usize::from(check)][digit];
            }
            assert_eq!(check, 0, "{id}");
            assert!(!ids[at + 1..].contains(id), "{id} twice");
        }
    }
}
