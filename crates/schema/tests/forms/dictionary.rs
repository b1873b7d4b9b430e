//! The data dictionary names everything.

use fingerpost_schema::{
    List,
    forms::{coverage, dictionary},
    lists, profiles, records, rules,
};

#[test]
fn the_whole_standard_names_every_field_code_and_rule() {
    let page = dictionary::standard_html();
    for record in records() {
        assert!(page.contains(&format!("id=\"record-{}\"", record.id)), "{}", record.id);
        for field in record.fields {
            assert!(page.contains(&format!("<code>{}</code>", field.name)), "{}", field.name);
        }
    }
    let used = |id: &str| {
        records()
            .iter()
            .flat_map(|r| r.fields)
            .any(|f| matches!(f.kind.list(), Some(List::Ours(l)) if l.id == id))
    };
    for list in lists().iter().filter(|list| used(list.id)) {
        for row in list.rows {
            assert!(page.contains(&format!("<code>{}</code>", row.code)), "{} {}", list.id, row.code);
        }
    }
    for rule in rules() {
        assert!(page.contains(&format!("<code>{}</code>", rule.id)), "{}", rule.id);
    }
    for profile in profiles() {
        assert!(page.contains(&format!("id=\"profile-{}\"", profile.id)), "{}", profile.id);
    }
}

#[test]
fn every_link_of_a_page_goes_somewhere_on_it() {
    let pages = profiles().iter().map(|profile| dictionary::profile_html(profile));
    for page in pages.chain([dictionary::standard_html()]) {
        for link in page.split("href=\"#").skip(1) {
            let target = link.split('"').next().unwrap();
            assert!(page.contains(&format!("id=\"{target}\"")), "{target}");
        }
        let ids: Vec<&str> =
            page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        let mut once = ids.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), ids.len(), "an id stands twice");
    }
}

#[test]
fn markdown_links_to_the_lists_go_to_lists() {
    let lists = dictionary::lists_markdown();
    for link in dictionary::records_markdown().split("](lists.md#").skip(1) {
        let target = link.split(')').next().unwrap();
        assert!(lists.contains(&format!("<a id=\"{target}\"></a>")), "{target}");
    }
}

#[test]
fn a_service_reads_only_of_its_own_records() {
    let court = dictionary::profile_markdown(fingerpost_schema::profile("court").unwrap());
    assert!(court.contains("`court-hearing`") && !court.contains("`strategy-action`"));
    assert!(court.contains("must not be collected"));
}

#[test]
fn coverage_has_a_line_for_every_rule() {
    let page = coverage::coverage_markdown();
    for rule in rules() {
        assert!(page.contains(&format!("`{}`", rule.id)), "{}", rule.id);
    }
    assert_eq!(coverage::coverage().len(), rules().len());
}
