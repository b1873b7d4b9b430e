//! JSON forms: answers as an object by item id, sets as lists of numbers.

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, MapAccess, Visitor},
    ser::SerializeMap,
};

use crate::{Checklist, ItemSet, Response, Sheet};

impl Serialize for ItemSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

/// `{"physical-injury": "yes", …}`: answered items only, in the form's order.
impl<I: Checklist> Serialize for Sheet<I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for item in I::ITEMS {
            if let Some(response) = self.response(item.number).filter(|r| *r != Response::Unanswered) {
                map.serialize_entry(item.id, &response)?;
            }
        }
        map.end()
    }
}

struct Answers<I>(core::marker::PhantomData<I>);

impl<'de, I: Checklist> Visitor<'de> for Answers<I> {
    type Value = Sheet<I>;

    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("answers by item id, such as {\"very-afraid\": \"yes\"}")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Sheet<I>, A::Error> {
        let mut sheet = Sheet::new();
        let mut seen = ItemSet::EMPTY;
        while let Some(id) = map.next_key::<alloc::borrow::Cow<'de, str>>()? {
            let item =
                I::item(&id).ok_or_else(|| A::Error::custom("no item of that id in this instrument"))?;
            if seen.contains(item.number) {
                return Err(A::Error::custom(alloc::format!("item `{}` is answered twice", item.id)));
            }
            seen = seen.or(ItemSet::of(&[item.number]));
            let answer = map.next_value::<alloc::borrow::Cow<'de, str>>().ok();
            let response = answer.as_deref().and_then(Response::from_id).ok_or_else(|| {
                A::Error::custom(alloc::format!(
                    "item `{}`: expected one of yes, no, dont-know, unanswered",
                    item.id
                ))
            })?;
            sheet.answer(item.number, response).map_err(A::Error::custom)?;
        }
        Ok(sheet)
    }
}

impl<'de, I: Checklist> Deserialize<'de> for Sheet<I> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Answers(core::marker::PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use crate::{Response, Ric};
    use alloc::string::ToString;

    #[test]
    fn answers_go_out_and_come_back() {
        let mut ric = Ric::new();
        ric.answer(15, Response::Yes).unwrap();
        ric.answer(1, Response::DontKnow).unwrap();
        let json = serde_json::to_string(&ric).unwrap();
        assert_eq!(json, r#"{"physical-injury":"dont-know","strangulation":"yes"}"#);
        assert_eq!(serde_json::from_str::<Ric>(&json).unwrap(), ric);
    }

    #[test]
    fn mistakes_are_named_and_answers_are_not_repeated() {
        let refuse = |json: &str| serde_json::from_str::<Ric>(json).unwrap_err().to_string();
        assert!(refuse(r#"{"made-up": "yes"}"#).starts_with("no item of that id"));
        let wrong = refuse(r#"{"strangulation": "definitely"}"#);
        assert!(
            wrong.starts_with("item `strangulation`: expected one of") && !wrong.contains("definitely"),
            "{wrong}"
        );
        assert!(refuse(r#"{"strangulation": "yes", "strangulation": "no"}"#).contains("answered twice"));
    }
}
