//! From one form to the other: answers are carried, totals are not, and what is lost is said.

use fingerpost_dash::{
    PoliceRic, Response, Ric,
    rescore::{Loss, police_from_safelives, safelives_from_police},
};

use crate::{RESPONSES, sheet};

/// The police form's number for each SafeLives item but 18, in order.
const POLICE: [u8; 24] =
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 14, 15, 16, 17, 18, 19, 20, 0, 22, 23, 24, 25, 26, 27];

/// An answer goes to its own item and to no other.
#[test]
fn each_item_is_carried_by_itself() {
    for (number, police) in (1..).zip(POLICE).filter(|pair| pair.1 != 0) {
        for (response, name) in RESPONSES {
            let there = police_from_safelives(&sheet(&[(number, response)])).answers;
            assert!(there == sheet(&[(police, response)]), "SafeLives {number} {name}");
            let back = safelives_from_police(&sheet(&[(police, response)])).answers;
            assert!(back == sheet(&[(number, response)]), "police {police} {name}");
        }
    }
}

/// SafeLives 18 (has hurt somebody else) is police 11 (them, the children) and 21 (anybody else).
#[test]
fn the_split_item_never_turns_an_unknown_into_a_no() {
    use Response::{DontKnow, No, Unanswered, Yes};
    for (one, each) in [(Yes, DontKnow), (No, No), (DontKnow, DontKnow), (Unanswered, Unanswered)] {
        let there = police_from_safelives(&sheet(&[(18, one)])).answers;
        assert!(there == sheet(&[(11, each), (21, each)]));
    }
    for (first, second, one) in [
        (Yes, No, Yes),
        (No, Yes, Yes),
        (Yes, Unanswered, Yes),
        (DontKnow, Yes, Yes),
        (No, No, No),
        (Unanswered, Unanswered, Unanswered),
        (No, Unanswered, DontKnow),
        (Unanswered, No, DontKnow),
        (No, DontKnow, DontKnow),
        (DontKnow, Unanswered, DontKnow),
    ] {
        let back = safelives_from_police(&sheet(&[(11, first), (21, second)])).answers;
        assert!(back == sheet(&[(18, one)]));
    }
}

#[test]
fn every_loss_is_said() {
    assert_eq!(
        safelives_from_police(&PoliceRic::new()).lost,
        [
            Loss::NotAsked { item: 10 },
            Loss::NotAsked { item: 12 },
            Loss::Combined { first: 11, second: 21, into: 18 }
        ]
    );
    assert_eq!(
        police_from_safelives(&Ric::new()).lost,
        [Loss::Split { item: 18 }, Loss::Missing { item: 10 }, Loss::Missing { item: 12 }]
    );
}

/// What the SafeLives form does not ask is lost, not guessed.
#[test]
fn what_only_the_police_ask_goes_nowhere() {
    let police = sheet(&[(10, Response::Yes), (12, Response::Yes)]);
    assert!(safelives_from_police(&police).answers == Ric::new());
}
