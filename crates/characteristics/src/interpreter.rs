//! Whether somebody needs an interpreter, and for which language.

use alloc::vec::Vec;
use fingerpost_core::{Answer, FieldPath, Finding, Report, RuleId, Severity};

use crate::Language;

/// Whether a person needs a professional interpreter or signer, and for which languages.
///
/// The City review asks for this instead of nationality, which says nothing about it. "Not asked" is not "no": a
/// person with whom nobody could speak is the one who was not asked.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
pub struct InterpreterNeed {
    /// Whether one is needed.
    pub needed: Answer<bool>,
    /// The languages in which the person can be helped, the best first. A sign language is one of them.
    pub languages: Answer<Vec<Language>>,
}

impl InterpreterNeed {
    /// Nothing asked yet.
    pub const UNKNOWN: Self = Self { needed: Answer::NotAsked, languages: Answer::NotAsked };

    /// Need without a language, and a language list that is empty.
    #[must_use]
    pub fn check(&self, path: &FieldPath) -> Report {
        let mut report = Report::new();
        let named = self.languages.value().is_some_and(|languages| !languages.is_empty());
        if self.needed.is_yes() && !named {
            report.push(Finding::new(
                RuleId::new("interpreter.language-missing"),
                Severity::Query,
                path.clone().field("languages"),
                "an interpreter is needed and no language is given: expected at least one",
            ));
        }
        report
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;
    use fingerpost_core::AnswerSource::SelfStated;

    #[test]
    fn a_need_wants_a_language() {
        let yes = InterpreterNeed { needed: Answer::known(true, SelfStated), ..InterpreterNeed::UNKNOWN };
        assert_eq!(yes.check(&FieldPath::root()).findings().len(), 1);
        let with = InterpreterNeed { languages: Answer::known(vec![Language::BSL], SelfStated), ..yes };
        assert!(with.check(&FieldPath::root()).is_empty());
    }

    #[test]
    fn not_asked_is_neither_a_need_nor_a_no() {
        assert!(InterpreterNeed::UNKNOWN.check(&FieldPath::root()).is_empty());
        assert!(InterpreterNeed::UNKNOWN.needed.may_be_yes());
    }
}
