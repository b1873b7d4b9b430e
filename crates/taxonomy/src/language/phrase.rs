//! Phrases: words that stand next to each other.
//!
//! `a|b` is either word, `ab*` any word that begins so, `ab?` may be left out. Case does not matter, and a curly
//! apostrophe is a straight one.

use super::words::Word;

/// The places in a sentence where a phrase stands.
pub(super) fn find<'s, 't>(phrase: &str, sentence: &'s [Word<'t>]) -> impl Iterator<Item = &'s [Word<'t>]> {
    (0..sentence.len()).filter_map(move |at| {
        let rest = sentence.get(at..)?;
        rest.get(..length(phrase, rest)?).filter(|found| !found.is_empty())
    })
}

/// True when the words end with the phrase.
pub(super) fn ends(phrase: &str, words: &[Word<'_>]) -> bool {
    find(phrase, words).any(|found| found.last() == words.last())
}

/// How many words a phrase takes at the beginning of some.
fn length(phrase: &str, words: &[Word<'_>]) -> Option<usize> {
    if phrase.is_empty() {
        return Some(0);
    }
    let (token, rest) = phrase.split_once(' ').unwrap_or((phrase, ""));
    let (token, optional) = token.strip_suffix('?').map_or((token, false), |token| (token, true));
    let taken = words
        .split_first()
        .filter(|(word, _)| token.split('|').any(|choice| same(choice, word.text)))
        .and_then(|(_, after)| length(rest, after))
        .map(|more| more.saturating_add(1));
    match taken {
        None if optional => length(rest, words),
        _ => taken,
    }
}

fn same(choice: &str, word: &str) -> bool {
    let mut letters =
        word.chars().map(|letter| if letter == '’' { '\'' } else { letter.to_ascii_lowercase() });
    let (stem, open) = choice.strip_suffix('*').map_or((choice, false), |stem| (stem, true));
    stem.chars().all(|expected| letters.next() == Some(expected)) && (open || letters.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::super::words::sentences;
    use super::*;
    use alloc::vec::Vec;

    fn found(phrase: &str, text: &str) -> Vec<usize> {
        sentences(text)
            .iter()
            .flat_map(|s| find(phrase, s).map(<[Word<'_>]>::len).collect::<Vec<_>>())
            .collect()
    }

    #[test]
    fn choices_endings_and_what_may_be_left_out() {
        assert_eq!(found("incident|incidents", "Incidental INCIDENTS, incident-led"), [1, 1]);
        assert_eq!(found("incident*", "incidental"), [1]);
        assert_eq!(
            found("reason for the? abuse", "Reason for abuse; reason for the abuse; reason for"),
            [3, 4]
        );
        assert_eq!(found("child's", "the child’s"), [1]);
    }
}
