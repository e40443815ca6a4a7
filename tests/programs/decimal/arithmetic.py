"""decimal: numbers, operators, the context's precision and rounding, quantize, formats."""
import math
import pickle
from decimal import (ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Context, Decimal,
                     getcontext, localcontext, setcontext)
from fractions import Fraction

D = Decimal
print(D('3.14'), repr(D('1e3')), D(7), D('  -0.00 '), D((1, (1, 2, 3), -2)), D(0.1), D('1_000.5'), D('nan'), D('-sNaN12'), D('Infinity'), D('٣.٥'))
print(D('0.1') + D('0.2'), D('1.10') * 3, D(1) / 3, D(7) // 2, D(-7) // 2, D(-7) % 3, divmod(D('7.5'), 2), D(2) ** 10, D(2) ** -3, D(2) ** D('0.5'), 10 - D('0.5'), -D('1.5'),
      abs(D('-2')), +D('1.23456789012345678901234567890123'))
print(D(2).sqrt(), D(1).exp(), D(10).ln(), D(2).log10(), D('1e-7'), D('1E+5'), D('0.000001'), D('0.0000001'), D('123E+3').to_eng_string(), D('100').normalize())
print(D('1.5') == 1.5, D('1.1') == 1.1, D(2) == Fraction(2), D(1) < 2.5, hash(D(10)) == hash(10), hash(D('0.5')) == hash(0.5), sorted([D(3), 1, D('2.5')]), max(D(1), D(2)))
for mode in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    print(mode, [str(D(x).quantize(D('1'), rounding=mode)) for x in ('1.5', '2.5', '-1.5', '1.1', '-1.1', '10.01')], D('2.675').quantize(D('.01'), mode))
with localcontext() as c:
    c.prec = 5
    print(D(1) / 3, D(22) / 7, c.prec)
    with localcontext(prec=2, rounding=ROUND_UP):
        print(D(1) / 3)
print(D(1) / 3, getcontext().prec)
setcontext(Context(prec=40, Emax=999, Emin=-999))
print(D(1) / 7, getcontext())
print(round(D('2.5')), round(D('2.675'), 2), math.floor(D('-1.5')), math.ceil(D('1.2')), int(D('-1.9')), float(D('1e-3')), D('1.25').as_integer_ratio(), D('-1.20').as_tuple(),
      D('1.5').adjusted(), D('12.30').as_tuple().exponent, bool(D('0.0')), D(5).fma(2, 3), D('1.2').copy_sign(D(-1)), D(5).compare(D('nan')), D('1').is_signed(),
      D('1.0').same_quantum(D('2.5')), D(7).remainder_near(4), D('1.0').compare_total(D('1.00')), D(3).next_plus(), D('1E5').logb(), D(2).scaleb(3), D('1011').logical_and(D('110')))
print(f"{D('1234567.891'):,.2f}|{D('0.125'):.0%}|{D('3'):>8}|{D('3.14159'):.3}|{D('1e20'):f}|{D('-1.5'):+08.2f}|{D('0.00012'):e}|{D('5'):*^9}|{D('1234.5'):012,.1f}|{D('-0.001'):z.1f}")
print(sum([D('0.1')] * 10), pickle.loads(pickle.dumps(D('1.50'))), pow(D(3), 4, 5), '%.2f' % D('1.005'), str(D('1.0')) + '!', {D(1): 'one'}[1], Fraction(D('0.75')))
print(Context(prec=3).divide(D(1), D(3)), Context(prec=3).create_decimal('3.14159'), Context().power(2, 5), Context(prec=4).sqrt(2), Context().number_class(D('-0')))
