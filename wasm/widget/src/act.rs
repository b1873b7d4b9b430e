//! What somebody does, as a number: what a control is bound to. `js/life.js` knows those that are not Rust's alone, and [`EMPTY`].

/// Leave the page. Never reaches Rust.
pub const EXIT: u32 = 0;
/// Start again, with nothing kept.
pub const AGAIN: u32 = 1;
/// Start again after a time without use.
pub const IDLE: u32 = 2;
/// The screen's main button.
pub const ON: u32 = 3;
/// Whether Y, N and D answer.
pub const KEYS: u32 = 4;
/// Copy the plan that is on the screen. Never reaches Rust.
pub const COPY_PLAN: u32 = 9;

/// Copy the paper on the screen. Like the next two, it never reaches Rust: `wasm/whole/js/desk.js` does it.
pub const COPY: u32 = 5;
/// Print the paper on the screen.
pub const PRINT: u32 = 6;
/// Save the file that was written.
pub const SAVE: u32 = 7;
/// Whether to draw easy read, which has fewer things on a screen; draws the screen again.
pub const EASY: u32 = 8;

/// Go to a screen: this and its number.
pub const GO: u32 = 10;
/// Go through the checklist by groups: this and the group's number from 1; this alone is all at once.
pub const GROUP: u32 = 40;
/// Go to a HARK question: this and its number from 1.
pub const STEP: u32 = 50;
/// Say where the answer to an item comes from: this and its number from 1.
pub const SOURCE: u32 = 60;
/// Answer an item of the checklist: this and its number from 1.
pub const ITEM: u32 = 100;
/// Go to the checklist, to an item: this and its number from 1.
pub const CHANGE: u32 = 130;
/// Answer a HARK question: this and its number from 1.
pub const HARK: u32 = 160;
/// Answer a yes-or-no fact: this and the fact's number.
pub const FACT: u32 = 200;
/// Say a number or a day: this and the field's number.
pub const FIELD: u32 = 230;
/// Take back an answer by which a list is filtered: this and the answer's act.
pub const CLEAR: u32 = 500;
/// Hand over everything to another session: draws a line `=` for each answer and for where somebody is.
pub const HAND: u32 = 997;
/// Take one of those lines: this and its act. Draws nothing.
pub const TAKE: u32 = 2000;
/// Where somebody is, in what is handed over: this and the number of what it is about. No control has such an act.
pub const PLACE: u32 = 1000;
/// The time of the week by the page's clock, in minutes since the midnight with which Sunday begins. Draws nothing.
pub const CLOCK: u32 = 998;
/// Be the page for everybody: the directory alone. Before the first screen. Draws nothing.
pub const EVERYBODY: u32 = 999;

/// Go to a fact or field from the review: this, and its act less [`FACT`].
pub const EDIT: u32 = 300;
/// Show or hide what can be said about an item beside its answer: this and its number from 1.
pub const MORE: u32 = 400;

/// The values of an item that has no answer, and why: declined, not asked.
pub const DECLINED: u32 = 4;
/// See [`DECLINED`].
pub const NOT_ASKED: u32 = 5;

/// The value of a field that is empty. Other values are whole numbers: 1 yes, 2 no, 3 don't know; a day is `20261121`.
pub const EMPTY: u32 = u32::MAX;
