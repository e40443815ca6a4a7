# `doctest`: examples in docstrings are run, and what they print is compared. Source: the library reference, "doctest".
import inspect as _inspect
import io as _io
import re as _re
import sys as _sys
import traceback as _traceback
from collections import namedtuple as _namedtuple

__all__ = ['register_optionflag', 'DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE', 'NORMALIZE_WHITESPACE', 'ELLIPSIS', 'SKIP', 'IGNORE_EXCEPTION_DETAIL', 'COMPARISON_FLAGS',
           'FAIL_FAST', 'REPORTING_FLAGS', 'Example', 'DocTest', 'DocTestParser', 'DocTestFinder', 'DocTestRunner', 'OutputChecker', 'DocTestFailure', 'UnexpectedException',
           'testmod', 'testfile', 'run_docstring_examples', 'TestResults', 'DocFileSuite', 'DocTestSuite']
OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1, DONT_ACCEPT_BLANKLINE, NORMALIZE_WHITESPACE, ELLIPSIS, SKIP, IGNORE_EXCEPTION_DETAIL = [
    register_optionflag(_name) for _name in ('DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE', 'NORMALIZE_WHITESPACE', 'ELLIPSIS', 'SKIP', 'IGNORE_EXCEPTION_DETAIL')]
COMPARISON_FLAGS = DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP | IGNORE_EXCEPTION_DETAIL
REPORT_UDIFF, REPORT_CDIFF, REPORT_NDIFF, REPORT_ONLY_FIRST_FAILURE, FAIL_FAST = [
    register_optionflag(_name) for _name in ('REPORT_UDIFF', 'REPORT_CDIFF', 'REPORT_NDIFF', 'REPORT_ONLY_FIRST_FAILURE', 'FAIL_FAST')]
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST
BLANKLINE_MARKER = '<BLANKLINE>'
ELLIPSIS_MARKER = '...'
_RULE = '*' * 70


class TestResults(_namedtuple('TestResults', 'failed attempted')):
    def __new__(cls, failed, attempted, *, skipped=0):
        made = super().__new__(cls, failed, attempted)
        made.skipped = skipped
        return made

    def __repr__(self):
        if self.skipped:
            return 'TestResults(failed=%d, attempted=%d, skipped=%d)' % (self.failed, self.attempted, self.skipped)
        return 'TestResults(failed=%d, attempted=%d)' % (self.failed, self.attempted)


class Example:
    """A piece of source and what it is to print, or the message of what it is to raise."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        ended = lambda text: text if text is None or not text or text.endswith('\n') else text + '\n'
        self.source = source if source.endswith('\n') else source + '\n'
        self.want = ended(want)
        self.exc_msg = ended(exc_msg)
        self.lineno, self.indent = lineno, indent
        self.options = {} if options is None else options


class DocTest:
    """The examples of one docstring and the names that they run in."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples, self.globs, self.name = examples, dict(globs), name
        self.filename, self.lineno, self.docstring = filename, lineno, docstring

    def __repr__(self):
        count = len(self.examples)
        shown = 'no examples' if not count else '1 example' if count == 1 else '%d examples' % count
        return '<DocTest %s from %s:%s (%s)>' % (self.name, self.filename, self.lineno, shown)


class DocTestParser:
    _PROMPT = _re.compile(r'^([ ]*)>>>(?: (.*)|)$')
    _RAISED = _re.compile(r'^(?P<head>Traceback \((?:most recent call last|innermost last)\):)\s*$(?P<stack>.*?)^(?P<said>\w+.*)', _re.M | _re.S)
    _OPTIONS = _re.compile(r'#\s*doctest:\s*([^\n\'"]*)$', _re.M)

    def get_examples(self, string, name='<string>'):
        return [piece for piece in self.parse(string, name) if isinstance(piece, Example)]

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def parse(self, string, name='<string>'):
        """Text and examples in turn."""
        string = string.expandtabs()
        lines = string.split('\n')
        margins = [len(line) - len(line.lstrip(' ')) for line in lines if line.strip(' ')]
        margin = min(margins) if margins else 0
        lines = [line[margin:] for line in lines]
        out, plain, at = [], [], 0
        while at < len(lines):
            found = self._PROMPT.match(lines[at])
            if found is None:
                plain.append(lines[at])
                at += 1
                continue
            out.append('\n'.join(plain) + ('\n' if plain else ''))
            plain = []
            at = self._example(lines, at, len(found[1]), name, out)
        out.append('\n'.join(plain))
        return out

    def _example(self, lines, at, indent, name, out):
        """Adds the example that begins at this line; gives the line after it."""
        first, blank = at, ' ' * indent
        source = []
        while at < len(lines):
            rest = lines[at][indent:]
            if not lines[at].startswith(blank + ('>>>' if at == first else '...')):
                break
            if len(rest) > 3 and rest[3] != ' ':
                raise ValueError('line %r of the docstring for %s lacks blank after %s: %r' % (at + 1, name, rest[:3], lines[at]))
            source.append(rest[4:])
            at += 1
        want = []
        while at < len(lines) and lines[at].strip() and not lines[at][:].lstrip(' ').startswith('>>>'):
            if not lines[at].startswith(blank):
                raise ValueError('line %r of the docstring for %s has inconsistent leading whitespace: %r' % (at + 1, name, lines[at]))
            want.append(lines[at][indent:])
            at += 1
        source, want = '\n'.join(source), '\n'.join(want)
        raised = self._RAISED.match(want)
        if source.strip() and not all([line.strip() == '' or line.lstrip().startswith('#') for line in source.split('\n')]):
            out.append(Example(source, want, raised['said'] if raised else None, first, indent, self._options(source, name, first)))
        return at

    def _options(self, source, name, line):
        options = {}
        for found in self._OPTIONS.finditer(source):
            for word in found[1].replace(',', ' ').split():
                if word[0] not in '+-' or word[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError('line %r of the doctest for %s has an invalid option: %r' % (line + 1, name, word))
                options[OPTIONFLAGS_BY_NAME[word[1:]]] = word[0] == '+'
        return options


class DocTestFinder:
    """The docstrings of a module, its functions and classes."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser, self._recurse, self._exclude_empty = parser, recurse, exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = getattr(obj, '__name__', None)
            if name is None:
                raise ValueError("DocTestFinder.find: name must be given when obj.__name__ doesn't exist: %r" % (type(obj),))
        if module is None:
            module = _inspect.getmodule(obj)
        if globs is None:
            globs = {} if module is None or module is False else module.__dict__
        globs = dict(globs, **(extraglobs or {}))
        globs.setdefault('__name__', '__main__')
        tests = []
        self._find(tests, obj, name, module or None, globs, set())
        return sorted(tests, key=lambda test: (test.name, test.filename or '', -1 if test.lineno is None else test.lineno))

    def _find(self, tests, obj, name, module, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        text = obj if isinstance(obj, str) else getattr(obj, '__doc__', None)
        text = text if isinstance(text, str) else '' if text is None else str(text)
        if text or not self._exclude_empty:
            filename = getattr(module, '__file__', None) or getattr(module, '__name__', None)
            tests.append(self._parser.get_doctest(text, globs, name, filename, self._line(obj, text)))
        if not self._recurse or not (_inspect.ismodule(obj) or _inspect.isclass(obj)):
            return
        for key, value in list(vars(obj).items()):
            if _inspect.isclass(obj) and isinstance(value, (staticmethod, classmethod)):
                value = value.__func__
            plain = _inspect.unwrap(value) if callable(value) else value
            wanted = _inspect.isroutine(plain) or _inspect.isclass(value) or _inspect.isclass(obj) and isinstance(value, property)
            if wanted and (isinstance(value, property) or self._is_of(module, plain)):
                self._find(tests, value, name + '.' + key, module, globs, seen)
        for key, value in getattr(obj, '__test__', {}).items() if _inspect.ismodule(obj) else ():
            self._find(tests, value, name + '.__test__.' + key, module, globs, seen)

    def _is_of(self, module, obj):
        return module is None or getattr(obj, '__module__', None) == module.__name__

    def _line(self, obj, text):
        """The line on which the docstring begins, from 0."""
        if _inspect.ismodule(obj):
            return 0 if text else None
        obj = getattr(obj, 'fget', obj)
        try:
            lines, first = _inspect.getsourcelines(_inspect.unwrap(obj))
        except (OSError, TypeError):
            return None
        for n, line in enumerate(lines):
            if _re.match(r'\s*[rRuU]?["\']', line):
                return first - 1 + n
        return None


class OutputChecker:
    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (('True\n', '1\n'), ('False\n', '0\n')):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = _re.sub(r'(?m)^%s\s*?$' % _re.escape(BLANKLINE_MARKER), '', want)
            got = _re.sub(r'(?m)^[^\S\n]+$', '', got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = ' '.join(got.split()), ' '.join(want.split())
            if got == want:
                return True
        if not optionflags & ELLIPSIS or ELLIPSIS_MARKER not in want:
            return False
        return _re.fullmatch('.*'.join([_re.escape(part) for part in want.split(ELLIPSIS_MARKER)]), got, _re.S) is not None

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = _re.sub(r'(?m)^[ ]*(?=\n)', BLANKLINE_MARKER, got)
        if optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF) and want.count('\n') > 2 and got.count('\n') > 2:
            return self._differences(want.splitlines(True), got.splitlines(True), optionflags)
        indented = lambda text: _re.sub(r'(?m)^(?!$)', '    ', text)
        if want:
            return 'Expected:\n%sGot%s' % (indented(want), ':\n' + indented(got) if got else ' nothing\n')
        return 'Expected nothing\nGot%s' % (':\n' + indented(got) if got else ' nothing\n')

    def _differences(self, want, got, flags):
        import difflib
        if flags & REPORT_UDIFF:
            rows, kind = list(difflib.unified_diff(want, got, n=2))[2:], 'unified diff with -expected +actual'
        elif flags & REPORT_CDIFF:
            rows, kind = list(difflib.context_diff(want, got, n=2))[2:], 'context diff with expected followed by actual'
        else:
            rows, kind = list(difflib.ndiff(want, got)), 'ndiff with -expected +actual'
        return 'Differences (%s):\n' % kind + ''.join(['    ' + row for row in rows])


class DocTestFailure(Exception):
    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got


class UnexpectedException(Exception):
    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info


class _Spoof(_io.StringIO):
    """What the example prints; ends in a line's end."""

    def getvalue(self):
        text = super().getvalue()
        return text + '\n' if text and not text.endswith('\n') else text


class DocTestRunner:
    DIVIDER = _RULE

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = '-v' in _sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._stats = {}

    def report_start(self, out, test, example):
        if self._verbose:
            indented = lambda text: _re.sub(r'(?m)^(?!$)', '    ', text)
            out('Trying:\n' + indented(example.source) + ('Expecting:\n' + indented(example.want) if example.want else 'Expecting nothing\n'))

    def report_success(self, out, test, example, got):
        if self._verbose:
            out('ok\n')

    def report_failure(self, out, test, example, got):
        out(self._head(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        out(self._head(test, example) + 'Exception raised:\n' + _re.sub(r'(?m)^(?!$)', '    ', self._told(*exc_info)))

    def _told(self, *exc_info):
        """A traceback, with the name that the example's file has in CPython."""
        return ''.join(_traceback.format_exception(*exc_info)).replace('File "doctest: ', 'File "<doctest ')

    def _head(self, test, example):
        line = '?' if test.lineno is None else test.lineno + example.lineno + 1
        place = 'File "%s", line %s, in %s' % (test.filename, line, test.name) if test.filename else 'Line %s, in %s' % (example.lineno + 1, test.name)
        return '%s\n%s\nFailed example:\n%s' % (self.DIVIDER, place, _re.sub(r'(?m)^(?!$)', '    ', example.source))

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        stdout = _sys.stdout
        out = stdout.write if out is None else out
        failures = tries = skips = 0
        quiet = False
        for number, example in enumerate(test.examples):
            flags = self.original_optionflags
            for flag, on in example.options.items():
                flags = flags | flag if on else flags & ~flag
            self.optionflags = flags
            if flags & SKIP:
                skips += 1
                continue
            tries += 1
            if not quiet:
                self.report_start(out, test, example)
            ok = self._one(test, example, number, out, stdout, quiet)
            failures += not ok
            quiet = quiet or not ok and bool(flags & REPORT_ONLY_FIRST_FAILURE)
            if not ok and flags & FAIL_FAST:
                break
        self.optionflags = self.original_optionflags
        before = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = tuple([a + b for a, b in zip(before, (failures, tries, skips))])
        self.failures += failures
        self.tries += tries
        self.skips += skips
        if clear_globs:
            test.globs.clear()
        return TestResults(failures, tries, skipped=skips)

    def _one(self, test, example, number, out, stdout, quiet):
        """Runs an example; gives whether it did what it said."""
        shown = _sys.displayhook
        _sys.stdout, _sys.displayhook = spoof, _sys.__displayhook__ = _Spoof(), _sys.__displayhook__
        raised = None
        try:
            # A name that is no `<…>`: so the lines of the example are shown.
            exec(compile(example.source, 'doctest: %s[%d]>' % (test.name, number), 'single'), test.globs)
        except KeyboardInterrupt:
            raise
        except BaseException as e:
            raised = e
            # The frame of `exec` here is none of the example's.
            if e.__traceback__ is not None:
                e.__traceback__ = e.__traceback__.tb_next
        finally:
            _sys.stdout, _sys.displayhook = stdout, shown
        got = spoof.getvalue()
        if raised is None:
            ok = self._checker.check_output(example.want, got, self.optionflags)
        else:
            said = ''.join(_traceback.format_exception_only(type(raised), raised))
            if isinstance(raised, SyntaxError):
                said = said[said.rindex(type(raised).__name__ + ':'):]
            if example.exc_msg is None:
                if not quiet:
                    self.report_unexpected_exception(out, test, example, (type(raised), raised, raised.__traceback__))
                return False
            got += self._told(type(raised), raised, raised.__traceback__)
            ok = self._checker.check_output(example.exc_msg, said, self.optionflags)
            if not ok and self.optionflags & IGNORE_EXCEPTION_DETAIL:
                bare = lambda text: text.split('\n')[0].split(':')[0].split('.')[-1].strip()
                ok = bare(example.exc_msg) == bare(said)
        if not quiet:
            (self.report_success if ok else self.report_failure)(out, test, example, got)
        return ok

    def summarize(self, verbose=None):
        if verbose is None:
            verbose = self._verbose
        passed = [(name, row) for name, row in sorted(self._stats.items()) if not row[0] and row[1]]
        failed = [(name, row) for name, row in sorted(self._stats.items()) if row[0]]
        empty = [name for name, row in sorted(self._stats.items()) if not row[1]]
        items = lambda n, what: '%d %s%s' % (n, what, '' if n == 1 else 's')
        if verbose:
            if empty:
                print('%s had no tests:' % items(len(empty), 'item'))
                for name in empty:
                    print('    ' + name)
            if passed:
                print('%s passed all tests:' % items(len(passed), 'item'))
                for name, row in passed:
                    print(' %3d %s in %s' % (row[1], 'test' if row[1] == 1 else 'tests', name))
        if failed:
            print(_RULE)
            print('%s had failures:' % items(len(failed), 'item'))
            for name, row in failed:
                print(' %3d of %3d in %s' % (row[0], row[1], name))
        tries, failures, skips = self.tries, self.failures, self.skips
        if verbose:
            print('%s in %s.' % (items(tries, 'test'), items(len(self._stats), 'item')))
            print('%d passed%s%s.' % (tries - failures - 0 * skips, ' and %d failed' % failures if failures else '', ' and %d skipped' % skips if skips else ''))
        if failures:
            print('***Test Failed*** %s%s.' % (items(failures, 'failure'), ' and %s' % items(skips, 'skipped test') if skips else ''))
        elif verbose:
            print('Test passed.')
        return TestResults(failures, tries, skipped=skips)


def _run_all(tests, runner, report):
    for test in tests:
        runner.run(test)
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


class _Stopping(DocTestRunner):
    """Raises at the first example that fails."""

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None, raise_on_error=False, exclude_empty=False):
    if m is None:
        m = _sys.modules['__main__']
    if not _inspect.ismodule(m):
        raise TypeError('testmod: module required; %r' % (m,))
    kind = _Stopping if raise_on_error else DocTestRunner
    finder = DocTestFinder(exclude_empty=exclude_empty)
    tests = finder.find(m, m.__name__ if name is None else name, globs=globs, extraglobs=extraglobs)
    return _run_all(tests, kind(verbose=verbose, optionflags=optionflags), report)


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None, raise_on_error=False,
             parser=DocTestParser(), encoding=None):
    if package and not module_relative:
        raise ValueError('Package may only be specified for module-relative paths.')
    with open(filename, encoding=encoding or 'utf-8') as f:
        text = f.read()
    globs = dict({} if globs is None else globs, **(extraglobs or {}))
    globs.setdefault('__name__', '__main__')
    import os
    test = parser.get_doctest(text, globs, name or os.path.basename(filename), filename, 0)
    kind = _Stopping if raise_on_error else DocTestRunner
    return _run_all([test], kind(verbose=verbose, optionflags=optionflags), report)


def run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None, optionflags=0):
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


def DocFileSuite(*paths, **options):
    import _doctest_cases
    return _doctest_cases.of_files(paths, **options)


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """The examples of a module as tests of `unittest`."""
    import _doctest_cases
    if module is None:
        module = _sys.modules[_sys._getframe(1).f_globals['__name__']]
    return _doctest_cases.of_module(module, globs, extraglobs, test_finder or DocTestFinder(), options)


def __getattr__(name):
    if name == 'DocTestCase':
        import _doctest_cases
        return _doctest_cases.DocTestCase
    raise AttributeError("module 'doctest' has no attribute '%s'" % name)
