//! The help of every verb, as it is read.

use crate::support::Desk;

/// Every verb, with those below it.
const VERBS: &[&[&str]] = &[
    &[],
    &["check"],
    &["completions"],
    &["convert"],
    &["language"],
    &["policy"],
    &["policy", "check"],
    &["policy", "diff"],
    &["policy", "list"],
    &["policy", "show"],
    &["rules"],
    &["schema"],
    &["schema", "list"],
    &["score"],
    &["signpost"],
    &["synth"],
    &["template"],
];

#[test]
fn the_help_of_every_verb_has_examples() {
    let desk = Desk::new();
    for verb in VERBS {
        let ran = desk.run(verb.iter().chain([&"--help"]));
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{verb:?}");
        let name = verb.join("-");
        assert!(verb.is_empty() || ran.out.contains("Examples:\n  fingerpost "), "{verb:?}: {}", ran.out);
        insta::assert_snapshot!(if name.is_empty() { "fingerpost".to_owned() } else { name }, ran.out);
    }
}

#[test]
fn no_verb_is_forgotten_here() {
    let ran = Desk::new().run(["--help"]);
    let listed =
        ran.out.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    // A long description goes on, further in, on the next line.
    let listed = listed.filter_map(|line| line.strip_prefix("  ").filter(|rest| !rest.starts_with(' ')));
    for verb in listed.filter_map(|line| line.split_whitespace().next()).filter(|verb| *verb != "help") {
        assert!(VERBS.iter().any(|known| known.first() == Some(&verb)), "{verb}");
    }
}

#[test]
fn nonsense_ends_with_2() {
    let desk = Desk::new();
    for args in [
        &["nonsense"][..],
        &["check"],
        &["check", "--profile", "nobody", "x.csv"],
        &[],
        &["rules", "no.such"],
    ] {
        assert_eq!(desk.run(args).code, 2, "{args:?}");
    }
}
