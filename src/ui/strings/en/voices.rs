//! The four Cs, tallies, the look back, gathering, drafting and deciding, in English.

use super::super::{DecideWords, DraftWords, GatherWords, LookBackWords, TallyWords, WorthWords};
use super::count;

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
    abstain: "Abstain",
    voted: |votes, roster| {
        let votes = count(usize::from(votes), "vote", "votes");
        format!("Counted, no names kept: {votes}, {roster} on the roster.")
    },
    few: "Under five votes, counts would tell who said what.",
    all_three: "All at three or more: yes.",
    not_all_three: "All at three or more: no.",
    lowest: |lowest| format!("Lowest {lowest}."),
    result: |lowest, spread, at_three, shown| {
        format!("Lowest {lowest}, spread {spread}.  {at_three} of {shown} at three or more.")
    },
    short: |lowest, spread, votes| {
        let votes = count(usize::from(votes), "vote", "votes");
        format!("lowest {lowest}, spread {spread}, {votes}")
    },
    short_few: |lowest, votes| {
        let votes = count(usize::from(votes), "vote", "votes");
        format!("lowest {lowest}, {votes}")
    },
    counting: |votes, roster, selected| {
        let votes = count(usize::from(votes), "vote", "votes");
        format!("{votes} of {roster}. Enter reveals. Right adds one \"{selected}\".")
    },
};

/// The words.
pub const LOOK_BACK: LookBackWords = LookBackWords {
    title: "NORMS",
    empty: "No norm is in force yet.",
    summary: |done, of| format!("{done} of {of} have a verdict."),
    open: "open",
    asked: "to Decide",
    calls: ["keep", "revise", "retire"],
    offers: ["Keep it as it is", "Revise it: say why", "Retire it: say why"],
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
    frictions_summary: |all, loose| {
        if loose == 0 {
            count(all, "item, in a cluster", "items, all in clusters")
        } else {
            let all = count(all, "item", "items");
            format!("{all}, {loose} in no cluster.")
        }
    },
    removed: |removed| match removed {
        1 => "1 was taken out while preparing.".into(),
        _ => format!("{removed} were taken out while preparing."),
    },
    wish: "wish",
    cluster: "Cluster",
    which_cluster: |friction| format!("Into which cluster? {friction}"),
    clusters: "CLUSTERS AND TOPICS",
    clusters_empty: "Put the items above into clusters: Enter on an item, then a name.",
    clusters_summary: |chosen, most| format!("{chosen} chosen, {most} at most."),
    cluster_line: |name, frictions, dots| {
        let frictions = count(frictions, "item", "items");
        let dots = count(usize::from(dots), "dot", "dots");
        format!("{name}  ({frictions}, {dots})")
    },
    open: "open",
    chosen: "chosen",
    parked: "parked",
    from: "From",
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
    empty: "Nothing is queued here. Press a to write a norm of its own.",
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
    fingers_ghost: "type each digit, then Enter",
    in_force: "In force",
    asked: "Asked",
    keep_question: "somebody wants to talk about keeping it",
    retire_question: "somebody wants to talk about retiring it",
    void_notice: "Tally void: the wording changed. Undo brings both back.",
    objection: "Objection",
    objection_open: |text| format!("Open: {text}"),
    unheard: "a low voice nobody has heard yet",
    outcome: "Outcome",
    proposed: "Proposed",
    proposal_title: |says| format!("Proposed: {says}"),
    no_vote: "not yet. Nobody has voted.",
    voided: "not yet. The wording changed since the vote.",
    open: |open| match open {
        1 => "not yet. One low voice or objection is open.".into(),
        _ => format!("not yet. {open} low voices or objections are open."),
    },
    adopt_because: "adopt. Nobody objects and enough have voted.",
    weak: "a trial. All showed three: nobody objects, nobody is glad.",
    no_quorum: |votes, needed| format!("provisional. {votes} voted, and {needed} are needed."),
    adopt: "Adopt",
    keep: "Keep it",
    retire: "Retire it",
    trial: |day| format!("Try it until {day}"),
    provisional: |day| format!("Provisional until {day}: the others may still speak"),
    park: "Park it with a reason",
    escalate: "Hand it to somebody to decide",
    why_parked: "Why is it parked?",
    to_whom: "Who decides it?",
    by_when: "By when? (2027-03-01, 03-01, +14, or empty)",
    ask_harm: "What harm or gap do you see? Whose need is it?",
    ask_how: "How does the text take care of it now?",
    integrated: "Integrated: the text takes care of it now",
    integrated_how: "Integrated, and write down how",
    integrated_line: |harm, how| {
        if how.is_empty() {
            format!("integrated: {harm}")
        } else {
            format!("integrated: {harm} ({how})")
        }
    },
    withdrawn: "Withdrawn: it no longer stands in the way",
    withdrawn_line: |harm| format!("withdrawn: {harm}"),
    noted: "Noted: heard, a concern we keep in mind",
    noted_line: |harm| format!("noted: {harm}"),
    hear_next: "Hear the next low voice",
    another: "Write down another objection",
    reword: "Write this one in other words",
    who_stewards: "Who watches it? (watches, does not police)",
    no_steward: "Nobody for now",
    again: "Decide it again",
};
