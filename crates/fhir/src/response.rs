//! Answers as a QuestionnaireResponse.

use alloc::borrow::Cow;

use fingerpost_dash::Sheet;

use crate::{
    Context, Shown, choice,
    model::{QuestionnaireResponse, ResponseAnswer, ResponseItem, ResponseStatus},
    questionnaire::canonical,
    security::labelled,
};

/// Where the answering stands, as the host knows it.
pub type Completion = ResponseStatus;

/// The answers to an instrument.
///
/// An item that was not answered is not there. "Don't know" is HL7's `asked-unknown`.
#[must_use]
pub fn response<I: Shown>(sheet: &Sheet<I>, status: Completion, context: &Context) -> QuestionnaireResponse {
    let answered = |item: &'static fingerpost_dash::Item| {
        let value_coding = choice::coded::<I>(sheet.response(item.number)?)?;
        Some(ResponseItem { link_id: Cow::Borrowed(item.id), answer: [ResponseAnswer { value_coding }] })
    };
    QuestionnaireResponse {
        resource_type: Default::default(),
        meta: labelled(),
        questionnaire: canonical::<I>(&context.base),
        status,
        subject: context.subject.clone(),
        authored: context.on,
        author: context.author.clone(),
        item: I::ITEMS.iter().filter_map(answered).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Base, Reference, systems};
    use alloc::format;
    use fingerpost_core::Date;
    use fingerpost_dash::{Hark, Response, Ric};

    fn context() -> Context {
        Context {
            base: Base::PLACEHOLDER,
            subject: Reference::parse("Patient/a1").unwrap(),
            on: Date::literal(2026, 11, 21),
            author: None,
        }
    }

    #[test]
    fn each_answer_has_its_own_code_and_nothing_has_none() {
        let ric = Ric::try_from_responses(&[Response::Unanswered; 24]).unwrap();
        assert!(response(&ric, Completion::InProgress, &context()).item.is_empty());
        let codes = |answer| {
            let hark = Hark::try_from_responses(&[answer; 4]).unwrap();
            let ric = Ric::try_from_responses(&[answer; 24]).unwrap();
            let first = |resource: QuestionnaireResponse| {
                resource.item.first().map(|item| {
                    let [answer] = &item.answer;
                    (answer.value_coding.system.clone(), answer.value_coding.code.clone())
                })
            };
            [
                first(response(&hark, Completion::Completed, &context())).unwrap(),
                first(response(&ric, Completion::Completed, &context())).unwrap(),
            ]
        };
        let [hark, dash] = codes(Response::Yes);
        assert_eq!(
            (&*hark.0, &*hark.1, &*dash.0, &*dash.1),
            (systems::LOINC, "LA33-6", systems::YES_NO, "Y")
        );
        let [hark, dash] = codes(Response::No);
        assert_eq!(
            (&*hark.0, &*hark.1, &*dash.0, &*dash.1),
            (systems::LOINC, "LA32-8", systems::YES_NO, "N")
        );
        let [hark, dash] = codes(Response::DontKnow);
        assert_eq!(hark, dash);
        assert_eq!((&*dash.0, &*dash.1), (systems::DATA_ABSENT_REASON, "asked-unknown"));
    }

    #[test]
    fn it_is_labelled_and_withheld() {
        let ric = Ric::try_from_responses(&[Response::Yes; 24]).unwrap();
        let resource = response(&ric, Completion::Completed, &context());
        let labels: alloc::vec::Vec<&str> = resource.meta.security.iter().map(|label| &*label.code).collect();
        assert_eq!(labels, ["SDV", "R"]);
        assert_eq!(format!("{resource:?}"), "QuestionnaireResponse(withheld)");
    }
}
