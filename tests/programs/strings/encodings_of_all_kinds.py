# Encodings and what does not fit them.
for e in ('latin', 'UTF_8', 'utf-16', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-8-sig', 'unicode_escape', 'ascii'):
    for t in ('abc', 'é€', '日😀'):
        try:
            b = t.encode(e); print(e, b, b.decode(e) == t)
        except UnicodeError as x: print(e, x)
for e in ('nope', 'hex', 'rot13'):
    try: 'x'.encode(e)
    except LookupError as x: print(x)
    try: b'x'.decode(e)
    except LookupError as x: print(x)
print(b'a\xffb'.decode('utf-8', 'backslashreplace'), b'a\xffb'.decode('ascii', 'backslashreplace'), b'\xff\xfea\0'.decode('utf-16'), b'\xfe\xff\0a'.decode('utf16'))
for b, e in ((b'a', 'utf-16-le'), (b'\x00\xd8', 'utf-16-le'), (b'\x81', 'cp1252')):
    try: b.decode(e)
    except UnicodeDecodeError as x: print(x)
print('é'.encode('ascii', 'xmlcharrefreplace'), 'é'.encode('cp1252'), bytes('é', 'latin1'), str(b'\xe9', 'latin-1'))
