//! The list of languages, by every spelling that arrives.

use fingerpost_core::Confidence;

use crate::{Language, fold::Folded, generated::languages::LANGUAGES};

/// Spoken or signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Modality {
    /// Spoken.
    Spoken,
    /// Signed.
    Signed,
}

/// A language of our list.
#[derive(Clone, Copy, Debug)]
pub struct LanguageRow {
    /// Its identity: ISO 639-3.
    pub language: Language,
    /// What goes over the wire: BCP 47.
    pub bcp47: &'static str,
    /// Its name in English.
    pub name: &'static str,
    /// Its code in the NHS list of languages, where that is known.
    pub nhs: Option<&'static str>,
    /// Tags and spellings that used to be right and still arrive.
    pub old_tags: &'static [&'static str],
    /// Spoken or signed.
    pub modality: Modality,
    /// How far the row has been checked.
    pub confidence: Confidence,
}

/// Every language of our list, sorted by ISO 639-3 code. A beginning: any other well-formed code is a [`Language`] too.
#[must_use]
pub fn languages() -> &'static [LanguageRow] {
    LANGUAGES
}

impl LanguageRow {
    /// The row of a language, where our list has it.
    #[must_use]
    pub fn of(language: Language) -> Option<&'static Self> {
        let at = LANGUAGES.binary_search_by(|row| row.language.cmp(&language)).ok()?;
        LANGUAGES.get(at)
    }

    /// The row that a code, tag or name belongs to: ISO 639-3, BCP 47 with or without a region, the NHS code, an old
    /// tag, or the English name. Capitals do not matter.
    ///
    /// The three spellings of British Sign Language are one need:
    ///
    /// ```
    /// use fingerpost_characteristics::{Language, LanguageRow};
    /// for spelling in ["q4", "bfi", "sgn-GB", "British Sign Language", "BSL"] {
    ///     assert_eq!(LanguageRow::read(spelling).map(|row| row.language), Some(Language::BSL), "{spelling}");
    /// }
    /// ```
    #[must_use]
    pub fn read(text: &str) -> Option<&'static Self> {
        let text = text.trim();
        let name = Folded::new(text)?;
        let same = |other: &str| other.eq_ignore_ascii_case(text);
        let whole = LANGUAGES.iter().find(|row| {
            same(row.language.as_str())
                || same(row.bcp47)
                || row.nhs.is_some_and(same)
                || row.old_tags.iter().any(|tag| same(tag))
                || Folded::new(row.name) == Some(name)
        });
        whole.or_else(|| {
            // `pl-PL` is Polish; a script or region never changes which interpreter is needed.
            let (primary, _) = text.split_once('-')?;
            let known =
                |row: &&Self| row.bcp47.eq_ignore_ascii_case(primary) || row.language.as_str() == primary;
            LANGUAGES.iter().find(known)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t14_three_spellings_of_bsl_are_one_language() {
        let bsl = LanguageRow::of(Language::BSL).unwrap();
        assert_eq!((bsl.bcp47, bsl.nhs, bsl.modality), ("bfi", Some("q4"), Modality::Signed));
        assert_eq!(LanguageRow::read("sgn-gb").unwrap().language, Language::BSL);
        assert_ne!(
            LanguageRow::read("q2").unwrap().language,
            Language::BSL,
            "American Sign Language is another"
        );
    }

    #[test]
    fn sylheti_is_not_bengali_and_romani_is_not_romanian() {
        assert_eq!(LanguageRow::read("Sylheti").unwrap().language.as_str(), "syl");
        assert_eq!(LanguageRow::read("bn").unwrap().language.as_str(), "ben");
        assert_eq!(LanguageRow::read("rom").unwrap().bcp47, "rom");
        assert_eq!(LanguageRow::read("ro-RO").unwrap().language.as_str(), "ron");
        assert_eq!(
            LanguageRow::read("fa-AF").unwrap().language.as_str(),
            "prs",
            "an old tag wins over its language"
        );
    }

    #[test]
    fn what_is_not_in_the_list_is_not_guessed() {
        for unknown in ["", "xx", "Klingon", "q5", "b"] {
            assert!(LanguageRow::read(unknown).is_none(), "{unknown}");
        }
    }

    #[test]
    fn every_row_reads_back() {
        for row in languages() {
            for spelling in [row.language.as_str(), row.bcp47, row.name] {
                assert_eq!(LanguageRow::read(spelling).unwrap().language, row.language, "{spelling}");
            }
        }
    }
}
