import difflib
import functools
import re
import sys
import time
import traceback
import warnings
from pprint import pformat
from _sys import frame_row

__all__ = ['TestResult', 'TestCase', 'IsolatedAsyncioTestCase', 'TestSuite', 'TextTestRunner', 'TestLoader', 'FunctionTestCase', 'main', 'defaultTestLoader', 'SkipTest', 'skip', 'skipIf',
           'skipUnless', 'expectedFailure', 'TextTestResult', 'addModuleCleanup', 'doModuleCleanups', 'enterModuleContext']


class SkipTest(Exception):
    pass


SkipTest.__module__ = 'unittest.case'


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
    return tuple([prefix + _shorten(s[n:], 5, 5) for s in args])


def strclass(cls):
    return '%s.%s' % (cls.__module__, cls.__qualname__)


class TestResult:
    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures, self.errors, self.skipped, self.expectedFailures, self.unexpectedSuccesses = [], [], [], [], []
        self.testsRun = 0
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self.collectedDurations = []

    def startTest(self, test):
        self.testsRun += 1

    def startTestRun(self):
        pass

    def stopTest(self, test):
        pass

    def stopTestRun(self):
        pass

    def addError(self, test, err):
        self.errors.append((test, self._exc_info_to_string(err, test)))

    def addFailure(self, test, err):
        self.failures.append((test, self._exc_info_to_string(err, test)))

    def addSubTest(self, test, subtest, err):
        if err is not None:
            (self.failures if issubclass(err[0], test.failureException) else self.errors).append((subtest, self._exc_info_to_string(err, test)))

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        return len(self.failures) == len(self.errors) == len(self.unexpectedSuccesses) == 0

    def stop(self):
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        return ''.join(traceback.format_exception(err[1]))

    def __repr__(self):
        return '<%s run=%i errors=%i failures=%i>' % (strclass(self.__class__), self.testsRun, len(self.errors), len(self.failures))


class TextTestResult(TestResult):
    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        TestResult.__init__(self, stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
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
        self._catch = warnings.catch_warnings(record=True)
        self.warnings = self._catch.__enter__()
        warnings.simplefilter('always', Warning)
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


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._testMethodDoc = None
        self._subtest = None
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
        result = type(cm).__enter__(cm)
        self.addCleanup(type(cm).__exit__, cm, None, None, None)
        return result

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def doClassCleanups(cls):
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            function(*args, **kwargs)

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
        return type(self) is type(other) and self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return '%s (%s.%s)' % (self._testMethodName, strclass(self.__class__), self._testMethodName)

    def __repr__(self):
        return '<%s testMethod=%s>' % (strclass(self.__class__), self._testMethodName)

    def subTest(self, msg=None, **params):
        return _SubTestContext(self, msg, params)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def run(self, result=None):
        if result is None:
            result = self.defaultTestResult()
        result.startTest(self)
        self._result = result
        try:
            method = getattr(self, self._testMethodName)
            if getattr(self.__class__, '__unittest_skip__', False) or getattr(method, '__unittest_skip__', False):
                result.addSkip(self, getattr(self.__class__, '__unittest_skip_why__', '') or getattr(method, '__unittest_skip_why__', ''))
                return result
            expecting = getattr(self, '__unittest_expecting_failure__', False) or getattr(method, '__unittest_expecting_failure__', False)
            self._success = True
            self._expected = None
            self._expecting = expecting
            started = time.perf_counter()
            if self._part(result, self.setUp):
                self._part(result, method, True)
                self._part(result, self.tearDown)
            self.doCleanups()
            result.addDuration(self, time.perf_counter() - started)
            if self._success:
                if expecting:
                    if self._expected:
                        result.addExpectedFailure(self, self._expected)
                    else:
                        result.addUnexpectedSuccess(self)
                else:
                    result.addSuccess(self)
            return result
        finally:
            result.stopTest(self)

    def _part(self, result, function, test=False):
        try:
            function()
            return True
        except KeyboardInterrupt:
            raise
        except SkipTest as e:
            self._success = False
            result.addSkip(self, str(e))
        except _ShouldStop:
            pass
        except BaseException:
            info = sys.exc_info()
            if self._expecting and test:
                self._expected = info
            else:
                self._success = False
                if issubclass(info[0], self.failureException):
                    result.addFailure(self, info)
                else:
                    result.addError(self, info)
        return False

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._part(self._result, lambda: function(*args, **kwargs))

    def debug(self):
        self.setUp()
        getattr(self, self._testMethodName)()
        self.tearDown()

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
        if seq1 == seq2:
            return
        differing = '%ss differ: %s != %s\n' % ((name.capitalize(),) + _common_shorten_repr(seq1, seq2))
        len1, len2 = len(seq1), len(seq2)
        for i in range(min(len1, len2)):
            if seq1[i] != seq2[i]:
                differing += '\nFirst differing element %d:\n%s\n%s\n' % ((i,) + _common_shorten_repr(seq1[i], seq2[i]))
                break
        else:
            if len1 == len2 and seq_type is None and type(seq1) != type(seq2):
                return
        if len1 > len2:
            differing += '\nFirst %s contains %d additional elements.\nFirst extra element %d:\n%s\n' % (name, len1 - len2, len2, safe_repr(seq1[len2]))
        elif len1 < len2:
            differing += '\nSecond %s contains %d additional elements.\nFirst extra element %d:\n%s\n' % (name, len2 - len1, len1, safe_repr(seq2[len1]))
        diff = '\n' + '\n'.join(difflib.ndiff(pformat(seq1).splitlines(), pformat(seq2).splitlines()))
        self._fail(msg, self._truncate(differing, diff))

    def _truncate(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + 'Diff is %s characters long. Set self.maxDiff to None to see it.' % len(diff)

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        one, two = set1.difference(set2), set2.difference(set1)
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
            self._fail(msg, self._truncate(text, diff))

    def assertCountEqual(self, first, second, msg=None):
        from collections import Counter
        one, two = list(first), list(second)
        a, b = Counter(one), Counter(two)
        if a == b:
            return
        lines = ['Element counts were not equal:']
        for x in list(a) + [y for y in b if y not in a]:
            if a[x] != b[x]:
                lines.append('First has %d, Second has %d:  %r' % (a[x], b[x], x))
        self._fail(msg, '\n'.join(lines))

    def assertMultiLineEqual(self, first, second, msg=None):
        if first == second:
            return
        text = '%s != %s' % _common_shorten_repr(first, second)
        one, two = first, second
        if len(first) > 2 ** 16 or len(second) > 2 ** 16:
            self._fail(msg, text)
        a, b = _lines(first, second)
        self._fail(msg, self._truncate(text, '\n' + ''.join(difflib.ndiff(a, b))))

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


def _lines(first, second):
    a, b = first.splitlines(keepends=True), second.splitlines(keepends=True)
    if len(a) == 1 and first.strip('\r\n') == first:
        a = [first + '\n']
    if len(b) == 1 and second.strip('\r\n') == second:
        b = [second + '\n']
    return a, b


class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self._message, self.test_case, self.params = message, test_case, params
        self.failureException = test_case.failureException

    def _subDescription(self):
        parts = []
        if self._message is not None:
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
        case = self._case
        self._parent = case._subtest
        params = dict(self._parent.params, **self._params) if self._parent is not None else self._params
        case._subtest = self._now = _SubTest(case, self._msg, params)

    def __exit__(self, exc_type, exc_value, tb):
        case = self._case
        case._subtest = self._parent
        if exc_type is None:
            return False
        if issubclass(exc_type, (KeyboardInterrupt, _ShouldStop)):
            return False
        if issubclass(exc_type, SkipTest):
            case._success = False
            case._result.addSkip(self._now, str(exc_value))
            return True
        if case._expecting:
            case._expected = (exc_type, exc_value, tb)
            raise _ShouldStop
        case._success = False
        case._result.addSubTest(case, self._now, (exc_type, exc_value, tb))
        return True


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._functions = setUp, testFunc, tearDown
        self._description = description

    def setUp(self):
        if self._functions[0]:
            self._functions[0]()

    def tearDown(self):
        if self._functions[2]:
            self._functions[2]()

    def runTest(self):
        self._functions[1]()

    def id(self):
        return self._functions[1].__name__


class IsolatedAsyncioTestCase(TestCase):
    def __init__(self, methodName='runTest'):
        import _sys
        _sys.unsupported('unittest.IsolatedAsyncioTestCase')


class TestSuite:
    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __iter__(self):
        return iter(self._tests)

    def __repr__(self):
        return '<%s tests=%s>' % (strclass(self.__class__), list(self))

    def countTestCases(self):
        return sum([t.countTestCases() for t in self._tests])

    def addTest(self, test):
        if not callable(test):
            raise TypeError('%r is not callable' % test)
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def _all(self):
        for t in self._tests:
            if isinstance(t, TestSuite):
                yield from t._all()
            else:
                yield t

    def run(self, result, debug=False):
        previous = None
        broken = False
        outermost = not getattr(result, '_testRunEntered', False)
        result._testRunEntered = True
        for test in self._all():
            if result.shouldStop:
                break
            cls = type(test)
            if cls is not previous:
                self._leave(previous, result, broken)
                broken = not self._enter(cls, result)
                previous = cls
            if not broken:
                test(result)
        self._leave(previous, result, broken)
        if outermost:
            self._leave_module(result)
            result._testRunEntered = False
        return result

    def _enter(self, cls, result):
        d = result.__dict__
        name = cls.__module__
        if d.get('_module_now') != name:
            self._leave_module(result)
            d['_module_now'], d['_module_broken'] = name, False
            function = getattr(sys.modules.get(name), 'setUpModule', None)
            if not self._fixture(function, 'setUpModule', name, result):
                d['_module_broken'] = True
                self._fixture(doModuleCleanups, 'setUpModule', name, result)
        if d['_module_broken']:
            return False
        if getattr(cls, '__unittest_skip__', False):
            return True
        if self._fixture(getattr(cls, 'setUpClass', None), 'setUpClass', strclass(cls), result):
            return True
        self._fixture(getattr(cls, 'doClassCleanups', None), 'setUpClass', strclass(cls), result)
        return False

    def _leave(self, cls, result, broken):
        if cls is None or broken or getattr(cls, '__unittest_skip__', False):
            return
        self._fixture(getattr(cls, 'tearDownClass', None), 'tearDownClass', strclass(cls), result)
        self._fixture(getattr(cls, 'doClassCleanups', None), 'tearDownClass', strclass(cls), result)

    def _leave_module(self, result):
        name = result.__dict__.get('_module_now')
        if name is None:
            return
        if not result._module_broken:
            self._fixture(getattr(sys.modules.get(name), 'tearDownModule', None), 'tearDownModule', name, result)
        self._fixture(doModuleCleanups, 'tearDownModule', name, result)
        result._module_now = None

    def _fixture(self, function, name, where, result):
        if function is None:
            return True
        try:
            function()
            return True
        except SkipTest as e:
            result.addSkip(_ErrorHolder('%s (%s)' % (name, where)), str(e))
        except Exception:
            result.addError(_ErrorHolder('%s (%s)' % (name, where)), sys.exc_info())
        return False


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    cls = type(cm)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError("'%s.%s' object does not support the context manager protocol" % (cls.__module__, cls.__qualname__)) from None
    result = enter(cm)
    addModuleCleanup(leave, cm, None, None, None)
    return result


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

    def __str__(self):
        return self.description


class TestLoader:
    testMethodPrefix = 'test'
    suiteClass = TestSuite

    def getTestCaseNames(self, testCaseClass):
        return sorted([n for n in dir(testCaseClass) if n.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, n))])

    def loadTestsFromTestCase(self, testCaseClass):
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, 'runTest'):
            names = ['runTest']
        return self.suiteClass([testCaseClass(n) for n in names])

    def loadTestsFromModule(self, module, *, pattern=None):
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if isinstance(obj, type) and issubclass(obj, TestCase) and obj not in (TestCase, FunctionTestCase):
                tests.append(self.loadTestsFromTestCase(obj))
        suite = self.suiteClass(tests)
        load = getattr(module, 'load_tests', None)
        return load(self, suite, pattern) if load is not None else suite

    def loadTestsFromName(self, name, module=None):
        obj = module
        parent = None
        for part in name.split('.'):
            parent, obj = obj, getattr(obj, part)
        if isinstance(obj, type):
            return self.loadTestsFromTestCase(obj)
        return self.suiteClass([parent(name.split('.')[-1])])

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(n, module) for n in names])


defaultTestLoader = TestLoader()


class TextTestRunner:
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None, warnings=None, *, tb_locals=False, durations=None):
        self.stream = sys.stderr if stream is None else stream
        self.descriptions, self.verbosity, self.failfast = descriptions, verbosity, failfast
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def run(self, test):
        result = self.resultclass(self.stream, self.descriptions, self.verbosity)
        result.failfast = self.failfast
        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
            start = time.perf_counter()
            result.startTestRun()
            try:
                test(result)
            finally:
                result.stopTestRun()
            taken = time.perf_counter() - start
        result.printErrors()
        write = self.stream.write
        write(result.separator2 + '\n')
        run = result.testsRun
        write('Ran %d test%s in %.3fs\n' % (run, run != 1 and 's' or '', taken))
        write('\n')
        infos = []
        if not result.wasSuccessful():
            write('FAILED')
            failed, errored = len(result.failures), len(result.errors)
            if failed:
                infos.append('failures=%d' % failed)
            if errored:
                infos.append('errors=%d' % errored)
        elif run == 0 and not result.skipped:
            write('NO TESTS RAN')
        else:
            write('OK')
        if result.skipped:
            infos.append('skipped=%d' % len(result.skipped))
        if result.expectedFailures:
            infos.append('expected failures=%d' % len(result.expectedFailures))
        if result.unexpectedSuccesses:
            infos.append('unexpected successes=%d' % len(result.unexpectedSuccesses))
        write(' (%s)\n' % ', '.join(infos) if infos else '\n')
        self.stream.flush()
        return result


class TestProgram:
    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None,
                 buffer=None, warnings=None, *, tb_locals=False, durations=None):
        self.module = sys.modules[module] if isinstance(module, str) else module
        argv = sys.argv if argv is None else argv
        names = []
        for arg in argv[1:]:
            if arg in ('-v', '--verbose'):
                verbosity = 2
            elif arg in ('-q', '--quiet'):
                verbosity = 0
            elif arg in ('-f', '--failfast'):
                failfast = True
            elif not arg.startswith('-'):
                names.append(arg)
        if not names and defaultTest is not None:
            names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
        test = testLoader.loadTestsFromNames(names, self.module) if names else testLoader.loadTestsFromModule(self.module)
        runner = testRunner or TextTestRunner
        if isinstance(runner, type):
            runner = runner(verbosity=verbosity, failfast=bool(failfast), warnings='default' if warnings is None else warnings)
        self.result = runner.run(test)
        if exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(5)
            sys.exit(not self.result.wasSuccessful())


main = TestProgram
for _c in (TestCase, _SubTest, FunctionTestCase):
    _c.__module__ = 'unittest.case'
_SubTest.__module__ = 'unittest.case'
TestSuite.__module__ = 'unittest.suite'
TestResult.__module__ = 'unittest.result'
TextTestResult.__module__ = TextTestRunner.__module__ = 'unittest.runner'
