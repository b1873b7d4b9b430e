//! The rules.

use alloc::{vec, vec::Vec};
use fingerpost_core::Severity;

use crate::{
    Record, Rule, Scope,
    forms::page::{Page, code, text},
};

/// Every rule, by how much of the data it looks at.
pub(super) fn all(page: &mut Page) {
    show(page, &|_| true);
}

/// The rules that some of these records must keep, those of every record included.
pub(super) fn of_records(page: &mut Page, records: &[&'static Record]) {
    show(page, &|rule| {
        rule.records.is_empty() || rule.records.iter().any(|id| records.iter().any(|record| record.id == *id))
    });
}

fn show(page: &mut Page, takes: &dyn Fn(&Rule) -> bool) {
    page.heading(2, "rules", "Rules");
    page.paragraph(
        "Every rule that data break is told, with the line and the field and never with what the cell holds. An error must be \
         mended; a query may be right, and somebody should look; a note says how something was read.",
    );
    for (scope, title) in [
        (Scope::File, "The file as a whole"),
        (Scope::Field, "One cell"),
        (Scope::Record, "One row"),
        (Scope::AcrossRecords, "Rows of one file"),
        (Scope::AcrossFiles, "Rows of several files"),
    ] {
        let kept: Vec<&Rule> =
            crate::rules().iter().copied().filter(|rule| rule.scope == scope && takes(rule)).collect();
        if kept.is_empty() {
            continue;
        }
        page.heading(3, ["rules-", scope.id()].concat(), title);
        let rows = kept.iter().map(|rule| {
            vec![
                vec![code(rule.id)],
                vec![text(severity(rule.severity))],
                vec![text(rule.message)],
                vec![text(rule.fix)],
                vec![text(rule.why), text("; "), text(rule.provenance.source.clone())],
            ]
        });
        page.table(
            ["Rules: ", title].concat(),
            &["Rule", "Weight", "What is wrong", "What to do", "Why"],
            rows.collect(),
        );
    }
}

const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Query => "query",
        Severity::Note => "note",
    }
}
