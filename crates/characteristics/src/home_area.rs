//! Where somebody lives, seen from one area: four groups and no names.

use fingerpost_core::{Answer, AnswerSource};

use crate::GssCode;

/// Where a person lives, as an area that reports sees it.
///
/// The City review asks for these four and for no names of areas, since the response differs between them and a name
/// could disclose a person (City review 2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HomeArea {
    /// In the area.
    InArea,
    /// Elsewhere in the same region: for the City, elsewhere in London.
    ElsewhereInRegion,
    /// Elsewhere in the United Kingdom.
    ElsewhereInUk,
    /// Outside the United Kingdom.
    OutsideUk,
}

/// What is known of where a person lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// Somewhere in the United Kingdom, by the code of a local authority or a region.
    InUk(GssCode),
    /// Outside the United Kingdom.
    OutsideUk,
}

impl HomeArea {
    /// Every group, in the order of the data dictionary.
    pub const ALL: [Self; 4] = [Self::InArea, Self::ElsewhereInRegion, Self::ElsewhereInUk, Self::OutsideUk];

    /// The stable name, as written in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InArea => "in-area",
            Self::ElsewhereInRegion => "elsewhere-in-region",
            Self::ElsewhereInUk => "elsewhere-in-uk",
            Self::OutsideUk => "outside-uk",
        }
    }

    /// The group of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == name)
    }

    /// The group that a home falls into, seen from an area.
    ///
    /// Where the regions cannot be told ("unknown" codes, an authority that our list does not place) the answer is
    /// [`Answer::NotRecorded`] and never a guess. A home in Wales, Scotland or Northern Ireland is elsewhere in the UK
    /// for an area in England, whatever its region.
    ///
    /// ```
    /// use fingerpost_characteristics::{GssCode, Home, HomeArea};
    /// let city = GssCode::parse("E09000001")?;
    /// let camden = Home::InUk(GssCode::parse("E09000007")?);
    /// assert_eq!(HomeArea::seen_from(city, camden).value(), Some(&HomeArea::ElsewhereInRegion));
    /// # Ok::<(), fingerpost_characteristics::GssCodeError>(())
    /// ```
    #[must_use]
    pub fn seen_from(area: GssCode, home: Home) -> Answer<Self> {
        let Home::InUk(home) = home else {
            return Answer::known(Self::OutsideUk, AnswerSource::Inferred);
        };
        let country = |code: &GssCode| code.as_str().bytes().next();
        // A code that begins with K is the whole kingdom or a part of it that crosses countries.
        if home.is_pseudo() || area.is_pseudo() || country(&home) == Some(b'K') {
            return Answer::NotRecorded;
        }
        let group = match (area.region(), home.region()) {
            _ if home == area => Self::InArea,
            // A home known only by its region may be in the area or not.
            (Some(region), _) if region == home => return Answer::NotRecorded,
            (Some(here), Some(there)) if here == there => Self::ElsewhereInRegion,
            (Some(_), Some(_)) => Self::ElsewhereInUk,
            _ if country(&home) != country(&area) => Self::ElsewhereInUk,
            _ => return Answer::NotRecorded,
        };
        Answer::known(group, AnswerSource::Inferred)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(area: &str, home: &str) -> Option<HomeArea> {
        let home = Home::InUk(GssCode::parse(home).unwrap());
        HomeArea::seen_from(GssCode::parse(area).unwrap(), home).value().copied()
    }

    #[test]
    fn the_four_groups_of_the_city_review() {
        assert_eq!(seen("E09000001", "E09000001"), Some(HomeArea::InArea));
        assert_eq!(seen("E09000001", "E09000030"), Some(HomeArea::ElsewhereInRegion));
        assert_eq!(seen("E09000001", "E06000039"), Some(HomeArea::ElsewhereInUk));
        assert_eq!(seen("E09000001", "S12000033"), Some(HomeArea::ElsewhereInUk));
        let abroad = HomeArea::seen_from(GssCode::literal("E09000001"), Home::OutsideUk);
        assert_eq!(abroad.value(), Some(&HomeArea::OutsideUk));
    }

    #[test]
    fn what_cannot_be_told_is_not_guessed() {
        assert_eq!(seen("E09000001", "E99999999"), None, "a code for unknown");
        assert_eq!(seen("E09000001", "K02000001"), None, "somewhere in the kingdom");
        assert_eq!(seen("E09000001", "E12000007"), None, "somewhere in London may be in the City");
        assert_eq!(seen("E09000001", "E07000008"), None, "an English district of which no region is known");
        assert_eq!(seen("E09000001", "E12000008"), Some(HomeArea::ElsewhereInUk), "another region is enough");
    }
}
