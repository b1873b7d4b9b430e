//! wasm-bindgen, called as a library: no program to install, and never another version than the crate's.

use std::path::Path;

use anyhow::Result;
use wasm_bindgen_cli_support::Bindgen;

use crate::run;

/// The glue of a page: `<name>.js` with `init`, `<name>_bg.wasm`, `<name>.d.ts`.
pub(crate) fn web(wasm: Vec<u8>, name: &str, to: &Path) -> Result<()> {
    run::alive(&format!("wasm: binding {name}"), || {
        Bindgen::new()
            .web(true)?
            .omit_default_module_path(true)
            .remove_name_section(true)
            .remove_producers_section(true)
            .input_bytes(name, wasm)
            .generate(to)
    })
}

/// The glue of the twin: `<name>.js`, `<name>_bg.js` and `<name>_bg.wasm`, which imports its functions by module name.
pub(crate) fn importable(wasm: Vec<u8>, name: &str, to: &Path) -> Result<()> {
    run::alive(&format!("wasm: binding {name}"), || {
        Bindgen::new()
            .bundler(true)?
            .typescript(false)
            .remove_name_section(true)
            .remove_producers_section(true)
            .input_bytes(name, without_references(wasm))
            .generate(to)
    })
}

/// Says "not used" of the two features that a precompiled std claims and plain JavaScript cannot have; wasm-bindgen
/// would otherwise use them.
fn without_references(mut wasm: Vec<u8>) -> Vec<u8> {
    for feature in [&b"\x0freference-types"[..], &b"\x0amultivalue"[..]] {
        let mut claimed = vec![b'+'];
        claimed.extend_from_slice(feature);
        while let Some(at) = wasm.windows(claimed.len()).position(|window| window == claimed) {
            if let Some(mark) = wasm.get_mut(at) {
                *mark = b'-';
            }
        }
    }
    wasm
}

#[cfg(test)]
mod tests {
    use super::without_references;

    #[test]
    fn claims_are_withdrawn() {
        let bytes = b"..+\x0freference-types+\x08sign-ext+\x0amultivalue".to_vec();
        assert_eq!(without_references(bytes), b"..-\x0freference-types+\x08sign-ext-\x0amultivalue".to_vec());
    }
}
