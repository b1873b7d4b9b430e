//! Legal and official definitions of domestic abuse, each with the days on which it held.
//!
//! A decision says which clauses are met, which one failed, and what is not known. What is not known never makes a
//! "no": it makes [`Verdict::Undetermined`].
//!
//! ```
//! use fingerpost_core::{Answer, AnswerSource::SelfStated, Date};
//! use fingerpost_taxonomy::definition::{
//!     Behaviour, Behaviours, Facts, Limb, Limbs, Verdict, domestic_abuse_act_2021,
//! };
//!
//! let facts = Facts {
//!     victim_age: Answer::known(34, SelfStated),
//!     other_age: Answer::known(36, SelfStated),
//!     limbs: Limbs::UNKNOWN.with(Limb::IntimateRelationship, Answer::known(true, SelfStated)),
//!     behaviours: Behaviours::UNKNOWN.with(Behaviour::Economic, Answer::known(true, SelfStated)),
//! };
//! let decision = domestic_abuse_act_2021(&facts, Date::literal(2026, 1, 1));
//! assert_eq!(decision.verdict, Verdict::Met);
//! assert!(decision.met.iter().any(|clause| clause.citation == "s2(1)(e)"));
//! assert!(decision.met.iter().any(|clause| clause.citation == "s1(3)(d)"));
//! ```
//!
//! These functions apply the law of England and Wales to facts as stated. They find no facts and give no advice.

mod act_2021;
mod child;
mod decide;
mod government_2013;

use alloc::{string::String, vec, vec::Vec};

use fingerpost_core::{Date, Provenance, TextBuilder};

pub use act_2021::{Facts, domestic_abuse_act_2021};
pub use child::{ChildFacts, child_as_victim};
pub use government_2013::{Facts2013, government_2013};

pub use crate::generated::definitions::{Behaviour, Behaviour2013, ChildFact, Limb, Tie};
pub use crate::generated::definitions::{CHILD_DEFINITION, DEFINITION_2013, DEFINITION_2021};
use crate::{Answers, InForce, Jurisdictions};

/// An answer to each of the seven limbs of Domestic Abuse Act 2021 s2(1).
pub type Limbs = Answers<Limb, 7>;
/// An answer to each of the five behaviours of Domestic Abuse Act 2021 s1(3).
pub type Behaviours = Answers<Behaviour, 5>;
/// An answer to each of the two ties of the 2013 Government definition.
pub type Ties = Answers<Tie, 2>;
/// An answer to each kind of behaviour that the 2013 Government definition names, and to "other abuse": its list is
/// open.
pub type Behaviours2013 = Answers<Behaviour2013, 10>;

/// Whether a definition is a statute or a policy of the Government.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum DefinitionKind {
    /// An Act of Parliament.
    Statute,
    /// A policy. It bound nobody by itself.
    Policy,
}

/// A definition, where and when it held.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Definition {
    /// The stable id.
    pub id: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// Statute or policy.
    pub kind: DefinitionKind,
    /// Whose law it is.
    pub jurisdictions: Jurisdictions,
    /// The first day on which it held for some purposes only, where that came before.
    pub partly_from: Option<Date>,
    /// The days on which it held for all purposes.
    pub in_force: InForce,
    /// Where its dates were read, and how far they have been checked.
    pub provenance: Provenance,
}

/// One test or part of a definition.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Clause {
    /// The id, unique within the definition.
    pub id: &'static str,
    /// The section, or the paper.
    pub citation: &'static str,
    /// What it asks, in our own words.
    pub text: &'static str,
}

/// What a definition says of some facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Verdict {
    /// Every test is met.
    Met,
    /// At least one test fails, whatever the rest.
    NotMet,
    /// No test fails, and at least one cannot be decided.
    Undetermined,
}

/// A verdict and everything behind it. `Debug` withholds all but the definition: clauses are a person's answers.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Decision {
    /// Which definition.
    pub definition: &'static Definition,
    /// What it says.
    pub verdict: Verdict,
    /// The tests that are met, each followed by the limbs or behaviours that meet it.
    pub met: Vec<&'static Clause>,
    /// The tests that fail.
    pub failed: Vec<&'static Clause>,
    /// What is not known and would have to be. Empty when a test fails whatever the answer.
    pub unknown: Vec<&'static Clause>,
}

impl core::fmt::Debug for Decision {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Decision(withheld, definition ")?;
        f.write_str(self.definition.id)?;
        f.write_str(")")
    }
}

impl Decision {
    /// The decision in sentences: the verdict, then each clause with its citation.
    ///
    /// ```
    /// use fingerpost_core::Date;
    /// use fingerpost_taxonomy::definition::{Facts, domestic_abuse_act_2021};
    /// let sentences = domestic_abuse_act_2021(&Facts::UNKNOWN, Date::literal(2020, 1, 1)).explain();
    /// assert_eq!(sentences[0], "Domestic Abuse Act 2021 ss1-2: not met.");
    /// assert_eq!(sentences[1], "Not met (SI 2021/1038): The section was in force on the day.");
    /// ```
    #[must_use]
    pub fn explain(&self) -> Vec<String> {
        let verdict = match self.verdict {
            Verdict::Met => ": met.",
            Verdict::NotMet => ": not met.",
            Verdict::Undetermined => ": cannot be decided on what is known.",
        };
        let mut first = TextBuilder::new();
        first.push(self.definition.title).push(verdict);
        let mut sentences = vec![first.finish()];
        for (how, clauses) in
            [("Not met (", &self.failed), ("Not known (", &self.unknown), ("Met (", &self.met)]
        {
            for clause in clauses {
                let mut text = TextBuilder::new();
                text.push(how).push(clause.citation).push("): ").push(clause.text);
                sentences.push(text.finish());
            }
        }
        sentences
    }
}

/// The age on a day of somebody born on another, in whole years; 255 for anything more. `None` before birth.
///
/// Somebody is 16 from the first moment of the sixteenth birthday; a child of 29 February has a birthday on 1 March of
/// a common year.
///
/// ```
/// use fingerpost_core::Date;
/// use fingerpost_taxonomy::definition::age_on;
/// let born = Date::literal(2008, 6, 1);
/// assert_eq!(age_on(born, Date::literal(2024, 5, 31)), Some(15));
/// assert_eq!(age_on(born, Date::literal(2024, 6, 1)), Some(16));
/// ```
#[must_use]
pub fn age_on(born: Date, on: Date) -> Option<u8> {
    on.whole_years_since(born).map(|years| u8::try_from(years).unwrap_or(u8::MAX))
}
