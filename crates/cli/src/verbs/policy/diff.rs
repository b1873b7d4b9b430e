//! `fingerpost policy diff`.

use anyhow::Result;
use clap::Args;
use fingerpost::{Date, Facts, Jurisdiction, Policy, Response, Ric, dash::DashError, evaluate};

use super::{find, show::clauses};
use crate::{exit::Ended, today::today};

#[derive(Args)]
pub(crate) struct DiffArgs {
    /// The id of a policy that ships, or a file
    first: String,
    /// Another
    second: String,
    /// The day on which both are applied [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<String>,
}

pub(super) fn run(args: &DiffArgs) -> Result<Ended> {
    let (first, second) = (find(&args.first)?, find(&args.second)?);
    let today = today(args.today.as_deref())?;
    let (mine, other) = (clauses(&first), clauses(&second));
    let says = |these: &[(String, String)], what: &String| {
        these
            .iter()
            .find(|(name, _)| name == what)
            .map_or_else(|| "no such clause".to_owned(), |(_, says)| says.clone())
    };
    let mut names: Vec<&String> = Vec::new();
    for (name, _) in mine.iter().chain(&other) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let mut differ = false;
    for name in names {
        let (one, two) = (says(&mine, name), says(&other, name));
        if one != two {
            differ = true;
            anstream::println!("{name}\n  {}: {one}\n  {}: {two}", args.first, args.second);
        }
    }
    let mut counts = String::new();
    for (from, to, (one, two)) in levels(&first, &second, today)? {
        if one != two {
            differ = true;
            counts.push_str(&format!("  {from:>2} to {to:>2}  {one:<26}{two}\n"));
        }
    }
    if !counts.is_empty() {
        anstream::println!(
            "\nCounts of yes that come to something else, every other item answered no:\n{counts}"
        );
    }
    if !differ {
        anstream::println!("They say the same.");
    }
    Ok(if differ { Ended::WithFindings } else { Ended::Well })
}

type Levels = (String, String);

/// What each count comes to under both, with neighbours of the same answer taken together.
fn levels(first: &Policy, second: &Policy, today: Date) -> Result<Vec<(u8, u8, Levels)>> {
    let mut runs: Vec<(u8, u8, Levels)> = Vec::new();
    for yes in 0..=24 {
        let ric = sheet(yes)?;
        let both = (level(&ric, first, today), level(&ric, second, today));
        match runs.last_mut() {
            Some((_, to, known)) if *known == both => *to = yes,
            _ => runs.push((yes, yes, both)),
        }
    }
    Ok(runs)
}

fn sheet(yes: u8) -> Result<Ric, DashError> {
    let mut ric = Ric::try_from_responses(&[Response::No; 24])?;
    for number in 1..=yes {
        ric.answer(number, Response::Yes)?;
    }
    Ok(ric)
}

fn level(ric: &Ric, policy: &Policy, today: Date) -> String {
    match evaluate(ric, &Facts::UNKNOWN, policy, today, Jurisdiction::England) {
        Ok(decision) => decision.level.id().to_owned(),
        Err(error) => error.to_string(),
    }
}
