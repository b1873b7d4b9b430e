//! How an entry is kept from those who must not see it.

use fingerpost_core::Provenance;

use crate::{generated, lines::Lines};

/// One piece of advice about the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordAdvice {
    /// Its id.
    pub id: &'static str,
    /// What to do, in a sentence or two for a GP professional.
    pub text: &'static str,
    /// Where it was read.
    pub provenance: Provenance,
}

/// All of it, in the order to show it: hidden from online access first.
///
/// An alleged perpetrator who reads the record, as a proxy or over her shoulder, learns that she has spoken.
#[must_use]
pub const fn record_advice() -> &'static [RecordAdvice] {
    generated::record_advice::RECORD_ADVICE
}

pub(crate) fn write(lines: &mut Lines) {
    lines.heading("Before you save this");
    for advice in record_advice() {
        let mark = if advice.provenance.confidence.is_verified() { "" } else { " (not verified)" };
        lines.bullet(&[advice.text, mark]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hiding_comes_first_and_every_row_is_a_sentence() {
        assert_eq!(record_advice().first().map(|advice| advice.id), Some("hide-online"));
        for wanted in
            ["not-printed", "alleged-perpetrator-record", "child-record", "interpreter", "accompanied"]
        {
            assert!(record_advice().iter().any(|advice| advice.id == wanted), "{wanted}");
        }
        assert!(record_advice().iter().all(|advice| advice.text.ends_with('.')));
    }
}
