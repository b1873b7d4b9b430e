//! What must hold between the rows of a directory.

use alloc::{string::String, vec::Vec};

use fingerpost_core::{FieldPath, Slug};

use super::{Problem, ReadError};
use crate::Directory;

/// Checks a directory that was read.
pub(super) fn check(directory: &Directory) -> Result<(), ReadError> {
    unique("organizations", directory.organisations.iter().map(|row| &row.id))?;
    unique("services", directory.services.iter().map(|row| &row.id))?;
    unique("gaps", directory.gaps.iter().map(|row| &row.id))?;
    for (at, service) in directory.services.iter().enumerate() {
        if directory.provider(service).is_none() {
            let path = row("services", at).field("organization_id");
            return Err(ReadError::At { path, problem: Problem::UnknownOrganisation });
        }
    }
    phones(directory)
}

fn row(list: &'static str, at: usize) -> FieldPath {
    FieldPath::root().field(list).index(at)
}

fn unique<'d>(list: &'static str, ids: impl Iterator<Item = &'d Slug>) -> Result<(), ReadError> {
    let mut seen: Vec<&Slug> = Vec::new();
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
