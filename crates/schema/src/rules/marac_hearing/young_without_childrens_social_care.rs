//! `marac-hearing.young-without-childrens-social-care`: a victim who was 16 or 17 on the day of the meeting, whichever
//! day of birth is right, and no children's social care for them in the files (SafeLives: both). Asked only where a
//! file of social care was handed in.

use crate::{
    fields,
    generated::{records, rules as words},
    rules::{Group, GroupRule, Met, Shared, Sharing, birth::Born, marks::CHILDRENS},
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::MARAC_HEARING_YOUNG_WITHOUT_CHILDRENS_SOCIAL_CARE,
    of: Sharing::Only(Shared::Key(&records::person::RECORD)),
    needs: &[&records::person::RECORD, &records::marac_hearing::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    let Some(born) = Born::of(group) else { return };
    let childrens = group
        .of_field(&records::social_care_episode::RECORD, fields::social_care_episode::PERSON_ID)
        .any(|met| met.mention.marks() & CHILDRENS != 0);
    if childrens || !group.submission().has(records::social_care_episode::RECORD.id) {
        return;
    }
    group
        .of_field(&records::marac_hearing::RECORD, fields::marac_hearing::PERSON_ID)
        .filter(|met| met.mention.day().is_some_and(|on| born.was_at_least(16, on) && born.was_under(18, on)))
        .for_each(found);
}
