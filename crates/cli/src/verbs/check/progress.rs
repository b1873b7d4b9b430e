//! A progress bar, on a terminal only.

use std::io::IsTerminal;

use fingerpost_tables::Progress;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

pub(super) struct Bar {
    bar: Option<ProgressBar>,
    names: Vec<String>,
    file: Option<usize>,
}

impl Bar {
    pub(super) fn new(names: &[String]) -> Self {
        let bar = std::io::stderr().is_terminal().then(|| {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(8));
            let style = ProgressStyle::with_template("{msg} {wide_bar} {bytes}/{total_bytes} {eta}");
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            bar
        });
        Self { bar, names: names.to_vec(), file: None }
    }

    pub(super) fn at(&mut self, file: usize, progress: Progress) {
        let Some(bar) = &self.bar else { return };
        if self.file != Some(file) {
            self.file = Some(file);
            bar.set_length(progress.total.unwrap_or(0));
            bar.set_message(self.names.get(file).cloned().unwrap_or_default());
        }
        bar.set_position(progress.read);
    }

    pub(super) fn end(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
    }
}
