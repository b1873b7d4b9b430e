//! Everything that was answered, before the result.

use fingerpost_dash::{Checklist, Response, SafeLivesDash};

use super::facts;
use crate::{
    Session, act, answers,
    view::{View, cut},
};

pub(super) fn draw(session: &Session, view: &mut View) {
    view.lines("*Check the answers\n!15 link|Back\n");
    let open = session.answers.ric.tally().open();
    if open > 0 {
        view.lines("-p inset|").number(u32::from(open));
        view.lines(" of 24 not known or not answered. They count as possible, never as no.\n");
    }
    view.lines("<dl rows\n");
    for item in SafeLivesDash::ITEMS {
        let number = u32::from(item.number);
        view.lines("<div\n-dt|").number(number).lines(". ").line("", item.topic);
        view.line("-dd v|", word(session.item(item.number)))
            .lines("<dd\n!")
            .number(act::CHANGE.saturating_add(number));
        view.lines(" link|Change|item ").number(number).lines("\n>\n>\n");
    }
    view.lines(">\n-h3|What else is known\n<dl rows\n");
    let mut rest = Some(facts::QUESTIONS);
    while let Some(lines) = rest {
        let (line, more) = cut(lines, b'\n');
        row(session, line, view);
        rest = more;
    }
    view.lines(">\n!15 link|Change what else is known\n!3|Show the result\n");
}

/// A line of `en/facts.txt` that asks something, with its answer.
fn row(session: &Session, line: &str, view: &mut View) {
    let (start, Some(more)) = cut(line, b'|') else { return };
    let (question, _) = cut(more, b'|');
    let Some(act) = start.get(1..4).and_then(|digits| digits.parse::<u32>().ok()) else { return };
    view.line("<div\n-dt|", question).lines("-dd v|");
    if act >= act::FIELD {
        let value = session.answers.at(act.saturating_sub(act::FIELD));
        match answers::day(value) {
            _ if value == act::EMPTY => view.lines(word(Response::Unanswered)),
            _ if start.ends_with("tick") || start.ends_with("why") => {
                view.lines(word(answers::response(2_u32.saturating_sub(value))))
            }
            Some(day) => view.date(day),
            None => view.number(value),
        };
    } else {
        view.lines(word(session.answers.fact_at(act.saturating_sub(act::FACT))));
    }
    view.lines("\n>\n");
}

const fn word(response: Response) -> &'static str {
    match response {
        Response::Yes => "Yes",
        Response::No => "No",
        Response::DontKnow => "Don't know",
        Response::Unanswered => "Not answered",
    }
}
