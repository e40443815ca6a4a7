# The part of `argparse` that writes help.
import os as _os
import re as _re
import sys as _sys
from argparse import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE

__name__ = 'argparse'


def _one_line(text):
    # Spaces that must not break stay.
    return _re.sub(r'\s+', ' ', text, flags=_re.ASCII).strip()


class HelpFormatter:
    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            width = int(_os.environ.get('COLUMNS', 80)) - 2
        self._prog, self._width = prog, width
        self._max = min(max_help_position, max(width - 20, indent_increment * 2))

    def _fill(self, text, width, indent):
        import textwrap
        return textwrap.fill(_one_line(text), width, initial_indent=indent, subsequent_indent=indent)

    def _split(self, text, width):
        import textwrap
        return textwrap.wrap(_one_line(text), width)

    def _help_of(self, action):
        return action.help

    def _default_metavar(self, action):
        return action.dest.upper() if action.option_strings else action.dest

    def _metavar(self, action, size=1):
        if action.metavar is not None:
            result = action.metavar
        elif action.choices is not None:
            result = '{%s}' % ','.join([str(c) for c in action.choices])
        else:
            result = self._default_metavar(action)
        return result if isinstance(result, tuple) else (result,) * size

    def _args(self, action):
        n = action.nargs
        m = self._metavar
        if n is None:
            return '%s' % m(action)
        if n == OPTIONAL:
            return '[%s]' % m(action)
        if n == ZERO_OR_MORE:
            metavar = m(action)
            return '[%s [%s ...]]' % metavar if len(metavar) == 2 else '[%s ...]' % metavar
        if n == ONE_OR_MORE:
            return '%s [%s ...]' % m(action, 2)
        if n == REMAINDER:
            return '...'
        if n == PARSER:
            return '%s ...' % m(action)
        if n == SUPPRESS:
            return ''
        if not isinstance(n, int):
            raise ValueError('invalid nargs value')
        return ' '.join(['%s'] * n) % m(action, n)

    def usage(self, parser, actions, groups, prefix='usage: '):
        prog = self._prog
        if parser.usage is SUPPRESS:
            return ''
        if parser.usage is not None:
            return prefix + parser.usage % {'prog': prog} + '\n\n'
        parts, options = self._parts(actions, groups)
        parts_o, parts_p = parts[:options], parts[options:]
        usage = ' '.join([p for p in [prog] + parts_o + parts_p if p])
        width = self._width
        if len(prefix) + len(usage) > width:
            def lines_of(parts, indent, start=None):
                lines, line = [], []
                length = len(start) if start is not None else len(indent)
                length -= 1
                first = len(indent) - 1
                for part in parts:
                    if length + 1 + len(part) > width and line:
                        lines.append(indent + ' '.join(line))
                        line = []
                        length = first
                    line.append(part)
                    length += len(part) + 1
                if line:
                    lines.append(indent + ' '.join(line))
                if start is not None and lines:
                    lines[0] = lines[0][len(indent):]
                return lines
            if len(prefix) + len(prog) <= 0.75 * width:
                indent = ' ' * (len(prefix) + len(prog) + 1)
                if parts_o:
                    lines = lines_of([prog] + parts_o, indent, prefix)
                    lines.extend(lines_of(parts_p, indent))
                elif parts_p:
                    lines = lines_of([prog] + parts_p, indent, prefix)
                else:
                    lines = [prog]
            else:
                indent = ' ' * len(prefix)
                lines = lines_of(parts_o + parts_p, indent)
                if len(lines) > 1:
                    lines = lines_of(parts_o, indent) + lines_of(parts_p, indent)
                lines = [prog] + lines
            usage = '\n'.join(lines)
        return prefix + usage + '\n\n'

    def _parts(self, actions, groups):
        """What each action gives to the usage, options first, and how many of these are there."""
        actions = [a for a in actions if a.option_strings] + [a for a in actions if not a.option_strings]
        whole = {}
        for g in groups:
            members = g._group_actions
            if not members:
                raise ValueError('empty group %s' % g)
            if all(m in actions for m in members) and any(m.help is not SUPPRESS for m in members):
                start = min(actions.index(m) for m in members)
                if {*actions[start:start + len(members)]} == {*members}:
                    whole[start] = g
        out, options = [], 0
        i = 0
        while i < len(actions):
            g = whole.get(i)
            some = actions[i:i + (1 if g is None else len(g._group_actions))]
            i += len(some)
            inner = [self._part(m, g is not None) for m in some if m.help is not SUPPRESS]
            if g is not None and (len(inner) > 1 or not g.required):
                left, right = '()' if g.required else '[]'
                inner = [part + ' |' for part in inner[:-1]] + [inner[-1] + right]
                inner[0] = left + inner[0]
            out += inner
            if some[0].option_strings:
                options = len(out)
        return out, options

    def _part(self, a, grouped):
        if not a.option_strings:
            part = self._args(a)
            if grouped and part[:1] == '[' and part[-1:] == ']':
                part = part[1:-1]
            return part
        if a.nargs == 0:
            part = a.format_usage()
        else:
            part = '%s %s' % (a.option_strings[0], self._args(a))
        return part if a.required or grouped else '[%s]' % part

    def _invocation(self, action):
        if not action.option_strings:
            return ' '.join(self._metavar(action, 1))
        if action.nargs == 0:
            return ', '.join(action.option_strings)
        return ', '.join(action.option_strings) + ' ' + self._args(action)

    def _expand_help(self, action):
        params = dict(vars(action), prog=self._prog)
        for name in list(params):
            if params[name] is SUPPRESS:
                del params[name]
            elif hasattr(params[name], '__name__'):
                params[name] = params[name].__name__
        if params.get('choices') is not None:
            params['choices'] = ', '.join([str(c) for c in params['choices']])
        return self._help_of(action) % params

    def action_lines(self, action, indent, position):
        invocation = self._invocation(action)
        help_position = min(position + 2, self._max)
        help_width = max(self._width - help_position, 11)
        width = help_position - indent - 2
        pad = ' ' * indent
        if not action.help:
            return [pad + invocation]
        lines = self._split(self._expand_help(action), help_width) if action.help.strip() else ['']
        if len(invocation) <= width:
            out = ['%s%-*s  %s' % (pad, width, invocation, lines[0])]
            lines = lines[1:]
        else:
            out = [pad + invocation]
        return out + [' ' * help_position + l for l in lines]


class RawDescriptionHelpFormatter(HelpFormatter):
    def _fill(self, text, width, indent):
        return ''.join([indent + line for line in text.splitlines(keepends=True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _split(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _help_of(self, action):
        help = action.help or ''
        if '%(default)' not in help and action.default is not SUPPRESS and (action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE)):
            help += ' (default: %(default)s)'
        return help


class MetavarTypeHelpFormatter(HelpFormatter):
    def _default_metavar(self, action):
        return action.type.__name__
