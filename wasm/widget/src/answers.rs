//! Everything that was answered, and how it is forgotten.

use core::hint::black_box;

use fingerpost_core::{Answer, AnswerSource, Date};
use fingerpost_dash::{Checklist, Hark, Response, Ric, Sheet};

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
}

const FIELDS: usize = 12;

/// Everything that was answered.
pub(crate) struct Answers {
    pub(crate) hark: Hark,
    pub(crate) ric: Ric,
    facts: [Response; FACTS],
    fields: [u32; FIELDS],
}

impl Answers {
    pub(crate) const fn new() -> Self {
        Self {
            hark: Hark::new(),
            ric: Ric::new(),
            facts: [Response::Unanswered; FACTS],
            fields: [EMPTY; FIELDS],
        }
    }

    pub(crate) fn fact(&self, fact: Fact) -> Response {
        self.fact_at(fact as u32)
    }

    /// The response to the fact of a number.
    pub(crate) fn fact_at(&self, index: u32) -> Response {
        usize::try_from(index).ok().and_then(|index| self.facts.get(index)).copied().unwrap_or_default()
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
    }

    /// A field's number, or [`EMPTY`].
    pub(crate) fn field(&self, field: Field) -> u32 {
        self.at(field as u32)
    }

    /// The number in the field of a number, or [`EMPTY`].
    pub(crate) fn at(&self, index: u32) -> u32 {
        usize::try_from(index).ok().and_then(|index| self.fields.get(index)).copied().unwrap_or(EMPTY)
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
        for (fact, response) in (act::FACT..).zip(&self.facts) {
            show(fact, value(*response));
        }
        for (field, number) in (act::FIELD..).zip(&self.fields) {
            show(field, *number);
        }
    }

    /// Every answer that there is, as its act and value: what another session needs to come to the same.
    pub(crate) fn all(&self, mut show: impl FnMut(u32, u32)) {
        for number in 1..=24 {
            show(act::ITEM.saturating_add(number), value(at(&self.ric, number)));
        }
        for number in 1..=4 {
            show(act::HARK.saturating_add(number), value(at(&self.hark, number)));
        }
        self.each(show);
    }

    /// Overwrites every answer.
    pub(crate) fn wipe(&mut self) {
        self.hark.clear();
        self.ric.clear();
        self.facts.fill(Response::Unanswered);
        self.fields.fill(EMPTY);
        black_box(self);
    }
}

fn at<I: Checklist>(sheet: &Sheet<I>, number: u32) -> Response {
    u8::try_from(number).ok().and_then(|number| sheet.response(number)).unwrap_or_default()
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
