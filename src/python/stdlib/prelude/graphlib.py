__all__ = ['TopologicalSorter', 'CycleError']
from types import GenericAlias


class CycleError(ValueError):
    pass


class TopologicalSorter:
    def __init__(self, graph=None):
        self._before = {}
        self._after = {}
        self._ready = None
        self._out = set()
        self._finished = set()
        self._passed = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _know(self, node):
        if node not in self._before:
            self._before[node] = 0
            self._after[node] = []

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        self._know(node)
        self._before[node] += len(predecessors)
        for p in predecessors:
            self._know(p)
            self._after[p].append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError('cannot prepare() more than once')
        self._ready = [n for n, count in self._before.items() if count == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def get_ready(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        result = tuple(self._ready)
        self._out.update(result)
        self._passed += len(result)
        self._ready.clear()
        return result

    def is_active(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        return len(self._finished) < self._passed or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        for node in nodes:
            if node not in self._before:
                raise ValueError('node %r was not added using add()' % (node,))
            if node in self._finished:
                raise ValueError('node %r was already marked done' % (node,))
            if node not in self._out:
                raise ValueError('node %r was not passed out (still not ready)' % (node,))
            self._finished.add(node)
            for n in self._after[node]:
                self._before[n] -= 1
                if self._before[n] == 0:
                    self._ready.append(n)

    def _find_cycle(self):
        """A walk that never enters a node twice; a node that is still on the way closes a cycle."""
        entered = set()
        for first in self._after:
            way, doors = [], []
            new = first if first not in entered else _NONE
            while new is not _NONE or way:
                if new is _NONE:
                    new = next(doors[-1], _NONE)
                    if new is _NONE:
                        way.pop()
                        doors.pop()
                    continue
                if new in way:
                    return way[way.index(new):] + [new]
                if new not in entered:
                    entered.add(new)
                    way.append(new)
                    doors.append(iter(self._after[new]))
                new = _NONE
        return None

    def static_order(self):
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            yield from group
            self.done(*group)

    __class_getitem__ = classmethod(GenericAlias)


_NONE = object()
