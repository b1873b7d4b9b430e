//! `any.reference-unknown`: a row that points to no row. Asked only where a file of that record was handed in (City
//! 2.1).

use crate::{
    generated::rules as words,
    rules::{Group, GroupRule, Met, Sharing},
};

pub(in crate::rules) static RULE: GroupRule =
    GroupRule { rule: &words::ANY_REFERENCE_UNKNOWN, of: Sharing::AnyKey, needs: &[], check };

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    let Some(of) = group.of() else { return };
    if group.submission().has(of.id) && group.definitions().next().is_none() {
        group.pointers().for_each(found);
    }
}
