//! Visible high risk, and local bands below it.

use fingerpost_dash::Ric;

use crate::{Level, Policy, Reason};

/// The level of a count.
pub(crate) fn level(yes: u8, policy: &Policy) -> Level<'_> {
    if yes >= policy.visible_high_risk.at_least {
        return Level::High;
    }
    if yes == 0 {
        return Level::NoIndicatorsRecorded;
    }
    policy
        .bands
        .iter()
        .find(|band| (band.from..=band.to).contains(&yes))
        .map_or(Level::NotHighByCount, Level::Local)
}

/// The reason for the level of a count.
pub(super) const fn reason<'p>(level: Level<'p>, ric: &Ric, policy: &Policy) -> Reason<'p> {
    let items = ric.yes();
    let at_least = policy.visible_high_risk.at_least;
    match level {
        Level::High => Reason::VisibleHighRisk { at_least, items },
        Level::Local(band) => Reason::Band { band, items },
        Level::NotHighByCount => Reason::NotHighByCount { at_least, items },
        Level::NoIndicatorsRecorded => Reason::NoIndicatorsRecorded,
    }
}
