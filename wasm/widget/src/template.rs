//! The list of all messages of self mode, `lang/template.json`: what a translator is asked for. It is read off the
//! screens and the scripts, so a text that changes or is new is in it, and every translation of the old one is gone.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "a count that is off fails the test, which is what it is for"
)]

extern crate std;

use alloc::{
    collections::{BTreeMap, BTreeSet},
    format,
    string::{String, ToString},
    vec::Vec,
};
use std::{env, fs, path::PathBuf};

use serde_json::{Value, json};

use fingerpost_pathways::directory_for;

use crate::{Session, act};

const ABOUT: &str = "Every message of self mode, written by `cargo xtask lang` from the screens and scripts. {0} is an argument. `safety`: a wrong translation can harm.";

/// Messages whose worst mistranslation puzzles somebody. Everything else is safety text: what nobody thought about is
/// reviewed.
const ORDINARY: &[&str] = &["Gender", "Woman", "Man", "Non-binary", "Sources"];

/// What `js/paper.js` takes as texts in a line of a program.
fn texts(line: &str) -> Vec<&str> {
    let rest = line.get(1..).unwrap_or("");
    let parts: Vec<&str> = rest.split('|').collect();
    let own = |from: usize| parts.get(from..).unwrap_or(&[]).to_vec();
    let label = |choice: &&'_ str| -> usize { choice.find(' ').map_or(0, |at| at + 1) };
    match line.chars().next() {
        Some('*' | '\'' | '~') => [rest].to_vec(),
        Some('-') => rest.split_once('|').map(|(_, text)| text).into_iter().collect(),
        Some(':') => rest.split_once(' ').map(|(_, text)| text).into_iter().collect(),
        Some('!') => own(1),
        Some('?' | '%') => {
            let mut found = own(1);
            if let Some(choices) = found.get_mut(2..) {
                for choice in choices {
                    *choice = choice.get(label(&&**choice)..).unwrap_or("");
                }
            }
            found
        }
        _ => Vec::new(),
    }
}

/// The text with its arguments as `{0}`, `{1}`, as `js/fingerpost_words.js` looks it up.
fn key(text: &str) -> String {
    let mut key = String::new();
    for (number, part) in text.split('\u{2068}').enumerate() {
        match part.split_once('\u{2069}') {
            Some((_, after)) if number > 0 => key.push_str(&format!("{{{}}}{after}", number - 1)),
            _ => key.push_str(part),
        }
    }
    key.trim().to_string()
}

/// Before opening on a Monday, while open, after closing, and a Sunday: minutes of the week.
const CLOCKS: [u32; 4] = [1440 + 8 * 60, 1440 + 10 * 60, 1440 + 18 * 60, 600];

/// What self mode draws only for a directory that says less than those that ship, with where.
fn unseen() -> BTreeMap<String, String> {
    let source = include_str!("screens/services.rs");
    let texts = ["Ask them what they do and whether it fits you."];
    assert!(texts.iter().all(|text| source.contains(text)), "the screen no longer says it");
    texts.into_iter().map(|text| (text.to_string(), String::from("You can get help"))).collect()
}

/// Every message that self mode draws, each with where it was first seen.
fn drawn() -> BTreeMap<String, String> {
    let data = data();
    let ours = |key: &String| {
        key.chars().any(char::is_alphabetic)
            && !data.iter().any(|one| {
                if one.len() < 16 { key.trim_start_matches(". ").starts_with(one) } else { key.contains(one) }
            })
            && !["Ask:", "Fits:", "Local services:", "Source:"].iter().any(|start| key.starts_with(start))
    };
    let mut found: BTreeMap<String, String> = unseen();
    let mut note = |programs: &str| {
        let place = programs.lines().find_map(|line| line.strip_prefix('*')).unwrap_or("");
        for key in programs.lines().flat_map(texts).map(key).filter(ours) {
            found.entry(key).or_insert_with(|| place.to_string());
        }
    };
    for clock in CLOCKS {
        let mut session = Session::new("", true, 20_261_121);
        session.act(act::CLOCK, clock);
        session.act(act::AGAIN, act::EMPTY);
        note(session.act(act::ON, act::EMPTY));
    }
    for (area, easy) in
        [("city-of-london", 2), ("slough", 2), ("city-of-london", 1), ("", 2), ("atlantis", 2)]
    {
        let mut session = Session::new(area, true, 20_261_121);
        session.act(act::EASY, easy);
        // Every control that was drawn, with each of its values, and the whole screen after it.
        let mut acts = [act::AGAIN, act::IDLE, act::AGAIN, act::ON].to_vec();
        let mut at = 0;
        while let Some(number) = acts.get(at).copied() {
            at += 1;
            for value in [1, 2, 3, 4, 20_261_121, act::EMPTY] {
                let mut programs = String::from(session.act(number, value));
                programs.push_str(session.act(act::EASY, easy));
                note(&programs);
                for line in programs.lines() {
                    let control =
                        line.strip_prefix(['!', '?', '%']).and_then(|rest| rest.split([' ', '|']).next());
                    acts.extend(
                        control
                            .and_then(|act| act.parse().ok())
                            .filter(|act| *act > 2 && !acts.contains(act)),
                    );
                }
            }
        }
    }
    found
}

/// Texts that are data or are put together from data: a directory's entries are translated with the directory, and not
/// here. Where a screen marks its data as arguments, nothing of this is needed.
fn data() -> Vec<String> {
    let mut found = Vec::new();
    for line in fingerpost_pathways::helplines() {
        found.extend([line.name(), line.who(), line.other_ways()].map(String::from));
    }
    for directory in ["city-of-london", "slough"].into_iter().filter_map(directory_for) {
        found.push(directory.area.name.to_string());
        found.extend(directory.organisations.iter().map(|one| one.name.to_string()));
        for service in directory.services.iter() {
            let texts = [service.name(), service.description(), service.for_you(), &service.url];
            found.extend(texts.map(String::from));
            found.extend(service.phones.iter().map(|phone| phone.description.to_string()));
            found.push(service.provenance.source.to_string());
        }
        for gap in directory.gaps.iter() {
            found.extend([gap.missing(), gap.instead(), gap.for_you()].map(String::from));
        }
    }
    found.retain(|text| !text.is_empty());
    found
}

/// The texts of the scripts: what stands in quotes, begins with a capital letter and is not compared with anything.
fn written() -> BTreeSet<String> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("js");
    let mut found = BTreeSet::new();
    for name in ["life.js", "page.js", "paper.js"] {
        for line in fs::read_to_string(folder.join(name)).unwrap().lines() {
            if line.trim_start().starts_with("//") || line.contains("import ") {
                continue;
            }
            let line = line.replace("\\u2068", "\u{2068}").replace("\\u2069", "\u{2069}");
            for quote in ['\'', '"'] {
                let parts: Vec<&str> = line.split(quote).collect();
                for (before, text) in parts.iter().zip(parts.iter().skip(1)).step_by(2) {
                    // An answer has its number before it.
                    let text = text.trim_start_matches(|letter: char| letter.is_ascii_digit()).trim_start();
                    let compared = before.ends_with("== ");
                    let key = key(text);
                    let sentence = key.starts_with(char::is_uppercase) && key.contains(char::is_lowercase);
                    if sentence && !compared && !text.contains(['=', '(', ';', '\u{2026}']) {
                        found.insert(key);
                    }
                }
            }
        }
    }
    found
}

/// What the file is to be.
fn template() -> String {
    let mut messages: BTreeMap<String, String> =
        written().into_iter().map(|key| (key, String::from("every screen"))).collect();
    for (key, place) in drawn() {
        messages.entry(key).or_insert(place);
    }
    let messages: Vec<Value> = messages
        .into_iter()
        .map(|(en, place)| {
            let class = if ORDINARY.contains(&en.as_str()) { "ordinary" } else { "safety" };
            json!({ "en": en, "class": class, "where": place })
        })
        .collect();
    serde_json::to_string_pretty(&json!({ "about": ABOUT, "messages": messages })).unwrap() + "\n"
}

#[test]
fn the_template_is_that_of_the_screens() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("lang/template.json");
    let template = template();
    if env::var_os("FINGERPOST_TEMPLATE").is_some() {
        fs::write(&path, &template).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap();
    let mut lines = template.lines().zip(kept.lines().chain([""; 9]));
    let first = lines.find(|(now, then)| now != then);
    assert!(template == kept, "`cargo xtask lang` writes it again: {first:?}");
}

#[test]
fn a_key_is_what_the_script_looks_up() {
    assert_eq!(key("\u{2068}3\u{2069} of \u{2068}24\u{2069} "), "{0} of {1}");
    assert_eq!(key(" plain. "), "plain.");
    assert_eq!(texts("?233 ask|Gender|hint|1 Woman|2 Non binary"), ["Gender", "hint", "Woman", "Non binary"]);
    assert_eq!(texts("-p small|a|b"), ["a|b"]);
}
