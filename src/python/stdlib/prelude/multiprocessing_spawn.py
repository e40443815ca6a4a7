# Children that begin anew: the parent pickles the process object, the child runs the program's module as `__mp_main__`.
import _kernel
import _process
import _sys
import copyreg
import io
import os
import pickle
import sys
from multiprocessing import context, process, reduction, synchronize, util

# What a fresh interpreter needs until it runs.
_START_NS = 60000000
_TOO_EARLY = '''
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.

        To fix this issue, refer to the "Safe importing of main module"
        section in https://docs.python.org/3/library/multiprocessing.html
        '''


class _Spawning:
    """What goes to the child beside the pickle."""
    def __init__(self):
        self.fds = []

    def duplicate_for_child(self, fd):
        self.fds.append(fd)
        return fd


def _check_not_importing_main():
    if getattr(process.current_process(), '_inheriting', False):
        raise RuntimeError(_TOO_EARLY)


def pickled(p, environ=None):
    """(bytes, descriptors) for a child."""
    _check_not_importing_main()
    current = process.current_process()
    spawning = _Spawning()
    copyreg.pickle(getattr(_sys, 'class')('kernel object'), synchronize._reduce)
    context.set_spawning_popen(spawning)
    try:
        main = sys.modules['__main__']
        prep = {'name': p._name, 'authkey': bytes(current.authkey), 'argv': sys.argv, 'path': sys.path, 'dir': os.getcwd(), 'environ': environ,
                'method': p._start_method or context._default_context.get_start_method(), 'main': _main_of(main), 'log': util._log_level(), 'tracker': _tracker(spawning),
                'limits': os._limits if environ is not None else {}, 'flags': '_options' in sys.modules and tuple(sys.flags)}
        f = io.BytesIO()
        pickle.dump(prep, f)
        reduction.dump(p, f)
        return f.getvalue(), spawning.fds
    finally:
        context.set_spawning_popen(None)


def _main_of(main):
    """By what a child finds this program: the name of a module that it is, or the path of its text."""
    spec = getattr(main, '__spec__', None)
    return getattr(spec, 'name', None), getattr(main, '__file__', None)


def _tracker(spawning):
    """The descriptor by which a child tells this process's tracker, if it has one."""
    tracker = sys.modules.get('multiprocessing.resource_tracker')
    if tracker is None or tracker._resource_tracker._fd is None:
        return None
    return spawning.duplicate_for_child(tracker._resource_tracker._fd)


def launch(p):
    payload, fds = pickled(p, dict(os.environ))
    _process.flush_all()
    pid = _kernel.fork(p._name if isinstance(p._name, str) else str(p._name), bool(p._config.get('daemon')))
    if pid == 0:
        _kernel.exec(payload, fds)
    return pid


# Descriptors of the parent, and what they are called here.
received = {}
# In such a child: the descriptor by which it tells its parent's tracker of resources, or None if the parent had none.
tracker = False


def freeze_support():
    pass


def spawn_main(code, payload):
    _kernel.sleep_ns(_START_NS)
    if payload.startswith(b'forkserver'):
        from multiprocessing import forkserver
        return forkserver.serve(code, payload)
    exitcode = _main(io.BytesIO(payload), code)  #@122
    return exitcode
#
def _main(from_parent, code):
    process.current_process()._inheriting = True
    try:
        preparation_data = pickle.load(from_parent)
        prepare(preparation_data, code)  #@131
        self = pickle.load(from_parent)
    finally:
        del process.current_process()._inheriting
    return self._bootstrap()
#
def take_environment(environ):
    if environ is not None and environ != dict(os.environ):
        os.environ.clear()
        os.environ.update(environ)
#
def prepare(data, code):
    global tracker
    current = process.current_process()
    current.name = data['name']
    util._take_log_level(*data['log'])
    tracker = data['tracker']
    tracker = received.get(tracker, tracker)
    current.authkey = data['authkey']
    sys.argv, sys.path = data['argv'], data['path']
    os._limits.update(data['limits'])
    if data['flags']:
        import _options
        _options.take(data['flags'])
    os.chdir(data['dir'])
    take_environment(data['environ'])
    context._default_context.set_start_method(data['method'], force=True)
    name, path = data['main']
    if name is not None:
        _fixup_main_from_name(name, path, code)
    elif path is not None:
        _fixup_main_from_path(path, code)  #@246
#
def _fixup_main_from_path(path, code):
    if os.path.splitext(os.path.basename(path))[0] == 'ipython':
        # Some of its scripts begin whenever they are run.
        return
    d = {'__name__': '__mp_main__', '__doc__': None, '__package__': '', '__loader__': None, '__spec__': None, '__file__': path, '__cached__': None}
    _become_main(d)
    _sys.run_body(_sys.function_of(code, d), d)  #@297
#
def _become_main(d):
    d['__builtins__'] = sys.modules['builtins']
    m = _sys.make_module('__mp_main__', d)
    sys.modules['__main__'] = sys.modules['__mp_main__'] = m
#
def _fixup_main_from_name(name, path, code):
    if name == '__main__' or name.endswith('.__main__'):
        # Such a text is a program wherever it runs.
        return
    import _specs
    package = name.rpartition('.')[0]
    if package:
        __import__(package)
    spec = _specs.spec_of(name, path)
    d = {**_specs.fields(spec), '__name__': '__mp_main__'}
    _become_main(d)
    _sys.run_body(_sys.function_of(code, d), d)
