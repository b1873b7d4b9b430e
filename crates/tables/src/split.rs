//! Cuts the text into blocks of whole records. Short, because the workers take turns at it.

use crate::{
    block::{Block, Stop},
    csv::Bounds,
    scan::Marks,
    source::{Failure, Source},
};

/// Where a record ends.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Ends {
    /// At a line end outside quotes.
    Quoted(Marks),
    /// At every `\n`.
    Feeds,
}

/// The text, cut.
#[derive(Debug)]
pub(crate) struct Splitter {
    source: Source,
    ends: Ends,
    bounds: Bounds,
    size: usize,
    /// What was read after the last whole record, and how much of that is in a block by now.
    carry: Vec<u8>,
    used: usize,
    /// Stretches of the block outside quotes.
    gaps: Vec<(usize, usize)>,
    number: u64,
    finished: bool,
    /// Why there is no more to read.
    failure: Option<Failure>,
}

impl Splitter {
    /// `carry` was read from the source before.
    pub(crate) fn new(
        source: Source,
        carry: Vec<u8>,
        failure: Option<Failure>,
        ends: Ends,
        bounds: Bounds,
        size: u32,
    ) -> Self {
        Self {
            source,
            ends,
            bounds,
            size: size.clamp(1, 16 << 20) as usize,
            carry,
            used: 0,
            gaps: Vec::new(),
            number: 0,
            finished: false,
            failure,
        }
    }

    /// Fills `block` with the next whole records; `false` if there are none left.
    ///
    /// A record that passes the limit is given out as far as it was read, to be refused by whoever looks for its cells.
    /// A failure of the reader comes after every whole record before it.
    pub(crate) fn next(&mut self, block: &mut Block) -> bool {
        if self.finished {
            return false;
        }
        block.clear();
        block.number = self.number;
        self.number = self.number.wrapping_add(1);
        let begun = self.used;
        let mut seen = Seen::default();
        self.gaps.clear();
        let most = (self.bounds.record as usize).saturating_add(2);
        let mut goal = self.size;
        loop {
            let more = self.fill(block, goal);
            block.read = self.source.taken();
            if !more && self.failure.is_none() {
                self.finished = true;
                block.last = true;
                return true;
            }
            let text = block.bytes.get(..block.filled).unwrap_or_default();
            if let Some(end) = self.boundary(text, &mut seen) {
                if self.used < self.carry.len() {
                    // All of the block is in what was read before.
                    self.used = begun.saturating_add(end);
                } else {
                    self.used = 0;
                    self.carry.clear();
                    self.carry.extend_from_slice(text.get(end..).unwrap_or_default());
                }
                block.filled = end;
                return true;
            }
            if block.filled > most {
                self.finished = true;
                return true;
            }
            if let Some(error) = self.failure.take_if(|_| !more) {
                self.finished = true;
                block.filled = 0;
                block.stop = Some(Stop::Failed(error));
                return true;
            }
            goal = block.filled.saturating_add(self.size.max(block.filled)).min(most.saturating_add(1));
        }
    }

    /// Reads until the block has `goal` bytes; `false` if there are no more, or the reader failed.
    fn fill(&mut self, block: &mut Block, goal: usize) -> bool {
        block.room(goal);
        let kept = self.carry.get(self.used..).unwrap_or_default();
        let kept = kept.get(..goal.saturating_sub(block.filled)).unwrap_or(kept);
        let end = block.filled.saturating_add(kept.len());
        if let Some(room) = block.bytes.get_mut(block.filled..end) {
            room.copy_from_slice(kept);
        }
        self.used = self.used.saturating_add(kept.len());
        block.filled = end;
        while block.filled < goal {
            if self.failure.is_some() {
                return false;
            }
            let room = block.bytes.get_mut(block.filled..goal).unwrap_or_default();
            match self.source.read(room) {
                Ok(0) => return false,
                Ok(count) => block.filled = block.filled.saturating_add(count),
                Err(error) => self.failure = Some(error),
            }
        }
        true
    }

    /// One past the last line end outside quotes, if there is one. Looks only at what it has not seen.
    fn boundary(&mut self, text: &[u8], seen: &mut Seen) -> Option<usize> {
        let marks = match self.ends {
            Ends::Quoted(marks) => marks,
            Ends::Feeds => {
                let fresh = text.get(seen.upto..).unwrap_or_default();
                let at = memchr::memrchr(b'\n', fresh).map(|at| at.wrapping_add(seen.upto));
                seen.upto = text.len();
                return at.map(|at| at.wrapping_add(1));
            }
        };
        if seen.open_gap {
            // It may have grown.
            self.gaps.pop();
        }
        if let Some(quote) = marks.quote {
            seen.quotes(text, quote, marks.delimiter, &mut self.gaps);
        } else {
            seen.upto = text.len();
        }
        seen.open_gap = !seen.inside;
        if seen.open_gap {
            self.gaps.push((seen.gap, seen.upto));
        }
        self.gaps.iter().rev().find_map(|&(start, end)| last_end(text, start, end))
    }
}

/// One past the last line end in `text[start..end]`. A `\r` at the very end of the text may be half of a `\r\n`: it does
/// not count yet.
fn last_end(text: &[u8], start: usize, end: usize) -> Option<usize> {
    let mut end = end;
    loop {
        let at = start.wrapping_add(memchr::memrchr2(b'\n', b'\r', text.get(start..end)?)?);
        let after = at.wrapping_add(1);
        if text.get(at) == Some(&b'\n') {
            return Some(after);
        }
        match text.get(after) {
            Some(b'\n') => return Some(after.wrapping_add(1)),
            Some(_) => return Some(after),
            None => end = at,
        }
    }
}

/// How far the quotes of a block have been followed.
#[derive(Debug, Default)]
struct Seen {
    upto: usize,
    inside: bool,
    /// Where the stretch outside quotes began.
    gap: usize,
    open_gap: bool,
}

impl Seen {
    fn quotes(&mut self, text: &[u8], quote: u8, delimiter: u8, gaps: &mut Vec<(usize, usize)>) {
        while let Some(found) = text.get(self.upto..).and_then(|rest| memchr::memchr(quote, rest)) {
            let at = self.upto.wrapping_add(found);
            let next = at.wrapping_add(1);
            if self.inside {
                match text.get(next) {
                    // Closing, or the first of two: the next byte will tell.
                    None => {
                        self.upto = at;
                        return;
                    }
                    Some(&byte) if byte == quote => self.upto = next.wrapping_add(1),
                    Some(_) => {
                        self.inside = false;
                        self.gap = next;
                        self.upto = next;
                    }
                }
                continue;
            }
            let before = at.checked_sub(1).and_then(|before| text.get(before));
            // A block begins with a record.
            if before.is_none_or(|&byte| byte == delimiter || byte == b'\n' || byte == b'\r') {
                gaps.push((self.gap, at));
                self.inside = true;
            }
            self.upto = next;
        }
        self.upto = text.len();
    }
}
