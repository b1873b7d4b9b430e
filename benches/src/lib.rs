//! What the benches share: sheets to count and cases to decide, made up the same every time.

pub mod tables;

use fingerpost_core::{Answer, AnswerSource, Date};
use fingerpost_dash::{Response, Ric};
use fingerpost_thresholds::{Event, Facts, Hearing, History, Pair};

/// The day of every assessment here.
pub const TODAY: Date = Date::literal(2026, 11, 21);

/// So many made-up sheets, the same every time.
#[must_use]
pub fn sheets(count: usize) -> Vec<Ric> {
    let mut random = 0x9E37_79B9_7F4A_7C15_u64;
    let responses = [Response::Yes, Response::No, Response::DontKnow, Response::Unanswered];
    (0..count)
        .map(|_| {
            let mut ric = Ric::new();
            for number in 1..=24 {
                // xorshift64: good enough to leave nothing for a branch predictor.
                random ^= random << 13;
                random ^= random >> 7;
                random ^= random << 17;
                let response = responses[usize::try_from(random >> 62).unwrap_or(0)];
                ric.answer(number, response).expect("an item of the form");
            }
            ric
        })
        .collect()
}

/// A sheet with so many yes and the rest no.
#[must_use]
pub fn settled(yes: u8) -> Ric {
    let mut ric = Ric::try_from_responses(&[Response::No; 24]).expect("24 answers");
    for number in 1..=yes {
        ric.answer(number, Response::Yes).expect("an item of the form");
    }
    ric
}

/// Facts with a history: five events and one hearing.
#[must_use]
pub fn facts() -> Facts {
    let yes = Answer::known(true, AnswerSource::Observed);
    let event = |month| Event { on: Date::literal(2026, month, 5), crime: yes, pair: Pair(0) };
    Facts {
        history: History {
            pair: Pair(0),
            events: (3..8).map(event).collect(),
            hearings: vec![Hearing { referred: Some(Date::literal(2025, 12, 1)), met: None, pair: Pair(0) }],
        },
        rising: yes,
        ..Facts::UNKNOWN
    }
}
