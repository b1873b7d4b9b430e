//! Rows of the pilot edition as rows of version 1.0.

use fingerpost_schema::{
    Cells,
    mapping::MappedRow,
    migrate::{Migration, OtherVersion, What, migration},
    record,
};

/// Headings with their cells.
type Cellwise = Vec<(String, String)>;

fn migrate(of: &str, row: &[(&str, &str)]) -> Result<(Cellwise, Vec<(u32, What)>), OtherVersion> {
    let migration = migration("0.9").unwrap();
    let headings: Vec<&str> = row.iter().map(|(heading, _)| *heading).collect();
    let cells: Vec<&str> = row.iter().map(|(_, cell)| *cell).collect();
    let migrating = migration.bind(record(of).unwrap(), &headings);
    let (mut out, mut told) = (MappedRow::default(), Vec::new());
    migrating.apply(cells.as_slice(), &mut out, &mut |change| told.push((change.column, change.what)))?;
    let cell = |at| String::from_utf8(out.cell(at).unwrap().to_vec()).unwrap();
    let cells = migrating.headings().iter().cloned().zip((0..out.count()).map(cell));
    Ok((cells.collect(), told))
}

#[test]
fn codes_that_were_merged_are_carried_and_told() {
    for (old, new) in [
        ("police-public-protection", "police"),
        ("voluntary-mental-health", "mental-health"),
        ("solicitor", "advice-service"),
        ("health-visiting", "other-service"),
    ] {
        let (row, told) =
            migrate("referral-out", &[("schema_version", "1.0"), ("receiving_service", old)]).unwrap();
        assert_eq!((row[1].1.as_str(), told), (new, vec![(2, What::Broader)]), "{old}");
    }
    let (row, told) =
        migrate("referral-out", &[("schema_version", "0.9"), ("receiving_service", "idva")]).unwrap();
    assert_eq!((row[0].1.as_str(), row[1].1.as_str(), told.len()), ("1.0", "idva", 0));
}

#[test]
fn what_was_left_empty_was_not_recorded_and_is_never_a_no() {
    let (row, told) = migrate("person", &[("schema_version", "1.0"), ("gender_reassignment", " ")]).unwrap();
    assert_eq!((row[1].1.as_str(), told), ("not-recorded", vec![(2, What::Filled)]));
    let (row, told) =
        migrate("person", &[("schema_version", "1.0"), ("gender_reassignment", "declined")]).unwrap();
    assert_eq!((row[1].1.as_str(), told.len()), ("declined", 0));
}

#[test]
fn rows_of_another_version_are_refused() {
    assert_eq!(migrate("person", &[("schema_version", "2.0")]).map(|_| ()), Err(OtherVersion));
    assert_eq!(migrate("person", &[("schema_version", "")]).map(|_| ()), Err(OtherVersion));
}

const HEAD: &str = "format = \"fingerpost-migration-1\"\nfrom = \"0.8\"\nto = \"1.0\"\ntitle = \"T\"\nrow-versions = [\"0.8\"]\n";

#[test]
fn fields_and_split_codes() {
    let text = format!(
        "{HEAD}[[fields]]\nrecord = \"person\"\nfield = \"sex\"\nchange = \"renamed\"\nwas = \"gender\"\nwhy = \"x\"\n[[fields]]\nrecord = \"person\"\nfield = \"initials\"\nchange = \"dropped\"\nwhy = \"names a person\"\n[[codes]]\nlist = \"lists:sex\"\nfrom = \"other\"\nto = [\"female\", \"male\"]\nrelation = \"ambiguous\"\nwhy = \"x\"\n[[codes]]\nlist = \"lists:sex\"\nfrom = \"f\"\nto = [\"female\"]\nrelation = \"exact\"\nwhy = \"x\"\n"
    );
    let migration = Migration::from_toml(&text).unwrap();
    let migrating = migration.bind(record("person").unwrap(), &["initials", "gender", "notes"]);
    assert_eq!(migrating.headings(), ["sex", "notes"]);
    let mut row = MappedRow::default();
    let mut told = Vec::new();
    for (cells, sex) in [(["AB", "other", "n"], "not-recorded"), (["", "f", "n"], "female")] {
        migrating.apply(cells.as_slice(), &mut row, &mut |change| told.push(change.what)).unwrap();
        assert_eq!((row.cell(0), row.cell(1)), (Some(sex.as_bytes()), Some(&b"n"[..])));
    }
    assert_eq!(told, [What::Dropped, What::Ambiguous, What::Renamed]);
}

#[test]
fn mistakes_have_a_place() {
    let codes = |to: &str, relation: &str| {
        format!(
            "{HEAD}[[codes]]\nlist = \"lists:sex\"\nfrom = \"f\"\nto = [{to}]\nrelation = \"{relation}\"\nwhy = \"x\"\n"
        )
    };
    for (text, expected) in [
        (HEAD.replace("1.0", "7.0"), "to: expected version"),
        (codes("\"woman\"", "exact"), "codes[0].to: woman is not among"),
        (codes("\"female\", \"male\"", "exact"), "codes[0].to: so many codes"),
        (codes("\"female\"", "exact").replace("lists:sex", "lists:sexes"), "codes[0].list: there is no list"),
        (codes("\"female\"", "exact").replace("why = \"x\"", "why = \"\""), "codes[0].why: expected a text"),
        (
            format!(
                "{HEAD}[[fields]]\nrecord = \"person\"\nfield = \"sexx\"\nchange = \"optional\"\nwhy = \"x\"\n"
            ),
            "fields[0].field: the record has no field",
        ),
        (
            format!(
                "{HEAD}[[fields]]\nrecord = \"person\"\nfield = \"sex\"\nchange = \"required\"\nfill = \"male\"\nwhy = \"x\"\n"
            ),
            "fields[0].fill: expected declined",
        ),
    ] {
        let error = Migration::from_toml(&text).map(|_| ()).unwrap_err().to_string();
        assert!(error.starts_with(expected), "{error}\nexpected {expected}");
    }
}
