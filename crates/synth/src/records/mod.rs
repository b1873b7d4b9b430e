//! The rows that a story has in each record: one file for each kind of row, as a caseworker would know it.
//!
//! What is not set here is filled by kind ([`crate::form`]). What is set here is what rules look at together.

mod case;
mod governance;
mod health;
mod housing;
mod justice;
mod marac;
mod party;
mod person;
mod referral;
mod risk;
mod social_care;
mod work;

use fingerpost_schema::{FieldAt, Need};

pub(crate) use person::Facts;

use crate::{
    days::Day,
    draw::Draw,
    form::Form,
    reference::Reference,
    row::{Cell, Row},
    story::{Story, World},
};

/// A row in the making.
pub(crate) struct Making<'a> {
    pub(crate) world: &'a World,
    pub(crate) form: &'a Form,
    pub(crate) story: &'a Story,
    /// The row's number among those of its record in this story.
    pub(crate) n: u32,
    pub(crate) draw: Draw,
    pub(crate) row: &'a mut Row,
}

/// Rows of a record.
#[derive(Clone, Copy)]
pub(crate) struct Rows {
    /// How many a story has.
    pub(crate) count: fn(&Story) -> u32,
    /// Says in a row what belongs together.
    pub(crate) shape: fn(&mut Making<'_>),
}

/// The rows of a record; `None` for a record that nobody has taught this crate.
pub(crate) fn rows(record: &str) -> Option<Rows> {
    let rows = |count: fn(&Story) -> u32, shape: fn(&mut Making<'_>)| Some(Rows { count, shape });
    match record {
        "person" => rows(Story::people, person::shape),
        "referral-in" => rows(Story::cases, referral::received),
        "referral-out" => rows(referral::onward_count, referral::onward),
        "case" => rows(Story::cases, case::shape),
        "party" => rows(party::count, party::shape),
        "contact" => rows(|story| story.contacts, work::contact),
        "support-need" => rows(|story| story.needs, work::need),
        "risk-assessment" => rows(|_| 1, risk::shape),
        "marac-hearing" => rows(marac::count, marac::shape),
        "court-hearing" => rows(justice::hearings, justice::court),
        "police-record" => rows(justice::reports, justice::police),
        "sanctuary-request" => rows(housing::requests, housing::sanctuary),
        "housing-move" => rows(housing::moves, housing::relocation),
        "social-care-episode" => rows(social_care::count, social_care::shape),
        "health-attendance" => rows(health::count, health::shape),
        "training-session" => rows(governance::count, governance::training),
        "survivor-feedback" => rows(governance::count, governance::feedback),
        "strategy-action" => rows(governance::count, governance::action),
        _ => None,
    }
}

/// The letter with which references to rows of a record begin.
pub(crate) fn prefix(record: &str) -> u8 {
    match record {
        "person" => b'p',
        "case" => b'c',
        "referral-in" => b'r',
        "referral-out" => b'o',
        "party" => b'q',
        "contact" => b't',
        "support-need" => b'n',
        "risk-assessment" => b'a',
        "marac-hearing" => b'm',
        "court-hearing" => b'h',
        "police-record" => b'l',
        "sanctuary-request" => b's',
        "housing-move" => b'v',
        "social-care-episode" => b'e',
        "health-attendance" => b'd',
        "training-session" => b'g',
        "survivor-feedback" => b'f',
        "strategy-action" => b'w',
        _ => b'x',
    }
}

impl Making<'_> {
    /// What the profile asks of a field.
    pub(crate) fn need(&self, at: FieldAt) -> Need {
        self.form.column(at).map_or(Need::NotCollected, |column| column.need)
    }

    /// Says something, unless the service must not collect it.
    pub(crate) fn set(&mut self, at: FieldAt, cell: Cell) {
        if self.need(at) != Need::NotCollected {
            self.row.set(at, cell);
        }
    }

    pub(crate) fn empty(&mut self, at: FieldAt) {
        self.row.set(at, Cell::Empty);
    }

    /// Says nothing where that is allowed, and else that the question does not arise.
    pub(crate) fn not_applicable(&mut self, at: FieldAt) {
        let needed = self.need(at) == Need::Required;
        self.set(at, if needed { Cell::Word("not-applicable") } else { Cell::Empty });
    }

    pub(crate) fn word(&mut self, at: FieldAt, word: &'static str) {
        self.set(at, Cell::Word(word));
    }

    pub(crate) fn flag(&mut self, at: FieldAt, yes: bool) {
        self.set(at, Cell::flag(yes));
    }

    pub(crate) fn number(&mut self, at: FieldAt, number: u32) {
        self.set(at, Cell::Number(number));
    }

    pub(crate) fn day(&mut self, at: FieldAt, day: Day) {
        self.set(at, Cell::Day(day));
    }

    /// One of these words.
    pub(crate) fn one(&mut self, at: FieldAt, words: &[&'static str]) {
        if let Some(word) = self.draw.one(words) {
            self.word(at, word);
        }
    }

    /// These codes, in a field for several.
    pub(crate) fn codes(&mut self, at: FieldAt, codes: &[&str]) {
        if let Some(column) = self.form.column(at) {
            let cell = column.set_of(codes);
            self.set(at, cell);
        }
    }

    pub(crate) fn says(&self, at: FieldAt, codes: &[&str]) -> bool {
        self.form.has(self.row, at, codes)
    }

    pub(crate) fn filled(&self, at: FieldAt) -> bool {
        self.row.cell(at) != Cell::Empty
    }

    pub(crate) fn reference(&self, record: &str, number: impl Into<u64>) -> Cell {
        Cell::Ref(Reference::new(self.world.seed, prefix(record), number.into()))
    }

    /// A reference to a person by number.
    pub(crate) fn person(&mut self, at: FieldAt, number: u32) {
        let cell = self.reference("person", number);
        self.set(at, cell);
    }

    /// A reference to a case of the story: the victim's is 0, the alleged perpetrator's 1.
    pub(crate) fn case(&mut self, at: FieldAt, n: u32) {
        let cell = self.reference("case", self.story.case(n));
        self.set(at, cell);
    }

    /// The row's own key: its number within the story is below 64.
    pub(crate) fn key(&mut self) {
        let cell = self.reference(self.form.record.id, self.own_number(self.n));
        self.set(self.form.record.key, cell);
    }

    /// The number of the row with a number within the story.
    pub(crate) fn own_number(&self, n: u32) -> u64 {
        u64::from(self.story.index) * 64 + u64::from(n)
    }

    /// Says what happened.
    pub(crate) fn abuse(&mut self, vawg: FieldAt, forms: FieldAt) {
        let abuse = self.story.abuse;
        self.flag(vawg, abuse.vawg);
        self.codes(forms, abuse.forms);
    }

    /// A day between two, at the latest the last of all.
    pub(crate) fn between(&mut self, first: Day, last: Day) -> Day {
        self.draw.between(first, last.min(self.world.to))
    }

    /// What is known of the person with a number within the story.
    pub(crate) fn facts(&self, n: u32) -> Facts {
        Facts::of(self.world, self.story, n)
    }

    /// A level and the policy that it rests on, by how the story goes.
    pub(crate) fn level(&mut self, level: FieldAt, policy: FieldAt) {
        let (word, rests_on) = if self.story.high {
            ("high", Some("national"))
        } else {
            match self.draw.weighted(&[3, 1, 1]) {
                0 => ("not-high-by-count", None),
                1 => ("standard", self.draw.one(&["plymouth", "southampton", "other-local"])),
                _ => ("medium", self.draw.one(&["plymouth", "southampton", "other-local"])),
            }
        };
        self.word(level, word);
        match rests_on {
            Some(policy_word) => self.word(policy, policy_word),
            None => self.empty(policy),
        }
    }

    /// How the two spoke: by a professional where one is needed.
    pub(crate) fn interpreter(&mut self, at: FieldAt, n: u32) {
        let needed = self.facts(n).interpreter;
        let word =
            if needed { self.draw.one(&["professional", "bilingual-worker"]) } else { Some("not-needed") };
        self.word(at, word.unwrap_or("not-needed"));
    }
}

impl core::fmt::Debug for Rows {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Rows")
    }
}
