//! Maternity.

use fingerpost_core::Date;

/// Days in the maternity period outside work: 26 weeks that begin with the day of birth.
const DAYS: i64 = 26 * 7;

/// Whether a day falls in the period in which treatment because of maternity is protected outside work: the 26 weeks
/// that begin with the day on which she gives birth (Equality Act 2010 s17).
///
/// At work another period holds (s18), which depends on leave and is not worked out here.
///
/// ```
/// use fingerpost_characteristics::in_maternity_period;
/// use fingerpost_core::Date;
/// let birth = Date::literal(2026, 1, 1);
/// assert!(in_maternity_period(birth, birth));
/// assert!(in_maternity_period(birth, Date::literal(2026, 7, 1)), "the last day of week 26");
/// assert!(!in_maternity_period(birth, Date::literal(2026, 7, 2)));
/// assert!(!in_maternity_period(birth, Date::literal(2025, 12, 31)));
/// ```
#[must_use]
pub fn in_maternity_period(birth: Date, on: Date) -> bool {
    (0..DAYS).contains(&on.days_since(birth))
}
