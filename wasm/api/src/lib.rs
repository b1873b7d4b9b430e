//! The facade's JSON calls, as WebAssembly exports them: a text in, a text out, and nothing else.
//!
//! What a call takes and answers is in `docs/json-api.md` and, with types, in `js/api.d.ts`; how it works is in
//! `fingerpost::ffi`, where it is tested natively. Nothing here can fail: bad input is an answer.
#![no_std]
extern crate alloc;

use alloc::string::String;

use fingerpost::ffi;
use wasm_bindgen::prelude::wasm_bindgen;

/// Exports calls under their names in JavaScript.
macro_rules! calls {
    ($($(#[$doc:meta])* $name:ident, $js:literal, $call:ident ($($request:ident)?);)*) => {$(
        $(#[$doc])*
        #[wasm_bindgen(js_name = $js)]
        #[must_use]
        pub fn $name($($request: &str)?) -> String {
            ffi::$call($($request)?)
        }
    )*};
}

calls! {
    /// What decides an answer, by version.
    versions, "versions", versions_json();
    /// Areas that have a policy or a directory.
    list_areas, "listAreas", list_areas_json();
    /// An instrument's items, without wording.
    instrument, "instrument", instrument_json(request);
    /// Counts with their range.
    tally, "tally", tally_json(request);
    /// The four HARK questions.
    hark, "hark", hark_json(request);
    /// Level, reasons, steps, duties and limits.
    evaluate, "evaluate", evaluate_json(request);
    /// The same in sentences.
    explain, "explain", explain_json(request);
    /// Services, lines and gaps.
    signpost, "signpost", signpost_json(request);
    /// A policy's particulars, or its first mistake.
    validate_policy, "validatePolicy", validate_policy_json(request);
    /// A directory's findings, or its first mistake.
    validate_directory, "validateDirectory", validate_directory_json(request);
}
