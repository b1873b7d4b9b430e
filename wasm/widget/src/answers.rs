//! Everything that was answered, and how it is forgotten.

use core::hint::black_box;

use fingerpost_core::{Answer, AnswerSource, Date};
use fingerpost_dash::{Checklist, Hark, InformationSource, Response, Ric, Sheet};

use crate::act::{self, EMPTY};

/// A question with yes, no and don't know beside the two instruments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// It is safe to talk now.
    Safe,
    /// Somebody is in danger now.
    Danger,
    /// An interpreter is needed.
    Interpreter,
    /// It is safe to go home.
    SafeHome,
    /// There are children in the family, or a pregnancy.
    Children,
    /// The abuse is more frequent or worse than it was.
    Rising,
    /// So-called 'honour'-based abuse is suspected.
    Honour,
    /// A marriage is forced, or feared.
    ForcedMarriage,
    /// FGM is known.
    FgmKnown,
    /// There is a risk of FGM.
    FgmRisk,
    /// There are care and support needs.
    CareNeeds,
    /// Because of them the patient cannot protect herself or himself.
    Unable,
    /// There is no recourse to public funds.
    NoRecourse,
    /// British Sign Language is used.
    SignLanguage,
    /// The patient agrees to a referral to MARAC.
    Consent,
    /// The patient knows of it.
    Aware,
    /// It was discussed with the safeguarding lead.
    Discussed,
    /// The checklist goes with it.
    Attached,
}

const FACTS: usize = 18;
/// Where the facts begin among the reasons for having no answer.
const FACTS_WHY: u32 = 28;
const WHYS: usize = 28 + FACTS;

/// A field with a number in it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    Present,
    Age,
    Connection,
    Gender,
    Community,
    Events,
    Crimes,
    Latest,
    Referred,
    Met,
    Judgement,
    Reason,
    Afterwards,
    Language,
    Level,
    /// Self mode: the device is safe for a copy of the plan.
    DeviceSafe = 15,
    /// The first of the ticks for forms of abuse. Between are the choices of the plan for safe contact, of which only the
    /// texts of that screen know which is which.
    FirstForm = 40,
}

/// How many forms of abuse there are to tick.
pub(crate) const FORMS: usize = 10;
const FIELDS: usize = Field::FirstForm as usize + FORMS;

/// Everything that was answered.
pub(crate) struct Answers {
    pub(crate) hark: Hark,
    pub(crate) ric: Ric,
    facts: [Response; FACTS],
    fields: [u32; FIELDS],
    /// Why an item has no answer, where it is known: HARK's four, the checklist's, then the facts'.
    why: [u32; WHYS],
    /// Where the answer to an item comes from, as the page numbers them.
    sources: [u32; 24],
}

/// The sources that an answer can have, in the order of their numbers from 1.
pub(crate) const SOURCES: [InformationSource; 6] = [
    InformationSource::Victim,
    InformationSource::FamilyOrFriend,
    InformationSource::Professional,
    InformationSource::HealthRecord,
    InformationSource::Police,
    InformationSource::OtherAgency,
];

impl Answers {
    pub(crate) const fn new() -> Self {
        Self {
            hark: Hark::new(),
            ric: Ric::new(),
            facts: [Response::Unanswered; FACTS],
            fields: [EMPTY; FIELDS],
            why: [EMPTY; WHYS],
            sources: [EMPTY; 24],
        }
    }

    pub(crate) fn fact(&self, fact: Fact) -> Response {
        self.fact_at(fact as u32)
    }

    /// The response to the fact of a number.
    pub(crate) fn fact_at(&self, index: u32) -> Response {
        usize::try_from(index).ok().and_then(|index| self.facts.get(index)).copied().unwrap_or_default()
    }

    /// The value of the fact of a number: an answer, or why there is none.
    pub(crate) fn told(&self, index: u32) -> u32 {
        or_why(self.fact_at(index), slot_of(&self.why, index.saturating_add(FACTS_WHY)))
    }

    /// The fact as the domain crates take it. Nobody's silence is a no.
    pub(crate) fn answer(&self, fact: Fact) -> Answer<bool> {
        match self.fact(fact) {
            Response::Unanswered => Answer::NotAsked,
            Response::Yes => Answer::known(true, AnswerSource::SelfStated),
            Response::No => Answer::known(false, AnswerSource::SelfStated),
            Response::DontKnow => Answer::DoesNotKnow,
        }
    }

    pub(crate) fn set_fact(&mut self, index: u32, value: u32) {
        if let Some(slot) = slot(&mut self.facts, index) {
            *slot = response(value);
        }
        if let Some(slot) = slot(&mut self.why, index.saturating_add(FACTS_WHY)) {
            *slot = why(value);
        }
    }

    /// A field's number, or [`EMPTY`].
    pub(crate) fn field(&self, field: Field) -> u32 {
        self.at(field as u32)
    }

    /// The number in the field of a number, or [`EMPTY`].
    pub(crate) fn at(&self, index: u32) -> u32 {
        slot_of(&self.fields, index)
    }

    /// A field's number, where there is one.
    pub(crate) fn number(&self, field: Field) -> Option<u32> {
        Some(self.field(field)).filter(|number| *number != EMPTY)
    }

    /// A field's day, where there is one.
    pub(crate) fn day(&self, field: Field) -> Option<Date> {
        self.number(field).and_then(day)
    }

    pub(crate) fn set_field(&mut self, index: u32, value: u32) {
        if let Some(slot) = slot(&mut self.fields, index) {
            *slot = value;
        }
    }

    /// Every fact and field that was answered, as its act and value.
    pub(crate) fn each(&self, mut show: impl FnMut(u32, u32)) {
        for (fact, index) in (act::FACT..).zip(0..FACTS_WHY).take(FACTS) {
            show(fact, self.told(index));
        }
        for (field, number) in (act::FIELD..).zip(&self.fields) {
            show(field, *number);
        }
    }

    /// Every answer that there is, as its act and value: what another session needs to come to the same.
    pub(crate) fn all(&self, mut show: impl FnMut(u32, u32)) {
        for number in 1..=4 {
            show(act::HARK.saturating_add(number), self.asked(number));
        }
        for number in 1..=24 {
            show(act::ITEM.saturating_add(number), self.item(number));
            show(act::SOURCE.saturating_add(number), self.source(number));
        }
        self.each(show);
    }

    /// The value of a HARK question, by its number from 1: an answer, or why there is none.
    pub(crate) fn asked(&self, number: u32) -> u32 {
        or_why(at(&self.hark, number), slot_of(&self.why, number.wrapping_sub(1)))
    }

    /// The value of an item, by its number from 1: an answer, or why there is none.
    pub(crate) fn item(&self, number: u32) -> u32 {
        or_why(at(&self.ric, number), slot_of(&self.why, number.saturating_add(3)))
    }

    /// The number of the source of an item's answer, or [`EMPTY`].
    pub(crate) fn source(&self, number: u32) -> u32 {
        slot_of(&self.sources, number.wrapping_sub(1))
    }

    /// Takes the value of a HARK question; false where there is none of that number.
    pub(crate) fn set_asked(&mut self, number: u32, value: u32) -> bool {
        let done = small(number).is_some_and(|number| self.hark.answer(number, response(value)).is_ok());
        if let (true, Some(slot)) = (done, slot(&mut self.why, number.wrapping_sub(1))) {
            *slot = why(value);
        }
        done
    }

    /// Takes the value of an item; false where there is none of that number.
    pub(crate) fn set_item(&mut self, number: u32, value: u32) -> bool {
        let done = small(number).is_some_and(|number| self.ric.answer(number, response(value)).is_ok());
        if let (true, Some(slot)) = (done, slot(&mut self.why, number.saturating_add(3))) {
            *slot = why(value);
        }
        done
    }

    /// Takes the source of an item's answer.
    pub(crate) fn set_source(&mut self, number: u32, value: u32) {
        if let Some(slot) = slot(&mut self.sources, number.wrapping_sub(1)) {
            *slot = value;
        }
    }

    /// Overwrites every answer.
    pub(crate) fn wipe(&mut self) {
        self.hark.clear();
        self.ric.clear();
        self.facts.fill(Response::Unanswered);
        self.fields.fill(EMPTY);
        self.why.fill(EMPTY);
        self.sources.fill(EMPTY);
        black_box(self);
    }
}

fn at<I: Checklist>(sheet: &Sheet<I>, number: u32) -> Response {
    small(number).and_then(|number| sheet.response(number)).unwrap_or_default()
}

fn small(number: u32) -> Option<u8> {
    u8::try_from(number).ok()
}

fn slot_of(slots: &[u32], index: u32) -> u32 {
    usize::try_from(index).ok().and_then(|index| slots.get(index)).copied().unwrap_or(EMPTY)
}

/// Only what says why there is no answer.
const fn why(value: u32) -> u32 {
    match value {
        act::DECLINED | act::NOT_ASKED => value,
        _ => EMPTY,
    }
}

const fn or_why(given: Response, why: u32) -> u32 {
    match given {
        Response::Unanswered => why,
        given => value(given),
    }
}

fn slot<T>(slots: &mut [T], index: u32) -> Option<&mut T> {
    usize::try_from(index).ok().and_then(|index| slots.get_mut(index))
}

/// The response that a control's value stands for. Anything strange is no answer.
pub(crate) const fn response(value: u32) -> Response {
    match value {
        1 => Response::Yes,
        2 => Response::No,
        3 => Response::DontKnow,
        _ => Response::Unanswered,
    }
}

/// The value of a response.
pub(crate) const fn value(response: Response) -> u32 {
    match response {
        Response::Yes => 1,
        Response::No => 2,
        Response::DontKnow => 3,
        Response::Unanswered => EMPTY,
    }
}

/// The day of `20261121`, if the calendar has it.
pub(crate) fn day(number: u32) -> Option<Date> {
    i32::try_from(number / 10_000)
        .ok()
        .and_then(|year| Date::from_ymd(year, number / 100 % 100, number % 100))
}
