# about: what exceptions keep beside their __dict__: file names, numbers, places; changed, deleted, pickled, copied
e = BlockingIOError(11, 'x'); 
e = BlockingIOError(11, 'x', 5); print(e.characters_written, e.args, e.filename, vars(e))
e = OSError(2, 'a', 'f', None, 'g'); print(e, e.args, e.filename2); e.filename = 'h'; print(e); e.errno = 5; print(e, e.args, e.errno); del e.filename
print(e.filename, e)
u = 0
try: 'é'.encode('ascii')
except UnicodeEncodeError as uu: u = uu; print(u.start, u.end, vars(u), u.reason); u.reason = 'z'; print(u)
class My(OSError):
    def __init__(self, a, b): super().__init__(a, b); self.filename = 'mine'; self.other = 1
m = My(1, 'q'); print(m, vars(m), m.filename)
import pickle, copy
for x in (m, OSError(2, 'a', 'f'), ImportError('q', name='n', path='p'), SyntaxError('a', ('f', 1, 2, 't')), StopIteration(4), SystemExit(3), KeyError('x'), u):
    try:
        y = pickle.loads(pickle.dumps(x)); print(type(y).__name__, y, y.args, vars(y), copy.copy(x))
    except Exception as z: print(type(z).__name__, z)
s = StopIteration(1); s.value = 5; print(s.value, s.args, vars(s)); s = SystemExit(1, 2); print(s.code); s.code = 9; print(s.code, vars(s))
n = NameError('x', name='q'); print(n.name, vars(n)); n.name = 'r'; print(n.name, vars(n))
