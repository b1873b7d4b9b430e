//! The protected characteristics and the other person facts: code lists and crosswalks.
#![no_std]

extern crate alloc;
