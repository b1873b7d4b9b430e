//! From a position in a JSON text to the field that stands there.

use alloc::{string::String, vec::Vec};

use fingerpost_core::FieldPath;

enum Frame {
    Object(Option<String>),
    List(usize),
}

/// The field at a line and column as a parser reports them: both from 1, the column in bytes, at the last byte read.
///
/// The text is JSON up to there, so no more is checked than strings and brackets.
pub(crate) fn path_at(text: &str, line: usize, column: usize) -> FieldPath {
    let before: usize =
        text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).fold(0, usize::saturating_add);
    let end = before.saturating_add(column);
    let mut frames: Vec<Frame> = Vec::new();
    let mut expects_key = false;
    let mut bytes = text.bytes().take(end);
    while let Some(byte) = bytes.next() {
        match byte {
            b'{' => {
                frames.push(Frame::Object(None));
                expects_key = true;
            }
            b'[' => {
                frames.push(Frame::List(0));
                expects_key = false;
            }
            b'}' | b']' => {
                frames.pop();
                expects_key = false;
            }
            b',' => match frames.last_mut() {
                Some(Frame::Object(key)) => {
                    *key = None;
                    expects_key = true;
                }
                Some(Frame::List(at)) => *at = at.saturating_add(1),
                None => {}
            },
            b'"' => {
                let string = string(&mut bytes);
                if let (true, Some(Frame::Object(key))) = (expects_key, frames.last_mut()) {
                    *key = Some(string);
                    expects_key = false;
                }
            }
            _ => {}
        }
    }
    frames.into_iter().fold(FieldPath::root(), |path, frame| match frame {
        Frame::Object(Some(key)) => path.field(key),
        Frame::Object(None) => path,
        Frame::List(at) => path.index(at),
    })
}

/// The rest of a string, up to its closing quote. Escapes stay as they are: our own keys have none.
fn string(bytes: &mut impl Iterator<Item = u8>) -> String {
    let mut found = Vec::new();
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' => break,
            b'\\' => {
                found.push(byte);
                found.extend(bytes.next());
            }
            _ => found.push(byte),
        }
    }
    String::from_utf8_lossy(&found).into_owned()
}

#[cfg(test)]
mod tests {
    use super::path_at;
    use alloc::string::ToString;

    #[test]
    fn positions_become_fields() {
        let text = "{\n \"a\": {\"b\": [1, {\"c\": \"}\"}]},\n \"d\": 2}";
        let at = |line, column| path_at(text, line, column).to_string();
        assert_eq!(at(2, 4), "a");
        assert_eq!(at(2, 14), "a.b[0]");
        assert_eq!(at(2, 25), "a.b[1].c");
        assert_eq!(at(2, 26), "a.b[1]", "after the inner object has ended");
        assert_eq!(at(3, 7), "d");
        assert_eq!(at(3, 8), "", "after the whole has ended");
    }

    #[test]
    fn nothing_makes_it_fail() {
        for text in ["", "}", "]]", "\"\\", "{\"a", "[,,"] {
            for column in 0..8 {
                let _ = path_at(text, 1, column);
            }
        }
        assert_eq!(path_at("[1]", 9, 9).to_string(), "");
    }
}
