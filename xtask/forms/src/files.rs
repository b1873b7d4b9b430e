//! Every file, and what goes into it.

use fingerpost_schema::{
    forms::{
        ByteOrderMark, coverage, csvw, data_package, dictionary, example, example_ndjson, json_schema,
        template,
    },
    profiles,
};

/// A file of the published forms.
pub(crate) struct File {
    /// From the folder of the version.
    pub(crate) path: String,
    pub(crate) text: String,
}

fn file(path: impl Into<String>, text: String) -> File {
    File { path: path.into(), text }
}

/// What is committed.
pub(crate) fn published() -> Vec<File> {
    let mut files = vec![
        file("README.md", dictionary::overview_markdown()),
        file("records.md", dictionary::records_markdown()),
        file("lists.md", dictionary::lists_markdown()),
        file("rules.md", dictionary::rules_markdown()),
        file("coverage.md", coverage::coverage_markdown()),
        file("index.html", dictionary::standard_html()),
    ];
    for profile in profiles() {
        let id = profile.id;
        files.push(file(format!("{id}/README.md"), dictionary::profile_markdown(profile)));
        files.push(file(format!("{id}/records.schema.json"), json_schema(profile)));
        files.push(file(format!("{id}/csvw.json"), csvw(profile)));
        files.push(file(format!("{id}/datapackage.json"), data_package(profile)));
        for record in profile.records() {
            if let Some(text) = template(profile, record, ByteOrderMark::None) {
                files.push(file(format!("{id}/templates/{}.csv", record.id), text));
            }
            if let Some(text) = example(profile, record) {
                files.push(file(format!("{id}/examples/{}.csv", record.id), text));
            }
        }
    }
    files
}

/// What is written for whoever asks, and not committed.
pub(crate) fn on_request() -> Vec<File> {
    let mut files = Vec::new();
    for profile in profiles() {
        files.push(file(format!("{}/index.html", profile.id), dictionary::profile_html(profile)));
        for record in profile.records() {
            if let Some(text) = example_ndjson(profile, record) {
                files.push(file(format!("{}/examples/{}.ndjson", profile.id, record.id), text));
            }
        }
    }
    files
}
