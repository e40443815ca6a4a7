# Exceptions: raising classes, causes, groups and their parts.


def _raise_from(cls, cause):
    raise _instance_of(cls, ()) from cause


def _raise_class(cls):
    raise _instance_of(cls, ())


def _eg_match(e, cls):
    """[rest, match] of a group in an `except*` clause."""
    if isinstance(e, cls):
        return None, e
    both = e.split(cls)
    name = type_name(e)
    if not isinstance(both, tuple):
        raise TypeError('%s.split must return a tuple, not %s' % (name, type_name(both)))
    if len(both) < 2:
        raise TypeError('%s.split must return a 2-tuple, got tuple of size %d' % (name, len(both)))
    return both[1], both[0]


def _same_trace(a, b):
    return a.__cause__ is b.__cause__ and a.__context__ is b.__context__ and a.__traceback__ is b.__traceback__


def _part_of_group(whole, members):
    """A group like the whole one, of some of its members."""
    if not members:
        return None
    part = whole.derive(members)
    if not isinstance(part, BaseExceptionGroup):
        raise TypeError('derive must return an instance of BaseExceptionGroup')
    part.__traceback__ = whole.__traceback__
    cause = whole.__cause__
    part.__context__ = whole.__context__
    if cause is not None:
        part.__cause__ = cause
    part.__suppress_context__ = whole.__suppress_context__
    notes = getattr(whole, '__notes__', None)
    if is_native_iterable(notes) and hasattr(notes, '__len__'):
        part.__notes__ = [n for n in notes]
    return part


def _divide(e, test):
    """What of an exception passes the test, and the rest."""
    if test(e):
        return e, None
    if not isinstance(e, BaseExceptionGroup):
        return None, e
    yes = []
    no = []
    for member in e.exceptions:
        a, b = _divide(member, test)
        if a is not None:
            yes.append(a)
        if b is not None:
            no.append(b)
    return _part_of_group(e, yes), _part_of_group(e, no)


def _exception_setstate(self, state, /):
    if state is not None:
        if not isinstance(state, dict):
            raise TypeError('state is not a dictionary')
        for name, value in state.items():
            setattr(self, name, value)


def _group_test(condition):
    if isinstance(condition, type):
        good = issubclass(condition, BaseException)
    elif isinstance(condition, tuple):
        good = all([isinstance(c, type) and issubclass(c, BaseException) for c in condition])
    elif callable(condition):
        return condition
    else:
        good = False
    if not good:
        raise TypeError('expected an exception type, a tuple of exception types, or a callable (other than a class)')
    return lambda e: isinstance(e, condition)


def _one_argument(name, args):
    if len(args) != 1:
        raise TypeError('%s() takes exactly one argument (%d given)' % (name, len(args)))
    return args[0]


def _group_methods():
    def split(self, /, *args):
        return _divide(self, _group_test(_one_argument('BaseExceptionGroup.split', args)))

    def subgroup(self, /, *args):
        return _divide(self, _group_test(_one_argument('BaseExceptionGroup.subgroup', args)))[0]

    def derive(self, /, *args):
        return BaseExceptionGroup(self.message, _one_argument('BaseExceptionGroup.derive', args))

    def __class_getitem__(cls, key, /):
        return alias(cls, key if isinstance(key, tuple) else (key,))

    for f in (split, subgroup, derive, __class_getitem__):
        f.__qualname__ = 'BaseExceptionGroup.' + f.__name__
        attach(BaseExceptionGroup, f.__name__, classmethod(f) if f is __class_getitem__ else f)


def _group_new(cls, /, *args):
    if len(args) != 2:
        raise TypeError('BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)' % len(args))
    message, given = args
    if not isinstance(message, str):
        raise TypeError('BaseExceptionGroup.__new__() argument 1 must be str, not ' + type_name(message))
    if isinstance(given, (set, frozenset, dict)) or class_attr(type(given), '__getitem__') is None:
        raise TypeError('second argument (exceptions) must be a sequence')
    exceptions = tuple(given)
    if not exceptions:
        raise ValueError('second argument (exceptions) must be a non-empty sequence')
    base = False
    for i, e in enumerate(exceptions):
        if not isinstance(e, BaseException):
            raise ValueError('Item %d of second argument (exceptions) is not an exception' % i)
        base = base or not isinstance(e, Exception)
    if cls is BaseExceptionGroup:
        if not base:
            cls = ExceptionGroup
    elif base and issubclass(cls, Exception):
        raise TypeError('Cannot nest BaseExceptions in an ExceptionGroup' if cls is ExceptionGroup else "Cannot nest BaseExceptions in '%s'" % cls.__name__)
    e = BaseException.__new__(cls, *args)
    set_group_parts(e, (message, exceptions))
    return e


def _leaves(e, into):
    if isinstance(e, BaseExceptionGroup):
        for member in e.exceptions:
            _leaves(member, into)
    else:
        into.append(id(e))


def _prep_reraise_star(original, raised):
    """What goes on after the `except*` clauses: what they raised, and what of the original they left or raised again."""
    all_raised = [e for e in raised if e is not None]
    if not all_raised:
        return None
    if not isinstance(original, BaseExceptionGroup):
        return all_raised[0]
    new = []
    again = []
    for e in all_raised:
        if isinstance(e, BaseExceptionGroup) and _same_trace(e, original):
            _leaves(e, again)
        else:
            new.append(e)
    kept = _divide(original, lambda e: not isinstance(e, BaseExceptionGroup) and id(e) in again)[0] if again else None
    if not new:
        return kept
    if kept is not None:
        new.append(kept)
    return new[0] if len(new) == 1 else BaseExceptionGroup('', new)
