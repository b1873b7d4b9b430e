//! What must hold between the rows of a directory.

use alloc::{string::String, vec::Vec};

use fingerpost_core::FieldPath;

use super::{Problem, ReadError};
use crate::{Directory, Gap, Service};

/// Checks a directory that was read.
pub(super) fn check(directory: &Directory) -> Result<(), ReadError> {
    unique("services", directory.services.iter().map(Service::id))?;
    unique("gaps", directory.gaps.iter().map(Gap::id))?;
    phones(directory)
}

fn row(list: &'static str, at: usize) -> FieldPath {
    FieldPath::root().field(list).index(at)
}

/// Refuses an id that stands twice.
pub(super) fn unique<'d>(list: &'static str, ids: impl Iterator<Item = &'d str>) -> Result<(), ReadError> {
    let mut seen: Vec<&str> = Vec::new();
    for (at, id) in ids.enumerate() {
        if let Some(first) = seen.iter().position(|other| *other == id) {
            let problem = Problem::DuplicateId { first: row(list, first) };
            return Err(ReadError::At { path: row(list, at).field("id"), problem });
        }
        seen.push(id);
    }
    Ok(())
}

/// Two services with one number must both say so. The number is compared by its digits, `+44` read as `0`.
fn phones(directory: &Directory) -> Result<(), ReadError> {
    let mut seen: Vec<(String, bool, usize, FieldPath)> = Vec::new();
    for (at, service) in directory.services.iter().enumerate() {
        for (nth, phone) in service.phones.iter().enumerate() {
            let path = row("services", at).field("phones").index(nth);
            let number = digits(&phone.number);
            let twin = seen.iter().find(|(other, shared, whose, _)| {
                *other == number && *whose != at && !(*shared && phone.shared)
            });
            if let Some((.., first)) = twin {
                return Err(ReadError::At { path, problem: Problem::SharedPhone { first: first.clone() } });
            }
            seen.push((number, phone.shared, at, path));
        }
    }
    Ok(())
}

fn digits(number: &str) -> String {
    let national = match number.trim().strip_prefix("+44") {
        Some(rest) => rest,
        None => number.trim(),
    };
    let digits: String = national.chars().filter(char::is_ascii_digit).collect();
    match digits.strip_prefix('0') {
        Some(rest) => String::from(rest),
        None => digits,
    }
}
