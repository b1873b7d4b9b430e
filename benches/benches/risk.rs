//! Counting, deciding, explaining, reading a policy and pointing to services.
//!
//! Times on a shared machine are noise; ratios within one run are not. `cargo run --release -p fingerpost-benches --bin
//! ratios` prints those, with what each allocates.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use fingerpost_benches::{TODAY, facts, settled, sheets};
use fingerpost_pathways::{Need, NeedRoute, directory_for, signpost};
use fingerpost_taxonomy::Jurisdiction;
use fingerpost_thresholds::{Facts, Policy, RouteLevel, evaluate, explain, policy_for};

/// Sheets in one pass: they fit in the nearest cache, so that counting is measured and not memory.
const SHEETS: usize = 1024;

fn tally(criterion: &mut Criterion) {
    let sheets = sheets(SHEETS);
    let words: Vec<u64> = sheets.iter().map(|sheet| sheet.to_bits()).collect();
    let mut group = criterion.benchmark_group("tally");
    group.throughput(Throughput::Elements(SHEETS as u64));
    group.bench_function("bare-popcount", |bench| {
        bench.iter(|| {
            for word in black_box(&words) {
                black_box(word.count_ones());
            }
        });
    });
    group.bench_function("tally", |bench| {
        bench.iter(|| {
            for sheet in black_box(&sheets) {
                black_box(sheet.tally());
            }
        });
    });
    group.finish();
}

fn decide(criterion: &mut Criterion) {
    let city = policy_for("city-of-london").expect("a policy that ships");
    let kingston = policy_for("kingston").expect("a policy that ships");
    let (ric, facts) = (settled(13), facts());
    let decide = |facts: &Facts, policy| {
        evaluate(black_box(&ric), black_box(facts), policy, TODAY, Jurisdiction::England).expect("a decision")
    };
    criterion.bench_function("evaluate/bare", |bench| bench.iter(|| decide(&Facts::UNKNOWN, city).level));
    criterion.bench_function("evaluate/history", |bench| bench.iter(|| decide(&facts, kingston).level));
    let decision = decide(&facts, kingston);
    criterion.bench_function("explain", |bench| bench.iter(|| explain(black_box(&decision))));
}

fn read(criterion: &mut Criterion) {
    let json = policy_for("plymouth").expect("a policy that ships").to_json();
    criterion.bench_function("policy/from-json", |bench| {
        bench.iter(|| Policy::from_json(black_box(&json)).expect("a policy"));
    });
}

fn point(criterion: &mut Criterion) {
    let city = directory_for("city-of-london").expect("a directory that ships");
    let need = Need::unknown(NeedRoute::Victim, RouteLevel::Medium);
    criterion.bench_function("signpost", |bench| bench.iter(|| signpost(black_box(&need), city, TODAY)));
}

criterion_group!(risk, tally, decide, read, point);
criterion_main!(risk);
