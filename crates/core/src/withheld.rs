//! Text that belongs to a person.

use alloc::string::String;

/// A person's own words, or a professional's about them: kept, and never shown by `Debug`.
///
/// ```
/// use fingerpost_core::Withheld;
/// let reason = Withheld::new("she is afraid of what he will do tonight".into());
/// assert_eq!(format!("{reason:?}"), "Withheld");
/// assert!(reason.reveal().starts_with("she"));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Withheld(String);

impl Withheld {
    /// Keeps a text.
    #[must_use]
    pub const fn new(text: String) -> Self {
        Self(text)
    }

    /// The text, asked for by name.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl core::fmt::Debug for Withheld {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Withheld")
    }
}
