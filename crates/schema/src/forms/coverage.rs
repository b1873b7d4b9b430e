//! Which rules the other forms can express. A file that a schema takes may still break a rule.

use alloc::{string::String, vec, vec::Vec};

use super::page::{Page, code, text};
use crate::{Rule, Scope};

/// How much of a rule a form expresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Nothing of it.
    None,
    /// Some of what it finds.
    Part,
    /// All of what it finds.
    Whole,
}

impl Reach {
    /// The word for it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::None => "no",
            Self::Part => "in part",
            Self::Whole => "yes",
        }
    }
}

/// What the forms say of one rule.
#[derive(Clone, Copy, Debug)]
pub struct Coverage {
    /// The rule.
    pub rule: &'static Rule,
    /// In JSON Schema.
    pub json_schema: Reach,
    /// In Table Schema.
    pub table_schema: Reach,
    /// In CSVW.
    pub csvw: Reach,
    /// What is missing, or why, or empty.
    pub note: &'static str,
}

use Reach::{None as No, Part, Whole};

/// What the forms say of each rule of cells, headings and keys. Of every rule that is not here they say nothing.
const FORMS: &[(&str, Reach, Reach, Reach, &str)] = &[
    ("any.key-twice", No, Whole, Whole, "JSON Schema looks at one row at a time"),
    ("any.reference-unknown", No, Whole, Whole, "where the record is among those of the service"),
    ("field.code-retired", Whole, Whole, Whole, "retired codes are left out, before their last day too"),
    ("field.code-spelling", Whole, Whole, Part, "CSVW passes over an empty code between semicolons"),
    ("field.control-character", Whole, Part, Part, "not in free text"),
    ("field.date-form", Whole, Part, Whole, "readers of Table Schema may take a day without its zeros"),
    ("field.date-serial", Whole, Whole, Whole, ""),
    ("field.day-not-believed", Whole, Whole, Whole, ""),
    ("field.empty", Whole, Part, Part, "only where no reason for a missing answer may stand in the cell"),
    ("field.empty-conditional", Whole, No, No, ""),
    ("field.flag-spelling", Whole, Whole, Whole, ""),
    ("field.formula", Whole, Part, Part, "not in free text"),
    (
        "field.identifies-a-person",
        Part,
        Part,
        Part,
        "the check digit of an NHS number is beyond a regular expression",
    ),
    ("field.letter-case", Whole, Whole, Whole, ""),
    ("field.lumped", Whole, Whole, Whole, "as a word that is no code"),
    ("field.missing-not-allowed", Whole, Part, Part, "not in references and free text"),
    ("field.month-form", Whole, Whole, Whole, ""),
    ("field.no-such-day", Whole, Whole, Whole, ""),
    ("field.not-a-code", Whole, Whole, Whole, ""),
    ("field.not-a-date", Whole, Whole, Whole, ""),
    ("field.not-a-number", Whole, Whole, Whole, ""),
    ("field.not-a-reference", Whole, Whole, Whole, ""),
    ("field.not-an-area", Whole, Whole, Whole, ""),
    ("field.not-to-be-collected", Whole, Whole, Whole, "as a column that is not in the table"),
    ("field.not-yes-or-no", Whole, Whole, Whole, ""),
    ("field.number-shortened", Whole, Whole, Whole, ""),
    ("field.out-of-range", Whole, Whole, Whole, ""),
    ("field.quarter-form", Whole, Whole, Whole, ""),
    ("field.spaces", Whole, Whole, Whole, ""),
    ("field.too-long", Part, Part, Part, "they count characters and the standard bytes"),
    ("field.too-precise", Whole, Whole, Whole, ""),
    ("field.value-and-missing", Whole, Whole, No, "CSVW looks at each code by itself"),
    ("field.zeros-before", Whole, Part, Part, "only where the number is out of range too"),
    ("file.heading-absent", Part, Part, Part, "as cells that are missing"),
    ("file.heading-spelling", Whole, Whole, Whole, "as a heading that is unknown"),
    ("file.heading-unknown", Whole, Whole, Whole, ""),
    ("file.other-version", Whole, Whole, Whole, ""),
];

/// What the forms say of every rule, sorted by its id.
#[must_use]
pub fn coverage() -> Vec<Coverage> {
    let of = |rule: &&'static Rule| {
        let (json_schema, table_schema, csvw, note) = FORMS
            .iter()
            .find(|(id, ..)| *id == rule.id)
            .map_or((No, No, No, ""), |(_, json, table, web, note)| (*json, *table, *web, *note));
        Coverage { rule, json_schema, table_schema, csvw, note }
    };
    crate::rules().iter().map(of).collect()
}

/// The same as a page of Markdown.
#[must_use]
pub fn coverage_markdown() -> String {
    let mut page = Page { title: "What each form can say".into(), blocks: Vec::new() };
    page.paragraph(
        "The checker of this standard applies every rule. The published forms are for tools that do not know it, and each of \
         them can express some of the rules only. Below is which: what a form says of a single cell is compared with the \
         checker on thousands of rows whenever the tests run.",
    );
    let all = coverage();
    let count = |reach: fn(&Coverage) -> Reach, wanted: Reach| {
        let found = all.iter().filter(|row| reach(row) == wanted).count();
        super::decimal(u32::try_from(found).unwrap_or(0))
    };
    let line = |name: &'static str, reach: fn(&Coverage) -> Reach| {
        let mut row = vec![vec![text(name)]];
        row.extend([Whole, Part, No].map(|wanted| vec![text(count(reach, wanted))]));
        row
    };
    let rules = super::decimal(u32::try_from(all.len()).unwrap_or(0));
    page.table(
        "Rules by form",
        &["Form", "Expressed", "In part", "Not expressed"],
        vec![
            vec![vec![text("The checker")], vec![text(rules)], vec![text("0")], vec![text("0")]],
            line("JSON Schema", |row| row.json_schema),
            line("Table Schema", |row| row.table_schema),
            line("CSVW", |row| row.csvw),
        ],
    );
    for (scope, title) in [
        (Scope::File, "The file as a whole"),
        (Scope::Field, "One cell"),
        (Scope::Record, "One row"),
        (Scope::AcrossRecords, "Rows of one file"),
        (Scope::AcrossFiles, "Rows of several files"),
    ] {
        let rows: Vec<Vec<_>> = all
            .iter()
            .filter(|row| row.rule.scope == scope)
            .map(|row| {
                vec![
                    vec![code(row.rule.id)],
                    vec![text("yes")],
                    vec![text(row.json_schema.id())],
                    vec![text(row.table_schema.id())],
                    vec![text(row.csvw.id())],
                    vec![text(row.note)],
                ]
            })
            .collect();
        if !rows.is_empty() {
            page.heading(2, ["coverage-", scope.id()].concat(), title);
            page.table(title, &["Rule", "Checker", "JSON Schema", "Table Schema", "CSVW", "Note"], rows);
        }
    }
    page.markdown()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_that_a_form_is_said_to_express_exists() {
        for (id, ..) in FORMS {
            assert!(crate::rule(id).is_some(), "{id}");
        }
        assert!(FORMS.is_sorted_by_key(|(id, ..)| *id));
    }
}
