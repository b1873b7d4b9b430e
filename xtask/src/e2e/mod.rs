//! `cargo xtask e2e`: the tests of `wasm/e2e` in real browsers, as many at once as there are processors, each against a
//! server of its own.
//!
//! The tests are `wasm/e2e/*.test.mjs`, run by Node's own runner. `FINGERPOST_ENGINE` is the browser (`chromium`,
//! `firefox`, `webkit`), `FINGERPOST_SHOTS` a folder for its pictures, `FINGERPOST_ELSEWHERE` a server on another port
//! that has nothing and counts what comes (the proxy of a browser that is watched), and `FINGERPOST_URL` the server, which answers
//!
//! - `/`: the demo page under the strict policy;
//! - `/anything/`: the same page under a policy that permits everything, so that what keeps quiet is the element;
//! - `/no-wasm/`: the same page under a policy that refuses WebAssembly;
//! - `/no-script/`: the same page under a policy that refuses scripts;
//! - `/trusted-types/`: the same page where no string may become markup or script;
//! - `/no-engine/`: the same page where the engine's files are not to be had;
//! - `/gone/`, `/cut/`, `/cut-alone/`, `/old/`, `/page/`, `/type/`: the same page where the files of the engine's first
//!   module are spoilt ([`Spoil`]); `/whole-gone/` and so on: where those of the whole are, and `/whole-script/`: its script;
//! - `/nowhere`: an answer without content;
//! - `/pages/...`: host pages of the tests, from `wasm/e2e/pages`, under the strict policy;
//! - `/framing/...`: the same pages, where a page may hold another in a frame;
//! - `/checking/...`: the demo pages and the conformance page, where it may do so too;
//! - `/loose/...`: host pages under a policy that lets in nearly everything;
//! - `/frame/frame.html`: the page of the frame, with the sandbox that its server sets;
//! - `/bare/frame.html`: the same from a server that sets none;
//! - `/open/...`: all of these once more, with the element's shadow root open, for what must look inside;
//! - `/requests.json`: every path that was asked for so far.

mod engines;

use std::{
    fs,
    num::NonZero,
    path::{Path, PathBuf},
    process::Command,
    sync::{Mutex, PoisonError},
    thread,
    time::Instant,
};

use anyhow::{Context, Result, ensure};
use clap::Args;

pub(crate) use engines::Engine;

use crate::{
    install::npm,
    root, run,
    serve::{Mount, Part, STRICT, Server, Spoil},
    wasm::{self, Package},
};

#[derive(Args)]
#[command(
    after_help = "Examples:\n  cargo xtask e2e\n  cargo xtask e2e --only exit        # files whose name has \"exit\"\n  cargo xtask e2e --engine firefox   # one browser of the three\n  cargo xtask e2e --built            # test what wasm/npm/dist holds"
)]
pub(crate) struct E2eArgs {
    /// Test the last build
    #[arg(long)]
    pub(crate) built: bool,
    /// Run only the test files whose name contains this
    #[arg(long)]
    pub(crate) only: Option<String>,
    /// Run in this browser; may be given more than once. Without it: in all three
    #[arg(long)]
    pub(crate) engine: Vec<Engine>,
}

impl E2eArgs {
    /// Every test in every browser, with the last build.
    pub(crate) fn built() -> Self {
        Self { built: true, only: None, engine: Vec::new() }
    }
}

pub(crate) fn run(args: &E2eArgs) -> Result<()> {
    let engines = if args.engine.is_empty() { Engine::ALL.to_vec() } else { args.engine.clone() };
    for engine in &engines {
        engine.install()?;
    }
    npm::ensure()?;
    if !args.built {
        wasm::make(&Package::PAGE, wasm::Profile::Small, &root::dist())?;
    }
    let folder = root::root().join("wasm/e2e");
    let mut tests = Vec::new();
    for entry in fs::read_dir(&folder).context("reading wasm/e2e")? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".test.mjs") && args.only.as_ref().is_none_or(|part| name.contains(part.as_str())) {
            tests.push(name);
        }
    }
    tests.sort();
    ensure!(!tests.is_empty(), "no test file in wasm/e2e fits");
    let site = Site { folder, tests, open: open_copy()?, without: without_engine()? };
    if let [engine] = *engines {
        let failed = site.test(engine, &site.tests, &run::show)?;
        return again(&site, &[(engine, failed)]);
    }
    // All of them run, so that one failure does not hide another.
    let queue = Mutex::new(engines.into_iter());
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).next();
    let ended = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, NonZero::get) {
            scope.spawn(|| {
                while let Some(engine) = next() {
                    let done = site
                        .test(engine, &site.tests, &|title, command| run::quiet(title, command).map(drop));
                    ended.lock().unwrap_or_else(PoisonError::into_inner).push((engine, done));
                }
            });
        }
    });
    let ended = ended.into_inner().unwrap_or_else(PoisonError::into_inner);
    let failed = ended.into_iter().map(|(engine, done)| Ok((engine, done?))).collect::<Result<Vec<_>>>()?;
    again(&site, &failed)
}

/// Runs what failed once more, with nothing beside it: two browsers at once can be more than a machine has time for. What
/// passes then is named, and is no failure; what fails again is.
fn again(site: &Site, failed: &[(Engine, Vec<String>)]) -> Result<()> {
    let mut lines = Vec::new();
    let mut lost = 0_usize;
    for (engine, files) in failed.iter().filter(|(_, files)| !files.is_empty()) {
        eprintln!("e2e: once more, alone, in {}: {}", engine.id(), files.join(", "));
        let still = site.test(*engine, files, &run::show)?;
        for file in files {
            let twice = still.contains(file);
            lost = lost.saturating_add(usize::from(twice));
            let outcome = if twice { "FAILED twice" } else { "passed only when run alone: look into it" };
            lines.push(format!("e2e: {file} in {}: {outcome}", engine.id()));
        }
    }
    for line in lines {
        eprintln!("{line}");
    }
    ensure!(lost == 0, "test files failed twice: {lost}");
    Ok(())
}

/// What runs a command under a title.
type Run<'r> = &'r (dyn Fn(&str, &mut Command) -> Result<()> + Sync);

/// What is tested, and what it is served from.
struct Site {
    folder: PathBuf,
    tests: Vec<String>,
    open: PathBuf,
    without: [PathBuf; 2],
}

impl Site {
    /// Runs test files in a browser, and gives those that failed. Its servers are its own: what another browser asks for is
    /// not in their lists.
    fn test(&self, engine: Engine, files: &[String], run: Run<'_>) -> Result<Vec<String>> {
        let start = Instant::now();
        let server = Server::start(mounts(&self.open, &self.without), 0, true)?;
        let elsewhere = Server::start(Vec::new(), 0, true)?;
        let shots = shots().join(engine.id());
        let mut failed = Vec::new();
        for file in files {
            let done = run(
                &format!("e2e: {file} in {}", engine.id()),
                engine
                    .node()
                    // A browser that hangs must not hold everything up: a file has a quarter of an hour.
                    .args(["--test", "--test-concurrency=1", "--test-timeout=900000", file])
                    .env("FINGERPOST_URL", server.url())
                    .env("FINGERPOST_ELSEWHERE", elsewhere.url())
                    .env("FINGERPOST_SHOTS", &shots)
                    .current_dir(&self.folder),
            );
            if let Err(error) = done {
                eprintln!("e2e: {error:#}");
                failed.push(file.clone());
            }
        }
        let seconds = start.elapsed().as_secs();
        eprintln!(
            "e2e: {}: {} of {} test files passed in {seconds} s",
            engine.id(),
            files.len().saturating_sub(failed.len()),
            files.len()
        );
        if shots.join("index.html").is_file() {
            eprintln!("e2e: pictures of every screen: {}", shots.join("index.html").display());
        }
        Ok(failed)
    }
}

/// The three browsers, their drivers, and the packages that drive them.
pub(crate) fn install() -> Result<()> {
    for engine in Engine::ALL {
        engine.install()?;
    }
    npm::ensure()
}

fn shots() -> PathBuf {
    root::target().join("e2e/screenshots")
}

/// What ships, but for the entry: the one with an open shadow root stands in its place.
fn open_copy() -> Result<PathBuf> {
    let folder = root::target().join("e2e/open");
    copy(&root::dist(), &folder)?;
    let entry = wasm::open_dist().join("fingerpost-open.js");
    fs::copy(&entry, folder.join("fingerpost.js")).with_context(|| format!("copying {}", entry.display()))?;
    // With the languages that nobody speaks, which do not ship.
    copy(&wasm::open_dist().join("lang"), &folder.join("lang"))?;
    fs::copy(wasm::open_dist().join("frame.html"), folder.join("frame.html"))
        .context("copying the open frame")?;
    Ok(folder)
}

/// The entries alone, as when the engine's files cannot be loaded.
fn without_engine() -> Result<[PathBuf; 2]> {
    let folder = root::target().join("e2e/without");
    let mut folders = [folder.join("shipped"), folder.join("open")];
    let sources = [root::dist(), root::target().join("e2e/open")];
    for (to, from) in folders.iter_mut().zip(sources) {
        copy(&from, to)?;
        for file in [
            "fingerpost_bg.wasm",
            "fingerpost_twin.js",
            "fingerpost_whole.js",
            "fingerpost_whole_bg.wasm",
            "fingerpost_whole_twin.js",
        ] {
            fs::remove_file(to.join(file)).with_context(|| format!("{file} is not in {}", from.display()))?;
        }
    }
    Ok(folders)
}

/// A fresh copy of a folder.
fn copy(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("reading {}", from.display()))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

fn mounts(open: &Path, without: &[PathBuf; 2]) -> Vec<Mount> {
    let [shipped_without, open_without] = without;
    let shipped = root::dist();
    // The longer prefix first: of the mounts that have a file, the first answers.
    let pages = root::root().join("wasm/e2e/pages");
    let mut mounts = Vec::new();
    for (start, dist, without) in [("/open", open, open_without), ("", shipped.as_path(), shipped_without)] {
        let mut site = |prefix: &str, dist: &Path, policy: &str, spoil: Option<(Part, Spoil)>| {
            let prefix = format!("{start}{prefix}");
            let folders = [
                Mount::new(&format!("{prefix}/dist"), dist, policy),
                Mount::new(&format!("{prefix}/pages"), &pages, policy),
                Mount::new(&format!("{prefix}/"), root::npm().join("demo"), policy),
            ];
            mounts.extend(folders.into_iter().map(|mount| match spoil {
                Some((part, spoil)) => mount.spoilt(part, spoil),
                None => mount,
            }));
        };
        for (prefix, policy) in policies() {
            site(prefix, dist, &policy, None);
        }
        for (prefix, spoil) in SPOILT {
            site(&format!("/{prefix}"), dist, STRICT, Some((Part::First, spoil)));
            site(&format!("/whole-{prefix}"), dist, STRICT, Some((Part::Whole, spoil)));
        }
        site("/no-engine", without, STRICT, None);
        site("/whole-script", dist, STRICT, Some((Part::Whole, Spoil::Script)));
        site("/checking", dist, &format!("{STRICT}; frame-src 'self'"), None);
        site("", dist, STRICT, None);
        mounts.push(Mount::new(&format!("{start}/frame"), dist, FRAME));
        mounts.push(Mount::new(&format!("{start}/bare"), dist, BARE));
        mounts.push(Mount::new(&format!("{start}/framing"), &pages, &format!("{STRICT}; frame-src 'self'")));
        mounts.push(Mount::new(&format!("{start}/loose"), &pages, LOOSE));
    }
    mounts
}

/// What the server of `frame.html` says beside the policy in the page itself: it has no origin, whoever frames it.
const FRAME: &str = "sandbox allow-scripts allow-top-navigation-by-user-activation; frame-ancestors 'self'";
/// The same from a server that knows of no sandbox.
const BARE: &str = "frame-ancestors 'self'";

/// What a page has whose owner wanted everything to work.
const LOOSE: &str = "script-src * 'unsafe-inline' 'unsafe-eval'; frame-ancestors 'self'";

/// The faults of the engine's files, by where the demo page is served with each.
const SPOILT: [(&str, Spoil); 6] = [
    ("gone", Spoil::Gone),
    ("cut", Spoil::Cut),
    ("cut-alone", Spoil::CutAlone),
    ("old", Spoil::Old),
    ("page", Spoil::Page),
    ("type", Spoil::Type),
];

/// The policies that a host may set, by where the demo page is served under each.
fn policies() -> [(&'static str, String); 4] {
    [
        ("/anything", "default-src * data: blob: 'unsafe-inline' 'wasm-unsafe-eval'".to_owned()),
        ("/no-wasm", STRICT.replace(" 'wasm-unsafe-eval'", "")),
        ("/no-script", STRICT.replace("script-src 'self' 'wasm-unsafe-eval'; ", "")),
        ("/trusted-types", format!("{STRICT}; require-trusted-types-for 'script'; trusted-types 'none'")),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policies_refuse_what_their_names_say() {
        let [_, (_, no_wasm), (_, no_script), _] = policies();
        assert!(no_wasm.contains("script-src 'self';") && !no_wasm.contains("unsafe"));
        assert!(no_script.contains("default-src 'none'") && !no_script.contains("script-src"));
    }

    #[test]
    fn every_engine_is_named_as_the_command_line_has_it() {
        use clap::ValueEnum;
        for engine in Engine::ALL {
            let named = engine.to_possible_value().unwrap();
            assert_eq!(named.get_name(), engine.id());
        }
    }
}
