//! What a meaning says in a list: the crosswalk rule once more, written apart from the crate's, so that the editions
//! and the crate check each other.

use super::topic::{Code, System, Topic};

/// A relation with its codes.
pub(super) struct Fit<'a> {
    pub(super) relation: &'static str,
    pub(super) targets: Vec<&'a Code>,
    /// A part of the meaning has no code at all.
    pub(super) or_none: bool,
}

/// The mapping of a code into a list of the same topic.
pub(super) fn fit<'a>(topic: &Topic, from: &System, code: &Code, to: &'a System) -> Fit<'a> {
    if from.basis != to.basis {
        return Fit { relation: "not-comparable", targets: Vec::new(), or_none: false };
    }
    let near: Vec<&Code> = to.codes.iter().filter(|t| t.writable() && shared(topic, t, code) > 0).collect();
    let size = |code: &Code| (0..topic.cells.len()).filter(|at| has(code, *at)).count();
    let equal = near.iter().find(|t| shared(topic, t, code) == size(code) && size(t) == size(code));
    if let Some(equal) = equal {
        return Fit { relation: "exact", targets: vec![equal], or_none: false };
    }
    let holders: Vec<&Code> = near.iter().copied().filter(|t| shared(topic, t, code) == size(code)).collect();
    let or_none = (0..topic.cells.len()).any(|at| has(code, at) && !near.iter().any(|t| has(t, at)));
    match (near.is_empty(), holders.as_slice()) {
        (true, _) => Fit { relation: "unmapped", targets: near, or_none: false },
        (false, [one]) => Fit { relation: "broader", targets: vec![one], or_none: false },
        (false, _) => Fit { relation: "ambiguous", targets: near, or_none },
    }
}

fn has(code: &Code, cell: usize) -> bool {
    code.meaning >> cell & 1 == 1
}

fn shared(topic: &Topic, a: &Code, b: &Code) -> usize {
    (0..topic.cells.len()).filter(|at| has(a, *at) && has(b, *at)).count()
}
