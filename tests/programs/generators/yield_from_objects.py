# about: yield from over objects of the program; GeneratorExit passed on; comparisons that decline
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration(42)
def gen():
    r = yield from It()
    print('r', r)
list(gen())
class It2:
    def __iter__(self): return self
    def __next__(self): return 1
    def send(self, v): print('sent', v); raise StopIteration((v, 'x'))
    def throw(self, *a): print('thrown', a); raise StopIteration('t')
    def close(self): print('closed')
def gen():
    r = yield from It2(); print('r', r)
    r = yield from It2(); print('r', r)
    r = yield from It2(); print('r', r)
g = gen(); next(g); print(g.send((1,2)), g.throw(KeyError('k')))
try: g.throw(GeneratorExit)
except GeneratorExit as e: print('GE', repr(e))
def inner():
    try: yield 1
    except GeneratorExit: print('in'); return 5
def out():
    r = yield from inner()
    print('not', r)
g = out(); next(g)
try: g.throw(GeneratorExit)
except BaseException as e: print(repr(e))
def inner():
    try: yield 1
    except GeneratorExit: yield 2
g = out(); next(g)
try: g.throw(GeneratorExit)
except BaseException as e: print(repr(e))
class Base:
    def __eq__(self, o): print('Base.eq'); return NotImplemented
class Derived(Base):
    def __eq__(self, o): print('D.eq'); return NotImplemented
    def __ne__(self, o): print('D.ne'); return NotImplemented
print(Base() != Derived()); print(Derived() != Base())
