//! Reading what people type: nothing is lost in silence, and nothing that was typed comes out again.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic,
    reason = "helpers of tests"
)]

use fingerpost_characteristics::{Column, How, Reading, Several, normalise, systems};
use fingerpost_core::{AnswerSource, Date, FieldPath};
use proptest::prelude::*;

const DAY: Date = Date::literal(2026, 11, 21);

/// Every code and every label of every list reads back, however it is spelled.
#[test]
fn every_code_and_label_reads_back() {
    for list in systems::all() {
        for code in list.codes().iter() {
            let read = |text: &str| normalise(list, text, Date::literal(2000, 1, 1));
            let is = |reading: Reading| matches!(reading, Reading::Code { code: found, .. } if found == code);
            let row = code.row();
            let name = (list.list.system, row.code);
            assert!(is(read(row.code)) && is(read(&format!("  {} ", row.code))), "{name:?}");
            assert!(is(read(row.label)), "{name:?}: the label is read as something else");
            assert!(is(read(&row.label.to_uppercase().replace(' ', "  ").replace(':', " -"))), "{name:?}");
        }
    }
}

#[test]
fn bme_is_accepted_as_a_lump_and_reported_as_a_loss() {
    for list in [&systems::NHS_ETHNIC_CATEGORY, &systems::ONS_ETHNIC_GROUP, &systems::DFE_ETHNICITY] {
        let mut column = Column::new(list, FieldPath::root().field("ethnicity"));
        let Reading::Several { codes, or_none: false, why: Several::Lump } = column.read("BME", DAY) else {
            panic!()
        };
        let british = normalise(list, "White British", DAY);
        let Reading::Code { code, .. } = british else { panic!() };
        assert!(codes.len() >= 15 && !codes.contains(code));
        assert_eq!(
            (column.completeness().lumped, column.completeness().known),
            (1, 0),
            "a lump is not a known group"
        );
        assert_eq!(column.finish().findings()[0].rule.as_str(), "characteristics.lump");
    }
}

#[test]
fn every_kind_of_trouble_has_a_rule_of_its_own() {
    let rule = |list, text| {
        let mut column = Column::new(list, FieldPath::root());
        column.read(text, DAY);
        column.finish().findings().first().map(|finding| finding.rule.as_str())
    };
    let long = "she said that she did not want to say it because he was in the next room and so we left it there, see the notes of that day";
    let cases = [
        (rule(&systems::NHS_ETHNIC_CATEGORY, "A"), None),
        (rule(&systems::NHS_ETHNIC_CATEGORY, "BME"), Some("characteristics.lump")),
        (rule(&systems::NHS_ETHNIC_CATEGORY, "A1"), Some("characteristics.local-character")),
        (rule(&systems::NHS_ETHNIC_CATEGORY, "9"), Some("characteristics.code-retired")),
        (rule(&systems::NHS_ETHNIC_CATEGORY, "X"), Some("characteristics.code-old")),
        (rule(&systems::NHS_ETHNIC_CATEGORY, "Roma"), Some("characteristics.broader")),
        (rule(&systems::NHS_ETHNIC_CATEGORY, "martian"), Some("characteristics.not-known")),
        (rule(&systems::NHS_ETHNIC_CATEGORY, "NS"), Some("characteristics.unclear")),
        (rule(&systems::NHS_ETHNIC_CATEGORY, long), Some("characteristics.too-long")),
        (rule(&systems::DFE_ETHNICITY, "both"), Some("characteristics.word-or-code")),
        (rule(&systems::NHS_DISABILITY, "1"), Some("characteristics.zeros-lost")),
        (rule(&systems::NHS_DISABILITY, "autism"), Some("characteristics.label-ambiguous")),
        (rule(&systems::DFE_SEX, "refused"), None),
        (rule(&systems::NHS_SEXUAL_ORIENTATION_2010, "pan"), Some("characteristics.no-code")),
    ];
    for (at, (found, expected)) in cases.iter().enumerate() {
        assert_eq!(found, expected, "case {at}");
    }
}

#[test]
fn a_retired_code_is_retired_only_after_its_day() {
    let how = |day| match normalise(&systems::NHS_MARITAL_STATUS, "2", day) {
        Reading::Code { how, .. } => how,
        _ => panic!("a known code"),
    };
    assert_eq!(how(Date::literal(2006, 10, 1)), How::OldCode);
    assert_eq!(how(Date::literal(2006, 10, 2)), How::Retired);
}

#[test]
fn reasons_for_absence_are_kept_apart() {
    let state = |text: &str| {
        normalise(&systems::ONS_ETHNIC_GROUP, text, DAY)
            .answer(AnswerSource::SelfStated)
            .map(|answer| answer.state())
    };
    for (texts, expected) in [
        (&["", "   ", "-", "NULL", "N/K", "unknown"][..], "not-recorded"),
        (&["Refused", "prefer not to say", "PNTS", "Not stated"], "declined"),
        (&["don't know", "Don\u{2019}t know"], "does-not-know"),
        (&["not asked", "Not yet obtained"], "not-asked"),
        (&["N/A", "n.a.", "-8"], "not-applicable"),
    ] {
        for text in texts {
            assert_eq!(state(text), Some(expected), "{text}");
        }
    }
}

#[test]
fn two_letters_that_say_nothing_are_not_a_code_with_a_local_letter() {
    for text in ["NA", "NK", "na", "NS"] {
        let reading = normalise(&systems::NHS_ETHNIC_CATEGORY, text, DAY);
        assert!(!matches!(reading, Reading::Code { .. }), "{text} was read as African");
    }
    let local = normalise(&systems::NHS_ETHNIC_CATEGORY, "CA", DAY);
    assert!(matches!(local, Reading::Code { code, how: How::LocalCharacterDropped } if code.as_str() == "C"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2048) })]

    /// Any text gets a reading; an unplaced one gets exactly one finding; no finding and no `Debug` repeats the text.
    #[test]
    fn no_text_breaks_it_and_none_comes_out_again(text in "\\PC{0,40}|[A-Z0-9]{1,4}|secret[a-z ]{4,120}", at in 0..systems::all().len()) {
        let list = systems::all()[at];
        let mut column = Column::new(list, FieldPath::root().field("cell"));
        let reading = column.read(&text, DAY);
        let count = column.completeness();
        prop_assert_eq!(count.all().max(count.applicable()), 1, "counted once");
        let report = column.finish();
        prop_assert!(report.findings().len() <= 1);
        if matches!(reading, Reading::NotPlaced(_) | Reading::Several { .. }) {
            prop_assert_eq!(report.findings().len(), 1);
        }
        let shown = format!("{report:?} {reading:?}");
        prop_assert!(!shown.contains("secret"));
    }

    /// Capitals, spaces and punctuation never change a reading by label.
    #[test]
    fn spelling_does_not_matter(at in 0..systems::all().len(), row in 0_usize..64, shout in any::<bool>(), gap in "[ _./-]{1,3}") {
        let list = systems::all()[at];
        let row = &list.list.rows[row % list.list.rows.len()];
        let text = row.label.split(' ').collect::<Vec<_>>().join(&gap);
        let text = if shout { text.to_uppercase() } else { text };
        let plain = normalise(list, row.label, DAY);
        let shouted = normalise(list, &text, DAY);
        prop_assert_eq!(plain.answer(AnswerSource::Proxy), shouted.answer(AnswerSource::Proxy));
    }
}
