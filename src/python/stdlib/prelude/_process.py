# How a process ends: uncaught exceptions are printed, exit functions run, children are waited for, output is flushed.
import _kernel
import _sys
import _io
import sys

_last_uncaught = None
is_finalizing = False
# What `atexit` has been told, and what runs it; None: it was never imported.
at_exit = None
# The status of a main process that Ctrl+C ends: a signal, not a number.
INTERRUPTED = -2


def run_main(function, namespace):
    """Runs module code; gives the exit status. Output is flushed as soon as the code is over, before it is told how."""
    try:
        try:
            _sys.run_body(function, namespace)
        finally:
            flush_all()
    except SystemExit as e:
        return exit_status(e)
    except BaseException as e:
        return report(e)
    return 0


def run_call(function, *args):
    """As `run_main`, for a function that gives the status."""
    try:
        try:
            return function(*args) & 0xff
        finally:
            flush_all()
    except SystemExit as e:
        return exit_status(e)
    except BaseException as e:
        return report(e)


def report(e):
    global _last_uncaught
    # What tells it has room, however low the program's limit is.
    limit = _sys.recursion_limit()
    _sys.set_recursion_limit(max(limit, 1000))
    try:
        import traceback
        sys.excepthook(type(e), e, e.__traceback__)
        _last_uncaught = traceback.format_exception_only(e)[-1].rstrip('\n')
    finally:
        _sys.set_recursion_limit(limit)
    return INTERRUPTED if isinstance(e, KeyboardInterrupt) else 1


def exit_status(e):
    code = e.code
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xff
    sys.stderr.write(str(code) + '\n')
    return 1


def exit_process(status):
    global is_finalizing
    end_threads()
    run_exit_functions()
    is_finalizing = True
    m = sys.modules.get('_thread')
    if m is not None and m._any_started:
        # As in CPython, daemons do not get to run any more while what is left is finalized.
        _kernel.end_others()
    flush_all()
    end_objects()
    flush_all()
    if status == INTERRUPTED:
        _kernel.sigaction(2, 0)
        _kernel.kill(_sys.getpid(), 2)
    _kernel.exit(status, _last_uncaught)


def end_threads():
    m = sys.modules.get('threading')
    if m is not None:
        try:
            m._shutdown()
        except BaseException as e:
            sys._tell_unraisable(e, None, m)


def end_objects():
    """Finalizers of what is still alive run, as when CPython clears its modules."""
    objects = _sys.take_finalizable()
    # What lies on top of another file goes first: it may hold text for it.
    objects.sort(key=lambda o: isinstance(o, _io.FileIO) * 2 - isinstance(o, _io._TextIOBase) if isinstance(o, _io._IOBase) else 0)
    for o in objects:
        if isinstance(o, _io._IOBase) and _needs_no_end(o):
            continue
        f = _sys.class_attr(type(o), '__del__')
        try:
            o.close() if f is None else f(o)
        except BaseException as e:
            sys._tell_unraisable(e, None, o if f is None else f)


def _needs_no_end(file):
    try:
        return file.closed or file.fileno() < 3
    except BaseException:
        return False


def run_exit_functions():
    if at_exit is not None:
        at_exit[1]()


def flush_all():
    for f in (sys.stdout, sys.stderr):
        try:
            f.flush()
        except Exception:
            pass


# What os.register_at_fork was given: before, in the parent afterwards, in the child.
_at_fork = ([], [], [])


def fork(name=None, daemon=False):
    """Gives the child's pid in the parent, 0 in the child. Random numbers begin anew in the child."""
    before, in_parent, in_child = _at_fork
    if is_finalizing:
        raise PythonFinalizationError("can't fork at interpreter shutdown")
    for f in reversed(before):
        run_at_fork(f)
    pid = _kernel.fork(name, daemon)
    if pid == 0:
        m = sys.modules.get('_thread')
        if m is not None:
            m._after_fork()
        m = sys.modules.get('threading')
        if m is not None:
            m._after_fork()
        m = sys.modules.get('random')
        if m is not None:
            m._inst.seed()
    for f in in_parent if pid else in_child:
        run_at_fork(f)
    return pid


def run_at_fork(f):
    """A function that fails does not stop the fork."""
    try:
        f()
    except BaseException as e:
        sys._tell_unraisable(e, None, f)


def renew_stdin():
    """A child of multiprocessing reads from the null device; text that the parent has read ahead is not for it."""
    import _io
    sys.stdin = _io.open_standard(0, 'r', 0)


def leave_child(bootstrap):
    """Runs a child of multiprocessing and ends it: of exit functions only its own are run, what they print into a pipe is lost."""
    status = 1
    if at_exit is not None:
        at_exit[0].clear()
    try:
        status = bootstrap()
    finally:
        end_threads()
        run_exit_functions()
        _kernel.exit(status & 0xff, None)
