//! Reading a directory.

use alloc::{borrow::Cow, string::String, vec::Vec};

use fingerpost_characteristics::{ByAndFor, Connection, Language, StatedGender};
use fingerpost_core::{Confidence, Provenance};
use fingerpost_thresholds::RouteLevel;

use super::{
    Problem, ReadError,
    json::Json,
    reader::{At, Fields, one_of},
    rules,
};
use crate::{
    Area, Audience, Circumstance, Circumstances, Communities, Day, Days, Directory, Eligibility, FormSet,
    Gap, Gss, Location, Opening, Organisation, Phone, RiskLevels, RouteIn, Service, Status, Tenure,
};

const ROOT: &[&str] = &["id", "edition", "area", "organizations", "services", "gaps"];
const SERVICE: &[&str] = &[
    "id",
    "organization_id",
    "name",
    "description",
    "forYou",
    "status",
    "url",
    "phones",
    "minimum_age",
    "maximum_age",
    "languages",
    "schedules",
    "service_areas",
    "locations",
    "attributes",
    "confidentialLocation",
    "source",
    "assured_date",
    "confidence",
    "expires",
];
const GAP: &[&str] =
    &["id", "attributes", "missing", "instead", "forYou", "source", "assured_date", "confidence", "expires"];
const LEVELS: &[RouteLevel] = &[RouteLevel::Standard, RouteLevel::Medium, RouteLevel::High];
const PROVIDED: &str = "who gives the service";

impl Directory {
    /// Reads a directory from JSON, in the shape of the files that ship: keys of Open Referral UK 3.0 in its own
    /// spelling (`organization_id`, `minimum_age`, `assured_date`), ours in `camelCase`, eligibility as `attributes`.
    ///
    /// # Errors
    /// [`ReadError`] at the first mistake: an unknown or repeated key, a missing source, a duplicate id, an unknown
    /// organisation, form or term, ages upside down, a telephone that two services have without saying so, or a place
    /// given for a service whose place is confidential.
    ///
    /// ```
    /// use fingerpost_pathways::Directory;
    /// let json = r#"{"id": "x", "edition": "1", "area": {"slug": "x", "gss": "E06000039", "nam": "X"}}"#;
    /// let error = Directory::from_json(json).unwrap_err();
    /// assert_eq!(error.to_string(), "area: unknown key; expected one of slug, gss, name");
    /// ```
    pub fn from_json(text: &str) -> Result<Self, ReadError> {
        let json = Json::parse(text)?;
        let root = At::root(&json).object(ROOT)?;
        let area = root.need("area", "an area")?.object(&["slug", "gss", "name"])?;
        let organisations = each(&root, "organizations", organisation)?;
        rules::unique("organizations", organisations.iter().map(|row| row.id.as_str()))?;
        let directory = Self {
            id: root.need("id", "an id")?.slug()?,
            edition: root.need("edition", "an edition")?.owned()?,
            area: Area {
                slug: area.need("slug", "an id")?.slug()?,
                gss: gss(&area.need("gss", "a GSS code")?)?,
                name: area.need("name", "a name")?.owned()?,
            },
            services: Cow::Owned(each(&root, "services", |at| service(at, &organisations))?),
            gaps: Cow::Owned(each(&root, "gaps", gap)?),
            organisations: Cow::Owned(organisations),
        };
        rules::check(&directory)?;
        Ok(directory)
    }
}

/// Reads every member of a list.
fn each<'j, T>(
    fields: &Fields<'j>,
    key: &'static str,
    read: impl Fn(At<'j>) -> Result<T, ReadError>,
) -> Result<Vec<T>, ReadError> {
    fields.list(key)?.into_iter().map(read).collect()
}

fn gss(at: &At<'_>) -> Result<Gss, ReadError> {
    at.read("a GSS code: one of E, W, S, N, K and eight digits", Gss::parse)
}

fn organisation(at: At<'_>) -> Result<Organisation, ReadError> {
    let fields = at.object(&["id", "name"])?;
    Ok(Organisation {
        id: fields.need("id", "an id")?.slug()?,
        name: fields.need("name", "a name")?.owned()?,
    })
}

fn service(at: At<'_>, organisations: &[Organisation]) -> Result<Service, ReadError> {
    let fields = at.object(SERVICE)?;
    let confidential_location = fields.flag("confidentialLocation")?;
    if let Some(locations) = fields.find("locations").filter(|_| confidential_location) {
        return Err(locations.error(Problem::ConfidentialLocation));
    }
    let mut eligibility = Eligibility {
        minimum_age: fields.find("minimum_age").map(|at| at.age()).transpose()?,
        maximum_age: fields.find("maximum_age").map(|at| at.age()).transpose()?,
        ..Eligibility::NOT_STATED
    };
    if let (Some(minimum), Some(maximum)) = (eligibility.minimum_age, eligibility.maximum_age) {
        if minimum > maximum {
            let path = fields.path.field("minimum_age");
            return Err(ReadError::At { path, problem: Problem::AgesUpsideDown });
        }
    }
    let mut gp_areas = Vec::new();
    let mut route = None;
    for (at, kind, term) in attributes(&fields)? {
        if kind == "gp" {
            gp_areas.push(Gss::parse(term).map_err(|_| at.expected("gp: and a GSS code"))?);
        } else {
            attribute(&at, kind, term, &mut eligibility, &mut route)?;
        }
    }
    eligibility.audience = route.ok_or_else(|| no_route(&fields))?;
    Ok(Service {
        text: joined(&fields, ["name", "description"])?,
        organisation: provider(&fields.need("organization_id", PROVIDED)?, organisations)?,
        status: fields.need("status", "a status")?.term(STATUSES, Status::as_str)?,
        url: url(&fields)?,
        phones: Cow::Owned(each(&fields, "phones", phone)?),
        languages: Cow::Owned(each(&fields, "languages", language)?),
        schedules: Cow::Owned(each(&fields, "schedules", schedule)?),
        service_areas: Cow::Owned(each(&fields, "service_areas", |at| {
            gss(&at.object(&["extent"])?.need("extent", "a GSS code")?)
        })?),
        gp_areas: Cow::Owned(gp_areas),
        locations: Cow::Owned(each(&fields, "locations", location)?),
        confidential_location,
        eligibility,
        provenance: provenance(&fields)?,
    })
}

/// The id, two texts of a row and the text for the person where there is one, with a tab between.
fn joined(fields: &Fields<'_>, keys: [&'static str; 2]) -> Result<Cow<'static, str>, ReadError> {
    let id = fields.need("id", "an id")?.slug()?;
    let mut text = String::from(id.as_str());
    let own = fields.find("forYou");
    for at in keys.into_iter().map(|key| fields.need(key, "a text")).chain(own.map(Ok)) {
        let at = at?;
        text.push('\t');
        if at.text()?.contains('\t') {
            return Err(at.expected("a text without tabs"));
        }
        text.push_str(at.text()?);
    }
    Ok(Cow::Owned(text))
}

fn provider(at: &At<'_>, organisations: &[Organisation]) -> Result<u16, ReadError> {
    let id = at.slug()?;
    let place = organisations.iter().position(|organisation| organisation.id == id);
    place.and_then(|place| u16::try_from(place).ok()).ok_or_else(|| at.error(Problem::UnknownOrganisation))
}

const STATUSES: &[Status] = &[Status::Active, Status::Inactive, Status::Defunct, Status::TemporarilyClosed];

fn url(fields: &Fields<'_>) -> Result<Cow<'static, str>, ReadError> {
    let Some(at) = fields.find("url") else { return Ok(Cow::Borrowed("")) };
    if at.text()?.starts_with("https://") {
        at.owned()
    } else {
        Err(at.expected("an address that begins with https://"))
    }
}

fn phone(at: At<'_>) -> Result<Phone, ReadError> {
    let fields = at.object(&["number", "description", "shared"])?;
    let number = fields.need("number", "a telephone number")?;
    if !number.text()?.chars().any(|c| c.is_ascii_digit()) {
        return Err(number.expected("a telephone number"));
    }
    Ok(Phone {
        number: number.owned()?,
        description: fields.optional_text("description")?,
        shared: fields.flag("shared")?,
    })
}

fn language(at: At<'_>) -> Result<Language, ReadError> {
    let fields = at.object(&["code"])?;
    fields.need("code", "a language")?.read("three lower-case letters of ISO 639-3", Language::parse)
}

fn location(at: At<'_>) -> Result<Location, ReadError> {
    let fields = at.object(&["address_1", "city", "postal_code"])?;
    Ok(Location {
        address_1: fields.optional_text("address_1")?,
        city: fields.optional_text("city")?,
        postal_code: fields.optional_text("postal_code")?,
    })
}

fn schedule(at: At<'_>) -> Result<Opening, ReadError> {
    let fields = at.object(&["byday", "opens_at", "closes_at"])?;
    let byday = fields.need("byday", "days")?;
    let mut days = Days::EMPTY;
    for name in byday.text()?.split(',') {
        let day = Day::from_name(name).ok_or_else(|| byday.expected("days as MO,TU,WE,TH,FR,SA,SU"))?;
        days = days.with(day);
    }
    let time = |key| {
        fields.need(key, "a time")?.read("a time as HH:MM, 00:00 to 24:00", |text| minutes(text).ok_or(()))
    };
    let (opens, closes) = (time("opens_at")?, time("closes_at")?);
    if opens >= closes {
        return Err(fields.need("closes_at", "a time")?.expected("a time after opens_at"));
    }
    Ok(Opening { days, opens, closes })
}

fn minutes(text: &str) -> Option<u16> {
    let &[a @ b'0'..=b'9', b @ b'0'..=b'9', b':', c @ b'0'..=b'5', d @ b'0'..=b'9'] = text.as_bytes() else {
        return None;
    };
    let pair =
        |tens: u8, ones: u8| u16::from(tens & 15).saturating_mul(10).saturating_add(u16::from(ones & 15));
    let minutes = pair(a, b).saturating_mul(60).saturating_add(pair(c, d));
    (minutes <= 1440).then_some(minutes)
}

fn gap(at: At<'_>) -> Result<Gap, ReadError> {
    let fields = at.object(GAP)?;
    let mut route = None;
    let (mut levels, mut communities, mut circumstances) =
        (RiskLevels::EMPTY, Communities::EMPTY, Circumstances::EMPTY);
    for (at, kind, term) in attributes(&fields)? {
        match kind {
            "route" => audience(&at, term, &mut route)?,
            "risk" => levels = levels.with(find(&at, term, LEVELS, RouteLevel::id)?),
            "community" => communities = communities.with(find(&at, term, &ByAndFor::ALL, ByAndFor::as_str)?),
            "circumstance" => {
                circumstances = circumstances.with(find(&at, term, Circumstance::ALL, Circumstance::as_str)?);
            }
            _ => return Err(unknown_kind(&at, &["route", "risk", "community", "circumstance"])),
        }
    }
    Ok(Gap {
        text: joined(&fields, ["missing", "instead"])?,
        audience: route.ok_or_else(|| no_route(&fields))?,
        levels,
        communities,
        circumstances,
        provenance: provenance(&fields)?,
    })
}

fn provenance(fields: &Fields<'_>) -> Result<Cow<'static, Provenance>, ReadError> {
    Ok(Cow::Owned(Provenance {
        source: fields.need("source", "where the entry comes from")?.owned()?,
        on: fields.need("assured_date", "the day of the source")?.date()?,
        confidence: fields.need("confidence", "verified or unverified")?.term(
            &[Confidence::Verified, Confidence::Unverified],
            |confidence| {
                if confidence.is_verified() { "verified" } else { "unverified" }
            },
        )?,
        expires: fields.find("expires").map(|at| at.date()).transpose()?,
    }))
}

/// The attributes as kind and term, each at most once.
fn attributes<'j>(fields: &Fields<'j>) -> Result<Vec<(At<'j>, &'j str, &'j str)>, ReadError> {
    let mut seen: Vec<(At<'j>, &'j str, &'j str)> = Vec::new();
    for item in fields.list("attributes")? {
        let at = item.object(&["taxonomy_term_id"])?.need("taxonomy_term_id", "a term as kind:term")?;
        let (kind, term) = at.text()?.split_once(':').ok_or_else(|| at.expected("a term as kind:term"))?;
        if seen.iter().any(|(_, k, t)| *k == kind && *t == term) {
            return Err(at.error(Problem::DuplicateTerm));
        }
        seen.push((at, kind, term));
    }
    Ok(seen)
}

const KINDS: &[&str] = &[
    "route",
    "gender",
    "connection",
    "risk",
    "form",
    "tenure",
    "route-in",
    "by-and-for",
    "specialist-for",
    "takes",
    "refuses",
    "only-for",
    "gp",
];

fn attribute(
    at: &At<'_>,
    kind: &str,
    term: &str,
    to: &mut Eligibility,
    route: &mut Option<Audience>,
) -> Result<(), ReadError> {
    let community = || find(at, term, &ByAndFor::ALL, ByAndFor::as_str);
    let circumstance = || find(at, term, Circumstance::ALL, Circumstance::as_str);
    match kind {
        "route" => audience(at, term, route)?,
        "gender" => to.genders = to.genders.with(find(at, term, &StatedGender::ALL, StatedGender::as_str)?),
        "connection" => {
            to.connections = to.connections.with(find(at, term, &Connection::ALL, Connection::as_str)?)
        }
        "risk" => to.levels = to.levels.with(find(at, term, LEVELS, RouteLevel::id)?),
        "form" => {
            let form = FormSet::from_id(term).ok_or_else(|| at.error(Problem::UnknownForm))?;
            to.forms = to.forms.or(form);
        }
        "tenure" => to.tenures = to.tenures.with(find(at, term, Tenure::ALL, Tenure::as_str)?),
        "route-in" => to.routes_in = to.routes_in.with(find(at, term, RouteIn::ALL, RouteIn::as_str)?),
        "by-and-for" => to.by_and_for = to.by_and_for.with(community()?),
        "specialist-for" => to.specialist_for = to.specialist_for.with(community()?),
        "takes" => to.takes = to.takes.with(circumstance()?),
        "refuses" => to.refuses = to.refuses.with(circumstance()?),
        "only-for" => to.only_for = to.only_for.with(circumstance()?),
        _ => return Err(unknown_kind(at, KINDS)),
    }
    Ok(())
}

fn audience(at: &At<'_>, term: &str, route: &mut Option<Audience>) -> Result<(), ReadError> {
    match route.replace(find(at, term, Audience::ALL, Audience::as_str)?) {
        None => Ok(()),
        Some(_) => Err(at.expected("one route: two routes are two services")),
    }
}

fn find<T: Copy>(
    at: &At<'_>,
    term: &str,
    all: &[T],
    name: impl Fn(T) -> &'static str,
) -> Result<T, ReadError> {
    all.iter()
        .copied()
        .find(|one| name(*one) == term)
        .ok_or_else(|| at.error(Problem::UnknownTerm { expected: one_of(all.iter().map(|one| name(*one))) }))
}

fn unknown_kind(at: &At<'_>, kinds: &[&str]) -> ReadError {
    at.error(Problem::UnknownTerm { expected: one_of(kinds.iter().copied()) })
}

fn no_route(fields: &Fields<'_>) -> ReadError {
    let path = fields.path.clone().field("attributes");
    ReadError::At { path, problem: Problem::Missing { expected: "a term route:…" } }
}
