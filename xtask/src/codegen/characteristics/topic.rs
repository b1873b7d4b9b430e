//! One topic: its cells, its code systems, and what every code means.

use anyhow::{Context, Result, bail, ensure};

use super::{
    super::{Source, table::Table},
    DATA,
};

/// One of the finest groups, or a reason for there being no answer.
pub(super) struct Cell {
    pub(super) id: String,
    pub(super) label: String,
    /// `value` or a reason.
    pub(super) kind: String,
    pub(super) note: String,
}

/// One code.
pub(super) struct Code {
    pub(super) code: String,
    pub(super) label: String,
    pub(super) standing: String,
    pub(super) exact_case: bool,
    pub(super) since: String,
    pub(super) retired: String,
    /// As Rust expressions.
    pub(super) dates: (String, String),
    pub(super) verified: bool,
    pub(super) note: String,
    pub(super) meaning: u64,
}

impl Code {
    pub(super) fn writable(&self) -> bool {
        self.standing == "current"
    }
}

/// One code list.
pub(super) struct System {
    pub(super) path: String,
    /// `system-version`: the column of the cell table and the name of its files.
    pub(super) stem: String,
    pub(super) id: String,
    pub(super) version: String,
    pub(super) basis: String,
    pub(super) local: bool,
    pub(super) retrieved: String,
    pub(super) table: Table,
    /// Sorted by code.
    pub(super) codes: Vec<Code>,
}

/// Two bases that must not be compared.
pub(super) struct Incomparable {
    pub(super) a: String,
    pub(super) b: String,
    pub(super) reason: String,
    pub(super) source: String,
}

/// One topic.
pub(super) struct Topic {
    pub(super) folder: &'static str,
    pub(super) variant: &'static str,
    pub(super) name: &'static str,
    pub(super) has_texts: bool,
    pub(super) about: String,
    pub(super) cells: Vec<Cell>,
    pub(super) systems: Vec<System>,
    pub(super) incomparable: Vec<Incomparable>,
}

const REASONS: &[&str] = &["declined", "does-not-know", "not-asked", "not-recorded", "not-applicable"];

impl Topic {
    /// Reads a topic's folder.
    pub(super) fn read(
        source: &Source,
        entry: &(&'static str, &'static str, &'static str, bool),
    ) -> Result<Self> {
        let &(folder, variant, name, has_texts) = entry;
        let table = source.table(&format!("{DATA}/{folder}/cells.csv"))?;
        let mut cells = Vec::new();
        for row in table.rows() {
            let kind = row.text("kind")?;
            ensure!(
                kind == "value" || REASONS.contains(&kind),
                "{}: `kind` is neither `value` nor one of {}",
                row.place(),
                REASONS.join(", ")
            );
            cells.push(Cell {
                id: row.text("cell")?.to_owned(),
                label: row.text("label")?.to_owned(),
                kind: kind.to_owned(),
                note: row.cell("note")?.to_owned(),
            });
        }
        table.sorted_by("cell")?;
        ensure!(cells.len() <= 64, "{}: more than 64 cells", table.path());
        let incomparable = incomparable(source, folder)?;
        let mut systems = Vec::new();
        for path in source.files(&format!("{DATA}/{folder}/systems"), "csv")? {
            systems.push(System::read(source, &path, &table)?);
        }
        let topic = Self {
            folder,
            variant,
            name,
            has_texts,
            about: table.meta("about")?.to_owned(),
            cells,
            systems,
            incomparable,
        };
        topic.check()?;
        Ok(topic)
    }

    fn check(&self) -> Result<()> {
        for system in &self.systems {
            for other in &self.systems {
                ensure!(
                    system.basis == other.basis || self.refusal(&system.basis, &other.basis).is_some(),
                    "{} and {} have different bases and incomparable.csv does not say why",
                    system.path,
                    other.path
                );
            }
        }
        Ok(())
    }

    /// Why lists of two bases must not be compared.
    pub(super) fn refusal(&self, a: &str, b: &str) -> Option<&Incomparable> {
        self.incomparable.iter().find(|one| (one.a == a && one.b == b) || (one.a == b && one.b == a))
    }

    /// The cells that a list of ids names: `white-*` for all that begin so.
    pub(super) fn meaning(&self, place: &str, ids: &[&str]) -> Result<u64> {
        let mut meaning = 0;
        for id in ids {
            let mut found = 0;
            for (at, cell) in self.cells.iter().enumerate() {
                if cell.id == *id || id.strip_suffix('*').is_some_and(|stem| cell.id.starts_with(stem)) {
                    found |= 1_u64 << at;
                }
            }
            ensure!(found != 0, "{place}: no cell `{id}`");
            meaning |= found;
        }
        ensure!(meaning != 0, "{place}: no cells");
        Ok(meaning)
    }
}

fn incomparable(source: &Source, folder: &str) -> Result<Vec<Incomparable>> {
    let table = source.table(&format!("{DATA}/incomparable.csv"))?;
    let mut found = Vec::new();
    for row in table.rows() {
        if row.text("topic")? == folder {
            found.push(Incomparable {
                a: row.text("a")?.to_owned(),
                b: row.text("b")?.to_owned(),
                reason: row.text("reason")?.to_owned(),
                source: row.text("source")?.to_owned(),
            });
        }
    }
    Ok(found)
}

impl System {
    fn read(source: &Source, path: &str, cells: &Table) -> Result<Self> {
        let table = source.table(path)?;
        let stem = path
            .rsplit('/')
            .next()
            .and_then(|name| name.strip_suffix(".csv"))
            .context("a file without a name")?;
        let (id, version) = (table.meta("system")?.to_owned(), table.meta("version")?.to_owned());
        ensure!(stem == format!("{id}-{version}"), "{path}: expected the name {id}-{version}.csv");
        let mut codes = Vec::new();
        for row in table.sorted_by("code")? {
            let code = row.text("code")?;
            let standing = row.text("standing")?;
            ensure!(
                ["current", "alias", "retired"].contains(&standing),
                "{}: `standing` is not one of current, alias, retired",
                row.place()
            );
            let retired = row.cell("retired")?;
            ensure!(
                (standing == "retired") != retired.is_empty(),
                "{}: a retired code, and no other, has a date in `retired`",
                row.place()
            );
            let since = row.cell("since")?;
            ensure!(
                since.is_empty() || retired.is_empty() || since <= retired,
                "{}: retired before it began",
                row.place()
            );
            let mut meaning = 0_u64;
            for (at, cell) in cells.rows().iter().enumerate() {
                if cell.list(stem)?.contains(&code) {
                    meaning |= 1 << at;
                }
            }
            ensure!(meaning != 0, "{}: {} gives the code no meaning", row.place(), cells.path());
            codes.push(Code {
                code: code.to_owned(),
                label: row.text("label")?.to_owned(),
                standing: standing.to_owned(),
                exact_case: match row.cell("case")? {
                    "" => false,
                    "exact" => true,
                    _ => bail!("{}: `case` is neither `exact` nor empty", row.place()),
                },
                since: since.to_owned(),
                retired: retired.to_owned(),
                dates: (row.optional_date("since")?, row.optional_date("retired")?),
                verified: match row.text("confidence")? {
                    "verified" => true,
                    "unverified" => false,
                    _ => bail!("{}: `confidence` is neither `verified` nor `unverified`", row.place()),
                },
                note: row.cell("note")?.to_owned(),
                meaning,
            });
        }
        for (at, code) in codes.iter().enumerate().filter(|(_, code)| code.writable()) {
            let twin = codes.iter().take(at).find(|other| other.writable() && other.meaning == code.meaning);
            if let Some(twin) = twin {
                bail!("{path}: `{}` and `{}` mean the same: make one of them an alias", twin.code, code.code);
            }
        }
        for cell in cells.rows() {
            for code in cell.list(stem)? {
                ensure!(
                    codes.iter().any(|one| one.code == code),
                    "{}: {path} has no code `{code}`",
                    cell.place()
                );
            }
        }
        ensure!(codes.len() < 64, "{path}: more than 63 codes");
        Ok(Self {
            path: path.to_owned(),
            stem: stem.to_owned(),
            id,
            version,
            basis: table.meta("basis")?.to_owned(),
            local: table.meta("local-second-character")? == "yes",
            retrieved: table.meta("retrieved")?.to_owned(),
            codes,
            table,
        })
    }

    /// The bits of the codes for which something holds.
    pub(super) fn bits(&self, holds: impl Fn(&Code) -> bool) -> u64 {
        self.codes.iter().enumerate().fold(0, |sum, (at, code)| if holds(code) { sum | 1 << at } else { sum })
    }

    /// A fact of the file's head.
    pub(super) fn meta(&self, key: &str) -> Result<&str> {
        self.table.meta(key)
    }
}
