//! The files that ship: what the reader makes of them is what the page has compiled in.
#![cfg(feature = "parse")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use std::{collections::BTreeSet, fs};

use fingerpost_core::{Date, Freshness, Severity};
use fingerpost_pathways::{
    Audience, Directory, FormSet, Hours, directories, directory_for, emergency, helplines, lint,
    lint_helplines,
};

const TODAY: Date = Date::literal(2026, 11, 21);

fn file(id: &str) -> String {
    let path = format!("{}/data/directories/{id}.json", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(path).unwrap()
}

#[test]
fn what_is_read_is_what_is_generated() {
    assert_eq!(directories().len(), 2);
    for generated in directories() {
        let read = Directory::from_json(&file(generated.id.as_str())).unwrap();
        assert_eq!(&read, *generated);
    }
}

#[test]
fn what_is_written_can_be_read() {
    for directory in directories() {
        let written = serde_json::to_string(directory).unwrap();
        assert_eq!(&Directory::from_json(&written).unwrap(), *directory);
    }
}

#[test]
fn the_forms_are_those_of_the_taxonomy() {
    for form in fingerpost_taxonomy::forms() {
        let set = FormSet::from_id(form.id).unwrap_or_else(|| panic!("run codegen: {} is new", form.id));
        assert!(set.ids().eq([form.id]));
        let mut broader = BTreeSet::from([form.id]);
        let mut open = vec![form.id];
        while let Some(id) = open.pop() {
            for parent in fingerpost_taxonomy::graph::parents(id) {
                if broader.insert(parent.id) {
                    open.push(parent.id);
                }
            }
        }
        assert_eq!(set.with_broader().ids().collect::<BTreeSet<_>>(), broader, "{}", form.id);
    }
    let all = fingerpost_taxonomy::forms()
        .iter()
        .fold(FormSet::EMPTY, |all, form| all.or(FormSet::from_id(form.id).unwrap()));
    assert_eq!(all.ids().count(), fingerpost_taxonomy::forms().len());
}

#[test]
fn every_entry_made_from_a_review_is_past_its_date() {
    for directory in directories() {
        for service in directory.services.iter() {
            assert_eq!(service.provenance.freshness(TODAY), Freshness::Stale, "{}", service.id());
            assert!(
                service.phones.is_empty() && service.url.is_empty(),
                "{}: no review states one",
                service.id()
            );
        }
        let stale = lint(directory, TODAY)
            .findings()
            .iter()
            .filter(|finding| finding.rule.as_str() == "directory.entry-stale")
            .count();
        assert_eq!(stale, directory.services.len() + directory.gaps.len());
        assert!(!lint(directory, TODAY).has_errors());
    }
}

#[test]
fn what_the_reviews_found_missing_is_reported() {
    let slough = lint(directory_for("slough").unwrap(), TODAY);
    let levels: Vec<_> = slough
        .findings()
        .iter()
        .filter(|finding| finding.rule.as_str() == "directory.level-without-service")
        .map(|finding| finding.severity)
        .collect();
    assert_eq!(levels, [Severity::Note, Severity::Note], "medium and standard, both declared");
    let city = directory_for("city-of-london").unwrap();
    assert!(city.gaps.iter().any(|gap| gap.audience == Audience::AllegedPerpetrator));
    assert!(directory_for("slough").unwrap().gaps.len() >= 8);
}

#[test]
fn the_charity_is_not_the_checklist() {
    let slough = directory_for("slough").unwrap();
    let charity: Vec<_> = slough
        .services
        .iter()
        .filter(|service| slough.provider(service).is_some_and(|org| org.id == "dash-charity-slough"))
        .collect();
    assert_eq!(charity.len(), 3);
    for service in &charity {
        assert!(service.name().starts_with("The Dash Charity"), "{}", service.id());
        assert!(service.description().contains("not the checklist"), "{}", service.id());
    }
    for directory in directories() {
        for service in directory.services.iter() {
            assert!(service.id() != "dash" && service.name() != "DASH");
        }
    }
    let report = lint(slough, TODAY);
    assert!(!report.findings().iter().any(|finding| finding.rule.as_str() == "directory.dash-ambiguous"));
}

#[test]
fn a_refuge_has_no_place() {
    let slough = directory_for("slough").unwrap();
    let refuge = slough.service("dash-charity-slough-refuge").unwrap();
    assert!(refuge.confidential_location && refuge.locations.is_empty());
}

#[test]
fn no_two_lines_share_a_number_unless_they_say_so() {
    let mut seen = std::collections::BTreeMap::new();
    for line in helplines() {
        let digits: String = line.number().chars().filter(char::is_ascii_digit).collect();
        if let Some(other) = seen.insert(digits, line) {
            // The one declared pair: the same line, on two routes that never meet.
            assert_eq!((other.name(), line.name()), ("Samaritans", "Samaritans"));
            assert_ne!(other.eligibility.audience, line.eligibility.audience);
        }
    }
    assert!(seen.len() >= 20);
}

#[test]
fn hours_are_shown_only_while_they_are_verified_and_in_date() {
    let refuge = helplines().iter().find(|line| line.id() == "refuge").unwrap();
    assert!(matches!(refuge.hours_on(TODAY), Hours::Open(_)));
    let expires = refuge.provenance.expires.unwrap();
    assert!(matches!(refuge.hours_on(expires), Hours::Open(_)));
    assert_eq!(refuge.hours_on(expires.plus_days(1).unwrap()), Hours::Check);
    for line in helplines() {
        if !line.provenance.confidence.is_verified() {
            assert_eq!(line.hours_on(TODAY), Hours::Check, "{}", line.id());
        }
    }
    assert!(!lint_helplines(TODAY).is_empty(), "unverified lines are reported");
    assert!(!lint_helplines(TODAY).has_errors());
}

#[test]
fn the_respect_phoneline_is_on_one_route_only() {
    let respect = helplines().iter().find(|line| line.number() == "0808 802 4040").unwrap();
    assert_eq!(respect.eligibility.audience, Audience::AllegedPerpetrator);
}

#[test]
fn the_emergency_numbers_come_in_their_order() {
    let ids: Vec<_> = emergency().iter().map(|contact| contact.id).collect();
    assert_eq!(ids, ["emergency", "silent-solution", "text-relay", "text-999", "bsl-999", "police"]);
    let silent = emergency().iter().find(|contact| contact.id == "silent-solution").unwrap();
    assert!(silent.how.contains("mobiles only") && silent.how.contains("does not send your location"));
}

#[test]
fn the_words_are_those_that_the_reviews_ask_for() {
    let mut texts: Vec<&str> = Vec::new();
    for directory in directories() {
        for service in directory.services.iter() {
            texts.extend([service.name(), service.description()]);
        }
        for gap in directory.gaps.iter() {
            texts.extend([gap.missing(), gap.instead()]);
        }
    }
    texts.extend(helplines().iter().flat_map(|line| [line.name(), line.who()]));
    for text in texts {
        let lower = text.to_lowercase();
        for word in ["perpetrator", "incident", "child witness", "households with", "low risk", "safe to"] {
            assert!(!lower.contains(word), "{word}: {text}");
        }
        assert!(text.chars().count() <= 160, "{text}");
    }
}
