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
const PLACES: [(&str, &str, bool); 4] = [
    ("wasm/npm/demo", "html", true),
    ("wasm/npm/frame", "html", true),
    ("examples/plain-html", "html", true),
    ("docs/embedding", "md", false),
];

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
    let lines = ["refuge"].into_iter().chain(OTHERS.map(|(_, id, _)| id)).map(|id| (&helplines, id));
    for (table, id) in urgent.into_iter().chain(lines) {
        let row = row(table, id)?;
        found.push(json!({
            "id": id,
            "number": row.text("number")?.rsplit(" then ").next(),
            "checked": row.text("on")?,
            "expires": row.cell("expires")?,
            "verified": row.text("confidence")? == "verified",
        }));
    }
    Ok(found)
}

/// Lines beside England's for women: whom each is for, its row, and whether it may stand here with a mark where it was not
/// checked against a public page. Without a mark nobody outside England would find a number of their own.
const OTHERS: [(&str, &str, bool); 5] = [
    ("Wales", "live-fear-free", true),
    ("Scotland", "scotland-domestic-abuse", true),
    ("Northern Ireland", "northern-ireland-domestic-sexual-abuse", true),
    ("Men", "mens-advice-line", false),
    ("LGBT+ people", "galop", false),
];

/// The lines of the block. A number that was not checked against a public page is refused, or marked where [`OTHERS`] says.
///
/// So is one that was past its date when the data were last looked at: the newest day in the two tables stands for today.
/// There is no clock here. With one, nothing that anybody changed would turn a build red on some morning, and a rebuild of
/// an old version would fail; so the block says until when it is good, for whoever reads it, and whoever keeps a page
/// compares that with the calendar.
fn block(emergency: &Table, helplines: &Table) -> Result<Vec<String>> {
    let mut newest = String::new();
    for row in emergency.rows().iter().chain(helplines.rows()) {
        newest = newest.max(row.text("on")?.to_owned());
    }
    let mut oldest: Option<String> = None;
    let mut until: Option<String> = None;
    let mut number = |table: &Table, id: &str, marked: bool| -> Result<String> {
        let row = if marked { row(table, id)? } else { checked(table, id)? };
        row.date("on")?; // refuses what is no date
        row.date("expires")?;
        let expires = row.text("expires")?.to_owned();
        ensure!(
            expires >= newest,
            "{}: `{id}` was good until {expires}, and the data were looked at on {newest}: check it again",
            row.place()
        );
        if until.as_ref().is_none_or(|first| expires < *first) {
            until = Some(expires);
        }
        let on = row.text("on")?.to_owned();
        if oldest.as_ref().is_none_or(|old| on < *old) {
            oldest = Some(on);
        }
        Ok(row.text("number")?.to_owned())
    };
    let danger = number(emergency, "emergency", false)?;
    let silent = number(emergency, "silent-solution", false)?;
    let silent = silent
        .rsplit(' ')
        .next()
        .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
        .with_context(|| format!("{EMERGENCY}: expected `999 then 55`, found `{silent}`"))?;
    let relay = number(emergency, "text-relay", false)?;
    let police = number(emergency, "police", false)?;
    let helpline = number(helplines, "refuge", false)?;
    ensure!(
        checked(helplines, "refuge")?.cell("hours")? == "24/7",
        "{HELPLINES}: the helpline is no longer open day and night, so the block must say when"
    );
    let mut others = Vec::new();
    for (whom, id, marked) in OTHERS {
        let number = number(helplines, id, marked)?;
        let row = row(helplines, id)?;
        let mark =
            if row.cell("confidence")? == "verified" { "" } else { " (not verified: check before use)" };
        others.push(format!("  <li>{whom}: <b>{number}</b>, {}{mark}.</li>", row.text("name")?));
    }
    let until = spoken(&until.unwrap_or_default())?;
    let on = spoken(&oldest.unwrap_or_default())?;
    let mut lines = vec![
        "<h2>Numbers to call</h2>".to_owned(),
        "<ul>".to_owned(),
        format!(
            "  <li>In danger now: <b>{danger}</b>. If you cannot speak, press <b>{silent}</b> on a mobile when you are asked.</li>"
        ),
        format!("  <li>If you cannot hear: text relay on <b>{relay}</b>.</li>"),
        format!("  <li>Police, not an emergency: <b>{police}</b>.</li>"),
        format!(
            "  <li>Women in England: <b>{helpline}</b>, National Domestic Abuse Helpline, free, day and night.</li>"
        ),
    ];
    lines.extend(others);
    lines.extend(["</ul>".to_owned(), format!("<p>Checked on {on}. To be checked again by {until}.</p>")]);
    Ok(lines)
}

fn row<'a>(table: &'a Table, id: &str) -> Result<&'a Row> {
    let mut rows = table.rows().iter();
    rows.find(|row| row.cell("id").is_ok_and(|found| found == id))
        .with_context(|| format!("{}: no row `{id}`", table.path()))
}

/// The row of a number that was checked.
fn checked<'a>(table: &'a Table, id: &str) -> Result<&'a Row> {
    let row = row(table, id)?;
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

    fn tables(confidence: &str, expires: &str) -> (Table, Table) {
        let mut rows = "id,number,on,confidence,expires\n".to_owned();
        for (id, number) in [
            ("emergency", "999"),
            ("silent-solution", "999 then 55"),
            ("text-relay", "18000"),
            ("police", "101"),
        ] {
            rows += &format!("{id},{number},2026-11-21,{confidence},2027-11-21\n");
        }
        let mut lines = format!(
            "id,name,number,hours,on,confidence,expires\nrefuge,R,0808,24/7,2026-02-03,verified,{expires}\n"
        );
        for (at, (_, id, marked)) in OTHERS.iter().enumerate() {
            let confidence = if *marked { "unverified" } else { "verified" };
            lines += &format!("{id},Line {at},0800 {at},,2026-11-20,{confidence},2027-05-21\n");
        }
        (Table::parse("a.csv", &rows).unwrap(), Table::parse("b.csv", &lines).unwrap())
    }

    #[test]
    fn the_block_has_every_number_and_the_oldest_date() {
        let (emergency, helplines) = tables("verified", "2027-02-03");
        let text = block(&emergency, &helplines).unwrap().join("\n");
        for part in [
            "<b>999</b>",
            "<b>55</b>",
            "<b>18000</b>",
            "<b>101</b>",
            "<b>0808</b>",
            "on 3 February 2026",
            "by 3 February 2027",
        ] {
            assert!(text.contains(part), "{part}");
        }
    }

    #[test]
    fn a_number_that_was_not_checked_is_refused() {
        let (emergency, helplines) = tables("unverified", "2027-02-03");
        assert!(block(&emergency, &helplines).unwrap_err().to_string().contains("not verified"));
    }

    #[test]
    fn each_nation_has_its_line_and_what_nobody_checked_has_a_mark() {
        let (emergency, helplines) = tables("verified", "2027-02-03");
        let lines = block(&emergency, &helplines).unwrap();
        for (at, (whom, _, marked)) in OTHERS.iter().enumerate() {
            let line = lines.iter().find(|line| line.contains(&format!("<li>{whom}: "))).unwrap();
            assert!(line.contains(&format!("<b>0800 {at}</b>, Line {at}")), "{line}");
            assert_eq!(line.contains("(not verified: check before use)"), *marked, "{line}");
        }
    }

    #[test]
    fn a_number_past_its_date_is_refused_by_the_day_of_the_data() {
        let (emergency, helplines) = tables("verified", "2026-11-20");
        let error = block(&emergency, &helplines).unwrap_err().to_string();
        assert!(
            error.contains("`refuge` was good until 2026-11-20") && error.contains("2026-11-21"),
            "{error}"
        );
        let (emergency, helplines) = tables("verified", "2026-11-21");
        assert!(block(&emergency, &helplines).is_ok(), "the last day counts");
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
