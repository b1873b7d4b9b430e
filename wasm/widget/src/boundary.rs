//! What JavaScript sees.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::Session;

#[wasm_bindgen]
extern "C" {
    /// What draws: an object with one method, made by the element.
    #[derive(Debug)]
    pub type Paper;

    /// Draws a program of [`view`](crate::view). The text is ours again, and overwritten, when this returns.
    #[wasm_bindgen(method)]
    pub fn draw(this: &Paper, program: &str);
}

/// One element's handle. Freeing it overwrites every answer.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Fingerpost(Session);

#[wasm_bindgen]
impl Fingerpost {
    /// A handle for an area, in professional or self mode, on a day given as the number `20261121`.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(area: &str, own: bool, today: u32) -> Self {
        Self(Session::new(area, own, today))
    }

    /// Does an act of [`act`](crate::act) and draws what changed.
    pub fn act(&mut self, act: u32, value: u32, paper: &Paper) {
        paper.draw(self.0.act(act, value));
        self.0.forget_view();
    }
}
