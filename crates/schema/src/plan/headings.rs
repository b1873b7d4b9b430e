//! Which field each heading is for.

use alloc::{string::String, vec::Vec};

use crate::{FieldAt, Hint, Need, Profile, Record, Rule, generated::rules as rule};

/// What a heading turned out to be. What is wrong with it is a rule and a hint, of which none repeats the heading.
#[derive(Clone, Debug, PartialEq)]
pub enum HeadingMatch {
    /// The name of a field.
    Field(FieldAt),
    /// The name of a field in other letters: read all the same, and told.
    Nearly(FieldAt, &'static Rule, Hint),
    /// Not used, and why.
    Refused(&'static Rule, Hint),
    /// No heading: a field that has no column and should have one. Stands after those of the file.
    Absent(FieldAt, &'static Rule, Hint),
}

impl HeadingMatch {
    /// The field that the column is read for.
    #[must_use]
    pub const fn field(&self) -> Option<FieldAt> {
        match self {
            Self::Field(field) | Self::Nearly(field, ..) => Some(*field),
            _ => None,
        }
    }

    /// The rule that the heading breaks.
    #[must_use]
    pub const fn broken(&self) -> Option<(&'static Rule, Hint)> {
        match self {
            Self::Field(_) => None,
            Self::Nearly(_, rule, hint) | Self::Refused(rule, hint) | Self::Absent(_, rule, hint) => {
                Some((*rule, *hint))
            }
        }
    }
}

/// Lower case, with every run of anything but letters and digits as one `_`.
fn folded(text: &str) -> String {
    let mut out = String::new();
    for c in text.trim().chars() {
        if c.is_alphanumeric() {
            out.extend(c.to_lowercase());
        } else if !out.ends_with('_') && !out.is_empty() {
            out.push('_');
        }
    }
    out.trim_end_matches('_').into()
}

/// How many letters must be changed, added, left out or swapped to get from one text to the other; at most `limit`.
fn distance(one: &str, other: &str, limit: usize) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if a.len().abs_diff(b.len()) > limit {
        return limit.saturating_add(1);
    }
    let mut before: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = alloc::vec![i.saturating_add(1)];
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX);
            let change = at(&before, j).saturating_add(usize::from(x != y));
            let gap = at(&before, j.saturating_add(1)).min(at(&row, j)).saturating_add(1);
            row.push(change.min(gap));
        }
        before = row;
    }
    before.last().copied().unwrap_or(0)
}

/// The name among these that is nearest to a text, if one is near.
pub(crate) fn nearest(text: &str, names: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let text = folded(text);
    let limit = text.chars().count().div_ceil(4).min(3);
    names
        .map(|name| (distance(&text, &folded(name), limit), name))
        .filter(|(far, _)| *far <= limit)
        .min()
        .map(|(_, name)| name)
}

/// Matches every heading, and then names the fields that have none and should.
pub(super) fn matches(profile: &Profile, record: &'static Record, headings: &[&str]) -> Vec<HeadingMatch> {
    let mut taken: Vec<FieldAt> = Vec::new();
    let mut found = Vec::new();
    for heading in headings {
        let exact = record.field(heading).map(|(at, _)| at);
        let near = || {
            let wanted = folded(heading);
            // A title may be another field's name in other letters: names first.
            let titled = || record.fields.iter().find(|field| wanted == folded(field.title));
            record.field(&wanted).or_else(|| record.field(titled()?.name)).map(|(at, _)| at)
        };
        let matched = match (exact, near()) {
            (Some(at), _) | (None, Some(at)) if taken.contains(&at) => {
                HeadingMatch::Refused(&rule::FILE_HEADING_TWICE, field_hint(record, at))
            }
            (Some(at), _) => HeadingMatch::Field(at),
            (None, Some(at)) => {
                HeadingMatch::Nearly(at, &rule::FILE_HEADING_SPELLING, field_hint(record, at))
            }
            (None, None) if heading.trim().is_empty() => {
                HeadingMatch::Refused(&rule::FILE_HEADING_EMPTY, Hint::None)
            }
            (None, None) => {
                let names = record.fields.iter().map(|field| field.name);
                let hint = nearest(heading, names).map_or(Hint::None, Hint::Nearest);
                HeadingMatch::Refused(&rule::FILE_HEADING_UNKNOWN, hint)
            }
        };
        taken.extend(matched.field());
        found.push(matched);
    }
    for field in record.fields {
        let Some((at, _)) = record.field(field.name) else { continue };
        let required = profile.demand(record, field).is_some_and(|demand| demand.need == Need::Required);
        if required && !taken.contains(&at) {
            found.push(HeadingMatch::Absent(at, &rule::FILE_HEADING_ABSENT, Hint::Field(field.name)));
        }
    }
    found
}

fn field_hint(record: &Record, at: FieldAt) -> Hint {
    record.at(at).map_or(Hint::None, |field| Hint::Field(field.name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_is_near() {
        let names = ["received_on", "person_ref", "case_ref"];
        assert_eq!(nearest("recieved_on", names.into_iter()), Some("received_on"));
        assert_eq!(nearest("Person Reff", names.into_iter()), Some("person_ref"));
        assert_eq!(nearest("postcode", names.into_iter()), None);
        assert_eq!(nearest("", names.into_iter()), None);
        assert_eq!(
            (distance("abc", "abc", 3), distance("abc", "axc", 3), distance("abc", "ab", 3)),
            (0, 1, 1)
        );
        assert_eq!(folded("  Date of  Referral (in) "), "date_of_referral_in");
    }
}
