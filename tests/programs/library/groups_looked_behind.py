# What looks behind may not ask for groups of its own.
import re

for pattern in (r'(?<=(a)\1)b', r'(?<=(?P<n>a)(?P=n))', r'(a)b(?<=(?(2)b|x))(c)', r'(a)b(?<=(?(1)b|x))(c)', r'(a)b(?<=(?(1)c|x))(c)', r'(a)b(?<=(.)\2)(c)',
                r'(?P<q>a)(?<=(?P=q))b', r'(?<=(?P<n>a)(?(n)b|c))', r'(?<!(a)(?(1)b|c))d', r'(a)(?<=\1)bc', r'(?<=a+)b', r'(?<=a|bc)x', r'(a\1)', r'(?P<n>a(?P=n))', r'\3(a)'):
    try:
        print(pattern, re.search(pattern, 'abc'))
    except re.PatternError as e:
        print(pattern, e, e.pos, e.lineno, e.colno)
