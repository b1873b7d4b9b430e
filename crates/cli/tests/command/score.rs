use crate::support::Desk;

fn sheet(rows: &[(&str, &str, [&str; 24])]) -> String {
    let mut text = String::from("id,assessed_on");
    for number in 1..=24 {
        text.push_str(&format!(",Q{number}"));
    }
    for (id, on, answers) in rows {
        text.push_str(&format!("\n{id},{on},{}", answers.join(",")));
    }
    text + "\n"
}

fn answers(yes: usize, open: usize) -> [&'static str; 24] {
    let mut answers = ["no"; 24];
    answers[..yes].fill("yes");
    answers[yes..yes + open].fill("");
    answers
}

fn column(text: &str, name: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let at = reader.headers().unwrap().iter().position(|heading| heading == name).unwrap();
    reader.records().map(|record| record.unwrap()[at].to_owned()).collect()
}

#[test]
fn a_level_comes_from_a_policy_and_an_unknown_stays_open() {
    let desk = Desk::new();
    let rows = [
        ("a1", "2026-03-01", answers(14, 0)),
        ("a2", "2026-03-02", answers(13, 2)),
        ("a3", "2026-03-03", answers(9, 0)),
        ("a4", "2026-03-04", answers(0, 0)),
    ];
    desk.write("dash.csv", sheet(&rows));
    let ran = desk.run([
        "score",
        "dash.csv",
        "--area",
        "plymouth",
        "--date-column",
        "assessed_on",
        "--id-column",
        "id",
        "--out",
        "scored.csv",
    ]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.is_empty() && ran.err.contains("predicts nothing"), "{}", ran.all());
    let scored = desk.read("scored.csv");
    assert_eq!(column(&scored, "id"), ["a1", "a2", "a3", "a4"]);
    assert_eq!(column(&scored, "level"), ["high", "medium", "standard", "no-indicators-recorded"]);
    assert_eq!(column(&scored, "could_be"), ["", "high", "", ""]);
    assert_eq!(column(&scored, "lowest"), ["14", "13", "9", "0"]);
    assert_eq!(column(&scored, "highest"), ["14", "15", "9", "0"]);
    assert_eq!(column(&scored, "policy_edition"), ["1"; 4]);
    assert!(column(&scored, "reasons")[0].starts_with("visible-high-risk"));
    assert!(column(&scored, "limits").iter().all(|limits| limits.contains("low-is-not-safe")));
}

#[test]
fn without_a_policy_there_is_a_count_and_no_level() {
    let desk = Desk::new();
    desk.write("dash.csv", sheet(&[("a1", "", answers(20, 0))]));
    let ran = desk.run(["score", "dash.csv", "--out", "scored.csv"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let scored = desk.read("scored.csv");
    assert_eq!((column(&scored, "yes"), column(&scored, "level")), (vec!["20".into()], vec![String::new()]));
    assert_eq!(desk.run(["score", "dash.csv", "--area", "atlantis", "--out", "scored.csv"]).code, 2);
}

#[test]
fn judgement_raises_whatever_the_count() {
    let desk = Desk::new();
    let text = sheet(&[("yes", "", answers(2, 0)), ("no", "", answers(14, 0)), ("", "", answers(2, 0))]);
    desk.write("dash.csv", text);
    let ran = desk.run([
        "score",
        "dash.csv",
        "--area",
        "national",
        "--judgement-column",
        "id",
        "--out",
        "scored.csv",
    ]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(column(&desk.read("scored.csv"), "level"), ["high", "high", "not-high-by-count"]);
}

#[test]
fn a_screen_is_a_count_and_never_a_band() {
    let desk = Desk::new();
    desk.write("hark.csv", "humiliated,afraid,raped,kicked\nno,no,yes,\nno,no,no,\nno,no,no,no\n");
    let ran = desk.run(["score", "hark.csv", "--instrument", "hark", "--out", "scored.csv", "--partial"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let scored = desk.read("scored.csv");
    assert_eq!(column(&scored, "finding").len(), 3);
    assert!(column(&scored, "level").iter().all(String::is_empty));
    let ran =
        desk.run(["score", "hark.csv", "--instrument", "hark", "--area", "plymouth", "--out", "other.csv"]);
    assert_eq!((ran.code, desk.path("other.csv").exists()), (2, false));
}

#[test]
fn a_cell_that_is_no_answer_is_placed_and_never_guessed() {
    let desk = Desk::new();
    let mut odd = answers(3, 0);
    odd[6] = "ZZPLANTED";
    desk.write(
        "dash.csv",
        sheet(&[
            ("=cmd()", "2026-01-01", odd),
            ("a2", "ZZPLANTED", answers(1, 0)),
            ("a3", "2026-01-01", answers(1, 0)),
        ]),
    );
    let ran = desk.run([
        "score",
        "dash.csv",
        "--date-column",
        "assessed_on",
        "--id-column",
        "id",
        "--out",
        "scored.csv",
    ]);
    assert_eq!(ran.code, 1);
    let scored = desk.read("scored.csv");
    assert!(!ran.all().contains("ZZPLANTED") && !scored.contains("ZZPLANTED"), "{scored}");
    // An id stays, or nobody finds the row again; in front of it is what keeps a spreadsheet from running it.
    assert_eq!(column(&scored, "id"), ["'=cmd()", "a2", "a3"]);
    assert!(ran.err.contains("1 id that a spreadsheet would run got an apostrophe in front"), "{}", ran.err);
    let why = column(&scored, "not_scored_because");
    assert_eq!(
        why,
        ["column 9 is none of yes, no, dont-know and empty", "column 2 is no day as YYYY-MM-DD", ""]
    );
    assert_eq!(column(&scored, "yes"), ["", "", "1"]);
}

#[test]
fn a_missing_item_is_asked_about() {
    let desk = Desk::new();
    desk.write("dash.csv", "Q1,Q2\nyes,no\n");
    let ran = desk.run(["score", "dash.csv", "--out", "scored.csv"]);
    assert!(ran.code == 2 && ran.err.contains("no column for 3 "), "{}", ran.err);
    assert_eq!(desk.run(["score", "dash.csv", "--partial", "--out", "scored.csv"]).code, 0);
    assert_eq!(column(&desk.read("scored.csv"), "unanswered"), ["22"]);
    desk.write("twice.csv", "Q1,item 1\nyes,no\n");
    assert_eq!(desk.run(["score", "twice.csv", "--partial", "--out", "x.csv"]).code, 2);
    for out in ["dash.csv", "./dash.csv"] {
        assert_eq!(desk.run(["score", "dash.csv", "--partial", "--out", out]).code, 2, "not over the input");
    }
    assert_eq!(desk.read("dash.csv"), "Q1,Q2\nyes,no\n");
    assert_eq!(desk.files(), ["dash.csv", "scored.csv", "twice.csv"]);
}

#[test]
fn no_id_is_lost_whatever_it_begins_with() {
    let desk = Desk::new();
    let ids = ["=1+1", "+a", "-b", "@c", "-7", "plain", "\"quoted\""];
    let quoted: Vec<String> = ids.iter().map(|id| format!("\"{}\"", id.replace('"', "\"\""))).collect();
    let rows: Vec<_> = quoted.iter().map(|id| (id.as_str(), "2026-01-01", answers(1, 0))).collect();
    desk.write("dash.csv", sheet(&rows));
    let ran = desk.run(["score", "dash.csv", "--id-column", "id", "--out", "scored.csv"]);
    assert_eq!(ran.code, 0, "{}", ran.all());
    let expected = ["'=1+1", "'+a", "'-b", "'@c", "-7", "plain", "\"quoted\""];
    assert_eq!(column(&desk.read("scored.csv"), "id"), expected);
}
