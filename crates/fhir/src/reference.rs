//! Who a resource is about.

use alloc::string::String;

use serde::Serialize;
use thiserror::Error;

/// A reference to a resource that the host keeps: `Patient/a1`, an address that ends so, or `urn:uuid:…`.
///
/// The host makes it, and nothing else of a person is in what we write. A reference whose id is a valid NHS number is
/// refused: a reference travels in addresses and logs, where an identifier must not be. `Debug` withholds it.
///
/// ```
/// use fingerpost_fhir::{Reference, ReferenceError};
/// assert!(Reference::parse("Patient/a1").is_ok());
/// assert_eq!(Reference::parse("Patient/9434765919"), Err(ReferenceError::NhsNumber));
/// ```
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Reference {
    reference: String,
}

/// A text is no reference. The text is not repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ReferenceError {
    /// The form is wrong.
    #[error("expected a reference such as `Patient/a1`, an address that ends so, or `urn:uuid:` and a UUID")]
    Form,
    /// The id is a valid NHS number.
    #[error("expected a reference whose id is not an NHS number")]
    NhsNumber,
}

impl Reference {
    /// Takes a reference.
    ///
    /// # Errors
    /// [`ReferenceError`] when the form is wrong, or the id is a valid NHS number.
    pub fn parse(text: &str) -> Result<Self, ReferenceError> {
        let kept = || Self { reference: String::from(text) };
        if let Some(uuid) = text.strip_prefix("urn:uuid:") {
            return if is_uuid(uuid) { Ok(kept()) } else { Err(ReferenceError::Form) };
        }
        let (before, id) = text.rsplit_once('/').ok_or(ReferenceError::Form)?;
        let kind = match before.rsplit_once('/') {
            None => before,
            Some((server, kind)) if is_server(server) => kind,
            Some(_) => return Err(ReferenceError::Form),
        };
        let id_is_plain = (1..=64).contains(&id.len())
            && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'));
        let kind_is_a_name = kind.starts_with(|c: char| c.is_ascii_uppercase())
            && kind.bytes().all(|byte| byte.is_ascii_alphabetic());
        if !id_is_plain || !kind_is_a_name || text.len() > 400 {
            return Err(ReferenceError::Form);
        }
        if is_nhs_number(id) { Err(ReferenceError::NhsNumber) } else { Ok(kept()) }
    }

    /// The reference as text, asked for by name.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.reference
    }
}

impl core::fmt::Debug for Reference {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Reference(withheld)")
    }
}

fn is_server(text: &str) -> bool {
    crate::Base::parse(text).is_ok()
}

fn is_uuid(text: &str) -> bool {
    let mut lengths = text.split('-').map(str::len);
    [8, 4, 4, 4, 12].iter().all(|wanted| lengths.next() == Some(*wanted))
        && lengths.next().is_none()
        && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f' | b'-'))
}

/// Ten digits whose last is the check digit of the others, modulo 11 (NHS Data Dictionary, NHS NUMBER). Hyphens and
/// dots are looked through.
fn is_nhs_number(id: &str) -> bool {
    let digits = id.bytes().filter(|byte| !matches!(byte, b'-' | b'.'));
    let mut count = 0_u32;
    let mut sum = 0_u32;
    for digit in digits {
        if !digit.is_ascii_digit() {
            return false;
        }
        // Weights 10 down to 2, then 1 for the check digit: the whole is a multiple of 11.
        sum = sum.saturating_add(u32::from(digit & 15).saturating_mul(10_u32.saturating_sub(count)));
        count = count.saturating_add(1);
    }
    count == 10 && sum % 11 == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_that_a_host_uses() {
        for good in [
            "Patient/a1",
            "Patient/9434765918",
            "https://records.example.org/fhir/Patient/3f-2.b",
            "urn:uuid:53fefa32-fcbb-4ff8-8a92-55ee120877b7",
        ] {
            assert_eq!(Reference::parse(good).map(|r| String::from(r.reveal())), Ok(String::from(good)));
        }
    }

    #[test]
    fn forms_that_are_none() {
        for bad in [
            "",
            "Patient",
            "Patient/",
            "/a1",
            "patient/a1",
            "Patient/a 1",
            "Patient/a1?x=1",
            "Patient/a1#b",
            "x/Patient/a1",
            "urn:uuid:53fefa32",
            "urn:oid:1.2.3",
            "Jane Made-Up",
            "#p",
        ] {
            assert_eq!(Reference::parse(bad), Err(ReferenceError::Form), "{bad}");
        }
        let long = alloc::format!("Patient/{}", "a".repeat(65));
        assert_eq!(Reference::parse(&long), Err(ReferenceError::Form));
    }

    #[test]
    fn nhs_numbers_are_refused_however_they_are_written() {
        for number in ["9434765919", "943-476-5919", "943.476.5919"] {
            let text = alloc::format!("https://a.example/Patient/{number}");
            assert_eq!(Reference::parse(&text), Err(ReferenceError::NhsNumber));
        }
    }

    #[test]
    fn debug_withholds_it() {
        let shown = alloc::format!("{:?}", Reference::parse("Patient/secret"));
        assert!(!shown.contains("secret"));
    }
}
