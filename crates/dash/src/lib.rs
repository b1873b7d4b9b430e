//! Risk identification checklists: items, answers and counts, and no threshold.
#![no_std]

extern crate alloc;
