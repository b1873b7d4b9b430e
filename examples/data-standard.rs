//! Door: partner developer, Rust. A case system that hands in rows of the multi-agency data standard.
//!
//! Its own rows become typed rows, are checked together for the service that hands them in, and are written as one CSV file
//! for each record. What is wrong is told by rule and field, never by what the row holds.
//!
//! Run: `cargo run -p fingerpost-examples --example data-standard`

use std::{collections::BTreeSet, error::Error, fmt::Write};

use fingerpost::{
    Date,
    schema::{
        HashKey, Profile,
        forms::{ByteOrderMark, columns, template},
        profile,
        typed::{
            Month, Ref, Stated, TypedRow,
            case::{self, Case},
            contact::{self, Contact},
            lists, validate_all,
        },
    },
};

/// What the system holds about one piece of work. A boolean that is not known is not a no.
struct Work {
    person: &'static str,
    opened: &'static str,
    abuse_since: Option<&'static str>,
    high_risk: Option<bool>,
    children: Option<u32>,
    calls: Vec<&'static str>,
}

/// The case and its contacts as the standard has them.
fn rows(work: &Work, number: usize) -> Result<(Case, Vec<Contact>), Box<dyn Error>> {
    let case_id = Ref::parse(&format!("C-{number}"))?;
    let person_id = Ref::parse(work.person)?;
    let since = work.abuse_since.map(|month| Month::parse(month.as_bytes())).transpose();
    let case = Case {
        abuse_from: since.map_err(|_| "a month is YYYY-MM")?.map(Stated::Value),
        risk_level_opened: Some(match work.high_risk {
            Some(true) => Stated::Value(lists::risk_levels::HIGH),
            Some(false) => Stated::Value(lists::risk_levels::NOT_HIGH_BY_COUNT),
            None => Stated::NOT_RECORDED,
        }),
        risk_policy: (work.high_risk == Some(true)).then_some(Stated::Value(lists::risk_policies::NATIONAL)),
        children: Some(work.children.map_or(Stated::NOT_RECORDED, Stated::Value)),
        both_parties_in_service: Some(Stated::NOT_ASKED),
        ..case::Required {
            data_status: lists::data_status::TEST,
            service: lists::services::VVA,
            case_id: case_id.clone(),
            person_id: person_id.clone(),
            person_role: lists::party_roles::VICTIM,
            opened_on: Date::parse(work.opened)?,
            state: lists::case_states::OPEN,
            vawg: Stated::Value(true),
            forms: Stated::Value(BTreeSet::from([lists::forms::COERCIVE_CONTROL])),
        }
        .into()
    };
    let contact = |(at, day): (usize, &&str)| -> Result<Contact, Box<dyn Error>> {
        Ok(Contact {
            case_id: Some(case_id.clone()),
            interpreter: Some(Stated::Value(lists::interpreters::PROFESSIONAL)),
            ..contact::Required {
                data_status: lists::data_status::TEST,
                service: lists::services::VVA,
                contact_id: Ref::parse(&format!("K-{number}-{at}"))?,
                person_id: person_id.clone(),
                contact_on: Date::parse(day)?,
                kind: Stated::Value(lists::contact_kinds::ONE_TO_ONE),
                mode: Stated::Value(lists::contact_modes::TELEPHONE),
                reached: Stated::Value(true),
            }
            .into()
        })
    };
    let contacts = work.calls.iter().enumerate().map(contact).collect::<Result<_, _>>()?;
    Ok((case, contacts))
}

/// A file of rows of one record, with the columns of the service.
fn file(rows: &[&dyn TypedRow], service: &'static Profile) -> Result<String, Box<dyn Error>> {
    let record = rows.first().ok_or("no rows")?.record();
    let mut text = template(service, record, ByteOrderMark::None).ok_or("not handed in by this service")?;
    for row in rows {
        let cells = row.to_cells();
        let cell =
            |name: &str| cells.iter().find(|(field, _)| *field == name).map_or("", |(_, cell)| cell.as_str());
        // No cell of these records can hold a comma or a quote.
        let line: Vec<&str> = columns(service, record).iter().map(|field| cell(field.name)).collect();
        writeln!(text, "{}", line.join(","))?;
    }
    Ok(text)
}

/// What the checker says, and the two files.
fn hand_in(work: &[Work], today: Date) -> Result<String, Box<dyn Error>> {
    let service = profile("vva").ok_or("no such service")?;
    let made: Vec<(Case, Vec<Contact>)> =
        work.iter().enumerate().map(|(number, work)| rows(work, number)).collect::<Result<_, _>>()?;
    let cases: Vec<&dyn TypedRow> = made.iter().map(|(case, _)| case as &dyn TypedRow).collect();
    let contacts: Vec<&dyn TypedRow> =
        made.iter().flat_map(|(_, contacts)| contacts).map(|contact| contact as &dyn TypedRow).collect();
    let all: Vec<&dyn TypedRow> = cases.iter().chain(&contacts).copied().collect();

    let mut out = String::new();
    // A real system draws the key at random for each run; it never leaves the check.
    let report = validate_all(&all, service, today, HashKey([0x5a; 16]))?;
    for finding in report.findings() {
        writeln!(out, "{} at {}: {}", finding.rule, finding.path, finding.message)?;
    }
    writeln!(out, "{} findings\n\ncase.csv\n{}", report.findings().len(), file(&cases, service)?)?;
    writeln!(out, "contact.csv\n{}", file(&contacts, service)?)?;
    Ok(out)
}

fn example() -> Vec<Work> {
    vec![
        Work {
            person: "P-31",
            opened: "2026-04-16",
            abuse_since: Some("2019-06"),
            high_risk: Some(true),
            children: Some(1),
            calls: vec!["2026-04-20", "2026-05-04"],
        },
        Work {
            person: "P-77",
            opened: "2026-06-02",
            abuse_since: None,
            high_risk: None,
            children: None,
            // A slip: before the case was opened.
            calls: vec!["2026-05-02"],
        },
    ]
}

#[expect(clippy::print_stdout, reason = "an example shows what it found")]
fn main() -> Result<(), Box<dyn Error>> {
    print!("{}", hand_in(&example(), Date::parse("2026-11-26")?)?);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slip_is_told_and_nothing_else() {
        let out = hand_in(&example(), Date::literal(2026, 11, 26)).unwrap();
        let told: Vec<&str> = out.lines().take_while(|line| !line.ends_with(" findings")).collect();
        assert!(
            matches!(told.as_slice(), [one] if one.starts_with("case.work-before-opening at rows[4]")),
            "{out}"
        );
        assert_eq!(out.matches(",vva,C-").count(), 2, "{out}");
        assert_eq!(out.matches(",vva,K-").count(), 3, "{out}");
    }

    #[test]
    fn a_name_is_no_reference() {
        let named = Work { person: "Jane Roe", ..example().remove(0) };
        assert!(hand_in(&[named], Date::literal(2026, 11, 26)).is_err());
    }
}
