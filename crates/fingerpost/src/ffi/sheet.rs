//! Answers to a checklist: an object by item id, or a list in the form's order.

use fingerpost_core::TextBuilder;
use fingerpost_dash::{Checklist, Response, Sheet};

use super::{CallError, ErrorCode, json::Json, read::At};

/// Reads the answers to one instrument. An item that an object does not name is unanswered; a list names all.
pub(crate) fn read<I: Checklist>(at: &At<'_>) -> Result<Sheet<I>, CallError> {
    match at.json {
        Json::Object(fields) => by_id(at, fields),
        Json::List(list) if list.len() == usize::from(I::COUNT) => in_order(at),
        Json::List(_) => Err(at.error(ErrorCode::WrongCount, count::<I>())),
        _ => Err(at.error(ErrorCode::WrongKind, "an object of answers by item id, or a list of answers")),
    }
}

fn by_id<I: Checklist>(at: &At<'_>, fields: &[(alloc::string::String, Json)]) -> Result<Sheet<I>, CallError> {
    let mut sheet = Sheet::new();
    for (id, json) in fields {
        let item = I::item(id).ok_or_else(|| {
            let mut expected = TextBuilder::new();
            expected.push("item ids of ").push(I::INSTRUMENT.id).push(", as the call instrument lists them");
            at.error(ErrorCode::UnknownItem, expected.finish())
        })?;
        let path = at.path.clone().field(item.id);
        answer(&mut sheet, item.number, &At { json, path })?;
    }
    Ok(sheet)
}

fn in_order<I: Checklist>(at: &At<'_>) -> Result<Sheet<I>, CallError> {
    let mut sheet = Sheet::new();
    for (number, response) in (1..=I::COUNT).zip(at.list()?) {
        answer(&mut sheet, number, &response)?;
    }
    Ok(sheet)
}

fn answer<I: Checklist>(sheet: &mut Sheet<I>, number: u8, at: &At<'_>) -> Result<(), CallError> {
    let response = Response::from_id(at.text()?)
        .ok_or_else(|| at.error(ErrorCode::UnknownAnswer, "one of yes, no, dont-know, unanswered"))?;
    sheet.answer(number, response).map_err(|_| at.error(ErrorCode::UnknownItem, count::<I>()))
}

fn count<I: Checklist>() -> alloc::string::String {
    let mut expected = TextBuilder::new();
    expected.number(u32::from(I::COUNT)).push(" answers, one for each item of ").push(I::INSTRUMENT.id);
    expected.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ffi::json::parse;
    use alloc::string::ToString;
    use fingerpost_dash::{Ric, SafeLivesDash};

    fn ric(text: &str) -> Result<Ric, CallError> {
        let json = parse(text)?;
        read::<SafeLivesDash>(&At::root(&json))
    }

    fn refused(text: &str) -> Option<(ErrorCode, alloc::string::String)> {
        ric(text).err().map(|error| (error.code(), error.to_string()))
    }

    #[test]
    fn both_forms_say_the_same() {
        let list = alloc::format!("[{}]", ["\"no\""; 23].join(",") + ",\"yes\"");
        let mut object: alloc::vec::Vec<_> =
            SafeLivesDash::ITEMS.iter().take(23).map(|i| alloc::format!("\"{}\":\"no\"", i.id)).collect();
        object.insert(0, "\"police-record\":\"yes\"".into());
        let object = alloc::format!("{{{}}}", object.join(","));
        assert!(ric(&list) == ric(&object));
        assert_eq!(ric(&list).map(|ric| ric.tally().yes), Ok(1));
    }

    #[test]
    fn an_item_not_named_is_unanswered_and_not_a_no() {
        let tally = ric(r#"{"very-afraid": "yes", "worse": "dont-know"}"#).map(|ric| ric.tally());
        assert!(tally.is_ok_and(|t| (t.yes, t.no, t.dont_know, t.unanswered) == (1, 0, 1, 22)));
    }

    #[test]
    fn bad_answers_are_placed() {
        assert_eq!(
            refused(r#"["yes"]"#),
            Some((
                ErrorCode::WrongCount,
                "request: expected 24 answers, one for each item of safelives-dash-24".into()
            ))
        );
        assert_eq!(
            refused(r#"{"very-afraid": "Y"}"#),
            Some((
                ErrorCode::UnknownAnswer,
                "very-afraid: expected one of yes, no, dont-know, unanswered".into()
            ))
        );
        assert_eq!(refused(r#"{"her-secret": "yes"}"#).map(|e| e.0), Some(ErrorCode::UnknownItem));
        assert_eq!(refused(r#"{"very-afraid": true}"#).map(|e| e.0), Some(ErrorCode::WrongKind));
        assert_eq!(refused("24").map(|e| e.0), Some(ErrorCode::WrongKind));
    }
}
