//! `gpSummary`: the summary for the GP record, as text.

use alloc::{string::String, vec::Vec};

use fingerpost_core::Date;
use fingerpost_dash::Hark;
use fingerpost_documents::{Assessment, GpSummary, Include, Situation, coding_advice, record_advice};
use serde::Serialize;

use super::{CallError, EvaluateRequest, SourceView, answer, json, read::At, sheet};

/// A consultation, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GpSummaryRequest {
    /// The day of the consultation.
    pub date: Date,
    /// The four questions, where they were asked.
    pub hark: Option<Hark>,
    /// The assessment, where one was made.
    pub assessment: Option<EvaluateRequest>,
    /// What happened, for the codes.
    pub happened: Vec<Situation>,
    /// Which parts to show.
    pub include: Include,
}

impl GpSummaryRequest {
    /// Reads `{"date", "hark", "assessment", "happened", "include"}`; all but the day may be left out.
    ///
    /// # Errors
    /// [`CallError`] names the place and what was expected, and repeats nothing.
    pub fn from_json(text: &str) -> Result<Self, CallError> {
        let json = json::parse(text)?;
        let known = ["date", "hark", "assessment", "happened", "include"];
        let fields = At::root(&json).object(&known)?;
        let date = fields.required("date")?.date()?;
        let assessment = |at: At<'_>| {
            EvaluateRequest::on(&at.object(&["area", "policy", "answers", "facts", "jurisdiction"])?, date)
        };
        let happened = match fields.optional("happened") {
            Some(at) => at.list()?.iter().map(|at| at.term(&Situation::ALL, Situation::id)).collect(),
            None => Ok(Vec::new()),
        };
        Ok(Self {
            date,
            hark: fields.optional("hark").map(|at| sheet::read(&at)).transpose()?,
            assessment: fields.optional("assessment").map(assessment).transpose()?,
            happened: happened?,
            include: fields.optional("include").map_or(Ok(Include::ALL), |at| include(&at))?,
        })
    }
}

/// The parts to show; a part that is not named is shown.
fn include(at: &At<'_>) -> Result<Include, CallError> {
    let fields = at.object(&["items", "steps", "limits"])?;
    let shown = |name| fields.optional(name).map_or(Ok(true), |at| at.yes_or_no());
    Ok(Include { items: shown("items")?, steps: shown("steps")?, limits: shown("limits")? })
}

/// What `gpSummary` answers. The text holds counts, items and results; nothing that anybody typed is in it.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GpSummaryAnswer {
    /// The summary, with `[gaps]` for what only a person can write.
    pub text: String,
    /// How what happened is coded.
    pub coding: Vec<CodingView>,
    /// How the entry is kept from those who must not see it: the first thing is to hide it from online access.
    pub record_advice: Vec<RecordAdviceView>,
}

/// A concept that fits. Its identifier is looked up in the practice's own system.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct CodingView {
    /// What happened.
    pub when: &'static str,
    /// The concept, in our own words.
    pub label: &'static str,
    /// Where it was read.
    pub source: SourceView<'static>,
}

/// A piece of advice about the record.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct RecordAdviceView {
    /// The stable name.
    pub id: &'static str,
    /// What to do.
    pub text: &'static str,
    /// Where it was read.
    pub source: SourceView<'static>,
}

macro_rules! withheld {
    ($($name:ident)*) => {$(
        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(concat!(stringify!($name), "(withheld)"))
            }
        }
    )*};
}
withheld!(GpSummaryAnswer CodingView RecordAdviceView);

/// Writes the summary.
///
/// # Errors
/// [`CallError`] when the assessment cannot be decided.
pub fn gp_summary(request: &GpSummaryRequest) -> Result<GpSummaryAnswer, CallError> {
    let decision = request.assessment.as_ref().map(EvaluateRequest::decide).transpose()?;
    let assessment = request
        .assessment
        .as_ref()
        .zip(decision.as_ref())
        .map(|(made, decision)| Assessment { answers: &made.answers, decision });
    let summary = GpSummary {
        on: request.date,
        hark: request.hark.as_ref(),
        assessment,
        happened: &request.happened,
        include: request.include,
    };
    let source = |provenance| SourceView::new(provenance, Some(request.date));
    Ok(GpSummaryAnswer {
        text: summary.text(),
        coding: coding_advice(&request.happened)
            .map(|row| CodingView { when: row.when.id(), label: row.label, source: source(&row.provenance) })
            .collect(),
        record_advice: record_advice()
            .iter()
            .map(|advice| RecordAdviceView {
                id: advice.id,
                text: advice.text,
                source: source(&advice.provenance),
            })
            .collect(),
    })
}

/// JSON in, JSON out.
#[must_use]
pub fn gp_summary_json(request: &str) -> String {
    answer::text(GpSummaryRequest::from_json(request).and_then(|request| gp_summary(&request)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ffi::ErrorCode;

    #[test]
    fn a_summary_has_counts_codes_and_how_to_hide_it() {
        let answer = gp_summary_json(
            r#"{"date": "2026-11-21", "hark": {"afraid": "yes"}, "happened": ["disclosed", "checklist-done"],
                "assessment": {"area": "national", "jurisdiction": "england", "answers": {"very-afraid": "yes"}},
                "include": {"items": false}}"#,
        );
        for part in [
            "Domestic abuse: summary for the record",
            "1 yes, 0 no, 0 not known, 23 not answered",
            "\"when\":\"disclosed\"",
            "\"recordAdvice\":[{\"id\":\"hide-online\"",
        ] {
            assert!(answer.contains(part), "{part} is not in {answer}");
        }
        assert!(!answer.contains("Topics are in short words"), "items were not asked for");
    }

    #[test]
    fn the_day_stands_once_and_situations_have_names() {
        let refused = |text: &str| GpSummaryRequest::from_json(text).err().map(|e| (e.code(), e.place()));
        assert_eq!(
            refused(r#"{"date": "2026-11-21", "happened": ["she cried"]}"#),
            Some((ErrorCode::UnknownValue, "happened[0]".into()))
        );
        assert_eq!(
            refused(r#"{"date": "2026-11-21", "assessment": {"date": "2026-11-21"}}"#),
            Some((ErrorCode::UnknownField, "assessment".into()))
        );
        assert_eq!(refused("{}"), Some((ErrorCode::MissingField, "date".into())));
    }
}
