//! Does one step so many times and nothing else, for a tool that counts instructions: `instructions <step> <times>`.
//!
//! `cargo xtask instructions` runs it twice for each step and takes the difference, so that starting the program does not
//! count. The steps' names are those of `benches/baselines/instructions.csv` and of the benches; `instructions` alone
//! prints them.

use std::{env::args, hint::black_box, process::ExitCode};

use fingerpost_benches::{TODAY, facts, settled, sheets};
use fingerpost_dash::Ric;
use fingerpost_taxonomy::Jurisdiction::England;
use fingerpost_thresholds::{Facts, Policy, evaluate, explain, policy_for};

/// A step, and what does it so many times.
type Step = (&'static str, fn(u32));

const STEPS: [Step; 7] = [
    ("dash/tally/overview", tally),
    ("thresholds/evaluate/overview", |times| decide(&settled(13), &Facts::UNKNOWN, "city-of-london", times)),
    ("thresholds/evaluate/unanswered", |times| decide(&Ric::new(), &Facts::UNKNOWN, "city-of-london", times)),
    ("thresholds/evaluate/clusters", |times| decide(&settled(13), &Facts::UNKNOWN, "plymouth", times)),
    ("thresholds/evaluate/history", |times| decide(&settled(13), &facts(), "kingston", times)),
    ("thresholds/explain/overview", words),
    ("thresholds/parse/overview", parse),
];

fn main() -> ExitCode {
    let mut args = args().skip(1);
    let (name, times) = (args.next(), args.next().and_then(|times| times.parse().ok()));
    let step = STEPS.iter().find(|(step, _)| Some(*step) == name.as_deref());
    match (step, times) {
        (Some((_, work)), Some(times)) => {
            work(times);
            ExitCode::SUCCESS
        }
        (None, None) if name.is_none() => {
            STEPS.iter().for_each(|(step, _)| println!("{step}"));
            ExitCode::SUCCESS
        }
        _ => {
            eprintln!("usage: instructions <step> <times>");
            ExitCode::FAILURE
        }
    }
}

fn tally(times: u32) {
    let sheets = sheets(64);
    for sheet in sheets.iter().cycle().take(times as usize) {
        black_box(black_box(sheet).tally());
    }
}

fn decide(ric: &Ric, facts: &Facts, area: &str, times: u32) {
    let policy = policy(area);
    for _ in 0..times {
        let decision = evaluate(black_box(ric), black_box(facts), policy, TODAY, England);
        black_box(&decision);
    }
}

fn words(times: u32) {
    let decision = evaluate(&settled(13), &facts(), policy("kingston"), TODAY, England).expect("a decision");
    for _ in 0..times {
        black_box(explain(black_box(&decision)));
    }
}

fn parse(times: u32) {
    let json = policy("plymouth").to_json();
    for _ in 0..times {
        black_box(Policy::from_json(black_box(&json))).expect("a policy");
    }
}

fn policy(area: &str) -> &'static Policy {
    policy_for(area).expect("a policy that ships")
}
