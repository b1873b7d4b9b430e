//! Why a service matches, why it does not, and what to ask it.

use crate::{Circumstance, Circumstances, set::terms};

terms! {
    /// Why a service matches.
    WhyMatch;
    /// A set of reasons for a match.
    WhyMatches(u16) {
        /// Led by and for the community that the person asked for.
        ByAndFor = "by-and-for", "led by and for the community asked for";
        /// Specialist provision for the community that the person asked for.
        SpecialistFor = "specialist-for", "specialist for the community asked for";
        /// It says that it takes this level of risk.
        Level = "level", "takes this level of risk";
        /// It says that it works with this form of abuse.
        Form = "form", "works with this form of abuse";
        /// It says that it takes people with this connection to the area.
        Connection = "connection", "takes people with this connection to the area";
        /// It says that it takes this age.
        Age = "age", "takes this age";
        /// It says that it takes this gender.
        Gender = "gender", "takes this gender";
        /// It works in the person's language.
        Language = "language", "works in this language";
        /// It takes people in the person's circumstances.
        Circumstance = "circumstance", "takes people in these circumstances";
        /// The person's general practice is one from which it takes people.
        GpRegistration = "gp-registration", "takes people registered with this GP area";
        /// The one who asks can refer directly.
        RouteIn = "route-in", "you can make the contact yourself";
    }
}

terms! {
    /// Why a service is a near miss and no match.
    WhyNot;
    /// A set of reasons against a match.
    WhyNots(u16) {
        /// It takes other levels of risk.
        Level = "level", "takes another level of risk";
        /// It takes older people.
        TooYoung = "too-young", "takes people who are older";
        /// It takes younger people.
        TooOld = "too-old", "takes people who are younger";
        /// It takes another gender.
        Gender = "gender", "takes another gender";
        /// It takes people with another connection to the area.
        Connection = "connection", "takes people with another connection to the area";
        /// It takes people registered with a practice elsewhere.
        GpRegistration = "gp-registration", "takes people registered with a GP elsewhere";
        /// It works with other forms of abuse.
        Form = "form", "works with other forms of abuse";
        /// It takes people housed in another way.
        Tenure = "tenure", "takes people in other housing";
        /// It is only for people in other circumstances.
        OnlyFor = "only-for", "is only for people in other circumstances";
        /// It does not take people in these circumstances.
        Refuses = "refuses", "does not take people in these circumstances";
        /// It is not running.
        NotRunning = "not-running", "is not running";
        /// It serves another nation.
        Nation = "nation", "serves another nation";
    }
}

terms! {
    /// What is not known and decides: ask the service, or the person.
    AskAbout;
    /// A set of such questions.
    AsksAbout(u16) {
        /// Which levels of risk it takes.
        Level = "level", "which levels of risk it takes";
        /// Whether it takes this age.
        Age = "age", "whether it takes this age";
        /// Whether it takes this gender.
        Gender = "gender", "whether it takes this gender";
        /// Whether it takes people with this connection to the area.
        Connection = "connection", "whether it takes residents, workers, students or visitors";
        /// Where the person lives, or whether it takes people who live there.
        HomeArea = "home-area", "whether it takes people who live where this person lives";
        /// Where the person is registered with a general practice.
        GpRegistration = "gp-registration", "with which GP practice the person is registered";
        /// Whether it works with this form of abuse.
        Form = "form", "whether it works with this form of abuse";
        /// Whether it is led by and for the community asked for.
        ByAndFor = "by-and-for", "whether it is led by and for the community asked for";
        /// Whether its specialism fits.
        SpecialistFor = "specialist-for", "whether its specialism fits this person";
        /// Whether it works in this language.
        Language = "language", "whether it works in this language, or with an interpreter who is not family";
        /// How the person is housed.
        Tenure = "tenure", "how the person is housed";
        /// How it is reached.
        RouteIn = "route-in", "who can refer, and how";
    }
}

/// One question that decides, where a source is silent or the person's answer is missing. Silence is never a no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// About one of the general terms.
    About(AskAbout),
    /// Whether it takes people in a circumstance.
    Circumstance(Circumstance),
}

impl Ask {
    /// What to ask, to stand after "ask": `whether it takes this age`, `about pregnancy`.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::About(about) => about.label(),
            Self::Circumstance(circumstance) => circumstance.label(),
        }
    }

    /// The stable name, as written in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::About(about) => about.as_str(),
            Self::Circumstance(circumstance) => circumstance.as_str(),
        }
    }
}

/// Everything to ask about one service.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Asks {
    /// The general terms.
    pub about: AsksAbout,
    /// Whether it takes people in these circumstances.
    pub circumstances: Circumstances,
}

impl Asks {
    /// True when nothing is left to ask.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.about.is_empty() && self.circumstances.is_empty()
    }

    /// How many questions are open.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.about.len().saturating_add(self.circumstances.len())
    }

    /// The questions, general ones first.
    pub fn iter(self) -> impl Iterator<Item = Ask> {
        self.about.iter().map(Ask::About).chain(self.circumstances.iter().map(Ask::Circumstance))
    }

    /// True when every question here is also in `other`.
    #[must_use]
    pub const fn is_within(self, other: Self) -> bool {
        self.about.minus(other.about).is_empty() && self.circumstances.minus(other.circumstances).is_empty()
    }
}

/// Withheld: what is asked tells what a person answered.
impl core::fmt::Debug for Asks {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Asks(withheld)")
    }
}

impl WhyMatch {
    /// The reason in a few words, to stand after the service's name.
    #[must_use]
    pub const fn text(self) -> &'static str {
        self.label()
    }
}

impl WhyNot {
    /// The reason in a few words, to stand after the service's name.
    #[must_use]
    pub const fn text(self) -> &'static str {
        self.label()
    }
}
