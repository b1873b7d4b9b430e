//! A case, and what the rule makes of it.

use serde::Deserialize;

/// Items of the checklist.
pub const ITEMS: usize = 24;
/// The fewest yes that are high.
pub const HIGH: usize = 14;

/// The answer to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Asked, and not known.
    DontKnow,
    /// Not answered.
    Unanswered,
}

impl Answer {
    /// The answer as a text.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::DontKnow => "dont-know",
            Self::Unanswered => "unanswered",
        }
    }
}

/// What was answered.
#[derive(Clone, Debug, Deserialize)]
pub struct Case {
    /// The answers, in the form's order.
    pub answers: [Answer; ITEMS],
    /// Whether the professional judges that the risk is high.
    pub judgement: bool,
}

/// What the rule says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// High.
    High,
    /// Not high as it stands, and what is not known could make it so.
    MayBeHigh,
    /// Not high, whatever is not known.
    NotHigh,
}

impl Outcome {
    /// The outcome as a text.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::MayBeHigh => "may-be-high",
            Self::NotHigh => "not-high",
        }
    }
}

impl Case {
    /// The rule in plain Rust, for the tests.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let count = |wanted: fn(&Answer) -> bool| self.answers.iter().filter(|answer| wanted(answer)).count();
        if self.judgement || count(|answer| *answer == Answer::Yes) >= HIGH {
            Outcome::High
        } else if count(|answer| *answer != Answer::No) >= HIGH {
            Outcome::MayBeHigh
        } else {
            Outcome::NotHigh
        }
    }
}

/// So many made-up cases, the same every time: every number of yes, and one judgement in eight.
#[must_use]
pub fn made_up(count: usize) -> Vec<Case> {
    let mut random = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = |below: u64| {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        (random >> 33) % below
    };
    (0..count)
        .map(|_| {
            let (yes, known) = (next(100), next(100));
            let answers = std::array::from_fn(|_| match (next(100) < yes, next(100) < known) {
                (true, _) => Answer::Yes,
                (false, true) => Answer::No,
                (false, false) if next(2) == 0 => Answer::DontKnow,
                (false, false) => Answer::Unanswered,
            });
            Case { answers, judgement: next(8) == 0 }
        })
        .collect()
}

/// One case as JSON from standard input.
#[must_use]
pub fn from_standard_input() -> Case {
    serde_json::from_reader(std::io::stdin()).expect("a case: 24 answers and a judgement")
}
