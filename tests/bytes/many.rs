//! Sessions as texts that have very much of one thing, or of several.
//! Must not know what is done with them.

const RULE: &str = "at least 3, quorum 2/3 of each place, trial 30 days, confirm 7 days";

/// What a session has many of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Much {
    Norms,
    Stations,
    Topics,
    People,
    Guardrails,
    Concerns,
    Cases,
    Unknowns,
    Actions,
    Dangling,
    Parked,
    Notes,
    Revisions,
    Proposals,
    Drafts,
    Verdicts,
    Frictions,
    Clusters,
    Votes,
    Conflicts,
    Triggers,
}

pub const MUCH: [Much; 21] = [
    Much::Norms,
    Much::Stations,
    Much::Topics,
    Much::People,
    Much::Guardrails,
    Much::Concerns,
    Much::Cases,
    Much::Unknowns,
    Much::Actions,
    Much::Dangling,
    Much::Parked,
    Much::Notes,
    Much::Revisions,
    Much::Proposals,
    Much::Drafts,
    Much::Verdicts,
    Much::Frictions,
    Much::Clusters,
    Much::Votes,
    Much::Conflicts,
    Much::Triggers,
];

/// The text of a session with `n` of each of these, in which the words of everything are `words`.
pub fn session(much: &[Much], n: usize, words: &str) -> String {
    let many = Many { much, n, words };
    format!(
        "(format: 1, team: \"Growth\",{}{}{}{}agreement: (triggers: [{}]),)",
        many.norms(),
        many.people(),
        many.facts(),
        many.workshops(),
        many.each(Much::Triggers, &|at| format!("(\"l-{at}\", \"{words} {at}\"),")),
    )
}

struct Many<'a> {
    much: &'a [Much],
    n: usize,
    words: &'a str,
}

fn list(count: usize, each: &dyn Fn(usize) -> String) -> String {
    (0..count).map(each).collect()
}

/// Another day for each of twenty thousand, the latest first.
fn day(at: usize) -> String {
    format!(
        "{}-{:02}-{:02}",
        2090 - at / 336 % 60,
        12 - at / 28 % 12,
        28 - at % 28
    )
}

impl Many<'_> {
    fn has(&self, one: Much) -> bool {
        self.much.contains(&one)
    }

    fn count(&self, one: Much) -> usize {
        if self.has(one) { self.n } else { 0 }
    }

    fn each(&self, one: Much, each: &dyn Fn(usize) -> String) -> String {
        list(self.count(one), each)
    }

    /// A field with what there is much of; left out where there is none.
    fn field(&self, name: &str, one: Much, least: usize, each: &dyn Fn(usize) -> String) -> String {
        match self.count(one).max(least) {
            0 => String::new(),
            count => format!("{name}: [{}],", list(count, each)),
        }
    }

    fn person(&self, at: usize) -> String {
        match (self.has(Much::Dangling), self.has(Much::People)) {
            (true, _) => format!("\"p-gone{at}\""),
            (false, true) => format!("\"p-{at}\""),
            (false, false) => "\"p-0\"".to_owned(),
        }
    }

    fn norms(&self) -> String {
        let words = self.words;
        let conflicts = self.field("conflicts", Much::Conflicts, 0, &|at| {
            format!(
                "(what: \"Norm {at}\", why: Changed, so_far: Ours, parts: [(at: \"norms/n-{at}/text\", before: \"a\", \
                 ours: \"b\", theirs: \"{words}\")]),"
            )
        });
        let votes = self.each(Much::Votes, &|at| format!("(\"p-{at}\", \"4\"),"));
        let tally = match self.count(Much::Votes) {
            0 => String::new(),
            count => format!("tally: Names(ConsentV1, Open, {count}, [{votes}]),"),
        };
        let stations = self.each(Much::Stations, &|at| {
            let on = day(at);
            format!("(on: \"{on}\", event: Reworded, revision: \"w-{at}\", text: \"{words} {at}\"),")
        });
        let is_linked = self.has(Much::Concerns) || self.has(Much::Guardrails);
        let norms = self.field("guidelines", Much::Norms, 1, &|at| {
            let topic = if self.has(Much::Topics) { at } else { 0 };
            let links = if is_linked {
                format!("links: (guardrails: [\"g-{at}\"], concerns: [\"c-{at}\"]),")
            } else {
                String::new()
            };
            let (tally, stations) = if at == 0 { (&*tally, &*stations) } else { ("", "") };
            let steward = self.person(at);
            format!(
                "(id: \"n-{at}\", text: \"We say {words} {at} when asked\", topic: \"Topic {topic}\", steward: {steward}, \
                 {tally} {links} lineage: [(on: \"2027-01-04\", event: Adopted, revision: \"w-{at}\", text: \
                 \"{words} {at}\"),{stations}]),"
            )
        });
        conflicts + &norms
    }

    fn people(&self) -> String {
        let words = self.words;
        self.field("roster", Much::People, 1, &|at| {
            format!("(id: \"p-{at}\", name: \"{words} {at}\", joined: \"2027-01-04\"),")
        })
    }

    fn facts(&self) -> String {
        let words = self.words;
        let guardrails = self.field("guardrails", Much::Guardrails, 0, &|at| {
            format!("(id: \"g-{at}\", terms: (text: \"{words} {at}\", class: Fixed), raised_in: \"w-{at}\"),")
        });
        let concerns = self.field("concerns", Much::Concerns, 0, &|at| {
            let case = if self.has(Much::Cases) { format!("\"n-{at}\"") } else { String::new() };
            let owner = self.person(at);
            format!(
                "(id: \"c-{at}\", text: \"{words} {at}\", raised_in: \"w-0\", whose: Leaders, known: Heard, case: \
                 (norms: [{case}], owner: {owner})),"
            )
        });
        let unknowns = self.field("unknowns", Much::Unknowns, 0, &|at| {
            let owner = self.person(at);
            format!(
                "(id: \"u-{at}\", question: \"{words} {at}?\", owner: Person({owner}), by: \"2027-02-01\"),"
            )
        });
        let actions = self.field("actions", Much::Actions, 0, &|at| {
            let (owner, on) = (self.person(at), day(at));
            format!("(id: \"a-{at}\", text: \"{words} {at}\", owner: {owner}, done_on: \"{on}\"),")
        });
        let parked = self.field("parking", Much::Parked, 0, &|at| {
            format!("(id: \"q-{at}\", text: \"{words} {at}\"),")
        });
        let notes = self.field("notes", Much::Notes, 0, &|at| {
            let on = day(at);
            format!("(on: \"{on}\", noted: Roster, subject: \"p-{at}\", to: \"{words}\"),")
        });
        [guardrails, concerns, unknowns, actions, parked, notes].concat()
    }

    fn workshops(&self) -> String {
        let proposals = self.each(Much::Proposals, &|at| self.proposal("", "Revise", at));
        let kept = self.each(Much::Norms, &|at| format!("\"n-{at}\","));
        let revisions = self.field("revisions", Much::Revisions, 1, &|at| {
            let (proposals, kept) = if at == 0 { (&*proposals, &*kept) } else { ("", "") };
            let workshop = workshop(&format!("w-{at}"), &format!("proposals: [{proposals}]"));
            format!("(sealed_on: \"2027-01-04\", workshop: {workshop}, read_back: (kept: [{kept}])),")
        });
        let words = self.words;
        // Each side has drafts of its own.
        let name = format!("x{words}");
        let lists = [
            self.field("proposals", Much::Drafts, 0, &|at| {
                self.proposal(&name, "New", at)
            }),
            self.field("verdicts", Much::Verdicts, 0, &|at| {
                format!("(norm: \"n-{at}\", call: Keep, reason: \"{words} {at}\"),")
            }),
            self.field("frictions", Much::Frictions, 0, &|at| {
                let by = self.person(at);
                format!("(id: \"f-{at}\", text: \"{words} {at}\", by: {by}, cluster: \"k-{at}\"),")
            }),
            self.field("clusters", Much::Clusters, 0, &|at| {
                format!("(id: \"k-{at}\", name: \"{words} {at}\", dots: Total(3), choice: Chosen),")
            }),
        ];
        match lists.concat() {
            none if none.is_empty() => revisions,
            lists => format!("{revisions}workshop: {},", workshop("w-open", &lists)),
        }
    }

    fn proposal(&self, name: &str, kind: &str, at: usize) -> String {
        let words = self.words;
        let norm = if kind == "New" { "new" } else { "" };
        format!(
            "(id: \"d-{name}{at}\", kind: {kind}, norm: \"n-{norm}{at}\", text: \"{words} {at}\", rounds: [(text: \
             \"{words}\", tally: Counts(ConsentV1, Counted, \"4:3 of 3\"))], decision: (outcome: Adopted, rule: \
             \"{RULE}\")),"
        )
    }
}

fn workshop(id: &str, lists: &str) -> String {
    format!(
        "(id: \"{id}\", kind: Transition, rule: \"{RULE}\", bookmark: (Draft, \"\", \"\"), plan: [(Draft, 9, Taken), \
         (Close, 9, Taken)], sittings: [(began: \"2027-03-04T14:00\", planned: 60)], {lists})"
    )
}
