//! `any.key-twice`: two rows of one record with the same key. Counting them would count somebody twice (City 2.1).

use crate::{
    generated::rules as words,
    rules::{Group, GroupRule, Met},
};

pub(in crate::rules) static RULE: GroupRule = GroupRule { rule: &words::ANY_KEY_TWICE, of: None, check };

/// The first row stands; every later one is told.
fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    group.definitions().skip(1).for_each(found);
}
