//! `cargo xtask wasm`: from Rust to the files that a page loads.
//!
//! ```text
//! wasm/widget + wasm/widget/js/*.js  ->  dist/fingerpost.js        ES module that defines <finger-post>
//!                                        dist/fingerpost_bg.wasm   its beginning
//!                                        dist/fingerpost_twin.js   the same as plain JavaScript, fetched only where
//!                                                                  WebAssembly is refused
//!                                        dist/fingerpost_words.js  languages other than English, and easy read
//!                                        dist/lang/*.json          their packs, without what may not be shown
//!                                        dist/exit.js              for a page that holds the element in a frame
//!                                        dist/frame.html           a page with all of it in itself, to stand in a frame
//! wasm/whole + wasm/whole/js/*.js    ->  dist/fingerpost_whole.js, _whole_bg.wasm, _whole_twin.js: the same three of all
//!                                        of it, which the element loads after its first screen
//! wasm/npm/conformance               ->  dist/conformance.*        a page that looks at a practice's page, and areas.json
//! wasm/api + wasm/api/js/*           ->  dist/api.js               ES module for browsers
//!                                        dist/api-node.js          ES module for Node
//!                                        dist/api_bg.wasm          both use this
//! ```
//!
//! The JavaScript of the element is written in `wasm/widget/js`, entry `fingerpost.js`. Beside it, at build time, stand
//!
//! - `./fingerpost_glue.js`, made by wasm-bindgen (`web` target), with a `start(bytes)` added, a promise; the other
//!   exports are the Rust functions and classes.
//!   The entry names the file itself: `new URL('./fingerpost_bg.wasm', import.meta.url)`.
//! - `./fingerpost_twin.js`, to be loaded by `await import('./fingerpost_twin.js')` and only when `init` failed: the same
//!   functions and classes, ready to use, no `init`.
//!
//! `wasm/widget/js/fingerpost-open.js` is the same with an open shadow root, for tests: built into `target/wasm/open`,
//! which `cargo xtask e2e` serves at `/open/`. It never ships.
//!
//! The API is laid out alike: entries `wasm/api/js/api.js` and `wasm/api/js/api-node.js` import `./api_glue.js` as
//! wasm-bindgen makes it;
//! `*.d.ts` files are carried over as they are.
//!
//! Steps, each in a file: [`toolchain`] finds a compiler, [`build`] runs Cargo, [`glue`] runs wasm-bindgen, [`optimise`]
//! runs wasm-opt, [`twin`] translates to JavaScript, [`bundle`] makes one small file of the JavaScript.
//! Builds live in `target/wasm` and `target/wasm-twin`, apart from native ones.

mod build;
mod bundle;
mod cache;
mod frame;
mod glue;
mod optimise;
mod package;
pub(crate) mod toolchain;
mod twin;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::{install, lang, root};
use build::Build;
pub(crate) use build::Profile;
use toolchain::Toolchain;

#[derive(Args)]
#[command(
    after_help = "Examples:\n  cargo xtask wasm\n  cargo xtask wasm --only widget\n  cargo xtask wasm --debug   # with names and panic messages, into target/wasm-debug"
)]
pub(crate) struct WasmArgs {
    /// Keep names, checks and panic messages; goes to target/wasm-debug, never to dist
    #[arg(long)]
    debug: bool,
    /// Build one of the packages only
    #[arg(long, value_enum)]
    only: Option<Package>,
}

/// The WebAssembly packages.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Package {
    /// The element, with the engine's first module
    Widget,
    /// All of it, which is loaded after its first screen
    Whole,
    /// The typed API
    Api,
}

impl Package {
    /// What a page of ours loads. Both are built from the element's sources, and the element comes last, so that what
    /// Cargo leaves under its name is the first module.
    pub(crate) const PAGE: [Self; 2] = [Self::Whole, Self::Widget];
    /// Every one.
    pub(crate) const ALL: [Self; 3] = [Self::Whole, Self::Widget, Self::Api];
}

pub(crate) fn run(args: &WasmArgs) -> Result<()> {
    let profile = if args.debug { Profile::Debug } else { Profile::Small };
    let out = if args.debug { root::target().join("wasm-debug") } else { root::dist() };
    let packages = match &args.only {
        Some(one) => vec![*one],
        None => Package::ALL.to_vec(),
    };
    let toolchain = make(&packages, profile, &out)?;
    for file in files(&out)? {
        println!("  {:>9} bytes  {file}", fs::metadata(out.join(&file))?.len());
    }
    if !toolchain.smallest() {
        println!(
            "  built by another recipe, with {}: not to be compared with wasm/size.snap",
            toolchain.name()
        );
    }
    Ok(())
}

/// Builds `packages` into `out`, and says with which compiler.
pub(crate) fn make(packages: &[Package], profile: Profile, out: &Path) -> Result<Toolchain> {
    let toolchain = toolchain::browser()?;
    install::npm::ensure()?;
    fs::create_dir_all(out)?;
    for package in packages {
        match package {
            Package::Widget => widget(&toolchain, profile, out)?,
            Package::Whole => whole(&toolchain, profile, out)?,
            Package::Api => api(&toolchain, profile, out)?,
        }
    }
    package::integrity(out)?;
    let marker = recipe();
    if toolchain.smallest() && profile == Profile::Small {
        fs::write(marker, toolchain.name())?;
    } else if marker.exists() {
        fs::remove_file(marker)?;
    }
    Ok(toolchain)
}

/// Whether the last build was made by the recipe that the figures of `wasm/size.snap` belong to.
pub(crate) fn built_smallest() -> bool {
    recipe().exists()
}

fn recipe() -> PathBuf {
    root::target().join("wasm/smallest-recipe")
}

/// A module of the page, and what stands where.
struct Module {
    package: &'static str,
    /// Where its JavaScript is, the entry's own folder last.
    sources: &'static [&'static str],
    /// The name of its glue.
    glue: &'static str,
    /// The name of the files that are made: `<name>.js`, `<name>_bg.wasm`, `<name>_twin.js`.
    name: &'static str,
}

const ELEMENT: Module = Module {
    package: "fingerpost-widget",
    sources: &["wasm/widget/js"],
    glue: "fingerpost_glue",
    name: "fingerpost",
};

const WHOLE: Module = Module {
    package: "fingerpost-whole",
    sources: &["wasm/whole/js"],
    glue: "whole_glue",
    name: "fingerpost_whole",
};

impl Module {
    /// The files of the module in `dist`.
    fn files(&self) -> [String; 3] {
        ["{}.js", "{}_bg.wasm", "{}_twin.js"].map(|form| form.replace("{}", self.name))
    }

    /// Builds it into `out`; gives the folder where its JavaScript stands.
    fn make(&self, toolchain: &Toolchain, profile: Profile, out: &Path) -> Result<PathBuf> {
        let [entry, wasm_file, twin_file] = self.files();
        let stage = fresh(&root::target().join("wasm/stage").join(self.name))?;
        let wasm = Build { package: self.package, profile, mvp: false }.run(toolchain)?;
        glue::web(glue::without_references(wasm), self.glue, &stage)?;
        let script = stage.join(format!("{}.js", self.glue));
        fs::write(&script, glue::with_start(&fs::read_to_string(&script)?)?)?;
        optimise::browser(&stage.join(format!("{}_bg.wasm", self.glue)), &out.join(wasm_file), profile)?;
        for sources in self.sources {
            copy_sources(&root::root().join(sources), &stage)?;
        }
        bundle::module(&stage.join(&entry), &out.join(&entry), bundle::Platform::Browser, profile)?;

        let lowered = fresh(&root::target().join("wasm-twin/stage").join(self.name))?;
        let wasm = Build { package: self.package, profile, mvp: true }.run(toolchain)?;
        let twin = twin::translate(wasm, &format!("{}_twin", self.name), &lowered, profile)?;
        bundle::module(&twin, &out.join(twin_file), bundle::Platform::Browser, profile)?;
        Ok(stage)
    }
}

fn widget(toolchain: &Toolchain, profile: Profile, out: &Path) -> Result<()> {
    let stage = ELEMENT.make(toolchain, profile, out)?;
    let words = "fingerpost_words.js";
    bundle::module(&stage.join(words), &out.join(words), bundle::Platform::Browser, profile)?;
    lang::ship(&out.join("lang"))?;
    bundle::module(&stage.join("exit.js"), &out.join("exit.js"), bundle::Platform::Classic, profile)?;
    if profile == Profile::Small {
        open(&stage, out)?;
    }
    package::entries(&stage, out, profile)?;
    package::conformance(out, profile)?;
    copy_types(&root::root().join("wasm/widget/js"), out)
}

fn whole(toolchain: &Toolchain, profile: Profile, out: &Path) -> Result<()> {
    WHOLE.make(toolchain, profile, out)?;
    if profile == Profile::Small && open_dist().exists() {
        copy_there(&WHOLE.files(), out, &open_dist())?;
    }
    Ok(())
}

/// Copies those of the files that are there.
fn copy_there(files: &[String], from: &Path, to: &Path) -> Result<()> {
    for file in files.iter().filter(|file| from.join(file).exists()) {
        fs::copy(from.join(file), to.join(file))?;
    }
    Ok(())
}

/// The element with an open shadow root, for tests that must look inside: beside copies of what it loads, and never in
/// the folder that ships.
fn open(stage: &Path, out: &Path) -> Result<()> {
    let entry = stage.join("fingerpost-open.js");
    if !entry.exists() {
        return Ok(());
    }
    let folder = fresh(&open_dist())?;
    bundle::module(&entry, &folder.join("fingerpost-open.js"), bundle::Platform::Browser, Profile::Small)?;
    copy_there(&[ELEMENT.files(), WHOLE.files()].concat(), out, &folder)?;
    fs::copy(out.join("fingerpost_words.js"), folder.join("fingerpost_words.js"))?;
    lang::ship(&folder.join("lang"))?;
    lang::pretend(&folder.join("lang"))
}

/// Where the build with the open shadow root is.
pub(crate) fn open_dist() -> PathBuf {
    root::target().join("wasm/open")
}

fn api(toolchain: &Toolchain, profile: Profile, out: &Path) -> Result<()> {
    let sources = root::root().join("wasm/api/js");
    let stage = fresh(&root::target().join("wasm/stage/api"))?;
    let wasm = Build { package: "fingerpost-api", profile, mvp: false }.run(toolchain)?;
    glue::web(wasm, "api_glue", &stage)?;
    optimise::browser(&stage.join("api_glue_bg.wasm"), &out.join("api_bg.wasm"), profile)?;
    copy_sources(&sources, &stage)?;
    bundle::module(&stage.join("api.js"), &out.join("api.js"), bundle::Platform::Browser, profile)?;
    bundle::module(&stage.join("api-node.js"), &out.join("api-node.js"), bundle::Platform::Node, profile)?;
    copy_types(&sources, out)
}

/// An empty folder, so that nothing of an earlier build can slip into this one.
fn fresh(folder: &Path) -> Result<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    Ok(folder.to_path_buf())
}

fn copy_sources(from: &Path, to: &Path) -> Result<()> {
    for file in files(from)? {
        if file.ends_with(".js") {
            if to.join(&file).exists() {
                bail!("{} has the name of a generated file", from.join(&file).display());
            }
            fs::copy(from.join(&file), to.join(&file))?;
        }
    }
    Ok(())
}

fn copy_types(from: &Path, to: &Path) -> Result<()> {
    for file in files(from)?.iter().filter(|file| file.ends_with(".d.ts")) {
        fs::copy(from.join(file), to.join(file))?;
    }
    Ok(())
}

/// The names of the files of a folder, in order.
fn files(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}
