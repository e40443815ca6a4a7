# Powers, exponentials and angles agree with the C library to the last digit.
import math
import random

for i in range(1, 60):
    print(1000 * 1.05 ** i, 2 ** (i / 7), 0.3 ** -i, i ** 1.5, i ** -0.75)
r = random.Random(5)
for name in ('exp', 'log', 'log10', 'sin', 'atan', 'cosh'):
    function = getattr(math, name)
    print(name, [function(r.uniform(0.01, 9)) for _ in range(40)])
for _ in range(100):
    x, y = r.uniform(0.5, 3), r.uniform(-20, 40)
    print(x ** y, pow(-x, 3), x ** 2, x ** 0.5)
print((-8) ** (1 / 3), 0.0 ** 0, (-2.0) ** -3, 1e300 ** -2, 2.0 ** -1074, math.exp(-745), math.pow(0.5, 1074))
print([r.gauss(0, 1) for _ in range(20)], [r.expovariate(2) for _ in range(20)])
for what in ('2.0 ** 2000', 'math.exp(1000)', 'math.pow(10, 400)', '0.0 ** -1'):
    try:
        print(eval(what))
    except (OverflowError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
