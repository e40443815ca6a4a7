import _sys
import _io

argv = _sys.argv()
path = ['']
modules = _sys.modules()
version = '3.13.0 (preempt)'
version_info = (3, 13, 0, 'final', 0)
hexversion = 0x030d00f0
platform = 'linux'
byteorder = 'little'
maxsize = 9223372036854775807
maxunicode = 1114111
executable = '/usr/bin/python3'
prefix = base_prefix = exec_prefix = base_exec_prefix = '/usr'
builtin_module_names = ('builtins', 'sys', 'time')
dont_write_bytecode = False
flags = None


class _Implementation:
    name = 'cpython'
    cache_tag = 'cpython-313'
    version = version_info


implementation = _Implementation()


class _FloatInfo:
    max = 1.7976931348623157e+308
    min = 2.2250738585072014e-308
    epsilon = 2.220446049250313e-16
    dig = 15
    mant_dig = 53
    max_exp = 1024
    min_exp = -1021


float_info = _FloatInfo()

stdin = _io.open_standard(0, 'r', '<stdin>')
stdout = _io.open_standard(1, 'w', '<stdout>')
stderr = _io.open_standard(2, 'w', '<stderr>')
__stdin__, __stdout__, __stderr__ = stdin, stdout, stderr
ps1 = '>>> '


def exit(status=None, /):
    raise SystemExit(status)


def getrecursionlimit():
    return _sys.recursion_limit()


def setrecursionlimit(limit, /):
    _sys.set_recursion_limit(limit)


def getrefcount(object, /):
    return _sys.refcount(object) - 1


def getsizeof(object, default=None):
    return 56


def getdefaultencoding():
    return 'utf-8'


def getfilesystemencoding():
    return 'utf-8'


def intern(string, /):
    return string


def excepthook(cls, value, tb, /):
    import traceback
    stderr.write(''.join(traceback.format_exception(value)))


__excepthook__ = excepthook
_switch_interval = 0.005


def getswitchinterval():
    return _switch_interval


def setswitchinterval(interval, /):
    global _switch_interval
    if interval <= 0:
        raise ValueError('switch interval must be strictly positive')
    _switch_interval = interval


def exc_info():
    return _sys.exc_info()


def exception():
    return _sys.exc_info()[1]


def is_finalizing():
    return False


def gettrace():
    return None


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
    row = _sys.frame_row(max(depth, 0))
    if row is None:
        raise ValueError('call stack is not deep enough')
    return frame(row, max(depth, 0))


def _getframemodulename(depth=0):
    row = _sys.frame_row(depth)
    return None if row is None else row[0].get('__name__')
