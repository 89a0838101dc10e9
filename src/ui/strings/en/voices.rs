//! The four Cs, tallies, the look back, gathering, drafting and deciding, in English.

use super::{count, number};
use crate::domain::tally::{Mode, Vote};
use crate::ui::strings::{DecideWords, DraftWords, GatherWords, LookBackWords, TallyWords, WorthWords};

/// The words.
pub const WORTH: WorthWords = WorthWords {
    title: "THE FOUR CS",
    names: ["Connection", "Collaboration", "Creativity", "Culture"],
    questions: [
        "Do I feel known and backed by this team?",
        "Can I get the right people on a problem within a day?",
        "Is it easy to offer half an idea and be heard?",
        "Do our habits match what we say matters?",
    ],
    rating: "Fingers",
    rating_ghost: "0 not at all ... 5 fully: type each digit, then Enter",
    rated: |name, rating| format!("{name}: {rating}"),
    rated_count: |rated| format!("{rated} of 4 rated."),
    lowest: |name| format!("The lowest is {name}."),
    write: "Write what works face to face, apart, on purpose",
    again: "Show fingers again",
    last_time: "Last time",
    face_to_face: "Face to face",
    face_to_face_ghost: "what works best in one room",
    apart: "Apart",
    apart_ghost: "what works as well, or better, apart",
    on_purpose: "On purpose",
    on_purpose_ghost: "what no longer happens by itself",
    practices: "We start",
    practices_ghost: "a practice we start for it",
};

/// The words.
pub const TALLY: TallyWords = TallyWords {
    consent: [
        "Stop, would cause harm",
        "Serious gap",
        "Concern",
        "Can live with it",
        "Good",
        "I will help it happen",
    ],
    rating: ["Not at all", "Hardly", "A little", "Fairly", "Well", "Fully"],
    lived: ["Never", "Hardly", "Sometimes", "Often", "Mostly", "Always"],
    worth: [
        "A waste",
        "Hardly worth it",
        "Partly",
        "Fair",
        "Worth it",
        "Well worth it",
    ],
    between: "; ",
    abstain: "Abstain",
    voted: |mode, votes, roster| {
        let votes = count(usize::from(votes), "vote", "votes");
        let how = match mode {
            Mode::Open => "By name",
            Mode::Counted => "Counted, no names kept",
            Mode::Blind => "Blind, no names kept",
        };
        format!("{how}: {votes}, {roster} on the roster.")
    },
    few: "Under five votes, counts identify people. c shows them.",
    all: |at_least, yes| {
        let yes = if yes { "yes" } else { "no" };
        format!("All at {} or more: {yes}.", number(at_least))
    },
    lowest: |lowest, all| format!("Lowest {lowest}.  {all}"),
    result: |lowest, highest, at_least, from, shown| {
        let at_least = number(at_least);
        format!("Lowest {lowest}, highest {highest}.  {from} of {shown} at {at_least} or more.")
    },
    short: |lowest, highest, votes| {
        let votes = count(usize::from(votes), "vote", "votes");
        format!("lowest {lowest}, highest {highest}, {votes}")
    },
    short_few: |lowest, votes| {
        let votes = count(usize::from(votes), "vote", "votes");
        format!("lowest {lowest}, {votes}")
    },
    counting: |votes, roster, selected| {
        let votes = count(usize::from(votes), "vote", "votes");
        format!("Counted: {votes} of {roster}. Enter reveals. Right adds one \"{selected}\".")
    },
    counting_blind: |votes, roster| {
        let votes = count(usize::from(votes), "vote", "votes");
        format!("Blind: {votes} of {roster}. Hand the keyboard round, or send the scribe a number.")
    },
    counting_open: |votes, voters, asked| {
        let votes = count(usize::from(votes), "vote", "votes");
        if asked.is_empty() {
            format!("By name: {votes} of {voters}. Everybody was asked; Enter reveals.")
        } else {
            format!("By name: {votes} of {voters}. {asked} now; Down leaves somebody out.")
        }
    },
    waiting: |votes| {
        let votes = count(votes, "vote waits", "votes wait");
        format!("{votes} here, not revealed. Enter goes on counting.")
    },
    drop_again: |votes, key| {
        let votes = count(votes, "vote", "votes");
        format!("{key} again drops {votes}. Any other key goes on counting.")
    },
    dropped: |votes, key| {
        let votes = count(votes, "vote", "votes");
        format!("{votes} dropped. {key} brings them back.")
    },
    votes_back: |votes| {
        let votes = count(votes, "vote is", "votes are");
        format!("{votes} back on the pad. Enter reveals.")
    },
    votes_void: |votes, gone| {
        let votes = count(votes, "unrevealed vote is", "unrevealed votes are");
        let why = if gone {
            "what it was about is gone"
        } else {
            "the wording changed"
        };
        format!("{votes} void: {why}.")
    },
    votes_first: |votes| {
        let votes = count(votes, "vote isn't", "votes aren't");
        format!("{votes} revealed yet. Reveal with Enter, or drop with Esc, first.")
    },
    add_late: "Add a late vote",
    late_whose: "Whose late vote?",
    late_replaces: |name, vote| match vote {
        Vote::Fingers(fingers) => format!("{name}: replaces the {fingers}"),
        Vote::Abstain => format!("{name}: replaces the abstention"),
    },
    late_vote_of: |name| format!("How does {name} vote? 0 to 5, or - to abstain."),
    late_vote: "Which number is added? 0 to 5, or - to abstain. No name is kept.",
    nobody_left: "Everybody here was asked. Enter reveals; Up goes back to somebody.",
    no_looser: "With votes on it a tally may become stricter, never looser. Esc drops it.",
};

/// The words.
pub const LOOK_BACK: LookBackWords = LookBackWords {
    title: "NORMS",
    empty: "No norm is in force yet.",
    summary: |done, of| format!("{done} of {of} with a verdict."),
    open: "open",
    asked: "to Decide",
    calls: ["keep", "revise", "retire"],
    offers: ["Keep it as it is", "Revise it: say why", "Retire it: say why"],
    revise_as: "Revise it, in the words proposed since: say why",
    lived: "Lived",
    lived_ghost: "0 never ... 5 always: type each digit, then Enter",
    call: "Verdict",
    call_ghost: "Enter: keep, revise or retire",
    reason: "Reason",
    reason_ghost: "what happened that makes us change it",
    ask: "Somebody asks: take it to Decide",
    not_asked: "Nobody asks after all",
    standing: "Stands",
    flagged: "A guardrail it is linked to has changed",
};

/// The words.
pub const GATHER: GatherWords = GatherWords {
    frictions: "FRICTIONS AND WISHES",
    frictions_empty: "What cost us something lately? Behaviour and effect, no names. Press a, or paste lines.",
    frictions_none: "Enter offers silent writing. What was written is entered with a, or pasted, a line each.",
    frictions_menu: "What cost us something lately?",
    edit: "Change the words",
    frictions_prepared: |all, removed| {
        let all = count(all, "item", "items");
        match removed {
            0 => format!("{all}."),
            _ => format!("{all} ({removed} removed)."),
        }
    },
    frictions_summary: |all, loose, removed| {
        let items = count(all, "item", "items");
        let items = match removed {
            0 => items,
            _ => format!("{items} ({removed} removed before)"),
        };
        match (all, loose) {
            (0, _) => items,
            (1, 0) => format!("{items}, in a cluster"),
            (_, 0) => format!("{items}, all in clusters"),
            _ => format!("{items}, {loose} in no cluster."),
        }
    },
    wish: "wish",
    cluster: "Cluster",
    which_cluster: |friction| format!("Into which cluster? {friction}"),
    clusters: "CLUSTERS AND TOPICS",
    clusters_empty: "Put the items above into clusters: Enter on an item, then a name.",
    clusters_summary: |chosen, most| format!("{chosen} chosen, {most} at most."),
    cluster_line: |number, name, frictions, dots| {
        let frictions = count(frictions, "item", "items");
        let dots = count(usize::from(dots), "dot", "dots");
        format!("{number} {name}  ({frictions}, {dots})")
    },
    open: "open",
    chosen: "chosen",
    parked: "parked",
    from: "From",
    from_more: |more| format!("and {more} more"),
    because: "Because",
    dots: "Dots",
    dots_ghost: "type the number, then Enter",
    why_parked: |name| format!("Why is {name} parked?"),
    merge_into: |name| format!("Put {name} into"),
    choose_by_dots: |topics| match topics {
        1 => "Choose the one with dots".into(),
        _ => format!("Choose the {topics} with the most dots"),
    },
    choose: "Choose it as a topic of today",
    park: "Park it with a reason",
    reopen: "Leave it open again",
    set_dots: "Count its dots",
    rename: "Rename it",
    merge: "Put it into another cluster",
};

/// The words.
pub const DRAFT: DraftWords = DraftWords {
    title: "TEXTS",
    empty: "Nothing is queued here. Press a to write a norm of its own, or s for norms to begin from.",
    summary: |done, of| format!("{done} of {of} drafted."),
    norm: "Norm",
    ghost: "When ..., we ..., within ..., unless ...",
    no_topic: "no topic",
    from: "From",
    from_frictions: |first, more, dots| {
        let dots = count(usize::from(dots), "dot", "dots");
        match more {
            0 => format!("\"{first}\" ({dots})"),
            _ => format!("\"{first}\", and {more} more ({dots})"),
        }
    },
    from_norms: |norms| count(norms, "norm in force", "norms in force"),
    in_force: "In force",
    reason: "Because",
    why: "Why",
    why_ghost: "why we want it",
    signal: "Signal",
    signal_ghost: "how we will see it within two weeks",
    concern: "Concern",
    guardrail: "Guardrail",
    four_c: "Serves",
    steward: "Steward",
    none_yet: "none yet",
    edit: "Change the words",
    edit_why: "Why, signal, links",
    split: "Split it in two",
    merge: "Merge it into another text",
    merge_into: "Merge it into",
};

/// The words.
pub const DECIDE: DecideWords = DecideWords {
    title: "PROPOSALS",
    empty: "Nothing is drafted, so there is nothing to decide. p goes back to Draft.",
    fingers: "Fingers",
    in_force: "In force",
    asked: "Asked",
    keep_question: "somebody wants to talk about keeping it",
    retire_question: "somebody wants to talk about retiring it",
    void_notice: "Tally void: the wording changed. Undo brings both back.",
    void_changed: "Tally void: it was changed for an objection. Show fingers again.",
    objection: "Objection",
    objection_open: |text, waiting| match waiting {
        0 => format!("Open: {text}"),
        _ => format!("Open: {text} ({waiting} more after it)"),
    },
    waits: "Waits",
    trial_label: "Trial",
    trial_days: |days| format!("for {}", count(usize::from(days), "day", "days")),
    test: "Ask",
    test_questions: "Does it hurt what we are for, keep somebody from working, break a guardrail? Is it \
                     unsafe to try? Access, care and safety always count.",
    tested: "Tested",
    changed: "Changed",
    before: "Before",
    spent: |rounds, minutes, decider| {
        let decider = if decider.is_empty() { "somebody" } else { decider };
        format!(
            "{} or {} on this one: try it, narrow it, park it, or let {decider} decide.",
            count(usize::from(rounds), "change", "changes"),
            count(usize::from(minutes), "minute", "minutes"),
        )
    },
    unheard: "a low vote to hear",
    wordless: "a low vote, heard, not written down",
    outcome: "Outcome",
    decided_already: "This is decided. Do these votes take its place?",
    as_decided: "No: it stays as it was decided",
    decide_anew: "Yes: count them, and decide again",
    proposed: "Proposed",
    proposal_title: |says| format!("Proposed: {says}"),
    no_vote: "not yet. Nobody has voted.",
    voided: "not yet. It has changed since the vote.",
    open: |open| match open {
        1 => "not yet. One low vote or objection is open.".into(),
        _ => format!("not yet. {open} low votes or objections are open."),
    },
    adopt_because: |at_least| format!("adopt. All who voted are at {} or more.", number(at_least)),
    adopt_heard: |heard| match heard {
        1 => "adopt. The low vote was heard and doesn't stand in the way.".into(),
        _ => format!("adopt. {heard} low votes were heard, and none stands in the way."),
    },
    weak: |all, days| {
        format!(
            "a trial of {days} days. Weak support: all showed {}.",
            number(all)
        )
    },
    trial_because: |days| format!("a trial of {days} days, as an objection asked for."),
    silent: |place| format!("provisional. As far as the votes tell, nobody voted from: {place}."),
    no_quorum: |votes, needed| format!("provisional. {votes} voted, and {needed} are needed."),
    adopt: "Adopt",
    keep: "Keep it",
    retire: "Retire it",
    trial: |day| format!("Try it until {day}"),
    provisional: |day| format!("Provisional until {day}: the others may still speak"),
    park: "Park it with a reason",
    escalate: "Escalate: somebody else decides",
    why_parked: "Why is it parked?",
    to_whom: "Who decides it?",
    by_when: "By when? (11 Jan, next tuesday, +14, or empty)",
    ask_harm: "What harm or gap do you see? Whose need is it?",
    ask_how: "How does the proposal take care of it now?",
    take_votes: "Take the votes",
    vote_again: "Show fingers on the changed proposal",
    discuss_again: "Discuss it again, then vote again",
    hand_over: |decider| format!("Hand it over: {decider} decides"),
    hear: "Hear the low vote",
    same_as_before: |harm| format!("the same as before: {harm}"),
    change_it: "Change the proposal for it: words, trial, measure ...",
    which_way: "How could the proposal take care of it? Ask the objector first.",
    ways: [
        "Amend the words",
        "Narrow it: for whom, when or where",
        "Add an exception: unless ...",
        "Try it for a shorter time",
        "Add a measure: what we look at",
        "Split it in two",
        "Another steward",
    ],
    ways_done: [
        "amended",
        "narrowed",
        "an exception",
        "a shorter trial",
        "a measure",
        "split in two",
        "another steward",
    ],
    ask_days: "For how many days do we try it?",
    ask_measure: "What do we look at, to see whether it does harm?",
    ask_exception: |text| format!("When does it not hold? {text}, unless ..."),
    with_exception: |text, when| {
        let (text, end) = text.strip_suffix('.').map_or((text, ""), |text| (text, "."));
        let when = when.trim().trim_end_matches('.');
        let when = when.strip_prefix("unless ").unwrap_or(when);
        format!("{text}, unless {when}{end}")
    },
    split_done: "Two proposals now. e changes this one; Right goes to the other.",
    test_it: "Test it with the group: on which ground does it stand?",
    which_ground: "The group says, not the facilitator. It stands because",
    grounds: [
        "it works against what we are for",
        "it keeps somebody from doing their work",
        "it is against a guardrail",
        "it is not safe to try until the next review",
        "access, caring duties or safety are at stake",
    ],
    no_ground: "None of these: note it as a concern",
    try_noted: |day| format!("Try it until {day}, with the objection noted"),
    go_on: "Go on with the objection",
    integrated: "Integrated: the proposal takes care of it now",
    integrated_how: "Integrated, and write down how",
    integrated_line: |harm, way, how| {
        let way: Vec<&str> = [way, how].into_iter().filter(|one| !one.is_empty()).collect();
        if way.is_empty() {
            format!("integrated: {harm}")
        } else {
            format!("integrated: {harm} ({})", way.join(", "))
        }
    },
    withdrawn: "Withdrawn: it no longer stands in the way",
    withdrawn_line: |harm| format!("withdrawn: {harm}"),
    noted: "Noted: heard, a concern we keep in mind",
    noted_line: |harm| format!("noted: {harm}"),
    hear_next: "Hear the next low vote",
    another: "Write down another objection",
    reword: "Write this one in other words",
    who_stewards: "Who watches it? (watches, does not police)",
    no_steward: "Nobody for now",
    again: "Discuss it again",
};
