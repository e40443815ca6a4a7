# The part of `argparse` that reads arguments of files, and positional ones wherever they stand between the options.
from argparse import PARSER, REMAINDER, SUPPRESS, ArgumentError
from contextlib import contextmanager as _contextmanager

__name__ = 'argparse'


def expand(parser, args):
    out = []
    for a in args:
        if not a or a[0] not in parser.fromfile_prefix_chars:
            out.append(a)
            continue
        try:
            with open(a[1:], errors='surrogateescape') as f:
                lines = f.read().splitlines()
        except OSError as e:
            raise ArgumentError(None, str(e))
        out += expand(parser, [part for line in lines for part in parser.convert_arg_line_to_args(line)])
    return out


def parse(parser, args, namespace):
    namespace, rest = parser.parse_known_intermixed_args(args, namespace)
    if rest:
        text = 'unrecognized arguments: ' + ' '.join(rest)
        if parser.exit_on_error:
            parser.error(text)
        raise ArgumentError(None, text)
    return namespace


@_contextmanager
def _for_now(rows):
    """Attributes are others while this lasts."""
    kept = [(thing, name, getattr(thing, name)) for thing, name, _ in rows]
    try:
        for row in rows:
            setattr(*row)
        yield
    finally:
        for row in kept:
            setattr(*row)


def parse_known(parser, args, namespace):
    """First the options are read, as if there were nothing else, then what is left."""
    places = [a for a in parser._actions if not a.option_strings]
    greedy = [a.nargs for a in places if a.nargs in (PARSER, REMAINDER)]
    if greedy:
        raise TypeError('parse_intermixed_args: positional arg with nargs=' + greedy[0])
    groups = parser._mutually_exclusive_groups
    if any([a in places for g in groups for a in g._group_actions]):
        raise TypeError('parse_intermixed_args: positional in mutuallyExclusiveGroup')
    usage = parser.format_usage()[7:] if parser.usage is None else parser.usage
    with _for_now([(parser, 'usage', usage)]):
        with _for_now([(a, name, SUPPRESS) for a in places for name in ('nargs', 'default')]):
            namespace, rest = parser.parse_known_args(args, namespace)
            for a in places:
                if getattr(namespace, a.dest, None) == []:
                    from warnings import warn
                    warn('Do not expect %s in %s' % (a.dest, namespace))
                    delattr(namespace, a.dest)
        options = [a for a in parser._actions if a.option_strings]
        with _for_now([(x, 'required', False) for x in options + groups]):
            return parser.parse_known_args(rest, namespace)
