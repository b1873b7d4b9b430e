//! Domain crates take values and give values: no clock, file, network, environment, thread, global, randomness, float
//! or hash order (invariant 1). `no_std` already refuses most of these; this also refuses them behind a feature.

use anyhow::Result;

use super::{
    Fault, code,
    tree::{File, Tree},
};

/// Words that no domain crate needs, and what each would bring in.
const WORDS: &[(&str, &str)] = &[
    ("SystemTime", "a clock"),
    ("Instant", "a clock"),
    ("Utc", "a clock"),
    ("Local", "a clock"),
    ("f32", "a float"),
    ("f64", "a float"),
    ("HashMap", "hash order"),
    ("HashSet", "hash order"),
    ("RandomState", "hash order"),
    ("thread_local", "a global"),
    ("OnceLock", "a global"),
    ("LazyLock", "a global"),
    ("Mutex", "a global"),
    ("AtomicBool", "a global"),
    ("AtomicUsize", "a global"),
    ("AtomicU32", "a global"),
    ("AtomicU64", "a global"),
    ("rand", "randomness"),
    ("getrandom", "randomness"),
    ("println", "output"),
    ("eprintln", "output"),
    ("dbg", "output"),
];

/// Modules of std that no domain crate needs.
const MODULES: &[(&str, &str)] = &[
    ("std::time", "a clock"),
    ("std::fs", "a file"),
    ("std::io", "a file"),
    ("std::net", "the network"),
    ("std::env", "the environment"),
    ("std::thread", "a thread"),
    ("std::process", "a process"),
    ("static mut", "a global"),
];

/// `schema::io` and `linkage::io` read and write files, behind a feature of that name.
fn may_do_io(file: &File) -> bool {
    file.path.contains("/src/io/") || file.path.ends_with("/src/io.rs")
}

pub(super) fn check(tree: &Tree) -> Result<Vec<Fault>> {
    let mut faults = Vec::new();
    for file in tree.files().iter().filter(|file| file.domain_source().is_some()) {
        for (index, line) in code::without_tests(&file.text).lines().enumerate() {
            // serde's name for a number in JSON that we do not take.
            if line.contains("fn visit_f64") {
                continue;
            }
            // A level of risk may be called Local; a clock is `chrono::Local` or `Local::now`.
            let clock_only =
                |word: &str| word == "Local" && !line.contains("chrono") && !line.contains("Local::now");
            for (word, what) in
                WORDS.iter().filter(|(word, _)| code::has_word(line, word) && !clock_only(word))
            {
                faults.push(Fault::line(&file.path, index, format!("`{word}` brings in {what}")));
            }
            for (module, what) in MODULES.iter().filter(|(module, _)| line.contains(module)) {
                if !(may_do_io(file) && *what == "a file") {
                    faults.push(Fault::line(&file.path, index, format!("`{module}` brings in {what}")));
                }
            }
        }
    }
    Ok(faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(path: &str, text: &str) -> usize {
        check(&Tree::sample(&[(path, text)])).unwrap().len()
    }

    #[test]
    fn each_impurity_is_found() {
        for bad in [
            "let now = SystemTime::now();",
            "use chrono::Local;",
            "let x: f64 = y;",
            "use std::collections::HashMap;",
            "std::fs::read(path)",
            "std::thread::spawn(f)",
            "static mut COUNT: u8 = 0;",
            "rand::random()",
        ] {
            assert!(faults("crates/dash/src/a.rs", bad) > 0, "{bad}");
        }
    }

    #[test]
    fn tests_comments_tools_and_names_are_left_alone() {
        assert_eq!(
            faults("crates/dash/src/a.rs", "// no HashMap\n#[cfg(test)]\nmod tests { use std::fs; }"),
            0
        );
        assert_eq!(faults("crates/dash/src/a.rs", "fn visit_f64<E>(self, _: f64) -> Result<Json, E> {"), 0);
        assert_eq!(faults("xtask/src/a.rs", "use std::fs;"), 0);
        assert_eq!(faults("crates/thresholds/src/level.rs", "enum Level { Local(Band) }"), 0);
        assert_eq!(faults("crates/schema/src/io/csv.rs", "use std::io::Read;"), 0);
    }
}
