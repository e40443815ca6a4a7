//! The importable modules: natives in Rust, everything else as Python source in `prelude/`. Blocks only by returning a
//! `Syscall`; knows neither frames nor kernel.

mod cells;
mod deque;
mod digest;
mod json;
mod kernel;
mod kernel_io;
mod lock;
mod math;
mod packing;
mod pickle;
mod random;
mod re;
mod shelf;
mod sys;
mod unpickle;

pub use cells::CELLS;
pub use deque::DEQUE;
pub use digest::DIGEST;
pub use json::JSON;
pub use kernel::KERNEL;
pub use kernel_io::KERNEL_IO;
pub use lock::{LOCK, RLOCK};
pub use math::MATH;
pub use packing::PACKING;
pub use pickle::PICKLE;
pub use random::RANDOM;
pub use re::RE;
pub use shelf::{character, fetch_with};
pub use sys::{SYS, library};

use crate::python::code::Native;

/// A module of the simulated standard library.
pub struct Module {
    pub name: &'static str,
    /// Its file in `prelude/`.
    pub file: &'static str,
    /// `c`: CPython has it in C, no frame of it shows in tracebacks; `quiet`: there it is in Python, but our lines are not shown
    /// either; `shown`.
    pub kind: &'static str,
    /// The path that tracebacks show, below that of the library.
    pub path: &'static str,
}

// One text, not a table of texts: it takes less of what the page loads.
macro_rules! modules {
    ($($name:literal $file:literal $kind:literal $path:literal),* $(,)?) => {
        const TABLE: &str = concat!($($name, " ", $file, " ", $kind, " ", $path, "\n"),*);

        /// The files' texts, where the program carries them.
        #[cfg(feature = "carried-library")]
        const TEXTS: &[(&str, &str)] = &[$(($file, include_str!(concat!("prelude/", $file)))),*];
        #[cfg(not(feature = "carried-library"))]
        const TEXTS: &[(&str, &str)] = &[];
    };
}

/// All modules that are written in Python.
pub fn modules() -> impl Iterator<Item = Module> {
    TABLE.lines().filter_map(|line| {
        let mut words = line.split(' ');
        let (name, file, kind, path) = (words.next()?, words.next()?, words.next()?, words.next()?);
        Some(Module { name, file, kind, path })
    })
}

/// Functions and classes that CPython has in C although their module is in Python there, or the other way round.
const OTHERWISE: &str = "\
_core_builtins Quitter
os process_cpu_count _Environ getenv fsencode fsdecode fdopen makedirs _exists removedirs renames walk
os.path splitroot normpath
posixpath splitroot normpath
functools reduce partial _lru_cache_wrapper cmp_to_key
heapq merge nsmallest nlargest
collections _tuplegetter defaultdict OrderedDict deque _count_elements odict_keys odict_items odict_values
re Pattern Match
warnings warn warn_explicit
hashlib pbkdf2_hmac HASH HASHXOF openssl_md5 openssl_sha1 openssl_sha224 openssl_sha256 openssl_sha384 openssl_sha512 openssl_sha3_224 \
openssl_sha3_256 openssl_sha3_384 openssl_sha3_512 openssl_shake_128 openssl_shake_256
csv register_dialect unregister_dialect get_dialect list_dialects field_size_limit reader writer
abc get_cache_token
weakref getweakrefs getweakrefcount proxy ref
tracemalloc get_object_traceback take_snapshot
ctypes create_string_buffer LibraryLoader
";

impl Module {
    /// What of it CPython has in C.
    #[must_use]
    pub fn native(&self) -> Native {
        let row = |line: &'static str| line.split_once(' ').filter(|(name, _)| *name == self.name);
        let but = OTHERWISE.lines().find_map(row).map_or("", |(_, names)| names);
        Native { all: self.kind == "c", but }
    }
}

modules! {
    "_core" "_core.py" "c" "_core.py",
    "_core_truth" "_core_truth.py" "c" "_core_truth.py",
    "_core_operators" "_core_operators.py" "c" "_core_operators.py",
    "_core_comparisons" "_core_comparisons.py" "c" "_core_comparisons.py",
    "_core_numbers" "_core_numbers.py" "c" "_core_numbers.py",
    "_core_subscripts" "_core_subscripts.py" "c" "_core_subscripts.py",
    "_core_calls" "_core_calls.py" "c" "_core_calls.py",
    "_core_classes" "_core_classes.py" "c" "_core_classes.py",
    "_core_iteration" "_core_iteration.py" "c" "_core_iteration.py",
    "_core_lists" "_core_lists.py" "c" "_core_lists.py",
    "_core_iterators" "_core_iterators.py" "c" "_core_iterators.py",
    "_core_dict" "_core_dict.py" "c" "_core_dict.py",
    "_core_set" "_core_set.py" "c" "_core_set.py",
    "_core_str" "_core_str.py" "c" "_core_str.py",
    "_core_bytes" "_core_bytes.py" "c" "_core_bytes.py",
    "_core_generators" "_core_generators.py" "c" "_core_generators.py",
    "_coroutines" "_coroutines.py" "c" "_coroutines.py",
    "_inspect_signature" "_inspect_signature.py" "quiet" "inspect.py",
    "_inspect_source" "_inspect_source.py" "quiet" "inspect.py",
    "_inspect_more" "_inspect_more.py" "quiet" "inspect.py",
    "_core_exceptions" "_core_exceptions.py" "c" "_core_exceptions.py",
    "_core_match" "_core_match.py" "c" "_core_match.py",
    "_core_imports" "_core_imports.py" "c" "_core_imports.py",
    "_core_builtins" "_core_builtins.py" "c" "_core_builtins.py",
    "_boot" "_boot.py" "c" "_boot.py",
    "_buffers" "_buffers.py" "c" "_buffers.py",
    "_io" "_io.py" "c" "_io.py",
    "_shared_view" "_shared_view.py" "c" "_shared_view.py",
    "_process" "_process.py" "c" "_process.py",
    "_exec" "_exec.py" "c" "_exec.py",
    "_shell" "_shell.py" "shown" "_shell.py",
    "_shell_words" "_shell_words.py" "c" "_shell_words.py",
    "_shell_grammar" "_shell_grammar.py" "c" "_shell_grammar.py",
    "_shell_fields" "_shell_fields.py" "c" "_shell_fields.py",
    "_shell_builtins" "_shell_builtins.py" "c" "_shell_builtins.py",
    "_shell_tools" "_shell_tools.py" "c" "_shell_tools.py",
    "_commands" "_commands.py" "c" "_commands.py",
    "_commands_files" "_commands_files.py" "c" "_commands_files.py",
    "_commands_more" "_commands_more.py" "c" "_commands_more.py",
    "_subprocess_streams" "_subprocess_streams.py" "c" "_subprocess_streams.py",
    "subprocess" "subprocess.py" "shown" "subprocess.py",
    "_queue" "_queue.py" "c" "_queue.py",
    "_sorting" "_sorting.py" "c" "_sorting.py",
    "_spawn_boot" "_spawn_boot.py" "c" "_spawn_boot.py",
    "_thread" "_thread.py" "c" "_thread.py",
    "_frames" "_frames.py" "c" "_frames.py",
    "_threading_local" "_threading_local.py" "c" "_threading_local.py",
    "_signal" "_signal.py" "c" "_signal.py",
    "signal" "signal.py" "shown" "signal.py",
    "_socket" "_socket.py" "c" "_socket.py",
    "_socket_messages" "_socket_messages.py" "c" "_socket.py",
    "socket" "socket.py" "shown" "socket.py",
    "select" "select.py" "c" "select.py",
    "selectors" "selectors.py" "shown" "selectors.py",
    "socketserver" "socketserver.py" "shown" "socketserver.py",
    "fcntl" "fcntl.py" "c" "fcntl.py",
    "_thread_boot" "_thread_boot.py" "c" "_thread_boot.py",
    "atexit" "atexit.py" "c" "atexit.py",
    "concurrent" "concurrent.py" "quiet" "concurrent/__init__.py",
    "concurrent.futures" "concurrent_futures.py" "quiet" "concurrent/futures/__init__.py",
    "concurrent.futures._base" "concurrent_futures_base.py" "shown" "concurrent/futures/_base.py",
    "concurrent.futures.process" "concurrent_futures_process.py" "shown" "concurrent/futures/process.py",
    "concurrent.futures.thread" "concurrent_futures_thread.py" "shown" "concurrent/futures/thread.py",
    "ctypes" "ctypes.py" "c" "ctypes/__init__.py",
    "errno" "errno.py" "c" "errno.py",
    "io" "io.py" "c" "io.py",
    "json" "json.py" "quiet" "json.py",
    "math" "math.py" "c" "math.py",
    "mmap" "mmap.py" "c" "mmap.py",
    "_multiprocessing" "_multiprocessing.py" "c" "_multiprocessing.py",
    "multiprocessing" "multiprocessing.py" "quiet" "multiprocessing.py",
    "multiprocessing.connection" "multiprocessing_connection.py" "shown" "multiprocessing/connection.py",
    "multiprocessing.dummy" "multiprocessing_dummy.py" "quiet" "multiprocessing/dummy/__init__.py",
    "multiprocessing.dummy.connection" "multiprocessing_dummy_connection.py" "quiet" "multiprocessing/dummy/connection.py",
    "multiprocessing.forkserver" "multiprocessing_forkserver.py" "quiet" "multiprocessing/forkserver.py",
    "multiprocessing.heap" "multiprocessing_heap.py" "quiet" "multiprocessing/heap.py",
    "multiprocessing.managers" "multiprocessing_managers.py" "shown" "multiprocessing/managers.py",
    "multiprocessing.pool" "multiprocessing_pool.py" "shown" "multiprocessing/pool.py",
    "multiprocessing.context" "multiprocessing_context.py" "quiet" "multiprocessing/context.py",
    "multiprocessing.queues" "multiprocessing_queues.py" "shown" "multiprocessing/queues.py",
    "multiprocessing.reduction" "multiprocessing_reduction.py" "quiet" "multiprocessing/reduction.py",
    "multiprocessing.resource_tracker" "multiprocessing_resource_tracker.py" "shown" "multiprocessing/resource_tracker.py",
    "multiprocessing.shared_memory" "multiprocessing_shared_memory.py" "quiet" "multiprocessing/shared_memory.py",
    "multiprocessing.spawn" "multiprocessing_spawn.py" "shown" "multiprocessing/spawn.py",
    "multiprocessing.sharedctypes" "multiprocessing_sharedctypes.py" "quiet" "multiprocessing/sharedctypes.py",
    "multiprocessing.synchronize" "multiprocessing_synchronize.py" "shown" "multiprocessing/synchronize.py",
    "multiprocessing.util" "multiprocessing_util.py" "quiet" "multiprocessing/util.py",
    "multiprocessing.process" "multiprocessing_process.py" "shown" "multiprocessing/process.py",
    "os" "os.py" "c" "os.py",
    "_os_more" "_os_more.py" "shown" "os.py",
    "_posix_more" "_posix_more.py" "c" "posix.py",
    "_files_more" "_files_more.py" "c" "posix.py",
    "os.path" "posixpath.py" "quiet" "os/path.py",
    "posix" "posix.py" "c" "posix.py",
    "posixpath" "posixpath.py" "quiet" "posixpath.py",
    "genericpath" "genericpath.py" "shown" "genericpath.py",
    "queue" "queue.py" "shown" "queue.py",
    "random" "random.py" "shown" "random.py",
    "sys" "sys.py" "c" "sys.py",
    "threading" "threading.py" "shown" "threading.py",
    "time" "time.py" "c" "time.py",
    "traceback" "traceback.py" "quiet" "traceback.py",
    "functools" "functools.py" "quiet" "functools.py",
    "itertools" "itertools.py" "c" "itertools.py",
    "operator" "operator.py" "c" "operator.py",
    "heapq" "heapq.py" "c" "heapq.py",
    "bisect" "bisect.py" "c" "bisect.py",
    "collections" "collections.py" "quiet" "collections/__init__.py",
    "collections.abc" "collections_abc.py" "shown" "collections/abc.py",
    "keyword" "keyword.py" "shown" "keyword.py",
    "abc" "abc.py" "quiet" "abc.py",
    "contextlib" "contextlib.py" "shown" "contextlib.py",
    "enum" "enum.py" "shown" "enum.py",
    "dataclasses" "dataclasses.py" "shown" "dataclasses.py",
    "string" "string.py" "shown" "string.py",
    "copy" "copy.py" "shown" "copy.py",
    "copyreg" "copyreg.py" "shown" "copyreg.py",
    "_pickle" "_pickle.py" "c" "_pickle.py",
    "pickle" "pickle.py" "shown" "pickle.py",
    "_operator" "_operator.py" "c" "_operator.py",
    "_functools" "_functools.py" "c" "_functools.py",
    "_proxy" "_proxy.py" "c" "_proxy.py",
    "_re_templates" "_re_templates.py" "quiet" "re/__init__.py",
    "re" "re.py" "quiet" "re/__init__.py",
    "warnings" "warnings.py" "quiet" "warnings.py",
    "struct" "struct.py" "c" "struct.py",
    "hashlib" "hashlib.py" "quiet" "hashlib.py",
    "hmac" "hmac.py" "shown" "hmac.py",
    "_hashes" "_hashes.py" "c" "_hashes.py",
    "_deflate" "_deflate.py" "c" "_deflate.py",
    "_inflate" "_inflate.py" "c" "_inflate.py",
    "binascii" "binascii.py" "c" "binascii.py",
    "base64" "base64.py" "shown" "base64.py",
    "zlib" "zlib.py" "c" "zlib.py",
    "datetime" "datetime.py" "c" "datetime.py",
    "_strptime" "_strptime.py" "quiet" "_strptime.py",
    "logging" "logging.py" "quiet" "logging/__init__.py",
    "statistics" "statistics.py" "shown" "statistics.py",
    "numbers" "numbers.py" "shown" "numbers.py",
    "decimal" "decimal.py" "c" "decimal.py",
    "fractions" "fractions.py" "shown" "fractions.py",
    "reprlib" "reprlib.py" "shown" "reprlib.py",
    "graphlib" "graphlib.py" "shown" "graphlib.py",
    "fnmatch" "fnmatch.py" "shown" "fnmatch.py",
    "glob" "glob.py" "shown" "glob.py",
    "shlex" "shlex.py" "shown" "shlex.py",
    "secrets" "secrets.py" "shown" "secrets.py",
    "uuid" "uuid.py" "shown" "uuid.py",
    "timeit" "timeit.py" "shown" "timeit.py",
    "platform" "platform.py" "shown" "platform.py",
    "getpass" "getpass.py" "shown" "getpass.py",
    "locale" "locale.py" "shown" "locale.py",
    "csv" "csv.py" "quiet" "csv.py",
    "pprint" "pprint.py" "shown" "pprint.py",
    "unittest" "unittest.py" "quiet" "unittest/__init__.py",
    "unittest.mock" "unittest_mock.py" "shown" "unittest/mock.py",
    "difflib" "difflib.py" "shown" "difflib.py",
    "_argparse_help" "_argparse_help.py" "shown" "argparse.py",
    "argparse" "argparse.py" "shown" "argparse.py",
    "contextvars" "contextvars.py" "c" "contextvars.py",
    "array" "array.py" "c" "array.py",
    "inspect" "inspect.py" "quiet" "inspect.py",
    "_reduce" "_reduce.py" "c" "_reduce.py",
    "_codecs" "_codecs.py" "c" "_codecs.py",
    "types" "types.py" "shown" "types.py",
    "_generic_alias" "_generic_alias.py" "c" "_generic_alias.py",
    "_typing_forms" "_typing_forms.py" "shown" "typing.py",
    "_typing_variables" "_typing_variables.py" "shown" "typing.py",
    "_typing_protocols" "_typing_protocols.py" "shown" "typing.py",
    "_typing_hints" "_typing_hints.py" "shown" "typing.py",
    "_typing_records" "_typing_records.py" "shown" "typing.py",
    "typing" "typing.py" "shown" "typing.py",
    "textwrap" "textwrap.py" "shown" "textwrap.py",
    "sched" "sched.py" "shown" "sched.py",
    "runpy" "runpy.py" "quiet" "runpy.py",
    "_source" "_source.py" "c" "_source.py",
    "_specs" "_specs.py" "c" "_specs.py",
    "importlib.machinery" "importlib_machinery.py" "quiet" "importlib/machinery.py",
    "stat" "stat.py" "shown" "stat.py",
    "tempfile" "tempfile.py" "shown" "tempfile.py",
    "shutil" "shutil.py" "shown" "shutil.py",
    "codecs" "codecs.py" "shown" "codecs.py",
    "cmath" "cmath.py" "c" "cmath.py",
    "calendar" "calendar.py" "shown" "calendar.py",
    "pathlib" "pathlib.py" "shown" "pathlib/__init__.py",
    "ntpath" "ntpath.py" "shown" "ntpath.py",
    "logging.handlers" "logging_handlers.py" "shown" "logging/handlers.py",
    "gc" "gc.py" "c" "gc.py",
    "weakref" "weakref.py" "quiet" "weakref.py",
    "__future__" "__future__.py" "shown" "__future__.py",
    "ast" "ast.py" "shown" "ast.py",
    "colorsys" "colorsys.py" "shown" "colorsys.py",
    "_configparser_values" "_configparser_values.py" "shown" "configparser.py",
    "configparser" "configparser.py" "shown" "configparser.py",
    "getopt" "getopt.py" "shown" "getopt.py",
    "html" "html.py" "shown" "html/__init__.py",
    "html.entities" "html_entities.py" "shown" "html/entities.py",
    "importlib" "importlib.py" "quiet" "importlib/__init__.py",
    "importlib.util" "importlib_util.py" "quiet" "importlib/util.py",
    "linecache" "linecache.py" "shown" "linecache.py",
    "cmd" "cmd.py" "shown" "cmd.py",
    "dbm" "dbm.py" "shown" "dbm/__init__.py",
    "dbm.dumb" "dbm_dumb.py" "shown" "dbm/dumb.py",
    "_doctest_cases" "_doctest_cases.py" "shown" "doctest.py",
    "doctest" "doctest.py" "shown" "doctest.py",
    "faulthandler" "faulthandler.py" "c" "faulthandler.py",
    "filecmp" "filecmp.py" "shown" "filecmp.py",
    "fileinput" "fileinput.py" "shown" "fileinput.py",
    "grp" "grp.py" "c" "grp.py",
    "pwd" "pwd.py" "c" "pwd.py",
    "resource" "resource.py" "c" "resource.py",
    "shelve" "shelve.py" "shown" "shelve.py",
    "tracemalloc" "tracemalloc.py" "c" "tracemalloc.py",
    "ipaddress" "ipaddress.py" "shown" "ipaddress.py",
    "optparse" "optparse.py" "shown" "optparse.py",
    "_sizes" "_sizes.py" "c" "_sizes.py",
    "_unicode_names" "_unicode_names.py" "c" "_unicode_names.py",
    "_unicode_properties" "_unicode_properties.py" "c" "_unicode_properties.py",
    "_unicode_parts" "_unicode_parts.py" "c" "_unicode_parts.py",
    "unicodedata" "unicodedata.py" "c" "unicodedata.py",
    "xmlrpc" "xmlrpc.py" "shown" "xmlrpc/__init__.py",
    "xmlrpc.client" "xmlrpc_client.py" "shown" "xmlrpc/client.py",
    "multiprocessing._shared_manager" "multiprocessing_shared_manager.py" "shown" "multiprocessing/managers.py",
    "zipfile" "zipfile.py" "shown" "zipfile/__init__.py",
    "_zip_streams" "_zip_streams.py" "shown" "zipfile/__init__.py",
    "_zip_entries" "_zip_entries.py" "shown" "zipfile/__init__.py",
    "zipimport" "zipimport.py" "quiet" "zipimport.py",
    "tarfile" "tarfile.py" "shown" "tarfile.py",
    "_tar_members" "_tar_members.py" "shown" "tarfile.py",
    "_tar_filters" "_tar_filters.py" "shown" "tarfile.py",
    "_archives" "_archives.py" "shown" "shutil.py",
    "_terminals" "_terminals.py" "c" "_terminals.py",
    "termios" "termios.py" "c" "termios.py",
    "tty" "tty.py" "shown" "tty.py",
    "pty" "pty.py" "shown" "pty.py",
    "urllib" "urllib.py" "shown" "urllib/__init__.py",
    "urllib.parse" "urllib_parse.py" "shown" "urllib/parse.py",
}
