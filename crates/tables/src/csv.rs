//! Where the cells of a block of delimited text are: RFC 4180, read as leniently as the `csv` crate reads it.
//!
//! A cell is quoted if its first byte is a quote. Inside, two quotes are one. Text after the closing quote belongs to the
//! cell. A record ends at `\n`, `\r\n` or a lone `\r` outside quotes; an empty line is no record.

use crate::{
    Trouble,
    block::{Block, Mark, Span, Stop},
    scan::{Found, Marks, WIDTH, line_ends},
};

/// The most of anything.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bounds {
    pub(crate) record: u32,
    pub(crate) columns: u32,
}

/// Finds every cell and row of the block. Quoted cells are written over, without their quotes, in place.
///
/// Offsets are `u32`: a block has at most [`Limits::MOST_RECORD`](crate::Limits::MOST_RECORD) bytes and a little.
pub(crate) fn find(block: &mut Block, marks: Marks, bounds: Bounds) {
    let mut scan = Scan {
        cells: core::mem::take(&mut block.cells),
        count: 0,
        start: 0,
        trim: 0,
        row_start: 0,
        row_line: 0,
        line: 0,
        first_cell: 0,
        crossing: None,
    };
    let mut at = 0_usize;
    // What is before this has been dealt with.
    let mut skip = 0_usize;
    'blocks: while at < block.filled {
        if let Some(ahead) = skip.checked_sub(at) {
            at = at.wrapping_add(ahead & !WIDTH.wrapping_sub(1));
        }
        let mut found = look(block.bytes.get(at..block.filled).unwrap_or_default(), marks);
        if let Some(ahead) = skip.checked_sub(at) {
            found = found.after(ahead);
        }
        scan.room();
        if scan.plain(at, found) {
            if scan.ends(block, at, found, bounds).is_err() {
                break;
            }
            at = at.wrapping_add(WIDTH);
            continue;
        }
        let mut mask = found.delimiters | found.feeds | found.others;
        while mask != 0 {
            let bit = mask.trailing_zeros();
            let place = at.wrapping_add(bit as usize);
            mask &= mask.wrapping_sub(1);
            if (found.delimiters >> bit) & 1 != 0 {
                scan.cell(place);
                continue;
            }
            let byte = block.bytes.get(place).copied().unwrap_or_default();
            let next = if byte == b'\n' {
                place.wrapping_add(1)
            } else if byte == b'\r' {
                let pair = block.bytes.get(..block.filled).and_then(|text| text.get(place.wrapping_add(1)));
                place.wrapping_add(1).wrapping_add(usize::from(pair == Some(&b'\n')))
            } else if place == scan.start as usize {
                let next = scan.quoted(block, place, marks, bounds);
                if next >= at.wrapping_add(WIDTH) {
                    skip = next;
                    mask = 0;
                } else {
                    mask &= u64::MAX << next.wrapping_sub(at);
                }
                continue;
            } else {
                continue;
            };
            if place != scan.row_start as usize {
                scan.cell(place);
                let count = scan.count;
                if scan.row(block, place, count, bounds).is_err() {
                    break 'blocks;
                }
            }
            scan.line = scan.line.wrapping_add(1);
            scan.begin(next);
            if next > place.wrapping_add(1) {
                // The second half of `\r\n`.
                if next > at.wrapping_add(WIDTH) {
                    skip = next;
                }
                mask &= mask.wrapping_sub(1);
            }
        }
        at = at.wrapping_add(WIDTH);
    }
    if block.stop.is_none() && (scan.row_start as usize) < block.filled {
        // The last record of the file, without a line end.
        scan.room();
        scan.cell(block.filled);
        let (end, count) = (block.filled, scan.count);
        // If it is refused, the block says so.
        let _ = scan.row(block, end, count, bounds);
    }
    block.lines = scan.line;
    block.cells = scan.cells;
}

/// The marks of the first 64 bytes, or of so many as there are.
#[inline(always)]
fn look(text: &[u8], marks: Marks) -> Found {
    if let Some(chunk) = text.first_chunk::<WIDTH>() {
        return marks.among(chunk);
    }
    let mut chunk = [0_u8; WIDTH];
    for (to, from) in chunk.iter_mut().zip(text) {
        *to = *from;
    }
    // Fewer than 64, so the shift is defined; what was filled in means nothing whatever the delimiter is.
    marks.among(&chunk).only(!(u64::MAX << text.len()))
}

/// Where the reading of a block stands.
struct Scan {
    /// Cells, `count` of them; beyond that, room.
    cells: Vec<Span>,
    count: usize,
    /// First byte of the cell that is being read.
    start: u32,
    /// How many bytes before its delimiter a quoted cell ends; 0 if the cell is not quoted.
    trim: u32,
    row_start: u32,
    row_line: u32,
    /// Lines ended so far.
    line: u32,
    first_cell: usize,
    /// Line and column of the quoted cell in which the record passes the limit.
    crossing: Option<(u32, u32)>,
}

impl Scan {
    /// Makes room for as many cells as 64 bytes can end, and one more.
    #[inline(always)]
    fn room(&mut self) {
        let least = self.count.wrapping_add(WIDTH).wrapping_add(1);
        if self.cells.len() < least {
            self.cells.resize(least.saturating_mul(2), Span { start: 0, end: 0 });
        }
    }

    /// Ends a cell at the mark at `end`.
    #[inline(always)]
    fn cell(&mut self, end: usize) {
        if let Some(cell) = self.cells.get_mut(self.count) {
            *cell = Span { start: self.start, end: (end as u32).wrapping_sub(self.trim) };
        }
        self.count = self.count.wrapping_add(1);
        self.trim = 0;
        self.start = (end as u32).wrapping_add(1);
    }

    /// Whether every mark of the 64 bytes at `at` ends a cell, and the next cell starts right after it: there are no
    /// quotes, no `\r` and no empty lines. That is so nearly everywhere.
    #[inline(always)]
    fn plain(&self, at: usize, found: Found) -> bool {
        let fresh =
            (self.row_start as usize).checked_sub(at).map_or(0, |ahead| 1_u64.wrapping_shl(ahead as u32));
        found.others == 0 && found.feeds & ((found.feeds << 1) | fresh) == 0
    }

    /// Ends cells and rows at every mark of 64 bytes that are [plain](Self::plain).
    #[inline(always)]
    fn ends(&mut self, block: &mut Block, at: usize, found: Found, bounds: Bounds) -> Result<(), ()> {
        let marks = found.delimiters | found.feeds;
        let Some(room) = self.cells.get_mut(self.count..).and_then(<[Span]>::first_chunk_mut::<WIDTH>) else {
            return Ok(());
        };
        let mut left = marks;
        let mut start = self.start;
        let mut count = 0_usize;
        while left != 0 {
            let end = (at as u32).wrapping_add(left.trailing_zeros());
            // Always there: the bits are as many as the places.
            if let Some(cell) = room.get_mut(count & WIDTH.wrapping_sub(1)) {
                *cell = Span { start, end };
            }
            start = end.wrapping_add(1);
            left &= left.wrapping_sub(1);
            count = count.wrapping_add(1);
        }
        self.start = start;
        if marks != 0 {
            // Only the first can be a quoted cell: its quotes were skipped.
            if let Some(first) = room.first_mut() {
                first.end = first.end.wrapping_sub(self.trim);
            }
            self.trim = 0;
        }
        let mut feeds = found.feeds;
        while feeds != 0 {
            let bit = feeds.trailing_zeros();
            let before = (marks & !(u64::MAX << bit)).count_ones() as usize;
            let place = at.wrapping_add(bit as usize);
            let cells = self.count.wrapping_add(before).wrapping_add(1);
            self.row(block, place, cells, bounds)?;
            self.line = self.line.wrapping_add(1);
            self.row_start = (place as u32).wrapping_add(1);
            self.row_line = self.line;
            self.first_cell = cells;
            self.crossing = None;
            feeds &= feeds.wrapping_sub(1);
        }
        self.count = self.count.wrapping_add(count);
        Ok(())
    }

    /// Begins a row at `next`.
    #[inline(always)]
    fn begin(&mut self, next: usize) {
        self.start = next as u32;
        self.row_start = next as u32;
        self.row_line = self.line;
        self.first_cell = self.count;
        self.crossing = None;
    }

    /// Ends the row whose cells are before the `count`th, at `end`. An error if it is too large: `block.stop` says why.
    #[inline(always)]
    fn row(&mut self, block: &mut Block, end: usize, count: usize, bounds: Bounds) -> Result<(), ()> {
        let length = (end as u32).wrapping_sub(self.row_start);
        let found = count.wrapping_sub(self.first_cell) as u32;
        if length > bounds.record || found > bounds.columns {
            let (row, line) = (block.rows.len() as u32, self.row_line);
            block.stop = Some(if length > bounds.record {
                Stop::Record { row, line, quote: self.crossing }
            } else {
                Stop::Columns { row, line, found }
            });
            block.troubles.retain(|trouble| trouble.row < row);
            return Err(());
        }
        block.rows.push(Mark { cells: count as u32, line: self.row_line });
        Ok(())
    }

    /// Reads the quoted cell that opens at `open`, and returns where the byte that ends it is.
    fn quoted(&mut self, block: &mut Block, open: usize, marks: Marks, bounds: Bounds) -> usize {
        let quote = marks.quote.unwrap_or_default();
        let begin = open.wrapping_add(1);
        let column = self.count.wrapping_sub(self.first_cell).wrapping_add(1) as u32;
        let (row, line, filled) = (block.rows.len(), self.line, block.filled);
        let text = block.bytes.get_mut(..filled).unwrap_or_default();
        let mut from = begin;
        let mut to = begin;
        let (close, trouble) = loop {
            let Some(found) = text.get(from..).and_then(|rest| memchr::memchr(quote, rest)) else {
                to = shift(text, from, filled, to);
                break (filled, Some(Trouble::UnclosedQuote));
            };
            let at = from.wrapping_add(found);
            to = shift(text, from, at, to);
            from = at.wrapping_add(1);
            match text.get(from) {
                Some(&next) if next == quote => {
                    to = shift(text, from, from.wrapping_add(1), to);
                    from = from.wrapping_add(1);
                }
                Some(&next) if next != marks.delimiter && next != b'\n' && next != b'\r' => {
                    break (at, Some(Trouble::TextAfterQuote));
                }
                _ => break (at, None),
            }
        };
        // Written over, the text has the same line ends as before.
        self.line = line.wrapping_add(line_ends(text.get(begin..to).unwrap_or_default()) as u32);
        let end = if trouble == Some(Trouble::TextAfterQuote) {
            let rest = text.get(from..).unwrap_or_default();
            let length = memchr::memchr3(marks.delimiter, b'\n', b'\r', rest).unwrap_or(rest.len());
            let end = from.wrapping_add(length);
            to = shift(text, from, end, to);
            end
        } else {
            from.min(filled).max(close)
        };
        let limit = (self.row_start as usize).saturating_add(bounds.record as usize);
        if open <= limit && limit <= close {
            self.crossing = Some((line, column));
        }
        if let Some(trouble) = trouble {
            block.tell(row, column, line, trouble);
        }
        self.start = begin as u32;
        self.trim = end.wrapping_sub(to) as u32;
        end
    }
}

/// Moves `text[from..until]` down to `to` and returns where it then ends.
fn shift(text: &mut [u8], from: usize, until: usize, to: usize) -> usize {
    if from != to && from <= until && until <= text.len() {
        text.copy_within(from..until, to);
    }
    to.wrapping_add(until.wrapping_sub(from))
}
