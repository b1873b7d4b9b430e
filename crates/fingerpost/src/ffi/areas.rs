//! `listAreas`: the areas that have a policy, a directory, or both.

use alloc::{string::String, vec::Vec};

use fingerpost_pathways::{Directory, directories, directory_for};
use fingerpost_thresholds::{Basis, Policy, policies, policy_for};
use serde::Serialize;

use super::{CallError, ErrorCode, answer, read::At, read::one_of};

/// An area that can be named in a call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AreaView {
    /// Its id: `area` in requests.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its government code, where it is one area with one code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gss: Option<&'static str>,
    /// Its risk policy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<PolicyEdition>,
    /// Its directory of services. Where there is none, `signpost` gives the national lines and says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub directory: Option<DirectoryEdition>,
}

/// A policy's edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PolicyEdition {
    /// The edition.
    pub edition: u32,
    /// Whose rule it is.
    pub basis: Basis,
}

/// A directory's edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct DirectoryEdition {
    /// The directory's id.
    pub id: &'static str,
    /// The edition.
    pub edition: &'static str,
}

impl From<&'static Directory> for DirectoryEdition {
    fn from(directory: &'static Directory) -> Self {
        Self { id: directory.id.as_str(), edition: &directory.edition }
    }
}

fn of_policy(policy: &'static Policy) -> AreaView {
    let directory = directory_for(policy.id.as_str());
    AreaView {
        id: policy.id.as_str(),
        name: &policy.area.name,
        gss: policy.area.gss.as_deref().or(directory.map(|directory| directory.area.gss.as_str())),
        policy: Some(PolicyEdition { edition: policy.edition, basis: policy.basis }),
        directory: directory.map(DirectoryEdition::from),
    }
}

fn of_directory(directory: &'static Directory) -> AreaView {
    AreaView {
        id: directory.area.slug.as_str(),
        name: &directory.area.name,
        gss: Some(directory.area.gss.as_str()),
        policy: None,
        directory: Some(directory.into()),
    }
}

/// Every area, sorted by id.
#[must_use]
pub fn list_areas() -> Vec<AreaView> {
    let without_policy =
        directories().iter().filter(|directory| policy_for(directory.area.slug.as_str()).is_none());
    let mut areas: Vec<AreaView> = policies().iter().map(of_policy).collect();
    areas.extend(without_policy.map(|directory| of_directory(directory)));
    areas.sort_by_key(|area| area.id);
    areas
}

/// JSON out.
#[must_use]
pub fn list_areas_json() -> String {
    answer::text(Ok(list_areas()))
}

/// An area that has neither policy nor directory.
pub(crate) fn unknown(at: &At<'_>) -> CallError {
    at.error(ErrorCode::UnknownArea, one_of(list_areas().iter().map(|area| area.id)))
}

/// An area that has no policy: there is no silent fallback to the national one.
pub(crate) fn without_policy(at: &At<'_>) -> CallError {
    at.error(ErrorCode::UnknownArea, one_of(policies().iter().map(|policy| policy.id.as_str())))
}

#[cfg(test)]
mod tests {
    use super::list_areas;

    #[test]
    fn areas_are_sorted_and_stand_once() {
        let areas = list_areas();
        assert!(areas.is_sorted_by(|a, b| a.id < b.id));
        let city = areas.iter().find(|area| area.id == "city-of-london");
        assert!(city.is_some_and(|area| area.policy.is_some() && area.directory.is_some()));
        let plymouth = areas.iter().find(|area| area.id == "plymouth");
        assert!(plymouth.is_some_and(|area| area.policy.is_some() && area.directory.is_none()));
    }
}
