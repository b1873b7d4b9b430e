use alloc::{format, string::ToString};

use crate::{Policy, policies};

const NATIONAL: &str = include_str!("../../data/policies/national.toml");
const PLYMOUTH: &str = include_str!("../../data/policies/plymouth.toml");
const KINGSTON: &str = include_str!("../../data/policies/kingston.toml");

/// What the compiler put into the tables is what the files say.
#[test]
fn the_tables_are_the_files() {
    let files = [
        ("national", NATIONAL),
        ("plymouth", PLYMOUTH),
        ("kingston", KINGSTON),
        ("city-of-london", include_str!("../../data/policies/city-of-london.toml")),
        ("slough", include_str!("../../data/policies/slough.toml")),
        ("southampton", include_str!("../../data/policies/southampton.toml")),
    ];
    assert_eq!(policies().len(), files.len(), "a policy ships that this test does not read");
    for (id, text) in files {
        let parsed = Policy::from_toml(text).unwrap_or_else(|error| panic!("{id}: {error}"));
        assert_eq!(Some(&parsed), crate::policy_for(id));
    }
}

#[test]
fn a_policy_reads_back_what_it_writes() {
    for policy in policies() {
        assert_eq!(&Policy::from_json(&policy.to_json()).unwrap(), policy, "{}", policy.id);
    }
}

/// One change to a good file, and the error that it must give.
#[test]
fn every_mistake_is_named_with_its_place() {
    let cases = [
        (NATIONAL, "format = 1", "format = 2", "format: expected format 1"),
        (NATIONAL, "atLeast = 14", "atLeast = 0", "visibleHighRisk.atLeast: expected a number from 1 to 24"),
        (NATIONAL, "atLeast = 14", "atLeast = 25", "visibleHighRisk.atLeast: expected a number from 1 to 24"),
        (NATIONAL, "title = \"SafeLives", "title = \"\"\n#", "title: expected a text, found it empty"),
        (
            NATIONAL,
            "id = \"safelives-dash-24\"",
            "id = \"police-dash-27\"",
            "instrument: expected an instrument id",
        ),
        (NATIONAL, "version = \"2009\"", "version = \"2010\"", "instrument: expected an instrument id"),
        (NATIONAL, "events = 3\n", "", "escalation: expected a number of events, of crimes, or both"),
        (NATIONAL, "events = 3\n", "events = 0\n", "escalation.events: expected a number from 1 to 1000"),
        (
            NATIONAL,
            "months = 12\nrising",
            "months = 0\nrising",
            "escalation.months: expected a number from 1 to 120",
        ),
        (
            NATIONAL,
            "last-referral\"\nmonths = 12",
            "last-referral\"\nmonths = 999",
            "repeat.months: expected a number",
        ),
        (
            NATIONAL,
            "reviewedBy = \"Fingerpost maintainers\"",
            "reviewedBy = \" \"",
            "reviewedBy: expected a text",
        ),
        (
            NATIONAL,
            "name = \"United Kingdom\"",
            "name = \"UK\"\ngss = \"X1\"",
            "area.gss: expected a GSS code",
        ),
        (
            NATIONAL,
            "reviewedOn",
            "effectiveFrom = \"2026-02-01\"\neffectiveTo = \"2026-01-01\"\nreviewedOn",
            "effectiveTo: expected the end to be at or after the start",
        ),
        (PLYMOUTH, "from = 1\n", "from = 0\n", "bands[0].from: expected a band to start at 1 or above"),
        (PLYMOUTH, "from = 10\n", "from = 9\n", "bands[1].from: expected bands that do not overlap"),
        (
            PLYMOUTH,
            "from = 10\n",
            "from = 11\n",
            "bands[1].from: expected bands without gaps from 1 up to high: no band covers 10",
        ),
        (PLYMOUTH, "to = 13\n", "to = 14\n", "bands[1].from: expected bands that do not overlap"),
        (
            PLYMOUTH,
            "to = 13\n",
            "to = 12\n",
            "bands: expected bands without gaps from 1 up to high: no band covers 13",
        ),
        (PLYMOUTH, "to = 9\n", "to = 0\n", "bands[0].to: expected the end"),
        (PLYMOUTH, "route = \"medium\"", "route = \"high\"", "bands[1].route: expected a band below high"),
        (PLYMOUTH, "id = \"medium\"", "id = \"standard\"", "bands[1].id: expected ids that differ"),
        (PLYMOUTH, "id = \"stalking\"", "id = \"strangulation\"", "clusters[2].id: expected ids that differ"),
        (PLYMOUTH, "[[15]]", "[[25]]", "clusters[1].allOf[0]: expected item numbers from 1 to 24"),
        (PLYMOUTH, "[[15]]", "[[]]", "clusters[1].allOf[0]: expected item numbers from 1 to 24"),
        (PLYMOUTH, "[[15]]", "[]", "clusters[1].allOf: expected item numbers from 1 to 24"),
        (PLYMOUTH, "prompt = \"Stalking\"", "prompt = \"\"", "clusters[2].prompt: expected a text"),
        (
            KINGSTON,
            "[[automatic]]",
            "[[automatic]]\ncriterion = \"honour-based-abuse\"\n[[automatic]]",
            "automatic[1]: expected ids",
        ),
    ];
    for (good, from, to, expected) in cases {
        let bad = good.replacen(from, to, 1);
        assert_ne!(bad, good, "`{from}` is not in the file");
        let error = Policy::from_toml(&bad).unwrap_err().to_string();
        assert!(error.starts_with(expected), "{from} -> {to}\n  expected {expected}\n  found    {error}");
    }
}

#[test]
fn the_parser_says_line_and_column() {
    let unknown =
        Policy::from_toml(&NATIONAL.replace("[repeat]", "[repeat]\nyears = 1")).unwrap_err().to_string();
    assert!(unknown.contains("unknown field `years`") && unknown.contains("line "), "{unknown}");
    let missing = Policy::from_toml(&NATIONAL.replace("[source]", "[sauce]")).unwrap_err().to_string();
    assert!(missing.contains("sauce"), "{missing}");
    let twice = Policy::from_toml(&format!("id = \"x\"\n{NATIONAL}")).unwrap_err().to_string();
    assert!(twice.contains("line ") && twice.contains("duplicate"), "{twice}");
    let json = crate::policy_for("national").unwrap().to_json();
    let twice = json.replacen("\"edition\": 1", "\"edition\": 1, \"edition\": 2", 1);
    assert!(Policy::from_json(&twice).unwrap_err().to_string().contains("duplicate field"));
    assert!(Policy::from_json("{").unwrap_err().to_string().contains("line 1"));
}
