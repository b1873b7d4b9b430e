//! `fingerpost language FILE…`: wording that the reviews, and the Act, ask partners to drop.

use std::{
    fmt::Write as _,
    io::Read as _,
    path::{Path, PathBuf},
};

use anstyle::{AnsiColor, Style};
use anyhow::{Context as _, Result, ensure};
use clap::{Args, ValueEnum};
use fingerpost::taxonomy::language::{Context, Remark, check};
use serde_json::{Value, json};

use crate::{exit::Ended, verbs::check::words};

const BOLD: Style = Style::new().bold();
const YELLOW: Style = AnsiColor::Yellow.on_default().bold();

/// The most of a document that is read.
const MOST_BYTES: u64 = 32 << 20;

/// What kind of text it is: a word can be right in one and wrong in another.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Kind {
    /// Prose for anybody
    General,
    /// A police record, or a return made from one
    PoliceRecording,
    /// Court proceedings
    Court,
    /// About somebody who has admitted it or been convicted
    GuiltEstablished,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For reading
    Table,
    /// One JSON document
    Json,
}

#[derive(Args)]
#[command(after_help = "Examples:
  fingerpost language strategy.md
  fingerpost language --kind police-recording crime-report.txt
  fingerpost language --markers --format json docs/*.md

Reads text and Markdown. Ends with 0 when there is nothing to look at again, with 1 when there is, with 2 when a file
cannot be read. A remark is a question to the author and no verdict; silence is no proof that a text is fair. The words that
a remark is about are shown: they are the document's own. Mind where you print remarks on case notes.")]
pub(crate) struct LanguageArgs {
    /// Documents to read; - for what is piped in
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// What kind of text it is
    #[arg(long, value_enum, default_value = "general")]
    kind: Kind,
    /// Obey the marks `language: quoted` and `language: quoted-file`; only for a project's own documents
    #[arg(long)]
    markers: bool,
    /// What the answer looks like
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
}

pub(crate) fn run(args: &LanguageArgs) -> Result<Ended> {
    let context = match args.kind {
        Kind::General => Context::GENERAL,
        Kind::PoliceRecording => Context::POLICE_RECORDING,
        Kind::Court => Context::COURT,
        Kind::GuiltEstablished => Context::GUILT_ESTABLISHED,
    };
    let context = if args.markers { context.with_markers() } else { context };
    // Everything is read before anything is printed: a file that is not there must not cut an answer short.
    let texts = args.files.iter().map(|path| read(path)).collect::<Result<Vec<String>>>()?;
    let mut out = String::new();
    let mut listed: Vec<Value> = Vec::new();
    let mut found = 0_u64;
    for (path, text) in args.files.iter().zip(&texts) {
        for remark in check(text, context) {
            found = found.saturating_add(1);
            match args.format {
                Format::Table => paragraph(&mut out, path, text, &remark),
                Format::Json => listed.push(object(path, text, &remark)),
            }
        }
    }
    match args.format {
        Format::Json => anstream::println!("{}", json!({ "remarks": listed })),
        Format::Table => {
            let files = words::counted(args.files.len() as u64, "document", "documents");
            anstream::println!("{out}{} in {files}", words::counted(found, "remark", "remarks"));
        }
    }
    Ok(if found > 0 { Ended::WithFindings } else { Ended::Well })
}

fn read(path: &Path) -> Result<String> {
    let mut bytes = Vec::new();
    let reading = || format!("reading {}", path.display());
    let limit = MOST_BYTES.saturating_add(1);
    if path == Path::new("-") {
        std::io::stdin().lock().take(limit).read_to_end(&mut bytes).with_context(reading)?;
    } else {
        std::fs::File::open(path)
            .and_then(|file| file.take(limit).read_to_end(&mut bytes))
            .with_context(reading)?;
    }
    ensure!(bytes.len() as u64 <= MOST_BYTES, "{}: more than 32 MiB is no document", path.display());
    // Old word processors write Windows-1252; for the marks that matter here, Latin-1 reads it as well.
    let text = String::from_utf8(bytes);
    let text = text.unwrap_or_else(|error| error.into_bytes().into_iter().map(char::from).collect());
    ensure!(
        !text.contains('\0'),
        "{}: not a text: save the document as text or Markdown first",
        path.display()
    );
    Ok(text)
}

/// The column at which a remark begins, in characters from 1.
fn column(text: &str, remark: &Remark) -> usize {
    let before = text.get(..remark.start).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    line.chars().count().saturating_add(1)
}

/// The words that a remark is about, in one line.
fn phrase(text: &str, remark: &Remark) -> String {
    let words: Vec<&str> =
        text.get(remark.start..remark.end).unwrap_or_default().split_whitespace().collect();
    words.join(" ").chars().filter(|character| !character.is_control()).collect()
}

fn paragraph(out: &mut String, path: &Path, text: &str, remark: &Remark) {
    _ = writeln!(
        out,
        "{BOLD}{}:{}:{}{BOLD:#} {YELLOW}{}{YELLOW:#} “{}”\n  {}\n  instead: {}\n",
        path.display(),
        remark.line,
        column(text, remark),
        remark.rule,
        phrase(text, remark),
        remark.reason,
        remark.suggestion,
    );
}

fn object(path: &Path, text: &str, remark: &Remark) -> Value {
    json!({
        "file": path.to_string_lossy(),
        "line": remark.line,
        "column": column(text, remark),
        "rule": remark.rule,
        "phrase": phrase(text, remark),
        "reason": remark.reason,
        "suggestion": remark.suggestion,
    })
}
