# about: a weak reference that dies before its object says nothing when the object dies, nor does another in its stead
import weakref


class Thing:
    pass


log = []
first = Thing()
r = weakref.ref(first, lambda _: log.append("first"))
r = None
second = Thing()
s = weakref.ref(second, lambda _: log.append("second"))
first = None
print(log, s() is second)
second = None
print(log, s())
