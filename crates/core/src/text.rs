//! Building sentences without the formatting machinery.

use alloc::string::String;

/// Joins text and whole numbers.
///
/// `core::fmt` costs several kilobytes in a WebAssembly file that has fourteen; the sentences here need only text and
/// small numbers.
///
/// ```
/// use fingerpost_core::TextBuilder;
/// let mut text = TextBuilder::new();
/// text.push("yes to ").number(14).push(" of ").number(24);
/// assert_eq!(text.finish(), "yes to 14 of 24");
/// ```
#[derive(Clone, Debug, Default)]
pub struct TextBuilder(String);

impl TextBuilder {
    /// An empty text.
    #[must_use]
    pub const fn new() -> Self {
        Self(String::new())
    }

    /// Adds text.
    pub fn push(&mut self, text: &str) -> &mut Self {
        self.0.push_str(text);
        self
    }

    /// Adds a number in decimal.
    pub fn number(&mut self, number: u32) -> &mut Self {
        self.padded(number, 1)
    }

    /// Adds a number in decimal with zeros in front up to `width` digits.
    pub fn padded(&mut self, number: u32, width: usize) -> &mut Self {
        let mut digits = [b'0'; 10];
        let mut rest = number;
        let mut used = 0_usize;
        for slot in digits.iter_mut().rev() {
            if rest == 0 && used >= width.max(1) {
                break;
            }
            *slot = b'0'.wrapping_add(u8::try_from(rest % 10).unwrap_or(0));
            rest /= 10;
            used = used.saturating_add(1);
        }
        for digit in digits.iter().skip(digits.len().saturating_sub(used)) {
            self.0.push(char::from(*digit));
        }
        self
    }

    /// The text so far.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The finished text.
    #[must_use]
    pub fn finish(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn numbers_print_as_rust_prints_them() {
        for n in [0, 1, 9, 10, 24, 100, 65_535, u32::MAX] {
            let mut text = TextBuilder::new();
            text.number(n);
            assert_eq!(text.finish(), n.to_string());
        }
    }

    #[test]
    fn padding_adds_zeros_and_cuts_nothing() {
        let mut text = TextBuilder::new();
        text.padded(7, 2).push(" ").padded(1234, 2);
        assert_eq!(text.finish(), "07 1234");
    }
}
