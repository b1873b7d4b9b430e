//! What the documents say to nginx and Apache, read by nginx and Apache.

use anyhow::Result;

use crate::{
    install::{apt, npm},
    root, run,
};

use super::steps;

/// Apache's own libraries are not everywhere, and their names end differently from one Debian to the next.
const APACHE: &str = "apache2-bin";

/// Runs the tests of `wasm/npm/servers`.
pub(super) fn run() -> Result<()> {
    npm::ensure()?;
    let folder = root::target().join("tools/servers");
    let mut packages = vec!["nginx".to_owned(), APACHE.to_owned()];
    packages.extend(apt::depends(APACHE).into_iter().filter(|name| name.starts_with("libapr")));
    apt::unpack(&packages, &folder, "tests with nginx and Apache")?;
    let tests = steps::scripts("wasm/npm/servers", ".test.mjs")?;
    let mut command = run::command("node");
    command.arg("--test").args(&tests).env("FINGERPOST_SERVERS", &folder).current_dir(root::root());
    run::show("servers: testing", &mut command)
}
