//! A finding as it is told: where it is, which rule, and nothing of the data.

use std::{format, string::String};

use fingerpost_core::{FieldPath, Finding, Param, RuleId};

use crate::{Hint, Rule};

/// A finding in a file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Told {
    /// The number of the file within the check, from 0.
    pub file: usize,
    /// The record of the file, from 1; 0 for the heading line or the file as such.
    pub record: u64,
    /// The line of the file on which it begins, from 1; 0 for the file as such.
    pub line: u64,
    /// The column, from 1, where there is one.
    pub column: Option<u32>,
    /// The field, where it is about one.
    pub field: Option<&'static str>,
    /// The rule.
    pub rule: &'static Rule,
    /// What of ours belongs to it.
    pub hint: Hint,
}

impl Told {
    /// The hint in words, or an empty text.
    #[must_use]
    pub fn hint_text(&self) -> String {
        match self.hint {
            Hint::None => String::new(),
            Hint::Between(min, max) => format!("from {min} to {max}"),
            Hint::AtMost(most) => format!("at most {most}"),
            Hint::Exactly(count) => format!("expected {count}"),
            Hint::Nearest(name) => format!("did you mean {name}?"),
            Hint::Field(name) => format!("field {name}"),
            Hint::Form(form) => format!("expected {form}"),
        }
    }

    /// The same as every crate here tells a finding.
    #[must_use]
    pub fn finding(&self) -> Finding {
        let mut path = FieldPath::root();
        if self.record > 0 {
            path = path
                .field("records")
                .index(usize::try_from(self.record.saturating_sub(1)).unwrap_or(usize::MAX));
        }
        if let Some(field) = self.field {
            path = path.field(field);
        }
        let finding = Finding::new(RuleId::new(self.rule.id), self.rule.severity, path, self.rule.message);
        match self.hint {
            Hint::None => finding,
            Hint::Between(min, max) => {
                finding.with(Param::Number(i64::from(min))).with(Param::Number(i64::from(max)))
            }
            Hint::AtMost(number) | Hint::Exactly(number) => finding.with(Param::Number(i64::from(number))),
            Hint::Nearest(name) | Hint::Field(name) | Hint::Form(name) => {
                finding.with(Param::Ours(name.into()))
            }
        }
    }
}
