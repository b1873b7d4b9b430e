//! Counts and levels that do not go together.

use fingerpost_schema::{
    FieldAt,
    fields::{marac_hearing as m, risk_assessment as f, training_session as t},
};

use super::{Break, breaks};
use crate::{records::Making, row::Cell};

const RISK: &[&str] = &["risk-assessment"];

/// Replaces the four counts of a checklist.
fn counts(making: &mut Making<'_>, yes: u32, no: u32, dont_know: u32) -> Option<()> {
    if !making.says(f::INSTRUMENT, &["safelives-dash-24"]) {
        return None;
    }
    for (at, number) in
        [(f::YES, yes), (f::NO, no), (f::DONT_KNOW, dont_know), (f::UNANSWERED, 24 - yes - no - dont_know)]
    {
        making.point(at, &[])?;
        making.number(at, number);
    }
    Some(())
}

/// Takes away what says that somebody judged.
fn unjudged(making: &mut Making<'_>) {
    making.flag(f::RAISED_BY_JUDGEMENT, false);
    making.empty(f::JUDGEMENT_GROUNDS);
}

fn level(making: &mut Making<'_>, level: &'static str, policy: &'static str) {
    making.word(f::RISK_LEVEL, level);
    making.set(f::RISK_POLICY, if policy.is_empty() { Cell::Empty } else { Cell::Word(policy) });
}

fn screen(making: &mut Making<'_>, yes: u32) -> Option<()> {
    if making.story.young {
        return None;
    }
    making.word(f::INSTRUMENT, "hark");
    making.number(f::YES, yes);
    for at in [f::NO, f::DONT_KNOW, f::UNANSWERED] {
        making.empty(at);
    }
    unjudged(making);
    making.point(f::YES, &[f::INSTRUMENT]).map(|_| ())
}

fn at_level(making: &Making<'_>) -> Option<FieldAt> {
    making.point(f::RISK_LEVEL, &[f::INSTRUMENT, f::YES])
}

pub(super) static BREAKS: &[Break] = &[
    breaks(&["risk-assessment.counts-do-not-make-24"], RISK, |making| {
        let no = making.number_of(f::NO)?.checked_sub(1)?;
        making.number(f::NO, no);
        making.point(f::YES, &[f::NO, f::DONT_KNOW, f::UNANSWERED])
    }),
    breaks(&["risk-assessment.more-answers-than-questions"], RISK, |making| {
        screen(making, 9)?;
        level(making, "not-applicable", "");
        making.point(f::YES, &[f::INSTRUMENT])
    }),
    breaks(&["risk-assessment.high-count-not-high"], RISK, |making| {
        counts(making, 17, 5, 2)?;
        unjudged(making);
        level(making, "not-high-by-count", "");
        at_level(making)
    }),
    breaks(&["risk-assessment.could-be-high"], RISK, |making| {
        counts(making, 8, 8, 5)?;
        unjudged(making);
        level(making, "not-high-by-count", "");
        at_level(making)
    }),
    breaks(&["risk-assessment.high-without-ground"], RISK, |making| {
        if !making.story.high {
            return None;
        }
        counts(making, 5, 19, 0)?;
        unjudged(making);
        at_level(making)
    }),
    breaks(&["risk-assessment.no-indicators-called-standard"], RISK, |making| {
        counts(making, 0, 24, 0)?;
        unjudged(making);
        level(making, "standard", "plymouth");
        making.point(f::RISK_LEVEL, &[f::YES, f::RISK_POLICY])
    }),
    breaks(&["risk-assessment.threshold-of-another-instrument"], RISK, |making| {
        counts(making, 6, 18, 0)?;
        unjudged(making);
        making.word(f::INSTRUMENT, "police-dash-27");
        level(making, "standard", "southampton");
        making.point(f::RISK_POLICY, &[f::INSTRUMENT, f::RISK_LEVEL])
    }),
    breaks(&["risk-assessment.screen-given-a-level"], RISK, |making| {
        screen(making, 2)?;
        level(making, "not-high-by-count", "");
        at_level(making)
    }),
    breaks(&["risk-assessment.high-not-referred"], RISK, |making| {
        let high = making.says(f::RISK_LEVEL, &["high"]);
        making.flag(f::REFERRED_TO_MARAC, false);
        making.point(f::REFERRED_TO_MARAC, &[f::RISK_LEVEL]).filter(|_| high)
    }),
    breaks(&["marac-hearing.visible-high-below-14"], &["marac-hearing"], |making| {
        let below = making.draw.below(14);
        let counted = making.says(m::CRITERIA, &["visible-high-risk"])
            && making.says(m::INSTRUMENT, &["safelives-dash-24"]);
        making.number(m::YES, below);
        making.point(m::YES, &[m::CRITERIA, m::INSTRUMENT]).filter(|_| counted)
    }),
    breaks(&["marac-hearing.repeat-and-reasons-differ"], &["marac-hearing"], |making| {
        if making.says(m::REPEAT, &["yes"]) {
            making.codes(m::CRITERIA, &["visible-high-risk"]);
        } else {
            making.codes(m::CRITERIA, &["visible-high-risk", "repeat"]);
        }
        making.point(m::REPEAT, &[m::CRITERIA])
    }),
    breaks(&["training-session.figures-do-not-add-up"], &["training-session"], |making| {
        let all = making.number_of(t::ATTENDED)?;
        making.number(t::ATTENDED, all + 1);
        making.point(t::ATTENDED, &[t::ATTENDED_OTHER])
    }),
];
