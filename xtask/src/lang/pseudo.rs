//! Two languages that nobody speaks. What is not in them, or does not fit, is seen at once. They never ship.

/// Id, language, direction, and how an English message is said.
pub(super) type Pseudo = (&'static str, &'static str, &'static str, fn(&str) -> String);

/// Accents and forty per cent more of everything; and letters that are written from the right.
pub(super) const ALL: [Pseudo; 2] =
    [("en-XA", "en-XA", "ltr", accented), ("ar-XB", "ar-XB", "rtl", mirrored)];

/// `Hello` as `[Ĥéļļö~~]`, longer by two fifths.
fn accented(text: &str) -> String {
    const FROM: &str = "aceghiklnorstuyACEGHIKLNORSTUY";
    const TO: &str = "áçéĝĥíķļñöŕšţúýÁÇÉĜĤÍĶĻÑÖŔŠŢÚÝ";
    let mut said = String::from("[");
    said.extend(text.chars().map(|letter| {
        FROM.chars().zip(TO.chars()).find(|(from, _)| *from == letter).map_or(letter, |(_, to)| to)
    }));
    // Words, so that a line may break in them as it does in a language.
    let more = text.chars().count() * 2 / 5;
    said.extend((0..more).map(|at| if at % 8 == 0 { ' ' } else { '~' }));
    said.push(']');
    said
}

/// Each Latin letter as one of Arabic; numbers and arguments as they are.
fn mirrored(text: &str) -> String {
    const ARABIC: [char; 26] = [
        'ا', 'ب', 'ت', 'ث', 'ج', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص', 'ض', 'ط', 'ظ', 'ع', 'غ', 'ف',
        'ق', 'ك', 'ل', 'م', 'ن', 'ه',
    ];
    let letter = |letter: char| {
        let at = (letter.to_ascii_lowercase() as usize).checked_sub('a' as usize);
        at.and_then(|at| ARABIC.get(at)).copied().unwrap_or(letter)
    };
    format!("[{}]", text.chars().map(letter).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_and_numbers_stay() {
        assert_eq!(accented("Call {0}"), "[Çáļļ {0} ~~]");
        assert_eq!(mirrored("Call 999"), "[تاسس 999]");
    }
}
