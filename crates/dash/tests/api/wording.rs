//! Wording packs: whole, or refused with the field that is wrong.

use fingerpost_core::Date;
use fingerpost_dash::{
    HarkQuestions, SafeLivesDash,
    wording::{WordingError, WordingPack},
};
use serde_json::{Value, json};

/// A pack for HARK in words of our own. The checksum is by `sha256sum` over the four lines
/// `humiliated⇥One`, `afraid⇥Two`, `rape⇥Three` and `kick⇥Four`.
fn pack() -> Value {
    json!({
        "format": 1,
        "instrument": "hark",
        "version": "2007",
        "language": "en",
        "holder": "Holder",
        "permission": "Permission",
        "translator": "Translator",
        "reviewer": "Reviewer",
        "reviewedOn": "2026-11-21",
        "checksum": "2d7ba7dd2a96fca10582f02673cf28b050c595a49250b285545c7bde243c36f8",
        "questions": { "humiliated": "One", "afraid": "Two", "rape": "Three", "kick": "Four" }
    })
}

fn read(pack: &Value) -> Result<WordingPack, WordingError> {
    WordingPack::from_json::<HarkQuestions>(&pack.to_string())
}

/// The error of a good pack with one field replaced.
fn refused(field: &str, value: Value) -> WordingError {
    let mut bad = pack();
    bad[field] = value;
    read(&bad).unwrap_err()
}

#[test]
fn a_good_pack_says_whose_words_it_holds() {
    let pack = read(&pack()).unwrap();
    assert_eq!(pack.question("rape"), Some("Three"));
    assert_eq!(pack.question("strangulation"), None);
    assert_eq!(pack.language(), "en");
    assert_eq!(pack.holder(), "Holder");
    assert_eq!(pack.permission(), "Permission");
    assert_eq!(pack.reviewed(), ("Reviewer", Date::literal(2026, 11, 21)));
}

#[test]
fn each_field_is_checked() {
    for format in [0, 2] {
        assert_eq!(refused("format", json!(format)), WordingError::Format);
    }
    let other = WordingError::OtherInstrument { id: "hark", version: "2007" };
    assert_eq!(refused("instrument", json!("safelives-dash-24")), other);
    assert_eq!(refused("version", json!("2009")), other);
    for field in ["holder", "permission", "reviewer"] {
        for blank in ["", " \t"] {
            assert_eq!(refused(field, json!(blank)), WordingError::Empty { field }, "{field}");
        }
    }
    assert_eq!(
        WordingPack::from_json::<SafeLivesDash>(&pack().to_string()).unwrap_err(),
        WordingError::OtherInstrument { id: "safelives-dash-24", version: "2009" }
    );
}

/// BCP 47: subtags of one to eight letters or digits; 35 characters are enough for any tag in use (RFC 5646, 4.4.1).
#[test]
fn the_language_is_a_tag() {
    let tag = |language: &str| {
        let mut pack = pack();
        pack["language"] = json!(language);
        read(&pack).map(|pack| pack.language().len())
    };
    // 2 + 3 x 9 + 6 = 35 characters, and one more.
    let long = "en-abcdefgh-abcdefgh-abcdefgh-abcde";
    for good in ["en", "cy", "en-GB", "zh-Hant", "sr-Latn-RS", "x-abcdefgh", long] {
        assert_eq!(tag(good), Ok(good.len()), "{good}");
    }
    for bad in ["", "e", "-", "en-", "-en", "en--GB", "en_GB", "abcdefghi", "en-abcdefghi", "é", "en GB"] {
        assert_eq!(tag(bad), Err(WordingError::Language), "{bad}");
    }
    assert_eq!(tag(&format!("{long}f")), Err(WordingError::Language), "36 characters");
}

/// All items without words are named at once, and an id of no item is not passed over.
#[test]
fn questions_are_those_of_the_items() {
    let questions = |edit: fn(&mut serde_json::Map<String, Value>)| {
        let mut bad = pack();
        edit(bad["questions"].as_object_mut().unwrap());
        read(&bad).unwrap_err()
    };
    assert_eq!(
        questions(|all| {
            all.remove("kick");
            all.insert("afraid".into(), json!(" "));
        }),
        WordingError::Missing { items: vec!["afraid", "kick"] }
    );
    assert_eq!(questions(|all| drop(all.insert("fifth".into(), json!("Five")))), WordingError::Unknown);
    let changed = questions(|all| drop(all.insert("kick".into(), json!("Four!"))));
    assert!(matches!(changed, WordingError::Checksum { expected } if expected.len() == 64));
    // Two words that change places are a change.
    assert!(matches!(
        questions(|all| {
            all.insert("humiliated".into(), json!("Two"));
            all.insert("afraid".into(), json!("One"));
        }),
        WordingError::Checksum { .. }
    ));
}

#[test]
fn the_right_checksum_is_said() {
    let expected = pack()["checksum"].as_str().unwrap().to_owned();
    assert_eq!(refused("checksum", json!("")), WordingError::Checksum { expected });
}

/// The place stands once, at the end, and counts from 1.
#[test]
fn a_parse_error_names_its_place() {
    let error = WordingPack::from_json::<HarkQuestions>("{\n  \"format\": x").unwrap_err();
    assert_eq!(error.to_string(), "expected value (line 2, column 13)");
    let unknown = refused("colour", json!("red")).to_string();
    assert!(
        unknown.starts_with("unknown field `colour`") && unknown.matches("line").count() == 1,
        "{unknown}"
    );
}
