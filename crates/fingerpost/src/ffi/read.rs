//! Reading fields from a request: every error knows its place and what was expected, and repeats nothing.

use alloc::{string::String, vec::Vec};

use fingerpost_core::{Answer, AnswerSource, Date, FieldPath, TextBuilder};

use super::{CallError, ErrorCode, json::Json};

/// A value in a request, and where it is.
#[derive(Clone)]
pub(crate) struct At<'j> {
    pub(crate) json: &'j Json,
    pub(crate) path: FieldPath,
}

/// An object whose keys are all known.
pub(crate) struct Fields<'j> {
    fields: &'j [(String, Json)],
    path: FieldPath,
}

/// `one of a, b, c`, of names of ours.
pub(crate) fn one_of<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    listed("one of ", names)
}

fn listed<'n>(start: &str, names: impl IntoIterator<Item = &'n str>) -> String {
    let mut text = TextBuilder::new();
    text.push(start);
    for (at, name) in names.into_iter().enumerate() {
        text.push(if at > 0 { ", " } else { "" }).push(name);
    }
    text.finish()
}

impl<'j> At<'j> {
    /// The whole request.
    pub(crate) const fn root(json: &'j Json) -> Self {
        Self { json, path: FieldPath::root() }
    }

    pub(crate) fn error(
        &self,
        code: ErrorCode,
        expected: impl Into<alloc::borrow::Cow<'static, str>>,
    ) -> CallError {
        CallError::new(code, self.path.clone(), expected)
    }

    fn wrong_kind(&self, expected: &'static str) -> CallError {
        self.error(ErrorCode::WrongKind, expected)
    }

    /// An object with no keys but these.
    pub(crate) fn object(&self, known: &[&str]) -> Result<Fields<'j>, CallError> {
        let Json::Object(fields) = self.json else {
            return Err(self.wrong_kind("an object"));
        };
        if fields.iter().any(|(key, _)| !known.contains(&key.as_str())) {
            let expected = listed("only the fields ", known.iter().copied());
            return Err(self.error(ErrorCode::UnknownField, expected));
        }
        Ok(Fields { fields, path: self.path.clone() })
    }

    /// An object whose keys somebody else checks.
    pub(crate) fn object_of_any(&self) -> Result<(), CallError> {
        match self.json {
            Json::Object(_) => Ok(()),
            _ => Err(self.wrong_kind("an object")),
        }
    }

    pub(crate) fn list(&self) -> Result<Vec<Self>, CallError> {
        let Json::List(list) = self.json else {
            return Err(self.wrong_kind("a list"));
        };
        Ok(list.iter().enumerate().map(|(at, json)| At { json, path: self.path.clone().index(at) }).collect())
    }

    pub(crate) fn text(&self) -> Result<&'j str, CallError> {
        match self.json {
            Json::Text(text) => Ok(text),
            _ => Err(self.wrong_kind("a text")),
        }
    }

    pub(crate) fn yes_or_no(&self) -> Result<bool, CallError> {
        match self.json {
            Json::Bool(value) => Ok(*value),
            _ => Err(self.wrong_kind("true or false")),
        }
    }

    /// A whole number up to a limit.
    pub(crate) fn number(&self, most: u32) -> Result<u32, CallError> {
        let Json::Number(number) = self.json else {
            return Err(self.wrong_kind("a whole number"));
        };
        match number.as_u64().and_then(|number| u32::try_from(number).ok()) {
            Some(number) if number <= most => Ok(number),
            _ => {
                let mut expected = TextBuilder::new();
                expected.push("a whole number from 0 to ").number(most);
                Err(self.error(ErrorCode::OutOfRange, expected.finish()))
            }
        }
    }

    /// A whole number from 0 to 120: an age.
    pub(crate) fn age(&self) -> Result<u8, CallError> {
        self.number(120).map(|age| u8::try_from(age).unwrap_or(u8::MAX))
    }

    pub(crate) fn date(&self) -> Result<Date, CallError> {
        Date::parse(self.text()?)
            .map_err(|_| self.error(ErrorCode::BadDate, "a day of the calendar as YYYY-MM-DD"))
    }

    /// One of a list of terms, by name.
    pub(crate) fn term<T: Copy>(
        &self,
        terms: &[T],
        name: impl Fn(T) -> &'static str,
    ) -> Result<T, CallError> {
        let text = self.text()?;
        terms
            .iter()
            .copied()
            .find(|term| name(*term) == text)
            .ok_or_else(|| self.error(ErrorCode::UnknownValue, one_of(terms.iter().map(|term| name(*term)))))
    }

    /// An answer in the one form that answers have: a state, and for a known one a value and a source.
    pub(crate) fn answer<T>(
        &self,
        value: impl FnOnce(&At<'j>) -> Result<T, CallError>,
    ) -> Result<Answer<T>, CallError> {
        let fields = self.object(&["state", "value", "source"])?;
        let state = fields.required("state")?;
        let bare = match state.term(&STATES, |state| state)? {
            "known" => {
                let source = fields.required("source")?.term(&SOURCES, |(name, _)| name)?.1;
                return Ok(Answer::known(value(&fields.required("value")?)?, source));
            }
            "declined" => Answer::Declined,
            "does-not-know" => Answer::DoesNotKnow,
            "not-recorded" => Answer::NotRecorded,
            "not-applicable" => Answer::NotApplicable,
            _ => Answer::NotAsked,
        };
        if fields.optional("value").is_some() || fields.optional("source").is_some() {
            let expected = "a value and a source only where the state is known";
            return Err(self.error(ErrorCode::ConflictingFields, expected));
        }
        Ok(bare)
    }
}

const STATES: [&str; 6] =
    ["known", "declined", "does-not-know", "not-asked", "not-recorded", "not-applicable"];

const SOURCES: [(&str, AnswerSource); 4] = [
    ("self-stated", AnswerSource::SelfStated),
    ("observed", AnswerSource::Observed),
    ("proxy", AnswerSource::Proxy),
    ("inferred", AnswerSource::Inferred),
];

impl<'j> Fields<'j> {
    pub(crate) fn optional(&self, name: &'static str) -> Option<At<'j>> {
        let (_, json) = self.fields.iter().find(|(key, _)| key == name)?;
        Some(At { json, path: self.path.clone().field(name) })
    }

    pub(crate) fn required(&self, name: &'static str) -> Result<At<'j>, CallError> {
        self.optional(name).ok_or_else(|| {
            CallError::new(ErrorCode::MissingField, self.path.clone().field(name), "this field")
        })
    }

    /// An answer; a field that is not there was not asked.
    pub(crate) fn answer<T>(
        &self,
        name: &'static str,
        value: impl FnOnce(&At<'j>) -> Result<T, CallError>,
    ) -> Result<Answer<T>, CallError> {
        self.optional(name).map_or(Ok(Answer::NotAsked), |at| at.answer(value))
    }

    /// True or false; false where it is not there.
    pub(crate) fn flag(&self, name: &'static str) -> Result<bool, CallError> {
        self.optional(name).map_or(Ok(false), |at| at.yes_or_no())
    }

    /// Exactly one of two fields.
    pub(crate) fn either(
        &self,
        one: &'static str,
        other: &'static str,
    ) -> Result<Result<At<'j>, At<'j>>, CallError> {
        match (self.optional(one), self.optional(other)) {
            (Some(at), None) => Ok(Ok(at)),
            (None, Some(at)) => Ok(Err(at)),
            (both, _) => {
                let code =
                    if both.is_some() { ErrorCode::ConflictingFields } else { ErrorCode::MissingField };
                Err(CallError::new(code, self.path.clone(), listed("exactly one of ", [one, other])))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ffi::json::parse;
    use alloc::string::ToString;

    fn answer(text: &str) -> Result<Answer<bool>, CallError> {
        let json = parse(text)?;
        At::root(&json).answer(At::yes_or_no)
    }

    #[test]
    fn answers_have_one_form() {
        let known = r#"{"state": "known", "value": false, "source": "observed"}"#;
        assert!(answer(known) == Ok(Answer::known(false, AnswerSource::Observed)));
        assert!(answer(r#"{"state": "declined"}"#) == Ok(Answer::Declined));
        let refused = |text: &str| answer(text).err().map(|error| (error.code(), error.to_string()));
        assert_eq!(refused("false").map(|e| e.0), Some(ErrorCode::WrongKind));
        assert_eq!(refused(r#"{"state": "known"}"#).map(|e| e.1), Some("source: expected this field".into()));
        assert_eq!(
            refused(r#"{"state": "declined", "value": true}"#).map(|e| e.0),
            Some(ErrorCode::ConflictingFields)
        );
        assert_eq!(refused(r#"{"state": "no"}"#).map(|e| e.0), Some(ErrorCode::UnknownValue));
        assert_eq!(refused(r#"{"state": "declined", "x": 1}"#).map(|e| e.0), Some(ErrorCode::UnknownField));
    }

    #[test]
    fn states_and_sources_are_those_of_core() {
        for name in STATES {
            let text = if name == "known" {
                r#"{"state": "known", "value": true, "source": "proxy"}"#.to_string()
            } else {
                alloc::format!(r#"{{"state": "{name}"}}"#)
            };
            assert_eq!(answer(&text).map(|answer| answer.state()), Ok(name));
        }
        for (name, source) in SOURCES {
            assert_eq!(serde_json::to_string(&source).unwrap_or_default(), alloc::format!("\"{name}\""));
        }
    }

    #[test]
    fn numbers_have_a_range() {
        let number = |text: &str| parse(text).and_then(|json| At::root(&json).age()).map_err(|e| e.code());
        assert_eq!(number("120"), Ok(120));
        for text in ["121", "-1", "1.5", "99999999999"] {
            assert_eq!(number(text), Err(ErrorCode::OutOfRange), "{text}");
        }
        assert_eq!(number("\"5\""), Err(ErrorCode::WrongKind));
    }
}
