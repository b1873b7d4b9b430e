//! What each form means and where that comes from.

use fingerpost_core::Provenance;

use crate::generated::notes::NOTES;

/// The meaning and the source of one form.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct FormNote {
    /// The form.
    pub form: &'static str,
    /// What it is, in one or two plain sentences of our own.
    pub summary: &'static str,
    /// Where it comes from, and how far that has been checked.
    pub provenance: Provenance,
}

/// The note of a form.
///
/// ```
/// use fingerpost_taxonomy::note;
/// let note = note("domestic-abuse").ok_or("no such form")?;
/// assert!(note.summary.contains("16 or over"));
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn note(form: &str) -> Option<&'static FormNote> {
    NOTES.iter().find(|note| note.form == form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_has_its_note() {
        assert!(NOTES.iter().map(|note| note.form).eq(crate::forms().iter().map(|form| form.id)));
        assert!(NOTES.iter().all(|note| note.summary.ends_with('.')));
    }
}
