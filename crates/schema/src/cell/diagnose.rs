//! A closer look at a cell that is not in exactly the right form: what it is all the same, and what to say of it.

use fingerpost_characteristics::{MissingReason, Reading, Several, normalise};
use fingerpost_core::Date;

use super::{Fault, LONGEST_REF, MISSING_WORDS, Reader, is_area, is_ref, shapes, whole_number};
use crate::{
    CodeIndex, Day, Hint, Kind, Rule, Value,
    day::{Month, NotADay, Quarter},
    generated::rules as rule,
    plan::nearest,
};

/// The reason that one of the five words stands for.
#[must_use]
pub fn missing_word(cell: &[u8]) -> Option<MissingReason> {
    // The shortest has eight letters: most cells are told apart by their length.
    if cell.len() < 8 {
        return None;
    }
    MISSING_WORDS.iter().find(|(word, _)| word.as_bytes() == cell).map(|(_, reason)| *reason)
}

/// Reads a cell that is not exactly right.
#[cold]
pub(super) fn read(reader: &Reader, cell: &[u8], fault: &mut dyn FnMut(Fault)) -> Value {
    let trimmed = cell.trim_ascii();
    if trimmed.len() != cell.len() {
        fault((&rule::FIELD_SPACES, Hint::None));
        if trimmed.is_empty() {
            return Value::Empty;
        }
        if let Some(value) = reader.right(trimmed) {
            return value;
        }
    }
    if let Some(reason) = missing_word(trimmed) {
        if reader.field.missing {
            return Value::Missing(reason);
        }
        fault((&rule::FIELD_MISSING_NOT_ALLOWED, Hint::None));
        return Value::Wrong;
    }
    let mut once = |found: &'static Rule, hint: Hint| {
        fault((found, hint));
        Value::Wrong
    };
    if core::str::from_utf8(trimmed).is_err() {
        return once(&rule::FIELD_NOT_TEXT, Hint::None);
    }
    if trimmed.contains(&0) {
        return once(&rule::FIELD_CONTROL_CHARACTER, Hint::None);
    }
    if shapes::is_formula(trimmed) {
        return once(&rule::FIELD_FORMULA, Hint::None);
    }
    match &reader.field.kind {
        Kind::Ref { .. } => reference(trimmed, &mut once),
        Kind::Date { min, max } => {
            date(trimmed, *min, max.unwrap_or(reader.today()), max.is_none(), &mut once)
        }
        Kind::Month => match Month::parse(trimmed) {
            Ok(_) => once(&rule::FIELD_FUTURE, Hint::None),
            Err(NotADay::NoSuchDay) => once(&rule::FIELD_NO_SUCH_DAY, Hint::None),
            Err(NotADay::Form) if Day::parse(trimmed).is_ok() => {
                once(&rule::FIELD_TOO_PRECISE, Hint::Form("YYYY-MM"))
            }
            Err(NotADay::Form) => once(&rule::FIELD_MONTH_FORM, Hint::Form("YYYY-MM")),
        },
        Kind::Quarter => match Quarter::parse(trimmed) {
            Ok(_) => once(&rule::FIELD_FUTURE, Hint::None),
            Err(_) => once(&rule::FIELD_QUARTER_FORM, Hint::Form("YYYY-Q1")),
        },
        Kind::Code(_) => code(reader, trimmed, fault),
        Kind::Codes(_) => code_set(reader, trimmed, fault),
        Kind::Count { min, max } => {
            let digits = !trimmed.is_empty() && trimmed.iter().all(u8::is_ascii_digit);
            match whole_number(trimmed) {
                Some(number) if number < *min || number > *max => {
                    once(&rule::FIELD_OUT_OF_RANGE, Hint::Between(*min, *max))
                }
                None if digits && trimmed.starts_with(b"0") => once(&rule::FIELD_ZEROS_BEFORE, Hint::None),
                None if digits => once(&rule::FIELD_OUT_OF_RANGE, Hint::Between(*min, *max)),
                _ => once(&rule::FIELD_NOT_A_NUMBER, Hint::Between(*min, *max)),
            }
        }
        Kind::Flag => flag(trimmed, fault),
        Kind::Area if is_area(&trimmed.to_ascii_uppercase()) => {
            fault((&rule::FIELD_LETTER_CASE, Hint::None));
            Value::Text
        }
        Kind::Area => once(&rule::FIELD_NOT_AN_AREA, Hint::Form("E09000001")),
        Kind::Text { max } => {
            if trimmed.len() > usize::try_from(*max).unwrap_or(usize::MAX) {
                once(&rule::FIELD_TOO_LONG, Hint::AtMost(*max))
            } else {
                once(&rule::FIELD_CONTROL_CHARACTER, Hint::None)
            }
        }
    }
}

fn reference(cell: &[u8], once: &mut dyn FnMut(&'static Rule, Hint) -> Value) -> Value {
    if shapes::is_scientific(cell) {
        return once(&rule::FIELD_NUMBER_SHORTENED, Hint::None);
    }
    // A name, an address, an e-mail address or a printed number is told as what it may be, not as a wrong character.
    let spaced = cell.contains(&b' ') || cell.contains(&b'@') || cell.contains(&b',');
    if spaced || shapes::may_be_somebody(cell) {
        return once(&rule::FIELD_IDENTIFIES_A_PERSON, Hint::None);
    }
    if cell.len() > LONGEST_REF {
        return once(&rule::FIELD_TOO_LONG, Hint::AtMost(40));
    }
    debug_assert!(!is_ref(cell), "a right reference was taken already");
    once(&rule::FIELD_NOT_A_REFERENCE, Hint::None)
}

fn date(
    cell: &[u8],
    min: Day,
    max: Day,
    until_today: bool,
    once: &mut dyn FnMut(&'static Rule, Hint) -> Value,
) -> Value {
    match Day::parse(cell) {
        Ok(day) if day > max && until_today => once(&rule::FIELD_FUTURE, Hint::None),
        Ok(day) => {
            debug_assert!(day < min || day > max, "a right day was taken already");
            once(&rule::FIELD_DAY_NOT_BELIEVED, Hint::Between(min.year(), max.year()))
        }
        Err(NotADay::NoSuchDay) => once(&rule::FIELD_NO_SUCH_DAY, Hint::None),
        Err(NotADay::Form) if shapes::is_serial_day(cell) => {
            once(&rule::FIELD_DATE_SERIAL, Hint::Form("YYYY-MM-DD"))
        }
        Err(NotADay::Form) if shapes::is_other_date(cell) => {
            once(&rule::FIELD_DATE_FORM, Hint::Form("YYYY-MM-DD"))
        }
        Err(NotADay::Form) => once(&rule::FIELD_NOT_A_DATE, Hint::Form("YYYY-MM-DD")),
    }
}

fn flag(cell: &[u8], fault: &mut dyn FnMut(Fault)) -> Value {
    let value = match cell.to_ascii_lowercase().as_slice() {
        b"yes" | b"y" | b"true" | b"1" => Value::Flag(true),
        b"no" | b"n" | b"false" | b"0" => Value::Flag(false),
        _ => {
            fault((&rule::FIELD_NOT_YES_OR_NO, Hint::None));
            return Value::Wrong;
        }
    };
    fault((&rule::FIELD_FLAG_SPELLING, Hint::Form("yes or no")));
    value
}

/// A code that is retired, in other letters, a label instead of a code, or none at all.
fn code(reader: &Reader, cell: &[u8], fault: &mut dyn FnMut(Fault)) -> Value {
    let Some(codes) = reader.codes() else { return Value::Wrong };
    if let Some(place) = codes.place(cell) {
        return listed(reader, place, codes, fault);
    }
    let text = core::str::from_utf8(cell).unwrap_or_default();
    if let Some(system) = reader.list.and_then(|list| list.system()) {
        let on = reader.today().date().unwrap_or(Date::literal(2155, 12, 31));
        return match normalise(system, text, on) {
            Reading::Code { code, .. } => {
                fault((&rule::FIELD_CODE_SPELLING, Hint::None));
                match codes.place(code.as_str().as_bytes()) {
                    Some(place) => value(codes, place),
                    None => Value::Wrong,
                }
            }
            Reading::NoAnswer { reason } if reader.field.missing => {
                fault((&rule::FIELD_CODE_SPELLING, Hint::None));
                Value::Missing(reason)
            }
            Reading::Several { why: Several::Lump, .. } => {
                fault((&rule::FIELD_LUMPED, Hint::None));
                Value::Wrong
            }
            _ => {
                fault((&rule::FIELD_NOT_A_CODE, Hint::None));
                Value::Wrong
            }
        };
    }
    let same = |listed: &&crate::ListedCode| {
        listed.code.eq_ignore_ascii_case(text) || listed.label.eq_ignore_ascii_case(text)
    };
    let found = codes.codes().iter().find(same).and_then(|found| codes.place(found.code.as_bytes()));
    if let Some(place) = found {
        fault((&rule::FIELD_CODE_SPELLING, Hint::None));
        return listed(reader, place, codes, fault);
    }
    let near = || nearest(text, codes.codes().iter().map(|listed| listed.code));
    let hint = if reader.field.sensitivity.may_hint() { near() } else { None };
    fault((&rule::FIELD_NOT_A_CODE, hint.map_or(Hint::None, Hint::Nearest)));
    Value::Wrong
}

fn value(codes: &CodeIndex, place: u16) -> Value {
    match codes.at(place).and_then(|listed| listed.missing) {
        Some(reason) => Value::Missing(reason),
        None => Value::Code(place),
    }
}

/// A code of the list, with a word where it is retired or not yet in use.
fn listed(reader: &Reader, place: u16, codes: &CodeIndex, fault: &mut dyn FnMut(Fault)) -> Value {
    let today = reader.today().date();
    let row = codes.at(place);
    let retired = row.and_then(|row| row.retired).is_some_and(|last| today.is_none_or(|today| today > last));
    if retired {
        fault((&rule::FIELD_CODE_RETIRED, Hint::None));
    }
    value(codes, place)
}

fn code_set(reader: &Reader, cell: &[u8], fault: &mut dyn FnMut(Fault)) -> Value {
    let mut places = 0_u64;
    let mut missing = None;
    let mut wrong = false;
    let mut spaced = false;
    for whole in cell.split(|byte| *byte == b';' || *byte == b'|') {
        let part = whole.trim_ascii();
        spaced |= part.len() != whole.len();
        if part.is_empty() {
            fault((&rule::FIELD_CODE_SPELLING, Hint::None));
            continue;
        }
        // A list may have a code of the same spelling, and then it is that.
        let listed = reader.codes().and_then(|codes| codes.place(part));
        if let (None, Some(reason)) = (listed, missing_word(part)) {
            missing = Some(reason);
            if !reader.field.missing {
                fault((&rule::FIELD_MISSING_NOT_ALLOWED, Hint::None));
                wrong = true;
            }
            continue;
        }
        match code(reader, part, fault) {
            Value::Code(place) if place < 64 => {
                if places & (1 << place) != 0 {
                    fault((&rule::FIELD_CODE_TWICE, Hint::None));
                }
                places |= 1 << place;
            }
            Value::Missing(reason) => missing = Some(reason),
            _ => wrong = true,
        }
    }
    if spaced {
        fault((&rule::FIELD_SPACES, Hint::None));
    }
    if cell.contains(&b'|') {
        fault((&rule::FIELD_CODE_SPELLING, Hint::None));
    }
    match (places, missing, wrong) {
        (_, _, true) | (0, None, _) => Value::Wrong,
        (0, Some(reason), _) => Value::Missing(reason),
        (_, Some(_), _) => {
            fault((&rule::FIELD_VALUE_AND_MISSING, Hint::None));
            Value::Codes(places)
        }
        _ => Value::Codes(places),
    }
}

/// Every rule of the cells has the severity that the readers rely on: what still yields a value is never an error.
#[cfg(test)]
mod tests {
    use super::*;
    use fingerpost_core::Severity;

    #[test]
    fn what_is_read_all_the_same_is_no_error() {
        for lenient in [
            &rule::FIELD_SPACES,
            &rule::FIELD_CODE_SPELLING,
            &rule::FIELD_FLAG_SPELLING,
            &rule::FIELD_LETTER_CASE,
            &rule::FIELD_CODE_RETIRED,
            &rule::FIELD_CODE_TWICE,
        ] {
            assert!(lenient.severity < Severity::Error, "{}", lenient.id);
        }
        for strict in [&rule::FIELD_NOT_A_CODE, &rule::FIELD_NOT_A_DATE, &rule::FIELD_IDENTIFIES_A_PERSON] {
            assert_eq!(strict.severity, Severity::Error, "{}", strict.id);
        }
    }
}
