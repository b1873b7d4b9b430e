//! The instruments.

use fingerpost_core::Provenance;

use crate::{Detail, Item, generated};

/// Which instrument, and which edition of it.
///
/// "DASH" alone is never enough: the SafeLives checklist has 24 items, the police one 27, and in Slough it is the
/// name of a charity. A threshold belongs to one id and version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Instrument {
    /// Our id of the instrument.
    pub id: &'static str,
    /// Its edition.
    pub version: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Who published it.
    pub publisher: &'static str,
    /// Whose wording it is, and what may be shipped.
    pub licence: &'static str,
}

/// A checklist of at most 32 items, known at compile time.
///
/// Each instrument is a type of its own, so that the answers to one cannot be counted as another's.
pub trait Checklist: Copy + Eq + 'static {
    /// The instrument.
    const INSTRUMENT: Instrument;
    /// Its items, in the form's order.
    const ITEMS: &'static [Item];
    /// How many items there are.
    const COUNT: u8;
    /// The further fields that the form asks for after a yes to each item, in the form's order.
    const DETAILS: &'static [&'static [Detail]];
    /// Where each item's topic and flags were read, in the form's order.
    const PROVENANCE: &'static [Provenance];

    /// The further fields of an item; none where there is no such number.
    #[must_use]
    fn details(number: u8) -> &'static [Detail] {
        Self::DETAILS.get(usize::from(number).wrapping_sub(1)).copied().unwrap_or_default()
    }

    /// The item of an id.
    #[must_use]
    fn item(id: &str) -> Option<&'static Item> {
        Self::ITEMS.iter().find(|item| item.id == id)
    }
}

macro_rules! instrument {
    ($(#[$doc:meta])* $name:ident, $module:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {}

        impl Checklist for $name {
            const INSTRUMENT: Instrument = generated::$module::INSTRUMENT;
            const ITEMS: &'static [Item] = &generated::$module::ITEMS;
            const COUNT: u8 = generated::$module::COUNT;
            const DETAILS: &'static [&'static [Detail]] = &generated::$module::DETAILS;
            const PROVENANCE: &'static [Provenance] = &generated::$module::PROVENANCE;
        }
    };
}

instrument!(
    /// The SafeLives Dash risk identification checklist of 2009: 24 items, one point for each yes.
    SafeLivesDash,
    safelives_dash_24
);
instrument!(
    /// The SafeLives form for Scotland: 24 questions, known here by number only.
    SafeLivesDashScotland,
    safelives_dash_24_scotland
);
instrument!(
    /// The police form of 2009 for England and Wales: 27 items, graded by judgement and never by count.
    PoliceDash,
    police_dash_27
);
instrument!(
    /// Police Scotland's questions: 27, known here by number only.
    PoliceScotlandDaq,
    police_scotland_daq_27
);
instrument!(
    /// HARK, 2007: four questions.
    HarkQuestions,
    hark
);
instrument!(
    /// The stalking screen, 2009: eleven topics.
    StalkingScreening,
    stalking_screen
);
instrument!(
    /// The honour-based abuse screen: ten topics.
    HonourScreening,
    honour_screen
);

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    fn is_in_order<I: Checklist>(count: usize) {
        assert_eq!(I::ITEMS.len(), count, "{}", I::INSTRUMENT.id);
        assert_eq!(usize::from(I::COUNT), count);
        assert_eq!(I::PROVENANCE.len(), count);
        assert_eq!(I::DETAILS.len(), count);
        let numbers: Vec<u8> = I::ITEMS.iter().map(|item| item.number).collect();
        assert_eq!(numbers, (1..=I::COUNT).collect::<Vec<_>>());
        for item in I::ITEMS {
            assert_eq!(I::ITEMS.iter().filter(|other| other.id == item.id).count(), 1, "{}", item.id);
        }
    }

    #[test]
    fn every_instrument_is_whole() {
        is_in_order::<SafeLivesDash>(24);
        is_in_order::<SafeLivesDashScotland>(24);
        is_in_order::<PoliceDash>(27);
        is_in_order::<PoliceScotlandDaq>(27);
        is_in_order::<HarkQuestions>(4);
        is_in_order::<StalkingScreening>(11);
        is_in_order::<HonourScreening>(10);
    }

    #[test]
    fn the_flags_are_the_published_lists() {
        let numbers = |wanted: fn(&Item) -> bool| -> Vec<u8> {
            SafeLivesDash::ITEMS.iter().filter(|item| wanted(item)).map(|item| item.number).collect()
        };
        assert_eq!(numbers(|item| item.flags.high_risk_factor).len(), 18, "Thornton lists 18");
        assert_eq!(numbers(|item| item.flags.local_judgement), [2, 3, 6, 8, 10, 11, 12, 14, 15, 17]);
        assert_eq!(numbers(|item| item.flags.golden_thread), [2, 4, 12, 14, 15, 16]);
        assert_eq!(numbers(|item| item.opens.stalking), [8]);
        assert_eq!(numbers(|item| item.opens.honour), [4, 12, 17]);
    }
}
