//! Services, lines and gaps, as answers show them.

use alloc::{string::String, vec::Vec};

use fingerpost_core::{Date, TextBuilder};
use fingerpost_pathways::{Directory, EmergencyContact, Gap, Helpline, Hours, Opening, Service};
use serde::Serialize;

use super::SourceView;

/// A stable name and what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct TextView {
    /// The stable name.
    pub id: &'static str,
    /// What to show.
    pub text: &'static str,
}

impl TextView {
    pub(crate) const fn new(id: &'static str, text: &'static str) -> Self {
        Self { id, text }
    }
}

/// A service. An empty text or list means that the source does not say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ServiceView<'d> {
    /// The service's id.
    pub id: &'d str,
    /// Its name.
    pub name: &'d str,
    /// Who gives it.
    pub organisation: &'d str,
    /// What it does, for whom, and how to reach it: for professionals.
    pub description: &'d str,
    /// What it does, said to the person; empty where nobody wrote it.
    pub for_you: &'d str,
    /// Whether it is running, in Open Referral's terms.
    pub status: &'static str,
    /// Its page, or empty.
    pub url: &'d str,
    /// Its telephones.
    pub phones: Vec<PhoneView<'d>>,
    /// Its hours in words; empty also where they are past their date.
    pub hours: Vec<String>,
    /// The languages in which it works, as ISO 639-3.
    pub languages: Vec<&'d str>,
    /// Its places; none where they are confidential.
    pub locations: Vec<LocationView<'d>>,
    /// True for a place whose address must never be in a directory.
    pub confidential_location: bool,
    /// Where all of this comes from, and whether it may be shown as it stands.
    pub source: SourceView<'d>,
}

/// A telephone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PhoneView<'d> {
    /// The number as people write it.
    pub number: &'d str,
    /// What the number is; may be empty.
    pub description: &'d str,
    /// True when another service answers the same number.
    pub shared: bool,
}

/// A place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct LocationView<'d> {
    /// The first line of the address.
    pub address: &'d str,
    /// The town.
    pub city: &'d str,
    /// The postcode.
    pub postcode: &'d str,
}

fn hours(openings: &[Opening]) -> Vec<String> {
    let words = |opening: &Opening| {
        let mut text = TextBuilder::new();
        opening.write_to(&mut text);
        text.finish()
    };
    openings.iter().map(words).collect()
}

impl<'d> ServiceView<'d> {
    pub(crate) fn new(service: &'d Service, directory: &'d Directory, today: Date) -> Self {
        let source = SourceView::new(&service.provenance, Some(today));
        let current = source.freshness == Some(fingerpost_core::Freshness::Current);
        Self {
            id: service.id(),
            name: service.name(),
            organisation: directory.provider(service).map_or("", |organisation| &organisation.name),
            description: service.description(),
            for_you: service.for_you(),
            status: service.status.as_str(),
            url: &service.url,
            phones: service
                .phones
                .iter()
                .map(|phone| PhoneView {
                    number: &phone.number,
                    description: &phone.description,
                    shared: phone.shared,
                })
                .collect(),
            hours: if current { hours(&service.schedules) } else { Vec::new() },
            languages: service.languages.iter().map(|language| language.as_str()).collect(),
            locations: service
                .locations
                .iter()
                .filter(|_| !service.confidential_location)
                .map(|location| LocationView {
                    address: &location.address_1,
                    city: &location.city,
                    postcode: &location.postal_code,
                })
                .collect(),
            confidential_location: service.confidential_location,
            source,
        }
    }
}

/// A national line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LineView {
    /// The line's id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The number as people write it.
    pub number: &'static str,
    /// Other ways to reach it; may be empty.
    pub other_ways: &'static str,
    /// Whom it is for.
    pub who: &'static str,
    /// Its hours in words. Empty: show "check hours".
    pub hours: Vec<String>,
    /// Where this comes from, and whether it may be shown as it stands.
    pub source: SourceView<'static>,
}

impl LineView {
    pub(crate) fn new(line: &'static Helpline, today: Date) -> Self {
        Self {
            id: line.id(),
            name: line.name(),
            number: line.number(),
            other_ways: line.other_ways(),
            who: line.who(),
            hours: match line.hours_on(today) {
                Hours::Open(openings) => hours(openings),
                Hours::Check => Vec::new(),
            },
            source: SourceView::new(line.provenance, Some(today)),
        }
    }
}

/// A number for an emergency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct EmergencyView {
    /// The row's id.
    pub id: &'static str,
    /// The number to call or text.
    pub number: &'static str,
    /// What it is.
    pub name: &'static str,
    /// How to use it.
    pub how: &'static str,
    /// Where this comes from.
    pub source: SourceView<'static>,
}

impl EmergencyView {
    pub(crate) fn new(contact: &'static EmergencyContact, today: Date) -> Self {
        Self {
            id: contact.id,
            number: contact.number,
            name: contact.name,
            how: contact.how,
            source: SourceView::new(contact.provenance, Some(today)),
        }
    }
}

/// Something that an area is known not to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GapView<'d> {
    /// The gap's id.
    pub id: &'d str,
    /// What is missing, and for whom.
    pub missing: &'d str,
    /// What to do instead: for professionals.
    pub instead: &'d str,
    /// What is missing, said to the person; empty for a gap that only professionals can do something about.
    pub for_you: &'d str,
    /// Who found it, and when.
    pub source: SourceView<'d>,
}

impl<'d> GapView<'d> {
    pub(crate) fn new(gap: &'d Gap, today: Date) -> Self {
        Self {
            id: gap.id(),
            missing: gap.missing(),
            instead: gap.instead(),
            for_you: gap.for_you(),
            source: SourceView::new(&gap.provenance, Some(today)),
        }
    }
}
