//! Which keys come twice, at any number of keys and in bounded memory.
//!
//! Whether an identifier is unique, and whether one file's identifier is in another, are questions about all rows at once.
//! The identifiers themselves are not to be kept: the caller makes 88 bits of each, under a key that is made at random for
//! the run, so that what is spilled to a disk says nothing once the run is over.

mod merge;
mod runs;

use core::fmt;
use std::{io, num::NonZeroUsize, path::Path};

pub use self::merge::{Group, Groups};
use self::{merge::Merge, runs::Runs};

/// What is sorted: the first 88 bits are a keyed hash, and the rest is whatever the caller wants back with it.
///
/// Entries are in the order of their words. `N` is at least 2; with 3, there are 104 bits of the caller's.
pub type Entry<const N: usize> = [u64; N];

/// The 88 bits of an entry: its first word, and 24 bits of the second.
#[must_use]
pub fn hash_of<const N: usize>(entry: &Entry<N>) -> (u64, u32) {
    let word = |index: usize| entry.get(index).copied().unwrap_or_default();
    (word(0), (word(1) >> 40) as u32)
}

/// A store of entries that sorts them, in memory as far as that goes and beyond that in an unnamed temporary file.
///
/// ```
/// use fingerpost_tables::Keys;
///
/// let mut keys: Keys<2> = Keys::new(Keys::<2>::MEMORY);
/// // A hash of 88 bits, and 40 bits that say where it was met.
/// for (hash, record) in [(0xAB, 1), (0x17, 2), (0xAB, 3)] {
///     keys.append(&[[hash, record]])?;
/// }
/// let mut groups = keys.groups()?;
/// let mut twice = Vec::new();
/// while let Some(mut group) = groups.next_group()? {
///     let first = group.next_entry()?;
///     while let Some(again) = group.next_entry()? {
///         twice.push((first, again));
///     }
/// }
/// assert_eq!(twice, [(Some([0xAB, 1]), [0xAB, 3])]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Keys<const N: usize> {
    held: Vec<Entry<N>>,
    most: usize,
    runs: Runs<N>,
    count: u64,
}

impl<const N: usize> Keys<N> {
    /// Enough for a million entries of two words.
    pub const MEMORY: usize = 16 << 20;

    /// A store that holds entries in about so many bytes of memory, and the rest in the system's folder for temporary
    /// files.
    #[must_use]
    pub fn new(memory: usize) -> Self {
        Self::with(memory, Runs::default())
    }

    /// The same, with the file in a folder of the caller's choice.
    #[must_use]
    pub fn in_folder(memory: usize, folder: &Path) -> Self {
        Self::with(memory, Runs::in_folder(folder))
    }

    fn with(memory: usize, runs: Runs<N>) -> Self {
        let most = memory.checked_div(size_of::<Entry<N>>()).unwrap_or(0).max(2);
        Self { held: Vec::new(), most, runs, count: 0 }
    }

    /// Adds entries in any order.
    ///
    /// # Errors
    ///
    /// If the temporary file cannot be made or written.
    pub fn append(&mut self, entries: &[Entry<N>]) -> io::Result<()> {
        let mut entries = entries;
        while !entries.is_empty() {
            let room = self.most.saturating_sub(self.held.len());
            let (now, later) = entries.split_at_checked(room).unwrap_or((entries, &[]));
            // Doubling would take up to twice the memory that was allowed.
            if self.held.capacity() < self.held.len().saturating_add(now.len()) {
                let wanted = self.held.len().saturating_add(now.len()).next_power_of_two().min(self.most);
                self.held.reserve_exact(wanted.saturating_sub(self.held.len()));
            }
            self.held.extend_from_slice(now);
            self.count = self.count.saturating_add(now.len() as u64);
            entries = later;
            if self.held.len() >= self.most && !entries.is_empty() {
                self.spill()?;
            }
        }
        Ok(())
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> u64 {
        self.count
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Whether entries had to be written to a file.
    #[must_use]
    pub fn spilled(&self) -> bool {
        !self.runs.is_empty()
    }

    /// Sorts everything.
    ///
    /// # Errors
    ///
    /// If the temporary file cannot be written or read.
    pub fn groups(self) -> io::Result<Groups<N>> {
        self.groups_with(NonZeroUsize::MIN)
    }

    /// Sorts everything with so many threads. Their number never changes a result.
    ///
    /// # Errors
    ///
    /// As [`Keys::groups`].
    pub fn groups_with(mut self, workers: NonZeroUsize) -> io::Result<Groups<N>> {
        if self.runs.is_empty() {
            sort(&mut self.held, workers.get(), FIRST_BIT);
            return Ok(Groups::new(Merge::held(self.held)));
        }
        if !self.held.is_empty() {
            self.spill()?;
        }
        let memory = self.most.saturating_mul(size_of::<Entry<N>>());
        drop(self.held);
        Ok(Groups::new(Merge::runs(self.runs, memory)?))
    }

    fn spill(&mut self) -> io::Result<()> {
        self.held.sort_unstable();
        self.runs.write(&self.held)?;
        self.held.clear();
        Ok(())
    }
}

const FIRST_BIT: u64 = 1 << 63;
/// Fewer are not worth a thread.
const WORTH_A_THREAD: usize = 1 << 14;

/// Sorts entries. Their first word is a hash, so each of its bits, from the highest, halves them.
fn sort<const N: usize>(entries: &mut [Entry<N>], workers: usize, bit: u64) {
    if workers < 2 || entries.len() < WORTH_A_THREAD || bit == 0 {
        entries.sort_unstable();
        return;
    }
    let middle = part(entries, |entry| entry.first().is_some_and(|word| word & bit == 0));
    let Some((low, high)) = entries.split_at_mut_checked(middle) else { return };
    let (more, bit) = (workers.div_ceil(2), bit >> 1);
    std::thread::scope(|scope| {
        scope.spawn(|| sort(low, more, bit));
        sort(high, workers.saturating_sub(more), bit);
    });
}

/// Brings those that `are_first` to the front, and says how many there are.
fn part<T>(entries: &mut [T], are_first: impl Fn(&T) -> bool) -> usize {
    let mut count = 0_usize;
    for at in 0..entries.len() {
        if entries.get(at).is_some_and(&are_first) {
            entries.swap(count, at);
            count = count.wrapping_add(1);
        }
    }
    count
}

impl<const N: usize> fmt::Debug for Keys<N> {
    /// Without the hashes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keys")
            .field("count", &self.count)
            .field("spilled", &self.spilled())
            .finish_non_exhaustive()
    }
}
