//! Votes on a pad, as they are typed and as a chat brings them.

use super::*;

fn pad(mode: Mode) -> Pad {
    let taking = Taking {
        mode,
        ..Taking::counted(Scale::ConsentV1)
    };
    Pad::new(taking)
}

fn typed(mode: Mode, votes: &str) -> Pad {
    let mut pad = pad(mode);
    for character in votes.chars() {
        assert!(pad.add(Pad::vote_of(character).expect("a vote"), &voters()));
    }
    pad
}

fn voters() -> Vec<Voter> {
    ["Ama", "Bo", "Chloe"]
        .map(|name| Voter {
            id: PersonId::from(name),
            name: name.to_owned(),
            is_here: true,
        })
        .to_vec()
}

#[test]
fn who_writes_later_is_not_asked() {
    let mut team = voters();
    team[1].is_here = false;
    let mut pad = pad(Mode::Open);
    assert!(pad.add(Vote::Fingers(4), &team));
    assert_eq!(pad.asked(&team), Some(2), "Chloe comes after Ama");
    pad.cast(Some(&team[1].id), Vote::Fingers(2), &team);
    let tally = pad.reveal(&team, 3);
    assert_eq!(tally.by_name().len(), 2, "what was written counts");
}

#[test]
fn a_vote_is_one_key_and_can_be_taken_back() {
    let mut pad = typed(Mode::Counted, "44５-");
    assert!(pad.take_back());
    let counts = pad.reveal(&[], 8).counts();
    assert_eq!(
        (counts.voters(), counts.abstain, counts.lowest()),
        (3, 0, Some(4))
    );
    assert_eq!(Pad::vote_of('6'), None);
}

#[test]
fn arrows_change_the_selected_count() {
    let mut pad = pad(Mode::Counted);
    pad.select(true, &voters());
    pad.change(true);
    pad.change(true);
    pad.change(false);
    assert_eq!(pad.reveal(&[], 8).counts().fingers[4], 1);
    for _ in 0..9 {
        pad.select(false, &voters());
    }
    assert_eq!(pad.selected(), Vote::Abstain);
}

#[test]
fn an_open_vote_asks_one_after_the_other_and_may_leave_somebody_out() {
    let mut pad = typed(Mode::Open, "4");
    pad.select(false, &voters());
    assert!(pad.add(Vote::Fingers(2), &voters()));
    assert!(!pad.add(Vote::Fingers(5), &voters()), "all three were asked");
    let tally = pad.reveal(&voters(), 3);
    let expected = [
        (PersonId::from("Ama"), Vote::Fingers(4)),
        (PersonId::from("Chloe"), Vote::Fingers(2)),
    ];
    assert_eq!(tally.by_name(), expected);
    assert!(pad.take_back());
    assert_eq!(pad.len(), 1);
}

#[test]
fn open_votes_stay_with_their_people() {
    let mut pad = typed(Mode::Open, "41");
    let without_ama = &voters()[1..];
    let bo = (PersonId::from("Bo"), Vote::Fingers(1));
    assert_eq!(pad.reveal(without_ama, 3).by_name(), [bo]);
    assert_eq!((pad.given(without_ama), pad.given(&voters())), (1, 2));
    let mut with_ada = voters();
    let name = "Ada".to_owned();
    let id = PersonId::from("Ada");
    with_ada.insert(
        0,
        Voter {
            id,
            name,
            is_here: true,
        },
    );
    assert!(pad.add(Vote::Fingers(5), &with_ada), "Chloe's turn, as before");
    assert_eq!(pad.asked(&with_ada), Some(0), "who came late is asked");
    let named = pad.reveal(&with_ada, 4);
    let votes: Vec<_> = named.by_name().iter().map(|(_, vote)| *vote).collect();
    assert_eq!(votes, [4, 1, 5].map(Vote::Fingers));
}

#[test]
fn a_vote_taken_back_is_put_back() {
    for mode in Mode::ALL {
        let mut pad = typed(mode, "45");
        assert!(pad.take_back() && pad.take_back() && !pad.take_back());
        assert!(pad.put_back() && pad.put_back() && !pad.put_back());
        let counts = pad.reveal(&voters(), 3).counts();
        assert_eq!(counts.fingers, [0, 0, 0, 0, 1, 1], "{mode:?}");
    }
}

#[test]
fn a_vote_from_a_chat_takes_the_place_of_an_older_one_of_the_same_person() {
    let (ama, bo) = (PersonId::from("Ama"), PersonId::from("Bo"));
    for mode in Mode::ALL {
        let mut pad = typed(mode, "");
        pad.cast(Some(&bo), Vote::Fingers(1), &voters());
        pad.cast(Some(&ama), Vote::Fingers(4), &voters());
        pad.cast(Some(&bo), Vote::Fingers(5), &voters());
        let counts = pad.reveal(&voters(), 3).counts();
        assert_eq!(counts.fingers, [0, 0, 0, 0, 1, 1], "{mode:?}");
    }
    let mut pad = typed(Mode::Open, "");
    pad.cast(Some(&bo), Vote::Fingers(1), &voters());
    assert_eq!(
        pad.asked(&voters()),
        Some(0),
        "whoever has not answered is asked next"
    );
    assert!(pad.next_mode());
    pad.cast(Some(&bo), Vote::Fingers(1), &voters());
    assert_eq!(pad.len(), 2, "names are gone with the stricter way");
}

#[test]
fn with_votes_on_it_a_pad_becomes_stricter_and_never_looser() {
    let mut pad = typed(Mode::Open, "45");
    assert!(pad.next_mode());
    assert_eq!((pad.mode(), pad.len()), (Mode::Counted, 2));
    assert!(pad.reveal(&voters(), 3).by_name().is_empty(), "names are gone");
    assert!(pad.next_mode());
    assert!(!pad.next_mode());
    assert_eq!(pad.mode(), Mode::Blind);
}

#[test]
fn an_empty_pad_goes_round_the_modes_that_are_allowed() {
    let mut pad = pad(Mode::Counted);
    pad.taking.loosest = Mode::Counted;
    assert!(pad.next_mode() && pad.next_mode());
    assert_eq!(pad.mode(), Mode::Counted);
}
