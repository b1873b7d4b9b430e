//! One row while it is being made.

use fingerpost_schema::{Cells, FieldAt};

use crate::{
    days::{self, Day},
    form::Form,
    reference::Reference,
};

/// What a cell will say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    Empty,
    /// A code, a yes or no, a reason for there being no answer, an area or a text.
    Word(&'static str),
    /// Several codes, by their places among the column's choices.
    Set([u8; 3], u8),
    Number(u32),
    Day(Day),
    /// A month, counted as in [`days::month`].
    Month(i32),
    /// The financial quarter in which a day lies.
    Quarter(Day),
    Ref(Reference),
    /// The bytes that stand beside the cells: what a defect made of one of them.
    Raw,
}

impl Cell {
    pub(crate) const fn flag(yes: bool) -> Self {
        Self::Word(if yes { "yes" } else { "no" })
    }
}

/// The cells of a row by field, and the bytes of the one that a defect has rewritten.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    cells: Vec<Cell>,
    pub(crate) raw: Vec<u8>,
}

impl Row {
    pub(crate) fn clear(&mut self, fields: usize) {
        self.cells.clear();
        self.cells.resize(fields, Cell::Empty);
        self.raw.clear();
    }

    pub(crate) fn cell(&self, at: FieldAt) -> Cell {
        self.cells.get(at.index()).copied().unwrap_or(Cell::Empty)
    }

    pub(crate) fn set(&mut self, at: FieldAt, cell: Cell) {
        if let Some(slot) = self.cells.get_mut(at.index()) {
            *slot = cell;
        }
    }

    /// Writes the text of a cell.
    pub(crate) fn write(&self, form: &Form, at: FieldAt, out: &mut Vec<u8>) {
        match self.cell(at) {
            Cell::Empty => {}
            Cell::Word(word) => out.extend_from_slice(word.as_bytes()),
            Cell::Set(places, count) => {
                for (n, place) in places.iter().take(usize::from(count)).enumerate() {
                    if n > 0 {
                        out.push(b';');
                    }
                    out.extend_from_slice(form.choice(at, *place).as_bytes());
                }
            }
            Cell::Number(number) => decimal(number, 1, out),
            Cell::Day(day) => {
                let (year, month, dom) = days::civil(day);
                year_month(year, month, out);
                out.push(b'-');
                decimal(dom, 2, out);
            }
            Cell::Month(month) => {
                year_month(month.div_euclid(12), month.rem_euclid(12).unsigned_abs() + 1, out);
            }
            Cell::Quarter(day) => {
                let (year, month, _) = days::civil(day);
                let (year, quarter) = if month < 4 { (year - 1, 4) } else { (year, (month - 1) / 3) };
                decimal(year.unsigned_abs(), 4, out);
                out.extend_from_slice(b"-Q");
                decimal(quarter, 1, out);
            }
            Cell::Ref(reference) => reference.write(out),
            Cell::Raw => out.extend_from_slice(&self.raw),
        }
    }
}

fn year_month(year: i32, month: u32, out: &mut Vec<u8>) {
    decimal(year.unsigned_abs(), 4, out);
    out.push(b'-');
    decimal(month, 2, out);
}

/// A number in plain digits, with zeros in front up to a width.
pub(crate) fn decimal(number: u32, width: usize, out: &mut Vec<u8>) {
    let mut digits = [b'0'; 10];
    let (mut left, mut used) = (number, 0);
    for digit in digits.iter_mut().rev() {
        if left == 0 && used >= width {
            break;
        }
        *digit = b'0' + u8::try_from(left % 10).unwrap_or(0);
        left /= 10;
        used += 1;
    }
    out.extend_from_slice(digits.get(10 - used..).unwrap_or_default());
}

/// The finished texts of a row, one after the other.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl Texts {
    pub(crate) fn clear(&mut self) {
        self.bytes.clear();
        self.ends.clear();
    }

    pub(crate) fn push(&mut self, text: impl FnOnce(&mut Vec<u8>)) {
        text(&mut self.bytes);
        self.ends.push(self.bytes.len());
    }

    pub(crate) fn pop(&mut self) {
        self.ends.pop();
        self.bytes.truncate(self.ends.last().copied().unwrap_or(0));
    }

    /// The texts in the order of the columns.
    pub fn iter(&self) -> impl Iterator<Item = &[u8]> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let text = self.bytes.get(start..*end).unwrap_or_default();
            start = *end;
            text
        })
    }
}

impl Cells for Texts {
    fn cell(&self, column: usize) -> Option<&[u8]> {
        let end = *self.ends.get(column)?;
        let start = column.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.bytes.get(start..end)
    }

    fn count(&self) -> usize {
        self.ends.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_their_width() {
        let text = |number, width| {
            let mut out = Vec::new();
            decimal(number, width, &mut out);
            String::from_utf8(out).unwrap()
        };
        assert_eq!(
            [text(0, 1), text(7, 2), text(2026, 4), text(12, 1), text(u32::MAX, 1)],
            ["0", "07", "2026", "12", "4294967295"]
        );
    }

    #[test]
    fn texts_are_cells() {
        let mut texts = Texts::default();
        for text in ["a", "", "bcd"] {
            texts.push(|out| out.extend_from_slice(text.as_bytes()));
        }
        assert_eq!(texts.iter().collect::<Vec<_>>(), [b"a" as &[u8], b"", b"bcd"]);
        assert_eq!((texts.cell(2), texts.cell(3), texts.count()), (Some(b"bcd" as &[u8]), None, 3));
        texts.pop();
        assert_eq!(texts.iter().collect::<Vec<_>>(), [b"a" as &[u8], b""]);
    }
}
