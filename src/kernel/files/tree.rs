//! Names and nodes: directories, files, paths. Knows neither descriptors nor processes.

use super::{Body, Content, Node, system};
use crate::abi::{Errno, OpenFlags};
use crate::base::Map;
use crate::base::Table;
use crate::kernel::{limits, terminal};
use std::rc::Rc;

const ROOT: u64 = 2;
/// Symbolic links that one path may lead through, as on Linux.
const MOST_LINKS: usize = 40;
/// The device that is always empty.
pub(super) const NULL_DEVICE: &str = "/dev/null";

/// All nodes by inode number.
#[derive(Clone)]
pub struct Tree {
    nodes: Table<u64, Node>,
    /// When what is being done is done.
    pub(super) now_ns: u64,
}

/// Where a path leads: the directory that the last name is in, that name, and the node if there is one.
pub(super) struct Place {
    pub directory: u64,
    /// Empty for the root and for paths that end in `.` or `..`.
    pub name: Rc<str>,
    pub node: Option<u64>,
    /// The directories on the way, the root left out.
    above: Vec<(u64, Rc<str>)>,
    /// The path says that a directory is meant.
    wants_directory: bool,
}

impl Place {
    /// The node that is there.
    fn there(&self) -> Result<u64, Errno> {
        self.node.ok_or(Errno::ENOENT)
    }

    /// Its absolute path, without symbolic links.
    pub(super) fn path(&self) -> String {
        let names = self.above.iter().map(|(_, name)| &**name).chain(Some(&*self.name).filter(|name| !name.is_empty()));
        names.fold(String::new(), |path, name| path + "/" + name)
    }
}

/// What happens to a symbolic link that a path ends with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Last {
    Followed,
    Itself,
}

impl Tree {
    /// `/home/guest`, `/tmp`, `/dev/null`, the given files (absolute path, content) with the folders that they are in, and the
    /// system's own.
    pub(super) fn new(files: &[(String, Vec<u8>)]) -> Tree {
        let mut tree = Tree { nodes: Table::default(), now_ns: 0 };
        tree.nodes.insert(ROOT, Node::new(Body::Directory(Map::new()), 0));
        let mut inode = ROOT;
        for path in ["/home", limits::HOME, "/tmp"] {
            inode += 1;
            tree.make(path, inode, Body::Directory(Map::new()));
        }
        for (path, body) in [("/dev", Body::Directory(Map::new())), (NULL_DEVICE, Body::File(Content::default()))] {
            inode += 1;
            tree.make(path, inode, body);
        }
        tree.node_mut(inode).mode = 0o020_666;
        tree.make_device("/dev/tty", terminal::TTY_INODE, 0o020_666);
        tree.make_device("/dev/ptmx", terminal::PTMX_INODE, 0o020_666);
        for (path, bytes) in files {
            for (end, _) in path.match_indices('/').skip(1) {
                inode += 1;
                tree.make(&path[..end], inode, Body::Directory(Map::new()));
            }
            inode += 1;
            let mut content = Content::default();
            content.write(0, bytes);
            tree.make(path, inode, Body::File(content));
        }
        inode = system::lay_out(&mut tree, inode);
        tree.make("/dev/pts", inode + 1, Body::Directory(Map::new()));
        tree.close_folder("/dev/pts");
        tree
    }

    /// From now on names neither come nor go there.
    pub(super) fn close_folder(&mut self, path: &str) {
        if let Ok(Place { node: Some(inode), .. }) = self.find("/", path, Last::Followed) {
            self.node_mut(inode).mode = 0o555;
        }
    }

    pub(super) fn make(&mut self, path: &str, inode: u64, body: Body) {
        if let Ok(Place { directory, name, node: None, .. }) = self.find("/", path, Last::Followed) {
            self.link(directory, name, inode, Node::new(body, 0));
        }
    }

    pub(super) fn make_device(&mut self, path: &str, inode: u64, mode: u16) {
        self.make(path, inode, Body::File(Content::default()));
        if let Some(node) = self.nodes.get_mut(inode) {
            node.mode = mode;
        }
    }

    /// Takes a name away, whoever may.
    pub(super) fn forget(&mut self, path: &str) {
        if let Ok(Place { directory, name, node: Some(inode), .. }) = self.find("/", path, Last::Itself) {
            self.entries_mut(directory).remove(&name);
            self.drop_name(inode);
        }
    }

    #[must_use]
    pub fn node(&self, inode: u64) -> Option<&Node> {
        self.nodes.get(inode)
    }

    /// Its content is read: told as Linux does, once after each change.
    pub(super) fn look(&mut self, inode: u64, now_ns: u64) {
        if self
            .node(inode)
            .is_some_and(|node| node.accessed_ns <= node.modified_ns.max(node.changed_ns) && node.accessed_ns < now_ns)
        {
            self.node_mut(inode).accessed_ns = now_ns;
        }
    }

    pub(super) fn node_mut(&mut self, inode: u64) -> &mut Node {
        self.nodes.get_mut(inode).expect("an inode that was found is there")
    }

    fn entries(&self, inode: u64) -> Result<&Map<Rc<str>, u64>, Errno> {
        match self.nodes.get(inode).map(|node| &node.body) {
            Some(Body::Directory(entries)) => Ok(entries),
            _ => Err(Errno::ENOTDIR),
        }
    }

    fn entries_mut(&mut self, inode: u64) -> &mut Map<Rc<str>, u64> {
        let now_ns = self.now_ns;
        let node = self.node_mut(inode);
        node.touch(now_ns);
        match &mut node.body {
            Body::Directory(entries) => entries,
            Body::File(_) | Body::Link(_) | Body::Fifo => unreachable!("only directories are looked into"),
        }
    }

    /// Follows a path from directory `cwd`, through the symbolic links on the way.
    pub(super) fn find(&self, cwd: &str, path: &str, last: Last) -> Result<Place, Errno> {
        if path.is_empty() {
            return Err(Errno::ENOENT);
        }
        let wants_directory = path.ends_with('/') || path.ends_with("/.");
        let (mut above, mut followed): (Vec<(u64, Rc<str>)>, usize) = (Vec::new(), 0);
        // Names still to go, the next one last.
        let mut left: Vec<Rc<str>> = Vec::new();
        let push = |left: &mut Vec<Rc<str>>, path: &str| {
            left.extend(path.rsplit('/').filter(|name| !name.is_empty() && *name != ".").map(Rc::from));
        };
        push(&mut left, path);
        if !path.starts_with('/') {
            push(&mut left, cwd);
        }
        while let Some(name) = left.pop() {
            let directory = above.last().map_or(ROOT, |(inode, _)| *inode);
            let entries = self.entries(directory)?;
            if name.len() > limits::MAX_NAME_BYTES {
                return Err(Errno::ENAMETOOLONG);
            }
            if &*name == ".." {
                above.pop();
                continue;
            }
            let node = entries.get(&name).copied();
            let is_last = left.is_empty();
            let kept = is_last && last == Last::Itself && !wants_directory;
            if let Some(Body::Link(target)) = node.and_then(|node| self.nodes.get(node)).map(|node| &node.body)
                && !kept
            {
                followed += 1;
                if followed > MOST_LINKS {
                    return Err(Errno::ELOOP);
                }
                if target.starts_with('/') {
                    above.clear();
                }
                push(&mut left, target);
                continue;
            }
            if is_last {
                let is_directory = node.is_none_or(|node| self.entries(node).is_ok());
                if wants_directory && !is_directory {
                    return Err(Errno::ENOTDIR);
                }
                return Ok(Place { directory, name, node, above, wants_directory });
            }
            above.push((node.ok_or(Errno::ENOENT)?, name));
        }
        let node = above.last().map_or(ROOT, |(inode, _)| *inode);
        self.entries(node)?;
        Ok(Place { directory: node, name: "".into(), node: Some(node), above, wants_directory })
    }

    /// The path of a directory, the root's being empty; `None`: it has been removed.
    pub(super) fn path_of(&self, inode: u64) -> Option<String> {
        let mut left = vec![(ROOT, String::new())];
        while let Some((here, path)) = left.pop() {
            if here == inode {
                return Some(path);
            }
            let Ok(entries) = self.entries(here) else { continue };
            left.extend(entries.iter().map(|(name, below)| (*below, format!("{path}/{name}"))));
        }
        None
    }

    /// The node that a path leads to.
    pub(super) fn lookup(&self, cwd: &str, path: &str, last: Last) -> Result<u64, Errno> {
        self.find(cwd, path, last)?.there()
    }

    /// What a symbolic link stands for.
    pub(super) fn target(&self, cwd: &str, path: &str) -> Result<String, Errno> {
        match self.nodes.get(self.lookup(cwd, path, Last::Itself)?).map(|node| &node.body) {
            Some(Body::Link(target)) => Ok(target.to_string()),
            _ => Err(Errno::EINVAL),
        }
    }

    /// Makes a symbolic link.
    pub(super) fn make_link(
        &mut self,
        cwd: &str,
        target: &str,
        path: &str,
        inode: u64,
        now_ns: u64,
    ) -> Result<(), Errno> {
        if target.is_empty() {
            return Err(Errno::ENOENT);
        }
        let place = self.free_place(cwd, path, Last::Itself)?;
        if place.wants_directory {
            return Err(Errno::ENOENT);
        }
        self.link(place.directory, place.name, inode, Node::new(Body::Link(target.into()), now_ns));
        Ok(())
    }

    /// Gives a file one more name.
    pub(super) fn add_name(&mut self, cwd: &str, old: &str, path: &str) -> Result<(), Errno> {
        let inode = self.lookup(cwd, old, Last::Itself)?;
        let place = self.free_place(cwd, path, Last::Itself)?;
        if self.entries(inode).is_ok() {
            return Err(Errno::EPERM);
        }
        if place.wants_directory {
            return Err(Errno::ENOENT);
        }
        let now_ns = self.now_ns;
        let node = self.node_mut(inode);
        (node.names, node.changed_ns) = (node.names + 1, now_ns);
        self.entries_mut(place.directory).insert(place.name, inode);
        Ok(())
    }

    /// Where something new is to be made.
    fn free_place(&self, cwd: &str, path: &str, last: Last) -> Result<Place, Errno> {
        let place = self.find(cwd, path, last)?;
        if place.node.is_some() {
            return Err(Errno::EEXIST);
        }
        self.entries(place.directory)?;
        self.may_change(place.directory)?;
        Ok(place)
    }

    pub(super) fn link(&mut self, directory: u64, name: Rc<str>, inode: u64, node: Node) {
        self.nodes.insert(inode, node);
        self.entries_mut(directory).insert(name, inode);
    }

    pub(super) fn make_file(&mut self, place: &Place, inode: u64, now_ns: u64) -> Result<(), Errno> {
        self.entries(place.directory)?;
        if place.wants_directory {
            return Err(Errno::EISDIR);
        }
        self.link(place.directory, Rc::clone(&place.name), inode, Node::new(Body::File(Content::default()), now_ns));
        Ok(())
    }

    pub(super) fn make_fifo(&mut self, cwd: &str, path: &str, inode: u64, now_ns: u64) -> Result<(), Errno> {
        let place = self.free_place(cwd, path, Last::Itself)?;
        self.link(place.directory, place.name, inode, Node::new(Body::Fifo, now_ns));
        Ok(())
    }

    pub(super) fn make_directory(&mut self, cwd: &str, path: &str, inode: u64, now_ns: u64) -> Result<(), Errno> {
        // A new directory's path may end with a slash.
        let trimmed = path.trim_end_matches('/');
        let place = self.free_place(cwd, if trimmed.is_empty() { path } else { trimmed }, Last::Itself)?;
        self.link(place.directory, place.name, inode, Node::new(Body::Directory(Map::new()), now_ns));
        Ok(())
    }

    /// The inode, if its owner may open it so.
    pub(super) fn may_open(&self, inode: u64, flags: OpenFlags) -> Result<u64, Errno> {
        let allowed = self.nodes.get(inode).map_or(0, |node| node.mode);
        let refused = flags.read && allowed & 0o400 == 0 || flags.write && allowed & 0o200 == 0;
        if refused { Err(Errno::EACCES) } else { Ok(inode) }
    }

    /// Names may come and go in this directory.
    pub(super) fn may_change(&self, directory: u64) -> Result<(), Errno> {
        let allowed = self.nodes.get(directory).is_some_and(|node| node.mode & 0o200 != 0);
        if allowed { Ok(()) } else { Err(Errno::EACCES) }
    }

    pub(super) fn unlink(&mut self, cwd: &str, path: &str) -> Result<(), Errno> {
        let place = self.find(cwd, path, Last::Itself)?;
        let inode = place.there()?;
        if self.entries(inode).is_ok() {
            return Err(Errno::EISDIR);
        }
        self.may_change(place.directory)?;
        self.entries_mut(place.directory).remove(&place.name);
        self.drop_name(inode);
        Ok(())
    }

    /// Names of a node; of a directory also its own `.` and those of the directories in it.
    pub(super) fn names(&self, inode: u64) -> u32 {
        let Some(node) = self.nodes.get(inode) else { return 0 };
        match &node.body {
            Body::Directory(_) if node.names == 0 => 0,
            Body::Directory(entries) => {
                let below = entries.values().filter(|child| self.entries(**child).is_ok()).count();
                node.names + 1 + u32::try_from(below).unwrap_or(u32::MAX - 2)
            }
            _ => node.names,
        }
    }

    fn drop_name(&mut self, inode: u64) {
        let now_ns = self.now_ns;
        let node = self.node_mut(inode);
        (node.names, node.changed_ns) = (node.names - 1, now_ns);
        if node.names == 0 && node.opens == 0 {
            self.nodes.remove(inode);
        }
    }

    pub(super) fn remove_directory(&mut self, cwd: &str, path: &str) -> Result<(), Errno> {
        if path == "." || path.ends_with("/.") {
            return Err(Errno::EINVAL);
        }
        // A symbolic link to a directory is none.
        let place =
            self.find(cwd, path.trim_end_matches('/'), Last::Itself).or_else(|_| self.find(cwd, path, Last::Itself))?;
        let inode = place.there()?;
        if !self.entries(inode)?.is_empty() {
            return Err(Errno::ENOTEMPTY);
        }
        if place.name.is_empty() {
            return Err(Errno::EINVAL);
        }
        self.entries_mut(place.directory).remove(&place.name);
        self.drop_name(inode);
        Ok(())
    }

    pub(super) fn rename(&mut self, cwd: &str, from: &str, to: &str) -> Result<(), Errno> {
        let (source, target) = (self.find(cwd, from, Last::Itself)?, self.find(cwd, to, Last::Itself)?);
        let inode = source.there()?;
        if target.wants_directory && self.entries(inode).is_err() {
            return Err(Errno::ENOTDIR);
        }
        self.entries(target.directory)?;
        if target.node == Some(inode) {
            return Ok(());
        }
        if source.name.is_empty() || target.name.is_empty() {
            return Err(Errno::EINVAL);
        }
        if let Some(old) = target.node {
            match (self.entries(inode).is_ok(), self.entries(old)) {
                (false, Ok(_)) => return Err(Errno::EISDIR),
                (true, Err(_)) => return Err(Errno::ENOTDIR),
                (true, Ok(entries)) if !entries.is_empty() => return Err(Errno::ENOTEMPTY),
                _ => {}
            }
        }
        if self.entries(inode).is_ok() && self.is_below(target.directory, inode) {
            return Err(Errno::EINVAL);
        }
        self.entries_mut(source.directory).remove(&source.name);
        let replaced = self.entries_mut(target.directory).insert(target.name, inode);
        self.node_mut(inode).changed_ns = self.now_ns;
        if let Some(old) = replaced {
            self.drop_name(old);
        }
        Ok(())
    }

    fn is_below(&self, inode: u64, ancestor: u64) -> bool {
        let below = |entries: &Map<Rc<str>, u64>| entries.values().any(|child| self.is_below(inode, *child));
        inode == ancestor || self.entries(ancestor).is_ok_and(below)
    }

    pub(super) fn list(&self, cwd: &str, path: &str, kinds: bool) -> Result<Vec<String>, Errno> {
        let row = |(name, inode): (&Rc<str>, &u64)| {
            let mode = self.node(*inode).map_or(0, Node::full_mode);
            if kinds { format!("{name}\0{inode}\0{mode}") } else { name.to_string() }
        };
        Ok(self.entries(self.lookup(cwd, path, Last::Followed)?)?.iter().map(row).collect())
    }

    /// Blocks that all files take, and how many nodes there are.
    pub(super) fn usage(&self) -> (u64, u64) {
        self.nodes.iter().fold((0, 0), |(blocks, nodes), (_, node)| {
            let taken = if let Body::Directory(_) = node.body { 1 } else { node.size().div_ceil(4_096) };
            (blocks + taken, nodes + 1)
        })
    }

    /// One description less leads to the file.
    pub(super) fn close(&mut self, inode: u64) {
        let node = self.node_mut(inode);
        node.opens -= 1;
        if node.opens == 0 && node.names == 0 {
            self.nodes.remove(inode);
        }
    }

    /// All files that have a name, the system's own left out: absolute path and inode, sorted by path.
    #[must_use]
    pub fn files(&self) -> Vec<(String, u64)> {
        let mut found = Vec::new();
        self.gather(ROOT, "", &mut found);
        found
    }

    fn gather(&self, directory: u64, path: &str, found: &mut Vec<(String, u64)>) {
        let Ok(entries) = self.entries(directory) else { return };
        for (name, inode) in entries.iter() {
            let path = format!("{path}/{name}");
            if system::FOLDERS.contains(&&*path) {
                continue;
            }
            match self.nodes.get(*inode).map(|node| &node.body) {
                Some(Body::File(_)) => found.push((path, *inode)),
                Some(Body::Link(_) | Body::Fifo) => {}
                _ => self.gather(*inode, &path, found),
            }
        }
    }
}
