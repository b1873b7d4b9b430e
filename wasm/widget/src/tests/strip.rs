//! The strip of emergency numbers, which stands before the engine and without it.

use fingerpost_pathways::{directories, helplines};
use fingerpost_taxonomy::Jurisdiction;
use fingerpost_thresholds::policies;

/// The script that draws it.
const SCRIPT: &str = include_str!("../../js/life.js");

/// The strip cannot know an area before the engine is there, so it has one line, of one nation.
#[test]
fn the_strip_says_for_which_nation_its_line_is_and_every_area_lies_in_it() {
    let line = helplines().iter().find(|line| line.number() == "0808 2000 247").unwrap();
    assert!(line.provenance.confidence.is_verified() && line.name().starts_with("National Domestic Abuse"));
    let strip = SCRIPT.lines().find(|line| line.starts_with("const NUMBERS = ")).unwrap();
    assert!(strip.contains("National Domestic Abuse Helpline, for women in England: "), "{strip}");
    assert!(strip.contains(line.number()), "{strip}");

    assert!(directories().len() > 1 && policies().len() > 1);
    for directory in directories() {
        assert_eq!(
            directory.area.nation(),
            Some(Jurisdiction::England),
            "{}: its own line",
            directory.area.name
        );
    }
    for policy in policies() {
        let england = policy.area.gss.as_deref().is_none_or(|code| code.starts_with('E'));
        assert!(england, "{}: the strip needs its nation's line", policy.id);
    }
}
