//! Answers to a fixed set of yes/no questions.

use core::marker::PhantomData;

use fingerpost_core::Answer;

/// A closed list of things, each with a stable id. The lists are generated from `data/`.
pub trait Choice: Copy + Eq + 'static {
    /// All of them, in the order of the data file.
    const ALL: &'static [Self];

    /// The stable id.
    fn id(self) -> &'static str;

    /// What it means, in plain English.
    fn label(self) -> &'static str;

    /// Its place in [`Choice::ALL`].
    fn place(self) -> usize;

    /// The one with an id.
    #[must_use]
    fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.id() == id)
    }
}

/// One answer for each member of a list of `N` choices.
///
/// ```
/// use fingerpost_core::{Answer, AnswerSource::SelfStated};
/// use fingerpost_taxonomy::definition::{Limb, Limbs};
///
/// let limbs = Limbs::UNKNOWN.with(Limb::Married, Answer::known(true, SelfStated));
/// assert!(limbs.answer(Limb::Married).is_yes());
/// assert!(limbs.answer(Limb::Relatives).may_be_yes(), "nobody asked, which is not a no");
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Answers<C, const N: usize> {
    answers: [Answer<bool>; N],
    of: PhantomData<C>,
}

impl<C: Choice, const N: usize> Answers<C, N> {
    /// Nothing asked.
    pub const UNKNOWN: Self = Self::all(Answer::NotAsked);

    /// The same answer to every question.
    #[must_use]
    pub const fn all(answer: Answer<bool>) -> Self {
        Self { answers: [answer; N], of: PhantomData }
    }

    /// These answers with one changed.
    #[must_use]
    pub fn with(mut self, choice: C, answer: Answer<bool>) -> Self {
        if let Some(slot) = self.answers.get_mut(choice.place()) {
            *slot = answer;
        }
        self
    }

    /// One answer.
    #[must_use]
    pub fn answer(&self, choice: C) -> Answer<bool> {
        self.answers.get(choice.place()).copied().unwrap_or(Answer::NotRecorded)
    }
}

impl<C, const N: usize> core::fmt::Debug for Answers<C, N> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_list().entries(self.answers.iter()).finish()
    }
}

/// Any number of members of a list of at most 32 choices.
///
/// ```
/// use fingerpost_taxonomy::{ChoiceSet, Means};
/// let means: ChoiceSet<Means> = [Means::Technology, Means::Money].into_iter().collect();
/// assert!(means.contains(Means::Money) && !means.contains(Means::Weapon));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ChoiceSet<C> {
    bits: u32,
    of: PhantomData<C>,
}

impl<C: Choice> ChoiceSet<C> {
    /// No members.
    pub const EMPTY: Self = Self { bits: 0, of: PhantomData };

    fn bit(choice: C) -> u32 {
        u32::try_from(choice.place()).ok().and_then(|place| 1_u32.checked_shl(place)).unwrap_or(0)
    }

    /// This set and one more member.
    #[must_use]
    pub fn with(self, choice: C) -> Self {
        Self { bits: self.bits | Self::bit(choice), of: PhantomData }
    }

    /// True when the set holds the member.
    #[must_use]
    pub fn contains(self, choice: C) -> bool {
        self.bits & Self::bit(choice) != 0
    }

    /// True when the set holds nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// The members, in the list's order.
    pub fn iter(self) -> impl Iterator<Item = C> {
        C::ALL.iter().copied().filter(move |choice| self.contains(*choice))
    }
}

impl<C: Choice> FromIterator<C> for ChoiceSet<C> {
    fn from_iter<I: IntoIterator<Item = C>>(choices: I) -> Self {
        choices.into_iter().fold(Self::EMPTY, Self::with)
    }
}

impl<C> core::fmt::Debug for ChoiceSet<C> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        // What was chosen may be a person's answer.
        f.write_str("ChoiceSet(withheld)")
    }
}
