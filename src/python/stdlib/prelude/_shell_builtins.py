# The commands that a shell has in itself.
import _exec
import os
import signal
from _shell_tools import Leave, Loop, Return, Signalled, WHITE, formatted, tell, unescaped, write
from _shell_words import is_name

SPECIAL = frozenset('. : break continue eval exec exit export readonly return set shift trap unset'.split())
_SIGNALS = {s.name[3:]: int(s) for s in signal.Signals}


def _number(shell, words, default):
    if len(words) < 2:
        return default
    if not words[1].isdigit():
        shell.tell('%s: Illegal number: %s' % (words[0], words[1]))
        raise Leave(2)
    return int(words[1])


def _exit(shell, words):
    raise Leave(_number(shell, words, shell.status) & 255)


def _return(shell, words):
    raise Return(_number(shell, words, shell.status) & 255)


def _break(shell, words):
    levels = min(_number(shell, words, 1), shell.loops)
    if levels:
        raise Loop(levels, words[0] == 'continue')


def _cd(shell, words):
    to = words[1] if len(words) > 1 else shell.vars.get('HOME', '')
    if to == '-':
        to = shell.vars.get('OLDPWD', '')
        write(1, to + '\n')
    old = shell.vars.get('PWD', '')
    path = os.path.normpath(os.path.join(old, to))
    try:
        os.chdir(path)
    except OSError:
        shell.tell("cd: can't cd to " + to)
        return 2
    shell.set('OLDPWD', old)
    shell.set('PWD', path)


def _pwd(shell, words):
    write(1, shell.vars['PWD'] + '\n')


def _echo(shell, words):
    words = words[1:]
    end = '\n'
    if words[:1] == ['-n']:
        words, end = words[1:], ''
    text, stop = unescaped(' '.join(words))
    write(1, text + ('' if stop else end))


def _printf(shell, words):
    if len(words) < 2:
        tell('%s: 1: printf: usage: printf format [arg ...]\n' % shell.name)
        return 2
    return formatted(words[1], words[2:], shell.tell)


def _export(shell, words):
    names = words[1:]
    if not names or names == ['-p']:
        kind = shell.exported if words[0] == 'export' else shell.fixed
        for key in sorted(kind):
            write(1, '%s %s%s\n' % (words[0], key, '=' + _in_quotes(shell.vars[key]) if key in shell.vars else ''))
        return 0
    for word in names:
        key, given, value = word.partition('=')
        if not is_name(key):
            shell.tell('%s: %s: bad variable name' % (words[0], key))
            raise Leave(2)
        if given:
            shell.set(key, value)
        (shell.exported if words[0] == 'export' else shell.fixed).add(key)


def _in_quotes(text):
    return "'" + text.replace("'", "'\"'\"'") + "'"


def _unset(shell, words):
    names = words[1:]
    what = names.pop(0) if names and names[0] in ('-v', '-f') else '-v'
    for key in names:
        if what == '-f':
            shell.functions.pop(key, None)
        elif key in shell.fixed:
            shell.tell('unset: %s: is read only' % key)
            raise Leave(2)
        else:
            shell.vars.pop(key, None)
            shell.exported.discard(key)


def _set(shell, words):
    args = words[1:]
    if not args:
        for key in sorted(shell.vars):
            write(1, '%s=%s\n' % (key, _in_quotes(shell.vars[key])))
    long = {'errexit': 'e', 'nounset': 'u', 'xtrace': 'x', 'noglob': 'f', 'noexec': 'n', 'allexport': 'a', 'noclobber': 'C', 'verbose': 'v'}
    while args and args[0][:1] in '-+' and len(args[0]) > 1:
        word = args.pop(0)
        if word == '--':
            shell.params = args
            return 0
        letters = word[1:]
        if letters == 'o' and args:
            name = args.pop(0)
            letters = long.get(name, '')
            if not letters:
                shell.tell('set: Illegal option -o ' + name)
                raise Leave(2)
        for c in letters:
            if c not in 'euxfnaCv':
                shell.tell('set: Illegal option -' + c)
                raise Leave(2)
            if c == 'v':
                _exec._unknown("sh's option -v")
            shell.options.add(c) if word[0] == '-' else shell.options.discard(c)
    if args:
        shell.params = args


def _shift(shell, words):
    n = _number(shell, words, 1)
    if n > len(shell.params):
        shell.tell("shift: can't shift that many")
        raise Leave(2)
    shell.params = shell.params[n:]


def _eval(shell, words):
    if len(words) > 1:
        shell.evaluate(' '.join(words[1:]), False, shell.tested, 'eval: ')
        return shell.status


def _dot(shell, words):
    if len(words) < 2:
        return 0
    path = words[1]
    if '/' not in path:
        path = next((p for p in [os.path.join(f, path) for f in shell.vars.get('PATH', '').split(':')] if os.path.isfile(p)), None)
    if path is None or not os.path.exists(path):
        shell.tell('.: %s: not found' % words[1] if path is None else '.: cannot open %s: No such file' % path)
        raise Leave(2)
    with open(path) as f:
        text = f.read()
    try:
        shell.status = 0
        shell.evaluate(text, False, shell.tested)
    except Return as e:
        return e.args[0]
    return shell.status


def _exec_builtin(shell, words):
    if len(words) > 1:
        shell._become(words[1:], [], [], 'exec: ')


def _trap(shell, words):
    args = words[1:]
    if not args:
        for number, action in sorted(shell.traps.items()):
            write(1, 'trap -- %s %s\n' % (_in_quotes(action), 'EXIT' if number == 0 else signal.Signals(number).name[3:]))
        return 0
    action = None if args[0] == '-' or args[0].isdigit() else args.pop(0)
    if args[0:1] == ['-']:
        args.pop(0)
    for name in args:
        number = 0 if name in ('EXIT', '0') else int(name) if name.isdigit() else _SIGNALS.get(name.removeprefix('SIG'))
        if number is None or number > 64:
            shell.tell('trap: %s: bad trap' % name)
            return 1
        shell.trap(number, action)


def _wait(shell, words):
    pids = [int(w) for w in words[1:] if w.isdigit()]
    if len(pids) != len(words) - 1:
        _exec._unknown('wait for a job of sh')
    status = 0
    try:
        for pid in pids or list(shell.jobs):
            if pid not in shell.jobs:
                status = 127
                continue
            if shell.jobs[pid] is None:
                shell.in_wait = True
                raw = os.waitpid(pid, 0)[1]
                shell.in_wait = False
                shell.jobs[pid] = shell.ended(raw, bool(pids))
            status = shell.jobs.pop(pid)
    except Signalled:
        return 128 + shell.pending[-1]
    return status if pids else 0


def _read(shell, words):
    names, raw = words[1:], False
    while names and names[0][:1] == '-':
        option = names.pop(0)
        if option == '-r':
            raw = True
        elif option == '-p' and names:
            tell(names.pop(0))
        else:
            _exec._unknown("sh's read with the option " + option)
    if not names:
        shell.tell('read: arg count')
        return 2
    line, done, status = b'', False, 0
    pieces = []
    while True:
        c = os.read(0, 1)
        if not c:
            status = 1
            break
        if c == b'\\' and not raw:
            pieces.append((line, False))
            line = b''
            c = os.read(0, 1)
            if c and c != b'\n':
                pieces.append((c, True))
            continue
        if c == b'\n':
            break
        line += c
    pieces.append((line, False))
    pieces = [(os.fsdecode(t), q) for t, q in pieces if t]
    for name, value in zip(names, _shared_out(pieces, len(names), shell.vars.get('IFS', WHITE))):
        shell.set(name, value)
    return status


def _shared_out(pieces, count, ifs):
    """The words of a line for so many names, the last of which gets the rest."""
    chars = [(c, q) for t, q in pieces for c in t]
    white, out = [c for c in ifs if c in WHITE], []

    def is_white(pair):
        return not pair[1] and pair[0] in white

    while chars and is_white(chars[-1]):
        chars.pop()
    i = 0
    while i < len(chars) and is_white(chars[i]):
        i += 1
    while len(out) < count - 1 and i < len(chars):
        start = i
        while i < len(chars) and (chars[i][1] or chars[i][0] not in ifs):
            i += 1
        out.append(''.join([c for c, _ in chars[start:i]]))
        hard = False
        while i < len(chars) and not chars[i][1] and chars[i][0] in ifs and not (hard and chars[i][0] not in white):
            hard = hard or chars[i][0] not in white
            i += 1
    out.append(''.join([c for c, _ in chars[i:]]))
    return out + [''] * (count - len(out))


def _kill(shell, words):
    import _commands_more
    return _commands_more.kill(words, shell.tell)


def _test(shell, words):
    import _commands_more
    return _commands_more.test(words, shell.tell)


def _umask(shell, words):
    if len(words) > 1:
        os.umask(int(words[1], 8))
    else:
        mask = os.umask(0)
        os.umask(mask)
        write(1, '%04o\n' % mask)


def _type(shell, words):
    status = 0
    short = words[0] == 'command'
    for name in words[2 if short else 1:]:
        path = None
        if name in SPECIAL or name in BUILTINS or name in shell.functions:
            what = ' is a special shell builtin' if name in SPECIAL else ' is a shell builtin' if name not in shell.functions else ' is a shell function'
        else:
            path = name if '/' in name and os.path.exists(name) else shell.path_of(name)
            what = ' is ' + str(path)
            if path is None:
                if not short:
                    write(1, '%s: not found\n' % name)
                status = 127
                continue
        write(1, (path or name) + '\n' if short and words[1] == '-v' else name + what + '\n')
    return status


def _command(shell, words):
    if words[1:2] in (['-v'], ['-V']):
        return _type(shell, words)
    words = words[1:]
    if not words:
        return 0
    if words[0] in BUILTINS:
        return BUILTINS[words[0]](shell, words)
    return shell.in_child(lambda: shell._become(words, [], []))


def _local(shell, words):
    hidden = shell.hidden
    if hidden is None:
        shell.tell('local: not in a function')
        raise Leave(2)
    for word in words[1:]:
        key, given, value = word.partition('=')
        hidden.setdefault(key, shell.vars.get(key))
        if given:
            shell.set(key, value)


def _true(shell, words):
    return 0


def _false(shell, words):
    return 1


def _refused(shell, words):
    _exec._unknown("sh's command " + words[0])


BUILTINS = {':': _true, 'true': _true, 'false': _false, 'exit': _exit, 'return': _return, 'break': _break, 'continue': _break, 'cd': _cd, 'pwd': _pwd,
             'echo': _echo, 'printf': _printf, 'export': _export, 'readonly': _export, 'unset': _unset, 'set': _set, 'shift': _shift, 'eval': _eval,
             '.': _dot, 'exec': _exec_builtin, 'trap': _trap, 'wait': _wait, 'read': _read, 'kill': _kill, 'test': _test, '[': _test, 'umask': _umask,
             'type': _type, 'command': _command, 'local': _local, 'getopts': _refused, 'alias': _refused, 'unalias': _refused, 'jobs': _refused,
             'fg': _refused, 'bg': _refused, 'hash': _refused, 'ulimit': _refused, 'times': _refused}
