//! `any.date-before-birth`: the day that a row is about lies before the person was born, whichever day of the month or
//! year of birth is right. `rules/marks.rs` says which day that is. What children's social care does for an unborn
//! child is dated before the birth and is right.

use crate::{
    generated::{records, rules as words},
    rules::{Group, GroupRule, Met, Shared, Sharing, birth::Born},
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::ANY_DATE_BEFORE_BIRTH,
    of: Sharing::Only(Shared::Key(&records::person::RECORD)),
    needs: &[&records::person::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    let Some(born) = Born::of(group) else { return };
    let before = |met: &Met| met.mention.day().is_some_and(|day| day < born.earliest);
    let asked = |met: &Met| met.mention.record().is_some_and(|record| RULE.rule.records.contains(&record.id));
    group.pointers().filter(|met| before(met) && asked(met)).for_each(found);
}
