//! `any.key-twice`: two rows of one record with the same id. Counting them would count somebody twice (City 2.1). The
//! first row stands; every later one is told.

use crate::{
    generated::rules as words,
    rules::{Group, GroupRule, Met, Sharing},
};

pub(in crate::rules) static RULE: GroupRule =
    GroupRule { rule: &words::ANY_KEY_TWICE, of: Sharing::AnyKey, needs: &[], check };

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    group.definitions().skip(1).for_each(found);
}
