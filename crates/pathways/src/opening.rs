//! Opening hours.

use fingerpost_core::TextBuilder;

use crate::set::terms;

terms! {
    /// A day of the week, named as in Open Referral and iCalendar.
    Day;
    /// A set of days of the week.
    Days(u8) {
        /// Monday.
        Monday = "MO", "Mon";
        /// Tuesday.
        Tuesday = "TU", "Tue";
        /// Wednesday.
        Wednesday = "WE", "Wed";
        /// Thursday.
        Thursday = "TH", "Thu";
        /// Friday.
        Friday = "FR", "Fri";
        /// Saturday.
        Saturday = "SA", "Sat";
        /// Sunday.
        Sunday = "SU", "Sun";
    }
}

impl Days {
    /// Every day.
    pub const ALL: Self = Self::of(Day::ALL);
}

/// One stretch of opening hours: on these days, from one time to another on the same day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// On which days.
    pub days: Days,
    /// Opens, in minutes after midnight.
    pub opens: u16,
    /// Closes, in minutes after midnight; 1440 is midnight at the day's end.
    pub closes: u16,
}

impl Opening {
    /// Day and night, every day.
    pub const ALWAYS: Self = Self { days: Days::ALL, opens: 0, closes: 1440 };

    /// Writes `24 hours a day, every day`, or `Mon to Fri 09:00 to 17:00`.
    pub fn write_to(self, out: &mut TextBuilder) {
        if self == Self::ALWAYS {
            out.push("24 hours a day, every day");
            return;
        }
        let mut first = true;
        let mut run: Option<(Day, Day)> = None;
        for day in Day::ALL {
            let open = self.days.contains(*day);
            run = match run {
                Some((from, _)) if open => Some((from, *day)),
                None if open => Some((*day, *day)),
                Some(ended) => {
                    write_run(ended, &mut first, out);
                    None
                }
                None => None,
            };
        }
        if let Some(ended) = run {
            write_run(ended, &mut first, out);
        }
        out.push(" ");
        write_time(self.opens, out);
        out.push(" to ");
        write_time(self.closes, out);
    }
}

fn write_run((from, to): (Day, Day), first: &mut bool, out: &mut TextBuilder) {
    if !core::mem::take(first) {
        out.push(", ");
    }
    out.push(from.label());
    if from != to {
        out.push(" to ").push(to.label());
    }
}

fn write_time(minutes: u16, out: &mut TextBuilder) {
    out.padded(u32::from(minutes / 60), 2).push(":").padded(u32::from(minutes % 60), 2);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(days: &[Day], opens: u16, closes: u16) -> alloc::string::String {
        let mut out = TextBuilder::new();
        Opening { days: Days::of(days), opens, closes }.write_to(&mut out);
        out.finish()
    }

    #[test]
    fn days_run_together() {
        let mut out = TextBuilder::new();
        Opening::ALWAYS.write_to(&mut out);
        assert_eq!(out.finish(), "24 hours a day, every day");
        assert_eq!(text(&Day::ALL[..5], 9 * 60, 17 * 60), "Mon to Fri 09:00 to 17:00");
        assert_eq!(
            text(&[Day::Monday, Day::Wednesday, Day::Thursday], 570, 1230),
            "Mon, Wed to Thu 09:30 to 20:30"
        );
        assert_eq!(text(&[Day::Sunday], 0, 1440), "Sun 00:00 to 24:00");
    }
}
