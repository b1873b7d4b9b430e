//! A text as sentences of words.

use alloc::vec::Vec;

/// A word and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word<'t> {
    pub(super) text: &'t str,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) line: usize,
}

/// The text's sentences as words. Hyphens part words; an apostrophe between letters does not.
pub(super) fn sentences(text: &str) -> Vec<Vec<Word<'_>>> {
    let mut all = Vec::new();
    let mut sentence = Vec::new();
    let mut start = None;
    let mut line = 1_usize;
    let mut newlines = 0_usize;
    let mut letters = text.char_indices().chain([(text.len(), '\n')]).peekable();
    while let Some((at, letter)) = letters.next() {
        let follows = letters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        let inside = letter.is_alphanumeric() || (start.is_some() && matches!(letter, '\'' | '’') && follows);
        match (start, inside) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                sentence.push(Word {
                    text: text.get(from..at).unwrap_or_default(),
                    start: from,
                    end: at,
                    line,
                });
                start = None;
            }
            _ => {}
        }
        newlines = match letter {
            '\n' => newlines.saturating_add(1),
            _ if letter.is_whitespace() => newlines,
            _ => 0,
        };
        let ends = matches!(letter, '.' | '!' | '?') && !follows;
        if ends || newlines > 1 {
            all.push(core::mem::take(&mut sentence));
        }
        if letter == '\n' {
            line = line.saturating_add(1);
        }
    }
    all.push(sentence);
    all.retain(|sentence| !sentence.is_empty());
    all
}

/// The numbers of the lines that a marker excuses: its own, and those after it up to the next empty one. A marker
/// before an empty line excuses the paragraph after that.
pub(super) fn quoted_lines(text: &str) -> Vec<usize> {
    let mut quoted = Vec::new();
    let mut on = false;
    let mut begun = false;
    for (before, line) in text.lines().enumerate() {
        if line.contains("language: quoted") {
            on = true;
            begun = line.trim_start().chars().next().is_some_and(char::is_alphanumeric);
            quoted.push(before.saturating_add(1));
        } else if on && line.trim().is_empty() {
            on = !begun;
        } else if on {
            begun = true;
            quoted.push(before.saturating_add(1));
        }
    }
    quoted
}

/// True when a match stands in quotation marks by itself: the word is talked about, not used.
pub(super) fn quoted_alone(text: &str, start: usize, end: usize) -> bool {
    let mark = |letter: Option<char>| {
        letter.is_some_and(|one| matches!(one, '"' | '\'' | '“' | '”' | '‘' | '’' | '`'))
    };
    mark(text.get(..start).and_then(|before| before.chars().next_back()))
        && mark(text.get(end..).and_then(|after| after.chars().next()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_where_they_stand() {
        let text = "One’s non-crime\nincident. Two\n\nthree 1.5";
        let all = sentences(text);
        let words: Vec<Vec<&str>> = all.iter().map(|s| s.iter().map(|w| w.text).collect()).collect();
        assert_eq!(words, [&["One’s", "non", "crime", "incident"][..], &["Two"], &["three", "1", "5"]]);
        assert_eq!(all[0][3].line, 2);
        for word in all.iter().flatten() {
            assert_eq!(text.get(word.start..word.end), Some(word.text));
        }
    }

    #[test]
    fn a_marker_excuses_its_paragraph() {
        assert_eq!(quoted_lines("a\n<!-- language: quoted -->\nb\nc\n\nd"), [2, 3, 4]);
        assert_eq!(quoted_lines("<!-- language: quoted -->\n\nb\n\nd"), [1, 3]);
        assert_eq!(quoted_lines("he said it (language: quoted)\n\nd"), [1]);
    }
}
