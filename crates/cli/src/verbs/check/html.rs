//! The report as a web page: one file that needs no other, no script and no network, with every chart as a table beside it.

use std::{fmt::Write as _, io::Write as _, path::Path};

use anyhow::Result;
use fingerpost_core::Severity;
use fingerpost_schema::{
    Filled, VERSION,
    io::{CheckOptions, FileOutcome, Outcome, Told},
};

use fingerpost_tables::{Compression, WholeFile};

use super::{
    keep::Kept,
    table::{broken, place},
    words,
};

const STYLE: &str = include_str!("report.css");

/// How many places the page lists for each rule.
const PLACES: usize = 100;

/// Writes the page, whole or not at all.
pub(super) fn write(path: &Path, outcome: &Outcome, kept: &Kept, options: &CheckOptions) -> Result<()> {
    let inputs: Vec<&Path> = outcome.files.iter().map(|file| file.path.as_path()).collect();
    let mut file = WholeFile::create(path, Compression::None, &inputs)?;
    file.write_all(page(outcome, kept, options).as_bytes())?;
    file.finish()?;
    Ok(())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn page(outcome: &Outcome, kept: &Kept, options: &CheckOptions) -> String {
    let title = format!("Check of {}, {}", options.profile.title, options.today);
    let mut out = String::new();
    _ = write!(
        out,
        "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n\
         <h1>{title}</h1>\n<p>Against version {VERSION} of the multi-agency data standard. Nothing that a row holds is on this \
         page: it says where to look and what to do.</p>\n",
        title = escaped(&title),
    );
    files(&mut out, outcome);
    rules(&mut out, outcome, kept);
    for file in &outcome.files {
        completeness(&mut out, file);
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn files(out: &mut String, outcome: &Outcome) {
    out.push_str(
        "<table>\n<caption>Files</caption>\n<thead><tr><th scope=\"col\">File</th><th scope=\"col\">Record</th>\
         <th scope=\"col\" class=\"number\">Rows</th><th scope=\"col\">Written as</th><th scope=\"col\">Read to its end</th></tr></thead>\n<tbody>\n",
    );
    for file in &outcome.files {
        let name = file.path.file_name().unwrap_or_default().to_string_lossy();
        _ = writeln!(
            out,
            "<tr><th scope=\"row\">{}</th><td>{}</td><td class=\"number\">{}</td><td>{}</td><td>{}</td></tr>",
            escaped(&name),
            file.record.title,
            words::grouped(file.rows),
            escaped(&words::written(&file.dialect)),
            if file.complete { "yes" } else { "no" },
        );
    }
    out.push_str("</tbody>\n</table>\n");
}

fn rules(out: &mut String, outcome: &Outcome, kept: &Kept) {
    let broken = broken(outcome);
    out.push_str("<h2>Rules that are broken</h2>\n");
    if broken.is_empty() {
        out.push_str("<p>None of the rules that could be asked is broken. What a rule cannot see, it does not say.</p>\n");
        return;
    }
    let most = broken.iter().map(|(_, count)| *count).max().unwrap_or(1);
    out.push_str(
        "<table>\n<caption>How often each is broken</caption>\n<thead><tr><th scope=\"col\">Rule</th><th scope=\"col\">Severity</th>\
         <th scope=\"col\" class=\"number\">Places</th><td></td></tr></thead>\n<tbody>\n",
    );
    for (rule, count) in &broken {
        _ = writeln!(
            out,
            "<tr><th scope=\"row\"><a href=\"#{id}\">{id}</a></th><td>{}</td><td class=\"number\">{}</td><td>{}</td></tr>",
            words::severity(rule.severity),
            words::grouped(*count),
            bar(&[(class(rule.severity), *count)], most),
            id = rule.id,
        );
    }
    out.push_str("</tbody>\n</table>\n");
    for (rule, count) in &broken {
        _ = write!(
            out,
            "<section id=\"{id}\">\n<h3>{}</h3>\n<p><code>{id}</code>, {}, {}.</p>\n<p><strong>What to do:</strong> {}</p>\n\
             <p>Why it is asked: {}</p>\n<ul>\n",
            escaped(rule.message),
            words::severity(rule.severity),
            words::counted(*count, "place", "places"),
            escaped(rule.fix),
            escaped(rule.why),
            id = rule.id,
        );
        let places = kept.get(rule.id).map_or(&[] as &[Told], Vec::as_slice);
        for told in places.iter().take(PLACES) {
            _ = writeln!(out, "<li>{}</li>", escaped(&place(outcome, told)));
        }
        out.push_str("</ul>\n");
        let more = count.saturating_sub(places.len().min(PLACES) as u64);
        if more > 0 {
            _ = writeln!(out, "<p>And {} more, all of them in the findings file.</p>", words::grouped(more));
        }
        out.push_str("</section>\n");
    }
}

const fn class(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Query => "query",
        Severity::Note => "note",
    }
}

/// A bar of several parts, drawn from numbers that stand in the table beside it.
fn bar(parts: &[(&str, u64)], all: u64) -> String {
    let mut out = String::from(
        "<svg class=\"bar\" viewBox=\"0 0 1000 16\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">",
    );
    let mut from = 0_u64;
    for (class, count) in parts {
        let width = count.saturating_mul(1000).checked_div(all).unwrap_or(0);
        let width = if *count > 0 { width.max(2) } else { 0 };
        _ = write!(
            out,
            "<rect class=\"{class}\" x=\"{from}\" y=\"0\" width=\"{width}\" height=\"16\"></rect>"
        );
        from = from.saturating_add(width);
    }
    out.push_str("</svg>");
    out
}

fn completeness(out: &mut String, file: &FileOutcome) {
    let name = file.path.file_name().unwrap_or_default().to_string_lossy();
    _ = write!(
        out,
        "<h2>How {} is filled</h2>\n<p>Declining is the person’s right and counts as asked. Not asked and not recorded are for \
         the service to mend. An unknown is never a no.</p>\n<div class=\"wide\" role=\"region\" aria-label=\"How {0} is filled\" tabindex=\"0\">\n\
         <table>\n<caption>{}: {}</caption>\n<thead><tr><th scope=\"col\">Field</th>",
        escaped(&name),
        escaped(file.record.plural),
        words::counted(file.rows, "row", "rows"),
    );
    for heading in COLUMNS {
        _ = write!(out, "<th scope=\"col\" class=\"number\">{heading}</th>");
    }
    out.push_str("<td></td></tr></thead>\n<tbody>\n");
    for (field, filled) in &file.filled {
        _ = write!(out, "<tr><th scope=\"row\">{field}</th>");
        let parts = parts(filled);
        for (_, count) in &parts {
            _ = write!(out, "<td class=\"number\">{}</td>", words::grouped(*count));
        }
        _ = writeln!(out, "<td>{}</td></tr>", bar(&parts, filled.all()));
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
}

const COLUMNS: [&str; 8] = [
    "Known",
    "Declined",
    "Does not know",
    "Not applicable",
    "Not asked",
    "Not recorded",
    "Empty",
    "Not of the field’s kind",
];

fn parts(filled: &Filled) -> [(&'static str, u64); 8] {
    [
        ("known", filled.known),
        ("declined", filled.declined),
        ("unknown", filled.does_not_know),
        ("inapplicable", filled.not_applicable),
        ("unasked", filled.not_asked),
        ("unrecorded", filled.not_recorded),
        ("empty", filled.empty),
        ("wrong", filled.wrong),
    ]
}
