//! Cells that a spreadsheet would run.
//!
//! A cell that begins with `=`, `+`, `-`, `@`, a tab or a line end is a formula to a spreadsheet, and a formula can send what
//! stands beside it to another machine.

use crate::Place;

/// What is done about a cell that a spreadsheet would take for a formula. Numbers such as `-1` or `+44.5` are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Formulas {
    /// It is written as it is, and told.
    Tell,
    /// An apostrophe is put before it, which makes it text, and it is told. The default: a file is opened by people.
    #[default]
    Prefix,
    /// Nothing: for files that only programs read, and must get back exactly.
    Keep,
}

/// Cells that were told: how many, and where in the output the first is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// How many.
    pub count: u64,
    /// The first.
    pub first: Place,
}

/// Whether a spreadsheet would take the cell for a formula.
pub(super) fn dangerous(cell: &[u8]) -> bool {
    // Full-width signs count as signs where Chinese or Japanese is set up.
    let wide = ["＝", "＋", "－", "＠"].iter().any(|sign| cell.starts_with(sign.as_bytes()));
    match cell.first() {
        Some(b'=' | b'@' | b'\t' | b'\r' | b'\n') => true,
        Some(b'+' | b'-') => !number(cell.get(1..).unwrap_or_default()),
        _ => wide,
    }
}

/// Digits, perhaps with one point or comma among them.
fn number(text: &[u8]) -> bool {
    let mut points = 0_usize;
    let plain = text.iter().all(|byte| {
        let point = matches!(byte, b'.' | b',');
        points = points.saturating_add(usize::from(point));
        point || byte.is_ascii_digit()
    });
    plain && points <= 1 && text.iter().any(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::dangerous;

    #[test]
    fn formulas_and_numbers() {
        for cell in [
            "=1+1", "@SUM(A1)", "+1+1", "-", "--1", "-1-1", "+", "\t=1", "\r1", "-.", "-1.2.3", "＝1",
            "+44 20",
        ] {
            assert!(dangerous(cell.as_bytes()), "{cell}");
        }
        for cell in ["", "-1", "+44.5", "-0,5", "a=1", "1-1", "'=1", "–1"] {
            assert!(!dangerous(cell.as_bytes()), "{cell}");
        }
    }
}
