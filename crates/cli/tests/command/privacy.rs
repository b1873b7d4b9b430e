//! Nothing that a row holds is ever printed: a word is planted in every column of every record, as a cell and as a heading,
//! and every verb that reads rows is run over it, in every form of answer and on every way to an error.

use fingerpost_schema::{profiles, records};

use crate::support::{Desk, Ran};

const PLANTED: &str = "ZZPLANTED";

fn clean(ran: &Ran, what: &str) {
    assert!(!ran.all().contains(PLANTED), "{what}: {}", ran.all());
}

#[test]
fn no_verb_prints_what_a_row_holds() {
    for record in records() {
        let desk = Desk::new();
        std::fs::create_dir(desk.path("out")).unwrap();
        let names: Vec<&str> = record.fields.iter().map(|field| field.name).collect();
        let row = vec![PLANTED; names.len()].join(",");
        let file = format!("{}.csv", record.id);
        desk.write(&file, format!("{},{PLANTED}\n{row},{PLANTED}\n{row}\n\"{PLANTED}\n", names.join(",")));
        let profile = profiles().iter().find(|profile| profile.records().contains(record)).unwrap().id;
        for format in ["table", "json", "ndjson"] {
            let ran = desk.run([
                "check",
                "--profile",
                profile,
                &file,
                "--format",
                format,
                "--findings",
                "f.csv",
                "--html",
                "r.html",
            ]);
            assert_eq!(ran.code, 1, "{}: {}", record.id, ran.err);
            clean(&ran, record.id);
        }
        for file in ["f.csv", "r.html"] {
            assert!(!desk.read(file).contains(PLANTED), "{} {file}", record.id);
        }
        for args in [
            &["--from-version", "0.9"][..],
            &["--profile", profile, "--to-profile", profile],
            &["--to", "ndjson"],
        ] {
            let ran = desk.run(["convert", &file, "--out", "out"].iter().chain(args));
            assert_eq!(ran.code, 2, "the last row is cut: {}", ran.all());
            clean(&ran, record.id);
        }
        clean(&desk.run(["score", &file, "--partial", "--out", "s.csv"]), "score");
        clean(&desk.run(["score", &file, "--id-column", "x", "--out", "s.csv"]), "score");
    }
}

#[test]
fn a_file_without_headings_shows_nobody() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("out")).unwrap();
    desk.write("person.csv", format!("{PLANTED},{PLANTED} 2\n{PLANTED},x\n"));
    desk.write("person.ndjson", format!("{{\"{PLANTED}\": \"{PLANTED}\", \"a\": {{\"{PLANTED}\": 1}}}}\n"));
    for file in ["person.csv", "person.ndjson"] {
        clean(&desk.run(["check", "--profile", "vva", file]), file);
        clean(&desk.run(["convert", file, "--out", "out", "--from-version", "0.9"]), file);
        clean(
            &desk.run(["convert", file, "--out", "out", "--profile", "vva", "--to-profile", "police"]),
            file,
        );
        clean(&desk.run(["score", file, "--out", "s.csv"]), file);
    }
}
