//! Makes UTF-8 of cells that are not, and tells what is odd about them.
//!
//! The choice between UTF-8 and Windows-1252 is made record by record: a file that several agencies added to is read
//! right in every part, and the result does not depend on how the file was cut. A record of Windows-1252 that happens to
//! be UTF-8 as well would have to read "Ã©", which is itself the mark of a file that was converted twice.

use crate::{
    Encoding, Trouble,
    block::{Block, Mark, Span},
};

/// What a look at a whole block says, so that clean blocks need no look at their rows.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Looks {
    /// There are bytes to transcode.
    foreign: bool,
    nul: bool,
    lost: bool,
}

/// U+FFFD.
const LOST: &[u8] = "\u{FFFD}".as_bytes();

impl Looks {
    /// Looks at the text before its quotes are taken away.
    pub(crate) fn at(text: &[u8], encoding: Encoding) -> Self {
        let ascii = text.is_ascii();
        let foreign = !ascii && (encoding == Encoding::Windows1252 || std::str::from_utf8(text).is_err());
        let lost = !ascii && memchr::memmem::find(text, LOST).is_some();
        Self { foreign, nul: memchr::memchr(0, text).is_some(), lost }
    }

    fn clean(self) -> bool {
        !(self.foreign || self.nul || self.lost)
    }
}

/// Puts every row of the block right. `width` is the number of headings.
pub(crate) fn settle(block: &mut Block, encoding: Encoding, looks: Looks, width: Option<u32>) {
    let open = block.troubles.iter().any(|trouble| trouble.trouble == Trouble::UnclosedQuote);
    let ended = matches!(block.bytes.get(..block.filled).and_then(<[u8]>::last), Some(b'\n' | b'\r'));
    let cut = block.last && block.stop.is_none() && !open && !ended;
    let before = block.troubles.len();
    let mut first = 0_u32;
    for row in 0..block.rows.len() {
        let Some(&Mark { cells, line }) = block.rows.get(row) else { break };
        if !looks.clean() {
            odd(block, row, first..cells, line, encoding, looks);
        }
        let found = cells.wrapping_sub(first);
        first = cells;
        let Some(width) = width else { continue };
        if found == width {
            continue;
        }
        let trouble = if found > width {
            Trouble::LongRow
        } else if cut && row.wrapping_add(1) == block.rows.len() {
            Trouble::CutShort
        } else {
            Trouble::ShortRow
        };
        block.tell(row, 0, line, trouble);
    }
    if block.troubles.len() > before {
        block.troubles.sort_by_key(|trouble| trouble.row);
    }
}

fn odd(
    block: &mut Block,
    row: usize,
    cells: core::ops::Range<u32>,
    line: u32,
    encoding: Encoding,
    looks: Looks,
) {
    let cells = cells.start as usize..cells.end as usize;
    if looks.foreign {
        let forced = encoding == Encoding::Windows1252;
        let spans = block.cells.get(cells.clone()).unwrap_or_default();
        let invalid = |span: &Span| std::str::from_utf8(bytes(&block.bytes, *span)).is_err();
        if forced || spans.iter().any(invalid) {
            transcode(block, cells.clone());
            if !forced {
                block.tell(row, 0, line, Trouble::NotUtf8);
            }
        }
    }
    let Block { bytes: text, cells: spans, troubles, .. } = block;
    let spans = spans.get(cells).unwrap_or_default();
    let mut lost = false;
    for (column, span) in (1_u32..).zip(spans) {
        let cell = bytes(text, *span);
        lost |= looks.lost && memchr::memmem::find(cell, LOST).is_some();
        if looks.nul && memchr::memchr(0, cell).is_some() {
            troubles.push(crate::block::RowTrouble { row: row as u32, line, column, trouble: Trouble::Nul });
        }
    }
    if lost {
        block.tell(row, 0, line, Trouble::Lost);
    }
}

/// Writes cells that are not ASCII again, as UTF-8, at the end of the block's bytes.
fn transcode(block: &mut Block, cells: core::ops::Range<usize>) {
    for span in block.cells.get_mut(cells).unwrap_or_default() {
        let cell = bytes(&block.bytes, *span);
        if cell.is_ascii() {
            continue;
        }
        let text: String = cell.iter().copied().map(windows_1252).collect();
        let start = block.bytes.len() as u32;
        block.bytes.extend_from_slice(text.as_bytes());
        *span = Span { start, end: block.bytes.len() as u32 };
    }
}

fn bytes(text: &[u8], span: Span) -> &[u8] {
    text.get(span.start as usize..span.end as usize).unwrap_or_default()
}

/// The character of a byte in Windows-1252, as the Encoding Standard (`encoding.spec.whatwg.org`) has it: the five bytes
/// that Microsoft left unassigned are control characters, so no byte is lost.
pub(crate) fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž',
        '\u{8F}', //
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => HIGH.get(usize::from(byte & 0x1F)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_table_is_that_of_the_encoding_standard() {
        for byte in 0..=255_u8 {
            let (text, _, lossy) = encoding_rs::WINDOWS_1252.decode(core::slice::from_ref(&byte));
            assert!(!lossy);
            assert_eq!(text, super::windows_1252(byte).to_string(), "{byte:#X}");
        }
    }
}
