//! Referrals to nobody, or to the wrong door.

use fingerpost_schema::{Need, fields::referral_out as f};

use super::{Break, breaks};

const ONWARD: &[&str] = &["referral-out"];

pub(super) static BREAKS: &[Break] = &[
    breaks(&["referral-out.no-receiving-service"], ONWARD, |making| {
        let pending =
            making.says(f::RESULT, &["pending"]) && making.need(f::RECEIVING_SERVICE) == Need::Optional;
        making.empty(f::RECEIVING_SERVICE);
        making.point(f::RECEIVING_SERVICE, &[f::RESULT]).filter(|_| pending)
    }),
    breaks(&["referral-out.victim-to-perpetrator-programme"], ONWARD, |making| {
        let victim = making.says(f::PERSON_ROLE, &["victim"]) && making.filled(f::RECEIVING_SERVICE);
        making.word(f::RECEIVING_SERVICE, "perpetrator-programme");
        making.point(f::PERSON_ROLE, &[f::RECEIVING_SERVICE]).filter(|_| victim)
    }),
    breaks(&["referral-out.alleged-perpetrator-to-victim-service"], ONWARD, |making| {
        let wrong = making.says(f::PERSON_ROLE, &["alleged-perpetrator"]);
        making.one(f::RECEIVING_SERVICE, &["refuge", "sanctuary", "ascent-counselling"]);
        making.point(f::PERSON_ROLE, &[f::RECEIVING_SERVICE]).filter(|_| wrong)
    }),
    breaks(&["referral-out.idva-below-high"], ONWARD, |making| {
        let victim = making.says(f::PERSON_ROLE, &["victim"]) && making.filled(f::RECEIVING_SERVICE);
        making.word(f::RECEIVING_SERVICE, "idva");
        making.word(f::RISK_LEVEL, "standard");
        making.word(f::RISK_POLICY, "plymouth");
        making.point(f::RISK_LEVEL, &[f::RECEIVING_SERVICE, f::RISK_POLICY]).filter(|_| victim)
    }),
];
