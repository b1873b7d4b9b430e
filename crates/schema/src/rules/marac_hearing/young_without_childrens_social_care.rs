//! `marac-hearing.young-without-childrens-social-care`: a victim who was 16 or 17 on the day of the meeting, whichever day
//! of birth is right, and neither a referral to children's social care nor an episode of it in the files (SafeLives: Marac
//! and children's social care both). Asked only where a file of one of the two was handed in.

use crate::{
    fields,
    generated::{records, rules as words},
    rules::{
        Group, GroupRule, Met, Shared, Sharing,
        birth::Born,
        marks::{CHILDRENS, TO_CHILDRENS},
    },
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::MARAC_HEARING_YOUNG_WITHOUT_CHILDRENS_SOCIAL_CARE,
    of: Sharing::Only(Shared::Key(&records::person::RECORD)),
    needs: &[&records::person::RECORD, &records::marac_hearing::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    let Some(born) = Born::of(group) else { return };
    let (referral, episode) = (&records::referral_out::RECORD, &records::social_care_episode::RECORD);
    let handed_in = |id| group.submission().has(id);
    let known = group
        .of_field(referral, fields::referral_out::PERSON_ID)
        .any(|met| met.mention.marks() & TO_CHILDRENS != 0)
        || group
            .of_field(episode, fields::social_care_episode::PERSON_ID)
            .any(|met| met.mention.marks() & CHILDRENS != 0);
    if known || !(handed_in(referral.id) || handed_in(episode.id)) {
        return;
    }
    group
        .of_field(&records::marac_hearing::RECORD, fields::marac_hearing::PERSON_ID)
        .filter(|met| met.mention.day().is_some_and(|on| born.was_at_least(16, on) && born.was_under(18, on)))
        .for_each(found);
}
