//! The emergency and helpline block that stands between the element's tags, where no script is needed to show it: from
//! `crates/pathways/data` into every page and document that has the two marker lines.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::{
    Output, Source,
    table::{Row, Table},
};

const EMERGENCY: &str = "crates/pathways/data/emergency.csv";
const HELPLINES: &str = "crates/pathways/data/helplines.csv";
const START: &str = "<!-- fingerpost:help -->";
const END: &str = "<!-- fingerpost:help end -->";

/// Where the block is written, and whether whatever has the element there must have the block.
const PLACES: [(&str, &str, bool); 3] =
    [("wasm/npm/demo", "html", true), ("wasm/npm/frame", "html", true), ("docs/embedding", "md", false)];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Every file that has the markers, with the block as the data say it now.
pub(super) fn generate(source: &Source) -> Result<Vec<Output>> {
    let lines = block(&source.table(EMERGENCY)?, &source.table(HELPLINES)?)?;
    let mut outputs = Vec::new();
    for (folder, extension, needed) in PLACES {
        for path in source.files(folder, extension)? {
            let text = source.text(&path)?;
            if text.contains(START) {
                outputs.push(Output { text: filled(&text, &lines).context(path.clone())?, path });
            } else {
                ensure!(
                    !(needed && text.contains("<finger-post")),
                    "{path}: the element without a line `{START}` and a line `{END}` in it"
                );
            }
        }
    }
    Ok(outputs)
}

/// What the block's numbers are, when each was checked and until when that holds.
pub(super) fn numbers(source: &Source) -> Result<Vec<Value>> {
    let (emergency, helplines) = (source.table(EMERGENCY)?, source.table(HELPLINES)?);
    let urgent = ["emergency", "silent-solution", "text-relay", "police"].map(|id| (&emergency, id));
    let mut found = Vec::new();
    for (table, id) in urgent.into_iter().chain([(&helplines, "refuge")]) {
        let row = checked(table, id)?;
        found.push(json!({
            "id": id,
            "number": row.text("number")?.rsplit(" then ").next(),
            "checked": row.text("on")?,
            "expires": row.cell("expires")?,
        }));
    }
    Ok(found)
}

/// The lines of the block. A number that was not checked against a public page is refused.
fn block(emergency: &Table, helplines: &Table) -> Result<Vec<String>> {
    let mut oldest: Option<String> = None;
    let mut number = |table: &Table, id: &str| -> Result<String> {
        let row = checked(table, id)?;
        row.date("on")?; // refuses what is no date
        let on = row.text("on")?.to_owned();
        if oldest.as_ref().is_none_or(|old| on < *old) {
            oldest = Some(on);
        }
        Ok(row.text("number")?.to_owned())
    };
    let danger = number(emergency, "emergency")?;
    let silent = number(emergency, "silent-solution")?;
    let silent = silent
        .rsplit(' ')
        .next()
        .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
        .with_context(|| format!("{EMERGENCY}: expected `999 then 55`, found `{silent}`"))?;
    let relay = number(emergency, "text-relay")?;
    let police = number(emergency, "police")?;
    let helpline = number(helplines, "refuge")?;
    ensure!(
        checked(helplines, "refuge")?.cell("hours")? == "24/7",
        "{HELPLINES}: the helpline is no longer open day and night, so the block must say when"
    );
    let on = spoken(&oldest.unwrap_or_default())?;
    Ok(vec![
        "<h2>Numbers to call</h2>".to_owned(),
        "<ul>".to_owned(),
        format!(
            "  <li>In danger now: <b>{danger}</b>. If you cannot speak, press <b>{silent}</b> on a mobile when you are asked.</li>"
        ),
        format!("  <li>If you cannot hear: text relay on <b>{relay}</b>.</li>"),
        format!("  <li>Police, not an emergency: <b>{police}</b>.</li>"),
        format!(
            "  <li>National Domestic Abuse Helpline, for women: <b>{helpline}</b>, free, day and night.</li>"
        ),
        "</ul>".to_owned(),
        format!("<p>Checked on {on}.</p>"),
    ])
}

/// The row of a number that was checked.
fn checked<'a>(table: &'a Table, id: &str) -> Result<&'a Row> {
    let row = table
        .rows()
        .iter()
        .find(|row| row.cell("id").is_ok_and(|found| found == id))
        .with_context(|| format!("{}: no row `{id}`", table.path()))?;
    ensure!(
        row.cell("confidence")? == "verified",
        "{}: `{id}` is not verified, and only what is goes on a page without scripts",
        row.place()
    );
    Ok(row)
}

/// `2026-11-21` as people write it.
fn spoken(date: &str) -> Result<String> {
    let mut parts = date.splitn(3, '-');
    let mut next = || parts.next().and_then(|part| part.parse::<usize>().ok());
    let mut found = || {
        let (year, month, day) = (next()?, next()?, next()?);
        Some(format!("{day} {} {year}", MONTHS.get(month.checked_sub(1)?)?))
    };
    found().with_context(|| format!("`{date}` is not a date"))
}

/// `text` with the lines between each pair of markers, indented as the first marker is.
fn filled(text: &str, lines: &[String]) -> Result<String> {
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    for line in text.split_inclusive('\n') {
        let word = line.trim();
        if word == END {
            ensure!(inside, "`{END}` without `{START}`");
            inside = false;
        }
        if !inside {
            out.push_str(line);
        }
        if word == START {
            ensure!(!inside, "`{START}` twice without `{END}`");
            inside = true;
            let indent = line.split_once('<').map_or("", |(space, _)| space);
            for one in lines {
                out.push_str(indent);
                out.push_str(one);
                out.push('\n');
            }
        }
    }
    ensure!(!inside, "`{START}` without `{END}`");
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tables(confidence: &str) -> (Table, Table) {
        let mut rows = "id,number,on,confidence\n".to_owned();
        for (id, number) in [
            ("emergency", "999"),
            ("silent-solution", "999 then 55"),
            ("text-relay", "18000"),
            ("police", "101"),
        ] {
            rows += &format!("{id},{number},2026-11-21,{confidence}\n");
        }
        let lines = "id,number,hours,on,confidence\nrefuge,0808,24/7,2026-02-03,verified\n";
        (Table::parse("a.csv", &rows).unwrap(), Table::parse("b.csv", lines).unwrap())
    }

    #[test]
    fn the_block_has_every_number_and_the_oldest_date() {
        let (emergency, helplines) = tables("verified");
        let text = block(&emergency, &helplines).unwrap().join("\n");
        for part in
            ["<b>999</b>", "<b>55</b>", "<b>18000</b>", "<b>101</b>", "<b>0808</b>", "3 February 2026"]
        {
            assert!(text.contains(part), "{part}");
        }
    }

    #[test]
    fn a_number_that_was_not_checked_is_refused() {
        let (emergency, helplines) = tables("unverified");
        assert!(block(&emergency, &helplines).unwrap_err().to_string().contains("not verified"));
    }

    #[test]
    fn what_stands_between_the_markers_is_replaced_with_its_indent() {
        let old = format!("a\n  {START}\n  old\n  {END}\nb\n");
        let new = filled(&old, &["<p>".to_owned()]).unwrap();
        assert_eq!(new, format!("a\n  {START}\n  <p>\n  {END}\nb\n"));
        assert_eq!(filled(&new, &["<p>".to_owned()]).unwrap(), new);
        assert!(filled(START, &[]).is_err() && filled(END, &[]).is_err());
    }
}
