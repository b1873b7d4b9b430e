//! What an answer as a whole has to say.

use crate::set::terms;

terms! {
    /// A sentence about the whole answer.
    Statement;
    /// A set of statements.
    Statements(u16) {
        /// Nothing in the directory matches.
        NothingLocal = "nothing-local", "No local service matches what is known. The nearest ones and the reasons are below, and the national lines.";
        /// No local service says that it takes this level.
        NoneStatesLevel = "none-states-level", "No local service says that it takes this level of risk. Call and ask, or use the national lines.";
        /// No level was established.
        LevelNotEstablished = "level-not-established", "No level of risk was established. That does not mean that the risk is low.";
        /// No local service is led by and for the community asked for.
        NoneByAndFor = "none-by-and-for", "No local service says that it is led by and for the community asked for. Ask what the person prefers.";
        /// Not a resident: the home area has services too.
        HomeAreaToo = "home-area-too", "Find the services of the area where the person lives as well: some here take residents only.";
        /// Not known whether a resident.
        AskWhereLives = "ask-where-lives", "Ask where the person lives: services differ for residents and others.";
        /// Entries are past their date.
        CheckBeforeUse = "check-before-use", "Entries here are past their date. Check before use.";
    }
}

impl Statement {
    /// The sentence.
    #[must_use]
    pub const fn text(self) -> &'static str {
        self.label()
    }
}
