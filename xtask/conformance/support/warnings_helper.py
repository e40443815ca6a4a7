"""Stands in for `test.support.warnings_helper`: warnings that are expected, or must not come."""
import contextlib
import functools
import re
import warnings
from test.support import gc_collect


class WarningsRecorder:
    def __init__(self, seen):
        self._seen, self._first = seen, 0

    def __getattr__(self, name):
        if len(self._seen) > self._first:
            return getattr(self._seen[-1], name)
        if name in warnings.WarningMessage._WARNING_DETAILS:
            return None
        raise AttributeError(name)

    @property
    def warnings(self):
        return self._seen[self._first:]

    def reset(self):
        self._first = len(self._seen)


@contextlib.contextmanager
def _filtered(filters, quiet):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        yield WarningsRecorder(seen)
    left = list(seen)
    missing = []
    for text, kind in filters:
        hits = [w for w in left if re.match(text, str(w.message), re.I) and issubclass(w.category, kind)]
        left = [w for w in left if w not in hits]
        if not hits and not quiet:
            missing.append((text, kind.__name__))
    if left:
        raise AssertionError(f"a warning that was not expected: {left[0]}")
    if missing:
        raise AssertionError(f"a warning that did not come: {missing[0]}")


def check_warnings(*filters, quiet=None):
    if not filters:
        filters, quiet = (("", Warning),), True if quiet is None else quiet
    return _filtered(filters, bool(quiet))


@contextlib.contextmanager
def check_no_warnings(test, message="", category=Warning, force_gc=False):
    with warnings.catch_warnings(record=True) as seen:
        warnings.filterwarnings("always", message=message, category=category)
        yield
        if force_gc:
            gc_collect()
    test.assertEqual(seen, [])


def check_no_resource_warning(test):
    return check_no_warnings(test, category=ResourceWarning, force_gc=True)


def check_syntax_warning(test, statement, errtext="", *, lineno=1, offset=None):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always", SyntaxWarning)
        compile(statement, "<testcase>", "exec")
    test.assertEqual(len(seen), 1, seen)
    test.assertRegex(str(seen[0].message), errtext)
    test.assertEqual(seen[0].lineno, lineno)


def ignore_warnings(*, category):
    def decorate(test):
        @functools.wraps(test)
        def run(*args, **kwargs):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", category=category)
                return test(*args, **kwargs)
        return run
    return decorate


@contextlib.contextmanager
def save_restore_warnings_filters():
    before = warnings.filters[:]
    try:
        yield
    finally:
        warnings.filters[:] = before


def ignore_fork_in_thread_deprecation_warnings(test):
    return test
