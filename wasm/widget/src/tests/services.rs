//! The list: what it is made to fit, how it is cleared, what it says of each entry.

use alloc::{borrow::Cow, boxed::Box, format, string::String, vec};

use fingerpost_core::{Confidence, Date, Provenance};
use fingerpost_pathways::{Day, Days, Directory, Opening, Phone, directory_for};
use fingerpost_thresholds::RouteLevel;

use super::{TODAY, answer_all, go, professional, put, say};
use crate::{
    Session, act,
    answers::{Fact, Field},
    screens::Screen,
};

/// Wednesday, ten past ten.
const CLOCK: u32 = 3 * 1440 + 610;

/// A directory whose first service has hours and ways to reach it, good until a day.
fn with_hours(expires: Date) -> &'static Directory {
    let mut directory = directory_for("city-of-london").unwrap().clone();
    let service = &mut directory.services.to_mut()[0];
    service.schedules = Cow::Owned(vec![
        Opening { days: Days::of(&Day::ALL[..5]), opens: 540, closes: 1020 },
        Opening { days: Days::of(&[Day::Saturday]), opens: 600, closes: 720 },
    ]);
    service.phones = Cow::Owned(vec![Phone {
        number: Cow::Borrowed("01632 960001"),
        description: Cow::Borrowed("text relay"),
        shared: false,
    }]);
    service.url = Cow::Borrowed("https://service.example/chat");
    service.provenance = Cow::Owned(Provenance {
        source: Cow::Borrowed("The service"),
        on: Date::literal(2026, 11, 1),
        confidence: Confidence::Verified,
        expires: Some(expires),
    });
    directory.services = Cow::Owned(vec![service.clone()]);
    Box::leak(Box::new(directory))
}

fn at(clock: u32, expires: Date) -> String {
    let mut session = professional();
    session.directory = Some(with_hours(expires));
    session.act(act::CLOCK, clock);
    let program = go(&mut session, Screen::Services);
    let start = program.find("<div card\n").unwrap();
    String::from(program.get(start..).unwrap().split("-h3|").next().unwrap())
}

#[test]
fn hours_today_are_by_the_clock() {
    let good = Date::literal(2027, 11, 1);
    for (clock, expected) in [
        (CLOCK, "-b|Open now\n' until \u{2068}17:00\u{2069}. "),
        (3 * 1440 + 539, "-b|Closed now\n', opens today at \u{2068}09:00\u{2069}. "),
        (3 * 1440 + 540, "-b|Open now\n"),
        (3 * 1440 + 1020, "-b|Closed for today\n"),
        (6 * 1440 + 650, "-b|Open now\n' until \u{2068}12:00\u{2069}. "),
        (650, "-b|Closed today\n"),
    ] {
        let card = at(clock, good);
        assert!(card.contains(expected), "{clock}\n{card}");
        assert!(card.contains("Mon to Fri 09:00 to 17:00. Sat 10:00 to 12:00. "), "{card}");
        assert!(card.contains("bank holidays"), "{card}");
    }
    let card = at(7 * 1440, good);
    assert!(
        card.contains("Mon to Fri") && !card.contains("-b|Open") && !card.contains("-b|Closed"),
        "{card}"
    );
}

#[test]
fn hours_past_their_date_are_not_shown() {
    let card = at(CLOCK, Date::literal(2026, 11, 20));
    assert!(
        card.contains("Check the hours.") && !card.contains("17:00") && !card.contains("Open now"),
        "{card}"
    );
    assert!(
        card.contains("Past its date: check before use")
            && card.contains("to be checked by \u{2068}20 November 2026\u{2069}")
    );
}

#[test]
fn an_entry_has_its_ways_to_be_reached() {
    let card = at(CLOCK, Date::literal(2027, 11, 1));
    assert!(
        card.contains("+01632 960001\n' text relay\n") && card.contains("https://service.example/chat"),
        "{card}"
    );
}

#[test]
fn a_number_that_takes_messages_only_is_not_one_to_call() {
    let mut session = Session::new("", true, TODAY);
    say(&mut session, Fact::SignLanguage, 1);
    let program = go(&mut session, Screen::Own);
    assert!(program.contains("-b|07800 003421") && !program.contains("+07800"), "{program}");
    assert!(program.contains("+0808 2000 247"));
}

#[test]
fn every_filter_is_summed_up_and_can_be_cleared() {
    for own in [false, true] {
        let mut session = Session::new("city-of-london", own, TODAY);
        let screen = if own { Screen::Own } else { Screen::Services };
        let fresh = go(&mut session, screen);
        assert!(!fresh.contains("made to fit\n"), "nothing is set");
        let mut asked = 0;
        for line in fresh.lines().filter(|line| line.starts_with('?') || line.starts_with('%')) {
            asked += 1;
            let number: u32 = line.get(1..4).unwrap().parse().unwrap();
            let question = line.split('|').nth(1).unwrap();
            let set = String::from(session.act(number, 1));
            assert!(set.starts_with("#list\n"), "{line}");
            let clear = format!("!{} link|Clear|{question}\n", act::CLEAR + number);
            assert!(set.contains(&clear), "{line}\n{set}");
            let cleared = String::from(session.act(act::CLEAR + number, act::EMPTY));
            assert!(
                cleared.starts_with(&format!("={number} \n#list\n")) && cleared.ends_with("^count\n"),
                "{cleared}"
            );
            assert!(!cleared.contains("made to fit\n"), "{cleared}");
        }
        assert!(asked > 18, "{asked}");
        assert_eq!(go(&mut session, screen), fresh, "all cleared");
    }
}

#[test]
fn what_is_set_is_in_words() {
    let mut session = professional();
    go(&mut session, Screen::Services);
    put(&mut session, Field::Age, 17);
    put(&mut session, Field::Language, 2);
    let set = String::from(session.act(act::FACT + Fact::NoRecourse as u32, 3));
    for expected in [
        "-dt|Age\n-dd v|17\n",
        "-dt|Language\n-dd v|Bengali",
        "-dt|No recourse to public funds?\n-dd v|Don't know\n",
    ] {
        assert!(set.contains(expected), "{expected}\n{set}");
    }
}

#[test]
fn the_number_of_services_is_said_once_and_is_right() {
    let mut session = professional();
    go(&mut session, Screen::Services);
    let program = String::from(session.act(act::FIELD + Field::Gender as u32, 1));
    let said: vec::Vec<&str> = program.lines().filter(|line| line.starts_with('~')).collect();
    assert_eq!(said.len(), 1);
    let cards = program.matches("<div card\n").count();
    let lines = program.matches("<li\n").count();
    assert_eq!(
        said[0],
        format!("~\u{2068}{cards}\u{2069} local services and \u{2068}{lines}\u{2069} helplines.")
    );
    assert!(!program.contains("\n^"), "the focus stays");
}

#[test]
fn a_level_is_a_filter_only_where_no_checklist_was_answered() {
    let mut session = professional();
    assert!(go(&mut session, Screen::Services).contains("?244 "));
    let idva = |program: &str| program.contains("-h4|Independent Domestic Violence Adviser");
    put(&mut session, Field::Level, 2);
    assert!(!idva(&go(&mut session, Screen::Services)));
    put(&mut session, Field::Level, 1);
    assert!(idva(&go(&mut session, Screen::Services)));
    // A filter for the list cannot lower what the checklist comes to.
    put(&mut session, Field::Level, 3);
    answer_all(&mut session, 14);
    let program = go(&mut session, Screen::Services);
    assert!(idva(&program) && !program.contains("?244 "));
    let own = go(&mut Session::new("city-of-london", true, TODAY), Screen::Own);
    assert!(!own.contains("?244 "));
}

#[test]
fn what_a_source_does_not_say_is_to_be_asked() {
    let mut session = professional();
    say(&mut session, Fact::NoRecourse, 1);
    say(&mut session, Fact::Interpreter, 1);
    let program = go(&mut session, Screen::Services);
    assert!(
        program.contains(
            "'about people with no recourse to public funds\n'; \n'about a professional interpreter\n"
        ),
        "{program}"
    );
    let mut session = Session::new("city-of-london", true, TODAY);
    say(&mut session, Fact::NoRecourse, 1);
    assert!(go(&mut session, Screen::Own).contains("whether you can contact it yourself"));
}

#[test]
fn no_recourse_and_language_never_shorten_the_list() {
    let count = |session: &mut Session| go(session, Screen::Own).matches("<div card\n").count();
    let mut session = Session::new("city-of-london", true, TODAY);
    let all = count(&mut session);
    say(&mut session, Fact::NoRecourse, 1);
    say(&mut session, Fact::Interpreter, 1);
    put(&mut session, Field::Language, 5);
    assert_eq!(count(&mut session), all);
}

#[test]
fn nothing_is_cleared_on_a_screen_without_a_list() {
    let mut session = professional();
    put(&mut session, Field::Age, 40);
    go(&mut session, Screen::Facts);
    assert_eq!(session.act(act::CLEAR + act::FIELD + Field::Age as u32, act::EMPTY), "");
    assert!(go(&mut session, Screen::Review).contains("-dt|Age\n-dd v|40\n"));
}

#[test]
fn the_ticks_are_the_forms_that_they_say() {
    // In the order of the ticks, a word of each text and a national line that is for that form alone.
    for text in
        [include_str!("../screens/en/forms-own.txt"), include_str!("../screens/en/forms-professional.txt")]
    {
        let ticks: vec::Vec<&str> = text.lines().filter(|line| line.starts_with('%')).collect();
        assert_eq!(ticks.len(), crate::answers::FORMS);
        for (number, line) in (act::FIELD + Field::FirstForm as u32..).zip(ticks) {
            assert!(line.starts_with(&format!("%{number} tick|")), "{line}");
        }
    }
}

#[test]
fn whoever_looks_for_herself_or_himself_is_never_ranked_by_a_level() {
    for own in [true, false] {
        let mut session = Session::new("city-of-london", own, TODAY);
        if !own {
            session.act(act::EVERYBODY, 1);
        }
        session.act(act::FIELD + Field::Level as u32, 1);
        for item in 1..=24 {
            session.act(act::ITEM + item, 1);
        }
        assert_eq!(crate::screens::level(&session), RouteLevel::NotEstablished, "own: {own}");
    }
}
