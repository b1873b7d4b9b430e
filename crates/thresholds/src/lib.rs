//! Risk policy as dated data: what an area does with a count, and why.
#![no_std]

extern crate alloc;

mod route_level;

pub use route_level::RouteLevel;
