//! Reading, checking, telling.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    num::NonZeroUsize,
    ops::ControlFlow,
    path::PathBuf,
    string::String,
    vec::Vec,
};

use fingerpost_core::Date;
use fingerpost_tables::{
    self as tables, Dialect, Interrupted, Keys, OpenError, Options, Progress, ReadError, Rows, Table, Trouble,
};

use super::{Input, Told, export, found};
use crate::{
    Cells, Entry, Filled, Found, Group, HashKey, HeadingMatch, Hint, NotInProfile, Place, Plan, Profile,
    Record, Rule, Setting, Spot, Start, Submission, Tally, Worker,
    generated::rules as words,
    judge, judge_file,
    mapping::{BindError, BoundRecord, MappedRow, Mapping},
};

/// How to check.
#[derive(Clone, Debug)]
pub struct CheckOptions {
    /// The kind of service that hands the files in.
    pub profile: &'static Profile,
    /// The day of the check.
    pub today: Date,
    /// A random key, new for every run. See [`HashKey`].
    pub key: HashKey,
    /// How many threads. Never changes a result.
    pub workers: NonZeroUsize,
    /// How the files are read.
    pub tables: Options,
    /// About how many bytes of what is kept of references are held in memory; the rest goes to a temporary file without a
    /// name. Never changes a result.
    pub memory: usize,
}

/// Enough for a million and a half references.
pub const MEMORY: usize = 36 << 20;

/// What is told on the way.
pub trait Watch {
    /// A finding. Those of one file come in the order of its rows; those that look across rows and files come after all
    /// files have been read, in the order of the files and their rows.
    fn told(&mut self, told: &Told);

    /// How far a file has been read.
    fn progress(&mut self, file: usize, progress: Progress) {
        let _ = (file, progress);
    }
}

/// What was read of one file.
#[derive(Clone, Debug)]
pub struct FileOutcome {
    /// Where it is.
    pub path: PathBuf,
    /// What its rows are.
    pub record: &'static Record,
    /// Rows.
    pub rows: u64,
    /// Whether its end was reached; a finding says why where it was not.
    pub complete: bool,
    /// How it is written down.
    pub dialect: Dialect,
    /// How each field that has a column was filled.
    pub filled: Vec<(&'static str, Filled)>,
}

/// What came of a check.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Each file, in the order in which they were given.
    pub files: Vec<FileOutcome>,
    /// How often each rule was broken. A list may be cut short; these never are.
    pub counts: BTreeMap<&'static str, u64>,
}

impl Outcome {
    /// How many findings are at least so bad.
    #[must_use]
    pub fn at_least(&self, severity: fingerpost_core::Severity) -> u64 {
        let counts = |(id, count): (&&'static str, &u64)| {
            crate::rule(id).filter(|rule| rule.severity >= severity).map_or(0, |_| *count)
        };
        self.counts.iter().map(counts).fold(0, u64::saturating_add)
    }
}

/// The check could not be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CheckError {
    /// More files than a check can tell apart.
    #[error("at most 250 files can be checked together")]
    TooManyFiles,
    /// The service hands in no such record.
    #[error("{}: {error}", path.display())]
    NotInProfile {
        /// The file.
        path: PathBuf,
        /// Which.
        error: NotInProfile,
    },
    /// The file is not the export that the mapping is about.
    #[error("{}: {error}", path.display())]
    Mapping {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        error: BindError,
    },
    /// A file cannot be opened, or is no table.
    #[error("{}: {error}", path.display())]
    Open {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        error: OpenError,
    },
    /// What is kept of the references cannot be written to the folder for temporary files, or read from there.
    #[error("the folder for temporary files cannot be used")]
    Temporary(#[from] io::Error),
    /// A file cannot be read to its end.
    #[error("{}: {error}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        error: ReadError,
    },
}

pub(super) struct Line<'r, 'b>(pub(super) &'r tables::Row<'b>);

impl Cells for Line<'_, '_> {
    #[inline]
    fn cell(&self, column: usize) -> Option<&[u8]> {
        self.0.cell(column)
    }

    #[inline]
    fn count(&self) -> usize {
        self.0.len()
    }

    #[inline(always)]
    fn start(&self, column: usize) -> Start {
        self.0.start(column).map_or_else(|| Start::of(&[]), |(words, len)| Start::new(words, len))
    }
}

/// What a worker hands over for a block.
pub(super) struct Checked {
    pub(super) found: Vec<Found>,
    pub(super) entries: Vec<Entry>,
    pub(super) tally: Tally,
}

/// Tells, and counts what is told.
struct Teller<'w> {
    watch: &'w mut (dyn Watch + Send),
    counts: BTreeMap<&'static str, u64>,
}

impl Teller<'_> {
    fn tell(&mut self, told: &Told) {
        let count = self.counts.entry(told.rule.id).or_insert(0);
        *count = count.saturating_add(1);
        self.watch.told(told);
    }

    fn file(
        &mut self,
        file: usize,
        rule: &'static Rule,
        field: Option<&'static str>,
        line: u64,
        record: u64,
    ) {
        self.tell(&Told { file, record, line, column: None, field, rule, hint: Hint::None });
    }
}

/// Checks files that belong together.
///
/// # Errors
/// [`CheckError`] when a file cannot be opened or read to its end. What was found before has been told.
pub fn check(
    inputs: &[Input],
    options: &CheckOptions,
    watch: &mut (dyn Watch + Send),
) -> Result<Outcome, CheckError> {
    let whole: Vec<(&Input, Option<Mapped<'_>>)> = inputs.iter().map(|input| (input, None)).collect();
    run(&whole, options, watch)
}

/// An input that is read through a mapping: which one, and which of its records.
pub(super) type Mapped<'m> = (&'m Mapping, usize);

/// Checks files, each as it stands or through a mapping.
pub(super) fn run(
    inputs: &[(&Input, Option<Mapped<'_>>)],
    options: &CheckOptions,
    watch: &mut (dyn Watch + Send),
) -> Result<Outcome, CheckError> {
    if inputs.len() > 250 {
        return Err(CheckError::TooManyFiles);
    }
    let mut teller = Teller { watch, counts: BTreeMap::new() };
    let mut entries = Keys::new(options.memory);
    let mut files = Vec::new();
    let mut plans = Vec::new();
    for (number, (input, mapped)) in inputs.iter().enumerate() {
        let (plan, outcome) = one(number, input, *mapped, options, &mut teller, &mut entries)?;
        plans.push(plan);
        files.push(outcome);
    }
    let submission = Submission::new(inputs.iter().map(|(input, _)| input.record).collect());
    across(entries, &submission, &plans, (options.memory, options.workers), &mut teller)?;
    Ok(Outcome { files, counts: teller.counts })
}

fn one(
    number: usize,
    input: &Input,
    mapped: Option<Mapped<'_>>,
    options: &CheckOptions,
    teller: &mut Teller<'_>,
    entries: &mut Keys<3>,
) -> Result<(Placed, FileOutcome), CheckError> {
    let path = || input.path.clone();
    let table = Table::open(&input.path, &options.tables)
        .map_err(|error| CheckError::Open { path: path(), error })?;
    let headings: Vec<String> = table.headings().iter().map(|heading| heading.name.clone()).collect();
    let bound = match mapped {
        None => None,
        Some((mapping, at)) => {
            let bound = mapping.bind(&headings);
            Some((bound.map_err(|error| CheckError::Mapping { path: path(), error })?, at))
        }
    };
    let reading = bound.as_ref().and_then(|(bound, at)| bound.records().get(*at));
    let written: Vec<&str> = headings.iter().map(String::as_str).collect();
    let names: Vec<&str> = reading.map_or_else(|| written.clone(), |record| record.headings().collect());
    let setting = Setting { today: options.today, key: options.key };
    let (plan, matches) = Plan::new(options.profile, input.record, names.iter().copied(), &setting)
        .map_err(|error| CheckError::NotInProfile { path: path(), error })?;
    let line = table.heading_place().line;
    for (column, matched) in matches.iter().enumerate() {
        tell_heading(teller, number, line, column, names.len(), &plan, matched);
    }
    // A column that the mapping forgets is told once, whatever the number of records.
    if let Some((bound, 0)) = &bound {
        for column in bound.forgotten() {
            let (column, rule) = (Some(*column), &words::FILE_HEADING_UNKNOWN);
            teller.tell(&Told { file: number, record: 0, line, column, field: None, rule, hint: Hint::None });
        }
    }
    let columns = reading.map(|record| (0..names.len()).map(|position| record.column(position)).collect());
    let placed = Placed { plan, columns };
    let plan = &placed.plan;
    let dialect = *table.dialect();
    let file = u8::try_from(number).unwrap_or(u8::MAX);
    let mut tally = Tally::new(plan);
    let mut known = BTreeSet::new();
    let mut stopped = None;
    let start = || (Worker::new(plan), MappedRow::default());
    let first = bound.as_ref().is_some_and(|(_, at)| *at == 0);
    let work = |kept: &mut (Worker, MappedRow), rows: Rows<'_>| match reading {
        None => block(plan, file, &mut kept.0, rows),
        Some(record) => export::block(plan, record, file, first, kept, rows),
    };
    let merge = |checked: Checked, progress: Progress| {
        tally.merge(&checked.tally);
        let mut met = checked.entries;
        if reading.is_some_and(BoundRecord::once) {
            export::once(&mut met, &mut known);
        }
        let words: Vec<[u64; 3]> = met.iter().map(|entry| entry.words()).collect();
        if let Err(error) = entries.append(&words) {
            stopped = Some(error);
            return ControlFlow::Break(());
        }
        for found in &checked.found {
            teller.tell(&told(number, found, &placed));
        }
        teller.watch.progress(number, progress);
        ControlFlow::Continue(())
    };
    let read = table.for_each_block(options.workers, start, work, merge);
    if let Some(error) = stopped {
        return Err(CheckError::Temporary(error));
    }
    let (summary, error) = match read {
        Ok(summary) => (summary, None),
        Err(Interrupted { error, summary }) => (summary, Some(error)),
    };
    match error {
        None => {}
        Some(ReadError::TruncatedGzip { records } | ReadError::DamagedGzip { records }) => {
            teller.file(number, &words::FILE_CUT_SHORT, None, 0, records);
        }
        Some(error) => return Err(CheckError::Read { path: path(), error }),
    }
    for (rule, at) in judge_file(plan, &tally, &written) {
        let field = at.and_then(|at| input.record.at(at)).map(|field| field.name);
        teller.file(number, rule, field, 0, 0);
    }
    let filled = input.record.fields.iter().filter_map(|field| {
        let (at, _) = input.record.field(field.name)?;
        Some((field.name, tally.filled(plan, at)?))
    });
    let outcome = FileOutcome {
        path: path(),
        record: input.record,
        rows: summary.records,
        complete: summary.complete,
        dialect,
        filled: filled.collect(),
    };
    Ok((placed, outcome))
}

fn block(plan: &Plan, file: u8, worker: &mut Worker, rows: Rows<'_>) -> Checked {
    let mut found = Vec::new();
    for row in rows {
        let place = Place {
            file,
            record: u32::try_from(row.record()).unwrap_or(u32::MAX),
            line: u32::try_from(row.line()).unwrap_or(u32::MAX),
        };
        for (trouble, at) in row.troubles() {
            if let Some(rule) = rule_of(trouble) {
                let line = u32::try_from(at.line).unwrap_or(u32::MAX);
                let column = at.column.and_then(|column| u16::try_from(column.saturating_sub(1)).ok());
                let spot = column.map_or(Spot::Row, Spot::Column);
                found.push(Found { rule, place: Place { line, ..place }, spot, hint: Hint::None });
            }
        }
        plan.check(worker, place, &Line(&row), &mut |one| found.push(one));
    }
    Checked { found, entries: worker.take_entries(), tally: worker.take_tally(plan) }
}

fn tell_heading(
    teller: &mut Teller<'_>,
    file: usize,
    line: u64,
    column: usize,
    width: usize,
    plan: &Plan,
    matched: &HeadingMatch,
) {
    let Some((rule, hint)) = matched.broken() else { return };
    let field = match matched {
        HeadingMatch::Absent(at, ..) => plan.record().at(*at).map(|field| field.name),
        _ => None,
    };
    let column = (column < width).then(|| u32::try_from(column.saturating_add(1)).unwrap_or(u32::MAX));
    teller.tell(&Told { file, record: 0, line, column, field, rule, hint });
}

/// A plan, and where its columns are in the file.
struct Placed {
    plan: Plan,
    /// For a file that is read through a mapping: the column of each cell, from 1.
    columns: Option<Vec<Option<u32>>>,
}

fn told(file: usize, found: &Found, placed: &Placed) -> Told {
    let (column, field) = match found.spot {
        Spot::Row => (None, None),
        Spot::Column(position) => {
            let field = placed.plan.field_of(usize::from(position)).map(|field| field.name);
            let column = match &placed.columns {
                None => Some(u32::from(position).saturating_add(1)),
                Some(columns) => columns.get(usize::from(position)).copied().flatten(),
            };
            (column, field)
        }
    };
    let (record, line) = (u64::from(found.place.record), u64::from(found.place.line));
    Told { file, record, line, column, field, rule: found.rule, hint: found.hint }
}

/// The rule that a trouble of form breaks. Rows that are too short or too long are told by the plan.
pub(super) fn rule_of(trouble: Trouble) -> Option<&'static Rule> {
    Some(match trouble {
        Trouble::NotUtf8 | Trouble::Lost => &words::FILE_ENCODING,
        Trouble::Nul => &words::FILE_NUL,
        Trouble::CutShort | Trouble::UnclosedQuote => &words::FILE_CUT_SHORT,
        Trouble::TextAfterQuote => &words::FILE_TEXT_AFTER_QUOTE,
        Trouble::NotObject => &words::FILE_NOT_AN_OBJECT,
        Trouble::UnknownKey => &words::FILE_KEY_UNKNOWN,
        Trouble::DuplicateKey => &words::FILE_KEY_TWICE,
        Trouble::Nested => &words::FILE_NESTED_VALUE,
        _ => return None,
    })
}

/// The most mentions of one reference that are looked at together. A reference of more is a fault of the file; what is
/// beyond is looked at in further parts, each with the first mention, so that every copy of a key is still told.
const TOGETHER: usize = 1 << 16;

/// Applies the rules that look across rows and files, and tells what they find in the order of the files and their rows.
fn across(
    entries: Keys<3>,
    submission: &Submission,
    plans: &[Placed],
    (memory, workers): (usize, NonZeroUsize),
    teller: &mut Teller<'_>,
) -> io::Result<()> {
    let mut sorted = Keys::new(memory);
    let mut groups = entries.groups_with(workers)?;
    let mut mentions: Vec<Entry> = Vec::new();
    while let Some(mut group) = groups.next_group()? {
        mentions.clear();
        while let Some(words) = group.next_entry()? {
            if mentions.len() >= TOGETHER {
                judge_part(&mentions, submission, plans, &mut sorted)?;
                mentions.truncate(1);
            }
            mentions.push(Entry::from_words(words));
        }
        judge_part(&mentions, submission, plans, &mut sorted)?;
    }
    let mut places = sorted.groups()?;
    while let Some(mut group) = places.next_group()? {
        while let Some(words) = group.next_entry()? {
            let Some((number, found)) = found::read(words) else { continue };
            if let Some(plan) = plans.get(number) {
                teller.tell(&told(number, &found, plan));
            }
        }
    }
    Ok(())
}

fn judge_part(
    mentions: &[Entry],
    submission: &Submission,
    plans: &[Placed],
    sorted: &mut Keys<3>,
) -> io::Result<()> {
    // What is said of one row by itself breaks no rule about several: that is most of them.
    if matches!(mentions, [only] if only.mention().is_definition()) {
        return Ok(());
    }
    let Some(group) = Group::new(mentions, submission) else { return Ok(()) };
    let mut all = Vec::new();
    judge(&group, &mut |found| {
        let plan = plans.get(usize::from(found.place.file));
        all.push(found::write(&plan.map_or(found, |placed| in_column(&found, &placed.plan))));
    });
    sorted.append(&all)
}

/// Points at the column of the reference that was met.
fn in_column(found: &Found, plan: &Plan) -> Found {
    let Hint::Field(name) = found.hint else { return *found };
    let position = plan.record().field(name).and_then(|(at, _)| plan.column(at));
    match position.and_then(|position| u16::try_from(position).ok()) {
        Some(position) => Found { spot: Spot::Column(position), hint: Hint::None, ..*found },
        None => *found,
    }
}
