# about: an enumerate or map that is left in the middle lets go of what it goes over
def f():
    for i, x in enumerate(g()):
        return i
def g():
    try:
        yield 1
        yield 2
    finally: print('closed')
class S:
    def __getitem__(self, i): return i
def h():
    for i, x in enumerate(S()):
        return i
print(f()); print(h())
def h2():
    for x in map(str, S()):
        return x
print(h2())
