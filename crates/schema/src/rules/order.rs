//! Two days of a row in the wrong order.

use super::Asked;
use crate::{FieldAt, Row};

/// Points at the second of two fields when the first is after it, whichever days their months mean. The same day is no
/// fault: one day may hold both.
pub(super) fn broken(row: &Row<'_>, asked: &Asked) -> Option<FieldAt> {
    let [first, second] = *asked.needs else { return None };
    row.after(first, second).then_some(second)
}
