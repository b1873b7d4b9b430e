use crate::support::Desk;

#[test]
fn every_form_of_every_service_is_written() {
    let desk = Desk::new();
    let list = desk.run(["schema", "list", "profiles"]);
    let services: Vec<&str> = list.out.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert!(services.len() >= 20);
    for service in services {
        for form in ["json-schema", "csvw", "table-schema"] {
            let ran = desk.run(["schema", "--profile", service, "--form", form]);
            assert_eq!(ran.code, 0, "{service} {form}");
            assert!(serde_json::from_str::<serde_json::Value>(&ran.out).is_ok(), "{service} {form}");
        }
    }
    for form in ["dictionary", "html"] {
        for args in [&["--profile", "vva"][..], &[]] {
            let ran = desk.run(["schema", "--form", form, "--out", "."].iter().chain(args));
            assert_eq!(ran.code, 0, "{}", ran.err);
        }
    }
    assert_eq!(desk.files(), ["README.md", "index.html"]);
    assert_eq!(desk.run(["schema", "--form", "csvw"]).code, 2, "a service must be named");
    assert_eq!(desk.run(["schema", "--profile", "vva"]).code, 2, "a form must be named");
}

#[test]
fn records_fields_lists_and_codes_are_listed_as_a_service_has_them() {
    let desk = Desk::new();
    let list = |args: &[&str]| {
        let ran = desk.run(["schema", "list"].iter().chain(args));
        assert_eq!(ran.code, 0, "{args:?}: {}", ran.err);
        ran.out
    };
    assert!(list(&["records", "--profile", "vva"]).contains("referral-in"));
    let (police, vva) =
        (list(&["fields", "-p", "police", "-r", "person"]), list(&["fields", "-p", "vva", "-r", "person"]));
    assert!(!police.contains("no_recourse_to_public_funds") && vva.contains("no_recourse_to_public_funds"));
    assert!(
        police.contains("police-self-defined-ethnicity") && !vva.contains("police-self-defined-ethnicity")
    );
    assert!(list(&["lists"]).contains("lists:services"));
    assert!(list(&["codes", "--list", "lists:party-roles"]).contains("Not for use  (retired)"));
    for args in [
        &["fields"][..],
        &["codes"],
        &["codes", "--list", "lists:none"],
        &["fields", "-r", "none"],
        &["fields", "-r", "party", "-p", "police"],
    ] {
        assert_eq!(desk.run(["schema", "list"].iter().chain(args)).code, 2, "{args:?}");
    }
}

#[test]
fn a_template_is_empty_and_writes_over_nothing() {
    let desk = Desk::new();
    assert_eq!(desk.run(["template", "--profile", "vva", "--out", ".", "--excel"]).code, 0);
    let headings = desk.read("person.csv");
    assert!(headings.starts_with("\u{feff}schema_version,") && headings.lines().count() == 1, "{headings}");
    desk.write("person.csv", "filled in");
    let ran = desk.run(["template", "--profile", "vva", "--record", "person", "--out", "."]);
    assert_eq!((ran.code, desk.read("person.csv").as_str()), (2, "filled in"));
    // What a template asks for is what a check looks for.
    let ran = desk.run([
        "check",
        "--profile",
        "vva",
        "referral-in.csv",
        "--format",
        "json",
        "--today",
        "2026-11-26",
    ]);
    assert!(!ran.out.contains("file.heading-"), "{}", ran.out);
}
