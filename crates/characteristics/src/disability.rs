//! Disability codes, which repeat.

use fingerpost_core::{Answer, AnswerSource, FieldPath, Finding, Param, Report, RuleId, Severity};

use crate::{
    MissingReason, Topic,
    system::{CodeRef, CodeSystem},
};

/// What a disability code is when codes repeat.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// An impairment.
    Impairment,
    /// "No disability": NHS `NN`, DfE `NONE`. Stands alone.
    NoDisability,
    /// "Declined": NHS `ZZ`. Stands alone.
    Declined,
    /// Any other reason for there being no answer.
    Other,
}

fn part(code: CodeRef) -> Part {
    match code.missing() {
        Some(MissingReason::Declined) => Part::Declined,
        Some(_) => Part::Other,
        // A code without a cell says nothing, so it is not a "no" either.
        None if code.cells().next().is_none() => Part::Other,
        None if code.cells().all(|cell| matches!(cell.id, "none" | "no-condition")) => Part::NoDisability,
        None => Part::Impairment,
    }
}

/// Checks a person's disability codes of one list: "no disability" and "declined" stand alone, and nothing stands twice.
///
/// The rule is ours: the NHS Data Dictionary lets the code repeat and does not say that `NN` and `ZZ` exclude the rest.
/// Each contradiction is a finding of its own, and none repeats a code.
///
/// ```
/// use fingerpost_characteristics::{check_disability_codes, systems::NHS_DISABILITY};
/// use fingerpost_core::FieldPath;
///
/// let codes: Vec<_> = ["02", "NN"].iter().filter_map(|code| NHS_DISABILITY.code(code)).collect();
/// let report = check_disability_codes(&NHS_DISABILITY, &codes, &FieldPath::root().field("disability"));
/// assert_eq!(report.findings()[0].rule.as_str(), "disability.none-with-others");
/// ```
#[must_use]
pub fn check_disability_codes(list: &'static CodeSystem, codes: &[CodeRef], path: &FieldPath) -> Report {
    let mut report = Report::new();
    let mut add = |rule, at: usize, message| {
        report.push(
            Finding::new(RuleId::new(rule), Severity::Error, path.clone().index(at), message)
                .with(Param::Ours(list.list.system.into())),
        );
    };
    for (at, code) in codes.iter().enumerate() {
        if code.system() != list || list.topic != Topic::Disability {
            add(
                "disability.wrong-list",
                at,
                "a code of another list; expected one list for all of a person's codes",
            );
        }
        if codes.iter().take(at).any(|earlier| earlier == code) {
            add("disability.repeated", at, "the same code twice");
        }
    }
    let first = |wanted| codes.iter().position(|code| part(*code) == wanted);
    let impairments = first(Part::Impairment).is_some();
    match (first(Part::NoDisability), first(Part::Declined)) {
        (Some(none), Some(declined)) => {
            add(
                "disability.none-and-declined",
                none.max(declined),
                "both \"no disability\" and \"declined\"",
            );
        }
        (Some(at), None) if impairments => {
            add(
                "disability.none-with-others",
                at,
                "\"no disability\" beside an impairment; expected it alone",
            );
        }
        (None, Some(at)) if impairments => {
            add(
                "disability.declined-with-others",
                at,
                "\"declined\" beside an impairment; expected it alone",
            );
        }
        _ => {}
    }
    if impairments && first(Part::NoDisability).is_some() && first(Part::Declined).is_some() {
        add("disability.exclusive-with-others", 0, "an impairment beside codes that stand alone");
    }
    report
}

/// Whether a person has a condition or impairment, as far as the codes say.
///
/// This is not whether she is disabled in the sense of the Equality Act 2010 s6: no list says that the effect is
/// substantial and long-term. No codes at all is "not recorded", and contradictory codes are too.
#[must_use]
pub fn has_condition(codes: &[CodeRef]) -> Answer<bool> {
    let any = |wanted| codes.iter().any(|code| part(*code) == wanted);
    match (any(Part::Impairment), any(Part::NoDisability), any(Part::Declined)) {
        (true, false, false) => Answer::known(true, AnswerSource::Inferred),
        (false, true, false) => Answer::known(false, AnswerSource::Inferred),
        (false, false, true) => Answer::Declined,
        (false, false, false) => match codes {
            [only] => only.missing().map_or(Answer::NotRecorded, MissingReason::answer),
            _ => Answer::NotRecorded,
        },
        _ => Answer::NotRecorded,
    }
}

/// True for a list in which a code names an impairment, so that codes repeat.
#[must_use]
pub fn is_repeatable(list: &CodeSystem) -> bool {
    list.topic == Topic::Disability && list.basis == "impairment"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::systems::{DFE_DISABILITY, NHS_DISABILITY, NHS_SEXUAL_ORIENTATION_2017, ONS_DISABILITY};

    #[test]
    fn codes_of_two_lists_do_not_mix() {
        let codes = [NHS_DISABILITY.code("02"), DFE_DISABILITY.code("VIS")].map(|code| code.unwrap());
        let report = check_disability_codes(&NHS_DISABILITY, &codes, &FieldPath::root());
        assert_eq!(report.findings()[0].rule.as_str(), "disability.wrong-list");
        let other = [NHS_SEXUAL_ORIENTATION_2017.code("1").unwrap()];
        assert!(
            check_disability_codes(&NHS_SEXUAL_ORIENTATION_2017, &other, &FieldPath::root()).has_errors()
        );
    }

    #[test]
    fn a_condition_is_not_a_disability_in_law_and_a_gap_is_not_a_no() {
        let condition = |code| has_condition(&[ONS_DISABILITY.code(code).unwrap()]);
        assert!(condition("3").is_yes(), "a condition that does not limit is a condition");
        assert!(condition("4").is_no());
        assert_eq!(condition("-8").state(), "not-applicable");
        assert!(has_condition(&[]).may_be_yes());
        assert!(is_repeatable(&DFE_DISABILITY) && !is_repeatable(&ONS_DISABILITY));
    }
}
