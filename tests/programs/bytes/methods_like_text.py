# about: methods of bytes that are those of text, with arguments of all kinds
def told(n, f):
    try: print(n, f())
    except BaseException as e: print(n, type(e).__name__, e)
for b in (b'ab\x1c c', b'', b'a\xe9B\x85', bytearray(b'x y\x0bz\r\nq'), b'\x1f', b'12'):
    for m in 'capitalize swapcase title isalnum isalpha isascii isdigit islower isspace istitle isupper strip lstrip rstrip split rsplit splitlines expandtabs'.split():
        told((b, m), lambda: getattr(b, m)())
    for a in (('x',), (b'xy', ), (5,), (b'a', b'b'), (None,), (5, b'*'), (5, '*'), (5, b'**'), (5, 7), (bytearray(b'x'),), (b'',), (5, None), ('x', 'y'), (5, bytearray(b'-'))):
        for m in 'center ljust rjust zfill lstrip rstrip strip partition rpartition removeprefix removesuffix rsplit split splitlines expandtabs title isalpha join hex replace'.split():
            told((b, m, a), lambda: getattr(b, m)(*a))
    told('kw', lambda: (b.split(sep=b'a', maxsplit=1), b.rsplit(sep=None, maxsplit=1), b.splitlines(keepends=True), b.expandtabs(tabsize=3), b.hex(sep=':', bytes_per_sep=2), b.decode(encoding='latin-1', errors='strict')))
for a in ((':',), (b':',), ('::',), ('é',), (1.5,), (None,), (':', 2), (':', -2), (b'', ), ('', 1), (b'\xff',), (bytearray(b':'),), (3,), ([1],)):
    told(a, lambda: b'abcde'.hex(*a)); told(a, lambda: memoryview(b'abcde').hex(*a)); told(a, lambda: bytearray(b'abcde').hex(*a))
