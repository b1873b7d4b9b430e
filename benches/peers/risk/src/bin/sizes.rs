//! The size of each program of one decision, over the one that only reads a case. Build them first: `cargo build
//! --release`.

use std::{env, fs};

fn main() {
    let program = env::current_exe().expect("a path");
    let size = |name: &str| {
        let path = program.with_file_name(format!("{name}{}", env::consts::EXE_SUFFIX));
        fs::metadata(&path).map_or(0, |file| file.len())
    };
    let base = size("size_base");
    println!("{:<16} {:>10} {:>10}", "program", "bytes", "KiB over");
    for name in ["size_base", "size_ours", "size_ours_read", "size_datalogic", "size_cel", "size_cedar"] {
        println!("{name:<16} {:>10} {:>10}", size(name), size(name).saturating_sub(base) / 1024);
    }
}
