//! Every finding as a row of a CSV file, to be opened beside the data.

use std::path::Path;

use anyhow::Result;
use fingerpost_schema::io::Told;

use fingerpost_tables::{Compression, CsvOptions, CsvWriter, WholeFile};

use super::words;

/// The columns, in order.
const HEADINGS: [&str; 10] =
    ["file", "line", "record", "column", "field", "severity", "rule", "message", "what to do", "hint"];

/// The file while it is written; it appears whole, or not at all.
pub(super) struct FindingsFile(CsvWriter<WholeFile>);

impl FindingsFile {
    pub(super) fn create(path: &Path, inputs: &[&Path]) -> Result<Self> {
        let file = WholeFile::create(path, Compression::None, inputs)?;
        // With a byte order mark, a spreadsheet reads it as UTF-8.
        let options = CsvOptions { byte_order_mark: true, ..CsvOptions::default() };
        let mut writer = CsvWriter::new(file, options);
        writer.write_row(HEADINGS)?;
        Ok(Self(writer))
    }

    pub(super) fn write(&mut self, file: &str, told: &Told) -> Result<()> {
        let number = |number: u64| if number == 0 { String::new() } else { number.to_string() };
        self.0.write_row([
            file,
            &number(told.line),
            &number(told.record),
            &told.column.map_or_else(String::new, |column| column.to_string()),
            told.field.unwrap_or(""),
            words::severity(told.rule.severity),
            told.rule.id,
            told.rule.message,
            told.rule.fix,
            &told.hint_text(),
        ])?;
        Ok(())
    }

    pub(super) fn finish(self) -> Result<()> {
        self.0.into_inner()?.finish()?;
        Ok(())
    }
}
