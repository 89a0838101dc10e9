//! The shapes of the words of dots by person, and of splitting a cluster.
//! Must not know screens.

/// Dots by person.
#[derive(Debug)]
pub struct DotWords {
    /// Title.
    pub title: &'static str,
    /// In front of somebody's dots.
    pub title_short: &'static str,
    /// How many dots of how many can still be placed, by so many people.
    pub summary: fn(u16, usize) -> String,
    /// Nobody can place any.
    pub empty: &'static str,
    /// So many left of so many.
    pub left: fn(u16, u16) -> String,
    /// Somebody, and the numbers of the clusters with their dots.
    pub line: fn(&str, &str) -> String,
    /// What to type.
    pub ghost: &'static str,
    /// In front of the clusters with their numbers.
    pub clusters: &'static str,
    /// A cluster's number, name, and dots.
    pub cluster: fn(usize, &str, u16) -> String,
    /// What was typed has something that is no number.
    pub not_dots: fn(&str) -> String,
    /// No cluster has this number; so many there are.
    pub no_such: fn(&str, usize) -> String,
    /// One total in the place of so many dots by so many people.
    pub total_instead: fn(&str, u16, usize) -> String,
    /// Leave them as they are.
    pub keep_by_person: &'static str,
    /// Take the total.
    pub take_total: fn(u16) -> String,
    /// Split a cluster, in its menu.
    pub split: &'static str,
    /// Which items go.
    pub which_go: fn(&str) -> String,
    /// Some items have to go and some to stay.
    pub some_stay: &'static str,
    /// What the new cluster is called, for so many items.
    pub new_name: fn(usize) -> String,
    /// No item has this number.
    pub no_such_item: fn(&str, usize) -> String,
    /// Choose topics by their dots.
    pub choose_top: &'static str,
    /// How many topics, at most so many.
    pub how_many: fn(usize) -> String,
    /// The answer was no number up to this.
    pub not_so_many: fn(usize) -> String,
    /// Why a cluster stays in its place.
    pub by_dots: &'static str,
}
