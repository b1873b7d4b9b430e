//! What goes wrong, and what a checker must say of it.
//!
//! Three kinds, of which a story has one. In most stories each row may have a fault of its own: a *cell* that is not
//! what its field asks for ([`cells`]), or cells that cannot all be right ([`rows`]). Such a fault says nothing about
//! other rows: it takes away what the cell said, or keeps it, and a rule never fires for want of a fact ([`crate::kept`]
//! names the fields of which this is not so). In other stories rows do not fit each other ([`across`]); nothing else is
//! wrong there, so that what follows is certain.

pub(crate) mod across;
pub(crate) mod cells;
pub(crate) mod headings;
pub(crate) mod rows;

use fingerpost_schema::{FieldAt, Kind, Need};

use headings::{Filling, Header};

use crate::{
    draw::Draw,
    file::Defect,
    form::{Column, Form},
    records::Making,
    row::{Cell, Row, Texts},
};

/// What can go wrong with the rows of one file.
#[derive(Clone, Debug)]
pub(crate) struct Faults {
    /// By place in [`cells::SPOILS`], with a column each fits.
    cells: Vec<(usize, FieldAt)>,
    /// By place in [`rows::BREAKS`].
    rows: Vec<usize>,
}

impl Faults {
    /// `used` says which fields have a column.
    pub(crate) fn new(form: &Form, used: impl Fn(FieldAt) -> bool) -> Self {
        let columns = || form.columns.iter().filter(|column| used(column.at));
        let fits = |(place, spoil): (usize, &cells::Spoil)| {
            columns()
                .filter(|column| spoil.fits(column, form.record))
                .map(|column| (place, column.at))
                .collect::<Vec<_>>()
        };
        let cells = cells::SPOILS.iter().enumerate().flat_map(fits).collect();
        let of = |brk: &rows::Break| brk.records.contains(&form.record.id);
        let rows = rows::all().enumerate().filter(|(_, brk)| of(brk)).map(|(place, _)| place).collect();
        Self { cells, rows }
    }

    /// Puts a fault into a row of a story in which rows fit each other. `before` is room for the row as it was.
    pub(crate) fn spoil(
        &self,
        making: &mut Making<'_>,
        before: &mut Row,
        defects: &mut Vec<Defect>,
        place: &dyn Fn(FieldAt) -> Option<u16>,
    ) {
        before.clone_from(making.row);
        if !self.rows.is_empty() && making.draw.chance(300) {
            let start = making.draw.below(u32::try_from(self.rows.len()).unwrap_or(0));
            let start = usize::try_from(start).unwrap_or(0);
            for at in self.rows.iter().cycle().skip(start).take(self.rows.len()) {
                let Some(brk) = rows::all().nth(*at) else { continue };
                if let Some(field) = (brk.spoil)(making)
                    && let Some(column) = place(field)
                    && !newly_empty(making.form, before, making.row)
                {
                    let name = making.form.column(field).map(|column| column.field.name);
                    for rule in brk.rules {
                        defects.push(Defect { rule, column: Some(column), field: name });
                    }
                    return;
                }
                making.row.clone_from(before);
            }
        }
        for _ in 0..8 {
            let at = making.draw.below(u32::try_from(self.cells.len()).unwrap_or(0));
            let Some((spoil, field)) = self.cells.get(usize::try_from(at).unwrap_or(0)).copied() else {
                return;
            };
            let Some(spoil) = cells::SPOILS.get(spoil) else { continue };
            if let Some(rule) = spoil.apply(making, field)
                && !newly_empty(making.form, before, making.row)
            {
                let name = making.form.column(field).map(|column| column.field.name);
                defects.push(Defect { rule, column: place(field), field: name });
                return;
            }
            making.row.clone_from(before);
        }
    }
}

/// Whether a change asks for a conditional field that is empty and was not asked for.
fn newly_empty(form: &Form, before: &Row, row: &Row) -> bool {
    form.columns.iter().any(|column| {
        row.cell(column.at) == Cell::Empty && form.asked(row, column) && !form.asked(before, column)
    })
}

/// Takes the last cell off a row, or adds one. Says what follows: an empty cell where one must be filled.
pub(crate) fn ragged(making: &mut Making<'_>, header: &Header, texts: &mut Texts, defects: &mut Vec<Defect>) {
    let last = match header.fillings.last() {
        Some(Filling::Field(at)) => making.form.column(*at),
        _ => None,
    };
    let loses = |column: &Column| column.kept || matches!(column.field.kind, Kind::Ref { to: Some(_) });
    if last.is_some_and(loses) || making.draw.chance(500) {
        texts.push(|_| {});
        defects.push(Defect { rule: "file.cells-too-many", column: None, field: None });
        return;
    }
    texts.pop();
    defects.push(Defect { rule: "file.cells-too-few", column: None, field: None });
    let Some(last) = last else { return };
    let rule = match last.need {
        Need::Required => Some("field.empty"),
        Need::Conditional if making.form.asked(making.row, last) => Some("field.empty-conditional"),
        _ => None,
    };
    if let Some(rule) = rule {
        let column = u16::try_from(header.fillings.len()).ok().and_then(|count| count.checked_sub(1));
        defects.push(Defect { rule, column, field: Some(last.field.name) });
    }
}

/// The draws that decide what goes wrong at a place. They are no part of those that make what is right: the same seed
/// gives the same rows at any dirt, but for what is wrong in them.
pub(crate) fn draw(seed: u64, path: [u64; 2]) -> Draw {
    let [a, b] = path;
    Draw::new(seed, [0x6469_7274, a, b])
}
