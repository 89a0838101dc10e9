//! What a message says as a vote: fingers from 0 to 5, or an abstention.
//! Must not know who said it, nor what it is about.
//!
//! Nothing is taken that was not meant: `+1` and `👍` agree with somebody and are no number of fingers, `4.5` and
//! `4 or 5` are doubtful and read as the lower, `I am a 3` is doubtful, `<3` is a heart, and two different numbers are
//! nothing but a question, unless the later one is said to correct the earlier.

use super::noise::is_picture;
use super::tokens::{Token, tokens};
use crate::domain::tally::Vote;

/// What a message says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said<T> {
    /// This, and nothing else.
    Clearly(T),
    /// This, as far as one can tell.
    Perhaps(T),
    /// Nothing that could be taken.
    Not(NotA),
}

/// Why nothing could be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotA {
    /// It is about something else.
    Nothing,
    /// There is a number, and there is no such number of fingers, or no such cluster.
    OutOfRange,
    /// It says several things that do not go together.
    Several,
}

/// The most digits that are one number; more are the votes of several people.
const MOST_DIGITS: usize = 2;

/// The message as a vote.
pub fn vote(text: &str) -> Said<Vote> {
    let mut said = Said::Not(NotA::Nothing);
    for line in text.lines() {
        let more = one(line);
        let replaces = corrected(line, &tokens(line)) && matches!(more, Said::Clearly(_));
        said = if replaces { more } else { both(said, more) };
    }
    said
}

/// Whether a text that is no vote may still tell one: there is a number in it, or a word for an abstention.
pub fn may_tell(text: &str) -> bool {
    let tells = |token: &Token| token.number().is_some() || matches!(token, Token::Abstain | Token::Pass);
    text.lines().any(|line| tokens(line).iter().any(tells))
}

/// Whether a message says that it takes back what was said before: `sorry 4`, `*4`.
pub fn corrects(text: &str) -> bool {
    text.lines().any(|line| corrected(line, &tokens(line)))
}

fn corrected(line: &str, tokens: &[Token]) -> bool {
    let number = tokens.iter().position(|token| token.number().is_some());
    let word = tokens.iter().position(|token| matches!(token, Token::Correction));
    let starred = line.trim().starts_with('*') ^ line.trim().ends_with('*');
    number.is_some_and(|number| starred || word.is_some_and(|word| word < number))
}

/// Two lines of one message together.
fn both(said: Said<Vote>, more: Said<Vote>) -> Said<Vote> {
    match (said, more) {
        (said, Said::Not(NotA::Nothing)) => said,
        (Said::Not(NotA::Nothing), more) => more,
        (Said::Clearly(one) | Said::Perhaps(one), Said::Clearly(other) | Said::Perhaps(other))
            if one == other =>
        {
            Said::Perhaps(one)
        }
        _ => Said::Not(NotA::Several),
    }
}

/// One line as a vote.
fn one(line: &str) -> Said<Vote> {
    let tokens = tokens(line);
    if let Some(vote) = abstention(line, &tokens) {
        return vote;
    }
    let numbers: Vec<&str> = tokens.iter().filter_map(Token::number).collect();
    let Some(first) = numbers.first() else {
        return Said::Not(NotA::Nothing);
    };
    // `👍 2` may be how many agreed.
    let drawn = line.trim_start().starts_with(is_picture);
    let certainty = place(&tokens, drawn || line.contains("⟨U+"));
    if certainty == Place::Prose {
        return Said::Not(NotA::Nothing);
    }
    if numbers.len() == 1 {
        return fingers(first, certainty == Place::Clear);
    }
    let range = tokens.iter().any(|token| matches!(token, Token::Or));
    let shape: Vec<&Token> = tokens.iter().filter(|token| !token.is_padding()).collect();
    match shape.as_slice() {
        // `Please vote, 0 to 5` tells what there is to choose from.
        _ if is_scale(&tokens) => Said::Not(NotA::Nothing),
        [Token::Number(one), Token::Of, Token::Number(five)] if five == "5" => {
            fingers(one, certainty == Place::Clear)
        }
        [
            Token::Number(one),
            Token::Or | Token::Of | Token::Dash | Token::Point,
            Token::Number(other),
        ] => lower(one, other),
        _ if range && numbers.len() == 2 => lower(numbers[0], numbers[1]),
        [Token::Number(_), between @ .., Token::Number(last)]
            if numbers.len() == 2
                && between
                    .iter()
                    .all(|token| matches!(token, Token::Break | Token::Dash))
                && tokens.iter().any(|token| matches!(token, Token::Correction)) =>
        {
            fingers(last, false)
        }
        _ => Said::Not(NotA::Several),
    }
}

/// Whether a line names the whole scale.
fn is_scale(tokens: &[Token]) -> bool {
    let mut windows = tokens.windows(3);
    windows.any(|three| match three {
        [Token::Number(least), Token::Or | Token::Dash, Token::Number(most)] => {
            matches!(least.as_str(), "0" | "1") && most == "5"
        }
        _ => false,
    })
}

/// How a line stands around its number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// There is little but the number, or it stands first and apart.
    Clear,
    /// There are words without a sign between, or words of doubt.
    Unclear,
    /// The number is part of a sentence.
    Prose,
}

fn place(tokens: &[Token], hidden: bool) -> Place {
    let doubt = tokens.iter().any(|token| matches!(token, Token::Doubt));
    let words = |token: &Token| matches!(token, Token::Word(_));
    let doubt = doubt || hidden;
    let clear = if doubt { Place::Unclear } else { Place::Clear };
    if !tokens.iter().any(words) {
        return clear;
    }
    let first = tokens
        .iter()
        .position(|token| token.number().is_some())
        .unwrap_or(0);
    let (before, after) = tokens.split_at(first);
    if !before.iter().any(words) {
        let next = after.get(1);
        return match next {
            // `One thing` is no vote, and `4 good` may be one.
            Some(Token::Word(_)) if spelled_out(after) => Place::Prose,
            Some(Token::Break | Token::Dash | Token::End) => clear,
            _ => Place::Unclear,
        };
    }
    // After words, a number counts where it is the last thing and set apart.
    let apart = matches!(before.last(), Some(Token::Break | Token::Dash));
    if apart
        && after
            .iter()
            .all(|token| token.is_padding() || token.number().is_some() || !words(token))
    {
        Place::Unclear
    } else {
        Place::Prose
    }
}

/// Whether the number that a line begins with is a word.
fn spelled_out(tokens: &[Token]) -> bool {
    matches!(tokens.first(), Some(Token::Spelled(_)))
}

fn fingers(number: &str, clearly: bool) -> Said<Vote> {
    let digits = number.len();
    let all_fingers = number.bytes().all(|byte| (b'0'..=b'5').contains(&byte));
    match number.parse::<u8>() {
        _ if digits > MOST_DIGITS && all_fingers => Said::Not(NotA::Several),
        Ok(fingers @ 0..=5) if digits == 1 && clearly => Said::Clearly(Vote::Fingers(fingers)),
        Ok(fingers @ 0..=5) if digits == 1 => Said::Perhaps(Vote::Fingers(fingers)),
        _ => Said::Not(NotA::OutOfRange),
    }
}

fn lower(one: &str, other: &str) -> Said<Vote> {
    match (fingers(one, false), fingers(other, false)) {
        (Said::Perhaps(Vote::Fingers(one)), Said::Perhaps(Vote::Fingers(other))) => {
            Said::Perhaps(Vote::Fingers(one.min(other)))
        }
        (Said::Perhaps(_), no) | (no, _) => no,
    }
}

/// An abstention, in words or as a dash alone.
fn abstention(line: &str, tokens: &[Token]) -> Option<Said<Vote>> {
    let number = tokens.iter().any(|token| token.number().is_some());
    let abstains = tokens.iter().any(|token| matches!(token, Token::Abstain));
    let passes = tokens.iter().any(|token| matches!(token, Token::Pass));
    let words = tokens.iter().any(|token| matches!(token, Token::Word(_)));
    let doubt = tokens.iter().any(|token| matches!(token, Token::Doubt));
    let dash = matches!(line.trim(), "-" | "–" | "—" | "－" | "--" | "---");
    match (abstains, passes) {
        (true, _) | (_, true) if number => Some(Said::Not(NotA::Several)),
        (true, _) if words || doubt => Some(Said::Perhaps(Vote::Abstain)),
        (true, _) => Some(Said::Clearly(Vote::Abstain)),
        (_, true) if !words => Some(Said::Perhaps(Vote::Abstain)),
        _ if dash => Some(Said::Clearly(Vote::Abstain)),
        _ => None,
    }
}
