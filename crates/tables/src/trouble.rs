//! What is wrong with a table as a table. Reading goes on: these are told, and nothing is dropped.

use crate::Place;

/// A fault of form, and not of content. The data are read as well as they can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Trouble {
    /// Fewer cells than headings. What is missing is missing at the end.
    ShortRow,
    /// More cells than headings.
    LongRow,
    /// The record is not UTF-8. It was read as Windows-1252, in which every byte is a character.
    NotUtf8,
    /// U+FFFD in the record: characters were lost when the file was made, or cannot be read in its encoding.
    Lost,
    /// A NUL byte in a cell, which is kept.
    Nul,
    /// Text between a closing quote and the end of its cell. It was added to the cell.
    TextAfterQuote,
    /// A quote was never closed: the rest of the file is in this cell. The place is that of the quote.
    UnclosedQuote,
    /// The line is no object of JSON. Its cells are empty.
    NotObject,
    /// A key that is no heading. Its value is not given out, and the key is not repeated: it may be a person's data.
    UnknownKey,
    /// A key that the object has already. The first value counts.
    DuplicateKey,
    /// A list or an object where a value should be. The cell holds it as JSON.
    Nested,
    /// The last record has no line end, and is no object or fewer cells than headings: the file was cut short.
    CutShort,
}

impl Trouble {
    /// The sentence that says so, without the place: lower case, no full stop.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::ShortRow => "the row has fewer cells than there are headings",
            Self::LongRow => "the row has more cells than there are headings",
            Self::NotUtf8 => "the row is not UTF-8 and was read as Windows-1252",
            Self::Lost => "characters of the row were lost and stand as U+FFFD",
            Self::Nul => "the cell holds a NUL byte",
            Self::TextAfterQuote => "there is text after the closing quote of the cell",
            Self::UnclosedQuote => "the quote that opens here is never closed",
            Self::NotObject => "the line is not an object of JSON",
            Self::UnknownKey => "the object has a key that is no heading",
            Self::DuplicateKey => "the object has the key twice",
            Self::Nested => "the value is a list or an object",
            Self::CutShort => "the file ends in the middle of a row",
        }
    }
}

/// A trouble, how often it was met, and where first. A list may be capped; a count never is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Note {
    /// What is wrong.
    pub trouble: Trouble,
    /// In how many rows, or cells if it is about cells.
    pub count: u64,
    /// The first place.
    pub first: Place,
}

/// Notes in the order of their troubles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notes(Vec<Note>);

impl Notes {
    /// Every note.
    #[must_use]
    pub fn all(&self) -> &[Note] {
        &self.0
    }

    /// The note about one trouble, if it was met.
    #[must_use]
    pub fn of(&self, trouble: Trouble) -> Option<&Note> {
        self.0.iter().find(|note| note.trouble == trouble)
    }

    /// Counts one more. Places come in the order of the file.
    pub(crate) fn tell(&mut self, trouble: Trouble, place: Place) {
        match self.0.binary_search_by_key(&trouble, |note| note.trouble) {
            Ok(found) => {
                if let Some(note) = self.0.get_mut(found) {
                    note.count = note.count.saturating_add(1);
                }
            }
            Err(at) => self.0.insert(at, Note { trouble, count: 1, first: place }),
        }
    }
}
