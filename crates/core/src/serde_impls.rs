//! JSON forms that a derive cannot give: they check, and their messages never repeat what was sent.

use alloc::{borrow::Cow, string::String};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use crate::{Answer, AnswerSource, Code, Date, Few, FieldPath, Slug, Withheld};

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(deserializer)
            .map_err(|_| D::Error::custom("expected a date as text"))?;
        Self::parse(&text).map_err(D::Error::custom)
    }
}

impl Serialize for Slug {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Slug {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(deserializer)
            .map_err(|_| D::Error::custom("expected an id as text"))?;
        Self::parse(&text).map_err(D::Error::custom)
    }
}

impl<T: Serialize, const N: usize> Serialize for Few<T, N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self)
    }
}

impl Serialize for FieldPath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for Withheld {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.reveal())
    }
}

impl<'de> Deserialize<'de> for Withheld {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::new).map_err(|_| D::Error::custom("expected text"))
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Wire {
            system: String,
            version: String,
            code: String,
        }
        let wire = Wire::deserialize(deserializer)
            .map_err(|_| D::Error::custom("expected a code as system, version and code"))?;
        Self::parse(&wire.system, &wire.version, &wire.code).map_err(D::Error::custom)
    }
}

/// `{"state": "known", "value": …, "source": "self-stated"}` or `{"state": "declined"}`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct AnswerWire<T> {
    state: Cow<'static, str>,
    #[serde(skip_serializing_if = "Option::is_none", default = "none")]
    value: Option<T>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    source: Option<AnswerSource>,
}

const fn none<T>() -> Option<T> {
    None
}

impl<T: Serialize> Serialize for Answer<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let source = match self {
            Self::Known { source, .. } => Some(*source),
            _ => None,
        };
        AnswerWire { state: Cow::Borrowed(self.state()), value: self.value(), source }.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Answer<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire = AnswerWire::<T>::deserialize(deserializer).map_err(|_| {
            D::Error::custom("expected an answer: a state, and for a known one a value and a source")
        })?;
        match (wire.state.as_ref(), wire.value, wire.source) {
            ("known", Some(value), Some(source)) => Ok(Self::Known { value, source }),
            ("known", ..) => Err(D::Error::custom("a known answer needs a value and a source")),
            (_, Some(_), _) | (_, _, Some(_)) => {
                Err(D::Error::custom("only a known answer has a value and a source"))
            }
            ("declined", ..) => Ok(Self::Declined),
            ("does-not-know", ..) => Ok(Self::DoesNotKnow),
            ("not-asked", ..) => Ok(Self::NotAsked),
            ("not-recorded", ..) => Ok(Self::NotRecorded),
            ("not-applicable", ..) => Ok(Self::NotApplicable),
            _ => Err(D::Error::custom(
                "expected one of known, declined, does-not-know, not-asked, not-recorded, not-applicable",
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn answers_go_out_and_come_back() {
        let answers = [
            Answer::known(true, AnswerSource::SelfStated),
            Answer::Declined,
            Answer::DoesNotKnow,
            Answer::NotAsked,
            Answer::NotRecorded,
            Answer::NotApplicable,
        ];
        for answer in answers {
            let json = serde_json::to_string(&answer).unwrap();
            assert_eq!(serde_json::from_str::<Answer<bool>>(&json).unwrap(), answer, "{json}");
        }
    }

    #[test]
    fn messages_do_not_repeat_what_was_sent() {
        for json in [
            r#""Made Up""#,
            r#"{"state":"Made Up"}"#,
            r#"{"state":"known","value":"Made Up","source":"proxy"}"#,
        ] {
            let error = serde_json::from_str::<Answer<bool>>(json).unwrap_err().to_string();
            assert!(!error.contains("Made"), "{error}");
        }
        let error = serde_json::from_str::<Date>(r#""12 Made Up""#).unwrap_err().to_string();
        assert!(!error.contains("Made"), "{error}");
        let error = serde_json::from_str::<Slug>(r#""Made Up""#).unwrap_err().to_string();
        assert!(!error.contains("Made"), "{error}");
    }
}
