//! Every mistake that a directory can have is refused by name and place.
#![cfg(feature = "parse")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use fingerpost_pathways::{Directory, Need, Problem, ReadError};

const GOOD: &str = r#"{
  "id": "town", "edition": "1", "area": {"slug": "town", "gss": "E06000039", "name": "Town"},
  "organizations": [{"id": "org", "name": "Org"}],
  "services": [
    {"id": "one", "organization_id": "org", "name": "One", "description": "Helps.", "status": "active",
     "url": "https://example.org", "phones": [{"number": "020 7946 0000"}], "minimum_age": 16, "maximum_age": 25,
     "languages": [{"code": "syl"}], "schedules": [{"byday": "MO,TU", "opens_at": "09:00", "closes_at": "24:00"}],
     "service_areas": [{"extent": "E06000039"}], "locations": [{"address_1": "1 High Street", "city": "Town"}],
     "attributes": [{"taxonomy_term_id": "route:victim"}, {"taxonomy_term_id": "form:fgm"}],
     "source": "its own page", "assured_date": "2026-01-01", "confidence": "verified", "expires": "2027-01-01"},
    {"id": "two", "organization_id": "org", "name": "Two", "description": "Helps.", "status": "active",
     "phones": [{"number": "020 7946 0001"}], "attributes": [{"taxonomy_term_id": "route:alleged-perpetrator"}],
     "source": "its own page", "assured_date": "2026-01-01", "confidence": "verified"}
  ],
  "gaps": [{"id": "gap", "attributes": [{"taxonomy_term_id": "route:victim"}, {"taxonomy_term_id": "risk:medium"}],
    "missing": "This.", "instead": "That.", "source": "a review", "assured_date": "2026-01-01",
    "confidence": "verified"}]
}"#;

/// The error after one change to a good directory: its code and its place.
fn after(old: &str, new: &str) -> (String, String) {
    assert!(GOOD.contains(old), "nothing to change: {old}");
    let error = Directory::from_json(&GOOD.replacen(old, new, 1)).unwrap_err();
    let place = error.path().map(ToString::to_string).unwrap_or_default();
    (error.code().to_owned(), place)
}

fn at(code: &str, place: &str) -> (String, String) {
    (code.to_owned(), place.to_owned())
}

#[test]
fn a_good_one_is_read_and_written_again() {
    let read = Directory::from_json(GOOD).unwrap();
    let one = read.service("one").unwrap();
    assert_eq!(one.schedules[0].closes, 1440);
    assert_eq!(one.locations[0].city, "Town");
    let again = Directory::from_json(&serde_json::to_string(&read).unwrap()).unwrap();
    assert_eq!(again, read);
}

#[test]
fn keys() {
    assert_eq!(after(r#""name": "One""#, r#""title": "One""#), at("unknown-key", "services[0]"));
    assert_eq!(
        after(r#""name": "One""#, r#""name": "One", "name": "1""#),
        at("duplicate-key", "services[0].name")
    );
    assert_eq!(after(r#""edition": "1", "#, ""), at("missing", "edition"));
    assert_eq!(after(r#""gss": "E06000039""#, r#""gss": "Slough""#), at("expected", "area.gss"));
    assert_eq!(
        after(r#""organizations": [{"#, r#""organizations": [[], {"#),
        at("expected", "organizations[0]")
    );
}

#[test]
fn sources() {
    assert_eq!(after(r#""source": "its own page", "#, ""), at("missing", "services[0].source"));
    assert_eq!(after(r#""source": "its own page""#, r#""source": " ""#), at("missing", "services[0].source"));
    assert_eq!(after(r#""source": "a review", "#, ""), at("missing", "gaps[0].source"));
    assert_eq!(after("2026-01-01", "2026-02-30"), at("expected", "services[0].assured_date"));
    assert_eq!(
        after(r#""confidence": "verified""#, r#""confidence": "sure""#),
        at("unknown-term", "services[0].confidence")
    );
}

#[test]
fn ids_and_organisations() {
    assert_eq!(after(r#""id": "two""#, r#""id": "one""#), at("duplicate-id", "services[1].id"));
    assert_eq!(
        after(r#""organization_id": "org""#, r#""organization_id": "other""#),
        at("unknown-organisation", "services[0].organization_id")
    );
    assert_eq!(after(r#""id": "one""#, r#""id": "One""#), at("expected", "services[0].id"));
}

#[test]
fn ages() {
    assert_eq!(
        after(r#""maximum_age": 25"#, r#""maximum_age": 15"#),
        at("ages-upside-down", "services[0].minimum_age")
    );
    for bad in ["-1", "16.5", "121", "\"16\"", "null"] {
        let new = format!(r#""minimum_age": {bad}"#);
        assert_eq!(after(r#""minimum_age": 16"#, &new), at("expected", "services[0].minimum_age"), "{bad}");
    }
}

#[test]
fn terms() {
    let place = "services[0].attributes[1].taxonomy_term_id";
    assert_eq!(after("form:fgm", "form:being-unkind"), at("unknown-form", place));
    assert_eq!(after("form:fgm", "by-and-for:everybody"), at("unknown-term", place));
    assert_eq!(after("form:fgm", "gender:female"), at("unknown-term", place));
    assert_eq!(after("form:fgm", "risk:not-established"), at("unknown-term", place));
    assert_eq!(after("form:fgm", "colour:red"), at("unknown-term", place));
    assert_eq!(after("form:fgm", "gp:Slough"), at("expected", place));
    assert_eq!(after("form:fgm", "fgm"), at("expected", place));
    assert_eq!(after("form:fgm", "route:victim"), at("duplicate-term", place));
    assert_eq!(after("form:fgm", "route:alleged-perpetrator"), at("expected", place));
    assert_eq!(after("route:victim", "gender:woman"), at("missing", "services[0].attributes"));
    assert_eq!(
        after("risk:medium", "gender:woman"),
        at("unknown-term", "gaps[0].attributes[1].taxonomy_term_id")
    );
}

#[test]
fn telephones() {
    let place = "services[1].phones[0]";
    assert_eq!(after("020 7946 0001", "020 7946 0000"), at("shared-phone", place));
    assert_eq!(
        after("020 7946 0001", "+44 20 7946 0000"),
        at("shared-phone", place),
        "the same line in another dress"
    );
    assert_eq!(after("020 7946 0001", "call us"), at("expected", "services[1].phones[0].number"));
    let one_side =
        GOOD.replace(r#"{"number": "020 7946 0001"}"#, r#"{"number": "020 7946 0000", "shared": true}"#);
    assert_eq!(Directory::from_json(&one_side).unwrap_err().code(), "shared-phone", "both must say so");
    let both =
        one_side.replace(r#"{"number": "020 7946 0000"}"#, r#"{"number": "020 7946 0000", "shared": true}"#);
    assert!(Directory::from_json(&both).is_ok());
}

#[test]
fn a_confidential_place_is_refused_however_it_is_written() {
    let confidential = |locations: &str| {
        let new = GOOD.replace(r#""locations": [{"address_1": "1 High Street", "city": "Town"}]"#, locations);
        let error = Directory::from_json(&new).unwrap_err();
        (error.code().to_owned(), error.path().unwrap().to_string(), error.to_string())
    };
    for place in [r#"{"postal_code": "AB1 2CD"}"#, r#"{"latitude": 51.5, "longitude": -0.1}"#, "{}"] {
        let (code, path, text) =
            confidential(&format!(r#""confidentialLocation": true, "locations": [{place}]"#));
        assert_eq!((code.as_str(), path.as_str()), ("confidential-location", "services[0].locations"));
        assert!(!text.contains("AB1"), "{text}");
    }
    assert_eq!(
        after(r#""city": "Town""#, r#""latitude": 51.5"#),
        at("unknown-key", "services[0].locations[0]")
    );
}

#[test]
fn addresses_hours_languages() {
    assert_eq!(after("https://example.org", "http://example.org"), at("expected", "services[0].url"));
    assert_eq!(after("https://example.org", "javascript:alert(1)"), at("expected", "services[0].url"));
    assert_eq!(after("24:00", "08:00"), at("expected", "services[0].schedules[0].closes_at"));
    assert_eq!(after("24:00", "24:01"), at("expected", "services[0].schedules[0].closes_at"));
    assert_eq!(after("MO,TU", "Monday"), at("expected", "services[0].schedules[0].byday"));
    assert_eq!(after("syl", "Sylheti"), at("expected", "services[0].languages[0].code"));
    assert_eq!(
        after(r#""status": "active""#, r#""status": "open""#),
        at("unknown-term", "services[0].status")
    );
}

#[test]
fn no_json_tells_the_line_and_nothing_else() {
    let error = Directory::from_json("{\n  \"id\": Made Up").unwrap_err();
    assert_eq!(error, ReadError::Syntax { line: 2, column: 9 });
    assert_eq!(error.to_string(), "not json: line 2, column 9");
    assert!(Directory::from_json(&"[".repeat(100_000)).is_err(), "depth is limited");
}

#[test]
fn a_need_that_cannot_be_read_repeats_nothing() {
    let bad = [
        (r#"{"route": "Made Up", "level": "high"}"#, "route"),
        (r#"{"route": "victim"}"#, "level"),
        (r#"{"route": "victim", "level": "high", "Made Up": 1}"#, ""),
        (r#"{"route": "victim", "level": "high", "age": 34}"#, "age"),
        (r#"{"route": "victim", "level": "high", "age": {"state": "Made Up"}}"#, "age.state"),
        (
            r#"{"route": "victim", "level": "high", "age": {"state": "known", "source": "proxy"}}"#,
            "age.value",
        ),
        (r#"{"route": "victim", "level": "high", "age": {"state": "known", "value": 34}}"#, "age.source"),
        (r#"{"route": "victim", "level": "high", "age": {"state": "declined", "value": 34}}"#, "age.value"),
        (r#"{"route": "victim", "level": "high", "forms": ["Made Up"]}"#, "forms[0]"),
        (r#"{"route": "victim", "level": "high", "byAndFor": ["Made Up"]}"#, "byAndFor[0]"),
        (r#"{"route": "victim", "level": "high", "circumstances": {"Made Up": true}}"#, "circumstances"),
        (
            r#"{"route": "victim", "level": "high", "circumstances": {"pregnancy": true}}"#,
            "circumstances.pregnancy",
        ),
    ];
    for (json, place) in bad {
        let error = Need::from_json(json).unwrap_err();
        assert_eq!(error.path().map(ToString::to_string).as_deref(), Some(place), "{json}");
        assert!(!error.to_string().contains("Made") && !format!("{error:?}").contains("Made"), "{error}");
        assert!(!error.to_string().contains("34"), "{error}");
    }
}

#[test]
fn a_message_says_what_was_expected() {
    let error = Directory::from_json(&GOOD.replace("route:alleged-perpetrator", "route:both")).unwrap_err();
    let text = "services[1].attributes[0].taxonomy_term_id: unknown term; expected one of victim, \
                alleged-perpetrator, professional-only";
    assert_eq!(error.to_string(), text);
    assert!(matches!(error, ReadError::At { problem: Problem::UnknownTerm { .. }, .. }));
}
