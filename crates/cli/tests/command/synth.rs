use crate::support::Desk;

fn synth(desk: &Desk, args: &[&str]) -> String {
    let ran = desk.run(["synth", "--profile", "vva", "--to", "2026-11-26"].iter().chain(args));
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.out
}

#[test]
fn made_up_data_are_in_order_and_the_same_every_time() {
    let desk = Desk::new();
    for folder in ["one", "two"] {
        std::fs::create_dir(desk.path(folder)).unwrap();
        synth(&desk, &["--people", "60", "--seed", "5", "--out", folder]);
    }
    assert_eq!(desk.read("one/person.csv"), desk.read("two/person.csv"));
    assert_eq!(desk.read("one/person.csv").lines().count(), 61);
    assert!(desk.read("one/person.csv").lines().skip(1).all(|row| row.starts_with("1.0,synthetic,vva,")));
    let ran = desk.run(["check", "--profile", "vva", "one", "--today", "2026-11-26", "--fail-on", "query"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
}

#[test]
fn made_up_rows_never_take_the_place_of_others() {
    let desk = Desk::new();
    desk.write("returns/party.csv", "an agency's own\n");
    let ran =
        desk.run(["synth", "--profile", "vva", "--seed", "1", "--out", "returns", "--truth", "truth.csv"]);
    assert!(ran.code == 2 && ran.err.contains("party.csv is there already"), "{}", ran.all());
    assert_eq!(desk.read("returns/party.csv"), "an agency's own\n");
    assert_eq!(desk.files(), ["returns"]);
    assert_eq!(std::fs::read_dir(desk.path("returns")).unwrap().count(), 1);
}

#[test]
fn the_check_finds_the_truth_and_nothing_else() {
    for (service, seed, dirt) in [
        ("vva", "11", "60"),
        ("police", "3", "1000"),
        ("marac", "8", "300"),
        ("forum", "4", "500"),
        ("court", "5", "1000"),
    ] {
        finds_the_truth(service, seed, dirt);
    }
}

/// Files as they lie on a disk, and findings as they are written: file, line, column and rule are those of the truth.
fn finds_the_truth(service: &str, seed: &str, dirt: &str) {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("d")).unwrap();
    let to = "2026-11-26";
    let made = desk.run([
        "synth",
        "--profile",
        service,
        "--to",
        to,
        "--people",
        "150",
        "--seed",
        seed,
        "--dirt",
        dirt,
        "--truth",
        "truth.csv",
        "--out",
        "d",
    ]);
    assert_eq!(made.code, 0, "{}", made.err);
    let truth = desk.read("truth.csv");
    assert!(truth.lines().count() > 10, "{}", made.out);
    desk.run(["check", "--profile", service, "d", "--today", to, "--findings", "found.csv"]);
    let keys = |text: &str, file: usize, line: usize, column: usize, rule: usize| {
        let mut keys: Vec<[String; 4]> =
            csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes())
                .records()
                .map(|row| row.unwrap())
                .map(|row| {
                    [row[file].to_owned(), row[line].to_owned(), row[column].to_owned(), row[rule].to_owned()]
                })
                .collect();
        keys.sort();
        keys
    };
    assert_eq!(keys(&desk.read("found.csv"), 0, 1, 3, 6), keys(&truth, 0, 1, 3, 5), "{service}");
}

#[test]
fn what_cannot_be_made_ends_with_2() {
    let desk = Desk::new();
    for args in
        [&["--dirt", "1001", "--out", "."][..], &["--record", "party", "--out", "."], &["--out", "nowhere"]]
    {
        let ran = desk.run(["synth", "--profile", "police", "--seed", "1"].iter().chain(args));
        assert_eq!(ran.code, 2, "{args:?}: {}", ran.all());
    }
    assert!(desk.files().is_empty());
}
