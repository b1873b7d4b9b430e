//! RiskAssessment.

use alloc::{string::String, vec::Vec};

use fingerpost_core::Date;
use serde::Serialize;

use super::{Annotation, CodeableConcept, Meta, response::day, withheld};
use crate::Reference;

super::resource_type!(RiskAssessment);

/// Whether the result is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AssessmentStatus {
    /// Something that is not known could raise it.
    Preliminary,
    /// Nothing that is not known could raise it.
    Final,
}

/// What a policy says about one assessment. `Debug` withholds it.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RiskAssessment {
    #[serde(rename = "resourceType")]
    pub(crate) resource_type: ResourceType,
    /// The security labels.
    pub meta: Meta,
    /// Whether it is settled.
    pub status: AssessmentStatus,
    /// The instrument and the policy.
    pub method: CodeableConcept,
    /// Whom it is about.
    pub subject: Reference,
    /// The day of the assessment.
    #[serde(serialize_with = "day")]
    pub occurrence_date_time: Date,
    /// Who made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub performer: Option<Reference>,
    /// What it rests on: the QuestionnaireResponse, where the host keeps one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub basis: Vec<Reference>,
    /// The level. FHIR calls it a prediction; the notes say that it is none.
    pub prediction: [Prediction; 1],
    /// What to do.
    pub mitigation: String,
    /// What the result does not say.
    pub note: Vec<Annotation>,
}

/// The level and its reasons: no probability, no relative risk, no time.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Prediction {
    /// The level, in our code and in words.
    pub qualitative_risk: CodeableConcept,
    /// Why, in sentences.
    pub rationale: String,
}

withheld!(RiskAssessment Prediction);
