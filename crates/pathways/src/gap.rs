//! Which known gaps concern a need.

use alloc::vec::Vec;

use fingerpost_thresholds::RouteLevel;

use crate::{Directory, Gap, Need, judge};

/// The gaps that concern a need, in the directory's order; all of its route where nothing matched.
pub(crate) fn for_need<'d>(need: &Need, directory: &'d Directory, nothing_matched: bool) -> Vec<&'d Gap> {
    // A loop: the adapters and `collect` are five times its size in a page.
    let mut gaps = Vec::new();
    for gap in directory.gaps.iter() {
        if concerns(gap, need, nothing_matched) {
            gaps.push(gap);
        }
    }
    gaps
}

fn concerns(gap: &Gap, need: &Need, nothing_matched: bool) -> bool {
    if !judge::is_on_route(gap.audience, need) {
        return false;
    }
    if nothing_matched {
        return true;
    }
    // Without an established level, the gaps below high are the ones that bite (Slough review, "low risk cases").
    let level = gap.levels.is_empty()
        || gap.levels.contains(need.level)
        || (need.level == RouteLevel::NotEstablished && gap.levels.contains(RouteLevel::Standard));
    let anyone = gap.communities.is_empty() && gap.circumstances.is_empty();
    level
        && (anyone
            || gap.communities.intersects(need.communities())
            || gap.circumstances.intersects(need.has()))
}
