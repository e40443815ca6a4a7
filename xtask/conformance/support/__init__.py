"""Stands in for `test.support`: what test modules ask for most, by the same names, small enough to run anywhere. What it lacks of
the decorators skips its test; it knows nothing of the modules that are tested."""
import contextlib
import functools
import gc
import io
import os
import sys
import time
import types
import unittest

verbose = 0
failfast = False
use_resources = None
junit_xml_list = None
PGO = PGO_EXTENDED = False
MS_WINDOWS = is_jython = is_android = is_apple = is_apple_mobile = is_emscripten = is_wasi = is_wasm32 = False
Py_DEBUG = Py_GIL_DISABLED = Py_TRACE_REFS = HAVE_ASAN_FORK_BUG = False
has_fork_support = has_subprocess_support = has_socket_support = has_strftime_extensions = True
has_no_debug_ranges = lambda: False
HAVE_DOCSTRINGS = False
MISSING_C_DOCSTRINGS = True
LOOPBACK_TIMEOUT, INTERNET_TIMEOUT, SHORT_TIMEOUT, LONG_TIMEOUT = 10.0, 60.0, 30.0, 300.0
PIPE_MAX_SIZE = SOCK_MAX_SIZE = (1 << 22) + 1
_1M, _1G, _2G, _4G = 1 << 20, 1 << 30, 1 << 31, 1 << 32
MAX_Py_ssize_t = sys.maxsize
max_memuse = real_max_memuse = 0
unix_shell = "/bin/sh"
TEST_HTTP_URL = "http://www.pythontest.net"
TEST_MODULES_ENABLED = True
STDLIB_DIR = os.path.dirname(getattr(os, "__file__", "") or "")
TEST_SUPPORT_DIR = os.path.dirname(os.path.abspath(__file__))
TEST_HOME_DIR = os.path.dirname(TEST_SUPPORT_DIR)
TEST_DATA_DIR = os.path.join(TEST_HOME_DIR, "data")
REPO_ROOT = os.path.dirname(STDLIB_DIR)
environment_altered = False


class Error(Exception):
    pass


class TestFailed(Error):
    pass


class TestDidNotRun(Error):
    pass


class ResourceDenied(unittest.SkipTest):
    pass


# --- decorators -------------------------------------------------------------------------------------------------------

def _as_is(thing):
    return thing


def _as_is_with(*args, **kwargs):
    return _as_is


def _skips(why):
    """Skips, whether it is used as a decorator or as one that is called with arguments first."""
    def use(*args, **kwargs):
        if len(args) == 1 and not kwargs and isinstance(args[0], (type, types.FunctionType)):
            return unittest.skip(why)(args[0])
        return unittest.skip(why)
    return use


def __getattr__(name):
    if name.startswith(("requires_", "skip_", "bigmem", "bigaddrspace", "no_", "anticipate_", "with_pymalloc")):
        return _skips("the harness has no " + name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


cpython_only = unittest.skip("of CPython's inside")
impl_detail = requires_mac_ver = requires_freebsd_version = requires_linux_version = run_with_tz = None
impl_detail = _skips("of CPython's inside")
requires_linux_version = requires_freebsd_version = requires_mac_ver = _as_is_with
requires_fork = requires_subprocess = requires_working_socket = requires_gil_enabled = _as_is_with
requires_IEEE_754 = no_tracing = force_not_colorized = force_not_colorized_test_class = _as_is
skip_if_broken_multiprocessing_synchronize = lambda: None
skip_if_unlimited_stack_size = skip_if_pgo_task = _as_is
skip_if_sanitizer = thread_unsafe = reset_code = suppress_immortalization = _as_is_with
requires_docstrings = requires_debug_ranges_off = unittest.skip("asks for the texts of documentation")
requires_debug_ranges = _as_is_with
requires_specialization = _skips("of CPython's inside")


def requires_resource(name):
    return _as_is if is_resource_enabled(name) else unittest.skip("needs " + name)


def is_resource_enabled(name):
    return name in ("walltime", "subprocess", "network")


def requires(resource, msg=None):
    if not is_resource_enabled(resource):
        raise ResourceDenied(msg or "needs " + resource)


def _requires_module(name):
    def decorate(*args):
        try:
            __import__(name)
        except ImportError:
            return unittest.skip("needs " + name)
        return _as_is
    return decorate


requires_zlib, requires_bz2, requires_lzma = map(_requires_module, ("zlib", "bz2", "lzma"))
requires_gzip = _requires_module("gzip")


def check_impl_detail(**guards):
    return bool(guards) and not guards.get("cpython", not any(guards.values()))


def check_sanitizer(**kinds):
    return False


def check_sizeof(test, o, size):
    test.skipTest("asks how large an object is")


def calcobjsize(fmt):
    return 0


calcvobjsize = calcobjsize


def iter_builtin_types():
    return iter(())


iter_slot_wrappers = iter_name_value_pairs = lambda *args: iter(())
maybe_get_event_loop_policy = lambda: None
darwin_malloc_err_warning = lambda name: None


def refcount_test(test):
    return unittest.skip("counts references")(test)


def bigmemtest(size, memuse, dry_run=True):
    def decorate(f):
        @functools.wraps(f)
        def run(self):
            if not dry_run:
                self.skipTest("needs much memory")
            return f(self, 5147)
        run.size, run.memuse = size, memuse
        return run
    return decorate


def bigaddrspacetest(f):
    return unittest.skip("needs much memory")(f)


class run_with_locale:
    """Only the plain one is there."""

    def __init__(self, category, *locales):
        self.is_there = "" in locales or "C" in locales

    def __call__(self, test):
        return test if self.is_there else unittest.skip("needs other locales")(test)

    def __enter__(self):
        if not self.is_there:
            raise unittest.SkipTest("needs other locales")

    def __exit__(self, *what):
        pass


def run_with_tz(tz):
    def decorate(f):
        @functools.wraps(f)
        def run(*args, **kwargs):
            before = os.environ.get("TZ")
            os.environ["TZ"] = tz
            time.tzset()
            try:
                return f(*args, **kwargs)
            finally:
                os.environ.pop("TZ", None)
                if before is not None:
                    os.environ["TZ"] = before
                time.tzset()
        return run
    return decorate


# --- streams and attributes -------------------------------------------------------------------------------------------

@contextlib.contextmanager
def captured_output(name):
    before = getattr(sys, name)
    setattr(sys, name, io.StringIO())
    try:
        yield getattr(sys, name)
    finally:
        setattr(sys, name, before)


def captured_stdout():
    return captured_output("stdout")


def captured_stderr():
    return captured_output("stderr")


def captured_stdin():
    return captured_output("stdin")


_ABSENT = object()


@contextlib.contextmanager
def swap_attr(o, name, value):
    before = getattr(o, name, _ABSENT)
    setattr(o, name, value)
    try:
        yield None if before is _ABSENT else before
    finally:
        if before is not _ABSENT:
            setattr(o, name, before)
        elif hasattr(o, name):
            delattr(o, name)


@contextlib.contextmanager
def swap_item(o, key, value):
    before = o[key] if key in o else _ABSENT
    o[key] = value
    try:
        yield None if before is _ABSENT else before
    finally:
        if before is not _ABSENT:
            o[key] = before
        elif key in o:
            del o[key]


def patch(test, o, name, value):
    swapped = swap_attr(o, name, value)
    swapped.__enter__()
    test.addCleanup(swapped.__exit__, None, None, None)


def get_attribute(o, name):
    if not hasattr(o, name):
        raise unittest.SkipTest(f"{o!r} has no {name}")
    return getattr(o, name)


def findfile(name, subdir=None):
    if os.path.isabs(name):
        return name
    found = os.path.join(TEST_HOME_DIR, subdir or "", name)
    return found if os.path.exists(found) else name


def open_urlresource(*args, **kwargs):
    raise ResourceDenied("needs the network")


def sortdict(d):
    return "{%s}" % ", ".join("%r: %r" % pair for pair in sorted(d.items()))


def print_warning(text):
    print("Warning --", text, file=sys.__stderr__, flush=True)


def record_original_stdout(stream):
    pass


def get_original_stdout():
    return sys.stdout


def flush_std_streams():
    sys.stdout.flush()
    sys.stderr.flush()


def load_package_tests(folder, loader, standard_tests, pattern):
    return standard_tests


# --- interpreter ------------------------------------------------------------------------------------------------------

def gc_collect():
    for _ in range(3):
        gc.collect()


@contextlib.contextmanager
def disable_gc():
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


gc_threshold = _skips("collects by a threshold")


@contextlib.contextmanager
def infinite_recursion(max_depth=None):
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max_depth or 100_000_000 if max_depth and max_depth < before else before)
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


def get_c_recursion_limit():
    return 10_000


def exceeds_recursion_limit():
    return 100_000


def get_recursion_depth():
    depth, frame = 0, sys._getframe()
    while frame is not None:
        depth, frame = depth + 1, frame.f_back
    return depth


def set_recursion_limit(limit):
    return _limited(sys.getrecursionlimit, sys.setrecursionlimit, limit)


def adjust_int_max_str_digits(limit):
    return _limited(sys.get_int_max_str_digits, sys.set_int_max_str_digits, limit)


@contextlib.contextmanager
def _limited(get, set_to, limit):
    before = get()
    try:
        set_to(limit)
        yield
    finally:
        set_to(before)


def setswitchinterval(seconds):
    sys.setswitchinterval(seconds)


def get_pagesize():
    return os.sysconf("SC_PAGESIZE")


def set_memlimit(limit):
    pass


def run_in_subinterp(code):
    raise unittest.SkipTest("needs a second interpreter")


def run_code(code):
    space = {}
    exec(code, space)
    return space


def check_syntax_error(test, statement, errtext="", *, lineno=None, offset=None):
    with test.assertRaisesRegex(SyntaxError, errtext) as caught:
        compile(statement, "<test string>", "exec")
    error = caught.exception
    test.assertIsNotNone(error.lineno)
    if lineno is not None:
        test.assertEqual(error.lineno, lineno)
    if offset is not None:
        test.assertEqual(error.offset, offset)


def check__all__(test, module, name_of_module=None, extra=(), not_exported=()):
    names = name_of_module or (module.__name__,)
    names = (names,) if isinstance(names, str) else names
    expected = set(extra)
    for name, value in vars(module).items():
        if name.startswith("_") or name in not_exported:
            continue
        home = getattr(value, "__module__", None)
        if home in names or (home is None and not isinstance(value, types.ModuleType)):
            expected.add(name)
    test.assertCountEqual(module.__all__, expected)


def detect_api_mismatch(one, other, *, ignore=()):
    return {n for n in set(dir(one)) - set(dir(other)) if n not in ignore and not (n.startswith("__") and n.endswith("__"))}


def check_disallow_instantiation(test, kind, *args, **kwargs):
    test.assertRaises(TypeError, kind, *args, **kwargs)


def check_free_after_iterating(test, iterate, kind, args=()):
    done = []

    class Watched(kind):
        def __del__(self):
            done.append(True)
            next(it, None)

    it = iterate(Watched(*args))
    test.assertRaises(StopIteration, next, it)
    gc_collect()
    test.assertTrue(done)


class SuppressCrashReport:
    def __enter__(self):
        return self

    def __exit__(self, *what):
        pass


class catch_unraisable_exception:
    def __enter__(self):
        self.unraisable = None
        self._before, sys.unraisablehook = sys.unraisablehook, lambda what: setattr(self, "unraisable", what)
        return self

    def __exit__(self, *what):
        sys.unraisablehook = self._before
        del self.unraisable


class Matcher:
    pass


class _Equal:
    def __init__(self, answer):
        self.answer = answer

    def __eq__(self, other):
        return self.answer

    def __ne__(self, other):
        return not self.answer

    def __hash__(self):
        return 1


ALWAYS_EQ, NEVER_EQ = _Equal(True), _Equal(False)


@functools.total_ordering
class _Extreme:
    def __init__(self, greatest):
        self.greatest = greatest

    def __eq__(self, other):
        return other is self

    def __lt__(self, other):
        return other is not self and not self.greatest


LARGEST, SMALLEST = _Extreme(True), _Extreme(False)


class BrokenIter:
    def __init__(self, init_raises=False, next_raises=False, iter_raises=False):
        if init_raises:
            1 / 0
        self.next_raises, self.iter_raises = next_raises, iter_raises

    def __next__(self):
        if self.next_raises:
            1 / 0

    def __iter__(self):
        if self.iter_raises:
            1 / 0
        return self


class CPUStopwatch:
    def __enter__(self):
        self._start = time.process_time()
        self.clock_info = time.get_clock_info("process_time")
        return self

    def __exit__(self, *what):
        self.seconds = time.process_time() - self._start


# --- processes and time -----------------------------------------------------------------------------------------------

def busy_retry(timeout, err_msg=None, /, *, error=True):
    end = time.monotonic() + timeout
    while True:
        yield
        if time.monotonic() >= end:
            break
    if error:
        raise AssertionError(err_msg or f"not within {timeout} seconds")


def sleeping_retry(timeout, err_msg=None, /, *, init_delay=0.010, max_delay=1.0, error=True):
    pause = init_delay
    for _ in busy_retry(timeout, err_msg, error=error):
        yield
        time.sleep(pause)
        pause = min(pause * 2, max_delay)


def wait_process(pid, *, exitcode, timeout=None):
    for _ in sleeping_retry(timeout or LONG_TIMEOUT):
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            break
    code = os.waitstatus_to_exitcode(status)
    if code != exitcode:
        raise AssertionError(f"process {pid} ended with {code}, not {exitcode}")


def reap_children():
    while True:
        try:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                return
        except OSError:
            return


def args_from_interpreter_flags():
    return []


def optim_args_from_interpreter_flags():
    return []


def missing_compiler_executable(names=()):
    return "cc"
