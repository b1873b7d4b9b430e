//! JSON out: directories in the shape in which they are read, answers with their reasons in words.

use alloc::{string::String, vec::Vec};

use fingerpost_core::Freshness;
use serde::ser::{Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

use crate::{
    Area, Directory, Eligibility, Gap, Helpline, LineMatch, Location, Match, NearMiss, Opening, Organisation,
    Phone, Service, Signpost, Status,
};

/// One key and its value.
struct One<'v, T>(&'static str, &'v T);

impl<T: Serialize> Serialize for One<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry(self.0, self.1)?;
        map.end()
    }
}

/// Every item under one key of its own: `[{"code": "ben"}]`.
fn ones<'v, T: Serialize>(key: &'static str, items: &'v [T]) -> Vec<One<'v, T>> {
    items.iter().map(|item| One(key, item)).collect()
}

impl Serialize for Directory {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Directory", 6)?;
        out.serialize_field("id", &self.id)?;
        out.serialize_field("edition", &self.edition)?;
        out.serialize_field("area", &self.area)?;
        out.serialize_field("organizations", &*self.organisations)?;
        let services: Vec<_> =
            self.services.iter().map(|service| Entry(service, self.provider(service))).collect();
        out.serialize_field("services", &services)?;
        out.serialize_field("gaps", &*self.gaps)?;
        out.end()
    }
}

impl Serialize for Area {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Area", 3)?;
        out.serialize_field("slug", &self.slug)?;
        out.serialize_field("gss", &self.gss)?;
        out.serialize_field("name", &self.name)?;
        out.end()
    }
}

impl Serialize for Organisation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Organisation", 2)?;
        out.serialize_field("id", &self.id)?;
        out.serialize_field("name", &self.name)?;
        out.end()
    }
}

/// A service with the organisation that its directory has for it.
struct Entry<'d>(&'d Service, Option<&'d Organisation>);

impl Serialize for Entry<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(service, provider) = self;
        let mut out = serializer.serialize_map(None)?;
        out.serialize_entry("id", service.id())?;
        if let Some(provider) = provider {
            out.serialize_entry("organization_id", &provider.id)?;
        }
        service.rest(&mut out)?;
        out.end()
    }
}

/// Without its organisation, which only the directory knows.
impl Serialize for Service {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_map(None)?;
        out.serialize_entry("id", self.id())?;
        self.rest(&mut out)?;
        out.end()
    }
}

impl Service {
    fn rest<M: SerializeMap>(&self, out: &mut M) -> Result<(), M::Error> {
        out.serialize_entry("name", self.name())?;
        out.serialize_entry("description", self.description())?;
        for_you(out, self.for_you())?;
        out.serialize_entry("status", &self.status)?;
        if !self.url.is_empty() {
            out.serialize_entry("url", &self.url)?;
        }
        list(out, "phones", &self.phones)?;
        if let Some(age) = self.eligibility.minimum_age {
            out.serialize_entry("minimum_age", &age)?;
        }
        if let Some(age) = self.eligibility.maximum_age {
            out.serialize_entry("maximum_age", &age)?;
        }
        list(out, "languages", &ones("code", &self.languages))?;
        list(out, "schedules", &self.schedules.iter().map(Schedule).collect::<Vec<_>>())?;
        list(out, "service_areas", &ones("extent", &self.service_areas))?;
        list(out, "locations", &self.locations)?;
        let mut terms = terms(&self.eligibility);
        terms.extend(self.gp_areas.iter().map(|area| term("gp", area.as_str())));
        list(out, "attributes", &ones("taxonomy_term_id", &terms))?;
        if self.confidential_location {
            out.serialize_entry("confidentialLocation", &true)?;
        }
        provenance(out, &self.provenance)
    }
}

fn list<M: SerializeMap, T: Serialize>(out: &mut M, key: &str, items: &[T]) -> Result<(), M::Error> {
    if items.is_empty() { Ok(()) } else { out.serialize_entry(key, items) }
}

fn for_you<M: SerializeMap>(out: &mut M, text: &str) -> Result<(), M::Error> {
    if text.is_empty() { Ok(()) } else { out.serialize_entry("forYou", text) }
}

fn provenance<M: SerializeMap>(out: &mut M, from: &fingerpost_core::Provenance) -> Result<(), M::Error> {
    out.serialize_entry("source", &from.source)?;
    out.serialize_entry("assured_date", &from.on)?;
    out.serialize_entry("confidence", &from.confidence)?;
    from.expires.map_or(Ok(()), |expires| out.serialize_entry("expires", &expires))
}

impl Serialize for Status {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl Serialize for Phone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_map(None)?;
        out.serialize_entry("number", &self.number)?;
        if !self.description.is_empty() {
            out.serialize_entry("description", &self.description)?;
        }
        if self.shared {
            out.serialize_entry("shared", &true)?;
        }
        out.end()
    }
}

impl Serialize for Location {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_map(None)?;
        for (key, value) in
            [("address_1", &self.address_1), ("city", &self.city), ("postal_code", &self.postal_code)]
        {
            if !value.is_empty() {
                out.serialize_entry(key, value)?;
            }
        }
        out.end()
    }
}

/// Opening hours in Open Referral's words.
struct Schedule<'o>(&'o Opening);

impl Serialize for Schedule<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let days: Vec<&str> = self.0.days.iter().map(crate::Day::as_str).collect();
        let time = |minutes: u16| {
            let mut text = fingerpost_core::TextBuilder::new();
            text.padded(u32::from(minutes / 60), 2).push(":").padded(u32::from(minutes % 60), 2);
            text.finish()
        };
        let mut out = serializer.serialize_struct("Schedule", 3)?;
        out.serialize_field("byday", &days.join(","))?;
        out.serialize_field("opens_at", &time(self.0.opens))?;
        out.serialize_field("closes_at", &time(self.0.closes))?;
        out.end()
    }
}

fn term(kind: &str, name: &str) -> String {
    let mut text = String::from(kind);
    text.push(':');
    text.push_str(name);
    text
}

/// An eligibility as terms, in the order in which the shipped files give them.
fn terms(of: &Eligibility) -> Vec<String> {
    let mut terms = Vec::new();
    let mut add = |kind, names: &mut dyn Iterator<Item = &'static str>| {
        terms.extend(names.map(|name| term(kind, name)));
    };
    add("route", &mut [of.audience.as_str()].into_iter());
    add("gender", &mut of.genders.iter().map(|one| one.as_str()));
    add("connection", &mut of.connections.iter().map(|one| one.as_str()));
    add("risk", &mut of.levels.iter().map(|one| one.id()));
    add("form", &mut of.forms.ids());
    add("tenure", &mut of.tenures.iter().map(|one| one.as_str()));
    add("route-in", &mut of.routes_in.iter().map(|one| one.as_str()));
    add("by-and-for", &mut of.by_and_for.iter().map(|one| one.as_str()));
    add("specialist-for", &mut of.specialist_for.iter().map(|one| one.as_str()));
    add("takes", &mut of.takes.iter().map(|one| one.as_str()));
    add("refuses", &mut of.refuses.iter().map(|one| one.as_str()));
    add("only-for", &mut of.only_for.iter().map(|one| one.as_str()));
    terms
}

impl Serialize for Gap {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut terms = alloc::vec![term("route", self.audience.as_str())];
        terms.extend(self.levels.iter().map(|one| term("risk", one.id())));
        terms.extend(self.communities.iter().map(|one| term("community", one.as_str())));
        terms.extend(self.circumstances.iter().map(|one| term("circumstance", one.as_str())));
        let mut out = serializer.serialize_map(None)?;
        out.serialize_entry("id", self.id())?;
        out.serialize_entry("attributes", &ones("taxonomy_term_id", &terms))?;
        out.serialize_entry("missing", self.missing())?;
        out.serialize_entry("instead", self.instead())?;
        for_you(&mut out, self.for_you())?;
        provenance(&mut out, &self.provenance)?;
        out.end()
    }
}

/// Reasons as `[{"id": …, "text": …}]`.
struct Reasons<I>(I);

impl<I: Iterator<Item = (&'static str, &'static str)> + Clone> Serialize for Reasons<I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Reason {
            id: &'static str,
            text: &'static str,
        }
        let mut out = serializer.serialize_seq(None)?;
        for (id, text) in self.0.clone() {
            out.serialize_element(&Reason { id, text })?;
        }
        out.end()
    }
}

macro_rules! reasons {
    ($set:expr) => {
        Reasons($set.iter().map(|one| (one.as_str(), one.text())).collect::<Vec<_>>().into_iter())
    };
}

fn entry<M: SerializeMap>(
    out: &mut M,
    why: crate::WhyMatches,
    asks: crate::Asks,
    freshness: Freshness,
) -> Result<(), M::Error> {
    out.serialize_entry("why", &reasons!(why))?;
    out.serialize_entry("ask", &reasons!(asks))?;
    out.serialize_entry("freshness", &freshness)
}

impl Serialize for Match<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_map(None)?;
        out.serialize_entry("service", self.service)?;
        entry(&mut out, self.why, self.asks, self.freshness)?;
        out.end()
    }
}

impl Serialize for NearMiss<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_map(None)?;
        out.serialize_entry("service", self.service)?;
        out.serialize_entry("whyNot", &reasons!(self.failed))?;
        out.serialize_entry("freshness", &self.freshness)?;
        out.end()
    }
}

impl Serialize for Helpline {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Helpline", 9)?;
        out.serialize_field("id", self.id())?;
        out.serialize_field("name", self.name())?;
        out.serialize_field("number", self.number())?;
        out.serialize_field("otherWays", self.other_ways())?;
        out.serialize_field("who", self.who())?;
        out.serialize_field("nations", &self.nations)?;
        out.serialize_field("hours", &self.hours.iter().map(Schedule).collect::<Vec<_>>())?;
        out.serialize_field("eligibility", &self.eligibility)?;
        out.serialize_field("provenance", self.provenance)?;
        out.end()
    }
}

impl Serialize for LineMatch {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_map(None)?;
        out.serialize_entry("line", self.line)?;
        entry(&mut out, self.why, self.asks, self.freshness)?;
        out.end()
    }
}

impl Serialize for Signpost<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Signpost", 6)?;
        out.serialize_field("emergency", self.emergency)?;
        out.serialize_field("matches", &self.matches)?;
        out.serialize_field("nearMisses", &self.near_misses)?;
        out.serialize_field("helplines", &self.helplines)?;
        out.serialize_field("gaps", &self.gaps)?;
        out.serialize_field("statements", &reasons!(self.statements))?;
        out.end()
    }
}
