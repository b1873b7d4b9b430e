//! What is written can be read back, is there whole or not at all, and is no formula.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test stops at the first surprise"
)]

mod support;

use std::{fs, io::Write, path::Path};

use fingerpost_tables::{
    Compression, CsvOptions, CsvWriter, Formulas, LineEnd, NdjsonWriter, Options, Table, WholeFile,
    WriteError,
};
use proptest::prelude::*;
use support::{by_csv, drain, read};

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[a-z ,;\"\t\r\n=+@é'{-]{0,6}",
        1 => Just("sep=;".to_owned()),
        1 => Just("\u{FEFF}x".to_owned()),
        1 => Just(String::new()),
    ]
}

fn table() -> impl Strategy<Value = Vec<Vec<String>>> {
    (1_usize..5).prop_flat_map(|width| prop::collection::vec(prop::collection::vec(cell(), width), 1..12))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn csv_is_read_back_with_nothing_known(
        rows in table(),
        delimiter in prop_oneof![Just(b','), Just(b';'), Just(b'\t')],
        line_end in prop_oneof![Just(LineEnd::Lf), Just(LineEnd::CrLf), Just(LineEnd::Cr)],
        byte_order_mark in any::<bool>(),
    ) {
        let options = CsvOptions { delimiter, line_end, byte_order_mark, formulas: Formulas::Keep };
        let mut writer = CsvWriter::new(Vec::new(), options);
        for row in &rows {
            writer.write_row(row).unwrap();
        }
        let text = writer.into_inner().unwrap();
        let width = rows[0].len();
        // One column has no delimiter to be found out.
        let known = Options { delimiter: (width == 1).then_some(delimiter), ..Options::default() };
        let found = read(&text, &known, 1).unwrap();
        prop_assert_eq!(&found.headings, &rows[0]);
        let cells: Vec<Vec<String>> =
            found.rows.iter().map(|row| row.cells.iter().map(|cell| String::from_utf8(cell.clone()).unwrap()).collect()).collect();
        prop_assert_eq!(&cells[..], &rows[1..]);
        prop_assert_eq!(found.summary.notes.all(), &[]);
        // And by others.
        let by_csv: Vec<Vec<String>> = by_csv(&text, delimiter, Some(b'"'))
            .into_iter().map(|row| row.into_iter().map(|cell| String::from_utf8(cell).unwrap()).collect()).collect();
        prop_assert_eq!(by_csv, rows);
    }

    #[test]
    fn nothing_that_is_written_is_a_formula(rows in table()) {
        let mut writer = CsvWriter::new(Vec::new(), CsvOptions::default());
        for row in &rows {
            writer.write_row(row).unwrap();
        }
        let told = writer.told().map_or(0, |told| told.count);
        let text = writer.into_inner().unwrap();
        let mut changed = 0;
        for (row, written) in rows.iter().zip(by_csv(&text, b',', Some(b'"'))) {
            for (cell, written) in row.iter().zip(written) {
                let starts = written.first().copied().unwrap_or(b'a');
                prop_assert!(!b"=@\t\r\n".contains(&starts), "{:?}", written);
                changed += u64::from(written != cell.as_bytes());
            }
        }
        prop_assert_eq!(told, changed);
    }

    #[test]
    fn ndjson_is_read_back(rows in table()) {
        let headings: Vec<String> = (0..rows[0].len()).map(|column| format!("k\"{column}")).collect();
        let mut writer = NdjsonWriter::new(Vec::new(), &headings);
        for row in &rows {
            writer.write_row(row).unwrap();
        }
        let text = writer.into_inner().unwrap();
        let found = read(&text, &Options { columns: headings, ..Options::default() }, 1).unwrap();
        let cells: Vec<Vec<String>> =
            found.rows.iter().map(|row| row.cells.iter().map(|cell| String::from_utf8(cell.clone()).unwrap()).collect()).collect();
        prop_assert_eq!(cells, rows);
        prop_assert_eq!(found.summary.notes.all(), &[]);
    }
}

#[test]
fn formulas_are_told_with_their_place() {
    for (formulas, expected) in
        [(Formulas::Prefix, "a,b\r\n-1,'=x\r\n'+y,\r\n"), (Formulas::Tell, "a,b\r\n-1,=x\r\n+y,\r\n")]
    {
        let mut writer = CsvWriter::new(Vec::new(), CsvOptions { formulas, ..CsvOptions::default() });
        for row in [["a", "b"], ["-1", "=x"], ["+y", ""]] {
            writer.write_row(row).unwrap();
        }
        let told = writer.told().unwrap();
        assert_eq!((told.count, told.first.line, told.first.record, told.first.column), (2, 2, 1, Some(2)));
        assert_eq!(String::from_utf8(writer.into_inner().unwrap()).unwrap(), expected);
    }
}

#[test]
fn a_row_that_is_too_long_for_its_keys_is_refused() {
    assert!(NdjsonWriter::new(Vec::new(), ["a"]).write_row(["1", "2"]).is_err());
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.csv");
    fs::write(&path, "before").unwrap();

    let mut dropped = WholeFile::create(&path, Compression::None, &[]).unwrap();
    dropped.write_all(b"half").unwrap();
    dropped.flush().unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"before");
    drop(dropped);
    assert_eq!(names(folder.path()), ["out.csv"]);
    assert_eq!(fs::read(&path).unwrap(), b"before");

    let mut finished = WholeFile::create(&path, Compression::Gzip, &[]).unwrap();
    finished.write_all(b"a,b\n1,2\n").unwrap();
    finished.finish().unwrap();
    assert_eq!(names(folder.path()), ["out.csv"]);
    let table = Table::open(&path, &Options::default()).unwrap();
    assert_eq!(table.dialect().compression, Compression::Gzip);
    assert_eq!(drain(table, 1).rows.len(), 1);
    assert!(matches!(
        WholeFile::create(&folder.path().join("no/folder.csv"), Compression::None, &[]),
        Err(WriteError::Io(_))
    ));
}

#[test]
fn an_input_is_not_written_over_by_any_name() {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("in.csv");
    fs::write(&input, "a\n1\n").unwrap();
    let other = folder.path().join(".").join("in.csv");
    let mut outputs = vec![input.clone(), other];
    #[cfg(unix)]
    {
        let link = folder.path().join("link.csv");
        std::os::unix::fs::symlink(&input, &link).unwrap();
        outputs.push(link);
    }
    for output in outputs {
        let result = WholeFile::create(&output, Compression::None, &[&input]);
        assert!(matches!(result, Err(WriteError::OwnInput)), "{result:?}");
    }
    assert_eq!(fs::read(&input).unwrap(), b"a\n1\n");
    assert!(WholeFile::create(&folder.path().join("new.csv"), Compression::None, &[&input]).is_ok());
}
