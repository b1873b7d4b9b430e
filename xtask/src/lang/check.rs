//! What is wrong with a pack. An error stops a build; a warning is for whoever reads the translation.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::pack::{Class, Kind, Pack, State, Template};

/// What self mode never says in English (wasm/widget/README.md), and what the project never says.
const NEVER: [&str; 9] =
    ["risk", "score", "dash", "marac", "checklist", "incident", "perpetrator", "standard", "level"];

/// Everything found: whether it is an error, and what it is.
pub(super) fn check(
    id: &str,
    pack: &Pack,
    template: &Template,
    pictures: &BTreeMap<String, Value>,
    categories: &[String],
) -> Vec<(bool, String)> {
    let mut found = Vec::new();
    let known: BTreeMap<&str, Class> =
        template.messages.iter().map(|message| (message.en.as_str(), message.class)).collect();
    let english = pack.language == "en" || pack.language.starts_with("en-");
    if (pack.kind == Kind::English) != english {
        found.push((true, format!("{id} is in {}: only English is the project's own", pack.language)));
    }
    if english && pack.language == id {
        found.push((true, "a pack of English needs an id of its own".into()));
    }
    let missing: Vec<&str> = known.keys().filter(|en| !pack.messages.contains_key(**en)).copied().collect();
    for en in &missing {
        found.push((false, format!("not there, so shown in English: {en}")));
    }
    for (en, said) in &pack.messages {
        let mut say = |fatal: bool, text: &str| found.push((fatal, format!("{text}: {en}")));
        let Some(class) = known.get(en.as_str()) else {
            say(false, "never shown: the English has changed, or is gone");
            continue;
        };
        if said.state == State::Reviewed && (pack.reviewer.is_none() || pack.back_translation.is_none()) {
            say(true, "reviewed, but the pack names no reviewer or no translation back");
        }
        if pack.kind == Kind::Translation && *class == Class::Safety && said.state == State::Draft {
            say(false, "safety text that nobody reviewed is shown in English");
        }
        if let Some(picture) = &said.picture
            && !pictures.contains_key(picture)
        {
            say(true, "its picture is not in pictures.json");
        }
        match &said.text {
            Value::String(_) => {}
            Value::Object(plurals) => {
                let has: BTreeSet<&str> = plurals.keys().map(String::as_str).collect();
                if has != categories.iter().map(String::as_str).collect() {
                    say(true, "its plurals are not those of the language");
                }
                if !en.contains('{') {
                    say(true, "plurals without an argument");
                }
            }
            _ => say(true, "neither a text nor plurals"),
        }
        for text in said.texts() {
            for problem in problems(en, text, pack) {
                say(true, problem);
            }
            let (length, of) = (text.chars().count(), en.chars().count());
            if of > 20 && !pack.easy && (length * 5 > of * 12 || length * 5 < of * 2) {
                say(false, "far longer or shorter than the English");
            }
        }
    }
    found
}

/// What is wrong with one text for an English one.
fn problems(en: &str, text: &str, pack: &Pack) -> Vec<&'static str> {
    let mut found = Vec::new();
    if text.trim().is_empty() {
        found.push("empty");
    }
    if arguments(en) != arguments(text) {
        found.push("other arguments than the English");
    }
    if numbers(en) != numbers(text) {
        found.push("other numbers than the English");
    }
    if text.chars().any(|letter| letter.is_numeric() && !letter.is_ascii()) {
        found.push("digits that a telephone does not have");
    }
    let odd = |letter: char| "<>&|".contains(letter) || (letter.is_control() && letter != '\n');
    if text.chars().any(odd) || text.chars().any(|letter| ('\u{202a}'..='\u{202e}').contains(&letter)) {
        found.push("markup, or marks that are not seen");
    }
    if text != text.trim() || text.contains("  ") || (text.contains('\n') && !pack.easy) {
        found.push("blanks or breaks");
    }
    let words: Vec<String> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .map(str::to_lowercase)
        .filter(|word| !word.is_empty())
        .collect();
    let said = |word: &str| words.iter().any(|one| one == &word.to_lowercase());
    if pack.kind == Kind::English && NEVER.iter().any(|word| said(word)) {
        found.push("a word that self mode does not say");
    }
    if pack.avoid.iter().any(|word| said(word)) {
        found.push("a word that this language is to avoid");
    }
    found
}

/// The arguments, in order of their number.
fn arguments(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> =
        text.split('{').skip(1).map(|rest| rest.split_once('}').map_or("open", |(name, _)| name)).collect();
    found.sort_unstable();
    found
}

/// The numbers that a text says: `0808 2000 247` is one. The numbers of arguments are not among them.
fn numbers(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut number = String::new();
    let mut before = ' ';
    for letter in text.chars().chain(['.']) {
        if letter.is_ascii_digit() && before != '{' {
            number.push(letter);
        } else if letter != ' ' && !number.is_empty() {
            found.insert(std::mem::take(&mut number));
        }
        before = letter;
    }
    found
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::lang::pack::Message;

    fn found(messages: Value, change: impl FnOnce(&mut Value)) -> Vec<(bool, String)> {
        let mut pack = json!({
            "kind": "translation", "language": "cy", "direction": "ltr", "name": "Cymraeg", "version": 1,
            "translator": { "name": "A", "role": "translator", "on": "2026-11-01" },
            "reviewer": null, "back_translation": null, "note": "", "avoid": ["drwg"], "messages": messages
        });
        change(&mut pack);
        let pack: Pack = serde_json::from_value(pack).unwrap();
        let template: Template = serde_json::from_value(json!({ "about": "", "messages": [
            { "en": "Call {0} or 0808 2000 247", "class": "safety" },
            { "en": "Gender", "class": "ordinary" },
        ] }))
        .unwrap();
        let categories = ["zero", "one", "two", "few", "many", "other"].map(String::from);
        check("cy", &pack, &template, &BTreeMap::new(), &categories)
    }

    fn errors(text: Value) -> String {
        let messages = json!({ "Call {0} or 0808 2000 247": { "text": text, "state": "draft" } });
        let found = found(messages, |_| {});
        found.into_iter().filter(|(fatal, _)| *fatal).map(|(_, text)| text + "\n").collect()
    }

    #[test]
    fn a_faithful_text_has_no_error() {
        assert_eq!(errors(json!("Ffoniwch {0} neu 0808 2000 247")), "");
    }

    #[test]
    fn each_fault_is_found() {
        for (text, fault) in [
            ("Ffoniwch 0808 2000 247", "arguments"),
            ("{1} 0808 2000 247", "arguments"),
            ("{0} 0808 2000 248", "numbers"),
            ("{0} 0808 2000", "numbers"),
            ("{0} 0808 2000 247 999", "numbers"),
            ("{0} ٠٨٠٨ 0808 2000 247", "digits"),
            ("{0} <b>0808 2000 247</b>", "markup"),
            ("{0} 0808 2000 247\u{202e}", "marks"),
            ("{0}  0808 2000 247", "blanks"),
            ("{0} 0808 2000 247 drwg", "avoid"),
            ("", "empty"),
        ] {
            assert!(errors(json!(text)).contains(fault), "{text}: {}", errors(json!(text)));
        }
        assert!(
            errors(json!({ "one": "{0} 0808 2000 247", "other": "{0} 0808 2000 247" })).contains("plurals")
        );
        assert!(errors(json!(3)).contains("neither"));
    }

    #[test]
    fn what_is_missing_or_gone_is_said() {
        let found = found(json!({ "Gone": { "text": "Wedi mynd", "state": "draft" } }), |_| {});
        assert!(found.iter().any(|(fatal, text)| !fatal && text.ends_with("English: Gender")));
        assert!(found.iter().any(|(fatal, text)| !fatal && text.starts_with("never shown")));
    }

    #[test]
    fn safety_text_is_shown_only_when_somebody_with_a_name_reviewed_it() {
        let message = |class| Message { en: "Gender".into(), class, _place: String::new() };
        let pack = |state: &str, reviewed: bool, kind: &str| -> Pack {
            let person = json!({ "name": "B", "role": "clinical safety officer", "on": "2026-11-01" });
            let back = json!({ "by": "C", "on": "2026-11-01", "note": "" });
            serde_json::from_value(json!({
                "kind": kind, "language": "cy", "direction": "ltr", "name": "Cymraeg", "version": 1,
                "translator": { "name": "A", "role": "translator", "on": "2026-11-01" },
                "reviewer": if reviewed { person } else { Value::Null },
                "back_translation": if reviewed { back } else { Value::Null },
                "note": "", "messages": { "Gender": { "text": "Rhywedd", "state": state } }
            }))
            .unwrap()
        };
        assert!(pack("reviewed", true, "translation").shows(&message(Class::Safety)));
        assert!(!pack("draft", true, "translation").shows(&message(Class::Safety)));
        assert!(!pack("reviewed", false, "translation").shows(&message(Class::Safety)));
        assert!(pack("draft", false, "translation").shows(&message(Class::Ordinary)));
        assert!(pack("draft", false, "english").shows(&message(Class::Safety)));
    }

    #[test]
    fn no_other_language_passes_as_our_own_english() {
        let found = found(json!({}), |pack| pack["kind"] = json!("english"));
        assert!(found.iter().any(|(fatal, text)| *fatal && text.contains("only English")));
    }

    #[test]
    fn a_number_with_blanks_is_one_number() {
        assert_eq!(
            numbers("{0} 0808 2000 247, 999 {1}"),
            BTreeSet::from(["08082000247".into(), "999".into()])
        );
    }
}
