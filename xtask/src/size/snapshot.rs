//! `wasm/size.snap`: the sizes that were last accepted, one row a line, so that a change of size is seen in review.

use std::{collections::BTreeMap, fmt::Write};

use anyhow::{Context, Result};

use super::{Row, Size};

/// Growth of the brotli size by more than this many in a hundred fails.
const TOLERANCE: usize = 2;

const HEAD: &str =
    "# Bytes that a page downloads; written by `cargo xtask size --bless`, growth over 2 % fails.\n";

/// The file's text.
pub(crate) fn write(rows: &[Row]) -> String {
    let mut text = HEAD.to_owned();
    let _ = writeln!(text, "{:<30} {:>8} {:>8} {:>8}", "# file", "raw", "gzip", "brotli");
    for Row { name, size } in rows {
        let _ = writeln!(text, "{name:<30} {:>8} {:>8} {:>8}", size.raw, size.gzip, size.brotli);
    }
    text
}

/// The rows of the file's text.
pub(crate) fn read(text: &str) -> Result<BTreeMap<String, Size>> {
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| {
            parse(line)
                .with_context(|| format!("wasm/size.snap: expected `name raw gzip brotli`, found `{line}`"))
        })
        .collect()
}

fn parse(line: &str) -> Option<(String, Size)> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let (name, numbers) = words.split_at_checked(words.len().checked_sub(3)?)?;
    let [raw, gzip, brotli] = numbers else { return None };
    let size = Size { raw: raw.parse().ok()?, gzip: gzip.parse().ok()?, brotli: brotli.parse().ok()? };
    (!name.is_empty()).then(|| (name.join(" "), size))
}

/// The report: today's sizes, and by how much brotli changed.
pub(crate) fn table(rows: &[Row], old: &BTreeMap<String, Size>) -> String {
    let mut text = String::new();
    let _ = writeln!(text, "{:<30} {:>8} {:>8} {:>8}  change", "file", "raw", "gzip", "brotli");
    for Row { name, size } in rows {
        let change = match old.get(name) {
            Some(before) => format!("{:+}", size.brotli as i64 - before.brotli as i64),
            None => "new".to_owned(),
        };
        let _ = writeln!(text, "{name:<30} {:>8} {:>8} {:>8}  {change}", size.raw, size.gzip, size.brotli);
    }
    text
}

/// What grew too much, or is not in the snapshot at all.
pub(crate) fn grown(rows: &[Row], old: &BTreeMap<String, Size>) -> Vec<String> {
    let mut faults = Vec::new();
    for Row { name, size } in rows {
        match old.get(name) {
            None => faults
                .push(format!("{name} is not in wasm/size.snap: run `cargo xtask size --bless` and commit")),
            Some(before) if size.brotli * 100 > before.brotli * (100 + TOLERANCE) => faults.push(format!(
                "{name} grew from {} to {} bytes brotli, more than {TOLERANCE} %: make it smaller, or run \
                 `cargo xtask size --bless` and say in the commit what the bytes buy",
                before.brotli, size.brotli
            )),
            Some(_) => {}
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(brotli: usize) -> Row {
        Row { name: "page to first question".to_owned(), size: Size { raw: 3000, gzip: 1500, brotli } }
    }

    #[test]
    fn what_is_written_is_read() {
        let read = read(&write(&[row(1000)])).unwrap();
        assert_eq!(read.get("page to first question"), Some(&row(1000).size));
    }

    #[test]
    fn growth_over_two_in_a_hundred_fails() {
        let old = read(&write(&[row(1000)])).unwrap();
        assert!(grown(&[row(1020)], &old).is_empty());
        assert_eq!(grown(&[row(1021)], &old).len(), 1);
        assert_eq!(grown(&[row(1)], &BTreeMap::new()).len(), 1, "a row that nobody accepted");
    }

    #[test]
    fn a_bad_line_is_named() {
        assert!(read("page 1 2\n").unwrap_err().to_string().contains("`page 1 2`"));
    }
}
