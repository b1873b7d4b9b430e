//! What every table must be, and how every list refuses.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic,
    reason = "helpers of tests"
)]

use fingerpost_characteristics::{CellKind, CodeSystem, Topic, systems};
use fingerpost_core::{Code, Date, LookUpError};

const DAY: Date = Date::literal(2026, 11, 21);

#[test]
fn every_list_is_sorted_and_whole() {
    for list in systems::all() {
        let rows = list.list.rows;
        let name = (list.list.system, list.list.version);
        assert!(
            rows.windows(2).all(|pair| pair[0].code < pair[1].code),
            "{name:?} is not sorted, or repeats a code"
        );
        for row in rows {
            assert!(!row.code.is_empty() && !row.label.is_empty(), "{name:?} has an empty row");
            assert!(row.since.zip(row.retired).is_none_or(|(since, retired)| since <= retired), "{name:?}");
            let code = list.code(row.code).unwrap();
            assert!(!code.meaning().is_empty(), "{name:?} {} means nothing", row.code);
            assert!(!(row.retired.is_some() && code.is_writable()), "{name:?} would write a retired code");
            let mixed = code.cells().any(|cell| cell.kind == CellKind::Value)
                && code.cells().any(|cell| cell.kind != CellKind::Value);
            assert!(
                !mixed || !code.confidence().is_verified(),
                "{name:?} {} is both a group and a gap",
                row.code
            );
        }
        assert_eq!(list.codes().len() as usize, rows.len());
        for fact in [list.list.title, list.list.publisher, list.list.licence, list.list.source, list.edition]
        {
            assert!(!fact.is_empty(), "{name:?} lacks a fact of its head");
        }
        assert_eq!(list.list.fingerprint.len(), 16, "{name:?}");
    }
}

#[test]
fn names_are_unique_and_found() {
    for (at, list) in systems::all().iter().enumerate() {
        let (system, version) = (list.list.system, list.list.version);
        assert_eq!(
            systems::all().iter().position(|other| other.is(system, version)),
            Some(at),
            "{system}|{version}"
        );
        assert_eq!(systems::find(system, version), Some(*list));
    }
    assert_eq!(
        Topic::ALL.iter().map(|topic| systems::of(*topic).count()).sum::<usize>(),
        systems::all().len()
    );
}

/// A count that changes without a reason in the change is a row that was deleted: rows retire instead.
#[test]
fn the_number_of_codes_of_each_list() {
    let count = |list: &CodeSystem| list.list.rows.len();
    assert_eq!(count(&systems::NHS_ETHNIC_CATEGORY), 20, "16 groups, Z, 99, the old 9, and X");
    assert_eq!(count(&systems::ONS_ETHNIC_GROUP), 20, "19 groups and -8");
    assert_eq!(count(&systems::POLICE_SELF_DEFINED_ETHNICITY_18_PLUS_1), 20, "18, NS, and the old O1");
    assert_eq!(count(&systems::POLICE_SELF_DEFINED_ETHNICITY_16_PLUS_1), 17);
    assert_eq!(count(&systems::HMPPS_ETHNICITY), 27);
    assert_eq!(count(&systems::DFE_ETHNICITY), 20);
    assert_eq!(count(&systems::POLE_ETHNICITY), 19);
    assert_eq!(count(&systems::NHS_WALES_ETHNIC_CATEGORY), 17);
    assert_eq!(count(&systems::NHS_SCOTLAND_ETHNIC_GROUP), 21);
    assert_eq!(count(&systems::NHS_DISABILITY), 13);
    assert_eq!(count(&systems::DFE_DISABILITY), 13);
    assert_eq!(count(&systems::NHS_MARITAL_STATUS), 12);
    assert_eq!(count(&systems::NHS_RELIGION_GROUP), 14);
    assert_eq!(systems::all().len(), 41);
}

#[test]
fn each_refusal_is_its_own() {
    let marital = &systems::NHS_MARITAL_STATUS;
    let code = |system: &str, version: &str, code: &str| Code::parse(system, version, code).unwrap();
    let before = Date::literal(2006, 10, 1);
    let old = code("nhs-marital-status", "2006", "2");
    assert!(marital.look_up(&old, before).is_ok());
    assert!(matches!(marital.look_up(&old, DAY), Err(LookUpError::Retired { .. })));
    let unknown = code("nhs-marital-status", "2006", "Q");
    assert!(matches!(marital.look_up(&unknown, DAY), Err(LookUpError::UnknownCode { .. })));
    let wrong = code("nhs-marital-status", "2021", "M");
    assert!(matches!(marital.look_up(&wrong, DAY), Err(LookUpError::WrongSystem { .. })));
}

/// Every code is accepted, and what is one character away from it is another code of the list or refused.
#[test]
fn neighbours_of_a_code_are_not_that_code() {
    for list in systems::all() {
        for row in list.list.rows {
            assert_eq!(list.code(row.code).map(|code| code.as_str()), Some(row.code));
            for extra in ["", " ", "?"] {
                let longer = format!("{}{extra}", row.code);
                let shorter = row.code.chars().skip(1).collect::<String>();
                for near in [longer, shorter, row.code.to_lowercase(), row.code.to_uppercase()] {
                    let found = list.code(&near).map(|code| code.as_str());
                    assert!(found.is_none() || found == Some(near.as_str()), "{}", list.list.system);
                }
            }
        }
    }
}

#[test]
fn no_text_of_an_error_or_of_debug_holds_a_code() {
    let list = &systems::NHS_MARITAL_STATUS;
    let secret = Code::parse("nhs-marital-status", "2006", "SECRET-Q").unwrap();
    let error = list.look_up(&secret, DAY).unwrap_err();
    assert!(!format!("{error} {error:?} {secret:?}").contains("SECRET"));
    for list in systems::all() {
        for code in list.codes().iter() {
            let shown = format!("{code:?}");
            assert_eq!(shown, format!("{}|{}|withheld", list.list.system, list.list.version));
        }
    }
}
