//! Everything that was answered, before the result. Each row has a way to change it, which leads back here.

use fingerpost_dash::{Checklist, HarkQuestions, SafeLivesDash};

use super::{checklist::source_word, facts};
use crate::{
    Session, act, answers,
    view::{View, cut},
};

pub(super) fn draw(session: &Session, view: &mut View) {
    let answers = &session.answers;
    view.lines("*Check the answers\n!15 link|Back\n");
    let open = answers.ric.tally().open();
    if open > 0 {
        view.lines("-p inset|").number(u32::from(open));
        view.lines(" of 24 not known or not answered. They count as possible, never as no.\n");
    }
    view.lines("-h3|Checklist\n<dl rows\n");
    for item in SafeLivesDash::ITEMS {
        let number = u32::from(item.number);
        row(Some(number), item.topic, view);
        answer(answers.item(number), view);
        if let Some(source) = source_word(answers.source(number)) {
            view.line("-dd small|Source: ", source);
        }
        change(act::CHANGE.saturating_add(number), "item ", number, view);
    }
    view.lines(">\n-h3|Four questions (HARK)\n<dl rows\n");
    for question in HarkQuestions::ITEMS {
        let number = u32::from(question.number);
        row(Some(number), question.topic, view);
        answer(answers.asked(number), view);
        change(act::STEP.saturating_add(number), "question ", number, view);
    }
    view.lines(">\n-h3|What else is known\n<dl rows\n");
    let mut rest = Some(facts::QUESTIONS);
    while let Some(lines) = rest {
        let (line, more) = cut(lines, b'\n');
        known(session, line, view);
        rest = more;
    }
    view.lines(">\n!3|Show the result\n");
}

/// A line of `en/facts.txt` that asks something, with its answer.
fn known(session: &Session, line: &str, view: &mut View) {
    let (start, Some(more)) = cut(line, b'|') else { return };
    let (question, _) = cut(more, b'|');
    let Some(act) = start.get(1..4).and_then(|digits| digits.parse::<u32>().ok()) else { return };
    row(None, question, view);
    if act < act::FIELD {
        answer(session.answers.told(act.saturating_sub(act::FACT)), view);
    } else {
        let value = session.answers.at(act.saturating_sub(act::FIELD));
        match answers::day(value) {
            _ if value == act::EMPTY => answer(value, view),
            // A tick, and a reason that is there or not.
            _ if start.ends_with("tick") || start.ends_with("why") => {
                answer(2_u32.saturating_sub(value), view)
            }
            Some(day) => {
                view.lines("-dd v|").date(day).end();
            }
            None => {
                view.lines("-dd v|").number(value).end();
            }
        }
    }
    view.lines("<dd\n!").number(act::EDIT.saturating_add(act).saturating_sub(act::FACT));
    view.lines(" link|Change|").push(question).lines("\n>\n>\n");
}

fn row(number: Option<u32>, topic: &str, view: &mut View) {
    view.lines("<div\n-dt|");
    if let Some(number) = number {
        view.number(number).lines(". ");
    }
    view.line("", topic);
}

/// The end of a row: a way to change it.
fn change(act: u32, what: &str, number: u32, view: &mut View) {
    view.lines("<dd\n!").number(act).lines(" link|Change|").lines(what).number(number).lines("\n>\n>\n");
}

/// An answer in words. What has none is marked, and says why where that is known.
fn answer(value: u32, view: &mut View) {
    let (given, word) = match value {
        1 => (true, "Yes"),
        2 => (true, "No"),
        3 => (true, "Don't know"),
        act::DECLINED => (false, "Did not want to say"),
        act::NOT_ASKED => (false, "Not asked"),
        _ => (false, "Not answered"),
    };
    if given {
        view.line("-dd v|", word);
    } else {
        view.lines("<dd v\n").line("-span mark|", word).close();
    }
}
