//! `maracDraft`: a referral to MARAC, as far as it can be filled in.

use alloc::{string::String, vec::Vec};

use fingerpost_core::Answer;
use fingerpost_documents::{MaracChild, MaracDraft, MaracError};
use serde::Serialize;

use super::{
    CallError, ErrorCode, EvaluateRequest, TextView, answer,
    evaluate::ASSESSMENT,
    json,
    read::{At, Fields},
};

/// What `maracDraft` answers.
///
/// The text is a document for the practice: what the request gives for its fields stands in it word for word. Nothing
/// else of the answer repeats it.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct MaracAnswer {
    /// The draft, with `[gaps]` for what only a person can write.
    pub text: String,
    /// The clauses that are the criteria met.
    pub criteria: Vec<&'static str>,
    /// What is still needed.
    pub missing: Vec<TextView>,
}

impl core::fmt::Debug for MaracAnswer {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("MaracAnswer(withheld)")
    }
}

/// The fields of a referral that a request may give.
const FIELDS: &[&str] = &[
    "safePhone",
    "safeTime",
    "consent",
    "basisWithoutConsent",
    "aware",
    "othersFeared",
    "safeToTalkTo",
    "notSafeToTalkTo",
    "children",
    "gp",
    "checklistAttached",
    "discussedWithManager",
];

/// The most children in one referral.
const MOST_CHILDREN: usize = 30;

fn text<'j>(fields: &Fields<'j>, name: &'static str) -> Result<Answer<&'j str>, CallError> {
    fields.answer(name, |at| at.text())
}

fn children<'j>(at: &At<'j>) -> Result<Vec<MaracChild<'j>>, CallError> {
    let list = at.list()?;
    if list.len() > MOST_CHILDREN {
        return Err(at.error(ErrorCode::OutOfRange, "at most 30 children"));
    }
    let child = |at: &At<'j>| {
        let fields = at.object(&["age", "school"])?;
        Ok(MaracChild { age: fields.answer("age", At::age)?, school: text(&fields, "school")? })
    };
    list.iter().map(child).collect()
}

/// Reads the request of `evaluate` with the `referral` beside it, and writes the draft.
fn draft(request: &str) -> Result<MaracAnswer, CallError> {
    let json = json::parse(request)?;
    let fields = At::root(&json).object(&[ASSESSMENT, &["referral"]].concat())?;
    let assessment = EvaluateRequest::read(&fields)?;
    let decision = assessment.decide()?;
    let mut draft = MaracDraft::try_new(&decision, assessment.date).map_err(refused)?;
    let referral = fields.optional("referral").map(|at| at.object(FIELDS)).transpose()?;
    let known_children = match &referral {
        Some(fields) => fields.answer("children", children)?,
        None => Answer::NotAsked,
    };
    if let Some(fields) = &referral {
        draft.safe_phone = text(fields, "safePhone")?;
        draft.safe_time = text(fields, "safeTime")?;
        draft.consent = fields.answer("consent", At::yes_or_no)?;
        draft.basis_without_consent = text(fields, "basisWithoutConsent")?;
        draft.aware = fields.answer("aware", At::yes_or_no)?;
        draft.others_feared = text(fields, "othersFeared")?;
        draft.safe_to_talk_to = text(fields, "safeToTalkTo")?;
        draft.not_safe_to_talk_to = text(fields, "notSafeToTalkTo")?;
        draft.gp = text(fields, "gp")?;
        draft.checklist_attached = fields.answer("checklistAttached", At::yes_or_no)?;
        draft.discussed_with_manager = fields.answer("discussedWithManager", At::yes_or_no)?;
    }
    draft.children = match &known_children {
        Answer::Known { value, source } => Answer::Known { value: value.as_slice(), source: *source },
        Answer::Declined => Answer::Declined,
        Answer::DoesNotKnow => Answer::DoesNotKnow,
        Answer::NotAsked => Answer::NotAsked,
        Answer::NotRecorded => Answer::NotRecorded,
        Answer::NotApplicable => Answer::NotApplicable,
    };
    let criteria = draft.criteria().map(fingerpost_thresholds::Reason::clause).collect();
    let missing = draft.missing().into_iter().map(|field| TextView::new(field.id(), field.label()));
    Ok(MaracAnswer { text: draft.text(), criteria, missing: missing.collect() })
}

fn refused(error: MaracError) -> CallError {
    let root = fingerpost_core::FieldPath::root;
    match error {
        MaracError::NoCriterion => {
            let expected = "answers or facts that meet a criterion: if your judgement is that the risk is high, record it \
                            with its reason";
            CallError::new(ErrorCode::NoCriterion, root(), expected)
        }
        MaracError::Under16 => CallError::new(
            ErrorCode::UnderSixteen,
            root().field("facts").field("age"),
            "an age of 16 or more: below it the route is child protection, not MARAC",
        ),
    }
}

/// JSON in, JSON out: the request of [`evaluate_json`](super::evaluate_json) with `referral` beside it.
#[must_use]
pub fn marac_draft_json(request: &str) -> String {
    answer::text(draft(request))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use fingerpost_documents::MaracField;

    fn request(more: &str) -> String {
        format!(
            r#"{{"area": "national", "date": "2026-11-21", "jurisdiction": "england",
                "answers": {{"very-afraid": "yes"}}{more}}}"#
        )
    }

    #[test]
    fn what_is_given_stands_in_the_draft_and_what_is_not_is_asked_for() {
        let known =
            |value: &str| format!(r#"{{"state": "known", "value": {value}, "source": "self-stated"}}"#);
        let answer = marac_draft_json(&request(&format!(
            r#", "facts": {{"judgement": {{"high": "extreme fear"}}}}, "referral": {{"safePhone": {},
                "consent": {}, "children": {}, "gp": {{"state": "declined"}}}}"#,
            known("\"her sister's\""),
            known("true"),
            known(&format!(r#"[{{"age": {}}}]"#, known("7"))),
        )));
        for part in [
            "Safe telephone number: her sister's",
            "Age: 7. School or nursery: [still needed]",
            "GP: declined to say",
            "\"criteria\":[\"professional-judgement\"]",
            "{\"id\":\"safe-time\",\"text\":\"Safe time to call\"}",
        ] {
            assert!(answer.contains(part), "{part} is not in {answer}");
        }
        assert!(!answer.contains("\"id\":\"gp\"") && !answer.contains("basis-without-consent"));
        assert!(
            !answer.contains("extreme fear"),
            "the reason for the judgement is for the professional to write"
        );
    }

    #[test]
    fn no_criterion_and_under_16_are_refused() {
        let refused = |more: &str| draft(&request(more)).err().map(|error| (error.code(), error.place()));
        assert_eq!(refused(""), Some((ErrorCode::NoCriterion, "request".into())));
        let child = r#", "facts": {"judgement": {"high": "x"}, "age": {"state": "known", "value": 15, "source": "observed"}}"#;
        assert_eq!(refused(child), Some((ErrorCode::UnderSixteen, "facts.age".into())));
        let wrong = r#", "facts": {"judgement": {"high": "x"}}, "referral": {"safePhone": "07"}"#;
        assert_eq!(refused(wrong), Some((ErrorCode::WrongKind, "referral.safePhone".into())));
        let ours = MaracField::ALL.map(MaracField::id);
        assert!(ours.len() > FIELDS.len(), "a child's age and school are fields of their own");
    }
}
