//! What is known beside the checklist, as far as the rule and the duties turn on it.

use fingerpost_core::Date;

use super::{Screen, ask, back, foot, wrong};
use crate::{
    Session, act,
    answers::{Fact, Field},
    view::View,
};

/// The yes-or-no facts of this screen, with the question and a hint; the review shows them as well.
pub(super) const FACTS: [(Fact, &str, &str); 8] = [
    (Fact::Children, "Are there children in the family, or a pregnancy?", "They are victims in their own right."),
    (Fact::Rising, "Is the abuse more frequent or worse than it was?", ""),
    (Fact::Honour, "Is so-called 'honour'-based abuse suspected?", ""),
    (Fact::ForcedMarriage, "Is a marriage forced, or feared?", ""),
    (Fact::FgmKnown, "Is female genital mutilation (FGM) known?", "She says so, or there are physical signs."),
    (Fact::FgmRisk, "Is there a risk of FGM, for the patient or another girl?", ""),
    (Fact::CareNeeds, "Does the patient have care and support needs?", ""),
    (Fact::Unable, "Is the patient unable to protect herself or himself because of those needs?", ""),
];

/// The numbers and days of this screen: the kind of field, the question and a hint.
pub(super) const FIELDS: [(Field, &str, &str, &str); 6] = [
    (Field::Age, "number", "Age of the patient", "In years."),
    (Field::Events, "number", "Events or police call-outs in the last 12 months", "Between the same people, this one included."),
    (Field::Crimes, "number", "How many of these would be crimes?", ""),
    (Field::Latest, "date", "Day of the most recent abuse", ""),
    (Field::Referred, "date", "Last referral to MARAC", "About the same people. MARAC is the multi-agency meeting for high risk."),
    (Field::Met, "date", "Last MARAC meeting", ""),
];

/// What has to be put right before the review.
pub(super) fn problem(session: &Session) -> Option<&'static str> {
    let answers = &session.answers;
    let later = |field| matches!((answers.day(field), session.today), (Some(day), Some(today)) if day > today);
    if answers.number(Field::Age).is_some_and(|age| age > 120) {
        Some("Give the age in years, from 0 to 120.")
    } else if answers.number(Field::Events).is_some_and(|events| events > 999) {
        Some("Give the number of events, up to 999.")
    } else if answers.number(Field::Crimes) > answers.number(Field::Events) {
        Some("Give a number of crimes that is not above the number of events.")
    } else if later(Field::Latest) || later(Field::Referred) {
        Some("Give days that are not in the future.")
    } else if session.judged_high() && answers.field(Field::Reason) != 1 {
        Some("Say why you judge the risk to be high.")
    } else {
        None
    }
}

/// The day that stands for the events: the one given, or today. Where a rule counts the last 12 months, the number that
/// was asked for is the number in those months.
pub(super) fn day_of_events(session: &Session) -> Option<Date> {
    session.answers.day(Field::Latest).or(session.today)
}

pub(super) fn draw(session: &Session, view: &mut View) {
    let answers = &session.answers;
    view.screen("What else is known");
    back(view, Screen::Checklist, "Back to the checklist");
    if let Some(problem) = problem(session).filter(|_| session.missing) {
        wrong(view, problem);
    }
    view.para("All of this may stay empty. Empty is never a no.");
    view.leaf("h3", "Your judgement");
    let number = |field: Field| act::FIELD.saturating_add(field as u32);
    view.open("label tick").open("input").attr("type", "checkbox").on(number(Field::Judgement));
    if session.judged_high() {
        view.attr("checked", "");
    }
    view.close().leaf("span", "I judge the risk to be high, whatever the count").close();
    view.open("p").open("label name").attr("for", "why").text("Why");
    view.open("span hint").text("Needed if you tick the box. It stays on this page. Judgement can raise a level and never lowers one.").close().close();
    view.open("textarea").attr("id", "why").attr("autocomplete", "off").attr("spellcheck", "false");
    view.on(number(Field::Reason)).close().close();
    view.leaf("h3", "The patient and the family");
    for (at, (field, kind, question, hint)) in FIELDS.iter().enumerate() {
        if at == 1 {
            for (fact, question, hint) in &FACTS {
                ask::fact(view, answers, *fact, question, hint);
            }
            view.leaf("h3", "What happened before");
        }
        ask::field(view, answers, *field, kind, question, hint);
    }
    view.button("button", act::ON, "Continue");
    foot(view);
}
