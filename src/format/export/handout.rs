//! At most ten norms as plain text that fits a chat message and a page on the wall.
//! Must not know sessions, nor any person's name.

use super::content::{Content, Inner, Standing};
use crate::text::{clip, in_one_line, wrap};

const NORMS: usize = 10;
/// What the chats we know take in one message.
const CHARACTERS: usize = 3_500;
/// Rows of a printed page, at so many columns.
const ROWS: usize = 50;
const COLUMNS: usize = 80;
/// What a single text may take, so that one alone does not fill the page.
const CELLS: usize = 500;

pub(super) fn write(content: &Content) -> String {
    let words = &content.words;
    let mut head = vec![clip(&words.say(|w| (w.handout.title)(&content.team)), CELLS).into_owned()];
    if content.in_progress {
        head.push(words.stamped(
            "",
            &words.say(|w| w.stamp).to_uppercase(),
            "",
            &words.tell(|w| w.stamp_why),
        ));
    }
    head.extend(content.agreed_on.map(|on| words.tell(|w| (w.agreed_on)(on))));
    if content.has_no_norm() {
        head.push(words.tell(|w| w.nothing_yet));
    }
    let mut foot = Vec::new();
    if !content.slips.is_empty() {
        foot.push(format!(
            "{}{}",
            words.lead(|w| w.handout.slips),
            on_a_line(&content.slips)
        ));
    }
    foot.extend(content.stays(&[Inner::Norm]));
    foot.extend(content.review_on.map(|on| words.tell(|w| (w.look_again)(on))));

    let mut norms: Vec<String> = Vec::new();
    for (norm, number) in content.norms.iter().zip(1..=NORMS) {
        let until = match norm.standing {
            Standing::Agreed => String::new(),
            Standing::Trial(until) => words.aside(&words.say(|w| (w.trial)(until))),
            Standing::Provisional(until) => words.aside(&words.say(|w| (w.provisional)(until))),
        };
        let said = content.said(norm).into_iter();
        let said: Vec<String> = said.map(|(_, said)| on_a_line(&said)).collect();
        let said = said.iter().fold(String::new(), |all, said| all + "\n   " + said);
        norms.push(format!("{number}. {}{until}{said}", on_a_line(&norm.text)));
        if !fits(&page(&head, &norms, &foot)) && norms.len() > 1 {
            norms.pop();
            break;
        }
    }
    let more = content.norms.len() - norms.len();
    if more > 0 {
        norms.push(words.tell(|w| (w.handout.more)(more)));
    }
    page(&head, &norms, &foot)
}

fn page(head: &[String], norms: &[String], foot: &[String]) -> String {
    let parts = [head.join("\n"), norms.join("\n"), foot.join("\n")];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}\n", parts.join("\n\n"))
}

fn fits(text: &str) -> bool {
    text.chars().count() < CHARACTERS && wrap(text, COLUMNS).len() < ROWS
}

fn on_a_line(text: &str) -> String {
    clip(&in_one_line(text), CELLS).into_owned()
}
