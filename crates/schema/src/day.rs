//! Days, months and quarters in the form that a million rows need: one number each, in order.

mod span;

use fingerpost_core::Date;

pub use span::Span;

/// A day from 1900 to 2155, packed into 17 bits so that later days are larger numbers.
///
/// Checking a column of dates must cost a few instructions each; [`Date`] is for everything that is not a column.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(u32);

/// Why a text is not a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotADay {
    /// Not of the form.
    Form,
    /// Of the form, and the calendar has no such day, or its year is not from 1900 to 2155.
    NoSuchDay,
}

const FIRST_YEAR: u32 = 1900;
const LAST_YEAR: u32 = 2155;

const fn digit(byte: u8) -> Option<u32> {
    if byte.is_ascii_digit() { Some((byte & 15) as u32) } else { None }
}

/// Two digits as a number; 255 for anything else.
const fn two(tens: u8, ones: u8) -> u32 {
    match (digit(tens), digit(ones)) {
        (Some(tens), Some(ones)) => tens.wrapping_mul(10).wrapping_add(ones),
        _ => 255,
    }
}

/// Two digits, as their numbers, as a number.
const fn pair(tens: u8, ones: u8) -> u32 {
    (tens as u32).wrapping_mul(10).wrapping_add(ones as u32)
}

/// `YYYY-MM-`, eight bytes at once with the first lowest.
const fn year_and_month(text: u64) -> Option<(u32, u32)> {
    // What should be a digit becomes its number, and a hyphen nothing.
    let text = text ^ 0x2d30_302d_3030_3030;
    // The highest bit of a byte is set by what is no digit, or no hyphen where one should be.
    if (text | text.wrapping_add(0x7f76_767f_7676_7676)) & 0x8080_8080_8080_8080 != 0 {
        return None;
    }
    let [a, b, c, d, _, e, f, _] = text.to_le_bytes();
    Some((pair(a, b).wrapping_mul(100).wrapping_add(pair(c, d)), pair(e, f)))
}

const fn days_in(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

impl Day {
    /// The day of that year, month and day of the month.
    #[must_use]
    pub const fn from_ymd(year: u32, month: u32, day: u32) -> Option<Self> {
        let fits = year >= FIRST_YEAR
            && year <= LAST_YEAR
            && month >= 1
            && month <= 12
            && day >= 1
            && (day <= 28 || day <= days_in(year, month));
        if fits { Some(Self((year.wrapping_sub(FIRST_YEAR) << 9) | (month << 5) | day)) } else { None }
    }

    /// For generated tables: a day that is wrong does not compile.
    ///
    /// # Panics
    /// In `const` evaluation, when the calendar has no such day.
    #[must_use]
    #[expect(clippy::panic, reason = "only for literals: a wrong one stops the build, not the program")]
    pub const fn literal(year: u32, month: u32, day: u32) -> Self {
        match Self::from_ymd(year, month, day) {
            Some(day) => day,
            None => panic!("no such day"),
        }
    }

    /// Reads `YYYY-MM-DD` and nothing else.
    ///
    /// # Errors
    /// [`NotADay`] says whether the form or the calendar refuses it.
    pub const fn parse(text: &[u8]) -> Result<Self, NotADay> {
        let (Some(front), Some(back), 10) = (text.first_chunk::<8>(), text.last_chunk::<2>(), text.len())
        else {
            return Err(NotADay::Form);
        };
        let back = u16::from_le_bytes(*back) as u64 ^ 0x3030;
        let Some((year, month)) = year_and_month(u64::from_le_bytes(*front)) else {
            return Err(NotADay::Form);
        };
        if (back | back.wrapping_add(0x7676)) & 0x8080 != 0 {
            return Err(NotADay::Form);
        }
        match Self::from_ymd(year, month, pair(back as u8, (back >> 8) as u8)) {
            Some(day) => Ok(day),
            None => Err(NotADay::NoSuchDay),
        }
    }

    /// The day of a date; `None` outside 1900 to 2155.
    #[must_use]
    pub fn of(date: Date) -> Option<Self> {
        Self::from_ymd(u32::try_from(date.year()).ok()?, date.month(), date.day())
    }

    /// The same day as a date, for arithmetic with months and ages.
    #[must_use]
    pub fn date(self) -> Option<Date> {
        Date::from_ymd(i32::try_from(self.year()).ok()?, self.month(), self.0 & 31)
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> u32 {
        (self.0 >> 9).wrapping_add(FIRST_YEAR)
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u32 {
        (self.0 >> 5) & 15
    }

    /// The same day of a later year in packed form: larger than every day before it. 29 February of a year that has
    /// none lies between 28 February and 1 March, so a day is at or after it from 1 March.
    pub(crate) const fn years_later(self, years: u32) -> u32 {
        self.0.saturating_add(years << 9)
    }

    /// True from this day to the same day of the next year, both inclusive. No source says whether a repeat within
    /// twelve months takes in the anniversary itself; counting it errs to safety.
    #[must_use]
    pub const fn within_a_year_before(self, later: Self) -> bool {
        self.0 <= later.0 && later.0 <= self.years_later(1)
    }
}

/// Withholds the day: it may be a day of somebody's life.
impl core::fmt::Debug for Day {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Day(withheld)")
    }
}

/// A calendar month, packed so that later months are larger numbers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(u16);

impl Month {
    /// Reads `YYYY-MM` and nothing else.
    ///
    /// # Errors
    /// [`NotADay`] says whether the form or the calendar refuses it.
    pub const fn parse(text: &[u8]) -> Result<Self, NotADay> {
        let (Some(front), Some(back), 7) = (text.first_chunk::<4>(), text.last_chunk::<4>(), text.len())
        else {
            return Err(NotADay::Form);
        };
        // The fourth byte is in both.
        let text = u32::from_le_bytes(*front) as u64 | (u32::from_le_bytes(*back) as u64) << 24;
        let Some((year, month)) = year_and_month(text | (b'-' as u64) << 56) else {
            return Err(NotADay::Form);
        };
        match Day::from_ymd(year, month, 1) {
            Some(day) => Ok(Self((day.0 >> 5) as u16)),
            None => Err(NotADay::NoSuchDay),
        }
    }

    /// Its first day.
    #[must_use]
    pub const fn first(self) -> Day {
        Day(((self.0 as u32) << 5) | 1)
    }

    /// Its last day.
    #[must_use]
    pub const fn last(self) -> Day {
        let first = self.first();
        Day(((self.0 as u32) << 5) | days_in(first.year(), first.month()))
    }
}

/// Withholds the month.
impl core::fmt::Debug for Month {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Month(withheld)")
    }
}

/// A quarter of a financial year: `2026-Q1` is April to June 2026, `2026-Q4` January to March 2027.
///
/// The City review prints "Q3 20/21" for October to December 2020; a calendar quarter of the same name is another three
/// months, so the kind of year is part of the type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter(u16);

impl Quarter {
    /// Reads `YYYY-Qn` and nothing else.
    ///
    /// # Errors
    /// [`NotADay`] says whether the form or the calendar refuses it.
    pub const fn parse(text: &[u8]) -> Result<Self, NotADay> {
        let &[a, b, c, d, b'-', b'Q', quarter] = text else { return Err(NotADay::Form) };
        let (century, years) = (two(a, b), two(c, d));
        if (century | years) > 127 || !quarter.is_ascii_digit() {
            return Err(NotADay::Form);
        }
        let year = century.wrapping_mul(100).wrapping_add(years);
        if year < FIRST_YEAR || year >= LAST_YEAR || quarter < b'1' || quarter > b'4' {
            return Err(NotADay::NoSuchDay);
        }
        let since = year.wrapping_sub(FIRST_YEAR) as u16;
        Ok(Self((since << 2) | (quarter.wrapping_sub(b'1') as u16)))
    }

    /// Its first day.
    #[must_use]
    pub const fn first(self) -> Day {
        let year = ((self.0 >> 2) as u32).wrapping_add(FIRST_YEAR);
        let (year, month) = match self.0 & 3 {
            0 => (year, 4),
            1 => (year, 7),
            2 => (year, 10),
            _ => (year.wrapping_add(1), 1),
        };
        Day((year.wrapping_sub(FIRST_YEAR) << 9) | (month << 5) | 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn leap_days_and_ends_of_months() {
        for good in ["2024-02-29", "1900-01-01", "2155-12-31", "2000-02-29", "2023-04-30"] {
            assert!(Day::parse(good.as_bytes()).is_ok(), "{good}");
        }
        for bad in
            ["2023-02-29", "1900-02-29", "2100-02-29", "2023-04-31", "2023-00-10", "2023-13-01", "1899-12-31"]
        {
            assert_eq!(Day::parse(bad.as_bytes()), Err(NotADay::NoSuchDay), "{bad}");
        }
        for bad in ["", "2023-1-1", "01/02/2023", "2023-01-0a", " 023-01-01", "2023-01-01 "] {
            assert_eq!(Day::parse(bad.as_bytes()), Err(NotADay::Form), "{bad}");
        }
    }

    /// The same, byte by byte.
    fn by_bytes(text: &[u8]) -> Result<Day, NotADay> {
        let number = |digits: &[u8]| {
            let all = digits.iter().all(u8::is_ascii_digit);
            all.then(|| core::str::from_utf8(digits).unwrap().parse().unwrap())
        };
        match text {
            [year @ .., b'-', e, f, b'-', g, h] if year.len() == 4 => {
                match (number(year), number(&[*e, *f]), number(&[*g, *h])) {
                    (Some(year), Some(month), Some(day)) => {
                        Day::from_ymd(year, month, day).ok_or(NotADay::NoSuchDay)
                    }
                    _ => Err(NotADay::Form),
                }
            }
            _ => Err(NotADay::Form),
        }
    }

    #[test]
    fn any_byte_anywhere_and_any_length() {
        for good in ["2024-02-29", "1999-12-31", "0000-00-00"] {
            for place in 0..10 {
                for byte in 0..=255 {
                    let mut text = good.as_bytes().to_vec();
                    text[place] = byte;
                    assert_eq!(Day::parse(&text), by_bytes(&text), "{byte} at {place}");
                    let of_month = by_bytes(&[&text[..7], b"-01"].concat());
                    assert_eq!(Month::parse(&text[..7]).map(Month::first), of_month, "{byte} at {place}");
                }
            }
            let long = [good, good].concat();
            for end in (0..=20).filter(|end| *end != 10) {
                assert_eq!(Day::parse(&long.as_bytes()[..end]), Err(NotADay::Form));
                assert_eq!(Month::parse(&long.as_bytes()[..end]).is_ok(), end == 7 && !good.starts_with('0'));
            }
        }
    }

    #[test]
    fn a_year_later_takes_in_the_anniversary() {
        let d = Day::literal;
        for (first, last) in [
            (d(2024, 2, 29), d(2025, 2, 28)),
            (d(2023, 2, 28), d(2024, 2, 28)),
            (d(2023, 3, 1), d(2024, 3, 1)),
            (d(2025, 12, 31), d(2026, 12, 31)),
        ] {
            let next = Day::of(last.date().unwrap().plus_days(1).unwrap()).unwrap();
            assert!(first.within_a_year_before(first) && first.within_a_year_before(last));
            assert!(!first.within_a_year_before(next) && !last.within_a_year_before(first));
        }
    }

    #[test]
    fn months_know_their_ends() {
        let month = Month::parse(b"2024-02").unwrap();
        assert_eq!(Ok(month.first()), Day::parse(b"2024-02-01"));
        assert_eq!(Ok(month.last()), Day::parse(b"2024-02-29"));
        assert_eq!(Month::parse(b"2024-13"), Err(NotADay::NoSuchDay));
        assert_eq!(Month::parse(b"2024"), Err(NotADay::Form));
    }

    #[test]
    fn the_third_quarter_of_2020_21_is_october_to_december() {
        let quarter = Quarter::parse(b"2020-Q3").unwrap();
        assert_eq!(quarter.first(), Day::literal(2020, 10, 1));
        assert_eq!(Quarter::parse(b"2020-Q4").unwrap().first(), Day::literal(2021, 1, 1));
        assert!(Quarter::parse(b"2020-Q4").unwrap() < Quarter::parse(b"2021-Q1").unwrap());
        assert_eq!(Quarter::parse(b"2020-Q5"), Err(NotADay::NoSuchDay));
        assert_eq!(Quarter::parse(b"2020-q1"), Err(NotADay::Form));
    }

    proptest! {
        #[test]
        fn a_day_and_a_date_agree(year in 1900_i32..=2155, month in 0_u32..=13, day in 0_u32..=32) {
            let date = Date::from_ymd(year, month, day);
            let packed = Day::from_ymd(year.unsigned_abs(), month, day);
            prop_assert_eq!(packed.and_then(Day::date), date);
            prop_assert_eq!(date.and_then(Day::of), packed);
            prop_assert_eq!(packed.and_then(|day| Span::from_bits(Span::day(day).bits())), packed.map(Span::day));
        }

        #[test]
        fn days_sort_as_dates(a in "20[0-9]{2}-[01][0-9]-[0-3][0-9]", b in "20[0-9]{2}-[01][0-9]-[0-3][0-9]") {
            if let (Ok(x), Ok(y)) = (Day::parse(a.as_bytes()), Day::parse(b.as_bytes())) {
                prop_assert_eq!(x.cmp(&y), Date::parse(&a).unwrap().cmp(&Date::parse(&b).unwrap()));
            }
        }
    }
}
