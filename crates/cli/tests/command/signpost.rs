use crate::support::Desk;

#[test]
fn the_emergency_numbers_come_first() {
    let desk = Desk::new();
    for area in ["city-of-london", "slough", "plymouth"] {
        let ran = desk.run(["signpost", "--area", area, "--level", "high", "--today", "2026-11-26"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(ran.out.starts_with("999"), "{area}: {}", ran.out);
        assert!(ran.out.contains("National lines"), "{area}");
        // A number that nobody has checked says so beside it.
        let line = ran.out.split("ManKind Initiative").nth(1).unwrap();
        let known = line.lines().find(|line| line.contains("known from")).unwrap();
        assert!(known.ends_with(": not verified"), "{known}");
    }
}

#[test]
fn a_need_comes_from_options_a_file_or_a_pipe() {
    let desk = Desk::new();
    let need = r#"{"route": "victim", "level": "high", "referrer": "professional", "forms": ["forced-marriage"],
        "circumstances": {"children": {"state": "known", "value": true, "source": "self-stated"}}}"#;
    desk.write("need.json", need);
    let common = ["signpost", "--area", "slough", "--format", "json", "--today", "2026-11-26"];
    let options = ["--level", "high", "--form", "forced-marriage", "--has", "children"];
    let by_options = desk.run(common.iter().chain(&options)).out;
    assert_eq!(desk.run(common.iter().chain(&["--need", "need.json"])).out, by_options);
    assert_eq!(desk.run_with(common.iter().chain(&["--need", "-"]), need).out, by_options);
    assert!(serde_json::from_str::<serde_json::Value>(&by_options).unwrap()["emergency"].is_array());
}

#[test]
fn what_was_typed_is_not_repeated() {
    let desk = Desk::new();
    desk.write("need.json", r#"{"route": "victim", "level": "high", "ZZPLANTED": "ZZPLANTED"}"#);
    desk.write("broken.json", r#"{"route": "ZZPLANTED"#);
    desk.write("twice.json", r#"{"route": "victim", "route": "victim", "level": "high"}"#);
    for (option, value) in [
        ("--need", "need.json"),
        ("--need", "broken.json"),
        ("--need", "twice.json"),
        ("--form", "ZZPLANTED"),
        ("--has", "ZZPLANTED"),
    ] {
        let ran = desk.run(["signpost", "--area", "slough", option, value]);
        assert_eq!(ran.code, 2, "{option} {value}");
        assert!(!ran.all().contains("ZZPLANTED"), "{}", ran.all());
    }
    let ran = desk.run(["signpost", "--area", "atlantis"]);
    assert!(ran.code == 2 && ran.err.contains("city-of-london"), "{}", ran.err);
}
