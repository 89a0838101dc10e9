//! The gallery of the documentation, made from the program itself: `cargo run --example gallery`.
//! `cargo run --example gallery -- --into FOLDER` writes it elsewhere, with each screen as plain text beside it.

mod driver;
mod pages;
mod script;
mod svg;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(told) => {
            println!("{told}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<String, String> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let elsewhere = match arguments.as_slice() {
        [] => None,
        [flag, folder] if flag == "--into" => Some(PathBuf::from(folder)),
        _ => return Err("cargo run --example gallery [-- --into FOLDER]".to_owned()),
    };
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/gallery");
    let folder = elsewhere.clone().unwrap_or(docs);
    // Everything is drawn before anything is taken away.
    let screens = pages::screens()?;
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    clear(&folder)?;
    let mut bytes = 0;
    for screen in &screens {
        let svg = screen.svg();
        bytes += svg.len();
        write(&folder.join(format!("{}.svg", screen.name)), &svg)?;
        if elsewhere.is_some() {
            write(&folder.join(format!("{}.txt", screen.name)), &screen.text())?;
        }
    }
    write(&folder.join("README.md"), &pages::index())?;
    Ok(format!(
        "{} pictures, {} KB, in {}",
        screens.len(),
        bytes / 1024,
        folder.display()
    ))
}

/// Takes out pictures from before, of which there may be some that are no more.
fn clear(folder: &Path) -> Result<(), String> {
    for entry in fs::read_dir(folder).map_err(|error| error.to_string())? {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path.extension().is_some_and(|ending| ending == "svg") {
            fs::remove_file(&path).map_err(|error| error.to_string())?;
        }
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}
