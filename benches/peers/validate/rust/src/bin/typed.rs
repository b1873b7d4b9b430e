//! csv with serde: a struct by heading, an enum for each list. A row's first fault is its only one.

use std::error::Error;

use validate_peers::person::Person;

fn main() -> Result<(), Box<dyn Error>> {
    let (data, mut told) = validate_peers::files()?;
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(data)?;
    let headings = reader.headers()?.clone();
    let (mut row, mut record) = (csv::StringRecord::new(), 0);
    loop {
        record += 1;
        match reader.read_record(&mut row) {
            Ok(true) => {
                if let Err(error) = row.deserialize::<Person>(Some(&headings)) {
                    told.tell(record, column(&error, &headings))?;
                }
            }
            Ok(false) => return Ok(()),
            Err(_) => told.tell(record, "")?,
        }
    }
}

fn column<'h>(error: &csv::Error, headings: &'h csv::StringRecord) -> &'h str {
    let at = match error.kind() {
        csv::ErrorKind::Deserialize { err, .. } => err.field(),
        _ => None,
    };
    at.and_then(|at| headings.get(usize::try_from(at).ok()?)).unwrap_or("")
}
