# A heap is a list where no item is less than its parent; the positions that items take are part of what programs see.
__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']
from _core import plain as _plain, sift as _sift


def _sift_up(heap, first, at):
    if _sift(heap, first, at, False):
        return
    item = heap[at]
    while at > first:
        parent = (at - 1) >> 1
        if not item < heap[parent]:
            break
        heap[at] = heap[parent]
        at = parent
    heap[at] = item


def _sift_down(heap, at):
    if _sift(heap, at, at, True):
        return
    end = len(heap)
    start = at
    item = heap[at]
    child = 2 * at + 1
    while child < end:
        if child + 1 < end and not heap[child] < heap[child + 1]:
            child += 1
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    _sift_up(heap, start, at)


def _list_of(function, heap, where=''):
    """The list itself: what a class of the program makes of its items is not asked."""
    if not isinstance(heap, list):
        raise TypeError('%s() argument%s must be list, not %s' % (function, where, 'None' if heap is None else type(heap).__name__))
    return _plain(heap)


def heappush(heap, item, /):
    if type(heap) is not list:
        heap = _list_of('heappush', heap, ' 1')
    heap.append(item)
    _sift_up(heap, 0, len(heap) - 1)


def heappop(heap, /):
    if type(heap) is not list:
        heap = _list_of('heappop', heap)
    last = heap.pop() if heap else _empty()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _sift_down(heap, 0)
    return first


def _empty():
    raise IndexError('index out of range')


def heapreplace(heap, item, /):
    if type(heap) is not list:
        heap = _list_of('heapreplace', heap, ' 1')
    if not heap:
        _empty()
    first = heap[0]
    heap[0] = item
    _sift_down(heap, 0)
    return first


def heappushpop(heap, item, /):
    if type(heap) is not list:
        heap = _list_of('heappushpop', heap, ' 1')
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sift_down(heap, 0)
    return item


def heapify(heap, /):
    if type(heap) is not list:
        heap = _list_of('heapify', heap)
    for at in range(len(heap) // 2 - 1, -1, -1):
        _sift_down(heap, at)


def _sink_max(heap, at):
    """As `_sift_down`, in a heap whose greatest item is the first."""
    start, end = at, len(heap)
    item = heap[at]
    child = 2 * at + 1
    while child < end:
        if child + 1 < end and not heap[child + 1] < heap[child]:
            child += 1
        heap[at] = heap[child]
        at, child = child, 2 * child + 1
    while at > start and heap[(at - 1) >> 1] < item:
        heap[at] = heap[(at - 1) >> 1]
        at = (at - 1) >> 1
    heap[at] = item


def _heapify_max(heap, /):
    heap = _list_of('_heapify_max', heap)
    for at in range(len(heap) // 2 - 1, -1, -1):
        _sink_max(heap, at)


def _heappop_max(heap, /):
    heap = _list_of('_heappop_max', heap)
    last = heap.pop() if heap else _empty()
    return _heapreplace_max(heap, last) if heap else last


def _heapreplace_max(heap, item, /):
    heap = _list_of('_heapreplace_max', heap, ' 1')
    if not heap:
        _empty()
    first, heap[0] = heap[0], item
    _sink_max(heap, 0)
    return first


def merge(*iterables, key=None, reverse=False):
    its = [iter(x) for x in iterables]
    heads = []
    for n in range(len(its)):
        for x in _driven(its[n]):
            heads.append([x if key is None else key(x), n, x])
            break
    while heads:
        best = heads[0]
        for h in heads[1:]:
            if (best[0] < h[0]) if reverse else (h[0] < best[0]):
                best = h
        yield best[2]
        for x in _driven(its[best[1]]):
            best[0] = x if key is None else key(x)
            best[2] = x
            break
        else:
            heads.remove(best)


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:n if n >= 0 else 0]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:n if n >= 0 else 0]


for _f in heappush, heappop, heapreplace, heappushpop, heapify, _heapify_max, _heappop_max, _heapreplace_max:
    _f.__module__ = '_heapq'
del _f
