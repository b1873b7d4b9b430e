//! The answer of one item.

use fingerpost_core::{FieldPath, Report};
use fingerpost_dash::Response;

use super::{ImportError, Rule, not_read};
use crate::{Shown, choice, json::Json, systems};

/// What an item was found to say.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Read {
    /// Nothing.
    Nothing,
    /// An answer.
    Answer(Response),
    /// Something that cannot be read, or contradicts itself. It counts as not answered.
    Unreadable,
}

/// The types that R4 allows for an answer's value.
const VALUES: &[&str] = &[
    "valueBoolean",
    "valueDecimal",
    "valueInteger",
    "valueDate",
    "valueDateTime",
    "valueTime",
    "valueString",
    "valueUri",
    "valueAttachment",
    "valueCoding",
    "valueQuantity",
    "valueReference",
];

/// Reads the answers of one item, and joins them if there are several.
pub(super) fn read<I: Shown>(
    item: &Json,
    path: &FieldPath,
    report: &mut Report,
) -> Result<Read, ImportError> {
    let path = path.clone().field("answer");
    let answers = match item.field("answer") {
        None => return Ok(Read::Nothing),
        Some(Json::List(answers)) => answers,
        Some(_) => {
            report.push(Rule::WrongShape.at(&path));
            return Ok(Read::Unreadable);
        }
    };
    let mut all: Option<Read> = None;
    for (at, answer) in answers.iter().enumerate() {
        let path = path.clone().index(at);
        let found = one::<I>(answer, &path, report)?;
        all = Some(match all {
            None => found,
            Some(before) => {
                let both = before.and(found);
                let rule = if both == Read::Unreadable { Rule::Contradicted } else { Rule::Repeated };
                report.push(rule.at(&path));
                both
            }
        });
    }
    Ok(all.unwrap_or(Read::Nothing))
}

fn one<I: Shown>(answer: &Json, path: &FieldPath, report: &mut Report) -> Result<Read, ImportError> {
    if !matches!(answer, Json::Object(_)) {
        report.push(Rule::WrongShape.at(path));
        return Ok(Read::Unreadable);
    }
    if answer.field("modifierExtension").is_some() {
        return Err(ImportError::Modified { place: "item.answer.modifierExtension" });
    }
    let mut all: Option<Read> = None;
    for name in VALUES {
        let Some(value) = answer.field(name) else { continue };
        let path = path.clone().field(*name);
        let (found, rule) = match (*name, value) {
            ("valueCoding", coding) => coded::<I>(coding),
            ("valueBoolean", Json::Bool(true)) => (Read::Answer(Response::Yes), Some(Rule::True)),
            ("valueBoolean", Json::Bool(false)) => (Read::Unreadable, Some(Rule::False)),
            _ => (Read::Unreadable, Some(Rule::WrongType)),
        };
        if let Some(rule) = rule {
            report.push(rule.at(&path));
        }
        // FHIR allows one value. Two that agree are one; two that do not are none.
        all = Some(match all {
            None => found,
            Some(before) => {
                if before.and(found) == Read::Unreadable {
                    report.push(Rule::Contradicted.at(&path));
                }
                before.and(found)
            }
        });
    }
    let others: alloc::vec::Vec<&str> = VALUES.iter().copied().chain(["id", "item"]).collect();
    not_read(answer, &others, &["extension"], path, report);
    Ok(all.unwrap_or(Read::Nothing))
}

/// The code of an answer. A code without its system means nothing.
fn coded<I: Shown>(coding: &Json) -> (Read, Option<Rule>) {
    let (Some(system), Some(code)) = (coding.text("system"), coding.text("code")) else {
        return (Read::Unreadable, Some(Rule::NotAnOption));
    };
    let offered = choice::OFFERED.iter().find(|response| {
        choice::coded::<I>(**response).is_some_and(|coding| coding.system == system && coding.code == code)
    });
    match (offered, system == systems::DATA_ABSENT_REASON, code) {
        (Some(response), ..) => (Read::of(*response), None),
        (None, true, "asked-declined") => (Read::Answer(Response::DontKnow), Some(Rule::Declined)),
        (None, true, _) => (Read::Unreadable, Some(Rule::OtherReason)),
        (None, false, _) => (Read::Unreadable, Some(Rule::NotAnOption)),
    }
}
