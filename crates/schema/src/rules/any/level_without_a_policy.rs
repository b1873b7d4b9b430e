//! `any.level-without-a-policy`: standard or medium where no policy has such a level. No level below high is national:
//! SafeLives publishes the one number, 14, and the Slough review found that whoever is below it is lost.

use crate::{
    FieldAt, Row,
    fields::{case, police_record, referral_in, referral_out, risk_assessment},
    generated::{records, rules as words},
    rules::{Asked, RowRule},
};

pub(in crate::rules) static RULE: RowRule = RowRule {
    rule: &words::ANY_LEVEL_WITHOUT_A_POLICY,
    asked: &[
        Asked {
            of: &records::referral_in::RECORD,
            needs: &[referral_in::RISK_LEVEL],
            may: &[referral_in::RISK_POLICY],
            only: &[],
        },
        Asked {
            of: &records::referral_out::RECORD,
            needs: &[referral_out::RISK_LEVEL],
            may: &[referral_out::RISK_POLICY],
            only: &[],
        },
        Asked {
            of: &records::case::RECORD,
            needs: &[case::RISK_LEVEL_OPENED],
            may: &[case::RISK_POLICY],
            only: &[],
        },
        Asked {
            of: &records::case::RECORD,
            needs: &[case::RISK_LEVEL_CLOSED],
            may: &[case::RISK_POLICY],
            only: &[],
        },
        Asked {
            of: &records::risk_assessment::RECORD,
            needs: &[risk_assessment::RISK_LEVEL],
            may: &[risk_assessment::RISK_POLICY],
            only: &[],
        },
        Asked {
            of: &records::police_record::RECORD,
            needs: &[police_record::RISK_LEVEL],
            may: &[police_record::RISK_POLICY],
            only: &[],
        },
    ],
    check,
};

fn check(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let (level, policy) = (asked.first()?, *asked.may.first()?);
    let stands_alone = row.unsaid(policy) || row.has_other(policy, WITH_LEVELS_BELOW_HIGH);
    (stands_alone && row.has(level, &["standard", "medium"])).then_some(level)
}

/// The policies whose own text has levels below high, as their notes in `data/lists/risk-policies.csv` say.
const WITH_LEVELS_BELOW_HIGH: &[&str] = &["other-local", "plymouth", "police-graded", "southampton"];

#[cfg(test)]
mod tests {
    use super::WITH_LEVELS_BELOW_HIGH;
    use alloc::vec::Vec;

    #[test]
    fn the_list_says_the_same_of_each_policy() {
        let list = crate::lists().iter().find(|list| list.id == "risk-policies").unwrap();
        let mut said: Vec<&str> = list
            .rows
            .iter()
            .filter(|row| row.note.starts_with("Has levels below high"))
            .map(|row| row.code)
            .collect();
        said.sort_unstable();
        assert_eq!(said, WITH_LEVELS_BELOW_HIGH);
        assert!(list.rows.iter().all(|row| row.note.starts_with("Has ")), "each policy says whether it has");
    }
}
