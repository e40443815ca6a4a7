# One object is shown by two threads at once, and neither takes the showing of the other for a cycle of its own.
import collections
import dataclasses
import functools
import reprlib
import threading
import time


class Slow:
    def __repr__(self):
        time.sleep(0.1)
        return 'slow'


@dataclasses.dataclass
class Row:
    name: object


class Guarded:
    @reprlib.recursive_repr()
    def __repr__(self):
        time.sleep(0.1)
        return 'guarded'


class Mine(list):
    pass


things = [
    [Slow()], (Slow(),), {'a': Slow()}, Mine([Slow()]), Row(Slow()), Guarded(),
    functools.partial(int, Slow()), collections.OrderedDict(a=Slow()), collections.OrderedDict(a=Slow()).values(),
    collections.deque([Slow()]), collections.ChainMap({'a': Slow()}), collections.defaultdict(int, a=Slow()),
    collections.Counter({'a': Slow()}), collections.UserList([Slow()]),
]
for thing in things:
    texts = []
    threads = [threading.Thread(target=lambda: texts.append(repr(thing))) for _ in range(3)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(*sorted(set(texts)), sep=' | ')

cycle = [1]
cycle.append(cycle)
around = collections.OrderedDict()
around['me'] = around
around['views'] = around.values()
queue = collections.deque()
queue.append(queue)
row = Row(None)
row.name = row
print(cycle, queue, row, sep='\n')
print(around)
