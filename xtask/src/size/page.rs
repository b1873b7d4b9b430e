//! Which files a page fetches before the first question, read off the page itself: what the demo page links, and what
//! the entry names beside itself.

use std::{collections::BTreeSet, fs, path::PathBuf};

use anyhow::{Context, Result};

use crate::{root, serve};

/// Each file with the name that the report gives it.
pub(crate) fn files() -> Result<Vec<(String, PathBuf)>> {
    let npm = root::npm();
    let html = fs::read_to_string(npm.join("demo/index.html")).context("reading the demo page")?;
    let mut paths = BTreeSet::from(["/".to_owned()]);
    paths.extend(linked(&html));
    let mounts = serve::demo_mounts("", serve::STRICT);
    let scripts: Vec<String> = paths.iter().filter(|path| path.ends_with(".js")).cloned().collect();
    for script in scripts {
        let folder = script.rsplit_once('/').map_or("", |(folder, _)| folder);
        let file = serve::file(&mounts, &script)
            .with_context(|| format!("the page links {script}: no such file"))?;
        paths.extend(beside(&fs::read_to_string(file)?).into_iter().map(|name| format!("{folder}/{name}")));
    }
    paths
        .into_iter()
        .map(|path| {
            let file = serve::file(&mounts, &path)
                .with_context(|| format!("the page needs {path}: no such file"))?;
            let name = file.strip_prefix(&npm).unwrap_or(&file).to_string_lossy().replace('\\', "/");
            Ok((name, file))
        })
        .collect()
}

/// The paths in `src` and `href` of scripts, style sheets and images; links to other pages are not fetched.
fn linked(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    for tag in html.split('<').skip(1) {
        let attribute = match tag.split_whitespace().next() {
            Some("script" | "img") => "src=\"",
            Some("link") => "href=\"",
            _ => continue,
        };
        let Some((_, value)) = tag.split_once(attribute) else { continue };
        let Some((path, _)) = value.split_once('"') else { continue };
        let path = path.strip_prefix("./").unwrap_or(path);
        found.push(if path.starts_with('/') { path.to_owned() } else { format!("/{path}") });
    }
    found
}

/// The names in `new URL("./name", import.meta.url)`.
fn beside(script: &str) -> Vec<String> {
    let mut found = Vec::new();
    for part in script.split("new URL(").skip(1) {
        let Some(quote @ ('"' | '\'')) = part.chars().next() else { continue };
        if let Some(name) = part.split(quote).nth(1).and_then(|path| path.strip_prefix("./")) {
            found.push(name.to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_fetches_is_found() {
        let html = r#"<link rel="stylesheet" href="demo.css"><script type="module" src="/dist/a.js"></script>
            <a href="/elsewhere.html">not fetched</a><img src="./logo.svg">"#;
        assert_eq!(linked(html), ["/demo.css", "/dist/a.js", "/logo.svg"]);
    }

    #[test]
    fn what_a_script_names_is_found() {
        let script = r#"f(new URL("./a_bg.wasm",import.meta.url));new URL(x);import("./twin.js")"#;
        assert_eq!(beside(script), ["a_bg.wasm"]);
    }
}
