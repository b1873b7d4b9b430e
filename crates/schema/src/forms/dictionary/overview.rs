//! What the standard is, how a cell is written, and which services there are.

use alloc::{string::String, vec, vec::Vec};

use crate::{
    Need, Profile, Sensitivity,
    forms::{
        asked, missing_words,
        page::{Page, Span, code, link, text},
    },
};

/// The head of the page of the whole standard. `home` says where a service's own page is.
pub(super) fn standard(page: &mut Page, home: &dyn Fn(&str) -> String) {
    page.paragraph(
        "What services record about violence against women and girls, so that partners can see who is coming forward and \
         who is not, people can be told from contacts, residents from workers and visitors, and victims from alleged \
         perpetrators. Two reviews ask for it: the City of London's (Standing Together, 2021) and Slough's (Imkaan, 2016).",
    );
    page.line(vec![
        text("Version "),
        code(super::super::VERSION),
        text(". A pattern of abuse has no single date here: it has a beginning and may have an end. There is no field for a cause."),
    ]);
    page.heading(2, "services", "Services");
    let rows = crate::profiles().iter().map(|profile| {
        let records: Vec<&str> = profile.records().iter().map(|record| record.title).collect();
        vec![
            vec![link(home(profile.id), profile.title)],
            vec![code(profile.id)],
            vec![text(records.join(", "))],
            vec![text(profile.review)],
        ]
    });
    page.table(
        "Which records each kind of service hands in",
        &["Service", "Id", "Records", "Asked by"],
        rows.collect(),
    );
}

/// What one service's page begins with.
pub(super) fn profile(page: &mut Page, profile: &Profile) {
    page.paragraph([profile.about, "."].concat());
    page.line(vec![
        text("Profile "),
        code(profile.id),
        text(" of version "),
        code(super::super::VERSION),
        text(
            [" of the standard. Asked by ", profile.review, ". Handed in every ", profile.period, "."]
                .concat(),
        ),
    ]);
}

/// Each service on the page of the whole standard.
pub(super) fn profiles(page: &mut Page) {
    page.heading(2, "profiles", "What each service is asked for");
    page.paragraph(
        "Where nothing is said of a field, the record's own table says whether it must be filled.",
    );
    for profile in crate::profiles() {
        page.heading(3, ["profile-", profile.id].concat(), profile.title);
        page.paragraph([profile.about, "."].concat());
        let mut rows = Vec::new();
        for record in profile.records() {
            for field in asked::fields(profile, record) {
                let (own, other) = (field.field, &field.demand);
                let listed = |list: Option<crate::List>| list.map(|list| list.name());
                let same = own.need == other.need
                    && (other.need != Need::Conditional || own.when == other.when)
                    && listed(own.kind.list()) == listed(other.list);
                if !same {
                    let list =
                        if listed(own.kind.list()) == listed(other.list) { None } else { listed(other.list) };
                    let needed = super::fields::needed(&field);
                    let list = list.map_or_else(Vec::new, |list| vec![code(list)]);
                    rows.push(vec![
                        vec![code(own.name)],
                        vec![text(record.title)],
                        needed,
                        list,
                        vec![text(other.why)],
                    ]);
                }
            }
        }
        if rows.is_empty() {
            page.paragraph("Every field as the record's own table says.");
        } else {
            let caption = ["Where ", profile.title, " differs from the record's own table"].concat();
            page.table(caption, &["Field", "Record", "Needed", "List", "Asked by"], rows);
        }
    }
}

/// What lies in the folder of a service, for its page in Markdown.
pub(super) fn elsewhere(page: &mut Page) {
    page.heading(2, "elsewhere", "Codes, rules and files");
    page.list(vec![
        vec![text("Every code: "), link("../lists.md", "code lists"), text(". Every rule: "), link("../rules.md", "rules"), text(".")],
        vec![text("To fill in: "), link("templates/", "templates"), text(". Made-up rows: "), link("examples/", "examples"), text(".")],
        vec![
            text("For tools: "), link("records.schema.json", "JSON Schema"), text(", "), link("csvw.json", "CSVW"), text(", "),
            link("datapackage.json", "Data Package"), text(". The last two are laid beside the files that they describe, which are named after their records.")
        ],
        vec![text("What a schema cannot say: "), link("../coverage.md", "coverage"), text(".")],
    ]);
}

/// What lies in the folder of the standard.
pub(super) fn files(page: &mut Page) {
    page.heading(2, "files", "What is in this folder");
    let rows = [
        ("records.md", "Every record with its fields, and which services fill them"),
        ("lists.md", "Every list with its codes"),
        ("rules.md", "Every rule with its message, what to do about it, and why it is one"),
        ("index.html", "All of it on one page, to read, to print and to send"),
        ("coverage.md", "Which rules JSON Schema, Table Schema and CSVW can express"),
    ];
    let rows = rows.map(|(file, what)| vec![vec![link(file, file)], vec![text(what)]]);
    let mut rows = Vec::from(rows);
    rows.push(vec![
        vec![code("<service>/")],
        vec![text("What one service is asked for, as JSON Schema, CSVW and Data Package, with templates and made-up rows")],
    ]);
    page.table("Files", &["File", "What it holds"], rows);
}

/// How a cell is written.
pub(super) fn conventions(page: &mut Page) {
    page.heading(2, "cells", "How a cell is written");
    page.list(vec![
        vec![text("One file for each record, with the names of the fields as headings, in UTF-8. The same rows may be NDJSON, with the names as keys.")],
        vec![text("A day is "), code("YYYY-MM-DD"), text(", a month "), code("YYYY-MM"), text(", a quarter of a financial year "), code("2026-Q1"), text(" for April to June 2026.")],
        vec![text("Several codes in one cell are separated by semicolons. Yes and no are "), code("yes"), text(" and "), code("no"), text(".")],
        vec![text("A reference is made up by the service and means nothing elsewhere: letters, digits, "), code("-"), text(" and "), code("_"), text(", at most 40. Never a name, a date of birth or a number from elsewhere.")],
        vec![text("An unknown is never a no: where a field allows it, one of the words below says why there is no answer.")],
    ]);
    let words =
        missing_words().into_iter().map(|(word, meaning)| vec![vec![code(word)], vec![text(meaning)]]);
    page.table("Words for an answer that is missing", &["Word", "Meaning"], words.collect());
    let classes = Sensitivity::ALL.iter().map(|class| vec![vec![code(class.id())], vec![kept(*class)]]);
    page.table("How carefully a field must be kept", &["Class", "Meaning"], classes.collect());
}

fn kept(class: Sensitivity) -> Span {
    text(match class {
        Sensitivity::Open => "May be published",
        Sensitivity::Internal => "For the partnership",
        Sensitivity::Personal => "About a person",
        Sensitivity::SpecialCategory => "Special category data (UK GDPR article 9)",
        Sensitivity::CriminalOffence => "About offences or allegations (UK GDPR article 10)",
        Sensitivity::Location => "Could tell an alleged perpetrator where somebody is",
    })
}
