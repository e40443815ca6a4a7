# As `_commands`: the programs about processes and all the rest.
import os
from _commands import out, options, read_all, refuse, tell, whole_number

KINDS = {0o100000: 'f', 0o040000: 'd', 0o120000: 'l', 0o010000: 'p', 0o140000: 's', 0o020000: 'c'}


def sleep(args):
    import _kernel
    if len(args) < 2:
        tell("sleep: missing operand\nTry 'sleep --help' for more information.")
        return 1
    total, bad = 0, 0
    for a in args[1:]:
        try:
            total += float(a[:-1]) * {'s': 1, 'm': 60, 'h': 3600, 'd': 86400}[a[-1]] if a[-1:].isalpha() else float(a)
        except (ValueError, KeyError):
            tell('sleep: invalid time interval ‘%s’' % a)
            bad = 1
    if bad:
        tell("Try 'sleep --help' for more information.")
        return 1
    _kernel.sleep_ns(int(total * 1000000000))
    return 0


def env(args):
    import _exec
    words, kept = args[1:], os.environ.copy()
    while words and words[0][:1] == '-':
        option = words.pop(0)
        if option in ('-i', '-'):
            kept = {}
        elif option == '-u' and words:
            kept.pop(words.pop(0), None)
        else:
            refuse('env', option)
    while words and '=' in words[0]:
        key, _, value = words.pop(0).partition('=')
        kept[key] = value
    if not words:
        out(''.join(['%s=%s\n' % pair for pair in kept.items()]))
        return 0
    path = _exec.search(words[0], kept)
    try:
        if path is None:
            raise FileNotFoundError(2, 'No such file or directory')
        _exec.become(path, words, kept)
    except OSError as e:
        tell('env: ‘%s’: %s' % (words[0], e.strerror))
        return 127 if e.errno == 2 else 126


def printenv(args):
    names = args[1:]
    if not names:
        out(''.join(['%s=%s\n' % pair for pair in os.environ.items()]))
        return 0
    status = 0
    for name in names:
        if name in os.environ:
            out(os.environ[name] + '\n')
        else:
            status = 1
    return status


def kill(args, complain=None):
    import signal
    complain = complain or tell
    words, number = args[1:], 15
    if words[:1] == ['-l']:
        for name in words[1:]:
            out(signal.Signals(int(name) % 128).name[3:] + '\n')
        if len(words) == 1:
            refuse('kill', '-l')
        return 0
    if words and words[0][:1] == '-' and words[0] != '--':
        name = words.pop(0)[1:]
        if name == 's' and words:
            name = words.pop(0)
        if name.isdigit():
            number = int(name)
        else:
            known = getattr(signal, 'SIG' + name.upper().removeprefix('SIG'), None)
            if known is None:
                complain('kill: Illegal option -' + name[:1])
                return 2
            number = int(known)
    if words[:1] == ['--']:
        words.pop(0)
    status = 0
    for word in words:
        if word[:1] == '%':
            complain('kill: No such process' + '\n' * (complain is not tell))
            status = 1
            continue
        if not word.lstrip('-').isdigit():
            complain('kill: Illegal number: ' + word)
            return 2
        try:
            os.kill(int(word), number)
        except OSError as e:
            complain('kill: ' + e.strerror + '\n' * (complain is not tell))
            status = 1
    if not words:
        complain('kill: Usage: kill [-s sigspec | -signum | -sigspec] [pid | job]... or\nkill -l [exitstatus]')
        return 2
    return status


class _Wrong(Exception):
    pass


def test(args, complain=None):
    words = args[1:]
    complain = complain or tell
    if args[0] == '[':
        if not words or words.pop() != ']':
            complain('[: missing ]')
            return 2
    try:
        return int(not _Test(words).whole())
    except _Wrong as e:
        complain('%s: %s' % (args[0], e.args[0]))
        return 2


class _Test:
    def __init__(self, words):
        self.words = words

    def whole(self):
        w = self.words
        if not w:
            return False
        if len(w) == 1:
            return w[0] != ''
        if len(w) == 2:
            if w[0] == '!':
                return w[1] == ''
            if self.is_binary(w[1]):
                raise _Wrong(w[1] + ': argument expected')
            return self.unary(w[0], w[1])
        if len(w) == 3 and self.is_binary(w[1]):
            return self.binary(*w)
        if len(w) == 3 and w[0] == '(' and w[2] == ')':
            return w[1] != ''
        if len(w) in (3, 4) and w[0] == '!':
            return not _Test(w[1:]).whole()
        self.at = 0
        found = self.either()
        if self.at < len(w):
            raise _Wrong('%s: unexpected operator' % w[self.at])
        return found

    def word(self):
        if self.at >= len(self.words):
            raise _Wrong('argument expected')
        self.at += 1
        return self.words[self.at - 1]

    def next(self):
        return self.words[self.at] if self.at < len(self.words) else None

    def either(self):
        found = self.both()
        while self.next() == '-o':
            self.at += 1
            found = self.both() or found
        return found

    def both(self):
        found = self.one()
        while self.next() == '-a':
            self.at += 1
            found = self.one() and found
        return found

    def one(self):
        word = self.word()
        if word == '!':
            return not self.one()
        if self.next() is not None and self.is_binary(self.next()):
            op = self.word()
            return self.binary(word, op, self.word())
        if word == '(':
            found = self.either()
            if self.word() != ')':
                raise _Wrong('closing paren expected')
            return found
        if len(word) == 2 and word[0] == '-' and self.next() is not None:
            return self.unary(word, self.word())
        return word != ''

    @staticmethod
    def is_binary(op):
        return op in ('=', '!=', '<', '>', '-eq', '-ne', '-lt', '-le', '-gt', '-ge', '-nt', '-ot', '-ef')

    def binary(self, a, op, b):
        if op in ('=', '!=', '<', '>'):
            return {'=': a == b, '!=': a != b, '<': a < b, '>': a > b}[op]
        if op in ('-nt', '-ot', '-ef'):
            if not (os.path.exists(a) and os.path.exists(b)):
                return os.path.exists(a if op == '-nt' else b) and op != '-ef' and not os.path.exists(b if op == '-nt' else a)
            x, y = os.stat(a), os.stat(b)
            return {'-nt': x.st_mtime_ns > y.st_mtime_ns, '-ot': x.st_mtime_ns < y.st_mtime_ns, '-ef': x.st_ino == y.st_ino}[op]
        a, b = self.number(a), self.number(b)
        return {'-eq': a == b, '-ne': a != b, '-lt': a < b, '-le': a <= b, '-gt': a > b, '-ge': a >= b}[op]

    @staticmethod
    def number(text):
        try:
            return int(text.strip())
        except ValueError:
            raise _Wrong('Illegal number: ' + text) from None

    def unary(self, op, word):
        if op in ('-z', '-n'):
            return (word == '') == (op == '-z')
        if op == '-t':
            return os.isatty(self.number(word))
        if op in ('-h', '-L'):
            return os.path.islink(word)
        if op not in ('-e', '-f', '-d', '-s', '-r', '-w', '-x', '-p', '-S', '-b', '-c', '-u', '-g', '-k', '-O', '-G'):
            raise _Wrong('%s: unexpected operator' % op)
        try:
            status = os.stat(word)
        except OSError:
            return False
        kind = KINDS.get(status.st_mode & 0o170000)
        if op in ('-r', '-w', '-x'):
            return os.access(word, {'-r': 4, '-w': 2, '-x': 1}[op])
        return {'-e': True, '-f': kind == 'f', '-d': kind == 'd', '-s': status.st_size > 0, '-p': kind == 'p', '-S': kind == 's', '-c': kind == 'c'}.get(op, False)


def expr(args):
    words = args[1:]
    if len(words) == 3 and words[1] in ('+', '-', '*', '/', '%'):
        numbers = [whole_number(w) for w in (words[0], words[2])]
        if not all(ok for _, ok in numbers):
            tell('expr: non-integer argument')
            return 2
        a, b = numbers[0][0], numbers[1][0]
        if words[1] in '/%' and b == 0:
            tell('expr: division by zero')
            return 2
        q = abs(a) // abs(b) * (1 if (a < 0) == (b < 0) else -1) if b else 0
        value = {'+': a + b, '-': a - b, '*': a * b, '/': q, '%': a - q * b}[words[1]]
        out('%d\n' % value)
        return int(value == 0)
    refuse('expr', ' '.join(words))


def which(args):
    import _exec
    status = 0
    for name in args[1:]:
        path = _exec.search(name)
        if path is None:
            status = 1
        else:
            out(path + '\n')
    return status


def uname(args):
    found, _ = options(args, 'snrvma')
    row = os.uname()
    keys = 'snrvm' if 'a' in found else [k for k in 'snrvm' if k in found] or ['s']
    out(' '.join([row['snrvm'.index(k)] for k in keys]) + (' GNU/Linux' if 'a' in found else '') + '\n')
    return 0


def one_line(value):
    def program(args):
        if args[1:]:
            refuse(args[0], args[1])
        out('%s\n' % value())
        return 0
    return program


def xargs(args):
    import _exec
    import shlex
    words, count = args[1:], None
    while words and words[0][:1] == '-':
        option = words.pop(0)
        if option == '-n' and words:
            count = int(words.pop(0))
        elif option[:2] == '-n' and option[2:].isdigit():
            count = int(option[2:])
        else:
            refuse('xargs', option)
    items = shlex.split(os.fsdecode(read_all()))
    words = words or ['echo']
    path, status = _exec.search(words[0]), 0
    if path is None:
        tell('xargs: %s: No such file or directory' % words[0])
        return 127
    for i in range(0, len(items), count) if count else [0]:
        pid = os.fork()
        if pid == 0:
            try:
                _exec.become(path, words + items[i:i + count if count else None], os.environ.copy())
            finally:
                os._exit(126)
        if os.waitpid(pid, 0)[1]:
            status = 123
    return status


def true(args):
    return 0


def false(args):
    return 1


def id(args):
    import grp
    import pwd
    found, who = options(args, 'ugGnrz', long=dict(user='u', group='g', groups='G', name='n', real='r', zero='z'))
    chosen = [c for c in 'ugG' if c in found]
    if len(chosen) > 1:
        tell('id: cannot print "only" of more than one choice')
        return 1
    if not chosen and set('nr') & set(found):
        tell('id: cannot print only names or real IDs in default format')
        return 1
    if not chosen and 'z' in found:
        tell('id: option --zero not permitted in default format')
        return 1
    status, users = 0, []
    for name in who or [pwd.getpwuid(os.getuid()).pw_name]:
        try:
            users.append(pwd.getpwuid(int(name)) if name.isdecimal() else pwd.getpwnam(name))
        except KeyError:
            tell('id: ‘%s’: no such user' % name)
            status = 1
    for user in users:
        groups = os.getgrouplist(user.pw_name, user.pw_gid) if who else [*dict.fromkeys([os.getgid()] + os.getgroups())]
        named = [(user.pw_uid, user.pw_name)] + [(gid, grp.getgrgid(gid).gr_name) for gid in groups]
        if chosen:
            part = {'u': named[:1], 'g': named[1:2], 'G': named[1:]}[chosen[0]]
            out(('\0' if 'z' in found else ' ').join([str(row['n' in found]) for row in part]) + ('\0' if 'z' in found else '\n'))
        else:
            first, second, *_ = words = ['%d(%s)' % row for row in named]
            out('uid=%s gid=%s groups=%s\n' % (first, second, ','.join(words[1:])))
    return status


whoami, hostname, nproc = one_line(lambda: 'guest'), one_line(lambda: os.uname()[1]), one_line(os.cpu_count)
sync = true
