//! A decision in plain English.

use alloc::{string::String, vec::Vec};
use fingerpost_core::TextBuilder;
use fingerpost_dash::ItemSet;

use crate::{Anchor, Basis, Decision, Level, Open, Prompt, Reason, RepeatDefinition};

/// A decision in sentences: what it is, why, what is open, and whose rule it is.
///
/// Item numbers stand for the items; nothing that anybody typed is in the text. Routes, duties and limits carry their
/// own sentences and are not repeated here.
#[must_use]
pub fn explain(decision: &Decision<'_>) -> Vec<String> {
    let mut sentences = Vec::from([level(decision)]);
    for reason in &decision.reasons {
        sentences.push(reason.sentence());
    }
    if let Some(open) = &decision.indeterminate {
        let mut text = TextBuilder::new();
        text.push("This is not settled: it could be ").push(open.could_be.label()).push(", because ");
        for (at, what) in open.open.iter().enumerate() {
            if at > 0 {
                text.push("; and ");
            }
            what.write_to(&mut text);
        }
        text.push(".");
        sentences.push(text.finish());
    }
    for prompt in &decision.prompts {
        sentences.push(prompt.sentence());
    }
    sentences.push(rule(decision));
    sentences
}

fn level(decision: &Decision<'_>) -> String {
    let tally = decision.tally;
    let range = tally.possible();
    let mut text = TextBuilder::new();
    text.push(decision.level.label()).push(": ");
    text.number(u32::from(tally.yes)).push(" of ").number(u32::from(tally.items())).push(" answered yes");
    if tally.open() > 0 {
        text.push(", ").number(u32::from(tally.open())).push(" not known, so between ");
        text.number(u32::from(*range.start())).push(" and ").number(u32::from(*range.end()));
    }
    text.push(".");
    if matches!(decision.level, Level::NoIndicatorsRecorded) {
        text.push(" That does not mean that there is no risk.");
    }
    text.finish()
}

fn rule(decision: &Decision<'_>) -> String {
    let policy = decision.policy;
    let mut text = TextBuilder::new();
    text.push("Rule: ").push(&policy.title).push(", reviewed ");
    policy.review.on.write_to(&mut text);
    text.push(".");
    match policy.basis {
        Basis::Local => {}
        Basis::National => {
            text.push(" Only 14 for high is a published national number.");
        }
        Basis::NationalInLieu => {
            text.push(" The area's own rule is not established: the national criteria stand in. Ask the MARAC coordinator.");
        }
    }
    text.finish()
}

/// `item 3`, `items 3 and 7`, `items 3, 7 and 9`.
fn write_items(items: ItemSet, text: &mut TextBuilder) {
    let count = items.len();
    text.push(if count == 1 { "item " } else { "items " });
    for (at, number) in (1_u8..).zip(items.iter()) {
        if at > 1 {
            text.push(if at == count { " and " } else { ", " });
        }
        text.number(u32::from(number));
    }
}

impl Reason<'_> {
    /// The reason as a sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        let mut text = TextBuilder::new();
        match self {
            Self::VisibleHighRisk { at_least, items } => {
                text.push("Visible high risk: ").number(u32::from(items.len())).push(" yes, and ");
                text.number(u32::from(*at_least)).push(" or more meet the criterion (");
                write_items(*items, &mut text);
                text.push(")");
            }
            Self::Judgement => {
                text.push("Professional judgement: the reason is recorded. Judgement alone suffices and is never lowered by a count");
            }
            Self::Escalation { events, crimes, months, established } => {
                text.push("Potential escalation: ").number(*events).push(" events, ").number(*crimes);
                text.push(" of them known to be crimes, in ").number(u32::from(*months)).push(" months");
                if !established {
                    text.push(". The number is common practice, not this area's own");
                }
            }
            Self::Repeat { since, anchor, event, definition } => {
                text.push("Repeat: ");
                text.push(match definition {
                    RepeatDefinition::AnyAbuse => "abuse",
                    RepeatDefinition::Criminal => "abuse that would be a crime",
                });
                text.push(" on ");
                event.write_to(&mut text);
                text.push(" after the ");
                text.push(match anchor {
                    Anchor::LastReferral => "MARAC referral",
                    Anchor::LastMeeting => "MARAC meeting",
                });
                text.push(" of ");
                since.write_to(&mut text);
                text.push(". A repeat is referred whatever the count");
            }
            Self::Automatic { criterion } => {
                text.push("Automatic here: ").push(criterion.label());
            }
            Self::Band { band, items } => {
                text.push("Local level ")
                    .push(&band.name)
                    .push(": ")
                    .number(u32::from(band.from))
                    .push(" to ");
                text.number(u32::from(band.to)).push(" yes (");
                write_items(*items, &mut text);
                text.push(")");
            }
            Self::NotHighByCount { at_least, items } => {
                text.push("Fewer than ").number(u32::from(*at_least)).push(" yes (");
                write_items(*items, &mut text);
                text.push("). There is no national level below high");
            }
            Self::NoIndicatorsRecorded => {
                text.push("No item was answered yes");
            }
        }
        text.push(".");
        text.finish()
    }
}

impl Open {
    fn write_to(self, text: &mut TextBuilder) {
        match self {
            Self::Items(items) => {
                write_items(items, text);
                text.push(if items.len() == 1 { " is not known" } else { " are not known" });
            }
            Self::Crimes => {
                text.push("it is not known whether events were crimes");
            }
            Self::Rising => {
                text.push("it is not known whether the abuse is rising");
            }
            Self::Criterion(criterion) => {
                text.push("it is not known whether there is ").push(criterion.label());
            }
        }
    }
}

impl Prompt<'_> {
    /// The prompt as a sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        let mut text = TextBuilder::new();
        match self {
            Self::ConsiderJudgement { cluster, items } => {
                text.push(&cluster.prompt).push(" (");
                write_items(*items, &mut text);
                text.push("): this area asks you to consider your judgement.");
            }
            Self::CheckJudgement => {
                text.push("If you are seriously worried, your judgement alone makes this high: say why.");
            }
            Self::FindOut { items } => {
                text.push("Find out about ");
                write_items(*items, &mut text);
                text.push(" from other sources.");
            }
            Self::AskCrimes => {
                text.push("Find out which events were crimes.");
            }
            Self::AskRising => {
                text.push("Ask whether the abuse is more frequent or worse.");
            }
            Self::AskCriterion { criterion } => {
                text.push("Ask about ").push(criterion.label()).push(": here it is referred on its own.");
            }
            Self::AskHistory => {
                text.push("Ask about earlier events, police call-outs and referrals to MARAC, today's included: here they count.");
            }
            Self::HistoryNotCounted => {
                text.push("This area's rule does not count earlier events or referrals: weigh them in your judgement.");
            }
            Self::AskAge => {
                text.push("Ask the age: under 16 the route is child protection, and at 16 and 17 both.");
            }
            Self::StalkingScreen => {
                text.push("Item 8 is yes: ask the stalking screen.");
            }
            Self::HonourScreen => {
                text.push("Item 4, 12 or 17 is yes: think of honour-based abuse and ask its screen.");
            }
        }
        text.finish()
    }
}
