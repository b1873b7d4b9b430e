//! The twin: the same element as plain JavaScript, for hosts whose policy refuses WebAssembly.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};

use super::{build::Profile, cache, glue};

/// Translates a module into JavaScript beside its glue; gives the entry, still in several files.
pub(crate) fn translate(wasm: Vec<u8>, name: &str, stage: &Path, profile: Profile) -> Result<PathBuf> {
    glue::importable(wasm, name, stage)?;
    let bound = stage.join(format!("{name}_bg.wasm"));
    let lowered = stage.join(format!("{name}_mvp.wasm"));
    let level = if profile == Profile::Debug { "-O1" } else { "-Oz" };
    let args = [
        level,
        "-mvp",
        "--enable-sign-ext",
        "--enable-bulk-memory",
        "--enable-nontrapping-float-to-int",
        "--signext-lowering",
        "--llvm-memory-copy-fill-lowering",
        "--llvm-nontrapping-fptoint-lowering",
        "--strip-debug",
        "--strip-producers",
        "--strip-target-features",
    ];
    cache::binaryen("wasm: lowering the twin to the first WebAssembly", "wasm-opt", &bound, &args, &lowered)?;
    let script = format!("{name}_bg.wasm.js");
    let title = "wasm: translating the twin to JavaScript";
    cache::binaryen(title, "wasm2js", &lowered, &[level], &stage.join(&script))?;

    let entry = stage.join(format!("{name}.js"));
    let text = fs::read_to_string(&entry).context("reading the entry of the twin")?;
    let wasm_import = format!("./{name}_bg.wasm");
    ensure!(text.contains(&wasm_import), "wasm-bindgen's glue no longer imports {wasm_import}");
    let text = text.replace(&wasm_import, &format!("./{script}"));
    fs::write(&entry, text + &format!("export {{ memory }} from \"./{name}_bg.js\";\n"))?;

    let bindings = stage.join(format!("{name}_bg.js"));
    fs::write(&bindings, fresh_views(&fs::read_to_string(&bindings)?)? + glue::MEMORY)?;
    Ok(entry)
}

/// When memory grows, WebAssembly detaches the old buffer, and the glue looks for that. The translation only makes a new
/// buffer and lets the old one live, so compare the buffers instead: a stale view reads yesterday's memory.
fn fresh_views(glue: &str) -> Result<String> {
    let mut out = String::with_capacity(glue.len());
    let mut rest = glue;
    while let Some(start) = rest.find("if (cached") {
        let (before, from) = rest.split_at(start);
        let end = from.find(") {").context("the glue of the twin has a check without an end")?;
        let (check, after) = from.split_at(end);
        out.push_str(before);
        match check.strip_prefix("if (").and_then(|c| c.split_once(" === null")) {
            Some((view, _)) if view.contains("Memory") => {
                out.push_str(&format!("if ({view} === null || {view}.buffer !== wasm.memory.buffer"));
            }
            _ => out.push_str(check),
        }
        rest = after;
    }
    out.push_str(rest);
    ensure!(
        !out.contains("byteLength === 0") && !out.contains(".detached"),
        "wasm-bindgen's glue checks for stale memory in a way that the twin does not know"
    );
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::fresh_views;

    #[test]
    fn both_checks_compare_buffers() {
        let glue = "if (cachedUint8ArrayMemory0 === null || cachedUint8ArrayMemory0.byteLength === 0) { a }\n\
            if (cachedDataViewMemory0 === null || cachedDataViewMemory0.buffer.detached === true) { b }";
        let fixed = fresh_views(glue).unwrap();
        assert_eq!(fixed.matches(".buffer !== wasm.memory.buffer) {").count(), 2, "{fixed}");
    }

    #[test]
    fn an_unknown_check_is_refused() {
        assert!(fresh_views("if (view.byteLength === 0) { x }").is_err());
    }
}
