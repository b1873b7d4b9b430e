//! The test of each duty.

use fingerpost_core::Answer;

use super::{
    DutyFacts,
    Standing::{self, Check, Due},
};

/// A standing with the reason. They are written where a test comes to them and stand in the program's data, so that a
/// test hands on one address.
type Outcome = &'static (Standing, &'static str);

/// What a test says: nothing, or an outcome.
type Decision = Option<Outcome>;

/// A test. The table of duties names one for each duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    ChildSafeguarding,
    ChildVictim,
    YoungPerson,
    FgmReport,
    FgmSafeguarding,
    ForcedMarriage,
    AdultAtRisk,
    AdultAtRiskScotland,
    Strangulation,
    Suicide,
    Interpreter,
}

/// Where an age stands against the years `from..to`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Age {
    Within,
    Outside,
    Unknown,
}

fn age_in(age: Answer<u8>, from: u8, to: u8) -> Age {
    match age.value() {
        Some(years) if (from..to).contains(years) => Age::Within,
        Some(_) => Age::Outside,
        None => Age::Unknown,
    }
}

/// Due on a yes, to be checked on anything that is neither yes nor no.
fn ask(answer: Answer<bool>, due: Outcome, check: Outcome) -> Decision {
    if answer.is_yes() {
        Some(due)
    } else if answer.may_be_yes() {
        Some(check)
    } else {
        None
    }
}

/// As [`ask`], where a question that nobody has raised is no reason to raise it with every patient: only somebody who
/// was asked and did not give a yes or a no leaves something to check.
fn raised(answer: Answer<bool>, due: Outcome, check: Outcome) -> Decision {
    match answer {
        Answer::NotAsked | Answer::NotRecorded => None,
        _ => ask(answer, due, check),
    }
}

fn by_age(age: Age, due: Outcome, check: Outcome) -> Decision {
    match age {
        Age::Within => Some(due),
        Age::Unknown => Some(check),
        Age::Outside => None,
    }
}

impl Rule {
    /// Applies the test.
    pub(crate) fn decide(self, facts: &DutyFacts) -> Decision {
        match self {
            Self::ChildSafeguarding => ask(
                facts.children,
                &(Due, "There are children in the family, or a pregnancy."),
                &(Check, "Ask whether there are children in the family, or a pregnancy."),
            ),
            Self::ChildVictim => by_age(
                age_in(facts.age, 0, 16),
                &(Due, "The patient is under 16."),
                &(Check, "The age is not known. Find out."),
            ),
            Self::YoungPerson => by_age(
                age_in(facts.age, 16, 18),
                &(Due, "The patient is 16 or 17."),
                &(Check, "The age is not known. Find out."),
            ),
            Self::FgmReport => fgm_report(facts),
            Self::FgmSafeguarding => fgm_safeguarding(facts),
            Self::ForcedMarriage => raised(
                facts.forced_marriage,
                &(Due, "A forced marriage is known, feared or suspected."),
                &(Check, "It is not clear whether a marriage is being forced. Ask when alone together."),
            ),
            Self::AdultAtRisk => adult_at_risk(facts),
            Self::AdultAtRiskScotland => adult_at_risk_scotland(facts),
            Self::Strangulation => ask(
                facts.strangulation,
                &(Due, "Strangulation, choking or drowning is reported."),
                &(Check, "Ask about strangulation, choking and drowning."),
            ),
            Self::Suicide => ask(
                facts.suicidal,
                &(Due, "Depression or thoughts of suicide are reported."),
                &(Check, "Ask about thoughts of suicide."),
            ),
            Self::Interpreter => raised(
                facts.interpreter_needed,
                &(Due, "An interpreter is needed."),
                &(Check, "It is not clear whether an interpreter is needed."),
            ),
        }
    }
}

/// FGM Act 2003 s5B: known, and under 18 when it is discovered. A risk or a suspicion is not a report but a referral.
fn fgm_report(facts: &DutyFacts) -> Decision {
    let age = age_in(facts.age, 0, 18);
    if age == Age::Outside {
        return None;
    }
    if facts.fgm_known.is_yes() {
        return by_age(
            age,
            &(Due, "FGM is known and the girl is under 18."),
            &(Check, "FGM is known. The report is a duty when the girl is under 18: find out."),
        );
    }
    // Worth asking where there is a risk, or where the question was put and not settled.
    let unsettled = matches!(facts.fgm_known, Answer::DoesNotKnow | Answer::Declined);
    if facts.fgm_known.may_be_yes() && (unsettled || facts.fgm_risk.is_yes()) {
        return Some(&(
            Check,
            "A report is a duty if a girl under 18 says it was done, or if you see signs.",
        ));
    }
    None
}

/// A risk, or FGM known in a girl, is a referral. FGM known in a woman is not one by itself: she may have had it long
/// ago. It is a reason to ask about other girls.
fn fgm_safeguarding(facts: &DutyFacts) -> Decision {
    if facts.fgm_risk.is_yes() {
        return Some(&(Due, "There is a risk or a suspicion of FGM."));
    }
    if facts.fgm_known.is_yes() {
        return match age_in(facts.age, 0, 18) {
            Age::Within => Some(&(Due, "FGM is known and the girl is under 18. Other girls may be at risk.")),
            Age::Outside if facts.fgm_risk.is_no() => None,
            _ => Some(&(
                Check,
                "FGM is known. Ask whether the patient or another girl is under 18 and at risk.",
            )),
        };
    }
    // Asked and not settled: known in a girl it would be a referral.
    let unsettled = matches!(facts.fgm_known, Answer::DoesNotKnow | Answer::Declined);
    if unsettled && age_in(facts.age, 0, 18) != Age::Outside {
        return Some(&(
            Check,
            "It is not clear whether FGM was done. It is a referral where a girl is under 18.",
        ));
    }
    raised(
        facts.fgm_risk,
        &(Due, "There is a risk or a suspicion of FGM."),
        &(Check, "It is not clear whether there is a risk of FGM."),
    )
}

/// Care Act 2014 s42(1), Social Services and Well-being (Wales) Act 2014 s126(1): an adult, with needs, who because of
/// them cannot protect herself. All three; one alone is a reason to ask about the others.
fn adult_at_risk(facts: &DutyFacts) -> Decision {
    let (needs, unable) = (facts.care_and_support_needs, facts.unable_to_protect);
    let age = age_in(facts.age, 18, u8::MAX);
    if age == Age::Outside || needs.is_no() || unable.is_no() || !(needs.is_yes() || unable.is_yes()) {
        return None;
    }
    if needs.is_yes() && unable.is_yes() && age == Age::Within {
        return Some(&(
            Due,
            "An adult has care and support needs and because of them cannot protect herself or himself.",
        ));
    }
    Some(&(
        Check,
        "Due if all three hold: 18 or over, care and support needs, and because of them unable to protect herself or himself.",
    ))
}

/// Adult Support and Protection (Scotland) Act 2007 s3: 16 or over, and a three-point test that is not the English
/// one. Its third point (more vulnerable because of disability, disorder, illness or infirmity) is not among the facts
/// here, so this is never more than a check.
fn adult_at_risk_scotland(facts: &DutyFacts) -> Decision {
    let outside = age_in(facts.age, 16, u8::MAX) == Age::Outside;
    let ruled_out = facts.care_and_support_needs.is_no() && facts.unable_to_protect.is_no();
    let raised = facts.care_and_support_needs.is_yes() || facts.unable_to_protect.is_yes();
    if outside || ruled_out || !raised {
        return None;
    }
    Some(&(Check, "Care needs or inability to protect herself or himself are reported at 16 or over."))
}
