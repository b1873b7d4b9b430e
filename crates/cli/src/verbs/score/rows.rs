//! From a row of answers to a row of the result.

use anyhow::Result;
use fingerpost::{
    Date, Facts, Judgement, Jurisdiction, Policy, Response,
    dash::{Checklist, HarkQuestions, SafeLivesDash, Sheet, hark},
    evaluate,
    thresholds::limits,
};
use fingerpost_tables::{CsvOptions, CsvWriter, LineEnd, Row, Rows};

use super::columns::Columns;

/// Rows of the result, as text, and how many there were.
#[derive(Default)]
pub(super) struct Scored {
    pub(super) text: Vec<u8>,
    pub(super) rows: u64,
    pub(super) refused: u64,
    /// Cells that a spreadsheet would have run.
    pub(super) formulas: u64,
}

impl Scored {
    pub(super) fn add(&mut self, other: &Self) {
        self.rows = self.rows.saturating_add(other.rows);
        self.refused = self.refused.saturating_add(other.refused);
        self.formulas = self.formulas.saturating_add(other.formulas);
    }
}

/// Scores rows.
pub(super) struct Scorer<'p, I> {
    columns: Columns,
    policy: Option<&'p Policy>,
    today: Date,
    jurisdiction: Jurisdiction,
    limits: String,
    instrument: core::marker::PhantomData<I>,
}

const HEADINGS: &[&str] = &[
    "record",
    "line",
    "id",
    "assessed_on",
    "instrument",
    "yes",
    "no",
    "dont_know",
    "unanswered",
    "lowest",
    "highest",
    "finding",
    "policy",
    "policy_edition",
    "level",
    "indeterminate",
    "could_be",
    "reasons",
    "prompts",
    "limits",
    "not_scored_because",
];

/// What a row of the result holds, beside its places.
#[derive(Default)]
struct Answer {
    date: String,
    counts: [String; 6],
    finding: &'static str,
    level: String,
    indeterminate: &'static str,
    could_be: String,
    reasons: String,
    prompts: String,
}

impl<'p, I: Checklist> Scorer<'p, I> {
    pub(super) fn new(
        columns: Columns,
        policy: Option<&'p Policy>,
        today: Date,
        jurisdiction: Jurisdiction,
    ) -> Self {
        let limits: Vec<&str> = limits().iter().map(|limit| limit.id).collect();
        Self {
            columns,
            policy,
            today,
            jurisdiction,
            limits: limits.join(";"),
            instrument: core::marker::PhantomData,
        }
    }

    pub(super) fn headings(&self) -> Result<Vec<u8>> {
        let mut writer = writer();
        writer.write_row(HEADINGS)?;
        Ok(writer.into_inner()?)
    }

    pub(super) fn block(&self, rows: Rows<'_>) -> Result<Scored> {
        let mut writer = writer();
        let (mut read, mut refused) = (0_u64, 0_u64);
        for row in rows {
            read = read.saturating_add(1);
            let (result, problem) = match self.row(&row) {
                Ok(result) => (result, String::new()),
                Err(problem) => (Answer::default(), problem),
            };
            refused = refused.saturating_add(u64::from(!problem.is_empty()));
            let id = self.columns.id.and_then(|column| row.cell(column)).unwrap_or_default();
            let scored = problem.is_empty();
            let named = self.policy.filter(|_| scored);
            let edition = named.map_or_else(String::new, |policy| policy.edition.to_string());
            let [yes, no, dont_know, unanswered, lowest, highest] = &result.counts;
            let (record, line) = (row.record().to_string(), row.line().to_string());
            let cells: [&[u8]; 21] = [
                record.as_bytes(),
                line.as_bytes(),
                id,
                result.date.as_bytes(),
                I::INSTRUMENT.id.as_bytes(),
                yes.as_bytes(),
                no.as_bytes(),
                dont_know.as_bytes(),
                unanswered.as_bytes(),
                lowest.as_bytes(),
                highest.as_bytes(),
                result.finding.as_bytes(),
                named.map_or("", |policy| policy.id.as_str()).as_bytes(),
                edition.as_bytes(),
                result.level.as_bytes(),
                result.indeterminate.as_bytes(),
                result.could_be.as_bytes(),
                result.reasons.as_bytes(),
                result.prompts.as_bytes(),
                if scored { self.limits.as_bytes() } else { b"" },
                problem.as_bytes(),
            ];
            writer.write_row(cells)?;
        }
        let formulas = writer.told().map_or(0, |told| told.count);
        Ok(Scored { text: writer.into_inner()?, rows: read, refused, formulas })
    }

    /// The result, or why there is none: a place and what was expected, never what stood there.
    fn row(&self, row: &Row<'_>) -> Result<Answer, String> {
        let mut sheet = Sheet::<I>::new();
        for (number, column) in (1..=I::COUNT).zip(&self.columns.items) {
            let Some(column) = *column else { continue };
            let cell = row.cell(column).unwrap_or_default();
            let response = response(cell).ok_or_else(|| {
                format!("column {} is none of yes, no, dont-know and empty", column.saturating_add(1))
            })?;
            sheet.answer(number, response).map_err(|error| error.to_string())?;
        }
        let date = match self.columns.date {
            None => self.today,
            Some(column) => core::str::from_utf8(row.cell(column).unwrap_or_default())
                .ok()
                .and_then(|text| Date::parse(text.trim()).ok())
                .ok_or_else(|| format!("column {} is no day as YYYY-MM-DD", column.saturating_add(1)))?,
        };
        let tally = sheet.tally();
        let range = tally.possible();
        let counts = [tally.yes, tally.no, tally.dont_know, tally.unanswered, *range.start(), *range.end()];
        let mut result = Answer {
            date: date.to_string(),
            counts: counts.map(|count| count.to_string()),
            finding: finding::<I>(&sheet),
            ..Answer::default()
        };
        if let Some(policy) = self.policy {
            self.decide(&sheet, row, date, policy, &mut result)?;
        }
        Ok(result)
    }

    fn decide(
        &self,
        sheet: &Sheet<I>,
        row: &Row<'_>,
        date: Date,
        policy: &Policy,
        result: &mut Answer,
    ) -> Result<(), String> {
        let mut facts = Facts::UNKNOWN;
        if let Some(column) = self.columns.judgement {
            let cell = row.cell(column).unwrap_or_default();
            match response(cell) {
                Some(Response::Yes) => {
                    let judgement = Judgement::high("as the file records it");
                    facts.judgement = Some(judgement.map_err(|error| error.to_string())?);
                }
                Some(_) => {}
                None => return Err(format!("column {} is neither yes nor no", column.saturating_add(1))),
            }
        }
        let sheet = as_dash(sheet)?;
        let decision =
            evaluate(&sheet, &facts, policy, date, self.jurisdiction).map_err(|error| error.to_string())?;
        let clauses: Vec<&str> = decision.reasons.iter().map(|reason| reason.clause()).collect();
        let prompts: Vec<&str> = decision.prompts.iter().map(|prompt| prompt.id()).collect();
        result.level = decision.level.id().to_owned();
        result.indeterminate = if decision.indeterminate.is_some() { "yes" } else { "no" };
        result.could_be =
            decision.indeterminate.as_ref().map_or_else(String::new, |open| open.could_be.id().to_owned());
        result.reasons = clauses.join(";");
        result.prompts = prompts.join(";");
        Ok(())
    }
}

/// The same answers as those of the one checklist that policies are about.
fn as_dash<I: Checklist>(sheet: &Sheet<I>) -> Result<Sheet<SafeLivesDash>, String> {
    let mut dash = Sheet::new();
    for number in 1..=I::COUNT {
        let response = sheet.response(number).unwrap_or_default();
        dash.answer(number, response).map_err(|error| error.to_string())?;
    }
    Ok(dash)
}

/// What four questions come to. Every other checklist is counted and not more.
fn finding<I: Checklist>(sheet: &Sheet<I>) -> &'static str {
    if I::INSTRUMENT.id != HarkQuestions::INSTRUMENT.id {
        return "";
    }
    let mut questions = hark_sheet();
    for number in 1..=HarkQuestions::COUNT {
        if questions.answer(number, sheet.response(number).unwrap_or_default()).is_err() {
            return "";
        }
    }
    match hark::result(&questions).outcome {
        hark::HarkOutcome::Positive => "positive",
        hark::HarkOutcome::Indeterminate => "indeterminate",
        hark::HarkOutcome::NothingDisclosed => "nothing-disclosed",
    }
}

const fn hark_sheet() -> Sheet<HarkQuestions> {
    Sheet::new()
}

/// The answer in a cell. A number is refused: some forms write 1 for yes, others 2.
fn response(cell: &[u8]) -> Option<Response> {
    let text = core::str::from_utf8(cell).ok()?.trim().to_lowercase().replace('’', "'");
    Some(match text.as_str() {
        "" | "unanswered" | "not-asked" | "not-recorded" => Response::Unanswered,
        "yes" | "y" => Response::Yes,
        "no" | "n" => Response::No,
        "dont-know" | "don't know" | "dont know" | "dk" | "not known" | "does-not-know" | "declined" => {
            Response::DontKnow
        }
        _ => return None,
    })
}

/// A writer of rows. An id that a spreadsheet would take for a formula gets an apostrophe in front and stays: without it,
/// nobody could find the row again.
fn writer() -> CsvWriter<Vec<u8>> {
    CsvWriter::new(Vec::new(), CsvOptions { line_end: LineEnd::Lf, ..CsvOptions::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_is_never_a_no() {
        for cell in ["", " ", "dont-know", "Don’t know", "declined", "not-asked"] {
            assert!(!matches!(response(cell.as_bytes()), Some(Response::No | Response::Yes)), "{cell}");
        }
        for cell in ["1", "0", "2", "maybe", "yes?", "nope"] {
            assert!(response(cell.as_bytes()).is_none(), "{cell}");
        }
        assert!(matches!(response(b"YES "), Some(Response::Yes)));
    }
}
