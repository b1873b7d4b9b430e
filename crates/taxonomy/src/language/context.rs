//! What kind of text is read.

use crate::FormSet;

/// What kind of text is read, because the same word is right in one and wrong in another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    forms: FormSet,
    kind: Kind,
    markers: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    General,
    PoliceRecording,
    Court,
    GuiltEstablished,
}

impl Context {
    /// Prose for anybody.
    pub const GENERAL: Self = Self::new(Kind::General);
    /// A police record or a return made from one, where "incident" is a term of art.
    pub const POLICE_RECORDING: Self = Self::new(Kind::PoliceRecording);
    /// Court proceedings, where "witness" is a role.
    pub const COURT: Self = Self::new(Kind::Court);
    /// A text about somebody who has admitted it or been convicted.
    pub const GUILT_ESTABLISHED: Self = Self::new(Kind::GuiltEstablished);

    const fn new(kind: Kind) -> Self {
        Self { forms: FormSet::EMPTY, kind, markers: false }
    }

    /// The same kind of text, known to be about these forms and no others. "Incident" is right where all of them may
    /// be called one.
    #[must_use]
    pub const fn about(self, forms: FormSet) -> Self {
        Self { forms, ..self }
    }

    /// The same kind of text, whose authors may excuse a passage with the markers `language: quoted` and
    /// `language: quoted-file`. Only for the files of a project: a case note must not be able to silence the check.
    #[must_use]
    pub const fn with_markers(self) -> Self {
        Self { markers: true, ..self }
    }

    /// True when markers are obeyed.
    pub(super) const fn obeys_markers(self) -> bool {
        self.markers
    }

    /// True when a rule does not hold in this kind of text.
    pub(super) fn excuses(self, allowed_in: &[&str]) -> bool {
        let events = !self.forms.is_empty() && self.forms.iter().all(crate::Form::may_be_called_an_incident);
        let kind = match self.kind {
            Kind::General => "",
            Kind::PoliceRecording => "police-recording",
            Kind::Court => "court",
            Kind::GuiltEstablished => "guilt-established",
        };
        allowed_in.iter().any(|one| *one == kind || (events && *one == "event-forms"))
    }
}
