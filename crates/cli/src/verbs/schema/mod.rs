//! `fingerpost schema`: the standard itself, in forms that people and other tools read.

mod list;

use std::{io::Write as _, path::PathBuf};

use anyhow::{Context, Result, bail, ensure};
use clap::{Args, Subcommand, ValueEnum};
use fingerpost_schema::{
    Profile,
    forms::{csvw, data_package, dictionary, json_schema},
    profile, profiles,
};
use fingerpost_tables::{Compression, WholeFile};

use crate::exit::Ended;

/// A form of the standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    /// JSON Schema 2020-12, for rows as JSON or NDJSON
    JsonSchema,
    /// CSV on the Web
    Csvw,
    /// A Data Package with Table Schemas, for the tools of Frictionless Data
    TableSchema,
    /// The data dictionary in Markdown
    Dictionary,
    /// The data dictionary as a web page that needs nothing else
    Html,
}

impl Form {
    const fn file(self) -> &'static str {
        match self {
            Self::JsonSchema => "records.schema.json",
            Self::Csvw => "csvw.json",
            Self::TableSchema => "datapackage.json",
            Self::Dictionary => "README.md",
            Self::Html => "index.html",
        }
    }

    fn text(self, profile: Option<&'static Profile>) -> Result<String> {
        Ok(match (self, profile) {
            (Self::JsonSchema, Some(profile)) => json_schema(profile),
            (Self::Csvw, Some(profile)) => csvw(profile),
            (Self::TableSchema, Some(profile)) => data_package(profile),
            (Self::Dictionary, Some(profile)) => dictionary::profile_markdown(profile),
            (Self::Html, Some(profile)) => dictionary::profile_html(profile),
            (Self::Dictionary, None) => dictionary::records_markdown(),
            (Self::Html, None) => dictionary::standard_html(),
            (_, None) => bail!("this form is of one service's rows: name it with --profile"),
        })
    }
}

#[derive(Args)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "Examples:
  fingerpost schema list profiles
  fingerpost schema --profile vva --form json-schema --out vva.schema.json
  fingerpost schema --form html --out standard.html
  fingerpost schema --profile police --form dictionary

The forms are made from the tables that `fingerpost check` uses. What they leave out, docs/standard/ says."
)]
pub(crate) struct SchemaArgs {
    #[command(subcommand)]
    verb: Option<Verb>,
    /// The service; without one, the whole standard (dictionary and html only)
    #[arg(long, short, value_name = "SERVICE")]
    profile: Option<String>,
    /// The form
    #[arg(long, value_enum, required = true)]
    form: Option<Form>,
    /// A file, or a folder that is there [default: print it]
    #[arg(long, short, value_name = "FILE|FOLDER")]
    out: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Verb {
    /// Lists services, records, fields or code lists
    #[command(
        after_help = "Examples:\n  fingerpost schema list profiles\n  fingerpost schema list fields --profile vva --record person\n  fingerpost schema list lists\n  fingerpost schema list codes --list lists:services"
    )]
    List(list::ListArgs),
}

/// A service by its id, or which ones there are.
pub(crate) fn service(id: &str) -> Result<&'static Profile> {
    profile(id).with_context(|| {
        let known: Vec<&str> = profiles().iter().map(|profile| profile.id).collect();
        format!("there is no such service; expected one of {}", known.join(", "))
    })
}

pub(crate) fn run(args: &SchemaArgs) -> Result<Ended> {
    if let Some(Verb::List(args)) = &args.verb {
        return list::run(args);
    }
    let form = args.form.context("name a form with --form")?;
    let profile = args.profile.as_deref().map(service).transpose()?;
    let text = form.text(profile)?;
    match &args.out {
        None => anstream::print!("{text}"),
        Some(path) => {
            let path = if path.is_dir() { path.join(form.file()) } else { path.clone() };
            write(&path, &text)?;
            anstream::println!("{}", path.display());
        }
    }
    Ok(Ended::Well)
}

/// Writes a text, whole or not at all.
fn write(path: &std::path::Path, text: &str) -> Result<()> {
    let mut file =
        WholeFile::create(path, Compression::None, &[]).with_context(|| path.display().to_string())?;
    file.write_all(text.as_bytes())?;
    file.finish().with_context(|| path.display().to_string())
}

#[derive(Args)]
#[command(after_help = "Examples:
  fingerpost template --profile vva --out blank/
  fingerpost template --profile vva --record person --out blank/ --excel

A template is a file with the headings that a service fills in, and no rows. --excel puts the mark in front by which Excel
knows that what people type is UTF-8.")]
pub(crate) struct TemplateArgs {
    /// The service
    #[arg(long, short, value_name = "SERVICE")]
    profile: String,
    /// Only this record
    #[arg(long, short)]
    record: Option<String>,
    /// The folder to write into; it must be there
    #[arg(long, short, value_name = "FOLDER")]
    out: PathBuf,
    /// For Excel
    #[arg(long)]
    excel: bool,
}

pub(crate) fn template(args: &TemplateArgs) -> Result<Ended> {
    use fingerpost_schema::forms::{ByteOrderMark, file_name, template};
    let profile = service(&args.profile)?;
    ensure!(args.out.is_dir(), "{} is no folder", args.out.display());
    let mark = if args.excel { ByteOrderMark::Excel } else { ByteOrderMark::None };
    let records = match &args.record {
        None => profile.records(),
        Some(id) => vec![fingerpost_schema::record(id).with_context(|| format!("there is no record {id}"))?],
    };
    for record in &records {
        let text = template(profile, record, mark);
        let text =
            text.with_context(|| format!("{} does not hand in the record {}", profile.id, record.id))?;
        let path = args.out.join(file_name(record));
        ensure!(!path.exists(), "{} is there already, and may hold rows: it is left alone", path.display());
        write(&path, &text)?;
        anstream::println!("{}", path.display());
    }
    Ok(Ended::Well)
}
