//! The one place that asks what day it is.

use anyhow::{Context, Result};
use fingerpost_core::Date;

/// The day that was given, or today in local time.
pub(crate) fn today(given: Option<&str>) -> Result<Date> {
    match given {
        Some(text) => Date::parse(text).context("--today"),
        None => {
            let now = chrono::Local::now().date_naive().to_string();
            Date::parse(&now).context("the clock of this machine")
        }
    }
}
