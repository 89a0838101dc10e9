//! Sentences in other people's manner: after working agreements that teams have published, in words of our own.
//! Must not be fitted to: they were labelled and committed before the coach had seen one of them.

use super::table::Table;

pub const FOUND: Table = Table {
    good: &[
        "Respond to chat messages within 24 hours on weekdays.",
        "Urgent messages get an answer within an hour during working hours.",
        "Whoever misses a meeting reads the notes within 48 hours.",
        "Note-taking rotates among us every week.",
        "We hold synchronous work between 11:30 and 4 Eastern, Monday to Thursday.",
        "No ceremonies on Fridays.",
        "After 60 minutes stuck on a ticket, we ask for help.",
        "Review at least one pull request before the next meeting.",
        "Every team member posts a check-in on Wednesday and Friday.",
        "Share the agenda at least 24 hours in advance.",
        "Tell the group in advance if you cannot attend.",
        "The pull request needs one approval before it is merged by its author.",
        "For the front end, the reviewer pulls the branch and runs it locally before approving.",
        "Set your status to away when you are on vacation.",
        "One person has five minutes at the start of Monday's meeting to talk about anything.",
        "We use \"we\" for success and \"I\" for accountability.",
        "If consensus can't be reached in one meeting, we take it to the project manager.",
        "We post the recording of each demo on the same day.",
        "Invite the owners of a topic; everyone else is optional.",
        "Stand-up on Tuesday and Thursday after class.",
        "Everyone says \"good with it\" or names a concern before we move on from a decision.",
        "Don't multitask in meetings unless you announce it.",
    ],
    good_within: &[],
    vague: &[
        "Sprint planning is scheduled as needed.",
        "Regularly update progress in the shared tools.",
        "Team members should be mindful to step back if they have spoken a lot.",
        "Strive for consensus on major decisions.",
        "We like to have as much advance notice as possible.",
        "Ask for help as early as possible.",
        "Provide constructive feedback to each other regularly.",
    ],
    no_actor: &[
        "Disagreements should be addressed within the week.",
        "Tasks are assigned during the weekly meeting.",
        "Action items will be tracked on the board every Friday.",
        "Major decisions are documented before the next sprint.",
        "All notes, recordings and findings must be kept confidential until release.",
    ],
    no_behaviour: &[
        "We hold ourselves accountable for our commitments.",
        "Be transparent and communicative.",
        "We pledge to deliver high quality.",
        "Treat each other with respect and professionalism.",
        "We remain focused on our sprint objectives.",
        "We value different perspectives and investments.",
        "We work as a unified team.",
        "Clear, descriptive messages.",
        "Commitment to excellence.",
    ],
    no_limit: &[
        "We celebrate our successes.",
        "Participate actively in discussions.",
        "Document code and major decisions in the repository.",
        "We share our knowledge with other teams.",
    ],
    two_norms: &[
        "Team members raise a hand to speak in calls. Cameras stay on during meetings.",
        "Communication happens in Discord. We are all free on Tuesday evening.",
        "We respond within 4 working hours, and we keep Fridays free of ceremonies.",
    ],
    against: &[],
    too_long: &[
        "To make sure that the loud and the soft voices are heard, before we move forward on any decision we go round and ask every one of us whether they are good with it or still have a concern that they want to voice.",
    ],
};
