//! A made-up file of a million referrals, the same every time.

use std::io::{self, BufWriter, Write};

/// Columns of the file.
pub const COLUMNS: usize = 30;

/// xorshift64: the same numbers on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: u64) -> u64 {
        (self.next() >> 11) % limit
    }
}

/// Writes a heading line and `rows` rows of [`COLUMNS`] cells, about 180 bytes each: ids, dates, codes, many empty
/// cells, and in every tenth row a note in quotes.
///
/// # Errors
///
/// If `to` cannot be written.
pub fn write_referrals(to: impl Write, rows: u64) -> io::Result<()> {
    let mut to = BufWriter::with_capacity(1 << 20, to);
    write!(to, "referral_id,person_id")?;
    for column in 2..COLUMNS {
        write!(to, ",heading_{column}")?;
    }
    writeln!(to)?;
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    for row in 0..rows {
        write!(to, "R{row:09},P{:012x}", random.next() >> 16)?;
        for column in 2..COLUMNS {
            to.write_all(b",")?;
            let day = random.below(28) + 1;
            match column {
                2 | 3 | 17 => write!(to, "20{}-{:02}-{day:02}", 20 + random.below(6), random.below(12) + 1)?,
                4 | 5 => write!(to, "E090000{day:02}")?,
                6 if row % 10 == 0 => write!(to, "\"said \"\"not now\"\", call after {day}, at work\"")?,
                6 => write!(to, "no note")?,
                7..=12 => write!(to, "{:02}", random.below(90))?,
                13 => write!(to, "EC{}A {}BB", random.below(4) + 1, random.below(9) + 1)?,
                14 if random.below(50) == 0 => write!(to, "Zoë Nuñez")?,
                14 => write!(to, "service-{}", random.below(40))?,
                15 | 16 | 18..=24 if random.below(3) == 0 => {}
                15 | 16 | 18..=24 => write!(to, "code{:02}", random.below(30))?,
                _ => write!(to, "{}", random.below(2_000))?,
            }
        }
        writeln!(to)?;
    }
    to.flush()
}
