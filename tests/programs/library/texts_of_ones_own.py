# about: collections.UserString: wraps what is a text again, compares with texts, can be inherited from
from collections import UserString


class Shout(UserString):
    def __add__(self, other):
        return type(self)(super().__add__(other).upper())


u = UserString('Hello world')
print(u, repr(u), len(u), u == 'Hello world', u == UserString('Hello world'), hash(u) == hash('Hello world'), u != 'x')
print(type(u.upper()).__name__, u.upper(), u[0], type(u[1:3]).__name__, u[::-1], 'wor' in u, UserString('wor') in u)
print(u + '!', '<' + u, u * 2, 2 * u, u < 'I', 'A' < u, u >= UserString('Hello'))
print(u.split(), u.partition(' '), u.find('o'), u.find(UserString('w')), u.replace('l', UserString('L')), u.count('l'), u.startswith('He'))
print(UserString(', ').join(['a', 'b']), UserString('%s and %d') % ('x', 3), UserString('{} {k}').format(1, k=2), u.encode(), u.center(20, '*'))
print(int(UserString('12')) + 1, float(UserString('1.5')), type(Shout('a') + 'b').__name__, Shout('a') + 'b', u.isalpha(), u.title(), u.swapcase())
print([type(c).__name__ for c in UserString('ab')], UserString(12).data, u.translate({ord('l'): None}), UserString('a\nb').splitlines(), u.zfill(14))
print({u: 1}['Hello world'], sorted([UserString('b'), UserString('a')]), u.removeprefix('He'), u.rstrip('d'), u.index('w'), u.casefold())
