//! Where things are.

use std::{
    env,
    path::{Path, PathBuf},
};

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// The target folder: `CARGO_TARGET_DIR` if set, else `target`.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |set| root().join(set))
}

/// The npm package: tools, entry points, and `dist`.
pub(crate) fn npm() -> PathBuf {
    root().join("wasm/npm")
}

/// What is shipped to a page.
pub(crate) fn dist() -> PathBuf {
    npm().join("dist")
}
