//! The traps in real code lists that concern this crate.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic,
    reason = "helpers of tests"
)]

use fingerpost_characteristics::{
    Chinese, Connection, Crosswalk, Language, LanguageRow, MissingReason, NotPlaced, Reading, Relation,
    high_level, normalise, systems,
};
use fingerpost_core::{AnswerSource, Date};

const DAY: Date = Date::literal(2026, 11, 21);

#[test]
fn t2_the_same_letter_means_another_thing_in_another_list() {
    let england = systems::NHS_ETHNIC_CATEGORY.code("A").unwrap();
    let wales = systems::NHS_WALES_ETHNIC_CATEGORY.code("A").unwrap();
    assert_ne!(england, wales);
    assert_ne!(england.code(), wales.code());
    assert!(wales.meaning().contains(england.meaning()) && wales.meaning() != england.meaning());
    let irish = systems::NHS_ETHNIC_CATEGORY.code("B").unwrap();
    let traveller = systems::NHS_WALES_ETHNIC_CATEGORY.code("B").unwrap();
    assert!(!irish.meaning().overlaps(traveller.meaning()));
    assert!(systems::NHS_ETHNIC_CATEGORY.code("T").is_none(), "Arab in Wales, and not a code of England");
}

#[test]
fn t2_a_code_of_one_list_is_refused_by_another() {
    let wales = systems::NHS_WALES_ETHNIC_CATEGORY.code("A").unwrap().code();
    assert!(systems::NHS_ETHNIC_CATEGORY.look_up(&wales, DAY).is_err());
}

#[test]
fn t3_99_is_not_known_or_other_or_nothing_at_all() {
    let ethnic = systems::NHS_ETHNIC_CATEGORY.code("99").unwrap();
    assert_eq!(ethnic.missing(), Some(MissingReason::NotAsked));
    let scotland = &systems::NHS_SCOTLAND_ETHNIC_GROUP;
    assert_eq!(scotland.code("99").unwrap().missing(), Some(MissingReason::NotRecorded));
    assert_eq!(scotland.code("98").unwrap().missing(), Some(MissingReason::Declined));
    let probation = systems::PROBATION_SEXUAL_ORIENTATION.code("99").unwrap();
    assert_eq!(probation.missing(), None, "other is an answer");
    let elsewhere = normalise(&systems::DFE_ETHNICITY, "99", DAY);
    assert_eq!(elsewhere, Reading::NotPlaced(NotPlaced::Unclear));
}

#[test]
fn t3_99_is_a_whole_field_and_never_a_9_with_a_local_9() {
    let read = normalise(&systems::NHS_ETHNIC_CATEGORY, "99", DAY);
    assert!(matches!(read, Reading::Code { code, .. } if code.as_str() == "99"));
    assert_eq!(normalise(&systems::NHS_ETHNIC_CATEGORY, "91", DAY), Reading::NotPlaced(NotPlaced::Unknown));
}

#[test]
fn t4_ns_is_declined_or_a_gap_and_is_never_guessed() {
    let police = systems::POLICE_SELF_DEFINED_ETHNICITY_18_PLUS_1.code("NS").unwrap();
    assert_eq!(police.missing(), Some(MissingReason::Declined));
    let sex = systems::HMPPS_SEX.code("NS").unwrap();
    assert_eq!(sex.missing(), Some(MissingReason::NotRecorded));
    for list in [&systems::NHS_ETHNIC_CATEGORY, &systems::DFE_ETHNICITY, &systems::NHS_RELIGION_GROUP] {
        assert_eq!(
            normalise(list, "NS", DAY),
            Reading::NotPlaced(NotPlaced::Unclear),
            "not African with a local S"
        );
    }
}

#[test]
fn t4_no_default_turns_one_kind_of_nothing_into_another() {
    let state = |text: &str| {
        let reading = normalise(&systems::HMPPS_SEX, text, DAY);
        reading.answer(AnswerSource::SelfStated).map(|answer| answer.state())
    };
    assert_eq!(state(""), Some("not-recorded"));
    assert_eq!(state("refused"), Some("declined"));
    assert_eq!(state("not asked"), Some("not-asked"));
    assert_eq!(state("something else"), None, "what cannot be read is not a reason for absence either");
}

#[test]
fn t5_english_words_are_codes_only_in_capitals() {
    let ethnicity = |text| normalise(&systems::DFE_ETHNICITY, text, DAY);
    assert!(matches!(ethnicity("BOTH"), Reading::Code { code, .. } if code.as_str() == "BOTH"));
    assert_eq!(ethnicity("both"), Reading::NotPlaced(NotPlaced::WordOrCode));
    let disability = |text| normalise(&systems::DFE_DISABILITY, text, DAY);
    let none = disability("NONE");
    assert!(
        matches!(none, Reading::Code { code, .. } if code.missing().is_none()),
        "no disability is an answer"
    );
    assert_eq!(
        disability("None"),
        Reading::NotPlaced(NotPlaced::WordOrCode),
        "nothing entered, or no disability?"
    );
    assert_eq!(normalise(&systems::NHS_DISABILITY, "none", DAY), Reading::NotPlaced(NotPlaced::Unclear));
}

#[test]
fn t5_the_misspelling_of_a_published_specification_is_read() {
    let read = normalise(&systems::DFE_ETHNICITY, "CNHE", DAY);
    assert!(matches!(read, Reading::Code { code, .. } if code.as_str() == "CHNE"));
}

#[test]
fn t8_residents_workers_students_and_visitors_are_four_populations() {
    assert_eq!(Connection::ALL.len(), 4);
    assert_ne!(Connection::Resident, Connection::Worker);
}

#[test]
fn t14_bsl_has_three_spellings_and_is_one_language() {
    for spelling in ["q4", "bfi", "sgn-GB"] {
        assert_eq!(LanguageRow::read(spelling).map(|row| row.language), Some(Language::BSL), "{spelling}");
    }
}

#[test]
fn chinese_changes_parent_so_a_roll_up_names_where() {
    for list in [&systems::NHS_ETHNIC_CATEGORY, &systems::DFE_ETHNICITY, &systems::ONS_ETHNIC_GROUP] {
        let group = |chinese, code: &str| {
            let walk = Crosswalk::between(list, high_level(chinese)).unwrap();
            walk.map(code).unwrap().code().map(|code| code.as_str())
        };
        let code = match list.list.system {
            "nhs-ethnic-category" => "R",
            "dfe-ethnicity" => "CHNE",
            _ => "2",
        };
        assert_eq!(group(Chinese::InAsian, code), Some("asian"));
        assert_eq!(group(Chinese::InOther, code), Some("other"));
    }
}

#[test]
fn nhs_9_and_iso_9_look_alike_and_are_not() {
    let walk = Crosswalk::between(&systems::NHS_PERSON_STATED_GENDER, &systems::ISO_5218).unwrap();
    assert_eq!(walk.map("X").unwrap().code().map(|code| code.as_str()), Some("0"));
    let nine = systems::ISO_5218.code("9").unwrap();
    assert!(walk.map("9").unwrap().codes().is_none_or(|codes| !codes.contains(nine)));
}

#[test]
fn no_sex_follows_from_trans_status() {
    for to in [&systems::NHS_PERSON_STATED_GENDER, &systems::ISO_5218, &systems::HMPPS_SEX] {
        let walk = Crosswalk::between(&systems::POLE_GENDER, to).unwrap();
        for code in ["Trans Male", "Trans Female", "Non-Binary", "Intersex"] {
            assert_eq!(walk.map(code).unwrap().relation(), Relation::Ambiguous, "{code}");
        }
    }
    let birth = Crosswalk::between(&systems::UKCORE_BIRTH_SEX, &systems::NHS_PERSON_STATED_GENDER).unwrap();
    assert_eq!(birth.map("F").unwrap().relation(), Relation::NotComparable);
}

#[test]
fn what_an_officer_saw_is_not_what_the_person_said() {
    let walk =
        Crosswalk::between(&systems::POLE_OFFICER_DEFINED_ETHNICITY, &systems::POLE_ETHNICITY).unwrap();
    for code in systems::POLE_OFFICER_DEFINED_ETHNICITY.codes().iter() {
        assert_eq!(walk.map_ref(code).relation(), Relation::NotComparable);
    }
}

#[test]
fn an_impairment_gives_no_degree_of_limitation() {
    let walk = Crosswalk::between(&systems::NHS_DISABILITY, &systems::ONS_DISABILITY).unwrap();
    assert_eq!(walk.map("02").unwrap().relation(), Relation::NotComparable);
    let autism =
        Crosswalk::between(&systems::DFE_DISABILITY, &systems::NHS_DISABILITY).unwrap().map("AUT").unwrap();
    let codes: Vec<_> = autism.codes().unwrap().iter().map(|code| code.as_str()).collect();
    assert_eq!((autism.relation(), codes), (Relation::Ambiguous, vec!["01", "XX"]));
}
