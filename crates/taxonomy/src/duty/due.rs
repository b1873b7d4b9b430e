//! Which duties the facts of one patient give.

use fingerpost_core::Date;

use super::{Duty, DutyFacts, Standing};
use crate::{Jurisdiction, generated::duties::DUTIES};

/// A duty that the facts establish, or may establish. `Debug` withholds which: a duty tells what a person said.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
pub struct DutyDue {
    /// Which.
    pub duty: &'static Duty,
    /// Established, or to be found out.
    pub standing: Standing,
    /// Why, in one plain sentence of ours. It repeats no words of the person's, and it does tell what the answers come
    /// to: show it to the professional, and keep it out of logs.
    pub because: &'static str,
}

impl core::fmt::Debug for DutyDue {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("DutyDue(withheld)")
    }
}

/// The duties of one patient on one day, the most urgent first. `Debug` withholds them.
///
/// Which they are is decided once and kept as one bit for each; a sentence is looked up when its duty is read.
///
/// ```
/// use fingerpost_core::Date;
/// use fingerpost_taxonomy::{Jurisdiction, duty::{DutyFacts, duties}};
/// let due = duties(&DutyFacts::UNKNOWN, Jurisdiction::Wales, Date::literal(2026, 1, 5));
/// for due in &due {
///     assert!(due.because.ends_with('.'), "{}", due.duty.id);
/// }
/// ```
#[derive(Clone, Copy)]
pub struct DutiesDue {
    facts: DutyFacts,
    /// Those that the facts establish: a bit for each duty of the table.
    established: u32,
    /// Those to be found out.
    to_check: u32,
}

const _: () = assert!(DUTIES.len() <= 32, "the table has outgrown the sets of `DutiesDue`");

/// The bits of the table's duties, in its order.
fn bits() -> impl Iterator<Item = (u32, &'static Duty)> {
    (0_u32..).zip(DUTIES).map(|(at, duty)| (1_u32.wrapping_shl(at), duty))
}

/// What is due on a day: first what must be done soonest, and what is established before what is to be found out.
///
/// The facts are of the patient. They assume that abuse, or the risk of it, has been disclosed or is suspected: this
/// function is no screen.
#[must_use]
pub fn duties(facts: &DutyFacts, jurisdiction: Jurisdiction, on: Date) -> DutiesDue {
    let (mut established, mut to_check) = (0, 0);
    for (bit, duty) in bits() {
        if duty.jurisdictions.contains(jurisdiction) && duty.in_force.on(on) {
            match duty.rule.decide(facts) {
                Some((Standing::Due, _)) => established |= bit,
                Some((Standing::Check, _)) => to_check |= bit,
                None => {}
            }
        }
    }
    DutiesDue { facts: *facts, established, to_check }
}

impl DutiesDue {
    /// How many.
    #[must_use]
    pub const fn len(&self) -> usize {
        (self.established | self.to_check).count_ones() as usize
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.established | self.to_check == 0
    }

    /// First what must be done soonest, and what is established before what is to be found out.
    #[must_use]
    pub const fn iter(&self) -> DutiesDueIter {
        DutiesDueIter(*self)
    }
}

impl IntoIterator for DutiesDue {
    type Item = DutyDue;
    type IntoIter = DutiesDueIter;

    #[inline]
    fn into_iter(self) -> DutiesDueIter {
        self.iter()
    }
}

impl IntoIterator for &DutiesDue {
    type Item = DutyDue;
    type IntoIter = DutiesDueIter;

    #[inline]
    fn into_iter(self) -> DutiesDueIter {
        self.iter()
    }
}

/// Equal when the same duties stand in the same way for the same reasons, whatever else is known.
impl PartialEq for DutiesDue {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other)
    }
}

impl Eq for DutiesDue {}

#[cfg(feature = "serde")]
impl serde::Serialize for DutiesDue {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self)
    }
}

impl core::fmt::Debug for DutiesDue {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("DutiesDue(withheld)")
    }
}

/// The duties of a [`DutiesDue`] that have not been read yet.
#[derive(Clone)]
pub struct DutiesDueIter(DutiesDue);

impl Iterator for DutiesDueIter {
    type Item = DutyDue;

    fn next(&mut self) -> Option<DutyDue> {
        let left = &mut self.0;
        let mut next: Option<(u32, &'static Duty, Standing)> = None;
        for (bit, duty) in bits() {
            let standing = match (left.established & bit, left.to_check & bit) {
                (0, 0) => continue,
                (0, _) => Standing::Check,
                _ => Standing::Due,
            };
            if next.is_none_or(|(_, first, other)| (duty.urgency, standing) < (first.urgency, other)) {
                next = Some((bit, duty, standing));
            }
        }
        let (bit, duty, _) = next?;
        left.established &= !bit;
        left.to_check &= !bit;
        let &(standing, because) = duty.rule.decide(&left.facts)?;
        Some(DutyDue { duty, standing, because })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.0.len(), Some(self.0.len()))
    }
}

impl ExactSizeIterator for DutiesDueIter {}
impl core::iter::FusedIterator for DutiesDueIter {}

impl core::fmt::Debug for DutiesDueIter {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("DutiesDueIter(withheld)")
    }
}
