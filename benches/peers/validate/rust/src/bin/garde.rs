//! csv with serde and garde: patterns and ranges for the rows that have the right types.

use std::error::Error;

use garde::Validate;
use validate_peers::person::Person;

fn main() -> Result<(), Box<dyn Error>> {
    let (data, mut told) = validate_peers::files()?;
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(data)?;
    let headings = reader.headers()?.clone();
    let (mut row, mut record) = (csv::StringRecord::new(), 0);
    loop {
        record += 1;
        match reader.read_record(&mut row) {
            Ok(true) => match row.deserialize::<Person>(Some(&headings)) {
                Ok(person) => {
                    if let Err(report) = person.validate() {
                        for (path, _) in report.iter() {
                            told.tell(record, &path.to_string())?;
                        }
                    }
                }
                Err(error) => {
                    let at = match error.kind() {
                        csv::ErrorKind::Deserialize { err, .. } => err.field(),
                        _ => None,
                    };
                    let column = at.and_then(|at| headings.get(usize::try_from(at).ok()?)).unwrap_or("");
                    told.tell(record, column)?;
                }
            },
            Ok(false) => return Ok(()),
            Err(_) => told.tell(record, "")?,
        }
    }
}
