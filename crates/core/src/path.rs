//! Where in a value a finding is.

use alloc::{borrow::Cow, vec::Vec};

/// One step into a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// A field by name.
    Field(Cow<'static, str>),
    /// An element by position, from 0.
    Index(u32),
}

/// The way from the root of a value to one field: `services[3].minimumAge`.
///
/// ```
/// use fingerpost_core::FieldPath;
/// let path = FieldPath::root().field("services").index(3).field("minimumAge");
/// assert_eq!(path.to_string(), "services[3].minimumAge");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldPath(Vec<Step>);

impl FieldPath {
    /// The value itself.
    #[must_use]
    pub const fn root() -> Self {
        Self(Vec::new())
    }

    /// One field further in.
    #[must_use]
    pub fn field(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        self.0.push(Step::Field(name.into()));
        self
    }

    /// One element further in, counted from 0.
    #[must_use]
    pub fn index(mut self, index: usize) -> Self {
        self.0.push(Step::Index(u32::try_from(index).unwrap_or(u32::MAX)));
        self
    }

    /// The steps from the root.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.0
    }
}

impl core::fmt::Display for FieldPath {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        for (position, step) in self.0.iter().enumerate() {
            match step {
                Step::Field(name) if position == 0 => write!(f, "{name}")?,
                Step::Field(name) => write!(f, ".{name}")?,
                Step::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}
