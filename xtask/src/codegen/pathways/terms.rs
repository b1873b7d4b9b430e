//! The words of the data files as Rust: hours, terms, eligibility.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};

use crate::codegen::rust;

/// `24/7`, or `MO-FR 09:00-17:00;SA 10:00-12:00`, as a list of `Opening`.
pub(super) fn openings(hours: &str) -> Result<String> {
    if hours == "24/7" {
        return Ok("Opening::ALWAYS".to_owned());
    }
    let stretches: Vec<String> = hours
        .split(';')
        .filter(|stretch| !stretch.is_empty())
        .map(|stretch| {
            let (days, times) = stretch.split_once(' ').context("hours need days and times")?;
            let (opens, closes) = times.split_once('-').context("hours need two times")?;
            opening(&days.split(',').collect::<Vec<_>>(), opens, closes)
        })
        .collect::<Result<_>>()?;
    Ok(stretches.join(", "))
}

/// One `Opening` from days (`MO`, `MO-FR`) and times (`09:00`).
pub(super) fn opening(days: &[&str], opens: &str, closes: &str) -> Result<String> {
    const DAYS: [(&str, &str); 7] = [
        ("MO", "Monday"),
        ("TU", "Tuesday"),
        ("WE", "Wednesday"),
        ("TH", "Thursday"),
        ("FR", "Friday"),
        ("SA", "Saturday"),
        ("SU", "Sunday"),
    ];
    let at = |day: &str| {
        DAYS.iter().position(|(short, _)| *short == day).with_context(|| format!("no day `{day}`"))
    };
    let mut members = Vec::new();
    for run in days {
        let (from, to) = run.split_once('-').unwrap_or((run, run));
        let (from, to) = (at(from)?, at(to)?);
        ensure!(from <= to, "days run backwards");
        members.extend(DAYS[from..=to].iter().map(|(_, name)| format!("Day::{name}")));
    }
    let (opens, closes) = (minutes(opens)?, minutes(closes)?);
    ensure!(opens < closes, "hours run backwards");
    Ok(format!("Opening {{ days: {}, opens: {opens}, closes: {closes} }}", set("Days", members)))
}

pub(super) fn minutes(time: &str) -> Result<u16> {
    let (hours, minutes) = time.split_once(':').context("expected a time as HH:MM")?;
    let (hours, minutes): (u16, u16) = (hours.parse()?, minutes.parse()?);
    ensure!(minutes < 60 && hours * 60 + minutes <= 1440, "no such time");
    Ok(hours * 60 + minutes)
}

/// A term's name as a member of its enum: `any-professional` to `RouteIn::AnyProfessional`.
pub(super) fn member(kind: &str, id: &str) -> Result<String> {
    // Two terms are words of Rust or read badly as variants.
    let name = match (kind, id) {
        ("RouteIn", "self") => "SelfReferral".to_owned(),
        _ => rust::variant(id)?,
    };
    Ok(format!("{kind}::{name}"))
}

pub(super) fn set(kind: &str, members: Vec<String>) -> String {
    if members.is_empty() {
        format!("{kind}::EMPTY")
    } else {
        format!("{kind}::of(&[{}])", members.join(", "))
    }
}

/// The prefix of an attribute, the field of `Eligibility` that it fills, its set, and its enum.
const ATTRIBUTES: &[(&str, &str, &str, &str)] = &[
    ("gender", "genders", "Genders", "StatedGender"),
    ("connection", "connections", "Connections", "Connection"),
    ("risk", "levels", "RiskLevels", "RouteLevel"),
    ("tenure", "tenures", "Tenures", "Tenure"),
    ("route-in", "routes_in", "RoutesIn", "RouteIn"),
    ("by-and-for", "by_and_for", "Communities", "ByAndFor"),
    ("specialist-for", "specialist_for", "Communities", "ByAndFor"),
    ("takes", "takes", "Circumstances", "Circumstance"),
    ("refuses", "refuses", "Circumstances", "Circumstance"),
    ("only-for", "only_for", "Circumstances", "Circumstance"),
];

pub(super) fn split(attribute: &str) -> Result<(&str, &str)> {
    attribute.split_once(':').with_context(|| format!("attribute `{attribute}` is not `kind:term`"))
}

/// An `Eligibility`, saying only what differs from "not stated".
pub(super) fn eligibility(attributes: &[&str], minimum: Option<u8>, maximum: Option<u8>) -> Result<String> {
    let mut audience = None;
    let mut forms = Vec::new();
    let mut fields: BTreeMap<&str, (&str, Vec<String>)> = BTreeMap::new();
    for attribute in attributes {
        match split(attribute)? {
            ("route", route) => ensure!(audience.replace(member("Audience", route)?).is_none(), "two routes"),
            ("form", form) => forms.push(format!("FormSet::{}", form.to_ascii_uppercase().replace('-', "_"))),
            ("gp", _) => {}
            (kind, term) => {
                let row = ATTRIBUTES.iter().find(|(name, ..)| *name == kind);
                let (_, field, set, terms) = row.with_context(|| format!("no attribute `{kind}`"))?;
                fields.entry(field).or_insert((set, Vec::new())).1.push(member(terms, term)?);
            }
        }
    }
    let mut text =
        format!("Eligibility {{ audience: {}, ", audience.context("an attribute `route:…` is missing")?);
    for (field, (kind, members)) in fields {
        text.push_str(&format!("{field}: {}, ", set(kind, members)));
    }
    for (field, age) in [("minimum_age", minimum), ("maximum_age", maximum)] {
        if let Some(age) = age {
            text.push_str(&format!("{field}: Some({age}), "));
        }
    }
    if let Some((first, rest)) = forms.split_first() {
        let all = rest.iter().fold(first.clone(), |all, form| format!("{all}.or({form})"));
        text.push_str(&format!("forms: {all}, "));
    }
    text.push_str("..Eligibility::NOT_STATED }");
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_become_openings() {
        assert_eq!(openings("24/7").unwrap(), "Opening::ALWAYS");
        assert_eq!(openings("").unwrap(), "");
        let text = openings("MO-TU,FR 09:00-17:30").unwrap();
        assert!(
            text.contains("Day::Monday, Day::Tuesday, Day::Friday")
                && text.contains("opens: 540, closes: 1050")
        );
        for bad in [
            "XX 09:00-17:00",
            "MO 17:00-09:00",
            "MO",
            "FR-MO 09:00-17:00",
            "MO 09:00-25:00",
            "MO 09:70-10:00",
        ] {
            assert!(openings(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn an_attribute_fills_its_field() {
        let text =
            eligibility(&["route:victim", "route-in:self", "form:fgm", "gp:E09000001"], Some(14), None)
                .unwrap();
        assert!(text.contains("routes_in: RoutesIn::of(&[RouteIn::SelfReferral])"), "{text}");
        assert!(text.contains("forms: FormSet::FGM") && text.contains("minimum_age: Some(14)"), "{text}");
        assert!(eligibility(&["route-in:self"], None, None).is_err());
        assert!(eligibility(&["route:victim", "colour:red"], None, None).is_err());
    }
}
