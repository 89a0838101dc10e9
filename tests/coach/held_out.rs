//! Sentences the word lists were not fitted to: written down and committed before there was a coach.
//! Must not be changed to make a figure better; new sentences go to the ones that are tuned on.

use super::table::Table;

pub const HELD_OUT: Table = Table {
    good: &[
        "When a customer writes to the shared inbox, one of us replies before five the same day, unless it is a weekend.",
        "If you're going to be more than ten minutes late, say so in the channel.",
        "Wednesday is home day for all of us.",
        "Nobody has to explain why they blocked their lunch hour.",
        "Anyone who's on the train joins with audio only.",
        "We don't ping each other on leave; the stand-in answers.",
        "Standup is at 9:45 and ends by 10:00, finished or not.",
        "The person who called the meeting posts the notes by the end of the day.",
        "Every pull request gets a first look within one working day.",
        "No slides in the Monday call.",
        "Everyone puts where they'll be working into the calendar by Friday noon.",
        "Whoever breaks the build fixes it or rolls back within 30 minutes.",
        "Two of us cover the phone from 8 to 6, and the rota is in the calendar a month ahead.",
        "Messages sent after 18:00 can wait until the next morning.",
        "In a mixed meeting, people on the line go first in each round.",
        "We write \"need by Thursday\", never \"asap\".",
        "Camera on for the first five minutes, then as you like.",
        "The lead answers one question from the team, unprepared, every second Friday.",
        "When we disagree in writing three times in a row, we call each other.",
        "Documents live in the team folder, not on laptops.",
        "If nobody objects within two working days, the proposal stands.",
        "A new colleague has lunch with three of us in their first week.",
        "We keep Thursday mornings free of internal meetings, except for outages.",
        "Decisions made in the corridor don't count until they're in the log.",
        "Headphones on means do not interrupt; call if the house is burning.",
        "Each of us gives one specific thank-you in the Friday round.",
        "Release notes are written by the person on duty, the same day.",
        "We swap the early call between the London and Denver sites every month.",
        "Ask in the open channel first, and only then by private message.",
        "People who can't attend have a day to object in the comments.",
    ],
    good_within: &[
        (
            "Tuesday and one other day of our choice are spent on site, plus a third for newcomers.",
            "At least two days a week in the office",
        ),
        (
            "Each of us works two days a week from home, on days we enter by Friday.",
            "Three days a week in the office",
        ),
        (
            "We book desks two weeks ahead, on Monday by noon.",
            "Desks are booked, nobody has their own",
        ),
    ],
    vague: &[
        "We reply to e-mails in a reasonable time.",
        "Let's be more mindful of time zones.",
        "Meetings should be kept as short as possible.",
        "Everyone tries to be on time.",
        "We give feedback regularly.",
        "Please keep your status reasonably up to date.",
        "Use the appropriate channel for your message.",
        "We'll improve how we hand over work.",
    ],
    no_actor: &[
        "Minutes are sent out within a day.",
        "All decisions must be documented in the wiki before Friday.",
        "Someone should watch the chat during hybrid meetings.",
        "When a deadline moves, stakeholders are informed the same day.",
        "There needs to be an agenda 24 hours ahead.",
    ],
    no_behaviour: &[
        "We assume positive intent.",
        "Trust is the basis of our collaboration.",
        "We are one team.",
        "Transparency and openness at all levels.",
        "Be kind.",
        "We take ownership and hold each other accountable.",
    ],
    no_limit: &[
        "We update the ticket.",
        "We answer questions in the support channel.",
        "The lead shares news from the management round.",
        "We say hello to new colleagues.",
    ],
    two_norms: &[
        "We answer mentions within half a day. Laptops stay closed in workshops.",
        "Everyone posts a summary by Friday, and we take turns making coffee for the whole floor each morning.",
        "Meetings end five minutes early; holidays are entered in the calendar three weeks ahead.",
        "- Core time is 10 to 3\n- We praise in public",
        "When we are late we say so in chat, and when a meeting has no agenda we decline it.",
    ],
    against: &[
        (
            "We meet in the office one day a week, on Tuesday.",
            "Two days a week in the office",
        ),
        (
            "We answer customers within two working days.",
            "Customers get an answer within one working day",
        ),
        (
            "Nobody records customer calls, unless a customer asks for it.",
            "All customer calls are recorded",
        ),
    ],
    too_long: &[
        "When somebody on the team needs a decision from another person in order to go on with their work, we ask in the team channel with the name of that person, the options we see and the day by which we need it.",
        "If more than half of the people in a meeting are in the same room, those in the room each open their own laptop, mute the microphone, join the call and type into the shared document instead of talking to each other.",
    ],
};
