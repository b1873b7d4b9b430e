//! Services led by the people whom they serve.

/// A community by and for which a service is led.
///
/// An attribute of a *service*, never of a person: "BME" is a name that a sector uses for itself, and as a statement
/// about one person it is a lump that loses who she is (Slough review, on a "by and for" BME approach; City review 3,
/// on the Ascent partnership). No code list exists; this one is ours and may grow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ByAndFor {
    /// Black and minoritised women.
    BlackAndMinoritised,
    /// Lesbian, gay, bisexual and trans people and others who share their cause.
    Lgbt,
    /// Disabled people.
    Disabled,
    /// Deaf people, in sign language.
    Deaf,
    /// People with a learning disability, and autistic people.
    LearningDisabledOrAutistic,
    /// Older people.
    Older,
    /// Girls and young women.
    Young,
    /// Migrants, refugees and people seeking asylum.
    Migrant,
    /// Gypsy, Roma and Traveller people.
    GypsyRomaTraveller,
    /// A faith community.
    Faith,
    /// People who are or have been involved in prostitution.
    InvolvedInProstitution,
}

impl ByAndFor {
    /// Every community, in the order of the data dictionary.
    pub const ALL: [Self; 11] = [
        Self::BlackAndMinoritised,
        Self::Lgbt,
        Self::Disabled,
        Self::Deaf,
        Self::LearningDisabledOrAutistic,
        Self::Older,
        Self::Young,
        Self::Migrant,
        Self::GypsyRomaTraveller,
        Self::Faith,
        Self::InvolvedInProstitution,
    ];

    /// The stable name, as written in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::BlackAndMinoritised => "black-and-minoritised",
            Self::Lgbt => "lgbt",
            Self::Disabled => "disabled",
            Self::Deaf => "deaf",
            Self::LearningDisabledOrAutistic => "learning-disabled-or-autistic",
            Self::Older => "older",
            Self::Young => "young",
            Self::Migrant => "migrant",
            Self::GypsyRomaTraveller => "gypsy-roma-traveller",
            Self::Faith => "faith",
            Self::InvolvedInProstitution => "involved-in-prostitution",
        }
    }

    /// A plain name for a page.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::BlackAndMinoritised => "Black and minoritised women",
            Self::Lgbt => "LGBT+ people",
            Self::Disabled => "Disabled people",
            Self::Deaf => "Deaf people",
            Self::LearningDisabledOrAutistic => "People with a learning disability and autistic people",
            Self::Older => "Older people",
            Self::Young => "Girls and young women",
            Self::Migrant => "Migrants, refugees and people seeking asylum",
            Self::GypsyRomaTraveller => "Gypsy, Roma and Traveller people",
            Self::Faith => "A faith community",
            Self::InvolvedInProstitution => "People involved in prostitution",
        }
    }

    /// The community of that name.
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
        for one in ByAndFor::ALL {
            assert_eq!(ByAndFor::from_name(one.as_str()), Some(one));
            assert!(!one.label().is_empty());
        }
    }
}
