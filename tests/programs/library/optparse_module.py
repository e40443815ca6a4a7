# The module optparse – values of all actions and types, help, groups, errors with their exit status.
# exit: 2
import io
import optparse
import sys
from optparse import OptionGroup, OptionParser, make_option


def build(**more):
    parser = OptionParser(usage='usage: %prog [options] FILE', prog='tool', version='%prog 1.2', description='A tool that does this and that, told at some length so that the words must be '
                          'wrapped at the end of a line.', epilog='That is all.', **more)
    parser.add_option('-n', '--number', type='int', default=3, help='how many (default: %default)', metavar='N')
    parser.add_option('-f', '--factor', type='float', help='by how much')
    parser.add_option('-v', '--verbose', action='count', default=0)
    parser.add_option('-q', action='store_false', dest='loud', default=True, help='be quiet')
    parser.add_option('--mode', choices=['fast', 'slow'], default='slow', help='one of two; what each of them means is a long story that is not told here in full')
    parser.add_option('-a', '--add', action='append', help=optparse.SUPPRESS_HELP)
    parser.add_option('--point', nargs=2, type=float, metavar='X Y')
    parser.add_option('--const', action='store_const', const=42, dest='answer')
    group = OptionGroup(parser, 'Dangerous options', 'Take care.')
    group.add_option('-g', action='store_true', help='group option')
    group.add_option('--a-very-long-option-name', dest='long', help='its help stands below')
    parser.add_option_group(group)
    return parser


def run(words, **more):
    err, out = io.StringIO(), io.StringIO()
    sys.stderr, sys.stdout, keep = err, out, (sys.stderr, sys.stdout)
    try:
        values, rest = build(**more).parse_args(words.split())
        result = sorted(vars(values).items()), rest
    except SystemExit as e:
        result = 'exit', e.code
    finally:
        sys.stderr, sys.stdout = keep
    print(words, '->', result)
    if err.getvalue() or out.getvalue():
        print(out.getvalue(), err.getvalue(), sep='|')


for words in ('', '-n 5 file', '-n5 --factor=1.5 -vvq a b', '--mode fast --add x -a y --add=z', '--point 1 2.5 --const', '--verb', '--m=fast', '-g --a-very=1 -- -n 3', 'x -n 0x10 y -n 010', '--help', '--version',
              '-n x', '-n', '--point 1', '--mode quick', '--nope', '-z', '--verbose=3', '--ver', '-f abc', '-vx'):
    run(words)
parser = build(formatter=optparse.TitledHelpFormatter())
print(parser.format_help())
parser.disable_interspersed_args()
print(parser.parse_args(['-v', 'x', '-v'])[1], parser.has_option('-n'), parser.get_option('--mode'), parser.get_option_group('-g').title, parser.get_usage(), parser.get_version())


def seen(option, opt, value, parser, *args, **kws):
    print(str(option), opt, value, parser.rargs, parser.largs, args, kws)
    parser.values.seen = value


p = OptionParser(option_list=[make_option('-c', action='callback', callback=seen, type='string', callback_args=(1,), callback_kwargs={'k': 2}), make_option('--flag', action='callback', callback=seen)])
print(*map(str, p.parse_args(['a', '-c', 'v', 'b', '--flag'])))
p.remove_option('--flag')
p.set_defaults(extra=5)
print(str(p.get_default_values()), p.get_default_values() == {'c': None, 'extra': 5})
for bad in (lambda: p.add_option('-c'), lambda: p.add_option('x'), lambda: p.add_option('-'), lambda: p.add_option('---x'), lambda: p.add_option('--y', action='no'), lambda: p.add_option('--y', type='no'),
            lambda: p.add_option('--y', choices='ab', type='int'), lambda: p.add_option('--y', type='choice'), lambda: p.add_option('--y', action='store_true', type='int'), lambda: p.add_option('--y', nope=1),
            lambda: p.add_option('--y', const=1), lambda: p.add_option('--y', action='count', nargs=2), lambda: p.add_option(), lambda: p.add_option('--y', action='callback'), lambda: p.remove_option('--q')):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
q = OptionParser(conflict_handler='resolve', prog='q')
q.add_option('-x', '--xx', help='first')
q.add_option('-x', help='second')
print(q.format_help())
p.error('told')
