//! From a path in a URL to a file, and never out of its folder.

use std::path::{Path, PathBuf};

/// A folder under a prefix, with the policy that its pages run under.
pub(crate) struct Mount {
    prefix: String,
    folder: PathBuf,
    pub(super) policy: String,
    pub(super) spoil: Option<(super::Part, super::Spoil)>,
}

impl Mount {
    /// `prefix` is `/` or `/name`; of several that fit, the first wins.
    pub(crate) fn new(prefix: &str, folder: impl Into<PathBuf>, policy: &str) -> Self {
        Self {
            prefix: prefix.trim_end_matches('/').to_owned(),
            folder: folder.into(),
            policy: policy.to_owned(),
            spoil: None,
        }
    }

    /// The same with a fault of one module.
    pub(crate) fn spoilt(self, part: super::Part, spoil: super::Spoil) -> Self {
        Self { spoil: Some((part, spoil)), ..self }
    }
}

/// The file behind `path`, or `None` if there is none that may be served.
pub(super) fn find<'a>(mounts: &'a [Mount], path: &str) -> Option<(PathBuf, &'a Mount)> {
    mounts.iter().find_map(|mount| {
        let rest = path.strip_prefix(&mount.prefix)?.strip_prefix('/')?;
        let mut file = mount.folder.clone();
        let (folders, name) = rest.rsplit_once('/').unwrap_or(("", rest));
        for segment in folders.split('/').filter(|_| !folders.is_empty()) {
            file.push(plain(segment)?);
        }
        file.push(if name.is_empty() { "index.html" } else { plain(name)? });
        file.is_file().then_some((file, mount))
    })
}

/// A name of plain letters that does not start with a dot: nothing to decode, no way up, nothing hidden.
fn plain(segment: &str) -> Option<&str> {
    let letters =
        segment.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'));
    (letters && !segment.is_empty() && !segment.starts_with('.')).then_some(segment)
}

/// The media type of a file that a page may load; other files are not served.
pub(super) fn media_type(file: &Path) -> Option<&'static str> {
    Some(match file.extension()?.to_str()? {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_are_plain() {
        for bad in ["", ".", "..", ".env", "a%2e", "a b", "a\\b", "é"] {
            assert_eq!(plain(bad), None, "{bad:?}");
        }
        assert_eq!(plain("fingerpost_bg.wasm"), Some("fingerpost_bg.wasm"));
    }

    #[test]
    fn a_file_of_no_known_kind_is_not_served() {
        assert_eq!(media_type(Path::new("a.rs")), None);
        assert_eq!(media_type(Path::new("a.wasm")), Some("application/wasm"));
    }

    #[test]
    fn the_first_mount_that_has_the_file_wins() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/serve");
        let mounts = [Mount::new("/x", &here, "p1"), Mount::new("/", &here, "p2")];
        assert_eq!(find(&mounts, "/x/place.rs").unwrap().1.policy, "p1");
        assert_eq!(find(&mounts, "/place.rs").unwrap().1.policy, "p2");
        assert!(find(&mounts, "/x").is_none());
    }
}
