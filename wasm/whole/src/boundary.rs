//! What JavaScript sees: numbers in, and a text that is read where it stands, as with the element.

use alloc::string::String;
use core::hint::black_box;

use fingerpost_widget::{Session, length, place};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{bundle, draft, summary};

/// One paper in the making. Freeing it overwrites the answers and the text.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Papers {
    session: Session,
    seed: [u32; 4],
    text: Text,
}

/// What was written, overwritten when it goes.
#[derive(Default)]
struct Text(String);

impl core::fmt::Debug for Text {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Text(withheld)")
    }
}

impl Drop for Text {
    fn drop(&mut self) {
        let mut bytes = core::mem::take(&mut self.0).into_bytes();
        bytes.fill(0);
        black_box(&bytes);
    }
}

impl Drop for Papers {
    fn drop(&mut self) {
        scrub();
    }
}

/// Overwrites what the calls before left on the stack. Answers are small, so that on the way to a paper they are handed on as
/// copies, and such a copy stays where it was until another call happens to need the place.
#[inline(never)]
fn scrub() {
    const DEPTH: usize = 64 * 1024;
    black_box(&mut [0_u8; DEPTH]);
}

#[cfg(test)]
impl Papers {
    /// What was written, as `text` and its length give it to the script.
    pub(crate) fn written(&self) -> &str {
        &self.text.0
    }
}

#[wasm_bindgen]
impl Papers {
    /// On a day given as the number `20261121`. The four random numbers tell one file's resources from another's: the
    /// page draws them, since nothing here is random.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(today: u32, a: u32, b: u32, c: u32, d: u32) -> Self {
        Self { session: Session::new("", false, today), seed: [a, b, c, d], text: Text::default() }
    }

    /// The next letter of the area's id, as its code point.
    pub fn spell(&mut self, letter: u32) {
        self.session.spell(letter);
    }

    /// Takes an answer, by the act and value that the element gives it.
    pub fn hold(&mut self, act: u32, value: u32) {
        self.session.hold(act, value);
    }

    /// Writes a paper: 1 the summary, 2 the draft, 3 the file. So many bytes of UTF-8, which stand at
    /// [`text`](Self::text); none where it cannot be written.
    pub fn write(&mut self, paper: u32) -> u32 {
        let text = match paper {
            1 => summary(&self.session),
            2 => draft(&self.session),
            3 => bundle(&self.session, self.seed),
            _ => None,
        };
        self.text = Text(text.unwrap_or_default());
        scrub();
        length(&self.text.0)
    }

    /// Where in memory the paper stands, until the next call. It is overwritten when the paper is freed.
    #[must_use]
    pub fn text(&self) -> u32 {
        place(&self.text.0)
    }
}
