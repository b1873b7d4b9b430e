//! What somebody needs, as far as it is known.

use fingerpost_characteristics::{ByAndFor, Connection, Language, StatedGender};
use fingerpost_core::Answer;
use fingerpost_thresholds::RouteLevel;

use crate::{Circumstance, Circumstances, Communities, FormSet, Gss, Tenure};

/// On whose behalf the question is asked. The two routes never mix.
///
/// *Couples who stay together*: ask twice, once on each route, with what is known of each person alone, and show the
/// answers apart, never on one page, print-out or letter. See each person alone; tell neither what the other was
/// given; a service for one must not learn of the other's from you (City review 2.3 and 3.2, on victims who wish to
/// remain with a partner).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NeedRoute {
    /// A victim or survivor.
    Victim,
    /// Somebody who uses abuse, or fears to. Nothing is established: hence *alleged*.
    AllegedPerpetrator,
}

impl NeedRoute {
    /// The stable name, as written in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Victim => "victim",
            Self::AllegedPerpetrator => "alleged-perpetrator",
        }
    }
}

/// Who would make the contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Referrer {
    /// The person. Services for professionals only are left out.
    Person,
    /// A general practice.
    GeneralPractice,
    /// Any other professional.
    Professional,
}

impl Referrer {
    /// The stable name, as written in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::GeneralPractice => "general-practice",
            Self::Professional => "professional",
        }
    }
}

/// What somebody needs. Everything that is not known stays unknown and excludes nothing.
///
/// ```
/// use fingerpost_core::{Answer, AnswerSource};
/// use fingerpost_pathways::{Circumstance, FormSet, Need, NeedRoute};
/// use fingerpost_thresholds::RouteLevel;
///
/// let mut need = Need::unknown(NeedRoute::Victim, RouteLevel::Medium);
/// need.age = Answer::known(19, AnswerSource::SelfStated);
/// need.forms = FormSet::COERCIVE_CONTROL;
/// need.set(Circumstance::Children, Answer::known(true, AnswerSource::SelfStated));
/// assert_eq!(format!("{need:?}"), "Need(withheld)");
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// Whose route.
    pub route: NeedRoute,
    /// The level of risk that was established.
    pub level: RouteLevel,
    /// Who would make the contact.
    pub referrer: Referrer,
    /// How the person is connected to the directory's area.
    pub connection: Answer<Connection>,
    /// Age in whole years.
    pub age: Answer<u8>,
    /// The gender that the person states.
    pub gender: Answer<StatedGender>,
    /// The language that the person wants to use.
    pub language: Answer<Language>,
    /// How the person is housed.
    pub tenure: Answer<Tenure>,
    /// The area of the general practice with which the person is registered.
    pub gp_area: Answer<Gss>,
    /// The forms of abuse; empty when not known.
    pub forms: FormSet,
    /// Communities by and for which the person asks that the service be led. Asked for, never inferred.
    pub by_and_for: Communities,
    has: Circumstances,
    has_not: Circumstances,
}

impl Need {
    /// A need of which only the route and the level are known. The contact is made by a general practice.
    #[must_use]
    pub const fn unknown(route: NeedRoute, level: RouteLevel) -> Self {
        Self {
            route,
            level,
            referrer: Referrer::GeneralPractice,
            connection: Answer::NotAsked,
            age: Answer::NotAsked,
            gender: Answer::NotAsked,
            language: Answer::NotAsked,
            tenure: Answer::NotAsked,
            gp_area: Answer::NotAsked,
            forms: FormSet::EMPTY,
            by_and_for: Communities::EMPTY,
            has: Circumstances::EMPTY,
            has_not: Circumstances::EMPTY,
        }
    }

    /// Sets one circumstance. Any absent answer leaves it unknown, whatever was set before.
    pub fn set(&mut self, circumstance: Circumstance, answer: Answer<bool>) -> &mut Self {
        self.has = self.has.without(circumstance);
        self.has_not = self.has_not.without(circumstance);
        if answer.is_yes() {
            self.has = self.has.with(circumstance);
        } else if answer.is_no() {
            self.has_not = self.has_not.with(circumstance);
        }
        self
    }

    /// Circumstances that are known to apply. A known wish for British Sign Language is one.
    #[must_use]
    pub fn has(&self) -> Circumstances {
        if self.language.value() == Some(&Language::BSL) {
            self.has.with(Circumstance::BritishSignLanguage)
        } else {
            self.has
        }
    }

    /// Circumstances that are known not to apply.
    #[must_use]
    pub fn has_not(&self) -> Circumstances {
        self.has_not.minus(self.has())
    }

    /// The communities whose specialisms and gaps concern the person: those asked for, by age the young and the older,
    /// and Deaf people by sign language. It only ever adds to what is shown; what was asked for alone decides the order.
    pub(crate) fn communities(&self) -> Communities {
        let mut all = self.by_and_for;
        match self.age.value() {
            Some(age) if *age < YOUNG_UNDER => all = all.with(ByAndFor::Young),
            Some(age) if *age >= OLDER_FROM => all = all.with(ByAndFor::Older),
            _ => {}
        }
        if self.has().contains(Circumstance::BritishSignLanguage) {
            all = all.with(ByAndFor::Deaf);
        }
        all
    }
}

/// Our own choice, for adding lines and gaps for children and young people; no service's rule.
const YOUNG_UNDER: u8 = 18;
/// Our own choice, for adding lines and gaps for older people; no service's rule.
const OLDER_FROM: u8 = 60;

/// Withholds everything: each field is a person's answer.
impl core::fmt::Debug for Need {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Need(withheld)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fingerpost_core::AnswerSource::SelfStated;

    #[test]
    fn an_absent_answer_is_neither_yes_nor_no() {
        let mut need = Need::unknown(NeedRoute::Victim, RouteLevel::High);
        need.set(Circumstance::Pregnancy, Answer::known(true, SelfStated));
        assert!(need.has().contains(Circumstance::Pregnancy));
        need.set(Circumstance::Pregnancy, Answer::Declined);
        assert!(need.has().is_empty() && need.has_not().is_empty());
        need.set(Circumstance::Pregnancy, Answer::known(false, SelfStated));
        assert!(need.has_not().contains(Circumstance::Pregnancy));
    }

    #[test]
    fn sign_language_is_a_circumstance_however_it_was_said() {
        let mut need = Need::unknown(NeedRoute::Victim, RouteLevel::High);
        need.set(Circumstance::BritishSignLanguage, Answer::known(false, SelfStated));
        need.language = Answer::known(Language::BSL, SelfStated);
        assert!(need.has().contains(Circumstance::BritishSignLanguage));
        assert!(!need.has_not().contains(Circumstance::BritishSignLanguage));
    }
}
