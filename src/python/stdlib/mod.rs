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

/// A module of the simulated standard library.
pub struct Module {
    pub name: &'static str,
    /// Its file in `prelude/`.
    pub file: &'static str,
    /// CPython has it in C: no frame of it shows in tracebacks.
    pub hidden: bool,
    /// The path that tracebacks show, below that of the library.
    pub path: &'static str,
}

// One text, not a table of texts: it takes less of what the page loads.
macro_rules! modules {
    ($($name:literal $file:literal $hidden:literal $path:literal),* $(,)?) => {
        const TABLE: &str = concat!($($name, " ", $file, " ", $hidden, " ", $path, "\n"),*);

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
        let (name, file, hidden, path) = (words.next()?, words.next()?, words.next()?, words.next()?);
        Some(Module { name, file, hidden: hidden == "true", path })
    })
}

modules! {
    "_core" "_core.py" true "_core.py",
    "_core_truth" "_core_truth.py" true "_core_truth.py",
    "_core_operators" "_core_operators.py" true "_core_operators.py",
    "_core_comparisons" "_core_comparisons.py" true "_core_comparisons.py",
    "_core_numbers" "_core_numbers.py" true "_core_numbers.py",
    "_core_subscripts" "_core_subscripts.py" true "_core_subscripts.py",
    "_core_calls" "_core_calls.py" true "_core_calls.py",
    "_core_classes" "_core_classes.py" true "_core_classes.py",
    "_core_iteration" "_core_iteration.py" true "_core_iteration.py",
    "_core_lists" "_core_lists.py" true "_core_lists.py",
    "_core_iterators" "_core_iterators.py" true "_core_iterators.py",
    "_core_dict" "_core_dict.py" true "_core_dict.py",
    "_core_set" "_core_set.py" true "_core_set.py",
    "_core_str" "_core_str.py" true "_core_str.py",
    "_core_bytes" "_core_bytes.py" true "_core_bytes.py",
    "_core_generators" "_core_generators.py" true "_core_generators.py",
    "_coroutines" "_coroutines.py" true "_coroutines.py",
    "_inspect_signature" "_inspect_signature.py" true "inspect.py",
    "_inspect_source" "_inspect_source.py" true "inspect.py",
    "_inspect_more" "_inspect_more.py" true "inspect.py",
    "_core_exceptions" "_core_exceptions.py" true "_core_exceptions.py",
    "_core_match" "_core_match.py" true "_core_match.py",
    "_core_imports" "_core_imports.py" true "_core_imports.py",
    "_core_builtins" "_core_builtins.py" true "_core_builtins.py",
    "_boot" "_boot.py" true "_boot.py",
    "_buffers" "_buffers.py" true "_buffers.py",
    "_io" "_io.py" true "_io.py",
    "_shared_view" "_shared_view.py" true "_shared_view.py",
    "_process" "_process.py" true "_process.py",
    "_exec" "_exec.py" true "_exec.py",
    "_shell" "_shell.py" false "_shell.py",
    "_shell_words" "_shell_words.py" true "_shell_words.py",
    "_shell_grammar" "_shell_grammar.py" true "_shell_grammar.py",
    "_shell_fields" "_shell_fields.py" true "_shell_fields.py",
    "_shell_builtins" "_shell_builtins.py" true "_shell_builtins.py",
    "_shell_tools" "_shell_tools.py" true "_shell_tools.py",
    "_commands" "_commands.py" true "_commands.py",
    "_commands_files" "_commands_files.py" true "_commands_files.py",
    "_commands_more" "_commands_more.py" true "_commands_more.py",
    "_subprocess_streams" "_subprocess_streams.py" true "_subprocess_streams.py",
    "subprocess" "subprocess.py" false "subprocess.py",
    "_queue" "_queue.py" true "_queue.py",
    "_sorting" "_sorting.py" true "_sorting.py",
    "_spawn_boot" "_spawn_boot.py" true "_spawn_boot.py",
    "_thread" "_thread.py" true "_thread.py",
    "_frames" "_frames.py" true "_frames.py",
    "_threading_local" "_threading_local.py" true "_threading_local.py",
    "_signal" "_signal.py" true "_signal.py",
    "signal" "signal.py" false "signal.py",
    "_socket" "_socket.py" true "_socket.py",
    "_socket_messages" "_socket_messages.py" true "_socket.py",
    "socket" "socket.py" false "socket.py",
    "select" "select.py" true "select.py",
    "selectors" "selectors.py" false "selectors.py",
    "socketserver" "socketserver.py" false "socketserver.py",
    "fcntl" "fcntl.py" true "fcntl.py",
    "_thread_boot" "_thread_boot.py" true "_thread_boot.py",
    "atexit" "atexit.py" true "atexit.py",
    "concurrent" "concurrent.py" true "concurrent/__init__.py",
    "concurrent.futures" "concurrent_futures.py" true "concurrent/futures/__init__.py",
    "concurrent.futures._base" "concurrent_futures_base.py" false "concurrent/futures/_base.py",
    "concurrent.futures.process" "concurrent_futures_process.py" false "concurrent/futures/process.py",
    "concurrent.futures.thread" "concurrent_futures_thread.py" false "concurrent/futures/thread.py",
    "ctypes" "ctypes.py" true "ctypes/__init__.py",
    "errno" "errno.py" true "errno.py",
    "io" "io.py" true "io.py",
    "json" "json.py" true "json.py",
    "math" "math.py" true "math.py",
    "mmap" "mmap.py" true "mmap.py",
    "_multiprocessing" "_multiprocessing.py" true "_multiprocessing.py",
    "multiprocessing" "multiprocessing.py" true "multiprocessing.py",
    "multiprocessing.connection" "multiprocessing_connection.py" false "multiprocessing/connection.py",
    "multiprocessing.dummy" "multiprocessing_dummy.py" true "multiprocessing/dummy/__init__.py",
    "multiprocessing.dummy.connection" "multiprocessing_dummy_connection.py" true "multiprocessing/dummy/connection.py",
    "multiprocessing.forkserver" "multiprocessing_forkserver.py" true "multiprocessing/forkserver.py",
    "multiprocessing.heap" "multiprocessing_heap.py" true "multiprocessing/heap.py",
    "multiprocessing.managers" "multiprocessing_managers.py" false "multiprocessing/managers.py",
    "multiprocessing.pool" "multiprocessing_pool.py" false "multiprocessing/pool.py",
    "multiprocessing.context" "multiprocessing_context.py" true "multiprocessing/context.py",
    "multiprocessing.queues" "multiprocessing_queues.py" false "multiprocessing/queues.py",
    "multiprocessing.reduction" "multiprocessing_reduction.py" true "multiprocessing/reduction.py",
    "multiprocessing.resource_tracker" "multiprocessing_resource_tracker.py" false "multiprocessing/resource_tracker.py",
    "multiprocessing.shared_memory" "multiprocessing_shared_memory.py" true "multiprocessing/shared_memory.py",
    "multiprocessing.spawn" "multiprocessing_spawn.py" false "multiprocessing/spawn.py",
    "multiprocessing.sharedctypes" "multiprocessing_sharedctypes.py" true "multiprocessing/sharedctypes.py",
    "multiprocessing.synchronize" "multiprocessing_synchronize.py" false "multiprocessing/synchronize.py",
    "multiprocessing.util" "multiprocessing_util.py" true "multiprocessing/util.py",
    "multiprocessing.process" "multiprocessing_process.py" false "multiprocessing/process.py",
    "os" "os.py" true "os.py",
    "_os_more" "_os_more.py" false "os.py",
    "_posix_more" "_posix_more.py" true "posix.py",
    "_files_more" "_files_more.py" false "posix.py",
    "os.path" "posixpath.py" true "os/path.py",
    "posix" "posix.py" true "posix.py",
    "posixpath" "posixpath.py" true "posixpath.py",
    "genericpath" "genericpath.py" false "genericpath.py",
    "queue" "queue.py" false "queue.py",
    "random" "random.py" false "random.py",
    "sys" "sys.py" true "sys.py",
    "threading" "threading.py" false "threading.py",
    "time" "time.py" true "time.py",
    "traceback" "traceback.py" true "traceback.py",
    "functools" "functools.py" true "functools.py",
    "itertools" "itertools.py" true "itertools.py",
    "operator" "operator.py" true "operator.py",
    "heapq" "heapq.py" true "heapq.py",
    "bisect" "bisect.py" true "bisect.py",
    "collections" "collections.py" true "collections/__init__.py",
    "collections.abc" "collections_abc.py" false "collections/abc.py",
    "keyword" "keyword.py" false "keyword.py",
    "abc" "abc.py" true "abc.py",
    "contextlib" "contextlib.py" false "contextlib.py",
    "enum" "enum.py" false "enum.py",
    "dataclasses" "dataclasses.py" false "dataclasses.py",
    "string" "string.py" false "string.py",
    "copy" "copy.py" false "copy.py",
    "copyreg" "copyreg.py" false "copyreg.py",
    "_pickle" "_pickle.py" true "_pickle.py",
    "pickle" "pickle.py" false "pickle.py",
    "_operator" "_operator.py" true "_operator.py",
    "_functools" "_functools.py" true "_functools.py",
    "_proxy" "_proxy.py" true "_proxy.py",
    "_re_templates" "_re_templates.py" true "re/__init__.py",
    "re" "re.py" true "re/__init__.py",
    "warnings" "warnings.py" true "warnings.py",
    "struct" "struct.py" true "struct.py",
    "hashlib" "hashlib.py" true "hashlib.py",
    "hmac" "hmac.py" false "hmac.py",
    "_hashes" "_hashes.py" true "_hashes.py",
    "_deflate" "_deflate.py" true "_deflate.py",
    "_inflate" "_inflate.py" true "_inflate.py",
    "binascii" "binascii.py" true "binascii.py",
    "base64" "base64.py" false "base64.py",
    "zlib" "zlib.py" true "zlib.py",
    "datetime" "datetime.py" true "datetime.py",
    "_strptime" "_strptime.py" true "_strptime.py",
    "logging" "logging.py" true "logging/__init__.py",
    "statistics" "statistics.py" false "statistics.py",
    "numbers" "numbers.py" false "numbers.py",
    "decimal" "decimal.py" true "decimal.py",
    "fractions" "fractions.py" false "fractions.py",
    "reprlib" "reprlib.py" false "reprlib.py",
    "graphlib" "graphlib.py" false "graphlib.py",
    "fnmatch" "fnmatch.py" false "fnmatch.py",
    "glob" "glob.py" false "glob.py",
    "shlex" "shlex.py" false "shlex.py",
    "secrets" "secrets.py" false "secrets.py",
    "uuid" "uuid.py" false "uuid.py",
    "timeit" "timeit.py" false "timeit.py",
    "platform" "platform.py" false "platform.py",
    "getpass" "getpass.py" false "getpass.py",
    "locale" "locale.py" false "locale.py",
    "csv" "csv.py" true "csv.py",
    "pprint" "pprint.py" false "pprint.py",
    "unittest" "unittest.py" true "unittest/__init__.py",
    "unittest.mock" "unittest_mock.py" false "unittest/mock.py",
    "difflib" "difflib.py" false "difflib.py",
    "_argparse_help" "_argparse_help.py" false "argparse.py",
    "argparse" "argparse.py" false "argparse.py",
    "contextvars" "contextvars.py" true "contextvars.py",
    "array" "array.py" true "array.py",
    "inspect" "inspect.py" true "inspect.py",
    "_reduce" "_reduce.py" true "_reduce.py",
    "_codecs" "_codecs.py" true "_codecs.py",
    "types" "types.py" false "types.py",
    "_generic_alias" "_generic_alias.py" true "_generic_alias.py",
    "_typing_forms" "_typing_forms.py" false "typing.py",
    "_typing_variables" "_typing_variables.py" false "typing.py",
    "_typing_protocols" "_typing_protocols.py" false "typing.py",
    "_typing_hints" "_typing_hints.py" false "typing.py",
    "_typing_records" "_typing_records.py" false "typing.py",
    "typing" "typing.py" false "typing.py",
    "textwrap" "textwrap.py" false "textwrap.py",
    "sched" "sched.py" false "sched.py",
    "runpy" "runpy.py" true "runpy.py",
    "_source" "_source.py" true "_source.py",
    "_specs" "_specs.py" true "_specs.py",
    "importlib.machinery" "importlib_machinery.py" true "importlib/machinery.py",
    "stat" "stat.py" false "stat.py",
    "tempfile" "tempfile.py" false "tempfile.py",
    "shutil" "shutil.py" false "shutil.py",
    "codecs" "codecs.py" false "codecs.py",
    "cmath" "cmath.py" true "cmath.py",
    "calendar" "calendar.py" false "calendar.py",
    "pathlib" "pathlib.py" false "pathlib/__init__.py",
    "ntpath" "ntpath.py" false "ntpath.py",
    "logging.handlers" "logging_handlers.py" false "logging/handlers.py",
    "gc" "gc.py" true "gc.py",
    "weakref" "weakref.py" true "weakref.py",
    "__future__" "__future__.py" false "__future__.py",
    "ast" "ast.py" false "ast.py",
    "colorsys" "colorsys.py" false "colorsys.py",
    "_configparser_values" "_configparser_values.py" false "configparser.py",
    "configparser" "configparser.py" false "configparser.py",
    "getopt" "getopt.py" false "getopt.py",
    "html" "html.py" false "html/__init__.py",
    "html.entities" "html_entities.py" false "html/entities.py",
    "importlib" "importlib.py" true "importlib/__init__.py",
    "importlib.util" "importlib_util.py" true "importlib/util.py",
    "linecache" "linecache.py" false "linecache.py",
    "cmd" "cmd.py" false "cmd.py",
    "dbm" "dbm.py" false "dbm/__init__.py",
    "dbm.dumb" "dbm_dumb.py" false "dbm/dumb.py",
    "_doctest_cases" "_doctest_cases.py" false "doctest.py",
    "doctest" "doctest.py" false "doctest.py",
    "faulthandler" "faulthandler.py" true "faulthandler.py",
    "filecmp" "filecmp.py" false "filecmp.py",
    "fileinput" "fileinput.py" false "fileinput.py",
    "grp" "grp.py" true "grp.py",
    "pwd" "pwd.py" true "pwd.py",
    "resource" "resource.py" true "resource.py",
    "shelve" "shelve.py" false "shelve.py",
    "tracemalloc" "tracemalloc.py" true "tracemalloc.py",
    "ipaddress" "ipaddress.py" false "ipaddress.py",
    "optparse" "optparse.py" false "optparse.py",
    "_sizes" "_sizes.py" true "_sizes.py",
    "_unicode_names" "_unicode_names.py" true "_unicode_names.py",
    "_unicode_properties" "_unicode_properties.py" true "_unicode_properties.py",
    "_unicode_parts" "_unicode_parts.py" true "_unicode_parts.py",
    "unicodedata" "unicodedata.py" true "unicodedata.py",
    "xmlrpc" "xmlrpc.py" false "xmlrpc/__init__.py",
    "xmlrpc.client" "xmlrpc_client.py" false "xmlrpc/client.py",
    "multiprocessing._shared_manager" "multiprocessing_shared_manager.py" false "multiprocessing/managers.py",
    "zipfile" "zipfile.py" false "zipfile/__init__.py",
    "_zip_streams" "_zip_streams.py" false "zipfile/__init__.py",
    "_zip_entries" "_zip_entries.py" false "zipfile/__init__.py",
    "zipimport" "zipimport.py" true "zipimport.py",
    "tarfile" "tarfile.py" false "tarfile.py",
    "_tar_members" "_tar_members.py" false "tarfile.py",
    "_tar_filters" "_tar_filters.py" false "tarfile.py",
    "_archives" "_archives.py" false "shutil.py",
    "_terminals" "_terminals.py" true "_terminals.py",
    "termios" "termios.py" true "termios.py",
    "tty" "tty.py" false "tty.py",
    "pty" "pty.py" false "pty.py",
    "urllib" "urllib.py" false "urllib/__init__.py",
    "urllib.parse" "urllib_parse.py" false "urllib/parse.py",
}
