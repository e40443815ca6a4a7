# An array does not change its size while a view looks at it; lines of a loader
import array, linecache

a = array.array('i', [1, 2, 3])
view = memoryview(a)

def tell(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

for change in (lambda: a.append(1), lambda: a.extend([1]), a.pop, lambda: a.insert(0, 1), a.clear, lambda: a.remove(1), lambda: a.frombytes(b'1234'),
               lambda: a.fromlist([1]), lambda: a.__imul__(2), lambda: a.__setitem__(slice(0, 1), array.array('i', [9])), a.reverse, lambda: a.append('x')):
    tell(change)
print(view.tolist(), a)
part = view[1:]
view.release()
tell(lambda: a.append(1))
part.release()
tell(lambda: a.append(1))
print(a)
tell(view.__enter__)

class Loader:
    def get_source(self, name):
        return 'first of %s\nsecond' % name

space = {'__name__': 'some.module', '__loader__': Loader()}
print(linecache.getlines('nowhere/x.py'), linecache.lazycache('nowhere/x.py', space), len(linecache.cache['nowhere/x.py']))
print(linecache.getlines('nowhere/x.py'), linecache.getline('nowhere/x.py', 2), len(linecache.cache['nowhere/x.py']))
linecache.checkcache()
print(linecache.getline('nowhere/x.py', 9) == '', linecache.lazycache('<odd>', space), linecache.getlines('<odd>', space))
