//! A file to fill in, and rows as lines.

use alloc::{borrow::Cow, string::String, vec::Vec};

use super::{asked, json_schema};
use crate::{Field, Profile, Record};

/// Whether a file begins with the mark by which Excel knows that it is UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByteOrderMark {
    /// With it: for Excel.
    Excel,
    /// Without it: for everything else.
    None,
}

/// The fields that a service may hand in for a record, in the order of the file; empty when it does not hand the record
/// in.
#[must_use]
pub fn columns(profile: &Profile, record: &'static Record) -> Vec<&'static Field> {
    asked::columns(profile, record).iter().map(|asked| asked.field).collect()
}

/// A file with the headings of a record and no rows; `None` when the service does not hand the record in.
///
/// ```
/// use fingerpost_schema::{forms::{ByteOrderMark, template}, profile, record};
/// let vva = profile("vva").ok_or("no such service")?;
/// let text = template(vva, record("person").ok_or("no such record")?, ByteOrderMark::None).ok_or("not handed in")?;
/// assert!(text.starts_with("schema_version,data_status,service,person_id,"));
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn template(profile: &Profile, record: &'static Record, mark: ByteOrderMark) -> Option<String> {
    let names: Vec<&str> = columns(profile, record).iter().map(|field| field.name).collect();
    if names.is_empty() {
        return None;
    }
    let mark = if mark == ByteOrderMark::Excel { "\u{feff}" } else { "" };
    Some([mark, &names.join(","), "\n"].concat())
}

/// A row as a line of NDJSON, in the form that [`json_schema`](super::json_schema) describes. The cells stand in the order of
/// [`columns`]. Empty cells are left out; a number that is none stays a string.
#[must_use]
pub fn ndjson(profile: &Profile, record: &'static Record, cells: &[Cow<'_, str>]) -> String {
    json_schema::ndjson_row(&asked::columns(profile, record), cells)
}
