# The part of `configparser` on values that stand for others.
import re as _re
from configparser import InterpolationDepthError, InterpolationMissingOptionError, InterpolationSyntaxError, MAX_INTERPOLATION_DEPTH
from configparser import NoOptionError, NoSectionError

__name__ = 'configparser'


class Interpolation:
    def before_set(self, parser, section, option, value):
        return value

    before_read = before_write = before_set

    def before_get(self, parser, section, option, value, defaults):
        return value


class BasicInterpolation(Interpolation):
    """`%(key)s` stands for another value."""
    _mark, _key = '%', _re.compile(r'%\(([^)]+)\)s')

    def before_get(self, parser, section, option, value, defaults):
        return self._filled(parser, section, option, value, defaults, value, 1)

    def before_set(self, parser, section, option, value):
        rest = self._key.sub('', value.replace(self._mark * 2, ''))
        if self._mark in rest:
            raise ValueError('invalid interpolation syntax in %r at position %d' % (value, rest.find(self._mark)))
        return value

    def _looked_up(self, parser, section, option, m, values, raw):
        key = parser.optionxform(m[1])
        if key not in values:
            raise InterpolationMissingOptionError(option, section, raw, key) from None
        return values[key], section, option, values

    def _filled(self, parser, section, option, text, values, raw, depth):
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        out = []
        while text:
            before, mark, rest = text.partition(self._mark)
            out.append(before)
            if not mark:
                break
            if rest[:1] == self._mark:
                out.append(mark)
                text = rest[1:]
                continue
            whole = mark + rest
            m = self._key.match(whole)
            if not m:
                raise InterpolationSyntaxError(option, section, self._wrong(rest, whole))
            found, where, name, theirs = self._looked_up(parser, section, option, m, values, raw)
            text = whole[m.end():]
            out.append(self._filled(parser, where, name, found, theirs, raw, depth + 1) if found and self._mark in found else found)
        return ''.join(out)

    def _wrong(self, rest, whole):
        if rest[:1] == '(':
            return 'bad interpolation variable reference %r' % whole
        return "'%%' must be followed by '%%' or '(', found: %r" % whole


class ExtendedInterpolation(BasicInterpolation):
    """`${key}` and `${section:key}` stand for other values."""
    _mark, _key = '$', _re.compile(r'\$\{([^}]+)\}')

    def _wrong(self, rest, whole):
        if rest[:1] == '{':
            return 'bad interpolation variable reference %r' % whole
        return "'$' must be followed by '$' or '{', found: %r" % whole

    def _looked_up(self, parser, section, option, m, values, raw):
        path = m[1].split(':')
        if len(path) > 2:
            raise InterpolationSyntaxError(option, section, "More than one ':' found: %r" % m[0])
        try:
            if len(path) == 1:
                key = parser.optionxform(path[0])
                return values[key], section, key, values
            section, key = path[0], parser.optionxform(path[1])
            return parser.get(section, key, raw=True), section, key, dict(parser.items(section, raw=True))
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, ':'.join(path)) from None
