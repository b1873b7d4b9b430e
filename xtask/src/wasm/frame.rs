//! `frame.html`: a page that holds the element and everything that it needs in one file, to stand in a sandboxed frame.
//!
//! A page in a sandbox without `allow-same-origin` has no origin, so a file of its own would be another website's. With
//! everything in the page nothing is fetched, and the policy can name the page's own script and style by their hashes.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};

use super::{build::Profile, bundle, package};
use crate::root;

/// What the page allows itself. A policy in a page cannot say who may frame it: that is the server's to say.
const POLICY: &str = "default-src 'none'; script-src '{script}'; style-src '{style}'; img-src data:; base-uri 'none'; \
     form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// Bundles `entry`, over a folder in which nothing fetches, into a page.
pub(super) fn page(folder: &Path, entry: &str, to: &Path, profile: Profile) -> Result<()> {
    let bundled = folder.join("frame-bundle.js");
    bundle::module(&folder.join(entry), &bundled, bundle::Platform::Single, profile)?;
    let sources = root::npm().join("frame");
    let read = |path: &Path| fs::read_to_string(path).with_context(|| format!("reading {}", path.display()));
    let html = filled(
        &read(&sources.join("frame.html"))?,
        read(&bundled)?.trim_end(),
        &style(&read(&sources.join("frame.css"))?),
    )?;
    fs::write(to, html).with_context(|| format!("writing {}", to.display()))
}

/// The sheet without its comments, on one line.
fn style(css: &str) -> String {
    let lines = css.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("/*"));
    lines.collect::<Vec<&str>>().join("")
}

/// The page from its template.
fn filled(template: &str, script: &str, style: &str) -> Result<String> {
    for (name, text) in [("script", script), ("style", style)] {
        let lower = text.to_ascii_lowercase();
        // Either would end the script for a browser, or start a comment in it; and a browser hashes no carriage return.
        for bad in ["</script", "<!--", "</style", "\r"] {
            ensure!(!lower.contains(bad), "the {name} of the frame has {bad:?} in it");
        }
    }
    let policy = POLICY
        .replace("{script}", &package::hash(script.as_bytes()))
        .replace("{style}", &package::hash(style.as_bytes()));
    // The script last: what it holds is not looked through for the other names.
    let mut page = template.to_owned();
    for (name, text) in [("{policy}", policy.as_str()), ("{style}", style), ("{script}", script)] {
        ensure!(page.matches(name).count() == 1, "the frame's template has to have one {name}");
        page = page.replacen(name, text, 1);
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "<meta content=\"{policy}\"><style>{style}</style><script>{script}</script>";

    #[test]
    fn the_policy_names_what_the_page_holds_and_nothing_else() {
        let page = filled(TEMPLATE, "let a = '{x}'", "b{}").unwrap();
        for part in ["let a = '{x}'", "b{}"] {
            assert!(page.contains(&package::hash(part.as_bytes())), "{page}");
            assert!(page.contains(part));
        }
        for loose in ["'self'", "unsafe", "https:", "connect-src"] {
            assert!(!page.contains(loose), "{loose}");
        }
    }

    #[test]
    fn what_would_end_the_script_is_refused() {
        for bad in ["'</script>'", "'</SCRIPT'", "'<!--'", "a\r\nb"] {
            assert!(filled(TEMPLATE, bad, "").is_err(), "{bad}");
        }
        assert!(filled("{policy}{style}", "", "").is_err());
    }
}
