//! The entry points of the npm package beside the one that a page loads, and the hashes of all files that ship.
//!
//! `index.js` (`.`), `define.js` (`./define`), `core.js` (`./core`) share the files of the element; `inline.js` (`./inline`)
//! has everything in it, and so has the page `frame.html` ([`frame`]). `conformance.html` and its script look at a page. `integrity.json`
//! has the hash of each file for `integrity` attributes.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use sha2::{Digest, Sha384};

use super::{build::Profile, bundle, copy_types, files, frame, fresh, open_dist};
use crate::root;

/// What the single file has in place of modules that fetch.
const STAND_INS: [&str; 3] = ["engine.js", "whole_engine.js", "fingerpost_words.js"];
/// The language that the single file takes in.
const EASY: &str = "en-easy.json";
/// The twin of the whole, which the single file takes in.
const TWIN: &str = "fingerpost_whole_twin.js";
/// The script of the frame in its parts: as it ships last but one, and with an open root for tests.
const FRAMES: [&str; 4] = ["still.js", "frame.js", "frame-closed.js", "frame-open.js"];
/// Where the hashes are.
pub(crate) const INTEGRITY: &str = "integrity.json";

/// Bundles the entries of `wasm/npm/js` over the element's JavaScript in `stage`.
pub(super) fn entries(stage: &Path, out: &Path, profile: Profile) -> Result<()> {
    let sources = root::root().join("wasm/npm/js");
    for name in ["index.js", "core.js", "inline.js"] {
        fs::copy(sources.join(name), stage.join(name)).with_context(|| format!("copying {name}"))?;
    }
    for name in ["index.js", "core.js"] {
        bundle::module(&stage.join(name), &out.join(name), bundle::Platform::Browser, profile)?;
    }
    fs::copy(sources.join("define.js"), out.join("define.js"))?;
    copy_types(&sources, out)?;
    if out.join(TWIN).exists() {
        single(stage, &sources, out, profile)?;
    }
    Ok(())
}

/// The single file, over a copy of the stage in which nothing fetches.
fn single(stage: &Path, sources: &Path, out: &Path, profile: Profile) -> Result<()> {
    let folder = fresh(&root::target().join("wasm/stage/inline"))?;
    for from in [stage.to_path_buf(), root::root().join("wasm/whole/js")] {
        for entry in fs::read_dir(&from)? {
            let path = entry?.path();
            if let (Some("js"), Some(name)) =
                (path.extension().and_then(|end| end.to_str()), path.file_name())
            {
                fs::copy(&path, folder.join(name))?;
            }
        }
    }
    for name in STAND_INS {
        fs::copy(sources.join("inline").join(name), folder.join(name))?;
    }
    fs::copy(out.join(TWIN), folder.join(TWIN))?;
    fs::copy(out.join("lang").join(EASY), folder.join(EASY))?;
    bundle::module(&folder.join("inline.js"), &out.join("inline.js"), bundle::Platform::Single, profile)?;
    for name in FRAMES {
        fs::copy(sources.join(name), folder.join(name))?;
    }
    let [_, _, closed, open] = FRAMES;
    frame::page(&folder, closed, &out.join("frame.html"), profile)?;
    if profile == Profile::Small && open_dist().exists() {
        frame::page(&folder, open, &open_dist().join("frame.html"), profile)?;
    }
    Ok(())
}

/// The page that looks at a practice's own page, and what it knows of areas and dates.
pub(super) fn conformance(out: &Path, profile: Profile) -> Result<()> {
    let sources = root::npm().join("conformance");
    for name in ["conformance.html", "conformance.css", "areas.json"] {
        fs::copy(sources.join(name), out.join(name)).with_context(|| format!("copying {name}"))?;
    }
    let script = "conformance.js";
    bundle::module(&sources.join(script), &out.join(script), bundle::Platform::Browser, profile)?;
    copy_types(&sources, out)
}

/// Writes the hash of every file that a page may load.
pub(super) fn integrity(out: &Path) -> Result<()> {
    let mut hashes = serde_json::Map::new();
    let mut names = files(out)?;
    let lang = out.join("lang");
    if lang.exists() {
        names.extend(files(&lang)?.into_iter().map(|name| format!("lang/{name}")));
    }
    for name in names.iter().filter(|name| listed(name)) {
        hashes.insert(name.clone(), hash(&fs::read(out.join(name))?).into());
    }
    let text = serde_json::to_string_pretty(&hashes)?;
    fs::write(out.join(INTEGRITY), text + "\n").context("writing integrity.json")
}

/// Whether a browser may load a file: types are for those who build, and the list cannot hold its own hash.
fn listed(name: &str) -> bool {
    let end = Path::new(name).extension().and_then(|end| end.to_str()).unwrap_or_default();
    name != INTEGRITY && ["js", "wasm", "html", "css", "json"].contains(&end)
}

/// A hash as `integrity` attributes and policies have it.
pub(super) fn hash(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    // 48 bytes are 16 groups of three, so there is nothing to pad.
    let digest = Sha384::digest(bytes);
    let letters = digest.chunks(3).flat_map(|group| {
        let number = group.iter().fold(0_u32, |sum, byte| sum << 8 | u32::from(*byte));
        [18, 12, 6, 0].map(|shift| char::from(LETTERS[(number >> shift) as usize & 63]))
    });
    format!("sha384-{}", letters.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::{hash, listed};

    #[test]
    fn what_a_browser_loads_is_listed() {
        for name in ["a.js", "a.wasm", "frame.html", "a.css", "areas.json", "lang/en-easy.json"] {
            assert!(listed(name), "{name}");
        }
        for name in ["index.d.ts", super::INTEGRITY, "LICENSE"] {
            assert!(!listed(name), "{name}");
        }
    }

    #[test]
    fn the_hash_is_that_of_other_tools() {
        // openssl dgst -sha384 -binary | base64, of nothing.
        assert_eq!(hash(b""), "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb");
    }
}
