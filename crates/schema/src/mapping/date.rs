//! How a system writes days.

use alloc::{string::String, vec::Vec};

use crate::Day;

/// A way of writing days, such as `DD/MM/YYYY`, `D MMM YYYY` or `YYYY-MM-DD hh:mm`.
///
/// `DD` and `MM` take one digit or two, `MMM` the first three letters of a month in English, `hh`, `mm` and `ss` any two
/// digits, which are not kept. A year has four digits: of two, nobody knows the century.
///
/// ```
/// use fingerpost_schema::{Day, mapping::DateForm};
/// let form = DateForm::parse("DD/MM/YYYY hh:mm")?;
/// assert_eq!(form.read("3/11/2026 09:15"), Some(Day::literal(2026, 11, 3)));
/// assert_eq!(form.read("31/02/2026 09:15"), None);
/// # Ok::<(), fingerpost_schema::mapping::NotADateForm>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateForm(Vec<Part>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Day,
    Month,
    MonthName,
    Year,
    Time,
    Between(char),
}

/// Not a way of writing days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "expected a form of days such as DD/MM/YYYY, YYYY-MM-DD or DD MMM YYYY hh:mm, with DD, MM or MMM, and YYYY once each"
)]
pub struct NotADateForm;

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

impl DateForm {
    /// Reads a form.
    ///
    /// # Errors
    /// [`NotADateForm`] unless day, month and year stand in it once each.
    pub fn parse(form: &str) -> Result<Self, NotADateForm> {
        let mut parts = Vec::new();
        let mut rest = form;
        while let Some(first) = rest.chars().next() {
            let token = [
                ("YYYY", Part::Year),
                ("MMM", Part::MonthName),
                ("MM", Part::Month),
                ("DD", Part::Day),
                ("M", Part::Month),
                ("D", Part::Day),
                ("hh", Part::Time),
                ("mm", Part::Time),
                ("ss", Part::Time),
            ]
            .into_iter()
            .find_map(|(token, part)| Some((rest.strip_prefix(token)?, part)));
            let (after, part) = match token {
                Some(found) => found,
                None if first.is_alphanumeric() => return Err(NotADateForm),
                None => (rest.get(first.len_utf8()..).unwrap_or_default(), Part::Between(first)),
            };
            parts.push(part);
            rest = after;
        }
        let count = |wanted: fn(&Part) -> bool| parts.iter().filter(|part| wanted(part)).count();
        let once = count(|part| *part == Part::Day) == 1
            && count(|part| *part == Part::Year) == 1
            && count(|part| matches!(part, Part::Month | Part::MonthName)) == 1;
        if once { Ok(Self(parts)) } else { Err(NotADateForm) }
    }

    /// The day that a text says in this form.
    #[must_use]
    pub fn read(&self, text: &str) -> Option<Day> {
        let mut rest = text.trim();
        let (mut year, mut month, mut day) = (0, 0, 0);
        for part in &self.0 {
            match part {
                Part::Day => (day, rest) = digits(rest, 1, 2)?,
                Part::Month => (month, rest) = digits(rest, 1, 2)?,
                Part::Year => (year, rest) = digits(rest, 4, 4)?,
                Part::Time => (_, rest) = digits(rest, 1, 2)?,
                Part::MonthName => {
                    let name = rest.get(..3)?;
                    month = (1..).zip(MONTHS).find(|(_, known)| name.eq_ignore_ascii_case(known))?.0;
                    // The whole name is read as well.
                    rest = rest.trim_start_matches(|c: char| c.is_ascii_alphabetic());
                }
                Part::Between(c) => rest = rest.strip_prefix(*c)?,
            }
        }
        if rest.is_empty() { Day::from_ymd(year, month, day) } else { None }
    }
}

/// The number at the beginning of a text, of so many digits, and what comes after.
fn digits(text: &str, least: usize, most: usize) -> Option<(u32, &str)> {
    let count = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    if count < least {
        return None;
    }
    let (number, rest) = text.split_at_checked(count)?;
    Some((number.parse().ok()?, rest))
}

/// A number with at least so many digits.
fn padded(number: u32, width: usize) -> String {
    let mut digits = [0_u8; 10];
    let mut rest = number;
    for slot in digits.iter_mut().rev() {
        *slot = b'0'.saturating_add(u8::try_from(rest.checked_rem(10).unwrap_or(0)).unwrap_or(0));
        rest = rest.checked_div(10).unwrap_or(0);
    }
    let used = digits.iter().position(|digit| *digit != b'0').unwrap_or(10);
    let from = used.min(digits.len().saturating_sub(width));
    digits.get(from..).unwrap_or_default().iter().copied().map(char::from).collect()
}

/// `2026-11-03`.
pub(super) fn day(day: Day) -> String {
    let date = day.date().map_or(0, fingerpost_core::Date::day);
    [padded(day.year(), 4), padded(day.month(), 2), padded(date, 2)].join("-")
}

/// `2026-11`: the day is left behind.
pub(super) fn month(day: Day) -> String {
    [padded(day.year(), 4), padded(day.month(), 2)].join("-")
}

/// `2026`.
pub(super) fn year(day: Day) -> String {
    padded(day.year(), 4)
}

/// `2026-Q3`: quarters of the financial year that begins in April.
pub(super) fn quarter(day: Day) -> String {
    let (year, number) = match day.month() {
        1..=3 => (day.year().saturating_sub(1), "Q4"),
        4..=6 => (day.year(), "Q1"),
        7..=9 => (day.year(), "Q2"),
        _ => (day.year(), "Q3"),
    };
    [&padded(year, 4), number].join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_that_systems_use() {
        let read = |form: &str, text: &str| DateForm::parse(form).unwrap().read(text).map(day);
        for (form, text) in [
            ("DD/MM/YYYY", "03/11/2026"),
            ("DD/MM/YYYY", "3/11/2026"),
            ("YYYY-MM-DD", "2026-11-03"),
            ("D.M.YYYY", "3.11.2026"),
            ("DD-MMM-YYYY", "03-Nov-2026"),
            ("DD MMM YYYY", "3 November 2026"),
            ("YYYY-MM-DDhh:mm:ss", "2026-11-0309:15:00"),
            ("MM/DD/YYYY", "11/03/2026"),
            ("YYYYMMDD", "20261103"),
        ] {
            assert_eq!(read(form, text).as_deref(), Some("2026-11-03"), "{form} {text}");
        }
        for (form, text) in [
            ("DD/MM/YYYY", "03/11/26"),
            ("DD/MM/YYYY", "11/31/2026"),
            ("DD/MM/YYYY", "2026-11-03"),
            ("DD/MM/YYYY", "03/11/2026 09:15"),
            ("DD-MMM-YYYY", "03-Nix-2026"),
            ("DD/MM/YYYY", ""),
            ("DD/MM/YYYY", "é3/11/2026"),
        ] {
            assert_eq!(read(form, text), None, "{form} {text}");
        }
        for form in ["", "DD/MM/YY", "DD/MM", "DD/DD/MM/YYYY", "day", "MM/MMM/DD/YYYY"] {
            assert_eq!(DateForm::parse(form), Err(NotADateForm), "{form}");
        }
    }

    #[test]
    fn quarters_begin_in_april() {
        let quarter = |year, month, date| quarter(Day::literal(year, month, date));
        assert_eq!(quarter(2026, 3, 31), "2025-Q4");
        assert_eq!(quarter(2026, 4, 1), "2026-Q1");
        assert_eq!(quarter(2026, 12, 31), "2026-Q3");
        assert_eq!(
            (month(Day::literal(1987, 1, 9)), year(Day::literal(1987, 1, 9))),
            ("1987-01".into(), "1987".into())
        );
    }
}
