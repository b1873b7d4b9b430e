//! What is kept of a reference until all files have been read.

use core::hash::Hasher;

use siphasher::sip128::{Hasher128, SipHasher13};

use crate::{Day, FieldAt, Place, Record, Shared, day::Span};

/// The key of the hash of references. Random and new for every run: the hashes of two runs have nothing in common, and
/// a list of references from elsewhere says nothing about them.
#[derive(Clone, Copy)]
pub struct HashKey(pub [u8; 16]);

impl core::fmt::Debug for HashKey {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("HashKey(withheld)")
    }
}

/// One mention of a reference: 24 bytes that sort by reference and then by place, so that a million of them fit in
/// memory and any number of them can be sorted on disk.
///
/// The reference itself is not here, only 88 bits of a keyed hash: with ten million different references, two of them
/// share a hash in one run of six million million.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Entry([u64; 3]);

/// What is hashed, in one piece: a service, two references and what stands between them always fit.
struct Bytes {
    room: [u8; 160],
    used: usize,
}

impl Bytes {
    const fn new() -> Self {
        Self { room: [0; 160], used: 0 }
    }

    fn push(&mut self, byte: u8) {
        self.extend(&[byte]);
    }

    fn extend(&mut self, more: &[u8]) {
        let end = self.used.saturating_add(more.len());
        if let Some(free) = self.room.get_mut(self.used..end) {
            free.copy_from_slice(more);
            self.used = end;
        }
    }

    fn written(&self) -> &[u8] {
        self.room.get(..self.used).unwrap_or_default()
    }
}

impl Entry {
    /// The entry of a reference, in a space of its own for everything that mentions can share, and for each service: two
    /// of them may give the same reference to different people. Of two references the first is followed by a byte that
    /// none has.
    pub(crate) fn new(
        key: &HashKey,
        (service, space): (&[u8], Shared),
        (reference, second): (&[u8], Option<&[u8]>),
        place: Place,
        mention: Mention,
    ) -> Self {
        let mut bytes = Bytes::new();
        bytes.push(space.number());
        // A token counts a person once for the whole partnership, whoever hands it in.
        if space != Shared::Token {
            bytes.extend(service);
            bytes.push(0);
        }
        bytes.extend(reference);
        if let Some(second) = second {
            bytes.push(0);
            bytes.extend(second);
        }
        let mut hasher = SipHasher13::new_with_key(&key.0);
        hasher.write(bytes.written());
        let hash = hasher.finish128();
        let low = (hash.h2 & 0xff_ffff) << 40 | u64::from(place.file) << 32 | u64::from(place.record);
        Self([hash.h1, low, u64::from(place.line) << 32 | u64::from(mention.bits())])
    }

    /// The three words, for a store that sorts them.
    #[must_use]
    pub const fn words(self) -> [u64; 3] {
        self.0
    }

    /// From the three words.
    #[must_use]
    pub const fn from_words(words: [u64; 3]) -> Self {
        Self(words)
    }

    /// The part that is equal for equal references.
    #[must_use]
    pub const fn group(self) -> (u64, u32) {
        let Self([high, low, _]) = self;
        (high, (low >> 40) as u32)
    }

    /// Where it was met.
    #[must_use]
    pub const fn place(self) -> Place {
        let Self([_, low, rest]) = self;
        Place { file: (low >> 32) as u8, record: low as u32, line: (rest >> 32) as u32 }
    }

    /// How it was met.
    #[must_use]
    pub const fn mention(self) -> Mention {
        let Self([_, _, rest]) = self;
        Mention(rest as u32)
    }
}

impl core::fmt::Debug for Entry {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Entry(withheld)")
    }
}

/// How a reference was met: in which field of which record, on which day, with which marks. 32 bits.
///
/// A day may be known to the month or to the year: see [`Span`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Mention(u32);

const MARKS: u32 = 0b111;

impl Mention {
    /// A mention in a field. `marks` are up to three bits of which each record type says what they mean.
    pub(crate) fn new(record: &Record, field: FieldAt, when: Option<Span>, marks: u8) -> Self {
        let day = when.map_or(0, Span::bits);
        Self(
            u32::from(record.ordinal & 31) << 26
                | u32::from(field.0 & 63) << 20
                | day << 3
                | u32::from(marks) & MARKS,
        )
    }

    const fn bits(self) -> u32 {
        self.0
    }

    /// The record type.
    #[must_use]
    pub fn record(self) -> Option<&'static Record> {
        crate::records().get(usize::from(self.ordinal())).copied()
    }

    /// The record type's number.
    pub(crate) const fn ordinal(self) -> u8 {
        (self.0 >> 26) as u8
    }

    /// The field.
    #[must_use]
    pub const fn field(self) -> FieldAt {
        FieldAt((self.0 >> 20) as u8 & 63)
    }

    /// The days that the row can be about.
    #[must_use]
    pub const fn when(self) -> Option<Span> {
        Span::from_bits((self.0 >> 3) & 0x1_ffff)
    }

    /// The first day that the row can be about.
    #[must_use]
    pub fn day(self) -> Option<Day> {
        self.when().map(Span::earliest)
    }

    /// The marks.
    #[must_use]
    pub const fn marks(self) -> u8 {
        (self.0 & MARKS) as u8
    }

    /// True when the field is the row's own key.
    #[must_use]
    pub fn is_definition(self) -> bool {
        self.record().is_some_and(|record| record.key == self.field())
    }
}

impl core::fmt::Debug for Mention {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Mention(withheld)")
    }
}
