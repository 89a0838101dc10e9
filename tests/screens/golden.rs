//! Comparing a screen with its golden file, byte for byte.

use std::fs;
use std::path::PathBuf;

use super::screen::Screen;

/// The size a lead who has zoomed the terminal sees.
pub const USUAL: (u16, u16) = (80, 24);
/// The least size in which everything works.
pub const SMALL: (u16, u16) = (60, 20);
/// A whole wall.
pub const LARGE: (u16, u16) = (200, 60);

/// Compares the screen with `tests/golden/screens/<name>.<width>x<height>.txt`.
pub fn check(name: &str, screen: &mut Screen) {
    let shown = screen.dump();
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden/screens")
        .join(format!("{name}.{}.txt", screen.size_name()));
    if std::env::var_os("NORMING_BLESS").is_some() {
        fs::write(&path, &shown).expect("written");
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        shown == golden,
        "{} differs; NORMING_BLESS=1 writes it anew.\n--- shown now ---\n{shown}--- golden ---\n{golden}",
        path.display()
    );
}

/// Compares the screen in both sizes that a meeting is held in.
pub fn check_both(name: &str, screen: &mut Screen) {
    for size in [USUAL, SMALL] {
        screen.resize(size);
        check(name, screen);
    }
}
