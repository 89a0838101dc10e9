//! `show --json`: everything that a team has agreed at one point of its history, as far as it may be told.
//! Must not know how that was put together.

use chrono::NaiveDate;
use serde::Serialize;

use super::FORMAT;
use super::parts::{InProgress, Rail, Rating, four_c, some, status};
use crate::domain::agreement::FourC;
use crate::domain::concern::Concern;
use crate::domain::guardrail::Terms;
use crate::domain::id::{GuardrailId, UnknownId};
use crate::domain::session::Session;
use crate::domain::unknown::Owner;
use crate::format::export::Include;
use crate::format::report::due::{Open, open};
use crate::format::report::state::{InForce, Point, State};

/// What `show --json` tells.
#[derive(Clone, Debug, Serialize)]
pub struct Show {
    format: u16,
    team: String,
    language: &'static str,
    revision: usize,
    sealed_on: Option<NaiveDate>,
    review_on: Option<NaiveDate>,
    in_progress: Option<InProgress>,
    conflicts: usize,
    mission: String,
    connected: String,
    sentence: String,
    slips: String,
    invitation: String,
    triggers: Vec<String>,
    ours_to_decide: Vec<String>,
    norms: Vec<NormItem>,
    guardrails: Vec<GuardrailItem>,
    four_cs: Vec<FourCItem>,
    unknowns: Vec<UnknownItem>,
    concerns: Vec<ConcernItem>,
    stays_in_team: usize,
}

#[derive(Clone, Debug, Serialize)]
struct NormItem {
    number: usize,
    id: String,
    topic: String,
    text: String,
    translations: Vec<TranslationItem>,
    why: String,
    signal: String,
    steward: Option<String>,
    status: &'static str,
    until: Option<NaiveDate>,
    review_on: Option<NaiveDate>,
    proposed: Option<String>,
    guardrails: Vec<String>,
    concerns: Vec<String>,
    four_cs: Vec<&'static str>,
    stays_in_team: bool,
}

#[derive(Clone, Debug, Serialize)]
struct TranslationItem {
    language: &'static str,
    text: String,
    older: bool,
}

#[derive(Clone, Debug, Serialize)]
struct GuardrailItem {
    id: String,
    #[serde(flatten)]
    rail: Rail,
}

#[derive(Clone, Debug, Serialize)]
struct FourCItem {
    c: &'static str,
    face_to_face: String,
    apart: String,
    on_purpose: String,
    practices: String,
    rating: Option<Rating>,
}

#[derive(Clone, Debug, Serialize)]
struct UnknownItem {
    id: String,
    question: String,
    owner: Option<String>,
    by: Option<NaiveDate>,
    meanwhile: String,
    answer: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct ConcernItem {
    id: String,
    text: String,
    need: String,
    evidence: String,
    benefit: String,
    conceded: bool,
}

impl Show {
    /// What was agreed, of a session as it may be told; how many norms in force stay in the team, and how many conflicts
    /// nobody has chosen from.
    pub fn of(
        told: &Session,
        (point, state): (Point, &State),
        include: Include,
        (stays_in_team, conflicts): (usize, usize),
    ) -> Self {
        let agreement = &state.agreement;
        let is_now = point == Point::Now;
        let open: Option<Open> = open(told).filter(|_| is_now);
        let concerns = told.concerns.iter().filter(|one| is_now && one.wants_answer());
        let lines = |lines: &crate::domain::list::List<crate::domain::agreement::Line>| {
            lines.iter().map(|line| line.text.clone()).collect()
        };
        Self {
            format: FORMAT,
            team: state.team.clone(),
            language: told.language.code(),
            revision: state.revision,
            sealed_on: state.sealed_on,
            review_on: agreement.review_on,
            in_progress: open.map(InProgress::of),
            conflicts: if is_now { conflicts } else { 0 },
            mission: agreement.mission.clone(),
            connected: agreement.connected.clone(),
            sentence: agreement.sentence.clone(),
            slips: agreement.slips.clone(),
            invitation: agreement.invitation.clone(),
            triggers: lines(&agreement.triggers),
            ours_to_decide: lines(&agreement.ours),
            norms: state.norms.iter().zip(1..).map(NormItem::of).collect(),
            guardrails: state.guardrails.iter().map(GuardrailItem::of).collect(),
            four_cs: FourC::ALL.map(|c| FourCItem::of(c, state, include)).into(),
            unknowns: state
                .unknowns
                .iter()
                .map(|(id, said)| UnknownItem::of(id, said, told, is_now))
                .collect(),
            concerns: concerns.map(ConcernItem::of).collect(),
            stays_in_team,
        }
    }
}

impl NormItem {
    fn of((norm, number): (&InForce, usize)) -> Self {
        let translations = norm.translations.iter();
        Self {
            number,
            id: norm.id.to_string(),
            topic: norm.topic.clone(),
            text: norm.text.clone(),
            translations: translations
                .map(|(language, said)| TranslationItem {
                    language: language.code(),
                    text: said.text.clone(),
                    older: said.of != norm.text,
                })
                .collect(),
            why: norm.why.clone(),
            signal: norm.signal.clone(),
            steward: some(&norm.steward),
            status: status(&norm.status),
            until: norm.status.until(),
            review_on: norm.review_on,
            proposed: some(&norm.proposed),
            guardrails: norm.links.guardrails.iter().map(ToString::to_string).collect(),
            concerns: norm.links.concerns.iter().map(ToString::to_string).collect(),
            four_cs: norm.links.four_cs.iter().map(|c| four_c(*c)).collect(),
            stays_in_team: norm.stays_in_team,
        }
    }
}

impl GuardrailItem {
    fn of((id, terms): &(GuardrailId, Terms)) -> Self {
        Self {
            id: id.to_string(),
            rail: Rail::of(terms),
        }
    }
}

impl FourCItem {
    fn of(c: FourC, state: &State, include: Include) -> Self {
        let worth = state.agreement.worth_of(c);
        Self {
            c: four_c(c),
            face_to_face: worth.face_to_face.clone(),
            apart: worth.apart.clone(),
            on_purpose: worth.on_purpose.clone(),
            practices: worth.practices.clone(),
            rating: state.ratings.get(&c).map(|tally| Rating::of(tally, include)),
        }
    }
}

impl UnknownItem {
    /// A question with the answer there was; who finds out is known of today alone.
    fn of(
        id: &UnknownId,
        (question, answer): &(String, Option<String>),
        told: &Session,
        is_now: bool,
    ) -> Self {
        let today = told.unknowns.get(id).filter(|_| is_now);
        let owner = today.and_then(|one| match &one.owner {
            Owner::Person(person) => some(told.name_of(person)),
            Owner::Nobody | Owner::NotKnowable => None,
        });
        Self {
            id: id.to_string(),
            question: question.clone(),
            owner,
            by: today.and_then(|one| one.by),
            meanwhile: today.map_or_else(String::new, |one| one.meanwhile.clone()),
            answer: answer.clone(),
        }
    }
}

impl ConcernItem {
    fn of(concern: &Concern) -> Self {
        Self {
            id: concern.id.to_string(),
            text: concern.text.clone(),
            need: concern.need.clone(),
            evidence: concern.case.evidence.clone(),
            benefit: concern.case.benefit.clone(),
            conceded: concern.case.conceded,
        }
    }
}
