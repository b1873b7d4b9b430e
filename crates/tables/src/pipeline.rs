//! Several workers, one order.
//!
//! A worker takes the next block (one at a time: reading and cutting), finds its rows, waits for its turn to learn the
//! record and line it starts with, has the rows looked at, and hands over the result. Results are merged in the order
//! of the file. A worker holds one block, and at most as many results wait as there are workers: that is all the memory
//! there is.

use std::{
    collections::BTreeMap,
    fmt,
    num::NonZeroUsize,
    ops::ControlFlow,
    panic,
    sync::{
        Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use crate::{
    LimitError, Notes, Place, ReadError, Row, Rows, Table,
    block::{Block, Stop},
    csv::Bounds,
    rows::place,
    source::Failure,
    split::Splitter,
    table::Parser,
};

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Records of data. 0: there is only a heading line.
    pub records: u64,
    /// Lines that ended.
    pub lines: u64,
    /// Bytes of the file, compressed if it is.
    pub bytes: u64,
    /// What was wrong, how often and where first.
    pub notes: Notes,
    /// Whether the end of the file was reached.
    pub complete: bool,
}

/// How far the merging is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes of the file that were read, compressed if it is.
    pub read: u64,
    /// Bytes of the file; `None` if it is not a file.
    pub total: Option<u64>,
    /// Records that were merged.
    pub records: u64,
}

/// Why the end was not reached, and what had been read by then.
#[derive(Debug)]
pub struct Interrupted {
    /// Why.
    pub error: ReadError,
    /// What was given out before.
    pub summary: Summary,
}

impl fmt::Display for Interrupted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl std::error::Error for Interrupted {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.error.source()
    }
}

/// The record and the line on which a block starts. The heading line is record 0.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Base {
    pub(crate) record: u64,
    pub(crate) line: u64,
}

impl Base {
    /// The error of a reader that failed after the last record before this.
    pub(crate) fn error(self, failure: Failure) -> ReadError {
        let records = self.record.saturating_sub(1);
        match failure {
            Failure::Io(error) => ReadError::Io(error),
            Failure::TruncatedGzip => ReadError::TruncatedGzip { records },
            Failure::DamagedGzip => ReadError::DamagedGzip { records },
            Failure::Expansion { read, limit } => LimitError::Expansion { records, read, limit }.into(),
        }
    }

    fn place(self, row: u32, line: u32, column: Option<u32>) -> Place {
        let (row, line) = (u64::from(row), u64::from(line));
        Place { line: self.line.wrapping_add(line), record: self.record.wrapping_add(row), column }
    }
}

/// Why a block is the last, in terms of the file.
pub(crate) fn stopped(stop: Stop, base: Base, bounds: Bounds) -> ReadError {
    match stop {
        Stop::Record { row, line, quote } => LimitError::Record {
            place: base.place(row, line, None),
            limit: bounds.record,
            quote: quote.map(|(line, column)| base.place(row, line, Some(column))),
        }
        .into(),
        Stop::Columns { row, line, found } => {
            LimitError::Columns { place: base.place(row, line, None), limit: bounds.columns, found }.into()
        }
        Stop::Failed(failure) => base.error(failure),
    }
}

impl Table {
    /// Looks at every row on `workers` threads, this one among them.
    ///
    /// `start` makes what a worker keeps between blocks, `work` looks at the rows of a block, and `merge` gets the
    /// results in the order of the file; it may stop the reading. What is merged does not depend on the number of
    /// workers, and depends on [`Options::block`](crate::Options::block) only in how it is divided.
    ///
    /// # Errors
    ///
    /// [`Interrupted`] if the reader failed or a limit was passed; everything before that was merged.
    pub fn for_each_block<W, O: Send>(
        self,
        workers: NonZeroUsize,
        start: impl Fn() -> W + Sync,
        work: impl Fn(&mut W, Rows<'_>) -> O + Sync,
        merge: impl FnMut(O, Progress) -> ControlFlow<()> + Send,
    ) -> Result<Summary, Interrupted> {
        let (base, next) = (self.base, self.first.number);
        let shared = Shared {
            parser: self.parser,
            workers: workers.get(),
            total: self.total,
            over: AtomicBool::new(false),
            feed: Mutex::new(Feed { first: Some(self.first), splitter: self.splitter }),
            turn: Mutex::new(Turn { next, base, notes: Notes::default(), read: 0, ended: false }),
            turned: Condvar::new(),
            results: Mutex::new(Results { next, waiting: BTreeMap::new(), merge, end: None }),
            merged: Condvar::new(),
        };
        let run = || shared.run(&start, &work);
        thread::scope(|scope| {
            let others: Vec<_> = (1..workers.get()).map(|_| scope.spawn(run)).collect();
            run();
            // Joined by hand: a panic of the caller's code then goes on as it was.
            for other in others {
                if let Err(panic) = other.join() {
                    panic::resume_unwind(panic);
                }
            }
        });
        shared.finish()
    }

    /// Looks at every row on this thread.
    ///
    /// # Errors
    ///
    /// As [`Table::for_each_block`].
    pub fn for_each_row(self, look: impl FnMut(Row<'_>) + Send) -> Result<Summary, Interrupted> {
        let look = Mutex::new(look);
        let each = |(): &mut (), rows: Rows<'_>| {
            let mut look = lock(&look);
            rows.for_each(&mut *look);
        };
        self.for_each_block(NonZeroUsize::MIN, || (), each, |(), _| ControlFlow::Continue(()))
    }
}

struct Shared<O, M> {
    parser: Parser,
    workers: usize,
    total: Option<u64>,
    /// Nothing more is to be read.
    over: AtomicBool,
    feed: Mutex<Feed>,
    turn: Mutex<Turn>,
    turned: Condvar,
    results: Mutex<Results<O, M>>,
    merged: Condvar,
}

struct Feed {
    /// The first block: its rows are known.
    first: Option<Block>,
    splitter: Splitter,
}

/// Whose turn it is to learn where it starts.
struct Turn {
    next: u64,
    base: Base,
    notes: Notes,
    read: u64,
    ended: bool,
}

struct Results<O, M> {
    next: u64,
    waiting: BTreeMap<u64, Outcome<O>>,
    merge: M,
    end: Option<End>,
}

/// What a block came to.
struct Outcome<O> {
    value: Option<O>,
    progress: Progress,
    error: Option<ReadError>,
}

enum End {
    Stopped,
    Failed(ReadError),
}

/// A lock is only ever poisoned by a panic of the caller's own code, which goes on to the caller.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn wait<'a, T>(signal: &Condvar, guard: MutexGuard<'a, T>) -> MutexGuard<'a, T> {
    signal.wait(guard).unwrap_or_else(PoisonError::into_inner)
}

impl<O, M: FnMut(O, Progress) -> ControlFlow<()>> Shared<O, M> {
    fn run<W>(&self, start: &impl Fn() -> W, work: &impl Fn(&mut W, Rows<'_>) -> O) {
        // If the caller's code panics, nobody may wait for this worker for ever.
        let guard = Alarm(self);
        let mut state = start();
        let mut block = Block::default();
        while let Some(first) = self.take(&mut block) {
            if !first {
                self.parser.parse(&mut block);
            }
            let skip = usize::from(first && self.parser.heading_line());
            let Some((base, progress, error)) = self.turn(&mut block) else { break };
            let rows = Rows::new(&block, skip, base.record, base.line);
            let value = (rows.len() > 0).then(|| work(&mut state, rows));
            if !self.deliver(block.number, Outcome { value, progress, error }) {
                break;
            }
        }
        drop(guard);
    }

    /// Takes the next block; whether it is the first, whose rows were found when the table was opened.
    fn take(&self, block: &mut Block) -> Option<bool> {
        let mut feed = lock(&self.feed);
        if self.over.load(Ordering::Relaxed) {
            return None;
        }
        if let Some(first) = feed.first.take() {
            *block = first;
            return Some(true);
        }
        feed.splitter.next(block).then_some(false)
    }

    /// Waits until every block before has been counted, and counts this one. `None` if nothing after that is wanted.
    fn turn(&self, block: &mut Block) -> Option<(Base, Progress, Option<ReadError>)> {
        let mut turn = lock(&self.turn);
        while turn.next != block.number && !turn.ended {
            turn = wait(&self.turned, turn);
        }
        if turn.ended {
            return None;
        }
        let base = turn.base;
        for told in &block.troubles {
            let record = base.record.wrapping_add(u64::from(told.row));
            turn.notes.tell(told.trouble, place(told, record, base.line));
        }
        turn.base.record = base.record.wrapping_add(block.rows.len() as u64);
        turn.base.line = base.line.wrapping_add(u64::from(block.lines));
        turn.read = block.read;
        turn.next = turn.next.wrapping_add(1);
        let error = block.stop.take().map(|stop| match stop {
            Stop::Failed(failure) => turn.base.error(failure),
            other => stopped(other, base, self.parser.bounds),
        });
        turn.ended = error.is_some();
        self.over.fetch_or(turn.ended, Ordering::Relaxed);
        let records = turn.base.record.saturating_sub(1);
        drop(turn);
        self.turned.notify_all();
        Some((base, Progress { read: block.read, total: self.total, records }, error))
    }

    /// Merges what can be merged; whether to go on.
    fn deliver(&self, number: u64, result: Outcome<O>) -> bool {
        let mut results = lock(&self.results);
        while results.waiting.len() >= self.workers && results.next != number && results.end.is_none() {
            results = wait(&self.merged, results);
        }
        if results.end.is_some() {
            return false;
        }
        results.waiting.insert(number, result);
        loop {
            let next = results.next;
            let Some(ready) = results.waiting.remove(&next) else { break };
            results.next = next.wrapping_add(1);
            let flow = ready.value.map(|value| (results.merge)(value, ready.progress));
            results.end = match (ready.error, flow) {
                (_, Some(ControlFlow::Break(()))) => Some(End::Stopped),
                (Some(error), _) => Some(End::Failed(error)),
                _ => continue,
            };
            results.waiting.clear();
            self.over.store(true, Ordering::Relaxed);
            break;
        }
        let goes_on = results.end.is_none();
        drop(results);
        self.merged.notify_all();
        goes_on
    }

    fn finish(self) -> Result<Summary, Interrupted> {
        let turn = self.turn.into_inner().unwrap_or_else(PoisonError::into_inner);
        let results = self.results.into_inner().unwrap_or_else(PoisonError::into_inner);
        let summary = Summary {
            records: turn.base.record.saturating_sub(1),
            lines: turn.base.line.saturating_sub(1),
            bytes: turn.read,
            notes: turn.notes,
            complete: results.end.is_none(),
        };
        match results.end {
            Some(End::Failed(error)) => Err(Interrupted { error, summary }),
            _ => Ok(summary),
        }
    }
}

/// Wakes everybody when a worker panics.
struct Alarm<'a, O, M>(&'a Shared<O, M>);

impl<O, M> Drop for Alarm<'_, O, M> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.over.store(true, Ordering::Relaxed);
            lock(&self.0.turn).ended = true;
            lock(&self.0.results).end.get_or_insert(End::Stopped);
            self.0.turned.notify_all();
            self.0.merged.notify_all();
        }
    }
}
