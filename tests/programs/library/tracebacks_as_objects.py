# about: traceback: summaries of stacks, exceptions kept as text, limits, both ways to name an exception
import sys
import traceback


def outer():
    inner(0)


def inner(x):
    y = 'here'
    return 1 / x


def down(n):
    if n == 0:
        raise KeyError('bottom')
    down(n - 1)


try:
    outer()
except ZeroDivisionError as e:
    kept = e
stack = traceback.extract_tb(kept.__traceback__)
print(type(stack).__name__, len(stack), [(f.lineno, f.name, f.line) for f in stack], stack[0][1:], len(stack[0]))
print(repr(stack[-1]).replace(__file__, 'FILE'), stack[-1] == tuple(stack[-1]), stack[0] == stack[1])
print(''.join(stack.format()).replace(__file__, 'FILE'))
for limit in (1, -1, 0):
    print(limit, [f.name for f in traceback.extract_tb(kept.__traceback__, limit)], len(traceback.format_tb(kept.__traceback__, limit)))
print([(f.f_code.co_name, n) for f, n in traceback.walk_tb(kept.__traceback__)])
told = traceback.TracebackException.from_exception(kept)
print(told.exc_type_str, str(told), list(told.format_exception_only()), told.__cause__, told.__context__, len(told.stack))
print(list(told.format()) == traceback.format_exception(kept), told.exc_type_str, told.exceptions)
try:
    try:
        down(8)
    except KeyError as e:
        raise ValueError('above') from e
except ValueError as e:
    told = traceback.TracebackException.from_exception(e)
    print(''.join(told.format()).replace(__file__, 'FILE'))
    print(''.join(told.format(chain=False)).replace(__file__, 'FILE'), told.__cause__.exc_type_str, told.__suppress_context__)
    print(traceback.format_exception(e, limit=0, chain=False), traceback.format_exception(None, e, None, chain=False))
    print(''.join(traceback.format_exc(limit=-1)).replace(__file__, 'FILE'))


def who():
    return traceback.extract_stack(), traceback.extract_stack(limit=1), traceback.format_stack(limit=1)


a, b, c = who()
print([f.name for f in a], [f.name for f in b], c[0].replace(__file__, 'FILE'), [f.f_code.co_name for f, _ in traceback.walk_stack(sys._getframe())])
print(traceback.format_list([('a.py', 3, 'f', 'x = 1'), ('b.py', 4, 'g', None)]))
print(traceback.StackSummary.from_list([('a.py', 3, 'f', ' x = 1 ')] * 6).format())
print(traceback.format_exception_only(kept), traceback.format_exception(type(kept), kept, None))
for wrong in (lambda: traceback.format_exception(1), lambda: traceback.format_exception(ValueError, kept)):
    try:
        wrong()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
traceback.print_tb(kept.__traceback__, 0, sys.stdout)
traceback.print_list([], sys.stdout)
print(traceback.format_exception(None))
