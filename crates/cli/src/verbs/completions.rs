//! `fingerpost completions SHELL`.

use anyhow::Result;
use clap::{Args, CommandFactory};
use clap_complete::Shell;

use crate::exit::Ended;

#[derive(Args)]
#[command(
    after_help = "Examples:\n  fingerpost completions bash > ~/.local/share/bash-completion/completions/fingerpost\n  fingerpost completions fish > ~/.config/fish/completions/fingerpost.fish"
)]
pub(crate) struct CompletionsArgs {
    /// The shell
    shell: Shell,
}

pub(crate) fn run<C: CommandFactory>(args: &CompletionsArgs) -> Result<Ended> {
    clap_complete::generate(args.shell, &mut C::command(), "fingerpost", &mut std::io::stdout());
    Ok(Ended::Well)
}
