# `getopt`: options of a command line in the manner of C. Source: the library reference, "getopt".
import os as _os

__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']


class GetoptError(Exception):
    opt = msg = ''

    def __init__(self, msg, opt=''):
        self.msg, self.opt = msg, opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    return _taken(args, shortopts, longopts, False)


def gnu_getopt(args, shortopts, longopts=[]):
    mixed = not shortopts.startswith('+') and not _os.environ.get('POSIXLY_CORRECT')
    return _taken(args, shortopts.removeprefix('+'), longopts, mixed)


def _taken(args, short, long, mixed):
    long = [long] if isinstance(long, str) else list(long)
    options, others = [], []
    while args:
        first = args[0]
        if first == '--':
            others += args[1:]
            break
        if first.startswith('--'):
            args = _long(options, first[2:], long, args[1:])
        elif first.startswith('-') and first != '-':
            args = _short(options, first[1:], short, args[1:])
        elif mixed:
            others.append(first)
            args = args[1:]
        else:
            return options, others + args
    return options, others


def _long(options, text, known, rest):
    name, given, value = text.partition('=')
    fits = [k for k in known if k.startswith(name)]
    if not fits:
        raise GetoptError('option --%s not recognized' % name, name)
    if name in fits:
        found = name
    elif name + '=' in fits:
        found = name + '='
    elif len(fits) > 1:
        raise GetoptError('option --%s not a unique prefix' % name, name)
    else:
        found = fits[0]
    name = found.removesuffix('=')
    if name != found:
        if not given:
            if not rest:
                raise GetoptError('option --%s requires argument' % name, name)
            value, rest = rest[0], rest[1:]
    elif given:
        raise GetoptError('option --%s must not have an argument' % name, name)
    options.append(('--' + name, value))
    return rest


def _short(options, letters, known, rest):
    while letters:
        letter, letters = letters[0], letters[1:]
        at = known.find(letter)
        if at < 0 or letter == ':':
            raise GetoptError('option -%s not recognized' % letter, letter)
        value = ''
        if known[at + 1:at + 2] == ':':
            if not letters:
                if not rest:
                    raise GetoptError('option -%s requires argument' % letter, letter)
                letters, rest = rest[0], rest[1:]
            value, letters = letters, ''
        options.append(('-' + letter, value))
    return rest
