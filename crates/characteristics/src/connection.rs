//! Connection to an area: why somebody is counted there.

/// How a person is connected to the area whose services or figures are in question.
///
/// Residents, workers, students and visitors are different populations: the City review asks for them apart, because
/// a rate over residents alone means nothing where hundreds of thousands come only to work (City review 2.1).
/// A person may have several connections; each is recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Connection {
    /// Lives in the area, whatever the tenure or lack of one.
    Resident,
    /// Works in the area, paid or unpaid.
    Worker,
    /// Studies in the area.
    Student,
    /// Is in the area for any other reason.
    Visitor,
}

impl Connection {
    /// Every connection, in the order of the data dictionary.
    pub const ALL: [Self; 4] = [Self::Resident, Self::Worker, Self::Student, Self::Visitor];

    /// The stable name, as written in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Resident => "resident",
            Self::Worker => "worker",
            Self::Student => "student",
            Self::Visitor => "visitor",
        }
    }

    /// The connection of that name.
    ///
    /// ```
    /// use fingerpost_characteristics::Connection;
    /// assert_eq!(Connection::from_name("worker"), Some(Connection::Worker));
    /// assert_eq!(Connection::from_name("commuter"), None);
    /// ```
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_out_and_come_back() {
        for one in Connection::ALL {
            assert_eq!(Connection::from_name(one.as_str()), Some(one));
        }
    }
}
