# Heaps of ints, texts, tuples, floats with NaN, a subclass of list, and things that only Python can compare.
import heapq
import random


class Task:
    def __init__(self, weight):
        self.weight = weight

    def __lt__(self, other):
        return self.weight < other.weight

    def __repr__(self):
        return 'Task(%r)' % self.weight


class Heap(list):
    def __getitem__(self, at):
        return 'never asked'


rng = random.Random(7)
kinds = {
    'ints': [rng.randrange(40) for _ in range(60)],
    'big': [rng.randrange(1 << 80) for _ in range(9)],
    'texts': ['k%d' % rng.randrange(30) for _ in range(40)],
    'pairs': [(rng.randrange(4), 'abc'[rng.randrange(3)], rng.random()) for _ in range(40)],
    'floats': [rng.random() for _ in range(12)] + [float('nan'), 1, True],
    'tasks': [Task(rng.randrange(9)) for _ in range(12)],
    'lists': [[rng.randrange(3), Task(rng.randrange(9))] for _ in range(12)],
}
for name, items in kinds.items():
    pushed = []
    for item in items:
        heapq.heappush(pushed, item)
    whole = items[:]
    heapq.heapify(whole)
    print(name, pushed[:5], whole[:5])
    print(' ', heapq.heapreplace(whole, items[3]), heapq.heappushpop(whole, items[4]), [heapq.heappop(whole) for _ in range(6)], whole[-3:])

own = Heap([5, 3, 4, 1])
heapq.heapify(own)
print(list(own), heapq.heappop(own), list(own))
mixed = [1, 2, 3, 'x']
for act in (heapq.heapify, heapq.heappop, lambda h: heapq.heappush(h, None), lambda h: heapq.heappush(h, 'y')):
    try:
        print(act(mixed), mixed)
    except TypeError as e:
        print(e, mixed)
for wrong in ((), None, 'abc'):
    try:
        heapq.heapify(wrong)
    except TypeError as e:
        print(e)
