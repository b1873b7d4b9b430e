//! Walking a JSON tree with the way back always at hand.

use alloc::{
    borrow::Cow,
    string::{String, ToString},
    vec::Vec,
};

use fingerpost_core::{Date, FieldPath, Slug};

use super::{Problem, ReadError, json::Json};

/// A value and where it is.
pub(super) struct At<'j> {
    json: &'j Json,
    /// Where the value is.
    pub(super) path: FieldPath,
}

/// An object whose keys have been checked.
pub(super) struct Fields<'j> {
    entries: &'j [(String, Json)],
    /// Where the object is.
    pub(super) path: FieldPath,
}

/// Names in one line: `a, b, c`.
pub(super) fn one_of<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    let mut text = String::new();
    for name in names {
        if !text.is_empty() {
            text.push_str(", ");
        }
        text.push_str(name);
    }
    text
}

impl<'j> At<'j> {
    /// The root.
    pub(super) const fn root(json: &'j Json) -> Self {
        Self { json, path: FieldPath::root() }
    }

    /// An error here.
    pub(super) fn error(&self, problem: Problem) -> ReadError {
        ReadError::At { path: self.path.clone(), problem }
    }

    /// "Expected …" here.
    pub(super) fn expected(&self, expected: &'static str) -> ReadError {
        self.error(Problem::Expected { expected })
    }

    /// An object with these keys and no others, each at most once. An unknown key is not repeated: in a need it could
    /// be a person's word.
    pub(super) fn object(self, keys: &[&str]) -> Result<Fields<'j>, ReadError> {
        let Json::Object(entries) = self.json else {
            return Err(self.expected("an object"));
        };
        for (at, (key, _)) in entries.iter().enumerate() {
            if !keys.contains(&key.as_str()) {
                return Err(self.error(Problem::UnknownKey { expected: one_of(keys.iter().copied()) }));
            }
            if entries.iter().take(at).any(|(other, _)| other == key) {
                return Err(ReadError::At {
                    path: self.path.field(key.clone()),
                    problem: Problem::DuplicateKey,
                });
            }
        }
        Ok(Fields { entries, path: self.path })
    }

    /// A list.
    pub(super) fn list(self) -> Result<Vec<At<'j>>, ReadError> {
        let Json::List(items) = self.json else {
            return Err(self.expected("a list"));
        };
        Ok(items
            .iter()
            .enumerate()
            .map(|(at, json)| At { json, path: self.path.clone().index(at) })
            .collect())
    }

    /// A text that is not empty and has no control characters.
    pub(super) fn text(&self) -> Result<&'j str, ReadError> {
        match self.json {
            Json::Text(text) if !text.trim().is_empty() && !text.contains(char::is_control) => Ok(text),
            _ => Err(self.expected("a text that is not empty, in one line")),
        }
    }

    /// A text that is not empty, owned.
    pub(super) fn owned(&self) -> Result<Cow<'static, str>, ReadError> {
        self.text().map(|text| Cow::Owned(text.to_string()))
    }

    /// `true` or `false`.
    pub(super) fn flag(&self) -> Result<bool, ReadError> {
        match self.json {
            Json::Bool(value) => Ok(*value),
            _ => Err(self.expected("true or false")),
        }
    }

    /// An age in whole years.
    pub(super) fn age(&self) -> Result<u8, ReadError> {
        match self.json {
            Json::Number(age) if *age <= 120 => u8::try_from(*age).map_err(|_| self.expected(AGE)),
            _ => Err(self.expected(AGE)),
        }
    }

    /// A text that something can read.
    pub(super) fn read<T, E>(
        &self,
        expected: &'static str,
        read: impl Fn(&'j str) -> Result<T, E>,
    ) -> Result<T, ReadError> {
        match self.json {
            Json::Text(text) => read(text).map_err(|_| self.expected(expected)),
            _ => Err(self.expected(expected)),
        }
    }

    /// An id.
    pub(super) fn slug(&self) -> Result<Slug, ReadError> {
        self.read("an id of lower-case letters, digits and single hyphens", Slug::parse)
    }

    /// A day.
    pub(super) fn date(&self) -> Result<Date, ReadError> {
        self.read("a day as YYYY-MM-DD", Date::parse)
    }

    /// One of some terms.
    pub(super) fn term<T: Copy>(&self, all: &[T], name: impl Fn(T) -> &'static str) -> Result<T, ReadError> {
        let text = self.text()?;
        all.iter().copied().find(|term| name(*term) == text).ok_or_else(|| {
            self.error(Problem::UnknownTerm { expected: one_of(all.iter().map(|term| name(*term))) })
        })
    }
}

const AGE: &str = "an age in whole years, 0 to 120";

impl<'j> Fields<'j> {
    /// The value of a key, if it is there.
    pub(super) fn find(&self, key: &'static str) -> Option<At<'j>> {
        let (_, json) = self.entries.iter().find(|(name, _)| name == key)?;
        Some(At { json, path: self.path.clone().field(key) })
    }

    /// The value of a key that must be there.
    pub(super) fn need(&self, key: &'static str, expected: &'static str) -> Result<At<'j>, ReadError> {
        let missing =
            || ReadError::At { path: self.path.clone().field(key), problem: Problem::Missing { expected } };
        let found = self.find(key).ok_or_else(missing)?;
        match found.json {
            Json::Text(text) if text.trim().is_empty() => Err(missing()),
            _ => Ok(found),
        }
    }

    /// The members of a list that may be missing.
    pub(super) fn list(&self, key: &'static str) -> Result<Vec<At<'j>>, ReadError> {
        self.find(key).map_or(Ok(Vec::new()), At::list)
    }

    /// A text that may be missing.
    pub(super) fn optional_text(&self, key: &'static str) -> Result<Cow<'static, str>, ReadError> {
        self.find(key).map_or(Ok(Cow::Borrowed("")), |found| found.owned())
    }

    /// A flag that may be missing: then false.
    pub(super) fn flag(&self, key: &'static str) -> Result<bool, ReadError> {
        self.find(key).map_or(Ok(false), |found| found.flag())
    }
}
