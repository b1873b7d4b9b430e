//! Filled-in checklists: what goes in comes out, and nothing else does.

use std::collections::BTreeSet;

use fingerpost_dash::{
    Checklist, DashError, Hark, HonourScreen, ItemSet, PoliceRic, Response, Ric, Sheet, StalkingScreen,
};

use crate::{RESPONSES, sheet};

fn numbers(set: ItemSet) -> BTreeSet<u8> {
    set.iter().take(40).collect()
}

/// Every pair of answers at every pair of items: each set, the count and the packed form say the same.
fn says_one_thing<I: Checklist>() {
    for first in 1..=I::COUNT {
        for (a, _) in RESPONSES {
            for (b, _) in RESPONSES {
                let second = if first == I::COUNT { 1 } else { I::COUNT };
                let filled: Sheet<I> = sheet(&[(first, a), (second, b)]);
                let with = |wanted: Response| -> BTreeSet<u8> {
                    (1..=I::COUNT).filter(|number| filled.response(*number) == Some(wanted)).collect()
                };
                assert_eq!(numbers(filled.yes()), with(Response::Yes));
                assert_eq!(numbers(filled.no()), with(Response::No));
                assert_eq!(numbers(filled.dont_know()), with(Response::DontKnow));
                assert_eq!(numbers(filled.unanswered()), with(Response::Unanswered));
                let tally = filled.tally();
                assert_eq!(tally.yes, filled.yes().len());
                assert_eq!(tally.no, filled.no().len());
                assert_eq!(tally.dont_know, filled.dont_know().len());
                assert_eq!(tally.unanswered, filled.unanswered().len());
                assert_eq!(tally.open(), tally.dont_know + tally.unanswered);
                assert_eq!(
                    tally.possible(),
                    tally.yes..=tally.yes + tally.open(),
                    "an unknown is never a no"
                );
                assert_eq!(tally.items(), I::COUNT);
                assert!(Sheet::try_from_bits(filled.to_bits()) == Ok(filled));
            }
        }
    }
    let mut full: Sheet<I> = Sheet::try_from_responses(&vec![Response::DontKnow; I::COUNT.into()]).unwrap();
    full.clear();
    assert!(full == Sheet::new() && full == Sheet::default());
    assert_eq!((full.to_bits(), full.unanswered().len()), (0, I::COUNT));
}

#[test]
fn sets_counts_and_bits_agree_for_every_instrument() {
    says_one_thing::<fingerpost_dash::SafeLivesDash>();
    says_one_thing::<fingerpost_dash::SafeLivesDashScotland>();
    says_one_thing::<fingerpost_dash::PoliceDash>();
    says_one_thing::<fingerpost_dash::PoliceScotlandDaq>();
    says_one_thing::<fingerpost_dash::HarkQuestions>();
    says_one_thing::<fingerpost_dash::StalkingScreening>();
    says_one_thing::<fingerpost_dash::HonourScreening>();
}

/// The packed form is documented and kept: yes in the low plane, no in the high one, don't know in both.
#[test]
fn the_packed_form_is_the_documented_one() {
    let filled: Ric = sheet(&[(1, Response::Yes), (2, Response::No), (24, Response::DontKnow)]);
    assert_eq!(filled.to_bits(), 1 | 1 << 33 | 1 << 23 | 1 << 55);
    assert!(Ric::try_from_bits(0) == Ok(Ric::new()));
}

/// A bit where the instrument has no item is refused, in either plane, and in both at once.
#[test]
fn packed_answers_of_another_instrument_are_refused() {
    for bits in [1_u64 << 24, 1 << 56, 1 << 24 | 1 << 56, 1 << 31, 1 << 63, 1 << 24 | 1] {
        assert!(matches!(
            Ric::try_from_bits(bits),
            Err(DashError::NotPacked { instrument: "safelives-dash-24" })
        ));
    }
    assert!(PoliceRic::try_from_bits(1 << 26 | 1 << 58).is_ok(), "item 27");
    assert!(PoliceRic::try_from_bits(1 << 27).is_err(), "no item 28");
}

/// One below, at, and one above each instrument's last item.
#[test]
fn items_end_where_the_form_ends() {
    fn ends<I: Checklist>(last: u8) {
        let mut filled: Sheet<I> = Sheet::new();
        for number in [1, last - 1, last] {
            assert!(filled.answer(number, Response::Yes).is_ok());
        }
        for number in [0, last + 1] {
            let instrument = I::INSTRUMENT.id;
            assert!(
                filled.answer(number, Response::Yes)
                    == Err(DashError::NoSuchItem { instrument, items: last, number })
            );
            assert!(filled.response(number).is_none());
        }
        assert_eq!(filled.tally().yes, 3);
    }
    ends::<fingerpost_dash::SafeLivesDash>(24);
    ends::<fingerpost_dash::PoliceDash>(27);
    ends::<fingerpost_dash::HarkQuestions>(4);
    ends::<fingerpost_dash::StalkingScreening>(11);
    ends::<fingerpost_dash::HonourScreening>(10);
}

#[test]
fn too_few_and_too_many_answers_are_refused() {
    fn wrong<I: Checklist>(found: usize) {
        let (instrument, expected) = (I::INSTRUMENT.id, I::COUNT);
        let refused = Sheet::<I>::try_from_responses(&vec![Response::Yes; found]);
        assert!(refused == Err(DashError::WrongCount { instrument, expected, found }));
    }
    wrong::<fingerpost_dash::SafeLivesDash>(23);
    wrong::<fingerpost_dash::SafeLivesDash>(25);
    wrong::<fingerpost_dash::SafeLivesDash>(27);
    wrong::<fingerpost_dash::HarkQuestions>(0);
    assert!(StalkingScreen::try_from_responses(&[Response::No; 11]).is_ok());
    assert!(HonourScreen::try_from_responses(&[Response::No; 10]).is_ok());
}

#[test]
fn an_id_answers_its_own_item() {
    for item in fingerpost_dash::HarkQuestions::ITEMS {
        let mut hark = Hark::new();
        hark.answer_by_id(item.id, Response::Yes).unwrap();
        assert_eq!(numbers(hark.yes()), BTreeSet::from([item.number]));
    }
    let mut hark = Hark::new();
    let refused = hark.answer_by_id("strangulation", Response::Yes);
    assert!(refused == Err(DashError::NoSuchItemId { instrument: "hark" }));
    assert!(hark == Hark::new());
}
