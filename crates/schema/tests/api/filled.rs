//! How each column was filled is what a count cell by cell says, whatever way a cell takes through the checker.

use fingerpost_schema::{Filled, Plan, Tally, Worker, profile, record};

/// Headings, and for each the cells that take turns in it: known, then one for each state that the column may have.
const COLUMNS: [(&str, [(&str, char); 8]); 4] = [
    (
        "sex",
        [
            ("female", 'k'),
            ("male", 'k'),
            ("declined", 'd'),
            ("does-not-know", '?'),
            ("not-recorded", 'r'),
            ("", 'e'),
            ("femal", 'w'),
            ("indeterminate", 'k'),
        ],
    ),
    (
        "recorded_on",
        [
            ("2026-01-02", 'k'),
            ("2026-02-30", 'w'),
            ("", 'e'),
            ("2025-12-31", 'k'),
            ("yes", 'w'),
            ("2025-12-30", 'k'),
            ("", 'e'),
            ("", 'e'),
        ],
    ),
    (
        "mental_health",
        [
            ("yes", 'k'),
            ("no", 'k'),
            ("Yes", 'k'),
            ("not-applicable", 'a'),
            ("not-asked", 'n'),
            ("perhaps", 'w'),
            ("declined", 'd'),
            ("", 'e'),
        ],
    ),
    (
        "communication_needs",
        [
            ("none", 'k'),
            ("deafblind-support", 'k'),
            ("speech-to-text;deafblind-support", 'k'),
            ("", 'e'),
            ("nothing-of-the-kind", 'w'),
            ("not-asked", 'n'),
            ("none;none", 'k'),
            ("not-recorded", 'r'),
        ],
    ),
];

fn counted(states: impl Iterator<Item = char>) -> Filled {
    let mut filled = Filled::default();
    for state in states {
        *match state {
            'k' => &mut filled.known,
            'd' => &mut filled.declined,
            '?' => &mut filled.does_not_know,
            'n' => &mut filled.not_asked,
            'r' => &mut filled.not_recorded,
            'a' => &mut filled.not_applicable,
            'e' => &mut filled.empty,
            _ => &mut filled.wrong,
        } += 1;
    }
    filled
}

#[test]
fn every_state_of_every_kind_of_cell_is_counted() {
    let record = record("person").unwrap();
    let headings = COLUMNS.map(|(heading, _)| heading);
    let (plan, _) = Plan::new(profile("vva").unwrap(), record, headings, &crate::setting()).unwrap();
    // More rows than a byte can count, and each cell beside each other one.
    let cell_of = |row: usize, column: usize| COLUMNS[column].1[(row >> (3 * column) ^ row) & 7];
    let rows = 0..5_000_usize;
    let mut worker = Worker::new(&plan);
    let mut whole = Tally::new(&plan);
    for row in rows.clone() {
        let cells: Vec<&str> = (0..COLUMNS.len()).map(|column| cell_of(row, column).0).collect();
        plan.check(&mut worker, Default::default(), cells.as_slice(), &mut |_| {});
        if row % 700 == 0 {
            whole.merge(&worker.take_tally(&plan));
        }
    }
    whole.merge(worker.tally());
    for (column, heading) in headings.into_iter().enumerate() {
        let (at, _) = record.field(heading).unwrap();
        let expected = counted(rows.clone().map(|row| cell_of(row, column).1));
        assert_eq!(whole.filled(&plan, at), Some(expected), "{heading}");
        assert_eq!(expected.all(), 5_000);
    }
}
