//! `social-care-episode.enquiry-without-needs`: an adult safeguarding enquiry, and a person without needs for care and
//! support: the duty rests on them (Care Act 2014 s42).

use crate::{
    fields,
    generated::{records, rules as words},
    rules::{
        Group, GroupRule, Met, Shared, Sharing,
        marks::{ENQUIRY, NO_CARE_NEEDS},
    },
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::SOCIAL_CARE_EPISODE_ENQUIRY_WITHOUT_NEEDS,
    of: Sharing::Only(Shared::Key(&records::person::RECORD)),
    needs: &[&records::person::RECORD, &records::social_care_episode::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    if group.defined(|met| met.mention.marks() & NO_CARE_NEEDS != 0) {
        group
            .of_field(&records::social_care_episode::RECORD, fields::social_care_episode::PERSON_ID)
            .filter(|met| met.mention.marks() & ENQUIRY != 0)
            .for_each(found);
    }
}
