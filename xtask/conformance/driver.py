"""Runs the tests of one module and says after each how it ended. Its first lines, FILES MODULE WANTED, are written by run.py: the
files that are laid out beside it, the module, and the tests to run (none: their names are told)."""


def lay_out():
    import os
    import sys
    tree = os.path.abspath("tree")
    for name, text in FILES().items():
        path = os.path.join(tree, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w" if isinstance(text, str) else "wb", **({"encoding": "utf-8"} if isinstance(text, str) else {})) as f:
            f.write(text)
    os.makedirs("work", exist_ok=True)
    os.chdir("work")
    os.environ["PYTHONPATH"] = tree
    sys.path.insert(0, tree)


def private_names():
    """Names that only CPython's tests of a module look at; they decide nothing."""
    import importlib
    import os
    opening = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
    names = {"multiprocessing.process": {"_dangling": set(), "_cleanup": lambda: None}, "threading": {"_dangling": set()},
             "tempfile": {"_text_openflags": opening, "_bin_openflags": opening}, "subprocess": {"_PopenSelector": None},
             "shutil": {"_GiveupOnFastCopy": type("_GiveupOnFastCopy", (Exception,), {})}}
    for place, values in names.items():
        if place.partition(".")[0] in MODULE:
            module = importlib.import_module(place)
            for name in [n for n in values if not hasattr(module, n)]:
                setattr(module, name, values[name])


def absent_parts():
    """Modules of packages that are there without them."""
    import importlib
    import sys
    import types
    try:
        from _absent_parts import NAMES, TEXT
    except ImportError:
        return
    for name in NAMES:
        parent, _, last = name.rpartition(".")
        package = importlib.import_module(parent)
        if name in sys.modules:
            # The package makes its parts itself.
            continue
        sys.modules[name] = module = types.ModuleType(name)
        exec(TEXT, vars(module))
        setattr(package, last, module)


def flat(suite):
    for test in suite:
        if hasattr(test, "__iter__"):
            yield from flat(test)
        else:
            yield test


def tests_of(module):
    import unittest
    tests = list(flat(unittest.TestLoader().loadTestsFromModule(module)))
    if any(type(t).__name__ == "_FailedTest" for t in tests) and hasattr(module, "load_tests"):
        # What it would add (often doctests) cannot be had; the rest can.
        del module.load_tests
        tests = list(flat(unittest.TestLoader().loadTestsFromModule(module)))
    return [t for t in tests if isinstance(t, unittest.TestCase)]


def result_class(say):
    import traceback
    import unittest

    def short(error):
        kind, value, tb = error
        last = traceback.format_exception_only(kind, value)[-1].strip().split("\n")
        line = [f.lineno for f in traceback.extract_tb(tb) if "/tree/test/" in f.filename and "/support/" not in f.filename]
        return "line %s: %s" % (line[-1] if line else "?", " | ".join(last)[:400])

    class Result(unittest.TestResult):
        told = None

        def tell(self, test, sign, text=""):
            self.told = True
            say(sign, test.id(), text)

        def startTest(self, test):
            super().startTest(test)
            self.told = False
            say(">", test.id())

        def stopTest(self, test):
            if not self.told:
                self.tell(test, "+")
            super().stopTest(test)

        def addFailure(self, test, error):
            self.tell(test, "-", short(error))

        addError = addFailure

        def addSubTest(self, test, subtest, error):
            if error is not None:
                self.tell(test, "-", short(error) + " in " + str(subtest._subDescription())[:100])

        def addSkip(self, test, reason):
            self.tell(test, "0", reason)

        def addUnexpectedSuccess(self, test):
            self.tell(test, "-", "passes, which was not expected")
    return Result


def main():
    import os
    import sys
    lay_out()
    import importlib
    import unittest
    # A run that is ended from outside loses what it has not yet written of its standard output.
    out = os.dup(2)
    if os.path.isdir(os.path.join(sys.path[0], "asyncio")):
        # A stand-in: its tests cannot run.
        unittest.IsolatedAsyncioTestCase = unittest.skip("needs asyncio")(type("IsolatedAsyncioTestCase", (unittest.TestCase,), {}))

    def say(sign, name, text=""):
        os.write(out, ("\n\x1e%s%s\t%s\n" % (sign, name, text.replace("\n", " "))).encode("utf-8", "backslashreplace"))

    private_names()
    absent_parts()
    try:
        module = importlib.import_module(MODULE)
    except unittest.SkipTest as reason:
        return say("!", MODULE, "skipped: %s" % reason)
    except ImportError as reason:
        return say("!", MODULE, "cannot be imported: %s" % reason)
    tests = tests_of(module)
    if WANTED is None:
        for test in tests:
            say("?", test.id())
        return
    wanted = set(WANTED)
    unittest.TestSuite(t for t in tests if t.id() in wanted).run(result_class(say)())
    sys.stdout.flush()
    # Threads and processes that a test left behind are no part of it.
    os._exit(0)


if __name__ == "__main__":
    main()
