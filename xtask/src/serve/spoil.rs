//! What goes wrong with an engine's files between us and a reader, on purpose, so that a test sees what is left.

/// A fault of the files of a mount.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Spoil {
    /// The engine and its twin are not there.
    Gone,
    /// The engine is cut short, and the twin is not there.
    Cut,
    /// The engine is cut short, and the twin is whole.
    CutAlone,
    /// Both are of another version, as out of an old cache.
    Old,
    /// Both are a page with status 200, as from a host that answers everything.
    Page,
    /// The engine has the media type of a text.
    Type,
}

/// A module whose only function, `version`, says 999.
const OLD: &[u8] = b"\0asm\x01\0\0\0\x01\x05\x01\x60\0\x01\x7f\x03\x02\x01\0\x07\x0b\x01\x07version\0\0\x0a\x07\x01\x05\0\x41\xe7\x07\x0b";
const OLD_TWIN: &[u8] = b"export const version = () => 999;\nexport class Fingerpost {}\n";
const PAGE: &[u8] = b"<!doctype html><title>Not found</title><p>Not found</p>";

impl Spoil {
    /// What the file of a name becomes, and its media type; `None` where it is gone.
    pub(super) fn serve(
        self,
        name: &str,
        mut bytes: Vec<u8>,
        kind: &'static str,
    ) -> Option<(Vec<u8>, &'static str)> {
        let engine = name == "fingerpost_bg.wasm";
        if !engine && name != "fingerpost_twin.js" {
            return Some((bytes, kind));
        }
        match self {
            Self::Gone => None,
            Self::Cut | Self::CutAlone if engine => {
                bytes.truncate(bytes.len() / 2);
                Some((bytes, kind))
            }
            Self::Cut => None,
            Self::Old => Some((if engine { OLD } else { OLD_TWIN }.to_vec(), kind)),
            Self::Page => Some((PAGE.to_vec(), "text/html; charset=utf-8")),
            Self::Type if engine => Some((bytes, "text/plain")),
            Self::CutAlone | Self::Type => Some((bytes, kind)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_engine_and_its_twin_are_spoilt() {
        for spoil in [Spoil::Gone, Spoil::Cut, Spoil::CutAlone, Spoil::Old, Spoil::Page, Spoil::Type] {
            let page = spoil.serve("fingerpost.js", b"whole".to_vec(), "text/javascript").unwrap();
            assert_eq!(page, (b"whole".to_vec(), "text/javascript"));
            let engine = spoil.serve("fingerpost_bg.wasm", b"whole".to_vec(), "application/wasm");
            assert_ne!(engine, Some((b"whole".to_vec(), "application/wasm")));
        }
    }
}
