//! What goes wrong with an engine's files between us and a reader, on purpose, so that a test sees what is left.

/// Which of the two modules of an engine is spoilt.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// What everything begins with.
    First,
    /// All of it, which a page loads second.
    Whole,
}

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
    /// The script of the whole is not there, unless it is asked for under an address with a query.
    Script,
}

/// A module whose only function, `version`, says 999.
const OLD: &[u8] = b"\0asm\x01\0\0\0\x01\x05\x01\x60\0\x01\x7f\x03\x02\x01\0\x07\x0b\x01\x07version\0\0\x0a\x07\x01\x05\0\x41\xe7\x07\x0b";
const OLD_TWIN: &[u8] = b"export const version = () => 999;\nexport class Fingerpost {}\n";
const PAGE: &[u8] = b"<!doctype html><title>Not found</title><p>Not found</p>";

impl Spoil {
    /// What the file of a name becomes, and its media type; `None` where it is gone.
    pub(super) fn serve(
        self,
        part: Part,
        name: &str,
        query: bool,
        mut bytes: Vec<u8>,
        kind: &'static str,
    ) -> Option<(Vec<u8>, &'static str)> {
        let [wasm, twin] = match part {
            Part::First => ["fingerpost_bg.wasm", "fingerpost_twin.js"],
            Part::Whole => ["fingerpost_whole_bg.wasm", "fingerpost_whole_twin.js"],
        };
        if self == Self::Script {
            return (query || name != "fingerpost_whole.js").then_some((bytes, kind));
        }
        let engine = name == wasm;
        if !engine && name != twin {
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
            Self::CutAlone | Self::Type | Self::Script => Some((bytes, kind)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_that_is_asked_for_again_is_there() {
        let serve = |query| Spoil::Script.serve(Part::Whole, "fingerpost_whole.js", query, Vec::new(), "");
        assert!(serve(false).is_none() && serve(true).is_some());
    }

    #[test]
    fn only_the_engine_and_its_twin_are_spoilt() {
        for spoil in [Spoil::Gone, Spoil::Cut, Spoil::CutAlone, Spoil::Old, Spoil::Page, Spoil::Type] {
            for (part, file, other) in [
                (Part::First, "fingerpost_bg.wasm", "fingerpost_whole_bg.wasm"),
                (Part::Whole, "fingerpost_whole_bg.wasm", "fingerpost_bg.wasm"),
            ] {
                for name in ["fingerpost.js", "fingerpost_whole.js", other] {
                    let page = spoil.serve(part, name, false, b"whole".to_vec(), "text/javascript").unwrap();
                    assert_eq!(page, (b"whole".to_vec(), "text/javascript"));
                }
                let engine = spoil.serve(part, file, false, b"whole".to_vec(), "application/wasm");
                assert_ne!(engine, Some((b"whole".to_vec(), "application/wasm")));
            }
        }
    }
}
