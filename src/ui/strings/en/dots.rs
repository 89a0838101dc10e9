//! Dots by person and splitting a cluster, in English.
//! Must not know screens.

use super::count;
use crate::ui::strings::DotWords;

/// The words.
pub const DOTS: DotWords = DotWords {
    title: "DOTS BY PERSON",
    title_short: "Dots",
    summary: |left, people| {
        let people = count(people, "person", "people");
        match left {
            0 => format!("{people}, all dots placed."),
            1 => format!("{people}, 1 dot left."),
            _ => format!("{people}, {left} dots left."),
        }
    },
    empty: "Nobody on the roster is here.",
    left: |left, of| format!("{left} of {of} left"),
    line: |name, dots| {
        if dots.is_empty() {
            name.to_owned()
        } else {
            format!("{name}: {dots}")
        }
    },
    ghost: "a cluster's number for each dot: 1 1 2 3 3",
    clusters: "Clusters",
    cluster: |number, name, dots| match dots {
        0 => format!("{number} {name}"),
        _ => format!("{number} {name} ({dots})"),
    },
    not_dots: |found| {
        format!("\"{found}\" is no number. Type a cluster's number for each dot, as in 1 1 2 3 3.")
    },
    no_such: |number, clusters| match clusters {
        1 => format!("There is no cluster {number}: there is only 1."),
        _ => format!("There is no cluster {number}: they are 1 to {clusters}."),
    },
    total_instead: |name, dots, people| {
        let dots = count(usize::from(dots), "dot", "dots");
        let people = count(people, "person", "people");
        format!("{name} has {dots} by {people}. One total takes their place?")
    },
    keep_by_person: "No: the dots by person stay",
    take_total: |total| format!("Yes: {total} in all, and nobody's name"),
    split: "Split it (choose items for a new cluster)",
    which_go: |name| format!("Split {name}: which items go? Numbers, e.g. 1 3"),
    some_stay: "Some items have to go, and some have to stay. Nothing was split.",
    new_name: |items| {
        let items = count(items, "item", "items");
        format!("What is the new cluster of {items} called?")
    },
    no_such_item: |found, items| format!("\"{found}\" is no item: they are 1 to {items}. Nothing was split."),
    choose_top: "Choose by dots: how many?",
    how_many: |most| format!("How many topics? The ones with the most dots are chosen, {most} at most."),
    not_so_many: |most| format!("Type a number from 1 to {most}."),
    by_dots: "Clusters are listed by their dots. Only equal ones can change places.",
};
