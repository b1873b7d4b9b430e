//! QuestionnaireResponse.

use alloc::{borrow::Cow, string::String, vec::Vec};

use fingerpost_core::Date;
use serde::Serialize;

use super::{Coding, Meta, withheld};
use crate::Reference;

super::resource_type!(QuestionnaireResponse);

/// Where the answering stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ResponseStatus {
    /// More is to come.
    InProgress,
    /// Done, which does not mean that every item was answered.
    Completed,
    /// Changed after it was done.
    Amended,
}

/// The answers to one instrument. `Debug` withholds them.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct QuestionnaireResponse {
    #[serde(rename = "resourceType")]
    pub(crate) resource_type: ResourceType,
    /// The security labels.
    pub meta: Meta,
    /// The Questionnaire and its version.
    pub questionnaire: String,
    /// Where the answering stands.
    pub status: ResponseStatus,
    /// Whom it is about.
    pub subject: Reference,
    /// When it was answered.
    #[serde(serialize_with = "day")]
    pub authored: Date,
    /// Who wrote it down.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Reference>,
    /// The items that were answered; the others are not here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub item: Vec<ResponseItem>,
}

/// An item that was answered.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ResponseItem {
    /// The item's id.
    pub link_id: Cow<'static, str>,
    /// The one answer.
    pub answer: [ResponseAnswer; 1],
}

/// An answer.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ResponseAnswer {
    /// Its code.
    pub value_coding: Coding,
}

withheld!(QuestionnaireResponse ResponseItem ResponseAnswer);

/// A day is a FHIR `dateTime` without a time.
pub(super) fn day<S: serde::Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(date)
}
