//! The terms in which services say whom they take, and sets of them.

use fingerpost_characteristics::{ByAndFor, Connection, StatedGender};
use fingerpost_taxonomy::Jurisdiction;
use fingerpost_thresholds::RouteLevel;

use crate::set::{set_of, terms};

terms! {
    /// On whose route a service is shown.
    ///
    /// A service for people who use abuse is never shown to a victim, nor the other way about.
    Audience {
        /// Victims and survivors.
        Victim = "victim", "Victims and survivors";
        /// People who use abuse, or fear that they do.
        AllegedPerpetrator = "alleged-perpetrator", "People who use abuse";
        /// Professionals who act for a victim: a MARAC, a liaison nurse. Never shown to the public.
        ProfessionalOnly = "professional-only", "Professionals acting for a victim";
    }
}

terms! {
    /// Who can refer to a service.
    RouteIn;
    /// A set of ways in.
    RoutesIn(u8) {
        /// The person.
        SelfReferral = "self", "the person";
        /// Any professional.
        AnyProfessional = "any-professional", "any professional";
        /// A general practice.
        GeneralPractice = "general-practice", "a general practice";
        /// The police.
        Police = "police", "the police";
        /// The MARAC.
        Marac = "marac", "the MARAC";
        /// Children's social care.
        ChildrensSocialCare = "childrens-social-care", "children's social care";
        /// Another service in the same directory, named in the description.
        OtherService = "other-service", "another service";
    }
}

terms! {
    /// How a person is housed, as far as services ask.
    Tenure;
    /// A set of tenures.
    Tenures(u8) {
        /// Rents from a council or a housing association.
        SocialRent = "social-rent", "social rent";
        /// Rents from a private landlord.
        PrivateRent = "private-rent", "private rent";
        /// Owns, with or without a mortgage, or is a leaseholder.
        Owner = "owner", "owner";
        /// Temporary or supported accommodation, or with friends or family.
        Temporary = "temporary", "temporary";
        /// Nowhere to live, sleeping rough included.
        NoHome = "no-home", "no home";
    }
}

set_of! {
    /// A set of genders, as services state them.
    Genders(u8) of StatedGender, named as_str, all StatedGender::ALL
}

set_of! {
    /// A set of connections to an area.
    Connections(u8) of Connection, named as_str, all Connection::ALL
}

set_of! {
    /// A set of communities.
    Communities(u16) of ByAndFor, named as_str, all ByAndFor::ALL
}

set_of! {
    /// A set of nations.
    Nations(u8) of Jurisdiction, named id, all Jurisdiction::ALL
}

set_of! {
    /// A set of risk levels, as services state them.
    RiskLevels(u8) of RouteLevel, named id,
    all [RouteLevel::NotEstablished, RouteLevel::Standard, RouteLevel::Medium, RouteLevel::High]
}
