//! wasm-bindgen, called as a library: no program to install, and never another version than the crate's.

use std::path::Path;

use anyhow::{Result, ensure};
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

/// Adds `start(bytes)` and `memory()` to the glue of a page. The start that wasm-bindgen writes takes addresses, replies and older
/// forms as well, a kilobyte that no bundler can drop; one that is not used, it drops.
pub(crate) fn with_start(glue: &str) -> Result<String> {
    for name in ["function __wbg_get_imports()", "function __wbg_finalize_init(instance, module)"] {
        ensure!(glue.contains(name), "wasm-bindgen's glue no longer has `{name}`");
    }
    Ok(format!(
        "{glue}\nexport const start = async (bytes) => {{\n    \
         const {{ instance }} = await WebAssembly.instantiate(bytes, __wbg_get_imports());\n    \
         __wbg_finalize_init(instance);\n}};\n{MEMORY}"
    ))
}

/// What gives the bytes of the memory, as they are now: programs are read where they stand.
pub(super) const MEMORY: &str = "export const memory = () => wasm.memory.buffer;\n";

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

/// Says "not used" of two features that std claims; wasm-bindgen would otherwise use them. Plain JavaScript cannot have
/// them, and the element, which passes numbers only, needs no table of the page's objects.
pub(crate) fn without_references(mut wasm: Vec<u8>) -> Vec<u8> {
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
    use super::{MEMORY, with_start, without_references};

    #[test]
    fn a_start_is_added_only_where_its_parts_are() {
        let glue = "function __wbg_get_imports() {}\nfunction __wbg_finalize_init(instance, module) {}";
        assert!(
            with_start(glue).unwrap().ends_with(&format!("__wbg_finalize_init(instance);\n}};\n{MEMORY}"))
        );
        assert!(with_start("function other() {}").is_err());
    }

    #[test]
    fn claims_are_withdrawn() {
        let bytes = b"..+\x0freference-types+\x08sign-ext+\x0amultivalue".to_vec();
        assert_eq!(without_references(bytes), b"..-\x0freference-types+\x08sign-ext-\x0amultivalue".to_vec());
    }
}
