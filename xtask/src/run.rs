//! Running other programs: a line before, a sign of life while it lasts, and all of its output when it fails.

use std::{
    ffi::OsStr,
    io::{Write, stderr},
    process::{Command, Output, Stdio},
    sync::mpsc::{self, RecvTimeoutError},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

/// The first sign of life comes after this long, the next after [`NEXT`] each.
const FIRST: Duration = Duration::from_secs(2);
const NEXT: Duration = Duration::from_secs(15);

/// A command for `program`, without the variables that Cargo and rustup set for their own children: a build started
/// from here must not depend on which `cargo` started this tool.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for (key, _) in std::env::vars_os() {
        let name = key.to_string_lossy();
        let inherited = name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_");
        if inherited || matches!(&*name, "CARGO" | "LD_LIBRARY_PATH" | "RUST_RECURSION_COUNT") {
            command.env_remove(&key);
        }
    }
    command
}

/// Runs a program whose own output is its progress (Cargo, test runners).
pub(crate) fn show(title: &str, command: &mut Command) -> Result<()> {
    eprintln!("{title}");
    let status = alive(title, || command.status()).with_context(|| missing(command))?;
    if !status.success() {
        bail!("{title}: `{}` failed ({status})", line(command));
    }
    Ok(())
}

/// Runs a quiet program; what it said is printed only when it fails.
pub(crate) fn quiet(title: &str, command: &mut Command) -> Result<Output> {
    eprintln!("{title}");
    let output = alive(title, || command.stdin(Stdio::null()).output()).with_context(|| missing(command))?;
    if !output.status.success() {
        let mut all = stderr().lock();
        all.write_all(&output.stdout)?;
        all.write_all(&output.stderr)?;
        bail!("{title}: `{}` failed ({})", line(command), output.status);
    }
    Ok(output)
}

/// What a program prints on standard output, or `None` if it is not there or fails.
pub(crate) fn ask(program: impl AsRef<OsStr>, args: &[&str]) -> Option<String> {
    let output = command(program).args(args).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Whether `program` is in `PATH`.
pub(crate) fn in_path(program: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(program).is_file()))
}

/// Does `work`, printing `title` and the time so far every few seconds.
pub(crate) fn alive<T>(title: &str, work: impl FnOnce() -> T) -> T {
    let (done, wait) = mpsc::channel::<()>();
    let start = Instant::now();
    thread::scope(|scope| {
        scope.spawn(move || {
            let mut patience = FIRST;
            while wait.recv_timeout(patience) == Err(RecvTimeoutError::Timeout) {
                eprintln!("  ... {title}: {} s", start.elapsed().as_secs());
                patience = NEXT;
            }
        });
        let result = work();
        drop(done);
        result
    })
}

fn missing(command: &Command) -> String {
    format!("could not start `{}`", command.get_program().to_string_lossy())
}

fn line(command: &Command) -> String {
    let mut text = command.get_program().to_string_lossy().into_owned();
    for arg in command.get_args() {
        text.push(' ');
        text.push_str(&arg.to_string_lossy());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_command() {
        let error = quiet("try", command("false").arg("--now")).unwrap_err().to_string();
        assert!(error.contains("try") && error.contains("false --now"), "{error}");
    }

    #[test]
    fn a_program_that_is_not_there_is_none() {
        assert_eq!(ask("no-such-program-here", &[]), None);
        assert!(!in_path("no-such-program-here"));
    }
}
