//! What a fault does to the rows of its story, and what is then found in each.

use fingerpost_schema::{FieldAt, Kind, fields as f};

use super::{Across, NOBODY};
use crate::{
    days::{self, Day},
    dirt::cells,
    file::Defect,
    records::Making,
    row::Cell,
};

use Across as A;

impl Across {
    /// Changes the row that stands there once more.
    pub(crate) fn spoil_extra(self, making: &mut Making<'_>, defects: &mut Vec<Defect>) {
        let mut told = |rule, field| defects.push(Defect { rule, column: None, field: Some(field) });
        let key = making.form.record.key;
        match self {
            A::KeyTwice(_) => {
                if let Some(field) = making.form.record.at(key) {
                    told("any.key-twice", field.name);
                }
            }
            A::TwoMainAllegedPerpetrators => {
                let fresh = making.reference("party", NOBODY + making.own_number(1));
                making.set(key, fresh);
                making.empty(f::party::PERSON_ID);
                told("party.two-primary-alleged-perpetrators", "case_id");
            }
            A::TwoOpen => {
                let fresh = making.reference("case", NOBODY + making.story.case(0));
                making.set(key, fresh);
                told("case.two-open", "person_id");
            }
            _ => {}
        }
    }

    /// Changes a row of the story where it must, and tells what will be found in it.
    pub(crate) fn spoil(
        self,
        making: &mut Making<'_>,
        place: &dyn Fn(FieldAt) -> Option<u16>,
        defects: &mut Vec<Defect>,
    ) {
        let record = making.form.record;
        match self {
            A::KeyLost(of) => return key_lost(of, making, place, defects),
            A::KeyTwice(_) | A::TwoOpen | A::TwoMainAllegedPerpetrators => return,
            A::Unknown(of, field) if of == record.id && making.n == 0 => {
                return unknown(field, making, defects);
            }
            _ => {}
        }
        let mut told = |rule, field| defects.push(Defect { rule, column: None, field: Some(field) });
        let first = making.n == 0;
        match record.id {
            "party" => self.party(making, &mut told),
            "referral-in" if first => self.referral(making, &mut told),
            "marac-hearing" => self.hearing(making, &mut told),
            "case" if first && self == A::OpenedBeforeReferral => {
                if let Cell::Ref(_) = making.row.cell(f::case::REFERRAL_ID) {
                    let early = making.story.received - 5;
                    making.day(f::case::OPENED_ON, early);
                    told("case.opened-before-referral", "referral_id");
                }
            }
            "contact" if first => self.contact(making, &mut told),
            "referral-out" if first && self == A::MadeBeforeReceived => {
                if let Cell::Ref(_) = making.row.cell(f::referral_out::REFERRAL_ID) {
                    let early = making.story.received - 3;
                    making.day(f::referral_out::MADE_ON, early);
                    told("referral-out.made-before-received", "referral_id");
                    if making.world.has("case")
                        && let Cell::Ref(_) = making.row.cell(f::referral_out::CASE_ID)
                    {
                        told("case.work-before-opening", "case_id");
                    }
                }
            }
            "social-care-episode" => self.social_care(making, &mut told),
            "support-need" if first && self == A::BehaviourChange => {
                if let Cell::Ref(_) = making.row.cell(f::support_need::CASE_ID) {
                    making.word(f::support_need::NEED, "behaviour-change");
                    told("support-need.behaviour-change-for-a-victim", "case_id");
                }
            }
            "person" if making.n < 2 && self == A::TwoBirths => {
                let token = making.reference("token", making.story.first_person);
                making.set(f::person::LINKAGE_TOKEN, token);
                if making.filled(f::person::LINKAGE_TOKEN) {
                    told("person.two-births", "linkage_token");
                }
            }
            "risk-assessment" if self == A::HarkUnder18 => {
                use f::risk_assessment as r;
                making.word(r::INSTRUMENT, "hark");
                making.number(r::YES, 2);
                for at in [r::NO, r::DONT_KNOW, r::UNANSWERED, r::RISK_POLICY] {
                    making.empty(at);
                }
                making.word(r::RISK_LEVEL, "not-applicable");
                making.day(r::ASSESSED_ON, making.story.opened);
                told("risk-assessment.hark-under-18", "person_id");
            }
            "health-attendance" if self == A::FgmNotReported => {
                use f::health_attendance as h;
                making.day(h::ATTENDED_ON, making.story.received);
                making.flag(h::VAWG, true);
                making.codes(h::FORMS, &["fgm"]);
                making.one(h::RECENCY, &["historic", "last-twelve-months"]);
                making.flag(h::FGM_REPORTED, false);
                told("health-attendance.fgm-not-reported", "person_id");
            }
            _ if self == A::BeforeBirth(record.id) && first => before_birth(making, &mut told),
            _ => {}
        }
    }

    fn party(self, making: &mut Making<'_>, told: &mut impl FnMut(&'static str, &'static str)) {
        use f::party as p;
        let story = *making.story;
        let first_child = making.n == 2 * story.cases() && story.children > 0;
        match (self, making.n) {
            (A::TwoMainVictims, _) if first_child => {
                making.flag(p::PRIMARY, true);
                told("party.two-primary-victims", "case_id");
            }
            (A::NobodyAlleged, 0) => told("party.nobody-alleged", "case_id"),
            (A::NobodyAlleged, 1) => {
                making.word(p::ROLE, "victim");
                making.flag(p::PRIMARY, false);
                making.not_applicable(p::ROLE_BASIS);
            }
            (A::VictimAndAllegedPerpetrator, 0) => told("party.victim-and-alleged-perpetrator", "case_id"),
            (A::VictimAndAllegedPerpetrator, 1) => {
                making.person(p::PERSON_ID, story.first_person);
                told("party.victim-and-alleged-perpetrator", "case_id");
            }
            (A::ChildVictimIsAdult, _) if first_child => {
                if let Cell::Day(_) = making.row.cell(p::PART_FROM) {
                    making.person(p::PERSON_ID, story.first_person);
                    told("party.child-victim-is-adult", "person_id");
                }
            }
            (A::VictimIsUnder16, _) if first_child => {
                if let Cell::Day(_) = making.row.cell(p::PART_FROM) {
                    making.word(p::ROLE, "victim");
                    told("party.victim-is-under-16", "person_id");
                }
            }
            _ => {}
        }
    }

    fn referral(self, making: &mut Making<'_>, told: &mut impl FnMut(&'static str, &'static str)) {
        use f::referral_in as r;
        match self {
            A::ReceivedBeforeBirth => {
                let early = before(making);
                making.day(r::RECEIVED_ON, early);
                told("referral-in.received-before-birth", "person_id");
            }
            A::NotSignposted => {
                making.word(r::OUTCOME, "no-capacity");
                making.word(r::UNMET_NEED, "service-full");
                told("referral-in.non-resident-not-signposted", "person_id");
            }
            A::NoReferral => making.person(r::PERSON_ID, making.story.first_person + 1),
            _ => {}
        }
    }

    fn hearing(self, making: &mut Making<'_>, told: &mut impl FnMut(&'static str, &'static str)) {
        use f::marac_hearing as m;
        match (self, making.n) {
            (A::RepeatWithoutEarlier, 0) => {
                let before = making.story.opened - 100;
                making.flag(m::REPEAT, true);
                making.codes(m::CRITERIA, &["repeat", "visible-high-risk"]);
                making.word(m::REPEAT_DEFINITION, "any-abuse");
                making.word(m::REPEAT_ANCHOR, "last-referral");
                making.day(m::PREVIOUS_REFERRED_ON, before);
                told("marac-hearing.repeat-without-earlier-hearing", "person_id");
            }
            (A::RepeatNotMarked, n) => {
                making.person(m::ALLEGED_PERPETRATOR_ID, making.story.first_person + 1);
                if n > 0 {
                    making.flag(m::REPEAT, false);
                    making.codes(m::CRITERIA, &["visible-high-risk"]);
                    told("marac-hearing.repeat-not-marked", "person_id");
                }
            }
            (A::MaracUnder16, 0) => {
                making.person(m::PERSON_ID, making.story.child(0));
                told("marac-hearing.under-16", "person_id");
            }
            (A::NoReferral, _) => told("marac-hearing.no-referral", "person_id"),
            _ => {}
        }
    }

    fn contact(self, making: &mut Making<'_>, told: &mut impl FnMut(&'static str, &'static str)) {
        use f::contact as c;
        let story = *making.story;
        match self {
            A::WorkBeforeOpening => {
                making.day(c::CONTACT_ON, story.opened - 3);
                told("case.work-before-opening", "case_id");
            }
            A::WorkAfterClosing => {
                making.day(c::CONTACT_ON, story.last + 3);
                told("case.work-after-closing", "case_id");
            }
            A::InterpreterNotUsed => {
                making.word(c::INTERPRETER, "not-needed");
                if making.filled(c::INTERPRETER) {
                    told("any.interpreter-not-used", "person_id");
                }
            }
            _ => {}
        }
    }

    fn social_care(self, making: &mut Making<'_>, told: &mut impl FnMut(&'static str, &'static str)) {
        use f::social_care_episode as s;
        match self {
            A::AgeAndBranch if making.n == 0 => {
                making.word(s::BRANCH, "adults");
                making.word(s::STAGE, "care-act-assessment");
                making.not_applicable(s::FACTORS);
                told("social-care-episode.age-and-branch-differ", "person_id");
            }
            A::EnquiryWithoutNeeds if making.n == making.story.children => {
                making.word(s::STAGE, "section-42-enquiry");
                making.word(s::WISHES_MET, "met");
                told("social-care-episode.enquiry-without-needs", "person_id");
            }
            _ => {}
        }
    }
}

/// A day before the victim was born.
fn before(making: &Making<'_>) -> Day {
    days::first_of(making.facts(0).born) - 40
}

/// The row's principal day before the birth, where nothing else rests on it.
fn before_birth(making: &mut Making<'_>, told: &mut impl FnMut(&'static str, &'static str)) {
    let at = match making.form.record.id {
        "risk-assessment" if !making.says(f::risk_assessment::INSTRUMENT, &["hark"]) => {
            f::risk_assessment::ASSESSED_ON
        }
        "court-hearing" => f::court_hearing::HEARING_ON,
        "sanctuary-request" => f::sanctuary_request::REQUESTED_ON,
        "housing-move" => f::housing_move::REQUESTED_ON,
        "health-attendance" => {
            making.not_applicable(f::health_attendance::HARK_YES);
            f::health_attendance::ATTENDED_ON
        }
        _ => return,
    };
    let early = before(making);
    making.day(at, early);
    told("any.date-before-birth", "person_id");
}

/// Makes the id say who somebody is in the first row of a record, and tells of every cell that pointed to it.
fn key_lost(
    of: &'static str,
    making: &mut Making<'_>,
    place: &dyn Fn(FieldAt) -> Option<u16>,
    defects: &mut Vec<Defect>,
) {
    let story = *making.story;
    let lost = match of {
        "person" => making.reference(of, story.first_person),
        "case" | "referral-in" => making.reference(of, story.case(0)),
        _ => making.reference(of, u64::from(story.index) * 64),
    };
    let key = making.form.record.key;
    if making.form.record.id == of && making.row.cell(key) == lost {
        making.row.raw = cells::somebody(&mut making.draw);
        making.row.set(key, Cell::Raw);
        let field = making.form.record.at(key).map(|field| field.name);
        defects.push(Defect { rule: "field.identifies-a-person", column: place(key), field });
    }
    for column in &making.form.columns {
        let points = matches!(column.field.kind, Kind::Ref { to: Some(to) } if to == of);
        if points && making.row.cell(column.at) == lost && place(column.at).is_some() {
            defects.push(Defect {
                rule: "any.reference-unknown",
                column: None,
                field: Some(column.field.name),
            });
        }
    }
}

/// Makes a cell point to nothing.
fn unknown(field: &str, making: &mut Making<'_>, defects: &mut Vec<Defect>) {
    let Some((at, field)) = making.form.record.field(field) else { return };
    let Kind::Ref { to: Some(to) } = field.kind else { return };
    if making.world.has(to)
        && let Cell::Ref(_) = making.row.cell(at)
    {
        let nobody = making.reference(to, NOBODY + making.own_number(making.n));
        making.set(at, nobody);
        defects.push(Defect { rule: "any.reference-unknown", column: None, field: Some(field.name) });
    }
}
