# A shell that runs the commands of a text (`_shell_grammar`), as far as POSIX describes it and with dash's sentences. It does not
# know jobs that can be stopped, aliases and the history of a person's lines.
import _exec
import os
import re
import signal
from _shell_builtins import BUILTINS, SPECIAL
from _shell_fields import Fields
from _shell_grammar import Reader
from _shell_tools import Error, Leave, Loop, Return, Signalled, close, error_text, from_ten, move, tell, write
from _shell_words import Mistake, is_name


class Shell(Fields):
    def __init__(self, name, params, env):
        self.name, self.params = name, params
        self.vars = {'IFS': ' \t\n', 'PS4': '+ ', 'OPTIND': '1', **{k: v for k, v in env.items() if is_name(k)}}
        self.exported, self.fixed = {k for k in env if is_name(k)}, set()
        self.vars['PWD'] = os.getcwd()
        self.vars['PPID'] = str(os.getppid())
        self.functions, self.options, self.traps = {}, set(), {}
        self.status, self.last_job, self.jobs, self.line = 0, None, {}, 1
        self.pid, self.pending, self.in_wait, self.ran, self.loops, self.hidden = os.getpid(), [], False, None, 0, None

    # ---- the whole -------------------------------------------------------------------------------------------------

    def run(self, text, ends=True):
        """All of a text; the shell's own last status."""
        try:
            self.evaluate(text, ends)
        except Leave as e:
            self.status = e.args[0]
        except Return as e:
            self.status = e.args[0]
        return self.farewell()

    def farewell(self):
        action = self.traps.pop(0, None)
        if action:
            status = self.status
            try:
                self.evaluate(action, False)
                self.status = status
            except Leave as e:
                self.status = status if e.args[0] is None else e.args[0]
        return self.status

    def evaluate(self, text, ends, tested=False, title=''):
        reader = Reader(text)
        reader.line = 1
        try:
            while (tree := reader.one_line()) is not None:
                if 'n' not in self.options:
                    last = ends and reader.peek() == ''
                    self.all(tree, last, tested)
        except Mistake as e:
            self.line = e.args[1]
            self.tell(title + e.args[0])
            raise Leave(2) from None
        except Error as e:
            raise Leave(e.args[0] if e.args else 2) from None

    def tell(self, text):
        tell('%s: %d: %s\n' % (self.name, self.line, text))

    def all(self, tree, last=False, tested=False):
        for i, (node, aside) in enumerate(tree):
            if aside:
                self.aside(node)
            else:
                self.do(node, last and i == len(tree) - 1, tested)
        return self.status

    def do(self, node, last, tested):
        """Runs a command; with `last` the shell need not come back. `tested`: somebody looks at its status."""
        kind = node[0]
        self.status = getattr(self, '_do_' + _METHODS[kind])(node, last, tested)
        if self.pending:
            self.run_traps()
        if self.status and 'e' in self.options and not tested and kind in ('do', 'sub', '|', 'with'):
            raise Leave(self.status)
        return self.status

    # ---- commands of commands --------------------------------------------------------------------------------------

    def _do_and(self, node, last, tested):
        first = self.do(node[1], False, True)
        return self.do(node[2], last, tested) if (first == 0) == (node[0] == '&&') else first

    def _do_not(self, node, last, tested):
        return int(not self.do(node[1], False, True))

    def _do_group(self, node, last, tested):
        return self.all(node[1], last, tested)

    def _do_if(self, node, last, tested):
        for condition, body in node[1]:
            if self.all(condition, False, True) == 0:
                return self.all(body, last, tested)
        return self.all(node[2], last, tested) if node[2] else 0

    def _do_while(self, node, last, tested):
        status = 0
        while True:
            self.loops += 1
            try:
                if (self.all(node[1], False, True) == 0) == node[3]:
                    return status
                status = self.all(node[2], False, tested)
            except Loop as e:
                if self._leaves(e):
                    return 0
            finally:
                self.loops -= 1

    def _leaves(self, e):
        # Whether a loop is over; one further out hears of it.
        if e.levels > 1:
            raise Loop(e.levels - 1, e.again) from None
        return not e.again

    def _do_for(self, node, last, tested):
        words = self.params if node[2] is None else self.fields(node[2])
        self.status = 0
        for word in list(words):
            self.set(node[1], word)
            self.loops += 1
            try:
                self.all(node[3], False, tested)
            except Loop as e:
                self.status = 0
                if self._leaves(e):
                    break
            finally:
                self.loops -= 1
        return self.status

    def _do_case(self, node, last, tested):
        word = self.text(node[1])
        self.status = 0
        for patterns, body in node[2]:
            if any(re.fullmatch(self.pattern(p), word, re.DOTALL) for p in patterns):
                return self.all(body, last, tested) if body else 0
        return 0

    def _do_def(self, node, last, tested):
        self.functions[node[1]] = node[2]
        return 0

    def _do_with(self, node, last, tested):
        self.line = node[3]
        kept = []
        try:
            if not self.redirect(node[2], kept):
                return 2
            return self.do(node[1], False, tested)
        finally:
            self.restore(kept)

    def _do_sub(self, node, last, tested):
        return self.in_child(lambda: self.all(node[1], True))

    def in_child(self, body):
        pid = self.fork()
        if pid == 0:
            self.child(body)
        return self.wait_for(pid)

    def fork(self):
        return os.fork()

    def child(self, body):
        """What a copy of the shell does; it does not come back."""
        status = 2
        self.forget_traps()
        self.jobs = {}
        try:
            status = body()
        except Leave as e:
            status = e.args[0]
        except Return as e:
            status = e.args[0]
        except (Error, Mistake, BrokenPipeError):
            pass
        finally:
            self.status = status
            os._exit(self.farewell() & 255)

    def forget_traps(self):
        for number, action in self.traps.items():
            if number and action:
                signal.signal(number, signal.SIG_DFL)
        self.traps = {n: a for n, a in self.traps.items() if n and not a}

    def _do_pipe(self, node, last, tested):
        pids, before = [], None
        for i, part in enumerate(node[1]):
            r, w = (None, None) if i == len(node[1]) - 1 else os.pipe()
            pid = self.fork()
            if pid == 0:
                if before is not None:
                    move(before, 0)
                if w is not None:
                    os.close(r)
                    move(w, 1)
                self.child(lambda: self.do(part, True, True))
            pids.append(pid)
            if before is not None:
                os.close(before)
            if w is not None:
                os.close(w)
            before = r
        status = 0
        for pid in pids:
            status = self.wait_for(pid, pid == pids[-1])
        return status

    def aside(self, node):
        pid = self.fork()
        if pid == 0:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            signal.signal(signal.SIGQUIT, signal.SIG_IGN)
            move(os.open('/dev/null', os.O_RDONLY), 0)
            self.child(lambda: self.do(node, True, True))
        self.last_job, self.jobs[pid], self.status = pid, None, 0

    def wait_for(self, pid, telling=True):
        while True:
            if self.jobs.get(pid) is not None:
                return self.jobs.pop(pid)
            found, status = os.waitpid(pid, 0)
            break
        return self.ended(status, telling)

    def ended(self, status, telling=True):
        if os.WIFEXITED(status):
            return os.WEXITSTATUS(status)
        number = os.WTERMSIG(status)
        if number == signal.SIGINT and 2 not in self.traps:
            os.kill(os.getpid(), number)
        elif telling and number != signal.SIGPIPE:
            tell(signal.strsignal(number) + (' (core dumped)' if os.WCOREDUMP(status) else '') + '\n')
        return 128 + number

    # ---- a simple command ------------------------------------------------------------------------------------------

    def _do_simple(self, node, last, tested):
        _, settings, words, rows, self.line = node
        self.ran, self.tested = None, tested
        words = self.fields(words)
        name = words[0] if words else None
        if 'x' in self.options:
            tell(self.vars['PS4'] + ' '.join(['%s=%s' % (key, self.text(word, True)) for key, word in settings] + words) + '\n')
        function, builtin = self.functions.get(name), BUILTINS.get(name)
        if name in SPECIAL or name is not None and function is None and builtin is None or name is None:
            function = None
        kept = []
        outside = name is not None and function is None and builtin is None
        if outside and not (last and not self.traps):
            path = name if '/' in name else self.path_of(name)
            pid = self.fork()
            if pid:
                return self.wait_for(pid)
            self.child(lambda: self._become(words, settings, rows))
        if outside:
            return self._become(words, settings, rows)
        try:
            if not self.redirect(rows, kept):
                if name in SPECIAL:
                    raise Error(2)
                return 2
            if name is None:
                for key, word in settings:
                    self.set(key, self.text(word, True))
                return self.ran or 0
            before = {}
            for key, word in settings:
                before.setdefault(key, (self.vars.get(key), key in self.exported))
                self.set(key, self.text(word, True))
                self.exported.add(key)
            try:
                if function is not None:
                    return self.call(function, words, tested)
                if name == 'exec' and not words[1:]:
                    kept.clear()
                return builtin(self, words) or 0
            except OSError as e:
                if e.errno == 32:
                    raise
                self.tell('%s: %s' % (name, e.strerror))
                return 2
            finally:
                if name not in SPECIAL:
                    for key, (value, exported) in before.items():
                        self.vars.pop(key, None) if value is None else self.vars.__setitem__(key, value)
                        if not exported:
                            self.exported.discard(key)
        finally:
            self.restore(kept)

    def call(self, function, words, tested):
        params, self.params = self.params, words[1:]
        hidden, self.hidden, loops, self.loops = self.hidden, {}, self.loops, 0
        try:
            return self.do(function, False, tested)
        except Return as e:
            return e.args[0]
        finally:
            self.params = params
            for key, value in self.hidden.items():
                self.vars.pop(key, None) if value is None else self.vars.__setitem__(key, value)
            self.hidden, self.loops = hidden, loops

    def path_of(self, name):
        return _exec.search(name, {'PATH': self.vars.get('PATH', os.defpath)})

    def environment(self):
        return {k: self.vars[k] for k in self.exported if k in self.vars}

    def _become(self, words, settings, rows, title=''):
        if not self.redirect(rows, None):
            raise Leave(2)
        for key, word in settings:
            self.set(key, self.text(word, True))
            self.exported.add(key)
        path = words[0] if '/' in words[0] else self.path_of(words[0])
        failure = FileNotFoundError(2, '')
        if path is not None:
            try:
                _exec.become(path, words, self.environment())
            except OSError as e:
                failure = e
                if e.errno == 8:
                    with open(path) as f:
                        text = f.read()
                    _exec.become('/bin/sh', ['sh', path, *words[1:]], self.environment()) if text else None
                    raise Leave(0)
        self.tell('%s%s: %s' % (title, words[0], error_text(failure, 'run')))
        raise Leave(127 if failure.errno in (2, 20) else 126)

    # ---- redirections ----------------------------------------------------------------------------------------------

    def redirect(self, rows, kept):
        """Whether all went well. `kept` takes what is put back later."""
        for op, number, word in rows:
            if number is None:
                number = 0 if op[0] == '<' else 1
            try:
                fd = self._opened(op, number, word)
            except OSError as e:
                creates = op in ('>', '>>', '>|')
                self.tell('cannot %s %s: %s' % ('create' if creates else 'open', e.filename, error_text(e, 'create' if creates else 'open')))
                return False
            if fd is None:
                return False
            if kept is not None:
                try:
                    copy = os.dup(number)
                    if copy < 10:
                        copy = from_ten(copy)
                except OSError:
                    copy = None
                kept.append((number, copy))
            if fd == -1:
                close(number)
            elif op in ('>&', '<&'):
                os.dup2(fd, number)
            else:
                move(fd, number)
        return True

    def _opened(self, op, number, word):
        if op in ('<<', '<<-'):
            text = self.text(word, True)
            r, w = os.pipe()
            if len(text) <= 65536:
                write(w, text)
            elif os.fork() == 0:
                os.close(r)
                write(w, text)
                os._exit(0)
            os.close(w)
            return r
        name = self.text(word)
        if op in ('>&', '<&'):
            if name == '-':
                return -1
            if not name.isdigit():
                self.tell('Syntax error: Bad fd number')
                raise Leave(2)
            try:
                os.fstat(int(name))
            except OSError as e:
                self.tell('%s: %s' % (name, e.strerror))
                return None
            return int(name)
        flags = {'<': os.O_RDONLY, '<>': os.O_RDWR | os.O_CREAT, '>>': os.O_WRONLY | os.O_CREAT | os.O_APPEND}
        wanted = flags.get(op, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        if op == '>' and 'C' in self.options and os.path.isfile(name):
            raise FileExistsError(17, 'File exists', name)
        return os.open(name, wanted, 0o666)

    def restore(self, kept):
        for number, copy in reversed(kept):
            if copy is None:
                close(number)
            else:
                move(copy, number)

    # ---- signals ---------------------------------------------------------------------------------------------------

    def trap(self, number, action):
        if action is None:
            self.traps.pop(number, None)
        else:
            self.traps[number] = action
        if number:
            signal.signal(number, signal.SIG_DFL if action is None else self._came if action else signal.SIG_IGN)

    def _came(self, number, frame):
        self.pending.append(number)
        if self.in_wait:
            self.in_wait = False
            raise Signalled

    def run_traps(self):
        while self.pending:
            number, status = self.pending.pop(0), self.status
            if self.traps.get(number):
                self.evaluate(self.traps[number], False)
            self.status = status


_METHODS = {'do': 'simple', '&&': 'and', '||': 'and', '!': 'not', '|': 'pipe', 'sub': 'sub', '{': 'group', 'if': 'if', 'while': 'while', 'for': 'for',
            'case': 'case', 'def': 'def', 'with': 'with'}


def main(args, ignored=()):
    """`sh`, with its words; its status."""
    rest, options = args[1:], set()
    command = False
    while rest and rest[0][:1] in '-+' and len(rest[0]) > 1:
        word = rest.pop(0)
        if word == '--':
            break
        for c in word[1:]:
            if c == 'c':
                command = True
            elif c in 'eufxa':
                options.add(c)
            elif c != 's':
                _exec._unknown('sh with the option -' + c)
    for number in (signal.SIGINT, signal.SIGPIPE):
        if number not in ignored:
            signal.signal(number, signal.SIG_DFL)
    name = args[0]
    if command:
        if not rest:
            tell('%s: 0: -c requires an argument\n' % name)
            return 2
        text, name, rest = rest[0], rest[1] if len(rest) > 1 else name, rest[2:]
    elif rest:
        try:
            with _exec.open_script(rest[0]) as f:
                text = f.read().decode()
        except OSError as e:
            tell('%s: 0: cannot open %s: %s\n' % (name, rest[0], error_text(e, 'open')))
            return 2
        name, rest = rest[0], rest[1:]
    else:
        if os.isatty(0):
            _exec._unknown('sh without a program')
        return _from_input(name, options)
    shell = Shell(name, rest, os.environ.copy())
    shell.options = options
    return shell.run(text, command)


def _from_input(name, options):
    # All of it at once; what the commands read of it themselves would be lost to them, so that is told.
    pieces = []
    while piece := os.read(0, 65536):
        pieces.append(piece)
    shell = Shell(name, [], os.environ.copy())
    shell.options = options
    return shell.run(os.fsdecode(b''.join(pieces)), False)
