# The module cmd – commands from a file, help, empty lines, what is unknown, and hooks.
import cmd
import io
import sys


class Shell(cmd.Cmd):
    intro = 'Welcome.'
    prompt = '> '

    def __init__(self, **named):
        super().__init__(**named)
        self.log = []

    def do_greet(self, arg):
        """greet NAME
        Says hello."""
        print('Hello', arg or 'you', file=self.stdout)

    def do_add(self, arg):
        "Adds numbers."
        print(sum(map(int, arg.split())), file=self.stdout)

    def do_quit(self, arg):
        return True

    def do_EOF(self, arg):
        print('end', file=self.stdout)
        return True

    def help_topics(self):
        print('About topics.', file=self.stdout)

    def precmd(self, line):
        self.log.append(line)
        return line


def run(text, **named):
    out = io.StringIO()
    shell = Shell(stdin=io.StringIO(text), stdout=out, **named)
    shell.use_rawinput = False
    shell.cmdloop()
    print(out.getvalue())
    return shell


shell = run('greet Ann\nadd 1 2 3\n\nhelp\n?greet\nhelp topics\nhelp nothing\nnonsense 1\n!ls\nquit\ngreet late\n')
print(shell.log, shell.lastcmd)
run('greet\n')
s = Shell(stdout=sys.stdout)
s.onecmd('add 4 5')
print(s.parseline('  add  1 2 '), s.parseline('?x'), s.parseline('!x'), s.parseline(''), s.completenames('g'))
s.cmdqueue = ['greet queue', 'quit']
s.cmdloop('Again.')
s.columnize(['word%d' % n * (n % 3 + 1) for n in range(30)])
