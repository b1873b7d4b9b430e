//! `fingerpost signpost`: where to turn.

use std::{
    fmt::Write as _,
    fs,
    io::Read as _,
    path::{Path, PathBuf},
};

use anstyle::Style;
use anyhow::{Context, Result, ensure};
use clap::{Args, ValueEnum};
use fingerpost::ffi::{self, LineView, ServiceView, SignpostRequest, SignpostView};
use serde_json::{Map, Value, json};

use crate::{exit::Ended, today::today};

const BOLD: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For reading
    Table,
    /// One JSON document, as the facade's `signpost` answers
    Json,
}

#[derive(Args)]
#[command(after_help = "Examples:
  fingerpost signpost --area city-of-london --level high
  fingerpost signpost --area slough --level medium --form forced-marriage --has children
  fingerpost signpost --area city-of-london --need need.json --format json
  cat need.json | fingerpost signpost --area slough --need -

What is typed into a shell stays in its history: what a person said is safer in a file or a pipe (--need), which takes the
JSON that docs/json-api.md describes. What is not known excludes nothing. The emergency numbers come first, always.")]
pub(crate) struct SignpostArgs {
    /// The area, by the id of its directory or policy
    #[arg(long)]
    area: String,
    /// A need as JSON; - for what is piped in
    #[arg(long, value_name = "FILE", conflicts_with_all = ["route", "level", "referrer", "form", "has", "has_not", "by_and_for"])]
    need: Option<PathBuf>,
    /// victim or alleged-perpetrator: the two never mix [default: victim]
    #[arg(long)]
    route: Option<String>,
    /// not-established, standard, medium or high [default: not-established]
    #[arg(long)]
    level: Option<String>,
    /// person, general-practice or professional
    #[arg(long)]
    referrer: Option<String>,
    /// A form of abuse, by its id; may be given several times
    #[arg(long, value_name = "ID")]
    form: Vec<String>,
    /// A circumstance that is known to apply; may be given several times
    #[arg(long, value_name = "ID")]
    has: Vec<String>,
    /// A circumstance that is known not to apply; may be given several times
    #[arg(long, value_name = "ID")]
    has_not: Vec<String>,
    /// A community by and for which the person asks that the service be led
    #[arg(long, value_name = "ID")]
    by_and_for: Vec<String>,
    /// What the answer looks like
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    /// The day [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<String>,
}

pub(crate) fn run(args: &SignpostArgs) -> Result<Ended> {
    let today = today(args.today.as_deref())?;
    let need = match &args.need {
        Some(path) => read(path)?,
        None => from_options(args)?.to_string(),
    };
    // The facade reads the text itself, so that a key that stands twice is refused and not half taken.
    let request = format!("{{\"area\": {}, \"date\": \"{today}\", \"need\": {need}}}", json!(args.area));
    let request = SignpostRequest::from_json(&request).map_err(|error| {
        let areas: Vec<&str> = ffi::list_areas().iter().map(|area| area.id).collect();
        if error.place() == "area" {
            return anyhow::anyhow!("there is no such area; expected one of {}", areas.join(", "));
        }
        anyhow::Error::new(error)
    })?;
    let answer = ffi::signpost(&request);
    match args.format {
        Format::Json => anstream::println!("{}", serde_json::to_string(&answer)?),
        Format::Table => anstream::print!("{}", text(&answer)),
    }
    Ok(Ended::Well)
}

/// The most of a need that is read.
const MOST_BYTES: u64 = 1 << 20;

fn read(path: &Path) -> Result<String> {
    let mut text = String::new();
    let reading = || format!("reading {}", path.display());
    if path == Path::new("-") {
        std::io::stdin().lock().take(MOST_BYTES).read_to_string(&mut text).with_context(reading)?;
    } else {
        fs::File::open(path)
            .and_then(|file| file.take(MOST_BYTES).read_to_string(&mut text))
            .with_context(reading)?;
    }
    Ok(text)
}

/// What the options say, in the form of a need. A professional at a keyboard is who types them.
fn from_options(args: &SignpostArgs) -> Result<Value> {
    let twice = args.has.iter().any(|one| args.has_not.contains(one));
    ensure!(!twice, "a circumstance cannot both apply and not apply");
    let mut need = Map::new();
    need.insert("route".to_owned(), args.route.as_deref().unwrap_or("victim").into());
    need.insert("level".to_owned(), args.level.as_deref().unwrap_or("not-established").into());
    need.insert("referrer".to_owned(), args.referrer.as_deref().unwrap_or("professional").into());
    need.insert("forms".to_owned(), args.form.clone().into());
    need.insert("byAndFor".to_owned(), args.by_and_for.clone().into());
    let mut circumstances = Map::new();
    for (ids, value) in [(&args.has, true), (&args.has_not, false)] {
        for id in ids {
            let known = json!({ "state": "known", "value": value, "source": "self-stated" });
            circumstances.insert(id.clone(), known);
        }
    }
    need.insert("circumstances".to_owned(), circumstances.into());
    Ok(need.into())
}

fn text(answer: &SignpostView<'_>) -> String {
    let mut out = String::new();
    for contact in &answer.emergency {
        _ = writeln!(out, "{BOLD}{}  {}{BOLD:#}\n    {}", contact.number, contact.name, contact.how);
    }
    if !answer.matches.is_empty() {
        _ = writeln!(out, "\n{BOLD}Services that fit, or may fit, best first{BOLD:#}");
        for found in &answer.matches {
            service(&mut out, &found.service);
            let texts =
                |views: &[ffi::TextView]| views.iter().map(|view| view.text).collect::<Vec<_>>().join("; ");
            line(&mut out, "fits", &texts(&found.why));
            line(&mut out, "ask first", &texts(&found.ask));
        }
    }
    _ = writeln!(out, "\n{BOLD}National lines{BOLD:#}");
    for found in &answer.helplines {
        helpline(&mut out, &found.line);
    }
    if !answer.gaps.is_empty() {
        _ = writeln!(out, "\n{BOLD}What the area is known not to have{BOLD:#}");
        for gap in &answer.gaps {
            _ = writeln!(out, "  {}\n    instead: {}", gap.missing, gap.instead);
        }
    }
    if !answer.near_misses.is_empty() {
        _ = writeln!(out, "\n{BOLD}Not for this need{BOLD:#}");
        for missed in &answer.near_misses {
            let why: Vec<&str> = missed.why_not.iter().map(|why| why.text).collect();
            _ = writeln!(out, "  {}: {}", missed.service.name, why.join("; "));
        }
    }
    _ = writeln!(out);
    for said in &answer.statements {
        _ = writeln!(out, "{}", said.text);
    }
    out
}

fn line(out: &mut String, what: &str, says: &str) {
    if !says.is_empty() {
        _ = writeln!(out, "    {FAINT}{what}:{FAINT:#} {says}");
    }
}

fn service(out: &mut String, service: &ServiceView<'_>) {
    _ = writeln!(out, "  {BOLD}{}{BOLD:#}, {}", service.name, service.organisation);
    for phone in &service.phones {
        let shared = if phone.shared { " (shared with another service)" } else { "" };
        line(out, "telephone", &format!("{} {}{shared}", phone.number, phone.description));
    }
    line(out, "hours", &service.hours.join("; "));
    line(out, "page", service.url);
    line(out, "known from", &known(&service.source));
}

fn helpline(out: &mut String, found: &LineView) {
    _ = writeln!(out, "  {BOLD}{}  {}{BOLD:#}", found.number, found.name);
    line(out, "for", found.who);
    let hours = if found.hours.is_empty() { "check hours".to_owned() } else { found.hours.join("; ") };
    line(out, "hours", &hours);
    line(out, "also", found.other_ways);
    line(out, "known from", &known(&found.source));
}

/// Where something was read, on which day, and whether it may be relied on.
fn known(source: &ffi::SourceView<'_>) -> String {
    format!("{}, {}{}", source.source, source.on, stale(source))
}

fn stale(source: &ffi::SourceView<'_>) -> &'static str {
    match source.freshness {
        Some(fingerpost::core::Freshness::Stale) => ": out of date, check before use",
        Some(fingerpost::core::Freshness::Unverified) => ": not verified",
        _ => "",
    }
}
