//! What makes a policy usable. Parsed policies pass through here; so do the shipped ones, in a test.

use alloc::string::String;
use fingerpost_core::FieldPath;
use fingerpost_dash::{Checklist, SafeLivesDash};

use crate::{Policy, PolicyError, PolicyProblem, RouteLevel};

impl Policy {
    /// Checks that the clauses make sense together.
    ///
    /// # Errors
    /// The first [`PolicyError`], naming the field and what was expected there.
    pub fn validate(&self) -> Result<(), PolicyError> {
        self.texts()?;
        self.instrument_is_known()?;
        self.windows()?;
        self.bands_fit()?;
        self.clusters_fit()
    }

    fn texts(&self) -> Result<(), PolicyError> {
        let at = FieldPath::root;
        for (place, text) in [
            (at().field("title"), &self.title),
            (at().field("area").field("name"), &self.area.name),
            (at().field("source").field("text"), &self.source.source),
            (at().field("reviewedBy"), &self.review.by),
        ] {
            if text.trim().is_empty() {
                return Err(PolicyError::new(place, PolicyProblem::Empty));
            }
        }
        let is_gss = |gss: &str| {
            gss.len() == 9
                && gss.starts_with(['E', 'W', 'S', 'N', 'K'])
                && gss.bytes().skip(1).all(|byte| byte.is_ascii_digit())
        };
        match &self.area.gss {
            Some(gss) if !is_gss(gss) => {
                Err(PolicyError::new(at().field("area").field("gss"), PolicyProblem::Gss))
            }
            _ => Ok(()),
        }
    }

    fn instrument_is_known(&self) -> Result<(), PolicyError> {
        let known = SafeLivesDash::INSTRUMENT;
        if self.instrument.id == known.id && self.instrument.version == known.version {
            in_range(
                FieldPath::root().field("visibleHighRisk").field("atLeast"),
                u16::from(self.visible_high_risk.at_least),
                1,
                u16::from(SafeLivesDash::COUNT),
            )
        } else {
            Err(PolicyError::new(FieldPath::root().field("instrument"), PolicyProblem::UnknownInstrument))
        }
    }

    fn windows(&self) -> Result<(), PolicyError> {
        let at = FieldPath::root;
        if let (Some(from), Some(to)) = (self.effective_from, self.effective_to) {
            if to < from {
                return Err(PolicyError::new(at().field("effectiveTo"), PolicyProblem::UpsideDown));
            }
        }
        if let Some(escalation) = &self.escalation {
            let place = at().field("escalation");
            in_range(place.clone().field("months"), escalation.months, 1, 120)?;
            if escalation.events.is_none() && escalation.crimes.is_none() {
                return Err(PolicyError::new(place, PolicyProblem::NoNumber));
            }
            for (name, number) in [("events", escalation.events), ("crimes", escalation.crimes)] {
                if let Some(number) = number {
                    in_range(place.clone().field(name), number, 1, 1000)?;
                }
            }
        }
        match &self.repeat {
            Some(repeat) => in_range(at().field("repeat").field("months"), repeat.months, 1, 120),
            None => Ok(()),
        }
    }

    fn bands_fit(&self) -> Result<(), PolicyError> {
        let high = self.visible_high_risk.at_least;
        let mut next = 1_u8;
        for (index, band) in self.bands.iter().enumerate() {
            let place = FieldPath::root().field("bands").index(index);
            let refuse =
                |field: &'static str, problem| Err(PolicyError::new(place.clone().field(field), problem));
            if band.name.trim().is_empty() {
                return refuse("name", PolicyProblem::Empty);
            }
            let taken = ["high", "not-high-by-count", "no-indicators-recorded"];
            if self.bands.iter().take(index).any(|other| other.id == band.id)
                || taken.iter().any(|level| band.id == *level)
            {
                return refuse("id", PolicyProblem::Duplicate);
            }
            if band.from == 0 {
                return refuse("from", PolicyProblem::BandOfNothing);
            }
            if band.to < band.from {
                return refuse("to", PolicyProblem::UpsideDown);
            }
            if band.from < next {
                return refuse("from", PolicyProblem::Overlap { count: band.from });
            }
            if band.to >= high {
                return refuse("from", PolicyProblem::Overlap { count: band.from.max(high) });
            }
            if band.from > next {
                return refuse("from", PolicyProblem::Gap { count: next });
            }
            if !matches!(band.route, RouteLevel::Standard | RouteLevel::Medium) {
                return refuse("route", PolicyProblem::BandRoute);
            }
            next = band.to.saturating_add(1);
        }
        if self.bands.is_empty() || next == high {
            Ok(())
        } else {
            Err(PolicyError::new(FieldPath::root().field("bands"), PolicyProblem::Gap { count: next }))
        }
    }

    fn clusters_fit(&self) -> Result<(), PolicyError> {
        let items = SafeLivesDash::COUNT;
        for (index, cluster) in self.clusters.iter().enumerate() {
            let place = FieldPath::root().field("clusters").index(index);
            if cluster.prompt.trim().is_empty() {
                return Err(PolicyError::new(place.field("prompt"), PolicyProblem::Empty));
            }
            if self.clusters.iter().take(index).any(|other| other.id == cluster.id) {
                return Err(PolicyError::new(place.field("id"), PolicyProblem::Duplicate));
            }
            if cluster.all_of.is_empty() {
                return Err(PolicyError::new(place.field("allOf"), PolicyProblem::UnknownItem { items }));
            }
            for (group, set) in cluster.all_of.iter().enumerate() {
                if set.is_empty() || set.iter().any(|number| number > items) {
                    return Err(PolicyError::new(
                        place.field("allOf").index(group),
                        PolicyProblem::UnknownItem { items },
                    ));
                }
            }
        }
        for (index, automatic) in self.automatic.iter().enumerate() {
            if self.automatic.iter().take(index).any(|other| other == automatic) {
                let place = FieldPath::root().field("automatic").index(index);
                return Err(PolicyError::new(place, PolicyProblem::Duplicate));
            }
        }
        Ok(())
    }
}

fn in_range(place: FieldPath, number: u16, from: u16, to: u16) -> Result<(), PolicyError> {
    if (from..=to).contains(&number) {
        Ok(())
    } else {
        Err(PolicyError::new(place, PolicyProblem::OutOfRange { from, to }))
    }
}

/// The policy's id as an owned text, for errors.
pub(crate) fn id_of(policy: &Policy) -> String {
    String::from(policy.id.as_str())
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_shipped_policy_is_usable() {
        for policy in crate::policies() {
            assert_eq!(policy.validate(), Ok(()), "{}", policy.id);
        }
    }
}
