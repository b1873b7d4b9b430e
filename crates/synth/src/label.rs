//! What people write in place of codes: labels, and the code in other letters.

use fingerpost_schema::ListedCode;

/// The codes of a list, ready to be compared.
#[derive(Debug)]
pub(crate) struct Labels {
    /// Codes and labels without what does not matter.
    folded: Vec<(String, String)>,
}

impl Labels {
    pub(crate) fn new(list: &[ListedCode]) -> Self {
        Self { folded: list.iter().map(|code| (fold(code.code), fold(code.label))).collect() }
    }

    /// Whether a text, in whatever letters, could be meant for a code other than this one.
    fn others(&self, text: &str, code: &str) -> bool {
        let (text, code) = (fold(text), fold(code));
        let means = |(other, label): &(String, String)| *other != code && (*other == text || *label == text);
        self.folded.iter().any(means)
    }

    /// The label of a code, where it can be meant for no other code of the list.
    pub(crate) fn own(&self, code: &ListedCode) -> Option<&'static str> {
        let label = code.label;
        let plain = (4..=90).contains(&label.len())
            && label.trim() == label
            && !label.contains([';', '|'])
            && label.starts_with(|first: char| first.is_ascii_alphanumeric());
        (plain && label != code.code && !self.others(label, code.code)).then_some(label)
    }

    /// Whether the code in other letters can be meant for no other.
    pub(crate) fn alone(&self, code: &ListedCode) -> bool {
        !self.others(code.code, code.code)
    }
}

/// What two texts have in common that differ only in letters and signs.
fn fold(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use fingerpost_schema::{List, lists};

    #[test]
    fn a_label_is_meant_for_one_code() {
        for codes in lists() {
            let listed = List::Ours(codes).codes();
            let labels = Labels::new(&listed);
            for code in &listed {
                if let Some(label) = labels.own(code) {
                    let meant = listed.iter().filter(|other| other.label.eq_ignore_ascii_case(label)).count();
                    assert_eq!(meant, 1, "{} of {}", code.code, codes.id);
                }
            }
        }
    }
}
