import _pickle_plain
import copyreg
from _sys import type_name, is_builtin_class as _is_builtin_class
from _sys import class_attr as _class_attr


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


_TYPES_MODULE = 'builtins'
_FUNCTIONS_MODULE = ''.join(['built', 'ins'])
_ONE_CHARACTER = {chr(_i): chr(_i) for _i in range(256)}
_ONE_BYTE = {bytes([_i]): bytes([_i]) for _i in range(256)}
_EMPTY = ''
_NO_BYTES = b''
_BATCH = 1000
_FRAME = 65536

# Where Python 2 had what moved. Source: the documentation of `fix_imports`.
_MODULES = {'builtins': '__builtin__', 'copyreg': 'copy_reg', 'queue': 'Queue', 'socketserver': 'SocketServer', 'configparser': 'ConfigParser',
            'reprlib': 'repr', 'tkinter': 'Tkinter', '_thread': 'thread', '_dummy_thread': 'dummy_thread'}
_NAMES = {'range': ('__builtin__', 'xrange'), 'str': ('__builtin__', 'unicode'), 'int': ('__builtin__', 'long'), 'chr': ('__builtin__', 'unichr'),
          'zip': ('itertools', 'izip'), 'map': ('itertools', 'imap'), 'filter': ('itertools', 'ifilter')}
_BACK = {('__builtin__', 'xrange'): ('builtins', 'range'), ('__builtin__', 'unicode'): ('builtins', 'str'), ('__builtin__', 'long'): ('builtins', 'int'),
         ('__builtin__', 'unichr'): ('builtins', 'chr'), ('itertools', 'izip'): ('builtins', 'zip'), ('itertools', 'imap'): ('builtins', 'map'),
         ('itertools', 'ifilter'): ('builtins', 'filter'), ('__builtin__', 'reduce'): ('functools', 'reduce')}
_MODULES_BACK = {'__builtin__': 'builtins', 'exceptions': 'builtins', 'copy_reg': 'copyreg', 'Queue': 'queue', 'ConfigParser': 'configparser', 'repr': 'reprlib',
                 'thread': '_thread'}


# What CPython has in C tells the name of the C module.
_ACCELERATED = ('operator', 'functools')


def _protocol(protocol):
    if protocol is None:
        return 4
    if not isinstance(protocol, int):
        try:
            protocol.__index__()
        except AttributeError:
            raise TypeError("'%s' object cannot be interpreted as an integer" % type(protocol).__name__) from None
    if protocol < 0:
        return 5
    if protocol > 5:
        raise ValueError('pickle protocol must be <= 5')
    return protocol


def _find_attribute(obj, path):
    parent = None
    for name in path:
        parent = obj
        obj = getattr(obj, name)
    return obj, parent


def _dotted(name):
    path = name.split('.')
    if '<locals>' in path:
        raise AttributeError("Can't get local object %r" % name)
    return path


def _which_module(obj, name):
    module = getattr(obj, '__module__', None)
    if module is not None:
        if module == 'builtins':
            return _TYPES_MODULE if isinstance(obj, type) else _FUNCTIONS_MODULE
        if module in _ACCELERATED and type(obj).__name__ == 'builtin_function_or_method':
            return '_' + module
        return module
    import sys
    path = name.split('.')
    for module_name, module in list(sys.modules.items()):
        if module_name == '__main__' or module_name == '__mp_main__' or module is None:
            continue
        try:
            if _find_attribute(module, path)[0] is obj:
                return module_name
        except AttributeError:
            pass
    return '__main__'


from _pickle_buffer import PickleBuffer, save_buffer, unescaped as _unescaped


class Pickler:
    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        self._start(protocol, fix_imports, buffer_callback)
        write = getattr(file, 'write', None)
        if write is None:
            raise TypeError("file must have a 'write' attribute")
        self._write = write

    def _start(self, protocol, fix_imports, buffer_callback):
        self._proto = _protocol(protocol)
        if buffer_callback is not None and self._proto < 5:
            raise ValueError('buffer_callback needs protocol >= 5')
        self._buffer_callback = buffer_callback
        self._fix = bool(fix_imports) and self._proto < 3
        self.bin = self._proto >= 1
        self.fast = 0
        self._memo = {}
        self._persistent_id = self.persistent_id
        if getattr(self._persistent_id, '__func__', None) is Pickler.persistent_id:
            self._persistent_id = None

    def persistent_id(self, obj, /):
        return None

    @property
    def memo(self):
        return {k: (n, o) for k, (n, o) in self._memo.items()}

    @memo.setter
    def memo(self, value):
        self._memo = dict(value)

    def clear_memo(self):
        self._memo.clear()

    def dump(self, obj, /):
        if not hasattr(self, '_write'):
            raise PicklingError('Pickler.__init__() was not called by %s.__init__()' % type(self).__name__)
        self._write(self._bytes(obj))

    def _is_plain_use(self):
        return type(self) is Pickler and not self._memo and not self.fast and self._persistent_id is None and not hasattr(self, 'dispatch_table')

    def _bytes(self, obj):
        if self._proto >= 4 and self._is_plain_use():
            r = _pickle_plain.dumps(obj, self._proto)
            if r is not NotImplemented:
                # A second `dump` may refer to what the first wrote: only the memo of Python's own pass knows.
                if not hasattr(self, '_write'):
                    return r
        self._out = out = bytearray()
        self._frame = None
        if self._proto >= 2:
            out.append(0x80)
            out.append(self._proto)
        self._framing = self._proto >= 4
        self._reducer_override = getattr(self, 'reducer_override', None)
        self._table = getattr(self, 'dispatch_table', None)
        try:
            self._save(obj)
            self._put(b'.')
            self._close_frame()
        except RecursionError:
            raise RecursionError('maximum recursion depth exceeded while pickling an object') from None
        finally:
            del self._out
            self._framing = False
        return bytes(out)

    # ---- frames

    def _put(self, data):
        out = self._out
        if self._framing and self._frame is None:
            self._frame = len(out)
            out += b'\0\0\0\0\0\0\0\0\0'
        out += data

    def _close_frame(self):
        at = self._frame
        if at is None:
            return
        self._frame = None
        n = len(self._out) - at - 9
        if n < 4:
            del self._out[at:at + 9]
        else:
            self._out[at:at + 9] = b'\x95' + n.to_bytes(8, 'little')

    def _put_long(self, head, data):
        if len(data) < _FRAME or not self._framing:
            self._put(head + data)
            return
        self._close_frame()
        self._out += head
        self._out += data

    # ---- memo

    def _key(self, obj):
        t = type(obj)
        if t is str and len(obj) <= 1:
            return id(_ONE_CHARACTER.get(obj, obj)) if obj else id(_EMPTY)
        if t is bytes and len(obj) <= 1:
            return id(_ONE_BYTE[obj]) if obj else id(_NO_BYTES)
        return id(obj)

    def _memoize(self, obj):
        if self.fast:
            return
        n = len(self._memo)
        self._memo[self._key(obj)] = n, obj
        if self._proto >= 4:
            self._put(b'\x94')
        elif self.bin:
            self._put(b'q' + bytes([n]) if n < 256 else b'r' + n.to_bytes(4, 'little'))
        else:
            self._put(b'p%d\n' % n)

    def _known(self, obj):
        m = self._memo.get(self._key(obj))
        return None if m is None else m[0]

    def _get(self, n):
        if self.bin:
            self._put(b'h' + bytes([n]) if n < 256 else b'j' + n.to_bytes(4, 'little'))
        else:
            self._put(b'g%d\n' % n)

    # ---- values

    def _save(self, obj, persistent=True):
        if self._frame is not None and len(self._out) - self._frame - 9 >= _FRAME:
            self._close_frame()
        if persistent and self._persistent_id is not None:
            pid = self._persistent_id(obj)
            if pid is not None:
                self._save_persistent(pid)
                return
        t = type(obj)
        if obj is None:
            self._put(b'N')
            return
        if t is bool:
            if self._proto >= 2:
                self._put(b'\x88' if obj else b'\x89')
            else:
                self._put(b'I01\n' if obj else b'I00\n')
            return
        if t is int:
            self._save_int(obj)
            return
        if t is float:
            self._save_float(obj)
            return
        n = self._known(obj)
        if n is not None:
            self._get(n)
            return
        f = _SAVE.get(t)
        if f is not None and f(self, obj):
            return
        self._save_by_reduction(obj, t)

    def _save_by_reduction(self, obj, t):
        reduce = NotImplemented
        if self._reducer_override is not None:
            reduce = self._reducer_override(obj)
        if reduce is NotImplemented:
            if t is type:
                return self._save_type(obj)
            if t.__name__ == 'function' or t.__name__ == 'builtin_function_or_method' and _is_plain_function(obj):
                return self._save_global(obj)
            table = copyreg.dispatch_table if self._table is None else self._table
            try:
                f = table[t]
            except KeyError:
                f = _NONE
            if f is not _NONE:
                reduce = f(obj)
            elif isinstance(obj, type):
                return self._save_global(obj)
            else:
                f = getattr(obj, '__reduce_ex__', _NONE)
                if f is not _NONE:
                    reduce = f(self._proto)
                else:
                    f = getattr(obj, '__reduce__', _NONE)
                    if f is _NONE:
                        raise PicklingError("can't pickle '%s' object: %r" % (type_name(obj), obj))
                    reduce = f()
        if isinstance(reduce, str):
            return self._save_global(obj, reduce)
        if not isinstance(reduce, tuple):
            raise PicklingError('__reduce__ must return a string or tuple')
        self._save_reduce(obj, *_checked(reduce))

    def _save_persistent(self, pid):
        if self.bin:
            self._save(pid, False)
            self._put(b'Q')
        else:
            try:
                text = str(pid).encode('ascii')
            except UnicodeEncodeError:
                raise PicklingError('persistent IDs in protocol 0 must be ASCII strings') from None
            self._put(b'P' + text + b'\n')

    def _save_int(self, i):
        if -0x80000000 <= i <= 0x7fffffff:
            if not self.bin:
                self._put(b'I%d\n' % i)
            elif 0 <= i < 256:
                self._put(b'K' + bytes([i]))
            elif 0 <= i < 65536:
                self._put(b'M' + i.to_bytes(2, 'little'))
            else:
                self._put(b'J' + i.to_bytes(4, 'little', signed=True))
        elif self._proto < 2:
            self._put(b'L%dL\n' % i)
        else:
            n = (i.bit_length() >> 3) + 1
            b = i.to_bytes(n, 'little', signed=True)
            if i < 0 and n > 1 and b[-1] == 255 and b[-2] & 128:
                b = b[:-1]
            n = len(b)
            self._put((b'\x8a' + bytes([n]) if n < 256 else b'\x8b' + n.to_bytes(4, 'little')) + b)

    def _save_float(self, x):
        if self.bin:
            self._put(_pickle_plain.dumps(x, 4)[-10:-1])
        else:
            self._put(b'F' + float.__repr__(x).encode() + b'\n')

    def _save_str(self, s):
        if not self.bin:
            out = bytearray()
            for c in s:
                n = ord(c)
                if n > 0xffff:
                    out += b'\\U%08x' % n
                elif n > 0xff or c in '\\\0\n\r\x1a':
                    out += b'\\u%04x' % n
                else:
                    out.append(n)
            self._put(b'V' + bytes(out) + b'\n')
        else:
            data = s.encode('utf-8', 'surrogatepass')
            n = len(data)
            if n < 256 and self._proto >= 4:
                head = b'\x8c' + bytes([n])
            else:
                head = b'X' + n.to_bytes(4, 'little')
            self._put_long(head, data)
        self._memoize(s)
        return True

    def _save_bytes(self, b):
        if self._proto < 3:
            import _codecs
            if not b:
                self._save_reduce(b, bytes, ())
            else:
                self._save_reduce(b, _codecs.encode, (b.decode('latin1'), 'latin1'))
            return True
        n = len(b)
        self._put_long(b'C' + bytes([n]) if n < 256 else b'B' + n.to_bytes(4, 'little'), b)
        self._memoize(b)
        return True

    def _save_bytearray(self, b):
        if self._proto < 5:
            if not b:
                self._save_reduce(b, bytearray, ())
            else:
                self._save_reduce(b, bytearray, (bytes(b),))
            return True
        self._put_long(b'\x96' + len(b).to_bytes(8, 'little'), bytes(b))
        self._memoize(b)
        return True

    def _save_tuple(self, t):
        n = len(t)
        if n == 0:
            self._put(b')' if self.bin else b'(t')
            return True
        if n <= 3 and self._proto >= 2:
            for x in t:
                self._save(x)
            known = self._known(t)
            if known is not None:
                self._put(b'0' * n)
                self._get(known)
                return True
            self._put((b'\x85', b'\x86', b'\x87')[n - 1])
            self._memoize(t)
            return True
        self._put(b'(')
        for x in t:
            self._save(x)
        known = self._known(t)
        if known is not None:
            self._put(b'1' if self.bin else b'0' * (n + 1))
            self._get(known)
            return True
        self._put(b't')
        self._memoize(t)
        return True

    def _save_list(self, l):
        self._put(b']' if self.bin else b'(l')
        self._memoize(l)
        if not self.bin:
            for x in l:
                self._save(x)
                self._put(b'a')
            return True
        n = len(l)
        if n == 1:
            self._save(l[0])
            self._put(b'a')
        elif n:
            total = 0
            while True:
                self._put(b'(')
                count = 0
                while total < len(l):
                    self._save(l[total])
                    total += 1
                    count += 1
                    if count == _BATCH:
                        break
                self._put(b'e')
                if total >= len(l):
                    break
        return True

    def _save_dict(self, d):
        self._put(b'}' if self.bin else b'(d')
        self._memoize(d)
        if not d:
            return True
        if not self.bin or len(d) == 1:
            for k, v in d.items():
                self._save(k)
                self._save(v)
                self._put(b's')
            return True
        it = iter(d.items())
        count = _BATCH
        while count == _BATCH:
            self._put(b'(')
            count = 0
            for k, v in it:
                self._save(k)
                self._save(v)
                count += 1
                if count == _BATCH:
                    break
            self._put(b'u')
        return True

    def _save_set(self, s):
        if self._proto < 4:
            return False
        self._put(b'\x8f')
        self._memoize(s)
        it = iter(s)
        count = _BATCH if s else 0
        while count == _BATCH:
            self._put(b'(')
            count = 0
            for x in it:
                self._save(x)
                count += 1
                if count == _BATCH:
                    break
            self._put(b'\x90')
        return True

    def _save_frozenset(self, s):
        if self._proto < 4:
            return False
        self._put(b'(')
        for x in s:
            self._save(x)
        known = self._known(s)
        if known is not None:
            self._put(b'1')
            self._get(known)
            return True
        self._put(b'\x91')
        self._memoize(s)
        return True

    def _save_singleton(self, o):
        self._save_global(o, 'Ellipsis' if o is Ellipsis else 'NotImplemented')
        return True

    def _save_type(self, obj):
        for singleton in (None, NotImplemented, ...):
            if obj is type(singleton):
                return self._save_reduce(obj, type, (singleton,))
        return self._save_global(obj)

    # ---- names

    def _save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, '__qualname__', None)
            if name is None:
                name = obj.__name__
        path = _dotted(name)
        module_name = _which_module(obj, name)
        import sys
        try:
            __import__(module_name)
            module = sys.modules[module_name]
        except ImportError:
            raise PicklingError("Can't pickle %r: import of module %r failed" % (obj, module_name)) from None
        try:
            found, parent = _find_attribute(module, path)
        except AttributeError:
            raise PicklingError("Can't pickle %r: attribute lookup %s on %s failed" % (obj, name, module_name)) from None
        if found is not obj and not _same_builtin(found, obj):
            raise PicklingError("Can't pickle %r: it's not the same object as %s.%s" % (obj, module_name, name))
        if self._proto >= 2 and (module_name, name) in copyreg._extension_registry:
            code = copyreg._extension_registry[module_name, name]
            self._put(b'\x82' + bytes([code]) if code < 256 else b'\x83' + code.to_bytes(2, 'little') if code < 65536 else b'\x84' + code.to_bytes(4, 'little'))
            return
        if self._proto >= 4:
            self._save(module_name)
            self._save(name)
            self._put(b'\x93')
        elif parent is not module:
            self._save_dotted(module_name, path)
        else:
            if self._fix:
                module_name, name = _old_name(obj, module_name, name)
            self._put(b'c' + module_name.encode() + b'\n' + name.encode() + b'\n')
        self._memoize(obj)

    def _save_dotted(self, module_name, path):
        if len(path) == 1:
            name = path[0]
            if self._fix:
                module_name, name = _old_name(None, module_name, name)
            self._put(b'c' + module_name.encode() + b'\n' + name.encode() + b'\n')
            return
        self._save(getattr)
        if self._proto < 2:
            self._put(b'(')
        self._save_dotted(module_name, path[:-1])
        self._save(path[-1])
        self._put(b't' if self._proto < 2 else b'\x86')
        self._put(b'R')

    # ---- reductions

    def _save_reduce(self, obj, func, args, state=None, listitems=None, dictitems=None, setter=None):
        name = getattr(func, '__name__', '') if self._proto >= 2 else ''
        if name == '__newobj_ex__':
            self._save_new_object_ex(func, args)
        elif name == '__newobj__':
            if not args:
                raise PicklingError('__newobj__ arglist is empty')
            cls = args[0]
            if not hasattr(cls, '__new__'):
                raise PicklingError('args[0] from __newobj__ args has no __new__')
            if not isinstance(cls, type):
                raise PicklingError('args[0] from __newobj__ args is not a type')
            if obj is not None and cls is not obj.__class__:
                raise PicklingError('args[0] from __newobj__ args has the wrong class')
            self._save(cls)
            self._save(args[1:])
            self._put(b'\x81')
        else:
            self._save(func)
            self._save(args)
            self._put(b'R')
        if obj is not None:
            known = self._known(obj)
            if known is not None:
                self._put(b'0')
                self._get(known)
            else:
                self._memoize(obj)
        if listitems is not None:
            self._batch_list(listitems)
        if dictitems is not None:
            self._batch_dict(dictitems)
        if state is None:
            return
        if setter is None:
            self._save(state)
            self._put(b'b')
        else:
            self._save(setter)
            self._save(obj)
            self._save(state)
            self._put(b'\x86')
            self._put(b'R')
            self._put(b'0')

    def _save_new_object_ex(self, func, args):
        if len(args) != 3:
            raise PicklingError('length of the NEWOBJ_EX argument tuple must be exactly 3, not %d' % len(args))
        cls, rest, kwargs = args
        if not isinstance(cls, type):
            raise PicklingError('first item from NEWOBJ_EX argument tuple must be a class, not ' + type_name(cls))
        if not isinstance(rest, tuple):
            raise PicklingError('second item from NEWOBJ_EX argument tuple must be a tuple, not ' + type_name(rest))
        if not isinstance(kwargs, dict):
            raise PicklingError('third item from NEWOBJ_EX argument tuple must be a dict, not ' + type_name(kwargs))
        if self._proto >= 4:
            self._save(cls)
            self._save(rest)
            self._save(kwargs)
            self._put(b'\x92')
            return
        import functools
        self._save(functools.partial(cls.__new__, cls, *rest, **kwargs))
        self._save(())
        self._put(b'R')

    def _batch_list(self, it):
        it = iter(it)
        if not self.bin:
            for x in it:
                self._save(x)
                self._put(b'a')
            return
        count = _BATCH
        while count == _BATCH:
            count = 0
            first = next(it, _NONE)
            if first is _NONE:
                return
            second = next(it, _NONE)
            if second is _NONE:
                self._save(first)
                self._put(b'a')
                return
            self._put(b'(')
            self._save(first)
            while second is not _NONE:
                self._save(second)
                count += 1
                if count == _BATCH - 1:
                    count = _BATCH
                    break
                second = next(it, _NONE)
            self._put(b'e')

    def _batch_dict(self, it):
        it = iter(it)
        if not self.bin:
            for k, v in it:
                self._save(k)
                self._save(v)
                self._put(b's')
            return
        count = _BATCH
        while count == _BATCH:
            count = 0
            first = next(it, _NONE)
            if first is _NONE:
                return
            if not isinstance(first, tuple) or len(first) != 2:
                raise TypeError('dict items iterator must return 2-tuples')
            second = next(it, _NONE)
            if second is _NONE:
                self._save(first[0])
                self._save(first[1])
                self._put(b's')
                return
            self._put(b'(')
            self._save(first[0])
            self._save(first[1])
            while second is not _NONE:
                if not isinstance(second, tuple) or len(second) != 2:
                    raise TypeError('dict items iterator must return 2-tuples')
                self._save(second[0])
                self._save(second[1])
                count += 1
                if count == _BATCH - 1:
                    count = _BATCH
                    break
                second = next(it, _NONE)
            self._put(b'u')


_NONE = object()
_SAVE = {str: Pickler._save_str, bytes: Pickler._save_bytes, bytearray: Pickler._save_bytearray, tuple: Pickler._save_tuple, list: Pickler._save_list,
         dict: Pickler._save_dict, set: Pickler._save_set, frozenset: Pickler._save_frozenset, type(...): Pickler._save_singleton,
         type(NotImplemented): Pickler._save_singleton, PickleBuffer: save_buffer}


def _is_plain_function(f):
    receiver = getattr(f, '__self__', None)
    return receiver is None or type(receiver).__name__ == 'module'


def _same_builtin(a, b):
    return type(a).__name__ == 'builtin_function_or_method' and a == b


def _old_name(obj, module, name):
    if module == 'builtins':
        if name in _NAMES:
            return _NAMES[name]
        if isinstance(obj, type) and issubclass(obj, BaseException):
            return 'exceptions', 'OSError' if issubclass(obj, OSError) else name
    if (module, name) in (('functools', 'reduce'), ('_functools', 'reduce')):
        return '__builtin__', 'reduce'
    return _MODULES.get(module, module), name


def _is_iterator(it):
    try:
        return iter(it) is it
    except TypeError:
        return False


def _checked(r):
    if not 2 <= len(r) <= 6:
        raise PicklingError('tuple returned by __reduce__ must contain 2 through 6 elements')
    if not callable(r[0]):
        raise PicklingError('first item of the tuple returned by __reduce__ must be callable')
    if not isinstance(r[1], tuple):
        raise PicklingError('second item of the tuple returned by __reduce__ must be a tuple')
    for i, which in ((3, 'fourth'), (4, 'fifth')):
        if len(r) > i and r[i] is not None and not _is_iterator(r[i]):
            raise PicklingError('%s element of the tuple returned by __reduce__ must be an iterator, not %s' % (which, type_name(r[i])))
    if len(r) > 5 and r[5] is not None and not callable(r[5]):
        raise PicklingError('sixth element of the tuple returned by __reduce__ must be a function, not ' + type_name(r[5]))
    return r


# ---- reading -----------------------------------------------------------------------------------------------------

class Unpickler:
    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        for name in ('read', 'readline'):
            if not hasattr(file, name):
                raise TypeError("file must have 'read' and 'readline' attributes")
        self._file = file
        self._begin(fix_imports, encoding, errors, buffers)

    def _begin(self, fix_imports, encoding, errors, buffers):
        self._fix = fix_imports
        self._encoding = encoding
        self._errors = errors
        self._buffers = iter(buffers) if buffers is not None else None
        self._memo = {}
        self._data = b''
        self._at = 0

    @property
    def memo(self):
        return dict(self._memo)

    @memo.setter
    def memo(self, value):
        self._memo = dict(value)

    def persistent_load(self, pid):
        raise UnpicklingError('A load persistent id instruction was encountered, but no persistent_load function was specified.')

    def find_class(self, module, name, /):
        if self._proto < 3 and self._fix:
            module, name = _BACK.get((module, name), (_MODULES_BACK.get(module, module), name))
        __import__(module)
        import sys
        found = sys.modules[module]
        if self._proto < 4:
            try:
                return getattr(found, name)
            except AttributeError:
                raise AttributeError("Can't get attribute %r on %r" % (name, found)) from None
        path = name.split('.')
        if '<locals>' in path:
            raise AttributeError("Can't get local attribute %r on %r" % (name, found))
        try:
            return _find_attribute(found, path)[0]
        except AttributeError:
            raise AttributeError("Can't get attribute %r on %r" % (name, found)) from None

    def _take(self, n):
        end = self._at + n
        if end > len(self._data):
            if not hasattr(self, '_file'):
                raise UnpicklingError('pickle data was truncated')
            rest = self._data[self._at:]
            more = self._file.read(n - len(rest))
            self._data = rest + more
            self._at = 0
            end = n
            if len(self._data) < n:
                raise UnpicklingError('pickle data was truncated')
        r = bytes(self._data[self._at:end])
        self._at = end
        return r

    def _code(self):
        if self._at < len(self._data):
            c = self._data[self._at]
            self._at += 1
            return c
        if not hasattr(self, '_file'):
            raise EOFError('Ran out of input')
        b = self._file.read(1)
        if not b:
            raise EOFError('Ran out of input')
        return b[0]

    def _line(self):
        out = bytearray()
        if hasattr(self, '_file') and self._at >= len(self._data):
            line = self._file.readline()
            if line[-1:] != b'\n':
                raise UnpicklingError('pickle data was truncated') if line else EOFError('Ran out of input')
            return line[:-1]
        i = bytes(self._data).find(b'\n', self._at)
        if i < 0:
            raise UnpicklingError('pickle data was truncated')
        line = bytes(self._data[self._at:i])
        self._at = i + 1
        return line

    def _number(self, n):
        return int.from_bytes(self._take(n), 'little')

    def load(self):
        if not hasattr(self, '_memo'):
            raise UnpicklingError('Unpickler.__init__() was not called by %s.__init__()' % type(self).__name__)
        self._stack = []
        self._marks = []
        self._proto = 0
        self._first = True
        table = _LOAD
        while True:
            c = self._code()
            if c == 46:
                break
            f = table.get(c)
            if f is None:
                if c == 0:
                    raise UnpicklingError("invalid load key, '\\x00'.")
                raise UnpicklingError("invalid load key, '%s'." % (chr(c) if 32 <= c < 127 and c not in (39, 92) else '\\x%02x' % c))
            f(self, c)
        return self._pop()

    # ---- the stack

    def _bottom(self):
        return self._marks[-1] if self._marks else 0

    def _pop(self):
        if len(self._stack) <= self._bottom():
            self._underflow()
        return self._stack.pop()

    def _underflow(self):
        if self._marks:
            raise UnpicklingError('unexpected MARK found')
        raise UnpicklingError('unpickling stack underflow')

    def _top(self, below=0):
        if len(self._stack) - below <= self._bottom():
            self._underflow()
        return self._stack[-1 - below]

    def _pop_mark(self):
        if not self._marks:
            raise UnpicklingError('could not find MARK')
        at = self._marks.pop()
        items = self._stack[at:]
        del self._stack[at:]
        return items

    def _push(self, v):
        self._stack.append(v)

    # ---- instructions

    def _load_proto(self, c):
        self._proto = self._take(1)[0]
        if self._proto > 5:
            raise ValueError('unsupported pickle protocol: %d' % self._proto)

    def _load_frame(self, c):
        n = self._number(8)
        if not hasattr(self, '_file'):
            if self._at + n > len(self._data):
                raise UnpicklingError('pickle data was truncated')
            return
        if self._at < len(self._data):
            raise UnpicklingError('beginning of a new frame before end of current frame')
        data = self._file.read(n)
        if len(data) < n:
            raise UnpicklingError('pickle data was truncated')
        self._data = data
        self._at = 0

    def _load_atom(self, c):
        self._push(_ATOMS[c])

    def _load_int(self, c):
        text = self._line()
        if text == b'01':
            self._push(True)
        elif text == b'00':
            self._push(False)
        else:
            try:
                self._push(int(text))
            except ValueError:
                raise ValueError('could not convert string to int') from None

    def _load_binint(self, c):
        n = {75: 1, 77: 2, 74: 4}[c]
        self._push(int.from_bytes(self._take(n), 'little', signed=n == 4))

    def _load_long(self, c):
        if c == 76:
            text = self._line()
            self._push(int(text[:-1] if text[-1:] == b'L' else text))
            return
        n = self._number(1 if c == 0x8a else 4)
        if n >= 0x80000000:
            raise UnpicklingError('LONG pickle has negative byte count')
        self._push(int.from_bytes(self._take(n), 'little', signed=True))

    def _load_float(self, c):
        if c == 70:
            text = self._line()
            try:
                self._push(float(text))
            except ValueError:
                raise ValueError("could not convert string to float: '%s\n'" % text.decode('latin-1')) from None
        else:
            self._push(_pickle_plain.loads(b'G' + self._take(8) + b'.'))

    def _decode(self, data):
        return data if self._encoding == 'bytes' else data.decode(self._encoding, self._errors)

    def _load_string(self, c):
        if c == 83:
            text = self._line()
            if len(text) < 2 or text[0] != text[-1] or text[:1] not in (b"'", b'"'):
                raise UnpicklingError('the STRING opcode argument must be quoted')
            self._push(self._decode(_unescaped(text[1:-1])))
            return
        n = self._number(1 if c == 85 else 4)
        self._push(self._decode(self._take(n)))

    def _load_unicode(self, c):
        if c == 86:
            text = self._line().decode('latin-1')
            out = []
            i = 0
            while i < len(text):
                if text[i] == '\\' and text[i + 1:i + 2] in ('u', 'U'):
                    n = 4 if text[i + 1] == 'u' else 8
                    out.append(chr(int(text[i + 2:i + 2 + n], 16)))
                    i += 2 + n
                else:
                    out.append(text[i])
                    i += 1
            self._push(''.join(out))
            return
        self._push(self._take(self._number({0x8c: 1, 88: 4, 0x8d: 8}[c])).decode('utf-8', 'surrogatepass'))

    def _load_bytes(self, c):
        self._push(self._take(self._number({67: 1, 66: 4, 0x8e: 8}[c])))

    def _load_bytearray(self, c):
        self._push(bytearray(self._take(self._number(8))))

    def _load_buffer(self, c):
        if c == 0x97:
            if self._buffers is None:
                raise UnpicklingError('pickle stream refers to out-of-band data but no *buffers* argument was given')
            try:
                self._push(next(self._buffers))
            except StopIteration:
                raise UnpicklingError('not enough out-of-band buffers') from None
            return
        view = memoryview(self._top())
        if not view.readonly:
            self._stack[-1] = view.toreadonly()

    def _load_mark(self, c):
        self._marks.append(len(self._stack))

    def _load_pop(self, c):
        if self._marks and self._marks[-1] == len(self._stack):
            self._marks.pop()
        else:
            self._pop()

    def _load_pop_mark(self, c):
        self._pop_mark()

    def _load_dup(self, c):
        self._push(self._top())

    def _load_tuple(self, c):
        if c == 116:
            self._push(tuple(self._pop_mark()))
            return
        n = c - 0x84
        if len(self._stack) - n < self._bottom():
            self._underflow()
        items = tuple(self._stack[len(self._stack) - n:])
        del self._stack[len(self._stack) - n:]
        self._push(items)

    def _load_list(self, c):
        self._push([] if c == 93 else self._pop_mark())

    def _load_dict(self, c):
        if c == 125:
            self._push({})
            return
        items = self._pop_mark()
        if len(items) % 2:
            raise UnpicklingError('odd number of items for DICT')
        self._push({items[i]: items[i + 1] for i in range(0, len(items), 2)})

    def _load_set(self, c):
        self._push(set() if c == 0x8f else frozenset(self._pop_mark()))

    def _load_append(self, c):
        items = [self._pop()] if c == 97 else self._pop_mark()
        to = self._top()
        if type(to) is list or not items:
            if items:
                to.extend(items)
            return
        f = getattr(to, 'extend', None)
        if f is not None and c == 101:
            f(items)
            return
        f = to.append
        for x in items:
            f(x)

    def _load_setitem(self, c):
        if c == 115:
            v = self._pop()
            items = [self._pop(), v]
        else:
            items = self._pop_mark()
        to = self._top()
        if len(items) % 2:
            raise UnpicklingError('odd number of items for SETITEMS')
        for i in range(0, len(items), 2):
            to[items[i]] = items[i + 1]

    def _load_additems(self, c):
        items = self._pop_mark()
        to = self._top()
        if isinstance(to, set):
            to.update(items)
        else:
            f = to.add
            for x in items:
                f(x)

    def _load_put(self, c):
        if c == 0x94:
            n = len(self._memo)
        elif c == 112:
            n = int(self._line())
            if n < 0:
                raise ValueError('negative PUT argument')
        else:
            n = self._number(1 if c == 113 else 4)
        self._memo[n] = self._top()

    def _load_get(self, c):
        n = int(self._line()) if c == 103 else self._number(1 if c == 104 else 4)
        if n not in self._memo:
            raise UnpicklingError('Memo value not found at index %d' % n)
        self._push(self._memo[n])

    def _load_global(self, c):
        if c == 0x93:
            name = self._pop()
            module = self._pop()
            if type(module) is not str or type(name) is not str:
                raise UnpicklingError('STACK_GLOBAL requires str')
        else:
            module, name = self._name(), self._name()
        self._push(self.find_class(module, name))

    def _name(self):
        text = self._line().decode('utf-8')
        if not text:
            raise UnpicklingError('pickle data was truncated')
        return text

    def _load_ext(self, c):
        code = int.from_bytes(self._take({0x82: 1, 0x83: 2, 0x84: 4}[c]), 'little', signed=c == 0x84)
        pair = copyreg._inverted_registry.get(code)
        if pair is None:
            if code <= 0:
                raise UnpicklingError('EXT specifies code <= 0')
            raise ValueError('unregistered extension code %d' % code)
        self._push(self.find_class(*pair))

    def _load_reduce(self, c):
        args = self._pop()
        f = self._pop()
        self._push(f(*args))

    def _load_newobj(self, c):
        kwargs = self._pop() if c == 0x92 else {}
        args = self._pop()
        cls = self._pop()
        which = 'NEWOBJ' if c == 0x81 else 'NEWOBJ_EX'
        if not isinstance(cls, type):
            raise UnpicklingError('%s class argument must be a type, not %s' % (which, type_name(cls)))
        if not isinstance(args, tuple):
            raise UnpicklingError('%s args argument must be a tuple, not %s' % (which, type_name(args)))
        if not isinstance(kwargs, dict):
            raise UnpicklingError('NEWOBJ_EX kwargs argument must be a dict, not ' + type_name(kwargs))
        self._push(cls.__new__(cls, *args, **kwargs))

    def _load_inst(self, c):
        if c == 105:
            cls = self.find_class(self._name(), self._name())
            args = self._pop_mark()
        else:
            args = self._pop_mark()
            if not args:
                self._underflow()
            cls = args.pop(0)
        self._push(cls(*args) if args or not isinstance(cls, type) or hasattr(cls, '__getinitargs__') else cls.__new__(cls))

    def _load_persid(self, c):
        if c == 80:
            pid = self._line().decode('ascii')
        else:
            pid = self._pop()
        self._push(self.persistent_load(pid))

    def _load_build(self, c):
        state = self._pop()
        obj = self._top()
        f = getattr(obj, '__setstate__', _NONE)
        if f is not _NONE:
            f(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if isinstance(obj, BaseException) and state is not None:
            for k, v in state.items():
                setattr(obj, k, v)
            return
        if state is not None:
            if not isinstance(state, dict):
                raise UnpicklingError('state is not a dictionary')
            d = obj.__dict__
            for k, v in state.items():
                d[k] = v
        if slots is not None:
            if not isinstance(slots, dict):
                raise UnpicklingError('slot state is not a dictionary')
            for k, v in slots.items():
                setattr(obj, k, v)


_ATOMS = {78: None, 0x88: True, 0x89: False}
_LOAD = {}
for _codes, _f in ((b'N\x88\x89', '_load_atom'), (b'\x80', '_load_proto'), (b'\x95', '_load_frame'), (b'I', '_load_int'), (b'KMJ', '_load_binint'),
                   (b'L\x8a\x8b', '_load_long'), (b'FG', '_load_float'), (b'STU', '_load_string'), (b'VX\x8c\x8d', '_load_unicode'),
                   (b'CB\x8e', '_load_bytes'), (b'\x96', '_load_bytearray'), (b'\x97\x98', '_load_buffer'), (b'(', '_load_mark'), (b'0', '_load_pop'),
                   (b'1', '_load_pop_mark'), (b'2', '_load_dup'), (b't)\x85\x86\x87', '_load_tuple'), (b'l]', '_load_list'), (b'd}', '_load_dict'),
                   (b'\x8f\x91', '_load_set'), (b'ae', '_load_append'), (b'su', '_load_setitem'), (b'\x90', '_load_additems'), (b'pqr\x94', '_load_put'),
                   (b'ghj', '_load_get'), (b'c\x93', '_load_global'), (b'\x82\x83\x84', '_load_ext'), (b'R', '_load_reduce'), (b'\x81\x92', '_load_newobj'),
                   (b'io', '_load_inst'), (b'PQ', '_load_persid'), (b'b', '_load_build')):
    for _c in _codes:
        _LOAD[_c] = getattr(Unpickler, _f)
_LOAD[41] = lambda self, c: self._push(())


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol, fix_imports, buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    p = _protocol(protocol)
    if p >= 4 and buffer_callback is None:
        r = _pickle_plain.dumps(obj, p)
        if r is not NotImplemented:
            return r
    pickler = Pickler.__new__(Pickler)
    pickler._start(p, fix_imports, buffer_callback)
    return pickler._bytes(obj)


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    if not isinstance(data, (bytes, bytearray)) and type_name(data) != 'memoryview':
        raise TypeError("a bytes-like object is required, not '%s'" % type_name(data))
    r = _pickle_plain.loads(data)
    if r is not NotImplemented:
        return r
    u = Unpickler.__new__(Unpickler)
    u._begin(fix_imports, encoding, errors, buffers)
    u._data = bytes(data)
    return u.load()
