//! Forms of violence against women and girls, legal definitions by date, statutory duties, language.
#![no_std]

extern crate alloc;
