//! A code list that knows what its codes mean.

use fingerpost_core::{Answer, AnswerSource, Code, CodeList, CodeRow, Confidence, Date, LookUpError};

use crate::{
    Topic,
    cell::{Cell, CellKind, Meaning, MissingReason, bit, bits},
};

/// Another basis on which lists of the same topic were made, and why the two must not be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Incomparable {
    /// The other list's basis.
    pub basis: &'static str,
    /// Why no code of one says anything about a code of the other.
    pub reason: &'static str,
}

/// A published code list, with the meaning of every code.
///
/// A bare code is meaningless: every function here takes it with its system.
#[derive(Debug)]
pub struct CodeSystem {
    /// The list with its publisher, edition, licence and rows.
    pub list: CodeList,
    /// The publisher's edition in words.
    pub edition: &'static str,
    /// What it is about.
    pub topic: Topic,
    /// What was asked: only lists of one basis can be compared.
    pub basis: &'static str,
    /// The bases of the same topic that this one must not be compared with.
    pub incomparable: &'static [Incomparable],
    /// Every cell of the topic.
    pub cells: &'static [Cell],
    /// The meaning of each row, in the order of the list's rows.
    pub(crate) meanings: &'static [Meaning],
    /// Each code's bytes from the left as a number, in the order of the rows: a look-up compares numbers and not texts.
    pub(crate) keys: &'static [u128],
    /// For each cell the rows that cover it and may be written, as bits.
    pub(crate) by_cell: &'static [u64],
    /// Every label in its folded form with its row, sorted.
    pub(crate) labels: &'static [(&'static str, u8)],
    /// The rows that may be written, as bits. The others are read only: retired, duplicate or met in the wild.
    pub(crate) writable: u64,
    /// The rows of which nobody has yet checked the code, the label or the meaning against a source, as bits.
    pub(crate) unverified: u64,
    /// The rows whose code is an English word and is read only as written, as bits.
    pub(crate) exact_case: u64,
    /// Whether a second character after a one-letter code is a local code (NHS ethnic category, format an2).
    pub(crate) local_second_character: bool,
}

/// A row of a code system. `Debug` withholds which: a code is a person's answer.
#[derive(Clone, Copy)]
pub struct CodeRef {
    system: &'static CodeSystem,
    at: u8,
}

/// A set of rows of one code system. `Debug` tells how many and withholds which.
#[derive(Clone, Copy)]
pub struct CodeSet {
    system: &'static CodeSystem,
    rows: u64,
}

impl CodeSystem {
    /// The row of a code in exactly the publisher's spelling, whether or not it is still in use.
    #[must_use]
    pub fn code(&'static self, code: &str) -> Option<CodeRef> {
        let mut key = [0; 16];
        key.get_mut(..code.len())?.copy_from_slice(code.as_bytes());
        let at = self.keys.binary_search(&u128::from_be_bytes(key)).ok()?;
        // A code that ends in zero bytes has the key of the one without them.
        let found = CodeRef { system: self, at: u8::try_from(at).ok()? };
        (found.as_str().len() == code.len()).then_some(found)
    }

    /// The row of a code that belongs to this system and was in use on a day.
    ///
    /// # Errors
    /// [`LookUpError`] says whether the system, the code or the day is wrong, and does not repeat the code.
    pub fn look_up(&'static self, code: &Code, on: Date) -> Result<CodeRef, LookUpError> {
        let row = self.list.look_up(code, on)?;
        self.code(row.code).ok_or(LookUpError::UnknownCode { system: self.list.system })
    }

    /// Every row.
    #[must_use]
    pub const fn codes(&'static self) -> CodeSet {
        let rows = self.list.rows.len();
        CodeSet { system: self, rows: if rows >= 64 { u64::MAX } else { bit(rows).wrapping_sub(1) } }
    }

    /// The rows that may be written: not retired, not a duplicate, not merely met in the wild.
    #[must_use]
    pub const fn writable(&'static self) -> CodeSet {
        CodeSet { system: self, rows: self.writable }
    }

    /// True when both names are those of this system.
    #[must_use]
    pub fn is(&self, system: &str, version: &str) -> bool {
        self.list.system == system && self.list.version == version
    }

    pub(crate) const fn set(&'static self, rows: u64) -> CodeSet {
        CodeSet { system: self, rows }
    }

    pub(crate) const fn at(&'static self, at: u8) -> CodeRef {
        CodeRef { system: self, at }
    }
}

/// Two systems are equal when they are the same version of the same list.
impl PartialEq for CodeSystem {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self, other) || self.is(other.list.system, other.list.version)
    }
}

impl Eq for CodeSystem {}

impl CodeRef {
    /// The system.
    #[must_use]
    pub const fn system(self) -> &'static CodeSystem {
        self.system
    }

    /// The published row: code, label and dates.
    #[must_use]
    pub fn row(self) -> &'static CodeRow {
        const MISSING: &CodeRow = &CodeRow { code: "", label: "", parent: "", since: None, retired: None };
        // A `CodeRef` is only made for a row that is there.
        self.system.list.rows.get(usize::from(self.at)).unwrap_or(MISSING)
    }

    /// The bare code, which means nothing without its system.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.row().code
    }

    /// The code with its system and version. Allocates nothing.
    #[must_use]
    pub fn code(self) -> Code {
        self.system.list.code(self.row())
    }

    /// What the code means.
    #[must_use]
    pub fn meaning(self) -> Meaning {
        self.system.meanings.get(usize::from(self.at)).copied().unwrap_or(Meaning::NONE)
    }

    /// The cells that the code covers.
    pub fn cells(self) -> impl Iterator<Item = &'static Cell> {
        self.meaning().cells(self.system.cells)
    }

    /// True when the code may be written; false when it is retired, a duplicate or merely met in the wild.
    #[must_use]
    pub fn is_writable(self) -> bool {
        self.system.writable & bit(usize::from(self.at)) != 0
    }

    /// Whether the code, its label and its meaning have been checked against a source.
    #[must_use]
    pub fn confidence(self) -> Confidence {
        if self.system.unverified & bit(usize::from(self.at)) == 0 {
            Confidence::Verified
        } else {
            Confidence::Unverified
        }
    }

    pub(crate) fn is_exact_case(self) -> bool {
        self.system.exact_case & bit(usize::from(self.at)) != 0
    }

    /// Why there is no answer, where the code says that there is none.
    ///
    /// A code that may mean two reasons (census "not answered": declined or passed over) says no more than that the
    /// sender recorded nothing usable: [`MissingReason::NotRecorded`].
    #[must_use]
    pub fn missing(self) -> Option<MissingReason> {
        let mut reasons = self.cells().map(|cell| match cell.kind {
            CellKind::Value => None,
            CellKind::Missing(reason) => Some(reason),
        });
        let first = reasons.next()??;
        reasons.try_fold(first, |so_far, next| {
            next.map(|reason| if reason == so_far { so_far } else { MissingReason::NotRecorded })
        })
    }

    /// The code as an answer: known, or the reason for its absence.
    ///
    /// ```
    /// use fingerpost_characteristics::systems::{DFE_DISABILITY, NHS_ETHNIC_CATEGORY};
    /// use fingerpost_core::AnswerSource::SelfStated;
    ///
    /// let state = |code| NHS_ETHNIC_CATEGORY.code(code).map(|code| code.answer(SelfStated).state());
    /// assert_eq!(state("A"), Some("known"));
    /// assert_eq!(state("Z"), Some("declined"));
    /// assert_eq!(state("99"), Some("not-asked"));
    ///
    /// let none = DFE_DISABILITY.code("NONE").map(|code| code.answer(SelfStated).state());
    /// assert_eq!(none, Some("known"), "no disability is an answer");
    /// ```
    #[must_use]
    pub fn answer(self, source: AnswerSource) -> Answer<Self> {
        match self.missing() {
            None => Answer::known(self, source),
            Some(reason) => reason.answer(),
        }
    }
}

impl MissingReason {
    /// The reason as an answer without a value.
    #[must_use]
    pub const fn answer<T>(self) -> Answer<T> {
        match self {
            Self::Declined => Answer::Declined,
            Self::DoesNotKnow => Answer::DoesNotKnow,
            Self::NotAsked => Answer::NotAsked,
            Self::NotRecorded => Answer::NotRecorded,
            Self::NotApplicable => Answer::NotApplicable,
        }
    }
}

impl PartialEq for CodeRef {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at && self.system == other.system
    }
}

impl Eq for CodeRef {}

impl core::fmt::Debug for CodeRef {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}|{}|withheld", self.system.list.system, self.system.list.version)
    }
}

impl CodeSet {
    /// The system.
    #[must_use]
    pub const fn system(self) -> &'static CodeSystem {
        self.system
    }

    /// How many codes.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.rows.count_ones()
    }

    /// True when there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.rows == 0
    }

    /// True when the code is among them.
    #[must_use]
    pub fn contains(self, code: CodeRef) -> bool {
        self.system == code.system && self.rows & bit(usize::from(code.at)) != 0
    }

    /// The codes in the order of the list.
    pub fn iter(self) -> impl Iterator<Item = CodeRef> {
        bits(self.rows).map(move |at| CodeRef { system: self.system, at })
    }

    /// The cells that any of the codes covers.
    #[must_use]
    pub fn meaning(self) -> Meaning {
        self.iter().fold(Meaning::NONE, |sum, code| sum.union(code.meaning()))
    }

    pub(crate) fn single(code: CodeRef) -> Self {
        Self { system: code.system, rows: bit(usize::from(code.at)) }
    }

    pub(crate) const fn rows(self) -> u64 {
        self.rows
    }
}

impl PartialEq for CodeSet {
    fn eq(&self, other: &Self) -> bool {
        self.rows == other.rows && self.system == other.system
    }
}

impl Eq for CodeSet {}

impl core::fmt::Debug for CodeSet {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{} of {}|{}", self.len(), self.system.list.system, self.system.list.version)
    }
}
