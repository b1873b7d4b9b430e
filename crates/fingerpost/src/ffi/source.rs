//! Where a statement of fact comes from, as answers show it.

use fingerpost_core::{Confidence, Date, Freshness, Provenance};
use serde::Serialize;

/// A source, with whether the statement may still be shown as it stands on the day of the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SourceView<'a> {
    /// A citation.
    pub source: &'a str,
    /// The day on which the statement was true of the source.
    pub on: Date,
    /// Whether it has been checked.
    pub confidence: Confidence,
    /// The last day on which it may be shown without a warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires: Option<Date>,
    /// What to show beside it: nothing, "check before use" or "not verified". Missing where the call has no day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub freshness: Option<Freshness>,
}

impl<'a> SourceView<'a> {
    pub(crate) fn new(provenance: &'a Provenance, today: Option<Date>) -> Self {
        Self {
            source: &provenance.source,
            on: provenance.on,
            confidence: provenance.confidence,
            expires: provenance.expires,
            freshness: today.map(|today| provenance.freshness(today)),
        }
    }
}
