//! From one instrument to another, item by item.
//!
//! The SafeLives form has 24 items and the police form 27, and most but not all of them are the same topics. A total is
//! never carried across: answers are, and what is lost is said. The result is always counted again, and an item that
//! the other form does not ask is unanswered, never no.

use alloc::vec::Vec;

use crate::{PoliceRic, Response, Ric};

/// What a rescoring could not carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(tag = "loss", rename_all = "kebab-case"))]
pub enum Loss {
    /// The other form does not ask this item: its answer is not in the result.
    NotAsked {
        /// The item's number on the form that was filled in.
        item: u8,
    },
    /// Two items of the form that was filled in are one item of the other.
    Combined {
        /// The first of the two.
        first: u8,
        /// The second of the two.
        second: u8,
        /// The one item that they became.
        into: u8,
    },
    /// One item of the form that was filled in is two of the other, and a yes does not say which.
    Split {
        /// The item's number on the form that was filled in.
        item: u8,
    },
    /// The other form asks an item that this one does not: unanswered in the result.
    Missing {
        /// The item's number on the other form.
        item: u8,
    },
}

/// Answers to another instrument, and what could not be carried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rescored<S> {
    /// The answers on the other form, to be counted again.
    pub answers: S,
    /// What was lost, by the items' numbers: it holds no answer.
    pub lost: Vec<Loss>,
}

/// Items that are the same topic on both forms: number on the SafeLives form, number on the police form.
const SAME: [(u8, u8); 23] = [
    (1, 1),
    (2, 2),
    (3, 3),
    (4, 4),
    (5, 5),
    (6, 6),
    (7, 7),
    (8, 8),
    (9, 9),
    (10, 13),
    (11, 14),
    (12, 15),
    (13, 16),
    (14, 17),
    (15, 18),
    (16, 19),
    (17, 20),
    (19, 22),
    (20, 23),
    (21, 24),
    (22, 25),
    (23, 26),
    (24, 27),
];

/// Police items 11 (has hurt them) and 21 (has hurt anybody else) are SafeLives item 18.
const HURT: (u8, u8, u8) = (11, 21, 18);

/// Answers to the police form as answers to the SafeLives form.
///
/// ```
/// use fingerpost_dash::{PoliceRic, Response, rescore::{Loss, safelives_from_police}};
/// let mut police = PoliceRic::new();
/// police.answer(12, Response::Yes)?;
/// police.answer(21, Response::Yes)?;
/// let rescored = safelives_from_police(&police);
/// assert_eq!(rescored.answers.tally().yes, 1, "two yes there, one here");
/// assert!(rescored.lost.contains(&Loss::NotAsked { item: 12 }));
/// # Ok::<(), fingerpost_dash::DashError>(())
/// ```
#[must_use]
pub fn safelives_from_police(police: &PoliceRic) -> Rescored<Ric> {
    let mut answers = Ric::new();
    let response = |number| police.response(number).unwrap_or_default();
    for (safelives, number) in SAME {
        set(answers.answer(safelives, response(number)));
    }
    let (first, second, into) = HURT;
    set(answers.answer(into, either(response(first), response(second))));
    let lost = Vec::from([
        Loss::NotAsked { item: 10 },
        Loss::NotAsked { item: 12 },
        Loss::Combined { first, second, into },
    ]);
    Rescored { answers, lost }
}

/// Answers to the SafeLives form as answers to the police form.
#[must_use]
pub fn police_from_safelives(ric: &Ric) -> Rescored<PoliceRic> {
    let mut answers = PoliceRic::new();
    let response = |number| ric.response(number).unwrap_or_default();
    for (number, police) in SAME {
        set(answers.answer(police, response(number)));
    }
    let (first, second, from) = HURT;
    // Nobody was hurt: so neither children nor others. Somebody was: which of the two is not known.
    let each = match response(from) {
        Response::No => Response::No,
        Response::Yes | Response::DontKnow => Response::DontKnow,
        Response::Unanswered => Response::Unanswered,
    };
    set(answers.answer(first, each));
    set(answers.answer(second, each));
    let lost =
        Vec::from([Loss::Split { item: from }, Loss::Missing { item: 10 }, Loss::Missing { item: 12 }]);
    Rescored { answers, lost }
}

/// Yes when either is yes, no when both are no.
const fn either(a: Response, b: Response) -> Response {
    match (a, b) {
        (Response::Yes, _) | (_, Response::Yes) => Response::Yes,
        (Response::No, Response::No) => Response::No,
        (Response::Unanswered, Response::Unanswered) => Response::Unanswered,
        _ => Response::DontKnow,
    }
}

/// The tables above name only items that exist; a test goes through them all.
fn set(done: Result<(), crate::DashError>) {
    debug_assert!(done.is_ok());
}

#[cfg(test)]
mod tests {
    use super::*;
    use Response::{DontKnow, No, Unanswered, Yes};

    const ALL: [Response; 4] = [Yes, No, DontKnow, Unanswered];

    #[test]
    fn every_item_is_accounted_for_once() {
        let mut safelives: Vec<u8> = SAME.iter().map(|pair| pair.0).chain([HURT.2]).collect();
        let mut police: Vec<u8> = SAME.iter().map(|pair| pair.1).chain([HURT.0, HURT.1, 10, 12]).collect();
        safelives.sort_unstable();
        police.sort_unstable();
        assert!(safelives.into_iter().eq(1..=24));
        assert!(police.into_iter().eq(1..=27));
    }

    #[test]
    fn topics_that_map_are_the_same_topic() {
        use crate::{Checklist, PoliceDash, SafeLivesDash};
        for (safelives, police) in SAME {
            let at = |items: &'static [crate::Item], number: u8| items[usize::from(number) - 1].id;
            assert_eq!(at(SafeLivesDash::ITEMS, safelives), at(PoliceDash::ITEMS, police));
        }
    }

    #[test]
    fn a_yes_becomes_a_yes_and_an_unknown_never_becomes_a_no() {
        for answer in ALL {
            let there = police_from_safelives(&Ric::try_from_responses(&[answer; 24]).unwrap()).answers;
            for (_, police) in SAME {
                assert!(there.response(police) == Some(answer));
            }
            for missing in [10, 12] {
                assert!(there.response(missing) == Some(Unanswered));
            }
            assert!(answer == No || there.no().is_empty());
        }
        for first in ALL {
            for second in ALL {
                let mut police = PoliceRic::new();
                police.answer(11, first).unwrap();
                police.answer(21, second).unwrap();
                let found = safelives_from_police(&police).answers.response(18).unwrap();
                assert!((found == Yes) == (first == Yes || second == Yes));
                assert!((found == No) == (first == No && second == No));
            }
        }
    }

    /// There and back keeps what both forms ask, and no more than that is claimed.
    #[test]
    fn there_and_back() {
        for answer in ALL {
            let ric = Ric::try_from_responses(&[answer; 24]).unwrap();
            let back = safelives_from_police(&police_from_safelives(&ric).answers).answers;
            for (safelives, _) in SAME {
                assert!(back.response(safelives) == ric.response(safelives));
            }
            assert!(
                answer == Yes || back.response(18) == ric.response(18),
                "a yes to 18 comes back as unknown"
            );
        }
    }
}
