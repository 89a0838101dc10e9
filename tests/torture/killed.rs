//! A program that saves without pause is killed at any moment, again and again, on the same file.

use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};

use norming::format::ron::decode_bytes;
use norming::runtime::store::Store;

use super::tools::{names, number_in, number_of, saver, scale};

/// How often; each takes a few hundredths of a second.
const KILLS: usize = 200;

#[test]
fn what_was_told_to_be_saved_is_there_after_a_kill_at_any_moment() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("harbour.ron");
    let mut random = fastrand::Rng::with_seed(7);
    let (mut told, mut strays, mut saves) = (0, 0, 0);
    for kill in 0..KILLS * scale() {
        let mut child = Command::new(saver())
            .arg(&file)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        // As many saves as one likes, and then a moment that nothing chooses.
        let mut line = String::new();
        for _ in 0..random.u8(1..6) {
            line.clear();
            output.read_line(&mut line).unwrap();
        }
        for _ in 0..random.u32(0..200_000) {
            std::hint::spin_loop();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let mut rest = String::new();
        output.read_to_string(&mut rest).unwrap();
        let last = rest.lines().last().unwrap_or(line.trim());
        saves += rest.lines().count();
        // Nothing but `begin` was told where not even one save came to its end.
        told = last.parse().unwrap_or(told);
        strays += usize::from(file.exists() && names(folder.path()).len() > 1);
        let mut rescued = None;
        let rescue = &mut |bytes: &[u8]| {
            rescued = number_of(&decode_bytes(bytes).unwrap().session);
            true
        };
        Store::default().tidy(&file, rescue).unwrap();
        if told > 0 || file.exists() {
            let found = number_in(&file);
            assert!(
                found == told || found == told + 1,
                "kill {kill}: told {told}, found {found}"
            );
            // Only what is newer than the file is news.
            assert!(
                rescued.is_none_or(|number| number == found + 1),
                "kill {kill}: {rescued:?}"
            );
            told = found;
            assert_eq!(names(folder.path()), ["harbour.ron"], "kill {kill}: strays");
        }
    }
    let kills = KILLS * scale();
    println!(
        "{kills} kills, state {told} at the end, {saves} told after the wait; {strays} left a hidden file, now swept"
    );
    assert!(told > kills as u64 / 2, "it saved");
}
