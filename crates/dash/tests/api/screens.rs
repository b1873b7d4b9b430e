//! Which further screens the answers open: 8 the stalking screen; 4, 12 and 17 the honour-based one.

use fingerpost_dash::{Opening, Response, Ric, Screens};

use crate::RESPONSES;

const fn opening(response: Response) -> Opening {
    match response {
        Response::Yes => Opening::Open,
        Response::No => Opening::Closed,
        Response::DontKnow | Response::Unanswered => Opening::Consider,
    }
}

/// Each item by itself, against a form of nothing but no and one of nothing but yes.
#[test]
fn only_the_items_that_open_a_screen_open_it() {
    for number in 1..=24 {
        for (response, name) in RESPONSES {
            let mut ric = Ric::try_from_responses(&[Response::No; 24]).unwrap();
            ric.answer(number, response).unwrap();
            let screens = Screens::opened_by(&ric);
            let expected = |opens: &[u8]| {
                if opens.contains(&number) { opening(response) } else { Opening::Closed }
            };
            assert!(screens.stalking == expected(&[8]), "item {number} {name}");
            assert!(screens.honour == expected(&[4, 12, 17]), "item {number} {name}");
        }
    }
    let mut ric = Ric::try_from_responses(&[Response::Yes; 24]).unwrap();
    for number in [4, 8, 12] {
        ric.answer(number, Response::No).unwrap();
    }
    let screens = Screens::opened_by(&ric);
    assert!(screens.stalking == Opening::Closed && screens.honour == Opening::Open);
}

/// One yes opens, whatever else is unknown; one unknown keeps a screen from being closed.
#[test]
fn a_yes_weighs_more_than_an_unknown_and_an_unknown_more_than_a_no() {
    let mut ric = Ric::new();
    assert!(Screens::opened_by(&ric).honour == Opening::Consider);
    ric.answer(12, Response::Yes).unwrap();
    assert!(Screens::opened_by(&ric).honour == Opening::Open);
    for (number, response) in [(4, Response::No), (12, Response::No), (17, Response::DontKnow)] {
        ric.answer(number, response).unwrap();
    }
    assert!(Screens::opened_by(&ric).honour == Opening::Consider);
}
