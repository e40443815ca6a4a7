# An AttributeError that leaves a hook of the program learns which attribute of which object was asked for
import sys, types, os
class Asked:
    value = 1
    def __getattr__(self, n): raise AttributeError('no ' + n)
class Computed:
    value = 1
    @property
    def p(self): raise AttributeError('inner')
class Whole:
    value = 1
    def __getattribute__(self, n): raise AttributeError(n)
class Descriptor:
    def __get__(self, o, t): raise AttributeError('descriptor')
class Described:
    value = 1
    d = Descriptor()
class Meta(type):
    value = 1
    def __getattr__(c, n): raise AttributeError('meta ' + n)
class Made(metaclass=Meta): pass
class Told:
    value = 1
    def __getattr__(self, n): raise AttributeError('told', name='other', obj=5)
class Deeper:
    value = 1
    def __getattr__(self, n): return self.inner_one(n)
    def inner_one(self, n): raise AttributeError('deeper ' + n)
class Captured:
    value = 1
    @property
    def p(self):
        f = lambda: self
        raise AttributeError('captured')
class Writes:
    def __setattr__(s, n, v): raise AttributeError('set')
    def __delattr__(s, n): raise AttributeError('del')
def __getattr__(n): raise AttributeError('main ' + n)
main = sys.modules['__main__']
def tell(f):
    try: f()
    except AttributeError as e: print(e.args, e.name, type(e.obj).__name__)
tell(lambda: Asked().valeu)
tell(lambda: Asked().valeu())
tell(lambda: Computed().p)
tell(lambda: Whole().valeu)
tell(lambda: Described().d)
tell(lambda: Described.d)
tell(lambda: Made.valeu)
tell(lambda: Told().valeu)
tell(lambda: Deeper().valeu)
tell(lambda: Captured().p)
tell(lambda: main.valeu)
tell(lambda: os.getpod)
def write(): Writes().x = 1
def delete(): del Writes().x
tell(write)
tell(delete)
for f in (lambda: Asked().valeu, lambda: Computed().vlaue, lambda: Made.valeu, lambda: os.getpod, lambda: os.float, lambda: Deeper().valeu):
    try: f()
    except AttributeError: sys.excepthook(*sys.exc_info())
print('getcwd' in dir(os), 'chown' in dir(os), 'statvfs' in dir(os))
