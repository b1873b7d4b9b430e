//! What a profile asks of each field of a record, and what fills a cell that nothing in particular is known of.

use fingerpost_core::Date;
use fingerpost_schema::{Field, FieldAt, Kind, List, ListedCode, Need, Profile, Record, Test};

use crate::{
    draw::Draw,
    kept,
    label::Labels,
    row::{Cell, Row},
    story::Story,
};

/// One field as the profile has it.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub(crate) at: FieldAt,
    pub(crate) field: &'static Field,
    pub(crate) need: Need,
    pub(crate) list: Option<List>,
    when: Vec<(FieldAt, Test)>,
    /// The codes that may be written today and are answers.
    pub(crate) choices: Vec<&'static str>,
    /// For each choice its label, where no other code or label could be meant by it.
    pub(crate) labels: Vec<Option<&'static str>>,
    /// For each choice whether it can be told from all others in any letters.
    pub(crate) alone: Vec<bool>,
    /// A code of a published list that says why there is no answer.
    pub(crate) no_answer: Option<&'static str>,
    /// Codes that were retired before the data are handed in.
    pub(crate) retired: Vec<&'static str>,
    /// The choice that means none of the others, in a field for several.
    pub(crate) none: Option<&'static str>,
    /// A rule is about its absence: it always says something.
    pub(crate) kept: bool,
}

/// The fields of one record as one profile has them, in the record's order.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    pub(crate) record: &'static Record,
    pub(crate) columns: Vec<Column>,
}

/// Codes that stand alone in a field for several.
fn means_none(code: &str, label: &str) -> bool {
    code.starts_with("none") || matches!(code, "nothing" | "not-wanted" | "NN" | "NONE") || label == "None"
}

impl Form {
    /// The form of a record that the profile hands in, on the day `today`.
    pub(crate) fn new(profile: &Profile, record: &'static Record, today: Date) -> Self {
        let column = |field: &'static Field| {
            let (at, _) = record.field(field.name)?;
            let demand = profile.demand(record, field)?;
            let listed = demand.list.map(|list| list.codes()).unwrap_or_default();
            let current = listed.iter().filter(|code| {
                code.missing.is_none()
                    && code.retired.is_none()
                    && code.since.is_none_or(|since| since <= today)
                    && !code.code.starts_with('-')
            });
            let several = matches!(field.kind, Kind::Codes(_));
            let none = current.clone().find(|code| several && means_none(code.code, code.label));
            // A field for several holds one bit for each of the first 64 codes.
            let current = current.filter(|code| !several || !means_none(code.code, code.label)).take(60);
            let choices = current.clone().map(|code| code.code).collect();
            let known = Labels::new(&listed);
            let alone = current.clone().map(|code| known.alone(code)).collect();
            let labels = current.map(|code| known.own(code)).collect();
            let retired = |code: &&ListedCode| code.retired.is_some_and(|last| last < today);
            let when = demand.when.0.iter().filter_map(|term| Some((record.field(term.field)?.0, term.test)));
            Some(Column {
                at,
                field,
                need: demand.need,
                list: demand.list,
                when: when.collect(),
                choices,
                labels,
                alone,
                no_answer: listed
                    .iter()
                    .find(|code| code.missing.is_some() && code.retired.is_none())
                    .map(|code| code.code),
                retired: listed.iter().filter(retired).map(|code| code.code).collect(),
                none: none.map(|code| code.code),
                kept: kept::is(record.id, field.name),
            })
        };
        Self { record, columns: record.fields.iter().filter_map(column).collect() }
    }

    pub(crate) fn column(&self, at: FieldAt) -> Option<&Column> {
        self.columns.get(at.index())
    }

    /// A choice of a column by its place.
    pub(crate) fn choice(&self, at: FieldAt, place: u8) -> &'static str {
        self.column(at).and_then(|column| column.choices.get(usize::from(place))).copied().unwrap_or("")
    }

    /// Whether a cell holds one of these codes.
    pub(crate) fn has(&self, row: &Row, at: FieldAt, codes: &[&str]) -> bool {
        match row.cell(at) {
            Cell::Word(word) => codes.contains(&word),
            Cell::Set(places, count) => {
                places.iter().take(usize::from(count)).any(|place| codes.contains(&self.choice(at, *place)))
            }
            _ => false,
        }
    }

    /// Whether a cell holds a value, and not a reason for there being none.
    pub(crate) fn known(row: &Row, at: FieldAt) -> bool {
        match row.cell(at) {
            Cell::Empty | Cell::Raw => false,
            Cell::Word(word) => !MISSING.contains(&word),
            _ => true,
        }
    }

    /// Whether a conditional field must be filled in this row.
    pub(crate) fn asked(&self, row: &Row, column: &Column) -> bool {
        column.need == Need::Conditional
            && column.when.iter().all(|(at, test)| match test {
                Test::Known => Self::known(row, *at),
                Test::Is(codes) => self.has(row, *at, codes),
                Test::IsNot(codes) => Self::known(row, *at) && !self.has(row, *at, codes),
            })
    }

    /// Fills what every row has: required fields, and optional ones more often than not.
    pub(crate) fn fill(&self, row: &mut Row, story: &Story, draw: &mut Draw) {
        for column in &self.columns {
            let now = match column.need {
                Need::Required => true,
                Need::Optional => draw.chance(600),
                Need::Conditional | Need::NotCollected => false,
            };
            if now {
                row.set(column.at, column.anything(story, draw));
            }
        }
    }

    /// Puts a reason in place of an answer here and there, and fills the conditional fields that are asked of the row.
    pub(crate) fn finish(&self, row: &mut Row, story: &Story, draw: &mut Draw) {
        for column in &self.columns {
            if self.asked(row, column) && row.cell(column.at) == Cell::Empty {
                row.set(column.at, column.anything(story, draw));
            }
            if column.field.missing && !column.kept && row.cell(column.at) != Cell::Empty && draw.chance(25) {
                // Not asked and not recorded stay rare from the first row on: a rule counts them over the file.
                let seldom = story.index > 20 && story.index % 8 == 0;
                let words = if seldom { MISSING } else { MISSING.get(..3).unwrap_or_default() };
                row.set(column.at, draw.one(words).map_or(Cell::Empty, Cell::Word));
            }
        }
    }
}

/// The words that stand for a missing answer, those that are said of the person first.
pub(crate) const MISSING: &[&str] =
    &["declined", "does-not-know", "not-applicable", "not-asked", "not-recorded"];

/// Areas with a form that is right. They stand for nobody's home.
const AREAS: &[&str] = &["E09000001", "E06000039"];

/// Texts that say that they are made up.
const TITLES: &[&str] =
    &["Made-up action: staff training", "Made-up action: shared data", "Made-up action: one referral form"];

impl Column {
    /// Something of the column's kind that breaks no rule of the cell.
    pub(crate) fn anything(&self, story: &Story, draw: &mut Draw) -> Cell {
        match &self.field.kind {
            Kind::Ref { .. } | Kind::Month => Cell::Empty,
            Kind::Date { .. } => Cell::Day(story.opened),
            Kind::Quarter => Cell::Quarter(story.received),
            Kind::Code(_) => draw.one(&self.choices).map_or(Cell::Empty, Cell::Word),
            Kind::Codes(_) => self.several(draw),
            Kind::Count { min, max } => Cell::Number(min.saturating_add(draw.below(10)).min(*max)),
            Kind::Flag => Cell::flag(draw.chance(300)),
            Kind::Area => draw.one(AREAS).map_or(Cell::Empty, Cell::Word),
            Kind::Text { .. } => draw.one(TITLES).map_or(Cell::Empty, Cell::Word),
        }
    }

    /// One to three codes, or the one that means none.
    fn several(&self, draw: &mut Draw) -> Cell {
        if let Some(none) = self.none
            && draw.chance(300)
        {
            return Cell::Word(none);
        }
        let end = u32::try_from(self.choices.len()).unwrap_or(0);
        let mut places = [0_u8; 3];
        let mut count = 0_u8;
        for _ in 0..=draw.weighted(&[6, 3, 1]) {
            let place = u8::try_from(draw.below(end)).unwrap_or(0);
            if !places.iter().take(usize::from(count)).any(|known| *known == place)
                && let Some(slot) = places.get_mut(usize::from(count))
            {
                *slot = place;
                count += 1;
            }
        }
        Cell::Set(places, count)
    }

    /// The set of those of these codes that are among the choices.
    pub(crate) fn set_of(&self, codes: &[&str]) -> Cell {
        let mut places = [0_u8; 3];
        let mut count = 0_u8;
        let found = codes.iter().filter_map(|code| self.choices.iter().position(|choice| choice == code));
        for (slot, place) in places.iter_mut().zip(found) {
            *slot = u8::try_from(place).unwrap_or(0);
            count += 1;
        }
        if count == 0 { Cell::Empty } else { Cell::Set(places, count) }
    }
}
