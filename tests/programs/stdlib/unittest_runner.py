"""unittest: the runner's text, assertions and their messages, fixtures, subtests, skips."""
import re
import sys
import unittest


class Stream:
    """Without the time that a run takes."""

    def write(self, text):
        text = re.sub(r"in \d+\.\d+s", "in some time", text)
        sys.stdout.write(re.sub(r'File ".*[/"]?unittest_runner', 'File "unittest_runner', text))

    def flush(self):
        sys.stdout.flush()


class Arithmetic(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("[class set up]")

    @classmethod
    def tearDownClass(cls):
        print("[class torn down]")

    def setUp(self):
        self.n = 3
        self.addCleanup(lambda: None)

    def test_passes(self):
        """A line that describes it.

        And more."""
        self.assertEqual(self.n + 1, 4)
        with self.assertRaises(ZeroDivisionError) as caught:
            1 / 0
        self.assertEqual(str(caught.exception), "division by zero")
        self.assertRaisesRegex(ValueError, "invalid", int, "x")

    def test_fails(self):
        self.assertEqual(self.n, 4, "my own words")

    def test_error(self):
        raise KeyError("k")

    def test_lists(self):
        self.assertEqual([1, 2, 3], [1, 5, 3, 4])

    def test_dicts(self):
        self.assertEqual({"a": 1, "b": 2}, {"a": 1, "b": 3})

    def test_texts(self):
        self.assertEqual("one\ntwo\n", "one\n2\n")

    def test_sets(self):
        self.assertEqual({1, 2}, {2, 3})

    def test_each(self):
        for i in range(4):
            with self.subTest(i=i):
                self.assertEqual(i % 2, 0)

    @unittest.skip("not today")
    def test_skipped(self):
        raise AssertionError

    @unittest.skipIf(True, "because")
    def test_skipped_if(self):
        pass

    def test_skips_itself(self):
        self.skipTest("on its own")

    @unittest.expectedFailure
    def test_expected(self):
        self.assertTrue(False)

    @unittest.expectedFailure
    def test_unexpected(self):
        pass


@unittest.skip("all of them")
class Skipped(unittest.TestCase):
    def test_one(self):
        pass


if __name__ == "__main__":
    for verbosity in (1, 2):
        suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
        result = unittest.TextTestRunner(stream=Stream(), verbosity=verbosity).run(suite)
        print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), result.wasSuccessful())
    case = unittest.TestCase()
    for check in (lambda: case.assertTrue(0), lambda: case.assertFalse([1]), lambda: case.assertIn(1, [2]), lambda: case.assertNotIn(1, [1]), lambda: case.assertIs(1, None), lambda: case.assertIsNone(0),
                  lambda: case.assertIsInstance(1, str), lambda: case.assertGreater(1, 2), lambda: case.assertLessEqual(3, 2), lambda: case.assertAlmostEqual(1, 1.1), lambda: case.assertAlmostEqual(1, 2, delta=0.5),
                  lambda: case.assertRegex("abc", "x+"), lambda: case.assertCountEqual([1, 1, 2], [1, 2, 2]), lambda: case.assertRaises(ValueError, len, []), lambda: case.fail("plainly"),
                  lambda: case.assertTupleEqual((1,), (2,)), lambda: case.assertNotEqual(1, 1), lambda: case.assertEqual("a" * 100, "a" * 99 + "b"), lambda: case.assertDictEqual([], {})):
        try:
            check()
        except AssertionError as e:
            print(e)
