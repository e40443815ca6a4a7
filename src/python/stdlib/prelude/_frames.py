# Frames of the running thread, as they were when somebody asked.
import _core
import _kernel
import sys as _python


class frame(_python.frame):
    __slots__ = ('f_back', 'f_code', 'f_lineno', 'f_lasti', 'f_globals', 'f_locals', 'f_builtins', 'f_trace', 'f_trace_lines', 'f_trace_opcodes')

    def __init__(self):
        pass

    def __repr__(self):
        return "<frame at 0x%012x, file '%s', line %d, code %s>" % (id(self), self.f_code.co_filename, self.f_lineno, self.f_code.co_name)

    def clear(self):
        raise RuntimeError('cannot clear an executing frame')


frame.__module__ = 'builtins'


def stack():
    """The frame of whoever asked comes last."""
    import builtins
    out = [None]
    for code, line, place, names, variables in reversed(_kernel.frames()):
        f = frame()
        f.f_back, f.f_code, f.f_lineno, f.f_lasti, f.f_globals, f.f_locals = out[-1], code, line, place, names, variables
        f.f_builtins, f.f_trace, f.f_trace_lines, f.f_trace_opcodes = vars(builtins), None, True, False
        out.append(f)
    return out


def innermost():
    return stack()[-1]


def at_depth(depth):
    f = innermost()
    while depth > 0 and f is not None:
        f = f.f_back
        depth -= 1
    if f is None:
        raise ValueError('call stack is not deep enough')
    return f


class _ended(frame):
    __slots__ = ()

    @property
    def f_locals(self):
        if self.f_code.co_name == '<module>':
            return self.f_globals
        _core.unsupported('variables of a frame that has ended')

    @property
    def f_back(self):
        _core.unsupported('the caller of a frame that has ended')

    def clear(self):
        pass


_ended.__module__, _ended.__name__, _ended.__qualname__ = 'builtins', 'frame', 'frame'


def of_level(tb, code):
    """The frame that a level of a traceback tells of: what is known of it after its end."""
    import sys
    import builtins
    f = _ended()
    f.f_code, f.f_lineno, f.f_lasti, f.f_trace = code, tb.tb_lineno, tb.tb_lasti, None
    f.f_globals = {}
    for m in list(sys.modules.values()):
        if getattr(m, '__file__', None) == code.co_filename:
            f.f_globals = vars(m)
    f.f_builtins, f.f_trace_lines, f.f_trace_opcodes = vars(builtins), True, False
    return f
