//! With dirt the checker finds exactly what the generator told.

use std::collections::BTreeSet;

use fingerpost_schema::{profile, profiles};
use fingerpost_synth::Generator;

use crate::check::{options, same};

#[test]
fn what_is_told_is_found_and_nothing_else() {
    for profile in profiles() {
        for (seed, dirt) in [(1, 20), (2, 300), (3, 1000)] {
            let generator = Generator::new(profile, seed, options(200, dirt)).unwrap();
            same(&format!("{} seed {seed} dirt {dirt}", profile.id), &generator);
        }
    }
}

const JSON: &str = "of lines of JSON, and what is written is CSV";

/// Rules that nothing here breaks, and why.
const NEVER: &[(&str, &str)] = &[
    ("field.not-text", "what is written is text: bytes that are none are a matter of the encoding"),
    ("file.cut-short", "a file is written whole"),
    ("file.encoding", "told by whoever writes the file"),
    ("file.key-twice", JSON),
    ("file.key-unknown", JSON),
    ("file.live-and-synthetic", "no made-up row says that it is live"),
    ("file.nested-value", JSON),
    ("file.no-rows", "told by whoever writes the file"),
    ("file.not-an-object", JSON),
    ("file.nul", "NUL characters would stop most peers before they read anything"),
    ("file.other-version", "there is one version"),
    ("file.text-after-quote", "a cell with quotes has them around all of it"),
    ("file.unknown-too-often", "a count over the whole file"),
    ("marac-hearing.no-referral", "no service hands in both files"),
    ("marac-hearing.two-definitions", "a count over the whole file"),
    ("marac-hearing.young-without-childrens-social-care", "nobody made up who is heard is that young"),
    ("referral-in.other-too-often", "a count over the whole file"),
    ("survivor-feedback.id-of-a-person", "no service hands in both files"),
];

#[test]
fn each_kind_of_defect_comes_up() {
    let mut told = BTreeSet::new();
    for profile in profiles() {
        for seed in 0..8 {
            let generator = Generator::new(profile, seed, options(800, 1000)).unwrap();
            for file in generator.files() {
                told.extend(file.heading_defects().iter().map(|defect| defect.rule));
                let mut rows = file.rows();
                while let Some(row) = rows.next_row() {
                    told.extend(row.defects.iter().map(|defect| defect.rule));
                }
            }
        }
    }
    // Headings have one chance in each file.
    for seed in 0..60 {
        let police = Generator::new(profile("police").unwrap(), seed, options(0, 1000)).unwrap();
        let headings =
            police.files().iter().flat_map(|file| file.heading_defects().iter().chain(file.whole_defects()));
        told.extend(headings.map(|defect| defect.rule));
    }
    let never = fingerpost_schema::rules().iter().map(|rule| rule.id).filter(|id| !told.contains(id));
    assert_eq!(never.collect::<Vec<_>>(), NEVER.iter().map(|(rule, _)| *rule).collect::<Vec<_>>());
}
