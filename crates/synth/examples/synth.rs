//! Writes made-up data of one service, and the truth about it.
//!
//! ```sh
//! cargo run --release -p fingerpost-synth --example synth -- vva 1 1000 20 some-folder [person]
//! ```
//! The arguments are the profile, the seed, how many people, how many rows in a thousand have something wrong, the folder,
//! and, if not all of them, the record.

use std::{error::Error, fs, io::BufWriter, path::Path};

use fingerpost_core::Date;
use fingerpost_schema::{profile, record};
use fingerpost_synth::{Dialect, Generator, Options, Truth};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [service, seed, people, dirt, folder, records @ ..] = arguments.as_slice() else {
        return Err("expected: profile seed people dirt folder [record …]".into());
    };
    let records = records.iter().map(|id| record(id).ok_or("no such record")).collect::<Result<_, _>>()?;
    let time = Options::new(Date::literal(2025, 12, 1), Date::literal(2026, 11, 26));
    let options = Options { people: people.parse()?, dirt: dirt.parse()?, records, ..time };
    let generator = Generator::new(profile(service).ok_or("no such service")?, seed.parse()?, options)?;
    let folder = Path::new(folder);
    fs::create_dir_all(folder)?;
    let mut truth = Truth::new(BufWriter::new(fs::File::create(folder.join("truth.csv"))?))?;
    for file in generator.files() {
        let name = format!("{}.csv", file.record().id);
        file.write(&name, &Dialect::default(), fs::File::create(folder.join(&name))?, &mut truth)?;
    }
    truth.finish()?;
    Ok(())
}
