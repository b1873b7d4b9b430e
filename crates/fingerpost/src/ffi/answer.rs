//! The envelope of every answer.

use alloc::string::String;

use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::CallError;

/// `{"ok": true, "value": …}` or `{"ok": false, "error": {…}}`.
struct Envelope<T>(Result<T, CallError>);

impl<T: Serialize> Serialize for Envelope<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Envelope", 2)?;
        fields.serialize_field("ok", &self.0.is_ok())?;
        match &self.0 {
            Ok(value) => fields.serialize_field("value", value)?,
            Err(error) => fields.serialize_field("error", error)?,
        }
        fields.end()
    }
}

/// The answer as a text.
pub(crate) fn text<T: Serialize>(result: Result<T, CallError>) -> String {
    // Nothing here can fail to be written: keys are texts and there are no maps of other things.
    serde_json::to_string(&Envelope(result)).unwrap_or_default()
}
