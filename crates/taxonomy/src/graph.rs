//! What each form is a kind of. A form may have several parents; nothing is its own ancestor.

use alloc::vec::Vec;

use crate::{Form, form, forms, generated::graph::PARENTS};

/// The forms that a form is directly a kind of, sorted by id. Empty for a root and for an unknown id.
pub fn parents(id: &str) -> impl Iterator<Item = &'static Form> + use<'_> {
    PARENTS.iter().filter(move |(child, _)| *child == id).filter_map(|(_, parent)| form(parent))
}

/// The forms that are directly a kind of a form, sorted by id.
pub fn children(id: &str) -> impl Iterator<Item = &'static Form> + use<'_> {
    PARENTS.iter().filter(move |(_, parent)| *parent == id).filter_map(|(child, _)| form(child))
}

/// Every form that a form is a kind of, directly or not, each once and without the form itself, sorted by id.
///
/// ```
/// use fingerpost_taxonomy::graph::containers;
/// let above: Vec<_> = containers("grooming").map(|f| f.id).collect();
/// assert_eq!(above, ["child-sexual-abuse", "sexual-violence"]);
/// ```
pub fn containers(id: &str) -> impl Iterator<Item = &'static Form> + use<> {
    let mut found: Vec<&'static Form> = Vec::new();
    let mut waiting: Vec<&'static Form> = parents(id).collect();
    while let Some(next) = waiting.pop() {
        if !found.contains(&next) {
            waiting.extend(parents(next.id));
            found.push(next);
        }
    }
    forms().iter().filter(move |one| found.contains(one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_edge_joins_two_forms_and_none_makes_a_circle() {
        assert!(PARENTS.windows(2).all(|pair| pair[0] < pair[1]), "sorted, and each edge once");
        for (child, parent) in PARENTS {
            assert!(form(child).is_some() && form(parent).is_some(), "{child} {parent}");
        }
        for one in forms() {
            assert!(containers(one.id).all(|above| above.id != one.id), "{} contains itself", one.id);
        }
    }

    #[test]
    fn a_part_of_vawg_is_never_outside_it() {
        for one in forms() {
            for above in containers(one.id) {
                assert!(above.scope <= crate::Scope::Depends, "{} under {}", one.id, above.id);
            }
        }
    }

    #[test]
    fn children_and_parents_agree() {
        for one in forms() {
            for child in children(one.id) {
                assert!(parents(child.id).any(|parent| parent == one));
            }
        }
    }
}
