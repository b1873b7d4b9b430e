//! Nothing that a row holds is shown by `Debug`.

use fingerpost_schema::{
    profile,
    typed::{self, GssCode, PublishedCode, Ref, Stated, lists},
};

use crate::examples;

#[test]
fn debug_withholds() {
    let shown = format!(
        "{:?} {:?} {:?} {:?} {:?}",
        Ref::parse("P-Qx7planted").unwrap(),
        GssCode::parse("E09000001").unwrap(),
        lists::risk_levels::HIGH,
        Stated::<bool>::DECLINED,
        PublishedCode::of(&fingerpost_characteristics::systems::ONS_ETHNIC_GROUP, "3").unwrap(),
    );
    assert_eq!(
        shown,
        "Ref(withheld) GssCode(withheld) Coded(withheld) Stated(withheld) PublishedCode(withheld)"
    );
}

#[test]
fn a_record_shows_its_name_and_nothing_else() {
    let vva = profile("vva").unwrap();
    let cells = examples(vva, fingerpost_schema::record("person").unwrap()).remove(0);
    let cell = |name: &str| cells.get(name).map(String::as_str);
    let person = typed::person::Person::try_from_cells(&cell).unwrap();
    assert_eq!(format!("{person:?}"), "Person(withheld)");
}
