//! UTF-16 as UTF-8.

use std::io::{self, Read};

use crate::source::Bytes;

/// A reader that turns UTF-16 into UTF-8. Halves of characters become U+FFFD.
pub(crate) struct Utf16 {
    inner: Bytes,
    big_endian: bool,
    raw: Vec<u8>,
    /// Bytes of `raw` that wait for the rest of their character.
    waiting: usize,
    text: Vec<u8>,
    given: usize,
    ended: bool,
}

/// Bytes read at a time: even.
const ROOM: usize = 32 << 10;

impl Utf16 {
    pub(crate) fn new(inner: Bytes, big_endian: bool) -> Self {
        Self { inner, big_endian, raw: vec![0; ROOM], waiting: 0, text: Vec::new(), given: 0, ended: false }
    }

    /// Reads and decodes some more; at the end of the file, whatever is left.
    fn more(&mut self) -> io::Result<()> {
        let room = self.raw.get_mut(self.waiting..).unwrap_or_default();
        let count = self.inner.read(room)?;
        self.ended = count == 0;
        let filled = self.waiting.saturating_add(count);
        let units: Vec<u16> = self
            .raw
            .get(..filled)
            .unwrap_or_default()
            .chunks_exact(2)
            .map(|pair| {
                let pair = pair.try_into().unwrap_or_default();
                if self.big_endian { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) }
            })
            .collect();
        // The first half of a pair waits for the second.
        let half = !self.ended && units.last().is_some_and(|unit| matches!(unit, 0xD800..=0xDBFF));
        let whole = units.len().saturating_sub(usize::from(half));
        self.text.clear();
        self.given = 0;
        let mut four = [0_u8; 4];
        for unit in char::decode_utf16(units.iter().take(whole).copied()) {
            let character = unit.unwrap_or(char::REPLACEMENT_CHARACTER);
            self.text.extend_from_slice(character.encode_utf8(&mut four).as_bytes());
        }
        let used = whole.saturating_mul(2);
        if self.ended && used < filled {
            self.text.extend_from_slice("\u{FFFD}".as_bytes());
        }
        self.waiting = if self.ended { 0 } else { filled.saturating_sub(used) };
        self.raw.copy_within(used..filled, 0);
        Ok(())
    }
}

impl Read for Utf16 {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        while self.given >= self.text.len() {
            if self.ended || room.is_empty() {
                return Ok(0);
            }
            self.more()?;
        }
        let left = self.text.get(self.given..).unwrap_or_default();
        let count = left.len().min(room.len());
        if let (Some(to), Some(from)) = (room.get_mut(..count), left.get(..count)) {
            to.copy_from_slice(from);
        }
        self.given = self.given.saturating_add(count);
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives one byte at a time, so that every character is cut everywhere.
    struct Slow(Vec<u8>, usize);

    impl Read for Slow {
        fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
            let (Some(&byte), Some(first)) = (self.0.get(self.1), room.first_mut()) else { return Ok(0) };
            *first = byte;
            self.1 = self.1.saturating_add(1);
            Ok(1)
        }
    }

    fn decode(bytes: Vec<u8>, big_endian: bool) -> String {
        let mut text = String::new();
        Utf16::new(Box::new(Slow(bytes, 0)), big_endian).read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn both_ends_and_pairs() {
        let text = "a,é,€,😀\r\n";
        for big_endian in [false, true] {
            let bytes = |unit: u16| if big_endian { unit.to_be_bytes() } else { unit.to_le_bytes() };
            assert_eq!(decode(text.encode_utf16().flat_map(bytes).collect(), big_endian), text);
        }
    }

    #[test]
    fn halves_are_replaced() {
        assert_eq!(decode(vec![0x3D, 0xD8, b'a', 0], false), "\u{FFFD}a");
        assert_eq!(decode(vec![b'a', 0, 0x3D, 0xD8], false), "a\u{FFFD}");
        assert_eq!(decode(vec![b'a', 0, b'b'], false), "a\u{FFFD}");
    }
}
