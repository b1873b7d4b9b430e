//! What is in a block, for those who look at it.

use core::{fmt, slice};

use crate::{
    Place, Trouble,
    block::{Block, Mark, RowTrouble, Span},
};

/// The rows of one block, in the order of the file.
#[derive(Clone)]
pub struct Rows<'a> {
    bytes: &'a [u8],
    cells: &'a [Span],
    rows: slice::Iter<'a, Mark>,
    troubles: &'a [RowTrouble],
    first: u32,
    row: u32,
    /// Record of the block's row 0.
    record: u64,
    /// Line on which the block starts.
    line: u64,
}

impl<'a> Rows<'a> {
    /// Without the first `skip` rows.
    pub(crate) fn new(block: &'a Block, skip: usize, record: u64, line: u64) -> Self {
        let mut rows = Self {
            bytes: &block.bytes,
            cells: &block.cells,
            rows: block.rows.iter(),
            troubles: &block.troubles,
            first: 0,
            row: 0,
            record,
            line,
        };
        if let Some(last) = skip.checked_sub(1) {
            rows.nth(last);
        }
        rows
    }
}

impl<'a> Iterator for Rows<'a> {
    type Item = Row<'a>;

    #[inline]
    fn next(&mut self) -> Option<Row<'a>> {
        let mark = self.rows.next()?;
        let cells = self.cells.get(self.first as usize..mark.cells as usize).unwrap_or_default();
        let row = self.row;
        self.first = mark.cells;
        self.row = row.wrapping_add(1);
        let mut troubles: &[RowTrouble] = &[];
        if self.troubles.first().is_some_and(|trouble| trouble.row == row) {
            let count = self.troubles.iter().take_while(|trouble| trouble.row == row).count();
            (troubles, self.troubles) = self.troubles.split_at_checked(count).unwrap_or_default();
        }
        Some(Row {
            bytes: self.bytes,
            cells,
            troubles,
            record: self.record.wrapping_add(u64::from(row)),
            line: self.line.wrapping_add(u64::from(mark.line)),
            block_line: self.line,
        })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.rows.size_hint()
    }
}

impl ExactSizeIterator for Rows<'_> {}

impl fmt::Debug for Rows<'_> {
    /// Without what is in the cells.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rows").field("left", &self.rows.len()).finish_non_exhaustive()
    }
}

/// A row: its cells, where it is, and what is wrong with it.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    bytes: &'a [u8],
    cells: &'a [Span],
    troubles: &'a [RowTrouble],
    record: u64,
    line: u64,
    block_line: u64,
}

impl<'a> Row<'a> {
    /// The number of this record of data, from 1.
    #[must_use]
    pub fn record(&self) -> u64 {
        self.record
    }

    /// The line of the file on which it starts, from 1.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.line
    }

    /// Where it starts.
    #[must_use]
    pub fn place(&self) -> Place {
        Place { line: self.line, record: self.record, column: None }
    }

    /// How many cells it has, whatever the headings say.
    #[inline]
    #[must_use]
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Never: a line without anything is no record.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The text of the cell at `column` (from 0), unquoted; `None` if the row is too short. It is UTF-8.
    #[inline]
    #[must_use]
    pub fn cell(&self, column: usize) -> Option<&'a [u8]> {
        self.cells.get(column).map(|span| text(self.bytes, *span))
    }

    /// The first 16 bytes of the cell at `column` (from 0) as two numbers, the first byte lowest, with zeros where it has
    /// fewer, and how long all of it is; `None` if the row is too short. For comparing cells without a branch on their
    /// length.
    #[inline(always)]
    #[must_use]
    pub fn start(&self, column: usize) -> Option<([u64; 2], u32)> {
        let span = self.cells.get(column)?;
        let len = span.end.wrapping_sub(span.start);
        let start = span.start as usize;
        // There are bytes beyond the cell, nearly always.
        let words = match self.bytes.get(start..start.wrapping_add(16)).and_then(halves) {
            Some([first, second]) => {
                let within = len.min(16) as usize;
                let mask = |masks: &[u64; 17]| masks.get(within).copied().unwrap_or_default();
                [first & mask(&FIRST), second & mask(&SECOND)]
            }
            None => start_of(text(self.bytes, *span)),
        };
        Some((words, len))
    }

    /// Every cell.
    #[must_use]
    pub fn cells(&self) -> impl ExactSizeIterator<Item = &'a [u8]> + use<'a> {
        let bytes = self.bytes;
        self.cells.iter().map(move |span| text(bytes, *span))
    }

    /// What is wrong with the row, and where.
    #[must_use]
    pub fn troubles(&self) -> impl ExactSizeIterator<Item = (Trouble, Place)> + use<'a> {
        let (record, line) = (self.record, self.block_line);
        self.troubles.iter().map(move |told| (told.trouble, place(told, record, line)))
    }
}

impl fmt::Debug for Row<'_> {
    /// Without what is in the cells.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { record, line, cells, .. } = self;
        f.debug_struct("Row")
            .field("record", record)
            .field("line", line)
            .field("cells", &cells.len())
            .finish()
    }
}

/// The first 16 bytes as two numbers.
#[inline(always)]
fn halves(bytes: &[u8]) -> Option<[u64; 2]> {
    let (first, rest) = bytes.first_chunk::<16>()?.split_first_chunk::<8>()?;
    Some([u64::from_le_bytes(*first), u64::from_le_bytes(*rest.first_chunk::<8>()?)])
}

/// The same for a cell near the end of the bytes.
#[cold]
fn start_of(cell: &[u8]) -> [u64; 2] {
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(cell).for_each(|(to, from)| *to = *from);
    halves(&bytes).unwrap_or_default()
}

/// For each length the bytes of the first eight that are within it. Two lists, so that the compiler leaves the halves in two
/// registers, where they are needed.
static FIRST: [u64; 17] = within(0);
/// The same of the second eight.
static SECOND: [u64; 17] = within(64);

const fn within(shift: u32) -> [u64; 17] {
    let mut masks = [0; 17];
    let mut rest: &mut [u64] = &mut masks;
    let mut mask = 0_u128;
    while let Some((first, others)) = rest.split_first_mut() {
        *first = (mask >> shift) as u64;
        mask = mask << 8 | 0xff;
        rest = others;
    }
    masks
}

#[inline]
fn text(bytes: &[u8], span: Span) -> &[u8] {
    bytes.get(span.start as usize..span.end as usize).unwrap_or_default()
}

/// The place of a trouble in a block that starts on `line`.
pub(crate) fn place(told: &RowTrouble, record: u64, line: u64) -> Place {
    let column = (told.column > 0).then_some(told.column);
    Place { line: line.wrapping_add(u64::from(told.line)), record, column }
}
