//! What goes wrong in the user's state folder: noted as it happens, and told when it has changed.
//! Must not know what is kept there, nor how it is told.

use std::mem;

use crate::ui::msg::{Apart, Fault, Faults, Trouble};

/// What is wrong in the state folder, and what of it was told.
#[derive(Debug, Default)]
pub struct Health {
    faults: Faults,
    told: Faults,
}

impl Health {
    /// Another session is opened: only what is kept for all of them is still known.
    pub fn begin(&mut self) {
        self.faults.retain(|what, _| *what == Apart::Looks);
    }

    /// Something was to be kept.
    pub fn keeps(&mut self, what: Apart, kept: Result<(), Trouble>) {
        self.note(what, kept.map_err(Fault::Unkept));
    }

    /// Something was to be read; what cannot be read is as if it were not there.
    pub fn reads<T: Default>(&mut self, what: Apart, read: Result<T, Trouble>) -> T {
        read.unwrap_or_else(|trouble| {
            self.note(what, Err(Fault::Unread(trouble)));
            T::default()
        })
    }

    /// How it went with something.
    pub fn note(&mut self, what: Apart, went: Result<(), Fault>) {
        match went {
            Ok(()) => self.faults.remove(&what),
            Err(fault) => self.faults.insert(what, fault),
        };
    }

    /// Whether something could not be kept, so that it is tried anew; until it fails again it is taken for kept.
    pub fn takes_back(&mut self, what: Apart) -> bool {
        let is_unkept = matches!(self.faults.get(&what), Some(Fault::Unkept(_)));
        if is_unkept {
            self.faults.remove(&what);
        }
        is_unkept
    }

    /// All that is wrong, where that is not what was told last.
    pub fn news(&mut self) -> Option<Faults> {
        let before = mem::replace(&mut self.told, self.faults.clone());
        (before != self.faults).then(|| self.faults.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_change_is_told_once() {
        let mut health = Health::default();
        assert_eq!(health.news(), None);
        for told in [true, false] {
            health.keeps(Apart::Notes, Err(Trouble::Full));
            assert_eq!(health.news().is_some(), told);
        }
        health.keeps(Apart::Notes, Err(Trouble::Denied));
        assert_eq!(health.news().unwrap().len(), 1);
        health.keeps(Apart::Notes, Ok(()));
        assert_eq!(health.news(), Some(Faults::new()));
        assert_eq!(health.news(), None);
    }
}
