# about: typing: what its forms show, protocols, typed dictionaries, hints, overloads
import typing
from typing import *
def show(name, f):
    try: print(name, f())
    except Exception as e: print(name, type(e).__name__, e)
show('sup', lambda: (isinstance(3, SupportsInt), isinstance('x', SupportsInt), isinstance(2.5, SupportsFloat), isinstance(3, SupportsIndex), isinstance([], SupportsAbs), isinstance(1, SupportsRound), isinstance(b'', SupportsBytes), isinstance(1j, SupportsComplex)))
show('never', lambda: assert_never(3))
show('type', lambda: assert_type(3, int))
show('unpack', lambda: Unpack[Tuple[int, str]])
show('ro', lambda: (ReadOnly[int], TypeIs[int]))
show('fr', lambda: (ForwardRef('int'), ForwardRef('int') == ForwardRef('int')))
show('td', lambda: is_typeddict(int))
show('nd', lambda: NoDefault)
show('origins', lambda: (get_origin(List[int]), get_origin(Union[int, str]), get_args(Dict[str, int]), get_origin(Optional[int]), get_args(Callable[[int], str]), get_origin(Annotated[int, 'x']), get_args(Annotated[int, 'x']), get_origin(Literal[1]), get_args(Literal[1, 2]), get_origin(int)))
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x
show('ov', lambda: (f(3), len(get_overloads(f)), clear_overloads(), len(get_overloads(f))))
@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...
class Door:
    def close(self): pass
show('proto', lambda: (isinstance(Door(), Closes), isinstance(3, Closes), issubclass(Door, Closes), is_protocol(Closes), is_protocol(Door), sorted(get_protocol_members(Closes))))
class Opens(Protocol):
    def open(self): ...
show('proto2', lambda: isinstance(Door(), Opens))
show('proto3', lambda: Closes())
class P(NamedTuple):
    x: int
    y: str = 'a'
show('nt', lambda: (P(1), P._field_defaults, P.__annotations__, P._fields))
show('nt2', lambda: NamedTuple('Q', [('a', int), ('b', str)])(1, 'x'))
class M(TypedDict, total=False):
    name: str
    year: Required[int]
show('tdict', lambda: (M(name='x'), M.__total__, M.__annotations__, sorted(M.__required_keys__), sorted(M.__optional_keys__), is_typeddict(M), type(M(name='x'))))
show('tdict2', lambda: TypedDict('N', {'a': int})(a=1))
T = TypeVar('T', bound=int)
show('tv', lambda: (T, T.__bound__, T.__name__, T.__constraints__, TypeVar('A', int, str).__constraints__, TypeVar('K', covariant=True), T.__default__, T.has_default()))
class Box(Generic[T]):
    def __init__(self, v): self.v = v
UserId = NewType('UserId', int)
show('newt', lambda: (UserId(3), UserId, UserId.__supertype__, UserId.__name__))
class H:
    a: int
    b: 'str'
    c: Annotated[int, 'meta']
    d: Optional['H'] = None
show('hints', lambda: (get_type_hints(H), get_type_hints(H, include_extras=True)))
show('lit', lambda: (Literal['a', 2], Final[int], ClassVar[int], Annotated[int, 1], Union[int, None], Callable[[int], str], Callable[..., int], Type[int]))
show('call', lambda: List())
show('any', lambda: Any())
show('dt', lambda: dataclass_transform()(H) is H)
show('fin', lambda: (final(H).__final__, override(f).__override__))
show('ps', lambda: (ParamSpec('P'), ParamSpec('P').args, ParamSpec('P').kwargs))

show('pat', lambda: (Pattern, Match[str], KeysView[str], List[None], List['H'], Optional['H'], Union['H', None, int], AnyStr, AnyStr.__constraints__))
show('gen', lambda: (Box[int], Box[int](3).v, get_origin(Box[int]), get_args(Box[int]), Box[int] == Box[int]))
show('made', lambda: (DefaultDict(list), Deque(), OrderedDict(a=1), isinstance([], List), isinstance(len, Callable), issubclass(dict, Dict)))
show('made2', lambda: List[int]())
class Named(Protocol):
    name: str
class Both(Closes, Named, Protocol): ...
show('parts', lambda: sorted(get_protocol_members(Both)))
class Own(Closes):
    pass
show('own', lambda: (isinstance(Own(), Closes), Own().close(), is_protocol(Own)))
class More(M):
    extra: NotRequired[int]
    must: str
show('more', lambda: (sorted(More.__required_keys__), sorted(More.__optional_keys__), More.__total__, get_type_hints(More)))
show('more2', lambda: isinstance({}, M))
def hinted(a: 'int', b: Callable[['H'], None] = None) -> None: ...
show('fhints', lambda: (get_type_hints(hinted)['a'], get_type_hints(hinted)['return']))
