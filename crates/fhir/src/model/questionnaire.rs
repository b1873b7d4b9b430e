//! Questionnaire.

use alloc::{borrow::Cow, string::String, vec::Vec};

use serde::Serialize;

use super::Coding;

super::resource_type!(Questionnaire);

/// An instrument's items.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Questionnaire {
    #[serde(rename = "resourceType")]
    pub(crate) resource_type: ResourceType,
    /// Its id on a server: the instrument's.
    pub id: Cow<'static, str>,
    /// Its canonical address.
    pub url: String,
    /// The instrument's edition.
    pub version: Cow<'static, str>,
    /// A name for programs.
    pub name: Cow<'static, str>,
    /// The instrument's name.
    pub title: Cow<'static, str>,
    /// `draft`: the host that publishes it decides when it is active.
    pub status: Cow<'static, str>,
    /// About whom it is filled in.
    pub subject_type: Vec<Cow<'static, str>>,
    /// Who made it.
    pub publisher: Cow<'static, str>,
    /// What it is for, and what it is not.
    pub description: String,
    /// Whose words are in it.
    pub copyright: String,
    /// The LOINC panel, where there is one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub code: Vec<Coding>,
    /// What is asked.
    pub item: Vec<QuestionnaireItem>,
}

/// The type of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ItemType {
    /// Text to show.
    Display,
    /// One of the options, or some of them where the item repeats.
    Choice,
    /// Free text.
    Text,
}

/// One question, or a text to show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct QuestionnaireItem {
    /// The item's id, which never changes.
    pub link_id: Cow<'static, str>,
    /// What the item is, as codes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub code: Vec<Coding>,
    /// The number on the form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// The topic, in our own words.
    pub text: Cow<'static, str>,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: ItemType,
    /// When it is asked; always, where this is empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub enable_when: Vec<EnableWhen>,
    /// Whether it may be answered more than once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repeats: Option<bool>,
    /// What may be answered.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub answer_option: Vec<AnswerOption>,
    /// Further fields.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub item: Vec<Self>,
}

/// A condition: another question has this answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EnableWhen {
    /// Which question.
    pub question: Cow<'static, str>,
    /// `=`.
    pub operator: Cow<'static, str>,
    /// The answer.
    pub answer_coding: Coding,
}

/// An answer that a question offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AnswerOption {
    /// Its code.
    pub value_coding: Coding,
}
