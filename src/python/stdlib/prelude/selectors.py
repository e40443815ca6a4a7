# Which of many files are ready, with what belongs to each.
import math
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


class _SelectorMapping(Mapping):
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
        self._map = _SelectorMapping(self)

    def get_map(self):
        return self._map

    def close(self):
        self._map = None
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
        key = SelectorKey(fileobj, number, events, data)
        self._begin(key)
        self._keys[number] = key
        return key

    def unregister(self, fileobj):
        key = self._keys.pop(self._number_of(fileobj), None)
        if key is None:
            raise _unknown(fileobj)
        self._end(key)
        return key

    def _begin(self, key):
        pass

    _end = _change = _begin

    def modify(self, fileobj, events, data=None):
        key = self._keys.get(self._number_of(fileobj))
        if key is None:
            raise _unknown(fileobj)
        changed = key._replace(events=events, data=data)
        if key.events != events:
            try:
                self._change(changed)
            except BaseException:
                del self._keys[key.fd]
                raise
        if changed != key:
            self._keys[key.fd] = key = changed
        return key

    def select(self, timeout=None):
        ready = []
        for fd, bits in self._found(timeout):
            events = (EVENT_READ if bits & ~4 else 0) | (EVENT_WRITE if bits & ~1 else 0)
            key = self._keys.get(fd)
            if key is not None and events & key.events:
                ready.append((key, events & key.events))
        return ready


def _bits(events):
    return (1 if events & EVENT_READ else 0) | (4 if events & EVENT_WRITE else 0)


class SelectSelector(_OnPoll):
    def _change(self, key):
        if not key.events or key.events & ~3:
            raise ValueError("Invalid events: {!r}".format(key.events))

    def _found(self, timeout):
        wished = [[key.fd for key in self._keys.values() if key.events & event] for event in (EVENT_READ, EVENT_WRITE)]
        r, w, _ = select.select(*wished, [], None if timeout is None else max(timeout, 0))
        return [(fd, (fd in r) | (fd in w) << 2) for fd in self._keys if fd in r or fd in w]


class PollSelector(_OnPoll):
    _selector_cls = staticmethod(select.poll)

    def __init__(self):
        super().__init__()
        self._selector = self._selector_cls()

    def _begin(self, key):
        self._selector.register(key.fd, _bits(key.events))

    def _change(self, key):
        self._selector.modify(key.fd, _bits(key.events))

    def _end(self, key):
        try:
            self._selector.unregister(key.fd)
        except OSError:
            # It may have been closed since.
            pass

    def _found(self, timeout):
        return self._selector.poll(None if timeout is None else 0 if timeout <= 0 else math.ceil(timeout * 1e3))


class EpollSelector(PollSelector):
    _selector_cls = select.epoll

    def fileno(self):
        return self._selector.fileno()

    def _found(self, timeout):
        seconds = -1 if timeout is None else 0 if timeout <= 0 else math.ceil(timeout * 1e3) / 1e3
        return self._selector.poll(seconds, len(self._keys) or 1)

    def close(self):
        super().close()
        self._selector.close()


DefaultSelector = EpollSelector
