//! What is known beside the checklist, as requests give it.

use fingerpost_taxonomy::duty::DutyFacts;
use fingerpost_thresholds::{Event, Facts, Hearing, History, Judgement, Pair};

use super::{
    CallError, ErrorCode,
    json::Json,
    read::{At, Fields},
};

const FIELDS: &[&str] = &[
    "judgement",
    "history",
    "rising",
    "honourBasedAbuse",
    "age",
    "children",
    "fgmKnown",
    "fgmRisk",
    "forcedMarriage",
    "careAndSupportNeeds",
    "unableToProtect",
    "strangulation",
    "suicidal",
    "interpreterNeeded",
];

/// The most events or hearings in one request; nobody has more.
const MOST_RECORDS: usize = 1000;

/// Reads facts. What is not there was not asked.
pub(crate) fn read(at: Option<At<'_>>) -> Result<Facts, CallError> {
    let Some(at) = at else { return Ok(Facts::UNKNOWN) };
    let fields = at.object(FIELDS)?;
    let yes_or_no = |name| fields.answer(name, At::yes_or_no);
    Ok(Facts {
        judgement: fields.optional("judgement").map(|at| judgement(&at)).transpose()?,
        history: fields.optional("history").map_or(Ok(History::NONE), |at| history(&at))?,
        rising: yes_or_no("rising")?,
        honour_based_abuse: yes_or_no("honourBasedAbuse")?,
        duty: DutyFacts {
            age: fields.answer("age", At::age)?,
            children: yes_or_no("children")?,
            fgm_known: yes_or_no("fgmKnown")?,
            fgm_risk: yes_or_no("fgmRisk")?,
            forced_marriage: yes_or_no("forcedMarriage")?,
            care_and_support_needs: yes_or_no("careAndSupportNeeds")?,
            unable_to_protect: yes_or_no("unableToProtect")?,
            strangulation: yes_or_no("strangulation")?,
            suicidal: yes_or_no("suicidal")?,
            interpreter_needed: yes_or_no("interpreterNeeded")?,
        },
    })
}

/// `{"high": "the reason"}`. The reason is checked and not kept: it belongs in the caller's record.
fn judgement(at: &At<'_>) -> Result<Judgement, CallError> {
    if let Json::Object(fields) = at.json {
        if fields.iter().any(|(key, _)| key != "high") {
            let expected = "only the field high: a judgement raises a level and never lowers one";
            return Err(at.error(ErrorCode::JudgementCannotLower, expected));
        }
    }
    let reason = at.object(&["high"])?.optional("high").map_or(Ok(""), |reason| reason.text())?;
    Judgement::reason_recorded_elsewhere(reason).map_err(|_| {
        let place = at.path.clone().field("high");
        CallError::new(ErrorCode::JudgementWithoutReason, place, "the reason in words")
    })
}

fn history(at: &At<'_>) -> Result<History, CallError> {
    let fields = at.object(&["pair", "events", "hearings"])?;
    Ok(History {
        pair: pair(&fields)?,
        events: records(&fields, "events", event)?,
        hearings: records(&fields, "hearings", hearing)?,
    })
}

pub(crate) fn records<T>(
    fields: &Fields<'_>,
    name: &'static str,
    read: impl Fn(&At<'_>) -> Result<T, CallError>,
) -> Result<alloc::vec::Vec<T>, CallError> {
    let Some(at) = fields.optional(name) else { return Ok(alloc::vec::Vec::new()) };
    let list = at.list()?;
    if list.len() > MOST_RECORDS {
        return Err(at.error(ErrorCode::OutOfRange, "at most 1000 records"));
    }
    list.iter().map(read).collect()
}

fn event(at: &At<'_>) -> Result<Event, CallError> {
    let fields = at.object(&["on", "crime", "pair"])?;
    Ok(Event {
        on: fields.required("on")?.date()?,
        crime: fields.answer("crime", At::yes_or_no)?,
        pair: pair(&fields)?,
    })
}

fn hearing(at: &At<'_>) -> Result<Hearing, CallError> {
    let fields = at.object(&["referred", "met", "pair"])?;
    let day = |name| fields.optional(name).map(|at| at.date()).transpose();
    Ok(Hearing { referred: day("referred")?, met: day("met")?, pair: pair(&fields)? })
}

fn pair(fields: &Fields<'_>) -> Result<Pair, CallError> {
    let number = fields.optional("pair").map_or(Ok(0), |at| at.number(u32::from(u16::MAX)))?;
    Ok(Pair(u16::try_from(number).unwrap_or(u16::MAX)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ffi::json::parse;
    use alloc::string::{String, ToString};

    fn facts(text: &str) -> Result<Facts, CallError> {
        let json = parse(text)?;
        read(Some(At::root(&json)))
    }

    fn refused(text: &str) -> Option<(ErrorCode, String)> {
        facts(text).err().map(|error| (error.code(), error.place()))
    }

    #[test]
    fn nothing_said_is_not_asked() {
        assert!(facts("{}") == Ok(Facts::UNKNOWN));
        assert!(read(None) == Ok(Facts::UNKNOWN));
    }

    #[test]
    fn a_judgement_raises_with_a_reason_and_its_words_are_not_kept() {
        let found = facts(r#"{"judgement": {"high": "extreme fear"}}"#);
        assert!(found.is_ok_and(|facts| facts.judgement.is_some_and(|j| j.reason().is_none())));
        let without = Some((ErrorCode::JudgementWithoutReason, "judgement.high".to_string()));
        assert_eq!(refused(r#"{"judgement": {"high": " - "}}"#), without);
        assert_eq!(refused(r#"{"judgement": {}}"#), without);
        assert_eq!(
            refused(r#"{"judgement": {"lower": "she seems fine"}}"#),
            Some((ErrorCode::JudgementCannotLower, "judgement".into()))
        );
        assert_eq!(refused(r#"{"judgement": "high"}"#).map(|e| e.0), Some(ErrorCode::WrongKind));
    }

    #[test]
    fn a_history_is_read_and_placed() {
        let known = r#"{"state": "known", "value": true, "source": "observed"}"#;
        let found = facts(&alloc::format!(
            r#"{{"history": {{"events": [{{"on": "2026-01-05", "crime": {known}}}], "hearings": [{{"met": "2026-01-01", "pair": 7}}]}}}}"#
        ));
        assert!(
            found.is_ok_and(|facts| facts.history.events.len() == 1 && facts.history.hearings.len() == 1)
        );
        assert_eq!(
            refused(r#"{"history": {"events": [{"on": "2026-02-30"}]}}"#),
            Some((ErrorCode::BadDate, "history.events[0].on".into()))
        );
        assert_eq!(
            refused(r#"{"history": {"pair": 70000}}"#),
            Some((ErrorCode::OutOfRange, "history.pair".into()))
        );
    }
}
