//! The code lists.

use alloc::{string::String, vec, vec::Vec};

use crate::{
    List, Profile,
    forms::{
        asked,
        page::{Page, code, text},
        pattern,
    },
};

/// Every list that any record or any service uses.
pub(super) fn all(page: &mut Page) {
    let own = crate::records().iter().flat_map(|record| record.fields).filter_map(|field| field.kind.list());
    let asked =
        crate::profiles().iter().flat_map(|profile| profile.requirements).filter_map(|line| line.list);
    show(page, own.chain(asked).collect());
}

/// Every list that one service uses.
pub(super) fn used(page: &mut Page, profile: &Profile) {
    let records = profile.records();
    let fields = records.iter().flat_map(|record| asked::columns(profile, record));
    show(page, fields.filter_map(|field| field.demand.list).collect());
}

fn show(page: &mut Page, mut lists: Vec<List>) {
    lists.sort_by_key(List::name);
    lists.dedup_by_key(|list| list.name());
    page.heading(2, "lists", "Code lists");
    page.paragraph("A code means something only together with its list. Codes are retired, never deleted.");
    for list in lists {
        page.heading(3, ["list-", &pattern::word(&list)].concat(), list.title());
        let mut about = vec![text("List "), code(list.name()), text(".")];
        if let List::Ours(codes) = list {
            about.push(text([" Kept by ", codes.publisher, ". Asked by ", codes.why, "."].concat()));
        }
        if matches!(list, List::Languages) {
            about.push(text(" Any other code of ISO 639-3 is taken too."));
        }
        page.line(about);
        let notes: Vec<&str> = match list {
            List::Ours(codes) => codes.rows.iter().map(|row| row.note).collect(),
            _ => Vec::new(),
        };
        let rows = list.codes().into_iter().enumerate().map(|(at, listed)| {
            let mut label = String::from(listed.label);
            if listed.missing.is_some() {
                label.push_str(" (no answer)");
            }
            if listed.retired.is_some() {
                label.push_str(" (retired: not to be used)");
            }
            if !listed.confidence.is_verified() {
                label.push_str(" (unverified)");
            }
            if let Some(note) = notes.get(at).filter(|note| !note.is_empty()) {
                for part in [". ", note] {
                    label.push_str(part);
                }
            }
            vec![vec![code(listed.code)], vec![text(label)]]
        });
        page.table(["Codes of ", &list.name()].concat(), &["Code", "Meaning"], rows.collect());
    }
}
