//! The draft of a referral as text.

use alloc::string::String;

use fingerpost_core::Answer;
use fingerpost_thresholds::Reason;

use crate::{MaracDraft, MaracField, gp_summary::write_duties, lines::Lines, marac::says};

/// What stands where something is still to be asked.
const NEEDED: &str = "[still needed]";

impl MaracDraft<'_> {
    /// The draft, one field a line.
    ///
    /// The texts that the caller gave stand in it as they are; everything else is ours.
    #[must_use]
    pub fn text(&self) -> String {
        let mut lines = Lines::new();
        lines.line("Referral to MARAC: a draft for the local form");
        lines.line("Check every line, and fill in each [gap].");
        lines.open().push("Date: ");
        self.on.write_to(lines.open());
        lines.open().push("\n");
        lines.line("Referrer: [name, role, practice, telephone, secure e-mail]");
        self.people(&mut lines);
        self.contact(&mut lines);
        self.sharing(&mut lines);
        self.why(&mut lines);
        self.still_needed(&mut lines);
        lines.finish()
    }

    fn people(&self, lines: &mut Lines) {
        lines.heading("People");
        lines.line("Victim: [name, other names, date of birth, address]");
        lines.line(
            "Alleged perpetrator or perpetrators: [name, other names, date of birth, address, relationship]",
        );
        self.text_field(MaracField::OthersFeared, &self.others_feared, lines);
        self.text_field(MaracField::Gp, &self.gp, lines);
        match self.children.value() {
            Some([]) => lines.parts(&[MaracField::Children.label(), ": none"]),
            Some(children) => {
                for (number, child) in (1_u32..).zip(*children) {
                    lines.open().push("Child ").number(number).push(": [name]. Age: ");
                    match child.age.value() {
                        Some(age) => lines.open().number(u32::from(*age)),
                        None => lines.open().push(without_value(&child.age)),
                    };
                    lines.parts(&[". School or nursery: ", shown(&child.school)]);
                }
            }
            None => lines.parts(&[MaracField::Children.label(), ": ", without_value(&self.children)]),
        }
    }

    fn contact(&self, lines: &mut Lines) {
        lines.heading("Safe contact");
        self.text_field(MaracField::SafePhone, &self.safe_phone, lines);
        self.text_field(MaracField::SafeTime, &self.safe_time, lines);
        self.text_field(MaracField::SafeToTalkTo, &self.safe_to_talk_to, lines);
        self.text_field(MaracField::NotSafeToTalkTo, &self.not_safe_to_talk_to, lines);
    }

    fn sharing(&self, lines: &mut Lines) {
        lines.heading("Consent and sharing");
        flag(MaracField::Consent, &self.consent, lines);
        if !self.consent.is_yes() {
            let basis = match self.basis_without_consent.value() {
                Some(text) if says(text) => text,
                _ => NEEDED,
            };
            lines.parts(&[MaracField::BasisWithoutConsent.label(), ": ", basis]);
        }
        flag(MaracField::Aware, &self.aware, lines);
        if self.aware.is_no() {
            lines.line("Why she was not told: [reason]");
        }
        flag(MaracField::DiscussedWithManager, &self.discussed_with_manager, lines);
    }

    fn why(&self, lines: &mut Lines) {
        lines.heading("Criteria met");
        for reason in self.criteria() {
            lines.bullet(&[&reason.sentence()]);
            if matches!(reason, Reason::Judgement) {
                lines.line("  The reason for the judgement: [reason]");
            }
        }
        let tally = self.decision.tally;
        let range = tally.possible();
        let text = lines.open();
        text.push("Checklist: ").number(u32::from(tally.yes)).push(" of ").number(u32::from(tally.items()));
        text.push(" answered yes");
        if tally.open() > 0 {
            text.push(", ").number(u32::from(tally.open())).push(" not known, so between ");
            text.number(u32::from(*range.start())).push(" and ").number(u32::from(*range.end()));
        }
        text.push(".\n");
        flag(MaracField::ChecklistAttached, &self.checklist_attached, lines);
        lines.parts(&["Rule: ", &self.decision.policy.title, "."]);
        lines.line("What has happened, and what worries you now: [in short]");
        lines.line("What she wants: [in her own words]");
        if !self.decision.duties.is_empty() {
            lines.heading("Also to do: a referral to MARAC replaces none of these");
            write_duties(self.decision, lines);
        }
    }

    fn still_needed(&self, lines: &mut Lines) {
        let missing = self.missing();
        if missing.is_empty() {
            return;
        }
        lines.heading("Still needed");
        for field in missing {
            lines.bullet(&[field.label()]);
        }
        lines.line("Do not hold the referral back for these if waiting is dangerous.");
    }

    #[expect(clippy::unused_self, reason = "reads as one of the fields of the draft")]
    fn text_field(&self, field: MaracField, answer: &Answer<&str>, lines: &mut Lines) {
        lines.parts(&[field.label(), ": ", shown(answer)]);
    }
}

fn flag(field: MaracField, answer: &Answer<bool>, lines: &mut Lines) {
    let text = match answer.value() {
        Some(true) => "yes",
        Some(false) => "no",
        None => without_value(answer),
    };
    lines.parts(&[field.label(), ": ", text]);
}

fn shown<'a>(answer: &Answer<&'a str>) -> &'a str {
    match answer.value() {
        Some(text) if says(text) => text,
        Some(_) => NEEDED,
        None => without_value(answer),
    }
}

/// Why there is no value.
const fn without_value<T>(answer: &Answer<T>) -> &'static str {
    match answer {
        Answer::Declined => "declined to say",
        Answer::DoesNotKnow => "not known to her; find out from others",
        Answer::NotApplicable => "does not apply",
        _ => NEEDED,
    }
}
