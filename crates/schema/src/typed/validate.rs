//! Typed rows through the same checker as files.

use alloc::{string::String, vec::Vec};

use fingerpost_core::{Date, FieldPath, Finding, Param, Report, RuleId};

use super::TypedRow;
use crate::{
    Found, HashKey, Hint, NotInProfile, Place, Plan, Profile, Record, Setting, Spot, Submission, Worker,
    judge_all,
};

/// Checks one row for a service. Rules that look across rows are for [`validate_all`].
pub(crate) fn validate(
    row: &dyn TypedRow,
    profile: &'static Profile,
    today: Date,
) -> Result<Report, NotInProfile> {
    let mut report = Report::new();
    let checked = Checked::new(row, profile, today, HashKey([0; 16]))?;
    checked.run(Place::default(), &mut |found, field| {
        report.push(finding(FieldPath::root(), field, &found));
    });
    Ok(report)
}

/// Checks rows of several records together: each by itself, and across all of them. A finding says where as
/// `rows[2].person_id`, counted from 0.
///
/// The key hashes references while they are compared; nothing of it comes back.
///
/// # Errors
/// [`NotInProfile`] when the service does not hand in a record of one of the rows.
pub fn validate_all(
    rows: &[&dyn TypedRow],
    profile: &'static Profile,
    today: Date,
    key: HashKey,
) -> Result<Report, NotInProfile> {
    let mut report = Report::new();
    let mut records: Vec<&'static Record> = Vec::new();
    let mut entries = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        let record = row.record();
        let file = records.iter().position(|known| *known == record).unwrap_or_else(|| {
            records.push(record);
            records.len().saturating_sub(1)
        });
        // The line is the row's number among all; the record of a place is counted from 1.
        let line = u32::try_from(number).unwrap_or(u32::MAX);
        let place =
            Place { file: u8::try_from(file).unwrap_or(u8::MAX), record: line.saturating_add(1), line };
        let checked = Checked::new(*row, profile, today, key)?;
        entries.extend(checked.run(place, &mut |found, field| {
            report.push(finding(FieldPath::root().field("rows").index(number), field, &found));
        }));
    }
    entries.sort_unstable();
    judge_all(&entries, &Submission::new(records), &mut |found: Found| {
        let number = usize::try_from(found.place.line).unwrap_or(usize::MAX);
        let field = match found.hint {
            Hint::Field(name) => Some(name),
            _ => None,
        };
        report.push(finding(FieldPath::root().field("rows").index(number), field, &found));
    });
    Ok(report)
}

/// A row with the plan by which it is checked.
struct Checked {
    plan: Plan,
    cells: Vec<(&'static str, String)>,
}

impl Checked {
    fn new(
        row: &dyn TypedRow,
        profile: &'static Profile,
        today: Date,
        key: HashKey,
    ) -> Result<Self, NotInProfile> {
        let record = row.record();
        // A field that must not be collected has a column only where the row holds something: then it is told.
        let wanted = |name: &str| {
            let field = record.field(name).map(|(_, field)| field);
            let demand = field.and_then(|field| profile.demand(record, field));
            demand.is_some_and(|demand| demand.need != crate::Need::NotCollected)
        };
        let mut cells = row.to_cells();
        cells.retain(|(name, cell)| !cell.is_empty() || wanted(name));
        let headings = cells.iter().map(|(name, _)| *name);
        let (plan, _) = Plan::new(profile, record, headings, &Setting { today, key })?;
        Ok(Self { plan, cells })
    }

    fn run(&self, place: Place, told: &mut dyn FnMut(Found, Option<&'static str>)) -> Vec<crate::Entry> {
        let cells: Vec<&str> = self.cells.iter().map(|(_, cell)| cell.as_str()).collect();
        let mut worker = Worker::new(&self.plan);
        self.plan.check(&mut worker, place, cells.as_slice(), &mut |found: Found| {
            let field = match found.spot {
                Spot::Column(column) => self.cells.get(usize::from(column)).map(|(name, _)| *name),
                Spot::Row => None,
            };
            told(found, field);
        });
        worker.take_entries()
    }
}

fn finding(path: FieldPath, field: Option<&'static str>, found: &Found) -> Finding {
    let path = match field {
        Some(field) => path.field(field),
        None => path,
    };
    let finding = Finding::new(RuleId::new(found.rule.id), found.rule.severity, path, found.rule.message);
    match found.hint {
        Hint::None => finding,
        Hint::Between(min, max) => {
            finding.with(Param::Number(i64::from(min))).with(Param::Number(i64::from(max)))
        }
        Hint::AtMost(number) | Hint::Exactly(number) => finding.with(Param::Number(i64::from(number))),
        Hint::Nearest(name) | Hint::Field(name) | Hint::Form(name) => finding.with(Param::Ours(name.into())),
    }
}
