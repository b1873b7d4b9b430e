//! The answer for reading: one paragraph for each rule that is broken, the worst first.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use fingerpost_core::Severity;
use fingerpost_schema::{
    Rule,
    io::{Outcome, Told},
    rule,
};

use super::{keep::Kept, values::Values, words};

const BOLD: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();

const fn colour(severity: Severity) -> Style {
    match severity {
        Severity::Error => AnsiColor::Red.on_default().bold(),
        Severity::Query => AnsiColor::Yellow.on_default().bold(),
        Severity::Note => AnsiColor::Cyan.on_default(),
    }
}

/// Prints everything; colours reach a terminal only.
pub(super) fn print(outcome: &Outcome, kept: &Kept, places: usize, values: &Values) {
    anstream::print!("{}", text(outcome, kept, places, values));
}

/// The rules that are broken, the worst and then the most often broken first.
pub(super) fn broken(outcome: &Outcome) -> Vec<(&'static Rule, u64)> {
    let mut rules: Vec<(&'static Rule, u64)> =
        outcome.counts.iter().filter_map(|(id, count)| Some((rule(id)?, *count))).collect();
    rules.sort_by_key(|(rule, count)| (std::cmp::Reverse((rule.severity, *count)), rule.id));
    rules
}

fn text(outcome: &Outcome, kept: &Kept, places: usize, values: &Values) -> String {
    let mut out = String::new();
    for file in &outcome.files {
        let name = file.path.file_name().unwrap_or_default().to_string_lossy();
        let rows = words::counted(file.rows, "row", "rows");
        let cut = if file.complete { "" } else { ", not to the end" };
        _ = writeln!(
            out,
            "{BOLD}{name}{BOLD:#}  {}, {rows}{cut} {FAINT}({}){FAINT:#}",
            file.record.id,
            words::written(&file.dialect)
        );
    }
    for (rule, count) in broken(outcome) {
        let style = colour(rule.severity);
        let times = words::counted(count, "place", "places");
        _ = writeln!(
            out,
            "\n{style}{}{style:#} {BOLD}{}{BOLD:#}  {times}\n  {}\n  {FAINT}what to do:{FAINT:#} {}",
            words::severity(rule.severity),
            rule.id,
            rule.message,
            rule.fix
        );
        let told = kept.get(rule.id).map_or(&[] as &[Told], Vec::as_slice);
        for one in told.iter().take(places) {
            let value = values.of(one).map_or_else(String::new, |value| format!(": {value}"));
            _ = writeln!(out, "    {}{value}", place(outcome, one));
        }
        let more = count.saturating_sub(told.len().min(places) as u64);
        if more > 0 && places > 0 {
            _ = writeln!(
                out,
                "    {FAINT}and {} more: --findings FILE has them all{FAINT:#}",
                words::grouped(more)
            );
        }
    }
    let count = |severity| {
        let of = |(rule, count): (&Rule, u64)| if rule.severity == severity { count } else { 0 };
        broken(outcome).into_iter().map(|(rule, count)| of((rule, count))).fold(0, u64::saturating_add)
    };
    _ = writeln!(
        out,
        "\n{}, {}, {}",
        words::counted(count(Severity::Error), "error", "errors"),
        words::counted(count(Severity::Query), "query", "queries"),
        words::counted(count(Severity::Note), "note", "notes"),
    );
    out
}

/// Where a finding is, in words: `person.csv line 14 (record 13), ethnicity`.
pub(super) fn place(outcome: &Outcome, told: &Told) -> String {
    let name = outcome.files.get(told.file).and_then(|file| file.path.file_name());
    let mut out = name.unwrap_or_default().to_string_lossy().into_owned();
    match (told.line, told.record) {
        (0, _) => {}
        (line, 0) => _ = write!(out, " line {} (headings)", words::grouped(line)),
        (line, record) => {
            _ = write!(out, " line {} (record {})", words::grouped(line), words::grouped(record));
        }
    }
    if let Some(column) = told.column {
        _ = write!(out, ", column {column}");
    }
    if let Some(field) = told.field {
        _ = write!(out, ", {field}");
    }
    let hint = told.hint_text();
    if !hint.is_empty() {
        _ = write!(out, " ({hint})");
    }
    out
}
