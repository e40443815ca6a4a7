# What is said to a Python before its program begins: the options of its command line, and the variables of its environment that mean
# the same. Source: the documentation of Python, "Command line and environment".
import _io
import _sys
import builtins
import os
import sys

_FLAGS = 'BdEhiIOPqRsStubvVx?'
# Options whose effects nobody has written here.
_ABSENT = {'b': '-b', 'i': '-i', 'v': '-v'}
_HELP = '''Options, and the variables of the environment that do the same:
-B     : modules that are imported are not kept as .pyc files (PYTHONDONTWRITEBYTECODE=x)
-c cmd : the program is this text; what follows are its arguments
-d     : the parser tells what it does, in builds for that (PYTHONDEBUG=x)
-E     : variables PYTHON* of the environment mean nothing
-h     : this text (also -? or --help)
-I     : apart from the user's environment: -E, -P and -s
-m mod : the program is a module; what follows are its arguments
-O     : without assert statements, and __debug__ is False (PYTHONOPTIMIZE=x)
-OO    : the same, and without docstrings
-P     : sys.path does not begin with the program's folder (PYTHONSAFEPATH=x)
-q     : no version and copyright before a conversation
-R     : hash values of texts differ from run to run (PYTHONHASHSEED)
-s     : the user's own site-packages are not in sys.path (PYTHONNOUSERSITE=x)
-S     : the module site is not imported
-u     : what is written to stdout and stderr waits in no buffer (PYTHONUNBUFFERED=x)
-V     : the version (also --version); -VV tells more of it
-W arg : what becomes of warnings, as action:message:category:module:lineno (PYTHONWARNINGS=arg)
-x     : the first line of the file is no Python
-X opt : an option of this implementation: dev, utf8, warn_default_encoding, int_max_str_digits=N
--check-hash-based-pycs always|default|never : how .pyc files by hash become void

Arguments:
file   : the program's file
-      : the program comes from stdin, as without any
arg ...: what the program finds in sys.argv[1:]
'''


class Wrong(Exception):
    """A command line that no Python understands."""


class Options:
    """`letters`: the short options that were given; `program`: 'c', 'm' or ''; `words`: that program's name or text, and its arguments."""

    def __init__(self, words):
        self.letters, self.program, self.warnings, self.extra, self.words = '', '', [], {}, list(words)
        words = self.words
        while words and words[0][:1] == '-' and words[0] != '-' and not self.program and not self.wants_help():
            word = words.pop(0)
            if word == '--':
                break
            if word[:2] == '--':
                self._long(word)
            else:
                self._short(word)
        self.uses_environment = not set('EI') & set(self.letters)

    def wants_help(self):
        return 'h' in self.letters or '?' in self.letters

    def _argument(self, option, rest=''):
        if rest:
            return rest
        if not self.words:
            raise Wrong('Argument expected for the %s option' % option)
        return self.words.pop(0)

    def _long(self, word):
        if word == '--check-hash-based-pycs':
            if self._argument(word) not in ('always', 'default', 'never'):
                raise Wrong("--check-hash-based-pycs must be one of 'default', 'always', or 'never'")
        elif word in ('--help', '--version'):
            self.letters += 'h' if word == '--help' else 'V'
        elif word in ('--help-env', '--help-xoptions', '--help-all'):
            _sys.unsupported('the option %s of python3' % word)
        else:
            raise Wrong('unknown option ' + word)

    def _short(self, word):
        for at, letter in enumerate(word[1:], 2):
            if letter not in 'cmWX':
                if letter not in _FLAGS:
                    raise Wrong('-J is reserved for Jython' if letter == 'J' else 'Unknown option: -' + letter)
                self.letters += letter
                if letter in 'h?':
                    return
                continue
            value = self._argument('-' + letter, word[at:])
            if letter in 'cm':
                self.program = letter
                self.words.insert(0, value)
            elif letter == 'W':
                self.warnings.append(value)
            else:
                name, given, value = value.partition('=')
                self.extra[name] = value if given else True
            return

    def variable(self, name):
        return os.environ.get(name, '') if self.uses_environment else ''

    def _level(self, letter, name):
        """How often an option was given, or how much of it its variable wants."""
        wanted = self.variable(name)
        try:
            least = int(wanted or 0)
        except ValueError:
            least = 1
        return max(self.letters.count(letter), least if least >= 0 else 1)

    def _is_on(self, name, variable):
        return name in self.extra or bool(self.variable(variable))

    def flags(self):
        letters, apart = self.letters, int('I' in self.letters)
        utf8 = self.extra.get('utf8', self.variable('PYTHONUTF8') or '0')
        if utf8 not in (True, '0', '1'):
            _sys.unsupported('this value of the UTF-8 mode')
        return (self._level('d', 'PYTHONDEBUG'), 0, 0, self._level('O', 'PYTHONOPTIMIZE'), self._level('B', 'PYTHONDONTWRITEBYTECODE'),
                apart or self._level('s', 'PYTHONNOUSERSITE'), int('S' in letters), int(not self.uses_environment), 0, 0, letters.count('q'),
                1, apart, self._is_on('dev', 'PYTHONDEVMODE'), int(utf8 != '0'), int(self._is_on('warn_default_encoding', 'PYTHONWARNDEFAULTENCODING')),
                bool(apart or 'P' in letters or self.variable('PYTHONSAFEPATH')), self._digits())

    def _digits(self):
        most = self.extra.get('int_max_str_digits', self.variable('PYTHONINTMAXSTRDIGITS')) or '4300'
        if most is True or not most.isdecimal() or 0 < int(most) < 640:
            _sys.unsupported('this number of digits')
        return int(most)


class _Telling:
    """What takes the place of a method of text files with `-X warn_default_encoding`."""
    plain = _io.TextIOWrapper._text_encoding

    def _text_encoding(self, encoding, errors):
        if encoding is None:
            import warnings
            warnings.warn("'encoding' argument not specified", EncodingWarning)
        _Telling.plain(self, encoding, errors)


def take(flags):
    """How this Python runs from now on, as `sys.flags` tells it."""
    cls = type(sys.flags)
    sys.flags = tuple.__new__(cls, flags)
    sys.dont_write_bytecode = bool(flags[4])
    builtins.__dict__['__debug__'] = not flags[3]
    if flags[15]:
        _io.TextIOWrapper._text_encoding = _Telling._text_encoding
    if flags[17] != sys.get_int_max_str_digits():
        sys.set_int_max_str_digits(flags[17])


def begin(args):
    """The options of a command line, which then hold; or the exit status of one that is not followed by a program."""
    try:
        found = Options(args[1:])
    except Wrong as e:
        usage = 'usage: %s [option] ... [-c cmd | -m mod | file | -] [arg] ...' % args[0]
        sys.stderr.write("%s\n%s\nTry `python -h' for more information.\n" % (e, usage))
        return 2
    if found.wants_help():
        print('usage: %s [option] ... [-c cmd | -m mod | file | -] [arg] ...\n%s' % (args[0], _HELP), end='')
        return 0
    if 'V' in found.letters:
        print('Python ' + (sys.version if found.letters.count('V') > 1 else '3.13.0'))
        return 0
    for letter in found.letters:
        if letter in _ABSENT:
            _sys.unsupported('the option %s of python3' % _ABSENT[letter])
    take(found.flags())
    sys._xoptions.update(found.extra)
    if 'u' in found.letters or found.variable('PYTHONUNBUFFERED'):
        sys.stdout.reconfigure(write_through=True)
    named = found.variable('PYTHONWARNINGS')
    for wish in ['default'] * sys.flags.dev_mode + (named.split(',') if named else []) + found.warnings:
        _warn_as(wish)
    return found


def _warn_as(wish):
    import warnings
    parts = (wish.split(':') + [''] * 4)[:5]
    action, message, category, module, line = [p.strip() for p in parts]
    sys.warnoptions.append(wish)
    actions = [a for a in warnings._ACTIONS if a.startswith(action or 'default')]
    if not actions and action != 'all':
        sys.stderr.write('Invalid -W option ignored: invalid action: %r\n' % action)
        return
    import re
    kind = getattr(builtins, category or 'Warning', None)
    if kind is None:
        sys.stderr.write('Invalid -W option ignored: unknown warning category: %r\n' % category)
        return
    module = re.escape(module) + r'\Z' if module else ''
    warnings.filterwarnings(actions[0] if actions else 'always', re.escape(message), kind, module, int(line or 0))
