//! Look-up of a code, mapping a code, reading a text: `cargo bench -p fingerpost-benches --bench characteristics`.
//!
//! The target is ten million ethnicity mappings a second on one core. Each benchmark goes over every code of the list, so
//! that no single lucky code is measured; throughput is in codes or texts.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use fingerpost_characteristics::{Column, Crosswalk, finest_common_partition, normalise, systems};
use fingerpost_core::{Date, FieldPath};

const DAY: Date = Date::literal(2026, 11, 21);

/// Texts as they arrive: codes, labels, other words, lumps, gaps, and what cannot be placed.
const TEXTS: &[&str] = &[
    "A",
    "R ",
    "white british",
    "Any other Asian background",
    "BME",
    "",
    "99",
    "prefer not to say",
    "C1",
    "no such thing",
];

fn look_up(bench: &mut Criterion) {
    let list = &systems::NHS_ETHNIC_CATEGORY;
    let codes: Vec<&str> = list.list.rows.iter().map(|row| row.code).collect();
    let mut group = bench.benchmark_group("characteristics/look-up");
    group.throughput(Throughput::Elements(codes.len() as u64));
    group.bench_function("overview", |bench| {
        bench.iter(|| codes.iter().filter_map(|code| list.code(black_box(code))).count());
    });
    group.finish();
}

fn map(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("characteristics/map");
    for (name, from, to) in [
        ("overview", &systems::NHS_ETHNIC_CATEGORY, &systems::ONS_ETHNIC_GROUP),
        ("police-to-nhs", &systems::POLICE_SELF_DEFINED_ETHNICITY_18_PLUS_1, &systems::NHS_ETHNIC_CATEGORY),
        ("hmpps-to-scotland", &systems::HMPPS_ETHNICITY, &systems::NHS_SCOTLAND_ETHNIC_GROUP),
    ] {
        let Ok(walk) = Crosswalk::between(from, to) else { continue };
        let codes: Vec<&str> = from.list.rows.iter().map(|row| row.code).collect();
        group.throughput(Throughput::Elements(codes.len() as u64));
        group.bench_function(name, |bench| {
            bench.iter(|| {
                for code in &codes {
                    let _ = black_box(walk.map(black_box(code)));
                }
            });
        });
    }
    group.finish();
}

fn read(bench: &mut Criterion) {
    let list = &systems::NHS_ETHNIC_CATEGORY;
    let mut group = bench.benchmark_group("characteristics/normalise");
    group.throughput(Throughput::Elements(TEXTS.len() as u64));
    group.bench_function("overview", |bench| {
        bench.iter(|| {
            for text in TEXTS {
                black_box(normalise(list, black_box(text), DAY));
            }
        });
    });
    group.bench_function("column-with-report", |bench| {
        bench.iter(|| {
            let mut column = Column::new(list, FieldPath::root());
            for text in TEXTS {
                black_box(column.read(black_box(text), DAY));
            }
            column.finish()
        });
    });
    group.finish();
}

fn partition(bench: &mut Criterion) {
    let lists = [
        &systems::NHS_ETHNIC_CATEGORY,
        &systems::ONS_ETHNIC_GROUP,
        &systems::POLICE_SELF_DEFINED_ETHNICITY_18_PLUS_1,
        &systems::DFE_ETHNICITY,
    ];
    bench.bench_function("characteristics/partition/overview", |bench| {
        bench.iter(|| finest_common_partition(black_box(&lists)));
    });
}

criterion_group!(benches, look_up, map, read, partition);
criterion_main!(benches);
