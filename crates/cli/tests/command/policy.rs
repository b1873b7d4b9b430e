use crate::support::{Desk, repository};

#[test]
fn those_that_ship_are_listed_shown_and_in_order() {
    let desk = Desk::new();
    let list = desk.run(["policy", "list"]);
    assert_eq!(list.code, 0);
    for line in list.out.lines() {
        let id = line.split_whitespace().next().unwrap();
        let shown = desk.run(["policy", "show", id]);
        assert!(shown.code == 0 && shown.out.contains("visible high risk"), "{id}: {}", shown.all());
    }
    assert_eq!(desk.run(["policy", "check", "--today", "2026-11-26"]).code, 0);
}

#[test]
fn a_file_is_read_as_one_that_ships() {
    let desk = Desk::new();
    let shipped = repository("crates/thresholds/data/policies/plymouth.toml");
    let text = std::fs::read_to_string(shipped).unwrap();
    desk.write("ours.toml", &text);
    assert_eq!(
        desk.run(["policy", "diff", "plymouth", "ours.toml", "--today", "2026-11-26"]).out,
        "They say the same.\n"
    );
    desk.write("ours.toml", text.replace("atLeast = 14", "atLeast = 12").replace("to = 13", "to = 11"));
    let ran = desk.run(["policy", "diff", "plymouth", "ours.toml", "--today", "2026-11-26"]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("  12 to 13  medium                    high"), "{}", ran.out);
}

#[test]
fn what_is_wrong_is_placed() {
    let desk = Desk::new();
    desk.write("ours.toml", "format = 1\nid = 7\n");
    let ran = desk.run(["policy", "check", "ours.toml"]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("ours.toml: cannot be used") && ran.out.contains("line 2"), "{}", ran.out);
    assert_eq!(desk.run(["policy", "show", "ours.toml"]).code, 2);
    assert_eq!(desk.run(["policy", "show", "atlantis"]).code, 2);
    assert_eq!(desk.run(["policy", "check", "absent.toml"]).code, 2);
}
