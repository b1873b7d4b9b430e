//! Where a parser stopped: lines and columns count from 1, in characters.

use fingerpost_thresholds::{Policy, PolicyProblem};

fn place(result: Result<Policy, fingerpost_thresholds::PolicyError>) -> (usize, usize) {
    match result.unwrap_err().problem() {
        PolicyProblem::Malformed { line, column, message } => {
            assert!(!message.contains(" at line "), "the place stands once: {message}");
            (*line, *column)
        }
        other => panic!("{other}"),
    }
}

#[test]
fn a_toml_error_names_line_and_column() {
    for (text, expected) in [
        ("format = \"one\"", (1, 10)),
        ("format = 1\nid = \"national\"\nedition = true", (3, 11)),
        ("# é and more\nformat = 1\nid = 3", (3, 6)),
        ("\n\n  format = []", (3, 12)),
        ("format = ", (1, 10)),
    ] {
        assert_eq!(place(Policy::from_toml(text)), expected, "{text}");
    }
}

#[test]
fn a_json_error_names_line_and_column() {
    for (text, expected) in [("{\n  \"format\": x", (2, 13)), ("", (1, 0)), ("{\"format\": 1}", (1, 13))] {
        assert_eq!(place(Policy::from_json(text)), expected, "{text}");
    }
}

#[test]
fn an_error_about_the_whole_policy_begins_with_what_is_wrong() {
    let error = Policy::from_toml("format = 1\nsurprise = true\n").unwrap_err();
    assert!(!error.to_string().starts_with(':'), "{error}");
    assert!(!error.to_string().contains(": :"), "{error}");
}
