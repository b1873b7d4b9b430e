//! The instruments that leave as Questionnaires.

use fingerpost_dash::{Checklist, HarkQuestions, HonourScreening, SafeLivesDash, StalkingScreening};

mod sealed {
    pub trait Sealed {}
}

/// An instrument that may be shown as a Questionnaire.
///
/// The police form and the Scottish ones are left out: the first may not be reproduced without permission, and the
/// topics of the others are not established.
pub trait Shown: Checklist + sealed::Sealed {
    /// Its LOINC panel, where LOINC has one.
    const PANEL: Option<&'static str>;
}

macro_rules! shown {
    ($($instrument:ident = $panel:expr;)*) => {$(
        impl sealed::Sealed for $instrument {}
        impl Shown for $instrument {
            const PANEL: Option<&'static str> = $panel;
        }
    )*};
}

shown! {
    SafeLivesDash = None;
    HarkQuestions = Some("76499-3");
    StalkingScreening = None;
    HonourScreening = None;
}

/// Calls a generic function for the instrument of an id.
#[cfg(feature = "json")]
macro_rules! for_instrument {
    ($id:expr, $instrument:ident => $body:expr) => {{
        use fingerpost_dash::Checklist as _;
        match $id {
            id if id == fingerpost_dash::SafeLivesDash::INSTRUMENT.id => {
                type $instrument = fingerpost_dash::SafeLivesDash;
                Some($body)
            }
            id if id == fingerpost_dash::HarkQuestions::INSTRUMENT.id => {
                type $instrument = fingerpost_dash::HarkQuestions;
                Some($body)
            }
            id if id == fingerpost_dash::StalkingScreening::INSTRUMENT.id => {
                type $instrument = fingerpost_dash::StalkingScreening;
                Some($body)
            }
            id if id == fingerpost_dash::HonourScreening::INSTRUMENT.id => {
                type $instrument = fingerpost_dash::HonourScreening;
                Some($body)
            }
            _ => None,
        }
    }};
}
#[cfg(feature = "json")]
pub(crate) use for_instrument;
