//! Names and nodes: directories, files, paths. Knows neither descriptors nor processes.

use super::Content;
use crate::abi::{Errno, OpenFlags};
use crate::base::Map;
use crate::base::Table;
use crate::kernel::limits;
use std::rc::Rc;

const ROOT: u64 = 2;
/// The device that is always empty.
pub(super) const NULL_DEVICE: &str = "/dev/null";

/// All nodes by inode number.
#[derive(Clone)]
pub struct Tree {
    nodes: Table<u64, Node>,
}

/// A file or a directory.
#[derive(Clone, Debug)]
pub struct Node {
    pub body: Body,
    /// Virtual nanoseconds; what a program says may wrap below zero.
    pub modified_ns: u64,
    /// Permissions, and of a device its kind; everybody here is the owner.
    pub mode: u16,
    /// False when its name is gone and only descriptors lead to it.
    pub linked: bool,
    /// Descriptions that lead to it.
    pub opens: u32,
}

/// What a node holds.
#[derive(Clone, Debug)]
pub enum Body {
    File(Content),
    Directory(Map<Rc<str>, u64>),
}

impl Node {
    fn new(body: Body, now_ns: u64) -> Node {
        let mode = if matches!(body, Body::File(_)) { 0o644 } else { 0o755 };
        Node { body, modified_ns: now_ns, mode, linked: true, opens: 0 }
    }

    #[must_use]
    pub fn content(&self) -> Option<&Content> {
        match &self.body {
            Body::File(content) => Some(content),
            Body::Directory(_) => None,
        }
    }
}

/// Where a path leads: the directory that the last name is in, that name, and the node if there is one.
pub(super) struct Place<'a> {
    pub directory: u64,
    /// Empty for the root and for paths that end in `.` or `..`.
    pub name: &'a str,
    pub node: Option<u64>,
}

impl Tree {
    /// `/home/guest`, `/tmp`, `/dev/null` and the given files (absolute path, content).
    pub(super) fn new(files: &[(String, Vec<u8>)]) -> Tree {
        let mut tree = Tree { nodes: Table::default() };
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
        for (path, bytes) in files {
            inode += 1;
            let mut content = Content::default();
            content.write(0, bytes);
            tree.make(path, inode, Body::File(content));
        }
        tree
    }

    fn make(&mut self, path: &str, inode: u64, body: Body) {
        if let Ok(Place { directory, name, node: None }) = self.find("/", path) {
            let name = name.into();
            self.link(directory, name, inode, Node::new(body, 0));
        }
    }

    #[must_use]
    pub fn node(&self, inode: u64) -> Option<&Node> {
        self.nodes.get(inode)
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
        match &mut self.node_mut(inode).body {
            Body::Directory(entries) => entries,
            Body::File(_) => unreachable!("only directories are looked into"),
        }
    }

    /// Follows a path from directory `cwd`.
    pub(super) fn find<'a>(&self, cwd: &str, path: &'a str) -> Result<Place<'a>, Errno> {
        if path.is_empty() {
            return Err(Errno::ENOENT);
        }
        let mut above = vec![ROOT];
        if !path.starts_with('/') {
            for name in cwd.split('/').filter(|name| !name.is_empty()) {
                above.push(*self.entries(*above.last().unwrap_or(&ROOT))?.get(name).ok_or(Errno::ENOENT)?);
            }
        }
        let mut names = path.split('/').filter(|name| !name.is_empty() && *name != ".").peekable();
        while let Some(name) = names.next() {
            let directory = *above.last().unwrap_or(&ROOT);
            let entries = self.entries(directory)?;
            if name.len() > limits::MAX_NAME_BYTES {
                return Err(Errno::ENAMETOOLONG);
            }
            if name == ".." {
                if above.len() > 1 {
                    above.pop();
                }
                continue;
            }
            let node = entries.get(name).copied();
            if names.peek().is_none() {
                return Ok(Place { directory, name, node });
            }
            above.push(node.ok_or(Errno::ENOENT)?);
        }
        let node = *above.last().unwrap_or(&ROOT);
        Ok(Place { directory: node, name: "", node: Some(node) })
    }

    /// The node that a path leads to.
    pub(super) fn lookup(&self, cwd: &str, path: &str) -> Result<u64, Errno> {
        self.find(cwd, path)?.node.ok_or(Errno::ENOENT)
    }

    pub(super) fn link(&mut self, directory: u64, name: Rc<str>, inode: u64, node: Node) {
        self.nodes.insert(inode, node);
        self.entries_mut(directory).insert(name, inode);
    }

    pub(super) fn make_file(&mut self, place: &Place, inode: u64, now_ns: u64) -> Result<(), Errno> {
        self.entries(place.directory)?;
        self.link(place.directory, place.name.into(), inode, Node::new(Body::File(Content::default()), now_ns));
        Ok(())
    }

    pub(super) fn make_directory(&mut self, cwd: &str, path: &str, inode: u64, now_ns: u64) -> Result<(), Errno> {
        let place = self.find(cwd, path)?;
        if place.node.is_some() {
            return Err(Errno::EEXIST);
        }
        self.entries(place.directory)?;
        self.link(place.directory, place.name.into(), inode, Node::new(Body::Directory(Map::new()), now_ns));
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
        let place = self.find(cwd, path)?;
        let inode = place.node.ok_or(Errno::ENOENT)?;
        if self.entries(inode).is_ok() {
            return Err(Errno::EISDIR);
        }
        self.may_change(place.directory)?;
        self.entries_mut(place.directory).remove(place.name);
        self.drop_name(inode);
        Ok(())
    }

    fn drop_name(&mut self, inode: u64) {
        let node = self.node_mut(inode);
        node.linked = false;
        if node.opens == 0 {
            self.nodes.remove(inode);
        }
    }

    pub(super) fn remove_directory(&mut self, cwd: &str, path: &str) -> Result<(), Errno> {
        let place = self.find(cwd, path)?;
        let inode = place.node.ok_or(Errno::ENOENT)?;
        if !self.entries(inode)?.is_empty() {
            return Err(Errno::ENOTEMPTY);
        }
        if place.name.is_empty() {
            return Err(Errno::EINVAL);
        }
        self.entries_mut(place.directory).remove(place.name);
        self.nodes.remove(inode);
        Ok(())
    }

    pub(super) fn rename(&mut self, cwd: &str, from: &str, to: &str) -> Result<(), Errno> {
        let (source, target) = (self.find(cwd, from)?, self.find(cwd, to)?);
        let inode = source.node.ok_or(Errno::ENOENT)?;
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
        self.entries_mut(source.directory).remove(source.name);
        let replaced = self.entries_mut(target.directory).insert(target.name.into(), inode);
        if let Some(old) = replaced {
            self.drop_name(old);
        }
        Ok(())
    }

    fn is_below(&self, inode: u64, ancestor: u64) -> bool {
        let below = |entries: &Map<Rc<str>, u64>| entries.values().any(|child| self.is_below(inode, *child));
        inode == ancestor || self.entries(ancestor).is_ok_and(below)
    }

    pub(super) fn list(&self, cwd: &str, path: &str) -> Result<Vec<String>, Errno> {
        Ok(self.entries(self.lookup(cwd, path)?)?.keys().map(|name| name.to_string()).collect())
    }

    /// One description less leads to the file.
    pub(super) fn close(&mut self, inode: u64) {
        let node = self.node_mut(inode);
        node.opens -= 1;
        if node.opens == 0 && !node.linked {
            self.nodes.remove(inode);
        }
    }

    /// All files that have a name: absolute path and inode, sorted by path.
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
            match self.nodes.get(*inode).map(|node| &node.body) {
                Some(Body::File(_)) => found.push((path, *inode)),
                _ => self.gather(*inode, &path, found),
            }
        }
    }
}
