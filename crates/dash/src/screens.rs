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

impl Screens {
    /// What a filled-in checklist opens.
    #[must_use]
    pub fn opened_by(ric: &Ric) -> Self {
        let that_open = |wanted: fn(&crate::Item) -> bool| -> Opening {
            let items: ItemSet =
                SafeLivesDash::ITEMS.iter().filter(|item| wanted(item)).map(|item| item.number).collect();
            if !ric.yes().and(items).is_empty() {
                Opening::Open
            } else if items.without(ric.no()).is_empty() {
                Opening::Closed
            } else {
                Opening::Consider
            }
        };
        Self { stalking: that_open(|item| item.opens.stalking), honour: that_open(|item| item.opens.honour) }
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
