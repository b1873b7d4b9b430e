//! Importing a column.

use fingerpost_core::{Date, FieldPath, Finding, Param, Report, RuleId, Severity};

use crate::{
    Completeness,
    reading::{How, NotPlaced, Reading, Several, normalise},
    system::CodeSystem,
};

/// Reads a column of texts into one code list, counts how complete it is, and reports what could not be placed.
///
/// No finding repeats a text or a code: it says where to look and what was expected.
///
/// ```
/// use fingerpost_characteristics::{Column, systems::NHS_ETHNIC_CATEGORY};
/// use fingerpost_core::{Date, FieldPath};
///
/// let mut column = Column::new(&NHS_ETHNIC_CATEGORY, FieldPath::root().field("ethnicity"));
/// for text in ["A", "Z", "BME", "", "martian"] {
///     column.read(text, Date::literal(2026, 11, 1));
/// }
/// let count = column.completeness();
/// assert_eq!((count.known, count.declined, count.lumped, count.not_recorded, count.not_placed), (1, 1, 1, 1, 1));
/// let report = column.finish();
/// assert_eq!(report.findings()[0].path.to_string(), "ethnicity[2]");
/// assert_eq!(report.findings()[0].rule.as_str(), "characteristics.lump");
/// ```
#[derive(Clone, Debug)]
pub struct Column {
    list: &'static CodeSystem,
    path: FieldPath,
    next: usize,
    completeness: Completeness,
    report: Report,
}

impl Column {
    /// A column of texts that should be codes of a list, and where it stands.
    #[must_use]
    pub const fn new(list: &'static CodeSystem, path: FieldPath) -> Self {
        let completeness = Completeness {
            known: 0,
            lumped: 0,
            declined: 0,
            does_not_know: 0,
            not_asked: 0,
            not_recorded: 0,
            not_applicable: 0,
            not_placed: 0,
        };
        Self { list, path, next: 0, completeness, report: Report::new() }
    }

    /// Reads the next text of the column, recorded on a day.
    pub fn read(&mut self, text: &str, on: Date) -> Reading {
        let reading = normalise(self.list, text, on);
        self.completeness.add_reading(&reading);
        let path = || self.path.clone().index(self.next);
        if let Some(finding) = finding(&reading, self.list, path) {
            self.report.push(finding);
        }
        self.next = self.next.saturating_add(1);
        reading
    }

    /// How complete the column is so far.
    #[must_use]
    pub const fn completeness(&self) -> Completeness {
        self.completeness
    }

    /// What was found.
    #[must_use]
    pub fn finish(self) -> Report {
        self.report
    }
}

/// The finding that a reading calls for, if any. Each kind of trouble is a rule of its own.
fn finding(reading: &Reading, list: &CodeSystem, path: impl FnOnce() -> FieldPath) -> Option<Finding> {
    let (rule, severity, message) = match reading {
        Reading::Code { how, .. } => match how {
            How::Retired => (
                "characteristics.code-retired",
                Severity::Query,
                "a code that was retired before the day of the record",
            ),
            How::OldCode => (
                "characteristics.code-old",
                Severity::Note,
                "an old or duplicate code: read, and not to be written",
            ),
            How::LocalCharacterDropped => {
                ("characteristics.local-character", Severity::Note, "a local second character was dropped")
            }
            How::ZerosRestored => {
                ("characteristics.zeros-lost", Severity::Note, "the zeros in front were lost")
            }
            How::OtherWordsBroader => (
                "characteristics.broader",
                Severity::Note,
                "the list has only a code that holds other groups too",
            ),
            _ => return None,
        },
        Reading::NoAnswer { .. } => return None,
        Reading::Several { why: Several::Lump, .. } => (
            "characteristics.lump",
            Severity::Query,
            "a word for many groups at once: which of them is lost; expected one code of the list",
        ),
        Reading::Several { why: Several::Ambiguous, .. } => (
            "characteristics.label-ambiguous",
            Severity::Query,
            "fits several codes of the list; expected one code",
        ),
        Reading::NotPlaced(why) => match why {
            NotPlaced::Unknown => {
                ("characteristics.not-known", Severity::Error, "neither a code nor a label of the list")
            }
            NotPlaced::Unclear => (
                "characteristics.unclear",
                Severity::Error,
                "not a code of this list, and of different meanings in others: ask the sender",
            ),
            NotPlaced::WordOrCode => (
                "characteristics.word-or-code",
                Severity::Error,
                "an English word that is a code only in capitals: ask the sender which was meant",
            ),
            NotPlaced::NoCode => {
                ("characteristics.no-code", Severity::Query, "a group for which the list has no code")
            }
            NotPlaced::TooLong => (
                "characteristics.too-long",
                Severity::Error,
                "longer than any label: perhaps a note in the wrong column",
            ),
        },
    };
    let finding = Finding::new(RuleId::new(rule), severity, path(), message);
    Some(finding.with(Param::Ours(list.list.system.into())))
}
