//! A field of several codes: each code of its list has a bit.

use fingerpost_schema::Kind;

#[test]
fn every_code_of_a_field_of_several_has_a_bit_of_its_own() {
    let mut met = 0;
    for profile in fingerpost_schema::profiles() {
        for record in profile.records() {
            for field in record.fields {
                let Kind::Codes(list) = field.kind else { continue };
                let list = profile.demand(record, field).and_then(|demand| demand.list).unwrap_or(list);
                // A code past the last bit would be taken for no code of the list.
                assert!(list.codes().len() <= 64, "{}: {}.{}", profile.id, record.id, field.name);
                met += 1;
            }
        }
    }
    assert!(met > 50, "{met}");
}
