//! Every code list by name. Each is a static of its own: what names one links that one and no other.

use crate::{CodeSystem, Topic, generated::systems::ALL};

pub use crate::generated::systems::*;

/// Every list, in the order of topics, systems and versions. Whoever calls this links them all.
#[must_use]
pub fn all() -> &'static [&'static CodeSystem] {
    ALL
}

/// The list of that system and version.
///
/// ```
/// use fingerpost_characteristics::systems;
/// assert!(systems::find("nhs-ethnic-category", "2001").is_some());
/// assert!(systems::find("nhs-ethnic-category", "2021").is_none(), "a version is part of the name");
/// ```
#[must_use]
pub fn find(system: &str, version: &str) -> Option<&'static CodeSystem> {
    all().iter().copied().find(|list| list.is(system, version))
}

/// The lists of a topic.
pub fn of(topic: Topic) -> impl Iterator<Item = &'static CodeSystem> {
    all().iter().copied().filter(move |list| list.topic == topic)
}
