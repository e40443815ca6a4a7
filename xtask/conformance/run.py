"""CPython's own test modules on Preempt, held against the real one. Usage: run.py PREEMPT PYTHON [--list] [--limit S] [--jobs N]
[MODULE[:PART]...]

The modules are read from that Python's library when this runs. Both run them in the same harness: our stand-in for `test.support`
(support/, and beside/ for modules that tests import without need) and driver.py, once for each class. A test during which a run ends
or takes too long has failed, and the rest of its class goes on in a run of its own. What differs is kept in target/conformance/."""
import argparse
import ast
import concurrent.futures
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
KEPT = os.path.join("target", "conformance")
ROUNDS = 60
DATA_LIMIT = 400_000

DEFAULT = """test_os test_posix test_subprocess test_threading test_thread test_threading_local test_signal test_threadsignals test_queue
test_selectors test_select test_poll test_epoll test_socket test_socketserver test_tempfile test_shutil test_mmap test_fcntl test_glob
test_sched test_timeout test_wait3 test_wait4 test_fork1 test_concurrent_futures test_multiprocessing_fork test_multiprocessing_spawn
test_multiprocessing_forkserver test_multiprocessing_main_handling test_exception_hierarchy test_contextlib""".split()


class Sources:
    """The test folder of a real CPython."""

    def __init__(self, python):
        ask = "import sysconfig; print(sysconfig.get_path('stdlib'))"
        self.folder = os.path.join(subprocess.check_output([python, "-c", ask], text=True).strip(), "test")

    def read(self, name):
        with open(os.path.join(self.folder, name), "rb") as f:
            data = f.read()
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return data

    def modules(self, name):
        """A package stands for its modules."""
        name = name.replace(".", "/")
        folder = os.path.join(self.folder, name)
        if not os.path.isdir(folder):
            return [name]
        inside = sorted(n[:-3] for n in os.listdir(folder) if n.startswith("test_") and n.endswith(".py"))
        # A package may hold its tests itself.
        return [name + "/" + n for n in inside] or [name] * os.path.isfile(os.path.join(folder, "__init__.py"))

    def beside(self, text):
        """Files that a text of a test module speaks of."""
        for word in sorted(set(re.findall(r"\w+", text))):
            if os.path.isfile(os.path.join(self.folder, word + ".py")) and self._named(word, text):
                yield word + ".py"
            elif word.endswith("data") and os.path.isdir(os.path.join(self.folder, word)):
                yield from self._small(word)

    def helpers(self, text):
        """Modules beside CPython's `test.support` that a text asks for."""
        for names in re.findall(r"from test\.support import ([^\n(]+|\([^)]*\))", text):
            for word in re.findall(r"\w+", names):
                if os.path.isfile(os.path.join(self.folder, "support", word + ".py")):
                    yield "support/" + word + ".py"

    def _named(self, word, text):
        return re.search(r"(\btest\.%s\b|from test import [^\n]*\b%s\b|['\"/]%s\.py)" % (word, word, word), text)

    def _small(self, folder):
        names = [os.path.join(folder, n) for n in sorted(os.listdir(os.path.join(self.folder, folder)))]
        names = [n for n in names if os.path.isfile(os.path.join(self.folder, n))]
        return names if sum(os.path.getsize(os.path.join(self.folder, n)) for n in names) < DATA_LIMIT else []

    def files(self, module):
        """All that a module needs: its package, what it names, and our stand-in."""
        out = {"test/__init__.py": ""}
        for folder, place in (("support", "test/support/"), ("beside", "")):
            for name in sorted(n for n in os.listdir(os.path.join(HERE, folder)) if n.endswith(".py")):
                with open(os.path.join(HERE, folder, name), encoding="utf-8") as f:
                    out[place + name] = f.read()
        whole = os.path.isdir(os.path.join(self.folder, module))
        todo = [] if whole else [module + ".py"]
        if whole or "/" in module:
            folder = module.split("/")[0]
            todo += [folder + "/" + n for n in os.listdir(os.path.join(self.folder, folder)) if n.endswith(".py")]
        while todo:
            name = todo.pop()
            if "test/" + name not in out:
                out["test/" + name] = text = self.read(name)
                if name.endswith(".py") and isinstance(text, str):
                    todo += [*self.beside(text), *self.helpers(text)]
        return out


def imports(tree, guarded=False):
    """Modules that a text imports, and whether it goes on without."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            yield from ((a.name, guarded) for a in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield node.module, guarded
        else:
            yield from imports(node, guarded or isinstance(node, (ast.Try, ast.FunctionDef)))


def asked(tree):
    """Parts of CPython's that a module, or the body of a class in it, asks `import_helper` for."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield from asked(node)
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and ast.unparse(node.value.func) == "import_helper.import_module":
            name = node.value.args[0]
            if isinstance(name, ast.Constant) and name.value.startswith("_"):
                yield name.value


def is_ours(name):
    """Whether a file is one of our stand-in of `test.support`."""
    return name.startswith("test/support/") and os.path.isfile(os.path.join(HERE, name.removeprefix("test/")))


def stand_ins(files):
    """Files for modules of the standard library that Preempt lacks."""
    with open("src/python/stdlib/prelude/modules.txt", encoding="utf-8") as f:
        here = {row.split(" ")[0] for row in f}
    assert "threading" in here, "the table of the library's modules is another"
    found = {}
    for name, text in files.items():
        if name.endswith(".py") and isinstance(text, str) and not is_ours(name):
            tree = ast.parse(text)
            for module, guarded in imports(tree):
                found[module] = found.get(module, True) and guarded
            # A whole module that waits for a part of CPython's can do without.
            found.update((m, False) for m in asked(tree) if m not in found)
            found.update((m, True) for m in re.findall(r"import_module\(['\"](\w+)['\"]", text) if m not in found)
    # Our stand-in of test.support asks for these.
    found.update((m, True) for m in ("bz2", "gzip", "lzma") if m not in found)
    with open(os.path.join(HERE, "absent.py"), encoding="utf-8") as f:
        absent = f.read()
    out = {}
    parts = [m for m, guarded in found.items() if not guarded and "." in m and m not in here and m.partition(".")[0] in here]
    if parts:
        out["_absent_parts.py"] = "NAMES = %r\nTEXT = %r\n" % (sorted(parts), absent)
    for module, guarded in found.items():
        top = module.partition(".")[0]
        if top in here or top == "test" or top + ".py" in files or not (top in sys.stdlib_module_names or top.startswith("_test")):
            continue
        parts = module.split(".")
        for i in range(len(parts)):
            place = "/".join(parts[: i + 1]) + "/__init__.py"
            if not guarded or place not in out:
                out[place] = "raise ModuleNotFoundError(\"No module named '%s'\", name='%s')\n" % (top, top) if guarded else absent
    return out


def driver(files, module, wanted):
    with open(os.path.join(HERE, "driver.py"), encoding="utf-8") as f:
        text = f.read()
    head = "def FILES():\n    return %r\n\n\nMODULE = %r\nWANTED = %r\n" % (files, "test." + module.replace("/", "."), wanted)
    return head + text


class Run:
    """One run of a driver: what it told of each test, and its last words."""

    def __init__(self, words, text, limit):
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, "driver.py"), "w", encoding="utf-8") as f:
                f.write(text)
            env = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
            with open(os.path.join(folder, "out"), "wb") as out, open(os.path.join(folder, "err"), "wb") as err:
                child = subprocess.Popen(words + ["driver.py"], stdin=subprocess.DEVNULL, stdout=out, stderr=err, cwd=folder,
                                         env=env, start_new_session=True)
                self.timed_out = self._wait(child, limit)
            self.out, self.err = self._text(folder, "out"), self._text(folder, "err")
        self.told = [(line[0], *line[1:].partition("\t")[::2]) for line in re.findall("^\x1e(.*)$", self.err, re.M)]

    def _wait(self, child, limit):
        try:
            child.wait(limit)
        except subprocess.TimeoutExpired:
            return True
        finally:
            try:
                os.killpg(child.pid, 9)
            except OSError:
                pass
            child.wait()
        return False

    def _text(self, folder, name):
        with open(os.path.join(folder, name), "rb") as f:
            return f.read()[-2_000_000:].decode("utf-8", "replace")

    def results(self):
        """The first word on each test counts, except that a skip or a pass does not hide a failure."""
        found = {}
        for sign, name, text in self.told:
            if sign in "+-0" and found.get(name, ("+",))[0] != "-":
                found[name] = (sign, text)
        return found

    def unfinished(self):
        """The test that was running when the run ended."""
        ended = self.results()
        begun = [name for sign, name, _ in self.told if sign == ">"]
        return begun[-1] if begun and begun[-1] not in ended else None

    def last_words(self):
        if self.timed_out:
            return "does not end in time"
        for text in (self.err, self.out):
            lines = [line.strip() for line in text.split("\n") if line.strip() and not line.startswith("\x1e")]
            if lines:
                return "ends the run: " + lines[-1][:400]
        return "ends the run without a word"


def run_tests(words, files, module, names, limit):
    """What became of each test; one that breaks its run fails alone."""
    left, results, alone = list(names), {}, []
    for _ in range(ROUNDS):
        if not left:
            break
        run = Run(words, driver(files, module, alone or left), limit)
        results.update(run.results())
        culprit = run.unfinished()
        begun = [name for sign, name, _ in run.told if sign == ">"]
        if culprit is not None and (not run.timed_out or begun[0] == culprit):
            results[culprit] = ("-", run.last_words())
        elif culprit is None and not any(n in results for n in left):
            # A fixture failed, or the module itself.
            sign = [text for sign, _, text in run.told if sign == "!"] or [run.last_words() if run.err else "is not there"]
            fixture = [text for name, (_, text) in results.items() if name not in names]
            for name in left:
                results[name] = ("-", (fixture or sign)[-1])
        left = [n for n in left if n not in results]
        # It shared its run's time with others.
        alone = [culprit] if culprit in left else []
    for name in left:
        results[name] = ("-", "not reached")
    return {n: results[n] for n in names}


def class_of(name):
    return name.rpartition(".")[0]


class Module:
    """A test module: its tests by class, and what CPython does with them."""

    def __init__(self, sources, python, module, part, limit):
        self.name, self.files = module, sources.files(module)
        self.our_files = {**self.files, **stand_ins(self.files)}
        self.python, self.limit = [python], limit
        run = Run(self.python, driver(self.files, module, None), 60)
        self.refused = [text for sign, _, text in run.told if sign == "!"]
        names = [name for sign, name, _ in run.told if sign == "?"]
        if not names and not self.refused:
            self.refused = [run.last_words()]
        self.classes = {}
        for name in dict.fromkeys(names):
            if part in name:
                self.classes.setdefault(class_of(name), []).append(name)
        self.theirs, self.ours = self._kept(), {}

    def _where(self):
        digest = hashlib.sha1(driver(self.files, self.name, None).encode()).hexdigest()[:12]
        return os.path.join(KEPT, "cpython", "%s-%s.json" % (self.name.replace("/", "."), digest))

    def _kept(self):
        try:
            with open(self._where(), encoding="utf-8") as f:
                return json.load(f)
        except OSError:
            return {}

    def keep(self):
        os.makedirs(os.path.dirname(self._where()), exist_ok=True)
        with open(self._where(), "w", encoding="utf-8") as f:
            json.dump(self.theirs, f)

    def run_class(self, preempt, name):
        new = [n for n in self.classes[name] if n not in self.theirs]
        self.theirs.update(run_tests(self.python, self.files, self.name, new, self.limit))
        passed = [n for n in self.classes[name] if self.theirs[n][0] == "+"]
        self.ours.update(run_tests(preempt, self.our_files, self.name, passed, self.limit))

    def report(self, shown):
        """Of what CPython passes, how much we pass, and the rest."""
        names = [n for tests in self.classes.values() for n in tests if self.theirs[n][0] == "+"]
        failed = [n for n in names if self.ours[n][0] != "+"]
        lines = self._lines(failed)
        print("%-45s %5d of %5d" % (self.name.replace("/", "."), len(names) - len(failed), len(names)),
              *["(CPython: %s)" % text for text in self.refused[:1]], flush=True)
        if shown and lines:
            print("\n".join(lines), flush=True)
        with open(os.path.join(KEPT, self.name.replace("/", ".") + ".txt"), "w", encoding="utf-8") as f:
            f.write("".join(line + "\n" for line in lines))
        return len(names) - len(failed), len(names)

    def _lines(self, failed):
        """One for each test; one for all of a class that fail alike."""
        groups = {}
        if len(failed) > 5 and len({self.ours[name] for name in failed}) == 1:
            return ["    all %d: %s" % (len(failed), self.ours[failed[0]][1])]
        for name in failed:
            sign, text = self.ours[name]
            short = name.removeprefix("test.").removeprefix(self.name.replace("/", ".") + ".")
            groups.setdefault((class_of(short), "skipped: " * (sign == "0") + text), []).append(short)
        lines = []
        for (group, text), names in groups.items():
            names = names if len(names) < 5 else ["%s.* (%d tests, %s)" % (group, len(names), names[0].rpartition(".")[2])]
            lines += ["    %s: %s" % (name, text) for name in names]
        return lines


def arguments(words):
    asked = argparse.ArgumentParser(prog="cargo xtask conformance", description=__doc__.partition("\n")[0].partition(" Usage")[0])
    asked.add_argument("modules", nargs="*", metavar="MODULE[:PART]", help="a test module; of its tests those whose name has PART")
    asked.add_argument("--list", action="store_true", help="tell each difference")
    asked.add_argument("--limit", type=float, default=20.0, metavar="S", help="seconds for the tests of a class (%(default)s)")
    asked.add_argument("--jobs", type=int, default=2, metavar="N", help="classes at a time (%(default)s)")
    told = asked.parse_args(words)
    return told.list, told.limit, told.jobs, told.modules or DEFAULT


def main():
    preempt, python = os.path.abspath(sys.argv[1]), sys.argv[2]
    shown, limit, jobs, wanted = arguments(sys.argv[3:])
    preempt = [preempt, "run", "--stdout", "pipe", "--max-steps", "0", "--max-instructions", "0"]
    os.makedirs(KEPT, exist_ok=True)
    sources, began, sums = Sources(python), time.monotonic(), [0, 0]
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for word in wanted:
            name, _, part = word.partition(":")
            for module in sources.modules(name):
                module = Module(sources, python, module, part, limit)
                list(pool.map(lambda c: module.run_class(preempt, c), module.classes))
                module.keep()
                for i, n in enumerate(module.report(shown)):
                    sums[i] += n
    print("%-45s %5d of %5d in %d s" % ("all", *sums, time.monotonic() - began))


if __name__ == "__main__":
    main()
