//! Who the people are.
//!
//! The shares are round numbers of our own and copy no population: nobody should read a figure about an area, or about
//! who is abused, from made-up data.

use fingerpost_schema::{Need, fields::person as f};

use super::Making;
use crate::{
    days,
    draw::Draw,
    row::Cell,
    story::{Part, Story, World},
};

/// What rows of several records need to know of one person.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Facts {
    /// The month of birth.
    pub(crate) born: i32,
    pub(crate) part: Part,
    pub(crate) adult: bool,
    pub(crate) female: bool,
    pub(crate) interpreter: bool,
    pub(crate) care_needs: bool,
    /// How much of the birth is recorded: `month`, `year`, `year-estimated` or `unknown`.
    pub(crate) precision: &'static str,
    /// What the person has said about being counted once.
    pub(crate) permission: &'static str,
}

impl Facts {
    /// Whether there may be a token for counting the person once.
    pub(crate) fn token(&self) -> bool {
        matches!(self.permission, "agreed" | "told-no-objection")
    }
}

const PERMISSIONS: &[&str] = &["agreed", "told-no-objection", "not-safe-to-ask", "objected", "not-yet-asked"];

impl Facts {
    /// Of the person with a number within a story.
    pub(crate) fn of(world: &World, story: &Story, n: u32) -> Self {
        let mut draw = Draw::new(world.seed, [2, u64::from(story.index), u64::from(n)]);
        let part = story.part(n);
        let born = match part {
            // Born before anything happens, and under 15 at its end.
            Part::Child => draw.between(days::month(world.to) - 179, days::month(world.from) - 1),
            Part::Victim if story.young => draw.between(world.born_by(18) + 2, world.born_by(16)),
            _ => draw.between(world.born_by(80), world.born_by(19)),
        };
        let adult = part != Part::Child && !(part == Part::Victim && story.young);
        // The year alone of somebody under 18 could be one in which they were another age.
        // Nothing at all is rarely known, and not in a file of a few rows: a rule counts what is not recorded.
        let nothing = u32::from(story.index > 20 && story.index % 4 == 0);
        let precise = if adult { draw.weighted(&[7, 2, 1, nothing]) } else { 0 };
        Self {
            born,
            part,
            adult,
            female: draw.chance(match part {
                Part::Victim => 800,
                Part::AllegedPerpetrator => 200,
                Part::Child => 500,
            }),
            interpreter: adult && draw.chance(200),
            care_needs: adult && draw.chance(150),
            precision: ["month", "year", "year-estimated", "unknown"]
                .get(precise)
                .copied()
                .unwrap_or("month"),
            permission: draw.one(PERMISSIONS).unwrap_or("not-yet-asked"),
        }
    }
}

pub(super) fn shape(making: &mut Making<'_>) {
    let facts = making.facts(making.n);
    let number = making.story.first_person + making.n;
    making.person(f::PERSON_ID, number);
    let recorded = making.between(making.story.received, making.story.last);
    making.day(f::RECORDED_ON, recorded);
    birth(making, facts);
    let sex = if facts.female { "female" } else { "male" };
    making.word(f::SEX, sex);
    if facts.part == Part::Child {
        making.not_applicable(f::SEXUAL_ORIENTATION);
        making.not_applicable(f::GENDER_IDENTITY);
        making.not_applicable(f::GENDER_REASSIGNMENT);
    }
    if !facts.adult {
        making.not_applicable(f::INVOLVED_IN_PROSTITUTION);
        making.not_applicable(f::MARITAL_STATUS);
    }
    if !facts.female || !facts.adult {
        making.not_applicable(f::PREGNANCY);
        making.not_applicable(f::MATERNITY);
    }
    making.flag(f::INTERPRETER_NEEDED, facts.interpreter);
    if facts.interpreter {
        making.one(f::FIRST_LANGUAGE, &["pol", "ben", "som", "bfi", "xho"]);
        let language = making.row.cell(f::FIRST_LANGUAGE);
        making.set(f::INTERPRETER_LANGUAGE, language);
        if !making.filled(f::INTERPRETER_LANGUAGE) {
            making.word(f::INTERPRETER_LANGUAGE, "pol");
        }
    }
    making.flag(f::CARE_AND_SUPPORT_NEEDS, facts.care_needs);
    home(making, facts);
    making.word(f::LINKAGE_PERMISSION, facts.permission);
    if facts.token() {
        let token = making.reference("token", number);
        making.set(f::LINKAGE_TOKEN, token);
    }
}

/// A month where it is known, and less where less is known.
fn birth(making: &mut Making<'_>, facts: Facts) {
    making.word(f::BIRTH_PRECISION, facts.precision);
    making.empty(f::BIRTH_MONTH);
    making.empty(f::BIRTH_YEAR);
    match facts.precision {
        "month" => making.set(f::BIRTH_MONTH, Cell::Month(facts.born)),
        "year" | "year-estimated" => {
            making.number(f::BIRTH_YEAR, facts.born.div_euclid(12).unsigned_abs() - 1);
        }
        _ => {}
    }
}

/// Residents live in the area; workers, students and visitors do not.
fn home(making: &mut Making<'_>, facts: Facts) {
    let outside = making.story.outside && facts.part == Part::Victim;
    if outside {
        making.one(f::CONNECTION, &["worker", "student", "visitor"]);
        making.one(f::RESIDENCE_GROUP, &["outside-area", "outside-region", "outside-uk"]);
        making.empty(f::AREA);
    } else {
        making.word(f::CONNECTION, "resident");
        making.word(f::RESIDENCE_GROUP, "in-area");
    }
    let rough = facts.adult && making.draw.chance(80);
    if matches!(making.need(f::ROUGH_SLEEPING), Need::Required | Need::Optional) {
        making.flag(f::ROUGH_SLEEPING, rough);
    }
    let homeless = rough || making.draw.chance(100);
    making.flag(f::HOMELESSNESS, homeless);
}
