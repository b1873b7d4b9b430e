//! What the Rust peers share: the typed row, and how they tell what they found.

#![allow(dead_code, reason = "the typed row is read by validators, not by us")]

#[path = "generated/person.rs"]
pub mod person;

use std::{
    env,
    error::Error,
    fs::File,
    io::{BufWriter, Write},
};

/// The file to check and the one to write findings to, from the command line.
pub fn files() -> Result<(String, Told), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let (data, told) = arguments.next().zip(arguments.next()).ok_or("expected: data findings")?;
    Ok((data, Told(BufWriter::new(File::create(told)?))))
}

/// Findings, one a line: the row from 1 and the column's name, or nothing where the validator names none.
pub struct Told(BufWriter<File>);

impl Told {
    pub fn tell(&mut self, record: u64, column: &str) -> std::io::Result<()> {
        writeln!(self.0, "{record},{column}")
    }
}
