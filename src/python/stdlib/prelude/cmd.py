# `cmd`: a loop that reads commands and calls the method of that name. Source: the library reference, "cmd".
import string as _string
import sys as _sys

__all__ = ['Cmd']
PROMPT = '(Cmd) '
IDENTCHARS = _string.ascii_letters + _string.digits + '_'


class Cmd:
    """Reads lines and interprets each by a method `do_…` of its first word."""
    prompt, identchars = PROMPT, IDENTCHARS
    intro, lastcmd, ruler = None, '', '='
    doc_leader = ''
    doc_header = 'Documented commands (type help <topic>):'
    misc_header = 'Miscellaneous help topics:'
    undoc_header = 'Undocumented commands:'
    nohelp = '*** No help on %s'
    use_rawinput = 1

    def __init__(self, completekey='tab', stdin=None, stdout=None):
        self.stdin = _sys.stdin if stdin is None else stdin
        self.stdout = _sys.stdout if stdout is None else stdout
        self.cmdqueue = []
        self.completekey = completekey

    def cmdloop(self, intro=None):
        self.preloop()
        if intro is not None:
            self.intro = intro
        if self.intro:
            self._say(self.intro)
        done = None
        while not done:
            line = self.precmd(self.cmdqueue.pop(0) if self.cmdqueue else self._read())
            done = self.postcmd(self.onecmd(line), line)
        self.postloop()

    def _say(self, text):
        self.stdout.write(str(text) + '\n')

    def _read(self):
        if self.use_rawinput:
            try:
                return input(self.prompt)
            except EOFError:
                return 'EOF'
        self.stdout.write(self.prompt)
        self.stdout.flush()
        line = self.stdin.readline()
        return line.rstrip('\r\n') if line else 'EOF'

    def precmd(self, line):
        return line

    def postcmd(self, stop, line):
        return stop

    def preloop(self):
        pass

    def postloop(self):
        pass

    def parseline(self, line):
        """The command, the rest of the line, and the line as it counts."""
        line = line.strip()
        if not line:
            return None, None, line
        if line[0] == '?':
            line = 'help ' + line[1:]
        elif line[0] == '!':
            if not hasattr(self, 'do_shell'):
                return None, None, line
            line = 'shell ' + line[1:]
        end = 0
        while end < len(line) and line[end] in self.identchars:
            end += 1
        return line[:end], line[end:].strip(), line

    def onecmd(self, line):
        command, rest, line = self.parseline(line)
        if not line:
            return self.emptyline()
        if command is None:
            return self.default(line)
        self.lastcmd = '' if line == 'EOF' else line
        method = getattr(self, 'do_' + command, None) if command else None
        return self.default(line) if method is None else method(rest)

    def emptyline(self):
        if self.lastcmd:
            return self.onecmd(self.lastcmd)

    def default(self, line):
        self._say('*** Unknown syntax: ' + line)

    def get_names(self):
        return dir(self.__class__)

    def completenames(self, text, *ignored):
        return [name[3:] for name in self.get_names() if name.startswith('do_' + text)]

    def completedefault(self, *ignored):
        return []

    def complete_help(self, *args):
        topics = [name[5:] for name in self.get_names() if name.startswith('help_' + args[0])]
        return list(set(self.completenames(*args)) | set(topics))

    def do_help(self, arg):
        'List available commands with "help" or detailed help with "help cmd".'
        if arg:
            return self._help_on(arg)
        names = self.get_names()
        topics = {name[5:] for name in names if name.startswith('help_')}
        documented, bare = [], []
        for name in sorted(set(names)):
            if name.startswith('do_'):
                command = name[3:]
                if command in topics or getattr(self, name).__doc__:
                    topics.discard(command)
                    documented.append(command)
                else:
                    bare.append(command)
        self._say(self.doc_leader)
        self.print_topics(self.doc_header, documented, 15, 80)
        self.print_topics(self.misc_header, sorted(topics), 15, 80)
        self.print_topics(self.undoc_header, bare, 15, 80)

    def _help_on(self, arg):
        method = getattr(self, 'help_' + arg, None)
        if method is not None:
            return method()
        import inspect
        command = getattr(self, 'do_' + arg, None)
        text = command.__doc__ if command is not None else None
        self._say(inspect.cleandoc(text) if text else self.nohelp % (arg,))

    def print_topics(self, header, cmds, cmdlen, maxcol):
        if cmds:
            self._say(header)
            if self.ruler:
                self._say(self.ruler * len(header))
            self.columnize(cmds, maxcol - 1)
            self.stdout.write('\n')

    def columnize(self, list, displaywidth=80):
        """Words in as few rows as fit the width, down the columns."""
        if not list:
            return self._say('<empty>')
        wrong = [str(n) for n, word in enumerate(list) if not isinstance(word, str)]
        if wrong:
            raise TypeError('list[i] not a string for i in ' + ', '.join(wrong))
        for rows in range(1, len(list) + 1):
            columns = [list[at:at + rows] for at in range(0, len(list), rows)]
            widths = [max([len(word) for word in column]) for column in columns]
            if sum(widths) + 2 * (len(widths) - 1) <= displaywidth or rows == len(list):
                break
        for row in range(rows):
            words = [column[row] if row < len(column) else '' for column in columns]
            while words and not words[-1]:
                words.pop()
            self._say('  '.join([word.ljust(width) for word, width in zip(words, widths)]))
