//! Whom a service is for, in the person's own words.

/// The gender that a person states, in the terms in which services say whom they are for.
///
/// This is for matching a person with a service and for nothing else. It is not sex (Equality Act 2010 s11), not
/// gender reassignment (s7), and not a gender identity code: each of those is a characteristic of its own with its own
/// lists, and none can be worked out from another. A trans woman who says that she is a woman is
/// [`StatedGender::Woman`] here. Where a provider applies an exception of Schedule 3 to the Equality Act, that is the
/// provider's decision, made with the person; no field of ours makes it.
///
/// The three terms are those that services use, not a list of genders: "in another way" is an absent value with a
/// reason, never a fourth guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatedGender {
    /// A woman or girl.
    Woman,
    /// A man or boy.
    Man,
    /// Neither only a woman nor only a man.
    NonBinary,
}

impl StatedGender {
    /// Every term, in the order of the data dictionary.
    pub const ALL: [Self; 3] = [Self::Woman, Self::Man, Self::NonBinary];

    /// The stable name, as written in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Woman => "woman",
            Self::Man => "man",
            Self::NonBinary => "non-binary",
        }
    }

    /// The term of that name.
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
        for one in StatedGender::ALL {
            assert_eq!(StatedGender::from_name(one.as_str()), Some(one));
        }
    }

    #[test]
    fn a_letter_of_a_code_list_is_not_a_stated_gender() {
        for code in ["1", "2", "9", "X", "F", "M", "female"] {
            assert_eq!(StatedGender::from_name(code), None, "{code}");
        }
    }
}
