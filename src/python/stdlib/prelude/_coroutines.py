# Coroutines and asynchronous generators: objects around the generators that run the bodies of `async def`. Compiled code asks `step`
# for what it then delegates to. Source: the language reference, "Coroutine objects", "Asynchronous generator-iterator methods".
from _sys import attach, class_attr, generator_row, generator_throw, unsupported

# Code of generator functions that `types.coroutine` was given.
marked = {}


def _bound(o, name):
    """A special method of an object, found on its class; or None."""
    cls = type(o)
    f = class_attr(cls, name)
    if f is None:
        return None
    # Methods of the library show no `__get__`.
    return f.__get__(o, cls) if hasattr(f, '__get__') else getattr(o, name)


def _is_over(body):
    return not (body.gi_suspended or body.gi_running) and generator_row(body) is None


def _is_new(body):
    return not (body.gi_suspended or body.gi_running) and generator_row(body) is not None


def _awaited_by(body):
    if body.gi_yieldfrom is not None:
        unsupported('what a coroutine waits for')


def _closed(body, kind):
    try:
        generator_throw(body, GeneratorExit())
    except GeneratorExit:
        return None
    except StopIteration as e:
        return e.value
    raise RuntimeError(kind + ' ignored GeneratorExit')


class coroutine:
    __slots__ = '_body', '_is_taken', '__weakref__'

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'coroutine' instances")

    def __init_subclass__(cls):
        raise TypeError("type 'coroutine' is not an acceptable base type")

    def __repr__(self):
        return '<coroutine object %s at 0x%x>' % (self._body.__qualname__, id(self))

    def _check(self):
        body = self._body
        if body.gi_running:
            raise ValueError('coroutine already executing')
        if _is_over(body):
            raise RuntimeError('cannot reuse already awaited coroutine')
        return body

    def send(self, value, /):
        body = self._check()
        if value is not None and not body.gi_suspended:
            raise TypeError("can't send non-None value to a just-started coroutine")
        return body.send(value)

    def throw(self, /, *args):
        return self._check().throw(*args)

    def close(self, /):
        if self._body.gi_running:
            raise ValueError('coroutine already executing')
        return _closed(self._body, 'coroutine')

    def __await__(self, /):
        return _made(coroutine_wrapper, '_of', self)

    def __del__(self):
        if not self._is_taken and _is_new(self._body):
            import warnings
            warnings.warn("coroutine '%s' was never awaited" % self._body.__qualname__, RuntimeWarning, source=self)

    cr_code = property(lambda self: self._body.gi_code)
    cr_frame = property(lambda self: self._body.gi_frame)
    cr_running = property(lambda self: self._body.gi_running)
    cr_suspended = property(lambda self: self._body.gi_suspended)
    cr_await = property(lambda self: _awaited_by(self._body))
    cr_origin = property(lambda self: None)


class coroutine_wrapper:
    __slots__ = '_of',

    def __iter__(self, /):
        return self

    def __next__(self, /):
        return self._of.send(None)

    def send(self, value, /):
        return self._of.send(value)

    def throw(self, /, *args):
        return self._of.throw(*args)

    def close(self, /):
        return self._of.close()


class _Yielded:
    """A value of an asynchronous generator's own `yield`."""
    __slots__ = 'value',

    def __init__(self, value):
        self.value = value


class async_generator:
    __slots__ = '_body', '_is_closed', '_is_busy', '__weakref__'

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'async_generator' instances")

    def __init_subclass__(cls):
        raise TypeError("type 'async_generator' is not an acceptable base type")

    def __repr__(self):
        return '<async_generator object %s at 0x%x>' % (self._body.__qualname__, id(self))

    def __aiter__(self, /):
        return self

    def __anext__(self, /):
        return self.asend(None)

    def asend(self, value, /):
        return _asked(async_generator_asend, self, value)

    def athrow(self, /, *args):
        return _asked(async_generator_athrow, self, args)

    def aclose(self, /):
        return _asked(async_generator_athrow, self, None)

    @classmethod
    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)

    ag_code = property(lambda self: self._body.gi_code)
    ag_frame = property(lambda self: self._body.gi_frame)
    ag_running = property(lambda self: self._is_busy)
    ag_suspended = property(lambda self: self._body.gi_suspended)
    ag_await = property(lambda self: _awaited_by(self._body))


class _Asked:
    """One request to an asynchronous generator, awaited once."""
    __slots__ = '_of', '_given', '_state'

    def __await__(self, /):
        return self

    def __iter__(self, /):
        return self

    def __next__(self, /):
        return self.send(None)

    def close(self, /):
        if self._state == 'over':
            return
        try:
            self.throw(GeneratorExit())
        except (StopIteration, StopAsyncIteration, GeneratorExit):
            return
        raise RuntimeError('coroutine ignored GeneratorExit')

    def _begin(self, what, words):
        if self._state == 'over':
            raise RuntimeError('cannot reuse already awaited ' + words)
        if self._state == 'new':
            if self._of._is_busy:
                self._state = 'over'
                raise RuntimeError(what + '(): asynchronous generator is already running')
            self._state, self._of._is_busy = 'begun', True
            return True
        return False

    def _end(self):
        self._state, self._of._is_busy = 'over', False

    def _go(self, step, *args):
        """One step of the generator's body: what it awaits, or at last StopIteration with what it yields."""
        over = False
        try:
            found = step(*args)
        except StopIteration:
            over = True
        except BaseException as e:
            self._end()
            if isinstance(e, (StopAsyncIteration, GeneratorExit)):
                self._of._is_closed = True
            raise
        if over:
            self._end()
            self._of._is_closed = True
            raise StopAsyncIteration
        if type(found) is _Yielded:
            self._end()
            raise StopIteration(found.value)
        return found


class async_generator_asend(_Asked):
    __slots__ = ()

    def send(self, value, /):
        if self._begin('anext', '__anext__()/asend()') and value is None:
            value = self._given
        body = self._of._body
        if value is not None and _is_new(body):
            self._end()
            raise TypeError("can't send non-None value to a just-started async generator")
        return self._go(body.send, value)

    def throw(self, /, *args):
        self._begin('anext', '__anext__()/asend()')
        return self._go(self._of._body.throw, *args)


class async_generator_athrow(_Asked):
    __slots__ = ()

    def send(self, value, /):
        ag, words = self._of, 'aclose()/athrow()'
        if self._state != 'over' and _is_over(ag._body):
            self._state = 'over'
            raise StopIteration
        closes = self._given is None
        if not self._begin('aclose' if closes else 'athrow', words):
            return self._last(ag._body.send, value) if closes else self._go(ag._body.send, value)
        if ag._is_closed:
            self._end()
            raise StopAsyncIteration
        if value is not None:
            self._end()
            raise RuntimeError("can't send non-None value to a just-started coroutine")
        if not closes:
            return self._go(ag._body.throw, *self._given)
        ag._is_closed = True
        return self._last(ag._body.throw, GeneratorExit())

    def throw(self, /, *args):
        self._begin('aclose' if self._given is None else 'athrow', 'aclose()/athrow()')
        if self._given is None:
            return self._last(self._of._body.throw, *args)
        return self._go(self._of._body.throw, *args)

    def _last(self, step, *args):
        """A step on the way out: the generator may await, and yields no more."""
        over = False
        try:
            found = step(*args)
        except (StopIteration, StopAsyncIteration, GeneratorExit):
            over = True
        except BaseException:
            self._end()
            raise
        if over:
            self._end()
            raise StopIteration
        if type(found) is _Yielded:
            self._end()
            raise RuntimeError('async generator ignored GeneratorExit')
        return found


class anext_awaitable:
    __slots__ = '_of',

    def __await__(self, /):
        return self._of

    def __iter__(self, /):
        return self._of

    __next__, send = coroutine_wrapper.__next__, coroutine_wrapper.send
    throw, close = coroutine_wrapper.throw, coroutine_wrapper.close


def _made(cls, name, value):
    o = object.__new__(cls)
    setattr(o, name, value)
    return o


def _asked(cls, ag, given):
    o = _made(cls, '_of', ag)
    o._given, o._state = given, 'new'
    return o


def _around(body):
    if not body.gi_code.co_flags & 512:
        c = _made(coroutine, '_body', body)
        c._is_taken = False
        return c
    ag = _made(async_generator, '_body', body)
    ag._is_closed = ag._is_busy = False
    return ag


def is_coroutine(o):
    return type(o) is coroutine or type(o) is _generator and o.gi_code in marked


def iterator_of(o, words="object %s can't be used in 'await' expression"):
    """What `await` delegates to: a generator, or a builtin iterator."""
    if type(o) is coroutine:
        if o._body.gi_yieldfrom is not None:
            raise RuntimeError('coroutine is being awaited already')
        o._is_taken = True
        return o._check()
    if is_coroutine(o):
        return o
    method = _bound(o, '__await__')
    if method is None:
        raise TypeError(words % type(o).__name__)
    it = method()
    if is_coroutine(it):
        raise TypeError('__await__() returned a coroutine')
    if class_attr(type(it), '__next__') is None:
        raise TypeError("__await__() returned non-iterator of type '%s'" % type(it).__name__)
    return it


def _exit_of(o):
    words = "'%s' object does not support the asynchronous context manager protocol" % type(o).__name__
    if class_attr(type(o), '__aenter__') is None:
        raise TypeError(words)
    method = _bound(o, '__aexit__')
    if method is None:
        raise TypeError(words + ' (missed __aexit__ method)')
    return method


def _entered(o):
    return iterator_of(_bound(o, '__aenter__')(), "'async with' received an object from __aenter__ that does not implement __await__: %s")


def _exited(o):
    return iterator_of(o, "'async with' received an object from __aexit__ that does not implement __await__: %s")


def _iterated(o):
    method = _bound(o, '__aiter__')
    if method is None:
        raise TypeError("'async for' requires an object with __aiter__ method, got " + type(o).__name__)
    it = method()
    if class_attr(type(it), '__anext__') is None:
        raise TypeError("'async for' received an object from __aiter__ that does not implement __anext__: " + type(it).__name__)
    return it


def _next_of(it):
    asked = _bound(it, '__anext__')()
    try:
        return iterator_of(asked)
    except Exception as e:
        raise TypeError("'async for' received an invalid object from __anext__: " + type(asked).__name__) from e


def anext_or(it, default):
    asked = _bound(it, '__anext__')()

    def steps():
        try:
            return (yield from iterator_of(asked))
        except StopAsyncIteration:
            return default
    return _made(anext_awaitable, '_of', steps())


_STEPS = _around, iterator_of, _exit_of, _entered, _exited, _iterated, _next_of, _Yielded


def step(number, o):
    return _STEPS[number](o)


_generator = type((lambda: (yield))())
for _cls in (coroutine, coroutine_wrapper, async_generator, async_generator_asend, async_generator_athrow, anext_awaitable):
    _cls.__module__ = 'builtins'
for _cls in (coroutine, async_generator):
    for _name in ('__name__', '__qualname__'):
        attach(_cls, _name, property(lambda self, n=_name: getattr(self._body, n), lambda self, value, n=_name: setattr(self._body, n, value)))
