// Written by subset.py from the published JSON Schema of the profile. Do not edit.

use chrono::NaiveDate;
use garde::Validate;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub enum Code0 {
    #[serde(rename = "1.0")]
    C0,
}

#[derive(Debug, Deserialize)]
pub enum Code1 {
    #[serde(rename = "live")]
    C0,
    #[serde(rename = "test")]
    C1,
    #[serde(rename = "synthetic")]
    C2,
}

#[derive(Debug, Deserialize)]
pub enum Code2 {
    #[serde(rename = "vva")]
    C0,
    #[serde(rename = "idva")]
    C1,
    #[serde(rename = "hospital-idva")]
    C2,
    #[serde(rename = "isva")]
    C3,
    #[serde(rename = "sarc")]
    C4,
    #[serde(rename = "sarc-isva")]
    C5,
    #[serde(rename = "specialist-da-service")]
    C6,
    #[serde(rename = "refuge")]
    C7,
    #[serde(rename = "outreach")]
    C8,
    #[serde(rename = "by-and-for-service")]
    C9,
    #[serde(rename = "bangladeshi-specialist-worker")]
    C10,
    #[serde(rename = "youth-worker")]
    C11,
    #[serde(rename = "children-and-young-people-service")]
    C12,
    #[serde(rename = "ascent-member")]
    C13,
    #[serde(rename = "ascent-advice-hub")]
    C14,
    #[serde(rename = "ascent-counselling")]
    C15,
    #[serde(rename = "ascent-harmful-practices")]
    C16,
    #[serde(rename = "ascent-legal-advice")]
    C17,
    #[serde(rename = "ascent-no-recourse")]
    C18,
    #[serde(rename = "ascent-young-women")]
    C19,
    #[serde(rename = "ascent-prostitution")]
    C20,
    #[serde(rename = "ascent-substance-use")]
    C21,
    #[serde(rename = "ascent-complex-housing")]
    C22,
    #[serde(rename = "ascent-disabled-and-deaf")]
    C23,
    #[serde(rename = "ascent-lbt")]
    C24,
    #[serde(rename = "iris-general-practice")]
    C25,
    #[serde(rename = "general-practice")]
    C26,
    #[serde(rename = "marac")]
    C27,
    #[serde(rename = "marac-liaison-nurse")]
    C28,
    #[serde(rename = "community-marac")]
    C29,
    #[serde(rename = "police")]
    C30,
    #[serde(rename = "sanctuary")]
    C31,
    #[serde(rename = "childrens-social-care")]
    C32,
    #[serde(rename = "mash")]
    C33,
    #[serde(rename = "family-support")]
    C34,
    #[serde(rename = "family-therapy")]
    C35,
    #[serde(rename = "adult-social-care")]
    C36,
    #[serde(rename = "housing")]
    C37,
    #[serde(rename = "housing-association")]
    C38,
    #[serde(rename = "homelessness")]
    C39,
    #[serde(rename = "substance-misuse")]
    C40,
    #[serde(rename = "mental-health")]
    C41,
    #[serde(rename = "talking-therapies")]
    C42,
    #[serde(rename = "camhs")]
    C43,
    #[serde(rename = "online-counselling")]
    C44,
    #[serde(rename = "acute-health")]
    C45,
    #[serde(rename = "maternity")]
    C46,
    #[serde(rename = "sexual-health")]
    C47,
    #[serde(rename = "sexual-health-prostitution")]
    C48,
    #[serde(rename = "fgm-nurse")]
    C49,
    #[serde(rename = "court")]
    C50,
    #[serde(rename = "witness-service")]
    C51,
    #[serde(rename = "perpetrator-programme")]
    C52,
    #[serde(rename = "employer-support")]
    C53,
    #[serde(rename = "education")]
    C54,
    #[serde(rename = "forum")]
    C55,
    #[serde(rename = "advice-service")]
    C56,
    #[serde(rename = "helpline")]
    C57,
    #[serde(rename = "home-area-service")]
    C58,
    #[serde(rename = "probation")]
    C59,
    #[serde(rename = "victim-support")]
    C60,
    #[serde(rename = "faith-or-community-organisation")]
    C61,
    #[serde(rename = "other-service")]
    C62,
}

#[derive(Debug, Deserialize)]
pub enum Code3 {
    #[serde(rename = "month")]
    C0,
    #[serde(rename = "year")]
    C1,
    #[serde(rename = "year-estimated")]
    C2,
    #[serde(rename = "unknown")]
    C3,
}

#[derive(Debug, Deserialize)]
pub enum Code4 {
    #[serde(rename = "female")]
    C0,
    #[serde(rename = "male")]
    C1,
    #[serde(rename = "indeterminate")]
    C2,
    #[serde(rename = "declined")]
    C3,
    #[serde(rename = "does-not-know")]
    C4,
    #[serde(rename = "not-asked")]
    C5,
    #[serde(rename = "not-recorded")]
    C6,
    #[serde(rename = "not-applicable")]
    C7,
}

#[derive(Debug, Deserialize)]
pub enum Code5 {
    #[serde(rename = "yes")]
    C0,
    #[serde(rename = "no")]
    C1,
    #[serde(rename = "declined")]
    C2,
    #[serde(rename = "does-not-know")]
    C3,
    #[serde(rename = "not-asked")]
    C4,
    #[serde(rename = "not-recorded")]
    C5,
    #[serde(rename = "not-applicable")]
    C6,
}

#[derive(Debug, Deserialize)]
pub enum Code6 {
    #[serde(rename = "1")]
    C0,
    #[serde(rename = "2")]
    C1,
    #[serde(rename = "3")]
    C2,
    #[serde(rename = "4")]
    C3,
    #[serde(rename = "X")]
    C4,
    #[serde(rename = "Z")]
    C5,
    #[serde(rename = "declined")]
    C6,
    #[serde(rename = "does-not-know")]
    C7,
    #[serde(rename = "not-asked")]
    C8,
    #[serde(rename = "not-recorded")]
    C9,
    #[serde(rename = "not-applicable")]
    C10,
}

#[derive(Debug, Deserialize)]
pub enum Code7 {
    #[serde(rename = "1")]
    C0,
    #[serde(rename = "2")]
    C1,
    #[serde(rename = "3")]
    C2,
    #[serde(rename = "4")]
    C3,
    #[serde(rename = "9")]
    C4,
    #[serde(rename = "U")]
    C5,
    #[serde(rename = "Z")]
    C6,
    #[serde(rename = "declined")]
    C7,
    #[serde(rename = "does-not-know")]
    C8,
    #[serde(rename = "not-asked")]
    C9,
    #[serde(rename = "not-recorded")]
    C10,
    #[serde(rename = "not-applicable")]
    C11,
}

#[derive(Debug, Deserialize)]
pub enum Code8 {
    #[serde(rename = "-8")]
    C0,
    #[serde(rename = "1")]
    C1,
    #[serde(rename = "10")]
    C2,
    #[serde(rename = "11")]
    C3,
    #[serde(rename = "12")]
    C4,
    #[serde(rename = "13")]
    C5,
    #[serde(rename = "14")]
    C6,
    #[serde(rename = "15")]
    C7,
    #[serde(rename = "16")]
    C8,
    #[serde(rename = "17")]
    C9,
    #[serde(rename = "18")]
    C10,
    #[serde(rename = "19")]
    C11,
    #[serde(rename = "2")]
    C12,
    #[serde(rename = "3")]
    C13,
    #[serde(rename = "4")]
    C14,
    #[serde(rename = "5")]
    C15,
    #[serde(rename = "6")]
    C16,
    #[serde(rename = "7")]
    C17,
    #[serde(rename = "8")]
    C18,
    #[serde(rename = "9")]
    C19,
    #[serde(rename = "declined")]
    C20,
    #[serde(rename = "does-not-know")]
    C21,
    #[serde(rename = "not-asked")]
    C22,
    #[serde(rename = "not-recorded")]
    C23,
    #[serde(rename = "not-applicable")]
    C24,
}

#[derive(Debug, Deserialize)]
pub enum Code9 {
    #[serde(rename = "A")]
    C0,
    #[serde(rename = "B")]
    C1,
    #[serde(rename = "C")]
    C2,
    #[serde(rename = "D")]
    C3,
    #[serde(rename = "E")]
    C4,
    #[serde(rename = "F")]
    C5,
    #[serde(rename = "G")]
    C6,
    #[serde(rename = "H")]
    C7,
    #[serde(rename = "I")]
    C8,
    #[serde(rename = "J")]
    C9,
    #[serde(rename = "K")]
    C10,
    #[serde(rename = "L")]
    C11,
    #[serde(rename = "M")]
    C12,
    #[serde(rename = "N")]
    C13,
    #[serde(rename = "declined")]
    C14,
    #[serde(rename = "does-not-know")]
    C15,
    #[serde(rename = "not-asked")]
    C16,
    #[serde(rename = "not-recorded")]
    C17,
    #[serde(rename = "not-applicable")]
    C18,
}

#[derive(Debug, Deserialize)]
pub enum Code10 {
    #[serde(rename = "-8")]
    C0,
    #[serde(rename = "1")]
    C1,
    #[serde(rename = "2")]
    C2,
    #[serde(rename = "3")]
    C3,
    #[serde(rename = "4")]
    C4,
    #[serde(rename = "declined")]
    C5,
    #[serde(rename = "does-not-know")]
    C6,
    #[serde(rename = "not-asked")]
    C7,
    #[serde(rename = "not-recorded")]
    C8,
    #[serde(rename = "not-applicable")]
    C9,
}

#[derive(Debug, Deserialize)]
pub enum Code11 {
    #[serde(rename = "8")]
    C0,
    #[serde(rename = "9")]
    C1,
    #[serde(rename = "D")]
    C2,
    #[serde(rename = "M")]
    C3,
    #[serde(rename = "N")]
    C4,
    #[serde(rename = "P")]
    C5,
    #[serde(rename = "S")]
    C6,
    #[serde(rename = "W")]
    C7,
    #[serde(rename = "declined")]
    C8,
    #[serde(rename = "does-not-know")]
    C9,
    #[serde(rename = "not-asked")]
    C10,
    #[serde(rename = "not-recorded")]
    C11,
    #[serde(rename = "not-applicable")]
    C12,
}

#[derive(Debug, Deserialize)]
pub enum Code12 {
    #[serde(rename = "9")]
    C0,
    #[serde(rename = "N")]
    C1,
    #[serde(rename = "Y")]
    C2,
    #[serde(rename = "Z")]
    C3,
    #[serde(rename = "declined")]
    C4,
    #[serde(rename = "does-not-know")]
    C5,
    #[serde(rename = "not-asked")]
    C6,
    #[serde(rename = "not-recorded")]
    C7,
    #[serde(rename = "not-applicable")]
    C8,
}

#[derive(Debug, Deserialize)]
pub enum Code13 {
    #[serde(rename = "resident")]
    C0,
    #[serde(rename = "worker")]
    C1,
    #[serde(rename = "student")]
    C2,
    #[serde(rename = "visitor")]
    C3,
    #[serde(rename = "no-connection")]
    C4,
    #[serde(rename = "declined")]
    C5,
    #[serde(rename = "does-not-know")]
    C6,
    #[serde(rename = "not-asked")]
    C7,
    #[serde(rename = "not-recorded")]
    C8,
    #[serde(rename = "not-applicable")]
    C9,
}

#[derive(Debug, Deserialize)]
pub enum Code14 {
    #[serde(rename = "in-area")]
    C0,
    #[serde(rename = "outside-area")]
    C1,
    #[serde(rename = "outside-region")]
    C2,
    #[serde(rename = "outside-uk")]
    C3,
    #[serde(rename = "declined")]
    C4,
    #[serde(rename = "does-not-know")]
    C5,
    #[serde(rename = "not-asked")]
    C6,
    #[serde(rename = "not-recorded")]
    C7,
    #[serde(rename = "not-applicable")]
    C8,
}

#[derive(Debug, Deserialize)]
pub enum Code15 {
    #[serde(rename = "in-area")]
    C0,
    #[serde(rename = "outside-area")]
    C1,
    #[serde(rename = "not-registered")]
    C2,
    #[serde(rename = "declined")]
    C3,
    #[serde(rename = "does-not-know")]
    C4,
    #[serde(rename = "not-asked")]
    C5,
    #[serde(rename = "not-recorded")]
    C6,
    #[serde(rename = "not-applicable")]
    C7,
}

#[derive(Debug, Deserialize)]
pub enum Code16 {
    #[serde(rename = "agreed")]
    C0,
    #[serde(rename = "told-no-objection")]
    C1,
    #[serde(rename = "not-safe-to-ask")]
    C2,
    #[serde(rename = "objected")]
    C3,
    #[serde(rename = "not-yet-asked")]
    C4,
}

#[derive(Debug, Deserialize, Validate)]
pub struct Person {
    #[garde(skip)]
    pub schema_version: Code0,
    #[garde(skip)]
    pub data_status: Code1,
    #[garde(skip)]
    pub service: Code2,
    #[garde(pattern(r"^[A-Za-z0-9_][A-Za-z0-9_-]{0,39}$"))]
    pub person_id: String,
    #[garde(skip)]
    pub recorded_on: NaiveDate,
    #[garde(skip)]
    pub birth_precision: Code3,
    #[garde(pattern(r"^((19[0-9]{2}|20[0-9]{2}|21[0-4][0-9]|215[0-5])-(0[1-9]|1[0-2]))$"))]
    pub birth_month: Option<String>,
    #[garde(range(min = 1900, max = 2100))]
    pub birth_year: Option<u32>,
    #[garde(skip)]
    pub sex: Code4,
    #[garde(skip)]
    pub gender_reassignment: Code5,
    #[garde(skip)]
    pub gender_identity: Option<Code6>,
    #[garde(skip)]
    pub sexual_orientation: Code7,
    #[garde(skip)]
    pub ethnicity: Code8,
    #[garde(skip)]
    pub religion: Code9,
    #[garde(pattern(r"^(declined|does-not-know|not-asked|not-recorded|not-applicable|(ZZ|(01|02|03|04|05|06|07|08|09|10|NN|XX)(;(01|02|03|04|05|06|07|08|09|10|NN|XX))*))$"))]
    pub disability: String,
    #[garde(skip)]
    pub disability_limits: Option<Code10>,
    #[garde(skip)]
    pub marital_status: Code11,
    #[garde(skip)]
    pub pregnancy: Code12,
    #[garde(skip)]
    pub maternity: Option<Code5>,
    #[garde(pattern(r"^(ara|ase|asf|ben|bfi|ckb|cym|eng|fas|guj|hin|kur|pan|pnb|pol|prs|pus|rom|ron|som|syl|tam|urd|declined|does-not-know|not-asked|not-recorded|not-applicable|[a-z]{3})$"))]
    pub first_language: Option<String>,
    #[garde(skip)]
    pub interpreter_needed: Code5,
    #[garde(pattern(r"^(ara|ase|asf|ben|bfi|ckb|cym|eng|fas|guj|hin|kur|pan|pnb|pol|prs|pus|rom|ron|som|syl|tam|urd|declined|does-not-know|not-asked|not-recorded|not-applicable|[a-z]{3})$"))]
    pub interpreter_language: Option<String>,
    #[garde(pattern(r"^(declined|does-not-know|not-asked|not-recorded|not-applicable|((none|bsl-interpreter|deafblind-support|lip-speaker|speech-to-text|easy-read|large-print|braille|audio|advocate|more-time|other)(;(none|bsl-interpreter|deafblind-support|lip-speaker|speech-to-text|easy-read|large-print|braille|audio|advocate|more-time|other))*))$"))]
    pub communication_needs: Option<String>,
    #[garde(skip)]
    pub connection: Code13,
    #[garde(skip)]
    pub residence_group: Code14,
    #[garde(pattern(r"^(declined|does-not-know|not-asked|not-recorded|not-applicable|[EWSNK][0-9]{8})$"))]
    pub area: Option<String>,
    #[garde(skip)]
    pub gp_registration: Code15,
    #[garde(skip)]
    pub mental_health: Code5,
    #[garde(skip)]
    pub substance_misuse: Code5,
    #[garde(skip)]
    pub care_and_support_needs: Code5,
    #[garde(skip)]
    pub homelessness: Code5,
    #[garde(skip)]
    pub rough_sleeping: Option<Code5>,
    #[garde(skip)]
    pub no_recourse_to_public_funds: Option<Code5>,
    #[garde(skip)]
    pub involved_in_prostitution: Option<Code5>,
    #[garde(skip)]
    pub linkage_permission: Code16,
    #[garde(pattern(r"^(declined|does-not-know|not-asked|not-recorded|not-applicable|[A-Za-z0-9_][A-Za-z0-9_-]{0,39})$"))]
    pub linkage_token: Option<String>,
}
