# What the forms of typing look like, refuse, hold open and take.
from typing import *
import typing, collections.abc as abc
from collections import defaultdict, deque, OrderedDict
T = TypeVar('T'); K = TypeVar('K'); P = ParamSpec('P'); Ts = TypeVarTuple('Ts')
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
for e in '''list[T]
list[T][int]
list[int].append
list[int].__parameters__
dict[K, list[T]].__parameters__
dict[K, list[T]][int, str]
tuple[()]
tuple[int, ...]
(list[T] | int)[str]
(list[T] | None).__parameters__
abc.Callable[[int], str]
abc.Callable[[int, T], K].__parameters__
abc.Callable[..., int]
abc.Iterable[int]
abc.Mapping[str, int]
defaultdict[str, int]
deque[int]
OrderedDict[str, T][int]
list[int]()
list[int]([1,2])
list[int] == list[int]
hash(list[int]) == hash(list[int])
List[int]
List[T][int]
Dict[str, List[int]]
Optional[int]
Union[int, str]
Union[int, None, str]
Callable[[int, str], bool]
Callable[..., T]
Callable[[T], K][int, str]
Tuple[int, ...]
Tuple[()]
Literal[1, 'a', True]
Annotated[int, 'meta', 3]
ClassVar[int]
Final[int]
Type[int]
Iterable[int]
Generator[int]
Generator[int, None, str]
get_origin(List[int]), get_args(List[int])
get_origin(Dict[str,int]), get_args(Dict[str,int])
get_args(Callable[[int], str])
get_args(abc.Callable[[int], str])
get_origin(int | str), get_args(int | str)
get_args(Annotated[int, 5])
List[int][str]
list[int][str]
List[int, str]
Dict[int]
Any
Any()
isinstance(3, Any)
isinstance([], List)
isinstance([], List[int])
isinstance([], list[int])
isinstance(3, Union[int, str])
issubclass(list, Sequence)
NoReturn
Union[int]
Union[()]
Concatenate[int, P]
P.args
Unpack[Ts]
tuple[*Ts]
tuple[*Ts][int, str]
TypeVar('A', int, str).__constraints__
TypeVar('A', int)
NewType('UserId', int)(5)
List
List()
typing.Text
Optional[1, 2]
Type[T][int]
List['Foo']
Optional['Foo']
ForwardRef('a b')
int | List[str]
List[int] | None
Union[List[int], None]
Self
Hashable
AnyStr
Pattern[str]
Match
SupportsInt
isinstance(3, SupportsInt)
isinstance('x', SupportsInt)
IO[str]
TextIO
Literal[1] == Literal[True]
Literal[1,1,2]
Union[int, str] == Union[str, int]
Union[int, str] is Union[int, str]
int | str == Union[str, int]
Required[int]
list[T].__origin__, list[T].__args__
type(list[T]), type(List[T]), type(Union[int, str]), type(Optional), type(List), type(T)'''.split('\n'):
    print(e, end=' -> ')
    t(lambda: eval(e))
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
class Pair(Generic[K, T]): pass
class IntBox(Box[int]): pass
t(lambda: Box[int])
t(lambda: Box[int](5).__orig_class__)
t(lambda: Box.__parameters__)
t(lambda: IntBox.__orig_bases__)
t(lambda: Pair[int])
t(lambda: Pair[int, str])
t(lambda: Pair[int, T][str])
t(lambda: IntBox[int])
t(lambda: Box.__mro__)
class Stack[U]:
    def push(self, u: U) -> None: ...
t(lambda: Stack[int])
t(lambda: Stack.__type_params__)
@runtime_checkable
class Drawable(Protocol):
    def draw(self) -> str: ...
class Circle:
    def draw(self): return 'o'
t(lambda: isinstance(Circle(), Drawable))
t(lambda: isinstance(3, Drawable))
t(lambda: issubclass(Circle, Drawable))
t(lambda: Drawable())
class Named(Protocol):
    name: str
t(lambda: isinstance(3, Named))
class Movie(TypedDict, total=False):
    title: Required[str]
    year: int
t(lambda: Movie(title='x', year=3))
t(lambda: Movie.__required_keys__)
t(lambda: Movie.__annotations__)
t(lambda: get_type_hints(Movie))
class Point(NamedTuple):
    x: int
    y: 'int' = 0
t(lambda: Point(1))
t(lambda: Point.__annotations__)
t(lambda: get_type_hints(Point))
def f(a: int, b: 'list[str]' = None, *c: Optional[str], **d: Annotated[int, 1]) -> 'Box[int]': ...
t(lambda: get_type_hints(f))
t(lambda: get_type_hints(f, include_extras=True))
class Node:
    left: 'Optional[Node]'
    right: ClassVar['Node']
t(lambda: get_type_hints(Node))
t(lambda: type('X', (List[int],), {}).__mro__)
class L(List[int]): pass
t(lambda: L.__mro__)
t(lambda: L.__orig_bases__)
class M(abc.Mapping[str, int]):
    def __getitem__(self, k): return 1
    def __len__(self): return 1
    def __iter__(self): return iter('a')
t(lambda: dict(M()))
t(lambda: M.__mro__)
class MyL(list): pass
t(lambda: MyL[int])
import pickle, copy
t(lambda: pickle.loads(pickle.dumps(List[int])))
t(lambda: pickle.loads(pickle.dumps(list[T])) == list[T])
t(lambda: copy.copy(list[int]))
t(lambda: {list[int]: 1}[list[int]])
t(lambda: int[str])
