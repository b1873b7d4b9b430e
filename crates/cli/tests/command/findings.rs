//! The findings for programs: one sample, which the published schema and both example readers are held to as well.

use std::process::Command;

use crate::support::{Desk, repository};

/// The answer for one small dirty submission. `tests/schemas` checks the committed copy with a validator from outside.
fn sample() -> String {
    let desk = Desk::new();
    desk.write(
        "person.csv",
        "schema_version,data_status,service,person_id,recorded_on,sex,recieved\n1.0,live,vva,C1,2026-02-30,femal,x\n1.0,live,vva,C1,2026-02-03,,\n",
    );
    desk.write("referral-in.csv", "schema_version,referral_id,person_id,received_on\n1.0,R1,C9,03/02/2026\n");
    let ran = desk.run(["check", "--profile", "vva", ".", "--format", "json", "--today", "2026-11-26"]);
    assert_eq!(ran.code, 1);
    let answer: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    serde_json::to_string_pretty(&answer).unwrap() + "\n"
}

#[test]
fn the_sample_is_what_the_command_answers() {
    let path = repository("tests/schemas/samples/findings.json");
    let now = sample();
    if std::env::var_os("INSTA_UPDATE").is_some_and(|what| what == "always") {
        std::fs::write(&path, &now).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap(), now, "INSTA_UPDATE=always writes it anew");
}

#[test]
fn both_readers_say_the_same() {
    let path = repository("tests/schemas/samples/findings.json");
    let read = |program: &str, script: &str| {
        let run = Command::new(program).arg(repository(script)).arg(&path).output().unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        String::from_utf8(run.stdout).unwrap()
    };
    let python = read("python3", "examples/findings/read_findings.py");
    assert_eq!(python, read("node", "examples/findings/read-findings.mjs"));
    assert!(python.starts_with("person.csv: ") && python.contains("\nreferral-in.csv: "), "{python}");
}

#[test]
fn line_by_line_is_the_same_in_another_order() {
    let desk = Desk::new();
    desk.write("person.csv", "person_id,sex\nC1,femal\nC1,\n");
    let run = |format: &str| {
        desk.run(["check", "--profile", "vva", "person.csv", "--format", format, "--today", "2026-11-26"]).out
    };
    let whole: serde_json::Value = serde_json::from_str(&run("json")).unwrap();
    let lines: Vec<serde_json::Value> =
        run("ndjson").lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let (last, findings) = lines.split_last().unwrap();
    assert_eq!(findings.len() as u64, whole["findingsTotal"].as_u64().unwrap());
    for finding in findings {
        assert!(whole["findings"].as_array().unwrap().contains(finding), "{finding}");
    }
    for key in ["format", "files", "rules", "findingsTotal"] {
        assert_eq!(last[key], whole[key], "{key}");
    }
    assert!(last.get("findings").is_none());
}
