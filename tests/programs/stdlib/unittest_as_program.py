# python -m unittest finds tests; how differences are shortened; parts of a test in their order
import os, re, subprocess, sys, tempfile, unittest

os.chdir(tempfile.mkdtemp())
os.mkdir('pkg')
for name, text in (('test_a.py', 'import unittest\nclass A(unittest.TestCase):\n    def test_x(self): self.assertEqual(1, 1)\n    def test_y(self): self.skipTest("no")\n'),
                   ('pkg/__init__.py', ''), ('pkg/test_b.py', 'import unittest\nraise unittest.SkipTest("later")\n'),
                   ('pkg/check_c.py', 'import unittest\nclass C(unittest.TestCase):\n    def test_z(self): self.fail()\n')):
    with open(name, 'w') as f:
        f.write(text)
for words in ([], ['-v'], ['discover', '-s', 'pkg', '-t', '.', '-p', 'check*'], ['-v', 'test_a'], ['test_a.A.test_x', '-q'], ['-v', '-k', 'x'], ['discover', 'pkg', '-v']):
    run = subprocess.run([sys.executable, '-m', 'unittest', *words], capture_output=True, text=True)
    print(words, run.returncode, run.stdout, re.sub(r' in [\d.]+s', '', re.sub('File ".*", line', 'File, line', run.stderr)))

class Shown(unittest.TestCase):
    def runTest(self):
        pass

for one, two in (('a\n' * 300, 'b\n' * 300), ('a\nb', 'a\nc\n'), ('', 'a'), ('a' * 60 + 'b' * 60, 'a' * 60 + 'c' * 200), (list(range(300)), list(range(301))),
                 ({'a': list(range(300))}, {'a': list(range(301))})):
    try:
        Shown().assertEqual(one, two)
    except AssertionError as e:
        print(e)

events = []

class Result(unittest.TestResult):
    def addSubTest(self, test, subtest, error):
        events.append(('part', str(subtest).partition(') ')[2], error and error[0].__name__))
    def addError(self, test, error):
        events.append(('error', error[0].__name__))
    addFailure = addError
    def addExpectedFailure(self, test, error):
        events.append('expected')

class Parts(unittest.TestCase):
    def test_parts(self):
        for i in 1, 2, 3:
            with self.subTest(i=i):
                if i == 1:
                    self.fail('failure')
                for j in 2, 3:
                    with self.subTest(j=j):
                        if i * j == 6:
                            raise RuntimeError
        1 / 0
    @unittest.expectedFailure
    def test_expected(self):
        self.addCleanup(lambda: 1 / 0)
        self.fail()
    @unittest.expectedFailure
    def test_plain(self):
        events.append(self._outcome.success)
        self.fail()

for name in 'test_parts', 'test_expected', 'test_plain':
    Parts(name).run(Result())
print(events)
print(unittest.util.sorted_list_difference([1, 2, 2, 4], [2, 3, 3]), unittest.util.unorderable_list_difference([1, 2], [2, 3]))
