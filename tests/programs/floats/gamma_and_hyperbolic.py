# math.gamma, lgamma, sinh, cosh, tanh, asinh and acosh to the last digit; cmath's by the way.
import cmath
import math

for n in range(-9, 41):
    x = n / 4
    for f in (math.gamma, math.lgamma, math.sinh, math.cosh, math.tanh, math.asinh, math.acosh):
        try:
            print(f.__name__, x, f(x))
        except ValueError as e:
            print(f.__name__, x, e)
for x in (1e-300, 1e-10, 22.5, 100.25, 141.5, 170.6, 171.7, 300.5, -170.5, -300.5, 709.5, 710.25, 1e9, 1e200, float("inf"), float("-inf"), float("nan")):
    for f in (math.gamma, math.lgamma, math.sinh, math.tanh, math.asinh, math.acosh):
        try:
            print(f.__name__, x, f(x))
        except (ValueError, OverflowError) as e:
            print(f.__name__, x, type(e).__name__, e)
print(cmath.sinh(1 + 2j), cmath.tanh(0.5j), math.comb(40, 20), math.gamma(24), math.gamma(23))
