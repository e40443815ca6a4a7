"""
>>> 1 + 1
2
>>> 'a'
'b'
"""
import doctest
import unittest


def good():
    """
    >>> good()
    3
    """
    return 3


suite = doctest.DocTestSuite()
result = unittest.TestResult()
suite.run(result)
print(suite.countTestCases(), result.testsRun, len(result.failures), len(result.errors), doctest.DocTestCase.__name__)
case, text = result.failures[0]
print(case.id(), case.shortDescription(), str(case))
print(text[text.index('Failed example'):])
for test in doctest.DocTestSuite():
    print(test.id())
