//! The JSON form of a record, format 1. Its layout never changes once released; a new layout is a new format.
//!
//! The facts have the keys of the facade's `evaluate`, but for the judgement, which is the word `high`.

use alloc::{
    borrow::Cow,
    string::{String, ToString},
};

use fingerpost_core::{Answer, Date, Slug};
use fingerpost_dash::{Checklist, Ric, SafeLivesDash};
use fingerpost_taxonomy::{Jurisdiction, duty::DutyFacts};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Outcome, PolicyKept, Record, RecordError};
use crate::{
    Facts, Fingerprint, History, InstrumentRef, Judgement, Policy,
    parse::{PolicyWire, wire_of},
};

const FORMAT: u32 = 1;

impl Record {
    /// Writes the record as JSON that [`Record::from_json`] reads back as the same record.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads a record. A policy in it is checked: it must be usable, and the one that was applied.
    ///
    /// # Errors
    /// [`RecordError`] names the place and what was expected there, and repeats nothing.
    pub fn from_json(text: &str) -> Result<Self, RecordError> {
        let wire: RecordWire = serde_json::from_str(text).map_err(|error| RecordError::Malformed {
            line: error.line(),
            column: error.column(),
            expected: expected(&error.to_string()),
        })?;
        wire.checked()
    }
}

impl Serialize for Record {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        RecordWire::from(self).serialize(serializer)
    }
}

/// A parser's own words quote what it met, so only their kind is kept.
fn expected(message: &str) -> &'static str {
    const KINDS: &[(&str, &str)] = &[
        ("unknown field", "only the fields of a record"),
        ("missing field", "every field of a record"),
        ("duplicate field", "each key once"),
        ("unknown variant", "one of the names allowed here"),
        ("no item of that id", "the ids of the instrument's items"),
        ("item `", "each item once, with one of yes, no, dont-know, unanswered"),
        ("expected a date", "a day of the calendar as YYYY-MM-DD"),
        ("no such day", "a day of the calendar as YYYY-MM-DD"),
        ("expected sha256:", "sha256: and 64 hexadecimal digits in lower case"),
        ("invalid", "a value of the kind that this field has"),
        ("expected an answer", "an answer: a state, and for a known one a value and a source"),
        ("a known answer", "an answer: a state, and for a known one a value and a source"),
        ("only a known answer", "an answer: a state, and for a known one a value and a source"),
        ("expected one of known", "an answer: a state, and for a known one a value and a source"),
    ];
    KINDS
        .iter()
        .find(|(start, _)| message.starts_with(start))
        .map_or("a record of format 1", |(_, expected)| *expected)
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RecordWire {
    format: u32,
    engine: u32,
    package: String,
    instrument: InstrumentRef,
    answers: Ric,
    facts: FactsWire,
    date: Date,
    jurisdiction: Jurisdiction,
    policy: KeptWire,
    outcome: Outcome,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct KeptWire {
    id: Slug,
    edition: u32,
    fingerprint: Fingerprint,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    content: Option<PolicyWire>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct FactsWire {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    judgement: Option<Judged>,
    #[serde(default, skip_serializing_if = "is_none")]
    history: History,
    #[serde(default = "not_asked", skip_serializing_if = "is_not_asked")]
    rising: Answer<bool>,
    #[serde(default = "not_asked", skip_serializing_if = "is_not_asked")]
    honour_based_abuse: Answer<bool>,
    #[serde(default = "not_asked", skip_serializing_if = "is_not_asked")]
    age: Answer<u8>,
    #[serde(default = "not_asked", skip_serializing_if = "is_not_asked")]
    children: Answer<bool>,
    #[serde(default = "not_asked", skip_serializing_if = "is_not_asked")]
    fgm_known: Answer<bool>,
    #[serde(default = "not_asked", skip_serializing_if = "is_not_asked")]
    fgm_risk: Answer<bool>,
    #[serde(default = "not_asked", skip_serializing_if = "is_not_asked")]
    forced_marriage: Answer<bool>,
    #[serde(default = "not_asked", skip_serializing_if = "is_not_asked")]
    care_and_support_needs: Answer<bool>,
    #[serde(default = "not_asked", skip_serializing_if = "is_not_asked")]
    unable_to_protect: Answer<bool>,
    #[serde(default = "not_asked", skip_serializing_if = "is_not_asked")]
    strangulation: Answer<bool>,
    #[serde(default = "not_asked", skip_serializing_if = "is_not_asked")]
    suicidal: Answer<bool>,
    #[serde(default = "not_asked", skip_serializing_if = "is_not_asked")]
    interpreter_needed: Answer<bool>,
}

const fn not_asked<T>() -> Answer<T> {
    Answer::NotAsked
}

const fn is_not_asked<T>(answer: &Answer<T>) -> bool {
    matches!(answer, Answer::NotAsked)
}

fn is_none(history: &History) -> bool {
    *history == History::NONE
}

/// That the professional judged the risk to be high, and had a reason. Nothing else can be written.
struct Judged;

impl Serialize for Judged {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("high")
    }
}

impl<'de> Deserialize<'de> for Judged {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Cow::<'de, str>::deserialize(deserializer)?.as_ref() {
            "high" => Ok(Self),
            _ => Err(serde::de::Error::custom("unknown variant")),
        }
    }
}

impl RecordWire {
    fn checked(self) -> Result<Record, RecordError> {
        if self.format != FORMAT {
            return Err(RecordError::Format);
        }
        let ours = SafeLivesDash::INSTRUMENT;
        if self.instrument.id != ours.id || self.instrument.version != ours.version {
            return Err(RecordError::Instrument { id: ours.id, version: ours.version });
        }
        let content: Option<Policy> = self.policy.content.map(PolicyWire::checked).transpose()?;
        let policy = PolicyKept {
            id: self.policy.id,
            edition: self.policy.edition,
            fingerprint: self.policy.fingerprint,
            content,
        };
        let differs = policy.content.as_ref().map(|content| policy.differs_by_name(content));
        if let Some(differs) = differs.filter(|differs| !differs.is_empty()) {
            return Err(RecordError::OtherContent { differs });
        }
        Ok(Record {
            engine: self.engine,
            package: self.package,
            answers: self.answers,
            facts: self.facts.into(),
            on: self.date,
            jurisdiction: self.jurisdiction,
            policy,
            outcome: self.outcome,
        })
    }
}

impl From<FactsWire> for Facts {
    fn from(wire: FactsWire) -> Self {
        Self {
            // Only a judgement with a reason was ever recorded, so this cannot fail.
            judgement: wire.judgement.and_then(|_| Judgement::reason_checked_by_host(true).ok()),
            history: wire.history,
            rising: wire.rising,
            honour_based_abuse: wire.honour_based_abuse,
            duty: DutyFacts {
                age: wire.age,
                children: wire.children,
                fgm_known: wire.fgm_known,
                fgm_risk: wire.fgm_risk,
                forced_marriage: wire.forced_marriage,
                care_and_support_needs: wire.care_and_support_needs,
                unable_to_protect: wire.unable_to_protect,
                strangulation: wire.strangulation,
                suicidal: wire.suicidal,
                interpreter_needed: wire.interpreter_needed,
            },
        }
    }
}

impl From<&Facts> for FactsWire {
    fn from(facts: &Facts) -> Self {
        let duty = facts.duty;
        Self {
            judgement: facts.judgement.as_ref().map(|_| Judged),
            history: facts.history.clone(),
            rising: facts.rising,
            honour_based_abuse: facts.honour_based_abuse,
            age: duty.age,
            children: duty.children,
            fgm_known: duty.fgm_known,
            fgm_risk: duty.fgm_risk,
            forced_marriage: duty.forced_marriage,
            care_and_support_needs: duty.care_and_support_needs,
            unable_to_protect: duty.unable_to_protect,
            strangulation: duty.strangulation,
            suicidal: duty.suicidal,
            interpreter_needed: duty.interpreter_needed,
        }
    }
}

impl From<&Record> for RecordWire {
    fn from(record: &Record) -> Self {
        let ours = SafeLivesDash::INSTRUMENT;
        let kept = &record.policy;
        Self {
            format: FORMAT,
            engine: record.engine,
            package: record.package.clone(),
            instrument: InstrumentRef {
                id: Slug::parse(ours.id).unwrap_or(Slug::literal("unknown")),
                version: Cow::Borrowed(ours.version),
            },
            answers: record.answers,
            facts: FactsWire::from(&record.facts),
            date: record.on,
            jurisdiction: record.jurisdiction,
            policy: KeptWire {
                id: kept.id.clone(),
                edition: kept.edition,
                fingerprint: kept.fingerprint,
                content: kept.content.as_ref().map(wire_of),
            },
            outcome: record.outcome.clone(),
        }
    }
}
