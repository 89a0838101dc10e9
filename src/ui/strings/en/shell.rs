//! Header, footer, toasts, the home screen and the one thing to do now, in English.

use super::count;
use crate::ui::msg::Apart;
use crate::ui::strings::{FrameWords, HintWords, HomeWords, NowWords};

/// What is kept in the state folder, by name.
fn apart(what: &[Apart]) -> String {
    let name = |what: &Apart| match what {
        Apart::HalfTyped => "half-typed text",
        Apart::Notes => "your notes",
        Apart::Undo => "snapshots and undo",
        Apart::Window => "who has this session open",
        Apart::Looks => "the theme you chose",
    };
    what.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// So many half-typed texts, and perhaps notes, that aren't kept.
fn unkept_words(texts: usize, notes: bool) -> String {
    let texts = match texts {
        0 => None,
        1 => Some("what you are typing".to_owned()),
        _ => Some(format!("{texts} half-typed texts")),
    };
    let notes = notes.then(|| "your notes".to_owned());
    texts.into_iter().chain(notes).collect::<Vec<_>>().join(" and ")
}

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
    unkept: |what, why| format!("NOT KEPT in the state folder: {}. Reason: {why}.", apart(what)),
    unread: |what, why| {
        format!(
            "Can't read from the state folder: {}. Reason: {why}.",
            apart(what)
        )
    },
    no_state_folder: "the folder isn't there, or a file stands in its place",
    kept_again: "Half-typed text, notes and undo are kept again.",
    saved_alone: "Saved, no backup",
    saved_unread: "Saved, backup damaged",
    quit_unkept: |texts, notes| {
        let what = unkept_words(texts, notes);
        format!(
            "Ctrl-C again quits. NOT KEPT: {what}. Quitting tries your home folder; the last line says where."
        )
    },
    leave_unkept: |texts, notes| {
        let what = unkept_words(texts, notes);
        format!("NOT KEPT: {what}. If you leave now, that is lost. q again leaves this team.")
    },
    end_only: |time| format!("ends {time}"),
    unsaved_stays: "NOT SAVED yet, so this session stays open. Ctrl-S tries again.",
    unsaved: "NOT SAVED",
    done_when: |text| format!("Done when: {text}"),
    paused: |left| format!("{left} (paused)"),
    saved: "Saved",
    saving: "Saving",
    not_saved: |why| format!("NOT SAVED: {why}"),
    rehearsal: "Rehearsal, nothing is saved",
    rehearsing: "Rehearsal",
    undone: |what| format!("Undone: {what}"),
    redone: |what| format!("Redone: {what}"),
    undo_start_again: "The next undo takes back that the meeting began. Again does that.",
    nothing_to_undo: "Nothing to undo",
    nothing_to_redo: "Nothing to redo",
    cut: |lost| {
        let lost = count(lost, "character", "characters");
        format!("The field is full: {lost} had no room")
    },
    empty_dropped: "An empty text is not kept; D deletes the whole item",
    quit_again: "Ctrl-C again ends the program. Everything is saved.",
    quit_votes: |votes| match votes {
        1 => "Ctrl-C again quits. 1 vote isn't revealed yet and will be lost.".into(),
        _ => format!("Ctrl-C again quits. {votes} votes aren't revealed yet and will be lost."),
    },
    leave_votes: |votes| match votes {
        1 => "q again leaves this team. 1 vote isn't revealed yet and will be lost.".into(),
        _ => format!("q again leaves this team. {votes} votes aren't revealed yet and will be lost."),
    },
    votes_unsaved: "Votes not saved",
    quit_unsaved: "Ctrl-C again ends the program. What is NOT SAVED is kept apart; the last line says where.",
    leave_again: "q again leaves the workshop. It goes on from here next time.",
    missing: |what, key| format!("Still missing: {what}. {key} again goes on."),
    last_step: "This is the last step. Seal on this screen when you are done.",
    first_step: "This is the first step.",
    parked_question: "Parked among the unknowns",
    parked_item: "Parked in the parking lot",
    ask_park: "Park what? A question goes to the unknowns",
    minute_more: |minutes| format!("One minute more: {minutes} for this step"),
    clock_stands: "The clock is paused. t lets it run.",
    new_sitting: "Another sitting, and the clock runs. Arrive asks again who is here.",
    team_needs_name: "A team needs a name. Press a again and type it.",
    clock_runs: "The clock runs",
    done: |what| format!("Done: {what}. u takes it back."),
    zoom_in: "There is room here: zoom in, and people far away can read along.",
    above: |lines| format!("^ {lines} more"),
    below: |lines| format!("v {lines} more"),
    to_step: |step| format!("Go to {step}"),
    to_norm: |norm| format!("Norm: {norm}"),
    to_session: |team| format!("Open {team}"),
    mouse_on: "The mouse does what keys do; to mark text, hold Shift in most terminals",
    mouse_off: "The mouse is the terminal's again",
    sealed: |file| format!("Sealed. The guidelines are kept in {file}. u takes it back."),
    ask_discard: |word| format!("Everything in this workshop goes. Type {word} to discard it"),
    discard_word: "discard",
    not_discarded: "Nothing was discarded",
    discarded: "Workshop discarded. u brings it back.",
    seal_title: |gaps| match gaps {
        0 => "Seal the guidelines? Nothing is missing.".into(),
        1 => "Seal the guidelines? 1 thing is still missing.".into(),
        _ => format!("Seal the guidelines? {gaps} things are still missing."),
    },
    park_where: "Open a team first: what is parked belongs to its session.",
    unknown_key: |key, help| format!("{key} does nothing here. {help} shows the keys."),
    no_add: "Nothing is added here. Enter opens what is there.",
    start_title: "Is everybody here?",
    seal_yes: "Seal: the guidelines change now",
    seal_no: "Not yet",
    which_agenda: "Which workshop?",
    resumed: |day| format!("Back from the meeting of {day}. t begins another sitting."),
    comments: "This file has comments that a save drops. The first save keeps the old file beside it.",
    draft_back: "Half-typed text from last time is back in its field",
    draft_back_and_more: |more| match more {
        1 => "Half-typed text from last time is back in its field. One more: Enter parks it".into(),
        _ => format!("Half-typed text from last time is back in its field. {more} more: Enter parks each"),
    },
    draft_to_park: "Half-typed text from last time: Enter parks it, or change it first",
    drafts_to_park: |texts| {
        format!("{texts} half-typed texts from last time: Enter parks each, or change it first")
    },
    lost_its_place: "What you were typing lost its place. Enter parks it.",
    pasted_some: |taken, refused, why| match refused {
        1 => format!("{taken} taken, 1 line refused: {why}"),
        _ => format!("{taken} taken, {refused} lines refused: {why}"),
    },
    team_has_session: "That team has a session already; here it is.",
    help: "Keys",
    palette: "Do what?",
    nothing_found: "Nothing matches",
    too_small: |width, height| {
        format!("Too small: {width}x{height}. Norming needs 60x20. Enlarge the window, or q quits.")
    },
    own_agenda_bad: |why| format!("agenda.ron cannot be used: {why}. The shipped agendas are used."),
    settings_bad: |why| {
        format!("Can't use your settings: {why}. The defaults apply; `norming config` names the file.")
    },
    own_library_bad: |why| format!("library.ron cannot be used: {why}. The shipped library is used."),
    pasted: |lines| match lines {
        1 => "1 line taken from the paste".into(),
        _ => format!("{lines} lines taken from the paste"),
    },
    copy_beside: "Saving over it. What was there is kept beside it.",
    read_only: "READ-ONLY",
    held_by: |who, since| match since {
        "" => format!("READ-ONLY: open by {who}"),
        since => format!("READ-ONLY: open since {since}, by {who}"),
    },
    cannot_write: |why| format!("READ-ONLY: {why}. Ctrl-P, \"Save a copy\" makes one that can be changed."),
    can_write: "The file can be written now: you can change it.",
    no_shell: "There is no shell to go back to: the program runs by itself in this window.",
    somebody: "somebody else",
    taken_over: "Whoever had it open has ended: you can change it now.",
    from_outside: "Something else changed the file; this is what it says now. u undoes that.",
    from_outside_typing: "Something else changed the file. What you were typing lost its place; Enter parks it.",
    back_again: "The file is as it was again.",
    vanished: "The file is gone: deleted, moved, or on another branch",
    leave_gone: "Leave it for now; what you have stays on the screen, NOT SAVED",
    make_anew: "Make the file anew",
    made_anew: "Making the file anew.",
};

/// The words.
pub const HOME: HomeWords = HomeWords {
    title: "Norming",
    folder: |sessions| count(sessions, "session", "sessions"),
    read_so_far: |read, all| format!("{}, {read} read so far", count(all, "session", "sessions")),
    empty: "No session here yet. Press a to start one for your team, and prepare its first workshop.",
    reading: "Reading the sessions ...",
    none_match: "No session matches. Esc shows all again.",
    filter: "Filter",
    filtered: |filter| format!("Filter: {filter}"),
    norms: |norms| count(norms, "norm in force", "norms in force"),
    review_on: |day| format!("review {day}"),
    preparing: "workshop being prepared",
    in_progress: |step| format!("workshop in progress, at {step}"),
    no_workshop: "no workshop yet",
    ask_team: "The team's name",
    unreadable: "cannot be read",
    now: "Choose a session, or press a to start one for a new team.",
    now_empty: "Press a to start a session for your team, or rehearse first.",
    rehearse: "Rehearsal",
    rehearse_about: "a sample, three minutes, nothing saved",
    rehearsed: "Back from the rehearsal; nothing of it was saved. a starts a session for your team.",
    try_label: "TRY",
    tries: [
        "This team votes on a norm. Type a digit for each person: 44354",
        "Enter shows the result to everybody at once.",
        "Somebody objects: o closes what was said before. Then Enter offers the outcome.",
        "u takes the last thing back. Nothing here can be broken.",
        "z shows this alone, large, for a room; z again shows all.",
        "n and p walk through the steps, ? shows every key, q q and q lead back.",
    ],
};

/// The words.
pub const NOWS: NowWords = NowWords {
    roster: "Write down who is on the team: a, a name, Enter, the next name.",
    hear: |name| format!("Hear {name}. Remote people speak first; Space marks who was heard."),
    hear_others: |count| match count {
        1 => "1 remote person to hear. Move to them; Space marks who was heard.".to_owned(),
        _ => format!("{count} remote people to hear. Move to them; Space marks who was heard."),
    },
    arrive_remote_done: "Every remote person had a turn, and the change is clear. n goes on.",
    say_transition: "Say what is changing in one sentence: from, to, and from when.",
    arrive_done: "Everybody had a turn, and the change is clear. n goes on.",
    mission: "Say what this team is here for, and what keeps you close to it.",
    lines: "Take the lowest C: what works face to face, what apart, what only on purpose?",
    guardrail: "Write down what leaders have decided, one guardrail a line.",
    classify: |text| format!("Is this fixed, flexible or unknown, and who said it? {text}"),
    still_true: |text| format!("Still true? {text}"),
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
    choose: "Dots: by person (Tab), or a total for each cluster. Then Space chooses.",
    topics_open: |open| match open {
        1 => "1 cluster is left: Space chooses it, Enter parks it with a reason.".into(),
        _ => format!("{open} clusters are left: Space chooses, Enter parks with a reason."),
    },
    gather_done: "The topics are chosen. n goes on.",
    draft: |topic, number, of| format!("Text {number} of {of}: say one sentence for {topic}."),
    draft_revise: |number, of| format!("Text {number} of {of}: find the new words for this norm."),
    draft_done: "Every topic has a text. n goes on.",
    fingers: |number, of| format!("Norm {number} of {of}: read it once, then fingers. Remote first."),
    voided: |number, of| format!("Norm {number} of {of}: it has changed, so show fingers again."),
    spent: |number, of| format!("Norm {number} of {of}: enough changes for now. Enter offers ways on."),
    low_voice: |number, of| {
        format!("Norm {number} of {of}: hear the low vote. What would make it safe to try?")
    },
    objection: |number, of| format!("Norm {number} of {of}: amend the text (e), or close the objection (o)."),
    low_again: |number, of| {
        format!("Norm {number} of {of}: a low vote again. The same concern, or another (o)?")
    },
    all_consent: |number, of| {
        format!("Norm {number} of {of}: ask whoever objected whether it is taken care of. Then close it (o).")
    },
    outcome: |number, of| format!("Norm {number} of {of}: take the outcome with Enter."),
    decided: |number, of| format!("Norm {number} of {of} is decided. Right goes to the next one."),
    decide_done: "Every proposal has an outcome. n goes on.",
    case: |text| format!("What answers this worry? {text}"),
    case_guessed: "These concerns are guesses: nobody said them. Answer what you can; n goes on.",
    case_none: "No concern was heard, so none wants an answer. n goes on.",
    case_done: "Each concern we heard has an answer. n goes on.",
    slips: "Agree how one of us says kindly that a norm slipped, and where.",
    review: "Set the day on which we look at this again.",
    read_back: "Read the changes aloud, one by one. Tab goes on.",
    triggers: "Name what would make us look at this sooner.",
    decided_count: |done, of| format!("{done} of {of} decided."),
    put_off: "This norm was put off. Revise it to take it up again, or go on.",
    actions: "What was to be done first: Space marks what is done. Tab goes on to the norms.",
    seal: "Read back the changes above, ask for the yes, then seal.",
    prepare: "Prepare: roster, transition, guardrails, concerns. Then start the meeting.",
    page: "What we agreed. n opens the next workshop.",
    page_open: "A workshop is in progress. n goes on with it.",
    page_first: "Nothing is agreed yet. n opens the first workshop.",
};

/// The words.
pub const HINTS: HintWords = HintWords {
    take: "take",
    cancel: "leave",
    reveal: "reveal",
    keep: "keep",
    fingers: "fingers",
    field: "field",
    place: "place",
    heard: "heard",
    choose: "choose",
    done: "done",
    on_off: "on or off",
    amend: "amend",
    cluster: "cluster",
    wish: "wish",
    choose_on: "next one",
    in_or_out: "in or out",
    votes: "show votes",
    hide_votes: "hide votes",
    topics: "topics",
    collect: "collect",
};
