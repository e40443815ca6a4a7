# How exception groups are divided, caught and raised again.
import sys
def t(f):
    try: f()
    except BaseException as e: print(type(e).__name__, e)
eg = ExceptionGroup('a', [ValueError(1), TypeError(2)])
t(lambda: eg.split(int)); t(lambda: eg.split((ValueError, int))); t(lambda: eg.subgroup(3)); t(lambda: eg.split())
t(lambda: ExceptionGroup('a')); t(lambda: ExceptionGroup(1, [2])); t(lambda: ExceptionGroup('a', 3)); t(lambda: ExceptionGroup('a', {ValueError()}))
t(lambda: ExceptionGroup('a', [])); t(lambda: ExceptionGroup('a', [3]))
class MyEG(ExceptionGroup): pass
t(lambda: MyEG('a', [KeyboardInterrupt()]))
class D(ExceptionGroup):
    def derive(self, excs): return 42
t(lambda: D('a', [ValueError(1), TypeError(2)]).split(ValueError))
def g(): eg.message = 3
t(g)
def g():
    del eg.exceptions
t(g)
def g(): eg.exceptions = 3
t(g)
print(ExceptionGroup[int], eg.split(lambda e: isinstance(e, ValueError)))
def g():
    try: raise eg
    except* 3: pass
t(g)
def g():
    try: raise eg
    except* ExceptionGroup: pass
t(g)
def g():
    try: raise eg
    except* (ValueError, int): pass
t(g)
def g():
    try: raise eg
    except 3: pass
t(g)
def g():
    try: raise eg
    except (int, ValueError): pass
t(g)
print(eg.derive([ValueError(9)]))
class Doc(ExceptionGroup):
    def __new__(cls, errors, exit_code):
        self = super().__new__(Doc, f'exit code: {exit_code}', errors)
        self.exit_code = exit_code
        return self
    def derive(self, excs):
        return Doc(excs, self.exit_code)
d = Doc([ValueError(1), OSError(3)], 7)
print(d, repr(d), d.args, d.message, d.exceptions, d.split(OSError), vars(d))
try: raise d
except* OSError as e: print(repr(e), e.exit_code)
except* ValueError as e: print(repr(e))
try:
    try: raise ValueError(1)
    except* ValueError as e:
        print(repr(e), e.__traceback__.tb_lineno, e.__traceback__.tb_next, e.exceptions[0].__traceback__.tb_lineno)
        raise
except BaseException as e: print(repr(e))
try:
    try: raise ExceptionGroup('x', [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError as e: raise KeyError(1)
    except* TypeError: raise
except BaseException as e: print(repr(e), repr(e.__context__), [ (repr(x), repr(x.__context__)) for x in e.exceptions])
