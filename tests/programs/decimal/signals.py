"""decimal: signals, flags and traps; what is refused, in which words."""
import decimal
from decimal import Context, Decimal, getcontext, localcontext


def tried(what):
    try:
        print(what())
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)


D = Decimal
for what in (lambda: D('abc'), lambda: D(1) / 0, lambda: D(0) / 0, lambda: D(1) % 0, lambda: divmod(D(1), 0), lambda: D('Infinity') - D('Infinity'), lambda: D(-1).sqrt(), lambda: D(-1).ln(),
             lambda: D('1e999999') * 10, lambda: D(0) ** 0, lambda: D('sNaN') + 1, lambda: D(1) < D('nan'), lambda: D('1.23').quantize(D('1e-40')), lambda: D(1) + 1.5, lambda: D(1) + '1',
             lambda: D(1) < 'a', lambda: D(None), lambda: D((1, 2)), lambda: D((2, (1,), 0)), lambda: D((0, (11,), 0)), lambda: D((0, (1,), 'x')), lambda: int(D('nan')),
             lambda: int(D('inf')), lambda: float(D('sNaN')), lambda: hash(D('sNaN')), lambda: format(D(1), 'x'), lambda: D(1).quantize('1'), lambda: D(1).quantize(1, 'up'), lambda: Context(prec=0),
             lambda: Context(rounding='up'), lambda: Context(capitals=2), lambda: getcontext().flags[5], lambda: D(1).missing, lambda: decimal.setcontext(5), lambda: D('1e1000000000000000000'),
             lambda: D.from_float('x'), lambda: getcontext().add('1', 2), lambda: round(D(1), 'x')):
    tried(what)
c = getcontext()
c.clear_flags()
D(1) / 3
print(c.flags[decimal.Inexact], c.flags[decimal.Rounded], c.flags[decimal.Overflow], [s.__name__ for s, on in c.flags.items() if on])
with localcontext() as c:
    c.traps[decimal.Inexact] = True
    tried(lambda: D(1) / 3)
    c.traps[decimal.DivisionByZero] = c.traps[decimal.Inexact] = False
    print(D(-1) / 0, D(1) // 0)
    c.traps[decimal.InvalidOperation] = False
    print(D(0) / 0, D('x'), D('sNaN7') + 1, D('1') < D('nan'))
    c.Emax, c.Emin, c.prec = 9, -9, 3
    c.traps[decimal.Overflow] = False
    print(D('9.99e9') + D('0.01e9'), D('1e-9') / 8, D('1e-15') / 3, c)
with localcontext(Context(traps=[decimal.FloatOperation])):
    tried(lambda: D(1.5))
    tried(lambda: D(1) < 1.5)
    print(D(1) == 1.0, D.from_float(0.5))
try:
    D(1) / D(0)
except ZeroDivisionError as e:
    print(type(e).__mro__, e.args)
print(decimal.DefaultContext, decimal.ExtendedContext, repr(decimal.BasicContext), decimal.MAX_PREC, decimal.MIN_ETINY, sep='\n')
