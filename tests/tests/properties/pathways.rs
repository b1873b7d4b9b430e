//! The signpost is never empty, never mixes the two routes, and an unknown never takes a service away.

use fingerpost_core::Answer;
use fingerpost_pathways::{Audience, Circumstance, Directory, Need, NeedRoute, directories, signpost};
use fingerpost_tests::strategies::{day, need};
use proptest::prelude::*;

/// Makes one answer an unknown.
type Forget = fn(&mut Need);

fn ids(directory: &Directory, need: &Need, on: fingerpost_core::Date) -> Vec<String> {
    signpost(need, directory, on).matches.iter().map(|found| found.service.id().to_owned()).collect()
}

proptest! {
    /// Somebody always answers: emergency numbers and a national line, whatever the need, the area and the day.
    #[test]
    fn never_empty(need in need(), on in day()) {
        for directory in directories() {
            let found = signpost(&need, directory, on);
            prop_assert!(!found.emergency.is_empty());
            prop_assert!(!found.helplines.is_empty(), "{} has no line", directory.id);
            if found.matches.is_empty() {
                prop_assert!(!found.statements.is_empty(), "nothing local, and nothing said");
            }
        }
    }

    /// Nothing for people who use abuse on a victim's page, nor the other way about: matches, near misses and lines.
    #[test]
    fn routes_stay_apart(need in need(), on in day()) {
        let mine = |audience| match need.route {
            NeedRoute::Victim => audience != Audience::AllegedPerpetrator,
            NeedRoute::AllegedPerpetrator => audience == Audience::AllegedPerpetrator,
        };
        for directory in directories() {
            let found = signpost(&need, directory, on);
            prop_assert!(found.matches.iter().all(|row| mine(row.service.eligibility.audience)));
            prop_assert!(found.near_misses.iter().all(|row| mine(row.service.eligibility.audience)));
            prop_assert!(found.helplines.iter().all(|row| mine(row.line.eligibility.audience)));
        }
    }

    /// Every service on the route is in the answer once, as a match or with a reason why not.
    #[test]
    fn nothing_is_dropped_in_silence(need in need(), on in day()) {
        for directory in directories() {
            let found = signpost(&need, directory, on);
            for service in directory.services.iter() {
                let matches = found.matches.iter().filter(|row| row.service.id() == service.id()).count();
                let misses = found.near_misses.iter().filter(|row| row.service.id() == service.id()).count();
                prop_assert!(matches + misses <= 1, "{} stands twice", service.id());
                let victims = service.eligibility.audience == Audience::Victim;
                if victims == (need.route == NeedRoute::Victim) && service.eligibility.audience != Audience::ProfessionalOnly {
                    prop_assert_eq!(matches + misses, 1, "{} was dropped", service.id());
                }
            }
            prop_assert!(found.near_misses.iter().all(|row| !row.failed.is_empty()));
        }
    }

    /// Forgetting an answer never takes a service away: what is not known is a question and never a refusal.
    #[test]
    fn an_unknown_refuses_nobody(need in need(), on in day()) {
        let forgotten: [(&str, Forget); 7] = [
            ("age", |need| need.age = Answer::Declined),
            ("gender", |need| need.gender = Answer::NotRecorded),
            ("connection", |need| need.connection = Answer::DoesNotKnow),
            ("language", |need| need.language = Answer::NotAsked),
            ("tenure", |need| need.tenure = Answer::Declined),
            ("practice", |need| need.gp_area = Answer::NotAsked),
            ("circumstances", |need| Circumstance::ALL.iter().for_each(|one| { need.set(*one, Answer::Declined); })),
        ];
        for directory in directories() {
            let before = ids(directory, &need, on);
            for (what, forget) in forgotten {
                let mut less = need;
                forget(&mut less);
                let after = ids(directory, &less, on);
                for id in &before {
                    prop_assert!(after.contains(id), "{id} went when the {what} was not known");
                }
            }
        }
    }

    /// The answer depends on the entries and not on the order of the file; nor does the order on the day.
    #[test]
    fn order_of_the_file_does_not_matter(need in need(), one in day(), other in day(), turn in 1_usize..40) {
        for directory in directories() {
            let before = ids(directory, &need, one);
            let mut turned = (*directory).clone();
            let by = turn % turned.services.len();
            turned.services.to_mut().rotate_left(by);
            prop_assert_eq!(&ids(&turned, &need, one), &before);
            prop_assert_eq!(&ids(directory, &need, other), &before);
        }
    }
}
