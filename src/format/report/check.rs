//! What is wrong in a session that can be read: links that lead nowhere, times that cannot be, decisions too early.
//! Must not know files, nor the sentences in which it is told.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::iter::repeat;

use chrono::NaiveDate;

use super::places::Places;
use crate::domain::norm::Norm;
use crate::domain::people::Person;
use crate::domain::proposal::{Kind, Outcome};
use crate::domain::session::Session;
use crate::domain::workshop::Workshop;
use crate::format::error::DecodeError;
use crate::format::outward::stays_inside;
use crate::format::ron::{decode, to_tree};
use crate::format::tree::Value;
use crate::text::name;

/// Something wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Line and column, counted from 1; none where it cannot be said.
    pub place: Option<(usize, usize)>,
    /// What.
    pub wrong: Wrong,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wrong {
    /// Both sides of a merge changed something, and nobody has chosen yet.
    Undecided {
        /// What it is about; empty where that stays in the team.
        what: String,
    },
    /// Something names a thing that is not there.
    BrokenLink {
        /// The thing that names it, by its identity; empty where it has none.
        from: String,
        /// The field that names it.
        field: String,
        /// What it names.
        to: String,
    },
    /// Things of two lists have the same identity.
    SharedId(String),
    /// A norm is adopted, and an objection to it is open.
    OpenObjection {
        /// The proposal.
        proposal: String,
        /// Its words; empty where they stay in the team.
        text: String,
        /// How many are open.
        open: usize,
    },
    /// A norm in force has no words.
    NoWords(String),
    /// The steward of a norm has left the team.
    StewardLeft {
        /// The norm, or the proposal that will be it.
        of: String,
        /// The name of who has left.
        name: String,
    },
    /// Two people have names that nobody can tell apart.
    SameName {
        /// The one who comes first.
        one: String,
        /// The one who comes after.
        other: String,
        /// The name as both are shown.
        name: String,
    },
    /// Something has happened that is still to come.
    Future {
        /// The thing.
        of: String,
        /// The field.
        field: &'static str,
        /// The day.
        day: NaiveDate,
    },
    /// Something comes before what it has to follow.
    Order {
        /// The thing.
        of: String,
        /// The field.
        field: &'static str,
        /// Its day.
        day: NaiveDate,
        /// The field it has to follow.
        after: &'static str,
        /// The day of that.
        earlier: NaiveDate,
    },
}

impl Wrong {
    /// What kind it is, in a word.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Undecided { .. } => "undecided",
            Self::BrokenLink { .. } => "broken_link",
            Self::SharedId(_) => "shared_id",
            Self::OpenObjection { .. } => "open_objection",
            Self::NoWords(_) => "no_words",
            Self::StewardLeft { .. } => "steward_left",
            Self::SameName { .. } => "same_name",
            Self::Future { .. } => "future",
            Self::Order { .. } => "order",
        }
    }
}

/// Everything wrong in the text of a session, by place; an error where it cannot be read.
pub fn check(text: &str, today: NaiveDate) -> Result<Vec<Finding>, DecodeError> {
    let session = decode(text)?.session;
    let mut looking = Looking {
        places: Places::of(text),
        today,
        found: Vec::new(),
    };
    for (conflict, at) in session.conflicts.iter().zip(conflicts_in(text)) {
        let is_told = !stays_inside(&session, conflict);
        looking.undecided(if is_told { &conflict.what } else { "" }, at);
    }
    looking.links(&session);
    for norm in &session.norms {
        looking.norm(norm);
    }
    looking.dates(&session);
    looking.names(&session);
    looking.stewards(&session);
    let sealed = session.revisions.iter().map(|revision| &revision.workshop);
    for workshop in sealed.chain(session.open_workshop()) {
        looking.objections(&session, workshop);
    }
    Ok(looking.findings())
}

/// Where each recorded conflict says what it is about; nowhere for those a text of another form hides.
fn conflicts_in(text: &str) -> impl Iterator<Item = Option<usize>> {
    let start = text.find("conflicts:").unwrap_or_default();
    let places = text[start..].match_indices("what:");
    places.map(move |(at, _)| Some(start + at)).chain(repeat(None))
}

struct Looking<'a> {
    places: Places<'a>,
    today: NaiveDate,
    /// What is wrong, with the byte at which it stands.
    found: Vec<(Option<usize>, Wrong)>,
}

/// A name that stands somewhere: the thing it is in, the field, and what it names.
type Named<'a> = (&'a str, &'static str, &'a str);

impl Looking<'_> {
    fn add(&mut self, owner: &str, word: &str, wrong: Wrong) {
        // The day of a revision stands before the identity of its workshop.
        let is_before = matches!(
            wrong,
            Wrong::Future {
                field: "sealed_on",
                ..
            } | Wrong::Order {
                field: "sealed_on",
                ..
            }
        );
        let place = self.places.find(owner, word, is_before);
        self.found.push((place, wrong));
    }

    /// A conflict that is recorded, at the line that says what it is about.
    fn undecided(&mut self, what: &str, place: Option<usize>) {
        let what = what.to_owned();
        self.found.push((place, Wrong::Undecided { what }));
    }

    /// What was found, by place.
    fn findings(mut self) -> Vec<Finding> {
        self.found.sort_by(|(at, wrong), (other_at, other)| {
            let last = |at: &Option<usize>| at.unwrap_or(usize::MAX);
            last(at).cmp(&last(other_at)).then_with(|| wrong.cmp(other))
        });
        self.found.dedup();
        let mut counter = self.places.counter();
        let found = self.found.into_iter().map(|(at, wrong)| Finding {
            place: at.map(|at| counter.line_and_column(at)),
            wrong,
        });
        found.collect()
    }

    /// Everything that is named has to be somewhere; so a field that comes to be is looked at by itself.
    fn links(&mut self, session: &Session) {
        let Some(tree) = to_tree(session) else { return };
        let mut known: BTreeSet<&str> = BTreeSet::new();
        tree.each(&mut |value| {
            if let Value::Items(items) = value {
                known.extend(items.iter().map(|(key, _)| key.as_str()));
            }
            if let Value::Row(_, values) = value
                && let [Value::Name(id), Value::Words(_), ..] = values.as_slice()
            {
                known.insert(id);
            }
        });
        let norms: BTreeSet<_> = session.norms.iter().map(|norm| &norm.id).collect();
        for verdict in session
            .open_workshop()
            .into_iter()
            .flat_map(|one| one.verdicts.iter())
        {
            if !norms.contains(&verdict.norm) {
                known.remove(verdict.norm.as_ref());
            }
        }
        known.extend(session.open_workshop().map(|workshop| workshop.id.as_ref()));
        // The norm of a draft gets its identity before it comes into the file.
        let drafts = session
            .open_workshop()
            .into_iter()
            .flat_map(|one| one.proposals.iter());
        let drafts = drafts.filter(|one| one.kind == Kind::New);
        known.extend(drafts.map(|one| one.norm.as_ref()));
        let mut named: Vec<Named<'_>> = Vec::new();
        names(&tree, "", "", &mut named);
        for (from, field, to) in named {
            if !known.contains(to) {
                let wrong = Wrong::BrokenLink {
                    from: from.to_owned(),
                    field: field.to_owned(),
                    to: to.to_owned(),
                };
                self.add(from, to, wrong);
            }
        }
        self.shared(&tree);
    }

    /// Identities that things of two of the lists of a session have.
    fn shared(&mut self, tree: &Value) {
        let Value::Record(_, fields) = tree else { return };
        let mut times: BTreeMap<&str, usize> = BTreeMap::new();
        for (_, value) in fields {
            if let Value::Items(items) = value {
                for (key, _) in items {
                    *times.entry(key).or_default() += 1;
                }
            }
        }
        for (id, _) in times.into_iter().filter(|(_, times)| *times > 1) {
            self.add(id, "", Wrong::SharedId(id.to_owned()));
        }
    }

    fn norm(&mut self, norm: &Norm) {
        let id = norm.id.as_ref();
        if norm.is_in_force() && norm.text.trim().is_empty() {
            self.add(id, "", Wrong::NoWords(id.to_owned()));
        }
        let mut before: Option<NaiveDate> = None;
        for station in &norm.lineage {
            self.not_to_come(id, "lineage", Some(station.on));
            self.in_order(id, ("lineage", Some(station.on)), ("the station before", before));
            before = Some(station.on);
        }
        let until = norm.status.until();
        self.in_order(id, ("until", until), ("lineage", before));
    }

    fn dates(&mut self, session: &Session) {
        let mut before = None;
        for revision in &session.revisions {
            let id = revision.workshop.id.as_ref();
            self.not_to_come(id, "sealed_on", Some(revision.sealed_on));
            let sealed = ("sealed_on", Some(revision.sealed_on));
            self.in_order(id, sealed, ("the revision before", before));
            before = Some(revision.sealed_on);
        }
        for person in &session.roster {
            let id = person.id.as_ref();
            self.in_order(id, ("left", person.left), ("joined", person.joined));
        }
        for unknown in &session.unknowns {
            let on = unknown.answer.as_ref().map(|answer| answer.on);
            self.not_to_come(unknown.id.as_ref(), "answer", on);
        }
        for action in &session.actions {
            self.not_to_come(action.id.as_ref(), "done_on", action.done_on);
        }
        for concern in &session.concerns {
            self.not_to_come(concern.id.as_ref(), "closed_on", concern.closed_on);
        }
    }

    fn not_to_come(&mut self, of: &str, field: &'static str, day: Option<NaiveDate>) {
        // Where it was written, it may be tomorrow already.
        let latest = self.today.succ_opt().unwrap_or(self.today);
        let Some(day) = day.filter(|day| *day > latest) else {
            return;
        };
        let wrong = Wrong::Future {
            of: of.to_owned(),
            field,
            day,
        };
        self.add(of, &day.to_string(), wrong);
    }

    fn in_order(
        &mut self,
        of: &str,
        (field, day): (&'static str, Option<NaiveDate>),
        (after, earlier): (&'static str, Option<NaiveDate>),
    ) {
        let (Some(day), Some(earlier)) = (day, earlier) else {
            return;
        };
        if day < earlier {
            let wrong = Wrong::Order {
                of: of.to_owned(),
                field,
                day,
                after,
                earlier,
            };
            self.add(of, &day.to_string(), wrong);
        }
    }

    /// Names that look alike, which the program refuses and a merge can bring.
    fn names(&mut self, session: &Session) {
        let mut known: HashMap<String, &Person> = HashMap::new();
        for person in &session.roster {
            let key = name::key(&person.name);
            if key.is_empty() {
                continue;
            }
            let Some(first) = known.get(&key) else {
                known.insert(key, person);
                continue;
            };
            let wrong = Wrong::SameName {
                one: first.id.to_string(),
                other: person.id.to_string(),
                name: name::tidy(&person.name),
            };
            self.add(person.id.as_ref(), "", wrong);
        }
    }

    /// Norms whose steward has left; one who is not on the roster at all is a link that leads nowhere.
    fn stewards(&mut self, session: &Session) {
        for (norm, person) in session.lost_stewards() {
            let Some(steward) = session.roster.get(person) else {
                continue;
            };
            let workshop = session.open_workshop();
            let mut drafts = workshop.into_iter().flat_map(|one| one.proposals.iter());
            let draft = drafts.find(|one| one.norm == *norm && one.steward.as_ref() == Some(person));
            let of = match (session.norms.get(norm), draft) {
                (Some(norm), None) => norm.id.as_ref(),
                (_, Some(draft)) => draft.id.as_ref(),
                (None, None) => continue,
            };
            let wrong = Wrong::StewardLeft {
                of: of.to_owned(),
                name: steward.name.clone(),
            };
            self.add(of, person.as_ref(), wrong);
        }
    }

    fn objections(&mut self, session: &Session, workshop: &Workshop) {
        for proposal in &workshop.proposals {
            let open = proposal.open_objections().count();
            if open > 0 && proposal.outcome().is_some_and(Outcome::takes_effect) {
                let is_told = !session.proposal_stays_in_team(proposal);
                let wrong = Wrong::OpenObjection {
                    proposal: proposal.id.to_string(),
                    text: if is_told {
                        proposal.text.clone()
                    } else {
                        String::new()
                    },
                    open,
                };
                self.add(proposal.id.as_ref(), "", wrong);
            }
        }
    }
}

/// Collects every name, with the nearest thing that has an identity and the field.
fn names<'a>(value: &'a Value, thing: &'a str, field: &'static str, found: &mut Vec<Named<'a>>) {
    let mut all = |values: &'a [Value]| {
        for value in values {
            names(value, thing, field, found);
        }
    };
    match value {
        Value::Name(to) => found.push((thing, field, to)),
        Value::Choice(_, Some(what)) => names(what, thing, field, found),
        Value::Record(_, fields) => {
            let own = value.field("id").map_or(thing, Value::title);
            for (name, value) in fields.iter().filter(|(name, _)| *name != "id") {
                names(value, own, name, found);
            }
        }
        Value::Row(_, values) | Value::List(values) => all(values),
        Value::Items(items) => {
            for (key, value) in items {
                // What a thing is known by may be the name of another: a verdict is known by its norm.
                let own = if value.field("norm").is_some() { thing } else { key };
                names(value, own, field, found);
            }
        }
        Value::Table(pairs) => {
            for (key, value) in pairs {
                names(key, thing, field, found);
                names(value, thing, field, found);
            }
        }
        _ => {}
    }
}
