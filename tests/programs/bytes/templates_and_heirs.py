# about: bytes that are templates, what is derived from bytes and bytearray
def told(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
told(lambda: b'%d %s' % (5, b'x')); told(lambda: bytearray(b'%d') % 5); told(lambda: b'%(a)s %(b)d' % {b'a': b'x', b'b': 3}); told(lambda: bytearray(b'%(a)s') % {b'a': b'x'}); told(lambda: b'%(a)s' % {'a': b'x'}); told(lambda: b'%s' % 'x'); told(lambda: b'%a' % 'é')
class B(bytes): pass
class BA(bytearray):
    def __init__(self, x=1, *a, **k): bytearray.__init__(self, *a, **k)
told(lambda: type(B.fromhex('00'))); told(lambda: BA(5, source=b'ab')); told(lambda: BA(5, b'q')); told(lambda: bytes(errors='x')); told(lambda: bytearray(encoding='x')); told(lambda: bytes()); told(lambda: bytearray()); told(lambda: float(b'a')); told(lambda: float(bytearray(b'a'))); told(lambda: float('a')); told(lambda: bytes(source=b'x')); told(lambda: bytes('a', encoding='ascii'))
x = bytearray(b'%d'); x %= 7; print(x)
class BA(bytearray):
    pass
x = BA(b'ab'); print(x, len(x), bytes(x))
class BB(bytearray):
    def __init__(self, x=1, *a, **k): bytearray.__init__(self, *a, **k)
x = BB(5, b'q'); print(x, len(x), bytes(x))
y = bytearray(b'abc'); y.__init__(b'z'); print(y)
class BC(bytearray):
    def __init__(self): super().__init__(b'hello')
print(BC(), len(BC()))
