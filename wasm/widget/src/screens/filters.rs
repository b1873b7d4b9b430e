//! What the list can be made to fit: the questions, the summary of what is set, and how each is cleared.

use fingerpost_characteristics::{ByAndFor, Language, languages};
use fingerpost_pathways::FormSet;

use super::told;
use crate::{
    Session, act,
    answers::{FORMS, Field},
    view::View,
};

/// The forms behind the ticks of `en/forms-*.txt`, in their order.
const TICKED: [FormSet; FORMS] = [
    FormSet::DOMESTIC_ABUSE,
    FormSet::STALKING,
    FormSet::SEXUAL_VIOLENCE,
    FormSet::HONOUR_BASED_ABUSE,
    FormSet::FORCED_MARRIAGE,
    FormSet::FGM,
    FormSet::INTIMATE_IMAGE_ABUSE,
    FormSet::ECONOMIC_ABUSE,
    FormSet::MODERN_SLAVERY.or(FormSet::SEXUAL_EXPLOITATION),
    FormSet::CHILD_SEXUAL_ABUSE,
];

/// The questions.
pub(super) fn draw(session: &Session, view: &mut View) {
    view.line(
        "<details filters\n-summary|",
        if session.own { "Show what fits" } else { "Make the list fit the patient" },
    );
    view.lines(questions(session).as_str()).close();
}

/// The questions, as they are drawn and as the summary reads them.
fn questions(session: &Session) -> View {
    let mut view = View::default();
    if let Some(directory) = session.directory {
        view.lines("?232 ask|")
            .push(&directory.area.name)
            .lines("|Somebody may live in one place and work or study in another.|1 Lives here|2 Works here|3 Studies here|4 Visits\n");
    }
    view.lines(include_str!("en/filters.txt"));
    view.lines("?234 ask|Led by and for|A service that is led by people of the community that it is for.");
    for (number, community) in (1_u32..).zip(ByAndFor::ALL) {
        view.lines("|").number(number).lines(" ").push(community.label());
    }
    view.lines("\n%243 choice|Language|");
    for (number, row) in (1_u32..).zip(spoken()) {
        view.lines("|").number(number).lines(" ").push(row.name);
    }
    view.end();
    if session.own {
        view.lines(include_str!("en/filters-own.txt")).lines(include_str!("en/forms-own.txt"));
    } else {
        view.lines(include_str!("en/filters-professional.txt"));
        if session.answered() == 0 {
            view.lines(include_str!("en/level.txt"));
        }
        view.lines(include_str!("en/forms-professional.txt"));
    }
    view
}

/// Languages to choose from. Signed ones have a question of their own: who signs may also read another language.
fn spoken() -> impl Iterator<Item = &'static fingerpost_characteristics::LanguageRow> {
    languages().iter().filter(|row| matches!(row.modality, fingerpost_characteristics::Modality::Spoken))
}

/// The language that was chosen.
pub(super) fn language(session: &Session) -> Option<Language> {
    let at = usize::try_from(session.answers.number(Field::Language)?.checked_sub(1)?).ok()?;
    spoken().nth(at).map(|row| row.language)
}

/// The forms that were ticked.
pub(super) fn forms(session: &Session) -> FormSet {
    let mut forms = FormSet::EMPTY;
    for (tick, form) in (Field::FirstForm as u32..).zip(TICKED) {
        if session.answers.at(tick) == 1 {
            forms = forms.or(form);
        }
    }
    forms
}

/// What is set, each with a way to clear it; nothing where nothing is.
pub(super) fn set(session: &Session, view: &mut View) {
    let questions = questions(session);
    let mut any = false;
    told::each(questions.as_str(), |asked| {
        let mut words = View::default();
        if !told::answer(session, asked, &mut words) {
            return;
        }
        if !core::mem::replace(&mut any, true) {
            view.lines("-h3|The list is made to fit\n<dl rows\n");
        }
        view.lines("<div\n-dt|").push(asked.question).line("\n-dd v|", words.as_str());
        view.lines("<dd\n!")
            .number(act::CLEAR.saturating_add(asked.act))
            .lines(" link|Clear|")
            .line("", asked.question);
        view.lines(">\n>\n");
        words.wipe();
    });
    if any {
        view.close();
    }
}
