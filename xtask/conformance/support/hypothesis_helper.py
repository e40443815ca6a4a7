"""Stands in for `test.support.hypothesis_helper`: only the examples that are written down are tried."""
import functools
import types


class _Anything:
    def __getattr__(self, name):
        return self

    def __call__(self, *args, **kwargs):
        return self

    def __or__(self, other):
        return self


def given(*args, **kwargs):
    def decorate(test):
        @functools.wraps(test)
        def run(self):
            for words, named in getattr(run, "examples", ()) or getattr(test, "examples", ()):
                with self.subTest(words, **named):
                    test(self, *words, **named)
        return run
    return decorate


def example(*args, **kwargs):
    def decorate(test):
        test.examples = [*getattr(test, "examples", ()), (args, kwargs)]
        return test
    return decorate


def _as_is(*args, **kwargs):
    return lambda test: test


hypothesis = types.SimpleNamespace(given=given, example=example, settings=_as_is, assume=bool, strategies=_Anything())
