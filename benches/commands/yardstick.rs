//! One decode of many files on all cores, and nothing else: what any command needs that knows what is in them.

use std::fs;
use std::hint::black_box;

use norming::format::ron::decode;
use norming::runtime::side_by_side::side_by_side;

/// Decodes files: `plain` into the value of the library, or `typed` into the session of the program.
pub fn decode_all(said: &[String]) {
    let (kind, files) = said.split_first().expect("how, and which files");
    let is_plain = kind == "plain";
    side_by_side(files, |file| {
        let text = fs::read_to_string(file).unwrap();
        if is_plain {
            drop(black_box(ron::from_str::<ron::Value>(&text).unwrap()));
        } else {
            drop(black_box(decode(&text).unwrap()));
        }
    });
}
