# Texts of a class of the program's own, how flags are shown, and places of warnings
import re
import warnings

warnings.showwarning = lambda message, category, file, line, *rest: print(category.__name__, message, line)


class Odd(str):
    def __getitem__(self, i):
        return type(self)('taken')


def kinds(*values):
    return [type(v).__name__ for v in values], values


print(kinds(*re.split(':', Odd('a:b'))))
print(kinds(re.match('a', Odd('ab')).group(), re.search('(b)', Odd('ab')).group(1), re.match('a', Odd('a')).string))
print(kinds(re.sub('x', 'y', Odd('a')), re.sub('a', 'y', Odd('ab')), *re.findall('a', Odd('aa'))))
print(re.match('a', Odd('ab')), re.sub(b'x', b'y', bytearray(b'a')), re.subn(b'a', b'y', bytearray(b'a')))
print(repr(re.A | re.S), repr(re.I | re.M | re.X), str(re.U | re.A), repr(re.RegexFlag(0)))
try:
    re.compile(b'(?P<\xc2\xb5>a)')
except re.PatternError as e:
    print(e)


def inner():
    return re.sub('a', 'b', 'aaa', 1)


def outer():
    return inner(), re.split('a', 'bab', 1)


print(outer())
print(re.subn('a', 'b', 'aaa', 2))
