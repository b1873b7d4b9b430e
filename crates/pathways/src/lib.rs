//! Directories of services and ranked signposting with reasons and gaps.
#![no_std]

extern crate alloc;
