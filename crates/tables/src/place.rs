//! Where something is, in terms that a person can look up in the file.

use core::fmt;

/// A place in a table.
///
/// A *line* is what a text editor counts: it ends at `\n`, `\r\n` or a lone `\r`, inside quotes too. A *record* is a row
/// of data, and may run over many lines. `Display` gives both: "line 4213 (record 4212), column 7".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Line of the file on which the record starts, or on which the thing itself is where that is known. From 1.
    pub line: u64,
    /// Record of data, from 1. 0 is the heading line.
    pub record: u64,
    /// Column, from 1, where one is to blame.
    pub column: Option<u32>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        match self.record {
            0 => f.write_str(" (the heading line)")?,
            record => write!(f, " (record {record})")?,
        }
        match self.column {
            Some(column) => write!(f, ", column {column}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn words_for_people() {
        let place = Place { line: 4213, record: 4212, column: Some(7) };
        assert_eq!(place.to_string(), "line 4213 (record 4212), column 7");
        assert_eq!(Place { line: 1, record: 0, column: None }.to_string(), "line 1 (the heading line)");
    }
}
