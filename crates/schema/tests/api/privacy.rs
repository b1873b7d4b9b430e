//! Nothing that a cell holds comes back.

use fingerpost_schema::{Found, Plan, Worker, profile, record, records};
use proptest::prelude::*;

const PLANTED: &str = "Qx7planted";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_finding_repeats_a_cell(which in 0_usize..18, before in "[ =0-9a-z;/@.]{0,6}") {
        let of = records()[which % records().len()];
        let Some(service) = fingerpost_schema::profiles().iter().find(|profile| profile.records().contains(&of)) else {
            return Ok(());
        };
        let headings: Vec<&str> = of.fields.iter().map(|field| field.name).chain([PLANTED]).collect();
        let (plan, matches) = Plan::new(service, of, headings.iter().copied(), &crate::setting()).unwrap();
        let cell = format!("{before}{PLANTED}");
        let cells: Vec<&str> = headings.iter().map(|_| cell.as_str()).collect();
        let mut worker = Worker::new(&plan);
        let mut said = format!("{matches:?} {plan:?}");
        plan.check(&mut worker, Default::default(), cells.as_slice(), &mut |found: Found| {
            said.push_str(&format!("{found:?}"));
        });
        said.push_str(&format!("{worker:?}"));
        prop_assert!(!said.contains(PLANTED));
    }
}

#[test]
fn a_hint_names_no_code_of_a_field_about_a_person() {
    let (plan, _) = Plan::new(
        profile("vva").unwrap(),
        record("person").unwrap(),
        ["connection", "service"],
        &crate::setting(),
    )
    .unwrap();
    let mut worker = Worker::new(&plan);
    let mut hints = Vec::new();
    plan.check(&mut worker, Default::default(), &["residen", "vvaa"] as &[&str], &mut |found| {
        hints.push(format!("{:?}", found.hint))
    });
    assert_eq!(hints, ["None", "Nearest(\"vva\")"], "what is nearest to an answer says what the answer was");
}
