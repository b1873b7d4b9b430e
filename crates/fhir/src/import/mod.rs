//! A QuestionnaireResponse as answers.
//!
//! Nothing is lost in silence: what could not be read has a finding with its place. An answer that could not be read
//! leaves its item not answered, which raises the range of the count; nothing unknown ever becomes a no.
//!
//! Subject, author, times and identifiers are not read. They stay with the caller, who has the resource.
//!
//! ```
//! use fingerpost_dash::HarkQuestions;
//! use fingerpost_fhir::{Base, import::import};
//! let text = r#"{
//!   "resourceType": "QuestionnaireResponse",
//!   "status": "completed",
//!   "questionnaire": "https://fingerpost.example/Questionnaire/hark|2007",
//!   "item": [
//!     {"linkId": "afraid", "answer": [{"valueCoding": {"system": "http://loinc.org", "code": "LA33-6"}}]},
//!     {"linkId": "kick", "answer": [{"valueString": "maybe"}]}
//!   ]
//! }"#;
//! let imported = import::<HarkQuestions>(text, &Base::PLACEHOLDER)?;
//! assert_eq!(imported.sheet.tally().possible(), 1..=4, "what could not be read is not a no");
//! assert_eq!(imported.report.findings()[0].path.to_string(), "item[1].answer[0].valueString");
//! # Ok::<(), fingerpost_fhir::import::ImportError>(())
//! ```

mod answer;
mod error;
mod items;
mod rule;

use alloc::string::String;

use fingerpost_core::{FieldPath, Report};
use fingerpost_dash::{HarkQuestions, HonourScreening, Instrument, SafeLivesDash, Sheet, StalkingScreening};

pub use error::ImportError;
pub use rule::RULES;

use crate::{
    Base, Shown,
    json::{self, Json},
    shown::for_instrument,
};
use rule::Rule;

/// Answers, and what was wrong with the resource that they came in.
#[derive(Clone, PartialEq, Eq)]
pub struct Imported<I> {
    /// The answers that could be read.
    pub sheet: Sheet<I>,
    /// What could not be, and where. An error in it says that the answers must not be used as they are.
    pub report: Report,
}

impl<I: Shown> core::fmt::Debug for Imported<I> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Imported").field("sheet", &self.sheet).field("report", &self.report).finish()
    }
}

/// Answers to whichever instrument the resource names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportedAny {
    /// To the SafeLives checklist.
    SafeLivesDash(Imported<SafeLivesDash>),
    /// To HARK.
    Hark(Imported<HarkQuestions>),
    /// To the stalking screen.
    Stalking(Imported<StalkingScreening>),
    /// To the honour-based abuse screen.
    Honour(Imported<HonourScreening>),
}

impl ImportedAny {
    /// The instrument.
    #[must_use]
    pub const fn instrument(&self) -> Instrument {
        use fingerpost_dash::Checklist as _;
        match self {
            Self::SafeLivesDash(_) => SafeLivesDash::INSTRUMENT,
            Self::Hark(_) => HarkQuestions::INSTRUMENT,
            Self::Stalking(_) => StalkingScreening::INSTRUMENT,
            Self::Honour(_) => HonourScreening::INSTRUMENT,
        }
    }

    /// What was wrong with the resource.
    #[must_use]
    pub const fn report(&self) -> &Report {
        match self {
            Self::SafeLivesDash(imported) => &imported.report,
            Self::Hark(imported) => &imported.report,
            Self::Stalking(imported) => &imported.report,
            Self::Honour(imported) => &imported.report,
        }
    }
}

/// Reads the answers to one instrument.
///
/// # Errors
/// [`ImportError`] when the text is no QuestionnaireResponse, answers something else, was withdrawn, or holds a
/// modifier.
pub fn import<I: Shown>(text: &str, base: &Base) -> Result<Imported<I>, ImportError> {
    let resource = json::parse(text)?;
    let (id, version) = whose(&resource, base)?;
    if id != I::INSTRUMENT.id {
        return Err(ImportError::OtherInstrument { instrument: I::INSTRUMENT.id });
    }
    read(&resource, version)
}

/// Reads the answers to whichever instrument the resource names.
///
/// # Errors
/// As [`import`].
pub fn import_any(text: &str, base: &Base) -> Result<ImportedAny, ImportError> {
    let resource = json::parse(text)?;
    let (id, version) = whose(&resource, base)?;
    for_instrument!(id, I => read::<I>(&resource, version).map(I::any))
        .unwrap_or_else(|| Err(ImportError::OtherQuestionnaire { base: String::from(base.as_str()) }))
}

/// Puts answers to one instrument among those to any.
trait Any: Shown {
    fn any(imported: Imported<Self>) -> ImportedAny
    where
        Self: Sized;
}

macro_rules! any {
    ($($instrument:ident = $variant:ident;)*) => {$(
        impl Any for $instrument {
            fn any(imported: Imported<Self>) -> ImportedAny {
                ImportedAny::$variant(imported)
            }
        }
    )*};
}
any! {
    SafeLivesDash = SafeLivesDash;
    HarkQuestions = Hark;
    StalkingScreening = Stalking;
    HonourScreening = Honour;
}

/// The id of the Questionnaire that a resource answers, and the version that it names.
fn whose<'j>(resource: &'j Json, base: &Base) -> Result<(&'j str, Option<&'j str>), ImportError> {
    if resource.text("resourceType") != Some("QuestionnaireResponse") {
        return Err(ImportError::OtherResource);
    }
    let address = resource.text("questionnaire").ok_or(ImportError::NoQuestionnaire)?;
    let (address, version) = match address.split_once('|') {
        Some((address, version)) => (address, Some(version)),
        None => (address, None),
    };
    let id = address.strip_prefix(base.as_str()).and_then(|rest| rest.strip_prefix("/Questionnaire/"));
    let id = id.ok_or_else(|| ImportError::OtherQuestionnaire { base: String::from(base.as_str()) })?;
    Ok((id, version))
}

/// Elements that the caller keeps: they are about the resource, not about the answers.
const CALLERS: &[&str] = &[
    "resourceType",
    "id",
    "meta",
    "language",
    "text",
    "identifier",
    "basedOn",
    "partOf",
    "questionnaire",
    "status",
    "subject",
    "encounter",
    "authored",
    "author",
    "source",
    "item",
];

/// Elements of R4 that are not read; their names may be repeated.
const NOT_READ: &[&str] = &["contained", "extension"];

fn read<I: Shown>(resource: &Json, version: Option<&str>) -> Result<Imported<I>, ImportError> {
    let root = FieldPath::root();
    let mut report = Report::new();
    for place in ["modifierExtension", "implicitRules"] {
        if resource.field(place).is_some() {
            return Err(ImportError::Modified { place });
        }
    }
    let status = root.clone().field("status");
    match resource.text("status") {
        Some("completed" | "amended") => {}
        Some("in-progress" | "stopped") => report.push(Rule::NotComplete.at(&status)),
        Some("entered-in-error") => return Err(ImportError::EnteredInError),
        _ => report.push(Rule::UnknownStatus.at(&status)),
    }
    let questionnaire = root.clone().field("questionnaire");
    match version {
        None => report.push(Rule::NoVersion.at(&questionnaire)),
        Some(version) if version != I::INSTRUMENT.version => {
            let ours = fingerpost_core::Param::Ours(I::INSTRUMENT.version.into());
            report.push(Rule::OtherVersion.at(&questionnaire).with(ours));
        }
        Some(_) => {}
    }
    not_read(resource, CALLERS, NOT_READ, &root, &mut report);
    let sheet = items::read::<I>(resource, &root, &mut report)?;
    Ok(Imported { sheet, report })
}

/// A finding for each element that is not read. The name of one that is none of FHIR's is not repeated.
fn not_read(json: &Json, read: &[&str], named: &[&'static str], path: &FieldPath, report: &mut Report) {
    for (key, _) in json.fields() {
        if read.contains(&key.as_str()) {
            continue;
        }
        match named.iter().find(|name| *name == key) {
            Some(name) => report.push(Rule::NotRead.at(&path.clone().field(*name))),
            None => report.push(Rule::NotRead.at(path)),
        }
    }
}

#[cfg(test)]
mod tests;
