//! One element's session: the answers, the screen, and how an act changes them.

use alloc::string::String;

use fingerpost_dash::Response;
use fingerpost_pathways::Directory;
use fingerpost_thresholds::Policy;

use crate::{
    act,
    answers::{Answers, Field},
    generated::AREAS,
    screens::{self, Screen},
    view::View,
    whole::{WHOLE, Whole},
};

/// What stands for a screen that is not here.
const ELSEWHERE: &str = "$\n";

/// One element's session.
pub struct Session {
    pub(crate) area: String,
    /// What it can do beyond the start; nothing of it is linked where this is `None` from the beginning.
    pub(crate) whole: Option<&'static Whole>,
    pub(crate) answers: Answers,
    pub(crate) policy: Option<&'static Policy>,
    pub(crate) directory: Option<&'static Directory>,
    /// The page named an area, and nothing here knows it.
    pub(crate) unknown_area: bool,
    /// The day as the page gave it, such as `20261121`.
    pub(crate) today: u32,
    /// Self mode: signposting for the person, with no checklist and no level.
    pub(crate) own: bool,
    /// The page for everybody: the directory alone, by the rules of self mode.
    pub(crate) everybody: bool,
    /// The time of the week as the page gave it, or [`act::EMPTY`].
    pub(crate) clock: u32,
    /// Y, N and D answer.
    pub(crate) keys: bool,
    /// Easy read: fewer things on a screen.
    pub(crate) easy: bool,
    /// The main button was pressed and something was missing.
    pub(crate) missing: bool,
    /// The group of the checklist that is shown, from 1; 0 shows all of it.
    pub(crate) group: u32,
    /// The HARK question that is shown, from 1.
    pub(crate) step: u32,
    /// An answer is being changed from the review: going on leads back there.
    pub(crate) returning: bool,
    /// The items with what can be said beside their answer in sight, a bit each.
    pub(crate) unfolded: u32,
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
        Self::with(Some(&WHOLE), area, own, today)
    }

    /// The same for the start alone: it has the questions, and neither rule nor directory. What leads further draws a
    /// line `$`, and is done again by a session that has everything and took over ([`act::HAND`], [`act::TAKE`]).
    #[must_use]
    pub fn first(area: &str, own: bool, today: u32) -> Self {
        Self::with(None, area, own, today)
    }

    fn with(whole: Option<&'static Whole>, area: &str, own: bool, today: u32) -> Self {
        let mut session = Self {
            area: String::from(area),
            whole,
            answers: Answers::new(),
            policy: None,
            directory: None,
            unknown_area: false,
            today,
            own,
            everybody: false,
            clock: act::EMPTY,
            keys: true,
            easy: false,
            missing: false,
            group: 0,
            step: 1,
            returning: false,
            unfolded: 0,
            screen: Screen::first(own, false),
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

    /// Whether the area is known, and its rule and directory.
    fn find(&mut self) {
        self.unknown_area = !self.area.is_empty() && !AREAS.contains(&self.area.as_str());
        if let Some(whole) = self.whole {
            (whole.find)(self);
        }
    }

    /// Does an act, and gives the program that draws what changed; nothing where nothing does.
    pub fn act(&mut self, act: u32, value: u32) -> &str {
        self.view.wipe();
        match act {
            act::AGAIN | act::IDLE => {
                self.answers.wipe();
                (self.group, self.step, self.returning, self.unfolded) = (0, 1, false, 0);
                self.show(Screen::first(self.own, self.everybody));
                if act == act::IDLE {
                    self.view.lines("-p inset|Cleared: this page was not used for a while.\n");
                }
            }
            act::ON if self.forward() => self.show(self.screen),
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
            act::CLOCK => self.clock = value,
            act::HAND => self.hand_over(),
            act::TAKE.. => self.take(act.saturating_sub(act::TAKE), value),
            act::EVERYBODY => {
                self.own = true;
                self.everybody = true;
                self.screen = Screen::Signpost;
            }
            act::CLEAR.. => self.clear(act.saturating_sub(act::CLEAR)),
            _ => self.numbered(act, value),
        }
        self.view.as_str()
    }

    /// Takes an answer by its act and value, and draws nothing; false where the act is no answer.
    pub fn hold(&mut self, act: u32, value: u32) -> bool {
        let number = |from: u32| act.saturating_sub(from);
        match act {
            act::EDIT.. => return false,
            act::FIELD.. => self.answers.set_field(act.saturating_sub(act::FIELD), value),
            act::FACT.. => self.answers.set_fact(act.saturating_sub(act::FACT), value),
            // An item that does not exist is refused by the sheet, and nothing changes.
            act::HARK.. => return self.answers.set_asked(number(act::HARK), value),
            // Self mode has no checklist.
            act::ITEM..act::CHANGE if !self.own => return self.answers.set_item(number(act::ITEM), value),
            act::SOURCE..act::ITEM if !self.own => self.answers.set_source(number(act::SOURCE), value),
            _ => return false,
        }
        true
    }

    /// An act that carries the number of what it is about.
    fn numbered(&mut self, act: u32, value: u32) {
        if self.hold(act, value) {
            self.changed();
            if !self.own && act > act::ITEM && act < act::CHANGE {
                let item = act.saturating_sub(act::ITEM);
                self.put(|session, view| screens::answered(session, item, view));
            }
            return;
        }
        let number = |from: u32| act.saturating_sub(from);
        match act {
            // Self mode has none of these to go to.
            _ if self.own && act >= act::GROUP => {}
            act::MORE.. => screens::unfold(self, number(act::MORE)),
            act::EDIT..act::MORE if self.has(Screen::Facts) => {
                self.returning = true;
                self.show(Screen::Facts);
                let act = number(act::EDIT).saturating_add(act::FACT);
                self.view.lines(if act < act::FIELD { "^r" } else { "^f" }).number(act).end();
            }
            act::EDIT..act::MORE => {}
            act::CHANGE..act::HARK => {
                let item = number(act::CHANGE);
                self.returning = true;
                self.group = self.group.min(1).saturating_mul(screens::group_of(item));
                self.show(Screen::Checklist);
                self.view.lines("^r").number(item.saturating_add(act::ITEM)).end();
            }
            act::STEP..act::SOURCE => {
                self.step = number(act::STEP).clamp(1, 4);
                self.returning = self.screen == Screen::Review;
                self.show(Screen::Hark);
            }
            act::GROUP..act::STEP => {
                self.group = number(act::GROUP).min(screens::GROUPS);
                self.show(Screen::Checklist);
            }
            _ => {
                if let Some(screen) = Screen::numbered(act.saturating_sub(act::GO), self.own)
                    .filter(|screen| screen.is_for(self.everybody))
                {
                    self.show(screen);
                }
            }
        }
    }

    /// Takes back an answer by which the list is filtered.
    fn clear(&mut self, act: u32) {
        if self.screen.has_list() && self.hold(act, act::EMPTY) {
            self.put(|session, view| screens::cleared(session, act, view));
        }
    }

    /// The last program, until it is forgotten.
    pub(crate) fn program(&self) -> &str {
        self.view.as_str()
    }

    /// Goes on within a screen that has steps; false at its end, and where a change leads back to the review.
    const fn forward(&mut self) -> bool {
        let (at, last) = match self.screen {
            Screen::Hark => (&mut self.step, 4),
            Screen::Checklist if self.group > 0 => (&mut self.group, screens::GROUPS),
            _ => return false,
        };
        let more = !self.returning && *at < last;
        if more {
            *at = at.saturating_add(1);
        }
        more
    }

    /// Whether it can draw a screen; where not, the program says so and nothing changes.
    fn has(&mut self, screen: Screen) -> bool {
        let has = self.whole.is_some() || screen.is_first();
        if !has {
            self.view.lines(ELSEWHERE);
        }
        has
    }

    fn show(&mut self, screen: Screen) {
        if !self.has(screen) {
            return;
        }
        if screen == Screen::Review {
            self.returning = false;
        }
        // From the start, the questions begin with the first.
        if self.screen == Screen::Safety {
            self.step = 1;
        }
        let first = screens::first_asked(self, screen);
        self.screen = first.unwrap_or(screen);
        self.missing = first.is_some();
        self.draw();
        if self.missing {
            self.view.lines("^wrong\n");
        }
    }

    /// Writes every answer, and where somebody is, as lines with an act and a value each.
    fn hand_over(&mut self) {
        self.put(|session, view| {
            session.answers.all(|act, value| {
                view.holds(act, value);
            });
            for (which, value) in (act::PLACE..).zip(session.place()) {
                view.holds(which, value);
            }
        });
    }

    /// Where somebody is and how they use it, in the order in which [`stand`](Self::stand) takes it.
    fn place(&self) -> [u32; 8] {
        [
            self.screen as u32,
            self.step,
            self.group,
            self.unfolded,
            self.returning.into(),
            self.keys.into(),
            self.easy.into(),
            self.missing.into(),
        ]
    }

    /// Takes one thing that another session handed over, and draws nothing.
    fn take(&mut self, act: u32, value: u32) {
        match act.checked_sub(act::PLACE) {
            Some(which) => self.stand(which, value),
            None => {
                self.hold(act, value);
            }
        }
    }

    fn stand(&mut self, which: u32, value: u32) {
        match which {
            0 => self.screen = Screen::at(value).unwrap_or(self.screen),
            1 => self.step = value,
            2 => self.group = value,
            3 => self.unfolded = value,
            4 => self.returning = value == 1,
            5 => self.keys = value == 1,
            6 => self.easy = value == 1,
            _ => self.missing = value == 1,
        }
    }

    /// The answer to an item.
    pub(crate) fn item(&self, number: u8) -> Response {
        self.answers.ric.response(number).unwrap_or_default()
    }

    /// Whether a screen is the one that is shown.
    pub(crate) fn at(&self, screen: Screen) -> bool {
        self.screen == screen
    }

    /// Adds to the program what `write` writes.
    pub(crate) fn put(&mut self, write: impl FnOnce(&Self, &mut View)) {
        let mut view = core::mem::take(&mut self.view);
        write(self, &mut view);
        self.view = view;
    }

    fn draw(&mut self) {
        self.put(|session, view| screens::draw(session, session.screen, view));
    }

    fn changed(&mut self) {
        self.put(|session, view| screens::changed(session, session.screen, view));
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
}

impl Drop for Session {
    fn drop(&mut self) {
        self.answers.wipe();
        self.view.wipe();
    }
}
