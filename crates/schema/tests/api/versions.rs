//! A version that has been released does not change.
//!
//! `data/versions/VERSION.txt` says in lines that a person can compare what the version asks for. Whatever differs from it is
//! another version. Until 1.0 is released, `FINGERPOST_DIGEST=write cargo test -p fingerpost-schema versions` writes it anew;
//! the change then stands in the review like any other.

use std::{fmt::Write as _, fs, path::PathBuf};

use fingerpost_schema::{Day, Kind, List, VERSION, lists, profiles, records, rules};
use sha2::{Digest, Sha256};

fn data(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data").join(name)
}

/// Everything that a row must keep to, one thing on a line. Words that only explain are not in it.
fn digest() -> String {
    let mut out = String::new();
    let mut used: Vec<List> = lists().iter().map(|codes| List::Ours(codes)).collect();
    for record in records() {
        let key = record.at(record.key).map_or("", |field| field.name);
        _ = writeln!(out, "record {} counts {} by {key}, {:?}", record.id, record.unit, record.nature);
        for field in record.fields {
            let kind = match &field.kind {
                Kind::Code(list) | Kind::Codes(list) => {
                    used.push(*list);
                    format!("{} {}", field.kind.id(), list.name())
                }
                // Written out: `Debug` withholds days, and so would let a limit change unseen.
                Kind::Date { min, max } => {
                    let last = max.map_or_else(|| "the day of the check".to_owned(), limit);
                    format!("Date {} to {last}", limit(*min))
                }
                other => format!("{other:?}"),
            };
            let missing = if field.missing { "may be missing" } else { "" };
            _ = writeln!(
                out,
                "field {}.{} {kind} {} {:?} {} {missing}",
                record.id,
                field.name,
                field.need.id(),
                field.when,
                field.sensitivity.id()
            );
        }
    }
    for profile in profiles() {
        for line in profile.requirements {
            used.extend(line.list);
            let list = line.list.map_or_else(String::new, |list| list.name());
            _ = writeln!(
                out,
                "profile {} {} {:?} {:?} {:?} {list}",
                profile.id, line.record, line.selector, line.need, line.when
            );
        }
    }
    used.sort_by_key(List::name);
    used.dedup_by_key(|list| list.name());
    for list in used {
        for code in list.codes() {
            let retired = code.retired.map_or_else(String::new, |day| format!(" retired {day}"));
            _ = writeln!(out, "code {} {}{retired}", list.name(), code.code);
        }
    }
    for rule in rules() {
        _ = writeln!(out, "rule {} {:?}", rule.id, rule.severity);
    }
    out.lines().map(|line| line.trim_end().to_owned() + "\n").collect()
}

fn limit(day: Day) -> String {
    day.date().unwrap().to_string()
}

fn fingerprint(text: &str) -> String {
    Sha256::digest(text).iter().fold(String::new(), |mut out, byte| {
        _ = write!(out, "{byte:02x}");
        out
    })
}

#[test]
fn a_released_version_does_not_change() {
    let now = digest();
    let path = data(&format!("versions/{VERSION}.txt"));
    let table = fs::read_to_string(data("versions.csv")).unwrap();
    let row = table.lines().find(|line| line.starts_with(&format!("{VERSION},"))).unwrap();
    let known = row.split(',').nth(2).unwrap();
    if std::env::var_os("FINGERPOST_DIGEST").is_some_and(|what| what == "write") {
        fs::write(&path, &now).unwrap();
        fs::write(data("versions.csv"), table.replace(known, &fingerprint(&now))).unwrap();
        return;
    }
    let then = fs::read_to_string(&path).unwrap();
    let (gone, new) = (without(&then, &now), without(&now, &then));
    assert!(
        gone.is_empty() && new.is_empty(),
        "{VERSION} has been released, and:\ngone: {gone:#?}\nnew: {new:#?}\n{HELP}"
    );
    assert_eq!(known, fingerprint(&then), "versions.csv and versions/{VERSION}.txt belong together");
}

const HELP: &str = "a change needs a new version, with a migration; the documentation of this test says what to do before the release";

/// Lines of one text that the other lacks.
fn without<'t>(one: &'t str, other: &str) -> Vec<&'t str> {
    let lines: std::collections::BTreeSet<&str> = other.lines().collect();
    one.lines().filter(|line| !lines.contains(line)).take(20).collect()
}

#[test]
fn the_digest_sees_what_matters() {
    let digest = digest();
    for part in [
        "record person counts person by person_id, Standing\n",
        "field person.sex code lists:sex required ",
        "field case.opened_on Date 1990-01-01 to the day of the check required ",
        "profile vva person ",
        "code lists:party-roles witness retired ",
        "code taxonomy:forms coercive-control\n",
        "rule party.child-as-witness Error\n",
    ] {
        assert!(digest.contains(part), "{part}");
    }
    assert_ne!(fingerprint(&digest), fingerprint(&digest.replace("Error", "Query")));
}
