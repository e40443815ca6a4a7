# Processes that go on as another program: this Python with another text, a shell (`_shell`), and what is written of a Linux's folders
# of programs (`_commands`). What else such folders hold is not here, and that is told.
import _kernel
import _process
import _sys
import os
import sys

_PYTHONS = ('python', 'python3', 'python3.13')
_SHELLS = ('sh', 'dash')
_FOLDERS = ('/usr/bin', '/bin')
_START_NS = 15000000
# What such folders hold and nobody has written here.
_ABSENT = frozenset('''awk base64 bash bc cal chgrp chown cmp curl date dd df diff du ed file find free
    g++ gcc git groups gunzip gzip hexdump ifconfig ip java killall less lsof make man md5sum mkfifo
    more mount nc nice node nohup od paste patch perl pgrep pidof ping pip pip3 pkill ps pstree renice ruby sed
    sha256sum split ssh stat strace stty su sudo time timeout top tty umount unzip uptime vi vim
    watch wget who zip'''.split())
# What `_commands` has.
_PROGRAMS = frozenset('''[ basename cat chmod cp cut dirname echo env expr false grep head hostname id kill ln ls mkdir mv nproc printenv printf pwd rev rm
    rmdir seq sleep sort sync tail tee test touch tr true uname uniq wc which whoami xargs yes'''.split())
# Commands of a shell that differ from the programs of these names.
_OF_A_SHELL = frozenset('[ echo exit kill printf test . : cd export set unset read wait trap umask exec eval if then else elif fi for while until do done case esac local '
                        'readonly shift return break continue command type ulimit times alias getopts jobs fg bg hash'.split())


def _unknown(name):
    _sys.unsupported('the program ' + name)


# ---- which program a path is -------------------------------------------------------------------------------------

def find(path):
    """A path's program ('python', 'sh' or one of `_commands`), and the words in place of its first, if the file names another program."""
    path = os.fspath(path)
    if isinstance(path, bytes):
        path = os.fsdecode(path)
    if not path:
        raise PermissionError(13, 'Permission denied', path)
    try:
        os.lstat(path)
    except OSError as e:
        folder, name = os.path.split(path)
        if folder in _FOLDERS and name in _ABSENT:
            _unknown(name)
        raise OSError(e.errno, e.strerror, path) from None
    if os.path.isdir(path) or not os.stat(path).st_mode & 0o111:
        raise PermissionError(13, 'Permission denied', path)
    with open(path, 'rb') as f:
        return _by_first_line(f.readline(), path)


def find_open(fd):
    """The same of what a descriptor is open at."""
    mode = os.fstat(fd).st_mode
    if mode & 0o170000 != 0o100000 or not mode & 0o111:
        raise PermissionError(13, 'Permission denied', fd)
    found = _by_first_line(os.pread(fd, 256, 0).partition(b'\n')[0] + b'\n', '/dev/fd/%d' % fd, fd)
    if found[1] and not os.get_inheritable(fd):
        # Who is to read the script would not find it.
        raise FileNotFoundError(2, 'No such file or directory', fd)
    return found


def open_script(path):
    """A program's text; /dev/fd has those that descriptors lead to."""
    folder, number = os.path.split(path)
    if folder != '/dev/fd' or not number.isdecimal():
        return open(path, 'rb')
    fd = os.dup(int(number))
    os.lseek(fd, 0, 0)
    return open(fd, 'rb')


def _by_first_line(first, path, told=None):
    if first.startswith(b'\x7fELF '):
        # As the kernel lays out programs, or a copy.
        name = first[5:-1].decode()
        if name in _PYTHONS or name in _SHELLS or name in _PROGRAMS:
            return 'python' if name in _PYTHONS else 'sh' if name in _SHELLS else name, ()
    words = first[2:].split()
    if not first.startswith(b'#!') or not words:
        raise OSError(8, 'Exec format error', path if told is None else told)
    through, *rest = map(os.fsdecode, words[1:] if words[0].endswith(b'/env') else words)
    name = os.path.basename(through)
    if name not in _PYTHONS and name not in _SHELLS:
        _unknown(name)
    return 'sh' if name in _SHELLS else 'python', (through, *rest, path)


def search(name, env=None):
    """A name's path, as the folders of PATH have it; with a slash in it is a path."""
    name = os.fspath(name)
    if isinstance(name, bytes):
        name = os.fsdecode(name)
    if '/' in name:
        return name
    for folder in os.get_exec_path(env):
        path = os.path.join(folder, name)
        if os.path.isfile(path) or folder in _FOLDERS and name in _ABSENT:
            return path
    return None


# ---- going on as it ----------------------------------------------------------------------------------------------

def become(path, args, env, program=None, restore=False, name=None):
    """Does not come back, and does not write what is still in the buffers of files. `restore`: signals that Python ignores by itself
    are not ignored any more."""
    import pickle
    program, script = program or find(path)
    args = [os.fsdecode(a) for a in args]
    if script:
        args[:1] = script
    env = {os.fsdecode(k): os.fsdecode(v) for k, v in env.items()}
    signals = sys.modules.get('_signal')
    ignored = [13, 25] if signals is None else [n for n, how in signals._handlers.items() if how == 1]
    if restore:
        ignored = [n for n in ignored if n not in (13, 25)]
    _kernel.set_name(name or _short_name(program, args))
    _kernel.exec(b'program ' + pickle.dumps((program, args, env, ignored, os._mask, os._limits)), os._inherited())


def _short_name(program, args):
    if program == 'python':
        for word in args[1:]:
            if word == '-c' or not word.startswith('-'):
                return 'python -c' if word == '-c' else os.path.basename(word)
    return program


def run(payload):
    """What such a process does first; gives its exit status."""
    import pickle
    program, args, env, ignored, os._mask, os._limits = pickle.loads(payload[8:])
    if program != 'python':
        # Signals end it from its very beginning.
        for n in (2, 13, 25):
            if n not in ignored:
                _kernel.sigaction(n, 0)
    _kernel.sleep_ns(_START_NS)
    if program in ('python', 'sh') and ignored != [13, 25]:
        import _signal
        _signal._handlers.update(dict.fromkeys(ignored, 1))
    os.environ.clear()
    os.environ.update(env)
    sys.stdout.reconfigure(line_buffering=os.isatty(1))
    if program == 'python':
        return _python(args)
    sys.argv = args
    return _process.run_call(_program, program, args, ignored)


def _program(name, args, ignored):
    if name == 'sh':
        import _shell
        return _shell.main(args, ignored)
    import _commands
    try:
        return _commands.find(name)(args)
    except BrokenPipeError:
        _commands.tell('%s: %s: Broken pipe' % (name, 'standard output' if name == 'yes' else 'write error'))
        return 1


def launch(begin, status, with_hooks=False, avoided=()):
    """Forks a child that `begin` makes another program. Gives its pid, and the error number of what kept it from that, or None:
    that it goes on as the program is the end of a pipe, whose number is none of the avoided."""
    r, w = os.pipe()
    # The program's own descriptors are laid over the standard ones, and these may be free.
    low = []
    while w < 3 or w in avoided:
        low.append(w)
        w = os.dup(w)
    for fd in low:
        os.close(fd)
    pid = _process.fork() if with_hooks else _kernel.fork(None, False)
    if pid == 0:
        try:
            begin()
        except OSError as e:
            os.write(w, b'%d' % e.errno)
        except BaseException:
            os.write(w, b'0')
        finally:
            _kernel.exit(status, None)
    os.close(w)
    told = os.read(r, 20)
    os.close(r)
    if told:
        os.waitpid(pid, 0)
    return pid, int(told) if told else None


# ---- Python ------------------------------------------------------------------------------------------------------

def _python(args):
    import _options
    sys.orig_argv = args
    options = _options.begin(args)
    if isinstance(options, int):
        return _process.run_call(int, options)
    rest = options.words
    _set_path(options)
    if options.program == 'm':
        return _run_module(rest)
    if options.program == 'c':
        return _run_text(rest[0], '<string>', ['-c'] + rest[1:], None)
    if not rest or rest[0] == '-':
        if os.isatty(0):
            _sys.unsupported('python3 without a program')
        return _run_text(sys.stdin.read(), '<stdin>', rest or [''], None)
    if os.path.isdir(rest[0]):
        return _run_folder(rest)
    try:
        with open_script(rest[0]) as f:
            text = f.read()
            if 'x' in options.letters:
                # Its line is still counted.
                text = text[text.find(b'\n') % (len(text) + 1):]
    except OSError as e:
        sys.stderr.write("%s: can't open file '%s': [Errno %d] %s\n" % (sys.executable, os.path.abspath(rest[0]), e.errno, e.strerror))
        return 2
    if b'PK\5\6' in text:
        import runpy
        if runpy.is_archive(text, rest[0]):
            return _run_folder(rest)
    folder = os.path.dirname(os.path.realpath(rest[0]))
    _first_in_path(folder)
    return _run_text(text, os.path.abspath(rest[0]), rest, rest[0])


def _run_folder(rest):
    _first_in_path(os.path.abspath(rest[0]))
    return _run_as_main('__main__', rest, False)


def _first_in_path(folder):
    if sys.path[:1] == ['']:
        sys.path[0] = folder
    else:
        sys.path.insert(0, folder)


def _set_path(options):
    # What PYTHONPATH names comes behind the program's folder.
    named = options.variable('PYTHONPATH')
    sys.path[1:1] = [os.path.abspath(folder) for folder in named.split(':') if named]
    if sys.flags.safe_path and sys.path[:1] == ['']:
        del sys.path[0]


def _run_module(rest):
    name = rest[0]
    if sys.path[:1] == ['']:
        sys.path[0] = os.getcwd()
    top = name.partition('.')[0]
    if top in _sys.module_names():
        return _run_library(name, rest[1:])
    return _run_as_main(name, ['-m'] + rest[1:], True)


def _run_library(name, words):
    """A module of the library that is a program as well says so by `_as_program`."""
    import importlib
    try:
        module = importlib.import_module(name)
    except ImportError:
        module = None
    if not hasattr(module, '_as_program'):
        _unknown('python3 -m ' + name)
    sys.argv = [module.__file__] + words
    _new_main({'__file__': module.__file__})
    return _process.run_call(_ran, module._as_program)


def _run_as_main(name, argv, is_module):
    import runpy
    sys.argv = argv
    _new_main({})
    return _process.run_call(_ran, runpy._run_module_as_main, name, is_module)


def _ran(run, *args):
    run(*args)
    return 0


def _run_text(text, name, argv, file):
    d = {}
    if file is not None:
        d = {'__file__': os.path.abspath(file), '__cached__': None}
    sys.argv = argv
    d = _new_main(d)
    try:
        if isinstance(text, bytes):
            import _source
            text = _source.text_of(text, name, True)
        code = compile(text, name, 'program')
    except SyntaxError as e:
        return _process.report(e.with_traceback(None))
    _sys.set_main_code(code)
    return _process.run_main(_sys.function_of(code, d), d)


def _new_main(more):
    d = {'__name__': '__main__', '__doc__': None, '__package__': None, '__loader__': None, '__spec__': None,
         '__annotations__': {}, '__builtins__': sys.modules['builtins'], **more}
    sys.modules['__main__'] = _sys.make_module('__main__', d)
    return d


# ---- a command line ----------------------------------------------------------------------------------------------

def _plain_words(command):
    """The words of a command line that needs no more of a shell than to find them, else None; 'exit 3' is the number 3."""
    import shlex
    if set(command) & set('|&;<>$`*?()[]{}~\n\\!#'):
        return None
    try:
        words = shlex.split(command)
    except ValueError:
        return None
    if words and words[0] == 'exit' and (len(words) == 1 or len(words) == 2 and words[1].isdigit()):
        return int(words[1]) & 255 if len(words) == 2 else 0
    if not words or '=' in words[0] or words[0] in _OF_A_SHELL and (words[0] != 'echo' or words[1:2] and words[1][:1] == '-'):
        return None
    return words


def become_shell(command, env, name, params=(), restore=False):
    words = None if params else _plain_words(os.fsdecode(command))
    if words is None:
        become('/bin/sh', [name, '-c', command, *params], env, ('sh', ()), restore)
    if isinstance(words, int):
        _kernel.exit(words, None)
    path = search(words[0], env)
    if path is None:
        os.write(2, os.fsencode('%s: 1: %s: not found\n' % (name, words[0])))
        _kernel.exit(127, None)
    try:
        become(path, words, env, None, restore)
    except OSError:
        # Whatever is wrong with it, the shell has its words.
        become('/bin/sh', [name, '-c', command], env, ('sh', ()), restore)
