//! Rows from objects of JSON, one a line.
//!
//! An object is flat: a key is a heading, a value is a cell. Text of a number stays as it was written; `true` and `false`
//! are those words; `null` and a missing key are an empty cell. Keys may come in any order.

mod plain;

use std::{borrow::Cow, fmt, sync::Arc};

use serde::{
    Deserializer as _,
    de::{self, DeserializeSeed, IgnoredAny, MapAccess, Visitor},
};
use serde_json::value::RawValue;

use crate::{
    Encoding, Trouble,
    block::{Block, Mark, Span, Stop},
    csv::Bounds,
    text::{Looks, settle, windows_1252},
};

/// The keys that are headings.
#[derive(Debug, Clone, Default)]
pub(crate) struct Columns {
    /// In the order of the columns.
    names: Arc<[String]>,
    /// Columns in the order of their names.
    sorted: Arc<[u32]>,
}

impl Columns {
    pub(crate) fn new(names: Vec<String>) -> Self {
        let mut sorted: Vec<u32> = (0..).take(names.len()).collect();
        sorted.sort_by_key(|column| names.get(*column as usize));
        Self { names: names.into(), sorted: sorted.into() }
    }

    /// The column of a key, most quickly if it is `likely`.
    fn column(&self, key: &[u8], likely: usize) -> Option<usize> {
        if self.names.get(likely).is_some_and(|name| name.as_bytes() == key) {
            return Some(likely);
        }
        let name = |column: &u32| self.names.get(*column as usize).map(String::as_bytes);
        let found = self.sorted.binary_search_by_key(&Some(key), name).ok()?;
        self.sorted.get(found).map(|column| *column as usize)
    }

    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// Takes the keys of the first object of a text that has any, unless the keys are known.
    pub(crate) fn learn(&mut self, text: &[u8]) {
        if self.names.is_empty() {
            let mut lines = text.split(|&byte| byte == b'\n');
            *self = Self::new(lines.find_map(keys).unwrap_or_default());
        }
    }
}

/// The keys of an object, each once; `None` if it is none or has none.
fn keys(line: &[u8]) -> Option<Vec<String>> {
    let line = decode(line, Encoding::Utf8).0;
    let mut reader = serde_json::Deserializer::from_str(&line);
    let names = reader.deserialize_map(Names).ok()?;
    reader.end().ok()?;
    Some(names).filter(|names| !names.is_empty())
}

/// Finds the objects of a block and their cells, which are written at the end of its bytes.
pub(crate) fn find(block: &mut Block, keys: &Columns, bounds: Bounds, encoding: Encoding) {
    let mut cells = core::mem::take(&mut block.cells);
    let mut scratch = core::mem::take(&mut block.scratch);
    cells.clear();
    scratch.clear();
    let text = core::mem::take(&mut block.bytes);
    let filled = text.get(..block.filled).unwrap_or_default();
    let base = text.len() as u32;
    let mut from = 0_usize;
    while from < filled.len() {
        let rest = filled.get(from..).unwrap_or_default();
        let end = memchr::memchr(b'\n', rest);
        let line = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
        from = from.saturating_add(line.len()).saturating_add(1);
        let at = block.lines;
        block.lines = at.wrapping_add(u32::from(end.is_some()));
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let row = block.rows.len();
        if line.len() > bounds.record as usize {
            block.stop = Some(Stop::Record { row: row as u32, line: at, quote: None });
            break;
        }
        if blank(line) {
            continue;
        }
        let (line, foreign) = decode(line, encoding);
        if foreign && encoding != Encoding::Windows1252 {
            block.tell(row, 0, at, Trouble::NotUtf8);
        }
        let first = cells.len();
        cells.resize(first.saturating_add(keys.names.len()), EMPTY);
        let mut object = Object {
            keys,
            cells: cells.get_mut(first..).unwrap_or_default(),
            scratch: &mut scratch,
            base,
            found: 0,
            told: Vec::new(),
        };
        let whole = object.read(&line);
        let (found, told) = (object.found, object.told);
        if found > bounds.columns {
            block.stop = Some(Stop::Columns { row: row as u32, line: at, found });
            block.troubles.retain(|trouble| (trouble.row as usize) < row);
            cells.truncate(first);
            break;
        }
        if !whole {
            // What was read of it may be read wrongly.
            cells.get_mut(first..).unwrap_or_default().fill(EMPTY);
            let cut = block.last && end.is_none();
            block.tell(row, 0, at, if cut { Trouble::CutShort } else { Trouble::NotObject });
        } else {
            for (column, trouble) in told {
                block.tell(row, column, at, trouble);
            }
        }
        block.rows.push(Mark { cells: cells.len() as u32, line: at });
    }
    let looks = Looks::at(&scratch, Encoding::Utf8);
    block.bytes = text;
    block.bytes.extend_from_slice(&scratch);
    (block.cells, block.scratch) = (cells, scratch);
    settle(block, Encoding::Utf8, looks, None);
}

const EMPTY: Span = Span { start: 0, end: 0 };

/// Whether there is nothing on a line that JSON would see.
fn blank(line: &[u8]) -> bool {
    line.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r'))
}

/// A line as text, and whether it had to be taken for Windows-1252.
fn decode(line: &[u8], encoding: Encoding) -> (Cow<'_, str>, bool) {
    match std::str::from_utf8(line) {
        Ok(text) if encoding != Encoding::Windows1252 || text.is_ascii() => (Cow::Borrowed(text), false),
        _ => (line.iter().copied().map(windows_1252).collect::<String>().into(), true),
    }
}

/// An object that is being read.
struct Object<'a> {
    keys: &'a Columns,
    cells: &'a mut [Span],
    scratch: &'a mut Vec<u8>,
    /// Where the scratch will be in the block.
    base: u32,
    /// Keys met.
    found: u32,
    told: Vec<(u32, Trouble)>,
}

impl Object<'_> {
    /// Reads a line; whether it is an object.
    fn read(&mut self, line: &str) -> bool {
        let start = self.scratch.len();
        let mut likely = 0_usize;
        let plain = plain::pairs(line.as_bytes(), |key, value| {
            self.found = self.found.saturating_add(1);
            let column = self.keys.column(key, likely);
            match column {
                Some(column) => {
                    likely = column.wrapping_add(1);
                    self.value(column, value);
                }
                None => self.told.push((0, Trouble::UnknownKey)),
            }
        });
        if plain.is_some() {
            return true;
        }
        self.scratch.truncate(start);
        self.cells.fill(EMPTY);
        self.told.clear();
        self.found = 0;
        let mut reader = serde_json::Deserializer::from_str(line);
        reader.deserialize_map(self).and_then(|()| reader.end()).is_ok()
    }

    fn value(&mut self, column: usize, value: &[u8]) {
        let number = (column as u32).wrapping_add(1);
        let start = self.scratch.len();
        match value {
            [b'n', ..] => {}
            [b'{' | b'[', ..] => {
                self.told.push((number, Trouble::Nested));
                self.scratch.extend_from_slice(value);
            }
            [b'"', inner @ .., b'"'] if memchr::memchr(b'\\', inner).is_none() => {
                self.scratch.extend_from_slice(inner);
            }
            [b'"', ..] => {
                let text = serde_json::Deserializer::from_slice(value).deserialize_bytes(Text);
                self.scratch.extend_from_slice(text.unwrap_or_default().as_bytes());
            }
            plain => self.scratch.extend_from_slice(plain),
        }
        let place = |at: usize| self.base.wrapping_add(at as u32);
        // An empty cell that was there is told from a missing one by its place.
        let span = Span { start: place(start), end: place(self.scratch.len()) };
        match self.cells.get_mut(column) {
            Some(cell) if cell.start == 0 => *cell = span,
            _ => {
                self.scratch.truncate(start);
                self.told.push((number, Trouble::DuplicateKey));
            }
        }
    }
}

impl<'de> Visitor<'de> for &mut Object<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut likely = 0_usize;
        while let Some(column) = map.next_key_seed(Key { keys: self.keys, likely })? {
            self.found = self.found.saturating_add(1);
            if let Some(column) = column {
                likely = column.wrapping_add(1);
                self.value(column, map.next_value::<&RawValue>()?.get().as_bytes());
            } else {
                map.next_value::<IgnoredAny>()?;
                self.told.push((0, Trouble::UnknownKey));
            }
        }
        Ok(())
    }
}

/// Finds the column of a key without keeping the key.
struct Key<'a> {
    keys: &'a Columns,
    likely: usize,
}

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = Option<usize>;

    fn deserialize<D: de::Deserializer<'de>>(self, reader: D) -> Result<Self::Value, D::Error> {
        reader.deserialize_str(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: de::Error>(self, key: &str) -> Result<Self::Value, E> {
        Ok(self.keys.column(key.as_bytes(), self.likely))
    }
}

/// Text with escapes. Halves of characters, which JSON allows, become U+FFFD.
struct Text;

impl Visitor<'_> for Text {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text")
    }

    fn visit_bytes<E: de::Error>(self, text: &[u8]) -> Result<String, E> {
        Ok(String::from_utf8_lossy(text).into_owned())
    }
}

/// The keys of an object, each once.
struct Names;

impl<'de> Visitor<'de> for Names {
    type Value = Vec<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut names, mut known) = (Vec::new(), std::collections::BTreeSet::new());
        while let Some(name) = map.next_key::<String>()? {
            map.next_value::<IgnoredAny>()?;
            if known.insert(name.clone()) {
                names.push(name);
            }
        }
        Ok(names)
    }
}
