//! The same work for many things, on all cores.
//! Must not know what is done.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, Builder};

use super::panics;

/// The name of the threads that do it.
const HAND: &str = "hand";

/// Does the same with each thing and its place, side by side. What comes of it arrives as soon as it is there, in whatever
/// order; nothing comes of a thing at which the program itself fails. Once nobody takes what arrives any more, nothing
/// further is begun.
pub fn as_they_come<'a, T: Sync, R: Send, O>(
    things: &'a [T],
    act: impl Fn(usize, &'a T) -> R + Sync,
    take: impl FnOnce(Receiver<R>) -> O,
) -> O {
    let next = AtomicUsize::new(0);
    // Whoever is free takes the next thing, so that no core waits for another.
    let work = |outbox: Sender<R>| {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(thing) = things.get(at) else { return };
            let done = panics::carefully(|| {
                #[cfg(debug_assertions)]
                panics::provoke(HAND);
                act(at, thing)
            });
            if done.is_some_and(|done| outbox.send(done).is_err()) {
                return;
            }
        }
    };
    let hands = match things.len() {
        // One alone takes no other thread.
        0 | 1 => 0,
        many => thread::available_parallelism().map_or(1, usize::from).min(many),
    };
    let (outbox, arriving) = mpsc::channel();
    thread::scope(|scope| {
        let hire = |_: &usize| {
            let (work, outbox) = (&work, outbox.clone());
            let hand = Builder::new().name(HAND.to_owned());
            hand.spawn_scoped(scope, move || work(outbox)).is_ok()
        };
        if (0..hands).take_while(hire).count() == 0 {
            work(outbox.clone());
        }
        drop(outbox);
        take(arriving)
    })
}

/// Does the same with each thing, side by side; what comes of it is in the order of the things.
pub fn side_by_side<T: Sync, R: Send>(things: &[T], act: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let mut all: Vec<Option<R>> = things.iter().map(|_| None).collect();
    as_they_come(
        things,
        |at, thing| (at, act(thing)),
        |arriving| {
            for (at, done) in arriving {
                all[at] = Some(done);
            }
        },
    );
    // Where nothing came, it is done once more, here, where a mistake is seen.
    let each = all.into_iter().zip(things);
    each.map(|(done, thing)| done.unwrap_or_else(|| act(thing)))
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
    fn where_another_thread_failed_it_is_done_again() {
        let own = thread::current().id();
        let things: Vec<usize> = (0..100).collect();
        let done = side_by_side(&things, |thing| {
            assert!(
                thread::current().id() == own || thing % 7 > 0,
                "one of the others"
            );
            *thing
        });
        assert_eq!(done, things);
    }

    #[test]
    fn each_is_done_once_and_a_mistake_hides_no_other() {
        let things: Vec<usize> = (0..50).collect();
        let act = |_: usize, thing: &usize| {
            assert_ne!(*thing, 7, "this one is a mistake");
            *thing
        };
        let mut done: Vec<usize> = as_they_come(&things, act, |arriving| arriving.iter().collect());
        done.sort_unstable();
        let expected: Vec<usize> = things.into_iter().filter(|thing| *thing != 7).collect();
        assert_eq!(done, expected);
    }

    #[test]
    fn nothing_is_begun_once_nobody_listens() {
        let (go_on, wait) = mpsc::channel::<()>();
        let wait = Mutex::new(wait);
        let begun = Mutex::new(BTreeSet::new());
        let act = |at: usize, (): &()| {
            // Until it is let go, and then never again.
            let _ = wait.lock().map(|wait| wait.recv());
            begun.lock().unwrap().insert(at)
        };
        as_they_come(&[(); 50], act, |arriving| {
            drop(arriving);
            drop(go_on);
        });
        let most = thread::available_parallelism().map_or(1, usize::from);
        assert!(begun.into_inner().unwrap().len() <= most);
    }
}
