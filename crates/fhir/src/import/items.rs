//! The items of a response, at whatever depth.

use alloc::vec::Vec;

use fingerpost_core::{FieldPath, Report};
use fingerpost_dash::{Item, Response, Sheet};

use super::{
    ImportError, Rule,
    answer::{self, Read},
    not_read,
};
use crate::{Shown, code_systems::detail_code, json::Json, questionnaire::NOTICE};

/// What has been read so far: for each item of the instrument what was met, by its place in the form.
struct Reader<'r, I> {
    met: Vec<Option<Read>>,
    report: &'r mut Report,
    instrument: core::marker::PhantomData<I>,
}

/// Reads every item of a response.
pub(super) fn read<I: Shown>(
    resource: &Json,
    root: &FieldPath,
    report: &mut Report,
) -> Result<Sheet<I>, ImportError> {
    let met = I::ITEMS.iter().map(|_| None).collect();
    let mut reader = Reader::<I> { met, report, instrument: core::marker::PhantomData };
    reader.items_of(resource, root)?;
    let mut sheet = Sheet::new();
    for (item, met) in I::ITEMS.iter().zip(&reader.met) {
        if let Some(Read::Answer(response)) = met {
            set(sheet.answer(item.number, *response));
        }
    }
    Ok(sheet)
}

/// The numbers are the instrument's own.
fn set(done: Result<(), fingerpost_dash::DashError>) {
    debug_assert!(done.is_ok());
}

impl<I: Shown> Reader<'_, I> {
    fn items_of(&mut self, parent: &Json, path: &FieldPath) -> Result<(), ImportError> {
        let path = path.clone().field("item");
        match parent.field("item") {
            None => Ok(()),
            Some(Json::List(items)) => {
                for (at, item) in items.iter().enumerate() {
                    self.item(item, &path.clone().index(at))?;
                }
                Ok(())
            }
            Some(_) => {
                self.report.push(Rule::WrongShape.at(&path));
                Ok(())
            }
        }
    }

    fn item(&mut self, json: &Json, path: &FieldPath) -> Result<(), ImportError> {
        if !matches!(json, Json::Object(_)) {
            self.report.push(Rule::WrongShape.at(path));
            return Ok(());
        }
        if json.field("modifierExtension").is_some() {
            return Err(ImportError::Modified { place: "item.modifierExtension" });
        }
        not_read(
            json,
            &["linkId", "text", "id", "answer", "item"],
            &["definition", "extension"],
            path,
            self.report,
        );
        match json.text("linkId") {
            None => self.report.push(Rule::NoLinkId.at(path)),
            Some(link) => match I::item(link) {
                Some(item) => self.answered(item, json, path)?,
                None => self.other(link, json, path),
            },
        }
        self.items_of(json, path)?;
        // Further fields stand inside the answer that they belong to.
        if let Some(Json::List(answers)) = json.field("answer") {
            for (at, answer) in answers.iter().enumerate() {
                self.items_of(answer, &path.clone().field("answer").index(at))?;
            }
        }
        Ok(())
    }

    /// An item of the instrument.
    fn answered(&mut self, item: &'static Item, json: &Json, path: &FieldPath) -> Result<(), ImportError> {
        let found = answer::read::<I>(json, path, self.report)?;
        let Some(met) = self.met.get_mut(usize::from(item.number.saturating_sub(1))) else {
            return Ok(());
        };
        *met = Some(match (*met, found) {
            (None, found) => found,
            (Some(before), found) => {
                let both = before.and(found);
                let rule = if both == Read::Unreadable { Rule::Contradicted } else { Rule::Repeated };
                self.report.push(rule.at(path));
                both
            }
        });
        Ok(())
    }

    /// An item that is none of the instrument.
    fn other(&mut self, link: &str, json: &Json, path: &FieldPath) {
        let further =
            |item: &Item| I::details(item.number).iter().any(|detail| detail_code(item, detail) == link);
        if link == NOTICE {
            if json.field("answer").is_some() {
                self.report.push(Rule::AnswerToNotice.at(path));
            }
        } else if I::ITEMS.iter().any(further) {
            self.report.push(Rule::DetailNotKept.at(path));
        } else {
            self.report.push(Rule::UnknownLinkId.at(path));
        }
    }
}

impl Read {
    /// What two readings of one item come to. Two different ones come to nothing.
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (a, b) if a == b => a,
            (Self::Nothing, other) | (other, Self::Nothing) => other,
            _ => Self::Unreadable,
        }
    }

    /// An answer, or nothing where the answer is that there is none.
    pub(super) fn of(response: Response) -> Self {
        match response {
            Response::Unanswered => Self::Nothing,
            answer => Self::Answer(answer),
        }
    }
}
