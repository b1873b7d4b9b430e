//! Whom a service or a helpline takes.

mod circumstance;
mod sets;

pub use circumstance::{Circumstance, Circumstances};
pub use sets::{
    Audience, Communities, Connections, Genders, Nations, RiskLevels, RouteIn, RoutesIn, Tenure, Tenures,
};

use crate::FormSet;

/// Whom a service takes, as far as its source states it.
///
/// An empty set and a missing age mean *not stated*, which is a question to ask and never a refusal.
/// To say that everybody is taken, name every member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
pub struct Eligibility {
    /// Whose route the service is on. The two routes never mix.
    pub audience: Audience,
    /// The genders that it takes.
    pub genders: Genders,
    /// The connections to its area that it takes.
    pub connections: Connections,
    /// The levels of risk that it takes.
    pub levels: RiskLevels,
    /// The youngest age that it takes, in whole years.
    pub minimum_age: Option<u8>,
    /// The oldest age that it takes, in whole years, inclusive.
    pub maximum_age: Option<u8>,
    /// The housing tenures that it takes.
    pub tenures: Tenures,
    /// Who can refer.
    pub routes_in: RoutesIn,
    /// The communities by and for which it is led.
    pub by_and_for: Communities,
    /// The communities for which it has specialist provision without being led by them.
    pub specialist_for: Communities,
    /// Circumstances in which it takes people.
    pub takes: Circumstances,
    /// Circumstances in which it does not.
    pub refuses: Circumstances,
    /// Circumstances of which a person must be in at least one.
    pub only_for: Circumstances,
    /// The forms of abuse that it works with, and with them every narrower form.
    pub forms: FormSet,
}

impl Eligibility {
    /// Nothing stated, on a victim's route.
    pub const NOT_STATED: Self = Self {
        audience: Audience::Victim,
        genders: Genders::EMPTY,
        connections: Connections::EMPTY,
        levels: RiskLevels::EMPTY,
        minimum_age: None,
        maximum_age: None,
        tenures: Tenures::EMPTY,
        routes_in: RoutesIn::EMPTY,
        by_and_for: Communities::EMPTY,
        specialist_for: Communities::EMPTY,
        takes: Circumstances::EMPTY,
        refuses: Circumstances::EMPTY,
        only_for: Circumstances::EMPTY,
        forms: FormSet::EMPTY,
    };
}
