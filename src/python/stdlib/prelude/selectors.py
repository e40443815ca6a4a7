# Which of many files are ready, with what belongs to each.
import math
import os
import select
from abc import ABCMeta, abstractmethod
from collections import namedtuple
from collections.abc import Mapping

EVENT_READ, EVENT_WRITE = 1, 2
SelectorKey = namedtuple('SelectorKey', ['fileobj', 'fd', 'events', 'data'])


def _number(fileobj):
    number = fileobj
    if not isinstance(fileobj, int):
        try:
            number = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError("Invalid file object: {!r}".format(fileobj)) from None
    if number >= 0:
        return number
    raise ValueError("Invalid file descriptor: {}".format(number))


def _unknown(fileobj):
    return KeyError("{!r} is not registered".format(fileobj))


class _Registered(Mapping):
    """What a selector watches, to be read by file or by number."""

    def __init__(self, owner):
        self._owner = owner

    def __iter__(self):
        return iter(self._owner._keys)

    def __len__(self):
        return len(self._owner._keys)

    def __getitem__(self, fileobj):
        key = self.get(fileobj)
        if key is None:
            raise _unknown(fileobj)
        return key

    def get(self, fileobj, default=None):
        return self._owner._keys.get(self._owner._number_of(fileobj), default)


class BaseSelector(metaclass=ABCMeta):
    def __exit__(self, *args):
        self.close()

    def __enter__(self):
        return self

    def close(self):
        pass

    @abstractmethod
    def get_map(self):
        raise NotImplementedError

    def get_key(self, fileobj):
        known = self.get_map()
        if known is None:
            raise RuntimeError('Selector is closed')
        try:
            key = known[fileobj]
        except KeyError:
            raise _unknown(fileobj) from None
        return key

    @abstractmethod
    def select(self, timeout=None):
        raise NotImplementedError

    def modify(self, fileobj, events, data=None):
        self.unregister(fileobj)
        return self.register(fileobj, events, data)

    @abstractmethod
    def unregister(self, fileobj):
        raise NotImplementedError

    @abstractmethod
    def register(self, fileobj, events, data=None):
        raise NotImplementedError


class _OnPoll(BaseSelector):
    def __init__(self):
        self._keys = {}
        self._view = _Registered(self)

    def get_map(self):
        return self._view

    def close(self):
        self._view = None
        self._keys.clear()

    def _number_of(self, fileobj):
        try:
            return _number(fileobj)
        except ValueError:
            # A file that has been closed since still counts as the one it was.
            numbers = [number for number, key in self._keys.items() if key.fileobj is fileobj]
            if not numbers:
                raise
            return numbers[0]

    def register(self, fileobj, events, data=None):
        if not events or events & ~3:
            raise ValueError("Invalid events: {!r}".format(events))
        number = self._number_of(fileobj)
        if number in self._keys:
            raise KeyError("{!r} (FD {}) is already registered".format(fileobj, number))
        self._keys[number] = key = SelectorKey(fileobj, number, events, data)
        return key

    def unregister(self, fileobj):
        key = self._keys.pop(self._number_of(fileobj), None)
        if key is None:
            raise _unknown(fileobj)
        return key

    def modify(self, fileobj, events, data=None):
        key = self._keys.get(self._number_of(fileobj))
        if key is None:
            raise _unknown(fileobj)
        if key.events != events:
            return super().modify(fileobj, events, data)
        if key.data != data:
            self._keys[key.fd] = key = key._replace(data=data)
        return key

    def select(self, timeout=None):
        poll = select.poll()
        for key in self._keys.values():
            poll.register(key.fd, (1 if key.events & EVENT_READ else 0) | (4 if key.events & EVENT_WRITE else 0))
        milliseconds = None if timeout is None else 0 if timeout <= 0 else math.ceil(timeout * 1e3)
        ready = []
        for fd, bits in poll.poll(milliseconds):
            events = (EVENT_READ if bits & ~4 else 0) | (EVENT_WRITE if bits & ~1 else 0)
            key = self._keys[fd]
            if events & key.events:
                ready.append((key, events & key.events))
        return ready


class SelectSelector(_OnPoll):
    pass


class PollSelector(_OnPoll):
    pass


class EpollSelector(_OnPoll):
    def register(self, fileobj, events, data=None):
        key = super().register(fileobj, events, data)
        kind = os.fstat(key.fd).st_mode & 0o170000
        if kind in (0o100000, 0o040000):
            # What is always ready is not watched.
            del self._keys[key.fd]
            raise PermissionError(1, 'Operation not permitted')
        return key


DefaultSelector = EpollSelector
