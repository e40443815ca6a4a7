# about: what each letter of a bytes template takes, and what it says of the rest
class F:
    def __bytes__(self): return b'xyz'


print(b'%b|%s|%a|%r' % (F(), b'q', 'ä', [1]), bytearray(b'%b %i') % (b'z', 3), b'%-5b|%.1b|%5s' % (b'ab', b'cd', memoryview(b'e')))
print(b'%(a)b %(n)04d' % {b'a': b'x', b'n': 7}, b'%c%c' % (65, b'B'), b'100%% %x %o %e' % (255, 8, 1.5), b'%*d|%.*f' % (5, 3, 2, 1.0), b'abc' % {}, b'%s' % b'%d')
for f in [lambda: b'%d' % 'a', lambda: b'%z' % 1, lambda: b'%s' % 'a', lambda: b'%b' % 1, lambda: b'%c' % 300, lambda: b'%c' % 'a', lambda: b'%d' % (), lambda: b'a' % (1,),
          lambda: b'%x' % 1.5, lambda: b'%' % (), lambda: b'%(a)s' % 1, lambda: b'%5' % 3, lambda: b'%c' % b'ab', lambda: b'%f' % 'a', lambda: b'%*d' % ('a', 3),
          lambda: b'%d' % None, lambda: b'%s %s' % b'a', lambda: b'%(a)s' % {b'b': 1}, lambda: '%*d' % (10**20, 5), lambda: str(b'a', None), lambda: str('a', 'utf-8'),
          lambda: {}.pop([]), lambda: {}.pop([], 3), lambda: {1: 2}.pop([], 3), lambda: {}.__ior__(None), lambda: {}.__ior__([(1, 2)]), lambda: {}.__or__([])]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
