//! One place where data break a rule.

use alloc::{borrow::Cow, vec::Vec};

use crate::FieldPath;

/// The stable name of a rule, such as `directory.phone-shared-undeclared`. Rule names live for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct RuleId(&'static str);

impl RuleId {
    /// Names a rule.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// The name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl core::fmt::Display for RuleId {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.0)
    }
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Probably wrong: somebody should look.
    Query,
    /// Wrong: the data must not be used as they are.
    Error,
}

/// A fact of *ours* that belongs in a finding: a limit, a code from our tables, a count. Never a person's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(untagged))]
pub enum Param {
    /// A limit or a count.
    Number(i64),
    /// A code or a name from our own tables.
    Ours(Cow<'static, str>),
}

/// A rule that data break, and where. It carries no value from the data.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
pub struct Finding {
    /// Which rule.
    pub rule: RuleId,
    /// How much it matters.
    pub severity: Severity,
    /// Where.
    pub path: FieldPath,
    /// What was expected, in plain English, without the value that was met.
    pub message: Cow<'static, str>,
    /// Our own limits and codes.
    pub params: Vec<Param>,
}

impl Finding {
    /// A finding without parameters.
    #[must_use]
    pub fn new(
        rule: RuleId,
        severity: Severity,
        path: FieldPath,
        message: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self { rule, severity, path, message: message.into(), params: Vec::new() }
    }

    /// Adds one of our own limits or codes.
    #[must_use]
    pub fn with(mut self, param: Param) -> Self {
        self.params.push(param);
        self
    }
}
