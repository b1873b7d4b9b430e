//! A piece of the file that holds whole records, and where its cells are.

use crate::{Trouble, source::Failure};

/// Where a cell is in [`Block::bytes`].
#[derive(Debug, Clone, Copy)]
pub(crate) struct Span {
    pub(crate) start: u32,
    pub(crate) end: u32,
}

/// Where a row is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mark {
    /// One past its last cell in [`Block::cells`].
    pub(crate) cells: u32,
    /// Line ends in the block before it.
    pub(crate) line: u32,
}

/// A trouble of a row of this block.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RowTrouble {
    pub(crate) row: u32,
    /// Line ends in the block before it.
    pub(crate) line: u32,
    /// From 1; 0 if no column is to blame.
    pub(crate) column: u32,
    pub(crate) trouble: Trouble,
}

/// What ends the reading in this block, with places counted from its start.
#[derive(Debug)]
pub(crate) enum Stop {
    Record { row: u32, line: u32, quote: Option<(u32, u32)> },
    Columns { row: u32, line: u32, found: u32 },
    Failed(Failure),
}

/// Whole records. Reused, so that memory is bounded and need not be cleared.
#[derive(Debug, Default)]
pub(crate) struct Block {
    /// At first the file's bytes, then unused room; text that had to be rewritten is added at the end.
    pub(crate) bytes: Vec<u8>,
    /// How many of them are the file's.
    pub(crate) filled: usize,
    /// Its number in the file, from 0.
    pub(crate) number: u64,
    /// Whether the file ends with it.
    pub(crate) last: bool,
    /// Bytes of the file, compressed if it is, that had been read by then.
    pub(crate) read: u64,
    /// Cells, as many as the last row says; beyond that, room.
    pub(crate) cells: Vec<Span>,
    pub(crate) rows: Vec<Mark>,
    pub(crate) troubles: Vec<RowTrouble>,
    /// Lines that end in it.
    pub(crate) lines: u32,
    pub(crate) stop: Option<Stop>,
    /// Text that is on its way to the end of the bytes.
    pub(crate) scratch: Vec<u8>,
}

impl Block {
    /// Forgets the cells, for another piece of the file.
    pub(crate) fn clear(&mut self) {
        self.filled = 0;
        self.last = false;
        self.rows.clear();
        self.troubles.clear();
        self.lines = 0;
        self.stop = None;
    }

    /// Makes room for `length` bytes and a few more, so that 16 can be read from anywhere among them. Old bytes beyond are
    /// left as they are.
    pub(crate) fn room(&mut self, length: usize) {
        let length = length.saturating_add(16);
        if self.bytes.len() < length {
            self.bytes.resize(length, 0);
        }
    }

    /// Tells of a trouble of the row `row` (from 0).
    pub(crate) fn tell(&mut self, row: usize, column: u32, line: u32, trouble: Trouble) {
        self.troubles.push(RowTrouble { row: row as u32, line, column, trouble });
    }
}
