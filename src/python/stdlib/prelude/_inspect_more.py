# The part of `inspect` on classes and arguments: where attributes come from, trees of classes, what a frame was called with, what a
# function closes over, states of generators and coroutines. Source: the library reference, "inspect".
import builtins
import collections
import enum
import types

Arguments = collections.namedtuple('Arguments', 'args, varargs, varkw')
ArgInfo = collections.namedtuple('ArgInfo', 'args varargs keywords locals')
Attribute = collections.namedtuple('Attribute', 'name kind defining_class object')
ClosureVars = collections.namedtuple('ClosureVars', 'nonlocals globals builtins unbound')
FullArgSpec = collections.namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')


class ClassFoundException(Exception):
    pass


# By name, in hexadecimal.
_flags = ('SIMPLE 0 WRITABLE 1 FORMAT 4 ND 8 STRIDES 18 C_CONTIGUOUS 38 F_CONTIGUOUS 58 ANY_CONTIGUOUS 98 INDIRECT 118 CONTIG 9 CONTIG_RO 8 '
          'STRIDED 19 STRIDED_RO 18 RECORDS 1d RECORDS_RO 1c FULL 11d FULL_RO 11c READ 100 WRITE 200').split(' ')
BufferFlags = enum.IntFlag('BufferFlags', [(name, int(value, 16)) for name, value in zip(_flags[::2], _flags[1::2])])


def _kind(held, value):
    if isinstance(held, (staticmethod, types.BuiltinMethodType)):
        return 'static method', held
    if isinstance(held, (classmethod, types.ClassMethodDescriptorType)):
        return 'class method', held if isinstance(held, classmethod) else value
    if isinstance(held, property):
        return 'property', value
    import inspect
    return 'method' if inspect.isroutine(value) else 'data', value


def _giver(cls, name, places, above):
    """What `getattr` gives, and of which class it is that very thing."""
    if name == '__dict__':
        return None, None
    try:
        found = getattr(cls, name)
    except Exception:
        return None, None
    home = getattr(found, '__objclass__', None)
    home = home if home in places else None
    last = None
    for place in places:
        if getattr(place, name, None) is found:
            last = place
    for place in above:
        try:
            if place.__getattr__(cls, name) is found:
                last = place
        except AttributeError:
            continue
    return found, home if last is None else last


def classify_class_attrs(cls):
    above = tuple([c for c in type(cls).__mro__ if c not in (type, object)])
    places = (cls,) + cls.__mro__
    names = dir(cls)
    for base in cls.__mro__:
        names += [k for k, v in base.__dict__.items() if isinstance(v, types.DynamicClassAttribute) and v.fget is not None]
    found, seen = [], set()
    for name in names:
        value, home = (None, None) if name in seen else _giver(cls, name, places, above)
        held = None
        for base in places + above:
            if name in base.__dict__:
                held = base.__dict__[name]
                home = base if home not in above else home
                break
        seen.add(name)
        if home is None:
            continue
        kind, shown = _kind(held, held if value is None else value)
        found.append(Attribute(name, kind, home, held if isinstance(held, (property, types.DynamicClassAttribute)) else shown))
    return found


def walktree(classes, children, parent):
    out = []
    for c in sorted(classes, key=lambda c: (c.__module__, c.__name__)):
        out.append((c, c.__bases__))
        if c in children:
            out.append(walktree(children[c], children, c))
    return out


def getclasstree(classes, unique=False):
    children, roots = {}, []
    for c in classes:
        for parent in c.__bases__:
            below = children.setdefault(parent, [])
            if c not in below:
                below.append(c)
            if unique and parent in classes:
                break
        if not c.__bases__ and c not in roots:
            roots.append(c)
    return walktree(roots + [parent for parent in children if parent not in classes], children, None)


def getargs(co):
    if not isinstance(co, types.CodeType):
        raise TypeError('%r is not a code object' % (co,))
    names, count = list(co.co_varnames), co.co_argcount + co.co_kwonlyargcount
    stars = iter(names[count:])
    return Arguments(names[:count], next(stars) if co.co_flags & 4 else None, next(stars) if co.co_flags & 8 else None)


def getargvalues(frame):
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: '*' + name,
                    formatvarkw=lambda name: '**' + name, formatvalue=lambda value: '=' + repr(value)):
    shown = [formatarg(name) + formatvalue(locals[name]) for name in args]
    for name, form in ((varargs, formatvarargs), (varkw, formatvarkw)):
        if name:
            shown.append(form(name) + formatvalue(locals[name]))
    return '(%s)' % ', '.join(shown)


def formatannotationrelativeto(object):
    from inspect import formatannotation
    module = getattr(object, '__module__', None)
    return lambda annotation: formatannotation(annotation, module)


def getfullargspec(func):
    import inspect
    try:
        sig = inspect.signature(func.__func__ if inspect.ismethod(func) else func, follow_wrapped=False)
    except Exception as e:
        raise TypeError('unsupported callable') from e
    by_kind = {kind: [] for kind in range(5)}
    notes = {} if sig.return_annotation is sig.empty else {'return': sig.return_annotation}
    for p in sig.parameters.values():
        by_kind[int(p.kind)].append(p)
        if p.annotation is not p.empty:
            notes[p.name] = p.annotation
    args = by_kind[0] + by_kind[1]
    only, rest = by_kind[2], by_kind[4]
    return FullArgSpec([p.name for p in args], only[0].name if only else None, rest[0].name if rest else None,
                       tuple([p.default for p in args if p.default is not p.empty]) or None, [p.name for p in by_kind[3]],
                       {p.name: p.default for p in by_kind[3] if p.default is not p.empty} or None, notes)


def _too_many(name, args, keyword_only, varargs, defaults, given, values):
    least = len(args) - defaults
    late = len([name for name in keyword_only if name in values])
    if varargs:
        plural, sig = least != 1, 'at least %d' % least
    elif defaults:
        plural, sig = True, 'from %d to %d' % (least, len(args))
    else:
        plural, sig = len(args) != 1, str(len(args))
    named = '' if not late else ' positional argument%s (and %d keyword-only argument%s)' % ('s' if given != 1 else '', late, 's' if late != 1 else '')
    raise TypeError('%s() takes %s positional argument%s but %d%s %s given' % (
        name, sig, 's' if plural else '', given, named, 'was' if given == 1 and not late else 'were'))


def _lacking(name, names, placed):
    shown = [repr(n) for n in names]
    if len(shown) > 2:
        shown = [', '.join(shown[:-1]), shown[-1]]
    raise TypeError('%s() missing %d required %s argument%s: %s' % (
        name, len(names), 'positional' if placed else 'keyword-only', '' if len(names) == 1 else 's', ' and '.join(shown)))


def getcallargs(func, /, *positional, **named):
    import inspect
    spec = getfullargspec(func)
    name = func.__name__
    if inspect.ismethod(func) and func.__self__ is not None:
        positional = (func.__self__,) + positional
    defaults = spec.defaults or ()
    values = dict(zip(spec.args, positional))
    if spec.varargs:
        values[spec.varargs] = tuple(positional[len(spec.args):])
    known = set(spec.args + spec.kwonlyargs)
    if spec.varkw:
        values[spec.varkw] = {}
    for key, value in named.items():
        if key not in known:
            if not spec.varkw:
                raise TypeError('%s() got an unexpected keyword argument %r' % (name, key))
            values[spec.varkw][key] = value
            continue
        if key in values:
            raise TypeError('%s() got multiple values for argument %r' % (name, key))
        values[key] = value
    if len(positional) > len(spec.args) and not spec.varargs:
        _too_many(name, spec.args, spec.kwonlyargs, spec.varargs, len(defaults), len(positional), values)
    required = spec.args[:len(spec.args) - len(defaults)]
    if len(positional) < len(spec.args):
        lacking = [n for n in required if n not in values]
        if lacking:
            _lacking(name, lacking, True)
        for n, value in zip(spec.args[len(required):], defaults):
            values.setdefault(n, value)
    late = spec.kwonlydefaults or {}
    lacking = [n for n in spec.kwonlyargs if n not in values and n not in late]
    if lacking:
        _lacking(name, lacking, False)
    for n in spec.kwonlyargs:
        if n in late:
            values.setdefault(n, late[n])
    return values


def getclosurevars(func):
    import inspect
    func = func.__func__ if inspect.ismethod(func) else func
    if not inspect.isfunction(func):
        raise TypeError('%r is not a Python function' % (func,))
    code = func.__code__
    if not hasattr(code, 'co_names'):
        from _sys import unsupported
        unsupported('inspect.getclosurevars')
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__ or ())}
    space = func.__globals__
    own = space.get('__builtins__', builtins.__dict__)
    own = own.__dict__ if isinstance(own, types.ModuleType) else own
    seen, builtin, unbound = {}, {}, set()
    for name in code.co_names:
        if name in space:
            seen[name] = space[name]
        elif name in own:
            builtin[name] = own[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, seen, builtin, unbound)


def _states(prefix, letters):
    """Names of the states of what has attributes with these letters."""
    created, running, suspended, closed = [prefix + '_' + word for word in ('CREATED', 'RUNNING', 'SUSPENDED', 'CLOSED')]

    def state(o, /):
        if getattr(o, letters + '_running'):
            return running
        if getattr(o, letters + '_suspended'):
            return suspended
        return closed if getattr(o, letters + '_frame') is None else created

    return created, running, suspended, closed, state


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED, getgeneratorstate = _states('GEN', 'gi')
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED, getcoroutinestate = _states('CORO', 'cr')
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED, getasyncgenstate = _states('AGEN', 'ag')


def _locals_of(frame):
    return {} if frame is None else dict(frame.f_locals)


def getgeneratorlocals(generator):
    if not isinstance(generator, types.GeneratorType):
        raise TypeError('%r is not a Python generator' % (generator,))
    return _locals_of(generator.gi_frame)


def getcoroutinelocals(coroutine):
    return _locals_of(coroutine.cr_frame)


def getasyncgenlocals(agen):
    if not isinstance(agen, types.AsyncGeneratorType):
        raise TypeError('%r is not a Python async generator' % (agen,))
    return _locals_of(agen.ag_frame)


for _f, _name in ((getgeneratorstate, 'getgeneratorstate'), (getcoroutinestate, 'getcoroutinestate'), (getasyncgenstate, 'getasyncgenstate')):
    _f.__name__ = _f.__qualname__ = _name
for _thing in (Arguments, ArgInfo, Attribute, ClosureVars, FullArgSpec, ClassFoundException, BufferFlags):
    _thing.__module__ = 'inspect'
