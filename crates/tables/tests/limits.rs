//! Nothing in a file makes memory grow: a line without end, a quote that is not closed, too many columns.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test stops at the first surprise"
)]

mod support;

use std::io::{self, Read};

use fingerpost_tables::{LimitError, Limits, OpenError, Options, Place, ReadError, Table};
use support::drain;

/// A head, and then the same byte for ever: whoever tries to hold it all never comes back.
struct Endless {
    head: Vec<u8>,
    given: usize,
    byte: u8,
    most: u64,
}

impl Endless {
    fn after(head: &str, byte: u8) -> Self {
        Self { head: head.as_bytes().to_vec(), given: 0, byte, most: 64 << 20 }
    }
}

impl Read for Endless {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        if self.given < self.head.len() {
            let count = room.len().min(self.head.len() - self.given);
            room[..count].copy_from_slice(&self.head[self.given..self.given + count]);
            self.given += count;
            return Ok(count);
        }
        self.most = self.most.checked_sub(room.len() as u64).expect("read on after the limit");
        room.fill(self.byte);
        Ok(room.len())
    }
}

fn refused(table: Table) -> (LimitError, u64) {
    let stopped = table.for_each_row(|_| ()).unwrap_err();
    let ReadError::Limit(limit) = stopped.error else { panic!("{}", stopped.error) };
    (limit, stopped.summary.records)
}

#[test]
fn a_line_without_end() {
    let table = Table::from_reader(Endless::after("a,b\n1,2\n3,", b'x'), &Options::default()).unwrap();
    let place = Place { line: 3, record: 2, column: None };
    assert_eq!(refused(table), (LimitError::Record { place, limit: 1 << 20, quote: None }, 1));
}

#[test]
fn a_quote_that_is_not_closed() {
    let head = "a,b\n1,2\n3,\"two\nlines\"\n\n4,\"";
    for byte in [b'x', b'\n', b','] {
        let table = Table::from_reader(Endless::after(head, byte), &Options::default()).unwrap();
        let (error, records) = refused(table);
        let quote = Some(Place { line: 6, record: 3, column: Some(2) });
        let place = Place { line: 6, record: 3, column: None };
        assert_eq!((&error, records), (&LimitError::Record { place, limit: 1 << 20, quote }, 2));
        let words = error.to_string();
        assert_eq!(
            words,
            "line 6 (record 3): the record is longer than 1048576 bytes; the quote that opens at line 6 (record 3), \
             column 2 is not closed before that"
        );
    }
}

#[test]
fn ten_thousand_columns() {
    let wide = "x,".repeat(10_000);
    let result = Table::from_reader(io::Cursor::new(wide.clone()), &Options::default());
    let place = Place { line: 1, record: 0, column: None };
    match result {
        Err(OpenError::Read(ReadError::Limit(error))) => {
            assert_eq!(error, LimitError::Columns { place, limit: 1024, found: 10_001 });
        }
        other => panic!("{other:?}"),
    }
    let table =
        Table::from_reader(io::Cursor::new(format!("a,b\n1,2\n{wide}\n")), &Options::default()).unwrap();
    let place = Place { line: 3, record: 2, column: None };
    assert_eq!(refused(table), (LimitError::Columns { place, limit: 1024, found: 10_001 }, 1));
}

#[test]
fn a_reader_that_fails_comes_after_what_it_gave() {
    struct Failing(io::Cursor<&'static [u8]>);
    impl Read for Failing {
        fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
            match self.0.read(room)? {
                0 => Err(io::Error::other("the stick was pulled out")),
                count => Ok(count),
            }
        }
    }
    for block in [1, 1 << 16] {
        let reader = Failing(io::Cursor::new(b"a,b\n1,2\n3,4\n5,"));
        let table = Table::from_reader(reader, &Options { block, ..Options::default() }).unwrap();
        let whole = drain(table, 2);
        assert_eq!(whole.rows.len(), 2);
        assert_eq!(whole.error.as_deref(), Some("the file could not be read"));
        assert!(!whole.summary.complete);
    }
}

#[test]
fn a_panic_of_the_caller_reaches_the_caller() {
    let text = format!("a\n{}", "1\n".repeat(10_000));
    let table =
        Table::from_reader(io::Cursor::new(text), &Options { block: 100, ..Options::default() }).unwrap();
    let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        table.for_each_block(
            std::num::NonZeroUsize::new(3).unwrap(),
            || (),
            |(), mut rows| assert!(rows.all(|row| row.record() != 5_000), "this is the caller's"),
            |(), _| std::ops::ControlFlow::Continue(()),
        )
    }));
    assert!(result.is_err());
}

#[test]
fn the_caller_may_stop() {
    let text = format!("a\n{}", "1\n".repeat(10_000));
    let table =
        Table::from_reader(io::Cursor::new(text), &Options { block: 100, ..Options::default() }).unwrap();
    let mut merged = 0;
    let summary = table
        .for_each_block(
            std::num::NonZeroUsize::new(2).unwrap(),
            || (),
            |(), rows| rows.len(),
            |count, _| {
                merged += count;
                if merged >= 1_000 {
                    std::ops::ControlFlow::Break(())
                } else {
                    std::ops::ControlFlow::Continue(())
                }
            },
        )
        .unwrap();
    assert!(!summary.complete);
    assert!((1_000..1_100).contains(&merged), "{merged}");
}

#[test]
fn limits_are_exact() {
    for (text, length, cells) in [
        ("abc,d\n", 5, 2),
        ("abc,d", 5, 2),
        ("\"a\"\"c\"\r\n", 6, 1),
        ("{\"a\":1}\n", 7, 1),
        ("{\"a\":1}", 7, 1),
    ] {
        for block in [1, 1 << 13] {
            let opens = |record: u32, columns: u32| {
                let limits = Limits { record, columns, ..Limits::default() };
                let options = Options { limits, block, ..Options::default() };
                Table::from_reader(io::Cursor::new(text), &options).is_ok()
            };
            assert!(opens(length, cells), "{text:?}");
            assert!(!opens(length - 1, cells), "{text:?}");
            assert!(!opens(length, cells - 1), "{text:?}");
        }
    }
}
