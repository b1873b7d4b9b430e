//! A record and its fields.

use alloc::{string::String, vec, vec::Vec};

use super::Home;
use crate::{
    Demand, Kind, Need, Profile, Record, RecordNature,
    forms::{
        asked::{self, Asked},
        decimal,
        page::{Line, Page, Span, code, link, text},
        pattern,
    },
};

/// A record with the table of its fields: as one service is asked for them, or with what each service is asked for.
pub(super) fn record(page: &mut Page, record: &'static Record, profile: Option<&Profile>, home: Home) {
    page.heading(2, ["record-", record.id].concat(), record.title);
    page.paragraph([record.note, "."].concat());
    page.line(vec![
        text("Record "),
        code(record.id),
        text([". One row is one ", record.unit, ". "].concat()),
        text(nature(record.nature)),
        text([" Asked by ", record.why, "."].concat()),
    ]);
    let fields = match profile {
        Some(profile) => asked::fields(profile, record),
        None => record
            .fields
            .iter()
            .map(|field| {
                let list = field.kind.list();
                Asked::new(field, Demand { need: field.need, when: field.when, list, why: field.why })
            })
            .collect(),
    };
    let rows = fields.iter().map(|field| {
        let mut needed = needed(field);
        if profile.is_none() {
            needed.extend(services(record, field));
        }
        let mut kept = vec![code(field.field.sensitivity.id())];
        if field.field.about != crate::About::Nobody {
            kept.push(text([", about: ", field.field.about.id()].concat()));
        }
        vec![
            vec![code(field.field.name), Span::Break, text(field.field.title)],
            holds(field, home),
            needed,
            kept,
            words(field),
        ]
    });
    let caption = ["Fields of the record ", record.title].concat();
    page.table(
        caption,
        &["Field", "Holds", "Needed", "Kept as", "What to write, and why it is asked"],
        rows.collect(),
    );
}

const fn nature(nature: RecordNature) -> &'static str {
    match nature {
        RecordNature::Event => "It stands for something that happened on one day.",
        RecordNature::Period => {
            "It stands for something that lasts: it has a beginning and may have an end, and no single date."
        }
        RecordNature::Standing => "It stands for something that is so until it is corrected.",
    }
}

/// What may stand in the cell.
fn holds(field: &Asked, home: Home) -> Line {
    if !field.is_collected() {
        return vec![text("nothing")];
    }
    let listed = |verb: &'static str| {
        let Some(list) = field.demand.list else { return vec![text(verb)] };
        let anchor = ["list-", &pattern::word(&list)].concat();
        let to = match home {
            Home::Here => ["#", &anchor].concat(),
            Home::Beside => ["lists.md#", &anchor].concat(),
            Home::Above => ["../lists.md#", &anchor].concat(),
        };
        vec![text(verb), text(" "), link(to, list.title())]
    };
    match &field.field.kind {
        Kind::Ref { to: Some(to) } => vec![text("a reference to a row of "), code(*to)],
        Kind::Ref { to: None } => vec![text("a reference")],
        Kind::Date { min, max } => {
            let end = max.map_or_else(|| String::from("the day of the check"), asked::day);
            vec![text(["a day from ", &asked::day(*min), " to ", &end].concat())]
        }
        Kind::Month => vec![text("a month, not in the future")],
        Kind::Quarter => vec![text("a quarter of a financial year, not in the future")],
        Kind::Code(_) => listed("one code of"),
        Kind::Codes(_) => listed("one or several codes of"),
        Kind::Count { min, max } => {
            let mut line =
                vec![text(["a whole number from ", &decimal(*min), " to ", &decimal(*max)].concat())];
            if !field.field.unit.is_empty() {
                line.push(text([", unit: ", field.field.unit].concat()));
            }
            line
        }
        Kind::Flag => vec![text("yes or no")],
        Kind::Area => vec![text("the GSS code of an area")],
        Kind::Text { max } => vec![text(["text of up to ", &decimal(*max), " bytes of UTF-8"].concat())],
    }
}

/// Whether and when the field must be filled, and whether a reason may stand in for a value.
pub(super) fn needed(field: &Asked) -> Line {
    let mut line = match (field.demand.need, field.condition()) {
        (Need::Conditional, Some(when)) => vec![text("when "), code(asked::words(&when))],
        (Need::NotCollected, _) => return vec![text("must not be collected")],
        (need, _) => vec![text(need.id())],
    };
    if field.field.missing {
        line.push(text("; may say why there is no answer"));
    }
    line
}

/// What each service is asked for that hands the record in, where it is not what the standard says.
fn services(record: &'static Record, own: &Asked) -> Line {
    let mut line = Vec::new();
    for need in Need::ALL {
        let asks = |profile: &&&'static Profile| {
            let demand = profile.demand(record, own.field);
            demand.is_some_and(|demand| demand.need == *need && own.demand.need != *need)
        };
        let ids: Vec<&str> = crate::profiles().iter().filter(asks).map(|profile| profile.id).collect();
        if !ids.is_empty() {
            line.push(Span::Break);
            line.push(text([need.id(), ": ", &ids.join(", ")].concat()));
        }
    }
    line
}

fn words(field: &Asked) -> Line {
    let origin = &field.field.provenance;
    let mut source = field.why();
    for part in [". Source: ", &origin.source] {
        source.push_str(part);
    }
    if !origin.confidence.is_verified() {
        source.push_str(" (a choice of this standard)");
    }
    source.push('.');
    vec![text(field.field.description), Span::Break, text(["Asked by ", &source].concat())]
}
