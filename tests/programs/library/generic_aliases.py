# Which classes say by `[int]` what they hold, classes below them too.
import importlib
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

ROWS = '''builtins type tuple list dict set frozenset enumerate
collections defaultdict deque OrderedDict Counter UserDict UserList ChainMap
difflib SequenceMatcher
re Pattern Match
functools partial partialmethod cached_property
graphlib TopologicalSorter
contextlib AbstractContextManager
collections.abc Awaitable Coroutine AsyncIterable Generator Iterator Set MutableSet Mapping MappingView KeysView ItemsView Sequence
dataclasses Field
types MappingProxyType GeneratorType
os DirEntry PathLike
itertools chain
logging LoggerAdapter StreamHandler
tempfile TemporaryDirectory
queue Queue SimpleQueue
csv DictReader
array array'''
for row in ROWS.splitlines():
    module, *names = row.split()
    for name in names:
        cls = getattr(importlib.import_module(module), name)
        print(cls[int], cls[int].__origin__ is cls)
for cls in (BaseException, ExceptionGroup, range, map, zip, str, int, slice, property, object):
    try:
        print(cls[int])
    except TypeError as e:
        print(e)

T, K = TypeVar('T'), TypeVar('K')


class Names(list):
    pass


print(Names[str], Names[str](['a']), list[T][int], dict[K, list[T]][str, int], (list[T] | None)[int], tuple[()], list[int].append is list.append)
print(Callable[[int, T], K], Callable[[int, T], K][str, bool], Callable[[], int].__args__, Callable[..., T].__parameters__)
print(list[T] == list[T], list[T] == list[K], {list[int]: 1}[list[int]], Iterable[int], Mapping[str, list[int]], [*tuple[int, str]])
for wrong in ('list[int][str]', 'dict[K, T][int]', 'Callable[int, str]', 'Callable[[int]]', 'list[int].nothing', 'isinstance([], list[int])'):
    try:
        print(eval(wrong))
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class Table(Mapping[str, int]):
    def __getitem__(self, key):
        return len(key)

    def __iter__(self):
        return iter(['a', 'bc'])

    def __len__(self):
        return 2


print(dict(Table()), Table.__orig_bases__, [c.__name__ for c in Table.__mro__])
try:
    class Wrong(list[int], object()):
        pass
except TypeError as e:
    print(e)
