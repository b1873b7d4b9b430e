//! An instrument as a Questionnaire.

use alloc::{borrow::Cow, string::String, vec::Vec};

use fingerpost_core::TextBuilder;
use fingerpost_dash::{Detail, DetailKind, Item, Response};

use crate::{
    Base, Shown, choice,
    code_systems::{PUBLISHER, detail_code, joined, local, option_code, program_name},
    model::{AnswerOption, Coding, EnableWhen, ItemType, Questionnaire, QuestionnaireItem},
    systems,
};

/// The id of the text that stands before the items.
pub(crate) const NOTICE: &str = "about";

/// An instrument's items as a Questionnaire.
///
/// The texts are our own topics, and the first item says so: the wording belongs to others, and a host that may use it
/// puts it in the place of `text`. Nothing is scored here: a sum says nothing about judgement, escalation or repeats.
///
/// The number of the form stands in `prefix`; `linkId` is the item's id, which never changes. A further field that the
/// form has for a yes is asked only then, and is never counted.
#[must_use]
pub fn questionnaire<I: Shown>(base: &Base) -> Questionnaire {
    let instrument = I::INSTRUMENT;
    let mut items = Vec::from([notice::<I>()]);
    items.extend(I::ITEMS.iter().map(|item| question::<I>(item, base)));
    Questionnaire {
        resource_type: Default::default(),
        id: Cow::Borrowed(instrument.id),
        url: base.address("Questionnaire", instrument.id),
        version: Cow::Borrowed(instrument.version),
        name: Cow::Owned(program_name(instrument.id)),
        title: Cow::Borrowed(instrument.name),
        status: Cow::Borrowed("draft"),
        subject_type: Vec::from([Cow::Borrowed("Patient")]),
        publisher: Cow::Borrowed(PUBLISHER),
        description: description::<I>(),
        copyright: copyright::<I>(),
        code: I::PANEL.map(loinc).into_iter().collect(),
        item: items,
    }
}

/// The canonical address of an instrument's Questionnaire, with its version.
pub(crate) fn canonical<I: Shown>(base: &Base) -> String {
    joined(&[&base.address("Questionnaire", I::INSTRUMENT.id), "|", I::INSTRUMENT.version])
}

fn description<I: Shown>() -> String {
    let mut text = TextBuilder::new();
    text.push("For trained staff. It supports judgement and is not a prediction. ");
    text.push("An item that is not answered is left out, and \"don't know\" is an answer: neither is a no.");
    if I::PANEL.is_some() {
        text.push(" The total is not a severity and is not carried. ");
        text.push("LOINC's answer code for yes, LA33-6, is from general knowledge and has not been checked.");
    }
    text.finish()
}

fn copyright<I: Shown>() -> String {
    let instrument = I::INSTRUMENT;
    let mut text = TextBuilder::new();
    text.push(instrument.publisher).push(". ").push(instrument.licence);
    if I::PANEL.is_some() {
        text.push(" LOINC codes are copyright Regenstrief Institute.");
    }
    text.finish()
}

/// LOINC's own names are not repeated: our topic stands beside the code.
const fn loinc(code: &'static str) -> Coding {
    Coding { system: Cow::Borrowed(systems::LOINC), version: None, code: Cow::Borrowed(code), display: None }
}

fn notice<I: Shown>() -> QuestionnaireItem {
    let text = joined(&["Topics in our own words, not the wording of: ", I::INSTRUMENT.name, "."]);
    QuestionnaireItem { code: Vec::new(), ..bare(Cow::Borrowed(NOTICE), Cow::Owned(text), ItemType::Display) }
}

fn question<I: Shown>(item: &'static Item, base: &Base) -> QuestionnaireItem {
    let mut number = TextBuilder::new();
    number.number(u32::from(item.number)).push(".");
    let own = local(base, I::INSTRUMENT.id, Cow::Borrowed(item.id), Some(Cow::Borrowed(item.topic)));
    let mut code = Vec::from([own]);
    code.extend(item.loinc.map(loinc));
    QuestionnaireItem {
        code,
        prefix: Some(number.finish()),
        answer_option: options::<I>(),
        item: I::details(item.number).iter().map(|detail| further::<I>(item, detail, base)).collect(),
        ..bare(Cow::Borrowed(item.id), Cow::Borrowed(item.topic), ItemType::Choice)
    }
}

fn options<I: Shown>() -> Vec<AnswerOption> {
    choice::OFFERED
        .iter()
        .filter_map(|response| choice::coded::<I>(*response))
        .map(|value_coding| AnswerOption { value_coding })
        .collect()
}

/// A field for a yes.
fn further<I: Shown>(item: &'static Item, detail: &'static Detail, base: &Base) -> QuestionnaireItem {
    let id: Cow<'static, str> = Cow::Owned(detail_code(item, detail));
    let text = match detail.verified {
        true => Cow::Borrowed(detail.label),
        false => Cow::Owned(joined(&[detail.label, " (not verified)"])),
    };
    let enable_when = choice::coded::<I>(Response::Yes)
        .map(|answer_coding| EnableWhen {
            question: Cow::Borrowed(item.id),
            operator: Cow::Borrowed("="),
            answer_coding,
        })
        .into_iter()
        .collect();
    let (kind, repeats, answer_option) = match detail.kind {
        DetailKind::Text => (ItemType::Text, None, Vec::new()),
        DetailKind::YesNo => (ItemType::Choice, None, options::<I>()),
        DetailKind::Choice(names) => {
            let option = |name: &&'static str| AnswerOption {
                value_coding: local(
                    base,
                    I::INSTRUMENT.id,
                    Cow::Owned(option_code(item, detail, name)),
                    Some(Cow::Borrowed(name)),
                ),
            };
            (ItemType::Choice, Some(true), names.iter().map(option).collect())
        }
    };
    let own = local(base, I::INSTRUMENT.id, id.clone(), Some(Cow::Borrowed(detail.label)));
    QuestionnaireItem { code: Vec::from([own]), enable_when, repeats, answer_option, ..bare(id, text, kind) }
}

const fn bare(link_id: Cow<'static, str>, text: Cow<'static, str>, kind: ItemType) -> QuestionnaireItem {
    QuestionnaireItem {
        link_id,
        code: Vec::new(),
        prefix: None,
        text,
        kind,
        enable_when: Vec::new(),
        repeats: None,
        answer_option: Vec::new(),
        item: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fingerpost_dash::{Checklist, HarkQuestions, HonourScreening, SafeLivesDash, StalkingScreening};

    fn is_whole<I: Shown>() {
        let found = questionnaire::<I>(&Base::PLACEHOLDER);
        assert_eq!(found.item.iter().skip(1).count(), I::ITEMS.len());
        let first = found.item.first().map(|item| (item.kind, item.link_id.as_ref()));
        assert_eq!(first, Some((ItemType::Display, NOTICE)), "the notice comes first");
        for (item, shown) in I::ITEMS.iter().zip(found.item.iter().skip(1)) {
            assert_eq!(shown.link_id, item.id);
            assert_eq!(shown.text, item.topic);
            assert_eq!(shown.answer_option.len(), 3, "yes, no, and not known");
            assert_eq!(shown.item.len(), I::details(item.number).len());
            assert!(shown.item.iter().all(|further| !further.enable_when.is_empty()));
        }
    }

    #[test]
    fn every_instrument_is_whole() {
        is_whole::<SafeLivesDash>();
        is_whole::<HarkQuestions>();
        is_whole::<StalkingScreening>();
        is_whole::<HonourScreening>();
    }

    #[test]
    fn hark_has_its_loinc_codes() {
        let hark = questionnaire::<HarkQuestions>(&Base::PLACEHOLDER);
        let loinc = |codes: &[Coding]| -> Vec<String> {
            let ours = codes.iter().filter(|code| code.system == systems::LOINC);
            ours.map(|code| String::from(code.code.as_ref())).collect()
        };
        assert_eq!(loinc(&hark.code), ["76499-3"]);
        let items: Vec<String> = hark.item.iter().flat_map(|item| loinc(&item.code)).collect();
        assert_eq!(items, ["76500-8", "76501-6", "76502-4", "76503-2"]);
        let options: Vec<Coding> =
            hark.item.iter().flat_map(|i| i.answer_option.iter().map(|o| o.value_coding.clone())).collect();
        assert_eq!(loinc(&options).iter().take(2).collect::<Vec<_>>(), ["LA33-6", "LA32-8"]);
    }

    #[test]
    fn what_is_not_verified_says_so() {
        let dash = questionnaire::<SafeLivesDash>(&Base::PLACEHOLDER);
        let details = SafeLivesDash::ITEMS.iter().flat_map(|item| SafeLivesDash::details(item.number));
        let shown = dash.item.iter().flat_map(|item| &item.item);
        let mut unverified = 0;
        for (detail, shown) in details.zip(shown) {
            assert_eq!(shown.text.ends_with("(not verified)"), !detail.verified, "{}", shown.link_id);
            unverified += usize::from(!detail.verified);
        }
        assert!(unverified > 0, "the data have some");
    }
}
