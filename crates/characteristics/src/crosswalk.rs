//! From a code of one list to the codes of another.

use fingerpost_core::{Code, Confidence, Date, LookUpError};
use thiserror::Error;

use crate::{
    cell::{Meaning, bits},
    system::{CodeRef, CodeSet, CodeSystem},
};

/// What a code of one list says in another.
///
/// The truth is always in what is given: in the one code, or in the set, or, where `or_none` is set, outside the
/// target list altogether. Only [`Mapping::Exact`] can be undone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mapping {
    /// The target code means the same.
    Exact(CodeRef),
    /// The target code holds the source code's groups and others: something is lost.
    Broader(CodeRef),
    /// The target tells apart what the source does not: any of these codes may be right, and nothing here says which.
    Ambiguous {
        /// The codes that may be right.
        codes: CodeSet,
        /// True when a part of the source code's meaning has no code at all in the target.
        or_none: bool,
    },
    /// The target has no code for any part of what the source code means.
    Unmapped,
    /// The two lists ask different things.
    NotComparable(&'static str),
}

/// How much of a mapping can be relied on, from the sharpest to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Relation {
    /// [`Mapping::Exact`].
    Exact,
    /// [`Mapping::Broader`].
    Broader,
    /// [`Mapping::Ambiguous`].
    Ambiguous,
    /// [`Mapping::Unmapped`].
    Unmapped,
    /// [`Mapping::NotComparable`].
    NotComparable,
}

impl Relation {
    /// The stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Broader => "broader",
            Self::Ambiguous => "ambiguous",
            Self::Unmapped => "unmapped",
            Self::NotComparable => "not-comparable",
        }
    }
}

impl Mapping {
    /// How sharp the mapping is.
    #[must_use]
    pub const fn relation(&self) -> Relation {
        match self {
            Self::Exact(_) => Relation::Exact,
            Self::Broader(_) => Relation::Broader,
            Self::Ambiguous { .. } => Relation::Ambiguous,
            Self::Unmapped => Relation::Unmapped,
            Self::NotComparable(_) => Relation::NotComparable,
        }
    }

    /// Why, in plain English.
    #[must_use]
    pub const fn reason(&self) -> &'static str {
        match self {
            Self::Exact(_) => "both codes mean the same",
            Self::Broader(_) => "the target code holds other groups too",
            Self::Ambiguous { or_none: false, .. } => {
                "the target list tells apart what the source code does not"
            }
            Self::Ambiguous { or_none: true, .. } => {
                "the target list tells apart what the source code does not, and has no code for a part of it"
            }
            Self::Unmapped => "the target list has no code for this",
            Self::NotComparable(reason) => reason,
        }
    }

    /// The one code, where there is one and no other is possible.
    #[must_use]
    pub const fn code(&self) -> Option<CodeRef> {
        match self {
            Self::Exact(code) | Self::Broader(code) => Some(*code),
            _ => None,
        }
    }

    /// Every code that may be right; `None` where there is none.
    #[must_use]
    pub fn codes(&self) -> Option<CodeSet> {
        match self {
            Self::Exact(code) | Self::Broader(code) => Some(CodeSet::single(*code)),
            Self::Ambiguous { codes, .. } => Some(*codes),
            Self::Unmapped | Self::NotComparable(_) => None,
        }
    }

    /// The mapping carried on through another crosswalk. It is never sharper than either step: what a first step has
    /// lost does not come back, so NHS `C` to the census and back is ambiguous and not exact.
    ///
    /// # Errors
    /// [`CrosswalkError::DifferentSystems`] when the next crosswalk begins in another list than this mapping ended in.
    pub fn then(&self, next: &Crosswalk) -> Result<Self, CrosswalkError> {
        let Some(here) = self.codes() else { return Ok(*self) };
        if here.system() != next.from {
            return Err(CrosswalkError::DifferentSystems);
        }
        let mut none = matches!(self, Self::Ambiguous { or_none: true, .. });
        let mut worst = self.relation();
        let mut rows = 0;
        for code in here.iter() {
            let step = next.map_ref(code);
            match step {
                Self::NotComparable(_) => return Ok(step),
                Self::Unmapped | Self::Ambiguous { or_none: true, .. } => none = true,
                _ => {}
            }
            worst = worst.max(step.relation());
            rows |= step.codes().map_or(0, CodeSet::rows);
        }
        let codes = next.to.set(rows);
        Ok(match (worst, codes.iter().next()) {
            (_, None) => Self::Unmapped,
            (Relation::Exact, Some(code)) => Self::Exact(code),
            (Relation::Broader, Some(code)) => Self::Broader(code),
            _ => Self::Ambiguous { codes, or_none: none },
        })
    }
}

/// Tells the relation and withholds the codes.
impl core::fmt::Debug for Mapping {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.relation().as_str())
    }
}

/// Two lists cannot be joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CrosswalkError {
    /// The lists are about different facts.
    #[error("the two lists are about different facts: no crosswalk leads from one to the other")]
    DifferentTopics,
    /// The next crosswalk begins in another list than the mapping ended in.
    #[error("the next crosswalk begins in another list than the mapping ended in")]
    DifferentSystems,
}

/// The way from one list to another of the same topic.
///
/// Nothing about a pair of lists is written down: every mapping follows from what the codes mean. Looking up and
/// mapping allocate nothing.
///
/// ```
/// use fingerpost_characteristics::{Crosswalk, Mapping, systems};
///
/// let to_census = Crosswalk::between(&systems::NHS_ETHNIC_CATEGORY, &systems::ONS_ETHNIC_GROUP)?;
/// // Chinese is Chinese, though the two lists put it in different groups.
/// assert_eq!(to_census.map("R")?.code().map(|code| code.as_str()), Some("2"));
/// // Any other White may be Gypsy or Irish Traveller, Roma, or any other White.
/// let Mapping::Ambiguous { codes, or_none: false } = to_census.map("C")? else { panic!() };
/// assert_eq!(codes.iter().map(|code| code.as_str()).collect::<Vec<_>>(), ["15", "16", "17"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Crosswalk {
    from: &'static CodeSystem,
    to: &'static CodeSystem,
    refused: Option<&'static str>,
}

impl Crosswalk {
    /// The crosswalk between two lists.
    ///
    /// # Errors
    /// [`CrosswalkError::DifferentTopics`] when they are not of one topic. Lists of one topic that ask different things
    /// have a crosswalk, and it answers [`Mapping::NotComparable`].
    pub fn between(from: &'static CodeSystem, to: &'static CodeSystem) -> Result<Self, CrosswalkError> {
        if from.topic != to.topic {
            return Err(CrosswalkError::DifferentTopics);
        }
        let refused = (from.basis != to.basis).then(|| {
            let known = from.incomparable.iter().find(|other| other.basis == to.basis);
            known.map_or("the two lists ask different things", |other| other.reason)
        });
        Ok(Self { from, to, refused })
    }

    /// The list that the crosswalk begins in.
    #[must_use]
    pub const fn from(&self) -> &'static CodeSystem {
        self.from
    }

    /// The list that the crosswalk ends in.
    #[must_use]
    pub const fn to(&self) -> &'static CodeSystem {
        self.to
    }

    /// Maps a code given in exactly its publisher's spelling. Retired and duplicate codes are read as well.
    ///
    /// # Errors
    /// [`LookUpError::UnknownCode`] when the first list has no such code.
    pub fn map(&self, code: &str) -> Result<Mapping, LookUpError> {
        let code = self.from.code(code).ok_or(LookUpError::UnknownCode { system: self.from.list.system })?;
        Ok(self.map_ref(code))
    }

    /// Maps a full code that must have been in use on a day.
    ///
    /// # Errors
    /// [`LookUpError`] says whether the system, the code or the day is wrong, and does not repeat the code.
    pub fn map_code(&self, code: &Code, on: Date) -> Result<Mapping, LookUpError> {
        Ok(self.map_ref(self.from.look_up(code, on)?))
    }

    /// Maps a row of the first list. A row of any other list is [`Mapping::Unmapped`].
    #[must_use]
    pub fn map_ref(&self, code: CodeRef) -> Mapping {
        if let Some(reason) = self.refused {
            return Mapping::NotComparable(reason);
        }
        if code.system() != self.from {
            return Mapping::Unmapped;
        }
        self.to.fit(code.meaning())
    }

    /// Whether everything that the mapping of a code rests on has been checked against a source.
    #[must_use]
    pub fn confidence(&self, code: CodeRef) -> Confidence {
        let mapping = self.map_ref(code);
        let targets = mapping.codes().into_iter().flat_map(CodeSet::iter);
        targets.fold(code.confidence(), |worst, target| worst.min(target.confidence()))
    }
}

impl CodeSystem {
    /// What a meaning says in this list: the heart of every crosswalk and of every import.
    pub(crate) fn fit(&'static self, meaning: Meaning) -> Mapping {
        let mut near = 0;
        let mut uncovered = false;
        for cell in bits(meaning.0) {
            let rows = self.by_cell.get(usize::from(cell)).copied().unwrap_or(0);
            near |= rows;
            uncovered |= rows == 0;
        }
        let mut holder = None;
        let mut several = false;
        for at in bits(near) {
            let target = self.meanings.get(usize::from(at)).copied().unwrap_or(Meaning::NONE);
            if target == meaning {
                return Mapping::Exact(self.at(at));
            }
            if target.contains(meaning) {
                several = holder.is_some();
                holder = Some(at);
            }
        }
        match (near, holder, several) {
            (0, ..) => Mapping::Unmapped,
            (_, Some(at), false) => Mapping::Broader(self.at(at)),
            _ => Mapping::Ambiguous { codes: self.set(near), or_none: uncovered },
        }
    }
}
