//! What a policy says, in 32 bytes.

use alloc::string::{String, ToString};

use fingerpost_core::TextBuilder;
use serde_json::Value;
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::Policy;

/// The fingerprint of a policy: the SHA-256 of its JSON in canonical form (RFC 8785: keys sorted, no blanks).
///
/// It covers everything that [`Policy::to_json`] writes, the source and the review included. Two files that differ
/// only in blanks, in the order of keys, in an optional list that is empty, or in TOML against JSON have the same one.
/// Any language can compute it; in Python, from the JSON of a policy that has been read and written once:
///
/// ```text
/// hashlib.sha256(json.dumps(policy, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()).hexdigest()
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint([u8; 32]);

/// A text is no fingerprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("expected sha256: and 64 hexadecimal digits in lower case")]
pub struct FingerprintError;

/// How a fingerprint starts in writing: another way of making one would start in another way.
const METHOD: &str = "sha256:";

impl Fingerprint {
    /// The bytes.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Reads `sha256:` and 64 hexadecimal digits.
    ///
    /// # Errors
    /// [`FingerprintError`] for any other text.
    pub fn parse(text: &str) -> Result<Self, FingerprintError> {
        let hex = text.strip_prefix(METHOD).filter(|hex| hex.len() == 64).ok_or(FingerprintError)?;
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(hex.as_bytes().chunks_exact(2)) {
            let &[high, low] = pair else { return Err(FingerprintError) };
            *byte = (nibble(high)? << 4) | nibble(low)?;
        }
        Ok(Self(bytes))
    }
}

const fn nibble(digit: u8) -> Result<u8, FingerprintError> {
    match digit {
        b'0'..=b'9' => Ok(digit & 15),
        b'a'..=b'f' => Ok((digit & 15).wrapping_add(9)),
        _ => Err(FingerprintError),
    }
}

impl core::fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(METHOD)?;
        for byte in self.0 {
            write!(f, "{byte:02x}")?;
        }
        Ok(())
    }
}

/// A fingerprint is of a policy, which is published: nothing in it is a person's.
impl core::fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        core::fmt::Display::fmt(self, f)
    }
}

impl serde::Serialize for Fingerprint {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Fingerprint {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = alloc::borrow::Cow::<'de, str>::deserialize(deserializer)
            .map_err(|_| serde::de::Error::custom(FingerprintError.to_string()))?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

impl Policy {
    /// The fingerprint of what the policy says.
    ///
    /// ```
    /// use fingerpost_thresholds::{Policy, policy_for};
    /// let plymouth = policy_for("plymouth").ok_or("no such policy")?;
    /// let same = Policy::from_json(&plymouth.to_json())?;
    /// assert_eq!(same.fingerprint(), plymouth.fingerprint());
    /// let mut other = same;
    /// other.visible_high_risk.at_least = 15;
    /// assert_ne!(other.fingerprint(), plymouth.fingerprint());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        let mut text = TextBuilder::new();
        canonical(&self.content(), &mut text);
        Fingerprint(Sha256::digest(text.as_str().as_bytes()).into())
    }

    /// What it says, as JSON.
    pub(crate) fn content(&self) -> Value {
        serde_json::to_value(crate::parse::wire_of(self)).unwrap_or_default()
    }
}

/// Writes JSON in canonical form. Policies hold no fractions, and their keys are ASCII.
fn canonical(value: &Value, text: &mut TextBuilder) {
    match value {
        Value::Object(map) => {
            // Sorted here: whether a map of serde_json is sorted depends on what else is built with it.
            let mut fields: alloc::vec::Vec<_> = map.iter().collect();
            fields.sort_by_key(|(key, _)| *key);
            text.push("{");
            for (at, (key, field)) in fields.into_iter().enumerate() {
                text.push(if at > 0 { "," } else { "" }).push(&quoted(key)).push(":");
                canonical(field, text);
            }
            text.push("}");
        }
        Value::Array(list) => {
            text.push("[");
            for (at, item) in list.iter().enumerate() {
                text.push(if at > 0 { "," } else { "" });
                canonical(item, text);
            }
            text.push("]");
        }
        Value::String(string) => {
            text.push(&quoted(string));
        }
        other => {
            text.push(&other.to_string());
        }
    }
}

/// A text in quotation marks, with the escapes of RFC 8785, which are serde_json's.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Band, policies, policy_for};
    use alloc::{borrow::Cow, format};

    #[test]
    fn canonical_form_is_that_of_the_standard() {
        let value: Value = serde_json::from_str(
            r#"{ "b" : [ 1, true, null, {} ], "a": "\u00e9\u0007\"\\/\n", "aa": 4294967295, "A": [] }"#,
        )
        .unwrap();
        let mut text = TextBuilder::new();
        canonical(&value, &mut text);
        let expected =
            "{\"A\":[],\"a\":\"\u{e9}\\u0007\\\"\\\\/\\n\",\"aa\":4294967295,\"b\":[1,true,null,{}]}";
        assert_eq!(text.as_str(), expected);
    }

    #[test]
    fn the_same_in_either_form_and_another_for_every_change() {
        let mut seen = alloc::vec::Vec::new();
        for policy in policies() {
            let mark = policy.fingerprint();
            assert_eq!(Policy::from_json(&policy.to_json()).unwrap().fingerprint(), mark);
            assert!(!seen.contains(&mark), "{}", policy.id);
            seen.push(mark);
        }
        let plymouth = policy_for("plymouth").unwrap();
        let changes: [fn(&mut Policy); 6] = [
            |p| p.edition = 2,
            |p| p.title = Cow::Borrowed("other"),
            |p| p.repeat = None,
            |p| p.bands.to_mut()[1].name = Cow::Borrowed("Middle"),
            |p| p.clusters.to_mut().reverse(),
            |p| p.source.expires = None,
        ];
        for change in changes {
            let mut other = plymouth.clone();
            change(&mut other);
            assert_ne!(other.fingerprint(), plymouth.fingerprint());
        }
        let empty = Policy { bands: Cow::Owned(alloc::vec::Vec::<Band>::new()), ..plymouth.clone() };
        let none = Policy { bands: Cow::Borrowed(&[]), ..plymouth.clone() };
        assert_eq!(empty.fingerprint(), none.fingerprint());
    }

    #[test]
    fn only_one_way_to_write_one() {
        let mark = policy_for("national").unwrap().fingerprint();
        let text = format!("{mark}");
        assert_eq!(Fingerprint::parse(&text), Ok(mark));
        assert_eq!(format!("{mark:?}"), text);
        for bad in [
            String::new(),
            text.replace("sha256:", "sha1:"),
            text.replace("sha256:", ""),
            text.to_uppercase(),
            format!("{text}0"),
            text.chars().take(70).collect(),
            format!("{}g", text.chars().take(70).collect::<String>()),
        ] {
            assert_eq!(Fingerprint::parse(&bad), Err(FingerprintError), "{bad}");
        }
    }
}
