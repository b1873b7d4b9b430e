//! What could not be carried: how often, where first, and never what stood there.

use std::{collections::BTreeMap, fmt::Write as _, path::Path};

use anyhow::Result;
use fingerpost_tables::{Compression, CsvOptions, CsvWriter, WholeFile};

use crate::verbs::check::words;

/// How many places are kept of each.
const PLACES: usize = 5;

/// One way in which something was not carried as it was.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Way {
    pub(super) file: String,
    pub(super) record: String,
    pub(super) field: String,
    /// The column that was read, from 1; 0 for none.
    pub(super) column: u32,
    pub(super) why: String,
    /// True where something was lost, and not only named otherwise.
    pub(super) loses: bool,
}

#[derive(Default)]
struct Met {
    count: u64,
    lines: Vec<u64>,
}

/// Everything that was not carried as it was.
#[derive(Default)]
pub(super) struct Report(BTreeMap<Way, Met>);

impl Report {
    /// Takes note of one; a line of 0 is the file as such.
    pub(super) fn tell(&mut self, way: &Way, line: u64) {
        if let Some(met) = self.0.get_mut(way) {
            met.add(line);
            return;
        }
        let mut met = Met::default();
        met.add(line);
        self.0.insert(way.clone(), met);
    }

    pub(super) fn loses(&self) -> bool {
        self.0.keys().any(|way| way.loses)
    }

    pub(super) fn text(&self) -> String {
        let mut out = String::new();
        if self.0.is_empty() {
            out.push_str("\nEverything was carried.\n");
            return out;
        }
        out.push_str("\nNot carried as it was:\n");
        for (way, met) in &self.0 {
            let column = if way.column > 0 { format!(", column {}", way.column) } else { String::new() };
            let field = match (way.record.as_str(), way.field.as_str()) {
                ("", "") => String::new(),
                (record, "") => format!(", {record}"),
                (record, field) => format!(", {record}.{field}"),
            };
            let lines: Vec<String> =
                met.lines.iter().filter(|line| **line > 0).map(|line| words::grouped(*line)).collect();
            let more = if met.count > met.lines.len() as u64 { " and more" } else { "" };
            let places = if lines.is_empty() {
                String::new()
            } else {
                format!(", first on line {}{more}", lines.join(", "))
            };
            _ = writeln!(out, "  {}{column}{field}: {}", way.file, way.why);
            // Of a column as such there is nothing to count.
            if !places.is_empty() {
                _ = writeln!(out, "    {}{places}", words::counted(met.count, "time", "times"));
            }
        }
        out
    }

    /// Writes it whole beside its place. It gets there by [`WholeFile::finish`], once all else is written.
    pub(super) fn write(&self, path: &Path, inputs: &[&Path]) -> Result<WholeFile> {
        let file = WholeFile::create(path, Compression::None, inputs)?;
        let mut writer = CsvWriter::new(file, CsvOptions { byte_order_mark: true, ..CsvOptions::default() });
        writer.write_row(["file", "column", "record", "field", "lost", "why", "times", "first lines"])?;
        for (way, met) in &self.0 {
            let lines: Vec<String> = met.lines.iter().map(ToString::to_string).collect();
            writer.write_row([
                way.file.as_str(),
                &way.column.to_string(),
                &way.record,
                &way.field,
                if way.loses { "yes" } else { "no" },
                &way.why,
                &met.count.to_string(),
                &lines.join(" "),
            ])?;
        }
        Ok(writer.into_inner()?)
    }
}

impl Met {
    fn add(&mut self, line: u64) {
        self.count = self.count.saturating_add(1);
        if self.lines.len() < PLACES {
            self.lines.push(line);
        }
    }
}
