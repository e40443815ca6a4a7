import io, os
os.chdir('/tmp')
P = 'preempt_probe2.txt'
open(P, 'w').write('one\ntwo\n')
def tell(name, f, *a):
    try:
        r = f(*a)
        print(name, repr(r))
    except Exception as e:
        print(name, type(e).__name__, e)
def ops(f, names):
    for n in names:
        n, *a = n if isinstance(n, tuple) else (n,)
        tell(n, getattr(f, n), *a)
ALL = ['read', ('read', 1), 'readline', 'readlines', ('write', 'x'), ('write', b'x'), ('writelines', ['a']), 'flush', 'seek', ('seek', 0), ('seek', 0, 5), 'tell', 'truncate', 'fileno', 'isatty', 'readable', 'writable', 'seekable', '__next__', '__enter__', 'close']
for mode in ('r', 'w', 'rb', 'wb', 'r+b'):
    print('== closed', mode)
    f = open(P, mode); f.close(); ops(f, ALL + ([('readinto', bytearray(2)), 'peek', 'read1'] if mode == 'rb' else [])); print(repr(f), f.closed)
print('== raw'); f = open(P, 'rb', buffering=0); print(f); f.close(); ops(f, ALL + [('readinto', bytearray(2)), 'readall'])
for make in (io.StringIO, io.BytesIO):
    print('== closed', make.__name__); f = make(); f.close(); ops(f, ALL + ['getvalue'])
for mode in ('r', 'w', 'a', 'rb', 'wb', 'ab', 'r+', 'rb+', 'w+', 'x+'):
    print('== open', mode)
    if 'x' in mode: os.remove(P)
    with open(P, mode) as f:
        print(f, type(f).__name__, f.mode, f.name == P)
        ops(f, [('read', -1), ('read', None), ('readline', -1), ('write', 'x'), ('write', b'x'), ('write', 5), 'tell', ('seek', 0), ('seek', 1, 1), ('seek', 0, 1), ('seek', -1, 2), ('seek', 'x'), ('truncate', 2), 'readable', 'writable', 'seekable', ('writelines', ['a', 1]), ('read', 'x'), ('readline', 2), ('readlines', 1), ('truncate', -1)])
