//! How a table is written down: what was found, and what can be said beforehand.

/// How rows are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A heading line, and cells between delimiters: CSV and its kin.
    Delimited,
    /// An object of JSON on each line: NDJSON, JSON Lines.
    Ndjson,
}

/// How characters become bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8. A record that is not is read as Windows-1252, and told.
    Utf8,
    /// UTF-16, low byte first, as "Unicode text" of Excel.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252, as CSV of Excel on Windows in western Europe. Every byte is a character, the five unassigned ones too.
    Windows1252,
}

impl Encoding {
    /// The encoding of a byte order mark, and its length.
    pub(crate) fn marked(head: &[u8]) -> Option<(Self, usize)> {
        match head {
            [0xEF, 0xBB, 0xBF, ..] => Some((Self::Utf8, 3)),
            [0xFF, 0xFE, ..] => Some((Self::Utf16Le, 2)),
            [0xFE, 0xFF, ..] => Some((Self::Utf16Be, 2)),
            _ => None,
        }
    }
}

/// Whether the file is compressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compression {
    /// As it is.
    None,
    /// gzip, in one member or many.
    Gzip,
}

/// How lines end, by the first of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineEnd {
    /// `\n`.
    Lf,
    /// `\r\n`.
    CrLf,
    /// A lone `\r`, as old Macintosh programs write.
    Cr,
}

/// How the table is written down, as found or as told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// How rows are written.
    pub format: Format,
    /// How it is compressed.
    pub compression: Compression,
    /// How characters are written at its start.
    pub encoding: Encoding,
    /// Whether it began with a byte order mark.
    pub byte_order_mark: bool,
    /// The byte between cells, if the table is delimited.
    pub delimiter: u8,
    /// The byte around quoted cells, if the table is delimited.
    pub quote: Option<u8>,
    /// Whether it began with Excel's line `sep=;`.
    pub separator_line: bool,
    /// How lines end. `None` if the heading line does not end.
    pub line_end: Option<LineEnd>,
}

/// The first line that is not empty, as far as it is there, without quoted line ends in it counting as ends; and how it
/// ends.
pub(crate) fn first_line(text: &[u8], quote: Option<u8>) -> (&[u8], Option<LineEnd>) {
    let blank = text.iter().take_while(|&&byte| byte == b'\n' || byte == b'\r').count();
    let text = text.get(blank..).unwrap_or_default();
    let mut inside = false;
    for (at, &byte) in text.iter().enumerate() {
        if Some(byte) == quote {
            inside = !inside;
        } else if !inside && (byte == b'\n' || byte == b'\r') {
            let end = match (byte, text.get(at.wrapping_add(1))) {
                (b'\n', _) => LineEnd::Lf,
                (_, Some(b'\n')) => LineEnd::CrLf,
                _ => LineEnd::Cr,
            };
            return (text.get(..at).unwrap_or_default(), Some(end));
        }
    }
    (text, None)
}

/// The delimiter that the heading line uses most outside quotes: a comma unless another is ahead.
pub(crate) fn delimiter(heading: &[u8], quote: Option<u8>) -> u8 {
    let mut counts = [(b',', 0_usize), (b';', 0), (b'\t', 0)];
    let mut inside = false;
    for &byte in heading {
        if Some(byte) == quote {
            inside = !inside;
        } else if !inside {
            for (delimiter, count) in &mut counts {
                *count = count.wrapping_add(usize::from(*delimiter == byte));
            }
        }
    }
    // The first of equals: `max_by_key` would take the last.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(delimiter, _)| *delimiter)
}

/// The delimiter that Excel's first line `sep=;` names.
pub(crate) fn separator(line: &[u8]) -> Option<u8> {
    match line {
        [s, e, p, b'=', delimiter]
            if [s, e, p].iter().zip(b"sep").all(|(a, b)| a.eq_ignore_ascii_case(b))
                && delimiter.is_ascii() =>
        {
            Some(*delimiter)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delimiters_by_the_heading_line() {
        for (heading, expected) in [
            ("a,b,c", b','),
            ("a;b;c", b';'),
            ("a\tb", b'\t'),
            ("a", b','),
            ("", b','),
            ("a;b,c", b','),
            ("\"a;b;c;d\",e", b','),
            ("\"one, two\";\"three, four\"", b';'),
        ] {
            assert_eq!(delimiter(heading.as_bytes(), Some(b'"')), expected, "{heading}");
        }
    }

    #[test]
    fn the_first_line_honours_quotes() {
        assert_eq!(first_line(b"\r\n\"a\nb\",c\r\nd", Some(b'"')), (&b"\"a\nb\",c"[..], Some(LineEnd::CrLf)));
        assert_eq!(first_line(b"\"a\nb", None), (&b"\"a"[..], Some(LineEnd::Lf)));
        assert_eq!(first_line(b"a\rb", None), (&b"a"[..], Some(LineEnd::Cr)));
        assert_eq!(first_line(b"a", None), (&b"a"[..], None));
    }

    #[test]
    fn the_line_of_excel() {
        assert_eq!(separator(b"sep=;"), Some(b';'));
        assert_eq!(separator(b"SEP=\t"), Some(b'\t'));
        for other in [&b"sep="[..], b"sep=;;", b"sip=;", b"sep=\xA7"] {
            assert_eq!(separator(other), None);
        }
    }
}
