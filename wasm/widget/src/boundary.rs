//! What JavaScript sees: numbers in, numbers out. The area's id comes letter by letter; a program is read where it stands
//! in memory, which is one call, where a call a letter was a third of the time of an answer.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::Session;

/// What the script asks both builds before it trusts them: a file of another time must not answer. Millions are major,
/// thousands minor, and units patch versions of this package.
#[wasm_bindgen]
#[must_use]
pub fn version() -> u32 {
    1000
}

/// One element's handle. Freeing it overwrites every answer.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Fingerpost {
    session: Session,
}

#[wasm_bindgen]
impl Fingerpost {
    /// A handle in self or professional mode, on a day given as the number `20261121`.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(own: bool, today: u32) -> Self {
        // The only place where the two modules differ.
        let open = if cfg!(feature = "whole") { Session::new } else { Session::first };
        Self { session: open("", own, today) }
    }

    /// The next letter of the area's id, as its code point. Before the first act.
    pub fn spell(&mut self, letter: u32) {
        self.session.spell(letter);
    }

    /// Does an act of [`act`](crate::act). What it draws is a program of [`view`](crate::view): so many bytes of UTF-8,
    /// which stand at [`program`](Self::program) until they are forgotten.
    pub fn act(&mut self, act: u32, value: u32) -> u32 {
        length(self.session.act(act, value))
    }

    /// Where in memory the last program stands, until the next call.
    #[must_use]
    pub fn program(&self) -> u32 {
        place(self.session.program())
    }

    /// Overwrites the last program: the script has read it.
    pub fn forget(&mut self) {
        self.session.forget_view();
    }
}

/// How many bytes a text has, as JavaScript reads it.
#[must_use]
pub fn length(text: &str) -> u32 {
    u32::try_from(text.len()).unwrap_or(0)
}

/// Where a text stands in the 32-bit memory of WebAssembly, as JavaScript reads it; nowhere in another memory.
#[must_use]
pub fn place(text: &str) -> u32 {
    u32::try_from(text.as_ptr().addr()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Fingerpost;
    use crate::{Session, act};

    #[test]
    fn the_version_is_that_of_the_package_and_of_the_script() {
        let mut version = 0;
        for part in env!("CARGO_PKG_VERSION").split('.') {
            version = version * 1000 + part.parse::<u32>().unwrap();
        }
        assert_eq!(super::version(), version);
        assert!(include_str!("../js/engine.js").contains(&alloc::format!("VERSION = {version};")));
    }

    #[test]
    fn a_spelt_area_and_a_read_program_are_those_of_the_session() {
        for area in ["", "slough", "atlantis", "city-of-london", "caf\u{e9}"] {
            let mut post = Fingerpost::new(true, 20_261_121);
            for letter in area.chars() {
                post.spell(u32::from(letter));
            }
            let mut session = Session::new(area, true, 20_261_121);
            if !cfg!(feature = "whole") {
                session = Session::first(area, true, 20_261_121);
            }
            for act in [act::AGAIN, act::ON] {
                let length = post.act(act, act::EMPTY);
                assert_eq!(post.session.program(), session.act(act, act::EMPTY), "{area}");
                assert_eq!(length, super::length(session.program()), "in bytes, not in letters");
                post.forget();
                assert_eq!(post.session.program(), "", "read once");
            }
        }
    }
}
