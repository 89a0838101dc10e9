//! The one place for words: one struct, a constant a language. A word that is missing in a language does not compile.
//! Must not know screens. Sentences are whole; where something varies, a function of it makes the whole sentence.

mod capture;
mod chat;
mod coach;
mod coming;
mod dots;
mod due;
mod en;
mod export;
mod focus;
mod forget;
mod join;
mod keep;
mod look;
mod pictures;
mod recovery;
mod review;
mod round;
mod shell;
mod silence;
mod team;
mod voices;
mod zh_hans;

use chrono::NaiveDate;

use crate::domain::label::Label;
use crate::domain::language::Language;
use crate::domain::rejected::Rejected;
use crate::flow::gaps::Gap;

use super::date::Unread;
use super::keymap::Action;
use super::msg::Trouble;

pub use capture::*;
pub use chat::*;
pub use coach::*;
pub use coming::*;
pub use dots::*;
pub use due::*;
pub use export::*;
pub use focus::*;
pub use forget::*;
pub use join::*;
pub use keep::*;
pub use look::*;
pub use pictures::*;
pub use recovery::*;
pub use review::*;
pub use round::*;
pub use shell::*;
pub use silence::*;
pub use team::*;
pub use voices::*;

/// The words of a language.
pub fn strings(language: Language) -> &'static Strings {
    match language {
        Language::En => &en::EN,
        Language::ZhHans => &zh_hans::ZH_HANS,
    }
}

/// Every word of the interface in one language.
#[derive(Debug)]
pub struct Strings {
    /// Which language.
    pub language: Language,
    /// What the language calls itself.
    pub own_name: &'static str,
    /// What is to be said aloud, in the quotes of the language.
    pub speech: fn(&str) -> String,
    /// Between sentences that follow each other.
    pub between: &'static str,
    /// Between things of a list.
    pub comma: &'static str,
    /// Between a name and what it stands for.
    pub colon: &'static str,
    /// In front of the one thing to do now.
    pub now: &'static str,
    /// In front of what the lead can say.
    pub say: &'static str,
    /// The steps, in the order of `StepId::ALL`.
    pub steps: [&'static str; 10],
    /// A date, given today.
    pub date: fn(NaiveDate, NaiveDate) -> String,
    /// The same with its weekday, where it was just typed.
    pub dated: fn(NaiveDate, NaiveDate) -> String,
    /// A date can be read as either of these.
    pub either_date: fn(&str, &str) -> String,
    /// A date was taken, and has passed.
    pub passed: fn(&str) -> String,
    /// What stands in an empty date.
    pub date_ghost: &'static str,
    /// What was typed is no date.
    pub not_a_date: &'static str,
    /// What was typed is no vote.
    pub not_a_vote: &'static str,
    /// What was typed is no number.
    pub not_a_number: &'static str,
    /// Prepared, and not shown in the meeting yet.
    pub to_confirm: &'static str,
    /// What a step still wants.
    pub gap: fn(Gap) -> String,
    /// The name of a change.
    pub label: fn(&Label) -> String,
    /// Why a change was refused.
    pub rejected: fn(&Rejected) -> String,
    /// Why a file could not be read or written, and what to do.
    pub trouble: fn(&Trouble) -> String,
    /// What a key does, in a word or two.
    pub hint: fn(Action) -> &'static str,
    /// What an action does, for help and palette.
    pub name: fn(Action) -> &'static str,
    /// What keys do in certain places, in a word or two.
    pub hints: HintWords,
    /// Header, footer, toasts.
    pub frame_words: FrameWords,
    /// What is due.
    pub due: DueWords,
    /// The home screen.
    pub home: HomeWords,
    /// The one thing to do now, by step.
    pub nows: NowWords,
    /// Roster and roles.
    pub people: PeopleWords,
    /// What is changing.
    pub transition: TransitionWords,
    /// Lists of plain lines and single texts.
    pub lines: LineWords,
    /// Mission and guardrails.
    pub frame: GuardrailWords,
    /// Concerns.
    pub concerns: ConcernWords,
    /// Unknowns.
    pub unknowns: UnknownWords,
    /// Actions and parking lot.
    pub actions: ActionWords,
    /// The four Cs.
    pub worth: WorthWords,
    /// Tallies.
    pub tally: TallyWords,
    /// The look back.
    pub look_back: LookBackWords,
    /// Frictions and clusters.
    pub gather: GatherWords,
    /// Dots by person.
    pub dots: DotWords,
    /// Pasted chats.
    pub chat: ChatWords,
    /// An import before it is taken.
    pub review: ReviewWords,
    /// Forgetting.
    pub forget: ForgetWords,
    /// What stays in the team.
    pub team: TeamWords,
    /// Recovering.
    pub recovery: RecoveryWords,
    /// What others changed and what was changed here, joined.
    pub join: JoinWords,
    /// Exporting.
    pub export: ExportWords,
    /// One item over the whole screen.
    pub focus: FocusWords,
    /// The work in pictures.
    pub pictures: PictureWords,
    /// Colours and lines.
    pub look: LookWords,
    /// People who come and go.
    pub coming: ComingWords,
    /// Go-rounds.
    pub round: RoundWords,
    /// Silent writing.
    pub silence: SilenceWords,
    /// Drafting.
    pub draft: DraftWords,
    /// The coach.
    pub coach: CoachWords,
    /// The starter library.
    pub library: LibraryWords,
    /// Deciding.
    pub decide: DecideWords,
    /// Norms and where they stand.
    pub norms: NormWords,
    /// The case.
    pub case: CaseWords,
    /// The end of a workshop.
    pub close: CloseWords,
    /// Preparing.
    pub prepare: PrepareWords,
    /// The session page.
    pub page: PageWords,
}

impl Strings {
    /// What is said of a date that has passed where one to come is meant.
    pub fn if_passed(&self, on: Option<NaiveDate>, today: NaiveDate) -> Option<String> {
        let on = on.filter(|on| *on < today)?;
        Some((self.passed)(&(self.dated)(on, today)))
    }

    /// Why what was typed was not taken as a date, and what to type.
    pub fn unread(&self, why: Unread, today: NaiveDate) -> String {
        match why {
            Unread::NotADate => self.not_a_date.to_owned(),
            Unread::Either(one, other) => {
                (self.either_date)(&(self.date)(one, today), &(self.date)(other, today))
            }
        }
    }
}
