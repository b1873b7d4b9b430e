//! The answers and the result as FHIR: one Bundle that a system of records can take in.

use alloc::{format, string::String, vec::Vec};

use fingerpost_dash::Sheet;
use fingerpost_fhir::{
    Base, Completion, Context, Reference, Shown,
    model::{QuestionnaireResponse, RiskAssessment},
    response, risk_assessment,
};
use fingerpost_widget::Session;
use serde::Serialize;

/// A Bundle of type `collection`: a Patient without any content, for the system that takes it in to replace; the
/// answers to what was asked; and the result. Addresses are UUIDs made from `seed`. `None` without a day.
#[must_use]
pub fn bundle(session: &Session, seed: [u32; 4]) -> Option<String> {
    let name = |which: u32| uuid(seed, which);
    let context = Context {
        base: Base::PLACEHOLDER,
        subject: Reference::parse(&name(0)).ok()?,
        on: session.today()?,
        author: None,
    };
    let mut entry = Vec::from([Entry { full_url: name(0), resource: Resource::Patient(Patient::default()) }]);
    if let Some(answers) = answered(session.hark(), &context) {
        entry.push(Entry { full_url: name(1), resource: Resource::Answers(answers) });
    }
    if let Some(answers) = answered(session.ric(), &context) {
        entry.push(Entry { full_url: name(2), resource: Resource::Answers(answers) });
        if let Some(decision) = session.decide() {
            let result = risk_assessment(&decision, Reference::parse(&name(2)).ok(), &context);
            entry.push(Entry { full_url: name(3), resource: Resource::Result(result) });
        }
    }
    serde_json::to_string(&Bundle { resource_type: "Bundle", kind: "collection", entry }).ok()
}

/// The answers to an instrument, where there are any.
fn answered<I: Shown>(sheet: &Sheet<I>, context: &Context) -> Option<QuestionnaireResponse> {
    let open = sheet.unanswered().len();
    let status = if open == 0 { Completion::Completed } else { Completion::InProgress };
    (usize::from(open) < I::ITEMS.len()).then(|| response(sheet, status, context))
}

/// `urn:uuid:` and a UUID of version 4, for the resource of a number in a file of a seed.
fn uuid(seed: [u32; 4], which: u32) -> String {
    let [a, b, c, d] = seed;
    format!(
        "urn:uuid:{a:08x}-{:04x}-4{:03x}-{:04x}-{:04x}{:08x}",
        b >> 16,
        b & 0xfff,
        0x8000 | c >> 16 & 0x3fff,
        c & 0xffff,
        d ^ which
    )
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Bundle {
    resource_type: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    entry: Vec<Entry>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry {
    full_url: String,
    resource: Resource,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Resource {
    Patient(Patient),
    Answers(QuestionnaireResponse),
    Result(RiskAssessment),
}

/// Whom it is about. Who that is, the file does not say.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Patient {
    resource_type: &'static str,
    meta: Meta,
}

#[derive(Serialize)]
struct Meta {
    security: Vec<fingerpost_fhir::model::Coding>,
}

impl Default for Patient {
    fn default() -> Self {
        Self { resource_type: "Patient", meta: Meta { security: fingerpost_fhir::security_labels() } }
    }
}

#[cfg(test)]
mod tests {
    use super::uuid;

    #[test]
    fn a_uuid_is_one_of_version_four_and_each_resource_has_its_own() {
        assert_eq!(uuid([0; 4], 0), "urn:uuid:00000000-0000-4000-8000-000000000000");
        assert_eq!(uuid([u32::MAX; 4], 1), "urn:uuid:ffffffff-ffff-4fff-bfff-fffffffffffe");
    }
}
