//! A session that began in the first module and was handed over draws, at every act, what one draws that had everything
//! from the start.

use alloc::{string::String, vec::Vec};

use super::TODAY;
use crate::{
    Session, act,
    generated::{AREAS, STRANGULATION, SUICIDE},
};

/// Chance, the same every time.
struct Dice(u32);

impl Dice {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) % end
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(u32::try_from(of.len()).unwrap()) as usize]
    }

    /// An act that a control could have, or a strange one, with a value.
    fn act(&mut self) -> (u32, u32) {
        let act = match self.below(20) {
            0..=5 => act::ON,
            6 => act::GO + self.below(26),
            7 => act::HARK + self.below(6),
            8 | 9 => act::ITEM + self.below(26),
            10 => self.one(&[act::MORE, act::SOURCE, act::CHANGE]) + self.below(26),
            11 => self.one(&[act::GROUP, act::STEP]) + self.below(6),
            12 | 13 => act::FACT + self.one(&[0, 0, 1, 1, 2, 2, self.0 % 20]),
            14 => act::FIELD + self.one(&[0, 0, 0, self.0 % 52]),
            15 => self.one(&[act::KEYS, act::EASY, act::KEYS, act::EASY, act::AGAIN, act::IDLE]),
            16 => act::EDIT + self.below(45),
            17 => act::CLEAR + act::FACT + self.below(60),
            18 => act::GO + self.one(&[2, 3, 4]),
            _ => self.below(990),
        };
        let value = self.one(&[1, 1, 1, 2, 2, 3, 4, 5, 0, 40, 20_260_230, 20_261_101, act::EMPTY]);
        (act, value)
    }
}

/// What is handed over, as the page reads it.
fn held(session: &mut Session) -> Vec<(u32, u32)> {
    let program = String::from(session.act(act::HAND, act::EMPTY));
    program
        .lines()
        .map(|line| {
            let (act, value) = line.strip_prefix('=').unwrap().split_once(' ').unwrap();
            (act.parse().unwrap(), value.parse().unwrap())
        })
        .collect()
}

/// A session of the whole that took over.
fn handed(session: &mut Session, area: &str, own: bool) -> Session {
    let mut whole = Session::new(area, own, TODAY);
    for (act, value) in held(session) {
        assert_eq!(whole.act(act::TAKE + act, value), "", "taking draws nothing");
    }
    whole
}

/// How a run came to the whole.
#[derive(PartialEq)]
enum Moved {
    Not,
    ByChance,
    ByNeed,
}

/// One run of acts, with the whole arriving at an act of its own.
fn run(area: &str, own: bool, seed: u32, arrives: u32) -> Moved {
    let mut dice = Dice(seed);
    let (mut begun, mut alone) = (Session::first(area, own, TODAY), Session::new(area, own, TODAY));
    let mut moved = Moved::Not;
    assert_eq!(begun.act(act::AGAIN, act::EMPTY), alone.act(act::AGAIN, act::EMPTY));
    for at in 0..60 {
        if at == arrives && moved == Moved::Not {
            begun = handed(&mut begun, area, own);
            moved = Moved::ByChance;
        }
        let clock = dice.below(12_000);
        let (act, value) = dice.act();
        for session in [&mut begun, &mut alone] {
            session.act(act::CLOCK, clock);
        }
        let before = held(&mut begun);
        let mut program = String::from(begun.act(act, value));
        if moved == Moved::Not && program == "$\n" {
            assert_eq!(held(&mut begun), before, "{area} {seed}: what is not here changes nothing");
            begun = handed(&mut begun, area, own);
            moved = Moved::ByNeed;
            begun.act(act::CLOCK, clock);
            program = String::from(begun.act(act, value));
        }
        assert_eq!(program, alone.act(act, value), "{area} own {own} seed {seed}: act {act} with {value}");
        assert!(!program.contains('$'));
    }
    assert_eq!(held(&mut begun), held(&mut alone), "{area} {seed}");
    moved
}

#[test]
fn a_session_that_was_handed_over_is_the_same_as_one_that_had_everything() {
    let mut counts = [0, 0, 0];
    for area in AREAS.iter().copied().chain(["", "atlantis"]) {
        for own in [false, true] {
            for seed in 0..150 {
                let arrives = (seed * 7) % 90;
                counts[run(area, own, seed, arrives) as usize] += 1;
            }
        }
    }
    // Each way there was really gone.
    assert!(counts[1] > 100 && counts[2] > 100, "{counts:?}");
}

/// The way that most people take, with the whole arriving before each of its acts in turn.
#[test]
fn the_way_to_the_result_is_the_same_wherever_the_whole_arrives() {
    let mut way = Vec::from([(act::AGAIN, act::EMPTY), (201, 2), (230, 1), (200, 1), (202, 2), (act::ON, 0)]);
    for question in 1..=4 {
        way.extend([(act::HARK + question, if question == 2 { 1 } else { 2 }), (act::ON, 0)]);
    }
    way.extend([
        (203, 3),
        (204, 1),
        (act::ON, 0),
        (act::GROUP + 1, 0),
        (act::MORE + 1, 0),
        (act::SOURCE + 1, 2),
    ]);
    for item in 1..=24 {
        way.push((act::ITEM + item, 1 + item % 3));
    }
    way.extend([
        (act::KEYS, 2),
        (act::ON, 0),
        (act::ON, 0),
        (act::GROUP, 0),
        (act::ON, 0),
        (act::ON, 0),
        (act::ON, 0),
    ]);
    for arrives in 0..way.len() {
        let mut begun = Session::first("plymouth", false, TODAY);
        let mut alone = Session::new("plymouth", false, TODAY);
        let mut last = String::new();
        for (at, (act, value)) in way.iter().copied().enumerate() {
            if at == arrives {
                begun = handed(&mut begun, "plymouth", false);
            }
            last = String::from(begun.act(act, value));
            if last == "$\n" {
                assert!(at < arrives, "the whole has everything");
                begun = handed(&mut begun, "plymouth", false);
                last = String::from(begun.act(act, value));
            }
            assert_eq!(last, alone.act(act, value), "{arrives}: act {act}");
        }
        assert!(last.starts_with("*Result"), "{last}");
    }
}

#[test]
fn the_first_module_leads_up_to_the_count_and_no_further() {
    let mut session = Session::first("city-of-london", false, TODAY);
    for (go, heading) in
        [(0, "*Before you ask"), (2, "*Four questions"), (4, "*Checklist"), (3, "*Not settled")]
    {
        assert!(session.act(act::GO + go, 0).starts_with(heading), "{heading}");
    }
    for go in [5, 6, 7, 8, 15, 16] {
        assert_eq!(session.act(act::GO + go, 0), "$\n");
    }
    assert!(session.policy.is_none() && session.directory.is_none());
    let mut own = Session::first("city-of-london", true, TODAY);
    assert!(own.act(act::AGAIN, 0).starts_with("*Is it safe"));
    assert_eq!(own.act(act::ON, 0), "$\n");
}

#[test]
fn taking_over_gives_self_mode_no_checklist() {
    const { assert!(act::PLACE > act::EVERYBODY && act::TAKE > act::PLACE, "no control has such an act") }
    let mut session = Session::new("slough", true, TODAY);
    session.act(act::AGAIN, 0);
    session.act(act::TAKE + act::ITEM + 1, 1);
    assert_eq!(session.answered(), 0);
}

#[test]
fn what_the_first_module_knows_is_what_the_tables_say() {
    use fingerpost_pathways::directories;
    use fingerpost_taxonomy::{Jurisdiction, duty::duty};
    use fingerpost_thresholds::policies;
    let mut areas: Vec<&str> = policies().iter().map(|policy| policy.id.as_str()).collect();
    areas.extend(directories().iter().map(|directory| directory.area.slug.as_str()));
    areas.sort_unstable();
    areas.dedup();
    assert_eq!(areas, AREAS);
    for (id, (title, action)) in [("suicide-urgent", SUICIDE), ("strangulation-urgent", STRANGULATION)] {
        for nation in [
            Jurisdiction::England,
            Jurisdiction::Wales,
            Jurisdiction::Scotland,
            Jurisdiction::NorthernIreland,
        ] {
            let duty = duty(id, nation).unwrap();
            assert_eq!((duty.title, duty.action), (title, action), "the same everywhere");
        }
    }
}
