//! One file, made row by row.

use fingerpost_schema::{FieldAt, Profile, Record};

use crate::{
    dirt::{
        self, Faults,
        across::{self, Across},
        headings::{Filling, Header},
    },
    draw::Draw,
    form::Form,
    records::{Making, Rows},
    row::{Cell, Row, Texts},
    story::{Story, World},
};

/// Something that is wrong, as the rule has it that it breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Defect {
    /// The rule's id.
    pub rule: &'static str,
    /// The column, from 0; `None` for what is wrong with a row or a file and with no cell of it.
    pub column: Option<u16>,
    /// The field that it is about.
    pub field: Option<&'static str>,
}

/// One file of a submission.
#[derive(Clone, Debug)]
pub struct File {
    profile: &'static Profile,
    form: Form,
    world: World,
    rows: Rows,
    header: Header,
    faults: Faults,
    /// For each field its column.
    places: Vec<Option<u16>>,
    /// The record in the paths of draws.
    number: u64,
}

/// One row as it will be written.
#[derive(Debug)]
pub struct Made<'a> {
    /// Its number in the file, from 1, without the heading.
    pub number: u32,
    /// The cells.
    pub cells: &'a Texts,
    /// What is wrong with it.
    pub defects: &'a [Defect],
}

impl File {
    pub(crate) fn new(profile: &'static Profile, form: Form, world: World, rows: Rows) -> Self {
        // The letters of the id: a number that stays the same whatever records are added.
        let letters = form.record.id.bytes();
        let number = letters.fold(7_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(byte)));
        let header = Header::new(&form, &world, number);
        let mut places = vec![None; form.columns.len()];
        for (column, filling) in (0_u16..).zip(&header.fillings) {
            if let Filling::Field(at) = filling
                && let Some(place) = places.get_mut(at.index())
            {
                *place = Some(column);
            }
        }
        let faults = Faults::new(&form, |at: FieldAt| places.get(at.index()).copied().flatten().is_some());
        Self { profile, form, world, rows, header, faults, places, number }
    }

    /// The record.
    #[must_use]
    pub const fn record(&self) -> &'static Record {
        self.form.record
    }

    /// The headings.
    #[must_use]
    pub fn headings(&self) -> &[String] {
        &self.header.headings
    }

    /// What is wrong with the headings.
    #[must_use]
    pub fn heading_defects(&self) -> &[Defect] {
        &self.header.defects
    }

    /// What is wrong with the file as a whole. That it has no rows, or another encoding, is told by whoever writes it.
    #[must_use]
    pub fn whole_defects(&self) -> &[Defect] {
        &self.header.whole
    }

    /// The rows, from the first.
    #[must_use]
    pub fn rows(&self) -> RowsOf<'_> {
        RowsOf {
            file: self,
            stories: self.world.stories(),
            story: None,
            next_story: 0,
            n: 0,
            left: 0,
            number: 0,
            row: Row::default(),
            before: Row::default(),
            texts: Texts::default(),
            defects: Vec::new(),
        }
    }

    fn place(&self, at: FieldAt) -> Option<u16> {
        self.places.get(at.index()).copied().flatten()
    }

    /// Makes a row that is right.
    fn make(&self, story: &Story, n: u32, row: &mut Row) {
        let record = self.form.record;
        row.clear(self.form.columns.len());
        let mut draw = Draw::new(self.world.seed, [self.number, u64::from(story.index), u64::from(n)]);
        self.form.fill(row, story, &mut draw);
        let mut making = Making { world: &self.world, form: &self.form, story, n, draw, row };
        (self.rows.shape)(&mut making);
        let mut draw = making.draw;
        for (name, word) in
            [("schema_version", "1.0"), ("data_status", "synthetic"), ("service", self.profile.id)]
        {
            if let Some((at, _)) = record.field(name) {
                row.set(at, Cell::Word(word));
            }
        }
        self.form.finish(row, story, &mut draw);
    }

    /// Writes a row's cells.
    fn render(&self, row: &Row, texts: &mut Texts) {
        texts.clear();
        for filling in &self.header.fillings {
            texts.push(|out| match filling {
                Filling::Field(at) => row.write(&self.form, *at, out),
                Filling::Junk => out.extend_from_slice(b"made up"),
            });
        }
    }
}

/// The story whose rows are being made.
#[derive(Clone, Copy, Debug)]
struct Current {
    story: Story,
    across: Option<Across>,
    /// The row that is to be made once more.
    extra: Option<u32>,
}

/// The rows of a file, one at a time in one buffer.
#[derive(Debug)]
pub struct RowsOf<'a> {
    file: &'a File,
    stories: u32,
    story: Option<Current>,
    next_story: u32,
    n: u32,
    left: u32,
    number: u32,
    row: Row,
    before: Row,
    texts: Texts,
    defects: Vec<Defect>,
}

impl RowsOf<'_> {
    /// The next row; `None` after the last.
    pub fn next_row(&mut self) -> Option<Made<'_>> {
        while self.left == 0 {
            if self.next_story == self.stories {
                return None;
            }
            let world = &self.file.world;
            let story = world.story(self.next_story);
            let across = across::of(world, &story);
            let extra = across.and_then(|fault| fault.extra(self.file.record().id));
            self.next_story += 1;
            self.n = 0;
            self.left = (self.file.rows.count)(&story);
            if self.left > 0 && extra.is_some() {
                self.left += 1;
            }
            self.story = Some(Current { story, across, extra });
        }
        let current = self.story?;
        let once_more = current.extra.filter(|_| self.left == 1);
        self.defects.clear();
        self.row_of(&current, once_more.unwrap_or(self.n), once_more.is_some());
        self.n += 1;
        self.left -= 1;
        self.number += 1;
        Some(Made { number: self.number, cells: &self.texts, defects: &self.defects })
    }

    /// Makes a row, and what is wrong with it.
    fn row_of(&mut self, current: &Current, n: u32, once_more: bool) {
        let Self { file, row, before, texts, defects, .. } = self;
        let (file, story) = (*file, &current.story);
        file.make(story, n, row);
        if file.world.dirt == 0 {
            return file.render(row, texts);
        }
        let place = |at: FieldAt| file.place(at);
        let own = u64::from(story.index) * 64 + u64::from(n);
        let draw = dirt::draw(file.world.seed, [file.number, own]);
        let mut making = Making { world: &file.world, form: &file.form, story, n, draw, row };
        match current.across {
            Some(fault) => {
                if once_more {
                    fault.spoil_extra(&mut making, defects);
                } else {
                    fault.spoil(&mut making, &place, defects);
                }
                for defect in defects.iter_mut().filter(|defect| defect.column.is_none()) {
                    let field = defect.field.and_then(|name| file.form.record.field(name));
                    defect.column = field.and_then(|(at, _)| file.place(at));
                }
            }
            None if making.draw.chance(file.world.dirt) => {
                if making.draw.chance(80) {
                    file.render(making.row, texts);
                    dirt::ragged(&mut making, &file.header, texts, defects);
                    return;
                }
                file.faults.spoil(&mut making, before, defects, &place);
            }
            None => {}
        }
        file.render(row, texts);
    }
}
