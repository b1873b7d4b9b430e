//! Entries in order, from memory or from many runs.

use core::fmt;
use std::{cmp::Reverse, collections::BinaryHeap, io, vec};

use super::{Entry, hash_of, runs::Runs};

/// The fewest entries that are read of a run at a time: 4 KiB.
const FEWEST: usize = 256;

/// All entries in order.
pub(super) enum Merge<const N: usize> {
    Held(vec::IntoIter<Entry<N>>),
    Runs {
        runs: Runs<N>,
        /// Of each run, what was read of it, in reverse.
        buffers: Vec<Vec<Entry<N>>>,
        /// The first entry of each run that is not at its end.
        heads: BinaryHeap<Reverse<(Entry<N>, usize)>>,
        most: usize,
    },
}

impl<const N: usize> Merge<N> {
    pub(super) fn held(sorted: Vec<Entry<N>>) -> Self {
        Self::Held(sorted.into_iter())
    }

    /// Uses about `memory` bytes, and 4 KiB for each run at least.
    pub(super) fn runs(mut runs: Runs<N>, memory: usize) -> io::Result<Self> {
        let count = runs.list().len().max(1);
        let room = count.saturating_mul(size_of::<Entry<N>>());
        let most = memory.checked_div(room).unwrap_or(0).max(FEWEST);
        let mut buffers = vec![Vec::new(); count];
        let mut heads = BinaryHeap::with_capacity(count);
        for (run, buffer) in buffers.iter_mut().enumerate() {
            runs.read(run, most, buffer)?;
            if let Some(entry) = buffer.pop() {
                heads.push(Reverse((entry, run)));
            }
        }
        Ok(Self::Runs { runs, buffers, heads, most })
    }

    fn next(&mut self) -> io::Result<Option<Entry<N>>> {
        let (runs, buffers, heads, most) = match self {
            Self::Held(entries) => return Ok(entries.next()),
            Self::Runs { runs, buffers, heads, most } => (runs, buffers, heads, *most),
        };
        let Some(mut head) = heads.peek_mut() else { return Ok(None) };
        let Reverse((entry, run)) = *head;
        let next = match buffers.get_mut(run) {
            Some(buffer) => {
                if buffer.is_empty() {
                    runs.read(run, most, buffer)?;
                }
                buffer.pop()
            }
            None => None,
        };
        match next {
            Some(next) => *head = Reverse((next, run)),
            None => {
                std::collections::binary_heap::PeekMut::pop(head);
            }
        }
        Ok(Some(entry))
    }
}

/// Entries, group by group of equal hashes.
pub struct Groups<const N: usize> {
    merge: Merge<N>,
    ahead: Option<Entry<N>>,
    started: bool,
    /// The group that was given out last.
    given: Option<(u64, u32)>,
}

impl<const N: usize> Groups<N> {
    pub(super) fn new(merge: Merge<N>) -> Self {
        Self { merge, ahead: None, started: false, given: None }
    }

    /// The next group; what was not read of the last is passed over. Hashes are in order.
    ///
    /// # Errors
    ///
    /// If the temporary file cannot be read.
    pub fn next_group(&mut self) -> io::Result<Option<Group<'_, N>>> {
        if !self.started {
            self.started = true;
            self.ahead = self.merge.next()?;
        }
        while self.given.is_some() && self.ahead.as_ref().map(hash_of) == self.given {
            self.ahead = self.merge.next()?;
        }
        let Some(first) = self.ahead else { return Ok(None) };
        self.given = Some(hash_of(&first));
        Ok(Some(Group { groups: self, hash: hash_of(&first) }))
    }
}

/// Entries of one hash. They are read as they are asked for: a group may be as large as the file.
pub struct Group<'a, const N: usize> {
    groups: &'a mut Groups<N>,
    hash: (u64, u32),
}

impl<const N: usize> Group<'_, N> {
    /// The 88 bits.
    #[must_use]
    pub fn hash(&self) -> (u64, u32) {
        self.hash
    }

    /// The next entry, in order; `None` at the end of the group.
    ///
    /// # Errors
    ///
    /// If the temporary file cannot be read.
    pub fn next_entry(&mut self) -> io::Result<Option<Entry<N>>> {
        match self.groups.ahead {
            Some(entry) if hash_of(&entry) == self.hash => {
                self.groups.ahead = self.groups.merge.next()?;
                Ok(Some(entry))
            }
            _ => Ok(None),
        }
    }
}

impl<const N: usize> fmt::Debug for Groups<N> {
    /// Without the hashes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Groups")
    }
}

impl<const N: usize> fmt::Debug for Group<'_, N> {
    /// Without the hashes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Group")
    }
}
