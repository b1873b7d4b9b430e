//! What happened, and by whom, told in two ways at once.

use fingerpost_schema::{
    FieldAt, Need,
    fields::{
        case, court_hearing as court, marac_hearing as marac, party, police_record as police,
        risk_assessment as risk,
    },
};

use super::{Break, breaks};
use crate::{records::Making, row::Cell};

/// Records that say what happened and whether it is violence against women and girls.
const ABUSE: &[&str] = &[
    "referral-in",
    "referral-out",
    "case",
    "marac-hearing",
    "court-hearing",
    "sanctuary-request",
    "housing-move",
    "police-record",
    "social-care-episode",
    "health-attendance",
];
/// Records of somebody's part that have no field for what established it.
const ROLES: &[&str] = &["referral-in", "referral-out", "case", "social-care-episode", "health-attendance"];

pub(super) static BREAKS: &[Break] = &[
    breaks(&["any.vawg-and-forms-disagree"], ABUSE, |making| {
        let (vawg, forms) = (making.named("vawg")?, making.named("forms")?);
        let said = making.story.abuse.vawg && making.filled(forms);
        making.flag(vawg, false);
        making.point(vawg, &[forms]).filter(|_| said)
    }),
    breaks(&["any.perpetrator-without-basis"], ROLES, |making| {
        let role = making.named("person_role")?;
        // As a victim's row it would be one of the other side's, with consequences elsewhere.
        let his = making.says(role, &["alleged-perpetrator"]);
        making.word(role, "perpetrator");
        making.point(role, &[]).filter(|_| his)
    }),
    breaks(
        &["field.code-retired", "party.child-as-witness"],
        &["social-care-episode", "health-attendance"],
        |making| {
            let role = making.named("person_role")?;
            let retired = making.form.column(role)?.retired.contains(&"witness");
            making.word(role, "witness");
            making.point(role, &[]).filter(|_| retired)
        },
    ),
    breaks(
        &["any.same-person-on-both-sides"],
        &["marac-hearing", "court-hearing", "police-record"],
        |making| {
            let (one, other) = sides(making)?;
            // A repeat is counted for a pair.
            if making.form.record.id == "marac-hearing" && making.says(marac::REPEAT, &["yes"]) {
                return None;
            }
            let person = making.row.cell(one);
            making.set(other, person);
            making.point(other, &[one])
        },
    ),
    breaks(
        &["any.level-without-a-policy"],
        &["referral-in", "referral-out", "risk-assessment", "police-record"],
        |making| {
            let (level, policy) = (making.named("risk_level")?, making.named("risk_policy")?);
            let below = making.says(level, &["standard", "medium"]);
            making.word(policy, "city-of-london");
            making.point(level, &[policy]).filter(|_| below)
        },
    ),
    breaks(&["any.level-without-a-policy"], &["case"], |making| {
        let below = making.says(case::RISK_LEVEL_OPENED, &["standard", "medium"]);
        making.word(case::RISK_POLICY, "national");
        if making.need(case::RISK_LEVEL_CLOSED) == Need::Required {
            return None;
        }
        // The level at the end is another field, and would be told too.
        let closed = making.says(case::STATE, &["closed"])
            && making.need(case::RISK_LEVEL_CLOSED) == Need::Conditional;
        making.set(case::RISK_LEVEL_CLOSED, if closed { Cell::Word("does-not-know") } else { Cell::Empty });
        making.point(case::RISK_LEVEL_OPENED, &[case::RISK_POLICY]).filter(|_| below)
    }),
    breaks(&["case.couple-not-both-in-service"], &["case"], |making| {
        let together = making.says(case::COUPLE_REMAINING_TOGETHER, &["yes"]);
        making.one(case::BOTH_PARTIES_IN_SERVICE, &["not-asked", "not-recorded"]);
        making.point(case::COUPLE_REMAINING_TOGETHER, &[case::BOTH_PARTIES_IN_SERVICE]).filter(|_| together)
    }),
    breaks(&["party.relationship-not-recorded"], &["party"], |making| {
        let his = making.says(party::ROLE, &["alleged-perpetrator", "perpetrator"]);
        making.one(party::RELATIONSHIP, &["not-asked", "not-recorded"]);
        making.point(party::RELATIONSHIP, &[party::ROLE]).filter(|_| his)
    }),
    breaks(&["police-record.domestic-abuse-by-a-stranger"], &["police-record"], |making| {
        let stranger =
            !making.story.abuse.connected && making.says(police::RELATIONSHIP, &[making.story.relationship]);
        making.flag(police::DOMESTIC_ABUSE_FLAG, true);
        for at in [police::INSTRUMENT, police::RISK_LEVEL] {
            making.word(at, "not-applicable");
        }
        making.point(police::DOMESTIC_ABUSE_FLAG, &[police::RELATIONSHIP]).filter(|_| stranger)
    }),
    breaks(&["police-record.pattern-on-one-day"], &["police-record"], |making| {
        let course = making.says(police::FORMS, &["stalking", "coercive-control", "harassment"]);
        let from = making.row.cell(police::COMMITTED_FROM);
        let Cell::Day(_) = from else { return None };
        making.set(police::COMMITTED_TO, from);
        making.point(police::COMMITTED_TO, &[police::COMMITTED_FROM, police::FORMS]).filter(|_| course)
    }),
    breaks(&["police-record.non-crime-with-crime-outcome"], &["police-record"], |making| {
        making.word(police::RECORD_KIND, "non-crime-incident");
        making.word(police::OUTCOME, "under-investigation");
        making.empty(police::OUTCOME_ON);
        making.point(police::OUTCOME, &[police::RECORD_KIND])
    }),
    breaks(&["any.none-with-others"], &["court-hearing"], |making| {
        let at = making.draw.one(&[court::ORDERS, court::SPECIAL_MEASURES])?;
        let none = making.form.column(at)?.none?;
        making.with_code(at, none)
    }),
    breaks(&["any.none-with-others"], &["police-record"], |making| making.with_code(police::ACTIONS, "none")),
    breaks(&["any.family-interpreted"], &["contact", "risk-assessment", "health-attendance"], |making| {
        let at = making.named("interpreter")?;
        making.one(at, &["family-or-friend", "child"]);
        making.point(at, &[])
    }),
    breaks(&["risk-assessment.could-be-high"], &["risk-assessment"], |making| {
        // Nothing was answered: an unknown is never a no.
        let counted = making.says(risk::INSTRUMENT, &["safelives-dash-24"]) && !making.story.high;
        for (at, number) in [(risk::YES, 0), (risk::NO, 0), (risk::DONT_KNOW, 0), (risk::UNANSWERED, 24)] {
            making.number(at, number);
        }
        making.word(risk::RISK_LEVEL, "not-high-by-count");
        making.empty(risk::RISK_POLICY);
        making.point(risk::RISK_LEVEL, &[risk::YES, risk::UNANSWERED]).filter(|_| counted)
    }),
];

/// The fields of victim and alleged perpetrator.
fn sides(making: &Making<'_>) -> Option<(FieldAt, FieldAt)> {
    match making.form.record.id {
        "marac-hearing" => Some((marac::PERSON_ID, marac::ALLEGED_PERPETRATOR_ID)),
        "court-hearing" => Some((court::PERSON_ID, court::DEFENDANT_ID)),
        "police-record" => Some((police::VICTIM_ID, police::ALLEGED_PERPETRATOR_ID)),
        _ => None,
    }
}
