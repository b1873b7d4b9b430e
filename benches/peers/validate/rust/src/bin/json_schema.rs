//! The `jsonschema` crate over lines of JSON: every error of every row.

use std::{
    env,
    error::Error,
    fs::File,
    io::{BufRead, BufReader},
};

use jsonschema::error::ValidationErrorKind;
use serde_json::Value;

fn main() -> Result<(), Box<dyn Error>> {
    let (data, mut told) = validate_peers::files()?;
    let schema = env::args().nth(3).ok_or("expected: data findings schema")?;
    let schema: Value = serde_json::from_reader(File::open(schema)?)?;
    let validator = jsonschema::options().should_validate_formats(true).build(&schema)?;
    for (record, line) in (1..).zip(BufReader::new(File::open(data)?).lines()) {
        let row: Value = serde_json::from_str(&line?)?;
        if validator.is_valid(&row) {
            continue;
        }
        for error in validator.iter_errors(&row) {
            let path = error.instance_path().to_string().replace('/', "");
            match error.kind() {
                ValidationErrorKind::Required { property } => told.tell(record, property.as_str().unwrap_or(""))?,
                _ => told.tell(record, &path)?,
            }
        }
    }
    Ok(())
}
