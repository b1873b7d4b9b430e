//! The rules, one file each. What a rule says about itself (its message, its fix, its source) is a row of `data/rules.csv`;
//! here is only what it looks at.
//!
//! A rule never sees more than it needs: a [`RowRule`] one row, a [`GroupRule`] every mention of one reference. Neither can
//! say what it saw: it answers *where*, and the message is the same for everybody.
//!
//! An unknown breaks no rule, unless the rule is about what was not said. A month is every day of the month, and a rule
//! about days or ages is broken only when it is broken whichever day is the right one.

mod any;
mod birth;
mod case;
mod court_hearing;
mod health_attendance;
mod housing_move;
mod judgement;
mod list;
mod marac_hearing;
pub(crate) mod marks;
mod order;
mod party;
mod person;
mod police_record;
mod referral_in;
mod referral_out;
mod risk_assessment;
mod sanctuary_request;
mod social_care_episode;
mod strategy_action;
mod support_need;
mod survivor_feedback;
mod training_session;
mod visible_high;

use crate::{FieldAt, Record, Row, Rule};
pub(crate) use crate::{Group, Met, Shared, class::Only};

/// A rule about one row.
#[derive(Debug)]
pub(crate) struct RowRule {
    /// What it says.
    pub(crate) rule: &'static Rule,
    /// Of which records, and of which fields of each. A record stands once for each thing that is told by itself.
    pub(crate) asked: &'static [Asked],
    /// The field to point at when the row breaks the rule.
    pub(crate) check: fn(&Row<'_>, &Asked) -> Option<FieldAt>,
}

/// What a rule is asked of.
#[derive(Debug)]
pub(crate) struct Asked {
    /// The record.
    pub(crate) of: &'static Record,
    /// The fields without which it cannot be asked: a file that lacks one of them is not checked for it.
    pub(crate) needs: &'static [FieldAt],
    /// Fields that it looks at and that a file may lack.
    pub(crate) may: &'static [FieldAt],
    /// What the fields that it needs must hold for it to be broken, in their order, as far as that is known beforehand.
    pub(crate) only: &'static [Only],
}

impl Asked {
    /// A rule that needs all its fields.
    const fn of(of: &'static Record, needs: &'static [FieldAt]) -> Self {
        Self { of, needs, may: &[], only: &[] }
    }

    /// The same, of rows that hold these in the fields that it needs.
    const fn only(self, only: &'static [Only]) -> Self {
        Self { only, ..self }
    }

    /// The field to point at: the first that the rule needs.
    fn first(&self) -> Option<FieldAt> {
        self.needs.first().copied()
    }
}

/// A rule about every mention of one reference.
#[derive(Debug)]
pub(crate) struct GroupRule {
    /// What it says.
    pub(crate) rule: &'static Rule,
    /// What the mentions share.
    pub(crate) of: Sharing,
    /// Records of which the group must have a row: without one the rule cannot be broken.
    pub(crate) needs: &'static [&'static Record],
    /// Points at each mention that breaks the rule.
    pub(crate) check: fn(&Group<'_>, &mut dyn FnMut(Met)),
}

/// The groups that a rule is about.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Sharing {
    /// The id of a row of any record.
    AnyKey,
    /// This.
    Only(Shared),
    /// Each of these two.
    Either(Shared, Shared),
}

impl Sharing {
    /// Whether a group is among them.
    pub(crate) fn takes(self, shared: Shared) -> bool {
        match self {
            Self::AnyKey => matches!(shared, Shared::Key(_)),
            Self::Only(only) => only == shared,
            Self::Either(one, other) => one == shared || other == shared,
        }
    }
}

/// Every rule about one row.
pub(crate) fn row_rules() -> &'static [&'static RowRule] {
    list::ROW
}

/// Every rule about the mentions of one reference.
pub(crate) fn group_rules() -> &'static [&'static GroupRule] {
    list::GROUP
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Scope;
    use alloc::{collections::BTreeSet, vec::Vec};

    #[test]
    fn the_data_and_the_code_have_the_same_rules() {
        let said = |across: bool| {
            let scoped = move |scope| match scope {
                Scope::Record => !across,
                Scope::AcrossRecords | Scope::AcrossFiles => across,
                Scope::File | Scope::Field => false,
            };
            crate::rules()
                .iter()
                .filter(move |rule| scoped(rule.scope))
                .map(|rule| rule.id)
                .collect::<Vec<_>>()
        };
        let row: Vec<&str> = row_rules().iter().map(|rule| rule.rule.id).collect();
        let group: Vec<&str> = group_rules().iter().map(|rule| rule.rule.id).collect();
        assert_eq!(row, said(false), "in list.rs and in rules.csv, sorted by id");
        assert_eq!(group, said(true), "in list.rs and in rules.csv, sorted by id");
    }

    #[test]
    fn a_rule_is_asked_of_the_records_that_the_data_names_and_of_their_fields() {
        for rule in row_rules() {
            let asked: BTreeSet<&str> = rule.asked.iter().map(|asked| asked.of.id).collect();
            let said: BTreeSet<&str> = rule.rule.records.iter().copied().collect();
            assert_eq!(asked, said, "{}", rule.rule.id);
            for asked in rule.asked {
                assert!(!asked.needs.is_empty(), "{}: asked of every row whatever it holds", rule.rule.id);
                let fields = asked.needs.iter().chain(asked.may);
                assert!(fields.into_iter().all(|at| asked.of.at(*at).is_some()), "{}", rule.rule.id);
            }
        }
    }
}
