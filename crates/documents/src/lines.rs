//! A text of headings, lines and bullets.

use alloc::string::String;

use fingerpost_core::TextBuilder;

/// Builds a text line by line.
#[derive(Default)]
pub(crate) struct Lines(TextBuilder);

impl Lines {
    pub(crate) const fn new() -> Self {
        Self(TextBuilder::new())
    }

    /// A heading, with an empty line before it.
    pub(crate) fn heading(&mut self, text: &str) {
        if !self.0.as_str().is_empty() {
            self.0.push("\n");
        }
        self.line(text);
    }

    pub(crate) fn line(&mut self, text: &str) {
        self.0.push(text).push("\n");
    }

    /// A line in several parts.
    pub(crate) fn parts(&mut self, parts: &[&str]) {
        for part in parts {
            self.0.push(part);
        }
        self.0.push("\n");
    }

    pub(crate) fn bullet(&mut self, parts: &[&str]) {
        self.0.push("- ");
        self.parts(parts);
    }

    /// The text so far, to write a line with numbers in.
    pub(crate) fn open(&mut self) -> &mut TextBuilder {
        &mut self.0
    }

    pub(crate) fn finish(self) -> String {
        self.0.finish()
    }
}
