//! The parts of FHIR R4 that are used here, and no others: a type for each resource.
//!
//! What a receiving system could misread has no field. [`RiskAssessment`] has none for a probability, a relative risk
//! or a time in which something would happen.

mod code_system;
mod datatypes;
mod questionnaire;
mod response;
mod risk_assessment;

pub(crate) use code_system::code_system_type;
pub use code_system::{CodeSystem, Concept, Content};
pub use datatypes::{Annotation, CodeableConcept, Coding, Meta};
pub use questionnaire::{AnswerOption, EnableWhen, ItemType, Questionnaire, QuestionnaireItem};
pub use response::{QuestionnaireResponse, ResponseAnswer, ResponseItem, ResponseStatus};
pub use risk_assessment::{AssessmentStatus, Prediction, RiskAssessment};

/// The name of a resource, written first in its JSON.
macro_rules! resource_type {
    ($name:ident) => {
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
        pub(crate) enum ResourceType {
            #[default]
            $name,
        }
    };
}
pub(crate) use resource_type;

/// `Debug` for what holds a person's answers.
macro_rules! withheld {
    ($($name:ident)*) => {$(
        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(concat!(stringify!($name), "(withheld)"))
            }
        }
    )*};
}
pub(crate) use withheld;
