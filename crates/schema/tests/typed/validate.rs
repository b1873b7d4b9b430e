//! Typed rows are checked as files are.

use fingerpost_core::{Date, Severity};
use fingerpost_schema::{
    HashKey, profile, profiles, record,
    typed::{TypedRow, validate_all},
};

use crate::{examples, read};

const TODAY: Date = Date::literal(2026, 11, 26);

/// The rules that rows break, and where.
fn told(rows: &[Box<dyn TypedRow>], service: &str) -> Vec<(&'static str, String)> {
    let rows: Vec<&dyn TypedRow> = rows.iter().map(|row| &**row).collect();
    let report = validate_all(&rows, profile(service).unwrap(), TODAY, HashKey([9; 16])).unwrap();
    report.findings().iter().map(|found| (found.rule.as_str(), found.path.to_string())).collect()
}

fn all(service: &str) -> Vec<Box<dyn TypedRow>> {
    let profile = profile(service).unwrap();
    let cells = profile.records().into_iter().flat_map(|record| {
        examples(profile, record).into_iter().map(move |cells| read(record, &cells).unwrap())
    });
    cells.collect()
}

#[test]
fn the_examples_of_every_service_break_nothing() {
    for profile in profiles() {
        assert_eq!(told(&all(profile.id), profile.id), [], "{}", profile.id);
    }
}

#[test]
fn rules_of_cells_of_rows_and_across_rows_are_told_with_their_place() {
    let case = record("case").unwrap();
    let cells = examples(profile("vva").unwrap(), case).remove(0);
    let changed = |changes: &[(&'static str, &str)]| {
        let mut cells = cells.clone();
        for (field, cell) in changes {
            cells.insert(field, (*cell).to_owned());
        }
        read(case, &cells).unwrap()
    };
    let future = told(&[changed(&[("opened_on", "2027-01-01")])], "vva");
    assert!(future.contains(&("field.future", "rows[0].opened_on".to_owned())), "{future:?}");
    let closed = told(&[changed(&[("closed_on", "2026-05-01")])], "vva");
    assert!(
        closed
            .iter()
            .any(|(rule, path)| *rule == "case.open-with-closing-date" && path.starts_with("rows[0]")),
        "{closed:?}"
    );
    let twice = told(&[changed(&[]), changed(&[])], "vva");
    assert!(
        twice.iter().any(|(rule, path)| *rule == "any.key-twice" && path.starts_with("rows[1]")),
        "{twice:?}"
    );
}

#[test]
fn what_a_service_must_not_collect_is_told() {
    let person = record("person").unwrap();
    let mut cells = examples(profile("vva").unwrap(), person).remove(0);
    cells.insert("nationality_group", "british".to_owned());
    let report = told(&[read(person, &cells).unwrap()], "vva");
    assert_eq!(report, [("field.not-to-be-collected", "rows[0].nationality_group".to_owned())]);
}

#[test]
fn one_row_alone_names_the_field_alone() {
    let case = record("case").unwrap();
    let mut cells = examples(profile("vva").unwrap(), case).remove(0);
    cells.remove("risk_policy");
    let cell = |name: &str| cells.get(name).map(String::as_str);
    let row = fingerpost_schema::typed::case::Case::try_from_cells(&cell).unwrap();
    let report = row.validate(profile("vva").unwrap(), TODAY).unwrap();
    let finding = report.findings().first().unwrap();
    assert_eq!(
        (finding.rule.as_str(), finding.path.to_string()),
        ("field.empty-conditional", "risk_policy".to_owned())
    );
    assert_eq!(finding.severity, Severity::Error);
    assert!(row.validate(profile("court").unwrap(), TODAY).is_err(), "a court hands in no cases");
}
