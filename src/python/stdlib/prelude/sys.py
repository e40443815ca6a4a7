import _sys
import _io

argv = _sys.argv()
path = ['']
modules = _sys.modules()
version = '3.13.0 (preempt)'


def _record(name, fields, values):
    """A tuple whose items have names."""
    def __repr__(self):
        return '%s(%s)' % (name, ', '.join(['%s=%r' % pair for pair in zip(fields, self)]))

    def __reduce__(self):
        return type(self), (tuple(self),)

    body = {'__repr__': __repr__, '__reduce__': __reduce__, '__module__': 'sys', 'n_fields': len(fields),
            'n_sequence_fields': len(fields), 'n_unnamed_fields': 0, '__match_args__': tuple(fields)}
    for i, field in enumerate(fields):
        body[field] = property(lambda self, i=i: self[i])
    cls = type(name.removeprefix('sys.'), (tuple,), body)
    made = cls(values)
    if name in ('sys.version_info', 'sys.flags'):
        def __new__(cls, *args):
            raise TypeError("cannot create '%s' instances" % name)
        cls.__new__ = __new__
    return made


version_info = _record('sys.version_info', ('major', 'minor', 'micro', 'releaselevel', 'serial'), (3, 13, 0, 'final', 0))
thread_info = _record('sys.thread_info', ('name', 'lock', 'version'), ('pthread', 'semaphore', 'NPTL 2.36'))
hash_info = _record('sys.hash_info', ('width', 'modulus', 'inf', 'nan', 'imag', 'algorithm', 'hash_bits', 'seed_bits', 'cutoff'),
                    (64, 2305843009213693951, 314159, 0, 1000003, 'siphash13', 64, 128, 0))
int_info = _record('sys.int_info', ('bits_per_digit', 'sizeof_digit', 'default_max_str_digits', 'str_digits_check_threshold'), (30, 4, 4300, 640))
float_info = _record('sys.float_info', ('max', 'max_exp', 'max_10_exp', 'min', 'min_exp', 'min_10_exp', 'dig', 'mant_dig', 'epsilon', 'radix', 'rounds'),
                     (1.7976931348623157e+308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1))
flags = _record('sys.flags', ('debug', 'inspect', 'interactive', 'optimize', 'dont_write_bytecode', 'no_user_site', 'no_site', 'ignore_environment',
                              'verbose', 'bytes_warning', 'quiet', 'hash_randomization', 'isolated', 'dev_mode', 'utf8_mode', 'warn_default_encoding',
                              'safe_path', 'int_max_str_digits'), (0,) * 11 + (1, 0, False, 0, 0, False, 4300))
abiflags = ''
api_version = 1013
float_repr_style = 'short'
platlibdir = 'lib'
pycache_prefix = None
warnoptions, meta_path, path_hooks, path_importer_cache, orig_argv = [], [], [], {}, ['/usr/bin/python3'] + argv
hexversion = 0x030d00f0
platform = 'linux'
byteorder = 'little'
maxsize = 9223372036854775807
maxunicode = 1114111
executable = _base_executable = '/usr/bin/python3'
prefix = base_prefix = exec_prefix = base_exec_prefix = '/usr'
builtin_module_names = ('builtins', 'sys', 'time')
dont_write_bytecode = False


class _Implementation:
    name = 'cpython'
    cache_tag = 'cpython-313'
    version = version_info
    hexversion = 0x030d00f0
    _multiarch = 'x86_64-linux-gnu'

    def __repr__(self):
        return "namespace(name='cpython', cache_tag='cpython-313', version=%r, hexversion=51183856, _multiarch='x86_64-linux-gnu')" % (version_info,)


implementation = _Implementation()


stdin = _io.open_standard(0, 'r', '<stdin>')
stdout = _io.open_standard(1, 'w', '<stdout>')
stderr = _io.open_standard(2, 'w', '<stderr>')
__stdin__, __stdout__, __stderr__ = stdin, stdout, stderr


def exit(status=None, /):
    if isinstance(status, SystemExit):
        raise status
    raise SystemExit(*() if status is None else status if isinstance(status, tuple) else (status,))


# What the program asked for, which may be more than there is room for.
_asked = None


def getrecursionlimit():
    return _sys.recursion_limit() if _asked is None else _asked


def setrecursionlimit(limit, /):
    global _asked
    import operator
    limit = operator.index(limit)
    if not -1 << 31 <= limit < 1 << 31:
        raise OverflowError('Python int too large to convert to C int')
    if limit > 0 and _sys.frame_row(limit - 1) is not None:
        depth = limit
        while _sys.frame_row(depth) is not None:
            depth += 1
        raise RecursionError(f'cannot set the recursion limit to {limit} at the recursion depth {depth}: the limit is too low')
    _sys.set_recursion_limit(limit)
    _asked = limit


def getrefcount(object, /):
    return _sys.refcount(object) - 1


def getsizeof(object, *default):
    from _sizes import with_header
    return with_header(object, *default)


def getdefaultencoding():
    return 'utf-8'


def getfilesystemencoding():
    return 'utf-8'


def intern(string, /):
    if type(string) is not str:
        if isinstance(string, str):
            raise TypeError("can't intern " + type(string).__name__)
        raise TypeError('intern() argument must be str, not ' + type(string).__name__)
    return string


def excepthook(*args):
    if len(args) != 3:
        raise TypeError('excepthook expected 3 arguments, got %d' % len(args))
    import traceback
    value = args[1]
    if value is not None and not isinstance(value, BaseException):
        stderr.write('TypeError: print_exception(): Exception expected for value, %s found\n' % type(value).__name__)
        return
    stderr.write(''.join(traceback.format_exception(value)))


__excepthook__ = excepthook
_switch_interval = 0.005


def getswitchinterval():
    return _switch_interval


def setswitchinterval(interval, /):
    global _switch_interval
    if not isinstance(interval, (int, float)):
        raise TypeError('must be real number, not ' + type(interval).__name__)
    if interval <= 0:
        raise ValueError('switch interval must be strictly positive')
    _switch_interval = interval


def exc_info():
    return _sys.exc_info()


def exception():
    return _sys.exc_info()[1]


def is_finalizing():
    return _sys.modules()['_process'].is_finalizing


def _no_hook(name):
    def setter(function, /):
        if function is not None:
            _sys.unsupported('sys.' + name)
    setter.__name__ = setter.__qualname__ = name
    return setter


settrace, setprofile = _no_hook('settrace'), _no_hook('setprofile')


def gettrace():
    return None


getprofile = gettrace


def getfilesystemencodeerrors():
    return 'surrogateescape'


def get_int_max_str_digits():
    return _sys.max_str_digits()


def set_int_max_str_digits(maxdigits):
    if maxdigits and maxdigits < 640:
        raise ValueError('maxdigits must be 0 or larger than 640')
    _sys.set_max_str_digits(maxdigits)


def displayhook(value, /):
    names = modules['builtins']
    if value is not None:
        names._ = None
        stdout.write(repr(value) + '\n')
        names._ = value


__displayhook__ = displayhook


def audit(event, /, *args):
    pass


class UnraisableHookArgs(tuple):
    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    err_msg = property(lambda self: self[3])
    object = property(lambda self: self[4])

    def __repr__(self):
        return 'UnraisableHookArgs(exc_type=%r, exc_value=%r, exc_traceback=%r, err_msg=%r, object=%r)' % self


_Unraisable = UnraisableHookArgs
del UnraisableHookArgs


def unraisablehook(unraisable, /):
    text = []
    if unraisable.object is not None:
        text.append('%s: %r\n' % (unraisable.err_msg or 'Exception ignored in', unraisable.object))
    elif unraisable.err_msg is not None:
        text.append(unraisable.err_msg + ':\n')
    import traceback
    rows = traceback._levels_of(unraisable.exc_traceback)
    if rows:
        text.append('Traceback (most recent call last):\n')
    for file, line, name, _, source, *_ in rows:
        text.append('  File "%s", line %d, in %s\n' % (file, line, name))
        if source:
            text.append(source.split('\n')[0] + '\n')
    import traceback
    text.extend(traceback.format_exception_only(unraisable.exc_value))
    stderr.write(''.join(text))


__unraisablehook__ = unraisablehook


def _tell_unraisable(e, message, o):
    hook = unraisablehook
    if hook is None:
        return
    try:
        hook(_Unraisable((type(e), e, e.__traceback__, message, o)))
    except BaseException as again:
        __unraisablehook__(_Unraisable((type(again), again, again.__traceback__, 'Exception ignored in sys.unraisablehook', hook)))


class frame:
    def __init__(self, row, depth):
        self.f_globals, self.f_locals, self.f_code, self.f_lineno = row
        self.f_builtins = modules['builtins'].__dict__
        self.f_trace = None
        self._depth = depth
        above = _sys.frame_row(depth + 1)
        self.f_back = None if above is None else frame(above, depth + 1)

    def __repr__(self):
        return "<frame at 0x%x, file '%s', line %d, code %s>" % (id(self), self.f_code.co_filename, self.f_lineno, self.f_code.co_name)

    def clear(self):
        pass


frame.__module__ = 'builtins'


def _getframe(depth=0, /):
    if not isinstance(depth, int):
        import operator
        depth = operator.index(depth)
    row = _sys.frame_row(max(depth, 0))
    if row is None:
        raise ValueError('call stack is not deep enough')
    return frame(row, max(depth, 0))


def _current_frames():
    m = modules.get('_thread')
    if m is not None and m._running:
        _sys.unsupported('sys._current_frames beside other threads')
    import _kernel
    return {_kernel.get_ident(): _getframe(0)}


def _getframemodulename(depth=0):
    row = _sys.frame_row(depth)
    return None if row is None else row[0].get('__name__')


def breakpointhook(*args, **kws):
    _sys.unsupported('breakpoint')


__breakpointhook__ = breakpointhook


def __getattr__(name):
    import _sys_more
    if name[:2] == '__' or name not in _sys_more.__dict__:
        raise AttributeError("module 'sys' has no attribute %r" % name)
    globals()[name] = value = _sys_more.__dict__[name]
    return value


def __dir__():
    import _sys_more
    return sorted({*globals(), *[n for n in _sys_more.__dict__ if n[:2] != '__']} - {'__getattr__', '__dir__'})
