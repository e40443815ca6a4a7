# Programs given as bytes, with marks of the order of bytes, spaces before, comments that are no UTF-8.
BOM = b'\xef\xbb\xbf'


def tell(f, *args):
    try:
        print(repr(f(*args)))
    except SyntaxError as e:
        print(type(e).__name__, e, e.lineno, e.offset, repr(e.text))
    except TypeError as e:
        print(type(e).__name__, e)


for src in (BOM + b'1', BOM + b'  1', BOM + b'\t 2', b'  3', BOM, BOM + b' \n 4', b'1 # \xff', b'# \xff\n1', b'x = 1 # caf\xe9\n', b'1\n# \xe9',
            b'"a" # \xe9\n', b'# \xc3(\n5', b'"#" # \xff', b'a b # \xff', '\ufeff1', b"'\xff'", b'\xc3(', b'\xff', b'ab\xff', b'\xc3\xa9a\xff + 1', bytearray(b' 1'),
            memoryview(b' 2'), ' \t 2', '\n 2', b'if 1:\n  x\n    y', b'  x=1\n', b'\n\n   x'):
    print(bytes(src) if not isinstance(src, str) else src)
    tell(eval, src)
    tell(exec, src, {'x': 0, 'y': 1})
    tell(lambda: compile(src, 'f.py', 'exec').co_filename)
