//! Data without dirt break no rule.

use fingerpost_schema::profiles;
use fingerpost_synth::Generator;

use crate::check::{options, same};

#[test]
fn clean_data_of_every_service_break_no_rule() {
    for profile in profiles() {
        for seed in 0..2_u64 {
            for people in [0, 1, 3, 17, 150] {
                let generator = Generator::new(profile, seed, options(people, 0)).unwrap();
                same(&format!("{} {seed} {people}", profile.id), &generator);
            }
        }
    }
}
