//! What the papers read of a session: the answers as the domain crates hold them, and what the area's rule says.

use fingerpost_core::{Answer, Date};
use fingerpost_dash::{Hark, Ric, SourcedSheet};
use fingerpost_thresholds::Decision;

use crate::{
    Fact, Session,
    answers::{Field, SOURCES, day},
    screens::result,
};

impl Session {
    /// The day of the consultation, if the calendar has the one that was given.
    #[must_use]
    pub fn today(&self) -> Option<Date> {
        day(self.today)
    }

    /// The four HARK questions.
    #[must_use]
    pub const fn hark(&self) -> &Hark {
        &self.answers.hark
    }

    /// The checklist.
    #[must_use]
    pub const fn ric(&self) -> &Ric {
        &self.answers.ric
    }

    /// The checklist with who said so, and whether it was filled in afterwards.
    #[must_use]
    pub fn sourced(&self) -> SourcedSheet {
        let mut sheet = SourcedSheet::new(self.answers.field(Field::Afterwards) == 1);
        for number in 1..=24_u8 {
            let source = usize::try_from(self.answers.source(u32::from(number)).wrapping_sub(1)).ok();
            let source = source.and_then(|at| SOURCES.get(at)).copied().unwrap_or_default();
            // Every number is one of an item.
            let _ = sheet.answer(number, self.item(number), source);
        }
        sheet
    }

    /// The value of a HARK question by its number from 1: an answer, [`DECLINED`](crate::act::DECLINED),
    /// [`NOT_ASKED`](crate::act::NOT_ASKED) or [`EMPTY`](crate::act::EMPTY).
    #[must_use]
    pub fn asked(&self, number: u32) -> u32 {
        self.answers.asked(number)
    }

    /// A fact beside the two. Nobody's silence is a no.
    #[must_use]
    pub fn known(&self, fact: Fact) -> Answer<bool> {
        self.answers.answer(fact)
    }

    /// What the rule says of the answers; `None` only where there is no rule or no day.
    #[must_use]
    pub fn decide(&self) -> Option<Decision<'_>> {
        result::decide(self)
    }
}
