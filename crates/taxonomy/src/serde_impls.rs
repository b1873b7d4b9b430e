//! JSON forms that a derive cannot give: they check, and their messages never repeat what was sent.

use alloc::{borrow::Cow, vec::Vec};
use core::{fmt, marker::PhantomData};

use fingerpost_core::{Answer, Date};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, MapAccess, Visitor},
    ser::SerializeMap,
};

use crate::{Answers, Choice, ChoiceSet, End, FormSet, Jurisdictions, Occurrence, Period, When};

/// A closed list goes as ids.
macro_rules! choice {
    ($name:ident) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(crate::Choice::id(*self))
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::serde_impls::choice_from(deserializer)
            }
        }
    };
}
pub(crate) use choice;

pub(crate) fn choice_from<'de, C: Choice, D: Deserializer<'de>>(deserializer: D) -> Result<C, D::Error> {
    let id = Cow::<'de, str>::deserialize(deserializer).ok();
    id.and_then(|id| C::from_id(&id)).ok_or_else(|| D::Error::custom("expected an id from the list"))
}

fn ids<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Cow<'de, str>>, D::Error> {
    Vec::deserialize(deserializer).map_err(|_| D::Error::custom("expected a list of ids"))
}

impl Serialize for FormSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(|one| one.id))
    }
}

impl<'de> Deserialize<'de> for FormSet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let ids = ids(deserializer)?;
        Self::from_ids(ids.iter().map(AsRef::as_ref)).map_err(D::Error::custom)
    }
}

impl<C: Choice> Serialize for ChoiceSet<C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(Choice::id))
    }
}

impl<'de, C: Choice> Deserialize<'de> for ChoiceSet<C> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let found: Option<Self> = ids(deserializer)?.iter().map(|id| C::from_id(id)).collect();
        found.ok_or_else(|| D::Error::custom("expected ids from the list"))
    }
}

impl Serialize for Jurisdictions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

/// `{"married": {"state": "known", …}}`: a question that is left out was not asked.
impl<C: Choice, const N: usize> Serialize for Answers<C, N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(C::ALL.len()))?;
        for one in C::ALL {
            map.serialize_entry(one.id(), &self.answer(*one))?;
        }
        map.end()
    }
}

impl<'de, C: Choice, const N: usize> Deserialize<'de> for Answers<C, N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Map<C, const N: usize>(PhantomData<C>);

        impl<'de, C: Choice, const N: usize> Visitor<'de> for Map<C, N> {
            type Value = Answers<C, N>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("answers by id")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut answers = Answers::UNKNOWN;
                let mut seen: Vec<C> = Vec::new();
                while let Some(id) = map.next_key::<Cow<'de, str>>()? {
                    let one =
                        C::from_id(&id).ok_or_else(|| A::Error::custom("expected ids from the list"))?;
                    if seen.contains(&one) {
                        return Err(A::Error::custom("expected each id once"));
                    }
                    seen.push(one);
                    answers = answers.with(one, map.next_value::<Answer<bool>>()?);
                }
                Ok(answers)
            }
        }

        deserializer.deserialize_map(Map(PhantomData))
    }
}

/// `{"forms": […], "on": "2026-03-01"}`, `{"forms": […], "period": {…}}`, or both for an event within a pattern.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct OccurrenceWire {
    forms: FormSet,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    on: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    period: Option<PeriodWire>,
}

/// `{"began": {…}, "end": {"state": "on", "day": "2026-03-01"}}`
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PeriodWire {
    began: Answer<Date>,
    end: EndWire,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    occasions: Option<u16>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct EndWire {
    state: Cow<'static, str>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    day: Option<Date>,
}

impl PeriodWire {
    fn of(period: &Period) -> Self {
        let (state, day) = match period.end() {
            End::Continuing => ("continuing", None),
            End::On(day) => ("on", Some(day)),
            End::NotKnown => ("not-known", None),
        };
        let end = EndWire { state: Cow::Borrowed(state), day };
        Self { began: period.began(), end, occasions: period.occasions() }
    }

    fn period<E: Error>(self) -> Result<Period, E> {
        let end = match (self.end.state.as_ref(), self.end.day) {
            ("continuing", None) => End::Continuing,
            ("on", Some(day)) => End::On(day),
            ("not-known", None) => End::NotKnown,
            _ => return Err(E::custom("expected an end: continuing, not-known, or on with a day")),
        };
        match self.occasions {
            None => Period::try_new(self.began, end),
            Some(occasions) if self.began.value().map_or(End::NotKnown, |day| End::On(*day)) == end => {
                Period::within_one_day(self.began, occasions)
            }
            Some(_) => return Err(E::custom("a number of occasions belongs to a period of one day")),
        }
        .map_err(E::custom)
    }
}

impl Serialize for Occurrence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (on, period) = match self.when() {
            When::Day(day) => (Some(day), None),
            When::Over(period) => (None, Some(PeriodWire::of(&period))),
            When::EventWithin(day, period) => (Some(day), Some(PeriodWire::of(&period))),
        };
        OccurrenceWire { forms: self.forms(), on, period }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Occurrence {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire = OccurrenceWire::deserialize(deserializer)?;
        let period = wire.period.map(PeriodWire::period).transpose()?;
        match (wire.on, period) {
            (Some(day), None) => Self::on(wire.forms, day),
            (None, Some(period)) => Self::over(wire.forms, period),
            (Some(day), Some(period)) => Self::event_within(wire.forms, day, period),
            (None, None) => return Err(D::Error::custom("an occurrence needs a day, a period or both")),
        }
        .map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Jurisdiction, Means,
        definition::{Facts, Limbs, domestic_abuse_act_2021},
        duty::{DutyFacts, duties},
    };
    use alloc::string::ToString;
    use fingerpost_core::AnswerSource;

    #[test]
    fn occurrences_go_out_and_come_back_checked() {
        for json in [
            r#"{"forms":["rape"],"on":"2026-03-01"}"#,
            r#"{"forms":["stalking"],"period":{"began":{"state":"not-asked"},"end":{"state":"continuing"}}}"#,
            r#"{"forms":["domestic-abuse","rape"],"on":"2026-03-01","period":{"began":{"state":"does-not-know"},"end":{"state":"on","day":"2026-04-01"}}}"#,
        ] {
            let record: Occurrence = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::to_string(&record).unwrap(), json);
        }
        let squeezed = r#"{"forms":["stalking"],"on":"2026-03-01"}"#;
        let error = serde_json::from_str::<Occurrence>(squeezed).unwrap_err().to_string();
        assert!(error.contains("give a period"), "{error}");
        assert!(serde_json::from_str::<Occurrence>(r#"{"forms":["rape"]}"#).is_err());
        assert!(serde_json::from_str::<Occurrence>(r#"{"forms":[],"on":"2026-03-01"}"#).is_err());
    }

    #[test]
    fn facts_come_in_with_gaps() {
        let facts: DutyFacts =
            serde_json::from_str(r#"{"age":{"state":"known","value":15,"source":"observed"}}"#).unwrap();
        assert_eq!(facts, DutyFacts { age: Answer::known(15, AnswerSource::Observed), ..DutyFacts::UNKNOWN });
        assert!(serde_json::from_str::<DutyFacts>(r#"{"ages":{"state":"declined"}}"#).is_err());
        let facts: Facts = serde_json::from_str(r#"{"limbs":{"married":{"state":"declined"}}}"#).unwrap();
        assert_eq!(facts.limbs.answer(crate::definition::Limb::Married), Answer::Declined);
        let json = serde_json::to_string(&facts).unwrap();
        assert_eq!(serde_json::from_str::<Facts>(&json).unwrap(), facts);
    }

    #[test]
    fn decisions_and_duties_go_out() {
        let day = Date::literal(2026, 1, 1);
        let decision = serde_json::to_value(domestic_abuse_act_2021(&Facts::UNKNOWN, day)).unwrap();
        assert_eq!(decision["verdict"], "undetermined");
        assert_eq!(decision["definition"]["inForce"]["from"], "2021-10-01");
        let due = serde_json::to_value(duties(&DutyFacts::UNKNOWN, Jurisdiction::Wales, day)).unwrap();
        assert_eq!(due[0]["standing"], "check");
        assert_eq!(due[0]["duty"]["jurisdictions"][3], "northern-ireland");
        assert!(due[0]["duty"].get("rule").is_none());
    }

    #[test]
    fn messages_do_not_repeat_what_was_sent() {
        fn error<T: for<'de> Deserialize<'de>>(json: &str) -> alloc::string::String {
            serde_json::from_str::<T>(json).err().unwrap().to_string()
        }
        for text in [
            error::<FormSet>(r#"["Made Up"]"#),
            error::<FormSet>(r#""Made Up""#),
            error::<Means>(r#""Made Up""#),
            error::<ChoiceSet<Means>>(r#"["Made Up"]"#),
            error::<Limbs>(r#"{"Made Up":{"state":"declined"}}"#),
            error::<Limbs>(r#"{"married":"Made Up"}"#),
        ] {
            assert!(!text.contains("Made"), "{text}");
        }
    }
}
