//! Cells that are not what their field asks for. Each way breaks one rule and no other.

use fingerpost_schema::{Kind, List, Need, Record};

use crate::{
    days,
    draw::Draw,
    form::{Column, Form, MISSING},
    records::Making,
    row::{Cell, decimal},
};

/// One way in which a cell goes wrong.
#[derive(Debug)]
pub(crate) struct Spoil {
    /// The rule that it breaks.
    pub(crate) rule: &'static str,
    leaves: Leaves,
    fits: fn(&Column) -> bool,
    /// What stands in the cell instead; `None` where the cell does not lend itself.
    make: fn(&mut Old<'_>) -> Option<Vec<u8>>,
}

/// What the checker can still read in the cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Leaves {
    /// What it said.
    Value,
    /// Nothing that it can read: no rule takes that for a no, or for nothing.
    Unreadable,
    /// Nothing, or something else: not where a rule is about that.
    Other,
}

/// The cell as it was.
pub(crate) struct Old<'a> {
    column: &'a Column,
    cell: Cell,
    text: &'a [u8],
    draw: Draw,
}

impl Spoil {
    /// Whether the field can go wrong in this way without a word from any other rule.
    pub(crate) fn fits(&self, column: &Column, record: &Record) -> bool {
        let own_or_points =
            matches!(column.field.kind, Kind::Ref { to } if to.is_some() || column.at == record.key);
        let collected = (column.need == Need::NotCollected) == (self.rule == NOT_COLLECTED);
        let first = matches!(column.field.name, "schema_version" | "data_status" | "service");
        let safe = match self.leaves {
            Leaves::Value => true,
            Leaves::Unreadable => !own_or_points,
            Leaves::Other => !own_or_points && !column.kept,
        };
        collected && !first && safe && (self.fits)(column)
    }

    /// Rewrites the cell and names the rule.
    pub(crate) fn apply(
        &self,
        making: &mut Making<'_>,
        at: fingerpost_schema::FieldAt,
    ) -> Option<&'static str> {
        let form: &Form = making.form;
        let column = form.column(at)?;
        let cell = making.row.cell(at);
        if self.rule == NOT_COLLECTED {
            making.row.set(at, Cell::Word(MISSING.first()?));
            return Some(self.rule);
        }
        if cell == Cell::Empty {
            return None;
        }
        // What must be filled is a matter of the row, not of the field.
        let rule = match (self.rule, column.need) {
            (EMPTY, Need::Conditional) if form.asked(making.row, column) => "field.empty-conditional",
            (EMPTY, Need::Required) => EMPTY,
            (EMPTY, _) => return None,
            (rule, _) => rule,
        };
        let mut text = Vec::new();
        making.row.write(form, at, &mut text);
        let mut old = Old { column, cell, text: &text, draw: making.draw };
        let made = (self.make)(&mut old);
        making.draw = old.draw;
        let made = made?;
        if made.is_empty() {
            making.row.set(at, Cell::Empty);
        } else {
            making.row.raw = made;
            making.row.set(at, Cell::Raw);
        }
        Some(rule)
    }
}

const EMPTY: &str = "field.empty";
const NOT_COLLECTED: &str = "field.not-to-be-collected";

const fn breaks(
    rule: &'static str,
    fits: fn(&Column) -> bool,
    make: fn(&mut Old<'_>) -> Option<Vec<u8>>,
) -> Spoil {
    Spoil { rule, leaves: Leaves::Unreadable, fits, make }
}

const fn keeps(
    rule: &'static str,
    fits: fn(&Column) -> bool,
    make: fn(&mut Old<'_>) -> Option<Vec<u8>>,
) -> Spoil {
    Spoil { rule, leaves: Leaves::Value, fits, make }
}

const fn changes(
    rule: &'static str,
    fits: fn(&Column) -> bool,
    make: fn(&mut Old<'_>) -> Option<Vec<u8>>,
) -> Spoil {
    Spoil { rule, leaves: Leaves::Other, fits, make }
}

fn text(text: &str) -> Option<Vec<u8>> {
    Some(text.into())
}

fn one_of(old: &mut Old<'_>, texts: &[&'static str]) -> Option<Vec<u8>> {
    old.draw.one(texts).and_then(text)
}

const fn any(_: &Column) -> bool {
    true
}

const fn date(column: &Column) -> bool {
    matches!(column.field.kind, Kind::Date { .. })
}

const fn until_today(column: &Column) -> bool {
    matches!(column.field.kind, Kind::Date { max: None, .. })
}

const fn month(column: &Column) -> bool {
    matches!(column.field.kind, Kind::Month)
}

const fn quarter(column: &Column) -> bool {
    matches!(column.field.kind, Kind::Quarter)
}

const fn count(column: &Column) -> bool {
    matches!(column.field.kind, Kind::Count { .. })
}

const fn flag(column: &Column) -> bool {
    matches!(column.field.kind, Kind::Flag)
}

const fn area(column: &Column) -> bool {
    matches!(column.field.kind, Kind::Area)
}

const fn free_text(column: &Column) -> bool {
    matches!(column.field.kind, Kind::Text { .. })
}

const fn token(column: &Column) -> bool {
    matches!(column.field.kind, Kind::Ref { .. })
}

const fn code(column: &Column) -> bool {
    matches!(column.field.kind, Kind::Code(_) | Kind::Codes(_))
}

const fn codes(column: &Column) -> bool {
    matches!(column.field.kind, Kind::Codes(_))
}

/// A list whose codes are words of small letters.
fn words(column: &Column) -> bool {
    code(column) && !matches!(column.list, Some(List::System(_)))
}

/// A list of a publisher, which has its own codes for there being no answer.
const fn published(column: &Column) -> bool {
    codes(column) && matches!(column.list, Some(List::System(_)))
}

fn ethnicity(column: &Column) -> bool {
    column.field.name == "ethnicity" && column.choices.len() > 10
}

fn value_only(column: &Column) -> bool {
    !column.field.missing && !token(column) && !free_text(column)
}

/// Every way, in no order.
pub(crate) static SPOILS: &[Spoil] = &[
    keeps("field.spaces", any, |old| {
        let old_text = old.text;
        // In a text a line break at the end is part of it.
        Some(match old.draw.below(if free_text(old.column) { 2 } else { 3 }) {
            0 => [b" ", old_text].concat(),
            1 => [old_text, b" "].concat(),
            // A line break inside quotes: from here on lines and rows count apart.
            _ => [old_text, b"\n"].concat(),
        })
    }),
    changes(EMPTY, any, |_| Some(Vec::new())),
    breaks("field.missing-not-allowed", value_only, |old| one_of(old, MISSING)),
    breaks("field.formula", any, |old| one_of(old, &["=1+1", "+44", "@SUM(A1:A9)", "-1+2"])),
    // What a service must not collect stands there as a refusal: no rule reads a person's answer into it.
    keeps(NOT_COLLECTED, |column| column.field.missing && !token(column), |_| None),
    // Days.
    breaks("field.date-form", date, |old| {
        let Cell::Day(day) = old.cell else { return None };
        let (year, month, dom) = days::civil(day);
        let mut out = Vec::new();
        decimal(dom, 2, &mut out);
        out.push(b'/');
        decimal(month, 2, &mut out);
        out.push(b'/');
        decimal(year.unsigned_abs(), 4, &mut out);
        Some(out)
    }),
    breaks("field.date-serial", date, |old| {
        let Cell::Day(day) = old.cell else { return None };
        let mut out = Vec::new();
        // 1 January 1970 is day 25,569 in spreadsheets.
        decimal((day + 25_569).unsigned_abs(), 5, &mut out);
        Some(out)
    }),
    breaks("field.no-such-day", date, |old| {
        one_of(old, &["2026-02-30", "2025-13-01", "2025-06-31", "1899-12-31"])
    }),
    breaks("field.future", until_today, |_| text("2124-01-01")),
    breaks("field.day-not-believed", date, |_| text("1901-02-03")),
    breaks("field.not-a-date", date, |old| one_of(old, &["soon", "tbc", "last week"])),
    // Months and quarters.
    breaks("field.too-precise", month, |old| {
        let Cell::Month(_) = old.cell else { return None };
        Some([old.text, b"-15"].concat())
    }),
    breaks("field.month-form", month, |old| one_of(old, &["April 2026", "04/2026", "2026"])),
    breaks("field.no-such-day", month, |_| text("2026-13")),
    breaks("field.future", month, |_| text("2124-01")),
    breaks("field.quarter-form", quarter, |old| one_of(old, &["2025-Q5", "Q1 2025", "2025-q1", "2025"])),
    breaks("field.future", quarter, |_| text("2124-Q1")),
    // Codes.
    breaks("field.not-a-code", code, |old| one_of(old, &["zzzzz", "no such code"])),
    breaks("field.not-a-code", codes, |old| {
        let Cell::Set(..) = old.cell else { return None };
        Some([old.text, b";zzzzz"].concat())
    }),
    breaks("field.lumped", ethnicity, |old| one_of(old, &["BME", "BAME", "bme"])),
    changes(
        "field.code-retired",
        |column| code(column) && !column.retired.is_empty(),
        |old| {
            let retired = &old.column.retired;
            old.draw.one(retired).and_then(text)
        },
    ),
    keeps("field.code-spelling", code, |old| {
        let (Cell::Word(_) | Cell::Set(_, 1)) = old.cell else { return None };
        let place = old.column.choices.iter().position(|choice| choice.as_bytes() == old.text)?;
        old.column.labels.get(place).copied().flatten().and_then(text)
    }),
    keeps("field.code-spelling", words, |old| {
        let place = old.column.choices.iter().position(|choice| choice.as_bytes() == old.text)?;
        let alone = old.column.alone.get(place).copied().unwrap_or(false);
        let upper = old.text.to_ascii_uppercase();
        (alone && upper != old.text).then_some(upper)
    }),
    keeps(
        "field.code-spelling",
        |column| column.field.name == "disability",
        |old| match old.text {
            // The zero that a spreadsheet drops.
            [b'0', digit @ b'1'..=b'8'] => Some(vec![*digit]),
            _ => None,
        },
    ),
    keeps("field.code-spelling", codes, |old| {
        let Cell::Set(..) = old.cell else { return None };
        Some([old.text, b";"].concat())
    }),
    keeps("field.code-spelling", codes, |old| {
        let Cell::Set(_, 2..) = old.cell else { return None };
        Some(old.text.iter().map(|byte| if *byte == b';' { b'|' } else { *byte }).collect())
    }),
    keeps("field.value-and-missing", published, |old| {
        let (Cell::Set(..), Some(none)) = (old.cell, old.column.no_answer) else { return None };
        Some([old.text, b";", none.as_bytes()].concat())
    }),
    keeps("field.code-twice", codes, |old| {
        let Cell::Set(..) = old.cell else { return None };
        let first = old.text.split(|byte| *byte == b';').next()?;
        Some([old.text, b";", first].concat())
    }),
    // Numbers, flags, areas.
    breaks("field.not-a-number", count, |old| one_of(old, &["a few", "1,200", "3.5", "12a"])),
    breaks("field.zeros-before", count, |old| {
        let Cell::Number(_) = old.cell else { return None };
        Some([b"0", old.text].concat())
    }),
    breaks("field.out-of-range", count, |old| {
        let Kind::Count { max, .. } = old.column.field.kind else { return None };
        let mut out = Vec::new();
        decimal(max.checked_add(1)?, 1, &mut out);
        Some(out)
    }),
    keeps("field.flag-spelling", flag, |old| match old.cell {
        Cell::Word("yes") => one_of(old, &["Y", "Yes", "TRUE", "1"]),
        Cell::Word("no") => one_of(old, &["N", "No", "FALSE", "0"]),
        _ => None,
    }),
    breaks("field.not-yes-or-no", flag, |old| one_of(old, &["perhaps", "2", "see notes"])),
    keeps("field.letter-case", area, |old| {
        let lower = old.text.to_ascii_lowercase();
        (old.text.len() == 9 && lower != old.text).then_some(lower)
    }),
    breaks("field.not-an-area", area, |old| one_of(old, &["ZZ99 3VZ", "E0900001", "London"])),
    // Texts.
    breaks("field.too-long", free_text, |old| {
        let Kind::Text { max } = old.column.field.kind else { return None };
        Some(vec![b'x'; usize::try_from(max).ok()? + 1])
    }),
    breaks("field.control-character", free_text, |old| Some([old.text, b"\x07!"].concat())),
    // References that point to no row: what stands in them may be somebody.
    breaks("field.identifies-a-person", token, |old| Some(somebody(&mut old.draw))),
    breaks("field.too-long", token, |_| Some(vec![b'a'; 41])),
    breaks("field.not-a-reference", token, |old| one_of(old, &["a/b", "t:17", "n\u{b0}4"])),
    breaks("field.number-shortened", token, |old| one_of(old, &["1.23E+11", "9.4e9"])),
];

/// A name, an address of mail, or a number with the check digit of an NHS number, from the range kept for tests.
pub(crate) fn somebody(draw: &mut Draw) -> Vec<u8> {
    match draw.below(4) {
        0 => b"Jane Roe".to_vec(),
        1 => b"jane.roe@example.org".to_vec(),
        2 => b"QQ123456C".to_vec(),
        _ => nhs_number(draw),
    }
}

fn nhs_number(draw: &mut Draw) -> Vec<u8> {
    loop {
        let mut digits = b"999".to_vec();
        decimal(draw.below(1_000_000), 6, &mut digits);
        let weights = (2_u32..=10).rev();
        let sum: u32 = weights.zip(&digits).map(|(weight, digit)| weight * u32::from(digit - b'0')).sum();
        let check = (11 - sum % 11) % 11;
        if check < 10 {
            decimal(check, 1, &mut digits);
            return digits;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_one() {
        for spoil in SPOILS {
            assert!(fingerpost_schema::rule(spoil.rule).is_some(), "{}", spoil.rule);
        }
    }
}
