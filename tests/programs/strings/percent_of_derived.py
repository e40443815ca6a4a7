# A template asks the class of each value, also where that is made from a builtin one.
class I(int):
    def __repr__(self): return 'R'
    def __str__(self): return 'S'


class F(float):
    def __repr__(self): return 'R'


class L(list):
    def __repr__(self): return 'R'


class T(str):
    def __repr__(self): return 'R'


class U(tuple):
    def __repr__(self): return 'R'


for c in I(5), F(2), L(), T('x'), U('x'):
    print('%r' % c, '%s' % c, '%r|%s' % (c, c), '%a' % c, str(c), f'{c!s} {c!r}')


class D(dict):
    def __missing__(self, k): return k.upper()


print('%(a)s %(b)s' % D(a=1), '%(a)s' % D(a=2), '%s' % D(a=2), 'x' % D(), 'x' % L())
for template, value in (('%s %s', D(a=2)), ('x', U('ab'))):
    try:
        print(template % value)
    except TypeError as e:
        print(e)
print('%s%s' % U('ab'), '%d %x %5.2f' % (I(255), I(255), F(3)), '%d' % I(7), '%f' % F(7), '%c' % I(65))
