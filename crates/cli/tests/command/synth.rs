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
    let desk = Desk::new();
    std::fs::create_dir(desk.path("d")).unwrap();
    let said = synth(
        &desk,
        &["--people", "150", "--seed", "11", "--dirt", "60", "--truth", "truth.csv", "--out", "d"],
    );
    let truth = desk.read("truth.csv");
    assert!(truth.lines().count() > 20, "{said}");
    desk.run(["check", "--profile", "vva", "d", "--today", "2026-11-26", "--findings", "found.csv"]);
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
    let mut found = keys(&desk.read("found.csv"), 0, 1, 3, 6);
    let mut told = keys(&truth, 0, 1, 3, 5);
    // The truth is told row by row: what is true of a file as a whole has no line, and what looks across rows has no column.
    let own = |key: &[String; 4]| !key[1].is_empty();
    found.retain(own);
    let rows = |keys: &[[String; 4]]| {
        keys.iter()
            .map(|[file, line, _, rule]| (file.clone(), line.clone(), rule.clone()))
            .collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(rows(&found), rows(&told));
    told.retain(|key| !key[2].is_empty());
    let missed: Vec<_> = told.iter().filter(|key| !found.contains(key)).collect();
    assert!(missed.is_empty(), "{missed:?}");
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
