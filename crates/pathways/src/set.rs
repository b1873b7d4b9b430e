//! Small sets of terms, one bit each.
//!
//! A directory is compiled into a page that has fourteen kilobytes for everything, so what a service takes is bits and
//! not lists of text. The bits are positions in this build and nothing else: files and JSON hold names.

/// Declares a set type over a fieldless enum.
macro_rules! set_of {
    ($(#[$meta:meta])* $set:ident($bits:ty) of $term:ty, named $name:ident, all $all:expr) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, Default)]
        pub struct $set($bits);

        impl $set {
            /// Nothing. In a service's eligibility: not stated.
            pub const EMPTY: Self = Self(0);

            /// The set of these members.
            #[must_use]
            pub const fn of(members: &[$term]) -> Self {
                let mut set = Self::EMPTY;
                let mut rest = members;
                while let [first, tail @ ..] = rest {
                    set = set.with(*first);
                    rest = tail;
                }
                set
            }

            const fn bit(member: $term) -> $bits {
                let one: $bits = 1;
                one.wrapping_shl(member as u32)
            }

            /// This set and one more member.
            #[must_use]
            pub const fn with(self, member: $term) -> Self {
                Self(self.0 | Self::bit(member))
            }

            /// This set less one member.
            #[must_use]
            pub const fn without(self, member: $term) -> Self {
                Self(self.0 & !Self::bit(member))
            }

            /// True when the member is in the set.
            #[must_use]
            pub const fn contains(self, member: $term) -> bool {
                self.0 & Self::bit(member) != 0
            }

            /// True when the set has no member.
            #[must_use]
            pub const fn is_empty(self) -> bool {
                self.0 == 0
            }

            /// How many members the set has.
            #[must_use]
            pub const fn len(self) -> u32 {
                self.0.count_ones()
            }

            /// True when the two sets share a member.
            #[must_use]
            pub const fn intersects(self, other: Self) -> bool {
                self.0 & other.0 != 0
            }

            /// The members of both.
            #[must_use]
            pub const fn and(self, other: Self) -> Self {
                Self(self.0 & other.0)
            }

            /// The members of either.
            #[must_use]
            pub const fn or(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }

            /// The members of this set that are not in the other.
            #[must_use]
            pub const fn minus(self, other: Self) -> Self {
                Self(self.0 & !other.0)
            }

            /// The members, in the order of the term's own list.
            pub fn iter(self) -> impl Iterator<Item = $term> {
                $all.into_iter().filter(move |member| self.contains(*member))
            }
        }

        impl core::fmt::Debug for $set {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.debug_set().entries(self.iter().map(<$term>::$name)).finish()
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $set {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq(self.iter().map(<$term>::$name))
            }
        }
    };
}

/// Declares a fieldless enum with stable names, and where one is named the set over it.
macro_rules! terms {
    ($(#[$meta:meta])* $term:ident; $(#[$set_meta:meta])* $set:ident($bits:ty) { $($body:tt)* }) => {
        $crate::set::terms! { $(#[$meta])* $term { $($body)* } }

        $crate::set::set_of! {
            $(#[$set_meta])*
            $set($bits) of $term, named as_str, all <$term>::ALL.iter().copied()
        }
    };
    ($(#[$meta:meta])* $term:ident {
        $($(#[$variant_meta:meta])* $variant:ident = $id:literal, $label:literal;)*
    }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        pub enum $term {
            $($(#[$variant_meta])* #[cfg_attr(feature = "serde", serde(rename = $id))] $variant,)*
        }

        impl $term {
            /// Every term, in the order of its declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The stable name, as written in JSON.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $id,)*
                }
            }

            /// A plain name for a page.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self {
                    $(Self::$variant => $label,)*
                }
            }

            /// The term of that name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|term| term.as_str() == name)
            }
        }
    };
}

pub(crate) use {set_of, terms};
