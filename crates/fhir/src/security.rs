//! The labels of what is about a person.

use alloc::{borrow::Cow, vec::Vec};

use crate::{
    model::{Coding, Meta},
    systems,
};

/// The security labels of every resource that is about a person: `SDV` (sexual assault, abuse or domestic violence)
/// and confidentiality `R`, restricted (HL7 v3 ActCode and Confidentiality).
///
/// A label asks the receiving system to keep the resource from those who need not see it, the patient's online record
/// among them. It does not make it do so: see the advice of `fingerpost-documents`.
#[must_use]
pub fn security_labels() -> Vec<Coding> {
    Vec::from([
        Coding {
            system: Cow::Borrowed(systems::ACT_CODE),
            version: None,
            code: Cow::Borrowed("SDV"),
            display: Some(Cow::Borrowed(
                "sexual assault, abuse, or domestic violence information sensitivity",
            )),
        },
        Coding {
            system: Cow::Borrowed(systems::CONFIDENTIALITY),
            version: None,
            code: Cow::Borrowed("R"),
            display: Some(Cow::Borrowed("restricted")),
        },
    ])
}

pub(crate) fn labelled() -> Meta {
    Meta { security: security_labels() }
}
