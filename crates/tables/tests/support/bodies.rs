//! What holds for any bytes at all. The fuzzer tries these, and so does `cargo test`.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test stops at the first surprise, and uses a part"
)]

use std::{collections::BTreeMap, io::Cursor, num::NonZeroUsize, ops::ControlFlow};

use fingerpost_tables::{Encoding, Format, Interrupted, Limits, Options, Place, Table, Trouble};
use serde_json::value::RawValue;

/// As much as a fuzzer makes up: nothing is cut.
const WHOLE: u32 = 1 << 13;

/// Cells of rows, with record, line and troubles.
type Rows = Vec<(u64, u64, Vec<Vec<u8>>, Vec<(Trouble, Place)>)>;

/// A table as values, and how it ended.
type Whole = Option<(Vec<String>, Rows, String)>;

fn whole(text: &[u8], options: &Options, workers: usize) -> Whole {
    let table = Table::from_reader(Cursor::new(text.to_vec()), options).ok()?;
    let headings = table.headings().iter().map(|heading| heading.name.clone()).collect();
    let mut all = Vec::new();
    let end = table.for_each_block(
        NonZeroUsize::new(workers).unwrap(),
        || (),
        |(), rows| {
            let values = |row: fingerpost_tables::Row<'_>| {
                let cells = row.cells().map(<[u8]>::to_vec).collect();
                (row.record(), row.line(), cells, row.troubles().collect())
            };
            rows.map(values).collect::<Rows>()
        },
        |rows, _| {
            all.extend(rows);
            ControlFlow::Continue(())
        },
    );
    let end = match end {
        Ok(summary) => format!("{:?} {}", summary.notes, summary.lines),
        Err(Interrupted { error, summary }) => format!("{error} {:?}", summary.notes),
    };
    Some((headings, all, end))
}

/// The first byte says how the rest is cut.
fn split(bytes: &[u8]) -> Option<(u32, usize, &[u8])> {
    let (&first, rest) = bytes.split_first()?;
    Some((u32::from(first >> 2) * 3 + 1, usize::from(first & 3).max(1), rest))
}

/// Delimited text: the records of the `csv` crate, in any pieces.
pub(crate) fn csv(bytes: &[u8]) {
    let Some((block, workers, text)) = split(bytes) else { return };
    // What opening finds out is not the matter here.
    let options = Options {
        format: Some(Format::Delimited),
        compression: Some(fingerpost_tables::Compression::None),
        encoding: Some(Encoding::Utf8),
        delimiter: Some(b','),
        block: WHOLE,
        ..Options::default()
    };
    let found = whole(text, &options, 1);
    assert_eq!(found, whole(text, &Options { block, ..options.clone() }, workers));
    let limits = Limits { record: block, columns: 4, ..Limits::default() };
    let limited = Options { limits, ..options };
    assert_eq!(whole(text, &limited, 1), whole(text, &Options { block, ..limited.clone() }, workers));
    // Rows that are not UTF-8 are transcoded, the heading line `sep=` is taken away, and archives are refused.
    let special =
        text.get(..4).is_some_and(|head| head.eq_ignore_ascii_case(b"sep=") || head == b"PK\x03\x04")
            || text.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]);
    if special || std::str::from_utf8(text).is_err() {
        return;
    }
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text);
    let mut expected = reader.byte_records().map(|record| record.unwrap());
    let Some((headings, rows, _)) = found else {
        assert!(expected.next().is_none() || special);
        return;
    };
    let cells = |record: csv::ByteRecord| record.iter().map(<[u8]>::to_vec).collect::<Vec<_>>();
    let first: Vec<Vec<u8>> = headings.into_iter().map(String::into_bytes).collect();
    let mut found = std::iter::once(first).chain(rows.into_iter().map(|(_, _, cells, _)| cells));
    loop {
        let (expected, found) = (expected.next().map(cells), found.next());
        assert_eq!(expected, found);
        if found.is_none() {
            break;
        }
    }
}

/// NDJSON: the objects of `serde_json`, in any pieces.
pub(crate) fn ndjson(bytes: &[u8]) {
    let Some((block, workers, text)) = split(bytes) else { return };
    let options = Options {
        format: Some(Format::Ndjson),
        compression: Some(fingerpost_tables::Compression::None),
        encoding: Some(Encoding::Utf8),
        columns: vec!["a".into(), "b".into()],
        block: WHOLE,
        ..Options::default()
    };
    let found = whole(text, &options, 1);
    assert_eq!(found, whole(text, &Options { block, ..options.clone() }, workers));
    let limits = Limits { record: block, columns: 2, ..Limits::default() };
    let limited = Options { limits, ..options };
    assert_eq!(whole(text, &limited, 1), whole(text, &Options { block, ..limited.clone() }, workers));
    let (Ok(text), Some((_, rows, _))) = (std::str::from_utf8(text), found) else { return };
    // A mark at the start is taken away.
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let lines = (1_u64..).zip(text.split('\n'));
    let mut rows = rows.into_iter();
    for (number, line) in lines.filter(|(_, line)| !line.bytes().all(|byte| b" \t\r".contains(&byte))) {
        let (_, at, cells, troubles) = rows.next().unwrap();
        assert_eq!(at, number);
        if troubles.iter().any(|(trouble, _)| *trouble == Trouble::DuplicateKey) {
            // Here the first counts, there the last.
            continue;
        }
        let object: Result<BTreeMap<String, &RawValue>, _> = serde_json::from_str(line);
        let object = object.unwrap_or_default();
        for (name, cell) in ["a", "b"].iter().zip(&cells) {
            let there = object.get(*name).is_some_and(|raw| !matches!(raw.get(), "null" | "\"\""));
            assert_eq!(there, !cell.is_empty());
        }
    }
    assert!(rows.next().is_none());
}

/// Anything: no panic, cells that are UTF-8, and records and lines that count up.
pub(crate) fn open(bytes: &[u8]) {
    let limits = Limits { record: 1 << 12, columns: 64, expanded: 1 << 16, ..Limits::default() };
    let options = Options { limits, block: WHOLE, ..Options::default() };
    let Ok(table) = Table::from_reader(Cursor::new(bytes.to_vec()), &options) else { return };
    let width = table.headings().len();
    assert!(width > 0);
    let mut last = (0, 0);
    let (mut ragged, mut told) = (0_u64, 0_u64);
    let end = table.for_each_row(|row| {
        assert_eq!(row.record(), last.0 + 1);
        assert!(row.line() > last.1);
        last = (row.record(), row.line());
        assert!(row.cells().all(|cell| std::str::from_utf8(cell).is_ok()));
        ragged += u64::from(row.len() != width);
        let odd = |trouble| matches!(trouble, Trouble::ShortRow | Trouble::LongRow | Trouble::CutShort);
        told += u64::from(row.len() != width && row.troubles().any(|(trouble, _)| odd(trouble)));
    });
    assert_eq!(ragged, told);
    if let Ok(summary) = end {
        assert_eq!(summary.records, last.0);
    }
}
