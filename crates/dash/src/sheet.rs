//! The answers to one checklist.

use core::marker::PhantomData;

use crate::{
    Checklist, DashError, HonourScreening, ItemSet, PoliceDash, Response, SafeLivesDash, StalkingScreening,
    Tally, count,
};

/// The answers to one checklist, packed into one `u64`.
///
/// Two planes of 32 bits: the low one is set for yes and don't know, the high one for no and don't know. Counting is
/// a few instructions, and nothing is allocated. `Debug` withholds the answers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Sheet<I> {
    bits: u64,
    instrument: PhantomData<I>,
}

/// The SafeLives Dash risk identification checklist, filled in.
pub type Ric = Sheet<SafeLivesDash>;
/// The police form of 2009, filled in. Its total is no SafeLives total: see [`rescore`](crate::rescore).
pub type PoliceRic = Sheet<PoliceDash>;
/// The stalking screen, filled in.
pub type StalkingScreen = Sheet<StalkingScreening>;
/// The honour-based abuse screen, filled in.
pub type HonourScreen = Sheet<HonourScreening>;

impl<I: Checklist> Default for Sheet<I> {
    fn default() -> Self {
        Self::new()
    }
}

impl<I: Checklist> Sheet<I> {
    /// The bits of one plane that stand for an item.
    const MASK: u32 = u32::MAX.wrapping_shr(32_u32.saturating_sub(I::COUNT as u32));

    /// Nothing answered.
    #[must_use]
    pub const fn new() -> Self {
        Self { bits: 0, instrument: PhantomData }
    }

    /// Answers in the form's order, one for each item.
    ///
    /// # Errors
    /// [`DashError::WrongCount`] when there are fewer or more than the instrument has items.
    pub fn try_from_responses(responses: &[Response]) -> Result<Self, DashError> {
        if responses.len() != usize::from(I::COUNT) {
            return Err(DashError::WrongCount {
                instrument: I::INSTRUMENT.id,
                expected: I::COUNT,
                found: responses.len(),
            });
        }
        let mut sheet = Self::new();
        for (number, response) in (1..=I::COUNT).zip(responses) {
            sheet.answer(number, *response)?;
        }
        Ok(sheet)
    }

    /// Answers one item, by its number from 1. Answering again replaces the answer.
    ///
    /// # Errors
    /// [`DashError::NoSuchItem`] when the instrument has no such number.
    pub const fn answer(&mut self, number: u8, response: Response) -> Result<(), DashError> {
        let Some(bit) = Self::bit(number) else {
            return Err(DashError::NoSuchItem { instrument: I::INSTRUMENT.id, items: I::COUNT, number });
        };
        let planes = match response {
            Response::Unanswered => 0,
            Response::Yes => bit,
            Response::No => bit.rotate_left(32),
            Response::DontKnow => bit | bit.rotate_left(32),
        };
        self.bits = (self.bits & !(bit | bit.rotate_left(32))) | planes;
        Ok(())
    }

    /// Answers one item by its id.
    ///
    /// # Errors
    /// [`DashError::NoSuchItemId`] when the instrument has no such id.
    pub fn answer_by_id(&mut self, id: &str, response: Response) -> Result<(), DashError> {
        let item = I::item(id).ok_or(DashError::NoSuchItemId { instrument: I::INSTRUMENT.id })?;
        self.answer(item.number, response)
    }

    /// The answer to an item, or `None` where the instrument has no such number.
    #[must_use]
    pub const fn response(&self, number: u8) -> Option<Response> {
        let Some(bit) = Self::bit(number) else { return None };
        Some(match (self.bits & bit != 0, self.bits & bit.rotate_left(32) != 0) {
            (false, false) => Response::Unanswered,
            (true, false) => Response::Yes,
            (false, true) => Response::No,
            (true, true) => Response::DontKnow,
        })
    }

    const fn bit(number: u8) -> Option<u64> {
        if number == 0 || number > I::COUNT {
            None
        } else {
            Some(1_u64.rotate_left((number as u32).wrapping_sub(1)))
        }
    }

    const fn low(self) -> u32 {
        (self.bits & 0xFFFF_FFFF) as u32
    }

    const fn high(self) -> u32 {
        (self.bits >> 32) as u32
    }

    /// Counts the answers.
    ///
    /// ```
    /// use fingerpost_dash::{Response, Ric};
    /// let ric = Ric::try_from_responses(&[Response::Yes; 24])?;
    /// assert_eq!(ric.tally().possible(), 24..=24);
    /// # Ok::<(), fingerpost_dash::DashError>(())
    /// ```
    #[must_use]
    pub const fn tally(&self) -> Tally {
        count::tally(self.bits, I::COUNT)
    }

    /// The items answered yes.
    #[must_use]
    pub const fn yes(&self) -> ItemSet {
        ItemSet::from_bits(self.low() & !self.high())
    }

    /// The items answered no.
    #[must_use]
    pub const fn no(&self) -> ItemSet {
        ItemSet::from_bits(self.high() & !self.low())
    }

    /// The items asked about and not known.
    #[must_use]
    pub const fn dont_know(&self) -> ItemSet {
        ItemSet::from_bits(self.low() & self.high())
    }

    /// The items not answered.
    #[must_use]
    pub const fn unanswered(&self) -> ItemSet {
        ItemSet::from_bits(Self::MASK & !(self.low() | self.high()))
    }

    /// Forgets every answer.
    pub const fn clear(&mut self) {
        self.bits = 0;
    }

    /// The packed form, for keeping: two planes of 32 bits as the type's documentation says.
    #[must_use]
    pub const fn to_bits(self) -> u64 {
        self.bits
    }

    /// Reads the packed form.
    ///
    /// # Errors
    /// [`DashError::NotPacked`] when a bit is set where the instrument has no item.
    pub const fn try_from_bits(bits: u64) -> Result<Self, DashError> {
        let sheet = Self { bits, instrument: PhantomData };
        if (sheet.low() | sheet.high()) & !Self::MASK == 0 {
            Ok(sheet)
        } else {
            Err(DashError::NotPacked { instrument: I::INSTRUMENT.id })
        }
    }
}

impl<I: Checklist> core::fmt::Debug for Sheet<I> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(I::INSTRUMENT.id)?;
        f.write_str("(withheld)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    const ALL: [Response; 4] = [Response::Unanswered, Response::Yes, Response::No, Response::DontKnow];

    #[test]
    fn every_answer_comes_back_and_leaves_the_others_alone() {
        for number in 1..=24 {
            for first in ALL {
                for second in ALL {
                    let mut ric = Ric::try_from_responses(&[first; 24]).unwrap();
                    ric.answer(number, second).unwrap();
                    for other in 1..=24 {
                        let expected = if other == number { second } else { first };
                        assert!(ric.response(other) == Some(expected), "item {other} after item {number}");
                    }
                }
            }
        }
    }

    #[test]
    fn items_that_do_not_exist_are_refused() {
        let mut ric = Ric::new();
        for number in [0, 25, 32, 33, 255] {
            assert!(matches!(ric.answer(number, Response::Yes), Err(DashError::NoSuchItem { .. })));
            assert!(ric.response(number).is_none());
        }
        assert_eq!(ric.to_bits(), 0);
        assert!(matches!(
            Ric::try_from_responses(&[Response::Yes; 27]),
            Err(DashError::WrongCount { expected: 24, found: 27, .. })
        ));
        assert!(ric.answer_by_id("no-such-item", Response::Yes).is_err());
        ric.answer_by_id("strangulation", Response::Yes).unwrap();
        assert!(ric.yes().contains(15));
    }

    #[test]
    fn packed_answers_come_back_and_strangers_do_not() {
        let ric = Ric::try_from_responses(&[Response::DontKnow; 24]).unwrap();
        assert_eq!(Ric::try_from_bits(ric.to_bits()), Ok(ric));
        for bits in [1 << 24, 1 << 56, u64::MAX] {
            assert!(matches!(Ric::try_from_bits(bits), Err(DashError::NotPacked { .. })));
        }
    }

    #[test]
    fn debug_withholds_the_answers() {
        let ric = Ric::try_from_responses(&[Response::Yes; 24]).unwrap();
        assert_eq!(format!("{ric:?} {:?}", ric.tally()), "safelives-dash-24(withheld) Tally(withheld)");
    }
}
