//! Decisions a second in each language: they take turns, so that whatever else the machine does hits all of them, and
//! the best of the rounds counts, in the CPU time of one thread.

use std::hint::black_box;

use cpu_time::ThreadTime;
use fingerpost_peers_risk::{
    Language,
    case::{self, Case},
    cedar::Cedar,
    cel::Cel,
    datalogic::DataLogic,
    ours::Ours,
};

/// Cases in one pass.
const CASES: usize = 256;
/// Rounds, of which the best counts.
const ROUNDS: usize = 12;
/// How long a round of one language is, in seconds of CPU time.
const ROUND: f64 = 0.1;

/// A language at work: gives the seconds that one pass over all cases took.
fn passes<L: Language>(cases: &[Case]) -> impl FnMut() -> f64 {
    let mut language = L::new();
    let inputs: Vec<L::Input> = cases.iter().map(|case| language.input(case)).collect();
    move || {
        let (start, mut passes) = (ThreadTime::now(), 0_u32);
        while start.elapsed().as_secs_f64() < ROUND {
            for input in &inputs {
                black_box(language.decide(black_box(input)));
            }
            passes += 1;
        }
        start.elapsed().as_secs_f64() / f64::from(passes)
    }
}

fn main() {
    let cases = case::made_up(CASES);
    let mut languages: [(&str, Box<dyn FnMut() -> f64>); 4] = [
        (Ours::NAME, Box::new(passes::<Ours>(&cases))),
        (DataLogic::NAME, Box::new(passes::<DataLogic>(&cases))),
        (Cel::NAME, Box::new(passes::<Cel>(&cases))),
        (Cedar::NAME, Box::new(passes::<Cedar>(&cases))),
    ];
    let mut best = [f64::INFINITY; 4];
    for _ in 0..ROUNDS {
        for (slot, (_, pass)) in best.iter_mut().zip(&mut languages) {
            *slot = slot.min(pass());
        }
    }
    println!("{:<24} {:>12} {:>16} {:>10}", "language", "ns each", "decisions/s", "x ours");
    for (seconds, (name, _)) in best.iter().zip(&languages) {
        let each = seconds / CASES as f64;
        println!("{name:<24} {:>12.0} {:>16.0} {:>10.1}", each * 1e9, 1.0 / each, seconds / best[0]);
    }
}
