//! What the papers read of a session: the answers as the domain crates hold them, and what the area's rule says.

use fingerpost_core::{Answer, Date};
use fingerpost_dash::{Hark, Ric};
use fingerpost_thresholds::Decision;

use crate::{Fact, Session, screens::result};

impl Session {
    /// The day of the consultation, if the calendar has the one that was given.
    #[must_use]
    pub const fn today(&self) -> Option<Date> {
        self.today
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
