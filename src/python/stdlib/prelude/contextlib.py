from _sys import class_attr as _class_attr
import abc
import sys
from functools import wraps as _wraps


class _Enters(abc.ABC):
    __slots__ = ()

    @classmethod
    def __subclasshook__(cls, C):
        names = cls.__dict__.get('_methods')
        return True if names and all([_class_attr(C, n) is not None for n in names]) else NotImplemented

    @classmethod
    def __class_getitem__(cls, key):
        import types
        return types.GenericAlias(cls, key)


class AbstractAsyncContextManager(_Enters):
    __slots__ = ()
    _methods = ('__aenter__', '__aexit__')


class AbstractContextManager(_Enters):
    __slots__ = ()
    _methods = ('__enter__', '__exit__')

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    def __enter__(self):
        return self


class ContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @_wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class _GeneratorContextManager(ContextDecorator, AbstractContextManager):
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds

    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)

    def __exit__(self, typ, value, traceback):
        if typ is None:
            goes_on = True
            try:
                next(self.gen)
            except StopIteration:
                goes_on = False
            if not goes_on:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                self.gen.close()
        value = typ() if value is None else value
        try:
            self.gen.throw(value)
        except StopIteration as e:
            return e is not value
        except RuntimeError as e:
            if e is value:
                e.__traceback__ = traceback
                return False
            if isinstance(value, StopIteration) and e.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as e:
            if e is not value:
                raise
            e.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()

    def __enter__(self):
        for used in ('func', 'args', 'kwds'):
            delattr(self, used)
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None


def contextmanager(func):
    @_wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


class closing(AbstractContextManager):
    def __exit__(self, *exc_info):
        self.thing.close()

    def __enter__(self):
        return self.thing

    def __init__(self, thing):
        self.thing = thing


class suppress(AbstractContextManager):
    def __enter__(self):
        pass

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return None
        hidden = issubclass(exctype, self._exceptions)
        if not hidden and issubclass(exctype, BaseExceptionGroup):
            rest = excinst.split(self._exceptions)[1]
            if rest is not None:
                raise rest
            hidden = True
        return hidden


class nullcontext(AbstractContextManager):
    def __exit__(self, *excinfo):
        pass

    def __enter__(self):
        return self.enter_result

    def __init__(self, enter_result=None):
        self.enter_result = enter_result


class _RedirectStream(AbstractContextManager):
    def __init__(self, new_target):
        self._before, self._target = [], new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._before.pop())

    def __enter__(self):
        name, target = self._stream, self._target
        self._before.append(getattr(sys, name))
        setattr(sys, name, target)
        return target


class redirect_stdout(_RedirectStream):
    _stream = 'stdout'


class redirect_stderr(_RedirectStream):
    _stream = 'stderr'


_MethodType = type(AbstractContextManager.__subclasshook__)


class ExitStack(AbstractContextManager):
    def __init__(self):
        # Each with whether it is called at once, or awaited.
        self._exit_callbacks = []

    def pop_all(self):
        new = type(self)()
        new._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = []
        return new

    def push(self, exit):
        f = getattr(type(exit), '__exit__', None)
        self._exit_callbacks.append((True, exit if f is None else _MethodType(f, exit)))
        return exit

    def enter_context(self, cm):
        cls = type(cm)
        try:
            enter, leave = cls.__enter__, cls.__exit__
        except AttributeError:
            raise TypeError("'%s.%s' object does not support the context manager protocol" % (
                cls.__module__, cls.__qualname__)) from None
        result = enter(cm)
        self._exit_callbacks.append((True, _MethodType(leave, cm)))
        return result

    def callback(self, callback, /, *args, **kwds):
        def run(exc_type, exc, tb):
            callback(*args, **kwds)
        # What is called can be seen, as of a decorated function.
        run.__wrapped__ = callback
        self._exit_callbacks.append((True, run))
        return callback

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, typ, exc, tb):
        received = exc is not None
        suppressed = False
        outer = sys.exception()
        pending = False
        while self._exit_callbacks:
            _, leave = self._exit_callbacks.pop()
            try:
                if leave(type(exc) if exc is not None else None, exc, exc.__traceback__ if exc is not None else None):
                    suppressed = True
                    pending = False
                    exc = None
            except BaseException as new:
                at = new
                while at.__context__ is not None and at.__context__ is not exc and at.__context__ is not outer:
                    at = at.__context__
                if at.__context__ is not None and at is not exc:
                    at.__context__ = exc
                pending = True
                exc = new
        if pending:
            kept = exc.__context__
            try:
                raise exc
            except BaseException:
                exc.__context__ = kept
                raise
        return received and suppressed


class AsyncExitStack:
    def __init__(self):
        raise NotImplementedError('async')


class chdir(AbstractContextManager):
    def __init__(self, path):
        self.path = path
        self._before = []

    def __enter__(self):
        import os
        self._before.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *exc_info):
        import os
        os.chdir(self._before.pop())


def asynccontextmanager(func):
    @_wraps(func)
    def make(*args, **kwargs):
        return func(*args, **kwargs)
    return make


class aclosing(AbstractAsyncContextManager):
    def __init__(self, thing):
        self.thing = thing
