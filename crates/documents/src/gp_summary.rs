//! The summary for the GP record.

use alloc::string::String;

use fingerpost_core::Date;
use fingerpost_dash::{Checklist, Hark, HarkOutcome, ItemSet, Ric, Sheet, hark};
use fingerpost_taxonomy::duty::Standing;
use fingerpost_thresholds::{Decision, Route, explain};

use crate::{Situation, coding, lines::Lines, record_advice};

/// A checklist and what the area's policy says about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assessment<'a> {
    /// The answers.
    pub answers: &'a Ric,
    /// What the policy says.
    pub decision: &'a Decision<'a>,
}

/// Which parts a summary has, beside the gaps to fill in, the counts, the result and the advice on hiding it. Those are
/// always there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Include {
    /// Each item with its answer, not only the counts.
    pub items: bool,
    /// What is due by law or good practice, and the steps.
    pub steps: bool,
    /// What the result does not say.
    pub limits: bool,
}

impl Include {
    /// All of it.
    pub const ALL: Self = Self { items: true, steps: true, limits: true };
    /// The shortest summary: counts and result.
    pub const LEAST: Self = Self { items: false, steps: false, limits: false };
}

/// The summary for the GP record.
///
/// It says what was asked and what came of it in words and counts. Who was there, what she said and where it was is
/// for the professional to write: each such place is a `[gap]`. `Debug` withholds the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GpSummary<'a> {
    /// The day of the consultation.
    pub on: Date,
    /// The four questions, where they were asked.
    pub hark: Option<&'a Hark>,
    /// The checklist, where it was done.
    pub assessment: Option<Assessment<'a>>,
    /// What happened, for the codes.
    pub happened: &'a [Situation],
    /// Which parts to show.
    pub include: Include,
}

impl GpSummary<'_> {
    /// The text, one statement a line.
    #[must_use]
    pub fn text(&self) -> String {
        let mut lines = Lines::new();
        self.head(&mut lines);
        lines.heading("What was asked");
        if self.hark.is_none() && self.assessment.is_none() {
            lines.line("No questions of a checklist were asked.");
        }
        if let Some(hark) = self.hark {
            self.asked(hark, &mut lines);
            lines.line(outcome(hark));
        }
        if let Some(assessment) = &self.assessment {
            self.asked(assessment.answers, &mut lines);
            self.result(assessment.decision, &mut lines);
        }
        coding::write(self.happened, &mut lines);
        record_advice::write(&mut lines);
        lines.finish()
    }

    fn head(&self, lines: &mut Lines) {
        lines.line("Domestic abuse: summary for the record");
        lines.line("A draft. Check every line, and fill in each [gap] or strike it out.");
        lines.heading("Who, where and when");
        lines.open().push("Date: ");
        self.on.write_to(lines.open());
        lines.open().push("\n");
        for gap in GAPS {
            lines.parts(&[gap.0, ": [", gap.1, "]"]);
        }
    }

    /// The counts of one instrument, and its items where they are wanted.
    fn asked<I: Checklist>(&self, sheet: &Sheet<I>, lines: &mut Lines) {
        let tally = sheet.tally();
        let text = lines.open();
        text.push(I::INSTRUMENT.name).push(": ");
        text.number(u32::from(tally.yes)).push(" yes, ").number(u32::from(tally.no)).push(" no, ");
        text.number(u32::from(tally.dont_know)).push(" not known, ");
        text.number(u32::from(tally.unanswered)).push(" not answered.");
        if tally.open() > 0 {
            let range = tally.possible();
            text.push(" Yes is between ").number(u32::from(*range.start()));
            text.push(" and ").number(u32::from(*range.end())).push(".");
        }
        text.push("\n");
        if self.include.items {
            lines.line("Topics are in short words of ours, not the questions' own.");
            for (name, items) in [
                ("Yes", sheet.yes()),
                ("No", sheet.no()),
                ("Not known", sheet.dont_know()),
                ("Not answered", sheet.unanswered()),
            ] {
                list::<I>(name, items, lines);
            }
        }
    }

    fn result(&self, decision: &Decision<'_>, lines: &mut Lines) {
        lines.heading("Result");
        for sentence in explain(decision) {
            lines.bullet(&[&sentence]);
        }
        if self.include.steps {
            lines.heading("What to do");
            // Danger now comes before everything, and no score makes or removes a duty.
            let now = |route: &&Route| **route == Route::Emergency;
            for route in decision.routes.iter().filter(now) {
                lines.bullet(&[route.action()]);
            }
            write_duties(decision, lines);
            for route in decision.routes.iter().filter(|route| !now(route)) {
                lines.bullet(&[route.action()]);
            }
        }
        if self.include.limits {
            lines.heading("What this does not say");
            for limit in decision.limits {
                lines.bullet(&[limit.statement]);
            }
        }
    }
}

/// What only a person can fill in.
const GAPS: &[(&str, &str)] = &[
    ("Patient", "name, date of birth, NHS number"),
    ("Seen by", "name and role"),
    ("Where", "surgery, telephone, video, home"),
    ("Who was there", "alone, or who came with her"),
    ("Interpreter", "professional interpreter's name or number and language, or not needed"),
    ("What she said", "in her own words"),
    ("What was seen", "injuries, behaviour"),
    ("Safe contact", "number, days and times; whether a message may be left"),
    ("Children", "names, ages and schools, or none"),
    ("What she wants", "in her own words"),
];

const fn outcome(hark: &Hark) -> &'static str {
    match hark::result(hark).outcome {
        HarkOutcome::Positive => {
            "At least one yes: she discloses abuse by a partner or ex-partner in the last 12 months."
        }
        HarkOutcome::Indeterminate => "No yes so far, and not every question was answered: not settled.",
        HarkOutcome::NothingDisclosed => {
            "Nothing was disclosed. That does not rule abuse out: the questions miss some who are abused."
        }
    }
}

fn list<I: Checklist>(name: &str, items: ItemSet, lines: &mut Lines) {
    if items.is_empty() {
        return;
    }
    lines.parts(&[name, ":"]);
    for item in I::ITEMS.iter().filter(|item| items.contains(item.number)) {
        lines.open().push("- ").number(u32::from(item.number));
        lines.parts(&[". ", item.topic]);
    }
}

/// Duties, each with why. What is still to be found out says so before what it would lead to.
pub(crate) fn write_duties(decision: &Decision<'_>, lines: &mut Lines) {
    for due in &decision.duties {
        let duty = due.duty;
        let mark = if duty.provenance.confidence.is_verified() { "" } else { " (Not verified.)" };
        match due.standing {
            Standing::Due => {
                lines.bullet(&["Duty: ", duty.title, ". ", duty.action, " Why: ", due.because, mark])
            }
            Standing::Check => {
                lines.bullet(&[
                    "Find out: ",
                    duty.title,
                    ". ",
                    due.because,
                    " If it is so: ",
                    duty.action,
                    mark,
                ]);
            }
        }
    }
}
