# `faulthandler`: the stack on demand. What faults would make of it never happens: a simulated process has none. Source: the library reference, "faulthandler".
import sys as _sys
from _sys import unsupported as _unsupported

_enabled = False


def _sigsegv(release_gil=False, /):
    _die(11)


def _sigabrt():
    _die(6)


def _sigfpe():
    _die(8)


def _die(signal):
    import os
    os.kill(os.getpid(), signal)


def _file(file):
    if file is None:
        file = _sys.stderr
        if file is None:
            raise RuntimeError('unable to get sys.stderr')
    return file


def _write(file, text):
    if isinstance(file, int):
        import os
        os.write(file, text.encode('ascii', 'backslashreplace'))
    else:
        file.write(text)
        file.flush()


def enable(file=None, all_threads=True):
    global _enabled
    _file(file)
    _enabled = True


def disable():
    global _enabled
    was, _enabled = _enabled, False
    return was


def is_enabled():
    return _enabled


def _lines(frame):
    out = ''
    while frame is not None:
        out += '  File "%s", line %d in %s\n' % (frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name)
        frame = frame.f_back
    return out


def dump_traceback(file=None, all_threads=True):
    file = _file(file)
    here = _sys._getframe(0)
    if not all_threads:
        return _write(file, 'Stack (most recent call first):\n' + _lines(here))
    import threading
    own = threading.get_ident()
    frames = _sys._current_frames()
    frames[own] = here
    rows = []
    for ident in sorted(frames, reverse=True):
        rows.append('%s 0x%016x (most recent call first):\n' % ('Current thread' if ident == own else 'Thread', ident) + _lines(frames[ident]))
    _write(file, '\n'.join(rows))


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    _unsupported('faulthandler.dump_traceback_later')


def cancel_dump_traceback_later():
    pass


def register(signum, file=None, all_threads=True, chain=False):
    _unsupported('faulthandler.register')


def unregister(signum, /):
    return False
