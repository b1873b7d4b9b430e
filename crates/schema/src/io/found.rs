//! A finding across rows as three words that sort by place, so that any number of them can be sorted on disk.

use crate::{Found, Hint, Place, Spot, rules};

/// No column.
const ROW: u16 = u16::MAX;

/// The words of a finding.
pub(super) fn write(found: &Found) -> [u64; 3] {
    let column = match found.spot {
        Spot::Row => ROW,
        Spot::Column(column) => column,
    };
    let rule = rules().iter().position(|rule| *rule == found.rule).unwrap_or(usize::MAX);
    let Place { file, record, line } = found.place;
    let first = u64::from(file) << 32 | u64::from(record);
    let second = u64::from(line) << 32 | u64::from(column) << 16 | (rule as u64 & 0xffff);
    [first, second, 0]
}

/// The number of the file and the finding; `None` for words that [`write`] did not make.
pub(super) fn read([first, second, _]: [u64; 3]) -> Option<(usize, Found)> {
    let rule = *rules().get((second & 0xffff) as usize)?;
    let column = (second >> 16) as u16;
    let spot = if column == ROW { Spot::Row } else { Spot::Column(column) };
    let file = (first >> 32) as u8;
    let place = Place { file, record: first as u32, line: (second >> 32) as u32 };
    Some((usize::from(file), Found { rule, place, spot, hint: Hint::None }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_and_sorts_by_place() {
        let mut words = std::vec::Vec::new();
        for (file, record, line) in [(0, 1, 2), (0, 2, 9), (3, u32::MAX, u32::MAX)] {
            for rule in [rules()[0], rules()[rules().len() - 1]] {
                for spot in [Spot::Column(0), Spot::Column(63), Spot::Row] {
                    let found = Found { rule, place: Place { file, record, line }, spot, hint: Hint::None };
                    assert_eq!(read(write(&found)), Some((usize::from(file), found)));
                    words.push(write(&found));
                }
            }
        }
        let mut places: std::vec::Vec<Place> = words.iter().filter_map(|w| Some(read(*w)?.1.place)).collect();
        assert!(places.is_sorted());
        places.dedup();
        assert_eq!(places.len(), 3);
        assert_eq!(read([0, 0xffff, 0]), None);
    }
}
