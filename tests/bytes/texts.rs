//! What has to stay in proportion and has no session in it: texts of others that are read, and changes that are undone.
//! Must not know how growth is measured.

use norming::domain::document::Document;
use norming::domain::id::Mint;
use norming::domain::label::Label;
use norming::domain::session::Session;
use norming::format::ron::decode;
use norming::format::{chat, import};

use super::growth::{Ready, Work};
use super::many::session;

/// Texts of others that are read, and changes that are kept to be undone; how many there are of what is all that counts.
pub static TEXTS: [Work; 5] = [
    Work {
        name: "Markdown imported",
        ready: |_, n| {
            imported(
                n,
                "## Topic {}\n\n- When *we* [ask](http://x) {}, we answer > a `day`.\n  - and {}\n",
            )
        },
    },
    Work {
        name: "plain text imported",
        ready: |_, n| imported(n, "Topic {}:\n\n1. When we ask {},\n   we answer.\n* or {}\n\n"),
    },
    Work {
        name: "chat read",
        ready: |_, n| {
            chatted(
                n,
                "Ada {}  2:03 PM\n{}: 4, 5 dots\nBo {}: that is no vote, I think\n",
            )
        },
    },
    Work {
        name: "chat of one line read",
        ready: |_, n| chatted(n, "Ada: 4, b {} 投 (2:03 PM) 👍 "),
    },
    Work {
        name: "undone as far as it goes",
        ready: |_, n| {
            let session = decode(&session(&[], 0, "so")).expect("a session").session;
            Box::new(move || {
                let mut document = Document::new(session.clone(), Mint::new(7), false);
                let park = |session: &mut Session, mint: &mut Mint| session.park(mint, "Desks").map(|_| ());
                document.edit(Label::Started, park).expect("parked");
                let id = document.session().parking.last().expect("an item").id.clone();
                for at in 0..n * 64 {
                    let name = format!("Desk {at}");
                    let set = |session: &mut Session, _: &mut Mint| session.set_parked(&id, &name);
                    document.edit(Label::Started, set).expect("set");
                }
                assert!(document.history(usize::MAX).past.len() <= 2_100);
                while document.undo().is_some() {}
            })
        },
    },
];

fn many_times(n: usize, text: &str) -> String {
    (0..n).map(|at| text.replace("{}", &at.to_string())).collect()
}

fn imported(n: usize, text: &str) -> Ready {
    let text = many_times(n, text);
    Box::new(move || {
        let understood = import::read(&text, import::form_of(&text));
        assert!(understood.counts().norms > 0);
    })
}

fn chatted(n: usize, text: &str) -> Ready {
    let text = many_times(n, text);
    Box::new(move || assert!(chat::read_with(&text, &["Ada 1", "Bo 2"]).is_ok()))
}
