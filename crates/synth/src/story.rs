//! The unit of which all files are made: one victim, those who abused her or him, the children, and what was done.
//!
//! A story is drawn from its number. Every file is made by going through the stories in order and writing the rows that a
//! story has in that record, so rows of different files fit together although no two files are ever in memory at once.

use fingerpost_schema::{Record, records};

use crate::{
    days::{self, Day},
    draw::Draw,
};

/// What is the same for all stories.
#[derive(Clone, Copy, Debug)]
pub(crate) struct World {
    pub(crate) seed: u64,
    /// The first day on which anything happens.
    pub(crate) from: Day,
    /// The last day, on which the data are handed in.
    pub(crate) to: Day,
    /// How many people there are.
    pub(crate) people: u32,
    /// How many rows in a thousand have something wrong.
    pub(crate) dirt: u32,
    /// The records that are handed in, one bit for each.
    handed: u64,
}

/// How many people eight stories have: whether the alleged perpetrator is known to the service, and how many children.
/// The pattern repeats, so that the first person of any story is a matter of arithmetic.
const PATTERN: [(bool, u32); 8] =
    [(false, 0), (true, 0), (false, 0), (false, 2), (false, 1), (false, 0), (true, 2), (true, 0)];
const PATTERN_PEOPLE: u32 = 16;

/// What happened, in the taxonomy's terms.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Abuse {
    pub(crate) vawg: bool,
    pub(crate) forms: &'static [&'static str],
    /// Who the alleged perpetrator is to the victim.
    pub(crate) relationships: &'static [&'static str],
    /// Whether the two are personally connected in the sense of the Domestic Abuse Act 2021 s2.
    pub(crate) connected: bool,
    /// Whether a form of it is a pattern or a course of conduct, which has no single day.
    pub(crate) course: bool,
}

const PARTNERS: &[&str] = &["spouse", "civil-partner", "intimate-partner", "parent-of-same-child"];
const ACQUAINTANCES: &[&str] = &["friend-or-acquaintance", "colleague", "peer", "person-in-authority"];

const ABUSE: [Abuse; 14] = [
    abuse(&["domestic-abuse"], PARTNERS, true, true),
    abuse(&["domestic-abuse", "coercive-control"], PARTNERS, true, true),
    abuse(&["domestic-abuse", "economic-abuse"], PARTNERS, true, true),
    abuse(&["domestic-abuse", "non-fatal-strangulation"], PARTNERS, true, true),
    abuse(&["domestic-abuse", "child-to-parent-abuse"], &["relative"], true, true),
    abuse(&["honour-based-abuse", "forced-marriage"], &["relative"], true, true),
    abuse(&["dowry-abuse"], &["spouse", "relative"], true, true),
    abuse(&["stalking"], &["intimate-partner"], true, true),
    abuse(&["stalking", "harassment"], &["stranger", "online-only", "colleague"], false, true),
    abuse(&["rape"], ACQUAINTANCES, false, false),
    abuse(&["sexual-assault"], &["stranger", "friend-or-acquaintance"], false, false),
    abuse(&["sexual-harassment"], &["colleague", "stranger"], false, true),
    abuse(&["trafficking-for-sexual-exploitation"], &["exploiter-or-buyer"], false, true),
    Abuse {
        vawg: false,
        forms: &["fraud-or-financial-crime"],
        relationships: &["stranger", "online-only"],
        connected: false,
        course: false,
    },
];

const fn abuse(
    forms: &'static [&'static str],
    relationships: &'static [&'static str],
    connected: bool,
    course: bool,
) -> Abuse {
    Abuse { vawg: true, forms, relationships, connected, course }
}

/// One story.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Story {
    pub(crate) index: u32,
    /// The number of the victim among all people; the alleged perpetrator, where known, and the children follow.
    pub(crate) first_person: u32,
    /// Whether the alleged perpetrator is a person of the data, and not only a role in the case.
    pub(crate) known: bool,
    /// Whether the service works with the alleged perpetrator too, in a case of its own.
    pub(crate) both: bool,
    pub(crate) children: u32,
    /// Whether the victim is 16 or 17.
    pub(crate) young: bool,
    /// Whether the couple stay together.
    pub(crate) together: bool,
    /// Whether the victim lives outside the area.
    pub(crate) outside: bool,
    pub(crate) high: bool,
    pub(crate) abuse: Abuse,
    pub(crate) relationship: &'static str,
    pub(crate) received: Day,
    pub(crate) decided: Day,
    pub(crate) opened: Day,
    pub(crate) closed: Option<Day>,
    /// The last day of work: the day of closing, or the last day of all.
    pub(crate) last: Day,
    /// How many contacts, needs and referrals on there were.
    pub(crate) contacts: u32,
    pub(crate) needs: u32,
    pub(crate) onward: u32,
}

fn place(record: &str) -> u32 {
    let at = records().iter().position(|known| known.id == record);
    at.and_then(|at| u32::try_from(at).ok()).unwrap_or(63)
}

impl World {
    pub(crate) fn new(seed: u64, time: (Day, Day), people: u32, dirt: u16, handed: &[&Record]) -> Self {
        let handed = handed.iter().fold(0, |all, record| all | 1 << place(record.id));
        Self { seed, from: time.0, to: time.1, people, dirt: u32::from(dirt), handed }
    }

    /// Whether a file of that record is handed in: only then can a reference to it be unknown.
    pub(crate) fn has(&self, record: &str) -> bool {
        self.handed & 1 << place(record) != 0
    }

    /// How many stories there are: as many of the pattern as fit, and then victims alone.
    pub(crate) fn stories(&self) -> u32 {
        let (whole, left) = self.patterned();
        whole + left
    }

    /// How many stories follow the pattern, and how many people remain.
    fn patterned(&self) -> (u32, u32) {
        let mut stories = self.people / PATTERN_PEOPLE * 8;
        let mut left = self.people % PATTERN_PEOPLE;
        for (known, children) in PATTERN {
            let size = 1 + u32::from(known) + children;
            if size > left {
                break;
            }
            left -= size;
            stories += 1;
        }
        (stories, left)
    }

    /// The story with a number, from 0.
    pub(crate) fn story(&self, index: u32) -> Story {
        let mut draw = Draw::new(self.seed, [1, u64::from(index), 0]);
        let (whole, _) = self.patterned();
        let before = |index: u32| {
            let part = PATTERN.iter().take(usize::try_from(index % 8).unwrap_or(0));
            index / 8 * PATTERN_PEOPLE
                + part.map(|(known, children)| 1 + u32::from(*known) + children).sum::<u32>()
        };
        let (first_person, (known, children)) = if index < whole {
            let shape = PATTERN.get(usize::try_from(index % 8).unwrap_or(0));
            (before(index), shape.copied().unwrap_or((false, 0)))
        } else {
            (before(whole) + (index - whole), (false, 0))
        };
        let abuse = draw.one(&ABUSE).unwrap_or(abuse(&["domestic-abuse"], PARTNERS, true, true));
        let relationship = draw.one(abuse.relationships).unwrap_or("relative");
        let received = draw.between(self.from, self.to);
        let decided = draw.between(received, (received + 7).min(self.to));
        let opened = draw.between(decided, (decided + 5).min(self.to));
        let closing = opened + draw.between(30, 240);
        let closed = (closing <= self.to && draw.chance(700)).then_some(closing);
        // Some cases have no work in them yet.
        let busy = u32::from(draw.chance(880));
        let young = children == 0 && !known && draw.chance(120);
        Story {
            index,
            first_person,
            known,
            both: known && draw.chance(500),
            children,
            young,
            together: PARTNERS.contains(&relationship) && draw.chance(250),
            outside: draw.chance(250),
            high: draw.chance(300) && !young && abuse.vawg,
            abuse,
            relationship,
            received,
            decided,
            opened,
            closed,
            last: closed.unwrap_or(self.to),
            contacts: draw.below(5) * busy,
            needs: draw.below(4) * busy,
            onward: draw.below(3) * busy,
        }
    }

    /// The last day on which somebody may be born who is at least so old when the story begins.
    pub(crate) fn born_by(&self, age: i32) -> i32 {
        days::month(self.from) - 12 * age - 1
    }
}

/// Somebody's part in a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Victim,
    AllegedPerpetrator,
    Child,
}

impl Story {
    /// How many people of the data it has.
    pub(crate) const fn people(&self) -> u32 {
        1 + self.known as u32 + self.children
    }

    /// The part of the person with a number within the story.
    pub(crate) const fn part(&self, n: u32) -> Part {
        match n {
            0 => Part::Victim,
            1 if self.known => Part::AllegedPerpetrator,
            _ => Part::Child,
        }
    }

    /// The number of a child among all people.
    pub(crate) const fn child(&self, n: u32) -> u32 {
        self.first_person + 1 + self.known as u32 + n
    }

    /// The number of a case among all cases, and of the referral that led to it: the victim's is 0.
    pub(crate) fn case(&self, n: u32) -> u64 {
        u64::from(self.index) * 2 + u64::from(n)
    }

    /// How many cases it has: the victim's, and the alleged perpetrator's where the service works with both.
    pub(crate) const fn cases(&self) -> u32 {
        1 + self.both as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn world(people: u32) -> World {
        World::new(3, (19_000, 19_365), people, 0, &[])
    }

    #[test]
    fn everybody_is_in_one_story() {
        for people in 0..200 {
            let world = world(people);
            let mut next = 0;
            for index in 0..world.stories() {
                let story = world.story(index);
                assert_eq!(story.first_person, next);
                next += story.people();
            }
            assert_eq!(next, people);
        }
    }

    #[test]
    fn a_story_happens_in_order() {
        for index in 0..500 {
            let story = world(10_000).story(index);
            let days = [19_000, story.received, story.decided, story.opened, story.last, 19_365];
            assert!(days.is_sorted(), "{days:?}");
            assert!(!story.both || story.known);
        }
    }

    #[test]
    fn every_form_and_relationship_is_in_the_taxonomy() {
        let codes = |list: fingerpost_schema::List| {
            list.codes().into_iter().map(|code| code.code).collect::<Vec<_>>()
        };
        let (forms, relationships) =
            (codes(fingerpost_schema::List::Forms), codes(fingerpost_schema::List::Relationship));
        for abuse in ABUSE {
            assert!(abuse.forms.iter().all(|form| forms.contains(form)), "{:?}", abuse.forms);
            assert!(
                abuse.relationships.iter().all(|one| relationships.contains(one)),
                "{:?}",
                abuse.relationships
            );
        }
    }
}
