//! Rust text with everything blanked that is not code, so that a word in a comment or a string is no fault. Lines stay
//! where they are. A scanner of tokens, not a parser: it errs on the side of leaving text in.

/// Blanks comments, strings and characters.
pub(crate) fn only(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out: Vec<u8> = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &bytes[at..];
        let end = at
            + match rest {
                [b'/', b'/', ..] => rest.iter().position(|&b| b == b'\n').unwrap_or(rest.len()),
                [b'/', b'*', ..] => block_comment(rest),
                [b'"', ..] => string(rest),
                [b'r' | b'b', ..] if !joined(bytes, at) => match raw_or_byte(rest) {
                    Some(length) => length,
                    None => {
                        at += 1;
                        continue;
                    }
                },
                [b'\'', ..] => match character(rest) {
                    Some(length) => length,
                    None => {
                        at += 1;
                        continue;
                    }
                },
                _ => {
                    at += 1;
                    continue;
                }
            };
        for byte in &mut out[at..end] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
        at = end;
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// Blanks comments, strings, and modules, functions and imports under `#[cfg(test)]`.
pub(crate) fn without_tests(text: &str) -> String {
    let mut code = only(text).into_bytes();
    let mark = b"#[cfg(test)]";
    let mut from = 0;
    while let Some(found) = code[from..].windows(mark.len()).position(|window| window == mark) {
        let start = from + found;
        let mut depth = 0_usize;
        let mut end = start + mark.len();
        while let Some(&byte) = code.get(end) {
            end += 1;
            match byte {
                b'{' => depth += 1,
                b'}' => depth = depth.saturating_sub(1),
                b';' if depth == 0 => break,
                _ => {}
            }
            if byte == b'}' && depth == 0 {
                break;
            }
        }
        for byte in &mut code[start..end] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
        from = end;
    }
    String::from_utf8_lossy(&code).into_owned()
}

/// Whether `word` stands in `line` as a whole word.
pub(crate) fn has_word(line: &str, word: &str) -> bool {
    let letter = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back().is_some_and(letter);
        let after = line[at + word.len()..].chars().next().is_some_and(letter);
        !before && !after
    })
}

/// Whether the byte at `at` continues a name.
fn joined(bytes: &[u8], at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|before| bytes.get(before))
        .is_some_and(|&b| b.is_ascii_alphanumeric() || b == b'_')
}

fn block_comment(rest: &[u8]) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < rest.len() {
        match &rest[at..] {
            [b'/', b'*', ..] => {
                depth += 1;
                at += 2;
            }
            [b'*', b'/', ..] => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    break;
                }
            }
            _ => at += 1,
        }
    }
    at.min(rest.len())
}

fn string(rest: &[u8]) -> usize {
    let mut at = 1;
    while let Some(&byte) = rest.get(at) {
        at += match byte {
            b'\\' => 2,
            b'"' => return at + 1,
            _ => 1,
        };
    }
    rest.len()
}

/// `r"…"`, `r#"…"#`, `b"…"`, `br"…"`, `b'…'`; `None` if it is a name.
fn raw_or_byte(rest: &[u8]) -> Option<usize> {
    let prefix = rest.iter().take(2).take_while(|b| matches!(b, b'r' | b'b')).count();
    let after = &rest[prefix..];
    if !rest[..prefix].contains(&b'r') {
        return match after.first()? {
            b'"' => Some(prefix + string(after)),
            b'\'' => character(after).map(|length| prefix + length),
            _ => None,
        };
    }
    let hashes = after.iter().take_while(|&&b| b == b'#').count();
    if after.get(hashes) != Some(&b'"') {
        return None;
    }
    let mut close = vec![b'"'];
    close.extend(std::iter::repeat_n(b'#', hashes));
    let body = &after[hashes + 1..];
    let end = body
        .windows(close.len())
        .position(|window| window == close)
        .map_or(body.len(), |at| at + close.len());
    Some(prefix + hashes + 1 + end)
}

/// A character and not a lifetime.
fn character(rest: &[u8]) -> Option<usize> {
    let text = std::str::from_utf8(&rest[..rest.len().min(16)])
        .or_else(|error| std::str::from_utf8(&rest[..error.valid_up_to()]));
    let mut chars = text.ok()?.char_indices().skip(1);
    let (_, first) = chars.next()?;
    if first == '\\' {
        chars.next()?;
        return chars.find(|&(_, c)| c == '\'').map(|(at, _)| at + 1);
    }
    let (at, second) = chars.next()?;
    (second == '\'').then_some(at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_comments_and_strings_vanish() {
        let text = "let a = \"HashMap \\\" x\"; // HashMap\n/* a /* HashMap */ b */ let c = r#\"Hash\"Map\"#;\nlet d = b\"f64\";";
        let code = only(text);
        assert!(!code.contains("Hash") && !code.contains("f64"), "{code}");
        assert_eq!(code.lines().count(), text.lines().count());
        assert!(code.contains("let c =") && code.contains("let d ="));
    }

    #[test]
    fn a_lifetime_is_code_and_a_quote_character_ends() {
        let code = only("fn f<'a>(x: &'a f64) -> char { '\"' } let y: f32 = '\\'';");
        assert!(code.contains("f64") && code.contains("f32"), "{code}");
        assert!(!code.contains('"'));
    }

    #[test]
    fn tests_vanish_and_what_follows_stays() {
        let text =
            "#[cfg(test)]\nmod tests { fn a() { HashMap } }\n#[cfg(test)]\nuse b::HashMap;\nfn c() { f64 }";
        let code = without_tests(text);
        assert!(!code.contains("HashMap") && code.contains("f64"), "{code}");
    }

    #[test]
    fn words_are_whole() {
        assert!(has_word("x: f64,", "f64"));
        assert!(!has_word("leaf64", "f64") && !has_word("f64_bits", "f64"));
    }
}
