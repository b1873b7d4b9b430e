//! Headings that are not those of the record.

use fingerpost_schema::Need;

use crate::{
    file::Defect,
    form::{Column, Form},
    story::World,
};

/// What one column of a file holds.
#[derive(Clone, Debug)]
pub(crate) enum Filling {
    /// A field.
    Field(fingerpost_schema::FieldAt),
    /// Something that no field is for, and that nothing reads.
    Junk,
}

/// The columns of a file: what is above them and in them, and what is wrong with the headings.
#[derive(Clone, Debug)]
pub(crate) struct Header {
    pub(crate) headings: Vec<String>,
    pub(crate) fillings: Vec<Filling>,
    pub(crate) defects: Vec<Defect>,
    /// What is wrong with the file as a whole.
    pub(crate) whole: Vec<Defect>,
}

impl Header {
    /// The header of a file. With dirt, a heading may be wrong in one way.
    pub(crate) fn new(form: &Form, world: &World, number: u64) -> Self {
        // A column that must not be there is there only to be told of.
        let used = |column: &&Column| world.dirt > 0 || column.need != Need::NotCollected;
        let columns: Vec<&Column> = form.columns.iter().filter(used).collect();
        let mut header = Self {
            headings: columns.iter().map(|column| column.field.name.to_owned()).collect(),
            fillings: columns.iter().map(|column| Filling::Field(column.at)).collect(),
            defects: Vec::new(),
            whole: Vec::new(),
        };
        let mut draw = super::draw(world.seed, [2, number]);
        if !draw.chance(world.dirt) {
            return header;
        }
        let end = u32::try_from(columns.len()).unwrap_or(0);
        let at = usize::try_from(draw.below(end)).unwrap_or(0);
        let name = columns.get(at).map_or("", |column| column.field.name);
        let police = form.record.id == "police-record";
        match draw.below(if police { 6 } else { 5 }) {
            0 => header.spell(at, name),
            1 => header.add("postcode", "file.heading-unknown", None),
            2 => header.add(name, "file.heading-twice", Some(name)),
            3 => header.add("", "file.heading-empty", None),
            4 => header.misspell(&columns, at),
            _ => {
                header.add("Motive", "file.heading-unknown", None);
                header.whole.push(Defect { rule: "police-record.cause-given", column: None, field: None });
            }
        }
        header
    }

    /// The name in other letters: read all the same.
    fn spell(&mut self, at: usize, name: &'static str) {
        if let Some(heading) = self.headings.get_mut(at) {
            *heading = name.to_ascii_uppercase().replace('_', " ");
            self.tell("file.heading-spelling", at, Some(name));
        }
    }

    /// One more column, which is not read.
    fn add(&mut self, heading: &str, rule: &'static str, field: Option<&'static str>) {
        self.headings.push(heading.to_owned());
        self.fillings.push(Filling::Junk);
        self.tell(rule, self.headings.len() - 1, field);
    }

    /// A letter too many in the heading of a field on which nothing else rests: the field has no column then.
    fn misspell(&mut self, columns: &[&Column], start: usize) {
        let alone = |column: &&Column| {
            column.need == Need::Required
                && matches!(
                    column.field.name,
                    "religion" | "marital_status" | "channel" | "mode" | "court" | "landlord"
                )
        };
        let place = (0..columns.len()).map(|step| (start + step) % columns.len());
        let Some((at, column)) =
            place.filter_map(|at| columns.get(at).map(|column| (at, column))).find(|(_, c)| alone(c))
        else {
            return;
        };
        let name = column.field.name;
        if let (Some(heading), Some(filling)) = (self.headings.get_mut(at), self.fillings.get_mut(at)) {
            *heading = [name, "x"].concat();
            *filling = Filling::Junk;
            self.tell("file.heading-unknown", at, None);
            self.defects.push(Defect { rule: "file.heading-absent", column: None, field: Some(name) });
        }
    }

    fn tell(&mut self, rule: &'static str, at: usize, field: Option<&'static str>) {
        self.defects.push(Defect { rule, column: u16::try_from(at).ok(), field });
    }
}
