//! FHIR R4 out and in. A resource is an object in the answer, ready to be sent as it is.
//!
//! `base` names the address under which the host keeps our code systems and questionnaires; it is a name and is never
//! fetched. A person is a reference of the host's, and no identifier.

mod import;
mod questionnaire;
mod response;
mod risk_assessment;

use fingerpost_fhir::{Base, Context, Reference, ReferenceError};

use super::{
    CallError, ErrorCode,
    read::{At, Fields},
};

pub use import::{ImportAnswer, ImportedAnswers, fhir_import_json};
pub use questionnaire::{fhir_code_systems_json, fhir_questionnaire_json};
pub use response::fhir_response_json;
pub use risk_assessment::fhir_risk_assessment_json;

/// The fields that say whom a resource is about and who made it, beside its day.
const CONTEXT: &[&str] = &["base", "subject", "author"];

fn base(fields: &Fields<'_>) -> Result<Base, CallError> {
    let at = fields.required("base")?;
    Base::parse(at.text()?).map_err(|_| {
        let expected =
            "an http or https address without a final slash, query or fragment, of at most 200 characters";
        at.error(ErrorCode::BadAddress, expected)
    })
}

fn reference(at: &At<'_>) -> Result<Reference, CallError> {
    Reference::parse(at.text()?).map_err(|error| {
        let expected = match error {
            ReferenceError::NhsNumber => "a reference whose id is no NHS number",
            _ => "a reference such as Patient/a1, an address that ends so, or urn:uuid: and a UUID",
        };
        at.error(ErrorCode::BadReference, expected)
    })
}

fn context(fields: &Fields<'_>, on: fingerpost_core::Date) -> Result<Context, CallError> {
    Ok(Context {
        base: base(fields)?,
        subject: reference(&fields.required("subject")?)?,
        on,
        author: fields.optional("author").map(|at| reference(&at)).transpose()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ffi::json;

    #[test]
    fn addresses_and_references_are_checked_and_not_repeated() {
        let refused = |text: &str| {
            let json = json::parse(text)?;
            let fields = At::root(&json).object(CONTEXT)?;
            context(&fields, fingerpost_core::Date::literal(2026, 11, 21)).map(drop)
        };
        let code = |text: &str| refused(text).err().map(|error| (error.code(), error.place()));
        let good = r#"{"base": "https://records.example/fhir", "subject": "Patient/a1", "author": "Practitioner/b2"}"#;
        assert_eq!(code(good), None);
        for (from, to, expected, place) in [
            ("https://records.example/fhir", "records", ErrorCode::BadAddress, "base"),
            ("Patient/a1", "Jane", ErrorCode::BadReference, "subject"),
            ("Patient/a1", "Patient/9434765919", ErrorCode::BadReference, "subject"),
            ("Practitioner/b2", "Dr Who", ErrorCode::BadReference, "author"),
        ] {
            assert_eq!(code(&good.replace(from, to)), Some((expected, place.into())), "{to}");
        }
    }
}
