//! `referral-out.alleged-perpetrator-to-victim-service`: an alleged perpetrator referred to a service that is for
//! victims only (City 6.2). Whoever answers there may say who uses it.

use crate::{
    FieldAt, Row,
    fields::referral_out,
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::REFERRAL_OUT_ALLEGED_PERPETRATOR_TO_VICTIM_SERVICE,
    asked: &[Asked::of(
        &records::referral_out::RECORD,
        &[referral_out::PERSON_ROLE, referral_out::RECEIVING_SERVICE],
    )],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [role, service] = *asked.needs else { return None };
    (row.has(role, &["alleged-perpetrator", "perpetrator"]) && row.has(service, FOR_VICTIMS_ONLY))
        .then_some(role)
}

/// The services that are for victims only, as their notes in `data/lists/services.csv` say.
const FOR_VICTIMS_ONLY: &[&str] = &[
    "ascent-advice-hub",
    "ascent-complex-housing",
    "ascent-counselling",
    "ascent-disabled-and-deaf",
    "ascent-harmful-practices",
    "ascent-lbt",
    "ascent-legal-advice",
    "ascent-member",
    "ascent-no-recourse",
    "ascent-prostitution",
    "ascent-substance-use",
    "ascent-young-women",
    "bangladeshi-specialist-worker",
    "by-and-for-service",
    "children-and-young-people-service",
    "hospital-idva",
    "idva",
    "isva",
    "outreach",
    "refuge",
    "sanctuary",
    "sarc",
    "sarc-isva",
    "specialist-da-service",
    "victim-support",
    "vva",
];

#[cfg(test)]
mod tests {
    use super::FOR_VICTIMS_ONLY;
    use alloc::vec::Vec;

    #[test]
    fn the_list_says_the_same_of_each_service() {
        let list = crate::lists().iter().find(|list| list.id == "services").unwrap();
        let mut said: Vec<&str> = list
            .rows
            .iter()
            .filter(|row| row.note.starts_with("For victims only"))
            .map(|row| row.code)
            .collect();
        said.sort_unstable();
        assert_eq!(said, FOR_VICTIMS_ONLY);
    }
}
