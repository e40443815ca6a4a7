# about: an exception that leaves a `with` is not the context of the next one
def leak(name):
    try: raise ValueError(name)
    except ValueError as e: print(name, repr(e.__context__)); 
def a():
    try: raise KeyError('a')
    finally: 1
def b():
    try: raise KeyError('b')
    except KeyError: raise
def c():
    try: raise KeyError('c')
    except KeyError as e: raise IndexError(1)
def d():
    try: raise KeyError('d')
    except IndexError as e: pass
class CM:
    def __enter__(self): return self
    def __exit__(self, *a): return None
def e():
    with CM(): raise KeyError('e')
def g():
    try: raise KeyError('g')
    except KeyError as e: raise IndexError(1) from None
def run(f):
    try: f()
    except Exception: pass
    leak(f.__name__)
for f in (a,b,c,d,g,e): run(f)
