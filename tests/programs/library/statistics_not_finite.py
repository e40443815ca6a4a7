# Statistics of what is infinite, no number, or of mixed kinds
import math
import statistics
from decimal import Decimal as D
from fractions import Fraction as F


def told(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


inf, nan = math.inf, math.nan
for data in ([1, inf], [1, nan], [inf, -inf], [inf], [D(1), D('inf')], [D('nan'), D(1)], [1, 2.5], [D(3), D(4), D(9)], [F(1, 2), 1.5], [1, True]):
    print(data)
    for name in 'mean fmean variance stdev pvariance pstdev geometric_mean harmonic_mean'.split():
        told(lambda: getattr(statistics, name)(data))
# With 2 the harmonic mean meets a float: which of the two kinds it then names first is a matter of addresses
for name in 'mean fmean variance stdev pvariance pstdev geometric_mean'.split():
    told(lambda: getattr(statistics, name)([D(1), 2]))
h = statistics.harmonic_mean
told(lambda: h([1, 2], weights=[0, 0]))
told(lambda: h([1, 2], weights=[1, 2]))
told(lambda: h([]))
told(lambda: h([0, 1]))
told(lambda: h([-1, 1]))
told(lambda: h(['a']))
told(lambda: h([3]))
told(lambda: h([1, 2], weights=[1]))
told(lambda: h([1, 2], weights=[-1, 1]))
told(lambda: statistics.median_grouped(['a', 'b']))
