# The newest weak reference is told first
import weakref


class A:
    pass


a = A()
log = []
plain = weakref.ref(a)
called = [weakref.ref(a, lambda r, n=n: log.append(n)) for n in range(5)]
del called[3]
known = weakref.getweakrefs(a)
print([known.index(x) for x in [plain] + called], weakref.getweakrefcount(a))
del known
del a
print(log)
b = A()
log = []
waiting = [weakref.finalize(b, log.append, n) for n in range(4)]
waiting[1].detach()
del b
print(log)
c = A()
for n in range(3):
    weakref.finalize(c, print, 'end', n)
