//! Where the local codes live.

use alloc::{borrow::Cow, string::String};

use thiserror::Error;

/// The start of every canonical address of ours: `{base}/Questionnaire/hark`.
///
/// It is a name and is never fetched, but a name that others can tell apart must lie in a domain that the host owns.
/// Until a host gives one, the [placeholder](Self::PLACEHOLDER) stands in, in a top-level domain that is reserved for
/// examples (RFC 2606) and that nobody can own.
///
/// ```
/// use fingerpost_fhir::Base;
/// assert!(Base::parse("https://records.example.org/fhir").is_ok());
/// assert!(Base::parse("records").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(Cow<'static, str>);

/// A text cannot start an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error(
    "expected an http or https address without a final slash, query or fragment, of at most 200 characters"
)]
pub struct BaseError;

impl Base {
    /// The placeholder: `https://fingerpost.example`.
    pub const PLACEHOLDER: Self = Self(Cow::Borrowed("https://fingerpost.example"));

    /// Takes the start of an address.
    ///
    /// # Errors
    /// [`BaseError`] for anything but `http://` or `https://` and plain characters after it.
    pub fn parse(text: &str) -> Result<Self, BaseError> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).ok_or(BaseError)?;
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/".contains(&byte);
        let empty_part = rest.split('/').any(str::is_empty);
        if text.len() > 200 || empty_part || !rest.bytes().all(plain) {
            return Err(BaseError);
        }
        Ok(Self(Cow::Owned(String::from(text))))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of a resource under it.
    #[must_use]
    pub(crate) fn address(&self, kind: &str, id: &str) -> String {
        let mut text = String::from(self.as_str());
        for part in ["/", kind, "/", id] {
            text.push_str(part);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_that_can_be_built_on() {
        for good in ["https://fingerpost.example", "http://localhost:8080/fhir/r4"] {
            assert_eq!(Base::parse(good).map(|base| String::from(base.as_str())), Ok(String::from(good)));
        }
        let long = alloc::format!("https://{}", "x".repeat(200));
        for bad in [
            "",
            "https://",
            "https://a/",
            "https://a//b",
            "https://a?b",
            "https://a#b",
            "https://a|1",
            "urn:x",
            "https://a b",
            &long,
        ] {
            assert_eq!(Base::parse(bad), Err(BaseError), "{bad}");
        }
    }
}
