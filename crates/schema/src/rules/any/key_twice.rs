//! `any.key-twice`: two rows of one record with the same id. Counting them would count somebody twice (City 2.1). The first
//! row stands; every later one is told. An action of a strategy has a row for each quarter, so there a row is told when an
//! earlier one is not known to be of another quarter.

use alloc::collections::BTreeSet;

use crate::{
    generated::{records, rules as words},
    rules::{Group, GroupRule, Met, Sharing},
};

pub(in crate::rules) static RULE: GroupRule =
    GroupRule { rule: &words::ANY_KEY_TWICE, of: Sharing::AnyKey, needs: &[], check };

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    if group.of() != Some(&records::strategy_action::RECORD) {
        return group.definitions().skip(1).for_each(found);
    }
    let mut quarters = BTreeSet::new();
    let mut unknown = false;
    for met in group.definitions() {
        let quarter = met.mention.day();
        let first = match quarter {
            Some(quarter) => quarters.insert(quarter) && !unknown,
            None => quarters.is_empty() && !unknown,
        };
        unknown |= quarter.is_none();
        if !first {
            found(met);
        }
    }
}
