//! Where the element's bytes are: its largest functions and its data, before wasm-opt and with their names.

use std::{cmp::Reverse, collections::BTreeMap, fs};

use anyhow::{Context, Result};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use crate::root;

/// The largest `count` functions, then the totals.
pub(crate) fn table(count: usize) -> Result<String> {
    let file = root::target().join("wasm/wasm32-unknown-unknown/wasm/fingerpost_widget.wasm");
    let bytes = fs::read(&file).with_context(|| format!("{}: run `cargo xtask wasm`", file.display()))?;
    let parts = parts(&bytes)?;
    let mut text = String::new();
    for (size, name) in parts.functions.iter().take(count) {
        text.push_str(&format!("{size:>8}  {name}\n"));
    }
    let code: usize = parts.functions.iter().map(|(size, _)| size).sum();
    text.push_str(&format!("{code:>8}  all {} functions\n{:>8}  data\n", parts.functions.len(), parts.data));
    Ok(text)
}

/// The functions of a module, largest first, and the bytes of its data.
#[derive(Debug)]
struct Parts {
    functions: Vec<(usize, String)>,
    data: usize,
}

fn parts(bytes: &[u8]) -> Result<Parts> {
    let mut names = BTreeMap::new();
    let mut sizes = Vec::new();
    let mut imported = 0_u32;
    let mut data = 0;
    for payload in Parser::new(0).parse_all(bytes) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    if matches!(import?.ty, TypeRef::Func(_)) {
                        imported += 1;
                    }
                }
            }
            Payload::CodeSectionEntry(body) => sizes.push(body.range().len()),
            Payload::DataSection(section) => {
                for segment in section {
                    data += segment?.data.len();
                }
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(section) = section.as_known() {
                    for part in section {
                        if let Name::Function(map) = part? {
                            for naming in map {
                                let naming = naming?;
                                names.insert(
                                    naming.index,
                                    format!("{:#}", rustc_demangle::demangle(naming.name)),
                                );
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let mut functions: Vec<(usize, String)> = (imported..)
        .zip(sizes)
        .map(|(index, size)| {
            (size, names.get(&index).cloned().unwrap_or_else(|| format!("function {index}")))
        })
        .collect();
    functions.sort_by_key(|(size, _)| Reverse(*size));
    Ok(Parts { functions, data })
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn a_module_is_taken_apart() {
        // One function without a name, `() -> ()`, and three bytes of data.
        let module = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x02\x01\0\x05\x03\x01\0\x01\x0a\x04\x01\x02\0\x0b\x0b\x09\x01\0\x41\0\x0b\x03abc";
        let parts = parts(module).unwrap();
        assert_eq!(parts.functions, [(2, "function 0".to_owned())]);
        assert_eq!(parts.data, 3);
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(parts(b"not one").is_err());
    }
}
