# about: textwrap: where words break, sentences that end, the last line allowed; decimals and complex numbers with `#` and `z`.
import random
import textwrap
from decimal import Decimal

r = random.Random(20)
WORDS = ['x-y-z', 'hyphen-ated', 'a', 'long-' * 4, 'em--dash', 'supercalifragilistic', 'end.', 'he said "hi."', '\t', 'x\xa0y', '--opt',
         'co-op-er-a-tion', 'ärger-nis', 'what?!', '---', 'foo--', '1-2-3', 'a_b-c_d', 'Hello, world-wide']
CHOICES = {'initial_indent': ['', '> '], 'subsequent_indent': ['', '* '], 'expand_tabs': [True, False], 'replace_whitespace': [True, False],
           'fix_sentence_endings': [True, False], 'break_long_words': [True, False], 'drop_whitespace': [True, False],
           'break_on_hyphens': [True, False], 'max_lines': [None, 1, 2], 'placeholder': [' [...]', '..']}
for _ in range(120):
    text = ' '.join(r.choice(WORDS) + r.choice(['', ' ']) for _ in range(r.randint(0, 9)))
    wishes = {name: r.choice(values) for name, values in CHOICES.items() if r.random() < 0.4}
    width = r.choice([8, 10, 15, 20, 40])
    try:
        print(textwrap.wrap(text, width, **wishes))
    except ValueError as e:
        print(e)
print(textwrap.shorten('x-y-z hyphen-ated words here', 10), '|', textwrap.shorten('Hello  world!', 12))
for d in (Decimal(5), Decimal('1e5'), Decimal('1234.5'), Decimal('NaN'), Decimal(0)):
    print([format(d, s) for s in ('#', '#g', '#.0f', '#e', '#%', '#,.0f', '#010.0f')])
for spec in ('-z#30,.3e', 'é>+#01,F', '>040.1f', '+.2f', 'z.0f'):
    try:
        print(repr(format(2 + 3j, spec)))
    except ValueError as e:
        print(e)
