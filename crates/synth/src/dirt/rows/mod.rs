//! Rows whose cells cannot all be right: one function for each rule, that brings about what the rule is for and nothing
//! else. It changes the row and names the field to which the rule points, or finds that the row does not lend itself.

mod abuse;
mod care;
mod person;
mod referral;
mod risk;
mod time;

use fingerpost_schema::{FieldAt, Need};

use crate::{days::Day, records::Making, row::Cell};

/// How one rule is broken.
#[derive(Debug)]
pub(crate) struct Break {
    /// The rules that the cell at the field then breaks: the rule, and those that follow.
    pub(crate) rules: &'static [&'static str],
    /// The records whose rows can be spoiled.
    pub(crate) records: &'static [&'static str],
    pub(crate) spoil: fn(&mut Making<'_>) -> Option<FieldAt>,
}

const fn breaks(
    rules: &'static [&'static str],
    records: &'static [&'static str],
    spoil: fn(&mut Making<'_>) -> Option<FieldAt>,
) -> Break {
    Break { rules, records, spoil }
}

/// Every way, in a fixed order.
pub(crate) fn all() -> impl Iterator<Item = &'static Break> {
    [abuse::BREAKS, care::BREAKS, person::BREAKS, referral::BREAKS, risk::BREAKS, time::BREAKS]
        .into_iter()
        .flatten()
}

impl Making<'_> {
    /// True when the field has a column.
    fn collected(&self, at: FieldAt) -> bool {
        self.need(at) != Need::NotCollected
    }

    /// The field, when all of these have a column.
    fn point(&self, at: FieldAt, needs: &[FieldAt]) -> Option<FieldAt> {
        (self.collected(at) && needs.iter().all(|need| self.collected(*need))).then_some(at)
    }

    fn day_of(&self, at: FieldAt) -> Option<Day> {
        match self.row.cell(at) {
            Cell::Day(day) => Some(day),
            _ => None,
        }
    }

    fn number_of(&self, at: FieldAt) -> Option<u32> {
        match self.row.cell(at) {
            Cell::Number(number) => Some(number),
            _ => None,
        }
    }

    /// A field of the row's record by its name.
    fn named(&self, name: &str) -> Option<FieldAt> {
        self.form.record.field(name).map(|(at, _)| at)
    }

    /// Rewrites several codes with another in front: `NN;01`.
    fn with_code(&mut self, at: FieldAt, code: &str) -> Option<FieldAt> {
        let Cell::Set(..) = self.row.cell(at) else { return None };
        let mut text = [code, ";"].concat().into_bytes();
        self.row.write(self.form, at, &mut text);
        self.row.raw = text;
        self.row.set(at, Cell::Raw);
        Some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_and_record_is_one() {
        for brk in all() {
            assert!(brk.rules.iter().all(|rule| fingerpost_schema::rule(rule).is_some()), "{:?}", brk.rules);
            assert!(
                brk.records.iter().all(|of| fingerpost_schema::record(of).is_some()),
                "{:?}",
                brk.records
            );
        }
    }
}
