# Products and sums that are rounded once, and roots of ints.
import math, random, struct
r = random.Random(5)
inf, nan = math.inf, math.nan
special = [0.0, -0.0, 1.0, -1.0, inf, -inf, nan, 5e-324, -5e-324, 1.7976931348623157e308, -1.7976931348623157e308, 2.2250738585072014e-308, 1 + 2**-52, 3]
def t(*a):
    try: return repr(math.fma(*a))
    except Exception as e: return type(e).__name__ + ': ' + str(e)
out = []
for a in special:
    for b in special:
        for c in special: out.append(t(a, b, c))
import hashlib
print(hashlib.md5('\n'.join(out).encode()).hexdigest())
for i in range(0, len(out), 97): print(out[i])
res = []
for i in range(3000):
    x, y, z = [struct.unpack('d', r.randbytes(8))[0] for _ in range(3)]
    if i % 3: y = r.uniform(-10, 10) ; x = r.uniform(-1, 1); z = -x * y * (1 + r.choice([0, 1e-16, -1e-16, 1e-9]))
    res.append(t(x, y, z))
print(hashlib.md5('\n'.join(res).encode()).hexdigest())
def q(n):
    try: return math.isqrt(n)
    except Exception as e: return type(e).__name__ + ': ' + str(e)
print([q(n) for n in (0, 1, 2, 3, 4, 15, 16, 2**50 - 1, 2**50, 2**50 + 1, (2**26)**2 - 1, 10**40, True, -1, 1.0, 'x', None)])
class I:
    def __index__(self): return 99
print(q(I()))
print(all(math.isqrt(n) ** 2 <= n < (math.isqrt(n) + 1) ** 2 for n in [r.getrandbits(b) for b in range(1, 400) for _ in range(3)]))
print(all(math.isqrt(k * k + d) == k - (d < 0) for k in [r.getrandbits(25) + 2 for _ in range(300)] for d in (-1, 0, 1)))
for f, a in ((math.fma, (1, 2)), (math.fma, (1, 2, 'x')), (math.isqrt, ()), (math.isqrt, (1, 2)), (math.fma, (10**400, 1, 1))):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
print(math.fma, math.isqrt, math.hypot(3, 4), math.dist((1, 2), (3, 5)))
