//! Looking up, mapping and reading allocate nothing.
#![allow(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test, though without the harness")]

use std::alloc::System;

use fingerpost_characteristics::{Crosswalk, finest_common_partition, normalise, systems};
use fingerpost_core::Date;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Without the test harness, whose own thread would allocate meanwhile.
fn main() {
    let day = Date::literal(2026, 11, 21);
    let code = systems::NHS_ETHNIC_CATEGORY.code("C").unwrap().code();
    let region = Region::new(ALLOCATOR);
    let mut codes = 0;
    for from in systems::all() {
        for to in systems::of(from.topic) {
            let walk = Crosswalk::between(from, to).unwrap();
            for row in from.list.rows {
                let mapping = walk.map(row.code).unwrap();
                codes += mapping
                    .then(&Crosswalk::between(to, from).unwrap())
                    .unwrap()
                    .codes()
                    .map_or(0, |set| set.len());
            }
        }
        for text in ["A", "white british", "BME", "", "99", "no such thing", "prefer not to say"] {
            codes += u32::from(matches!(
                normalise(from, text, day),
                fingerpost_characteristics::Reading::Code { .. }
            ));
        }
    }
    codes += u32::from(systems::NHS_ETHNIC_CATEGORY.look_up(&code, day).is_ok());
    codes +=
        u32::from(finest_common_partition(&[&systems::ONS_ETHNIC_GROUP, &systems::DFE_ETHNICITY]).is_ok());
    let change = region.change();
    assert!(codes > 1000);
    assert_eq!((change.allocations, change.reallocations), (0, 0));
}
