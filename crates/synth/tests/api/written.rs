//! What is written: the same bytes for ever, and lines that can be found again.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

use fingerpost_schema::{Cells, profile, record};
use fingerpost_synth::{Dialect, Encoding, Generator, Options, Truth};
use sha2::{Digest, Sha256};

use crate::check::options;

fn generator(service: &str, of: &str, people: u32, dirt: u16) -> Generator {
    let records = vec![record(of).unwrap()];
    Generator::new(profile(service).unwrap(), 42, Options { records, ..options(people, dirt) }).unwrap()
}

fn write(generator: &Generator, dialect: &Dialect) -> (Vec<u8>, String) {
    let (mut bytes, mut truth) = (Vec::new(), Truth::new(Vec::new()).unwrap());
    generator.files()[0].write("data.csv", dialect, &mut bytes, &mut truth).unwrap();
    (bytes, String::from_utf8(truth.finish().unwrap()).unwrap())
}

/// The digest of every file of every service. A change here changes what a seed gives: it is right only when the standard
/// itself has changed, or when rows are better made, and the changelog says so. To accept it set `FINGERPOST_BLESS`.
#[test]
fn a_seed_gives_the_same_bytes_for_ever() {
    let mut digests = String::new();
    for profile in fingerpost_schema::profiles() {
        let generator = Generator::new(profile, 42, options(200, 300)).unwrap();
        let mut truth = Truth::new(Vec::new()).unwrap();
        for file in generator.files() {
            let mut bytes = Vec::new();
            file.write(file.record().id, &Dialect::default(), &mut bytes, &mut truth).unwrap();
            digest(&mut digests, profile.id, file.record().id, &bytes);
        }
        digest(&mut digests, profile.id, "truth", &truth.finish().unwrap());
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/digests.csv");
    if std::env::var_os("FINGERPOST_BLESS").is_some() {
        fs::write(&path, &digests).unwrap();
    }
    assert_eq!(digests, fs::read_to_string(path).unwrap());
}

fn digest(out: &mut String, service: &str, file: &str, bytes: &[u8]) {
    let sum = Sha256::digest(bytes);
    let hex: String = sum.iter().take(8).fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").unwrap();
        hex
    });
    writeln!(out, "{service},{file},{},{hex}", bytes.len()).unwrap();
}

/// Rows as RFC 4180 has them, with the line on which each begins.
fn parse(text: &str) -> Vec<(u32, Vec<String>)> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let (mut line, mut began) = (1, 1);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        line += u32::from(letter == '\n');
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push((began, std::mem::take(&mut row)));
                began = line;
            }
            other => cell.push(other),
        }
    }
    rows
}

#[test]
fn the_truth_names_the_line_on_which_a_row_begins() {
    let generator = generator("vva", "person", 500, 700);
    let (bytes, truth) = write(&generator, &Dialect::default());
    let rows = parse(&String::from_utf8(bytes).unwrap());
    assert!(rows.len() > 500);
    let mut made = generator.files()[0].rows();
    let mut expected: BTreeMap<u32, usize> = BTreeMap::new();
    for (line, cells) in &rows[1..] {
        let row = made.next_row().unwrap();
        assert_eq!(
            cells.iter().map(String::as_bytes).collect::<Vec<_>>(),
            row.cells.iter().collect::<Vec<_>>()
        );
        assert_eq!(row.cells.count(), cells.len());
        expected.insert(*line, row.defects.len());
    }
    let mut told: BTreeMap<u32, usize> = rows[1..].iter().map(|(line, _)| (*line, 0)).collect();
    for line in truth.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        if !cells[2].is_empty() {
            *told.get_mut(&cells[1].parse().unwrap()).unwrap() += 1;
        }
    }
    assert_eq!(told, expected);
    assert!(rows.last().unwrap().0 > 502, "a line break within quotes is a line of the file");
}

#[test]
fn ways_of_saving_change_the_bytes_and_not_the_rows() {
    let generator = generator("vva", "person", 60, 0);
    let (plain, _) = write(&generator, &Dialect::default());
    let plain = String::from_utf8(plain).unwrap();
    let of = |dialect: Dialect| write(&generator, &dialect).0;
    let semicolons = String::from_utf8(of(Dialect { delimiter: b';', ..Dialect::default() })).unwrap();
    assert_eq!(
        semicolons.lines().next().unwrap().split(';').count(),
        plain.lines().next().unwrap().split(',').count()
    );
    let crlf = String::from_utf8(of(Dialect { crlf: true, ..Dialect::default() })).unwrap();
    assert_eq!(crlf.replace("\r\n", "\n"), plain);
    let quoted = String::from_utf8(of(Dialect { quote_all: true, ..Dialect::default() })).unwrap();
    assert_eq!(parse(&quoted), parse(&plain));
    let of = |encoding| of(Dialect { encoding, ..Dialect::default() });
    assert_eq!(of(Encoding::Utf8Bom), [b"\xef\xbb\xbf", plain.as_bytes()].concat());
    assert_eq!(of(Encoding::Windows1252), plain.as_bytes(), "nothing beyond ASCII in it");
    let wide: Vec<u16> =
        of(Encoding::Utf16Le).chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    assert_eq!(String::from_utf16(&wide).unwrap(), format!("\u{feff}{plain}"));
    let wide: Vec<u16> =
        of(Encoding::Utf16Be).chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    assert_eq!(String::from_utf16(&wide).unwrap(), format!("\u{feff}{plain}"));
}

#[test]
fn what_is_wrong_with_the_file_as_a_whole_is_told() {
    let (_, truth) = write(&generator("vva", "person", 0, 0), &Dialect::default());
    assert_eq!(truth, "file,line,record,column,field,rule\ndata.csv,,,,,file.no-rows\n");
    let dialect = Dialect { encoding: Encoding::Utf16Le, ..Dialect::default() };
    let (_, truth) = write(&generator("vva", "person", 3, 0), &dialect);
    assert_eq!(truth, "file,line,record,column,field,rule\ndata.csv,,,,,file.encoding\n");
}

#[test]
fn every_row_says_that_it_is_made_up_and_dirt_changes_only_what_it_tells() {
    for of in ["person", "case", "contact"] {
        let (clean, dirty) = (generator("vva", of, 400, 0), generator("vva", of, 400, 400));
        let (clean, dirty) = (&clean.files()[0], &dirty.files()[0]);
        let status = dirty.headings().iter().position(|heading| heading == "data_status");
        let (mut rows, mut same) = (dirty.rows(), 0);
        let mut clean_rows: Vec<Vec<Vec<u8>>> = Vec::new();
        let mut right = clean.rows();
        while let Some(row) = right.next_row() {
            clean_rows.push(row.cells.iter().map(<[u8]>::to_vec).collect());
        }
        while let Some(row) = rows.next_row() {
            assert!(status.is_none_or(|at| row.cells.cell(at) == Some(b"synthetic")));
            let cells: Vec<Vec<u8>> = row.cells.iter().map(<[u8]>::to_vec).collect();
            let known: Vec<Vec<u8>> = clean
                .headings()
                .iter()
                .filter_map(|heading| {
                    dirty
                        .headings()
                        .iter()
                        .position(|other| other == heading)
                        .and_then(|at| cells.get(at).cloned())
                })
                .collect();
            if row.defects.is_empty() && clean_rows.contains(&known) {
                same += 1;
            }
        }
        assert!(same > clean_rows.len() / 2, "{of}: {same} of {}", clean_rows.len());
    }
}
