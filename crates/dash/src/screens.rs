//! Which further screens the answers open.

use crate::{Checklist, ItemSet, Ric, SafeLivesDash};

/// Whether a further screen should be asked. `Debug` withholds it: it tells the answer to an item.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Opening {
    /// Every item that opens it was answered no.
    Closed,
    /// An item that opens it is not known or not answered.
    Consider,
    /// An item that opens it was answered yes.
    Open,
}

impl core::fmt::Debug for Opening {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Opening(withheld)")
    }
}

/// The stalking and honour-based screens after the checklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Screens {
    /// The stalking screen: opened by item 8.
    pub stalking: Opening,
    /// The honour-based abuse screen: opened by items 4, 12 and 17.
    pub honour: Opening,
}

/// The items that open the stalking screen and the honour-based abuse screen, by the flags of the table.
const OPENERS: (ItemSet, ItemSet) = {
    let (mut stalking, mut honour) = (ItemSet::EMPTY, ItemSet::EMPTY);
    let mut rest = SafeLivesDash::ITEMS;
    while let [item, tail @ ..] = rest {
        let this = ItemSet::of(&[item.number]);
        if item.opens.stalking {
            stalking = stalking.or(this);
        }
        if item.opens.honour {
            honour = honour.or(this);
        }
        rest = tail;
    }
    (stalking, honour)
};

impl Screens {
    /// What a filled-in checklist opens.
    #[must_use]
    pub const fn opened_by(ric: &Ric) -> Self {
        Self { stalking: opening(ric, OPENERS.0), honour: opening(ric, OPENERS.1) }
    }
}

const fn opening(ric: &Ric, openers: ItemSet) -> Opening {
    if !ric.yes().and(openers).is_empty() {
        Opening::Open
    } else if openers.without(ric.no()).is_empty() {
        Opening::Closed
    } else {
        Opening::Consider
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Response;

    #[test]
    fn yes_opens_and_an_unknown_does_not_close() {
        let mut ric = Ric::try_from_responses(&[Response::No; 24]).unwrap();
        assert_eq!(Screens::opened_by(&ric), Screens { stalking: Opening::Closed, honour: Opening::Closed });
        ric.answer(8, Response::DontKnow).unwrap();
        ric.answer(17, Response::Yes).unwrap();
        assert_eq!(Screens::opened_by(&ric), Screens { stalking: Opening::Consider, honour: Opening::Open });
        ric.answer(8, Response::Yes).unwrap();
        assert_eq!(Screens::opened_by(&ric).stalking, Opening::Open);
    }
}
