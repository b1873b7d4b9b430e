//! `cargo xtask test`: everything that must hold, cheap to dear. Stops at the first step that fails, and says which.

mod forms;
mod servers;
mod steps;

use std::time::Instant;

use anyhow::{Result, bail};
use clap::Args;

use steps::{STEPS, Step};

#[derive(Args)]
#[command(
    after_help = "Examples:\n  cargo xtask test\n  cargo xtask test --fast          # what needs no WebAssembly and no browser\n  cargo xtask test --from wasm     # go on where it stopped\n  cargo xtask test --only servers  # one step\n  cargo xtask test --list"
)]
pub(crate) struct TestArgs {
    /// Only the native steps
    #[arg(long)]
    fast: bool,
    /// Start at this step
    #[arg(long)]
    from: Option<String>,
    /// Run this step alone
    #[arg(long, conflicts_with = "from")]
    only: Option<String>,
    /// Name the steps and stop
    #[arg(long)]
    list: bool,
}

pub(crate) fn run(args: &TestArgs) -> Result<()> {
    let start = match args.from.as_ref().or(args.only.as_ref()) {
        None => 0,
        Some(name) => match STEPS.iter().position(|step| step.name == name) {
            Some(start) => start,
            None => bail!("no step `{name}`: `cargo xtask test --list` names them"),
        },
    };
    let most = if args.only.is_some() { 1 } else { STEPS.len() };
    let chosen: Vec<&Step> =
        STEPS.iter().skip(start).take(most).filter(|step| step.native || !args.fast).collect();
    if args.list {
        for step in chosen {
            println!("{:<12} {}", step.name, step.title);
        }
        return Ok(());
    }
    let before = steps::changes()?;
    let all = Instant::now();
    let mut passed = 0;
    let mut lines = Vec::new();
    for (index, step) in (1..).zip(&chosen) {
        println!("\n[{index}/{}] {}: {}", chosen.len(), step.name, step.title);
        let begin = Instant::now();
        let result = (step.run)().and_then(|()| steps::unchanged(&before));
        let took = begin.elapsed().as_secs_f32();
        match result {
            Ok(()) => {
                passed += 1;
                lines.push(format!("  passed  {:<12} {took:>7.1} s", step.name));
            }
            Err(error) => {
                lines.push(format!("  FAILED  {:<12} {took:>7.1} s", step.name));
                println!("\n{}\n\nerror: {error:#}", lines.join("\n"));
                println!("go on from here with `cargo xtask test --from {}`", step.name);
                println!("\ntest: {passed} passed, 1 failed");
                bail!("step `{}` failed", step.name);
            }
        }
    }
    println!("\n{}\n  {:.0} s in all", lines.join("\n"), all.elapsed().as_secs_f32());
    println!("\ntest: {passed} passed, 0 failed");
    Ok(())
}
