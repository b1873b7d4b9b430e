//! Made-up data in the multi-agency standard, from a seed, as dirty as asked, with a file that says what is wrong where.
//!
//! A data officer tries a checker on it, a developer an import, and neither needs a single real row. Every row says
//! `synthetic`. The shares in it are round numbers of our own: nothing can be learnt from them about any area or group.
//!
//! * [`Generator`]: all files of one service's profile. The same seed gives the same bytes on every machine, for ever.
//! * [`File`]: one file, made row by row; memory does not grow with its length. Rows of different files fit together.
//! * [`Options::dirt`]: how many rows in a thousand have something wrong. Every defect is told beside the row
//!   ([`Defect`]) with the rule that it breaks, and so is everything that follows from it for certain.
//!
//! Without dirt no rule of the standard is broken; with it, exactly those that are told. What is told comes from what was
//! done to the rows. Nothing here calls the checker: the two are written apart, so that each can find the other's faults.
//!
//! ```
//! use fingerpost_core::Date;
//! use fingerpost_schema::profile;
//! use fingerpost_synth::{Generator, Options};
//!
//! let vva = profile("vva").ok_or("no such service")?;
//! let options = Options { people: 100, ..Options::new(Date::literal(2025, 4, 1), Date::literal(2026, 3, 31)) };
//! let generator = Generator::new(vva, 1, options)?;
//!
//! let people = generator.file("person").ok_or("not in the profile")?;
//! let mut rows = people.rows();
//! let mut made = 0;
//! while let Some(row) = rows.next_row() {
//!     assert!(row.defects.is_empty());
//!     made += 1;
//! }
//! assert_eq!(made, 100);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![expect(
    clippy::arithmetic_side_effects,
    reason = "made-up numbers decide nothing; options bound them, and overflow stops the program in every profile"
)]

mod days;
mod dirt;
mod draw;
mod file;
mod form;
mod generator;
mod kept;
mod label;
mod records;
mod reference;
mod row;
mod story;
mod write;

pub use file::{Defect, File, Made, RowsOf};
pub use generator::{Generator, Options, OptionsError};
pub use row::Texts;
pub use write::{Dialect, Encoding, Truth, Written};
