"""Stands in for `test.support.import_helper`: modules that may not be there, and ones imported anew."""
import contextlib
import importlib
import os
import sys
import unittest


def import_module(name, deprecated=False, *, required_on=()):
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise unittest.SkipTest(str(error))


def _belongs(name, roots):
    return any(name == root or name.startswith(root + ".") for root in roots)


def import_fresh_module(name, fresh=(), blocked=(), *, deprecated=False, usefrozen=False):
    try:
        return _fresh(name, fresh, blocked)
    except ImportError:
        pass
    try:
        # Where a fast part in C cannot be left out there is only one form of the module to test.
        return _fresh(name, fresh, ())
    except ImportError:
        pass
    try:
        # Nor can one that is not there as a part of its own: then what it gives is in the module.
        return _fresh(name, [n for n in fresh if not n.startswith("_")], ()) if fresh else None
    except ImportError:
        return None


def _fresh(name, fresh, blocked):
    roots = (name, *fresh, *blocked)
    before = {n: m for n, m in sys.modules.items() if _belongs(n, roots)}
    for n in before:
        del sys.modules[n]
    try:
        sys.modules.update(dict.fromkeys(blocked))
        for n in fresh:
            importlib.import_module(n)
        return importlib.import_module(name)
    finally:
        for n in [n for n in sys.modules if _belongs(n, roots)]:
            del sys.modules[n]
        sys.modules.update(before)


def unload(name):
    sys.modules.pop(name, None)


def forget(name):
    unload(name)


@contextlib.contextmanager
def _modules_kept():
    before = sys.modules.copy()
    try:
        yield
    finally:
        sys.modules.clear()
        sys.modules.update(before)


def isolated_modules():
    return _modules_kept()


class CleanImport:
    def __init__(self, *names, usefrozen=False):
        self._before = sys.modules.copy()
        for name in names:
            sys.modules.pop(name, None)

    def __enter__(self):
        return self

    def __exit__(self, *what):
        sys.modules.update(self._before)


class DirsOnSysPath:
    def __init__(self, *folders):
        self._before = sys.path[:]
        sys.path.extend(folders)

    def __enter__(self):
        return self

    def __exit__(self, *what):
        sys.path[:] = self._before


@contextlib.contextmanager
def frozen_modules(enabled=True):
    yield


@contextlib.contextmanager
def ready_to_import(name=None, source=""):
    from test.support import os_helper, script_helper
    name = name or "spam"
    with os_helper.temp_dir() as folder:
        path = script_helper.make_script(folder, name, source)
        before = sys.modules.pop(name, None)
        sys.path.insert(0, folder)
        try:
            yield name, path
        finally:
            sys.path.remove(folder)
            sys.modules.pop(name, None)
            if before is not None:
                sys.modules[name] = before


def modules_setup():
    return (sys.modules.copy(),)


def modules_cleanup(before):
    sys.modules.clear()
    sys.modules.update(before)
