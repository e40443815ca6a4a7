# about: the zeros are equal, NaN is not
print(0.0 != -0.0, 0.0 == -0.0)
a, b = 0.0, -0.0
print(a != b, a == b, a < b, [a] == [b], {a: 1} == {b: 1}, hash(a) == hash(b))
if 0.0 != -0.0: print('bad')
def f():
    if ((0.0) != (-0.0)): print('bad')
f()
def g(x, y):
    if x != y: print('bad2')
    if x == y: print('good')
    while x != y: print('bad3'); break
g(0.0, -0.0); g(-0.0, 0)
s = {0.0, 0, False}
match -0.0:
    case 0.0: print('m')
match (0.0, 5):
    case (-0.0, x): print('m2', x)
n = float('nan')
print(n != n, n == n, [n] == [n], n in [n], (n,) != (n,), 0.0 < -0.0, 0.0 <= -0.0, n < 1, 1e400 == 1e400, 1e400 != 1e400, -1e400 != 1e400)
x = -0.0
