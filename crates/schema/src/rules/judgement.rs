//! Whether a risk assessment says why it is above its count.

use crate::{Row, fields::risk_assessment as r};

/// True when neither a yes to judgement nor a ground is in the row. A cell that could not be read is no silence.
pub(super) fn is_unsaid(row: &Row<'_>) -> bool {
    let not_raised = row.unsaid(r::RAISED_BY_JUDGEMENT) || row.flag(r::RAISED_BY_JUDGEMENT) == Some(false);
    not_raised && row.unsaid(r::JUDGEMENT_GROUNDS)
}
