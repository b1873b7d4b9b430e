//! Opening whatever comes: encodings, compression, delimiters, and what is no table.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test stops at the first surprise"
)]

mod support;

use std::{io::Write, num::NonZeroUsize, ops::ControlFlow};

use fingerpost_tables::{
    Compression, Encoding, HeadingTrouble, LimitError, Limits, LineEnd, OpenError, Options, ReadError, Table,
    Trouble,
};
use flate2::{Compression as Level, write::GzEncoder};
use support::{drain, read};

fn open(text: &[u8]) -> Table {
    open_with(text, &Options::default()).unwrap()
}

fn open_with(text: &[u8], options: &Options) -> Result<Table, OpenError> {
    Table::from_reader(std::io::Cursor::new(text.to_vec()), options)
}

fn gzip(text: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Level::default());
    encoder.write_all(text).unwrap();
    encoder.finish().unwrap()
}

fn cells(text: &[u8]) -> Vec<Vec<String>> {
    let rows = drain(open(text), 1).rows;
    rows.iter()
        .map(|row| row.cells.iter().map(|cell| String::from_utf8(cell.clone()).unwrap()).collect())
        .collect()
}

#[test]
fn a_file_on_disk_has_a_size_and_tells_its_progress() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    let text = "a,b\n".repeat(1000);
    file.write_all(text.as_bytes()).unwrap();
    let table = Table::open(file.path(), &Options { block: 64, ..Options::default() }).unwrap();
    assert_eq!(table.total(), Some(4000));
    let (mut last, mut records) = (0, 0);
    table
        .for_each_block(
            NonZeroUsize::new(2).unwrap(),
            || (),
            |(), rows| rows.len() as u64,
            |count, progress| {
                assert!(progress.read >= last && progress.read <= 4000);
                last = progress.read;
                records += count;
                assert_eq!(progress.records, records);
                ControlFlow::Continue(())
            },
        )
        .unwrap();
    assert_eq!((last, records), (4000, 999));
}

#[test]
fn byte_order_marks_and_utf_16() {
    let text = "näme,b\r\n\"Ł, €\",😀\r\n";
    let expected = [["Ł, €", "😀"]];
    let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    let little: Vec<u8> =
        [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    for (bytes, encoding) in [(marked, Encoding::Utf8), (little, Encoding::Utf16Le), (big, Encoding::Utf16Be)]
    {
        let table = open(&bytes);
        assert_eq!((table.dialect().encoding, table.dialect().byte_order_mark), (encoding, true));
        assert_eq!(table.headings()[0].name, "näme");
        assert_eq!(cells(&bytes), expected);
        assert_eq!(cells(&gzip(&bytes)), expected);
    }
    let unmarked: Vec<u8> = "ab,c\n1,2\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(open(&unmarked).dialect().encoding, Encoding::Utf16Le);
    assert_eq!(cells(&unmarked), [["1", "2"]]);
}

#[test]
fn windows_1252_record_by_record() {
    let text = b"name,b\nplain,1\nZo\xEB,2\nZo\xC3\xAB,3\n\x93q\x94,4\n";
    assert_eq!(cells(text), [["plain", "1"], ["Zoë", "2"], ["Zoë", "3"], ["“q”", "4"]]);
    let note = *read(text, &Options::default(), 2).unwrap().summary.notes.of(Trouble::NotUtf8).unwrap();
    assert_eq!((note.count, note.first.line, note.first.record), (2, 3, 2));
    // Told that it is, the file is no trouble, and bytes that happen to be UTF-8 are not taken for it.
    let options = Options { encoding: Some(Encoding::Windows1252), ..Options::default() };
    let found = read(text, &options, 1).unwrap();
    assert_eq!(found.rows[2].cells[0], "ZoÃ«".as_bytes());
    assert_eq!(found.summary.notes.all(), []);
}

#[test]
fn lost_characters_and_nuls_are_told() {
    let text = "a,b\n1,\u{FFFD}\nx\0y,2\n";
    let notes = read(text.as_bytes(), &Options::default(), 1).unwrap().summary.notes;
    assert_eq!(notes.of(Trouble::Lost).unwrap().first.line, 2);
    let nul = notes.of(Trouble::Nul).unwrap().first;
    assert_eq!((nul.line, nul.column), (3, Some(1)));
}

#[test]
fn delimiters_and_the_line_of_excel() {
    for (text, delimiter) in
        [("a;b\n1;2\n", b';'), ("a\tb\n1\t2\n", b'\t'), ("sep=|\r\na|b\r\n1|2\r\n", b'|')]
    {
        let table = open(text.as_bytes());
        assert_eq!(table.dialect().delimiter, delimiter);
        assert_eq!(table.headings().len(), 2, "{text}");
        assert_eq!(cells(text.as_bytes()), [["1", "2"]]);
    }
    let table = open(b"sep=|\r\na|b\r\n1|2\r\n");
    assert!(table.dialect().separator_line);
    assert_eq!((table.heading_place().line, table.dialect().line_end), (2, Some(LineEnd::CrLf)));
    assert_eq!(drain(table, 1).rows[0].line, 3);
    let options = Options { delimiter: Some(b','), ..Options::default() };
    assert_eq!(open_with(b"a;b\n", &options).unwrap().headings().len(), 1);
}

#[test]
fn headings_that_are_empty_or_twice() {
    let table = open(b"\n\nName,,name , other\n");
    let troubles = [HeadingTrouble::Empty { column: 2 }, HeadingTrouble::Duplicate { column: 3, first: 1 }];
    assert_eq!(table.heading_troubles(), troubles);
    assert_eq!(table.heading_place().line, 3);
    let whole = drain(table, 1);
    assert_eq!((whole.summary.records, whole.summary.complete, whole.error), (0, true, None));
}

#[test]
fn what_is_no_table() {
    for empty in [&b""[..], b"\r\n\n\r", b"\xEF\xBB\xBF", &gzip(b"")] {
        assert!(matches!(open_with(empty, &Options::default()), Err(OpenError::Empty)), "{empty:?}");
    }
    for workbook in [&b"PK\x03\x04rest"[..], b"\xD0\xCF\x11\xE0\xA1"] {
        assert!(matches!(open_with(workbook, &Options::default()), Err(OpenError::Workbook)));
    }
    for (delimiter, quote) in
        [(Some(b'"'), Some(b'"')), (Some(b'\n'), None), (Some(0xE9), None), (None, Some(b'\r'))]
    {
        let options = Options { delimiter, quote, ..Options::default() };
        assert!(matches!(open_with(b"a,b\n", &options), Err(OpenError::Options(_))));
    }
    assert!(matches!(
        Table::open("no/such/file", &Options::default()),
        Err(OpenError::Read(ReadError::Io(_)))
    ));
}

#[test]
fn gzip_whole_cut_and_damaged() {
    let text = format!("a,b\n{}", "1,some text that is not all the same\n".repeat(50_000));
    let packed = gzip(text.as_bytes());
    let table = open(&packed);
    assert_eq!(table.dialect().compression, Compression::Gzip);
    assert_eq!(drain(table, 2).summary.records, 50_000);

    let two = [gzip(b"a,b\n1,2\n"), gzip(b"3,4\n")].concat();
    assert_eq!(cells(&two), [["1", "2"], ["3", "4"]]);

    for workers in [1, 3] {
        let whole = drain(open(&packed[..packed.len() / 2]), workers);
        let error = whole.error.unwrap();
        assert!(error.starts_with("the gzip file ends too early, after record "), "{error}");
        assert!(whole.rows.len() > 100, "{}", whole.rows.len());
        assert!(error.contains(&format!("record {}:", whole.rows.len())), "{error}");
    }
    let mut damaged = packed;
    let last = damaged.len() - 6;
    damaged[last] ^= 1;
    let error = drain(open(&damaged), 1).error.unwrap();
    assert!(error.starts_with("the gzip file is damaged after record 50000"), "{error}");
}

#[test]
fn a_bomb_is_refused() {
    let text = format!("a\n{}", "0\n".repeat(1 << 20));
    let packed = gzip(text.as_bytes());
    assert!(packed.len() * 200 < text.len());
    let limits = Limits { expanded: 256 << 10, ..Limits::default() };
    let table = open_with(&packed, &Options { limits, ..Options::default() }).unwrap();
    let result = table.for_each_row(|_| ());
    let error = result.unwrap_err().error;
    assert!(matches!(error, ReadError::Limit(LimitError::Expansion { .. })), "{error}");
    // Within what is allowed at any ratio, it is a file like another.
    assert_eq!(drain(open(&packed), 1).summary.records, 1 << 20);
}
