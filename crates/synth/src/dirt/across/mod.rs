//! Rows that do not fit each other. A story has at most one such fault and no other, so that what the rules then find in
//! all of its files is certain; each file tells what is found in its own rows.

mod spoil;

use crate::{
    days,
    draw::Draw,
    records::{self, Facts},
    story::{Story, World},
};

/// What is wrong between the rows of a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Across {
    /// The id of the first row of a record says who somebody is: what points to it points to nothing.
    KeyLost(&'static str),
    /// The first row of a record stands there twice.
    KeyTwice(&'static str),
    /// The first row of a record points to nothing with one of its fields, by name.
    Unknown(&'static str, &'static str),
    /// A child is the main victim beside the main victim.
    TwoMainVictims,
    /// A second main alleged perpetrator.
    TwoMainAllegedPerpetrators,
    /// The one who is alleged to abuse is put down as a victim.
    NobodyAlleged,
    /// The victim is put down as the alleged perpetrator too.
    VictimAndAllegedPerpetrator,
    /// The victim, an adult, is put down as a child too.
    ChildVictimIsAdult,
    /// A child is put down as an adult victim.
    VictimIsUnder16,
    /// A referral from before the birth.
    ReceivedBeforeBirth,
    /// A row of this record from before the birth.
    BeforeBirth(&'static str),
    /// The case opened before the referral came in.
    OpenedBeforeReferral,
    /// A second open case.
    TwoOpen,
    /// A contact before the case.
    WorkBeforeOpening,
    /// A contact after the case.
    WorkAfterClosing,
    /// A referral on before the referral in.
    MadeBeforeReceived,
    /// A repeat without a first time.
    RepeatWithoutEarlier,
    /// A repeat that does not say so.
    RepeatNotMarked,
    /// Somebody was heard, and the referral is for somebody else.
    NoReferral,
    /// Somebody needs an interpreter, and a contact says that none was needed.
    InterpreterNotUsed,
    /// Somebody from outside was turned away.
    NotSignposted,
    /// HARK with somebody under 18.
    HarkUnder18,
    /// FGM of somebody under 18 as done and not as reported.
    FgmNotReported,
    /// A child heard as an adult.
    MaracUnder16,
    /// A child in adults' social care.
    AgeAndBranch,
    /// An enquiry about somebody without care and support needs.
    EnquiryWithoutNeeds,
    /// Change of behaviour as the victim's need.
    BehaviourChange,
    /// One token for two people.
    TwoBirths,
}

use Across as A;

/// Every fault, in a fixed order.
const ALL: &[Across] = &[
    A::KeyLost("person"),
    A::KeyLost("case"),
    A::KeyLost("referral-in"),
    A::KeyLost("referral-out"),
    A::KeyLost("party"),
    A::KeyLost("contact"),
    A::KeyLost("risk-assessment"),
    A::KeyLost("marac-hearing"),
    A::KeyLost("police-record"),
    A::KeyLost("support-need"),
    A::KeyLost("training-session"),
    A::KeyTwice("person"),
    A::KeyTwice("referral-in"),
    A::KeyTwice("referral-out"),
    A::KeyTwice("contact"),
    A::KeyTwice("risk-assessment"),
    A::KeyTwice("court-hearing"),
    A::KeyTwice("police-record"),
    A::KeyTwice("sanctuary-request"),
    A::KeyTwice("housing-move"),
    A::KeyTwice("social-care-episode"),
    A::KeyTwice("health-attendance"),
    A::KeyTwice("support-need"),
    A::KeyTwice("training-session"),
    A::KeyTwice("survivor-feedback"),
    A::KeyTwice("strategy-action"),
    A::Unknown("case", "referral_id"),
    A::Unknown("case", "person_id"),
    A::Unknown("contact", "case_id"),
    A::Unknown("contact", "person_id"),
    A::Unknown("referral-out", "person_id"),
    A::Unknown("referral-out", "case_id"),
    A::Unknown("referral-out", "referral_id"),
    A::Unknown("support-need", "case_id"),
    A::Unknown("court-hearing", "person_id"),
    A::Unknown("police-record", "victim_id"),
    A::Unknown("sanctuary-request", "person_id"),
    A::Unknown("housing-move", "person_id"),
    A::Unknown("social-care-episode", "person_id"),
    A::Unknown("health-attendance", "person_id"),
    A::Unknown("party", "person_id"),
    A::Unknown("risk-assessment", "case_id"),
    A::TwoMainVictims,
    A::TwoMainAllegedPerpetrators,
    A::NobodyAlleged,
    A::VictimAndAllegedPerpetrator,
    A::ChildVictimIsAdult,
    A::VictimIsUnder16,
    A::ReceivedBeforeBirth,
    A::BeforeBirth("risk-assessment"),
    A::BeforeBirth("court-hearing"),
    A::BeforeBirth("sanctuary-request"),
    A::BeforeBirth("housing-move"),
    A::BeforeBirth("health-attendance"),
    A::OpenedBeforeReferral,
    A::TwoOpen,
    A::WorkBeforeOpening,
    A::WorkAfterClosing,
    A::MadeBeforeReceived,
    A::RepeatWithoutEarlier,
    A::RepeatNotMarked,
    A::NoReferral,
    A::InterpreterNotUsed,
    A::NotSignposted,
    A::HarkUnder18,
    A::FgmNotReported,
    A::MaracUnder16,
    A::AgeAndBranch,
    A::EnquiryWithoutNeeds,
    A::BehaviourChange,
    A::TwoBirths,
];

/// A number that no row has: every number of a row is far below.
pub(super) const NOBODY: u64 = 1 << 39;

/// The fault of a story, if it has one.
pub(crate) fn of(world: &World, story: &Story) -> Option<Across> {
    let mut draw: Draw = super::draw(world.seed, [1, u64::from(story.index)]);
    if !draw.chance(world.dirt) || !draw.chance(300) {
        return None;
    }
    let fits: Vec<Across> = ALL.iter().copied().filter(|fault| fault.fits(world, story)).collect();
    draw.one(&fits)
}

impl Across {
    /// Whether the story has the rows that it takes. What the columns of a profile allow is seen when the row is made.
    fn fits(self, world: &World, story: &Story) -> bool {
        let rows = |record: &str| {
            if world.has(record) { records::rows(record).map_or(0, |rows| (rows.count)(story)) } else { 0 }
        };
        let victim = Facts::of(world, story, 0);
        let born = victim.precision == "month" && days::first_of(victim.born) - 40 >= days::day(1990, 1, 1);
        let adult_from = days::first_of(victim.born + 12 * 18);
        match self {
            A::KeyLost(record) | A::KeyTwice(record) => rows(record) > 0,
            A::Unknown(record, _) => rows(record) > 0,
            A::TwoMainVictims | A::VictimIsUnder16 => {
                rows("party") > 0 && story.children > 0 && world.has("person")
            }
            A::TwoMainAllegedPerpetrators => rows("party") > 0,
            A::NobodyAlleged | A::VictimAndAllegedPerpetrator => rows("party") > 0 && story.known,
            A::ChildVictimIsAdult => {
                rows("party") > 0
                    && story.children > 0
                    && victim.precision != "unknown"
                    && world.has("person")
            }
            A::ReceivedBeforeBirth => rows("referral-in") > 0 && born && world.has("person"),
            A::BeforeBirth(record) => rows(record) > 0 && born && world.has("person"),
            A::OpenedBeforeReferral => rows("case") > 0 && world.has("referral-in"),
            A::TwoOpen => rows("case") > 0 && story.closed.is_none(),
            A::WorkBeforeOpening => rows("contact") > 0 && world.has("case"),
            A::WorkAfterClosing => {
                rows("contact") > 0
                    && world.has("case")
                    && story.closed.is_some_and(|day| day + 3 <= world.to)
            }
            A::MadeBeforeReceived => rows("referral-out") > 0 && story.onward > 0 && world.has("referral-in"),
            A::RepeatWithoutEarlier => rows("marac-hearing") > 0,
            A::RepeatNotMarked => rows("marac-hearing") > 1 && story.known,
            A::NoReferral => {
                rows("marac-hearing") > 0 && rows("referral-in") > 0 && story.known && world.has("person")
            }
            A::InterpreterNotUsed => rows("contact") > 0 && victim.interpreter && world.has("person"),
            A::NotSignposted => rows("referral-in") > 0 && story.outside && world.has("person"),
            A::HarkUnder18 => {
                rows("risk-assessment") > 0 && story.young && story.opened < adult_from && world.has("person")
            }
            A::FgmNotReported => {
                rows("health-attendance") > 0
                    && story.young
                    && story.received < adult_from
                    && world.has("person")
            }
            A::MaracUnder16 => {
                // Whoever is heard has a referral, where referrals are handed in.
                let alone = rows("marac-hearing") == 1 && !world.has("referral-in");
                alone && story.children > 0 && world.has("person")
            }
            A::AgeAndBranch => rows("social-care-episode") > 0 && story.children > 0 && world.has("person"),
            A::EnquiryWithoutNeeds => {
                rows("social-care-episode") > story.children && !victim.care_needs && world.has("person")
            }
            A::BehaviourChange => rows("support-need") > 0 && rows("party") > 0,
            A::TwoBirths => {
                let other = Facts::of(world, story, 1);
                let known = |facts: &Facts| facts.precision == "month" && facts.token();
                rows("person") > 1 && known(&victim) && known(&other) && victim.born != other.born
            }
        }
    }

    /// The row that stands there once more, by its number in the story.
    pub(crate) fn extra(self, record: &str) -> Option<u32> {
        match (self, record) {
            (A::KeyTwice(of), record) if of == record => Some(0),
            (A::TwoMainAllegedPerpetrators, "party") => Some(1),
            (A::TwoOpen, "case") => Some(0),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_record_and_field_is_one() {
        for fault in ALL {
            match fault {
                A::KeyLost(of) | A::KeyTwice(of) | A::BeforeBirth(of) => {
                    assert!(fingerpost_schema::record(of).is_some(), "{of}");
                }
                A::Unknown(of, field) => {
                    assert!(fingerpost_schema::record(of).unwrap().field(field).is_some(), "{of} {field}");
                }
                _ => {}
            }
        }
    }
}
