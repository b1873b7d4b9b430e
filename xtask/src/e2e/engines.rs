//! The three browsers: what each needs, where it comes from, and how the tests are run in it.

use std::{path::PathBuf, process::Command};

use anyhow::Result;
use clap::ValueEnum;

use crate::{install::apt, root, run};

/// The WebDriver of Firefox. Debian has no package of it, and the npm package of that name fetches a program.
const GECKODRIVER: &str = "0.37.0";

/// A browser engine that people in the UK use: those of Chrome and Edge, of Firefox, and of Safari.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Engine {
    /// Chromium, by chromedriver
    Chromium,
    /// Firefox ESR, by geckodriver
    Firefox,
    /// WebKitGTK, by WebKitWebDriver on a display that is not there
    Webkit,
}

impl Engine {
    /// The slower first, so that none is left to run alone at the end.
    pub(crate) const ALL: [Self; 3] = [Self::Firefox, Self::Webkit, Self::Chromium];

    /// As `--engine` and `FINGERPOST_ENGINE` have it.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// Gets the browser and its driver: those in `PATH`, else Debian's.
    pub(crate) fn install(self) -> Result<()> {
        let there = |names: &[&str]| names.iter().any(|name| run::in_path(name));
        match self {
            Self::Chromium => {
                if !there(&["chromium", "google-chrome", "chrome"]) || !there(&["chromedriver"]) {
                    apt::ensure(&["chromium", "chromium-driver", "fonts-dejavu-core"], "tests in Chromium")?;
                }
            }
            Self::Firefox => {
                if !there(&["firefox-esr", "firefox"]) {
                    apt::ensure(&["firefox-esr", "fonts-dejavu-core"], "tests in Firefox")?;
                }
                geckodriver()?;
            }
            Self::Webkit => {
                if !there(&["WebKitWebDriver"]) || !there(&["Xvfb"]) {
                    let packages = ["webkit2gtk-driver", "xvfb", "fonts-dejavu-core"];
                    apt::ensure(&packages, "tests in WebKitGTK")?;
                }
            }
        }
        Ok(())
    }

    /// The command that runs Node in this engine's surroundings.
    pub(crate) fn node(self) -> Command {
        let mut command = run::command("node");
        command.env("FINGERPOST_ENGINE", self.id());
        if self == Self::Firefox && !run::in_path("geckodriver") {
            command.env("FINGERPOST_GECKODRIVER", built_geckodriver());
        }
        command
    }
}

fn tools() -> PathBuf {
    root::target().join("tools")
}

fn built_geckodriver() -> PathBuf {
    tools().join("bin/geckodriver")
}

/// geckodriver in `PATH`, else built once from its crate into `target/tools`.
fn geckodriver() -> Result<()> {
    if run::in_path("geckodriver") || built_geckodriver().is_file() {
        return Ok(());
    }
    let title = format!("cargo: installing geckodriver {GECKODRIVER} (tests in Firefox)");
    let mut command = run::command("cargo");
    command.args(["install", "geckodriver", "--version", GECKODRIVER, "--locked", "--root"]).arg(tools());
    run::quiet(&title, &mut command).map(drop)
}
