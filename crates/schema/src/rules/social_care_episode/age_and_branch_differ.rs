//! `social-care-episode.age-and-branch-differ`: an adult in children's social care, or somebody under 18 in adults',
//! whichever day of birth is right (Children Act 1989 s105; Care Act 2014 s42).

use crate::{
    fields,
    generated::{records, rules as words},
    rules::{
        Group, GroupRule, Met, Shared, Sharing,
        birth::Born,
        marks::{ADULTS, CHILDRENS},
    },
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::SOCIAL_CARE_EPISODE_AGE_AND_BRANCH_DIFFER,
    of: Sharing::Only(Shared::Key(&records::person::RECORD)),
    needs: &[&records::person::RECORD, &records::social_care_episode::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    let Some(born) = Born::of(group) else { return };
    let differ = |met: &Met| {
        met.mention.day().is_some_and(|on| match met.mention.marks() & (CHILDRENS | ADULTS) {
            CHILDRENS => born.was_at_least(18, on),
            ADULTS => born.was_under(18, on),
            _ => false,
        })
    };
    group
        .of_field(&records::social_care_episode::RECORD, fields::social_care_episode::PERSON_ID)
        .filter(differ)
        .for_each(found);
}
