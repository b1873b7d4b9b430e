//! Counting, deciding, explaining, reading a policy and pointing to services.
//!
//! Times on a shared machine are noise; ratios within one run are not. `cargo run --release -p fingerpost-benches --bin
//! ratios` prints those, with what each allocates; `cargo xtask instructions` counts instructions.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use fingerpost_benches::{TODAY, facts, settled, sheets};
use fingerpost_dash::Ric;
use fingerpost_pathways::{Need, NeedRoute, directory_for, signpost};
use fingerpost_taxonomy::Jurisdiction;
use fingerpost_thresholds::{Facts, Policy, RouteLevel, evaluate, explain, policy_for};

/// Sheets in one pass: they fit in the nearest cache, so that counting is measured and not memory.
const SHEETS: usize = 1024;

fn tally(criterion: &mut Criterion) {
    let sheets = sheets(SHEETS);
    let words: Vec<u64> = sheets.iter().map(|sheet| sheet.to_bits()).collect();
    let mut group = criterion.benchmark_group("dash/tally");
    group.throughput(Throughput::Elements(SHEETS as u64));
    group.bench_function("bare-popcount", |bench| {
        bench.iter(|| {
            for word in black_box(&words) {
                black_box(word.count_ones());
            }
        });
    });
    group.bench_function("overview", |bench| {
        bench.iter(|| {
            for sheet in black_box(&sheets) {
                black_box(sheet.tally());
            }
        });
    });
    group.finish();
}

fn decide(criterion: &mut Criterion) {
    let (city, plymouth, kingston) = (policy("city-of-london"), policy("plymouth"), policy("kingston"));
    let (sheets, settled, unanswered) = (sheets(SHEETS), settled(13), Ric::new());
    let (nothing, history) = (Facts::UNKNOWN, facts());
    let mut group = criterion.benchmark_group("thresholds/evaluate");
    group.throughput(Throughput::Elements(1));
    for (name, ric, facts, policy) in [
        ("overview", &settled, &nothing, city),
        ("unanswered", &unanswered, &nothing, city),
        ("clusters", &settled, &nothing, plymouth),
        ("history", &settled, &history, kingston),
    ] {
        group.bench_function(name, |bench| {
            bench.iter(|| evaluate(black_box(ric), black_box(facts), policy, TODAY, Jurisdiction::England));
        });
    }
    group.throughput(Throughput::Elements(SHEETS as u64));
    group.bench_function("many", |bench| {
        bench.iter(|| {
            for ric in black_box(&sheets) {
                let decision = evaluate(ric, black_box(&nothing), city, TODAY, Jurisdiction::England);
                black_box(&decision);
            }
        });
    });
    group.finish();
}

fn words(criterion: &mut Criterion) {
    let decision = evaluate(&settled(13), &facts(), policy("kingston"), TODAY, Jurisdiction::England)
        .expect("a decision");
    criterion.bench_function("thresholds/explain/overview", |bench| {
        bench.iter(|| explain(black_box(&decision)));
    });
}

fn parse(criterion: &mut Criterion) {
    let json = policy("plymouth").to_json();
    let toml = include_str!("../../crates/thresholds/data/policies/plymouth.toml");
    criterion.bench_function("thresholds/parse/overview", |bench| {
        bench.iter(|| Policy::from_json(black_box(&json)).expect("a policy"));
    });
    criterion.bench_function("thresholds/parse/toml", |bench| {
        bench.iter(|| Policy::from_toml(black_box(toml)).expect("a policy"));
    });
}

fn point(criterion: &mut Criterion) {
    let city = directory_for("city-of-london").expect("a directory that ships");
    let need = Need::unknown(NeedRoute::Victim, RouteLevel::Medium);
    criterion.bench_function("pathways/signpost/overview", |bench| {
        bench.iter(|| signpost(black_box(&need), city, TODAY));
    });
}

fn policy(area: &str) -> &'static Policy {
    policy_for(area).expect("a policy that ships")
}

criterion_group!(risk, tally, decide, words, parse, point);
criterion_main!(risk);
