//! Reading what people really type.

use fingerpost_core::{Answer, AnswerSource, Date};

use crate::{
    MissingReason,
    cell::Meaning,
    crosswalk::Mapping,
    fold::Folded,
    generated::texts::{MISSING, texts_of},
    system::{CodeRef, CodeSet, CodeSystem},
};

/// What a written text says in a code list. `Debug` and every message withhold the text and the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// One code, which may itself say that there is no answer.
    Code {
        /// The code.
        code: CodeRef,
        /// How the text led to it.
        how: How,
    },
    /// The text says that there is no answer, in words that are not a code of the list.
    NoAnswer {
        /// Why there is none.
        reason: MissingReason,
    },
    /// The text fits several codes and says no more.
    Several {
        /// The codes that may be right.
        codes: CodeSet,
        /// True when a part of what the text says has no code in the list.
        or_none: bool,
        /// Why there are several.
        why: Several,
    },
    /// The text could not be placed.
    NotPlaced(NotPlaced),
}

/// How a text led to a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum How {
    /// The code as the publisher writes it.
    AsWritten,
    /// The code with other capitals or with spaces around it.
    Respelled,
    /// The code without the zeros in front, which spreadsheets drop.
    ZerosRestored,
    /// The code and a local second character, which is dropped.
    LocalCharacterDropped,
    /// A code that is read and never written: a duplicate, or one met in the wild.
    OldCode,
    /// A code that was retired before the day in question.
    Retired,
    /// The label of the code.
    Label,
    /// Other words for the same.
    OtherWords,
    /// Other words for something narrower: the code holds other groups too.
    OtherWordsBroader,
}

/// Why a text fits several codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Several {
    /// The text is a word for many groups at once, such as "BME" or "Asian": what it loses cannot be restored.
    Lump,
    /// The list tells apart what the text does not, or two codes have the same label.
    Ambiguous,
}

/// Why a text could not be placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NotPlaced {
    /// Neither a code nor a label nor a text that we know.
    Unknown,
    /// A text that other systems use in different senses: "99" and "NS".
    Unclear,
    /// A word of English that is a code of the list when in capitals, and was not.
    WordOrCode,
    /// The text means a group for which the list has no code.
    NoCode,
    /// Longer than any label: perhaps a note in the wrong column.
    TooLong,
}

/// What a text of the tables says when it is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Missing {
    Reason(MissingReason),
    Unclear,
}

/// A text that people type, by its folded form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Text {
    pub(crate) folded: &'static str,
    pub(crate) meaning: Meaning,
    pub(crate) lump: bool,
}

impl Reading {
    /// The reading as an answer; `None` where the text named several codes or could not be placed, which is neither a
    /// value nor a reason for its absence.
    #[must_use]
    pub fn answer(&self, source: AnswerSource) -> Option<Answer<CodeRef>> {
        match self {
            Self::Code { code, .. } => Some(code.answer(source)),
            Self::NoAnswer { reason } => Some(reason.answer()),
            Self::Several { .. } | Self::NotPlaced(_) => None,
        }
    }
}

/// Reads what somebody typed for a code, a label or a reason for there being no answer.
///
/// The list's own codes come first, then its labels, then other words for its groups, then the ways of saying nothing.
/// A code is a code of *this* list only: "99" is "not known" in the NHS list for England, "other" in a probation
/// one, and nothing that can be told anywhere else. `on` is the day the record was made. Allocates nothing.
///
/// ```
/// use fingerpost_characteristics::{How, MissingReason, NotPlaced, Reading, Several, normalise, systems::*};
/// use fingerpost_core::Date;
/// let on = Date::literal(2026, 11, 1);
///
/// let read = normalise(&NHS_ETHNIC_CATEGORY, "white - british", on);
/// assert!(matches!(read, Reading::Code { code, how: How::Label } if code.as_str() == "A"));
///
/// let read = normalise(&NHS_ETHNIC_CATEGORY, "BME", on);
/// assert!(matches!(read, Reading::Several { why: Several::Lump, .. }), "accepted as the lump that it is");
///
/// let read = normalise(&NHS_ETHNIC_CATEGORY, "", on);
/// assert_eq!(read, Reading::NoAnswer { reason: MissingReason::NotRecorded });
///
/// let read = normalise(&POLICE_SELF_DEFINED_ETHNICITY_18_PLUS_1, "99", on);
/// assert_eq!(read, Reading::NotPlaced(NotPlaced::Unclear));
/// ```
#[must_use]
pub fn normalise(list: &'static CodeSystem, text: &str, on: Date) -> Reading {
    let trimmed = text.trim();
    if let Some(code) = list.code(trimmed) {
        let how = if trimmed.len() == text.len() { How::AsWritten } else { How::Respelled };
        return read(code, how, on);
    }
    let Some(folded) = Folded::new(trimmed) else { return Reading::NotPlaced(NotPlaced::TooLong) };
    if folded.as_str().is_empty() {
        return Reading::NoAnswer { reason: MissingReason::NotRecorded };
    }
    let mut word = false;
    for code in list.codes().iter().filter(|code| code.as_str().eq_ignore_ascii_case(trimmed)) {
        if !code.is_exact_case() {
            return read(code, How::Respelled, on);
        }
        word = true;
    }
    if let Some(reading) = label(list, &folded, on).or_else(|| other_words(list, &folded)) {
        return reading;
    }
    if word {
        return Reading::NotPlaced(NotPlaced::WordOrCode);
    }
    if let Some(missing) = no_answer(&folded) {
        return missing;
    }
    if let Some(code) = zeros_restored(list, trimmed) {
        return read(code, How::ZerosRestored, on);
    }
    if let Some(code) = without_local_character(list, trimmed) {
        return read(code, How::LocalCharacterDropped, on);
    }
    Reading::NotPlaced(NotPlaced::Unknown)
}

fn read(code: CodeRef, how: How, on: Date) -> Reading {
    let how = match code.row().retired {
        Some(retired) if on > retired => How::Retired,
        _ if !code.is_writable() => How::OldCode,
        _ => how,
    };
    Reading::Code { code, how }
}

/// A label that belongs to one code, or to several.
fn label(list: &'static CodeSystem, folded: &Folded, on: Date) -> Option<Reading> {
    let first = list.labels.partition_point(|(label, _)| *label < folded.as_str());
    let mut rows = list.labels.iter().skip(first).take_while(|(label, _)| *label == folded.as_str());
    let (_, at) = rows.next()?;
    let code = list.at(*at);
    match rows.next() {
        None => Some(read(code, How::Label, on)),
        Some((_, next)) => {
            let both = code.meaning().union(list.at(*next).meaning());
            let meaning = rows.fold(both, |sum, (_, at)| sum.union(list.at(*at).meaning()));
            Some(several(list, meaning, Several::Ambiguous))
        }
    }
}

fn other_words(list: &'static CodeSystem, folded: &Folded) -> Option<Reading> {
    let texts = texts_of(list.topic);
    let at = texts.binary_search_by(|text| text.folded.cmp(folded.as_str())).ok()?;
    let text = texts.get(at)?;
    Some(several(list, text.meaning, if text.lump { Several::Lump } else { Several::Ambiguous }))
}

/// A meaning in the list: one code where one holds it all, or several.
///
/// A word that one code of the list holds whole is that code: "Asian" is a lump in a list of 19 groups and an answer
/// in a list of five.
fn several(list: &'static CodeSystem, meaning: Meaning, why: Several) -> Reading {
    match list.fit(meaning) {
        Mapping::Exact(code) => Reading::Code { code, how: How::OtherWords },
        Mapping::Broader(code) => Reading::Code { code, how: How::OtherWordsBroader },
        Mapping::Ambiguous { codes, or_none } => Reading::Several { codes, or_none, why },
        Mapping::Unmapped | Mapping::NotComparable(_) => Reading::NotPlaced(NotPlaced::NoCode),
    }
}

fn no_answer(folded: &Folded) -> Option<Reading> {
    let at = MISSING.binary_search_by(|(text, _)| (*text).cmp(folded.as_str())).ok()?;
    MISSING.get(at).map(|(_, missing)| match missing {
        Missing::Reason(reason) => Reading::NoAnswer { reason: *reason },
        Missing::Unclear => Reading::NotPlaced(NotPlaced::Unclear),
    })
}

fn zeros_restored(list: &'static CodeSystem, text: &str) -> Option<CodeRef> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    list.codes().iter().find(|code| {
        let full = code.as_str();
        full.len() > text.len()
            && full.starts_with('0')
            && full.trim_start_matches('0') == text.trim_start_matches('0')
    })
}

fn without_local_character(list: &'static CodeSystem, text: &str) -> Option<CodeRef> {
    let &[first @ (b'A'..=b'Z' | b'a'..=b'z'), second] = text.as_bytes() else { return None };
    if !list.local_second_character || !second.is_ascii_alphanumeric() {
        return None;
    }
    let national = [first.to_ascii_uppercase()];
    list.code(core::str::from_utf8(&national).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Cell, CellKind, Topic};
    use fingerpost_core::{CodeList, CodeRow};

    const fn row(code: &'static str, label: &'static str) -> CodeRow {
        CodeRow { code, label, parent: "", since: None, retired: None }
    }

    /// A list of a topic without texts, two of whose labels differ only in spelling.
    static TWINS: CodeSystem = CodeSystem {
        list: CodeList {
            system: "twins",
            version: "1",
            title: "Twins",
            publisher: "us",
            licence: "MIT OR Apache-2.0",
            source: "this test",
            retrieved: Date::literal(2026, 1, 1),
            fingerprint: "0",
            rows: &[row("1", "Good"), row("2", "GOOD."), row("3", "Poor")],
        },
        edition: "1",
        topic: Topic::LanguageProficiency,
        basis: "self-stated",
        incomparable: &[],
        cells: &[
            Cell { id: "a", label: "A", kind: CellKind::Value },
            Cell { id: "b", label: "B", kind: CellKind::Value },
            Cell { id: "c", label: "C", kind: CellKind::Value },
        ],
        meanings: &[Meaning(1), Meaning(2), Meaning(4)],
        keys: &[0x31 << 120, 0x32 << 120, 0x33 << 120],
        by_cell: &[0b1, 0b10, 0b100],
        labels: &[("good", 0), ("good", 1), ("poor", 2)],
        writable: 0b111,
        unverified: 0,
        exact_case: 0,
        local_second_character: false,
    };

    #[test]
    fn a_label_of_two_codes_is_ambiguous_and_neither_is_chosen() {
        let day = Date::literal(2026, 1, 1);
        let Reading::Several { codes, or_none: false, why: Several::Ambiguous } =
            normalise(&TWINS, "good", day)
        else {
            panic!("one of two codes was chosen")
        };
        assert_eq!(codes.len(), 2);
        assert!(matches!(normalise(&TWINS, "poor", day), Reading::Code { how: How::Label, .. }));
    }
}
