//! Counting.

use fingerpost_dash::{Response, Ric};
use fingerpost_tests::{
    scenario::Answers,
    strategies::{answers, response},
};
use proptest::prelude::*;

proptest! {
    /// A no that becomes a yes adds one to both ends of the range, and nothing else moves.
    #[test]
    fn monotone(answers in answers(), number in 1_usize..=24) {
        let no = answers.with(number, Response::No).ric().tally();
        let yes = answers.with(number, Response::Yes).ric().tally();
        let open = answers.with(number, Response::DontKnow).ric().tally();
        prop_assert_eq!(yes.yes, no.yes + 1);
        prop_assert_eq!(*yes.possible().end(), no.possible().end() + 1);
        prop_assert_eq!(*open.possible().start(), *no.possible().start());
        prop_assert_eq!(*open.possible().end(), *yes.possible().end());
    }

    /// The order in which items are answered does not matter, nor what was answered before.
    #[test]
    fn order_free(
        answers in answers(),
        before in answers(),
        order in Just((1_u8..=24).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let mut ric = before.ric();
        for number in order {
            let response = answers.0[usize::from(number) - 1];
            prop_assert!(ric.answer(number, response).is_ok());
        }
        prop_assert!(ric == answers.ric());
    }

    /// However what is not known turns out, the count is within the range; and both ends are reached.
    #[test]
    fn range_holds_the_truth(answers in answers(), truth in prop::collection::vec(any::<bool>(), 24)) {
        let range = answers.ric().tally().possible();
        let yes_or_no = |yes| if yes { Response::Yes } else { Response::No };
        let count = |answers: Answers| answers.ric().tally().yes;
        prop_assert!(range.contains(&count(answers.completed(|at| yes_or_no(truth[at])))));
        prop_assert_eq!(count(answers.completed(|_| Response::No)), *range.start());
        prop_assert_eq!(count(answers.completed(|_| Response::Yes)), *range.end());
    }

    /// The four counts add up to the items; the four sets are apart and agree with the counts and the answers.
    #[test]
    fn nothing_is_lost(answers in answers()) {
        let (ric, tally) = (answers.ric(), answers.ric().tally());
        let naive = |wanted| answers.0.iter().filter(|response| **response == wanted).count();
        prop_assert_eq!(usize::from(tally.yes), naive(Response::Yes));
        prop_assert_eq!(usize::from(tally.no), naive(Response::No));
        prop_assert_eq!(usize::from(tally.dont_know), naive(Response::DontKnow));
        prop_assert_eq!(usize::from(tally.unanswered), naive(Response::Unanswered));
        prop_assert_eq!(tally.items(), 24);
        let sets = [ric.yes(), ric.no(), ric.dont_know(), ric.unanswered()];
        for (at, set) in sets.iter().enumerate() {
            for other in sets.iter().skip(at + 1) {
                prop_assert!(set.and(*other).is_empty());
            }
        }
        prop_assert_eq!(sets.iter().map(|set| set.len()).sum::<u8>(), 24);
        prop_assert_eq!(Ric::try_from_bits(ric.to_bits()), Ok(ric));
    }

    /// JSON gives back the same answers.
    #[test]
    fn json_round_trip(answers in answers()) {
        let json = serde_json::to_string(&answers.ric()).unwrap();
        prop_assert!(serde_json::from_str::<Ric>(&json).unwrap() == answers.ric());
    }

    /// An item that does not exist is refused and changes nothing.
    #[test]
    fn strangers_are_refused(answers in answers(), number in 25_u8.., response in response()) {
        let mut ric = answers.ric();
        prop_assert!(ric.answer(number, response).is_err() && ric.answer(0, response).is_err());
        prop_assert!(ric == answers.ric());
    }
}
