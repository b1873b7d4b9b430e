//! Figures of a screening study, worked out by hand.

use fingerpost_dash::hark::{ACCURACY, StudyTable};

const fn table(
    true_positive: u32,
    false_negative: u32,
    false_positive: u32,
    true_negative: u32,
) -> StudyTable {
    StudyTable { true_positive, false_negative, false_positive, true_negative }
}

/// Four numbers that no two figures share: a figure that looks at the wrong cell comes out different.
#[test]
fn each_figure_looks_at_its_own_cells() {
    // 30 of 40; 48 of 60; 30 of 42; 48 of 58.
    let study = table(30, 10, 12, 48);
    assert_eq!(study.sensitivity(), 75);
    assert_eq!(study.specificity(), 80);
    assert_eq!(study.positive_predictive_value(), 71, "71.4");
    assert_eq!(study.negative_predictive_value(), 83, "82.8");
    // (30 / 40) / (12 / 60) = 3.75.
    assert_eq!(study.likelihood_ratio_tenths(), 38);
    // At 10 per cent: 0.1 x 0.75 = 0.075 found, 0.9 x 0.2 = 0.18 false alarms: 29.4 per cent.
    assert_eq!(study.positive_predictive_value_at(10), 29);
    assert_eq!(study.positive_predictive_value_at(0), 0);
    assert_eq!(study.positive_predictive_value_at(100), 100);
    assert_eq!(study.positive_predictive_value_at(101), 100, "more than all is all");
}

/// Halves go up: 1 of 8 is 12.5 per cent.
#[test]
fn figures_are_to_the_nearest() {
    assert_eq!(table(1, 7, 0, 0).sensitivity(), 13);
    assert_eq!(table(1, 2, 0, 0).sensitivity(), 33);
    assert_eq!(table(2, 1, 0, 0).sensitivity(), 67);
    // (1 / 2) / (2 / 5) = 1.25.
    assert_eq!(table(1, 1, 2, 3).likelihood_ratio_tenths(), 13);
}

/// Nobody to divide by: no figure, and no failure.
#[test]
fn an_empty_table_gives_nothing() {
    let empty = table(0, 0, 0, 0);
    assert_eq!(empty.specificity(), 0);
    assert_eq!(empty.positive_predictive_value(), 0);
    assert_eq!(empty.negative_predictive_value(), 0);
    assert_eq!(empty.positive_predictive_value_at(5), 0);
    assert_eq!(empty.likelihood_ratio_tenths(), 0);
}

/// Prevalence 23 per cent in the study: 53 of 232 (Sohal, Eldridge and Feder 2007).
#[test]
fn the_published_prevalence_gives_back_the_published_value() {
    assert_eq!(ACCURACY.table.positive_predictive_value_at(23), ACCURACY.table.positive_predictive_value());
    assert_eq!((ACCURACY.sensitivity_interval, ACCURACY.specificity_interval), ((69, 90), (91, 98)));
}
