//! The names of panes and fields, as kept in bookmarks and half-typed drafts.
//! Must not know what is in them.

macro_rules! names {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }

        impl $name {
            /// Its name in files.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }

            /// The one with this name.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($text => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

names! {
    /// A pane of a sheet.
    PaneId {
        /// Who is on the team, and where today.
        Roster "roster",
        /// Facilitator, scribe, room advocate.
        Roles "roles",
        /// What is changing.
        Transition "transition",
        /// What we carry forward.
        CarryForward "carry-forward",
        /// Who joined and left, and norms nobody watches.
        Since "since",
        /// The mission.
        Mission "mission",
        /// What leaders have decided.
        Guardrails "guardrails",
        /// What is ours to decide.
        Ours "ours",
        /// What worries leaders.
        LeaderConcerns "leader-concerns",
        /// What worries the team.
        TeamConcerns "team-concerns",
        /// What nobody knows yet.
        Unknowns "unknowns",
        /// The four Cs.
        FourCs "four-cs",
        /// The sentence.
        Sentence "sentence",
        /// Open actions.
        Actions "actions",
        /// Unknowns whose date has come.
        DueUnknowns "due-unknowns",
        /// Everything whose date has come.
        Due "due",
        /// Norms to look back on.
        LookBack "look-back",
        /// Frictions and wishes.
        Frictions "frictions",
        /// Clusters and topics.
        Clusters "clusters",
        /// Dots by person.
        Dots "dots",
        /// Texts to draft.
        Drafts "drafts",
        /// Proposals to decide.
        Proposals "proposals",
        /// What answers the leaders' concerns.
        Case "case",
        /// Which meeting we invite a leader to.
        Invitation "invitation",
        /// What we do when one of us slips.
        Slips "slips",
        /// What makes us look sooner.
        Triggers "triggers",
        /// What changes in the guidelines.
        ReadBack "read-back",
        /// Review date, the team's yes, worth it, seal.
        Ending "ending",
        /// What is still missing.
        Gaps "gaps",
        /// Begin the meeting.
        Start "start",
        /// The steps as planned.
        Plan "plan",
        /// Private notes.
        Notes "notes",
        /// What answers what.
        Answers "answers",
        /// Which topics have norms, and what those lack.
        Coverage "coverage",
        /// The four Cs, then and now.
        ThenAndNow "then-and-now",
        /// The norms across the workshops.
        Timeline "timeline",
        /// The guidelines in force.
        InForce "in-force",
        /// What was put off or retired.
        Aside "aside",
        /// The parking lot.
        Parking "parking",
        /// Revisions and notes.
        History "history",
        /// What the page can start.
        Next "next",
    }
}

names! {
    /// A field of a row.
    FieldId {
        /// The words themselves.
        Text "text",
        /// How firm a guardrail is.
        Class "class",
        /// Who said it.
        Source "source",
        /// Until when.
        Until "until",
        /// The need under a concern.
        Need "need",
        /// How we know.
        Known "known",
        /// Who.
        Owner "owner",
        /// By when.
        By "by",
        /// What we do meanwhile.
        Meanwhile "meanwhile",
        /// The answer.
        Answer "answer",
        /// Fingers.
        Fingers "fingers",
        /// Best face to face.
        FaceToFace "face-to-face",
        /// As well apart.
        Apart "apart",
        /// On purpose.
        OnPurpose "on-purpose",
        /// Practices we start.
        Practices "practices",
        /// Keep, revise, retire.
        Call "call",
        /// Why.
        Reason "reason",
        /// Dots.
        Dots "dots",
        /// Why we want a norm.
        Why "why",
        /// How we will see it.
        Signal "signal",
        /// Which guardrail it works within.
        Guardrail "guardrail",
        /// Which concern it answers.
        Concern "concern",
        /// Which of the four Cs it serves.
        FourC "four-c",
        /// Who watches it.
        Steward "steward",
        /// What one can see or count.
        Evidence "evidence",
        /// What the company has from it.
        Benefit "benefit",
        /// A norm in English.
        InEnglish "in-english",
        /// A norm in Simplified Chinese.
        InChinese "in-chinese",
        /// Minutes.
        Minutes "minutes",
        /// What is in the box to paste into; in no row.
        Chat "chat",
    }
}
