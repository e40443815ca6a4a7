# Managers: a server process keeps objects, proxies elsewhere call their methods over connections, one for each thread.
import os
import queue
import signal
import sys
import threading
import traceback
from multiprocessing import ProcessError, connection, get_context, pool, process, util
from multiprocessing.connection import Client, Listener, XmlClient, XmlListener
from multiprocessing.process import AuthenticationString

__all__ = ['BaseManager', 'SyncManager', 'BaseProxy', 'Token', 'SharedMemoryManager']
PUBLIC = ('shutdown', 'create', 'dummy', 'number_of_objects', 'debug_info', 'get_methods')


class Token:
    def __init__(self, typeid, address, id):
        (self.typeid, self.address, self.id) = (typeid, address, id)

    def __repr__(self):
        return '%s(typeid=%r, address=%r, id=%r)' % (self.__class__.__name__, self.typeid, self.address, self.id)


class RemoteError(Exception):
    def __str__(self):
        return '\n' + '-' * 75 + '\n' + str(self.args[0]) + '-' * 75


def convert_to_error(kind, result):
    if kind == '#ERROR':
        return result
    return RemoteError('Unserializable message: %s\n' % result if kind == '#UNSERIALIZABLE' else result)


def dispatch(c, id, methodname, args=(), kwds={}):
    c.send((id, methodname, args, kwds))
    kind, result = c.recv()
    if kind == '#RETURN':
        return result
    raise convert_to_error(kind, result)  #@94


def all_methods(obj):
    return [name for name in dir(obj) if callable(getattr(obj, name, None))]


def public_methods(obj):
    return [name for name in all_methods(obj) if name[0] != '_']


listener_client = dict(pickle=(Listener, Client), xmlrpclib=(XmlListener, XmlClient))
_VIEWS = tuple(type(v) for v in ({}.keys(), {}.values(), {}.items()))


class Server:
    def __init__(self, registry, address, authkey, serializer):
        if not isinstance(authkey, bytes):
            raise TypeError("Authkey {0!r} is type {1!s}, not bytes".format(authkey, type(authkey)))
        self.registry = registry
        self.authkey = AuthenticationString(authkey)
        # Whoever finds an address of our own making has it from us.
        self.listener = listener_client[serializer][0](address=address, backlog=128, authkey=None if address is None else authkey)
        self.address = self.listener.address
        self.id_to_obj = {}
        self.count = 0
        self.stop_event = threading.Event()

    def serve_forever(self):
        process.current_process()._manager_server = self
        try:
            threading.Thread(target=self.accepter, daemon=True).start()
            self.stop_event.wait()
        except (KeyboardInterrupt, SystemExit):
            pass
        sys.exit(0)

    def accepter(self):
        while True:
            try:
                found = self.listener.accept()
            except (OSError, ProcessError):
                pass
            else:
                threading.Thread(target=self.serve, args=(found,), daemon=True).start()

    def serve(self, conn):
        while True:
            try:
                request = conn.recv()
            except (EOFError, OSError):
                conn.close()
                return
            try:
                conn.send(self.answer(*request))
            except OSError:
                return
            except Exception:
                conn.send(('#UNSERIALIZABLE', traceback.format_exc()))
            if request[1] == 'shutdown' and request[0] is None:
                self.stop_event.set()

    def _handle_request(self, c, func, args, kwds):
        try:
            result = func(c, *args, **kwds)  #@212
            return ('#RETURN', result)
        except Exception:
            return ('#TRACEBACK', traceback.format_exc())

    def answer(self, ident, name, args, kwds):
        if ident is None:
            return ('#RETURN', None) if name == 'shutdown' else self._handle_request(None, getattr(self, name), args, kwds)
        try:
            obj, exposed, method_to_typeid = self.id_to_obj[ident]
        except KeyError as e:
            return ('#TRACEBACK', traceback.format_exc())
        if name not in exposed and name not in ('__str__', '__repr__', '#GETVALUE'):
            failures = AttributeError('method %r of %r object is not in exposed=%r' % (name, type(obj), exposed)), KeyError(name)
            told = ['Traceback (most recent call last):\n%s' % ''.join(traceback.format_exception_only(e)) for e in failures]
            # As it is told where nothing else goes by that name either.
            return ('#TRACEBACK', '\nDuring handling of the above exception, another exception occurred:\n\n'.join(told))
        if name == '#GETVALUE':
            return ('#RETURN', obj)
        try:
            if name in ('__str__', '__repr__'):
                return ('#RETURN', repr(obj) if name == '__repr__' else str(obj))
            res = getattr(obj, name)(*args, **kwds)
        except Exception as e:
            return ('#ERROR', e)
        if isinstance(res, _VIEWS):
            res = list(res)
        typeid = method_to_typeid and method_to_typeid.get(name)
        if typeid:
            rident, rexposed = self.create(None, typeid, res)
            return ('#PROXY', (rexposed, Token(typeid, self.address, rident)))
        return ('#RETURN', res)

    def create(self, c, typeid, /, *args, **kwds):
        callable, exposed, method_to_typeid, proxytype = self.registry[typeid]
        if callable is None:
            if kwds or len(args) != 1:
                raise ValueError("Without callable, must have one non-keyword argument")
            obj = args[0]
        else:
            obj = callable(*args, **kwds)  #@390
        if exposed is None:
            exposed = public_methods(obj)
        if method_to_typeid is not None:
            exposed = list(exposed) + list(method_to_typeid)
        self.count += 1
        ident = '%x' % (id(obj) * 65536 + self.count)
        self.id_to_obj[ident] = (obj, set(exposed), method_to_typeid)
        return ident, tuple(exposed)

    def dummy(self, c):
        pass

    def number_of_objects(self, c):
        return len(self.id_to_obj)

    def debug_info(self, c):
        return '\n'.join('  %s:       refcount=1\n    %s' % (k, str(v[0])[:75]) for k, v in sorted(self.id_to_obj.items()))

    def get_methods(self, c, ident):
        return tuple(self.id_to_obj[ident][1])


class State:
    __slots__ = ['value']
    INITIAL, STARTED, SHUTDOWN = 0, 1, 2

class BaseManager:
    _registry = {}
    _Server = Server

    def __init__(self, address=None, authkey=None, serializer='pickle', ctx=None, *, shutdown_timeout=1.0):
        if authkey is None:
            authkey = process.current_process().authkey
        self._asked = address
        self._address = address
        self._authkey = AuthenticationString(authkey)
        self._state = State()
        self._state.value = State.INITIAL
        self._serializer = serializer
        self._Client = listener_client[serializer][1]
        self._ctx = ctx or get_context()
        self._shutdown_timeout = shutdown_timeout

    def get_server(self):
        self.get_server_state()
        return Server(self._registry, self._address, self._authkey, self._serializer)

    def _key(self):
        return None if self._asked is None else self._authkey

    def connect(self):
        conn = self._Client(self._address, authkey=self._authkey)  #@534
        dispatch(conn, None, 'dummy')
        self._state.value = State.STARTED

    def start(self, initializer=None, initargs=()):
        if self._state.value == State.STARTED:
            raise ProcessError("Already started server")  #@544
        self.get_server_state()
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        reader, writer = connection.Pipe(duplex=False)
        self._process = self._ctx.Process(target=type(self)._run_server, args=(
            self._registry, self._address, self._authkey, self._serializer, writer, initializer, initargs))
        ident = ':'.join(str(i) for i in self._process._identity)
        self._process.name = type(self).__name__ + '-' + ident
        self._process.start()
        writer.close()
        with reader:
            self._address = reader.recv()
        self._state.value = State.STARTED
        self.shutdown = util.Finalize(self, type(self)._finalize_manager, args=(self._process, self._address, self._key(), self._shutdown_timeout, self._state, self._Client),
                                      exitpriority=0)

    def get_server_state(self):
        """Refuses unless the manager is still to be started."""
        known = {State.STARTED: "Already started server", State.SHUTDOWN: "Manager has shut down"}
        now = self._state.value
        if now != State.INITIAL:
            raise ProcessError(known.get(now) or "Unknown state {!r}".format(now))

    @classmethod
    def _run_server(cls, registry, address, authkey, serializer, writer, initializer=None, initargs=()):
        # An interrupt of the group is for the owner, who then shuts this process down.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        if callable(initializer):
            initializer(*initargs)
        with writer:
            server = cls._Server(registry, address, authkey, serializer)
            writer.send(server.address)
            util.info('manager serving at %r', server.address)
        server.serve_forever()

    def _create(self, typeid, /, *args, **kwds):
        assert self._state.value == State.STARTED, 'server not yet started'  #@608
        conn = _connected(self._address, self._key(), self._serializer)
        id, exposed = dispatch(conn, None, 'create', (typeid,)+args, kwds)  #@611
        return Token(typeid, self._address, id), exposed

    def join(self, timeout=None):
        if self._process is not None:
            self._process.join(timeout)
            if not self._process.is_alive():
                self._process = None

    def _debug_info(self):
        return dispatch(_connected(self._address, self._key(), self._serializer), None, 'debug_info')

    def _number_of_objects(self):
        return dispatch(_connected(self._address, self._key(), self._serializer), None, 'number_of_objects')

    def __enter__(self):
        state = self._state
        if state.value != State.STARTED:
            self.start()
        assert state.value == State.STARTED
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown()

    address = property(lambda self: self._address)

    @classmethod
    def register(cls, typeid, callable=None, proxytype=None, exposed=None, method_to_typeid=None, create_method=True):
        if '_registry' not in vars(cls):
            cls._registry = dict(cls._registry)
        proxytype = AutoProxy if proxytype is None else proxytype
        method_to_typeid = method_to_typeid or getattr(proxytype, '_method_to_typeid_', None)
        exposed = exposed or getattr(proxytype, '_exposed_', None)
        cls._registry[typeid] = (callable, exposed, method_to_typeid, proxytype)
        if create_method:
            def temp(self, /, *args, **kwds):
                token, exp = self._create(typeid, *args, **kwds)  #@729
                return proxytype(token, self._serializer, manager=self, authkey=self._key(), exposed=exp)
            temp.__name__ = typeid
            setattr(cls, typeid, temp)

    @staticmethod
    def _finalize_manager(process, address, authkey, shutdown_timeout, state, client=Client):
        if process.is_alive():
            util.info('sending shutdown message to manager')
            try:
                with client(address, authkey=authkey) as last:
                    dispatch(last, None, 'shutdown')
            except Exception:
                # It does not hear any more: it is ended below.
                pass
            process.join(timeout=shutdown_timeout)
        told = [('manager still alive', 'trying to `terminate()` manager process', 'terminate', shutdown_timeout),
                ('manager still alive after terminate', None, 'kill', None)]
        for news, intent, end, limit in told:
            if not process.is_alive():
                break
            util.info(news)
            if intent is not None:
                util.info(intent)
            getattr(process, end)()
            process.join(limit)
        state.value = State.SHUTDOWN
        if isinstance(address, str):
            # Where the server listened is gone with it.
            try:
                os.unlink(address)
            except OSError:
                pass
        lines = _connections.pop(address, {})
        # A proxy that has spoken finds its line broken; another one finds nobody there.
        for k in [k for k, line in lines.items() if not getattr(line, '_spoken', False)]:
            lines.pop(k).close()


# Address to the connection of each thread of this process.
_connections = {}


def _connected(address, authkey, serializer, mine=None):
    key = (os.getpid(), threading.get_ident())
    if mine is None:
        mine = _connections.setdefault(address, {})
    c = mine.get(key)
    if c is None:
        for k in list(mine):
            if k[0] != key[0]:
                mine.pop(k).close()
        c = mine[key] = listener_client[serializer][1](address, authkey=authkey)
    return c


class BaseProxy:
    def __init__(self, token, serializer, manager=None, authkey=None, exposed=None, incref=True, manager_owned=False):
        self._token = token
        self._id = token.id
        # Kept when the manager is gone: it is this connection that is broken then.
        self._lines = _connections.setdefault(token.address, {})
        self._manager = manager
        self._serializer = serializer
        self._authkey = authkey

    def _callmethod(self, methodname, args=(), kwds={}):
        conn = _connected(self._token.address, self._authkey, self._serializer, self._lines)
        conn._spoken = True
        conn.send((self._id, methodname, args, kwds))  #@823
        kind, result = conn.recv()  #@824
        if kind == '#PROXY':
            exposed, token = result
            known = self._manager._registry[token.typeid][-1] if self._manager else _proxies[token.typeid]
            return known(token, self._serializer, manager=self._manager, authkey=self._authkey, exposed=exposed)
        if kind != '#RETURN':
            raise convert_to_error(kind, result)  #@840
        return result

    def _getvalue(self):
        return self._callmethod('#GETVALUE')

    def __reduce__(self):
        return RebuildProxy, (type(self), self._token, self._serializer, {'exposed': getattr(self, '_exposed_', None), 'authkey': self._authkey})

    def __deepcopy__(self, memo):
        return self._getvalue()

    def __repr__(self):
        return '<%s object, typeid %r at %#x>' % (type(self).__name__, self._token.typeid, id(self))

    def __str__(self):
        try:
            shown = self._callmethod('__repr__')
        except Exception:
            shown = repr(self).removesuffix('>') + "; '__str__()' failed>"
        return shown


def RebuildProxy(func, token, serializer, kwds):
    authkey = kwds.get('authkey')
    if func.__name__.startswith('AutoProxy['):
        func = AutoProxy
    return func(token, serializer, authkey=authkey, exposed=kwds.get('exposed'))


def _method(name):
    made = {}
    exec('def %s(self, /, *args, **kwds):\n    return self._callmethod(%r, args, kwds)' % (name, name), made)
    return made[name]


def MakeProxyType(name, exposed, _cache={}):
    wanted = (name, tuple(exposed))
    if wanted not in _cache:
        made = type(name, (BaseProxy,), {n: _method(n) for n in wanted[1]})
        made._exposed_ = wanted[1]
        _cache[wanted] = made
    return _cache[wanted]


def AutoProxy(token, serializer, manager=None, authkey=None, exposed=None, incref=True, manager_owned=False):
    if exposed is None:
        exposed = dispatch(_connected(token.address, authkey, serializer), None, 'get_methods', (token.id,))
    made = MakeProxyType('AutoProxy[%s]' % token.typeid, exposed)
    made.__reduce__ = lambda self: (RebuildProxy, (AutoProxy, token, serializer, {'exposed': exposed, 'authkey': authkey}))
    proxy = made(token, serializer, manager=manager, authkey=authkey)
    proxy._isauto = True
    return proxy


class Namespace:
    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        items = ['%s=%r' % i for i in self.__dict__.items() if not i[0].startswith('_')]
        return '%s(%s)' % (self.__class__.__name__, ', '.join(sorted(items)))


class Value:
    def __init__(self, typecode, value, lock=True):
        self._typecode, self._value = typecode, value

    def __repr__(self):
        return '%s(%r, %r)' % (type(self).__name__, self._typecode, self._value)

    def set(self, value):
        self._value = value

    def get(self):
        return self._value
    value = property(get, set)


def Array(typecode, sequence, lock=True):
    from array import array
    return array(typecode, sequence)


def _positional(name):
    def f(self, *args):
        return self._callmethod(name, args)
    f.__name__ = name
    return f


def _bare(name):
    def f(self):
        return self._callmethod(name)
    f.__name__ = name
    return f


def _attribute(name):
    return property(lambda self: self._callmethod('__getattribute__', (name,)))


class IteratorProxy(BaseProxy):
    _exposed_ = ('__next__', 'send', 'throw', 'close')
    __next__, send, throw, close = map(_positional, _exposed_)

    def __iter__(self):
        return self


class _WaitedForProxy(BaseProxy):
    def wait(self, timeout=None):
        return self._callmethod('wait', (timeout,))


class AcquirerProxy(BaseProxy):
    _exposed_ = ('acquire', 'release', 'locked')
    __enter__ = _bare('acquire')

    def acquire(self, blocking=True, timeout=None):
        limit = () if timeout is None else (timeout,)
        return self._callmethod('acquire', (blocking, *limit))

    def release(self):
        return self._callmethod('release')  #@1059

    def __exit__(self, exc_type, exc_val, exc_tb):
        return self.release()


class ConditionProxy(AcquirerProxy, _WaitedForProxy):
    _exposed_ = ('acquire', 'release', 'wait', 'notify', 'notify_all')
    notify_all = _bare('notify_all')

    def notify(self, n=1):
        return self._callmethod('notify', (n,))

    def wait_for(self, predicate, timeout=None):
        clock = threading._time
        end = None if timeout is None else clock() + timeout
        while not (held := predicate()):
            left = None if end is None else end - clock()
            if left is not None and left <= 0:
                break
            self.wait(left)
        return held


class EventProxy(_WaitedForProxy):
    _exposed_ = ('is_set', 'set', 'clear', 'wait')
    is_set, set, clear = _method('is_set'), _method('set'), _method('clear')


class BarrierProxy(_WaitedForProxy):
    _exposed_ = ('__getattribute__', 'wait', 'abort', 'reset')
    abort, reset = _method('abort'), _method('reset')
    parties, n_waiting, broken = map(_attribute, ('parties', 'n_waiting', 'broken'))


def _kept_apart(name):
    """A method of a namespace: names with an underscore are the proxy's own, the others the server's."""
    def f(self, key, *value):
        if key[0] == '_':
            return getattr(object, name)(self, key, *value)
        return object.__getattribute__(self, '_callmethod')(name, (key, *value))
    f.__name__ = name
    return f


class NamespaceProxy(BaseProxy):
    _exposed_ = ('__getattribute__', '__setattr__', '__delattr__')
    __getattr__, __setattr__, __delattr__ = map(_kept_apart, _exposed_)


class ValueProxy(BaseProxy):
    _exposed_ = ('get', 'set')
    get, set = _method('get'), _method('set')
    value = property(lambda self: self.get(), lambda self, v: self.set(v))
    __class_getitem__ = classmethod(lambda cls, item: cls)


BaseListProxy = MakeProxyType('BaseListProxy', (
    '__add__', '__contains__', '__delitem__', '__getitem__', '__len__', '__mul__', '__reversed__', '__rmul__', '__setitem__',
    'append', 'count', 'extend', 'index', 'insert', 'pop', 'remove', 'reverse', 'sort', '__imul__'))


def _in_place(name):
    """An operator that changes what the server has, and is then the proxy itself."""
    def f(self, value):
        self._callmethod(name, (value,))
        return self
    return f


class ListProxy(BaseListProxy):
    __iadd__, __imul__ = _in_place('extend'), _in_place('__imul__')
    __class_getitem__ = classmethod(lambda cls, item: cls)


_BaseDictProxy = MakeProxyType('DictProxy', (
    '__contains__', '__delitem__', '__getitem__', '__iter__', '__len__', '__setitem__', 'clear', 'copy', 'get', 'items', 'keys', 'pop',
    'popitem', 'setdefault', 'update', 'values'))
_BaseDictProxy._method_to_typeid_ = {'__iter__': 'Iterator'}


class DictProxy(_BaseDictProxy):
    __class_getitem__ = classmethod(lambda cls, item: cls)


ArrayProxy = MakeProxyType('ArrayProxy', ('__len__', '__getitem__', '__setitem__'))
BasePoolProxy = MakeProxyType('PoolProxy', ('apply', 'apply_async', 'close', 'imap', 'imap_unordered', 'join', 'map', 'map_async', 'starmap',
                                            'starmap_async', 'terminate'))
BasePoolProxy._method_to_typeid_ = {'apply_async': 'AsyncResult', 'map_async': 'AsyncResult', 'starmap_async': 'AsyncResult', 'imap': 'Iterator',
                                    'imap_unordered': 'Iterator'}


class PoolProxy(BasePoolProxy):
    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()

    def __enter__(self):
        return self


for _cls in (BaseListProxy, _BaseDictProxy, ArrayProxy, BasePoolProxy):
    _cls.__module__ = __name__


class SyncManager(BaseManager):
    pass


for _kept, _proxy in (
        (list, ListProxy), (dict, DictProxy), (Array, ArrayProxy), (Value, ValueProxy), (Namespace, NamespaceProxy),
        (threading.Barrier, BarrierProxy), (threading.Condition, ConditionProxy), (threading.Event, EventProxy),
        (queue.Queue, None), (pool.Pool, PoolProxy)):
    SyncManager.register(_kept.__name__, _kept, _proxy)
for _name in ('Lock', 'RLock', 'Semaphore', 'BoundedSemaphore'):
    SyncManager.register(_name, getattr(threading, _name), AcquirerProxy)
SyncManager.register('JoinableQueue', queue.Queue)
# What only comes as the result of a method.
for _name, _proxy in (('AsyncResult', None), ('Iterator', IteratorProxy)):
    SyncManager.register(_name, proxytype=_proxy, create_method=False)
_proxies = {k: v[-1] for k, v in SyncManager._registry.items()}


def __getattr__(name):
    if name == 'SharedMemoryManager':
        from multiprocessing._shared_manager import SharedMemoryManager
        return SharedMemoryManager
    raise AttributeError('module %r has no attribute %r' % (__name__, name))
