//! Notices when something else writes, moves or deletes the session file that is open, or changes who may write to it. Idle while nothing happens.
//! Must not know what the change is: whoever is told reads the file.

#[cfg(not(target_os = "linux"))]
pub use elsewhere::{Noticed, Watch};
#[cfg(target_os = "linux")]
pub use linux::{Noticed, Watch};

#[cfg(target_os = "linux")]
mod linux {
    use std::ffi::OsString;
    use std::io;
    use std::mem::MaybeUninit;
    use std::os::fd::OwnedFd;
    use std::os::unix::ffi::OsStrExt;
    use std::path::{Path, PathBuf};
    use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
    use std::thread;

    use rustix::fs::inotify::{self, CreateFlags, Event, ReadFlags, Reader, WatchFlags};
    use rustix::io::Errno;

    use crate::runtime::disk;

    /// As many bytes of events are read at once.
    const BYTES: usize = 16 * 1024;

    /// What may have changed.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Noticed {
        /// What is in the file, or whether it is there.
        Content,
        /// Who may write to it.
        Rights,
    }

    /// Watches one file at a time.
    #[derive(Debug)]
    pub struct Watch {
        events: Arc<OwnedFd>,
        place: Arc<Mutex<Option<Place>>>,
    }

    /// Where the file is. Its folder is watched, because a file that is replaced is another file; and the folder of
    /// that, because a folder may go and come back.
    #[derive(Debug)]
    struct Place {
        /// As it was named.
        file: PathBuf,
        name: OsString,
        folder: PathBuf,
        folder_id: Option<i32>,
        parent_id: Option<i32>,
    }

    impl Watch {
        /// Starts the thread that blocks until something happens, and then tells what, and the name of the file.
        pub fn start(tell: impl Fn(PathBuf, Noticed) + Send + 'static) -> io::Result<Self> {
            let events = Arc::new(inotify::init(CreateFlags::CLOEXEC)?);
            let place = Arc::new(Mutex::new(None));
            let watch = Self {
                events: Arc::clone(&events),
                place: Arc::clone(&place),
            };
            thread::Builder::new().name("watch".to_owned()).spawn(move || {
                let mut bytes = vec![MaybeUninit::uninit(); BYTES];
                let mut reader = Reader::new(&*events, &mut bytes);
                loop {
                    match reader.next() {
                        Ok(event) => {
                            let noticed = guard(&place)
                                .as_mut()
                                .and_then(|place| place.notice(&event, &events));
                            if let Some(file) = noticed {
                                let is_rights = event.events().contains(ReadFlags::ATTRIB);
                                tell(
                                    file,
                                    if is_rights {
                                        Noticed::Rights
                                    } else {
                                        Noticed::Content
                                    },
                                );
                            }
                        }
                        Err(Errno::INTR) => {}
                        Err(_) => return,
                    }
                }
            })?;
            Ok(watch)
        }

        /// Watches this file in the place of any other.
        pub fn on(&self, file: &Path) {
            self.off();
            let Ok(target) = disk::resolve(file) else { return };
            let Some(folder) = target.parent().map(Path::to_path_buf) else {
                return;
            };
            let mut place = Place {
                file: file.to_path_buf(),
                name: target.file_name().unwrap_or_default().to_owned(),
                folder_id: None,
                parent_id: folder.parent().and_then(|parent| add(&self.events, parent)),
                folder,
            };
            place.folder_id = add(&self.events, &place.folder);
            *guard(&self.place) = Some(place);
        }

        /// Watches nothing.
        pub fn off(&self) {
            let Some(place) = guard(&self.place).take() else {
                return;
            };
            for id in [place.folder_id, place.parent_id].into_iter().flatten() {
                // One that is gone is watched no more.
                let _ = inotify::remove_watch(&*self.events, id);
            }
        }
    }

    impl Place {
        /// The file, if this may have been a change of it.
        fn notice(&mut self, event: &Event<'_>, events: &OwnedFd) -> Option<PathBuf> {
            let is_named = |name: &[u8]| event.file_name().is_some_and(|other| other.to_bytes() == name);
            let id = Some(event.wd());
            let own = event.events().contains(ReadFlags::QUEUE_OVERFLOW)
                || id == self.folder_id
                    && (event.file_name().is_none() || is_named(self.name.as_bytes()))
                    // One that was only begun is read when its writer is done.
                    && event.events() != ReadFlags::CREATE;
            let folder = self.folder.file_name().unwrap_or_default();
            let is_folder = id == self.parent_id && is_named(folder.as_bytes());
            if is_folder {
                self.folder_id = add(events, &self.folder);
            }
            (own || is_folder).then(|| self.file.clone())
        }
    }

    fn add(events: &OwnedFd, folder: &Path) -> Option<i32> {
        // A file that is being written is looked at when its writer is done.
        let flags = WatchFlags::CLOSE_WRITE
            | WatchFlags::MOVED_TO
            | WatchFlags::MOVED_FROM
            | WatchFlags::DELETE
            | WatchFlags::DELETE_SELF
            | WatchFlags::MOVE_SELF
            | WatchFlags::CREATE
            | WatchFlags::ATTRIB
            | WatchFlags::ONLYDIR;
        inotify::add_watch(events, folder, flags).ok()
    }

    fn guard(place: &Mutex<Option<Place>>) -> MutexGuard<'_, Option<Place>> {
        place.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Where nothing tells of changes they are noticed by the next save.
#[cfg(not(target_os = "linux"))]
mod elsewhere {
    use std::io;
    use std::path::{Path, PathBuf};

    /// What would have changed.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Noticed {
        /// What is in the file, or whether it is there.
        Content,
        /// Who may write to it.
        Rights,
    }

    /// Watches nothing.
    #[derive(Debug)]
    pub struct Watch;

    impl Watch {
        /// Starts nothing.
        pub fn start(_: impl Fn(PathBuf, Noticed) + Send + 'static) -> io::Result<Self> {
            Ok(Self)
        }

        /// Watches nothing.
        pub fn on(&self, _: &Path) {}

        /// Watches nothing.
        pub fn off(&self) {}
    }
}
