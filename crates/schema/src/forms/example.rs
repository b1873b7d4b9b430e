//! Example rows: made up, declared synthetic in every row, and valid by the checker of this crate.

use alloc::{borrow::Cow, string::String, vec::Vec};

use super::{
    asked::{self, Asked},
    cell, json_schema,
};
use crate::{Condition, Kind, Profile, Record, Test, generated::examples};

/// The example rows of a record for a service: the cells in the order of [`columns`](super::columns). Empty when the service
/// does not hand the record in.
#[must_use]
pub fn example_rows(profile: &Profile, record: &'static Record) -> Vec<Vec<Cow<'static, str>>> {
    let columns = asked::columns(profile, record);
    let rows = examples::ALL.iter().find(|(id, _)| *id == record.id).map_or(&[] as &[_], |(_, rows)| *rows);
    rows.iter()
        .filter(|(services, _)| services.is_empty() || services.contains(&profile.id))
        .enumerate()
        .filter(|_| !columns.is_empty())
        .map(|(number, (_, cells))| row(profile, record, &columns, cells, number))
        .collect()
}

/// A file with the example rows of a record for a service; `None` when the service does not hand the record in.
///
/// ```
/// use fingerpost_schema::{forms::example, profile, record};
/// let vva = profile("vva").ok_or("no such service")?;
/// let file = example(vva, record("case").ok_or("no such record")?).ok_or("not handed in")?;
/// assert!(file.lines().skip(1).all(|row| row.starts_with("1.0,synthetic,vva,")));
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn example(profile: &Profile, record: &'static Record) -> Option<String> {
    let mut file = super::template(profile, record, super::ByteOrderMark::None)?;
    for cells in example_rows(profile, record) {
        let cells: Vec<Cow<'_, str>> = cells.iter().map(|text| cell(text)).collect();
        file.push_str(&cells.join(","));
        file.push('\n');
    }
    Some(file)
}

/// The same rows as NDJSON; `None` when the service does not hand the record in.
#[must_use]
pub fn example_ndjson(profile: &Profile, record: &'static Record) -> Option<String> {
    let columns = asked::columns(profile, record);
    if columns.is_empty() {
        return None;
    }
    let mut file = String::new();
    for cells in example_rows(profile, record) {
        file.push_str(&json_schema::ndjson_row(&columns, &cells));
        file.push('\n');
    }
    Some(file)
}

/// One row: what the data file has, in the lists of the service, and a reason or a value wherever one must stand.
fn row(
    profile: &Profile,
    record: &Record,
    columns: &[Asked],
    cells: &[(&'static str, &'static str)],
    number: usize,
) -> Vec<Cow<'static, str>> {
    let mut row: Vec<Cow<'static, str>> = Vec::new();
    for column in columns {
        let own = cells.iter().find(|(name, _)| *name == column.field.name).map_or("", |(_, cell)| *cell);
        row.push(match column.field.name {
            "schema_version" => Cow::Borrowed(super::VERSION),
            "data_status" => Cow::Borrowed("synthetic"),
            "service" => Cow::Borrowed(profile.id),
            _ if own.is_empty() && column.is_required() => filler(record, column),
            _ => translated(column, own, number),
        });
    }
    // A condition may rest on a field that stands later in the row.
    for at in 0..columns.len() {
        let asked = columns.get(at).filter(|_| row.get(at).is_some_and(|cell| cell.is_empty()));
        let asked = asked.filter(|asked| asked.condition().is_some_and(|when| holds(&when, columns, &row)));
        if let (Some(asked), Some(cell)) = (asked, row.get_mut(at)) {
            *cell = filler(record, asked);
        }
    }
    row
}

/// A code of the record's own list in the list that the service uses instead: another one, where it has no such code.
fn translated(column: &Asked, own: &'static str, number: usize) -> Cow<'static, str> {
    let known = |part: &str| {
        column.is_open()
            || column.codes.iter().any(|code| code.code == part)
            || column.missing.iter().any(|(word, _)| *word == part)
    };
    match column.field.kind {
        Kind::Code(_) | Kind::Codes(_) if !own.is_empty() && !own.split(';').all(known) => {
            let place = number.saturating_mul(3).checked_rem(column.codes.len()).unwrap_or(0);
            column.codes.get(place).map_or(Cow::Borrowed(""), |code| Cow::Borrowed(code.code))
        }
        _ => Cow::Borrowed(own),
    }
}

/// What stands in a cell that must not be empty and for which the data file has nothing.
fn filler(record: &Record, column: &Asked) -> Cow<'static, str> {
    if column.field.missing {
        return Cow::Borrowed("not-recorded");
    }
    Cow::Borrowed(match &column.field.kind {
        Kind::Ref { .. } => return Cow::Owned(["EX-", record.id, "-0"].concat()),
        Kind::Date { .. } => "2026-04-20",
        Kind::Month => "2026-04",
        Kind::Quarter => "2026-Q1",
        Kind::Code(_) | Kind::Codes(_) => column.codes.first().map_or("", |code| code.code),
        Kind::Count { min, .. } => return Cow::Owned(super::decimal(*min)),
        Kind::Flag => "no",
        Kind::Area => "E09000001",
        Kind::Text { .. } => "Made up",
    })
}

/// Whether a condition holds for a row of right cells.
fn holds(when: &Condition, columns: &[Asked], row: &[Cow<'static, str>]) -> bool {
    when.0.iter().all(|term| {
        let cells = columns.iter().zip(row);
        let Some((column, cell)) = cells.clone().find(|(column, _)| column.field.name == term.field) else {
            return false;
        };
        let known = !cell.is_empty() && column.missing.iter().all(|(word, _)| *word != &**cell);
        let has = |codes: &[&str]| cell.split(';').any(|part| codes.contains(&part));
        match term.test {
            Test::Is(codes) => known && has(codes),
            Test::IsNot(codes) => known && !has(codes),
            Test::Known => known,
        }
    })
}
