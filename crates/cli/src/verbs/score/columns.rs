//! Which column is which item.

use anyhow::{Result, bail};
use fingerpost::dash::Checklist;

use super::ScoreArgs;

/// The columns that are read, from 0.
pub(super) struct Columns {
    /// For each item, in the form's order.
    pub(super) items: Vec<Option<usize>>,
    pub(super) date: Option<usize>,
    pub(super) id: Option<usize>,
    pub(super) judgement: Option<usize>,
}

impl Columns {
    /// Finds them. What is said about a heading names ours and not the file's: a file without headings has answers there.
    pub(super) fn find<I: Checklist>(headings: &[String], args: &ScoreArgs) -> Result<Self> {
        let named = |name: &Option<String>, what: &str| match name {
            None => Ok(None),
            Some(name) => match headings.iter().position(|heading| heading.trim() == name.trim()) {
                Some(column) => Ok(Some(column)),
                None => bail!("the file has no column of the name that --{what}-column gives"),
            },
        };
        let mut items = vec![None; usize::from(I::COUNT)];
        for (column, heading) in headings.iter().enumerate() {
            let Some(number) = number::<I>(heading) else { continue };
            let Some(slot) = items.get_mut(usize::from(number).wrapping_sub(1)) else { continue };
            if slot.is_some() {
                bail!("two columns are for item {number}: the second is column {}", column.saturating_add(1));
            }
            *slot = Some(column);
        }
        let absent: Vec<String> = I::ITEMS
            .iter()
            .zip(&items)
            .filter(|(_, column)| column.is_none())
            .map(|(item, _)| format!("{} {}", item.number, item.id))
            .collect();
        if absent.len() == items.len() {
            bail!("no column is an item of {}: its heading is the item's id or number", I::INSTRUMENT.name);
        }
        if !absent.is_empty() && !args.partial {
            bail!("no column for {}; --partial takes them as not answered", absent.join(", "));
        }
        Ok(Self {
            items,
            date: named(&args.date_column, "date")?,
            id: named(&args.id_column, "id")?,
            judgement: named(&args.judgement_column, "judgement")?,
        })
    }
}

/// The item that a heading names: `very-afraid`, `2`, `Q2`, `Item 02`, `q2 very_afraid`.
fn number<I: Checklist>(heading: &str) -> Option<u8> {
    let folded = heading.trim().to_lowercase().replace(['_', ' '], "-");
    if let Some(item) = I::item(&folded) {
        return Some(item.number);
    }
    let bare = ["question", "item", "q"].iter().find_map(|word| folded.strip_prefix(word)).unwrap_or(&folded);
    let bare = bare.trim_start_matches('-');
    let (digits, rest) = bare.split_at(bare.bytes().take_while(u8::is_ascii_digit).count());
    let number: u8 = digits.parse().ok().filter(|number| (1..=I::COUNT).contains(number))?;
    // A number with the id of another item is neither.
    let rest = rest.trim_start_matches('-');
    (rest.is_empty() || I::item(rest).is_some_and(|item| item.number == number)).then_some(number)
}

#[cfg(test)]
mod tests {
    use fingerpost::dash::SafeLivesDash;

    use super::*;

    #[test]
    fn headings_name_items() {
        let number = number::<SafeLivesDash>;
        for heading in ["very-afraid", "Very_Afraid", "2", "Q2", "item 02", "Q2 very afraid"] {
            assert_eq!(number(heading), Some(2), "{heading}");
        }
        for heading in ["0", "25", "Q", "2b", "q2 separation", "quarter", "notes", "2026"] {
            assert_eq!(number(heading), None, "{heading}");
        }
    }
}
