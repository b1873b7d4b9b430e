//! The rule for high risk in the languages of others, beside ours: the same cases, the same outcomes, one process.
//!
//! The rule is the part of ours that a language of expressions can hold: 14 of 24 yes, or a professional's judgement, is
//! high; and where answers that are not known could still make 14, it may be high. Each language is in a file of its own,
//! and gets its input made ready before the clock starts.

pub mod case;
pub mod cedar;
pub mod cel;
pub mod datalogic;
pub mod ours;

use case::{Case, Outcome};

/// A language that the rule is written in.
pub trait Language: Sized {
    /// What it is called, with the version.
    const NAME: &'static str;
    /// A case as the language takes it.
    type Input;

    /// Reads the rule.
    fn new() -> Self;

    /// Makes a case ready.
    fn input(&self, case: &Case) -> Self::Input;

    /// Applies the rule.
    fn decide(&mut self, input: &Self::Input) -> Outcome;
}

/// Reads one case as JSON from standard input and prints what a language says: the whole of each program whose size is
/// measured.
pub fn answer<L: Language>() {
    let case = case::from_standard_input();
    let mut language = L::new();
    let input = language.input(&case);
    println!("{}", language.decide(&input).id());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agrees<L: Language>() {
        let mut language = L::new();
        for (at, case) in case::made_up(4_000).iter().enumerate() {
            let input = language.input(case);
            assert_eq!(language.decide(&input), case.outcome(), "{}, case {at}", L::NAME);
        }
    }

    #[test]
    fn every_language_says_the_same() {
        agrees::<ours::Ours>();
        agrees::<datalogic::DataLogic>();
        agrees::<cel::Cel>();
        agrees::<cedar::Cedar>();
    }

    #[test]
    fn every_outcome_is_tried() {
        let cases = case::made_up(256);
        for outcome in [Outcome::High, Outcome::MayBeHigh, Outcome::NotHigh] {
            assert!(cases.iter().filter(|case| case.outcome() == outcome).count() > 20, "{}", outcome.id());
        }
    }
}
