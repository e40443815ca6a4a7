# What the errors of encodings say, also when their parts are changed.
e = UnicodeEncodeError('baz', 'xxxxx', 1, 5, 'foo'); print(e)
e.end = 2; print(e)
for x in (UnicodeEncodeError('baz', 'x\u1234', 1, 2, 'foo'), UnicodeEncodeError('baz', 'x\U00012345', 1, 2, 'foo'), UnicodeTranslateError('x\u1234', 1, 2, 'foo'), UnicodeTranslateError('x\u1234yz', 1, 3, 'foo'), UnicodeDecodeError('ascii', bytearray(b'\xff'), 0, 1, 'o'), UnicodeDecodeError('ascii', b'\xff\xfe', 0, 2, 'o'), UnicodeEncodeError('a', 'x', 5, 6, 'r')):
    print(str(x), repr(x))
for f in (lambda: b'\xff'.decode(), lambda: 'ä'.encode('ascii'), lambda: b'abc\xe4'.decode('ascii'), lambda: '\ud800'.encode(), lambda: 'aäöb'.encode('ascii')):
    try: f()
    except UnicodeError as e: print(e, '|', e.args)
class U(UnicodeDecodeError):
    def __str__(self): return 'mine'
print(U('a', b'b', 0, 1, 'c'))
