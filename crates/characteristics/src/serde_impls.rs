//! JSON forms that check, and whose messages never repeat what was sent.

use alloc::{borrow::Cow, vec::Vec};
use fingerpost_core::{Answer, Date};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use crate::{
    ByAndFor, Circumstance, Connection, GssCode, HomeArea, InterpreterNeed, Language,
    ProtectedCharacteristic, StatedAge, StatedGender,
};

/// A type that is written as its name.
macro_rules! by_name {
    ($($type:ty: $read:expr, $expected:literal;)*) => {$(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = Cow::<'de, str>::deserialize(deserializer).map_err(|_| D::Error::custom($expected))?;
                $read(&text).ok_or_else(|| D::Error::custom($expected))
            }
        }
    )*};
}

by_name! {
    ByAndFor: Self::from_name, "expected the name of a community by and for which a service is led";
    Circumstance: Self::from_name, "expected the name of a need or circumstance";
    Connection: Self::from_name, "expected one of resident, worker, student, visitor";
    HomeArea: Self::from_name, "expected one of in-area, elsewhere-in-region, elsewhere-in-uk, outside-uk";
    ProtectedCharacteristic: Self::from_name, "expected the name of a protected characteristic";
    StatedGender: Self::from_name, "expected one of woman, man, non-binary";
    GssCode: |text: &str| Self::parse(text).ok(), "expected a gss code: one of e, w, s, n, k in capitals and eight digits";
    Language: |text: &str| Self::parse(text).ok(), "expected three lower-case letters of iso 639-3";
}

#[derive(Deserialize)]
#[serde(tag = "given", rename_all = "kebab-case", deny_unknown_fields)]
enum StatedAgeWire {
    BirthDate { date: Date },
    BirthMonth { year: u16, month: u8 },
    BirthYear { year: u16 },
    Years { years: u8, on: Date },
    Between { from: u8, to: Option<u8>, on: Date },
}

impl<'de> Deserialize<'de> for StatedAge {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire = StatedAgeWire::deserialize(deserializer).map_err(|_| {
            D::Error::custom("expected an age: given as birth-date, birth-month, birth-year, years or between, with its fields")
        })?;
        Ok(match wire {
            StatedAgeWire::BirthDate { date } => Self::BirthDate { date },
            StatedAgeWire::BirthMonth { year, month } => Self::BirthMonth { year, month },
            StatedAgeWire::BirthYear { year } => Self::BirthYear { year },
            StatedAgeWire::Years { years, on } => Self::Years { years, on },
            StatedAgeWire::Between { from, to, on } => Self::Between { from, to, on },
        })
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct InterpreterNeedWire {
    needed: Answer<bool>,
    languages: Answer<Vec<Language>>,
}

impl<'de> Deserialize<'de> for InterpreterNeed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire = InterpreterNeedWire::deserialize(deserializer).map_err(|_| {
            D::Error::custom("expected an interpreter need: the answers `needed` and `languages`")
        })?;
        Ok(Self { needed: wire.needed, languages: wire.languages })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use core::fmt::Debug;
    use serde::de::DeserializeOwned;

    fn there_and_back<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
        let json = serde_json::to_string(value).unwrap();
        assert_eq!(serde_json::from_str::<T>(&json).unwrap(), *value, "{json}");
    }

    #[test]
    fn everything_goes_out_and_comes_back() {
        ByAndFor::ALL.iter().for_each(there_and_back);
        Circumstance::ALL.iter().for_each(there_and_back);
        Connection::ALL.iter().for_each(there_and_back);
        HomeArea::ALL.iter().for_each(there_and_back);
        ProtectedCharacteristic::ALL.iter().for_each(there_and_back);
        StatedGender::ALL.iter().for_each(there_and_back);
        there_and_back(&GssCode::literal("E09000001"));
        there_and_back(&Language::BSL);
        there_and_back(&InterpreterNeed::UNKNOWN);
        let day = Date::literal(2026, 6, 1);
        for age in [
            StatedAge::BirthDate { date: day },
            StatedAge::BirthMonth { year: 1990, month: 2 },
            StatedAge::BirthYear { year: 1990 },
            StatedAge::Years { years: 17, on: day },
            StatedAge::Between { from: 65, to: None, on: day },
        ] {
            there_and_back(&age);
        }
    }

    fn refuses<T: DeserializeOwned + Debug>(json: &str) {
        let error = serde_json::from_str::<T>(json).unwrap_err();
        let shown = format!("{error:?} {error}");
        assert!(!shown.to_lowercase().contains("secret"), "{shown}");
    }

    #[test]
    fn no_message_repeats_what_was_sent() {
        let name = r#""Secret""#;
        refuses::<ByAndFor>(name);
        refuses::<Circumstance>(name);
        refuses::<Connection>(name);
        refuses::<HomeArea>(name);
        refuses::<ProtectedCharacteristic>(name);
        refuses::<StatedGender>(name);
        refuses::<GssCode>(name);
        refuses::<Language>(name);
        refuses::<StatedAge>(r#"{"given": "secret"}"#);
        refuses::<StatedAge>(r#"{"given": "birth-year", "year": "secret"}"#);
        refuses::<StatedAge>(r#"{"given": "birth-year", "year": 1990, "secret": 1}"#);
        refuses::<InterpreterNeed>(r#"{"needed": {"state": "secret"}, "languages": {"state": "declined"}}"#);
        refuses::<InterpreterNeed>(r#"{"secret": 1}"#);
    }
}
