//! Marriage and civil partnership.

use fingerpost_core::{Answer, AnswerSource};

use crate::{CellKind, MissingReason, Topic, system::CodeRef};

/// Whether a marital status code says that the person has the protected characteristic of marriage and civil
/// partnership (Equality Act 2010 s8).
///
/// The married and the civil-partnered are protected, and so are the separated while they are still so in law. Being
/// single is not protected. Living together is another fact (Domestic Abuse Act 2021 s2), which no code here holds.
/// A code that does not tell, and a code of another topic, is [`Answer::NotRecorded`].
///
/// ```
/// use fingerpost_characteristics::{protected_by_section_8, systems::NHS_MARITAL_STATUS};
/// let protected = |code| NHS_MARITAL_STATUS.code(code).map(protected_by_section_8);
/// assert!(protected("P").is_some_and(|answer| answer.is_yes()), "separated is still married in law");
/// assert!(protected("S").is_some_and(|answer| answer.is_no()));
/// assert!(protected("N").is_some_and(|answer| answer.may_be_yes()), "not disclosed is not a no");
/// ```
#[must_use]
pub fn protected_by_section_8(code: CodeRef) -> Answer<bool> {
    if code.system().topic != Topic::Marital {
        return Answer::NotRecorded;
    }
    if let Some(reason) = code.missing() {
        return MissingReason::answer(reason);
    }
    let protected =
        |id| matches!(id, "married" | "civil-partnered" | "separated-married" | "separated-civil-partnered");
    let mut values = code.cells().filter(|cell| cell.kind == CellKind::Value).map(|cell| protected(cell.id));
    match values.next() {
        Some(first) if values.all(|next| next == first) => Answer::known(first, AnswerSource::Inferred),
        _ => Answer::NotRecorded,
    }
}
