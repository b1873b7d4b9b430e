//! What the tests share: a table read whole, as values.
#![allow(dead_code, reason = "each test uses a part")]

use std::{io::Cursor, num::NonZeroUsize, ops::ControlFlow};

use fingerpost_tables::{Options, Place, ReadError, Row, Summary, Table, Trouble};

/// A row as values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Read {
    pub(crate) record: u64,
    pub(crate) line: u64,
    pub(crate) cells: Vec<Vec<u8>>,
    pub(crate) troubles: Vec<(Trouble, Place)>,
}

/// A table as values: the headings, the rows, and how it ended.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Whole {
    pub(crate) headings: Vec<String>,
    pub(crate) rows: Vec<Read>,
    pub(crate) summary: Summary,
    pub(crate) error: Option<String>,
}

/// Reads everything; `None` if there is nothing to open.
pub(crate) fn read(text: &[u8], options: &Options, workers: usize) -> Option<Whole> {
    let table = Table::from_reader(Cursor::new(text.to_vec()), options).ok()?;
    Some(drain(table, workers))
}

/// Reads the rest of an open table.
pub(crate) fn drain(table: Table, workers: usize) -> Whole {
    let headings = table.headings().iter().map(|heading| heading.name.clone()).collect();
    let mut rows = Vec::new();
    let result = table.for_each_block(
        NonZeroUsize::new(workers).unwrap(),
        || (),
        |(), rows| {
            rows.map(|row| {
                starts(&row);
                Read {
                    record: row.record(),
                    line: row.line(),
                    cells: row.cells().map(<[u8]>::to_vec).collect(),
                    troubles: row.troubles().collect(),
                }
            })
            .collect::<Vec<_>>()
        },
        |found, _| {
            rows.extend(found);
            ControlFlow::Continue(())
        },
    );
    let (mut summary, error) = match result {
        Ok(summary) => (summary, None),
        Err(stopped) => (stopped.summary, Some(stopped.error)),
    };
    if matches!(error, Some(ReadError::Limit(_))) {
        // How much was read ahead of a refusal depends on how the file is cut.
        (summary.bytes, summary.lines) = (0, 0);
    }
    Whole { headings, rows, summary, error: error.map(|error| error.to_string()) }
}

/// How a cell begins is what a look at its bytes says.
pub(crate) fn starts(row: &Row<'_>) {
    for column in 0..row.len() {
        let cell = row.cell(column).unwrap();
        let mut bytes = [0; 16];
        bytes.iter_mut().zip(cell).for_each(|(to, from)| *to = *from);
        let whole = u128::from_le_bytes(bytes);
        let words = [whole as u64, (whole >> 64) as u64];
        assert_eq!(row.start(column), Some((words, u32::try_from(cell.len()).unwrap())));
    }
    assert_eq!(row.start(row.len()), None);
}

/// Every record that the `csv` crate finds, the heading line included.
pub(crate) fn by_csv(text: &[u8], delimiter: u8, quote: Option<u8>) -> Vec<Vec<Vec<u8>>> {
    let mut builder = csv::ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(delimiter).quoting(quote.is_some());
    builder.quote(quote.unwrap_or(b'"'));
    builder
        .from_reader(text)
        .byte_records()
        .map(|record| record.unwrap().iter().map(<[u8]>::to_vec).collect())
        .collect()
}
