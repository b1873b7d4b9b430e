//! A short list, kept in place.

use alloc::vec::Vec;
use core::ops::Deref;

/// A list that is nearly always short: up to `N` values stand in the list itself, and only more are allocated.
///
/// It reads as a slice. Nothing is ever left out for want of room: a longer list moves, whole, to the heap.
///
/// ```
/// use fingerpost_core::Few;
/// let mut steps: Few<&str, 2> = Few::new();
/// steps.push("call");
/// steps.push("write down");
/// steps.push("review");
/// assert_eq!(*steps, ["call", "write down", "review"]);
/// ```
#[derive(Clone)]
pub struct Few<T, const N: usize> {
    /// The values while there are no more than `N`; past `len` stand copies without meaning. There is no blank value
    /// of every type, so there is none at all before the first.
    near: Option<[T; N]>,
    len: usize,
    /// All the values once there are more.
    far: Vec<T>,
}

impl<T, const N: usize> Few<T, N> {
    /// Nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self { near: None, len: 0, far: Vec::new() }
    }

    /// The values.
    #[must_use]
    #[inline]
    pub fn as_slice(&self) -> &[T] {
        match &self.near {
            Some(near) if self.far.is_empty() => near.get(..self.len).unwrap_or_default(),
            _ => &self.far,
        }
    }
}

impl<T: Copy, const N: usize> Few<T, N> {
    /// Adds a value at the end.
    #[inline]
    pub fn push(&mut self, value: T) {
        match self.near.as_mut().and_then(|near| near.get_mut(self.len)) {
            Some(place) => {
                *place = value;
                self.len = self.len.wrapping_add(1);
            }
            None => self.make_room(value),
        }
    }

    /// The first value, or one more than there is room for.
    #[cold]
    #[inline(never)]
    fn make_room(&mut self, value: T) {
        match &self.near {
            None if N > 0 => {
                self.near = Some([value; N]);
                self.len = 1;
            }
            near => {
                if self.far.is_empty() {
                    self.far.extend_from_slice(near.as_ref().map_or(&[], |near| near));
                }
                self.far.push(value);
            }
        }
    }
}

impl<T, const N: usize> Default for Few<T, N> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T, const N: usize> Deref for Few<T, N> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.as_slice()
    }
}

impl<'few, T, const N: usize> IntoIterator for &'few Few<T, N> {
    type Item = &'few T;
    type IntoIter = core::slice::Iter<'few, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.as_slice().iter()
    }
}

/// Where the values stand makes no difference.
impl<T: PartialEq, const N: usize> PartialEq for Few<T, N> {
    fn eq(&self, other: &Self) -> bool {
        self.as_slice() == other.as_slice()
    }
}

impl<T: Eq, const N: usize> Eq for Few<T, N> {}

impl<T: core::fmt::Debug, const N: usize> core::fmt::Debug for Few<T, N> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.as_slice().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    #[test]
    fn holds_what_a_vector_holds_however_long() {
        let (mut few, mut vector) = (Few::<u8, 3>::new(), Vec::new());
        for value in 0..9 {
            assert_eq!(few.as_slice(), vector);
            assert_eq!(few.is_empty(), vector.is_empty());
            few.push(value);
            vector.push(value);
        }
        assert_eq!(few.into_iter().copied().collect::<Vec<_>>(), vector);
    }

    #[test]
    fn only_the_values_count() {
        let mut one = Few::<u8, 3>::default();
        assert_eq!(one, Few::new());
        one.push(2);
        assert_ne!(one, Few::new());
        one.push(1);
        // Made another way, so that other copies stand past the end.
        let other = Few { near: Some([2, 1, 9]), len: 2, far: Vec::new() };
        assert_eq!(one, other);
        let far = Few { near: None, len: 0, far: Vec::from([2, 1]) };
        assert_eq!(one, far);
        assert_eq!(format!("{one:?}"), "[2, 1]");
    }

    #[test]
    fn no_room_in_place_is_a_vector() {
        let mut few = Few::<u8, 0>::new();
        few.push(4);
        few.push(5);
        assert_eq!(few.as_slice(), [4, 5]);
    }
}
