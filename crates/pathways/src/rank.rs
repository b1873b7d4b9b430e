//! The order of an answer.

use alloc::vec::Vec;

use fingerpost_thresholds::RouteLevel;

use crate::{AskAbout, Eligibility, FormSet, Need, RiskLevels, WhyMatch, judge::Verdict};

/// One entry of a list: the number by which it is ordered, smaller first, its place in the list, and what came of it.
pub(crate) struct Row {
    pub(crate) key: u32,
    pub(crate) at: usize,
    pub(crate) verdict: Verdict,
}

/// The number of a service or line. From the left:
///
/// 1. led by and for the community that the person asked for, then specialist for it, then the others (rule 3);
/// 2. a specialism, or a circumstance required, that may not fit: after the others;
/// 3. says that it takes this level, and takes no other level; takes it among others; does not say; takes other levels;
/// 4. it may not serve the area or nation where the person lives;
/// 5. it may not take the person's age. Where the age is not known, a lower limit up to 18 moves nothing, for an unknown is
///    not a no and most who ask are that old; what is for the young or for older people alone comes after the others, as
///    a specialism does;
/// 6. the form of abuse: fits; not known, and it works with domestic abuse; not stated; to ask;
/// 7. the circumstances fit, or the specialism does;
/// 8. the contact can be made by the one who asks;
/// 9. the person's connection to the area is to be asked about;
/// 10. how many questions are open, one about an age that moves nothing not among them.
pub(crate) fn key(need: &Need, takes: &Eligibility, verdict: &Verdict) -> u32 {
    let why = |reason| verdict.why.contains(reason);
    let ask = |about| verdict.asks.about.contains(about);
    let community = if why(WhyMatch::ByAndFor) {
        0
    } else if takes.specialist_for.intersects(need.by_and_for) {
        1
    } else {
        2
    };
    let required = !takes.only_for.is_empty() && !need.has().intersects(takes.only_for);
    let any_adult = need.age.value().is_none() && takes_any_adult(takes);
    let age = u32::from(ask(AskAbout::Age) && !any_adult);
    let asks = verdict.asks.len().saturating_sub(u32::from(ask(AskAbout::Age) && any_adult));
    let narrow = u32::from(ask(AskAbout::SpecialistFor) || required);
    let form = if why(WhyMatch::Form) {
        0
    } else if ask(AskAbout::Form) {
        3
    } else if takes.forms.intersects(FormSet::DOMESTIC_ABUSE) {
        1
    } else {
        2
    };
    let mut key: u32 = community;
    for (value, bits) in [
        (narrow, 1),
        (level(need.level, takes.levels), 2),
        (u32::from(ask(AskAbout::HomeArea)), 1),
        (age, 1),
        (form, 2),
        (u32::from(!why(WhyMatch::Circumstance) && !why(WhyMatch::SpecialistFor)), 1),
        (u32::from(!why(WhyMatch::RouteIn)), 1),
        (u32::from(ask(AskAbout::Connection)), 1),
        (asks.min(31), 5),
    ] {
        key = key.wrapping_shl(bits) | value;
    }
    key
}

/// True when every adult is of an age that it takes.
fn takes_any_adult(takes: &Eligibility) -> bool {
    takes.minimum_age.is_none_or(|age| age <= 18) && takes.maximum_age.is_none()
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

/// Puts an entry where it belongs: by its number, and then by id, so that nothing hangs on the order of a file. Near
/// misses come after all matches, the fewer reasons against them, the nearer. Lists are short, and a loop is smaller
/// than a sort.
pub(crate) fn insert<'i>(rows: &mut Vec<Row>, mut row: Row, id: &dyn Fn(usize) -> &'i str) {
    row.key |= row.verdict.not.len().wrapping_shl(20);
    let mine = id(row.at);
    let before = |other: &Row| row.key < other.key || (row.key == other.key && mine < id(other.at));
    let at = rows.iter().position(before).unwrap_or(rows.len());
    rows.insert(at, row);
}
