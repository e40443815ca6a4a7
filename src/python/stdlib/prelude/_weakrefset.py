# The set whose members do not live by it.
from collections.abc import MutableSet as _MutableSet
from types import GenericAlias as _GenericAlias
from _sys import weakref as _make

__all__ = ['WeakSet']


def _living(references):
    for r in references:
        item = r()
        if item is not None:
            yield item


class WeakSet:
    def __init__(self, data=None):
        self.data, me = set(), _make(self, None)

        def gone(reference):
            whole = me()
            if whole is not None:
                whole.data.discard(reference)
        self._remove = gone
        if data is not None:
            self.update(data)

    def _held(self, items):
        return {_make(x, self._remove) for x in items}

    def __iter__(self):
        return _living(list(self.data))

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            return _make(item, None) in self.data
        except TypeError:
            return False

    def __reduce__(self):
        return type(self), (list(self),), self.__getstate__()

    def add(self, item):
        self.data.add(_make(item, self._remove))

    def clear(self):
        self.data.clear()

    def copy(self):
        return type(self)(self)

    def pop(self):
        while True:
            try:
                item = self.data.pop()()
            except KeyError:
                raise KeyError('pop from empty WeakSet') from None
            if item is not None:
                return item

    def remove(self, item):
        self.data.remove(_make(item, None))

    def discard(self, item):
        self.data.discard(_make(item, None))

    def update(self, other):
        for x in other:
            self.add(x)

    def __ior__(self, other):
        self.update(other)
        return self

    def union(self, other):
        return type(self)(x for items in (self, other) for x in items)

    def intersection(self, other):
        return type(self)(x for x in other if x in self)

    def difference(self, other):
        new = self.copy()
        new.difference_update(other)
        return new

    def symmetric_difference(self, other):
        new = self.copy()
        new.symmetric_difference_update(other)
        return new

    def intersection_update(self, other):
        self.data &= self._held(other)

    def difference_update(self, other):
        if other is self:
            self.data.clear()
        else:
            self.data -= self._held(other)

    def symmetric_difference_update(self, other):
        if other is self:
            self.data.clear()
        else:
            self.data ^= self._held(other)

    def issubset(self, other):
        return self.data <= self._held(other)

    def issuperset(self, other):
        return self.data >= self._held(other)

    def isdisjoint(self, other):
        return not len(self.intersection(other))

    __or__, __and__, __sub__, __xor__ = union, intersection, difference, symmetric_difference
    __le__, __ge__ = issubset, issuperset

    def __lt__(self, other):
        return self.data < self._held(other)

    def __gt__(self, other):
        return self.data > self._held(other)

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return self.data == self._held(other)

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def __repr__(self):
        return repr(self.data)

    __class_getitem__ = classmethod(_GenericAlias)


_MutableSet.register(WeakSet)
