//! `validateDirectory`, and directories given within a request.

use alloc::{borrow::Cow, string::String};

use fingerpost_core::{Date, FieldPath, Report, Step};
use fingerpost_pathways::{Directory, Problem, ReadError, lint};
use serde::Serialize;

use super::{CallError, ErrorCode, answer, json, read::At};

/// What `validateDirectory` answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DirectoryReport<'d> {
    /// The directory.
    pub directory: DirectoryRef<'d>,
    /// How many services it has.
    pub services: usize,
    /// False when a finding says that it must not be used.
    pub usable: bool,
    /// Everything that is wrong with it on the day.
    pub findings: Report,
}

/// A directory and its edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct DirectoryRef<'d> {
    /// Its id.
    pub id: &'d str,
    /// Its edition.
    pub edition: &'d str,
    /// The area's id.
    pub area: &'d str,
    /// The area's name.
    pub name: &'d str,
    /// The area's government code.
    pub gss: &'d str,
}

impl<'d> From<&'d Directory> for DirectoryRef<'d> {
    fn from(directory: &'d Directory) -> Self {
        Self {
            id: directory.id.as_str(),
            edition: &directory.edition,
            area: directory.area.slug.as_str(),
            name: &directory.area.name,
            gss: directory.area.gss.as_str(),
        }
    }
}

/// An error of the readers of directories and needs, at a place of the request.
pub(crate) fn refused(error: &ReadError, within: &'static str, malformed: ErrorCode) -> CallError {
    use alloc::string::ToString;
    let at = FieldPath::root().field(within);
    let ReadError::At { path, problem } = error else {
        return CallError::new(malformed, at, "an object");
    };
    let place = path.steps().iter().fold(at, |place, step| match step {
        Step::Field(name) => place.field(name.clone()),
        Step::Index(index) => place.index(usize::try_from(*index).unwrap_or(usize::MAX)),
    });
    let last = match path.steps().last() {
        Some(Step::Field(name)) => name,
        _ => "",
    };
    let (code, expected): (_, Cow<'static, str>) = match problem {
        Problem::UnknownKey { expected } => {
            (ErrorCode::UnknownField, Cow::Owned(["only the fields ", expected].concat()))
        }
        Problem::DuplicateKey => (ErrorCode::DuplicateKey, Cow::Borrowed("each key once")),
        Problem::Missing { .. } if last == "source" => {
            (ErrorCode::MissingSource, Cow::Borrowed("where the entry comes from"))
        }
        Problem::Missing { expected } => (ErrorCode::MissingField, Cow::Borrowed(expected)),
        Problem::Expected { expected } => (kind(expected), Cow::Borrowed(expected)),
        Problem::UnknownTerm { expected } => {
            (ErrorCode::UnknownValue, Cow::Owned(["one of ", expected].concat()))
        }
        Problem::UnknownForm => {
            (ErrorCode::UnknownValue, Cow::Borrowed("the id of a form of abuse, as the taxonomy has it"))
        }
        Problem::DuplicateTerm => (ErrorCode::DuplicateId, Cow::Borrowed("each term once")),
        Problem::DuplicateId { first } => (
            ErrorCode::DuplicateId,
            Cow::Owned(["an id of its own, not that of ", &first.to_string()].concat()),
        ),
        Problem::UnknownOrganisation => {
            (ErrorCode::UnknownId, Cow::Borrowed("the id of one of the directory's organizations"))
        }
        Problem::AgesUpsideDown => {
            (ErrorCode::EndBeforeStart, Cow::Borrowed("minimum_age at most maximum_age"))
        }
        Problem::SharedPhone { first } => (
            ErrorCode::PhoneSharedUndeclared,
            Cow::Owned(["both this and ", &first.to_string(), " to say \"shared\": true"].concat()),
        ),
        Problem::ConfidentialLocation => (
            ErrorCode::ConfidentialAddress,
            Cow::Borrowed("no location for a service with confidentialLocation"),
        ),
        _ => (malformed, Cow::Borrowed("what the documentation says")),
    };
    CallError::new(code, place, expected)
}

/// The readers have one problem for every value of the wrong form; its text tells which.
fn kind(expected: &str) -> ErrorCode {
    match expected {
        _ if expected.contains("YYYY-MM-DD") => ErrorCode::BadDate,
        _ if expected.starts_with("an age") => ErrorCode::OutOfRange,
        _ if expected.contains("GSS code") || expected.contains("ISO 639") => ErrorCode::BadCode,
        _ => ErrorCode::WrongKind,
    }
}

/// A directory given as an object within a request.
pub(crate) fn inline(at: &At<'_>) -> Result<Directory, CallError> {
    at.object_of_any()?;
    let text = serde_json::to_string(at.json).unwrap_or_default();
    Directory::from_json(&text).map_err(|error| refused(&error, "directory", ErrorCode::MalformedDirectory))
}

fn read(request: &str) -> Result<(Directory, Date), CallError> {
    let json = json::parse(request)?;
    let fields = At::root(&json).object(&["directory", "date"])?;
    let date = fields.required("date")?.date()?;
    Ok((inline(&fields.required("directory")?)?, date))
}

/// Checks a directory on a day.
#[must_use]
pub fn validate_directory(directory: &Directory, today: Date) -> DirectoryReport<'_> {
    let findings = lint(directory, today);
    DirectoryReport {
        directory: directory.into(),
        services: directory.services.len(),
        usable: !findings.has_errors(),
        findings,
    }
}

/// `{"directory": {…}, "date": …}` in; findings out, or the first mistake that makes it unreadable.
#[must_use]
pub fn validate_directory_json(request: &str) -> String {
    match read(request) {
        Ok((directory, today)) => answer::text(Ok(validate_directory(&directory, today))),
        Err(error) => answer::text::<DirectoryReport<'_>>(Err(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    const SLOUGH: &str = include_str!("../../../pathways/data/directories/slough.json");

    fn with(from: &str, to: &str) -> (ErrorCode, String) {
        assert!(SLOUGH.contains(from), "{from}");
        let request =
            alloc::format!("{{\"date\": \"2026-11-21\", \"directory\": {}}}", SLOUGH.replacen(from, to, 1));
        match read(&request) {
            Ok(_) => (ErrorCode::NotJson, "no error".into()),
            Err(error) => (error.code(), error.place()),
        }
    }

    #[test]
    fn a_shipped_directory_is_read_and_its_age_found() {
        let answer =
            validate_directory_json(&alloc::format!("{{\"date\": \"2026-11-21\", \"directory\": {SLOUGH}}}"));
        assert!(answer.starts_with("{\"ok\":true") && answer.contains("\"usable\":true"), "{answer}");
    }

    #[test]
    fn mistakes_are_placed_and_named() {
        assert_eq!(with("\"edition\"", "\"editon\""), (ErrorCode::UnknownField, "directory".into()));
        assert_eq!(
            with("\"source\": \"Slough review, Specialist DVA service\",", ""),
            (ErrorCode::MissingSource, "directory.services[0].source".into())
        );
        assert_eq!(
            with("\"id\": \"dash-charity-slough-outreach\"", "\"id\": \"dash-charity-slough-idva\""),
            (ErrorCode::DuplicateId, "directory.services[1].id".into())
        );
        assert_eq!(
            with("\"organization_id\": \"dash-charity-slough\"", "\"organization_id\": \"nobody\""),
            (ErrorCode::UnknownId, "directory.services[0].organization_id".into())
        );
        assert_eq!(
            with("\"gss\": \"E06000039\"", "\"gss\": \"Slough\""),
            (ErrorCode::BadCode, "directory.area.gss".into())
        );
        assert_eq!(
            with("\"assured_date\": \"2016-08-31\"", "\"assured_date\": \"31/08/2016\""),
            (ErrorCode::BadDate, "directory.services[0].assured_date".into())
        );
    }

    #[test]
    fn one_number_at_two_services_is_refused() {
        let phone = "\"phones\": [{\"number\": \"01753 000000\"}], \"status\": \"active\"";
        let request = alloc::format!(
            "{{\"date\": \"2026-11-21\", \"directory\": {}}}",
            SLOUGH.replacen("\"status\": \"active\"", phone, 2)
        );
        let error = read(&request).err().map(|error| (error.code(), error.to_string()));
        assert_eq!(
            error,
            Some((
                ErrorCode::PhoneSharedUndeclared,
                "directory.services[1].phones[0]: expected both this and services[0].phones[0] to say \
                 \"shared\": true"
                    .into()
            ))
        );
    }
}
