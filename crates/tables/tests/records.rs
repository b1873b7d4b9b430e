//! The records are those of the `csv` crate, and the places those of a slow and simple count; however the file is cut,
//! and however many workers there are.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test stops at the first surprise"
)]

mod support;

use fingerpost_tables::{Limits, Options, Trouble};
use proptest::prelude::*;
use support::{by_csv, read};

/// Text made of what matters to a reader of CSV.
fn text() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        6 => Just(&b","[..]),
        4 => Just(&b"\n"[..]),
        2 => Just(&b"\r\n"[..]),
        1 => Just(&b"\r"[..]),
        6 => Just(&b"\""[..]),
        2 => Just(&b"\"\""[..]),
        2 => Just(&b",\""[..]),
        2 => Just(&b"\","[..]),
        4 => Just(&b"a"[..]),
        1 => Just(&b";"[..]),
        1 => Just("é".as_bytes()),
        1 => Just(&b"0123456789012345678901234567890123456789012345678901234567890123456789"[..]),
    ];
    prop::collection::vec(piece, 0..120).prop_map(|pieces| pieces.concat())
}

/// The line on which each record starts, found byte by byte.
fn lines(text: &[u8], quote: Option<u8>) -> Vec<u64> {
    let (mut lines, mut line) = (Vec::new(), 1_u64);
    let (mut inside, mut fresh_cell, mut fresh_record) = (false, true, true);
    let mut at = 0;
    while at < text.len() {
        let byte = text[at];
        let ends = byte == b'\n' || byte == b'\r';
        if fresh_record && !ends {
            lines.push(line);
            fresh_record = false;
        }
        if inside {
            if Some(byte) == quote {
                if text.get(at + 1).copied() == quote {
                    at += 1;
                } else {
                    inside = false;
                }
            }
            fresh_cell = false;
        } else if Some(byte) == quote && fresh_cell {
            (inside, fresh_cell) = (true, false);
        } else {
            fresh_cell = byte == b',' || ends;
            fresh_record |= ends;
        }
        if byte == b'\n' || (byte == b'\r' && text.get(at + 1) != Some(&b'\n')) {
            line += 1;
        }
        at += 1;
    }
    lines
}

fn options(block: u32, quote: Option<u8>) -> Options {
    Options { block, quote, delimiter: Some(b','), ..Options::default() }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn the_records_of_the_csv_crate(text in text(), quoting in any::<bool>()) {
        let quote = quoting.then_some(b'"');
        let expected = by_csv(&text, b',', quote);
        let Some(found) = read(&text, &options(1 << 14, quote), 1) else {
            prop_assert!(expected.is_empty());
            return Ok(());
        };
        prop_assert_eq!(found.rows.len() + 1, expected.len());
        let lines = lines(&text, quote);
        prop_assert_eq!(lines.len(), expected.len());
        for (index, row) in found.rows.iter().enumerate() {
            prop_assert_eq!(&row.cells, &expected[index + 1]);
            prop_assert_eq!(row.record, index as u64 + 1);
            prop_assert_eq!(row.line, lines[index + 1]);
            let width = expected[0].len();
            let short = row.troubles.iter().any(|(trouble, _)| matches!(trouble, Trouble::ShortRow | Trouble::CutShort));
            let long = row.troubles.iter().any(|(trouble, _)| *trouble == Trouble::LongRow);
            prop_assert_eq!((short, long), (row.cells.len() < width, row.cells.len() > width));
        }
    }

    #[test]
    fn the_same_however_it_is_cut(
        text in text(),
        block in 1_u32..200,
        workers in 1_usize..4,
        record in prop_oneof![Just(u32::MAX), 0_u32..100],
        columns in prop_oneof![Just(1024_u32), 1_u32..9],
        foreign in any::<bool>(),
    ) {
        let mut text = text;
        if foreign {
            // Not UTF-8 in places.
            for at in (0..text.len()).step_by(17) {
                if text[at] == b'a' { text[at] = 0xE9; }
            }
        }
        let limits = Limits { record, columns, ..Limits::default() };
        let whole = read(&text, &Options { limits, ..options(1 << 14, Some(b'"')) }, 1);
        let cut = read(&text, &Options { limits, ..options(block, Some(b'"')) }, workers);
        prop_assert_eq!(whole, cut);
    }
}

#[test]
fn places_count_lines_inside_quotes() {
    let text = b"a,b\r\n\"one\ntwo\r\nthree\",x\r\n\r\nlast,y";
    let found = read(text, &Options::default(), 1).unwrap();
    let places: Vec<_> = found.rows.iter().map(|row| (row.record, row.line)).collect();
    assert_eq!(places, [(1, 2), (2, 6)]);
}

#[test]
fn ragged_rows_are_given_out_and_told() {
    let found = read(b"a,b\n1\n1,2,3\n1,2\n9", &Options::default(), 1).unwrap();
    assert_eq!(found.rows.len(), 4);
    let told: Vec<_> = found
        .rows
        .iter()
        .flat_map(|row| &row.troubles)
        .map(|(trouble, place)| (*trouble, place.line))
        .collect();
    assert_eq!(told, [(Trouble::ShortRow, 2), (Trouble::LongRow, 3), (Trouble::CutShort, 5)]);
    assert_eq!(found.summary.notes.of(Trouble::ShortRow).unwrap().count, 1);
}

#[test]
fn an_unclosed_quote_is_told_where_it_opens() {
    let found = read(b"a,b\n1,2\n3,\"x\ny\nz", &Options::default(), 1).unwrap();
    let note = found.summary.notes.of(Trouble::UnclosedQuote).unwrap();
    assert_eq!((note.first.line, note.first.record, note.first.column), (3, 2, Some(2)));
    assert_eq!(found.rows[1].cells[1], b"x\ny\nz");
    let found = read(b"a,b\n1,\"2\"3\"\n", &Options::default(), 1).unwrap();
    assert_eq!(found.rows[0].cells[1], b"23\"");
    assert!(found.summary.notes.of(Trouble::TextAfterQuote).is_some());
}
