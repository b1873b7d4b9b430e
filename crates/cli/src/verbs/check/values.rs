//! `--show-values`: what stands in the cells that findings point to, for the eyes of whoever sits at the terminal.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use fingerpost_schema::io::{Outcome, Told};
use fingerpost_tables::{Options, Table};

use super::keep::Kept;

/// Cells by file, record and column.
#[derive(Default)]
pub(super) struct Values(BTreeMap<(usize, u64, u32), String>);

/// The most of a cell that is shown.
const MOST: usize = 60;

impl Values {
    /// Reads again the cells of the first places of each rule.
    pub(super) fn read(outcome: &Outcome, kept: &Kept, places: usize, options: &Options) -> Result<Self> {
        let mut cells = BTreeMap::new();
        for told in kept.values().flat_map(|told| told.iter().take(places)) {
            if let Some(key) = key(told) {
                cells.insert(key, String::new());
            }
        }
        for (number, file) in outcome.files.iter().enumerate() {
            let mut wanted: Vec<_> = cells.iter_mut().filter(|((file, ..), _)| *file == number).collect();
            if wanted.is_empty() {
                continue;
            }
            let table = Table::open(&file.path, options).with_context(|| file.path.display().to_string())?;
            let mut next = 0;
            // A file that cannot be read to its end has been told already.
            _ = table.for_each_row(|row| {
                while let Some(((_, record, column), text)) = wanted.get_mut(next) {
                    if *record > row.record() {
                        break;
                    }
                    if *record == row.record() {
                        let column = usize::try_from(*column).unwrap_or(usize::MAX).wrapping_sub(1);
                        **text = shown(row.cell(column).unwrap_or_default());
                    }
                    next = next.saturating_add(1);
                }
            });
        }
        Ok(Self(cells))
    }

    /// The cell that a finding points to.
    pub(super) fn of(&self, told: &Told) -> Option<&str> {
        self.0.get(&key(told)?).map(String::as_str)
    }
}

fn key(told: &Told) -> Option<(usize, u64, u32)> {
    told.column.filter(|_| told.record > 0).map(|column| (told.file, told.record, column))
}

/// A cell on one line: nothing in it may move the cursor.
fn shown(cell: &[u8]) -> String {
    let text = String::from_utf8_lossy(cell);
    let plain: String =
        text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).take(MOST).collect();
    let cut = if text.chars().count() > MOST { "…" } else { "" };
    format!("“{plain}{cut}”")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_one_short_line() {
        assert_eq!(shown(b"a\x1b[2Jb\n"), "“a\u{fffd}[2Jb\u{fffd}”");
        assert_eq!(shown(&[b'x'; 100]), format!("“{}…”", "x".repeat(60)));
    }
}
