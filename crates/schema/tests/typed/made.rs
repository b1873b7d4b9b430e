//! Right cells, made up for any field.

use fingerpost_schema::{Field, Kind, List, MISSING_WORDS, Need, Record};
use proptest::prelude::*;

use crate::Cells;

/// Cells that are in the form of a field. Whether they make sense together is for the rules.
fn value(field: &'static Field) -> BoxedStrategy<String> {
    let day =
        || (1900_u32..2155, 1_u32..=12, 1_u32..=28).prop_map(|(y, m, d)| format!("{y:04}-{m:02}-{d:02}"));
    let codes = |list: List| -> Vec<&'static str> { list.codes().iter().map(|listed| listed.code).collect() };
    match field.kind {
        Kind::Ref { .. } => "[A-Z]{2}-[a-z0-9_]{1,12}".boxed(),
        Kind::Date { .. } => day().boxed(),
        Kind::Month => day().prop_map(|day| day.get(..7).unwrap_or_default().to_owned()).boxed(),
        Kind::Quarter => (1900_u32..2155, 1_u32..=4).prop_map(|(y, q)| format!("{y}-Q{q}")).boxed(),
        Kind::Code(list) => proptest::sample::select(codes(list)).prop_map(str::to_owned).boxed(),
        Kind::Codes(list) => {
            let all = codes(list);
            let most = all.len().min(4);
            let several = proptest::sample::subsequence(all, 1..=most);
            several.prop_map(|codes| codes.join(";")).boxed()
        }
        Kind::Count { .. } => (0_u32..=999_999_999).prop_map(|number| number.to_string()).boxed(),
        Kind::Flag => prop_oneof![Just("yes".to_owned()), Just("no".to_owned())].boxed(),
        Kind::Area => "[EWSNK][0-9]{8}".boxed(),
        Kind::Text { .. } => "[A-Za-zé, ]{3,30}".boxed(),
    }
}

/// A cell of a field: a value, a reason where one is allowed, nothing where nothing is.
fn cell(field: &'static Field) -> BoxedStrategy<Option<String>> {
    let words = proptest::sample::select(&MISSING_WORDS[..]).prop_map(|(word, _)| word.to_owned());
    let filled =
        if field.missing { prop_oneof![3 => value(field), 1 => words].boxed() } else { value(field) };
    if field.need == Need::Required {
        filled.prop_map(Some).boxed()
    } else {
        proptest::option::of(filled).boxed()
    }
}

/// A row of a record.
pub(crate) fn row(record: &'static Record) -> BoxedStrategy<Cells> {
    let names: Vec<&'static str> = record.fields.iter().map(|field| field.name).collect();
    let cells: Vec<_> = record.fields.iter().map(cell).collect();
    cells
        .prop_map(move |cells| {
            let filled = names.iter().copied().zip(cells).filter_map(|(name, cell)| Some((name, cell?)));
            let mut row: Cells = filled.collect();
            row.insert("schema_version", "1.0".to_owned());
            row
        })
        .boxed()
}
