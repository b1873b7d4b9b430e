//! The one form of a CSV data file.
//!
//! ```text
//! # title: NHS ethnic category
//! # publisher: NHS England
//! # retrieved: 2026-11-21
//! code,label,parent,since,retired,source,confidence
//! A,White British,,,,"NHS Data Dictionary, ETHNIC CATEGORY",verified
//! ```
//!
//! Lines that begin with `#` before the heading are `key: value` facts about the file. Everything after is RFC 4180.
//! Every mistake is reported with file, line and column.

use std::{collections::BTreeMap, str::FromStr};

use anyhow::{Context, Result, bail, ensure};

use super::rust;

/// A data file.
pub(crate) struct Table {
    path: String,
    meta: BTreeMap<String, String>,
    fingerprint: String,
    rows: Vec<Row>,
}

/// One row of a data file.
pub(crate) struct Row {
    place: String,
    cells: BTreeMap<String, String>,
}

impl Table {
    /// Reads a file's text.
    pub(crate) fn parse(path: &str, text: &str) -> Result<Self> {
        let mut meta = BTreeMap::new();
        let mut skipped = 0_u64;
        let mut body = text;
        while let Some(rest) = body.strip_prefix('#') {
            let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
            skipped += 1;
            body = after;
            let (key, value) =
                line.split_once(':').with_context(|| format!("{path}:{skipped}: expected `# key: value`"))?;
            let old = meta.insert(key.trim().to_owned(), value.trim().to_owned());
            ensure!(old.is_none(), "{path}:{skipped}: `{}` is given twice", key.trim());
        }
        let mut reader = csv::ReaderBuilder::new().from_reader(body.as_bytes());
        let columns: Vec<String> = reader.headers()?.iter().map(str::to_owned).collect();
        for (at, column) in columns.iter().enumerate() {
            ensure!(!columns.iter().take(at).any(|c| c == column), "{path}: heading `{column}` stands twice");
        }
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.with_context(|| format!("reading {path}"))?;
            let line = record.position().map_or(0, |p| p.line()) + skipped;
            let cells =
                columns.iter().cloned().zip(record.iter().map(|cell| cell.trim().to_owned())).collect();
            rows.push(Row { place: format!("{path}:{line}"), cells });
        }
        ensure!(!rows.is_empty(), "{path}: no rows");
        Ok(Self { path: path.to_owned(), meta, fingerprint: rust::fingerprint(text), rows })
    }

    /// A fact about the file.
    pub(crate) fn meta(&self, key: &str) -> Result<&str> {
        self.meta
            .get(key)
            .map(String::as_str)
            .filter(|value| !value.is_empty())
            .with_context(|| format!("{}: the head needs a line `# {key}: …`", self.path))
    }

    /// The file's path from the root.
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// A digest of the file's text.
    pub(crate) fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// The rows in the file's order.
    pub(crate) fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The rows sorted by a column's bytes (as a binary search needs them); a value that stands twice is an error.
    pub(crate) fn sorted_by(&self, column: &str) -> Result<Vec<&Row>> {
        let mut rows: Vec<(&str, &Row)> =
            self.rows.iter().map(|row| Ok((row.text(column)?, row))).collect::<Result<_>>()?;
        rows.sort_by_key(|(key, _)| *key);
        for pair in rows.windows(2) {
            if let [(a, _), (b, row)] = pair {
                ensure!(a != b, "{}: {column} `{a}` stands twice", row.place);
            }
        }
        Ok(rows.into_iter().map(|(_, row)| row).collect())
    }
}

impl Row {
    /// File and line, for messages.
    pub(crate) fn place(&self) -> &str {
        &self.place
    }

    /// Every heading with its cell, sorted by heading.
    pub(crate) fn cells(&self) -> impl Iterator<Item = (&str, &str)> {
        self.cells.iter().map(|(column, cell)| (column.as_str(), cell.as_str()))
    }

    /// A cell, which may be empty. An unknown heading is an error.
    pub(crate) fn cell(&self, column: &str) -> Result<&str> {
        self.cells
            .get(column)
            .map(String::as_str)
            .with_context(|| format!("{}: no heading `{column}`", self.place))
    }

    /// A cell that must not be empty.
    pub(crate) fn text(&self, column: &str) -> Result<&str> {
        let text = self.cell(column)?;
        ensure!(!text.is_empty(), "{}: `{column}` is empty", self.place);
        Ok(text)
    }

    /// A cell that holds a number.
    pub(crate) fn number<N: FromStr>(&self, column: &str) -> Result<N> {
        let text = self.text(column)?;
        text.parse().ok().with_context(|| format!("{}: `{column}` is not a number in range", self.place))
    }

    /// A cell that holds `yes` or `no`.
    pub(crate) fn flag(&self, column: &str) -> Result<bool> {
        match self.text(column)? {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => bail!("{}: `{column}` is neither `yes` nor `no`", self.place),
        }
    }

    /// A cell that holds values separated by semicolons, or nothing.
    pub(crate) fn list(&self, column: &str) -> Result<Vec<&str>> {
        Ok(self.cell(column)?.split(';').map(str::trim).filter(|text| !text.is_empty()).collect())
    }

    /// A cell that holds a date, as a Rust expression of type `Date`.
    pub(crate) fn date(&self, column: &str) -> Result<String> {
        rust::date(self.text(column)?).with_context(|| format!("{}: `{column}`", self.place))
    }

    /// A cell that holds a date or nothing, as a Rust expression of type `Option<Date>`.
    pub(crate) fn optional_date(&self, column: &str) -> Result<String> {
        match self.cell(column)? {
            "" => Ok("None".to_owned()),
            _ => Ok(format!("Some({})", self.date(column)?)),
        }
    }

    /// The columns `source`, `on`, `confidence` and `expires` as a Rust expression of type `Provenance`.
    ///
    /// `confidence` is `verified` or `unverified`; `expires` may be empty, and a file whose facts do not rot has no such
    /// column.
    pub(crate) fn provenance(&self) -> Result<String> {
        let confidence = match self.text("confidence")? {
            "verified" => "Verified",
            "unverified" => "Unverified",
            _ => bail!("{}: `confidence` is neither `verified` nor `unverified`", self.place),
        };
        Ok(format!(
            "Provenance {{ source: Cow::Borrowed({}), on: {}, confidence: Confidence::{confidence}, expires: {} }}",
            rust::text(self.text("source")?),
            self.date("on")?,
            if self.cells.contains_key("expires") {
                self.optional_date("expires")?
            } else {
                "None".to_owned()
            },
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str =
        "# title: Letters\n# retrieved: 2026-11-21\ncode,label,sure\nB,\"two, of them\",no\nA,one,yes\n";

    #[test]
    fn reads_head_and_rows_and_sorts() {
        let table = Table::parse("x.csv", GOOD).unwrap();
        assert_eq!(table.meta("title").unwrap(), "Letters");
        let rows = table.sorted_by("code").unwrap();
        assert_eq!(rows[1].text("label").unwrap(), "two, of them");
        assert!(rows[0].flag("sure").unwrap());
        assert_eq!(rows[0].place(), "x.csv:5");
    }

    #[test]
    fn names_the_place_of_a_mistake() {
        let twice = Table::parse("x.csv", "code\nA\nA\n").unwrap();
        assert!(twice.sorted_by("code").err().unwrap().to_string().contains("stands twice"));
        let table = Table::parse("x.csv", GOOD).unwrap();
        let row = &table.rows()[0];
        assert!(row.text("colour").unwrap_err().to_string().contains("x.csv:4: no heading `colour`"));
        assert!(row.number::<u8>("label").unwrap_err().to_string().contains("not a number"));
        assert!(table.meta("publisher").unwrap_err().to_string().contains("# publisher:"));
        assert!(Table::parse("x.csv", "# no colon\ncode\nA\n").is_err());
        assert!(Table::parse("x.csv", "code,code\nA,B\n").is_err());
        assert!(Table::parse("x.csv", "code\n").is_err());
    }
}
