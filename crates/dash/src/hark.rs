//! HARK: four questions that find abuse by a partner or ex-partner in the last 12 months.
//!
//! It finds and does not grade: its total is never a severity, and a negative result is never "no abuse", since it
//! missed one woman in five in the study (Sohal, Eldridge and Feder 2007, BMC Family Practice 8:49).

use core::ops::RangeInclusive;

use crate::{HarkQuestions, Sheet};

/// The four HARK questions, answered.
pub type Hark = Sheet<HarkQuestions>;

/// What the four answers come to. There is no variant that says "no abuse". `Debug` withholds it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum HarkOutcome {
    /// At least one yes.
    Positive,
    /// No yes yet, and an answer is missing or not known.
    Indeterminate,
    /// Four times no. The questions found nothing; they miss about one in five.
    NothingDisclosed,
}

impl core::fmt::Debug for HarkOutcome {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("HarkOutcome(withheld)")
    }
}

/// The result of the four questions.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct HarkResult {
    /// What it comes to.
    pub outcome: HarkOutcome,
    /// The fewest and the most yes that the answers leave open, 0 to 4.
    pub range: RangeInclusive<u8>,
}

impl core::fmt::Debug for HarkResult {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("HarkResult(withheld)")
    }
}

/// Reads the four answers: one yes is positive.
///
/// ```
/// use fingerpost_dash::{Hark, Response::{No, Unanswered, Yes}, hark::{HarkOutcome, result}};
/// let hark = Hark::try_from_responses(&[No, Yes, No, Unanswered])?;
/// assert_eq!(result(&hark).outcome, HarkOutcome::Positive);
/// let hark = Hark::try_from_responses(&[No, No, No, Unanswered])?;
/// assert_eq!(result(&hark).outcome, HarkOutcome::Indeterminate);
/// # Ok::<(), fingerpost_dash::DashError>(())
/// ```
#[must_use]
pub const fn result(hark: &Hark) -> HarkResult {
    let tally = hark.tally();
    let outcome = match (tally.yes, tally.open()) {
        (1.., _) => HarkOutcome::Positive,
        (0, 1..) => HarkOutcome::Indeterminate,
        (0, 0) => HarkOutcome::NothingDisclosed,
    };
    HarkResult { outcome, range: tally.possible() }
}

/// A table of a screening study: people by what the questions and the reference standard said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
pub struct StudyTable {
    /// Abused, and found.
    pub true_positive: u32,
    /// Abused, and missed.
    pub false_negative: u32,
    /// Not abused by the standard, and positive all the same.
    pub false_positive: u32,
    /// Not abused by the standard, and negative.
    pub true_negative: u32,
}

/// A part of a whole in per cent, to the nearest, in whole numbers.
const fn per_cent(part: u32, whole: u32) -> u32 {
    match part.saturating_mul(200).saturating_add(whole).checked_div(whole.saturating_mul(2)) {
        Some(value) => value,
        None => 0,
    }
}

impl StudyTable {
    /// Of the abused, the per cent found.
    #[must_use]
    pub const fn sensitivity(self) -> u32 {
        per_cent(self.true_positive, self.true_positive.saturating_add(self.false_negative))
    }

    /// Of those not abused, the per cent negative.
    #[must_use]
    pub const fn specificity(self) -> u32 {
        per_cent(self.true_negative, self.true_negative.saturating_add(self.false_positive))
    }

    /// Of the positive, the per cent abused, in the study's own waiting rooms.
    #[must_use]
    pub const fn positive_predictive_value(self) -> u32 {
        per_cent(self.true_positive, self.true_positive.saturating_add(self.false_positive))
    }

    /// Of the negative, the per cent not abused, in the study's own waiting rooms.
    #[must_use]
    pub const fn negative_predictive_value(self) -> u32 {
        per_cent(self.true_negative, self.true_negative.saturating_add(self.false_negative))
    }

    /// Of the positive, the per cent abused, where so many per cent of those asked are.
    ///
    /// Where abuse is rarer than in the study, a positive answer is more often a false one: 46 in 100 at 5 per cent.
    #[must_use]
    pub const fn positive_predictive_value_at(self, prevalence_per_cent: u32) -> u32 {
        let abused = self.true_positive.saturating_add(self.false_negative);
        let others = self.true_negative.saturating_add(self.false_positive);
        let rest = 100_u32.saturating_sub(prevalence_per_cent);
        // Both sides times `abused` and `others`, so that everything stays a whole number.
        let found = self.true_positive.saturating_mul(others).saturating_mul(prevalence_per_cent);
        let false_alarms = self.false_positive.saturating_mul(abused).saturating_mul(rest);
        per_cent(found, found.saturating_add(false_alarms))
    }

    /// How much likelier a yes is from the abused than from the others, times ten.
    #[must_use]
    pub const fn likelihood_ratio_tenths(self) -> u32 {
        let abused = self.true_positive.saturating_add(self.false_negative);
        let others = self.true_negative.saturating_add(self.false_positive);
        let over = self.true_positive.saturating_mul(others);
        let under = self.false_positive.saturating_mul(abused);
        match over.saturating_mul(20).saturating_add(under).checked_div(under.saturating_mul(2)) {
            Some(value) => value,
            None => 0,
        }
    }
}

/// What was published about HARK, and for whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
pub struct Accuracy {
    /// The study.
    pub source: &'static str,
    /// Who took part.
    pub population: &'static str,
    /// Whom it says nothing about.
    pub not_validated_for: &'static str,
    /// The integer table that reproduces every rounded figure of the study and adds up to its 232 women.
    pub table: StudyTable,
    /// The only other one that does.
    pub other_table: StudyTable,
    /// 95 per cent interval of the sensitivity, per cent.
    pub sensitivity_interval: (u8, u8),
    /// 95 per cent interval of the specificity, per cent.
    pub specificity_interval: (u8, u8),
}

/// The published accuracy. The paper prints rounded figures; the tables are our arithmetic from them.
pub const ACCURACY: Accuracy = Accuracy {
    source: "Sohal, Eldridge and Feder 2007, BMC Family Practice 8:49, doi 10.1186/1471-2296-8-49",
    population: "232 English-speaking women over 17, alone, with a partner in the last year, waiting for a GP or \
                 nurse in Newham; reference: Composite Abuse Scale of 3 or more",
    not_validated_for: "men, under-18s, abuse by anybody but a partner or ex-partner, translated forms, or with \
                        family present",
    table: StudyTable { true_positive: 43, false_negative: 10, false_positive: 9, true_negative: 170 },
    other_table: StudyTable { true_positive: 44, false_negative: 10, false_positive: 9, true_negative: 169 },
    sensitivity_interval: (69, 90),
    specificity_interval: (91, 98),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Response;

    /// T13 of the reference: every published figure from the integer table.
    #[test]
    fn the_tables_reproduce_the_paper() {
        for table in [ACCURACY.table, ACCURACY.other_table] {
            assert_eq!(
                table.true_positive + table.false_negative + table.false_positive + table.true_negative,
                232
            );
            assert_eq!(table.sensitivity(), 81);
            assert_eq!(table.specificity(), 95);
            assert_eq!(table.positive_predictive_value(), 83);
            assert_eq!(table.negative_predictive_value(), 94);
        }
        assert_eq!(ACCURACY.table.likelihood_ratio_tenths(), 161);
        assert_eq!(ACCURACY.table.positive_predictive_value_at(5), 46);
        assert_eq!(ACCURACY.table.positive_predictive_value_at(2), 25);
        assert_eq!(
            StudyTable { true_positive: 0, false_negative: 0, false_positive: 0, true_negative: 0 }
                .sensitivity(),
            0
        );
    }

    /// Every one of the 4^4 sets of answers.
    #[test]
    fn all_answers() {
        use Response::{DontKnow, No, Unanswered, Yes};
        let all = [Yes, No, DontKnow, Unanswered];
        for a in all {
            for b in all {
                for c in all {
                    for d in all {
                        let answers = [a, b, c, d];
                        let found = result(&Hark::try_from_responses(&answers).unwrap());
                        let yes = answers.iter().filter(|r| **r == Yes).count();
                        let no = answers.iter().filter(|r| **r == No).count();
                        let expected = if yes > 0 {
                            HarkOutcome::Positive
                        } else if no == 4 {
                            HarkOutcome::NothingDisclosed
                        } else {
                            HarkOutcome::Indeterminate
                        };
                        assert_eq!(found.outcome, expected);
                        assert_eq!(usize::from(*found.range.start()), yes);
                        assert_eq!(usize::from(*found.range.end()), 4 - no);
                    }
                }
            }
        }
    }
}
