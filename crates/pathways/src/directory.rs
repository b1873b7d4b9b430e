//! A directory of services.

use alloc::borrow::Cow;

use fingerpost_characteristics::Language;
use fingerpost_core::{Provenance, Slug};
use fingerpost_taxonomy::Jurisdiction;

use crate::{
    Circumstances, Communities, Eligibility, Gss, Opening, RiskLevels, eligibility::Audience, text::part,
};

/// The services of one area: a profile of Open Referral UK 3.0 with our own eligibility terms.
///
/// The two directories that ship were made from two published reviews and are as old as those: every entry is past its
/// expiry and shows "check before use". An adopter puts its own file in their place.
///
/// ```
/// use fingerpost_pathways::directory_for;
/// let city = directory_for("city-of-london").ok_or("no directory")?;
/// assert_eq!(city.area.gss.as_str(), "E09000001");
/// assert!(city.service("kooth").is_some());
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directory {
    /// The directory's id.
    pub id: Slug,
    /// Which edition of the directory this is.
    pub edition: Cow<'static, str>,
    /// The area that it covers.
    pub area: Area,
    /// Who gives the services.
    pub organisations: Cow<'static, [Organisation]>,
    /// The services.
    pub services: Cow<'static, [Service]>,
    /// What the area is known not to have.
    pub gaps: Cow<'static, [Gap]>,
}

/// The area of a directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Our id of the area, the same as of its risk policy.
    pub slug: Slug,
    /// Its government code.
    pub gss: Gss,
    /// Its name.
    pub name: Cow<'static, str>,
}

impl Area {
    /// The nation that the area lies in, by the first letter of its code; `None` where the code spans nations.
    #[must_use]
    pub const fn nation(&self) -> Option<Jurisdiction> {
        match self.gss.nation_letter() {
            b'E' => Some(Jurisdiction::England),
            b'W' => Some(Jurisdiction::Wales),
            b'S' => Some(Jurisdiction::Scotland),
            b'N' => Some(Jurisdiction::NorthernIreland),
            _ => None,
        }
    }
}

/// Who gives a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// The organisation's id.
    pub id: Slug,
    /// Its name.
    pub name: Cow<'static, str>,
}

/// One service. An empty text or list means that the source does not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Id, name, description and, where there is one, the text for the person, with a tab between.
    pub(crate) text: Cow<'static, str>,
    /// The place of its organisation in the directory's list.
    pub(crate) organisation: u16,
    /// Whether it is running.
    pub status: Status,
    /// Its page, `https://` only, or empty.
    pub url: Cow<'static, str>,
    /// Its telephones.
    pub phones: Cow<'static, [Phone]>,
    /// The languages in which it works without an interpreter.
    pub languages: Cow<'static, [Language]>,
    /// Its hours.
    pub schedules: Cow<'static, [Opening]>,
    /// The areas that it serves.
    pub service_areas: Cow<'static, [Gss]>,
    /// The areas in one of which a person must be registered with a general practice; empty where that does not matter.
    pub gp_areas: Cow<'static, [Gss]>,
    /// Its places. Empty for a service whose location is confidential.
    pub locations: Cow<'static, [Location]>,
    /// True for a refuge or any other place whose address must never be in a directory.
    pub confidential_location: bool,
    /// Whom it takes.
    pub eligibility: Eligibility,
    /// Where all of this comes from, and until when it may be shown without a warning.
    pub provenance: Cow<'static, Provenance>,
}

impl Service {
    /// The service's id.
    #[must_use]
    pub fn id(&self) -> &str {
        part(&self.text, 0)
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        part(&self.text, 1)
    }

    /// What it does, for whom, and how to reach it, in our own words: written for professionals.
    #[must_use]
    pub fn description(&self) -> &str {
        part(&self.text, 2)
    }

    /// What it does, said to the person whom it is for: plain, and without a word of levels, meetings or referrals. Empty
    /// where nobody wrote it; the description is no stand-in, for it speaks about the person and not to them.
    ///
    /// ```
    /// use fingerpost_pathways::directory_for;
    /// let slough = directory_for("slough").ok_or("no directory")?;
    /// let camhs = slough.service("camhs").ok_or("no service")?;
    /// assert_eq!(camhs.for_you(), "Mental health care for children. The wait can be long.");
    /// assert_eq!(slough.service("marac").ok_or("no service")?.for_you(), "");
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn for_you(&self) -> &str {
        part(&self.text, 3)
    }
}

/// Whether a service is running, in Open Referral's terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Running.
    Active,
    /// Not running.
    Inactive,
    /// Gone.
    Defunct,
    /// Closed for a time.
    TemporarilyClosed,
}

impl Status {
    /// The name in Open Referral.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Inactive => "inactive",
            Self::Defunct => "defunct",
            Self::TemporarilyClosed => "temporarily closed",
        }
    }
}

/// A telephone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// The number as people write it.
    pub number: Cow<'static, str>,
    /// What the number is, for example `text relay`; may be empty.
    pub description: Cow<'static, str>,
    /// True when another service is known to answer the same number. Two services with one number and no such mark are
    /// an error: a public page once gave one charity's name to another's line.
    pub shared: bool,
}

/// A place where a service may be visited, never one that is confidential.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// The first line of the address.
    pub address_1: Cow<'static, str>,
    /// The town.
    pub city: Cow<'static, str>,
    /// The postcode.
    pub postal_code: Cow<'static, str>,
}

/// Something that an area is known not to have, for whom, and what to do instead.
///
/// A gap is a row like any other: it can be shown, counted and reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Id, what is missing, what to do instead and, where there is one, the text for the person, with a tab between.
    pub(crate) text: Cow<'static, str>,
    /// On whose route something is missing.
    pub audience: Audience,
    /// The levels of risk that have nothing; empty for all.
    pub levels: RiskLevels,
    /// The communities that have nothing.
    pub communities: Communities,
    /// The circumstances in which there is nothing.
    pub circumstances: Circumstances,
    /// Who found it, and when.
    pub provenance: Cow<'static, Provenance>,
}

impl Gap {
    /// The gap's id.
    #[must_use]
    pub fn id(&self) -> &str {
        part(&self.text, 0)
    }

    /// What is missing, and for whom.
    #[must_use]
    pub fn missing(&self) -> &str {
        part(&self.text, 1)
    }

    /// What to do instead: written for professionals.
    #[must_use]
    pub fn instead(&self) -> &str {
        part(&self.text, 2)
    }

    /// What is missing, said to the person; empty for a gap that only professionals can do something about.
    #[must_use]
    pub fn for_you(&self) -> &str {
        part(&self.text, 3)
    }
}

impl Directory {
    /// The service of that id.
    #[must_use]
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.id() == id)
    }

    /// The organisation that gives a service.
    #[must_use]
    pub fn provider(&self, service: &Service) -> Option<&Organisation> {
        self.organisations.get(usize::from(service.organisation))
    }
}
