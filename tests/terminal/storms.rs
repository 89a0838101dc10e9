//! More than anybody does to a terminal: thousands of sizes, ten megabytes at once, being stopped in the middle, a file
//! that may not grow, nowhere to write to; and how long a key and an end may take.

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Resource, Rlimit, prlimit};

use super::ferry::{file, names_in, roster, with_ada};
use super::screen::Term;
use super::walk::{file_of, session_in};
use super::{assert_given_back, at_home, folder};

/// How many times the usual number is asked for.
fn scale() -> u32 {
    let asked = std::env::var("NORMING_TORTURE").ok();
    asked.and_then(|times| times.parse().ok()).unwrap_or(1)
}

#[test]
fn five_thousand_sizes_of_a_real_terminal() {
    let folder = folder();
    let mut walk = with_ada(folder.path());
    walk.press("a").text("Bo ha").see("Bo ha");
    let mut random = fastrand::Rng::with_seed(5);
    walk.term
        .storm((0..5_000 * scale()).map(|_| (random.u16(1..=300), random.u16(1..=100))));
    walk.see("Bo ha").see("1 person:");
    walk.text("lf").press("Enter Enter").see("2 people:").saved();
    walk.quit();
    assert_eq!(roster(folder.path()), ["Ada", "Bo half"]);
}

#[test]
fn ten_megabytes_through_a_real_terminal_are_told_and_change_nothing() {
    let folder = folder();
    let mut walk = with_ada(folder.path());
    for _ in 0..scale() {
        walk.term.paste(&"q D u n and a line of a chat\r".repeat(350_000));
        walk.see("more than the 256 KB that a paste can have");
        walk.press("Esc").see_no("256 KB");
    }
    walk.press("a")
        .text("Bo")
        .press("Enter Enter")
        .see("2 people:")
        .saved();
    walk.quit();
    assert_eq!(roster(folder.path()), ["Ada", "Bo"]);
}

/// Keys that come faster than anybody handles them: one that does nothing, two in turn, votes, and answers.
const FLOODS: [&str; 4] = ["Z", "jk", "12", "\x1b[97;1:3u"];

#[test]
fn flood_of_keys_takes_little_memory() {
    for keys in FLOODS {
        let folder = folder();
        let mut term = at_home(folder.path());
        let before = term.most_memory();
        let bytes = keys.repeat(100_000 * usize::try_from(scale()).unwrap() / keys.len());
        let flood = term.flood(bytes.into_bytes());
        flood.join().unwrap();
        let taken = term.most_memory() - before;
        println!("{keys:?}: {taken} kB more than before");
        assert!(taken < 30_000, "{keys:?}: {taken} kB");
        term.signal("TERM");
        assert_eq!(term.end(), 0);
        assert_given_back(&mut term);
    }
}

#[test]
fn request_to_end_is_heard_in_a_flood() {
    for keys in FLOODS {
        let folder = folder();
        let mut walk = with_ada(folder.path());
        walk.press("a").text("Bo ha").see("Bo ha");
        let frames = walk.term.frames();
        // Nobody takes all of it.
        walk.term.flood(keys.repeat(20_000_000 / keys.len()).into_bytes());
        if !keys.starts_with('\x1b') {
            walk.term.wait_for_frame_after(frames);
        }
        let begun = Instant::now();
        walk.term.signal("TERM");
        assert_eq!(walk.term.end(), 0, "{keys:?}");
        println!("{keys:?}: ended after {:?}", begun.elapsed());
        assert_given_back(&mut walk.term);
        assert_eq!(roster(folder.path()), ["Ada"]);
    }
}

#[test]
fn keys_behind_a_flood_are_all_taken() {
    let folder = folder();
    let mut walk = with_ada(folder.path());
    let keys = [
        "Z".repeat(50_000),
        "\x1b[15~aBo\r".to_owned(),
        "\x03\x03".to_owned(),
    ]
    .concat();
    walk.term.flood(keys.into_bytes()).join().unwrap();
    assert_eq!(walk.term.end(), 0);
    assert_eq!(roster(folder.path()), ["Ada", "Bo"]);
}

#[test]
fn lines_that_are_pasted_without_brackets_do_not_become_one_word() {
    let folder = folder();
    let mut walk = with_ada(folder.path());
    // A terminal that sends line feeds: in a field of one line they part words, and no line becomes keys.
    walk.press("a").text("Bo\nDaq\nD").press("Enter Enter");
    walk.see("2 people:").saved();
    walk.press("!")
        .text("Who pays\nfor it")
        .press("Enter")
        .see("Parked")
        .saved();
    walk.quit();
    assert_eq!(roster(folder.path()), ["Ada", "Bo Daq D"]);
    let session = session_in(&file_of(folder.path(), "night-ferry"));
    let parked: Vec<&str> = session.parking.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(parked, ["Who pays for it"]);
}

#[test]
fn keys_that_come_while_it_is_stopped_are_taken_when_it_goes_on() {
    let folder = folder();
    let mut walk = with_ada(folder.path());
    walk.press("a").text("Bo").see("Bo");
    walk.term.signal("STOP");
    let stat = format!("/proc/{}/stat", walk.term.pid().as_raw_nonzero());
    let deadline = Instant::now() + Duration::from_secs(20);
    while !fs::read_to_string(&stat).unwrap().contains(") T ") {
        assert!(Instant::now() < deadline, "it is not stopped");
        std::thread::yield_now();
    }
    walk.press("Enter").term.type_text("Cem");
    walk.press("Enter Enter");
    walk.term.resize(100, 30);
    walk.term.signal("CONT");
    walk.see("3 people:").saved();
    walk.quit();
    assert_eq!(roster(folder.path()), ["Ada", "Bo", "Cem"]);
}

#[test]
fn a_file_that_may_not_grow_is_told_and_saved_once_it_may() {
    let folder = folder();
    let mut walk = with_ada(folder.path());
    let limit = |bytes| {
        let limit = Rlimit {
            current: bytes,
            maximum: None,
        };
        prlimit(Some(walk.term.pid()), Resource::Fsize, limit).unwrap()
    };
    let before = limit(Some(100));
    assert_eq!(before.current, None, "something limits these tests");
    walk.press("a").text("Bo").press("Enter Enter");
    walk.see("NOT SAVED").see("2 people:");
    assert_eq!(roster(folder.path()), ["Ada"]);
    let unlimited = Rlimit {
        current: None,
        maximum: None,
    };
    prlimit(Some(walk.term.pid()), Resource::Fsize, unlimited).unwrap();
    walk.press("ctrl-s").saved();
    walk.quit();
    assert_eq!(roster(folder.path()), ["Ada", "Bo"]);
}

/// A mistake can be provoked in the builds for tests only.
#[cfg(debug_assertions)]
#[test]
fn a_mistake_with_nowhere_to_tell_it_gives_the_terminal_back() {
    for nowhere in ["2>/dev/full", "2>&-"] {
        let folder = folder();
        let script = format!("NORMING_PANIC=main exec \"$0\" {nowhere}");
        let program = env!("CARGO_BIN_EXE_norming");
        let mut term = Term::start_command(folder.path(), "sh", &["-c", &script, program]);
        super::wait_for_a_frame(&mut term);
        term.keys("x");
        assert_eq!(term.end(), 101, "{nowhere}");
        assert_given_back(&mut term);
    }
}

#[test]
fn a_command_whose_answer_nobody_takes_ends_in_good_order() {
    let folder = folder();
    with_ada(folder.path()).quit();
    for script in [
        "\"$0\" list > /dev/full",
        "\"$0\" show 'Night Ferry' > /dev/full 2> /dev/full",
        "\"$0\" list >&-",
        "\"$0\" nonsense 2>&-",
        "\"$0\" nonsense 2> /dev/full",
    ] {
        let output = Command::new("sh")
            .args(["-c", script, env!("CARGO_BIN_EXE_norming")])
            .env("HOME", folder.path())
            .env("NORMING_SESSIONS", folder.path().join("sessions"))
            .env("NORMING_STATE", folder.path().join("state"))
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(
            said.lines().count() <= 1 && !said.contains("mistake"),
            "{script}: {said}"
        );
        let wanted = if script.contains(">&-") && !script.contains('2') {
            0..=0
        } else {
            1..=3
        };
        let code = output.status.code().unwrap();
        assert!(wanted.contains(&code), "{script}: {code} {said}");
    }
}

/// The best of a few: other work on this machine is no fault of the program.
fn best_of(tries: usize, mut once: impl FnMut() -> Duration) -> Duration {
    (0..tries).map(|_| once()).min().unwrap()
}

#[test]
fn a_request_to_end_is_done_within_a_second() {
    let best = best_of(3, || {
        let folder = folder();
        let mut walk = with_ada(folder.path());
        walk.press("a").text("Bo ha").see("Bo ha");
        let begun = Instant::now();
        walk.term.signal("TERM");
        assert_eq!(walk.term.end(), 0);
        begun.elapsed()
    });
    println!("from the signal to the end: {best:?}");
    assert!(best < Duration::from_secs(1), "{best:?}");
}

#[test]
fn a_key_is_on_a_terminal_that_never_answers_at_once() {
    let folder = folder();
    let mut term = at_home(folder.path());
    let best = best_of(5, || {
        let frames = term.frames();
        let begun = Instant::now();
        term.keys("?");
        term.wait_for_frame_after(frames);
        let taken = begun.elapsed();
        let frames = term.frames();
        term.press("Esc");
        term.wait_for_frame_after(frames);
        taken
    });
    println!("from a key to its frame, unoptimised: {best:?}");
    assert!(best < Duration::from_millis(150), "{best:?}");
    term.keys("q");
    assert_eq!(term.end(), 0);
}

#[test]
fn end_waits_for_no_terminal() {
    let folder = folder();
    let mut walk = with_ada(folder.path());
    walk.term.stall();
    // More frames than fit.
    walk.term.storm((0..2_000).map(|at| (200 - at % 2, 60)));
    let begun = Instant::now();
    walk.term.signal("TERM");
    let code = walk.term.end();
    let taken = begun.elapsed();
    println!("from the signal to the end: {taken:?}, {code}");
    assert!(taken < Duration::from_secs(10), "{taken:?}");
    assert_eq!(roster(folder.path()), ["Ada"]);
}

/// The program as somebody who may have only so many threads; root may have any number.
fn with_threads(folder: &Path, most: usize) -> Option<Term> {
    let program = env!("CARGO_BIN_EXE_norming");
    let as_nobody = "setpriv --reuid=54321 --regid=54321 --clear-groups";
    let is_root = rustix::process::getuid().is_root();
    let who = if is_root { as_nobody } else { "env" };
    let can = Command::new("sh")
        .args(["-c", &format!("prlimit --nproc=1 {who} {program} --version")])
        .stdout(Stdio::null())
        .status();
    if !can.is_ok_and(|status| status.success()) {
        assert!(
            std::env::var_os("CI").is_none(),
            "prlimit and setpriv are missing"
        );
        println!("not tried: prlimit and setpriv are missing");
        return None;
    }
    fs::set_permissions(folder, fs::Permissions::from_mode(0o777)).unwrap();
    let script = format!("exec prlimit --nproc={most} {who} {program} new 'Night Ferry'");
    Some(Term::start_command(folder, "sh", &["-c", &script]))
}

#[test]
fn end_needs_no_thread() {
    for most in [1, 2] {
        let folder = folder();
        let begun = Instant::now();
        let Some(mut term) = with_threads(folder.path(), most) else {
            return;
        };
        assert_eq!(term.end(), 3);
        let taken = begun.elapsed();
        assert!(taken < Duration::from_secs(10), "{taken:?}");
        let raw = term.raw_output();
        assert!(raw.contains("the terminal could not be used"), "{raw}");
        assert!(!raw.contains("^[?1049h"), "{raw}");
        // What was to be saved is.
        assert_eq!(
            session_in(&file_of(folder.path(), "night-ferry")).team,
            "Night Ferry"
        );
    }
}

/// Holds a lease on the file in its first argument, and lets go of it for nobody.
const LEASE: &str = r#"$| = 1; $SIG{IO} = "IGNORE"; open(F, "+<", $ARGV[0]) or die; fcntl(F, 1024, 1) or die; print "held\n"; sleep 100"#;

#[test]
fn lease_of_another_program_does_not_hold_up_the_end() {
    let folder = folder();
    let mut walk = with_ada(folder.path());
    let holder = Command::new("perl")
        .args(["-e", LEASE])
        .arg(file(folder.path()))
        .stdout(Stdio::piped())
        .spawn();
    let mut said = String::new();
    let holder = holder.map(|mut holder| {
        let mut out = BufReader::new(holder.stdout.take().unwrap());
        out.read_line(&mut said).unwrap();
        holder
    });
    if said != "held\n" {
        assert!(std::env::var_os("CI").is_none(), "there are no leases");
        return println!("not tried: there are no leases, or no perl");
    }
    walk.press("a").text("Bo").press("Enter Enter");
    walk.see("2 people:").see("NOT SAVED");
    let begun = Instant::now();
    walk.press("ctrl-c").see("kept apart").press("ctrl-c");
    assert_eq!(walk.term.end(), 3);
    let taken = begun.elapsed();
    assert!(taken < Duration::from_secs(15), "{taken:?}");
    let said = walk.term.raw_output();
    assert!(said.contains("what you had is kept in"), "{said}");
    holder.unwrap().kill().unwrap();
    assert_eq!(roster(folder.path()), ["Ada"]);
    let beside = folder.path().join("sessions/night-ferry.ron.ours");
    assert_eq!(names_in(&beside), ["Ada", "Bo"]);
}
