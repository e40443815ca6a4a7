# Processes that go on as another program: this Python with another text, and a few programs that do not need one. What else a
# Linux has in its folders of programs is not here, and that is told.
import _kernel
import _process
import _sys
import os
import sys

_PYTHONS = ('python', 'python3', 'python3.13')
_FOLDERS = ('/bin', '/usr/bin', '/usr/local/bin')
_START_NS = 15000000
# What such folders hold and nobody has written here.
_ABSENT = frozenset('''awk base64 bash basename bc cal chgrp chmod chown cmp cp cut date dd df diff dirname du ed env expr file find free
    g++ gcc git grep groups gunzip gzip head hexdump hostname id ifconfig ip java kill killall less ln ls lsof make man md5sum mkdir mkfifo
    more mount mv nc nice node nohup od patch perl pgrep pidof ping pip pip3 pkill printenv printf ps pstree renice rm rmdir ruby sed seq
    sha256sum sort split ssh stat strace stty su sudo sync tail tar tee test time timeout top touch tr tty uname uniq unzip uptime vi vim wait
    watch wc wget which who whoami xargs yes zip'''.split())


def _unknown(name):
    _sys.unsupported('the program ' + name)


# ---- which program a path is -------------------------------------------------------------------------------------

def find(path):
    """A path's program: ('python', ...), one of those below, or a script with its interpreter in its first line."""
    path = os.fspath(path)
    if isinstance(path, bytes):
        path = os.fsdecode(path)
    if not os.path.lexists(path):
        folder, name = os.path.split(path)
        if folder in _FOLDERS:
            if name in _PYTHONS:
                return 'python', ()
            if name in _PROGRAMS:
                return name, ()
            if name in _ABSENT:
                _unknown(name)
        raise FileNotFoundError(2, 'No such file or directory', path)
    if os.path.isdir(path) or not os.stat(path).st_mode & 0o111:
        raise PermissionError(13, 'Permission denied', path)
    with open(path, 'rb') as f:
        first = f.readline()
    words = first[2:].split()
    if not first.startswith(b'#!') or not words:
        raise OSError(8, 'Exec format error', path)
    name = os.path.basename(os.fsdecode(words[-1 if words[0].endswith(b'/env') else 0]))
    if name not in _PYTHONS:
        _unknown(name)
    return 'python', (path,)


def search(name, env=None):
    """A name's path, as the folders of PATH have it; with a slash in it is a path."""
    name = os.fspath(name)
    if isinstance(name, bytes):
        name = os.fsdecode(name)
    if '/' in name:
        return name
    for folder in os.get_exec_path(env):
        path = os.path.join(folder, name)
        if os.path.isfile(path) or folder in _FOLDERS and (name in _PYTHONS or name in _PROGRAMS or name in _ABSENT):
            return path
    return None


# ---- going on as it ----------------------------------------------------------------------------------------------

def become(path, args, env, program=None):
    """Does not come back, and does not write what is still in the buffers of files."""
    import pickle
    program, script = program or find(path)
    args = [os.fsdecode(a) for a in args]
    if script:
        args[:1] = [sys.executable, *script]
    env = {os.fsdecode(k): os.fsdecode(v) for k, v in env.items()}
    signals = sys.modules.get('_signal')
    ignored = [] if signals is None else [n for n, how in signals._handlers.items() if how == 1]
    _kernel.set_name(_short_name(program, args))
    _kernel.exec(b'program ' + pickle.dumps((program, args, env, ignored, os._mask)), os._inherited())


def _short_name(program, args):
    if program == 'python':
        for word in args[1:]:
            if word == '-c' or not word.startswith('-'):
                return 'python -c' if word == '-c' else os.path.basename(word)
    return program


def run(payload):
    """What such a process does first; gives its exit status."""
    import pickle
    _kernel.sleep_ns(_START_NS)
    program, args, env, ignored, os._mask = pickle.loads(payload[8:])
    if ignored:
        import _signal
        _signal._handlers.update(dict.fromkeys(ignored, 1))
    os.environ.clear()
    os.environ.update(env)
    if not os.isatty(1):
        sys.stdout.reconfigure(line_buffering=False)
    if program == 'python':
        return _python(args)
    sys.argv = args
    return _process.run_call(_PROGRAMS[program], args)


def launch(begin, status, with_hooks=False):
    """Forks a child that `begin` makes another program. Gives its pid, and the error number of what kept it from that, or None:
    that it goes on as the program is the end of a pipe."""
    r, w = os.pipe()
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
    sys.orig_argv = args
    rest = args[1:]
    while rest and rest[0].startswith('-') and rest[0] not in ('-', '-c'):
        option = rest.pop(0)
        if option in ('-V', '--version'):
            print('Python 3.13.0')
            return _process.run_call(int)
        if option == '-X' and rest:
            rest.pop(0)
        elif option.startswith('-W'):
            if not _warn_as(option[2:] or rest and rest.pop(0)):
                sys.stderr.write('Argument expected for the -W option\n')
                return 2
        elif option.startswith('-X') or not set(option[1:]) - set('BEIPSqsu'):
            if 'u' in option[1:] and not option.startswith('-X'):
                sys.stdout.reconfigure(write_through=True)
        elif option.endswith('c') and not set(option[1:-1]) - set('BEIPSqsu'):
            rest.insert(0, '-c')
        else:
            _sys.unsupported('the option %s of python3' % option)
    if rest and rest[0] == '-c':
        if len(rest) == 1:
            sys.stderr.write('Argument expected for the -c option\n')
            return 2
        return _run_text(rest[1], '<string>', ['-c'] + rest[2:], None)
    if not rest or rest[0] == '-':
        if os.isatty(0):
            _sys.unsupported('python3 without a program')
        return _run_text(sys.stdin.read(), '<stdin>', rest or [''], None)
    try:
        with open(rest[0], encoding='utf-8') as f:
            text = f.read()
    except OSError as e:
        sys.stderr.write("%s: can't open file '%s': [Errno %d] %s\n" % (sys.executable, os.path.abspath(rest[0]), e.errno, e.strerror))
        return 2
    return _run_text(text, os.path.abspath(rest[0]), rest, rest[0])


def _warn_as(wish):
    if not wish:
        return False
    import warnings
    parts = (wish.split(':') + [''] * 4)[:5]
    action, message, category, module, line = [p.strip() for p in parts]
    actions = [a for a in warnings._ACTIONS if a.startswith(action or 'default')]
    if not actions and action != 'all':
        sys.stderr.write('Invalid -W option ignored: invalid action: %r\n' % action)
        return True
    import builtins
    import re
    kind = getattr(builtins, category or 'Warning', None)
    if kind is None:
        sys.stderr.write('Invalid -W option ignored: unknown warning category: %r\n' % category)
        return True
    sys.warnoptions.append(wish)
    module = re.escape(module) + r'\Z' if module else ''
    warnings.filterwarnings(actions[0] if actions else 'always', re.escape(message), kind, module, int(line or 0))
    return True


def _run_text(text, name, argv, file):
    d = {'__name__': '__main__', '__doc__': None, '__package__': None, '__loader__': None, '__spec__': None, '__builtins__': sys.modules['builtins']}
    if file is not None:
        d['__file__'] = os.path.abspath(file)
        d['__cached__'] = None
    sys.argv = argv
    sys.modules['__main__'] = _sys.make_module('__main__', d)
    try:
        code = compile(text, name, 'program')
    except SyntaxError as e:
        return _process.report(e.with_traceback(None))
    _sys.set_main_code(code)
    return _process.run_main(_sys.function_of(code, d), d)


# ---- programs that are simple enough -----------------------------------------------------------------------------

def _echo(args):
    words, end = args[1:], '\n'
    if words and words[0] == '-n':
        words, end = words[1:], ''
    elif words and words[0] in ('-e', '-E', '-ne', '-en'):
        _sys.unsupported('the option %s of echo' % words[0])
    sys.stdout.write(' '.join(words) + end)
    return 0


def _sleep(args):
    try:
        seconds = sum([float(a[:-1]) * {'s': 1, 'm': 60, 'h': 3600, 'd': 86400}[a[-1]] if a[-1:].isalpha() else float(a) for a in args[1:]])
    except (ValueError, KeyError):
        sys.stderr.write("sleep: invalid time interval '%s'\nTry 'sleep --help' for more information.\n" % args[1])
        return 1
    if len(args) < 2:
        sys.stderr.write("sleep: missing operand\nTry 'sleep --help' for more information.\n")
        return 1
    _kernel.sleep_ns(int(seconds * 1000000000))
    return 0


def _cat(args):
    status = 0
    for name in args[1:] or ['-']:
        if name.startswith('-') and name != '-':
            _sys.unsupported('the option %s of cat' % name)
        try:
            fd = 0 if name == '-' else os.open(name, os.O_RDONLY)
            while data := os.read(fd, 131072):
                os.write(1, data)
            if fd:
                os.close(fd)
        except OSError as e:
            sys.stderr.write('cat: %s: %s\n' % (name, e.strerror))
            status = 1
    return status


def _pwd(args):
    sys.stdout.write(os.getcwd() + '\n')
    return 0


def _sh(args):
    if len(args) != 3 or args[1] != '-c':
        _unknown('sh')
    become_shell(args[2], os.environ, args[0])


_PROGRAMS = {'sh': _sh, 'echo': _echo, 'sleep': _sleep, 'cat': _cat, 'pwd': _pwd, 'true': lambda args: 0, 'false': lambda args: 1}


# ---- a command line ----------------------------------------------------------------------------------------------

def shell_words(command):
    """The words of a command line that needs no more of a shell than to find them; 'exit 3' is the number 3."""
    import shlex
    if set(command) & set('|&;<>$`*?()[]{}~\n\\!#'):
        _sys.unsupported('a shell')
    words = shlex.split(command)
    if words and words[0] == 'exit' and len(words) < 3:
        return int(words[1]) & 255 if len(words) == 2 and words[1].isdigit() else 0
    if not words or '=' in words[0] or words[0] in ('.', ':', 'cd', 'export', 'set', 'unset', 'read', 'wait', 'trap', 'umask', 'exec', 'eval', 'if', 'for', 'while'):
        _sys.unsupported('a shell')
    return words


def become_shell(command, env, name):
    words = shell_words(os.fsdecode(command))
    if isinstance(words, int):
        _kernel.exit(words, None)
    path = search(words[0], env)
    if path is None:
        os.write(2, os.fsencode('%s: 1: %s: not found\n' % (name, words[0])))
        _kernel.exit(127, None)
    become(path, words, env)
