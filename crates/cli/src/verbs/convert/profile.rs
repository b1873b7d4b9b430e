//! Codes of one service's lists in those of another's.

use std::{
    borrow::Cow,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use fingerpost::characteristics::{CodeSystem, Crosswalk, Mapping};
use fingerpost_schema::{Kind, List, MISSING_WORDS, Need, Profile, Record, missing_word};

use super::{
    ConvertArgs, complete,
    output::Output,
    report::{Report, Way},
    sources, stem,
};

pub(super) fn run(args: &ConvertArgs, from: &str, to: &str, report: &mut Report) -> Result<Vec<Output>> {
    let find = |id: &str| {
        fingerpost_schema::profile(id).with_context(|| {
            format!("there is no service {id}: `fingerpost schema list profiles` names them")
        })
    };
    let (from, to) = (find(from)?, find(to)?);
    let sources = sources(args)?;
    let paths: Vec<PathBuf> = sources.iter().map(|source| source.path.clone()).collect();
    let inputs: Vec<&Path> = paths.iter().map(PathBuf::as_path).collect();
    let mut outputs = Vec::new();
    for source in &sources {
        let record = source.named()?;
        for profile in [from, to] {
            let handed = profile.records().contains(&record);
            anyhow::ensure!(handed, "the service {} does not hand in the record {}", profile.id, record.id);
        }
        let name = source.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let table = source.open()?;
        let headings: Vec<String> = table.headings().iter().map(|heading| heading.name.clone()).collect();
        let columns: Vec<Column> =
            headings.iter().map(|heading| Column::new(from, to, record, heading)).collect();
        let kept: Vec<&String> = headings
            .iter()
            .zip(&columns)
            .filter(|(_, column)| column.how.goes())
            .map(|(name, _)| name)
            .collect();
        anyhow::ensure!(
            !kept.is_empty(),
            "{name}: no heading is a field of {} that the other service collects; nothing was written",
            record.id
        );
        let mut output =
            Output::create(&args.out, &stem(&source.path), args.to, Some(record), &kept, &inputs)?;
        let mut failed = None;
        let read = table.for_each_row(|row| {
            let mut cells: Vec<Cow<'_, [u8]>> = Vec::with_capacity(columns.len());
            for (at, column) in columns.iter().enumerate() {
                let cell = row.cell(at).unwrap_or_default();
                let (cell, why) = column.convert(cell);
                if let Some(why) = why {
                    let way = Way {
                        file: name.clone(),
                        record: record.id.to_owned(),
                        field: column.field.to_owned(),
                        column: u32::try_from(at.saturating_add(1)).unwrap_or(u32::MAX),
                        why: why.to_owned(),
                        loses: true,
                    };
                    report.tell(&way, row.line());
                }
                if column.how.goes() {
                    cells.push(cell);
                }
            }
            if failed.is_none()
                && let Err(error) = output.write(cells.iter().map(AsRef::as_ref))
            {
                failed = Some(error);
            }
        });
        if let Some(error) = failed {
            return Err(anyhow::Error::new(error).context("writing"));
        }
        complete(&source.path, &read.with_context(|| source.path.display().to_string())?)?;
        outputs.push(output);
    }
    Ok(outputs)
}

/// What becomes of a column.
#[derive(Clone, Copy, Debug, PartialEq)]
enum How {
    /// Both services use the same list, or it is no code.
    Keep,
    /// The other service must not collect it.
    Drop,
    /// No field of the standard, or its heading is written otherwise: what it holds is not known, and so not handed on.
    Foreign,
    /// Codes of one published list in another.
    Cross { from: &'static CodeSystem, to: &'static CodeSystem },
    /// Two lists that no crosswalk joins.
    Apart,
}

impl How {
    /// Whether the other service gets the column.
    fn goes(&self) -> bool {
        !matches!(self, Self::Drop | Self::Foreign)
    }
}

struct Column {
    field: &'static str,
    how: How,
    several: bool,
    missing: bool,
}

impl Column {
    fn new(from: &Profile, to: &Profile, record: &'static Record, heading: &str) -> Self {
        let Some((_, field)) = record.field(heading) else {
            return Self { field: "", how: How::Foreign, several: false, missing: false };
        };
        let (here, there) = (from.demand(record, field), to.demand(record, field));
        let list = |demand: Option<fingerpost_schema::Demand>| demand.and_then(|demand| demand.list);
        let how = if there.is_none_or(|demand| demand.need == Need::NotCollected) {
            How::Drop
        } else {
            match (list(here), list(there)) {
                (Some(here), Some(there)) if here.name() != there.name() => match (here, there) {
                    (List::System(from), List::System(to)) => How::Cross { from, to },
                    _ => How::Apart,
                },
                _ => How::Keep,
            }
        };
        Self { field: field.name, how, several: matches!(field.kind, Kind::Codes(_)), missing: field.missing }
    }

    /// The cell as the other service has it, and why it is not quite the same.
    fn convert<'c>(&self, cell: &'c [u8]) -> (Cow<'c, [u8]>, Option<&'static str>) {
        let left = Cow::Borrowed(if self.missing { &b"not-recorded"[..] } else { b"" });
        if cell.is_empty() || missing_word(cell).is_some() {
            return (Cow::Borrowed(cell), None);
        }
        match self.how {
            How::Keep => (Cow::Borrowed(cell), None),
            How::Drop => (Cow::Borrowed(b""), Some("the other service must not collect this field")),
            How::Foreign => {
                (Cow::Borrowed(b""), Some("the heading is no field of the standard: not handed on"))
            }
            How::Apart => (left, Some("no crosswalk joins the two services' lists: left as not recorded")),
            How::Cross { from, to } => {
                let Ok(crosswalk) = Crosswalk::between(from, to) else {
                    return (left, Some("no crosswalk joins the two services' lists: left as not recorded"));
                };
                match self.cross(&crosswalk, cell) {
                    Ok((text, why)) => (Cow::Owned(text.into_bytes()), why),
                    Err(why) => (left, Some(why)),
                }
            }
        }
    }

    /// Several answers of which one has no code are left out together: what is left would claim to be all.
    fn cross(
        &self,
        crosswalk: &Crosswalk,
        cell: &[u8],
    ) -> Result<(String, Option<&'static str>), &'static str> {
        let text = std::str::from_utf8(cell).map_err(|_| NO_CODE)?;
        let parts: Vec<&str> = if self.several { text.split(';').collect() } else { vec![text] };
        let mut out: Vec<&str> = Vec::new();
        let mut broader = None;
        for part in parts {
            let code = crosswalk.from().code(part).ok_or(NO_CODE)?;
            let found = match crosswalk.map_ref(code) {
                Mapping::Exact(code) => code.as_str(),
                Mapping::Broader(code) => {
                    broader = Some("a broader code: something is lost");
                    code.as_str()
                }
                // A code that says why there is no answer has a word in this standard.
                _ if code.missing().is_some() => {
                    let word = MISSING_WORDS.iter().find(|(_, reason)| Some(*reason) == code.missing());
                    word.filter(|_| self.missing && !self.several).map(|(word, _)| *word).ok_or(UNMAPPED)?
                }
                Mapping::Ambiguous { .. } => return Err("several codes may be right: left as not recorded"),
                Mapping::Unmapped => return Err(UNMAPPED),
                Mapping::NotComparable(_) => {
                    return Err("the two lists ask different things: left as not recorded");
                }
            };
            if !out.contains(&found) {
                out.push(found);
            }
        }
        Ok((out.join(";"), broader))
    }
}

const NO_CODE: &str = "no code of the list that this service uses: left as not recorded";
const UNMAPPED: &str = "the other list has no code for this: left as not recorded";
