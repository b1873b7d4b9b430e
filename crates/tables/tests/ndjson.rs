//! NDJSON: keys in any order, whatever is on a line, however the file is cut.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test stops at the first surprise"
)]

mod support;

use std::{collections::BTreeMap, io::Cursor};

use fingerpost_tables::{Format, LimitError, Limits, OpenError, Options, ReadError, Table, Trouble};
use proptest::prelude::*;
use serde_json::value::RawValue;
use support::{Read, drain, read};

fn options(columns: &[&str]) -> Options {
    Options {
        format: Some(Format::Ndjson),
        columns: columns.iter().map(|&name| name.to_owned()).collect(),
        ..Options::default()
    }
}

fn cells(row: &Read) -> Vec<&str> {
    row.cells.iter().map(|cell| std::str::from_utf8(cell).unwrap()).collect()
}

fn told(row: &Read) -> Vec<(Trouble, Option<u32>)> {
    row.troubles.iter().map(|(trouble, place)| (*trouble, place.column)).collect()
}

#[test]
fn keys_in_any_order_and_values_as_written() {
    let text = concat!(
        "\n{\"id\": 1.50, \"name\": \"Zo\\u00eb \\\"Z\\\"\", \"open\": true}\r\n",
        "  \n",
        "{\"open\":null,\"id\":\"007\"}\n",
        "{\"name\":\"\",\"id\":123456789012345678901234567890}",
    );
    let found = read(text.as_bytes(), &Options::default(), 1).unwrap();
    assert_eq!(found.headings, ["id", "name", "open"]);
    assert_eq!(cells(&found.rows[0]), ["1.50", "Zoë \"Z\"", "true"]);
    assert_eq!(cells(&found.rows[1]), ["007", "", ""]);
    assert_eq!(cells(&found.rows[2]), ["123456789012345678901234567890", "", ""]);
    let places: Vec<_> = found.rows.iter().map(|row| (row.record, row.line)).collect();
    assert_eq!(places, [(1, 2), (2, 4), (3, 5)]);
    assert_eq!((found.summary.records, found.summary.notes.all()), (3, &[][..]));
}

#[test]
fn what_is_odd_is_told_and_the_rest_is_read() {
    let text = b"{\"b\":1,\"x\":\"\",\"a\":2}\n{\"a\":1,\"a\":2}\n{\"a\":[1,{\"q\":2}],\"b\":\"\\ud800\"}\nnot\n[1]\n\
        {\"a\":\"\\u0000\"}\n{\"a\":\"Zo\xEB\"}\n{\"a\":1";
    let found = read(text, &options(&["a", "b"]), 1).unwrap();
    let rows: Vec<_> = found.rows.iter().map(|row| (cells(row), told(row))).collect();
    assert_eq!(rows[0], (vec!["2", "1"], vec![(Trouble::UnknownKey, None)]));
    assert_eq!(rows[1], (vec!["1", ""], vec![(Trouble::DuplicateKey, Some(1))]));
    assert_eq!(
        rows[2],
        (
            vec!["[1,{\"q\":2}]", "\u{FFFD}\u{FFFD}\u{FFFD}"],
            vec![(Trouble::Nested, Some(1)), (Trouble::Lost, None)]
        )
    );
    assert_eq!(rows[3], (vec!["", ""], vec![(Trouble::NotObject, None)]));
    assert_eq!(rows[4], (vec!["", ""], vec![(Trouble::NotObject, None)]));
    assert_eq!(rows[5], (vec!["\0", ""], vec![(Trouble::Nul, Some(1))]));
    assert_eq!(rows[6], (vec!["Zoë", ""], vec![(Trouble::NotUtf8, None)]));
    assert_eq!(rows[7], (vec!["", ""], vec![(Trouble::CutShort, None)]));
}

#[test]
fn limits_and_what_is_no_ndjson() {
    let wide = format!(
        "{{\"a\":1}}\n{{{}\"z\":0}}\n",
        (0..2000).map(|n| format!("\"k{n}\":1,")).collect::<String>()
    );
    let table = Table::from_reader(Cursor::new(wide), &options(&["a"])).unwrap();
    match table.for_each_row(|_| ()).unwrap_err().error {
        ReadError::Limit(LimitError::Columns { place, found, .. }) => {
            assert_eq!((place.line, found), (2, 2001))
        }
        other => panic!("{other}"),
    }
    let long = format!("{{\"a\":1}}\n{{\"a\":\"{}\"}}\n", "x".repeat(2 << 20));
    let table = Table::from_reader(Cursor::new(long), &options(&["a"])).unwrap();
    match table.for_each_row(|_| ()).unwrap_err().error {
        ReadError::Limit(LimitError::Record { place, .. }) => assert_eq!((place.line, place.record), (2, 2)),
        other => panic!("{other}"),
    }
    let open =
        |text: &str| Table::from_reader(Cursor::new(text.to_owned()), &Options::default()).unwrap_err();
    assert!(matches!(open(" [ {\"a\":1}]"), OpenError::JsonList));
    assert!(matches!(open("{}\n{]\n"), OpenError::NoObject));
}

fn lines() -> impl Strategy<Value = Vec<u8>> {
    let key = prop_oneof![Just("a"), Just("b"), Just("c"), Just("\\u0061"), Just("é"), Just("zz")];
    let value = prop_oneof![
        Just("1"),
        Just("-0.10e5"),
        Just("\"x\""),
        Just("\"\\n\\\"\""),
        Just("null"),
        Just("true"),
        Just("01"),
        Just("[1,\"}\"]"),
        Just("{\"a\":{}}"),
        Just("\"\u{1}\""),
        Just("\"é\""),
        Just("\"\""),
        Just("nul"),
    ];
    let pair = (key, value).prop_map(|(key, value)| format!("\"{key}\": {value}"));
    let object = prop::collection::vec(pair, 0..5).prop_map(|pairs| format!("{{{}}}", pairs.join(",")));
    let piece = prop_oneof![
        8 => object,
        1 => Just("{\"a\":".to_owned()),
        1 => Just("} x".to_owned()),
        1 => Just("\r".to_owned()),
        1 => Just("  ".to_owned()),
        4 => Just("\n".to_owned()),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.join("\n").into_bytes())
}

/// The cell of a value, by way of what JSON makes of it.
fn cell(raw: &RawValue) -> String {
    match raw.get().as_bytes()[0] {
        b'"' => serde_json::from_str(raw.get()).unwrap(),
        b'n' => String::new(),
        _ => raw.get().to_owned(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn the_objects_that_serde_json_finds(text in lines()) {
        let columns = ["a", "b", "c", "é"];
        let Some(found) = read(&text, &options(&columns), 1) else {
            prop_assert!(text.iter().all(|byte| byte.is_ascii_whitespace()));
            return Ok(());
        };
        let text = std::str::from_utf8(&text).unwrap();
        let lines = (1_u64..).zip(text.split('\n')).filter(|(_, line)| !line.trim().is_empty());
        let mut count = 0;
        for ((line, content), row) in lines.zip(&found.rows) {
            count += 1;
            prop_assert_eq!((row.line, row.record), (line, count));
            let model: Result<BTreeMap<String, &RawValue>, _> = serde_json::from_str(content);
            let bad = told(row).iter().any(|(trouble, _)| matches!(trouble, Trouble::NotObject | Trouble::CutShort));
            prop_assert_eq!(bad, model.is_err());
            let twice = told(row).iter().any(|(trouble, _)| *trouble == Trouble::DuplicateKey);
            for (name, found) in columns.iter().zip(cells(row)).filter(|_| !twice) {
                let expected = model.as_ref().ok().and_then(|map| map.get(*name)).map(|raw| cell(raw));
                prop_assert_eq!(found, expected.unwrap_or_default());
            }
        }
        prop_assert_eq!(count, found.rows.len() as u64);
    }

    #[test]
    fn the_same_however_it_is_cut(
        text in lines(),
        block in 1_u32..100,
        workers in 1_usize..4,
        record in prop_oneof![Just(u32::MAX), 0_u32..60],
        columns in prop_oneof![Just(1024_u32), 1_u32..4],
    ) {
        let limits = Limits { record, columns, ..Limits::default() };
        let whole = read(&text, &Options { limits, block: 1 << 14, ..options(&["a", "b"]) }, 1);
        let cut = read(&text, &Options { limits, block, ..options(&["a", "b"]) }, workers);
        prop_assert_eq!(whole, cut);
    }
}

#[test]
fn compressed() {
    use std::io::Write;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(b"{\"a\":1}\n{\"a\":2}\n").unwrap();
    let table = Table::from_reader(Cursor::new(encoder.finish().unwrap()), &Options::default()).unwrap();
    assert_eq!(table.dialect().format, Format::Ndjson);
    assert_eq!(drain(table, 2).rows.len(), 2);
}
