import os as _os
import re as _re
import sys as _sys

__all__ = ['ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'BooleanOptionalAction', 'FileType', 'HelpFormatter', 'ArgumentDefaultsHelpFormatter', 'RawDescriptionHelpFormatter',
           'RawTextHelpFormatter', 'MetavarTypeHelpFormatter', 'Namespace', 'Action', 'ONE_OR_MORE', 'OPTIONAL', 'PARSER', 'REMAINDER', 'SUPPRESS', 'ZERO_OR_MORE']
SUPPRESS = '==SUPPRESS=='
OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, PARSER, REMAINDER = '?', '*', '+', 'A...', '...'


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.message, self.argument_name = message, _get_action_name(argument)

    def __str__(self):
        return self.message if self.argument_name is None else 'argument %s: %s' % (self.argument_name, self.message)


class ArgumentTypeError(Exception):
    pass


def _get_action_name(argument):
    if argument is None:
        return None
    if argument.option_strings:
        return '/'.join(argument.option_strings)
    if argument.metavar not in (None, SUPPRESS):
        return argument.metavar if isinstance(argument.metavar, str) else '/'.join(argument.metavar)
    if argument.dest not in (None, SUPPRESS):
        return argument.dest
    if argument.choices:
        return '{%s}' % ','.join(argument.choices)
    return None


class Namespace:
    def __init__(self, **kwargs):
        for name in kwargs:
            setattr(self, name, kwargs[name])

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    __hash__ = None

    def __contains__(self, key):
        return key in self.__dict__

    def __repr__(self):
        return 'Namespace(%s)' % ', '.join(['%s=%r' % (k, v) if k.isidentifier() else '**{%r: %r}' % (k, v) for k, v in self.__dict__.items()])


from _argparse_help import (ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter, RawDescriptionHelpFormatter,
                            RawTextHelpFormatter)


class Action:
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None, metavar=None, deprecated=False):
        self.option_strings, self.dest, self.nargs, self.const, self.default, self.type = option_strings, dest, nargs, const, default, type
        self.choices, self.required, self.help, self.metavar, self.deprecated = choices, required, help, metavar, deprecated

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError('.__call__() not defined')

    def __repr__(self):
        names = ('option_strings', 'dest', 'nargs', 'const', 'default', 'type', 'choices', 'required', 'help', 'metavar', 'deprecated')
        return '%s(%s)' % (type(self).__name__, ', '.join(['%s=%r' % (n, getattr(self, n)) for n in names]))


_NOT_GIVEN = object()


class BooleanOptionalAction(Action):
    def __init__(self, option_strings, dest, default=None, type=_NOT_GIVEN, choices=_NOT_GIVEN, required=False, help=None, metavar=_NOT_GIVEN,
                 deprecated=False):
        more = {}
        for name, given in (('type', type), ('choices', choices), ('metavar', metavar)):
            if given is not _NOT_GIVEN:
                more[name] = given
                import warnings
                warnings.warn('%r is deprecated as of Python 3.12 and will be removed in Python 3.14.' % name, DeprecationWarning, stacklevel=3)
        all_ = []
        for o in option_strings:
            all_.append(o)
            if o.startswith('--'):
                all_.append('--no-' + o[2:])
        super().__init__(all_, dest, nargs=0, default=default, required=required, help=help, deprecated=deprecated, **more)

    def format_usage(self):
        return ' | '.join(self.option_strings)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith('--no-'))


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, **kw):
        if nargs == 0:
            raise ValueError('nargs for store actions must be != 0; if you have nothing to store, actions such as store true or store const may be more appropriate')
        super().__init__(option_strings, dest, nargs=nargs, **kw)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None, deprecated=False):
        super().__init__(option_strings, dest, nargs=0, const=const, default=default, required=required, help=help, metavar=metavar, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, True, default, required, help, deprecated=deprecated)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, False, default, required, help, deprecated=deprecated)


class _AppendAction(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        items = list(getattr(namespace, self.dest, None) or [])
        items.append(values)
        setattr(namespace, self.dest, items)


class _AppendConstAction(_StoreConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = list(getattr(namespace, self.dest, None) or [])
        items.append(self.const)
        setattr(namespace, self.dest, items)


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, list(getattr(namespace, self.dest, None) or []) + list(values))


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, nargs=0, default=default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help or "show program's version number and exit")
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        _sys.stdout.write((self.version or parser.version) % {'prog': parser.prog} + '\n')
        parser.exit()


class _Choice(Action):
    def __init__(self, name, aliases, help):
        text = name + (' (%s)' % ', '.join(aliases) if aliases else '')
        super().__init__([], text, help=help, metavar=text)


class _SubParsersAction(Action):
    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix, self._parser_class = prog, parser_class
        self._name_parser_map = {}
        self._choices_actions, self._deprecated = [], []
        super().__init__(option_strings, dest, nargs=PARSER, choices=self._name_parser_map, required=required, help=help, metavar=metavar)

    def add_parser(self, name, *, deprecated=False, aliases=(), **kwargs):
        if kwargs.get('prog') is None:
            kwargs['prog'] = '%s %s' % (self._prog_prefix, name)
        if name in self._name_parser_map:
            raise ArgumentError(self, 'conflicting subparser: %s' % name)
        if 'help' in kwargs:
            self._choices_actions.append(_Choice(name, aliases, kwargs.pop('help')))
        parser = self._parser_class(**kwargs)
        for each in (name, *aliases):
            if each in self._name_parser_map:
                raise ArgumentError(self, 'conflicting subparser alias: %s' % each)
            self._name_parser_map[each] = parser
            if deprecated:
                self._deprecated.append(each)
        return parser

    def __call__(self, parser, namespace, values, option_string=None):
        name, rest = values[0], values[1:]
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        if name not in self._name_parser_map:
            raise ArgumentError(self, 'unknown parser %r (choices: %s)' % (name, ', '.join(self._name_parser_map)))
        if name in self._deprecated:
            parser._warn("command '%s' is deprecated" % name)
        sub, extra = self._name_parser_map[name].parse_known_args(rest, None)
        for key, value in vars(sub).items():
            setattr(namespace, key, value)
        if extra:
            vars(namespace).setdefault('_unrecognized_args', [])
            namespace._unrecognized_args.extend(extra)


class FileType:
    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode, self._bufsize, self._encoding, self._errors = mode, bufsize, encoding, errors

    def __call__(self, string):
        if string == '-':
            if not any([c in self._mode for c in 'rwax']):
                raise ValueError('argument "-" with mode %r' % self._mode)
            stream = _sys.stdin if 'r' in self._mode else _sys.stdout
            return stream.buffer if 'b' in self._mode else stream
        try:
            return open(string, self._mode, self._bufsize, self._encoding, self._errors)
        except OSError as e:
            raise ArgumentTypeError("can't open '%s': %s" % (string, e))

    def __repr__(self):
        parts = [repr(x) for x in (self._mode, self._bufsize) if x != -1]
        parts += ['%s=%r' % (name, x) for name, x in (('encoding', self._encoding), ('errors', self._errors)) if x is not None]
        return '%s(%s)' % (type(self).__name__, ', '.join(parts))


_ACTIONS = {None: _StoreAction, 'store': _StoreAction, 'store_const': _StoreConstAction, 'store_true': _StoreTrueAction, 'store_false': _StoreFalseAction, 'append': _AppendAction,
            'append_const': _AppendConstAction, 'count': _CountAction, 'help': _HelpAction, 'version': _VersionAction, 'extend': _ExtendAction}


class _Container:
    def _setup(self):
        self._actions = []
        self._option_string_actions = {}
        self._defaults = {}
        self._registered = {'action': {}, 'type': {}}
        self._mutually_exclusive_groups = []

    def register(self, registry_name, value, object):
        self._root._registered.setdefault(registry_name, {})[value] = object

    def set_defaults(self, **kwargs):
        self._root._defaults.update(kwargs)
        for a in self._root._actions:
            if a.dest in kwargs:
                a.default = kwargs[a.dest]

    def get_default(self, dest):
        for a in self._root._actions:
            if a.dest == dest and a.default is not None:
                return a.default
        return self._root._defaults.get(dest)

    def add_argument(self, *args, **kwargs):
        root = self._root
        chars = root.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and 'dest' in kwargs:
                raise ValueError('dest supplied twice for positional argument')
            if not args and 'dest' not in kwargs:
                raise TypeError("_ActionsContainer._get_positional_kwargs() missing 1 required positional argument: 'dest'")
            dest = args[0] if args else kwargs.pop('dest')
            kwargs.pop('dest', None)
            if 'required' in kwargs:
                raise TypeError("'required' is an invalid argument for positionals")
            if kwargs.get('nargs') not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS, 0):
                kwargs['required'] = True
            if kwargs.get('nargs') == ZERO_OR_MORE and 'default' not in kwargs:
                kwargs['required'] = True
            strings = []
        else:
            for a in args:
                if a[0] not in chars:
                    raise ValueError("invalid option string %r: must start with a character %r" % (a, chars))
            strings = list(args)
            dest = kwargs.pop('dest', None)
            if dest is None:
                long = [a for a in args if len(a) > 1 and a[1] in chars]
                dest = (long or args)[0].lstrip(chars).replace('-', '_')
                if not dest:
                    raise ValueError('dest= is required for options like %r' % args[0])
        if 'default' not in kwargs:
            if dest in root._defaults:
                kwargs['default'] = root._defaults[dest]
            elif root.argument_default is not None:
                kwargs['default'] = root.argument_default
        kind = kwargs.pop('action', None)
        cls = _ACTIONS.get(kind, kind) if kind is None or isinstance(kind, str) else kind
        cls = root._registered['action'].get(kind, cls)
        if not callable(cls):
            raise ValueError("unknown action %r" % (cls,))
        if not strings:
            if cls in (_StoreTrueAction, _StoreFalseAction, _StoreConstAction, _CountAction):
                kwargs.pop('required', None)
        action = cls(option_strings=strings, dest=dest, **kwargs)
        kind = root._type_of(action)
        if kind is not None and not callable(kind):
            raise ValueError('%r is not callable' % (kind,))
        if kind is FileType:
            raise ValueError('%r is a FileType class object, instance of it must be passed' % (kind,))
        if isinstance(action.metavar, tuple) or isinstance(action.nargs, str):
            try:
                root.formatter_class(prog=root.prog)._args(action)
            except TypeError:
                raise ValueError('length of metavar tuple does not match nargs') from None
        root._enter(action)
        self._place(action)
        return action

    def add_mutually_exclusive_group(self, *, required=False):
        g = _MutuallyExclusiveGroup(self, required)
        self._root._mutually_exclusive_groups.append(g)
        return g

    def add_argument_group(self, title=None, description=None, **kwargs):
        g = _ArgumentGroup(self._root, title, description)
        self._root._action_groups.append(g)
        return g


class _ArgumentGroup(_Container):
    def __init__(self, root, title=None, description=None):
        self._root, self.title, self.description = root, title, description
        self._group_actions = []

    def _place(self, action):
        self._group_actions.append(action)


class _MutuallyExclusiveGroup(_Container):
    def __init__(self, parent, required):
        self._parent, self._root, self.required = parent, parent._root, required
        self._group_actions = []

    def _place(self, action):
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')
        self._group_actions.append(action)
        self._parent._place(action)


class ArgumentParser(_Container):
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(), formatter_class=HelpFormatter, prefix_chars='-', fromfile_prefix_chars=None,
                 argument_default=None, conflict_handler='error', add_help=True, allow_abbrev=True, exit_on_error=True):
        self._setup()
        self._root = self
        self.prog = prog if prog is not None else _os.path.basename(_sys.argv[0])
        self.usage, self.description, self.epilog, self.formatter_class = usage, description, epilog, formatter_class
        self.prefix_chars, self.fromfile_prefix_chars, self.argument_default = prefix_chars, fromfile_prefix_chars, argument_default
        self.conflict_handler, self.add_help, self.allow_abbrev, self.exit_on_error = conflict_handler, add_help, allow_abbrev, exit_on_error
        if conflict_handler not in ('error', 'resolve'):
            raise ValueError('invalid conflict_resolution value: %r' % (conflict_handler,))
        self._positionals = _ArgumentGroup(self, 'positional arguments')
        self._optionals = _ArgumentGroup(self, 'options')
        self._action_groups = [self._positionals, self._optionals]
        self._subparsers = None
        p = '-' if '-' in prefix_chars else prefix_chars[0]
        if add_help:
            self.add_argument(p + 'h', p * 2 + 'help', action='help', default=SUPPRESS, help='show this help message and exit')
        for parent in parents:
            if not isinstance(parent, ArgumentParser):
                raise TypeError('parents must be a list of ArgumentParser')
            self._adopt(parent)
            self._defaults.update(parent._defaults)

    def _adopt(self, parent):
        """Takes the arguments of a parent, in groups of the same titles."""
        group_of = {}
        for theirs in parent._action_groups:
            same = [g for g in self._action_groups if g.title == theirs.title]
            mine = same[0] if same else self.add_argument_group(theirs.title, theirs.description)
            for a in theirs._group_actions:
                group_of[a] = mine
        for a in parent._actions:
            self._enter(a)
            group_of.get(a, self)._place(a)
        for theirs in parent._mutually_exclusive_groups:
            self.add_mutually_exclusive_group(required=theirs.required)._group_actions.extend(theirs._group_actions)

    def _place(self, action):
        (self._optionals if action.option_strings else self._positionals)._group_actions.append(action)

    def _type_of(self, action):
        kind = action.type
        return self._registered['type'].get(kind, kind) if kind is None or isinstance(kind, str) else kind

    def _enter(self, action):
        known = [s for s in action.option_strings if s in self._option_string_actions]
        if known and self.conflict_handler != 'resolve':
            raise ArgumentError(action, 'conflicting option string%s: %s' % ('s' * (len(known) > 1), ', '.join(known)))
        for s in known:
            old = self._option_string_actions[s]
            old.option_strings.remove(s)
            if not old.option_strings:
                self._drop(old)
        for s in action.option_strings:
            self._option_string_actions[s] = action
        self._actions.append(action)

    def _drop(self, action):
        self._actions.remove(action)
        for g in self._action_groups:
            if action in g._group_actions:
                g._group_actions.remove(action)

    def add_subparsers(self, *, title=None, description=None, prog=None, parser_class=None, dest=SUPPRESS, required=False, help=None, metavar=None, action=None):
        if self._subparsers is not None:
            raise ArgumentError(None, 'cannot have multiple subparser arguments')
        group = self.add_argument_group(title or 'subcommands', description) if title or description else self._positionals
        self._subparsers = group
        if prog is None:
            f = self.formatter_class(prog=self.prog)
            positionals = [a for a in self._actions if not a.option_strings]
            prog = f.usage(self, positionals, self._mutually_exclusive_groups, '').strip()
        act = _SubParsersAction([], prog, parser_class or type(self), dest, required, help, metavar)
        self._actions.append(act)
        group._group_actions.append(act)
        return act

    # ---- parsing

    def parse_args(self, args=None, namespace=None):
        args, extra = self.parse_known_args(args, namespace)
        if extra:
            text = 'unrecognized arguments: %s' % ' '.join(extra)
            if self.exit_on_error:
                self.error(text)
            raise ArgumentError(None, text)
        return args

    def parse_intermixed_args(self, args=None, namespace=None):
        from _argparse_mixed import parse
        return parse(self, args, namespace)

    def parse_known_intermixed_args(self, args=None, namespace=None):
        from _argparse_mixed import parse_known
        return parse_known(self, args, namespace)

    def parse_known_args(self, args=None, namespace=None):
        args = _sys.argv[1:] if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        for a in self._actions:
            if a.dest is not SUPPRESS and not hasattr(namespace, a.dest) and a.default is not SUPPRESS:
                setattr(namespace, a.dest, a.default)
        for dest in self._defaults:
            if not hasattr(namespace, dest):
                setattr(namespace, dest, self._defaults[dest])
        if not self.exit_on_error:
            extra = self._parse(args, namespace)
        else:
            try:
                extra = self._parse(args, namespace)
            except ArgumentError as e:
                self.error(str(e))
        if hasattr(namespace, '_unrecognized_args'):
            extra.extend(namespace._unrecognized_args)
            del namespace._unrecognized_args
        return namespace, extra

    def _option(self, arg):
        """(action, option string, what parts it from its argument, that argument) or None for a positional."""
        if not arg or arg[0] not in self.prefix_chars:
            return None
        known = self._option_string_actions
        if arg in known:
            return known[arg], arg, None, None
        if len(arg) == 1:
            return None
        name, eq, value = arg.partition('=')
        if eq and name in known:
            return known[name], name, eq, value
        if arg[1] not in self.prefix_chars:
            # An option of one letter with its argument, or the beginning of a longer one.
            found = [(known[o], o, '', arg[2:]) if o == arg[:2] else (known[o], o, None, None) for o in known if o == arg[:2] or o.startswith(arg)]
        else:
            found = [(known[o], o, eq or None, value if eq else None) for o in known if o.startswith(name)] if self.allow_abbrev else []
        if len(found) > 1:
            raise ArgumentError(None, 'ambiguous option: %s could match %s' % (arg, ', '.join([f[1] for f in found])))
        if found:
            return found[0]
        if _re.match(r'^-(?:\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)$', arg) and not any([_re.match(r'^-\d', o) for o in self._option_string_actions]):
            return None
        if ' ' in arg:
            return None
        return None, arg, None, None

    def _expand(self, args):
        if self.fromfile_prefix_chars is None:
            return args
        from _argparse_mixed import expand
        return expand(self, args)

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _parse(self, args, namespace):
        args = self._expand(args)
        options = {}
        pattern = []
        i = 0
        for k, a in enumerate(args):
            if a == '--':
                pattern.append('-')
                pattern.extend('A' * (len(args) - k - 1))
                break
            o = self._option(a)
            if o is None:
                pattern.append('A')
            else:
                options[k] = o
                pattern.append('O')
        pattern = ''.join(pattern)
        seen, seen_non_default, warned = set(), set(), []
        extras = []
        positionals = [a for a in self._actions if not a.option_strings]

        def take(action, strings, option=None):
            seen.add(action)
            values = self._values(action, strings)
            if action.option_strings or values is not action.default:
                seen_non_default.add(action)
                for g in self._mutually_exclusive_groups:
                    if action in g._group_actions:
                        for other in g._group_actions:
                            if other is not action and other in seen_non_default:
                                raise ArgumentError(action, 'not allowed with argument %s' % _get_action_name(other))
            if action.deprecated and (option or strings) and (option or action.dest) not in warned:
                warned.append(option or action.dest)
                self._warn("option '%s' is deprecated" % option if option else "argument '%s' is deprecated" % _get_action_name(action))
            if values is not SUPPRESS:
                action(self, namespace, values, option)

        def count(action, text):
            m = _re.match(self._nargs_pattern(action), text)
            if m is None:
                errors = {None: 'expected one argument', OPTIONAL: 'expected at most one argument', ONE_OR_MORE: 'expected at least one argument'}
                text = errors.get(action.nargs) if action.nargs in errors else 'expected %s argument%s' % (action.nargs, '' if action.nargs == 1 else 's')
                raise ArgumentError(action, text)
            return len(m.group(1))

        def consume_option(start):
            action, option, sep, explicit = options[start]
            taken, stop = [], start + 1
            while True:
                if action is None:
                    extras.append(args[start])
                    return stop
                n = count(action, pattern[stop:] if explicit is None else 'A')
                if explicit is None:
                    taken.append((action, args[stop:stop + n], option))
                    stop += n
                    break
                if n == 1:
                    taken.append((action, [explicit], option))
                    break
                if n or option[1] in self.prefix_chars or not explicit or sep or explicit[0] in self.prefix_chars:
                    raise ArgumentError(action, 'ignored explicit argument %r' % explicit)
                # Letters that stand together are options of their own.
                taken.append((action, [], option))
                option, rest = option[0] + explicit[0], explicit[1:]
                if option not in self._option_string_actions:
                    extras.append(option + rest)
                    break
                action = self._option_string_actions[option]
                sep = rest[:1] if rest[:1] == '=' else ''
                explicit = rest[len(sep):] if rest else None
            for action, strings, option in taken:
                take(action, strings, option)
            return stop

        def consume_positionals(start):
            text = pattern[start:]
            counts = []
            for k in range(len(positionals), 0, -1):
                m = _re.match(''.join([self._nargs_pattern(a) for a in positionals[:k]]), text)
                if m is not None:
                    counts = [len(g) for g in m.groups()]
                    break
            for action, n in zip(positionals[:], counts):
                part = args[start:start + n]
                if action.nargs == PARSER:
                    if part and part[0] == '--':
                        part = part[1:]
                elif action.nargs != REMAINDER and '--' in part and pattern.find('-', start, start + n) >= 0:
                    part.remove('--')
                start += n
                take(action, part)
            positionals[:] = positionals[len(counts):]
            return start

        at = 0
        last = max(options) if options else -1
        while at <= last:
            nxt = at
            while nxt <= last and nxt not in options:
                nxt += 1
            if at != nxt:
                end = consume_positionals(at)
                if end > at:
                    at = end
                    continue
                at = end
            if at not in options:
                extras.extend(args[at:nxt])
                at = nxt
            at = consume_option(at)
        stop = consume_positionals(at)
        extras.extend(args[stop:])
        required = []
        for a in self._actions:
            if a not in seen:
                if a.required:
                    required.append(_get_action_name(a))
                elif a.default is not None and isinstance(a.default, str) and hasattr(namespace, a.dest) and a.default is getattr(namespace, a.dest):
                    setattr(namespace, a.dest, self._value(a, a.default))
        if required:
            raise ArgumentError(None, 'the following arguments are required: %s' % ', '.join(required))
        for g in self._mutually_exclusive_groups:
            if g.required and not any([a in seen_non_default for a in g._group_actions]):
                raise ArgumentError(None, 'one of the arguments %s is required' % ' '.join([_get_action_name(a) for a in g._group_actions if a.help is not SUPPRESS]))
        return extras

    def _nargs_pattern(self, action):
        n = action.nargs
        p = {None: '(-*A-*)', OPTIONAL: '(-*A?-*)', ZERO_OR_MORE: '(-*[A-]*)', ONE_OR_MORE: '(-*A[A-]*)', REMAINDER: '([AO-]*)', PARSER: '(-*A[-AO]*)', SUPPRESS: '(-*-*)'}.get(n) if not isinstance(
            n, int) else '(-*%s-*)' % '-*'.join('A' * n)
        if action.option_strings:
            p = p.replace('-*', '').replace('-', '')
        return p

    def _values(self, action, strings):
        n = action.nargs
        if not strings and n == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str) and value is not SUPPRESS:
                value = self._value(action, value)
            return value
        if not strings and n == ZERO_OR_MORE and not action.option_strings:
            return action.default if action.default is not None else []
        if len(strings) == 1 and n in (None, OPTIONAL):
            value = self._value(action, strings[0])
            self._check(action, value)
            return value
        if n == REMAINDER:
            return [self._value(action, v) for v in strings]
        if n == PARSER:
            value = [self._value(action, v) for v in strings]
            self._check(action, value[0])
            return value
        if n == SUPPRESS:
            return SUPPRESS
        value = [self._value(action, v) for v in strings]
        for v in value:
            self._check(action, v)
        return value

    def _value(self, action, string):
        f = self._type_of(action)
        if f is None:
            return string
        try:
            return f(string)
        except ArgumentTypeError as e:
            raise ArgumentError(action, str(e))
        except (TypeError, ValueError):
            raise ArgumentError(action, 'invalid %s value: %r' % (getattr(f, '__name__', repr(f)), string))

    def _check(self, action, value):
        choices = action.choices
        if choices is None:
            return
        if isinstance(choices, str):
            choices = iter(choices)
        if value not in choices:
            raise ArgumentError(action, 'invalid choice: %r (choose from %s)' % (value, ', '.join([repr(c) for c in action.choices])))

    # ---- text

    def format_usage(self):
        return self.formatter_class(prog=self.prog).usage(self, self._actions, self._mutually_exclusive_groups)[:-1]

    def format_help(self):
        f = self.formatter_class(prog=self.prog)
        out = [f.usage(self, self._actions, self._mutually_exclusive_groups)]
        if self.description:
            out.append(f._fill(self.description % {'prog': self.prog} if '%(prog)' in self.description else self.description, f._width, '').rstrip('\n') + '\n\n')
        longest = 0
        for g in self._action_groups:
            for a in g._group_actions:
                if a.help is not SUPPRESS:
                    longest = max(longest, len(f._invocation(a)) + 2)
                    for c in getattr(a, '_choices_actions', ()):
                        longest = max(longest, len(f._invocation(c)) + 4)
        for g in self._action_groups:
            lines = []
            for a in g._group_actions:
                if a.help is SUPPRESS:
                    continue
                lines.extend(f.action_lines(a, 2, longest))
                for c in getattr(a, '_choices_actions', ()):
                    lines.extend(f.action_lines(c, 4, longest))
            if not lines and not g.description:
                continue
            if g.title is not None:
                out.append(g.title + ':\n')
            if g.description:
                out.append(f._fill(g.description, f._width, '  ') + '\n' + ('\n' if lines else ''))
            out.append('\n'.join(lines) + '\n\n' if lines else '\n')
        if self.epilog:
            out.append(f._fill(self.epilog % {'prog': self.prog} if '%(prog)' in self.epilog else self.epilog, f._width, '').rstrip('\n') + '\n')
        return _re.sub('\n\n\n+', '\n\n', ''.join(out)).strip('\n') + '\n'

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        try:
            (_sys.stderr if file is None else file).write(message)
        except (AttributeError, OSError):
            pass

    def _warn(self, message):
        self._print_message('%s: warning: %s\n' % (self.prog, message), _sys.stderr)

    def error(self, message):
        self.print_usage(_sys.stderr)
        self.exit(2, '%s: error: %s\n' % (self.prog, message))

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def __repr__(self):
        names = ('prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help')
        return '%s(%s)' % (type(self).__name__, ', '.join(['%s=%r' % (n, getattr(self, n)) for n in names]))
