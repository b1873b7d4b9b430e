//! The file form of a policy, format 1. Its layout never changes once released; a new layout is a new format.

use alloc::{borrow::Cow, string::String, vec::Vec};
use fingerpost_core::{Confidence, Date, FieldPath, Provenance, Slug};
use fingerpost_dash::ItemSet;
use serde::{Deserialize, Deserializer, Serialize};

use crate::{
    Area, Automatic, Band, Basis, Cluster, Escalation, InstrumentRef, Policy, PolicyError, PolicyProblem,
    Repeat, Review, VisibleHighRisk,
};

/// A field that is there has a value: null is no way to leave it out.
pub(crate) fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    from: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct PolicyWire {
    format: u32,
    id: Slug,
    edition: u32,
    title: String,
    basis: Basis,
    reviewed_on: Date,
    reviewed_by: String,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    effective_from: Option<Date>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    effective_to: Option<Date>,
    area: Area,
    instrument: InstrumentRef,
    source: SourceWire,
    visible_high_risk: VisibleHighRisk,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    escalation: Option<Escalation>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    repeat: Option<Repeat>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    automatic: Vec<Automatic>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    clusters: Vec<ClusterWire>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    bands: Vec<Band>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SourceWire {
    text: String,
    on: Date,
    confidence: Confidence,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    expires: Option<Date>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ClusterWire {
    id: Slug,
    prompt: String,
    all_of: Vec<Vec<u8>>,
}

impl PolicyWire {
    /// The policy, when it can be used.
    pub(crate) fn checked(self) -> Result<Policy, PolicyError> {
        if self.format != 1 {
            return Err(PolicyError::new(FieldPath::root().field("format"), PolicyProblem::Format));
        }
        for (at, cluster) in self.clusters.iter().enumerate() {
            for (group, numbers) in cluster.all_of.iter().enumerate() {
                // A set keeps 1 to 32 and drops the rest without a word, so the numbers are checked here.
                if numbers.iter().any(|number| !(1..=24).contains(number)) {
                    let place = FieldPath::root().field("clusters").index(at).field("allOf").index(group);
                    return Err(PolicyError::new(place, PolicyProblem::UnknownItem { items: 24 }));
                }
            }
        }
        let policy = Policy {
            id: self.id,
            edition: self.edition,
            title: Cow::Owned(self.title),
            basis: self.basis,
            area: self.area,
            instrument: self.instrument,
            effective_from: self.effective_from,
            effective_to: self.effective_to,
            review: Review { on: self.reviewed_on, by: Cow::Owned(self.reviewed_by) },
            source: Provenance {
                source: Cow::Owned(self.source.text),
                on: self.source.on,
                confidence: self.source.confidence,
                expires: self.source.expires,
            },
            visible_high_risk: self.visible_high_risk,
            escalation: self.escalation,
            repeat: self.repeat,
            automatic: Cow::Owned(self.automatic),
            clusters: self.clusters.into_iter().map(Cluster::from).collect(),
            bands: Cow::Owned(self.bands),
        };
        policy.validate()?;
        Ok(policy)
    }
}

impl From<ClusterWire> for Cluster {
    fn from(wire: ClusterWire) -> Self {
        let all_of: Vec<ItemSet> = wire.all_of.into_iter().map(|group| group.into_iter().collect()).collect();
        Self { id: wire.id, prompt: Cow::Owned(wire.prompt), all_of: Cow::Owned(all_of) }
    }
}

impl From<&Policy> for PolicyWire {
    fn from(policy: &Policy) -> Self {
        Self {
            format: 1,
            id: policy.id.clone(),
            edition: policy.edition,
            title: String::from(&*policy.title),
            basis: policy.basis,
            reviewed_on: policy.review.on,
            reviewed_by: String::from(&*policy.review.by),
            effective_from: policy.effective_from,
            effective_to: policy.effective_to,
            area: policy.area.clone(),
            instrument: policy.instrument.clone(),
            source: SourceWire {
                text: String::from(&*policy.source.source),
                on: policy.source.on,
                confidence: policy.source.confidence,
                expires: policy.source.expires,
            },
            visible_high_risk: policy.visible_high_risk,
            escalation: policy.escalation,
            repeat: policy.repeat,
            automatic: policy.automatic.to_vec(),
            clusters: policy
                .clusters
                .iter()
                .map(|cluster| ClusterWire {
                    id: cluster.id.clone(),
                    prompt: String::from(&*cluster.prompt),
                    all_of: cluster.all_of.iter().map(|group| group.iter().collect()).collect(),
                })
                .collect(),
            bands: policy.bands.to_vec(),
        }
    }
}
