//! `Debug` of what a person answered says that it is withheld, and nothing else.

use fingerpost_dash::{
    Hark, ItemSet, PoliceRic, Response, Ric, Screens, SourcedSheet, hark, rescore::safelives_from_police,
};

#[test]
fn debug_withholds_answers_counts_and_what_follows_from_them() {
    let ric = Ric::try_from_responses(&[Response::Yes; 24]).unwrap();
    let hark = Hark::try_from_responses(&[Response::Yes; 4]).unwrap();
    let found = hark::result(&hark);
    let items = ItemSet::of(&[15]);
    for (printed, expected) in [
        (format!("{:?}", Response::Yes), "Response(withheld)"),
        (format!("{ric:?}"), "safelives-dash-24(withheld)"),
        (format!("{hark:?}"), "hark(withheld)"),
        (format!("{:?}", ric.tally()), "Tally(withheld)"),
        (format!("{found:?}"), "HarkResult(withheld)"),
        (format!("{:?}", found.outcome), "HarkOutcome(withheld)"),
        (format!("{items:?}"), "ItemSet(withheld)"),
        (format!("{:?}", items.iter()), "Items(withheld)"),
        (format!("{:?}", SourcedSheet::new(true)), "SourcedSheet(withheld)"),
        (
            format!("{:?}", Screens::opened_by(&ric)),
            "Screens { stalking: Opening(withheld), honour: Opening(withheld) }",
        ),
        (format!("{:?}", safelives_from_police(&PoliceRic::new()).answers), "safelives-dash-24(withheld)"),
    ] {
        assert_eq!(printed, expected);
    }
}

/// An error names the form and its limits: not the answer, and not the id that somebody typed.
#[test]
fn errors_repeat_nothing() {
    let mut ric = Ric::new();
    let texts = [
        ric.answer(25, Response::Yes).unwrap_err().to_string(),
        ric.answer_by_id("Made Up", Response::Yes).unwrap_err().to_string(),
        Ric::try_from_responses(&[Response::Yes; 27]).unwrap_err().to_string(),
        Ric::try_from_bits(u64::MAX).unwrap_err().to_string(),
    ];
    assert_eq!(
        texts,
        [
            "safelives-dash-24 has items 1 to 24, and no item 25",
            "safelives-dash-24 has no item of that id",
            "safelives-dash-24 has 24 items, and 27 answers were given",
            "the packed answers do not belong to safelives-dash-24",
        ]
    );
}
