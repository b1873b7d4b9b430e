//! What JavaScript sees: numbers in, numbers out. A text crosses letter by letter, so that the page carries no code for
//! memory, encodings or objects of the other side.

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
    read: usize,
}

#[wasm_bindgen]
impl Fingerpost {
    /// A handle in self or professional mode, on a day given as the number `20261121`.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(own: bool, today: u32) -> Self {
        // The only place where the two modules differ.
        let open = if cfg!(feature = "whole") { Session::new } else { Session::first };
        Self { session: open("", own, today), read: 0 }
    }

    /// The next letter of the area's id, as its code point. Before the first act.
    pub fn spell(&mut self, letter: u32) {
        self.session.spell(letter);
    }

    /// Does an act of [`act`](crate::act). What it draws is a program of [`view`](crate::view), to be read to its end.
    pub fn act(&mut self, act: u32, value: u32) {
        self.session.act(act, value);
        self.read = 0;
    }

    /// The next letter of the program, as its code point; 0 at the end, where the program is overwritten.
    pub fn letter(&mut self) -> u32 {
        let letter = self.session.program().get(self.read..).and_then(|rest| rest.chars().next());
        self.read = self.read.saturating_add(letter.map_or(0, char::len_utf8));
        match letter {
            Some(letter) => u32::from(letter),
            None => {
                self.session.forget_view();
                0
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

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
                post.act(act, act::EMPTY);
                let mut read = String::new();
                while let Some(letter) = char::from_u32(post.letter()).filter(|letter| *letter != '\0') {
                    read.push(letter);
                }
                assert_eq!(read, session.act(act, act::EMPTY), "{area}");
                assert_eq!(post.letter(), 0, "read once");
            }
        }
    }
}
