//! Prints what each step costs, beside a bare population count in the same run, and what it allocates.
//!
//! The two loops take turns, so that whatever else the machine does hits both; the figures are the best of many rounds.
#![expect(clippy::disallowed_methods, reason = "a bench measures time; nothing here decides anything")]

use std::{
    alloc::System,
    hint::black_box,
    time::{Duration, Instant},
};

use cpu_time::ThreadTime;
use fingerpost_benches::{TODAY, facts, settled, sheets};
use fingerpost_dash::Ric;
use fingerpost_pathways::{Need, NeedRoute, directory_for, signpost};
use fingerpost_taxonomy::Jurisdiction;
use fingerpost_thresholds::{Facts, Policy, RouteLevel, evaluate, explain, policy_for};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Sheets in one pass: they fit in the nearest cache, so that counting is measured and not memory.
const SHEETS: usize = 1024;
/// Passes in one round.
const PASSES: usize = 200;
/// Rounds, of which the best counts.
const ROUNDS: usize = 60;
/// Decisions in the long run.
const DECISIONS: usize = 20_000_000;

fn timed(work: &mut impl FnMut()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

/// The best time of many rounds of several kinds of work that take turns, in nanoseconds for each of `count`.
fn best<const N: usize>(count: usize, mut work: [&mut dyn FnMut(); N]) -> [f64; N] {
    let mut best = [f64::INFINITY; N];
    for _ in 0..ROUNDS {
        for (slot, work) in best.iter_mut().zip(&mut work) {
            let nanoseconds = timed(work).as_secs_f64() * 1e9 / count as f64;
            *slot = slot.min(nanoseconds);
        }
    }
    best
}

/// Allocations in one call.
fn allocations(mut work: impl FnMut()) -> (usize, usize) {
    work();
    let region = Region::new(ALLOCATOR);
    work();
    let change = region.change();
    (change.allocations + change.reallocations, change.bytes_allocated)
}

fn main() {
    let sheets = sheets(SHEETS);
    let words: Vec<u64> = sheets.iter().map(|sheet| sheet.to_bits()).collect();

    // Each result goes to the black box: what one call costs.
    let mut popcount = || {
        for _ in 0..PASSES {
            for word in black_box(&words) {
                black_box(word.count_ones());
            }
        }
    };
    let mut tally = || {
        for _ in 0..PASSES {
            for sheet in black_box(&sheets) {
                black_box(sheet.tally());
            }
        }
    };
    let [bare, counted] = best(SHEETS * PASSES, [&mut popcount, &mut tally]);

    // Results are added up: what a pass over many costs, where the compiler may use vectors.
    let mut popcount = || {
        for _ in 0..PASSES {
            black_box(black_box(&words).iter().map(|word| word.count_ones()).sum::<u32>());
        }
    };
    let mut tally = || {
        for _ in 0..PASSES {
            let mut sums = [0_u32; 4];
            for sheet in black_box(&sheets) {
                let tally = sheet.tally();
                sums[0] += u32::from(tally.yes);
                sums[1] += u32::from(tally.no);
                sums[2] += u32::from(tally.dont_know);
                sums[3] += u32::from(tally.unanswered);
            }
            black_box(sums);
        }
    };
    let [bare_sum, counted_sum] = best(SHEETS * PASSES, [&mut popcount, &mut tally]);

    let (city, kingston) = (policy("city-of-london"), policy("kingston"));
    let (ric, facts) = (settled(13), facts());
    let england = Jurisdiction::England;
    let json = policy("plymouth").to_json();
    let directory = directory_for("city-of-london").expect("a directory that ships");
    let need = Need::unknown(NeedRoute::Victim, RouteLevel::Medium);
    let decision = evaluate(&ric, &facts, kingston, TODAY, england).expect("a decision");
    let mut count = || {
        black_box(black_box(&sheets).iter().map(|sheet| sheet.tally().yes).max());
    };
    let mut bare_case = || {
        black_box(&evaluate(black_box(&ric), black_box(&Facts::UNKNOWN), city, TODAY, england));
    };
    let mut case = || {
        black_box(&evaluate(black_box(&ric), black_box(&facts), kingston, TODAY, england));
    };
    let mut words_of = || {
        black_box(explain(black_box(&decision)).len());
    };
    let mut parse = || {
        black_box(Policy::from_json(black_box(&json)).is_ok());
    };
    let mut point = || {
        black_box(signpost(black_box(&need), directory, TODAY).matches.len());
    };

    println!("{:<34} {:>12} {:>8} {:>8} {:>8}", "step", "ns each", "ratio", "allocs", "bytes");
    let row = |name: &str, nanoseconds: f64, ratio: Option<f64>, (count, bytes): (usize, usize)| {
        let ratio = ratio.map_or_else(String::new, |ratio| format!("{ratio:.2}"));
        println!("{name:<34} {nanoseconds:>12.2} {ratio:>8} {count:>8} {bytes:>8}");
    };
    let none = allocations(&mut count);
    row("one by one: bare popcount", bare, None, (0, 0));
    row("one by one: tally", counted, Some(counted / bare), none);
    row("summed: bare popcount", bare_sum, None, (0, 0));
    row("summed: tally", counted_sum, Some(counted_sum / bare_sum), none);
    for (name, work) in [
        ("evaluate, nothing known beside it", &mut bare_case as &mut dyn FnMut()),
        ("evaluate, with a history", &mut case),
        ("explain", &mut words_of),
        ("policy from JSON", &mut parse),
        ("signpost", &mut point),
    ] {
        let mut many = || (0..2_000).for_each(|_| work());
        let [nanoseconds] = best(2_000, [&mut many]);
        row(name, nanoseconds, None, allocations(work));
    }
    assert_eq!(none, (0, 0), "counting must not allocate");
    many(&sheets, city);
}

/// Many decisions one after the other, in the CPU time of this thread. Every sheet differs from the one before, so that
/// the processor cannot guess.
fn many(sheets: &[Ric], city: &Policy) {
    let before = Region::new(ALLOCATOR);
    let start = ThreadTime::now();
    for ric in sheets.iter().cycle().take(DECISIONS) {
        black_box(&evaluate(ric, black_box(&Facts::UNKNOWN), city, TODAY, Jurisdiction::England));
    }
    let seconds = start.elapsed().as_secs_f64();
    let change = before.change();
    println!(
        "\n{} million decisions under the City policy, reasons included: {seconds:.2} s of CPU time, {:.1} million a \
         second; {} allocations",
        DECISIONS / 1_000_000,
        DECISIONS as f64 / seconds / 1e6,
        change.allocations + change.reallocations,
    );
    assert_eq!(change.bytes_allocated, 0, "deciding under the City policy must not allocate");
}

fn policy(area: &str) -> &'static Policy {
    policy_for(area).expect("a policy that ships")
}
