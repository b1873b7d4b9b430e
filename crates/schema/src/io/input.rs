//! Which file holds which record.

use std::{
    borrow::ToOwned,
    path::{Path, PathBuf},
    string::String,
    vec::Vec,
};

use crate::{Profile, Record};

/// A file to check.
#[derive(Clone, Debug)]
pub struct Input {
    /// Where it is.
    pub path: PathBuf,
    /// What its rows are.
    pub record: &'static Record,
}

/// It is not clear which record a file holds.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum InputError {
    /// There is no such record.
    #[error("there is no record {0}")]
    NoSuchRecord(String),
    /// The name says nothing.
    #[error(
        "which record is in {0}? name the file after it, as in person.csv, or write RECORD=FILE, as in person={0}"
    )]
    NotNamed(String),
    /// The name fits several records.
    #[error("the name of {0} fits several records: write RECORD=FILE")]
    Several(String),
}

impl Input {
    /// A file whose record is named: `person=people-2026.csv`, or whose own name ends in a record of the profile:
    /// `vva-2026-Q2-referral-in.csv.gz`.
    ///
    /// # Errors
    /// [`InputError`] says what to write instead.
    pub fn parse(text: &str, profile: &Profile) -> Result<Self, InputError> {
        let named = text.split_once('=').filter(|(id, _)| !id.contains(['/', '\\', '.']));
        if let Some((id, path)) = named {
            let record = crate::record(id).ok_or_else(|| InputError::NoSuchRecord(id.to_owned()))?;
            return Ok(Self { path: PathBuf::from(path), record });
        }
        let path = Path::new(text);
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        let stem = name.split('.').next().unwrap_or_default().replace(['_', ' '], "-");
        let fits = |record: &&&'static Record| {
            stem == record.id || stem.strip_suffix(record.id).is_some_and(|before| before.ends_with('-'))
        };
        let records = profile.records();
        // `referral-in` also ends in nothing shorter, but a longer id wins over a shorter one that it ends in.
        let mut found: Vec<&'static Record> = records.iter().filter(fits).copied().collect();
        found.sort_by_key(|record| std::cmp::Reverse(record.id.len()));
        match found.as_slice() {
            [] => Err(InputError::NotNamed(name)),
            [record] => Ok(Self { path: path.to_path_buf(), record }),
            [record, other, ..] if record.id.len() > other.id.len() => {
                Ok(Self { path: path.to_path_buf(), record })
            }
            _ => Err(InputError::Several(name)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_after_its_record() {
        let profile = crate::profile("vva").unwrap();
        let record = |text: &str| Input::parse(text, profile).map(|input| input.record.id);
        assert_eq!(record("q2/person.csv"), Ok("person"));
        assert_eq!(record("VVA 2026_Referral_In.csv.gz"), Ok("referral-in"));
        assert_eq!(record("person=export 12.csv"), Ok("person"));
        assert_eq!(record("nobody=x.csv"), Err(InputError::NoSuchRecord("nobody".into())));
        assert_eq!(record("export.csv"), Err(InputError::NotNamed("export.csv".into())));
        assert_eq!(record("impersonperson.csv"), Err(InputError::NotNamed("impersonperson.csv".into())));
    }
}
