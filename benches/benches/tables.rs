//! Reading delimited and line-delimited tables, and sorting keys.
//!
//! Times on a shared machine are noise; ratios within one run are not. `cargo run --release -p fingerpost-benches --bin
//! tables` prints those, with CPU time and peak memory.

use std::{hint::black_box, io::Cursor, num::NonZeroUsize, ops::ControlFlow};

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use fingerpost_benches::tables::write_referrals;
use fingerpost_tables::{Keys, NdjsonWriter, Options, Table};

const ROWS: u64 = 20_000;

/// Bytes of all cells, so that every cell has to be found.
fn cells(text: &[u8]) -> usize {
    let table = Table::from_reader(Cursor::new(text.to_vec()), &Options::default()).expect("a table");
    let mut sum = 0;
    let work = |(): &mut (), rows: fingerpost_tables::Rows<'_>| {
        rows.map(|row| row.cells().map(<[u8]>::len).sum::<usize>()).sum::<usize>()
    };
    let merge = |part: usize, _| {
        sum += part;
        ControlFlow::Continue(())
    };
    table.for_each_block(NonZeroUsize::MIN, || (), work, merge).expect("a whole table");
    sum
}

fn read(criterion: &mut Criterion) {
    let mut text = Vec::new();
    write_referrals(&mut text, ROWS).expect("memory");
    let crlf = String::from_utf8_lossy(&text).replace('\n', "\r\n").into_bytes();
    let mut reader = csv::Reader::from_reader(&text[..]);
    let mut writer = NdjsonWriter::new(Vec::new(), reader.byte_headers().expect("headings"));
    for record in reader.byte_records() {
        writer.write_row(&record.expect("a record")).expect("memory");
    }
    let json = writer.into_inner().expect("memory");

    let mut group = criterion.benchmark_group("tables");
    group.throughput(Throughput::Elements(ROWS));
    group.bench_function("csv-crate", |bench| {
        bench.iter(|| {
            let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(Cursor::new(text.clone()));
            let mut record = csv::ByteRecord::new();
            let mut sum = 0;
            while reader.read_byte_record(&mut record).expect("a record") {
                sum += record.iter().map(<[u8]>::len).sum::<usize>();
            }
            black_box(sum)
        });
    });
    group.bench_function("csv", |bench| bench.iter(|| black_box(cells(&text))));
    group.bench_function("csv-crlf", |bench| bench.iter(|| black_box(cells(&crlf))));
    group.bench_function("ndjson-serde-json-value", |bench| {
        bench.iter(|| {
            let lines = json.split(|&byte| byte == b'\n').filter(|line| !line.is_empty());
            let read = |line| serde_json::from_slice::<serde_json::Value>(line).expect("JSON");
            black_box(lines.map(read).filter(serde_json::Value::is_object).count())
        });
    });
    group.bench_function("ndjson", |bench| bench.iter(|| black_box(cells(&json))));
    group.finish();
}

fn keys(criterion: &mut Criterion) {
    const COUNT: u64 = 200_000;
    let entries: Vec<[u64; 3]> =
        (0..COUNT).map(|n| [n.wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29), n, n]).collect();
    let mut group = criterion.benchmark_group("keys");
    group.throughput(Throughput::Elements(COUNT));
    for (name, memory) in [("in-memory", 64 << 20), ("spilled", 1 << 20)] {
        group.bench_function(name, |bench| {
            bench.iter_batched(
                || entries.clone(),
                |entries| {
                    let mut keys: Keys<3> = Keys::new(memory);
                    keys.append(&entries).expect("a temporary file");
                    let mut groups = keys.groups().expect("a temporary file");
                    let mut count = 0_u64;
                    while groups.next_group().expect("a temporary file").is_some() {
                        count += 1;
                    }
                    black_box(count)
                },
                BatchSize::LargeInput,
            );
        });
    }
    group.finish();
}

criterion_group!(benches, read, keys);
criterion_main!(benches);
