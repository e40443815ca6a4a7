import difflib
import functools
import io
import re
import sys
import time
import traceback
import types
import warnings
from pprint import pformat
from _sys import frame_row
from unittest.signals import installHandler, registerResult, removeHandler, removeResult

__all__ = ['TestResult', 'TestCase', 'IsolatedAsyncioTestCase', 'TestSuite', 'TextTestRunner', 'TestLoader', 'FunctionTestCase', 'main', 'defaultTestLoader', 'SkipTest', 'skip', 'skipIf',
           'skipUnless', 'expectedFailure', 'TextTestResult', 'addModuleCleanup', 'doModuleCleanups', 'enterModuleContext', 'installHandler', 'registerResult', 'removeResult',
           'removeHandler']


class SkipTest(Exception):
    pass


class _ShouldStop(Exception):
    pass


def _id(obj):
    return obj


def skip(reason):
    def decorator(item):
        if not isinstance(item, type):
            @functools.wraps(item)
            def wrapper(*args, **kwargs):
                raise SkipTest(reason)
            item = wrapper
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if type(reason).__name__ == 'function':
        item, reason = reason, ''
        return decorator(item)
    return decorator


def skipIf(condition, reason):
    return skip(reason) if condition else _id


def skipUnless(condition, reason):
    return _id if condition else skip(reason)


def expectedFailure(item):
    item.__unittest_expecting_failure__ = True
    return item


def safe_repr(obj, short=False):
    try:
        result = repr(obj)
    except Exception:
        result = object.__repr__(obj)
    return result if not short or len(result) < 80 else result[:80] + ' [truncated]...'


def _shorten(s, prefix, suffix):
    skip = len(s) - prefix - suffix
    return '%s[%d chars]%s' % (s[:prefix], skip, s[len(s) - suffix:]) if skip > 12 else s


def _common_shorten_repr(*args):
    args = tuple([safe_repr(a) for a in args])
    longest = max([len(a) for a in args])
    if longest <= 80:
        return args
    prefix = ''
    for chars in zip(*args):
        if len(set(chars)) > 1:
            break
        prefix += chars[0]
    n = len(prefix)
    common = 80 - (longest - n + 5 + 12)
    if common > 5:
        prefix = _shorten(prefix, 5, common)
        return tuple([prefix + s[n:] for s in args])
    prefix = _shorten(prefix, 5, 5)
    return tuple([prefix + _shorten(s[n:], 41, 5) for s in args])


def sorted_list_difference(expected, actual):
    """What of two sorted lists is in the first only, and what in the second only; each once."""
    missing, unexpected = [], []
    i = j = 0
    while i < len(expected) and j < len(actual):
        one, two = expected[i], actual[j]
        if one < two:
            missing.append(one)
        elif one > two:
            unexpected.append(two)
        if not one > two:
            while i < len(expected) and expected[i] == one:
                i += 1
        if not one < two:
            while j < len(actual) and actual[j] == two:
                j += 1
    return missing + expected[i:], unexpected + actual[j:]


def unorderable_list_difference(expected, actual):
    """As `sorted_list_difference`, of what has no order; what is found goes out of the lists."""
    missing = []
    while expected:
        item = expected.pop()
        if item in actual:
            actual.remove(item)
        else:
            missing.append(item)
    return missing, actual


def three_way_cmp(x, y):
    return (x > y) - (x < y)


def strclass(cls):
    return '%s.%s' % (cls.__module__, cls.__qualname__)


def _failfast(method):
    """The first trouble ends the run, where that is wanted."""
    @functools.wraps(method)
    def told(self, *args, **kwargs):
        if getattr(self, 'failfast', False):
            self.stop()
        return method(self, *args, **kwargs)
    return told


class TestResult:
    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = self.shouldStop = self.buffer = self.tb_locals = False
        self.failures, self.errors, self.skipped, self.expectedFailures, self.unexpectedSuccesses = [], [], [], [], []
        self.collectedDurations = []
        self.testsRun = 0
        self._kept = None
        self._mirrorOutput = False
        self._original_stdout, self._original_stderr = sys.stdout, sys.stderr

    def printErrors(self):
        """For classes that print."""

    def startTest(self, test):
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def _setupStdout(self):
        if self.buffer:
            if self._kept is None:
                self._kept = io.StringIO(), io.StringIO()
            sys.stdout, sys.stderr = self._kept

    def startTestRun(self):
        pass

    def stopTest(self, test):
        self._restoreStdout()
        self._mirrorOutput = False

    def _restoreStdout(self):
        if self.buffer:
            if self._kept is None:
                self._kept = io.StringIO(), io.StringIO()
            for kept, real, title in zip(self._kept, (self._original_stdout, self._original_stderr), _TITLES):
                text = kept.getvalue()
                if self._mirrorOutput and text:
                    real.write(title % (text if text.endswith('\n') else text + '\n'))
            sys.stdout, sys.stderr = self._original_stdout, self._original_stderr
            for kept in self._kept:
                kept.seek(0)
                kept.truncate()

    def stopTestRun(self):
        pass

    def _add(self, where, test, err):
        where.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    @_failfast
    def addError(self, test, err):
        self._add(self.errors, test, err)

    @_failfast
    def addFailure(self, test, err):
        self._add(self.failures, test, err)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            if getattr(self, 'failfast', False):
                self.stop()
            self._add(self.failures if issubclass(err[0], test.failureException) else self.errors, subtest, err)

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @_failfast
    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        if hasattr(self, 'collectedDurations'):
            self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        return len(self.failures) == len(self.errors) == 0 and (not hasattr(self, 'unexpectedSuccesses') or not self.unexpectedSuccesses)

    def stop(self):
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        told = traceback.TracebackException(*err, capture_locals=self.tb_locals, compact=True) if self.tb_locals else None
        text = ''.join(told.format() if told is not None else traceback.format_exception(err[1]))
        if self.buffer and self._kept is not None:
            for now, title in zip((sys.stdout, sys.stderr), _TITLES):
                shown = now.getvalue() if hasattr(now, 'getvalue') else ''
                if shown:
                    text += title % (shown if shown.endswith('\n') else shown + '\n')
        return text

    def __repr__(self):
        return '<%s run=%i errors=%i failures=%i>' % (strclass(self.__class__), self.testsRun, len(self.errors), len(self.failures))


_TITLES = '\nStdout:\n%s', '\nStderr:\n%s'


class TextTestResult(TestResult):
    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        TestResult.__init__(self, stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self.durations = durations
        self._newline = True

    def getDescription(self, test):
        doc = test.shortDescription()
        return '\n'.join((str(test), doc)) if self.descriptions and doc else str(test)

    def startTest(self, test):
        TestResult.startTest(self, test)
        if self.showAll:
            self.stream.write(self.getDescription(test))
            self.stream.write(' ... ')
            self.stream.flush()
            self._newline = False

    def _status(self, test, status, dot):
        if self.showAll:
            is_sub = isinstance(test, _SubTest)
            if is_sub or self._newline:
                if not self._newline:
                    self.stream.write('\n')
                if is_sub:
                    self.stream.write('  ')
                self.stream.write(self.getDescription(test))
                self.stream.write(' ... ')
            self.stream.write(status + '\n')
            self.stream.flush()
            self._newline = True
        elif self.dots:
            self.stream.write(dot)
            self.stream.flush()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            self._status(subtest, 'FAIL' if failed else 'ERROR', 'F' if failed else 'E')
        TestResult.addSubTest(self, test, subtest, err)

    def addSuccess(self, test):
        TestResult.addSuccess(self, test)
        self._status(test, 'ok', '.')

    def addError(self, test, err):
        TestResult.addError(self, test, err)
        self._status(test, 'ERROR', 'E')

    def addFailure(self, test, err):
        TestResult.addFailure(self, test, err)
        self._status(test, 'FAIL', 'F')

    def addSkip(self, test, reason):
        TestResult.addSkip(self, test, reason)
        self._status(test, 'skipped %r' % reason, 's')

    def addExpectedFailure(self, test, err):
        TestResult.addExpectedFailure(self, test, err)
        self._status(test, 'expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        TestResult.addUnexpectedSuccess(self, test)
        self._status(test, 'unexpected success', 'u')

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.write('\n')
        for flavour, errors in (('ERROR', self.errors), ('FAIL', self.failures)):
            for test, err in errors:
                self.stream.write(self.separator1 + '\n')
                self.stream.write('%s: %s\n' % (flavour, self.getDescription(test)))
                self.stream.write(self.separator2 + '\n')
                self.stream.write('%s\n' % err)
        if self.unexpectedSuccesses:
            self.stream.write(self.separator1 + '\n')
            for test in self.unexpectedSuccesses:
                self.stream.write('UNEXPECTED SUCCESS: %s\n' % self.getDescription(test))


class _Raises:
    def __init__(self, expected, case, regex=None):
        self.expected, self.case, self.msg = expected, case, None
        self.obj_name = None
        self.expected_regex = re.compile(regex) if isinstance(regex, (str, bytes)) else regex
        if regex is not None and not hasattr(self.expected_regex, 'search'):
            raise TypeError('first argument must be string or compiled pattern')

    def _what(self):
        try:
            return self.expected.__name__
        except AttributeError:
            return str(self.expected)

    def handle(self, name, args, kwargs):
        kind = Warning if 'Warn' in name else BaseException
        classes = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        if not all([isinstance(c, type) and issubclass(c, kind) for c in classes]):
            raise TypeError('%s() arg 1 must be %s' % (name, 'a warning class or tuple of warning classes' if kind is Warning else 'an exception type or tuple of exception types'))
        if not args:
            self.msg = kwargs.pop('msg', None)
            if kwargs:
                raise TypeError('%r is an invalid keyword argument for this function' % next(iter(kwargs)))
            return self
        call, *args = args
        self.obj_name = getattr(call, '__name__', str(call))
        with self:
            call(*args, **kwargs)

    def _raise(self, text):
        raise self.case.failureException(self.case._formatMessage(self.msg, text))


class _AssertRaisesContext(_Raises):
    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            if self.obj_name:
                self._raise('%s not raised by %s' % (self._what(), self.obj_name))
            self._raise('%s not raised' % self._what())
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.expected_regex is not None and not self.expected_regex.search(str(exc_value)):
            self._raise('"%s" does not match "%s"' % (self.expected_regex.pattern, str(exc_value)))
        return True


class _AssertWarnsContext(_Raises):
    def __enter__(self):
        # What a module has warned of once it is to tell again.
        for module in list(sys.modules.values()):
            if getattr(module, '__warningregistry__', None):
                module.__warningregistry__ = {}
        self._catch = warnings.catch_warnings(record=True)
        self.warnings = self._catch.__enter__()
        warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self._catch.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first = None
        for m in self.warnings:
            w = m.message
            if not isinstance(w, self.expected):
                continue
            first = first or w
            if self.expected_regex is not None and not self.expected_regex.search(str(w)):
                continue
            self.warning, self.filename, self.lineno = w, m.filename, m.lineno
            return
        if first is not None:
            self._raise('"%s" does not match "%s"' % (self.expected_regex.pattern, str(first)))
        self._raise('%s not triggered by %s' % (self._what(), self.obj_name) if self.obj_name else '%s not triggered' % self._what())


class _AssertLogsContext:
    def __init__(self, case, logger_name, level, no_logs):
        import logging
        self.case, self.logger_name, self.no_logs, self.msg = case, logger_name, no_logs, None
        self.level = logging._nameToLevel.get(level, level) if level else logging.INFO

    def __enter__(self):
        import logging
        context = self
        self.records, self.output = [], []

        class Capture(logging.Handler):
            def emit(self, record):
                context.records.append(record)
                context.output.append(self.format(record))

        logger = self.logger = self.logger_name if isinstance(self.logger_name, logging.Logger) else logging.getLogger(self.logger_name)
        handler = Capture()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter('%(levelname)s:%(name)s:%(message)s'))
        self._old = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else self

    def __exit__(self, exc_type, exc_value, tb):
        import logging
        self.logger.handlers, level, self.logger.propagate = self._old
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        if self.no_logs:
            if self.records:
                raise self.case.failureException('Unexpected logs found: %r' % self.output)
        elif not self.records:
            raise self.case.failureException('no logs of level %s or higher triggered on %s' % (logging.getLevelName(self.level), self.logger.name))


_NO_MESSAGE = object()
DIFF_OMITTED = '\nDiff is %s characters long. Set self.maxDiff to None to see it.'


class _Outcome:
    """How a test goes: its parts tell."""

    def __init__(self, result=None):
        self.result, self.success = result, True
        self.result_supports_subtests = hasattr(result, 'addSubTest')
        self.expecting_failure, self.expectedFailure = False, None

    def testPartExecutor(self, test_case, subTest=False):
        return _Part(self, test_case, subTest)


class _Part:
    """A part of a test; what goes wrong in it is told and does not leave it."""

    def __init__(self, outcome, test, is_sub):
        self._outcome, self._test, self._is_sub = outcome, test, is_sub

    def __enter__(self):
        self._before, self._outcome.success = self._outcome.success, True

    def __exit__(self, *trouble):
        try:
            return self._told(*trouble)
        finally:
            self._outcome.success = self._outcome.success and self._before

    def _told(self, *trouble):
        outcome, test, result = self._outcome, self._test, self._outcome.result
        kind = trouble[0]
        if kind is None:
            if self._is_sub and outcome.success:
                result.addSubTest(test.test_case, test, None)
            return False
        if issubclass(kind, KeyboardInterrupt):
            return False
        if issubclass(kind, SkipTest):
            outcome.success = False
            test._skipped(result, test, str(trouble[1]))
        elif issubclass(kind, _ShouldStop):
            pass
        elif outcome.expecting_failure:
            outcome.expectedFailure = trouble
        else:
            outcome.success = False
            if self._is_sub:
                result.addSubTest(test.test_case, test, trouble)
            elif result is not None:
                (result.addFailure if issubclass(kind, test.failureException) else result.addError)(test, trouble)
        return True


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16
    _classSetupFailed = False
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._testMethodDoc = 'No test'
        self._subtest = self._outcome = None
        self._cleanups = []
        self._type_equality_funcs = {dict: 'assertDictEqual', list: 'assertListEqual', tuple: 'assertTupleEqual', set: 'assertSetEqual', frozenset: 'assertSetEqual',
                                     str: 'assertMultiLineEqual'}
        try:
            method = getattr(self, methodName)
            self._testMethodDoc = method.__doc__
        except AttributeError:
            if methodName != 'runTest':
                raise ValueError('no such test method in %s: %s' % (self.__class__, methodName)) from None

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        return _entered(cm, self.addCleanup)

    @classmethod
    def enterClassContext(cls, cm):
        return _entered(cm, cls.addClassCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split('\n')[0].strip() if doc else None

    def id(self):
        return '%s.%s' % (strclass(self.__class__), self._testMethodName)

    def __eq__(self, other):
        return self._testMethodName == other._testMethodName if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return '%s (%s.%s)' % (self._testMethodName, strclass(self.__class__), self._testMethodName)

    def __repr__(self):
        return '<%s testMethod=%s>' % (strclass(self.__class__), self._testMethodName)

    def subTest(self, msg=_NO_MESSAGE, **params):
        return _SubTestContext(self, msg, params)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def run(self, result=None):
        whole = result is None
        if whole:
            result = self.defaultTestResult()
            start = getattr(result, 'startTestRun', None)
            if start is not None:
                start()
        result.startTest(self)
        try:
            self._run(result)
            return result
        finally:
            result.stopTest(self)
            if whole:
                stop = getattr(result, 'stopTestRun', None)
                if stop is not None:
                    stop()

    def _run(self, result):
        method = getattr(self, self._testMethodName)
        for marked in self.__class__, method:
            if getattr(marked, '__unittest_skip__', False):
                self._skipped(result, self, getattr(self.__class__, '__unittest_skip_why__', '') or getattr(method, '__unittest_skip_why__', ''))
                return
        self._outcome = outcome = _Outcome(result)
        expecting = getattr(self, '__unittest_expecting_failure__', False) or getattr(method, '__unittest_expecting_failure__', False)
        try:
            self._run_parts(outcome, method, expecting)
            if outcome.success:
                self._tell_success(result, expecting, outcome.expectedFailure)
        finally:
            # What was raised holds frames.
            outcome.expectedFailure = self._outcome = None

    def _run_parts(self, outcome, method, expecting):
        started = time.perf_counter()
        with outcome.testPartExecutor(self):
            self._callSetUp()
        if outcome.success:
            # Only the method itself is expected to fail.
            outcome.expecting_failure = expecting
            with outcome.testPartExecutor(self):
                self._callTestMethod(method)
            outcome.expecting_failure = False
            with outcome.testPartExecutor(self):
                self._callTearDown()
        self.doCleanups()
        if hasattr(outcome.result, 'addDuration'):
            outcome.result.addDuration(self, time.perf_counter() - started)
        else:
            warnings.warn('TestResult has no addDuration method', RuntimeWarning)

    def _tell_success(self, result, expecting, failure):
        if not expecting:
            result.addSuccess(self)
        elif failure:
            self._told(result, 'addExpectedFailure', result.addSuccess, failure)
        else:
            self._told(result, 'addUnexpectedSuccess', lambda test: result.addFailure(test, (self.failureException, self.failureException('unexpected success'), None)))

    def _callSetUp(self):
        self.setUp()

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def _told(self, result, name, otherwise, *more):
        tell = getattr(result, name, None)
        if tell is not None:
            tell(self, *more)
        else:
            warnings.warn('TestResult has no %s method, reporting as %s' % (name, 'passes' if more else 'failure'), RuntimeWarning)
            otherwise(self)

    def _skipped(self, result, test, reason):
        skip = getattr(result, 'addSkip', None)
        if skip is not None:
            skip(test, reason)
        else:
            warnings.warn('TestResult has no addSkip method, skips not reported', RuntimeWarning, 2)
            result.addSuccess(test)

    def _callTestMethod(self, method):
        value = method()
        if value is not None:
            warnings.warn('It is deprecated to return a value that is not None from a test case (%r)' % method, DeprecationWarning, stacklevel=1)

    def doCleanups(self):
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.testPartExecutor(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    def debug(self):
        method = getattr(self, self._testMethodName)
        for marked in self.__class__, method:
            if getattr(marked, '__unittest_skip__', False):
                raise SkipTest(getattr(self.__class__, '__unittest_skip_why__', '') or getattr(method, '__unittest_skip_why__', ''))
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def skipTest(self, reason):
        raise SkipTest(reason)

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else '%s : %s' % (standardMsg, msg)

    def _fail(self, msg, text):
        raise self.failureException(self._formatMessage(msg, text))

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, '%s is not false' % safe_repr(expr))

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, '%s is not true' % safe_repr(expr))

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _AssertRaisesContext(expected_exception, self).handle('assertRaises', args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _AssertRaisesContext(expected_exception, self, expected_regex).handle('assertRaisesRegex', args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _AssertWarnsContext(expected_warning, self).handle('assertWarns', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _AssertWarnsContext(expected_warning, self, expected_regex).handle('assertWarnsRegex', args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _AssertLogsContext(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        return _AssertLogsContext(self, logger, level, True)

    def assertEqual(self, first, second, msg=None):
        function = self._type_equality_funcs.get(type(first)) if type(first) is type(second) else None
        if function is not None:
            if isinstance(function, str):
                function = getattr(self, function)
            function(first, second, msg=msg)
        elif not first == second:
            self._fail(msg, '%s != %s' % _common_shorten_repr(first, second))

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, '%s == %s' % (safe_repr(first), safe_repr(second)))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        diff = abs(first - second)
        if delta is not None:
            if diff <= delta:
                return
            text = '%s != %s within %s delta (%s difference)' % (safe_repr(first), safe_repr(second), safe_repr(delta), safe_repr(diff))
        else:
            places = 7 if places is None else places
            if round(diff, places) == 0:
                return
            text = '%s != %s within %r places (%s difference)' % (safe_repr(first), safe_repr(second), places, safe_repr(diff))
        self._fail(msg, text)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        diff = abs(first - second)
        if delta is not None:
            if not first == second and diff > delta:
                return
            text = '%s == %s within %s delta (%s difference)' % (safe_repr(first), safe_repr(second), safe_repr(delta), safe_repr(diff))
        else:
            places = 7 if places is None else places
            if not first == second and round(diff, places) != 0:
                return
            text = '%s == %s within %r places' % (safe_repr(first), safe_repr(second), places)
        self._fail(msg, text)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        if seq_type is not None:
            name = seq_type.__name__
            if not isinstance(seq1, seq_type):
                raise self.failureException('First sequence is not a %s: %s' % (name, safe_repr(seq1)))
            if not isinstance(seq2, seq_type):
                raise self.failureException('Second sequence is not a %s: %s' % (name, safe_repr(seq2)))
        else:
            name = 'sequence'
        differing = _unlike(seq1, seq2, name, seq_type is None)
        if differing is None:
            return
        diff = '\n' + '\n'.join(difflib.ndiff(pformat(seq1).splitlines(), pformat(seq2).splitlines()))
        self._fail(msg, self._truncateMessage(differing, diff))

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + DIFF_OMITTED % len(diff)

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        parts = []
        for a, b, which in (set1, set2, 'first'), (set2, set1, 'second'):
            try:
                parts.append(a.difference(b))
            except TypeError as e:
                self.fail('invalid type when attempting set difference: %s' % e)
            except AttributeError as e:
                self.fail('%s argument does not support set difference: %s' % (which, e))
        one, two = parts
        if not one and not two:
            return
        lines = []
        if one:
            lines.append('Items in the first set but not the second:')
            lines.extend([repr(x) for x in one])
        if two:
            lines.append('Items in the second set but not the first:')
            lines.extend([repr(x) for x in two])
        self._fail(msg, '\n'.join(lines))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, '%s not found in %s' % (safe_repr(member), safe_repr(container)))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, '%s unexpectedly found in %s' % (safe_repr(member), safe_repr(container)))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, '%s is not %s' % (safe_repr(expr1), safe_repr(expr2)))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, 'unexpectedly identical: %s' % safe_repr(expr1))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            text = '%s != %s' % _common_shorten_repr(d1, d2)
            diff = '\n' + '\n'.join(difflib.ndiff(pformat(d1).splitlines(), pformat(d2).splitlines()))
            self._fail(msg, self._truncateMessage(text, diff))

    def assertCountEqual(self, first, second, msg=None):
        one, two = list(first), list(second)
        rows = _counted(one, two)
        if rows:
            lines = ['First has %d, Second has %d:  %r' % row for row in rows]
            self._fail(msg, self._truncateMessage('Element counts were not equal:\n', '\n'.join(lines)))

    def assertMultiLineEqual(self, first, second, msg=None):
        if first == second:
            return
        text = '%s != %s' % _common_shorten_repr(first, second)
        one, two = first, second
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._fail(msg, text)
        a, b = _lines(first, second)
        self._fail(msg, self._truncateMessage(text, '\n' + ''.join(difflib.ndiff(a, b))))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, '%s not less than %s' % (safe_repr(a), safe_repr(b)))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, '%s not less than or equal to %s' % (safe_repr(a), safe_repr(b)))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, '%s not greater than %s' % (safe_repr(a), safe_repr(b)))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, '%s not greater than or equal to %s' % (safe_repr(a), safe_repr(b)))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, '%s is not None' % safe_repr(obj))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, 'unexpectedly None')

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, '%s is not an instance of %r' % (safe_repr(obj), cls))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, '%s is an instance of %r' % (safe_repr(obj), cls))

    def assertRegex(self, text, expected_regex, msg=None):
        if isinstance(expected_regex, (str, bytes)):
            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            self._fail(msg, "Regex didn't match: %r not found in %r" % (expected_regex.pattern, text))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if isinstance(unexpected_regex, (str, bytes)):
            unexpected_regex = re.compile(unexpected_regex)
        m = unexpected_regex.search(text)
        if m:
            self._fail(msg, 'Regex matched: %r matches %r in %r' % (text[m.start():m.end()], unexpected_regex.pattern, text))


def _unlike(seq1, seq2, name, is_any):
    """In what two sequences differ; None if they do not."""
    for which, seq in ('First', seq1), ('Second', seq2):
        try:
            len(seq)
        except (TypeError, NotImplementedError):
            return '%s %s has no length.    Non-sequence?' % (which, name)
    if seq1 == seq2:
        return None
    differing = '%ss differ: %s != %s\n' % ((name.capitalize(),) + _common_shorten_repr(seq1, seq2))
    len1, len2 = len(seq1), len(seq2)
    for i in range(min(len1, len2)):
        try:
            which = 'first'
            item1 = seq1[i]
            which = 'second'
            item2 = seq2[i]
        except (TypeError, IndexError, NotImplementedError):
            differing += '\nUnable to index element %d of %s %s\n' % (i, which, name)
            break
        if item1 != item2:
            differing += '\nFirst differing element %d:\n%s\n%s\n' % ((i,) + _common_shorten_repr(item1, item2))
            break
    else:
        if len1 == len2 and is_any and type(seq1) != type(seq2):
            return None
    if len1 != len2:
        which, longer, short = ('First', seq1, len2) if len1 > len2 else ('Second', seq2, len1)
        differing += '\n%s %s contains %d additional elements.\n' % (which, name, len(longer) - short)
        try:
            differing += 'First extra element %d:\n%s\n' % (short, safe_repr(longer[short]))
        except (TypeError, IndexError, NotImplementedError):
            differing += 'Unable to index element %d of %s %s\n' % (short, which.lower(), name)
    return differing


def _counted(one, two):
    """(how often in the first, in the second, element) of all that differ."""
    try:
        from collections import Counter
        a, b = Counter(one), Counter(two)
        return [(a[x], b[x], x) for x in list(a) + [y for y in b if y not in a] if a[x] != b[x]]
    except TypeError:
        pass
    rows = []
    for x in one + two:
        if not any([x is r[2] or x == r[2] for r in rows]):
            rows.append((sum([x == y for y in one]), sum([x == y for y in two]), x))
    return [r for r in rows if r[0] != r[1]]


def _lines(first, second):
    # Where only one ends with a line's end, it has one empty line more.
    ends = first[-1:] == '\n', second[-1:] == '\n'
    if first and second:
        ends = (all(ends),) * 2
    whole = [text if ended or not text else text + '\n' for text, ended in zip((first, second), ends)]
    return [text.splitlines(keepends=True) for text in whole]


def _entered(cm, later):
    cls = type(cm)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError("'%s.%s' object does not support the context manager protocol" % (cls.__module__, cls.__qualname__)) from None
    result = enter(cm)
    later(leave, cm, None, None, None)
    return result


class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self._message, self.test_case, self.params = message, test_case, params
        self.failureException = test_case.failureException

    def _subDescription(self):
        parts = []
        if self._message is not _NO_MESSAGE:
            parts.append('[%s]' % self._message)
        if self.params:
            parts.append('(%s)' % ', '.join(['%s=%r' % p for p in self.params.items()]))
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        return '%s %s' % (self.test_case.id(), self._subDescription())

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return '%s %s' % (self.test_case, self._subDescription())


class _SubTestContext:
    def __init__(self, case, msg, params):
        self._case, self._msg, self._params = case, msg, params

    def __enter__(self):
        case, self._part = self._case, None
        self._outcome = outcome = case._outcome
        if outcome is None or not outcome.result_supports_subtests:
            return
        self._parent = case._subtest
        params = {**self._params, **{k: v for k, v in self._parent.params.items() if k not in self._params}} if self._parent is not None else self._params
        case._subtest = _SubTest(case, self._msg, params)
        self._part = outcome.testPartExecutor(case._subtest, True)
        self._part.__enter__()

    def __exit__(self, *trouble):
        if self._part is None:
            return False
        outcome = self._outcome
        try:
            done = self._part.__exit__(*trouble)
            if trouble[0] is not None and not done:
                return False
            if outcome.expectedFailure if outcome.success else getattr(outcome.result, 'failfast', False):
                raise _ShouldStop
            return done
        finally:
            self._case._subtest = self._parent


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._functions = setUp, testFunc, tearDown
        self._description = description

    def setUp(self):
        if self._functions[0] is not None:
            self._functions[0]()

    def tearDown(self):
        if self._functions[2] is not None:
            self._functions[2]()

    def runTest(self):
        self._functions[1]()

    def id(self):
        return self._functions[1].__name__

    def __eq__(self, other):
        return (self._functions, self._description) == (other._functions, other._description) if isinstance(other, self.__class__) else NotImplemented

    def __hash__(self):
        return hash((type(self), self._functions, self._description))

    def __str__(self):
        return '%s (%s)' % (strclass(self.__class__), self._functions[1].__name__)

    def __repr__(self):
        return '<%s tec=%s>' % (strclass(self.__class__), self._functions[1])

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._functions[1].__doc__
        return doc and doc.split('\n')[0].strip() or None


class IsolatedAsyncioTestCase(TestCase):
    def __init__(self, methodName='runTest'):
        import _sys
        _sys.unsupported('unittest.IsolatedAsyncioTestCase')


class BaseTestSuite:
    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._done = 0
        self.addTests(tests)

    def __iter__(self):
        return iter(self._tests)

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, self.__class__) else NotImplemented

    def __repr__(self):
        return '<%s tests=%s>' % (strclass(self.__class__), list(self))

    def countTestCases(self):
        return self._done + sum([t.countTestCases() for t in self if t])

    def addTest(self, test):
        if not callable(test):
            raise TypeError('%s is not callable' % repr(test))
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def run(self, result):
        for i, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(i)
        return result

    def _removeTestAtIndex(self, index):
        """A test that has run need not be kept."""
        try:
            test = self._tests[index]
        except TypeError:
            return
        if hasattr(test, 'countTestCases'):
            self._done += test.countTestCases()
        self._tests[index] = None

    def debug(self):
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    def run(self, result, debug=False):
        outermost = getattr(result, '_testRunEntered', False) is False
        if outermost:
            result._testRunEntered = True
        for i, test in enumerate(self):
            if result.shouldStop:
                break
            if not _is_suite(test):
                self._leave_class(test, result)
                self._enter_module(test, result)
                self._enter_class(test, result)
                result._previousTestClass = test.__class__
                if getattr(test.__class__, '_classSetupFailed', False) or getattr(result, '_moduleSetUpFailed', False):
                    continue
            if debug:
                test.debug() if not _is_suite(test) else test.run(result, True)
            else:
                test(result)
            if self._cleanup:
                self._removeTestAtIndex(i)
        if outermost:
            self._leave_class(None, result)
            self._leave_module(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_DebugResult(), True)

    def _enter_class(self, test, result):
        cls = test.__class__
        if cls is getattr(result, '_previousTestClass', None) or getattr(result, '_moduleSetUpFailed', False) or getattr(cls, '__unittest_skip__', False):
            return
        try:
            cls._classSetupFailed = False
        except TypeError:
            pass
        enter = getattr(cls, 'setUpClass', None)
        if enter is None:
            return
        name = strclass(cls)
        with _Output(result):
            if not self._fixture(enter, 'setUpClass', name, result):
                try:
                    cls._classSetupFailed = True
                except TypeError:
                    pass
                self._class_cleanups(cls, 'setUpClass', name, result)

    def _class_cleanups(self, cls, what, name, result):
        clean = getattr(cls, 'doClassCleanups', None)
        if clean is not None:
            clean()
            for info in getattr(cls, 'tearDown_exceptions', ()):
                self._trouble(result, info, what, name)

    def _leave_class(self, test, result):
        cls = getattr(result, '_previousTestClass', None)
        if cls is None or test is not None and test.__class__ is cls or getattr(cls, '_classSetupFailed', False) or getattr(result, '_moduleSetUpFailed', False) \
                or getattr(cls, '__unittest_skip__', False):
            return
        leave = getattr(cls, 'tearDownClass', None)
        name = strclass(cls)
        with _Output(result):
            if leave is not None:
                self._fixture(leave, 'tearDownClass', name, result)
            self._class_cleanups(cls, 'tearDownClass', name, result)

    def _enter_module(self, test, result):
        before = getattr(result, '_previousTestClass', None)
        name = test.__class__.__module__
        if before is not None and before.__module__ == name:
            return
        self._leave_module(result)
        result._moduleSetUpFailed = False
        enter = getattr(sys.modules.get(name), 'setUpModule', None)
        if enter is None:
            return
        with _Output(result):
            if not self._fixture(enter, 'setUpModule', name, result):
                result._moduleSetUpFailed = True
                self._fixture(doModuleCleanups, 'setUpModule', name, result)

    def _leave_module(self, result):
        before = getattr(result, '_previousTestClass', None)
        if before is None or getattr(result, '_moduleSetUpFailed', False):
            return
        name = before.__module__
        with _Output(result):
            leave = getattr(sys.modules.get(name), 'tearDownModule', None)
            if leave is not None and name in sys.modules:
                self._fixture(leave, 'tearDownModule', name, result)
            self._fixture(doModuleCleanups, 'tearDownModule', name, result)

    def _fixture(self, function, what, where, result):
        try:
            function()
            return True
        except Exception:
            if isinstance(result, _DebugResult):
                raise
            self._trouble(result, sys.exc_info(), what, where)
        return False

    def _trouble(self, result, info, what, where):
        if isinstance(result, _DebugResult):
            raise info[1]
        holder = _ErrorHolder('%s (%s)' % (what, where))
        skip = getattr(result, 'addSkip', None)
        if skip is not None and isinstance(info[1], SkipTest):
            skip(holder, str(info[1]))
        else:
            result.addError(holder, info)


class _Output:
    """What a fixture prints goes where the prints of tests go."""

    def __init__(self, result):
        self._result = result

    def __enter__(self):
        getattr(self._result, '_setupStdout', _nothing)()

    def __exit__(self, *trouble):
        getattr(self._result, '_restoreStdout', _nothing)()


def _nothing():
    pass


def _is_suite(test):
    try:
        iter(test)
    except TypeError:
        return False
    return True


class _DebugResult:
    _previousTestClass = None
    _moduleSetUpFailed = _testRunEntered = shouldStop = False


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    return _entered(cm, addModuleCleanup)


def doModuleCleanups():
    problems = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as e:
            problems.append(e)
    if problems:
        raise problems[0]


class _ErrorHolder:
    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return '<ErrorHolder description=%r>' % (self.description,)

    def __str__(self):
        return self.id()

    def run(self, result):
        pass

    def __call__(self, result):
        return self.run(result)

    def countTestCases(self):
        return 0


class _FailedTest(TestCase):
    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__name__, name))

        def fails():
            raise self._exception
        return fails


class TestLoader:
    testMethodPrefix = 'test'
    sortTestMethodsUsing = staticmethod(three_way_cmp)
    testNamePatterns = None
    suiteClass = TestSuite
    _top_level_dir = None

    def __init__(self):
        self.errors = []
        # Packages whose `load_tests` is running: what it discovers is not asked again.
        self._loading = set()

    def getTestCaseNames(self, testCaseClass):
        def wanted(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            from fnmatch import fnmatchcase
            full = '%s.%s.%s' % (testCaseClass.__module__, testCaseClass.__qualname__, name)
            return self.testNamePatterns is None or any(fnmatchcase(full, p) for p in self.testNamePatterns)
        names = [n for n in dir(testCaseClass) if wanted(n)]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, BaseTestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?')
        names = [] if testCaseClass in (TestCase, FunctionTestCase) else self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, 'runTest') and testCaseClass not in (TestCase, FunctionTestCase):
            names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        found = []
        for name in dir(module):
            obj = getattr(module, name)
            if isinstance(obj, type) and issubclass(obj, TestCase) and obj not in (TestCase, FunctionTestCase):
                found.append(self.loadTestsFromTestCase(obj))
        suite = self.suiteClass(found)
        load = getattr(module, 'load_tests', None)
        if load is None:
            return suite
        try:
            return load(self, suite, pattern)
        except Exception as e:
            return self._failed(module.__name__, e, 'Failed to call load_tests:\n%s' % traceback.format_exc())

    def _failed(self, name, exception, message):
        self.errors.append(message)
        return self.suiteClass([_FailedTest(name, exception)])

    def loadTestsFromName(self, name, module=None):
        if module is None and not name:
            raise ValueError('Empty module name')
        parts = name.split('.')
        trouble = None
        rest = parts
        if module is None:
            whole = parts[:]
            while whole:
                try:
                    module = __import__('.'.join(whole))
                    break
                except ImportError:
                    last = whole.pop()
                    message = 'Failed to import test module: %s\n%s' % (last, traceback.format_exc())
                    trouble = last, ImportError(message), message
                    if not whole:
                        return self._failed(*trouble)
            rest = parts[1:]
        obj = module
        for i, part in enumerate(rest):
            parent = obj
            try:
                obj = getattr(obj, part)
            except AttributeError as e:
                if getattr(obj, '__path__', None) is not None and trouble is not None:
                    return self._failed(*trouble)
                message = 'Failed to access attribute:\n%s' % traceback.format_exc()
                return self._failed(part, e, message)
        if isinstance(obj, types.ModuleType):
            return self.loadTestsFromModule(obj)
        if isinstance(obj, type) and issubclass(obj, TestCase) and obj not in (TestCase, FunctionTestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, types.FunctionType) and isinstance(parent, type) and issubclass(parent, TestCase):
            made = parent(parts[-1])
            if not isinstance(getattr(made, parts[-1]), types.FunctionType):
                return self.suiteClass([made])
        elif isinstance(obj, TestSuite):
            return obj
        if callable(obj):
            test = obj()
            if isinstance(test, TestSuite):
                return test
            if isinstance(test, TestCase):
                return self.suiteClass([test])
            raise TypeError('calling %s returned %s, not a test' % (obj, test))
        raise TypeError("don't know how to make test from: %s" % obj)

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(n, module) for n in names])

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        import os
        if top_level_dir is None:
            top_level_dir = self._top_level_dir
        top = os.path.abspath(start_dir if top_level_dir is None else top_level_dir)
        if top not in sys.path:
            sys.path.insert(0, top)
        start = os.path.abspath(start_dir)
        if not os.path.isdir(start):
            start, above = self._folder_of_module(start_dir)
            if top_level_dir is None:
                sys.path.remove(top)
                top = above
        elif start != top and not os.path.isfile(os.path.join(start, '__init__.py')):
            raise ImportError('Start directory is not importable: %r' % start_dir)
        package = os.path.relpath(start, top).replace(os.sep, '.')
        found = self._tests_of_package(package, pattern) if package != '.' else None
        return self.suiteClass(list(self._tests_below(start, top, pattern)) if found is None else found)

    def _folder_of_module(self, name):
        """Where a package lies that is given by name, and the folder that holds its first part."""
        import os
        try:
            __import__(name)
        except ImportError:
            raise ImportError('Start directory is not importable: %r' % name) from None
        module, first = sys.modules[name], sys.modules[name.partition('.')[0]]
        if getattr(module, '__file__', None) is None:
            if name in sys.builtin_module_names:
                raise TypeError('Can not use builtin modules as dotted module names')
            raise TypeError("don't know how to discover from %r" % module)
        above = os.path.dirname(os.path.abspath(first.__file__))
        if os.path.basename(first.__file__).lower().startswith('__init__.py'):
            above = os.path.dirname(above)
        return os.path.dirname(os.path.abspath(module.__file__)), above

    def _tests_below(self, folder, top, pattern):
        import os
        from fnmatch import fnmatch
        for entry in sorted(os.listdir(folder)):
            path = os.path.join(folder, entry)
            name = os.path.relpath(path, top).replace(os.sep, '.')
            if os.path.isfile(path):
                if re.match(r'[_a-z]\w*\.py$', entry, re.IGNORECASE) and fnmatch(entry, pattern):
                    yield self._tests_of_file(name[:-3], path, pattern)
            elif os.path.isfile(os.path.join(path, '__init__.py')):
                found = self._tests_of_package(name, pattern, fnmatch(entry, pattern))
                if found is None:
                    yield from self._tests_below(path, top, pattern)
                else:
                    yield from found

    def _imported(self, name):
        """A module, or what stands for its tests if it cannot be had."""
        try:
            __import__(name)
        except SkipTest as e:
            return _skipped_module(name, str(e), self.suiteClass)
        except Exception:
            message = 'Failed to import test module: %s\n%s' % (name, traceback.format_exc())
            return self._failed(name, ImportError(message), message)
        return sys.modules[name]

    def _tests_of_file(self, name, path, pattern):
        import os
        module = self._imported(name)
        if not isinstance(module, types.ModuleType):
            return module
        there = os.path.abspath(getattr(module, '__file__', None) or path)
        if os.path.realpath(there)[:-3].lower() != os.path.realpath(path)[:-3].lower():
            raise ImportError('%r module incorrectly imported from %r. Expected %r. Is this module globally installed?'
                              % (os.path.basename(path)[:-3], os.path.dirname(os.path.realpath(there)), os.path.dirname(path)))
        return self.loadTestsFromModule(module, pattern=pattern)

    def _tests_of_package(self, name, pattern, wanted=False):
        """What a package says its tests are; none if its folder is to be looked through, with its own tests first if they are wanted."""
        if name in self._loading:
            return None
        package = self._imported(name)
        if not isinstance(package, types.ModuleType):
            return [package]
        if getattr(package, 'load_tests', None) is None:
            return None
        self._loading.add(name)
        try:
            return [self.loadTestsFromModule(package, pattern=pattern)]
        finally:
            self._loading.discard(name)


def _skipped_module(name, reason, suite):
    @skip(reason)
    def skipped(self):
        pass
    return suite([type('ModuleSkipped', (TestCase,), {name: skipped, '__module__': 'unittest.loader'})(name)])


defaultTestLoader = TestLoader()


class _WritelnDecorator:
    """A stream that writes lines too."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        if name in ('stream', '__getstate__'):
            raise AttributeError(name)
        return getattr(self.stream, name)

    def writeln(self, arg=None):
        if arg:
            self.write(arg)
        self.write('\n')


class TextTestRunner:
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None, warnings=None, *, tb_locals=False, durations=None):
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.descriptions, self.verbosity, self.failfast, self.buffer, self.tb_locals, self.durations = descriptions, verbosity, failfast, buffer, tb_locals, durations
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        try:
            return self.resultclass(self.stream, self.descriptions, self.verbosity, durations=self.durations)
        except TypeError:
            return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        result = self._makeResult()
        registerResult(result)
        result.failfast, result.buffer, result.tb_locals = self.failfast, self.buffer, self.tb_locals
        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
            start = time.perf_counter()
            getattr(result, 'startTestRun', _nothing)()
            try:
                test(result)
            finally:
                getattr(result, 'stopTestRun', _nothing)()
            taken = time.perf_counter() - start
        result.printErrors()
        if self.durations is not None and hasattr(result, 'collectedDurations'):
            self._printDurations(result)
        line = self.stream.writeln
        if hasattr(result, 'separator2'):
            line(result.separator2)
        run = result.testsRun
        line('Ran %d test%s in %.3fs' % (run, '' if run == 1 else 's', taken))
        line()
        kinds = ('failures', 'errors') if not result.wasSuccessful() else ()
        counts = [(k, len(getattr(result, k))) for k in kinds]
        for name, title in ('skipped', 'skipped'), ('expectedFailures', 'expected failures'), ('unexpectedSuccesses', 'unexpected successes'):
            counts.append((title, len(getattr(result, name, ()))))
        if kinds:
            self.stream.write('FAILED')
        elif run == 0 and not getattr(result, 'skipped', ()):
            self.stream.write('NO TESTS RAN')
        else:
            self.stream.write('OK')
        told = ['%s=%d' % c for c in counts if c[1]]
        line(' (%s)' % ', '.join(told) if told else None)
        self.stream.flush()
        return result

    def _printDurations(self, result):
        rows = sorted(result.collectedDurations, key=lambda row: row[1], reverse=True)
        if self.durations > 0:
            rows = rows[:self.durations]
        if not rows:
            return
        line = self.stream.writeln
        line('Slowest test durations')
        if hasattr(result, 'separator2'):
            line(result.separator2)
        hidden = False
        for test, taken in rows:
            if self.verbosity < 2 and taken < 0.001:
                hidden = True
            else:
                line('%-10s %s' % ('%.3fs' % taken, test))
        if hidden:
            line('\n(durations < 0.001s were hidden; use -v to show these durations)')
        else:
            line('')


def _module_name(name):
    """A file's name as an import wants it."""
    import os
    if not (os.path.isfile(name) and name.lower().endswith('.py')):
        return name
    if os.path.isabs(name):
        near = os.path.relpath(name, os.getcwd())
        if os.path.isabs(near) or near.startswith(os.pardir):
            return name
        name = near
    return os.path.normpath(name)[:-3].replace('\\', '.').replace('/', '.')


class TestProgram:
    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None,
                 buffer=None, warnings=None, *, tb_locals=False, durations=None):
        if isinstance(module, str):
            __import__(module)
            module = sys.modules[module]
        self.module = module
        argv = sys.argv if argv is None else argv
        self.exit, self.failfast, self.catchbreak, self.verbosity, self.buffer, self.tb_locals, self.durations = exit, failfast, catchbreak, verbosity, buffer, tb_locals, durations
        self.warnings = 'default' if warnings is None and not sys.warnoptions else warnings
        self.defaultTest, self.testRunner, self.testLoader = defaultTest, testRunner, testLoader
        self.progName = argv[0].rpartition('/')[2]
        self.parseArgs(argv)
        self.runTests()

    def parseArgs(self, argv):
        if self.module is None and len(argv) > 1 and argv[1].lower() == 'discover':
            return self._discover(argv[2:])
        self._parser().parse_args(argv[1:], self)
        if self.module is None and not self.tests:
            return self._discover([])
        if self.tests:
            self.testNames = [_module_name(t) for t in self.tests]
        elif self.defaultTest is None:
            self.testNames = None
        else:
            self.testNames = (self.defaultTest,) if isinstance(self.defaultTest, str) else list(self.defaultTest)
        self.createTests()

    def _discover(self, argv):
        import argparse
        self.start, self.pattern, self.top = '.', 'test*.py', None
        parser = self._parser('%s discover' % self.progName, False)
        add = parser.add_argument
        for short, name, shown, text in (('-s', 'start-directory', 'start', "Directory to start discovery ('.' default)"),
                                         ('-p', 'pattern', 'pattern', "Pattern to match tests ('test*.py' default)"),
                                         ('-t', 'top-level-directory', 'top', 'Top level directory of project (defaults to start directory)')):
            add(short, '--' + name, dest=shown, help=text)
        for name in 'start', 'pattern', 'top':
            add(name, nargs='?', default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        parser.epilog = 'For test discovery all test modules must be importable from the top level directory of the project.'
        parser.parse_args(argv, self)
        self.createTests(from_discovery=True)

    def _parser(self, prog=None, named=True):
        import argparse
        parser = argparse.ArgumentParser(prog=prog or self.progName)
        add = parser.add_argument
        add('-v', '--verbose', dest='verbosity', action='store_const', const=2, help='Verbose output')
        add('-q', '--quiet', dest='verbosity', action='store_const', const=0, help='Quiet output')
        add('--locals', dest='tb_locals', action='store_true', help='Show local variables in tracebacks')
        add('--durations', dest='durations', type=int, default=None, metavar='N', help='Show the N slowest test cases (N=0 for all)')
        if self.failfast is None:
            add('-f', '--failfast', dest='failfast', action='store_true', help='Stop on first fail or error')
            self.failfast = False
        if self.catchbreak is None:
            add('-c', '--catch', dest='catchbreak', action='store_true', help='Catch Ctrl-C and display results so far')
            self.catchbreak = False
        if self.buffer is None:
            add('-b', '--buffer', dest='buffer', action='store_true', help='Buffer stdout and stderr during tests')
            self.buffer = False
        if self.testNamePatterns is None:
            add('-k', dest='testNamePatterns', action='append', type=lambda p: p if '*' in p else '*%s*' % p, help='Only run tests which match the given substring')
            self.testNamePatterns = []
        if named:
            add('tests', nargs='*', help='a list of any number of test modules, classes and test methods.')
        return parser

    def createTests(self, from_discovery=False, Loader=None):
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if from_discovery:
            self.test = (self.testLoader if Loader is None else Loader()).discover(self.start, self.pattern, self.top)
            return
        self.test = self.testLoader.loadTestsFromModule(self.module) if self.testNames is None else self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def runTests(self):
        if self.catchbreak:
            installHandler()
        runner = self.testRunner
        if runner is None:
            runner = TextTestRunner
        if isinstance(runner, type):
            settings = dict(verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer, warnings=self.warnings)
            try:
                runner = runner(**settings, tb_locals=self.tb_locals, durations=self.durations)
            except TypeError:
                try:
                    runner = runner(**settings)
                except TypeError:
                    runner = runner()
        self.result = runner.run(self.test)
        if self.exit:
            if not self.result.wasSuccessful():
                sys.exit(1)
            elif self.result.testsRun == 0 and len(self.result.skipped) == 0:
                sys.exit(5)
            else:
                sys.exit(0)


main = TestProgram


def _as_program():
    sys.argv[0] = sys.executable.rpartition('/')[2] + ' -m unittest'
    main(module=None)


def _parted():
    """The parts that CPython's package has, each with what stands in it there."""
    parts = {
        'case': (TestCase, _SubTest, FunctionTestCase, SkipTest, skip, skipIf, skipUnless, expectedFailure, addModuleCleanup, doModuleCleanups, enterModuleContext,
                 _AssertRaisesContext, _AssertWarnsContext, _AssertLogsContext, _ShouldStop, _Outcome),
        'suite': (BaseTestSuite, TestSuite, _ErrorHolder, _DebugResult),
        'loader': (TestLoader, _FailedTest),
        'runner': (TextTestRunner, TextTestResult, _WritelnDecorator),
        'result': (TestResult,),
        'util': (safe_repr, strclass, _common_shorten_repr, sorted_list_difference, unorderable_list_difference, three_way_cmp),
    }
    for name, held in parts.items():
        module = types.ModuleType('unittest.' + name)
        for thing in held:
            thing.__module__ = module.__name__
            module.__dict__[thing.__name__] = thing
        module.__dict__.update(sys=sys, warnings=warnings, traceback=traceback)
        sys.modules[module.__name__] = globals()[name] = module
    sys.modules['unittest.case'].__dict__.update(_module_cleanups=_module_cleanups, DIFF_OMITTED=DIFF_OMITTED)
    sys.modules['unittest.runner'].__dict__.update(registerResult=registerResult, time=time)
    sys.modules['unittest.main'] = whole = types.ModuleType('unittest.main')
    whole.__dict__.update(TestProgram=TestProgram, main=TestProgram, sys=sys, installHandler=installHandler, runner=sys.modules['unittest.runner'],
                          loader=sys.modules['unittest.loader'])
    sys.modules['unittest.loader'].defaultTestLoader = defaultTestLoader
    sys.modules['unittest.suite'].util = sys.modules['unittest.util']
    TestProgram.__module__ = 'unittest.main'


_parted()
