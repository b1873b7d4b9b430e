//! Who said so.

use crate::{Checklist, DashError, Response, SafeLivesDash, Sheet};

/// Where the answer to an item comes from. The form asks for it whenever it is not the victim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum InformationSource {
    /// Nobody has said.
    #[default]
    NotStated,
    /// The victim.
    Victim,
    /// Family, friends or others close to her.
    FamilyOrFriend,
    /// The professional's own observation.
    Professional,
    /// The practice's or another health record.
    HealthRecord,
    /// The police.
    Police,
    /// Another agency.
    OtherAgency,
}

/// A filled-in checklist with the source of each answer, and whether it was filled in afterwards.
///
/// Some areas let a GP complete the checklist after the consultation from the record (Somerset, Leicestershire); a
/// reader must be able to tell.
#[derive(Clone, PartialEq, Eq)]
pub struct SourcedSheet {
    answers: Sheet<SafeLivesDash>,
    sources: [InformationSource; 24],
    retrospective: bool,
}

impl SourcedSheet {
    /// Nothing answered yet; `retrospective` when it is filled in from a record afterwards.
    #[must_use]
    pub const fn new(retrospective: bool) -> Self {
        Self { answers: Sheet::new(), sources: [InformationSource::NotStated; 24], retrospective }
    }

    /// Answers one item and says who said so.
    ///
    /// # Errors
    /// [`DashError::NoSuchItem`] when there is no item of that number.
    pub fn answer(
        &mut self,
        number: u8,
        response: Response,
        source: InformationSource,
    ) -> Result<(), DashError> {
        self.answers.answer(number, response)?;
        let slot =
            self.sources.get_mut(usize::from(number.saturating_sub(1))).ok_or(DashError::NoSuchItem {
                instrument: SafeLivesDash::INSTRUMENT.id,
                items: SafeLivesDash::COUNT,
                number,
            })?;
        *slot = source;
        Ok(())
    }

    /// The answers.
    #[must_use]
    pub const fn answers(&self) -> &Sheet<SafeLivesDash> {
        &self.answers
    }

    /// Where an item's answer comes from; `None` where there is no such item.
    #[must_use]
    pub fn source(&self, number: u8) -> Option<InformationSource> {
        self.sources.get(usize::from(number.checked_sub(1)?)).copied()
    }

    /// Whether it was filled in afterwards.
    #[must_use]
    pub const fn is_retrospective(&self) -> bool {
        self.retrospective
    }
}

impl core::fmt::Debug for SourcedSheet {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("SourcedSheet(withheld)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_who_said_so() {
        let mut sheet = SourcedSheet::new(true);
        sheet.answer(24, Response::Yes, InformationSource::Police).unwrap();
        assert_eq!(sheet.source(24), Some(InformationSource::Police));
        assert_eq!(sheet.source(1), Some(InformationSource::NotStated));
        assert_eq!(sheet.source(0), None);
        assert_eq!(sheet.source(25), None);
        assert!(sheet.answer(25, Response::Yes, InformationSource::Police).is_err());
        assert!(sheet.is_retrospective());
        assert_eq!(sheet.answers().tally().yes, 1);
    }
}
