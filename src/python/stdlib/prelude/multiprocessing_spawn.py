# Children that begin anew: the parent pickles the process object, the child runs the program's module as `__mp_main__`.
import _kernel
import _sys
import copyreg
import io
import os
import pickle
import sys
from multiprocessing import context, process, synchronize, util

# What a fresh interpreter needs until it runs.
_START_NS = 60000000


def _main_of(main):
    """By what a child finds this program: the name of a module that it is, or the path of its text."""
    spec = getattr(main, '__spec__', None)
    return getattr(spec, 'name', None), getattr(main, '__file__', None)


def _tracker(popen):
    """The descriptor by which a child tells this process's tracker, if it has one."""
    tracker = sys.modules.get('multiprocessing.resource_tracker')
    if tracker is None or tracker._resource_tracker._fd is None:
        return None
    return popen.duplicate_for_child(tracker._resource_tracker._fd)


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
    fd, parent_sentinel = io.BytesIO(payload), code
    exitcode = _main(fd, parent_sentinel)  #@122
    return exitcode
#
def _main(from_parent, code):
    global _program
    _program = code
    process.current_process()._inheriting = True
    try:
        preparation_data = pickle.load(from_parent)
        prepare(preparation_data)  #@131
        self = pickle.load(from_parent)
    finally:
        del process.current_process()._inheriting
    return self._bootstrap()
#
def _check_not_importing_main():
    if getattr(process.current_process(), '_inheriting', False):
        raise RuntimeError('''  #@140
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
        ''')  #@157
#
def get_preparation_data(name):
    _check_not_importing_main()  #@164
    module, path = _main_of(sys.modules['__main__'])
    return {'name': name, 'authkey': bytes(process.current_process().authkey), 'argv': sys.argv, 'path': sys.path, 'dir': os.getcwd(),
            'init_main_from_name': module, 'init_main_from_path': path, 'log': util._log_level()}
#
def begin_pickling(popen):
    """What is pickled from now on is for this child."""
    copyreg.pickle(getattr(_sys, 'class')('kernel object'), synchronize._reduce)
    context.set_spawning_popen(popen)
#
def with_process(prep_data, p, popen, environ):
    method = p._start_method or context._default_context.get_start_method()
    return {**prep_data, 'method': method, 'environ': environ, 'tracker': _tracker(popen), 'limits': os._limits if environ is not None else {},
            'flags': '_options' in sys.modules and tuple(sys.flags)}
#
def take_environment(environ):
    if environ is not None and environ != dict(os.environ):
        os.environ.clear()
        os.environ.update(environ)
#
# What a child runs as `__mp_main__`.
_program = None
#
def prepare(data):
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
    name, path = data['init_main_from_name'], data['init_main_from_path']
    if name is not None:
        _fixup_main_from_name(name, path)
    elif path is not None:
        _fixup_main_from_path(data['init_main_from_path'])  #@246
#
def _fixup_main_from_path(path):
    if os.path.splitext(os.path.basename(path))[0] == 'ipython':
        # Some of its scripts begin whenever they are run.
        return
    d = {'__name__': '__mp_main__', '__doc__': None, '__package__': '', '__loader__': None, '__spec__': None, '__file__': path, '__cached__': None}
    _become_main(d)
    _sys.run_body(_sys.function_of(_program, d), d)  #@297
#
def _become_main(d):
    d['__builtins__'] = sys.modules['builtins']
    m = _sys.make_module('__mp_main__', d)
    sys.modules['__main__'] = sys.modules['__mp_main__'] = m
#
def _fixup_main_from_name(name, path):
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
    _sys.run_body(_sys.function_of(_program, d), d)
