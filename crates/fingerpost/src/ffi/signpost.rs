//! `signpost`: where to turn.

use alloc::{borrow::Cow, string::String, vec::Vec};

use fingerpost_core::Date;
use fingerpost_pathways::{
    Directory, LineMatch, Match, NearMiss, Need, directory_for, emergency, national, signpost as find,
};
use fingerpost_thresholds::policy_for;
use serde::Serialize;

use super::{
    CallError, DirectoryRef, EmergencyView, ErrorCode, GapView, LineView, ServiceView, TextView, answer,
    areas, directory, json, read::At,
};

/// What somebody needs, in which area, on which day.
#[derive(Clone, PartialEq, Eq)]
pub struct SignpostRequest {
    /// What is known of the need.
    pub need: Need,
    /// The directory. `None` for an area that has none: the national lines are then the answer.
    pub directory: Option<Cow<'static, Directory>>,
    /// The day.
    pub date: Date,
}

impl core::fmt::Debug for SignpostRequest {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("SignpostRequest(withheld)")
    }
}

impl SignpostRequest {
    /// Reads `{"area" or "directory", "need", "date"}`.
    ///
    /// # Errors
    /// [`CallError`] names the place and what was expected, and repeats nothing.
    pub fn from_json(text: &str) -> Result<Self, CallError> {
        let json = json::parse(text)?;
        let fields = At::root(&json).object(&["area", "directory", "need", "date"])?;
        let found = match fields.either("area", "directory")? {
            Ok(area) => match directory_for(area.text()?) {
                Some(directory) => Some(Cow::Borrowed(directory)),
                None if policy_for(area.text()?).is_some() => None,
                None => return Err(areas::unknown(&area)),
            },
            Err(inline) => Some(Cow::Owned(directory::inline(&inline)?)),
        };
        let need = fields.required("need")?;
        need.object_of_any()?;
        let text = serde_json::to_string(need.json).unwrap_or_default();
        let need = Need::from_json(&text)
            .map_err(|error| directory::refused(&error, "need", ErrorCode::WrongKind))?;
        Ok(Self { need, directory: found, date: fields.required("date")?.date()? })
    }
}

/// Where to turn. Never empty: the emergency numbers and at least one national line are always there.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SignpostView<'d> {
    /// The directory that was searched; missing where the area has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub directory: Option<DirectoryRef<'d>>,
    /// The emergency numbers, to show first.
    pub emergency: Vec<EmergencyView>,
    /// The services that match or may match, best first.
    pub matches: Vec<MatchView<'d>>,
    /// The services on the same route that do not, and why.
    pub near_misses: Vec<NearMissView<'d>>,
    /// The national lines, best first.
    pub helplines: Vec<LineMatchView>,
    /// What the area is known not to have for this need, and what to do instead.
    pub gaps: Vec<GapView<'d>>,
    /// What the answer as a whole has to say. Show all of it.
    pub statements: Vec<TextView>,
}

/// A service that matches or may match.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct MatchView<'d> {
    /// The service.
    pub service: ServiceView<'d>,
    /// What fits.
    pub why: Vec<TextView>,
    /// What is not known and decides: ask before relying on it.
    pub ask: Vec<TextView>,
}

/// A service that does not match.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NearMissView<'d> {
    /// The service.
    pub service: ServiceView<'d>,
    /// What does not fit.
    pub why_not: Vec<TextView>,
}

/// A national line that fits or may fit.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct LineMatchView {
    /// The line.
    pub line: LineView,
    /// What fits.
    pub why: Vec<TextView>,
    /// What is not known and decides.
    pub ask: Vec<TextView>,
}

macro_rules! withheld {
    ($($name:ty)*) => {$(
        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str("Signpost(withheld)")
            }
        }
    )*};
}
withheld!(SignpostView<'_> MatchView<'_> NearMissView<'_> LineMatchView);

fn matched<'d>(found: &Match<'d>, directory: &'d Directory, today: Date) -> MatchView<'d> {
    MatchView {
        service: ServiceView::new(found.service, directory, today),
        why: found.why.iter().map(|why| TextView::new(why.as_str(), why.text())).collect(),
        ask: found.asks.iter().map(|ask| TextView::new(ask.as_str(), ask.text())).collect(),
    }
}

fn missed<'d>(found: &NearMiss<'d>, directory: &'d Directory, today: Date) -> NearMissView<'d> {
    NearMissView {
        service: ServiceView::new(found.service, directory, today),
        why_not: found.failed.iter().map(|why| TextView::new(why.as_str(), why.text())).collect(),
    }
}

fn line(found: &LineMatch, today: Date) -> LineMatchView {
    LineMatchView {
        line: LineView::new(found.line, today),
        why: found.why.iter().map(|why| TextView::new(why.as_str(), why.text())).collect(),
        ask: found.asks.iter().map(|ask| TextView::new(ask.as_str(), ask.text())).collect(),
    }
}

const NO_DIRECTORY: TextView = TextView::new(
    "no-directory",
    "This area has no directory of services here. The national lines can say who helps locally; so can the council.",
);

/// Finds where to turn.
#[must_use]
pub fn signpost(request: &SignpostRequest) -> SignpostView<'_> {
    let today = request.date;
    let emergency = emergency().iter().map(|contact| EmergencyView::new(contact, today)).collect();
    let Some(directory) = request.directory.as_deref() else {
        return SignpostView {
            directory: None,
            emergency,
            matches: Vec::new(),
            near_misses: Vec::new(),
            helplines: national(&request.need, None, today).iter().map(|found| line(found, today)).collect(),
            gaps: Vec::new(),
            statements: Vec::from([NO_DIRECTORY]),
        };
    };
    let found = find(&request.need, directory, today);
    SignpostView {
        directory: Some(directory.into()),
        emergency,
        matches: found.matches.iter().map(|found| matched(found, directory, today)).collect(),
        near_misses: found.near_misses.iter().map(|found| missed(found, directory, today)).collect(),
        helplines: found.helplines.iter().map(|found| line(found, today)).collect(),
        gaps: found.gaps.iter().map(|gap| GapView::new(gap, today)).collect(),
        statements: found.statements.iter().map(|said| TextView::new(said.as_str(), said.text())).collect(),
    }
}

/// JSON in, JSON out.
#[must_use]
pub fn signpost_json(request: &str) -> String {
    match SignpostRequest::from_json(request) {
        Ok(request) => answer::text(Ok(signpost(&request))),
        Err(error) => answer::text::<SignpostView<'_>>(Err(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(text: &str) -> SignpostRequest {
        SignpostRequest::from_json(text).unwrap_or_else(|error| panic!("{error}"))
    }

    #[test]
    fn never_empty_whatever_the_area() {
        for area in crate::ffi::list_areas() {
            for route in ["victim", "alleged-perpetrator"] {
                let request = view(&alloc::format!(
                    r#"{{"area": "{}", "date": "2026-11-21", "need": {{"route": "{route}", "level": "not-established"}}}}"#,
                    area.id
                ));
                let answer = signpost(&request);
                assert!(!answer.emergency.is_empty() && !answer.helplines.is_empty(), "{} {route}", area.id);
                assert!(!answer.statements.is_empty(), "{} {route}", area.id);
                assert_eq!(answer.directory.is_some(), area.directory.is_some());
            }
        }
    }

    #[test]
    fn a_bad_need_is_placed() {
        let code = |need: &str| {
            let text = alloc::format!(r#"{{"area": "slough", "date": "2026-11-21", "need": {need}}}"#);
            SignpostRequest::from_json(&text).err().map(|error| (error.code(), error.place()))
        };
        let some = |code, place: &str| Some((code, String::from(place)));
        assert_eq!(code("[]"), some(ErrorCode::WrongKind, "need"));
        assert_eq!(code(r#"{"route": "victim"}"#), some(ErrorCode::MissingField, "need.level"));
        assert_eq!(code(r#"{"route": "he", "level": "high"}"#), some(ErrorCode::UnknownValue, "need.route"));
        assert_eq!(
            code(r#"{"route": "victim", "level": "high", "forms": ["magic"]}"#),
            some(ErrorCode::UnknownValue, "need.forms[0]")
        );
        assert_eq!(
            code(r#"{"route": "victim", "level": "high", "name": "x"}"#),
            some(ErrorCode::UnknownField, "need")
        );
    }

    #[test]
    fn stale_hours_are_not_shown() {
        let text =
            r#"{"area": "slough", "date": "2099-01-01", "need": {"route": "victim", "level": "high"}}"#;
        let request = view(text);
        assert!(signpost(&request).helplines.iter().all(|found| found.line.hours.is_empty()));
    }
}
