from _sys import weakref as _make

_probe = None


class _Probe:
    pass


def ref(object, callback=None, /):
    return _make(object, callback)


ReferenceType = type(ref(_Probe))


class WeakValueDictionary:
    def __init__(self, other=(), /, **kw):
        self._refs = {}
        for k, v in dict(other, **kw).items():
            self[k] = v

    def _living(self):
        out = {}
        for k, r in list(self._refs.items()):
            v = r()
            if v is None:
                del self._refs[k]
            else:
                out[k] = v
        return out

    def __setitem__(self, key, value):
        self._refs[key] = ref(value)

    def __getitem__(self, key):
        v = self._refs[key]()
        if v is None:
            raise KeyError(key)
        return v

    def __delitem__(self, key):
        del self._refs[key]

    def __contains__(self, key):
        return key in self._living()

    def __len__(self):
        return len(self._living())

    def __iter__(self):
        return iter(self._living())

    def get(self, key, default=None):
        return self._living().get(key, default)

    def keys(self):
        return iter(self._living().keys())

    def values(self):
        return iter(self._living().values())

    def items(self):
        return iter(self._living().items())


class WeakKeyDictionary:
    def __init__(self):
        self._pairs = []

    def _living(self):
        self._pairs = [p for p in self._pairs if p[0]() is not None]
        return self._pairs

    def __setitem__(self, key, value):
        for p in self._living():
            if p[0]() is key:
                p[1] = value
                return
        self._pairs.append([ref(key), value])

    def __getitem__(self, key):
        for p in self._living():
            if p[0]() is key:
                return p[1]
        raise KeyError(key)

    def __contains__(self, key):
        return any([p[0]() is key for p in self._living()])

    def __len__(self):
        return len(self._living())

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __iter__(self):
        return iter([p[0]() for p in self._living()])


class WeakSet:
    def __init__(self, data=()):
        self._refs = []
        for x in data:
            self.add(x)

    def _living(self):
        self._refs = [r for r in self._refs if r() is not None]
        return [r() for r in self._refs]

    def add(self, item):
        if item not in self:
            self._refs.append(ref(item))

    def discard(self, item):
        self._refs = [r for r in self._refs if r() is not None and r() is not item]

    def __contains__(self, item):
        return any([x is item or x == item for x in self._living()])

    def __len__(self):
        return len(self._living())

    def __iter__(self):
        return iter(self._living())
