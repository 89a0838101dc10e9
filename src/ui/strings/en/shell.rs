//! Header, footer, toasts, the home screen and the one thing to do now, in English.

use super::super::{FrameWords, HintWords, HomeWords, NowWords};
use super::count;

/// The words.
pub const FRAME: FrameWords = FrameWords {
    step_of: |name, number, of| format!("{name}  {number} of {of}"),
    preparing: "Preparing",
    page: "Guidelines",
    left: |left, planned| format!("{left} min left of {planned}"),
    over: |over, planned| format!("! {over} min over {planned}"),
    on_time: |time| format!("would end {time}, on time"),
    late: |time, late| format!("would end {time}, {late} min late"),
    early: |time, early| format!("would end {time}, {early} min early"),
    left_short: |left| format!("{left} min left"),
    over_short: |over| format!("! {over} min over"),
    end_short: |time, late| match late {
        0 => format!("ends {time}"),
        late if late > 0 => format!("ends {time}, {late} late"),
        late => format!("ends {time}, {} early", -late),
    },
    unsaved: "NOT SAVED",
    paused: "paused",
    saved: "Saved",
    saving: "Saving",
    not_saved: |why| format!("NOT SAVED: {why}"),
    rehearsal: "Rehearsal, nothing is saved",
    undone: |what| format!("Undone: {what}"),
    redone: |what| format!("Redone: {what}"),
    nothing_to_undo: "Nothing to undo",
    nothing_to_redo: "Nothing to redo",
    cut: |lost| {
        let lost = count(lost, "character", "characters");
        format!("The field is full: {lost} had no room")
    },
    empty_dropped: "An empty text is not kept; D deletes the whole item",
    quit_again: "Ctrl-C again ends the program. Everything is saved.",
    leave_again: "q again leaves the workshop. It goes on from here next time.",
    missing: |what, key| format!("Still missing: {what}. {key} again goes on."),
    last_step: "This is the last step. Seal on this screen when you are done.",
    first_step: "This is the first step.",
    parked_question: "Parked among the unknowns",
    parked_item: "Parked in the parking lot",
    ask_park: "Park what? A question goes to the unknowns",
    minute_more: |minutes| format!("One minute more: {minutes} for this step"),
    clock_stands: "The clock is paused",
    clock_runs: "The clock runs",
    sealed: |file| format!("Sealed. The guidelines are kept in {file}"),
    ask_discard: |word| format!("Everything in this workshop goes. Type {word} to discard it"),
    discard_word: "discard",
    not_discarded: "Nothing was discarded",
    discarded: "Workshop discarded. u brings it back.",
    seal_title: |gaps| match gaps {
        0 => "Seal the guidelines? Nothing is missing.".into(),
        1 => "Seal the guidelines? 1 thing is still missing.".into(),
        _ => format!("Seal the guidelines? {gaps} things are still missing."),
    },
    seal_yes: "Seal: the guidelines change now",
    seal_no: "Not yet",
    which_agenda: "Which workshop?",
    resumed: |day| format!("Back from the meeting of {day}. t begins another sitting."),
    comments: "This file has comments that a save drops. The first save keeps the old file beside it.",
    draft_back: "Half-typed text from last time is back in its field",
    help: "Keys",
    help_first: "Here",
    help_rest: "Elsewhere",
    palette: "Do what?",
    nothing_found: "Nothing matches",
    too_small: |width, height| {
        format!("Too small: {width}x{height}. Norming needs 60x20. Enlarge the window, or q quits.")
    },
    own_agenda_bad: |why| format!("agenda.ron cannot be used: {why}. The shipped agendas are used."),
    take_number: "A number takes one of these, other words make a new one",
    pasted: |lines| match lines {
        1 => "1 line taken from the paste".into(),
        _ => format!("{lines} lines taken from the paste"),
    },
    copy_beside: "Saved. What was there is kept beside it.",
};

/// The words.
pub const HOME: HomeWords = HomeWords {
    title: "Norming",
    folder: |sessions| count(sessions, "session", "sessions"),
    empty: "No session here yet. Press a to start one for your team, and prepare its first workshop.",
    reading: "Reading the sessions ...",
    none_match: "No session matches. Esc shows all again.",
    filter: "Filter",
    norms: |norms| count(norms, "norm in force", "norms in force"),
    review_on: |day| format!("review {day}"),
    overdue: |day| format!("! review overdue since {day}"),
    due_unknowns: |unknowns| match unknowns {
        1 => "! 1 unknown past its date".into(),
        _ => format!("! {unknowns} unknowns past their date"),
    },
    preparing: "workshop being prepared",
    in_progress: |step| format!("workshop in progress, at {step}"),
    no_workshop: "no workshop yet",
    ask_team: "The team's name",
    unreadable: "cannot be read",
    now: "Choose a session, or press a to start one for a new team.",
};

/// The words.
pub const NOWS: NowWords = NowWords {
    roster: "Write down who is on the team: a, a name, Enter, the next name.",
    hear: |name| format!("Hear {name}. Remote people speak first; Space marks who was heard."),
    say_transition: "Say what is changing in one sentence: from, to, and from when.",
    arrive_done: "Everybody was heard and the change is said. n goes on.",
    mission: "Say what this team is here for, and what keeps you close to it.",
    lines: "Take the lowest C: what works face to face, what apart, what only on purpose?",
    guardrail: "Write down what leaders have decided, one guardrail a line.",
    classify: |text| format!("Is this fixed, flexible or unknown, and who said it? {text}"),
    confirm: |text| format!("Still true, changed or gone? {text}"),
    ours: "Name what is ours to decide inside this.",
    frame_done: "The frame stands. n goes on.",
    concern: "Write down what worries leaders, so that they would say: yes, that is it.",
    need: |text| format!("What need is under this worry? {text}"),
    owner: |text| format!("Who finds out, and by when? {text}"),
    concerns_done: "Each concern has a need, each unknown an owner. n goes on.",
    rate: |name| format!("Show fingers for {name}, all at once: type each digit, then Enter."),
    sentence: "Write the sentence: we come together for ...; we stay apart for ...",
    value_done: "All four are rated and the sentence stands. n goes on.",
    look_back: |number, of| {
        format!("Norm {number} of {of}: fingers for how far we lived it, then keep, revise or retire.")
    },
    look_back_reason: "Say why, in a sentence: a change needs a reason.",
    look_back_done: "Every norm has a verdict. n goes on.",
    gather: "Write silently, then collect: what cost us something lately, or what we wish for.",
    cluster: |loose| match loose {
        1 => "1 item is in no cluster: Enter, and the name of a cluster.".into(),
        _ => format!("{loose} items are in no cluster: Enter, and the name of a cluster."),
    },
    choose: "Dots: type each cluster's number, Enter. Then Space chooses the topics.",
    topics_open: |open| match open {
        1 => "1 cluster is left: Space chooses it, Enter parks it with a reason.".into(),
        _ => format!("{open} clusters are left: Space chooses, Enter parks with a reason."),
    },
    gather_done: "The topics are chosen. n goes on.",
    draft: |topic, number, of| format!("Text {number} of {of}: say one sentence for {topic}."),
    draft_revise: |number, of| format!("Text {number} of {of}: find the new words for this norm."),
    draft_done: "Every topic has a text. n goes on.",
    fingers: |number, of| format!("Norm {number} of {of}: read it once, then fingers. Remote first."),
    voided: |number, of| format!("Norm {number} of {of}: the wording changed, so show fingers again."),
    low_voice: |number, of| {
        format!("Norm {number} of {of}: hear the low voice. What would make it safe to try?")
    },
    objection: |number, of| format!("Norm {number} of {of}: amend the text (e), or close the objection (o)."),
    outcome: |number, of| format!("Norm {number} of {of}: take the outcome with Enter."),
    decided: |number, of| format!("Norm {number} of {of} is decided. Right goes to the next one."),
    decide_done: "Every proposal has an outcome. n goes on.",
    case: |text| format!("What answers this worry? {text}"),
    case_done: "Each concern we heard has an answer. n goes on.",
    slips: "Agree how one of us says kindly that a norm slipped, and where.",
    review: "Set the day on which we look at this again.",
    seal: "Read the changes aloud, ask for the yes, then seal.",
    prepare: "Prepare: roster, transition, guardrails, concerns. Then start the meeting.",
    page: "What we agreed. n opens the next workshop.",
    page_first: "Nothing is agreed yet. n opens the first workshop.",
};

/// The words.
pub const HINTS: HintWords = HintWords {
    take: "take",
    cancel: "leave",
    reveal: "reveal",
    keep: "keep",
    field: "field",
    heard: "heard",
    choose: "choose",
    done: "done",
    on_off: "on or off",
    amend: "amend",
    cluster: "cluster",
};
