//! What can be chosen in every row of a pane, such as who is on the team: made once for all rows.
//! Must not know which pane it is for.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use super::Cx;
use crate::ui::sheet::Options;

/// What is chosen from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum From {
    /// Who is on the team.
    Team,
    /// The norms that an answer to leaders can name.
    Norms,
    /// The concerns that are open.
    Concerns,
    /// The guardrails that hold.
    Guardrails,
    /// The four Cs.
    FourCs,
}

/// What was made while panes are made; nothing changes meanwhile. What it was the last time is remembered, so that
/// panes that are alike share it.
#[derive(Debug, Default)]
pub struct Choices(RefCell<Lists>);

#[derive(Debug, Default)]
struct Lists {
    now: HashMap<Key, Shared>,
    before: HashMap<Key, Shared>,
}

/// A list, and the words before it.
type Key = (From, Vec<&'static str>);

/// What can be chosen, and where each thing stands in it.
#[derive(Clone, Debug)]
pub struct Shared {
    /// The texts to choose from: first what is always offered, then each thing.
    pub options: Options,
    places: Rc<HashMap<String, usize>>,
}

impl Shared {
    fn new(first: &[&'static str], all: Vec<(String, String)>) -> Self {
        let mut options: Vec<String> = first.iter().map(|&text| text.to_owned()).collect();
        let mut places = HashMap::with_capacity(all.len());
        for (id, text) in all {
            places.entry(id).or_insert(options.len());
            options.push(text);
        }
        Self {
            options: options.into(),
            places: Rc::new(places),
        }
    }

    /// Where something stands, by its identity.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }
}

impl Choices {
    /// Panes are about to be made: what was made before may be out of date.
    pub fn begin(&self) {
        let mut lists = self.0.borrow_mut();
        lists.before = std::mem::take(&mut lists.now);
    }
}

impl Cx<'_> {
    /// What can be chosen, behind these first words; `all` are identities with their words.
    pub fn choices(
        &self,
        from: From,
        first: &[&'static str],
        all: impl FnOnce() -> Vec<(String, String)>,
    ) -> Shared {
        let Some(choices) = self.choices else {
            return Shared::new(first, all());
        };
        let key = (from, first.to_vec());
        let mut lists = choices.0.borrow_mut();
        if let Some(made) = lists.now.get(&key) {
            return made.clone();
        }
        let mut made = Shared::new(first, all());
        if let Some(before) = lists.before.get(&key)
            && before.options == made.options
        {
            made.options = before.options.clone();
        }
        lists.now.insert(key, made.clone());
        made
    }
}
