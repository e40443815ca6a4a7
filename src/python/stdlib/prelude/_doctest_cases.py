# Examples of `doctest` as tests of `unittest`.
import doctest
import io
import os
import unittest


def of_files(paths, module_relative=True, package=None, globs=None, parser=None, encoding=None, **options):
    if package and not module_relative:
        raise ValueError('Package may only be specified for module-relative paths.')
    tests = []
    for path in paths:
        with open(path, encoding=encoding or 'utf-8') as f:
            text = f.read()
        parser = parser or doctest.DocTestParser()
        tests.append(parser.get_doctest(text, dict(globs or {}, __file__=path), os.path.basename(path), path, 0))
    return unittest.TestSuite([DocTestCase(test, **options) for test in tests])


def of_module(module, globs, extraglobs, finder, options):
    if isinstance(module, str):
        module = __import__(module, globals(), locals(), ['*'])
    tests = finder.find(module, globs=globs, extraglobs=extraglobs)
    tests.sort(key=lambda test: (test.name, test.filename or '', test.lineno or 0))
    return unittest.TestSuite([DocTestCase(test, **options) for test in tests if test.examples])


class DocTestCase(unittest.TestCase):
    def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
        super().__init__()
        self._test, self._flags, self._begin, self._end, self._checker = test, optionflags, setUp, tearDown, checker
        self._globs = dict(test.globs)

    def setUp(self):
        if self._begin is not None:
            self._begin(self._test)

    def tearDown(self):
        if self._end is not None:
            self._end(self._test)
        self._test.globs.clear()
        self._test.globs.update(self._globs)

    def runTest(self):
        new, runner = io.StringIO(), doctest.DocTestRunner(self._checker, False, self._flags)
        runner.DIVIDER = '-' * 70
        if runner.run(self._test, out=new.write, clear_globs=False).failed:
            raise self.failureException(self.format_failure(new.getvalue()))  #@2327

    def format_failure(self, told):
        test = self._test
        line = 'unknown line number' if test.lineno is None else '%s' % test.lineno
        return 'Failed doctest test for %s\n  File "%s", line %s, in %s\n\n%s' % (
            test.name, test.filename, line, test.name.rpartition('.')[2], told)

    def debug(self):
        self.setUp()
        doctest._Stopping(self._checker, False, self._flags).run(self._test, clear_globs=False)
        self.tearDown()

    def id(self):
        return self._test.name

    def __str__(self):
        head, _, tail = self._test.name.rpartition('.')
        return '%s (%s)' % (tail, head)

    def shortDescription(self):
        return 'Doctest: ' + self._test.name


DocTestCase.__module__ = 'doctest'
