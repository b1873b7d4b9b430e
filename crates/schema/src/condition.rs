//! When a field must be filled.

/// What one term of a condition asks of another field of the same row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Test {
    /// It has one of these codes.
    Is(&'static [&'static str]),
    /// It has a code, and none of these.
    IsNot(&'static [&'static str]),
    /// It has a value of any kind.
    Known,
}

/// One term of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The other field.
    pub field: &'static str,
    /// What is asked of it.
    pub test: Test,
}

/// Terms that must all hold. Without any it always holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Condition(pub &'static [Term]);

impl Condition {
    /// Always.
    pub const ALWAYS: Self = Self(&[]);

    /// The condition as the data files write it: `outcome=closed & closed_on=known`.
    #[must_use]
    pub fn text(&self) -> alloc::string::String {
        let mut text = alloc::string::String::new();
        for (at, term) in self.0.iter().enumerate() {
            if at > 0 {
                text.push_str(" & ");
            }
            text.push_str(term.field);
            let (sign, codes): (&str, &[&str]) = match term.test {
                Test::Is(codes) => ("=", codes),
                Test::IsNot(codes) => ("!=", codes),
                Test::Known => ("=", &["known"]),
            };
            text.push_str(sign);
            text.push_str(&codes.join(";"));
        }
        text
    }
}
