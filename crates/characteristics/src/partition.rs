//! The finest division on which several lists agree.

use crate::{
    CrosswalkError,
    cell::{CellKind, Meaning, bit},
    system::CodeSystem,
};

/// A division of a topic's groups into classes, none of which any of the lists can see into without loss.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Partition {
    classes: [Meaning; 64],
    used: usize,
}

impl Partition {
    /// The classes, each as the set of its cells, in the order of their first cells.
    #[must_use]
    pub fn classes(&self) -> &[Meaning] {
        self.classes.get(..self.used).unwrap_or(&[])
    }

    /// The class that holds all of a meaning, if one does.
    #[must_use]
    pub fn class_of(&self, meaning: Meaning) -> Option<Meaning> {
        self.classes().iter().copied().find(|class| !meaning.is_empty() && class.contains(meaning))
    }
}

/// The finest division that every one of the lists can count: figures from any of them can be compared class by class.
///
/// Computed from the meanings of the codes that may be written. For the NHS, census, police and children's social care
/// lists of ethnicity it has 16 classes: one holds every White group but British and Irish, and one holds Arab with
/// any other group, since the lists cut across each other there. Reasons for there being no answer are left out.
///
/// ```
/// use fingerpost_characteristics::{finest_common_partition, systems::*};
/// let lists = [&NHS_ETHNIC_CATEGORY, &ONS_ETHNIC_GROUP, &POLICE_SELF_DEFINED_ETHNICITY_18_PLUS_1, &DFE_ETHNICITY];
/// assert_eq!(finest_common_partition(&lists)?.classes().len(), 16);
/// # Ok::<(), fingerpost_characteristics::CrosswalkError>(())
/// ```
///
/// # Errors
/// [`CrosswalkError::DifferentTopics`] when the lists are not all of one topic.
pub fn finest_common_partition(lists: &[&'static CodeSystem]) -> Result<Partition, CrosswalkError> {
    let mut partition = Partition { classes: [Meaning::NONE; 64], used: 0 };
    let Some(first) = lists.first() else { return Ok(partition) };
    if lists.iter().any(|list| list.topic != first.topic) {
        return Err(CrosswalkError::DifferentTopics);
    }
    let mut shared = values(first);
    for list in lists {
        shared = shared.intersection(list.writable().meaning());
    }
    for at in 0..first.cells.len() {
        let cell = Meaning(bit(at)).intersection(shared);
        if !cell.is_empty() {
            partition.push(cell);
        }
    }
    for list in lists {
        for code in list.writable().iter() {
            partition.merge(code.meaning().intersection(shared));
        }
    }
    Ok(partition)
}

fn values(list: &CodeSystem) -> Meaning {
    list.cells.iter().enumerate().fold(Meaning::NONE, |sum, (at, cell)| match cell.kind {
        CellKind::Value => sum.union(Meaning(bit(at))),
        CellKind::Missing(_) => sum,
    })
}

impl Partition {
    fn push(&mut self, class: Meaning) {
        if let Some(slot) = self.classes.get_mut(self.used) {
            *slot = class;
            self.used = self.used.saturating_add(1);
        }
    }

    /// Makes one class of all that a code overlaps, in the place of the first.
    fn merge(&mut self, code: Meaning) {
        let old = *self;
        let merged = old
            .classes()
            .iter()
            .filter(|class| class.overlaps(code))
            .fold(Meaning::NONE, |sum, class| sum.union(*class));
        self.used = 0;
        let mut placed = false;
        for class in old.classes() {
            if !class.overlaps(code) {
                self.push(*class);
            } else if !placed {
                self.push(merged);
                placed = true;
            }
        }
    }
}
