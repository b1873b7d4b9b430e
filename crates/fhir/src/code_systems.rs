//! The local codes: what an item, an instrument, a level and a policy are called in FHIR.

use alloc::{borrow::Cow, string::String, vec::Vec};

use fingerpost_core::TextBuilder;
use fingerpost_dash::{
    Detail, DetailKind, HarkQuestions, HonourScreening, Instrument, Item, SafeLivesDash, StalkingScreening,
};
use fingerpost_thresholds::{Band, Decision, Level, Policy, policies};

use crate::{
    Base, Shown,
    model::{CodeSystem, Coding, Concept, Content, code_system_type},
};

/// The systems' ids, each the last part of an address.
pub(crate) const INSTRUMENT: &str = "instrument";
pub(crate) const LEVEL: &str = "level";
pub(crate) const POLICY: &str = "policy";

/// Who made the resources, which is not who made the instruments.
pub(crate) const PUBLISHER: &str = "The Fingerpost contributors";

/// Every local code system: one for the items of each instrument, then instruments, levels and policies.
///
/// Those of levels and policies are fragments, since an area may bring its own policy.
#[must_use]
pub fn code_systems(base: &Base) -> Vec<CodeSystem> {
    Vec::from([
        items::<SafeLivesDash>(base),
        items::<HarkQuestions>(base),
        items::<StalkingScreening>(base),
        items::<HonourScreening>(base),
        instruments(base),
        levels(base),
        policy_codes(base),
    ])
}

/// A code of one of these systems.
pub(crate) fn local(
    base: &Base,
    system: &str,
    code: Cow<'static, str>,
    display: Option<Cow<'static, str>>,
) -> Coding {
    Coding { system: Cow::Owned(base.address("CodeSystem", system)), version: None, code, display }
}

/// The code of a level. A local level has its policy's id in front: `plymouth.medium` is not `southampton.medium`.
/// A result that is not settled has the code `indeterminate`, so that a program which reads only codes cannot take it
/// for a low one.
pub(crate) fn level_code(decision: &Decision<'_>) -> Cow<'static, str> {
    match (&decision.indeterminate, decision.level) {
        (Some(_), _) => Cow::Borrowed("indeterminate"),
        (None, Level::NoIndicatorsRecorded) => Cow::Borrowed("no-indicators-recorded"),
        (None, Level::NotHighByCount) => Cow::Borrowed("not-high-by-count"),
        (None, Level::High) => Cow::Borrowed("high"),
        (None, Level::Local(band)) => Cow::Owned(band_code(decision.policy, band)),
    }
}

fn band_code(policy: &Policy, band: &Band) -> String {
    joined(&[policy.id.as_str(), ".", band.id.as_str()])
}

/// The name of a level's code.
pub(crate) fn level_display(decision: &Decision<'_>) -> Cow<'static, str> {
    match (&decision.indeterminate, decision.level) {
        (Some(_), _) => Cow::Borrowed(INDETERMINATE.0),
        (None, Level::NoIndicatorsRecorded) => Cow::Borrowed("No indicators recorded"),
        (None, Level::NotHighByCount) => Cow::Borrowed("Not high by count"),
        (None, Level::High) => Cow::Borrowed("High risk"),
        (None, Level::Local(band)) => Cow::Owned(band_display(decision.policy, band)),
    }
}

fn band_display(policy: &Policy, band: &Band) -> String {
    joined(&[&band.name, " (", &policy.area.name, ")"])
}

const INDETERMINATE: (&str, &str) = (
    "Not settled",
    "Something that is not known could make the level higher. It must not be read as a low level.",
);

fn items<I: Shown>(base: &Base) -> CodeSystem {
    let instrument = I::INSTRUMENT;
    let mut concepts = Vec::new();
    for item in I::ITEMS {
        concepts.push(concept(Cow::Borrowed(item.id), Cow::Borrowed(item.topic), None));
        for detail in I::details(item.number) {
            concepts.push(concept(Cow::Owned(detail_code(item, detail)), Cow::Borrowed(detail.label), None));
            if let DetailKind::Choice(options) = detail.kind {
                for option in options {
                    let code = Cow::Owned(option_code(item, detail, option));
                    concepts.push(concept(code, Cow::Borrowed(option), None));
                }
            }
        }
    }
    CodeSystem {
        version: Cow::Borrowed(instrument.version),
        title: Cow::Owned(joined(&["Items of ", instrument.name])),
        description: Cow::Borrowed("Topics in our own words. They are not the instrument's wording."),
        copyright: Some(Cow::Borrowed(instrument.licence)),
        ..system(base, instrument.id, Content::Complete, concepts)
    }
}

/// The code of a further field: the item's, a dot, the field's.
pub(crate) fn detail_code(item: &Item, detail: &Detail) -> String {
    joined(&[item.id, ".", detail.id])
}

/// The code of an option of a further field.
pub(crate) fn option_code(item: &Item, detail: &Detail, option: &str) -> String {
    joined(&[item.id, ".", detail.id, ".", &option.replace(' ', "-")])
}

fn instruments(base: &Base) -> CodeSystem {
    let row = |instrument: Instrument| {
        let definition = joined(&[instrument.publisher, ", ", instrument.version, ". ", instrument.licence]);
        concept(Cow::Borrowed(instrument.id), Cow::Borrowed(instrument.name), Some(Cow::Owned(definition)))
    };
    fn of<I: Shown>() -> Instrument {
        I::INSTRUMENT
    }
    let all =
        [of::<SafeLivesDash>(), of::<HarkQuestions>(), of::<StalkingScreening>(), of::<HonourScreening>()];
    CodeSystem {
        title: Cow::Borrowed("Instruments"),
        description: Cow::Borrowed("Checklists by id. A count of one is never a count of another."),
        ..system(base, INSTRUMENT, Content::Fragment, all.map(row).into())
    }
}

fn levels(base: &Base) -> CodeSystem {
    let fixed = |code: &'static str, display: &'static str, definition: &'static str| {
        concept(Cow::Borrowed(code), Cow::Borrowed(display), Some(Cow::Borrowed(definition)))
    };
    let mut concepts = Vec::from([
        fixed(
            "no-indicators-recorded",
            "No indicators recorded",
            "No item was answered yes. That is not a level of risk, and it does not mean that there is no risk.",
        ),
        fixed(
            "not-high-by-count",
            "Not high by count",
            "Fewer items were answered yes than are high here, and the area has no level for the count. There is no \
             national level below high.",
        ),
        fixed("high", "High risk", "Meets the area's criteria for referral to MARAC."),
        fixed("indeterminate", INDETERMINATE.0, INDETERMINATE.1),
    ]);
    for policy in policies() {
        for band in policy.bands.iter() {
            let mut text = TextBuilder::new();
            text.push("A local level: ").number(u32::from(band.from)).push(" to ").number(u32::from(band.to));
            text.push(" answered yes. ").push(&policy.title).push(".");
            concepts.push(concept(
                Cow::Owned(band_code(policy, band)),
                Cow::Owned(band_display(policy, band)),
                Some(Cow::Owned(text.finish())),
            ));
        }
    }
    CodeSystem {
        title: Cow::Borrowed("Levels of risk under a policy"),
        description: Cow::Borrowed(
            "What a policy says about one assessment. None is a probability, and none means safe.",
        ),
        ..system(base, LEVEL, Content::Fragment, concepts)
    }
}

fn policy_codes(base: &Base) -> CodeSystem {
    let row = |policy: &Policy| {
        let mut text = TextBuilder::new();
        text.push("Edition ").number(policy.edition).push(". Source: ").push(&policy.source.source).push(".");
        concept(
            Cow::Owned(String::from(policy.id.as_str())),
            policy.title.clone(),
            Some(Cow::Owned(text.finish())),
        )
    };
    CodeSystem {
        title: Cow::Borrowed("Risk policies"),
        description: Cow::Borrowed(
            "The rules of areas, by id. Each has its source and reviewer in its own file.",
        ),
        ..system(base, POLICY, Content::Fragment, policies().iter().map(row).collect())
    }
}

const fn concept(
    code: Cow<'static, str>,
    display: Cow<'static, str>,
    definition: Option<Cow<'static, str>>,
) -> Concept {
    Concept { code, display, definition }
}

fn system(base: &Base, id: &'static str, content: Content, concept: Vec<Concept>) -> CodeSystem {
    CodeSystem {
        resource_type: code_system_type(),
        id: Cow::Borrowed(id),
        url: base.address("CodeSystem", id),
        version: Cow::Borrowed(env!("CARGO_PKG_VERSION")),
        name: Cow::Owned(program_name(id)),
        title: Cow::Borrowed(id),
        status: Cow::Borrowed("draft"),
        publisher: Cow::Borrowed(PUBLISHER),
        description: Cow::Borrowed(""),
        copyright: None,
        case_sensitive: true,
        content,
        count: match content {
            Content::Complete => u32::try_from(concept.len()).ok(),
            Content::Fragment => None,
        },
        concept,
    }
}

/// An id as a name for programs: `safelives-dash-24` to `SafelivesDash24`.
pub(crate) fn program_name(id: &str) -> String {
    let mut name = String::new();
    for word in id.split('-') {
        let mut letters = word.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    name
}

pub(crate) fn joined(parts: &[&str]) -> String {
    parts.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_in_their_system() {
        for system in code_systems(&Base::PLACEHOLDER) {
            for (at, concept) in system.concept.iter().enumerate() {
                let again = system.concept.iter().skip(at + 1).any(|other| other.code == concept.code);
                assert!(!again, "{} twice in {}", concept.code, system.url);
                assert!(!concept.code.contains(' ') && !concept.display.is_empty(), "{}", concept.code);
            }
            assert!(!system.description.is_empty() && system.concept.len() > 3, "{}", system.url);
        }
    }

    #[test]
    fn nothing_says_safe_and_local_levels_name_their_policy() {
        let levels = levels(&Base::PLACEHOLDER);
        let codes: Vec<&str> = levels.concept.iter().map(|concept| concept.code.as_ref()).collect();
        assert!(codes.contains(&"plymouth.medium") && codes.contains(&"southampton.medium"), "{codes:?}");
        assert!(!codes.contains(&"standard") && !codes.contains(&"medium") && !codes.contains(&"safe"));
    }
}
