//! What a fresh machine's tree holds that is no program's own: folders of the system, programs (in name: who runs one reads which it
//! is), and the small texts of `/etc`. Knows nothing of what the programs do.

use super::{Body, Content, Tree};
use crate::base::Map;

/// Programs of `/usr/bin`.
const PROGRAMS: &str = "[ basename cat chmod cp cut dash dirname echo env expr false grep head hostname id kill ln ls mkdir mv nproc \
                        printenv printf pwd python3.13 rev rm rmdir seq sleep sort sync tail tee test touch tr true uname uniq wc \
                        which whoami xargs yes";
/// Other names of programs, and the folder's own.
const LINKS: &[(&str, &str)] =
    &[("/bin", "usr/bin"), ("/usr/bin/python", "python3"), ("/usr/bin/python3", "python3.13"), ("/usr/bin/sh", "dash")];
const TEXTS: &[(&str, &str)] = &[
    ("/etc/group", "root:x:0:\nguest:x:1000:\n"),
    ("/etc/hostname", "preempt\n"),
    ("/etc/hosts", "127.0.0.1\tlocalhost\n::1\tlocalhost\n"),
    ("/etc/passwd", "root:x:0:0:root:/root:/bin/sh\nguest:x:1000:1000:guest:/home/guest:/bin/sh\n"),
];
/// Where all this is: nobody may change it.
pub(super) const FOLDERS: [&str; 3] = ["/usr", "/usr/bin", "/etc"];

/// Lays it out; gives the last inode that was taken.
pub(super) fn lay_out(tree: &mut Tree, mut inode: u64) -> u64 {
    let mut make = |path: &str, body: Body, mode: u16| {
        inode += 1;
        tree.make(path, inode, body);
        tree.node_mut(inode).mode = mode;
    };
    for folder in FOLDERS {
        make(folder, Body::Directory(Map::new()), 0o755);
    }
    for name in PROGRAMS.split(' ') {
        make(&format!("/usr/bin/{name}"), file(&format!("\x7fELF {name}\n")), 0o555);
    }
    for (path, text) in TEXTS {
        make(path, file(text), 0o444);
    }
    for (path, target) in LINKS {
        make(path, Body::Link((*target).into()), 0o777);
    }
    for folder in FOLDERS {
        tree.close_folder(folder);
    }
    inode
}

fn file(text: &str) -> Body {
    let mut content = Content::default();
    content.write(0, text.as_bytes());
    Body::File(content)
}
