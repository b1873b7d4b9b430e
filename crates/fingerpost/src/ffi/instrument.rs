//! `instrument`: what an instrument asks about, without its wording.

use alloc::{string::String, vec::Vec};

use fingerpost_core::FieldPath;
use fingerpost_dash::{
    Checklist, Detail, Flags, Group, HarkQuestions, HonourScreening, Instrument, Item, Opens, PoliceDash,
    PoliceScotlandDaq, SafeLivesDash, SafeLivesDashScotland, StalkingScreening,
};
use serde::Serialize;

use super::{CallError, ErrorCode, SourceView, answer, json, read::At, read::one_of};

/// An instrument and its items.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InstrumentAnswer {
    /// Id, version, name, publisher and licence.
    #[serde(flatten)]
    pub instrument: Instrument,
    /// The items, in the form's order.
    pub items: Vec<ItemView>,
}

/// One item: its id, and what it is about in our own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ItemView {
    /// The number on the form, from 1.
    pub number: u8,
    /// The id, which never changes.
    pub id: &'static str,
    /// What it is about. Not the instrument's wording.
    pub topic: &'static str,
    /// The heading to show it under.
    pub group: GroupView,
    /// Published lists that it stands on; none is a weight.
    pub flags: Flags,
    /// The further screens that a yes opens.
    pub opens: Opens,
    /// Further fields for a yes; none adds to the count.
    pub details: &'static [Detail],
    /// Its LOINC code, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loinc: Option<&'static str>,
    /// Where topic and flags were read.
    pub source: Option<SourceView<'static>>,
}

/// A heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct GroupView {
    /// Its id.
    pub id: Group,
    /// Its text, which may be empty.
    pub heading: &'static str,
}

fn of<I: Checklist>() -> InstrumentAnswer {
    let view = |(at, item): (usize, &'static Item)| ItemView {
        number: item.number,
        id: item.id,
        topic: item.topic,
        group: GroupView { id: item.group, heading: item.group.heading() },
        flags: item.flags,
        opens: item.opens,
        details: I::DETAILS.get(at).copied().unwrap_or_default(),
        loinc: item.loinc,
        source: I::PROVENANCE.get(at).map(|provenance| SourceView::new(provenance, None)),
    };
    InstrumentAnswer { instrument: I::INSTRUMENT, items: I::ITEMS.iter().enumerate().map(view).collect() }
}

/// Every instrument that ships.
pub(crate) const ALL: [Instrument; 7] = [
    SafeLivesDash::INSTRUMENT,
    HarkQuestions::INSTRUMENT,
    StalkingScreening::INSTRUMENT,
    HonourScreening::INSTRUMENT,
    PoliceDash::INSTRUMENT,
    SafeLivesDashScotland::INSTRUMENT,
    PoliceScotlandDaq::INSTRUMENT,
];

pub(crate) fn unknown(place: FieldPath) -> CallError {
    CallError::new(ErrorCode::UnknownInstrument, place, one_of(ALL.iter().map(|instrument| instrument.id)))
}

/// The instrument of an id.
///
/// # Errors
/// [`ErrorCode::UnknownInstrument`].
pub fn instrument(id: &str) -> Result<InstrumentAnswer, CallError> {
    match id {
        _ if id == SafeLivesDash::INSTRUMENT.id => Ok(of::<SafeLivesDash>()),
        _ if id == HarkQuestions::INSTRUMENT.id => Ok(of::<HarkQuestions>()),
        _ if id == StalkingScreening::INSTRUMENT.id => Ok(of::<StalkingScreening>()),
        _ if id == HonourScreening::INSTRUMENT.id => Ok(of::<HonourScreening>()),
        _ if id == PoliceDash::INSTRUMENT.id => Ok(of::<PoliceDash>()),
        _ if id == SafeLivesDashScotland::INSTRUMENT.id => Ok(of::<SafeLivesDashScotland>()),
        _ if id == PoliceScotlandDaq::INSTRUMENT.id => Ok(of::<PoliceScotlandDaq>()),
        _ => Err(unknown(FieldPath::root().field("instrument"))),
    }
}

/// `{"instrument": id}` in, the instrument out.
#[must_use]
pub fn instrument_json(request: &str) -> String {
    answer::text(json::parse(request).and_then(|json| {
        let fields = At::root(&json).object(&["instrument"])?;
        instrument(fields.required("instrument")?.text()?)
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_instrument_answers() {
        for one in ALL {
            let found = instrument(one.id).map(|found| (found.instrument, found.items.len()));
            assert!(found.is_ok_and(|(instrument, items)| instrument == one && items > 3), "{}", one.id);
        }
        assert_eq!(instrument("daq-27").map_err(|error| error.code()), Err(ErrorCode::UnknownInstrument));
    }
}
