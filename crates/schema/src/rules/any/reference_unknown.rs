//! `any.reference-unknown`: a row that points to no row. Asked only where a file of that record was handed in.

use crate::{
    generated::rules as words,
    rules::{Group, GroupRule, Met},
};

pub(in crate::rules) static RULE: GroupRule =
    GroupRule { rule: &words::ANY_REFERENCE_UNKNOWN, of: None, check };

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    if group.submission().has(group.of.id) && group.definitions().next().is_none() {
        group.pointers().for_each(found);
    }
}
