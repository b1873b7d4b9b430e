//! `convert`: what is carried, what is not, and that a file is whole or not there.

use crate::support::{Desk, Ran, repository};

fn desk(folder: &str) -> Desk {
    let desk = Desk::new();
    std::fs::create_dir(desk.path(folder)).unwrap();
    for entry in std::fs::read_dir(repository("examples/data-standard")).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), desk.path(&entry.file_name().to_string_lossy())).unwrap();
    }
    desk
}

fn rows(desk: &Desk, file: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    let text = desk.read(file);
    csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes())
        .deserialize()
        .map(Result::unwrap)
        .collect()
}

fn convert(desk: &Desk, args: &[&str]) -> Ran {
    desk.run(["convert", "--out", "out"].iter().chain(args))
}

#[test]
fn an_export_becomes_a_file_for_each_record() {
    let desk = desk("out");
    let ran =
        convert(&desk, &["--mapping", "vva-export.mapping.toml", "vva-export.csv", "--report", "report.csv"]);
    assert_eq!(ran.code, 0, "{}", ran.all());
    let people = rows(&desk, "out/person.csv");
    assert_eq!(
        people.iter().map(|row| row["person_id"].as_str()).collect::<Vec<_>>(),
        ["VV-1001", "VV-1002", "VV-1003"]
    );
    assert_eq!((people[0]["birth_month"].as_str(), people[1]["disability"].as_str()), ("1989-03", "05;08"));
    assert_eq!(people[2]["ethnicity"], "does-not-know");
    let referrals = rows(&desk, "out/referral-in.csv");
    assert_eq!(referrals.len(), 4);
    assert_eq!(referrals[1]["forms"], "stalking;harassment");
    // Nothing of a dropped column, and nothing of a cause.
    for file in ["out/person.csv", "out/referral-in.csv", "report.csv"] {
        let text = desk.read(file).to_lowercase();
        assert!(!text.contains("made-up") && !text.contains("zz1") && !text.contains(",made up"), "{file}");
    }
    assert!(ran.out.contains("column 29: stays where it is, and is never read as a cause"), "{}", ran.out);
    // What was converted is in order.
    let ran = desk.run(["check", "--profile", "vva", "out", "--today", "2026-11-26"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
}

#[test]
fn what_cannot_be_carried_is_left_and_told_with_its_place() {
    let desk = desk("out");
    let text = desk.read("vva-export.csv").replace("ZZ1 1ZZ,F,Prefer", "ZZ1 1ZZ,ZZPLANTED,Prefer");
    desk.write("vva-export.csv", text.replace(",Visiting,", ",ZZPLANTED,"));
    let ran =
        convert(&desk, &["--mapping", "vva-export.mapping.toml", "vva-export.csv", "--report", "report.csv"]);
    assert_eq!(ran.code, 1);
    assert!(
        ran.out.contains("column 5, person.sex: the mapping has no value")
            && ran.out.contains("1 time, first on line 3"),
        "{}",
        ran.out
    );
    assert_eq!(rows(&desk, "out/person.csv")[1]["sex"], "not-recorded");
    for text in [ran.all(), desk.read("out/person.csv"), desk.read("report.csv")] {
        assert!(!text.contains("ZZPLANTED"), "{text}");
    }
}

#[test]
fn a_second_row_that_contradicts_the_first_is_told() {
    let desk = desk("out");
    let text = desk.read("vva-export.csv");
    let (before, after) = text.rsplit_once("VV-1001,Made-up,14/03/1989").unwrap();
    desk.write("vva-export.csv", format!("{before}VV-1001,Made-up,14/04/1989{after}"));
    let ran = convert(&desk, &["--mapping", "vva-export.mapping.toml", "vva-export.csv"]);
    assert!(ran.code == 1 && ran.out.contains("differs from the first one of the same key"), "{}", ran.out);
    assert_eq!(rows(&desk, "out/person.csv")[0]["birth_month"], "1989-03");
}

#[test]
fn two_people_of_a_row_become_two_people() {
    let desk = desk("out");
    let ran = convert(&desk, &["--mapping", "police-export.mapping.toml", "police-export.csv"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    let people = rows(&desk, "out/person.csv");
    assert_eq!(
        people.iter().map(|row| row["person_id"].as_str()).collect::<Vec<_>>(),
        ["PV-11", "PS-21", "PV-12"]
    );
    assert_eq!(people[1]["birth_month"], "");
    assert!(!desk.read("out/police-record.csv").to_lowercase().contains("bereavement"));
}

#[test]
fn codes_of_another_service_never_say_more() {
    let desk = desk("out");
    desk.write("person.csv", "schema_version,person_id,ethnicity,sex\n1.0,C1,A3,female\n1.0,C2,W9,female\n1.0,C3,A9,female\n1.0,C4,declined,female\n1.0,C5,ZZPLANTED,female\n1.0,C6,,female\n");
    let ran = convert(&desk, &["--profile", "police", "--to-profile", "vva", "person.csv"]);
    assert_eq!(ran.code, 1);
    let codes: Vec<String> =
        rows(&desk, "out/person.csv").iter().map(|row| row["ethnicity"].clone()).collect();
    // Bangladeshi is exact; any other White may be Roma or any other White; the rest stays what it was.
    assert_eq!(
        (codes[0].as_str(), codes[1].as_str(), codes[3].as_str(), codes[4].as_str(), codes[5].as_str()),
        ("1", "not-recorded", "declined", "not-recorded", "")
    );
    assert!(
        ran.out.contains("person.ethnicity: several codes may be right")
            && ran.out.contains("first on line 3"),
        "{}",
        ran.out
    );
    assert!(!ran.all().contains("ZZPLANTED"));
    // There and back claims no more than before.
    std::fs::create_dir(desk.path("back")).unwrap();
    let ran = desk.run([
        "convert",
        "--profile",
        "vva",
        "--to-profile",
        "police",
        "out/person.csv",
        "--out",
        "back",
    ]);
    let back: Vec<String> =
        rows(&desk, "back/person.csv").iter().map(|row| row["ethnicity"].clone()).collect();
    assert_eq!((back[0].as_str(), back[1].as_str()), ("A3", "not-recorded"), "{}", ran.out);
}

#[test]
fn what_is_no_field_is_not_handed_to_another_service() {
    let desk = desk("out");
    desk.write("person.csv", "person_id,Surname,ETHNICITY,sex\nC1,ZZPLANTED,A3,female\n");
    let ran = convert(&desk, &["--profile", "police", "--to-profile", "vva", "person.csv"]);
    assert!(ran.code == 1 && ran.out.contains("column 2, person: the heading is no field"), "{}", ran.all());
    // Another spelling of a heading is not taken for the field: its codes would pass as those of the other list.
    assert!(ran.out.contains("column 3, person: the heading is no field"), "{}", ran.all());
    assert_eq!(desk.read("out/person.csv").trim_start_matches('\u{feff}'), "person_id,sex\r\nC1,female\r\n");
    desk.write("person.csv", "Surname\nZZPLANTED\n");
    let ran = convert(&desk, &["--profile", "police", "--to-profile", "vva", "person.csv"]);
    assert!(ran.code == 2 && !ran.all().contains("ZZPLANTED"), "{}", ran.all());
}

#[test]
fn two_files_of_one_name_are_not_written_over_each_other() {
    let desk = desk("out");
    desk.write("north/person.csv", "person_id,sex\nC1,female\n");
    desk.write("south/person.csv", "person_id,sex\nC2,female\n");
    for way in
        [&["--to", "ndjson"][..], &["--from-version", "0.9"], &["--profile", "vva", "--to-profile", "idva"]]
    {
        let ran = convert(&desk, &[&["north/person.csv", "south/person.csv"], way].concat());
        assert!(ran.code == 2 && ran.err.contains("two of the files are named person"), "{}", ran.all());
        assert_eq!(std::fs::read_dir(desk.path("out")).unwrap().count(), 0);
    }
}

#[test]
fn csv_and_ndjson_are_the_same_rows() {
    let desk = desk("out");
    desk.write("person.csv", "person_id,birth_year,sex\nC1,1980,\nC2,0099,\"a \"\"b\"\"\"\n");
    assert_eq!(convert(&desk, &["person.csv", "--to", "ndjson"]).code, 0);
    assert_eq!(
        desk.read("out/person.ndjson"),
        "{\"person_id\":\"C1\",\"birth_year\":1980}\n{\"person_id\":\"C2\",\"birth_year\":\"0099\",\"sex\":\"a \\\"b\\\"\"}\n"
    );
    std::fs::create_dir(desk.path("back")).unwrap();
    assert_eq!(desk.run(["convert", "out/person.ndjson", "--out", "back"]).code, 0);
    let back = rows(&desk, "back/person.csv");
    assert_eq!(
        (back[0]["birth_year"].as_str(), back[1]["sex"].as_str(), back[0]["sex"].as_str()),
        ("1980", "a \"b\"", "")
    );
}

#[test]
fn the_pilot_becomes_version_1() {
    let desk = desk("out");
    desk.write("referral-out.csv", "schema_version,receiving_service\n1.0,solicitor\n1.0,idva\n");
    let ran = convert(&desk, &["--from-version", "0.9", "referral-out.csv"]);
    assert!(
        ran.code == 1 && ran.out.contains("referral-out.receiving_service: a broader code"),
        "{}",
        ran.out
    );
    let services: Vec<String> =
        rows(&desk, "out/referral-out.csv").iter().map(|row| row["receiving_service"].clone()).collect();
    assert_eq!(services, ["advice-service", "idva"]);
    desk.write("person.csv", "schema_version,person_id\n1.0,C1\n3.0,C2\n");
    let ran = convert(&desk, &["--from-version", "0.9", "person.csv"]);
    assert!(ran.code == 2 && ran.err.contains("line 3"), "{}", ran.err);
    assert!(!desk.path("out/person.csv").exists());
    assert_eq!(convert(&desk, &["--from-version", "0.1", "person.csv"]).code, 2);
}

#[test]
fn half_a_file_is_not_converted() {
    for (name, content) in [
        ("cut.csv", "person_id,sex\nC1,\"fem"),
        ("short.csv", "person_id,sex\nC1\n"),
        ("long.csv", "person_id,sex\nC1,female,x\n"),
        ("twice.csv", "person_id,person_id\nC1,C2\n"),
        ("keys.ndjson", "{\"a\": \"1\"}\n{\"b\": \"2\"}\n"),
        ("object.ndjson", "{\"a\": \"1\"}\n[1]\n"),
        ("nested.ndjson", "{\"a\": {\"b\": 1}}\n"),
    ] {
        let desk = desk("out");
        desk.write(name, content);
        let ran = convert(&desk, &[name]);
        assert_eq!(ran.code, 2, "{name}: {}", ran.all());
        assert_eq!(std::fs::read_dir(desk.path("out")).unwrap().count(), 0, "{name}: {}", ran.all());
    }
}

#[test]
fn without_its_report_nothing_is_written() {
    for report in ["no-such-folder/report.csv", "person.csv"] {
        let desk = desk("out");
        desk.write("person.csv", "person_id,sex\nC1,female\n");
        let ran = convert(&desk, &["person.csv", "--report", report]);
        assert_eq!(ran.code, 2, "{report}: {}", ran.all());
        assert!(ran.err.contains(report), "{}", ran.err);
        assert_eq!(std::fs::read_dir(desk.path("out")).unwrap().count(), 0, "{report}: {}", ran.all());
        assert_eq!(desk.read("person.csv"), "person_id,sex\nC1,female\n");
    }
}

#[test]
fn a_report_onto_what_is_converted_is_refused_before_anything_is_written() {
    for (to, report) in [
        ("csv", "out/person.csv"),
        ("csv", "./out/../out/person.csv"),
        ("csv", "out/Person.CSV"),
        ("ndjson", "out/person.ndjson"),
    ] {
        let desk = desk("out");
        desk.write("person.csv", "person_id,sex\nC1,female\n");
        let ran = convert(&desk, &["person.csv", "--to", to, "--report", report]);
        assert_eq!(ran.code, 2, "{report}: {}", ran.all());
        assert!(ran.err.contains("another name"), "{}", ran.err);
        assert_eq!(std::fs::read_dir(desk.path("out")).unwrap().count(), 0, "{report}: {}", ran.all());
    }
    // What an earlier run left there stays.
    let desk = desk("out");
    desk.write("person.csv", "person_id,sex\nC1,female\n");
    desk.write("out/person.csv", "earlier\n");
    let ran = convert(&desk, &["person.csv", "--report", "out/person.csv"]);
    assert_eq!((ran.code, desk.read("out/person.csv").as_str()), (2, "earlier\n"), "{}", ran.all());
    // Beside it there is room.
    assert_eq!(convert(&desk, &["person.csv", "--report", "out/report.csv"]).code, 0);
}

#[test]
fn a_column_that_the_record_does_not_have_is_carried_and_told() {
    let desk = desk("out");
    desk.write("person.csv", "person_id,ZZPLANTED,sex\nC1,x,female\n");
    let ran = convert(&desk, &["person.csv", "--to", "ndjson", "--report", "report.csv"]);
    assert_eq!(ran.code, 0, "nothing is lost: {}", ran.all());
    assert!(desk.read("out/person.ndjson").contains("\"ZZPLANTED\":\"x\""));
    assert!(ran.out.contains("person.csv, column 2, person: the heading is no field"), "{}", ran.out);
    assert!(desk.read("report.csv").contains("person.csv,2,person,,no,"), "{}", desk.read("report.csv"));
    assert!(!ran.all().contains("ZZPLANTED") && !desk.read("report.csv").contains("ZZPLANTED"));
}

#[test]
fn an_input_is_never_written_over() {
    let desk = desk("out");
    desk.write("out/person.csv", "person_id\nC1\n");
    let ran = convert(&desk, &["out/person.csv"]);
    assert_eq!((ran.code, desk.read("out/person.csv").as_str()), (2, "person_id\nC1\n"), "{}", ran.all());
    assert_eq!(desk.run(["convert", "out/person.csv", "--out", "no-such-folder"]).code, 2);
}

#[test]
fn a_formula_does_not_run_where_it_is_opened() {
    let desk = desk("out");
    desk.write("person.csv", "person_id,sex\n=cmd(),female\n");
    let ran = convert(&desk, &["person.csv"]);
    assert!(desk.read("out/person.csv").contains("'=cmd()") && ran.out.contains("apostrophe"), "{}", ran.out);
}

#[test]
fn the_mapping_in_the_tour_can_be_used() {
    let tour = std::fs::read_to_string(repository("docs/command.md")).unwrap();
    let mapping = tour.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    let desk = desk("out");
    desk.write("tour.toml", mapping);
    let ran = convert(&desk, &["--mapping", "tour.toml", "vva-export.csv"]);
    assert_eq!(ran.code, 1, "most columns of the export are not in it: {}", ran.err);
    assert_eq!(rows(&desk, "out/person.csv")[0]["birth_month"], "1989-03");
    // Every command of the tour is one that there is.
    let commands = tour.lines().filter_map(|line| line.rsplit("&& ").next()?.strip_prefix("fingerpost "));
    let verbs: Vec<&str> = commands.filter_map(|line| line.split_whitespace().next()).collect();
    assert!(verbs.len() > 15, "{verbs:?}");
    for verb in verbs {
        assert_eq!(desk.run([verb, "--help"]).code, 0, "{verb}");
    }
}
