//! `fingerpost schema list`.

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use fingerpost_schema::{List, Need, Profile, Record, lists, profiles, records};

use super::service;
use crate::exit::Ended;

/// What is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum What {
    /// Services
    Profiles,
    /// Records, of all services or of one
    Records,
    /// The fields of a record, as the standard or as a service has them
    Fields,
    /// Code lists of this standard
    Lists,
    /// The codes of a list
    Codes,
}

#[derive(Args)]
pub(crate) struct ListArgs {
    /// What to list
    #[arg(value_enum)]
    what: What,
    /// As this service has it
    #[arg(long, short, value_name = "SERVICE")]
    profile: Option<String>,
    /// The record
    #[arg(long, short)]
    record: Option<String>,
    /// The list, as data files write it: lists:services, taxonomy:forms
    #[arg(long, value_name = "LIST")]
    list: Option<String>,
}

pub(super) fn run(args: &ListArgs) -> Result<Ended> {
    let profile = args.profile.as_deref().map(service).transpose()?;
    match args.what {
        What::Profiles => {
            for profile in profiles() {
                anstream::println!("{:<24}{}", profile.id, profile.title);
            }
        }
        What::Records => {
            let all = profile.map_or_else(|| records().to_vec(), Profile::records);
            for record in all {
                anstream::println!("{:<24}{:<28}counts {}", record.id, record.title, record.unit);
            }
        }
        What::Fields => {
            let id = args.record.as_deref().context("name a record with --record")?;
            let record = fingerpost_schema::record(id).with_context(|| format!("there is no record {id}"))?;
            fields(record, profile)?;
        }
        What::Lists => {
            for list in lists() {
                anstream::println!(
                    "{:<32}{:>4} codes  {}",
                    format!("lists:{}", list.id),
                    list.rows.len(),
                    list.title
                );
            }
        }
        What::Codes => {
            let name = args.list.as_deref().context("name a list with --list")?;
            let list = find(name).with_context(|| format!("no field uses the list {name}"))?;
            for code in list.codes() {
                let retired = if code.retired.is_some() { "  (retired)" } else { "" };
                anstream::println!("{:<36}{}{retired}", code.code, code.label);
            }
        }
    }
    Ok(Ended::Well)
}

fn fields(record: &'static Record, profile: Option<&Profile>) -> Result<()> {
    for field in record.fields {
        let (need, list) = match profile {
            None => (field.need, field.kind.list()),
            Some(profile) => {
                let Some(demand) = profile.demand(record, field) else {
                    bail!("{} does not hand in the record {}", profile.id, record.id);
                };
                (demand.need, demand.list)
            }
        };
        if need == Need::NotCollected {
            continue;
        }
        let kind = list.map_or_else(
            || field.kind.id().to_owned(),
            |list| format!("{} of {}", field.kind.id(), list.name()),
        );
        anstream::println!("{:<30}{:<14}{kind}", field.name, need.id());
    }
    Ok(())
}

/// The list of a name, among those that fields and services use.
fn find(name: &str) -> Option<List> {
    let ours = lists().iter().map(|codes| List::Ours(codes));
    let fields = records().iter().flat_map(|record| record.fields).filter_map(|field| field.kind.list());
    let services = profiles().iter().flat_map(|profile| profile.requirements).filter_map(|line| line.list);
    ours.chain(fields).chain(services).find(|list| list.name() == name)
}
