//! The data dictionary: what a person reads before deciding what to record, and why.
//!
//! For one service ([`profile_markdown`], [`profile_html`]) and for the whole standard ([`standard_html`] on one page;
//! in Markdown [`overview_markdown`], [`records_markdown`], [`lists_markdown`], [`rules_markdown`]).

mod fields;
mod lists;
mod overview;
mod rules;

use alloc::{string::String, vec::Vec};

use super::page::Page;
use crate::Profile;

/// Where links to the lists go.
#[derive(Clone, Copy, Debug)]
pub(super) enum Home {
    /// On the same page.
    Here,
    /// In `lists.md` beside it.
    Beside,
    /// In `lists.md` of the folder above.
    Above,
}

fn page(title: impl Into<String>) -> Page {
    Page { title: title.into(), blocks: Vec::new() }
}

/// What one service records: every field, and where its list is.
fn profile_page(profile: &'static Profile, home: Home) -> Page {
    let mut page = page([profile.title, ": data dictionary"].concat());
    overview::profile(&mut page, profile);
    overview::conventions(&mut page);
    for record in profile.records() {
        fields::record(&mut page, record, Some(profile), home);
    }
    page
}

/// The dictionary of one service as Markdown. Codes and rules are in `lists.md` and `rules.md` of the folder above.
#[must_use]
pub fn profile_markdown(profile: &'static Profile) -> String {
    let mut page = profile_page(profile, Home::Above);
    overview::elsewhere(&mut page);
    page.markdown()
}

/// The dictionary of one service as HTML that stands alone: with every code, and every rule that its rows must keep.
#[must_use]
pub fn profile_html(profile: &'static Profile) -> String {
    let mut page = profile_page(profile, Home::Here);
    lists::used(&mut page, profile);
    rules::of_records(&mut page, &profile.records());
    page.html()
}

/// The whole standard on one page of HTML that stands alone.
#[must_use]
pub fn standard_html() -> String {
    let mut page = page("A multi-agency data standard on violence against women and girls");
    overview::standard(&mut page, &|id| ["#profile-", id].concat());
    overview::conventions(&mut page);
    overview::profiles(&mut page);
    for record in crate::records() {
        fields::record(&mut page, record, None, Home::Here);
    }
    lists::all(&mut page);
    rules::all(&mut page);
    page.html()
}

/// What the standard is, which services it has, and where everything else is.
#[must_use]
pub fn overview_markdown() -> String {
    let mut page = page("A multi-agency data standard on violence against women and girls");
    overview::standard(&mut page, &|id| [id, "/README.md"].concat());
    overview::conventions(&mut page);
    overview::files(&mut page);
    page.markdown()
}

/// Every record with its fields, and which services fill them.
#[must_use]
pub fn records_markdown() -> String {
    let mut page = page("Records and fields");
    for record in crate::records() {
        fields::record(&mut page, record, None, Home::Beside);
    }
    page.markdown()
}

/// Every list with its codes.
#[must_use]
pub fn lists_markdown() -> String {
    let mut page = page("Code lists");
    lists::all(&mut page);
    page.markdown()
}

/// Every rule with its message, what to do about it, and why it is one.
#[must_use]
pub fn rules_markdown() -> String {
    let mut page = page("Rules");
    rules::all(&mut page);
    page.markdown()
}
