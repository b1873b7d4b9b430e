//! The codes of an answer.

use alloc::borrow::Cow;

use fingerpost_dash::Response;

use crate::{Shown, model::Coding, systems};

const fn coding(system: &'static str, code: &'static str, display: &'static str) -> Coding {
    Coding {
        system: Cow::Borrowed(system),
        version: None,
        code: Cow::Borrowed(code),
        display: Some(Cow::Borrowed(display)),
    }
}

/// The code of an answer, or `None` where there is none to give.
///
/// An instrument with a LOINC panel has that panel's answers, the others HL7's yes and no. "Don't know" is HL7's
/// `asked-unknown` for all.
pub(crate) const fn coded<I: Shown>(response: Response) -> Option<Coding> {
    match (response, I::PANEL.is_some()) {
        (Response::Unanswered, _) => None,
        (Response::DontKnow, _) => {
            Some(coding(systems::DATA_ABSENT_REASON, "asked-unknown", "Asked But Unknown"))
        }
        (Response::Yes, true) => Some(coding(systems::LOINC, "LA33-6", "Yes")),
        (Response::No, true) => Some(coding(systems::LOINC, "LA32-8", "No")),
        (Response::Yes, false) => Some(coding(systems::YES_NO, "Y", "Yes")),
        (Response::No, false) => Some(coding(systems::YES_NO, "N", "No")),
    }
}

/// The answers that a question offers, in order.
pub(crate) const OFFERED: [Response; 3] = [Response::Yes, Response::No, Response::DontKnow];
