//! The same work for many things, on all cores.
//! Must not know what is done.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, Builder};

/// Does the same with each thing, side by side; what comes of it is in the order of the things.
pub fn side_by_side<T: Sync, R: Send>(things: &[T], act: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let hands = thread::available_parallelism()
        .map_or(1, usize::from)
        .min(things.len());
    let next = AtomicUsize::new(0);
    // Whoever is free takes the next thing, so that no core waits for another.
    let hand = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(thing) = things.get(at) else { return done };
            done.push((at, act(thing)));
        }
    };
    let done = thread::scope(|scope| {
        let others: Vec<_> = (1..hands)
            .filter_map(|_| Builder::new().spawn_scoped(scope, hand).ok())
            .collect();
        let own = hand();
        let others = others.into_iter().filter_map(|other| other.join().ok());
        own.into_iter().chain(others.flatten()).collect::<Vec<_>>()
    });
    let mut all: Vec<Option<R>> = things.iter().map(|_| None).collect();
    for (at, result) in done {
        all[at] = Some(result);
    }
    // A thread that failed took with it what it had done; that is done again here.
    let each = all.into_iter().zip(things);
    each.map(|(result, thing)| result.unwrap_or_else(|| act(thing)))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Mutex;

    use super::*;

    #[test]
    fn what_comes_back_is_in_order_and_complete() {
        for count in [0, 1, 2, 3, 1_000] {
            let things: Vec<usize> = (0..count).collect();
            let twice: Vec<usize> = things.iter().map(|thing| 2 * thing).collect();
            assert_eq!(side_by_side(&things, |thing| 2 * thing), twice);
        }
    }

    #[test]
    fn what_a_failed_thread_had_done_is_done_again() {
        let own = thread::current().id();
        let failed = Mutex::new(BTreeSet::new());
        let things: Vec<usize> = (0..1_000).collect();
        let done = side_by_side(&things, |thing| {
            if thread::current().id() != own {
                failed.lock().unwrap().insert(*thing);
                panic!("one of the others");
            }
            *thing
        });
        assert_eq!(done, things);
        assert!(failed.into_inner().unwrap().len() <= things.len());
    }
}
