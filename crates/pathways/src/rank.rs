//! The order of an answer.

use alloc::vec::Vec;

use fingerpost_thresholds::RouteLevel;

use crate::{AskAbout, Eligibility, Need, RiskLevels, WhyMatch, WhyNots, judge::Verdict};

/// One entry with what it is ordered by: a number, smaller first, and then its id, so that nothing hangs on the order
/// of a file.
pub(crate) type Ranked<'a, T> = (u32, &'a str, T);

/// The number of a service or line. From the left:
///
/// 1. led by and for the community that the person asked for, then specialist for it, then the others (rule 3);
/// 2. a specialism, or a circumstance required, that may not fit: after the others;
/// 3. says that it takes this level, and takes no other level; takes it among others; does not say; takes other levels;
/// 4. the form of abuse: fits, not stated or not known, to ask;
/// 5. the circumstances fit;
/// 6. the contact can be made by the one who asks;
/// 7. the person's connection to the area, or nation, fits;
/// 8. how many questions are open.
pub(crate) fn key(need: &Need, takes: &Eligibility, verdict: &Verdict) -> u32 {
    let why = |reason| verdict.why.contains(reason);
    let ask = |about| verdict.asks.about.contains(about);
    let community = if why(WhyMatch::ByAndFor) {
        0
    } else if why(WhyMatch::SpecialistFor) {
        1
    } else {
        2
    };
    let required = !takes.only_for.is_empty() && !need.has().intersects(takes.only_for);
    let narrow = u32::from(ask(AskAbout::SpecialistFor) || required);
    let form = if why(WhyMatch::Form) {
        0
    } else if ask(AskAbout::Form) {
        2
    } else {
        1
    };
    let mut key: u32 = community;
    for (value, bits) in [
        (narrow, 1),
        (level(need.level, takes.levels), 2),
        (form, 2),
        (u32::from(!why(WhyMatch::Circumstance)), 1),
        (u32::from(!why(WhyMatch::RouteIn)), 1),
        (u32::from(ask(AskAbout::Connection) || ask(AskAbout::HomeArea)), 1),
        (verdict.asks.len().min(31), 5),
    ] {
        key = key.wrapping_shl(bits) | value;
    }
    key
}

fn level(level: RouteLevel, taken: RiskLevels) -> u32 {
    // Where no level was established, a service for medium or standard risk is nearer than one for high risk alone.
    const BELOW_HIGH: RiskLevels = RiskLevels::of(&[RouteLevel::Standard, RouteLevel::Medium]);
    if taken.is_empty() {
        2
    } else if taken.contains(level) {
        u32::from(taken.len() > 1)
    } else if level == RouteLevel::NotEstablished && taken.intersects(BELOW_HIGH) {
        1
    } else {
        3
    }
}

/// The number of a near miss: the fewer reasons against it, the nearer.
pub(crate) const fn near(key: u32, failed: WhyNots) -> u32 {
    failed.len().wrapping_shl(20) | key
}

/// Puts an entry where it belongs. Lists are short, and a loop is smaller than a sort.
pub(crate) fn insert<'a, T>(ranked: &mut Vec<Ranked<'a, T>>, key: u32, id: &'a str, value: T) {
    let at = ranked.iter().position(|(other, name, _)| (key, id) < (*other, *name)).unwrap_or(ranked.len());
    ranked.insert(at, (key, id, value));
}

/// The entries in their order.
pub(crate) fn finish<T>(ranked: Vec<Ranked<'_, T>>) -> Vec<T> {
    ranked.into_iter().map(|(_, _, value)| value).collect()
}
