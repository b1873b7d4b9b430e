//! The code systems of others that the resources use.

/// LOINC, which has codes for HARK.
pub const LOINC: &str = "http://loinc.org";
/// Why a value is missing (HL7).
pub const DATA_ABSENT_REASON: &str = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
/// Yes and no (HL7 version 2, table 0136).
pub const YES_NO: &str = "http://terminology.hl7.org/CodeSystem/v2-0136";
/// HL7 version 3 acts, with the sensitivity labels among them.
pub const ACT_CODE: &str = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
/// HL7 version 3 confidentiality.
pub const CONFIDENTIALITY: &str = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
