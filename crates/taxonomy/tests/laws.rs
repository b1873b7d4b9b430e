//! Laws that hold for all facts.

use fingerpost_core::{Answer, AnswerSource, Date};
use fingerpost_taxonomy::definition::{
    Behaviour, Behaviours, Facts, Limb, Limbs, Verdict, domestic_abuse_act_2021,
};
use fingerpost_taxonomy::duty::{DutyFacts, Standing, duties};
use fingerpost_taxonomy::language::{Context, check};
use fingerpost_taxonomy::{Choice, End, FormSet, Jurisdiction, Occurrence, Period, When, forms, graph};
use proptest::{prelude::*, sample::Index};

fn known<T>(value: T) -> Answer<T> {
    Answer::known(value, AnswerSource::SelfStated)
}

fn bools() -> impl Strategy<Value = Answer<bool>> {
    prop_oneof![
        Just(known(true)),
        Just(known(false)),
        Just(Answer::Declined),
        Just(Answer::DoesNotKnow),
        Just(Answer::NotAsked),
        Just(Answer::NotRecorded),
        Just(Answer::NotApplicable),
    ]
}

fn ages() -> impl Strategy<Value = Answer<u8>> {
    prop_oneof![(0_u8..=110).prop_map(known), (15_u8..=18).prop_map(known), Just(Answer::NotAsked)]
}

fn days() -> impl Strategy<Value = Date> {
    (2010_i32..2030, 1_u32..=12, 1_u32..=28)
        .prop_filter_map("a day", |(year, month, day)| Date::from_ymd(year, month, day))
}

fn sets() -> impl Strategy<Value = FormSet> {
    proptest::collection::vec(any::<Index>(), 0..6)
        .prop_map(|all| all.into_iter().map(|place| place.get(forms())).collect())
}

prop_compose! {
    fn act_facts()(
        victim_age in ages(),
        other_age in ages(),
        limbs in proptest::array::uniform7(bools()),
        behaviours in proptest::array::uniform5(bools()),
    ) -> Facts {
        let limbs = Limb::ALL.iter().zip(limbs).fold(Limbs::UNKNOWN, |all, (limb, a)| all.with(*limb, a));
        let behaviours =
            Behaviour::ALL.iter().zip(behaviours).fold(Behaviours::UNKNOWN, |all, (one, a)| all.with(*one, a));
        Facts { victim_age, other_age, limbs, behaviours }
    }
}

prop_compose! {
    fn duty_facts()(age in ages(), a in proptest::array::uniform9(bools())) -> DutyFacts {
        let [children, fgm_known, fgm_risk, forced_marriage, care, unable, strangulation, suicidal, interpreter] = a;
        DutyFacts {
            age,
            children,
            fgm_known,
            fgm_risk,
            forced_marriage,
            care_and_support_needs: care,
            unable_to_protect: unable,
            strangulation,
            suicidal,
            interpreter_needed: interpreter,
        }
    }
}

/// A settled answer as it is; an open one as it could turn out to be.
fn settle(answer: Answer<bool>, to: bool) -> Answer<bool> {
    if answer.is_yes() || answer.is_no() { answer } else { known(to) }
}

proptest! {
    /// Learning more never overturns a verdict: only an undetermined one can change.
    #[test]
    fn what_is_decided_stays_decided(facts in act_facts(), on in days(), to in any::<bool>(), age in 0_u8..100) {
        let before = domestic_abuse_act_2021(&facts, on).verdict;
        let mut after = facts;
        for limb in Limb::ALL {
            after.limbs = after.limbs.with(*limb, settle(facts.limbs.answer(*limb), to));
        }
        for one in Behaviour::ALL {
            after.behaviours = after.behaviours.with(*one, settle(facts.behaviours.answer(*one), to));
        }
        if after.victim_age.value().is_none() { after.victim_age = known(age); }
        if after.other_age.value().is_none() { after.other_age = known(age); }
        let after = domestic_abuse_act_2021(&after, on).verdict;
        if before != Verdict::Undetermined {
            prop_assert_eq!(before, after);
        }
    }

    /// A verdict always says why: a "no" names what failed, an open one what is not known, and both never at once.
    #[test]
    fn every_verdict_has_its_grounds(facts in act_facts(), on in days()) {
        let decision = domestic_abuse_act_2021(&facts, on);
        prop_assert_eq!(decision.verdict == Verdict::NotMet, !decision.failed.is_empty());
        prop_assert_eq!(decision.verdict == Verdict::Undetermined, !decision.unknown.is_empty());
        if decision.verdict == Verdict::Met {
            prop_assert!(decision.met.iter().any(|clause| clause.citation.starts_with("s2(1)(")));
            prop_assert!(decision.met.iter().any(|clause| clause.citation.starts_with("s1(3)(")));
        }
    }

    /// The two people may be exchanged: the Act asks the same of both.
    #[test]
    fn the_definition_is_the_same_from_both_sides(facts in act_facts(), on in days()) {
        let swapped = Facts { victim_age: facts.other_age, other_age: facts.victim_age, ..facts };
        prop_assert_eq!(domestic_abuse_act_2021(&facts, on), domestic_abuse_act_2021(&swapped, on));
    }

    /// What is due stays due when more becomes known.
    #[test]
    fn a_duty_that_is_due_stays_due(facts in duty_facts(), on in days(), to in any::<bool>(), years in 0_u8..100) {
        let more = DutyFacts {
            age: if facts.age.value().is_some() { facts.age } else { known(years) },
            children: settle(facts.children, to),
            fgm_known: settle(facts.fgm_known, to),
            fgm_risk: settle(facts.fgm_risk, to),
            forced_marriage: settle(facts.forced_marriage, to),
            care_and_support_needs: settle(facts.care_and_support_needs, to),
            unable_to_protect: settle(facts.unable_to_protect, to),
            strangulation: settle(facts.strangulation, to),
            suicidal: settle(facts.suicidal, to),
            interpreter_needed: settle(facts.interpreter_needed, to),
        };
        for place in Jurisdiction::ALL {
            let after = duties(&more, place, on);
            for before in duties(&facts, place, on).iter().filter(|due| due.standing == Standing::Due) {
                let still = after.iter().any(|due| due.duty == before.duty && due.standing == Standing::Due);
                prop_assert!(still, "{}", before.duty.id);
            }
        }
    }

    /// An age that nobody recorded hides no duty that some age would bring.
    #[test]
    fn an_unknown_age_hides_nothing(facts in duty_facts(), on in days(), years in 0_u8..100) {
        for place in Jurisdiction::ALL {
            let open = duties(&DutyFacts { age: Answer::NotRecorded, ..facts }, place, on);
            let settled = duties(&DutyFacts { age: known(years), ..facts }, place, on);
            for due in settled {
                prop_assert!(open.iter().any(|other| other.duty == due.duty), "{}", due.duty.id);
            }
        }
    }

    /// No duty of one place or time appears in another, and none appears twice.
    #[test]
    fn duties_keep_to_their_place_and_time(facts in duty_facts(), on in days()) {
        for place in Jurisdiction::ALL {
            let found = duties(&facts, place, on);
            for (at, due) in found.iter().enumerate() {
                prop_assert!(due.duty.jurisdictions.contains(place) && due.duty.in_force.on(on));
                prop_assert!(!found.iter().take(at).any(|other| other.duty.id == due.duty.id));
            }
        }
    }

    /// A record of a pattern or a course never has a date without a period.
    #[test]
    fn an_ongoing_form_always_has_a_period(forms in sets(), day in days(), other in days()) {
        let period = Period::try_new(known(day), End::On(other)).or(Period::try_new(known(day), End::Continuing));
        let made = [
            Occurrence::on(forms, day).ok(),
            period.ok().and_then(|period| Occurrence::over(forms, period).ok()),
            period.ok().and_then(|period| Occurrence::event_within(forms, other, period).ok()),
        ];
        for record in made.into_iter().flatten() {
            prop_assert!(!record.forms().is_empty());
            if record.forms().iter().any(|form| !form.may_be_one_event()) {
                prop_assert!(!matches!(record.when(), When::Day(_)));
            }
        }
    }

    /// Adding what contains a form adds each only once and takes nothing away.
    #[test]
    fn containers_are_a_closure(forms in sets()) {
        let above = forms.with_containers();
        prop_assert_eq!(above.union(forms), above);
        prop_assert_eq!(above.with_containers(), above);
        for form in above.iter() {
            prop_assert!(graph::parents(form.id).all(|parent| above.contains(parent.id)));
        }
    }

    /// Remarks point into the text, in order, whatever the text is.
    #[test]
    fn remarks_point_into_the_text(text in "(\\PC|incident|child|witnessed| |\n|\\.|'){0,60}") {
        let found = check(&text, Context::GENERAL);
        for remark in &found {
            prop_assert!(text.get(remark.start..remark.end).is_some_and(|words| !words.is_empty()));
            let before = text.get(..remark.start).unwrap_or_default();
            prop_assert_eq!(before.split('\n').count(), remark.line);
        }
        prop_assert!(found.windows(2).all(|pair| pair[0].start <= pair[1].start));
    }
}
