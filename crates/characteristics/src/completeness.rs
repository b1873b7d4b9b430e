//! How complete a recording is, with the reasons kept apart.

use fingerpost_core::Answer;

use crate::{MissingReason, reading::Reading};

/// How often an item was answered, and why it was not.
///
/// A person who declined has answered the question; one who was never asked has not. The Slough review found recording
/// "absent, inconsistent or inadequate", and one percentage cannot tell those apart. Numbers come out as a count and
/// its base, never as a percentage: what to publish is for the disclosure rules to say.
///
/// ```
/// use fingerpost_characteristics::Completeness;
/// use fingerpost_core::{Answer, AnswerSource::SelfStated};
///
/// let answers = [Answer::known("R", SelfStated), Answer::Declined, Answer::NotAsked, Answer::NotAsked];
/// let recording: Completeness = answers.iter().collect();
/// assert_eq!(recording.known_of_applicable(), (1, 4));
/// assert_eq!(recording.asked_of_applicable(), (2, 4));
/// assert_eq!((recording.declined, recording.not_asked), (1, 2));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
pub struct Completeness {
    /// A value is known.
    pub known: u32,
    /// A word for many groups at once was given ("BME"): known only as a lump.
    pub lumped: u32,
    /// Asked and declined.
    pub declined: u32,
    /// Asked, and the person does not know.
    pub does_not_know: u32,
    /// Not asked, or could not be asked.
    pub not_asked: u32,
    /// The sending system holds nothing, or does not say why.
    pub not_recorded: u32,
    /// The question cannot apply.
    pub not_applicable: u32,
    /// Something was written that could not be placed.
    pub not_placed: u32,
}

impl Completeness {
    /// Counts one answer.
    pub fn add<T>(&mut self, answer: &Answer<T>) {
        let count = match answer {
            Answer::Known { .. } => &mut self.known,
            Answer::Declined => &mut self.declined,
            Answer::DoesNotKnow => &mut self.does_not_know,
            Answer::NotAsked => &mut self.not_asked,
            Answer::NotRecorded => &mut self.not_recorded,
            Answer::NotApplicable => &mut self.not_applicable,
        };
        *count = count.saturating_add(1);
    }

    /// Counts one imported text.
    pub fn add_reading(&mut self, reading: &Reading) {
        let missing = match reading {
            Reading::Code { code, .. } => code.missing(),
            Reading::NoAnswer { reason } => Some(*reason),
            Reading::Several { .. } => {
                self.lumped = self.lumped.saturating_add(1);
                return;
            }
            Reading::NotPlaced(_) => {
                self.not_placed = self.not_placed.saturating_add(1);
                return;
            }
        };
        match missing {
            None => self.known = self.known.saturating_add(1),
            Some(reason) => self.add(&MissingReason::answer::<()>(reason)),
        }
    }

    /// Everybody counted.
    #[must_use]
    pub fn all(&self) -> u32 {
        self.applicable().saturating_add(self.not_applicable)
    }

    /// Everybody to whom the question can apply.
    #[must_use]
    pub fn applicable(&self) -> u32 {
        [self.asked(), self.not_asked, self.not_recorded].into_iter().fold(0, u32::saturating_add)
    }

    /// Everybody of whom we know that they were asked: known, lumped, declined, does not know, not placed.
    #[must_use]
    pub fn asked(&self) -> u32 {
        [self.known, self.lumped, self.declined, self.does_not_know, self.not_placed]
            .into_iter()
            .fold(0, u32::saturating_add)
    }

    /// Values known, and their base: how much can be analysed.
    #[must_use]
    pub fn known_of_applicable(&self) -> (u32, u32) {
        (self.known, self.applicable())
    }

    /// People asked, and their base: how well a service does its part. Declining is the person's right, so it counts
    /// here and not against the service.
    #[must_use]
    pub fn asked_of_applicable(&self) -> (u32, u32) {
        (self.asked(), self.applicable())
    }
}

impl<'a, T: 'a> FromIterator<&'a Answer<T>> for Completeness {
    fn from_iter<I: IntoIterator<Item = &'a Answer<T>>>(answers: I) -> Self {
        let mut completeness = Self::default();
        for answer in answers {
            completeness.add(answer);
        }
        completeness
    }
}
