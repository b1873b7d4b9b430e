//! Mapping files: what they carry, what they do not, and how precisely a mistake is told.

use fingerpost_schema::{
    Cells,
    mapping::{BindError, Lost, MappedRow, Mapping, Unmatched, WhyLost},
};

const HEAD: &str =
    "format = \"fingerpost-mapping-1\"\ntitle = \"T\"\nprofile = \"vva\"\ndates = \"DD/MM/YYYY\"\n";

fn fields(fields: &str) -> String {
    format!(
        "{HEAD}[[records]]\nrecord = \"person\"\nonce = true\n[records.fields]\nperson_id = {{ column = \"ID\" }}\n{fields}\n"
    )
}

fn error(text: &str) -> String {
    Mapping::from_toml(text).map(|_| ()).unwrap_err().to_string()
}

/// The cells of one row, and what was lost.
fn map(mapping: &str, headings: &[&str], export: &[&str], unmatched: Unmatched) -> (Vec<String>, Vec<Lost>) {
    let mapping = Mapping::from_toml(mapping).unwrap();
    let bound = mapping.bind(headings).unwrap();
    let mut row = MappedRow::default();
    let mut lost = Vec::new();
    assert!(bound.records()[0].apply(export, unmatched, &mut row, &mut |one| lost.push(one)));
    let text = |at| String::from_utf8(row.cell(at).unwrap().to_vec()).unwrap();
    ((0..row.count()).map(text).collect(), lost)
}

#[test]
fn a_word_without_a_value_is_left_and_told_and_never_a_no() {
    let mapping = fields(
        "interpreter_needed = { column = \"Int\", values = { Y = \"yes\", N = \"no\", \"\" = \"not-asked\" } }",
    );
    let cell = |text: &str, unmatched| {
        let (cells, lost) = map(&mapping, &["ID", "Int"], &["C1", text], unmatched);
        (cells[1].clone(), lost.iter().map(|lost| (lost.column, lost.why)).collect::<Vec<_>>())
    };
    assert_eq!(cell(" y ", Unmatched::Leave), ("yes".into(), vec![]));
    assert_eq!(cell("", Unmatched::Leave), ("not-asked".into(), vec![]));
    assert_eq!(cell("maybe", Unmatched::Leave), ("not-recorded".into(), vec![(2, WhyLost::NoValue)]));
    assert_eq!(cell("maybe", Unmatched::Keep), ("maybe".into(), vec![(2, WhyLost::NoValue)]));
}

#[test]
fn several_answers_are_carried_together_or_not_at_all() {
    let mapping = fields(
        "communication_needs = { column = \"Needs\", split = \",\", values = { BSL = \"british-sign-language\", LR = \"easy-read\", \"BSL, LR\" = \"none\" } }",
    );
    let codes = fingerpost_schema::record("person")
        .unwrap()
        .field("communication_needs")
        .unwrap()
        .1
        .kind
        .list()
        .unwrap()
        .codes();
    let first: Vec<&str> =
        codes.iter().filter(|code| code.retired.is_none()).map(|code| code.code).take(2).collect();
    let mapping = mapping
        .replace("british-sign-language", first[0])
        .replace("easy-read", first[1])
        .replace("\"BSL, LR\" = \"none\"", "");
    let mapping = mapping.replace(",  } }", " } }").replace(", } }", " } }");
    let cell = |text: &str| map(&mapping, &["ID", "Needs"], &["C1", text], Unmatched::Leave).0[1].clone();
    assert_eq!(cell("lr, bsl,"), format!("{};{}", first[1], first[0]));
    assert_eq!(cell("bsl, Makaton"), "not-recorded");
    assert_eq!(cell(""), "");
}

#[test]
fn a_day_becomes_as_much_of_it_as_the_field_holds() {
    let mapping = fields(
        "recorded_on = { column = \"Seen\" }\nbirth_month = { column = \"DOB\" }\nbirth_year = { column = \"DOB\", date = \"DD/MM/YYYY\" }",
    );
    let (cells, lost) =
        map(&mapping, &["ID", "Seen", "DOB"], &["C1", "01/02/2026", "9/11/1987"], Unmatched::Leave);
    assert_eq!(
        (cells.as_slice(), lost.len()),
        (["C1", "2026-02-01", "1987-11", "1987"].map(String::from).as_slice(), 0)
    );
    let (cells, lost) = map(&mapping, &["ID", "Seen", "DOB"], &["C1", "2026-02-01", ""], Unmatched::Leave);
    assert_eq!((cells[1].as_str(), lost[0].why, lost.len()), ("", WhyLost::NotADay, 1));
}

#[test]
fn a_row_gives_a_record_only_when_its_column_is_filled() {
    let text = format!(
        "{HEAD}[missing]\nRefused = \"declined\"\n[[records]]\nrecord = \"referral-in\"\nonly-when = \"Ref\"\n[records.fields]\nreferral_id = {{ column = \"Ref\" }}\nsource = {{ column = \"By\" }}\nperson_id = {{ column = \"ID\" }}\n"
    );
    let mapping = Mapping::from_toml(&text).unwrap();
    let bound = mapping.bind(&["id", " REF ", "By", "Notes"]).unwrap();
    assert_eq!(bound.forgotten(), [4]);
    let record = &bound.records()[0];
    assert_eq!(
        record.headings().collect::<Vec<_>>(),
        ["referral_id", "person_id", "source"],
        "the record's order"
    );
    let mut row = MappedRow::default();
    let mut lost = Vec::new();
    let none: &[&str] = &["C1", " ", "x", ""];
    assert!(!record.apply(none, Unmatched::Leave, &mut row, &mut |one| lost.push(one)));
    let some: &[&str] = &["Refused", "R1", "refused", ""];
    assert!(record.apply(some, Unmatched::Leave, &mut row, &mut |one| lost.push(one)));
    assert_eq!((row.cell(1), row.cell(2)), (Some(&b""[..]), Some(&b"declined"[..])));
    assert_eq!(
        lost.iter().map(|one| (one.field, one.why)).collect::<Vec<_>>(),
        [("person_id", WhyLost::MissingNotAllowed)]
    );
    assert_eq!((record.column(0), record.column(1)), (Some(2), Some(1)));
    assert_eq!(format!("{row:?}"), "MappedRow { cells: 3, .. }");
}

#[test]
fn every_mistake_has_its_place() {
    let first = "records[0].fields.";
    for (text, expected) in [
        ("format = 1".to_owned(), "line 1: "),
        (HEAD.replace("-1\"", "-2\""), "format: expected format"),
        (format!("{HEAD}colour = 1"), "line 5: unknown field `colour`"),
        (HEAD.to_owned(), "records: expected at least one"),
        (HEAD.replace("vva", "nobody"), "profile: there is no service nobody"),
        (fields("").replace("DD/MM/YYYY", "DD/MM/YY"), "dates: expected a form of days"),
        (fields("").replace("\"person\"", "\"persons\""), "records[0].record: there is no record persons"),
        (
            fields("").replace("\"person\"", "\"training-session\""),
            "records[0].record: the service vva does not hand in",
        ),
        (fields("").replace("person_id", "sex"), "records[0].fields: the key person_id has no mapping"),
        (
            fields("sexx = { column = \"G\" }"),
            &format!("{first}sexx: the record has no field sexx: did you mean sex?"),
        ),
        (
            fields("sex = { column = \"G\", constant = \"male\" }"),
            &format!("{first}sex: expected either column or constant"),
        ),
        (
            fields("sex = { constant = \"Male\" }"),
            &format!("{first}sex.constant: Male is not among the codes of lists:sex: did you mean male?"),
        ),
        (
            fields("sex = { column = \"G\", values = { F = \"woman\" } }"),
            &format!("{first}sex.values.F: woman is not among"),
        ),
        (
            fields("sex = { column = \"G\", values = { F = \"female\", f = \"male\" } }"),
            &format!("{first}sex.values.f: two of these"),
        ),
        (
            fields("sex = { column = \"G\", values = \"sexes\" }"),
            &format!("{first}sex.values: there are no [values.sexes]"),
        ),
        (
            fields("sex = { column = \"G\", split = \",\" }"),
            &format!("{first}sex.split: split means nothing here"),
        ),
        (
            fields("sex = { column = \"G\", date = \"DD/MM/YYYY\" }"),
            &format!("{first}sex.date: date means nothing here"),
        ),
        (
            fields("homelessness = { constant = \"no fixed abode\" }"),
            &format!("{first}homelessness.constant: expected yes, no"),
        ),
        (
            fields("recorded_on = { constant = \"declined\" }"),
            &format!("{first}recorded_on.constant: expected declined"),
        ),
        (
            fields("mental_health = { column = \"Reason for abuse\" }"),
            &format!("{first}mental_health.column: a column for a reason"),
        ),
        (
            fields("[[drop]]\ncolumn = \"id \"\nreason = \"x\""),
            "drop[0]: this column is mapped to person.person_id",
        ),
        (fields("[[drop]]\ncolumn = \"Name\"\nreason = \" \""), "drop[0]: expected a text"),
        (fields("[missing]\nX = \"none\""), "missing.X: expected declined"),
    ] {
        let found = error(&text);
        assert!(found.starts_with(expected), "{found}\nexpected {expected}");
    }
}

#[test]
fn the_wrong_export_is_told_by_the_mappings_own_names() {
    let mapping = Mapping::from_toml(&fields(
        "sex = { column = \"Gender\" }\nreligion = { column = \"Faith\", optional = true }",
    ))
    .unwrap();
    assert_eq!(mapping.bind(&["ID"]).map(|_| ()), Err(BindError::NoColumn("Gender".into())));
    assert_eq!(mapping.bind(&["ID", "gender", "Gender"]).map(|_| ()), Err(BindError::Twice("Gender".into())));
    assert_eq!(mapping.bind(&["ID", "Gender"]).unwrap().records()[0].column(2), None);
}
