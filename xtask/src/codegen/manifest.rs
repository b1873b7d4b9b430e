//! `wasm/npm/custom-elements.json`, the element's manifest for editors and documentation tools, from what
//! `wasm/widget/js/element.js` says above its class and from the custom properties that `style.js` reads.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::{Output, Source};

const ELEMENT: &str = "wasm/widget/js/element.js";
const STYLE: &str = "wasm/widget/js/style.js";
const PATH: &str = "wasm/npm/custom-elements.json";

pub(super) fn generate(source: &Source) -> Result<Vec<Output>> {
    let text = serde_json::to_string_pretty(&read(source)?)?;
    Ok(vec![Output { path: PATH.to_owned(), text: text + "\n" }])
}

/// The manifest as the element's sources give it now.
pub(super) fn read(source: &Source) -> Result<Value> {
    manifest(&source.text(ELEMENT)?, &source.text(STYLE)?)
}

fn manifest(element: &str, style: &str) -> Result<Value> {
    let comment = element
        .split("/**")
        .find(|part| part.contains("@tagname"))
        .and_then(|part| part.split("*/").next())
        .with_context(|| format!("{ELEMENT}: no comment with @tagname"))?;
    let lines = || comment.lines().map(|line| line.trim().trim_start_matches('*').trim());
    let tagged = |tag: &'static str| lines().filter_map(move |line| line.strip_prefix(tag).map(str::trim));
    let description: Vec<&str> = lines().take_while(|line| !line.starts_with('@')).collect();
    let name = tagged("@tagname").next().unwrap_or_default();
    let attributes = tagged("@attr ").map(attribute).collect::<Result<Vec<Value>>>()?;
    let named = |tag| tagged(tag).map(described).collect::<Result<Vec<Value>>>();
    let fields: Vec<Value> = attributes
        .iter()
        .map(|one| {
            let attribute = one["name"].as_str().unwrap_or_default();
            json!({ "kind": "field", "name": camel(attribute), "attribute": attribute, "reflects": true,
                "type": one["type"], "description": one["description"] })
        })
        .collect();
    let methods: Vec<Value> = methods(element);
    ensure!(!attributes.is_empty() && !methods.is_empty(), "{ELEMENT}: no attribute or no method was found");
    let members: Vec<Value> = fields.into_iter().chain(methods).collect();
    Ok(json!({
        "schemaVersion": "1.0.0",
        "readme": "README.md",
        "modules": [{
            "kind": "javascript-module",
            "path": "dist/define.js",
            "declarations": [{
                "kind": "class",
                "customElement": true,
                "name": "FingerPost",
                "tagName": name,
                "superclass": { "name": "HTMLElement" },
                "description": description.join(" ").trim(),
                "attributes": attributes,
                "members": members,
                "events": [],
                "slots": [{ "name": "", "description": named("@slot")?.first().map_or(Value::Null, |one| one["description"].clone()) }],
                "cssParts": named("@csspart")?,
                "cssProperties": properties(style),
            }],
            "exports": [{ "kind": "custom-element-definition", "name": name,
                "declaration": { "name": "FingerPost", "module": "dist/define.js" } }],
        }],
    }))
}

/// `{type} [name=default] - text`.
fn attribute(line: &str) -> Result<Value> {
    let found = || {
        let (kind, rest) = line.strip_prefix('{')?.split_once("} ")?;
        let (name, text) = rest.split_once(" - ")?;
        let name = name.trim().trim_start_matches('[').trim_end_matches(']');
        let (name, default) =
            name.split_once('=').map_or((name, None), |(name, default)| (name, Some(default)));
        let mut one = json!({ "name": name, "type": { "text": kind }, "description": text.trim() });
        if let Some(default) = default {
            one["default"] = json!(default);
        }
        Some(one)
    };
    found().with_context(|| {
        format!("{ELEMENT}: expected `@attr {{type}} [name=default] - text`, found `{line}`")
    })
}

/// `name - text`.
fn described(line: &str) -> Result<Value> {
    let (name, text) = line
        .split_once("- ")
        .with_context(|| format!("{ELEMENT}: expected `name - text`, found `{line}`"))?;
    Ok(json!({ "name": name.trim(), "description": text.trim() }))
}

/// The methods that have a comment of one line above them.
fn methods(element: &str) -> Vec<Value> {
    let mut found = Vec::new();
    let mut lines = element.lines().map(str::trim).peekable();
    while let Some(line) = lines.next() {
        let text = line.strip_prefix("/** ").and_then(|rest| rest.strip_suffix(" */"));
        let name = lines.peek().and_then(|next| next.strip_suffix("() {"));
        if let (Some(text), Some(name)) = (text, name) {
            found.push(json!({ "kind": "method", "name": name, "description": text }));
        }
    }
    found
}

/// Every `var(--fingerpost-name,default)`.
fn properties(style: &str) -> Vec<Value> {
    let mut found = BTreeMap::new();
    for part in style.split("var(--fingerpost-").skip(1) {
        if let Some((name, default)) = part.split(')').next().and_then(|inside| inside.split_once(',')) {
            found.insert(name, default);
        }
    }
    found
        .into_iter()
        .map(|(name, default)| json!({ "name": format!("--fingerpost-{name}"), "default": default }))
        .collect()
}

fn camel(name: &str) -> String {
    let mut words = name.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |text, word| {
        let (head, tail) = word.split_at(word.len().min(1));
        text + &head.to_uppercase() + tail
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribute_is_read_and_a_strange_line_refused() {
        let one = attribute("{'on' | 'off'} [keys=on] - whether Y answers").unwrap();
        assert_eq!(one["name"], "keys");
        assert_eq!(one["default"], "on");
        assert_eq!(camel("heading-level"), "headingLevel");
        assert!(attribute("keys: whether").is_err());
    }

    #[test]
    fn properties_and_methods_are_found() {
        let found = properties("a{b:var(--fingerpost-line,#fff);c:var(--other,1)}");
        assert_eq!(found, [json!({ "name": "--fingerpost-line", "default": "#fff" })]);
        assert_eq!(methods("/** Says. */\n  clear() {\n")[0]["name"], "clear");
    }
}
