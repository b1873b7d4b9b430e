//! Days and months as numbers, because stories are made of distances.

use fingerpost_core::Date;

/// A day, counted from 1 January 1970.
pub(crate) type Day = i32;

/// The day of a date. Proleptic Gregorian, by eras of 400 years of which each begins on 1 March.
pub(crate) const fn day(year: i32, month: u32, day: u32) -> Day {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let month = (month as i32 + 9) % 12;
    let of_year = (153 * month + 2) / 5 + day as i32 - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The year, month and day of the month of a day.
pub(crate) const fn civil(day: Day) -> (i32, u32, u32) {
    let day = day + 719_468;
    let era = day.div_euclid(146_097);
    let of_era = day.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let dom = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + era * 400 + (month <= 2) as i32, month.unsigned_abs(), dom.unsigned_abs())
}

/// The day of a date.
pub(crate) fn of(date: Date) -> Day {
    day(date.year(), date.month(), date.day())
}

/// A month as a number: 12 for each year.
pub(crate) const fn month(day: Day) -> i32 {
    let (year, month, _) = civil(day);
    year * 12 + month as i32 - 1
}

/// The first day of a month.
pub(crate) const fn first_of(month: i32) -> Day {
    day(month.div_euclid(12), month.rem_euclid(12).unsigned_abs() + 1, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_three_centuries_there_and_back() {
        let mut date = Date::literal(1900, 1, 1);
        let mut expected = of(date);
        assert_eq!(of(Date::literal(1970, 1, 1)), 0);
        while date.year() < 2200 {
            let number = of(date);
            assert_eq!(number, expected);
            assert_eq!(civil(number), (date.year(), date.month(), date.day()));
            assert_eq!(first_of(month(number)), of(Date::from_ymd(date.year(), date.month(), 1).unwrap()));
            date = date.plus_days(1).unwrap();
            expected += 1;
        }
    }
}
