//! Five high-level ethnic groups, with Chinese named.

use crate::{
    system::CodeSystem,
    systems::{HIGH_LEVEL_ETHNIC_GROUP_CHINESE_IN_ASIAN, HIGH_LEVEL_ETHNIC_GROUP_CHINESE_IN_OTHER},
};

/// Which of the five high-level groups holds Chinese.
///
/// The 2001 Census and the NHS list put Chinese in Other; since 2011 the census and the police put Chinese in Asian. A
/// five-group table that does not say which cannot be compared with any other, so no roll-up can be
/// asked for without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Chinese {
    /// As in the censuses of 2011 and 2021.
    InAsian,
    /// As in the 2001 Census and the NHS list.
    InOther,
}

/// The list of five high-level groups. It is a list like any other: a roll-up is a crosswalk to it.
///
/// ```
/// use fingerpost_characteristics::{Chinese, Crosswalk, high_level, systems::NHS_ETHNIC_CATEGORY};
/// let roll_up = |chinese| Crosswalk::between(&NHS_ETHNIC_CATEGORY, high_level(chinese));
/// let group = |chinese| Ok::<_, Box<dyn std::error::Error>>(roll_up(chinese)?.map("R")?.code().map(|to| to.as_str()));
/// assert_eq!(group(Chinese::InAsian)?, Some("asian"));
/// assert_eq!(group(Chinese::InOther)?, Some("other"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn high_level(chinese: Chinese) -> &'static CodeSystem {
    match chinese {
        Chinese::InAsian => &HIGH_LEVEL_ETHNIC_GROUP_CHINESE_IN_ASIAN,
        Chinese::InOther => &HIGH_LEVEL_ETHNIC_GROUP_CHINESE_IN_OTHER,
    }
}
