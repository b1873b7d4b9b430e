//! Everything that was answered, before the result.

use fingerpost_dash::{Checklist, Response, SafeLivesDash};

use super::{Screen, back, facts, foot};
use crate::{Session, act, view::View};

pub(super) fn draw(session: &Session, view: &mut View) {
    view.screen("Check the answers");
    back(view, Screen::Facts, "Back");
    let open = session.answers.ric.tally().open();
    if open > 0 {
        view.open("p inset").text("").number(u32::from(open));
        view.push(" of 24 not known or not answered. They count as possible, never as no.").close();
    }
    view.open("dl rows");
    for item in SafeLivesDash::ITEMS {
        view.open("div").open("dt").text("").number(u32::from(item.number)).push(". ").push(item.topic).close();
        view.leaf("dd v", word(session.item(item.number))).open("dd");
        view.open("button link").attr("type", "button").attr("aria-label", "Change item ").number(u32::from(item.number));
        view.on(act::CHANGE.saturating_add(u32::from(item.number))).text("Change").close().close().close();
    }
    view.close().leaf("h3", "What else is known").open("dl rows");
    for (fact, question, _) in &facts::FACTS {
        row(view, question, word(session.answers.fact(*fact)));
    }
    for (field, kind, question, _) in &facts::FIELDS {
        view.open("div").leaf("dt", question).open("dd v").text("");
        match (session.answers.number(*field), session.answers.day(*field).filter(|_| *kind == "date")) {
            (_, Some(day)) => view.date(day),
            (Some(number), None) => view.number(number),
            (None, None) => view.push("Not answered"),
        };
        view.close().close();
    }
    row(view, "Your judgement", if session.judged_high() { "High risk, reason given" } else { "Does not raise the level" });
    view.close();
    back(view, Screen::Facts, "Change what else is known");
    view.open("p").button("button", act::ON, "Show the result").close();
    foot(view);
}

fn row(view: &mut View, question: &str, answer: &str) {
    view.open("div").leaf("dt", question).leaf("dd v", answer).close();
}

const fn word(response: Response) -> &'static str {
    match response {
        Response::Yes => "Yes",
        Response::No => "No",
        Response::DontKnow => "Don't know",
        Response::Unanswered => "Not answered",
    }
}
