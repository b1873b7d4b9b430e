//! One element's session: the answers, the screen, and how an act changes them.

use alloc::string::String;

use fingerpost_core::Date;
use fingerpost_dash::Response;
use fingerpost_pathways::{Directory, directory_for};
use fingerpost_thresholds::{Policy, policy_for};

use crate::{
    act,
    answers::{Answers, Field, day, response},
    screens::{self, Screen},
    view::View,
};

/// Stands in where an area has no rule of its own; each screen that uses it says so.
const NATIONAL: &str = "national";

/// One element's session.
pub struct Session {
    area: String,
    pub(crate) answers: Answers,
    pub(crate) policy: Option<&'static Policy>,
    pub(crate) directory: Option<&'static Directory>,
    /// The page named an area, and nothing here knows it.
    pub(crate) unknown_area: bool,
    pub(crate) today: Option<Date>,
    /// Self mode: signposting for the person, with no checklist and no level.
    pub(crate) own: bool,
    /// Y, N and D answer.
    pub(crate) keys: bool,
    /// Easy read: fewer things on a screen.
    pub(crate) easy: bool,
    /// The main button was pressed and something was missing.
    pub(crate) missing: bool,
    screen: Screen,
    view: View,
}

/// Withheld: a session holds answers.
impl core::fmt::Debug for Session {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Session(withheld)")
    }
}

impl Session {
    /// A session for an area, in professional or self mode, on a day given as the number `20261121`.
    #[must_use]
    pub fn new(area: &str, own: bool, today: u32) -> Self {
        let mut session = Self {
            area: String::from(area),
            answers: Answers::new(),
            policy: None,
            directory: None,
            unknown_area: false,
            today: day(today),
            own,
            keys: true,
            easy: false,
            missing: false,
            screen: Screen::first(own),
            view: View::default(),
        };
        session.find();
        session
    }

    /// Adds a letter to the area's id, by its code point. What is no letter makes it an area that nobody knows.
    pub fn spell(&mut self, letter: u32) {
        self.area.push(char::from_u32(letter).unwrap_or('?'));
        self.find();
    }

    /// The rule and the directory of the area.
    fn find(&mut self) {
        let known = policy_for(&self.area);
        self.policy = known.or_else(|| policy_for(NATIONAL));
        self.directory = directory_for(&self.area);
        self.unknown_area = !self.area.is_empty() && known.is_none() && self.directory.is_none();
    }

    /// Does an act, and gives the program that draws what changed; nothing where nothing does.
    pub fn act(&mut self, act: u32, value: u32) -> &str {
        self.view.wipe();
        match act {
            act::AGAIN | act::IDLE => {
                self.answers.wipe();
                self.show(Screen::first(self.own));
                if act == act::IDLE {
                    self.view.lines("-p inset|Cleared: this page was not used for a while.\n");
                }
            }
            act::ON => match screens::next(self, self.screen) {
                Some(next) => self.show(next),
                None => {
                    self.missing = true;
                    self.draw();
                    self.view.lines("^wrong\n");
                }
            },
            act::KEYS => self.keys = value == 1,
            act::EASY => {
                self.easy = value == 1;
                self.draw();
            }
            _ => self.numbered(act, value),
        }
        self.view.as_str()
    }

    /// Takes an answer by its act and value, and draws nothing; false where the act is no answer.
    pub fn hold(&mut self, act: u32, value: u32) -> bool {
        let number = |from: u32| u8::try_from(act.saturating_sub(from)).unwrap_or(u8::MAX);
        match act {
            act::FIELD.. => self.answers.set_field(act.saturating_sub(act::FIELD), value),
            act::FACT.. => self.answers.set_fact(act.saturating_sub(act::FACT), value),
            // An item that does not exist is refused by the sheet, and nothing changes.
            act::HARK.. => return self.answers.hark.answer(number(act::HARK), response(value)).is_ok(),
            // Self mode has no checklist.
            act::ITEM..act::CHANGE if !self.own => {
                return self.answers.ric.answer(number(act::ITEM), response(value)).is_ok();
            }
            _ => return false,
        }
        true
    }

    /// An act that carries the number of what it is about.
    fn numbered(&mut self, act: u32, value: u32) {
        if self.hold(act, value) {
            self.changed();
            return;
        }
        match act {
            // Self mode has no checklist to go to.
            act::CHANGE..act::HARK if !self.own => {
                self.show(Screen::Checklist);
                self.view.lines("^r").number(act.saturating_sub(act::CHANGE).saturating_add(act::ITEM)).end();
            }
            _ => {
                if let Some(screen) = Screen::numbered(act.saturating_sub(act::GO), self.own) {
                    self.show(screen);
                }
            }
        }
    }

    /// The last program, until it is forgotten.
    pub(crate) fn program(&self) -> &str {
        self.view.as_str()
    }

    fn show(&mut self, screen: Screen) {
        self.screen = screen;
        self.missing = false;
        self.draw();
    }

    fn draw(&mut self) {
        let mut view = core::mem::take(&mut self.view);
        screens::draw(self, self.screen, &mut view);
        self.view = view;
    }

    fn changed(&mut self) {
        let mut view = core::mem::take(&mut self.view);
        screens::changed(self, self.screen, &mut view);
        self.view = view;
    }

    /// Overwrites the last program.
    pub fn forget_view(&mut self) {
        self.view.wipe();
    }

    /// True when the professional judges the risk to be high.
    pub(crate) fn judged_high(&self) -> bool {
        self.answers.field(Field::Judgement) == 1
    }

    /// How many items have an answer of some kind.
    pub(crate) fn answered(&self) -> u8 {
        24_u8.saturating_sub(self.answers.ric.unanswered().len())
    }

    /// The answer to an item.
    pub(crate) fn item(&self, number: u8) -> Response {
        self.answers.ric.response(number).unwrap_or_default()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.answers.wipe();
        self.view.wipe();
    }
}
