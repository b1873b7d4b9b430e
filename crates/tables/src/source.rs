//! From the bytes of a file to text that is ASCII where it matters: gzip, byte order marks, UTF-16.

use std::{
    fmt,
    io::{self, BufReader, Cursor, Read},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use flate2::bufread::MultiGzDecoder;

use crate::{Compression, Encoding, Limits, utf16::Utf16};

/// What readers are made of.
pub(crate) type Bytes = Box<dyn Read + Send>;

/// Why there is no more text. Where that was is known to whoever counts the records.
#[derive(Debug)]
pub(crate) enum Failure {
    Io(io::Error),
    TruncatedGzip,
    DamagedGzip,
    Expansion { read: u64, limit: u64 },
}

/// The text, and how much of the file it took.
pub(crate) struct Source {
    text: Bytes,
    taken: Arc<AtomicU64>,
    gzip: Option<Guard>,
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Source").field("taken", &self.taken).finish_non_exhaustive()
    }
}

/// Stops a small file that becomes a large one.
struct Guard {
    written: Arc<AtomicU64>,
    limits: Limits,
}

/// What was found out.
#[derive(Debug)]
pub(crate) struct Opened {
    pub(crate) source: Source,
    pub(crate) compression: Compression,
    pub(crate) encoding: Encoding,
    pub(crate) marked: bool,
}

/// What the caller knows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Known {
    pub(crate) compression: Option<Compression>,
    pub(crate) encoding: Option<Encoding>,
    pub(crate) limits: Limits,
}

impl Source {
    /// Looks at the first bytes and sets up what is needed. `None`: a workbook or an archive.
    pub(crate) fn open(bytes: Bytes, known: Known) -> Result<Option<Opened>, Failure> {
        let taken = Arc::new(AtomicU64::new(0));
        let counted: Bytes = Box::new(Counted { inner: bytes, count: Arc::clone(&taken) });
        let (head, raw) = peek(counted, 4).map_err(Failure::Io)?;
        let compression = known.compression.unwrap_or(if head.starts_with(&[0x1F, 0x8B]) {
            Compression::Gzip
        } else {
            Compression::None
        });
        let mut gzip = None;
        let decompressed: Bytes = match compression {
            Compression::None => raw,
            Compression::Gzip => {
                let written = Arc::new(AtomicU64::new(0));
                gzip = Some(Guard { written: Arc::clone(&written), limits: known.limits });
                let inner: Bytes = Box::new(MultiGzDecoder::new(BufReader::with_capacity(64 << 10, raw)));
                Box::new(Counted { inner, count: written })
            }
        };
        let kind = gzip.is_some();
        let (head, mut text) = peek(decompressed, 4).map_err(|error| failure(error, kind))?;
        // Zip and compound files, in which spreadsheets are kept.
        if head.starts_with(b"PK\x03\x04") || head.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
            return Ok(None);
        }
        let mark = Encoding::marked(&head);
        let encoding = known.encoding.or(mark.map(|(encoding, _)| encoding)).unwrap_or(guess(&head));
        let length = mark.filter(|(marked, _)| *marked == encoding).map_or(0, |(_, length)| length);
        let mut discard = [0_u8; 4];
        if let Some(discard) = discard.get_mut(..length) {
            text.read_exact(discard).map_err(|error| failure(error, kind))?;
        }
        if matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be) {
            text = Box::new(Utf16::new(text, encoding == Encoding::Utf16Be));
        }
        Ok(Some(Opened { source: Self { text, taken, gzip }, compression, encoding, marked: length > 0 }))
    }

    /// Reads some text; 0 at its end.
    pub(crate) fn read(&mut self, room: &mut [u8]) -> Result<usize, Failure> {
        loop {
            match self.text.read(room) {
                Ok(count) => {
                    if let Some(guard) = &self.gzip {
                        guard.check(self.taken())?;
                    }
                    return Ok(count);
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(failure(error, self.gzip.is_some())),
            }
        }
    }

    /// Bytes of the file that were read.
    pub(crate) fn taken(&self) -> u64 {
        self.taken.load(Ordering::Relaxed)
    }
}

impl Guard {
    fn check(&self, read: u64) -> Result<(), Failure> {
        let limit = read.saturating_mul(u64::from(self.limits.expansion)).max(self.limits.expanded);
        if self.written.load(Ordering::Relaxed) > limit {
            return Err(Failure::Expansion { read, limit });
        }
        Ok(())
    }
}

fn failure(error: io::Error, gzip: bool) -> Failure {
    match error.kind() {
        io::ErrorKind::UnexpectedEof if gzip => Failure::TruncatedGzip,
        io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput if gzip => Failure::DamagedGzip,
        _ => Failure::Io(error),
    }
}

/// UTF-16 without a mark shows itself by its zeros: headings are ASCII.
fn guess(head: &[u8]) -> Encoding {
    match head {
        [a, 0, b, 0] if *a != 0 && *b != 0 => Encoding::Utf16Le,
        [0, a, 0, b] if *a != 0 && *b != 0 => Encoding::Utf16Be,
        _ => Encoding::Utf8,
    }
}

/// The first `length` bytes, or as many as there are, and a reader that still has them.
fn peek(mut bytes: Bytes, length: u64) -> io::Result<(Vec<u8>, Bytes)> {
    let mut head = Vec::new();
    bytes.by_ref().take(length).read_to_end(&mut head)?;
    let again: Bytes = Box::new(Cursor::new(head.clone()).chain(bytes));
    Ok((head, again))
}

/// A reader that counts.
struct Counted {
    inner: Bytes,
    count: Arc<AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(room)?;
        self.count.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}
