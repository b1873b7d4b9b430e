//! What the tests of every crate share: strategies that make up cases, and the vectors' reader.
//!
//! Nothing here is a person's: every answer is made up by a program, so a failing test may print it.

pub mod case;
pub mod case_vector;
pub mod outcome;
pub mod scenario;
pub mod strategies;
pub mod vector;
