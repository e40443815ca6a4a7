# Events at times, by priority.
import heapq
import threading
import time
from collections import namedtuple
from itertools import count
from time import monotonic as _monotonic

__all__ = ['scheduler']


# Ordered by the first three: no two have one number.
Event = namedtuple('Event', 'time, priority, sequence, action, argument, kwargs')
_nothing = object()


class scheduler:
    def __init__(self, timefunc=_monotonic, delayfunc=time.sleep):
        self.timefunc, self.delayfunc = timefunc, delayfunc
        self._lock = threading.RLock()
        self._waiting = []
        self._numbers = count()

    def enterabs(self, time, priority, action, argument=(), kwargs=_nothing):
        event = Event(time, priority, next(self._numbers), action, argument, {} if kwargs is _nothing else kwargs)
        with self._lock:
            heapq.heappush(self._waiting, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_nothing):
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        with self._lock:
            self._waiting.remove(event)
            heapq.heapify(self._waiting)

    def empty(self):
        with self._lock:
            return not self._waiting

    def _next(self, now):
        """(event that is due or None, seconds until the next or None)."""
        with self._lock:
            if not self._waiting:
                return None, None
            first = self._waiting[0]
            if first.time > now:
                return None, first.time - now
            return heapq.heappop(self._waiting), None

    def run(self, blocking=True):
        while True:
            event, wait = self._next(self.timefunc())
            if event is not None:
                action, argument, kwargs = event[3:]
                action(*argument, **kwargs)  #@151
                self.delayfunc(0)
            elif wait is None:
                return None
            elif not blocking:
                return wait
            else:
                self.delayfunc(wait)

    @property
    def queue(self):
        with self._lock:
            left = self._waiting[:]
        return [heapq.heappop(left) for _ in range(len(left))]
