//! All files of one service.

use fingerpost_core::Date;
use fingerpost_schema::{Profile, Record};

use crate::{days, file::File, form::Form, records, story::World};

/// How much data, over which time, how dirty.
#[derive(Clone, Debug)]
pub struct Options {
    /// How many people there are, and so how many rows the file of persons has.
    pub people: u32,
    /// The first day on which anything happens.
    pub from: Date,
    /// The day on which the data are handed in. Check them as on this day or later.
    pub to: Date,
    /// How many rows in a thousand have something wrong, 0 to 1000.
    pub dirt: u16,
    /// The records to make; empty for all of the profile.
    pub records: Vec<&'static Record>,
}

impl Options {
    /// A thousand people and no dirt, over that time.
    #[must_use]
    pub const fn new(from: Date, to: Date) -> Self {
        Self { people: 1000, from, to, dirt: 0, records: Vec::new() }
    }
}

/// The options cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OptionsError {
    /// The last day is before the first, or so late that no child could stay one.
    #[error("the time must end after it begins, within ten years, between 2000 and 2100")]
    Time,
    /// More people than references.
    #[error("at most {limit} people")]
    People {
        /// The most.
        limit: u32,
    },
    /// More than a thousand in a thousand.
    #[error("dirt is a number of rows in a thousand: at most 1000")]
    Dirt,
    /// The service does not hand in the record.
    #[error("the service {service} does not hand in the record {record}")]
    NotInProfile {
        /// The service.
        service: &'static str,
        /// The record.
        record: &'static str,
    },
    /// The standard has a record that this crate has not been taught.
    #[error("rows of the record {record} cannot be made yet")]
    NotTaught {
        /// The record.
        record: &'static str,
    },
}

/// The most people: every story has room for 64 rows of a record among 2⁴⁰ references.
const MOST_PEOPLE: u32 = 1_000_000_000;

/// All files of one service, from one seed.
#[derive(Clone, Debug)]
pub struct Generator {
    profile: &'static Profile,
    files: Vec<File>,
}

impl Generator {
    /// The files that a service hands in.
    ///
    /// # Errors
    /// [`OptionsError`] says which option cannot be kept.
    pub fn new(profile: &'static Profile, seed: u64, options: Options) -> Result<Self, OptionsError> {
        let (from, to) = (days::of(options.from), days::of(options.to));
        if to < from || to - from > 3660 || options.from.year() < 2000 || options.to.year() > 2100 {
            return Err(OptionsError::Time);
        }
        if options.people > MOST_PEOPLE {
            return Err(OptionsError::People { limit: MOST_PEOPLE });
        }
        if options.dirt > 1000 {
            return Err(OptionsError::Dirt);
        }
        let handed = profile.records();
        if let Some(other) = options.records.iter().find(|record| !handed.contains(record)) {
            return Err(OptionsError::NotInProfile { service: profile.id, record: other.id });
        }
        let wanted =
            |record: &&'static Record| options.records.is_empty() || options.records.contains(record);
        let handed: Vec<_> = handed.into_iter().filter(wanted).collect();
        let world = World::new(seed, (from, to), options.people, options.dirt, &handed);
        let mut files = Vec::new();
        for record in handed {
            let rows = records::rows(record.id).ok_or(OptionsError::NotTaught { record: record.id })?;
            files.push(File::new(profile, Form::new(profile, record, options.to), world, rows));
        }
        Ok(Self { profile, files })
    }

    /// The service.
    #[must_use]
    pub const fn profile(&self) -> &'static Profile {
        self.profile
    }

    /// The files, in the order of the profile.
    #[must_use]
    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// The file of a record.
    #[must_use]
    pub fn file(&self, record: &str) -> Option<&File> {
        self.files.iter().find(|file| file.record().id == record)
    }
}
