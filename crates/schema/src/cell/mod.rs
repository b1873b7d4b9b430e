//! Reading one cell. What is right takes a few instructions; what is not is looked at closely in [`diagnose`].

mod diagnose;
mod quick;
mod shapes;

use alloc::string::String;
use fingerpost_characteristics::MissingReason;

pub use diagnose::missing_word;

pub(crate) use quick::Quick;

use crate::{
    CodeIndex, Day, Field, Hint, Kind, List, Rule, Value,
    day::{Month, NotADay, Quarter},
};

/// The longest reference.
pub(crate) const LONGEST_REF: usize = 40;

/// How the cells of one column are read.
#[derive(Clone, Debug)]
pub(crate) struct Reader {
    pub(crate) field: &'static Field,
    pub(crate) list: Option<List>,
    /// The codes, for a code or codes.
    codes: Option<CodeIndex>,
    /// Whether a cell that holds anything is to be looked at closely: it should be empty.
    unwanted: bool,
    today: Day,
}

/// What is wrong with a cell.
pub(crate) type Fault = (&'static Rule, Hint);

impl Reader {
    pub(crate) fn new(field: &'static Field, list: Option<List>, unwanted: bool, today: Day) -> Self {
        let codes = list.map(|list| CodeIndex::new(&list));
        Self { field, list, codes, unwanted, today }
    }

    /// The codes, for a code or codes.
    pub(crate) const fn codes(&self) -> Option<&CodeIndex> {
        self.codes.as_ref()
    }

    /// Reads a cell. What is wrong with it goes to `fault`; the value is then what can still be made of it.
    pub(crate) fn read(&self, cell: &[u8], fault: &mut dyn FnMut(Fault)) -> Value {
        if cell.is_empty() {
            return Value::Empty;
        }
        match self.right(cell) {
            Some(value) => value,
            None => diagnose::read(self, cell, fault),
        }
    }

    /// Reads a cell that holds a value, in exactly the right form and wanted, into its place; `false` for anything else.
    /// The value goes where it is to be: on the way through an `Option` it would be taken apart and put together again.
    #[inline(always)]
    pub(crate) fn known(&self, cell: &[u8], into: &mut Value) -> bool {
        if self.unwanted {
            return false;
        }
        match (&self.field.kind, &self.codes) {
            (Kind::Ref { .. }, _) => {
                *into = Value::Text;
                is_pseudonym(cell)
            }
            (Kind::Date { min, max }, _) => {
                let Ok(day) = Day::parse(cell) else { return false };
                *into = Value::Day(day);
                day >= *min && day <= max.unwrap_or(self.today)
            }
            (Kind::Month, _) => {
                let Ok(month) = Month::parse(cell) else { return false };
                *into = Value::Month(month);
                month.first() <= self.today
            }
            (Kind::Area, _) => {
                *into = Value::Text;
                is_area(cell)
            }
            (Kind::Codes(_), Some(codes)) => {
                let Some(places) = places(cell, codes) else { return false };
                *into = Value::Codes(places);
                true
            }
            (Kind::Code(_), Some(codes)) => {
                let Some(place) = codes.plain(cell) else { return false };
                *into = Value::Code(place);
                true
            }
            _ => false,
        }
    }

    /// The value of a cell that is right and wanted; `None` for anything that needs a closer look.
    pub(crate) fn exact(&self, cell: &[u8]) -> Option<Value> {
        if cell.is_empty() || self.unwanted {
            return None;
        }
        let missing = || missing_word(cell).filter(|_| self.field.missing).map(Value::Missing);
        self.right(cell).or_else(missing)
    }

    /// The value of a cell in exactly the right form; `None` for anything that wants a closer look.
    pub(crate) fn right(&self, cell: &[u8]) -> Option<Value> {
        match &self.field.kind {
            Kind::Ref { .. } => is_pseudonym(cell).then_some(Value::Text),
            Kind::Date { min, max } => {
                let day = Day::parse(cell).ok()?;
                (day >= *min && day <= max.unwrap_or(self.today)).then_some(Value::Day(day))
            }
            Kind::Month => {
                let month = Month::parse(cell).ok()?;
                (month.first() <= self.today).then_some(Value::Month(month))
            }
            Kind::Quarter => {
                let quarter = Quarter::parse(cell).ok()?;
                (quarter.first() <= self.today).then_some(Value::Quarter(quarter))
            }
            Kind::Code(_) => {
                let codes = self.codes.as_ref()?;
                match codes.plain(cell) {
                    Some(place) => Some(Value::Code(place)),
                    None => self.other_code(cell, codes),
                }
            }
            Kind::Codes(_) => places(cell, self.codes.as_ref()?).map(Value::Codes),
            Kind::Count { min, max } => {
                let number = whole_number(cell)?;
                (number >= *min && number <= *max).then_some(Value::Number(number))
            }
            Kind::Flag => match cell {
                b"yes" => Some(Value::Flag(true)),
                b"no" => Some(Value::Flag(false)),
                _ => None,
            },
            Kind::Area => is_area(cell).then_some(Value::Text),
            Kind::Text { max } => {
                (shapes::is_plain_text(cell, *max) && missing_word(cell).is_none()).then_some(Value::Text)
            }
        }
    }

    /// A code that stands for no answer, or a language that is not in our list.
    fn other_code(&self, cell: &[u8], codes: &CodeIndex) -> Option<Value> {
        match codes.place(cell).and_then(|place| codes.at(place)) {
            Some(listed) if listed.retired.is_none() => listed.missing.map(Value::Missing),
            Some(_) => None,
            None => {
                let other = matches!(self.list, Some(List::Languages)) && is_language(cell);
                other.then_some(Value::Text)
            }
        }
    }

    pub(crate) const fn today(&self) -> Day {
        self.today
    }
}

/// The places of several codes, none twice, none of them missing or retired: a bit each.
fn places(cell: &[u8], codes: &CodeIndex) -> Option<u64> {
    let mut places = 0_u64;
    for part in cell.split(|byte| *byte == b';') {
        let place = codes.plain(part).filter(|place| *place < 64)?;
        let bit = 1_u64 << place;
        if places & bit != 0 {
            return None;
        }
        places |= bit;
    }
    Some(places)
}

/// A whole number in plain digits, without a sign or needless zeros.
pub(crate) fn whole_number(cell: &[u8]) -> Option<u32> {
    if cell.is_empty() || cell.len() > 9 || (cell.len() > 1 && cell.starts_with(b"0")) {
        return None;
    }
    cell.iter().try_fold(0_u32, |sum, byte| {
        byte.is_ascii_digit().then(|| sum.wrapping_mul(10).wrapping_add(u32::from(byte & 15)))
    })
}

/// ASCII letters, digits, `-` and `_`, up to 40.
pub(crate) fn is_ref(cell: &[u8]) -> bool {
    cell.len() <= LONGEST_REF
        && cell.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-' || *byte == b'_')
}

/// A reference that is none of what it could be taken for.
#[inline]
pub(crate) fn is_pseudonym(cell: &[u8]) -> bool {
    let kinds = cell.iter().fold(0_u32, |all, byte| all | kind_of(*byte));
    // With a letter, and of any length but that of a National Insurance number, it is nobody's number; with a digit it is no
    // word for a missing answer.
    let plain = kinds & !JOIN == LETTER | DIGIT && cell.len() != 9 && cell.len() <= LONGEST_REF;
    if plain { !cell.starts_with(b"-") } else { is_other_pseudonym(cell) }
}

const LETTER: u32 = 1;
const DIGIT: u32 = 2;
const JOIN: u32 = 4;
const OTHER: u32 = 8;

/// What a byte is in a reference.
const fn kind_of(byte: u8) -> u32 {
    match byte {
        b'A'..=b'Z' | b'a'..=b'z' => LETTER,
        b'0'..=b'9' => DIGIT,
        b'-' | b'_' => JOIN,
        _ => OTHER,
    }
}

/// The same for any cell.
fn is_other_pseudonym(cell: &[u8]) -> bool {
    // A word for a missing answer has the form of a reference, and a thousand rows that say it are not one. A minus sign in
    // front is that of a formula.
    !cell.is_empty()
        && is_ref(cell)
        && !cell.starts_with(b"-")
        && !shapes::may_be_somebody(cell)
        && missing_word(cell).is_none()
}

/// The form of an ISO 639-3 code.
fn is_language(cell: &[u8]) -> bool {
    cell.len() == 3 && cell.iter().all(u8::is_ascii_lowercase)
}

/// The form of a GSS code.
pub(crate) fn is_area(cell: &[u8]) -> bool {
    match cell {
        [b'E' | b'W' | b'S' | b'N' | b'K', digits @ ..] => {
            digits.len() == 8 && digits.iter().all(u8::is_ascii_digit)
        }
        _ => false,
    }
}

/// What was expected of a cell, in words, for messages and for the data dictionary.
#[must_use]
pub fn expected(kind: &Kind) -> String {
    match kind {
        Kind::Ref { .. } => {
            "a pseudonymous reference: letters, digits, - and _, at most 40, never a name or a number from elsewhere".into()
        }
        Kind::Date { .. } => "a day as YYYY-MM-DD".into(),
        Kind::Month => "a month as YYYY-MM".into(),
        Kind::Quarter => "a financial quarter as YYYY-Q1 to YYYY-Q4".into(),
        Kind::Code(list) => ["one code of ", &list.name()].concat(),
        Kind::Codes(list) => ["codes of ", &list.name(), ", separated by semicolons"].concat(),
        Kind::Count { .. } => "a whole number".into(),
        Kind::Flag => "yes or no".into(),
        Kind::Area => "a GSS code: a letter and eight digits".into(),
        Kind::Text { .. } => "text".into(),
    }
}

impl From<NotADay> for Fault {
    fn from(fault: NotADay) -> Self {
        use crate::generated::rules as rule;
        match fault {
            NotADay::Form => (&rule::FIELD_DATE_FORM, Hint::Form("YYYY-MM-DD")),
            NotADay::NoSuchDay => (&rule::FIELD_NO_SUCH_DAY, Hint::None),
        }
    }
}

/// The five words that stand in a cell for an answer that is missing, and why it is.
pub const MISSING_WORDS: [(&str, MissingReason); 5] = [
    ("declined", MissingReason::Declined),
    ("does-not-know", MissingReason::DoesNotKnow),
    ("not-asked", MissingReason::NotAsked),
    ("not-recorded", MissingReason::NotRecorded),
    ("not-applicable", MissingReason::NotApplicable),
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_plain_reference_is_read_like_any_other(
            cell in prop_oneof!["[-A-Da-d0-9_é .]{0,20}", "[A-D]{2}[0-9]{6}[A-F]", "[0-9-]{8,13}", "not-asked|declined|-a1|a1\\u{0}"],
        ) {
            prop_assert_eq!(is_pseudonym(cell.as_bytes()), is_other_pseudonym(cell.as_bytes()), "{}", cell);
        }
    }
}
