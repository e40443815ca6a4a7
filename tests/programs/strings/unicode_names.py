# Names of characters in texts – plain, in f-strings, aliases, and those that nobody knows.
print('\N{EM DASH}|\N{em dash}|\N{GREEK SMALL LETTER ALPHA}|\N{CJK UNIFIED IDEOGRAPH-4E00}|\N{HANGUL SYLLABLE HAN}')
n = 3
print(f'{n}\N{MULTIPLICATION SIGN}{n:>4} = \N{SUPERSCRIPT TWO}{n * n!r}', rf'\N{n}', r'\N{nope}', b'\\N{nope}')
print(ascii('\N{LINE FEED}\N{NUL}\N{BOM}\N{ZERO WIDTH JOINER}\N{NO-BREAK SPACE}\N{REPLACEMENT CHARACTER}'), len('\N{PILE OF POO}'))
print({'\N{DIGIT ONE}': 'one'}['1'], '''a\N{TIBETAN LETTER -A}
b\N{TIBETAN MARK BKA- SHOG YIG MGO}''', 'x' '\N{BULLET}' 'y')


def f():
    "doc \N{CHECK MARK}"
    match '\u2713':
        case '\N{CHECK MARK}':
            return f.__doc__


print(f())
for source in [r"'\N{foo}'", r"'ab\N{foo bar}c'", r"'é\N{nope}'", r"u'\N{keycap digit one}'", r"'\N{}'", r"'\N'", r"'\N{é}'", r"('a'  'b\N{nope}')", r"'\N{cjk unified ideograph-4e00}'", r"'\N{SPACE }'",
               r"'\N{DASH'"]:
    try:
        print(ascii(eval(source)))
    except SyntaxError as e:
        print(source, '->', e.msg)
