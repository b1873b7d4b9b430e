//! `marac-hearing.no-referral`: somebody who was heard and of whom no referral is in the files (City 4.3: who refers
//! must be seen). Asked only where a file of referrals was handed in.

use crate::{
    fields,
    generated::{records, rules as words},
    rules::{Group, GroupRule, Met, Shared, Sharing},
};

pub(in crate::rules) static RULE: GroupRule = GroupRule {
    rule: &words::MARAC_HEARING_NO_REFERRAL,
    of: Sharing::Only(Shared::Key(&records::person::RECORD)),
    needs: &[&records::marac_hearing::RECORD],
    check,
};

fn check(group: &Group<'_>, found: &mut dyn FnMut(Met)) {
    let referred =
        group.of_field(&records::referral_in::RECORD, fields::referral_in::PERSON_ID).next().is_some();
    if !referred && group.submission().has(records::referral_in::RECORD.id) {
        group.of_field(&records::marac_hearing::RECORD, fields::marac_hearing::PERSON_ID).for_each(found);
    }
}
