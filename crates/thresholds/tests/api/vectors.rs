//! The vectors of `tests/vectors/risk`: every decision, every error.

use crate::vector;

#[test]
fn every_decision_is_the_expected_one() {
    let mut run = 0;
    for topic in vector::topics("risk").into_iter().filter(|topic| topic.call == "evaluate") {
        for row in topic.vectors {
            assert_eq!(vector::evaluate(&row.input), row.expected, "{} ({})", row.id, row.why);
            run += 1;
        }
    }
    assert!(run > 600, "only {run} vectors were found");
}
