//! Bands of ages.

use core::ops::RangeInclusive;
use fingerpost_core::Provenance;

use crate::generated::age_bands::SCHEMES;

/// A band of ages in whole years, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgeBand {
    /// Its code within its scheme, such as `16-17` or `18+`.
    pub code: &'static str,
    /// The youngest.
    pub lower: u8,
    /// The oldest; 255 for no upper end.
    pub upper: u8,
}

/// The bands that one return asks for. Ages that no band holds are not counted by that return.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgeBandScheme {
    /// Our id.
    pub id: &'static str,
    /// What it is.
    pub title: &'static str,
    /// The bands, the youngest first, without overlap.
    pub bands: &'static [AgeBand],
    /// Where it comes from.
    pub provenance: Provenance,
}

/// The band that an age falls into, where the age may itself be a range.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum AgeBanding {
    /// This band, whatever the exact age.
    Band(&'static AgeBand),
    /// One of these bands, or, where `or_none` is set, an age that the scheme does not count.
    OneOf {
        /// The bands that may be right, next to each other.
        bands: &'static [AgeBand],
        /// True when the age may fall outside all bands.
        or_none: bool,
    },
    /// An age that the scheme does not count.
    NotCounted,
}

/// Withholds the band.
impl core::fmt::Debug for AgeBanding {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::Band(_) => "Band(withheld)",
            Self::OneOf { .. } => "OneOf(withheld)",
            Self::NotCounted => "NotCounted",
        })
    }
}

/// Every scheme, sorted by id.
#[must_use]
pub fn age_band_schemes() -> &'static [AgeBandScheme] {
    SCHEMES
}

impl AgeBandScheme {
    /// The scheme of that id.
    #[must_use]
    pub fn of(id: &str) -> Option<&'static Self> {
        let at = SCHEMES.binary_search_by(|scheme| scheme.id.cmp(id)).ok()?;
        SCHEMES.get(at)
    }

    /// The band of an age, or of a range of ages that a person may have.
    ///
    /// ```
    /// use fingerpost_characteristics::{AgeBandScheme, AgeBanding, StatedAge};
    /// use fingerpost_core::Date;
    /// let scheme = AgeBandScheme::of("domestic-abuse-act").ok_or("no such scheme")?;
    /// let on = Date::literal(2026, 6, 1);
    /// let by_year = StatedAge::BirthYear { year: 2010 }.on(on).ok_or("no such age")?;
    /// assert!(matches!(scheme.band(&by_year), AgeBanding::OneOf { bands, .. } if bands.len() == 2));
    /// # Ok::<(), &'static str>(())
    /// ```
    #[must_use]
    pub fn band(&self, ages: &RangeInclusive<u8>) -> AgeBanding {
        let fits = |band: &AgeBand| band.lower <= *ages.end() && band.upper >= *ages.start();
        let Some(first) = self.bands.iter().position(fits) else { return AgeBanding::NotCounted };
        let count = self.bands.iter().filter(|band| fits(band)).count();
        let bands = self.bands.get(first..first.saturating_add(count)).unwrap_or(&[]);
        let held = |age: u8| bands.iter().any(|band| (band.lower..=band.upper).contains(&age));
        let or_none = ages.clone().any(|age| !held(age));
        match bands {
            [band] if !or_none => AgeBanding::Band(band),
            _ => AgeBanding::OneOf { bands, or_none },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_are_ordered_and_apart() {
        for scheme in age_band_schemes() {
            for pair in scheme.bands.windows(2) {
                assert!(pair[0].lower <= pair[0].upper && pair[0].upper < pair[1].lower, "{}", scheme.id);
            }
        }
        assert!(age_band_schemes().windows(2).all(|pair| pair[0].id < pair[1].id));
    }

    #[test]
    fn an_age_outside_every_band_is_not_counted() {
        let survey = AgeBandScheme::of("csew-16-59").unwrap();
        assert_eq!(survey.band(&(60..=60)), AgeBanding::NotCounted);
        assert!(matches!(survey.band(&(59..=60)), AgeBanding::OneOf { bands: [_], or_none: true }));
        assert!(matches!(survey.band(&(16..=59)), AgeBanding::Band(_)));
    }

    #[test]
    fn slough_counts_no_16_and_17_year_olds_if_its_62_8_per_cent_is_18_to_64() {
        let slough = AgeBandScheme::of("slough-2016").unwrap();
        assert_eq!(slough.band(&(16..=17)), AgeBanding::NotCounted);
        assert!(matches!(slough.band(&(17..=18)), AgeBanding::OneOf { or_none: true, .. }));
        assert!(matches!(
            AgeBandScheme::of("census-working-age").unwrap().band(&(16..=17)),
            AgeBanding::Band(_)
        ));
    }
}
