//! `check`: exports through mappings, NDJSON, values on request, and files that nobody should send.

use std::io::Write as _;

use crate::support::{Desk, repository};

const DAY: [&str; 2] = ["--today", "2026-11-26"];

fn example(desk: &Desk, name: &str) -> String {
    let text = std::fs::read_to_string(repository("examples/data-standard").join(name)).unwrap();
    desk.write(name, &text);
    text
}

/// Places of findings as file, line, column and rule.
fn places(desk: &Desk, args: &[&str]) -> Vec<(u64, u64, String)> {
    let ran = desk.run(["check", "--format", "json"].iter().chain(args).chain(&DAY));
    assert!(ran.code < 2, "{}", ran.err);
    let answer: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let findings = answer["findings"].as_array().unwrap();
    assert_eq!(answer["findingsTotal"].as_u64().unwrap(), findings.len() as u64);
    let number = |finding: &serde_json::Value, key: &str| finding[key].as_u64().unwrap_or(0);
    findings
        .iter()
        .map(|one| (number(one, "line"), number(one, "column"), one["rule"].as_str().unwrap().to_owned()))
        .collect()
}

#[test]
fn an_export_is_checked_where_it_stands() {
    let desk = Desk::new();
    example(&desk, "vva-export.mapping.toml");
    let text = example(&desk, "vva-export.csv");
    let args = ["--mapping", "vva-export.mapping.toml", "vva-export.csv"];
    let before = places(&desk, &args);
    assert!(before.iter().all(|(_, _, rule)| rule == "file.unknown-too-often"), "{before:?}");
    // Line 3: a sex that the mapping has no value for (column 5), a day that is none (column 21), an unknown kind (column 24).
    let text = text
        .replace("ZZ1 1ZZ,F,Prefer", "ZZ1 1ZZ,Fem,Prefer")
        .replace("08/07/2026", "08/13/2026")
        .replace("\"Stalking,Harassment\"", "\"Stalking,Nuisance\"");
    desk.write("vva-export.csv", text);
    let found: Vec<_> = places(&desk, &args).into_iter().filter(|one| !before.contains(one)).collect();
    let cell = |line: u64, column: u64| found.iter().filter(|one| (one.0, one.1) == (line, column)).count();
    assert!(cell(3, 5) == 1 && cell(3, 21) == 1 && cell(3, 24) == 1, "{found:?}");
    assert!(found.iter().all(|(line, ..)| *line == 3 || *line == 0), "{found:?}");
}

#[test]
fn somebody_in_two_rows_is_one_person_and_a_key_twice_is_still_told() {
    let desk = Desk::new();
    let mapping = example(&desk, "vva-export.mapping.toml");
    example(&desk, "vva-export.csv");
    desk.write("twice.toml", mapping.replacen("once = true\n", "", 1));
    let rules = |mapping| {
        places(&desk, &["--mapping", mapping, "vva-export.csv"])
            .into_iter()
            .filter(|one| one.2.ends_with("key-twice"))
            .count()
    };
    assert_eq!((rules("vva-export.mapping.toml"), rules("twice.toml")), (0, 1));
}

#[test]
fn the_police_example_is_read_with_both_people_apart_and_no_cause() {
    let desk = Desk::new();
    example(&desk, "police-export.mapping.toml");
    let text = example(&desk, "police-export.csv");
    let args = ["--mapping", "police-export.mapping.toml", "police-export.csv"];
    let found = places(&desk, &args);
    assert!(found.iter().any(|one| one.2 == "police-record.cause-given"), "{found:?}");
    assert!(!found.iter().any(|one| one.2.ends_with("key-twice")), "{found:?}");
    // A column that the mapping forgets is told, once.
    desk.write("police-export.csv", text.replace(";CAUSE\n", ";CAUSE;NEW\n"));
    let found = places(&desk, &args);
    assert_eq!(
        found.iter().filter(|one| one.2 == "file.heading-unknown" && one.1 == 26).count(),
        1,
        "{found:?}"
    );
}

#[test]
fn a_mapping_that_does_not_fit_ends_with_2() {
    let desk = Desk::new();
    example(&desk, "vva-export.mapping.toml");
    desk.write("other.csv", "Client Ref,ZZPLANTED\n1,ZZPLANTED\n");
    let ran = desk.run(["check", "--mapping", "vva-export.mapping.toml", "other.csv"]);
    assert!(ran.code == 2 && ran.err.contains("has no column"), "{}", ran.err);
    assert!(!ran.all().contains("ZZPLANTED"), "{}", ran.err);
    desk.write("bad.toml", "format = \"fingerpost-mapping-1\"\ncolour = 1\n");
    let ran = desk.run(["check", "--mapping", "bad.toml", "other.csv"]);
    assert!(ran.code == 2 && ran.err.contains("bad.toml: line 2: unknown field"), "{}", ran.err);
}

#[test]
fn a_file_that_is_not_there_is_told_once() {
    let desk = Desk::new();
    let ran = desk.run(["check", "--profile", "vva", "person.csv"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.starts_with("error: person.csv: the file could not be read: "), "{}", ran.err);
    assert_eq!(ran.err.matches("could not be read").count(), 1, "{}", ran.err);
}

#[test]
fn values_are_shown_on_a_terminal_only() {
    let desk = Desk::new();
    desk.write("person.csv", "person_id,sex\nC1,ZZPLANTED\n");
    for format in ["table", "json"] {
        let ran = desk.run(["check", "--profile", "vva", "person.csv", "--show-values", "--format", format]);
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains("on a terminal") && !ran.all().contains("ZZPLANTED"), "{}", ran.all());
    }
}

#[test]
fn ndjson_is_checked_as_csv_is() {
    let desk = Desk::new();
    desk.write("person.csv", "person_id,sex,birth_year\nC1,femal,1980\n");
    desk.write("n/person.ndjson", "{\"person_id\": \"C1\", \"birth_year\": 1980, \"sex\": \"femal\"}\n");
    let cells = |file: &str| {
        let mut rules: Vec<String> = places(&desk, &["--profile", "vva", file])
            .into_iter()
            .filter(|one| one.1 > 0)
            .map(|one| one.2)
            .collect();
        rules.sort();
        rules
    };
    assert!(!cells("person.csv").is_empty());
    assert_eq!(cells("person.csv"), cells("n/person.ndjson"));
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    writer.write_all(bytes).unwrap();
    writer.finish().unwrap()
}

/// Files that nobody should send: each ends with findings or with 2, says something, and leaves nothing half written.
#[test]
fn bad_files_are_told_and_nothing_is_written_half() {
    let good = b"person_id,sex\nC1,female\n".as_slice();
    let zipped = gzip(good);
    let columns = (0..10_000).map(|number| format!("c{number}")).collect::<Vec<_>>().join(",");
    let mut huge = b"person_id,sex\nC1,".to_vec();
    huge.resize(3 << 20, b'x');
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("empty", Vec::new(), "empty"),
        ("cut-within-quotes", b"person_id,sex\nC1,\"fem".to_vec(), "file.cut-short"),
        ("cut-gzip", zipped[..zipped.len() - 6].to_vec(), "file.cut-short"),
        ("windows-1252", b"person_id,sex\nC\xe9,female\n".to_vec(), "file.encoding"),
        ("utf-16", good.iter().flat_map(|byte| [*byte, 0]).collect(), ""),
        ("huge-line", huge, "longer than"),
        ("headings-twice", b"person_id,sex,SEX\nC1,female,male\n".to_vec(), "file.heading-twice"),
        ("nul", b"person_id,sex\nC1,fem\0ale\n".to_vec(), "file.nul"),
        ("bomb", gzip(&vec![b'x'; 16 << 20]), "longer than"),
        ("columns", format!("{columns}\n{columns}\n").into_bytes(), "columns"),
        ("formula", b"person_id,sex\nC1,=cmd()\n".to_vec(), "field.formula"),
        ("workbook", b"PK\x03\x04xl/workbook".to_vec(), "workbook"),
        ("json-list", b"[{\"person_id\": \"C1\"}]".to_vec(), "JSON"),
    ];
    for (name, bytes, says) in cases {
        let desk = Desk::new();
        let file = desk.write("person.csv", bytes).to_string_lossy().into_owned();
        let ran = desk.run(
            ["check", "--profile", "vva", &file, "--findings", "f.csv", "--html", "r.html"]
                .iter()
                .chain(&DAY),
        );
        assert!(ran.code == 1 || ran.code == 2, "{name}: {}", ran.all());
        assert!(ran.all().contains(says) && !ran.all().is_empty(), "{name}: {}", ran.all());
        let expected: &[&str] =
            if ran.code == 2 { &["person.csv"] } else { &["f.csv", "person.csv", "r.html"] };
        assert_eq!(desk.files(), expected, "{name}: {}", ran.all());
    }
}

#[test]
fn an_output_is_never_an_input() {
    let desk = Desk::new();
    desk.write("person.csv", "person_id,sex\nC1,female\n");
    for option in ["--findings", "--html"] {
        // By whatever name: a row that is written over is gone.
        for output in [
            "person.csv".to_owned(),
            "./person.csv".to_owned(),
            desk.path("person.csv").display().to_string(),
        ] {
            let ran = desk.run(["check", "--profile", "vva", "person.csv", option, &output]);
            assert_eq!(ran.code, 2, "{output}: {}", ran.all());
            assert_eq!(desk.read("person.csv"), "person_id,sex\nC1,female\n");
        }
    }
    let ran = desk.run(["check", "--profile", "vva", "person.csv", "--findings", "one", "--html", "one"]);
    assert!(ran.code == 2 && desk.files() == ["person.csv"], "{}", ran.all());
}

#[test]
fn a_file_of_a_folder_that_is_not_checked_is_told() {
    let desk = Desk::new();
    desk.write("q2/person.csv", "person_id,sex\nC1,female\n");
    desk.write("q2/persons.csv", "person_id,sex\nC1,ZZPLANTED\n");
    desk.write("q2/notes.docx", "");
    let ran = desk.run(["check", "--profile", "vva", "q2", "--fail-on", "never"]);
    assert_eq!(ran.code, 0, "{}", ran.all());
    assert!(ran.err.contains("not checked") && ran.err.contains("persons.csv"), "{}", ran.err);
    assert!(!ran.err.contains(" person.csv") && !ran.err.contains("notes"), "{}", ran.err);
}
