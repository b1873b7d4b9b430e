//! Where a parser stopped.

use alloc::string::{String, ToString};
use fingerpost_core::FieldPath;

use crate::{PolicyError, PolicyProblem};

pub(super) fn of_toml(error: &toml::de::Error, text: &str) -> PolicyError {
    let before = error.span().and_then(|span| text.get(..span.start));
    let line = before.map_or(0, |before| before.matches('\n').count().saturating_add(1));
    let column =
        before.map_or(0, |before| before.chars().rev().take_while(|c| *c != '\n').count().saturating_add(1));
    malformed(line, column, error.message().to_string())
}

pub(super) fn of_json(error: &serde_json::Error) -> PolicyError {
    let mut message = error.to_string();
    if let Some(at) = message.rfind(" at line ") {
        message.truncate(at);
    }
    malformed(error.line(), error.column(), message)
}

const fn malformed(line: usize, column: usize, message: String) -> PolicyError {
    PolicyError::new(FieldPath::root(), PolicyProblem::Malformed { line, column, message })
}
