//! `versions`: what decides an answer, by version.

use alloc::string::String;

use super::answer;
use crate::versions;

/// JSON out.
#[must_use]
pub fn versions_json() -> String {
    answer::text(Ok(versions()))
}

#[cfg(test)]
mod tests {
    use super::versions_json;

    #[test]
    fn versions_name_package_format_and_data() {
        let answer = versions_json();
        for part in
            ["\"package\":\"0.1.0\"", "\"policyFormat\":1", "safelives-dash-24", "slough", "codeLists"]
        {
            assert!(answer.contains(part), "{part} is not in {answer}");
        }
    }
}
