# Lone surrogates wherever a text may be written, in defaults, patterns, annotations and pieces of f-strings.
def f(a='\ud800', *, b={'\udcff': 1}):
    return a, b
print(ascii(f()))
class A:
    x = '\udc80' 'ab'
    d = {'k\ud801': ['\ud802', ('\ud803',)]}
print(ascii(A.x), ascii(A.d))
t = ('\ud800', 1, 'x')
print(ascii(t), len('\ud800'), '\ud800' == chr(0xd800))
match '\ud900':
    case '\ud900': print('matched')
print(ascii(f'{1}\ud800{2!r:>5}'))
print(ascii({'\ud800': 1, 'a': 2}), ascii({'\ud800', }))
print('\ud800' in 'a\ud800b', ascii('a\ud800b'.split('\ud800')))
try:
    print('\ud800')
except UnicodeEncodeError as e: print(e)
lam = lambda s='\udfff': s
print(ascii(lam()))
def g(s: '\ud800') -> '\ud801': "doc"
print(ascii(g.__annotations__))
x = '\ud83d\ude00'
print(len(x), ascii(x), x.encode('utf-16-le','surrogatepass').decode('utf-16-le') == '😀')
print('\N{BULLET}\N{GREEK SMALL LETTER ALPHA}', '\N{LATIN SMALL LETTER E WITH ACUTE}', f'{1}\N{DEGREE SIGN}')
import unicodedata
print(unicodedata.name('é'), unicodedata.lookup('SNOWMAN'), unicodedata.normalize('NFD','é').encode(), unicodedata.category('a'))
print(ascii(f'{1}\ud800{2!r:>5}\N{BULLET}\ufffd' 'x\udc00' rf'\ud800{3}'), ascii('%s\ud800' % (1,)), ascii(f'{1:\ufffd>3}{2:\ud800>3}'))
def h(a='\ud800', b='\udcff'):
    "doc"
    return a, b
print(ascii(h()), f'{h()[0]=}'.encode('ascii', 'backslashreplace'))
