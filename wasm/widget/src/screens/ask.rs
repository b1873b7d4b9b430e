//! Asking: groups of radio buttons, and fields.

use crate::{
    act,
    answers::{Answers, Fact, Field, value},
    view::View,
};

const YES_NO: [(u32, &str); 3] = [(1, "Yes"), (2, "No"), (3, "Don't know")];

/// Opens a group with its question and, where there is one, a hint. The caller adds the choices and closes it.
fn group<'v>(view: &'v mut View, class: &str, question: &str, hint: &str) -> &'v mut View {
    view.open("fieldset ").push(class).open("legend").text(question);
    if !hint.is_empty() {
        view.open("span hint").text(hint).close();
    }
    view.close()
}

/// An item of a checklist: Y, N and D answer it.
pub(super) fn item(view: &mut View, number: u8, topic: &str, act: u32, chosen: u32) {
    view.open("fieldset item").open("legend").open("span n").text("").number(u32::from(number)).close();
    view.text(topic).close().radios(act, chosen, &YES_NO).close();
}

/// A question with yes, no and don't know.
pub(super) fn fact(view: &mut View, answers: &Answers, fact: Fact, question: &str, hint: &str) {
    let number = act::FACT.saturating_add(fact as u32);
    group(view, "ask", question, hint).radios(number, value(answers.fact(fact)), &YES_NO).close();
}

/// A question with yes and no only.
pub(super) fn yes_no(view: &mut View, answers: &Answers, fact: Fact, question: &str, hint: &str) {
    let number = act::FACT.saturating_add(fact as u32);
    let [yes, no, _] = YES_NO;
    group(view, "ask", question, hint).radios(number, value(answers.fact(fact)), &[yes, no]).close();
}

/// A question with choices of its own.
pub(super) fn choice(view: &mut View, answers: &Answers, field: Field, question: &str, hint: &str, choices: &[(u32, &str)]) {
    let number = act::FIELD.saturating_add(field as u32);
    group(view, "ask", question, hint).radios(number, answers.field(field), choices).close();
}

/// A whole number, or a day where `kind` is `date`.
pub(super) fn field(view: &mut View, answers: &Answers, field: Field, kind: &str, question: &str, hint: &str) {
    let number = act::FIELD.saturating_add(field as u32);
    view.open("p").open("label name").attr("for", "f").number(number).text(question);
    if !hint.is_empty() {
        view.open("span hint").text(hint).close();
    }
    view.close().open("input").attr("type", kind).attr("id", "f").number(number).attr("autocomplete", "off");
    if kind == "number" {
        view.attr("inputmode", "numeric").attr("min", "0").attr("max", "120");
    }
    if let Some(number) = answers.number(field) {
        view.attr("value", "");
        match answers.day(field).filter(|_| kind == "date") {
            Some(day) => {
                let pad = |part: u32| if part < 10 { "-0" } else { "-" };
                view.number(u32::try_from(day.year()).unwrap_or(0)).push(pad(day.month())).number(day.month());
                view.push(pad(day.day())).number(day.day());
            }
            None => {
                view.number(number);
            }
        }
    }
    view.on(number).close().close();
}
