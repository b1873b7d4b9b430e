//! The rules, one file each. What a rule says about itself (its message, its fix, its source) is a row of `data/rules.csv`;
//! here is only what it looks at.
//!
//! A rule never sees more than it needs: a [`RowRule`] one row, a [`GroupRule`] every mention of one reference. Neither can
//! say what it saw: it answers *where*, and the message is the same for everybody.

mod any;
mod list;
pub(crate) mod marks;
mod referral_in;

use crate::{FieldAt, Record, Row, Rule};
pub(crate) use crate::{Group, Met};

/// A rule about one row.
#[derive(Debug)]
pub(crate) struct RowRule {
    /// What it says.
    pub(crate) rule: &'static Rule,
    /// The record that it is about.
    pub(crate) record: &'static Record,
    /// The fields without which it cannot be asked: a file that lacks one of them is not checked for it.
    pub(crate) needs: &'static [FieldAt],
    /// The field to point at when the row breaks the rule.
    pub(crate) check: fn(&Row<'_>) -> Option<FieldAt>,
}

/// A rule about every mention of one reference.
#[derive(Debug)]
pub(crate) struct GroupRule {
    /// What it says.
    pub(crate) rule: &'static Rule,
    /// The record whose key the reference is; `None` for any.
    pub(crate) of: Option<&'static Record>,
    /// Points at each mention that breaks the rule.
    pub(crate) check: fn(&Group<'_>, &mut dyn FnMut(Met)),
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
    use alloc::vec::Vec;

    #[test]
    fn every_rule_here_is_in_the_data_and_of_the_right_kind() {
        let mut kept: Vec<(&str, Scope)> = Vec::new();
        kept.extend(row_rules().iter().map(|rule| (rule.rule.id, Scope::Record)));
        for rule in group_rules() {
            assert!(
                matches!(rule.rule.scope, Scope::AcrossRecords | Scope::AcrossFiles),
                "{}: {:?}",
                rule.rule.id,
                rule.rule.scope
            );
            kept.push((rule.rule.id, rule.rule.scope));
        }
        for (id, scope) in kept {
            assert_eq!(crate::rule(id).map(|rule| rule.scope), Some(scope), "{id}");
        }
    }
}
