# `configparser`: files of sections, keys and values. Source: the library reference, "configparser".
import io as _io
import os as _os
import re as _re
from collections import ChainMap as _ChainMap
from collections.abc import MutableMapping as _MutableMapping

__all__ = ('NoSectionError', 'DuplicateOptionError', 'DuplicateSectionError', 'NoOptionError', 'InterpolationError', 'InterpolationDepthError',
           'InterpolationMissingOptionError', 'InterpolationSyntaxError', 'ParsingError', 'MissingSectionHeaderError', 'MultilineContinuationError',
           'ConfigParser', 'RawConfigParser', 'Interpolation', 'BasicInterpolation', 'ExtendedInterpolation', 'SectionProxy', 'ConverterMapping',
           'DEFAULTSECT', 'MAX_INTERPOLATION_DEPTH', 'UNNAMED_SECTION')
DEFAULTSECT = 'DEFAULT'
MAX_INTERPOLATION_DEPTH = 10
_UNSET = object()


class _Unnamed:
    def __repr__(self):
        return '<UNNAMED_SECTION>'


UNNAMED_SECTION = _Unnamed()


_default_dict = dict


class Error(Exception):
    def __init__(self, msg=''):
        super().__init__(msg)
        self.message = msg

    def __str__(self):
        return self.message

    __repr__ = __str__


class NoSectionError(Error):
    def __init__(self, section):
        Error.__init__(self, 'No section: %r' % (section,))
        self.section, self.args = section, (section,)


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        text = 'Section %r already exists' % (section,) if source is None else _told(source, lineno, 'section %r already exists' % (section,))
        Error.__init__(self, text)
        self.section, self.source, self.lineno, self.args = section, source, lineno, (section, source, lineno)


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        text = 'option %r in section %r already exists' % (option, section)
        Error.__init__(self, text[0].upper() + text[1:] if source is None else _told(source, lineno, text))
        self.section, self.option, self.source, self.lineno = section, option, source, lineno
        self.args = (section, option, source, lineno)


def _told(source, lineno, text):
    return 'While reading from %r%s: %s' % (source, '' if lineno is None else ' [line %2d]' % lineno, text)


class NoOptionError(Error):
    def __init__(self, option, section):
        Error.__init__(self, 'No option %r in section: %r' % (option, section))
        self.option, self.section, self.args = option, section, (option, section)


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option, self.section, self.args = option, section, (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        InterpolationError.__init__(self, option, section, 'Bad value substitution: option %r in section %r contains an interpolation key %r which '
                                    'is not a valid option name. Raw value: %r' % (option, section, reference, rawval))
        self.reference, self.args = reference, (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        InterpolationError.__init__(self, option, section, 'Recursion limit exceeded in value substitution: option %r in section %r contains an '
                                    'interpolation key which cannot be substituted in %d steps. Raw value: %r' % (option, section, MAX_INTERPOLATION_DEPTH, rawval))
        self.args = (option, section, rawval)


class ParsingError(Error):
    def __init__(self, source, *args):
        Error.__init__(self, 'Source contains parsing errors: %r' % (source,))
        self.source, self.errors, self.args = source, [], (source,)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += '\n\t[line %2d]: %r' % (lineno, line)


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, 'File contains no section headers.\nfile: %r, line: %d\n%r' % (filename, lineno, line))
        self.source, self.lineno, self.line, self.errors, self.args = filename, lineno, line, [], (filename, lineno, line)


class MultilineContinuationError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, 'Key without value continued with an indented line.\nfile: %r, line: %d\n%r' % (filename, lineno, line))
        self.source, self.lineno, self.line, self.errors, self.args = filename, lineno, line, [], (filename, lineno, line)


from _configparser_sections import ConverterMapping, SectionProxy, _texts_only
from _configparser_values import BasicInterpolation, ExtendedInterpolation, Interpolation


class RawConfigParser(_MutableMapping):
    BOOLEAN_STATES = {'1': True, 'yes': True, 'true': True, 'on': True, '0': False, 'no': False, 'false': False, 'off': False}
    SECTCRE = _re.compile(r'\[(?P<header>.+)\]')
    _DEFAULT_INTERPOLATION = Interpolation()

    def __init__(self, defaults=None, dict_type=_default_dict, allow_no_value=False, *, delimiters=('=', ':'), comment_prefixes=('#', ';'),
                 inline_comment_prefixes=None, strict=True, empty_lines_in_values=True, default_section=DEFAULTSECT,
                 interpolation=_UNSET, converters=_UNSET, allow_unnamed_section=False):
        self._dict = dict_type
        self._sections, self._defaults = dict_type(), dict_type()
        self._bare, self._strict, self._blank = allow_no_value, strict, empty_lines_in_values
        self._delimiters, self._comments, self._inline = tuple(delimiters), tuple(comment_prefixes or ()), tuple(inline_comment_prefixes or ())
        self._unnamed = allow_unnamed_section
        self.default_section = default_section
        self._interpolation = self._DEFAULT_INTERPOLATION if interpolation is _UNSET else interpolation
        if self._interpolation is None:
            self._interpolation = Interpolation()
        if not isinstance(self._interpolation, Interpolation):
            raise TypeError('interpolation= must be None or an instance of Interpolation; got an object of type %s' % type(self._interpolation))
        self._converters = ConverterMapping(self)
        if converters is not _UNSET:
            self._converters.update(converters)
        if defaults:
            self._read_defaults(defaults)

    converters = property(lambda self: self._converters)

    def _read_defaults(self, defaults):
        for key, value in defaults.items():
            self._defaults[self.optionxform(key)] = value

    def optionxform(self, optionstr):
        return optionstr.lower()

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError('Invalid section name: %r' % (section,))
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = self._dict()

    def has_section(self, section):
        return section in self._sections

    def options(self, section):
        if section not in self._sections:
            raise NoSectionError(section) from None
        return list(dict.fromkeys([*self._sections[section], *self._defaults]))

    def read(self, filenames, encoding=None):
        done = []
        for name in [filenames] if isinstance(filenames, (str, bytes, _os.PathLike)) else filenames:
            try:
                with open(name, encoding=encoding) as f:
                    self._read(f, _os.fspath(name))
            except OSError:
                continue
            done.append(_os.fspath(name))
        return done

    def read_file(self, f, source=None):
        self._read(f, getattr(f, 'name', '<???>') if source is None else source)

    def read_string(self, string, source='<string>'):
        self._read(_io.StringIO(string), source)

    def read_dict(self, dictionary, source='<dict>'):
        seen = set()
        for section, keys in dictionary.items():
            if section != self.default_section:
                section = str(section)
                if self._strict and section in seen and section in self._sections:
                    raise DuplicateSectionError(section)
                if section not in self._sections:
                    self.add_section(section)
            seen.add(section)
            used = set()
            for key, value in keys.items():
                key = self.optionxform(str(key))
                if self._strict and key in used:
                    raise DuplicateOptionError(section, key, source)
                used.add(key)
                self.set(section, key, None if value is None else str(value))

    def _values(self, section, vars=None):
        own = {}
        if section in self._sections:
            own = self._sections[section]
        elif section != self.default_section:
            raise NoSectionError(section)
        given = {self.optionxform(k): None if v is None else str(v) for k, v in vars.items()} if vars else {}
        return _ChainMap(given, own, self._defaults)

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        try:
            values = self._values(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        key = self.optionxform(option)
        if key not in values:
            if fallback is _UNSET:
                raise NoOptionError(key, section)
            return fallback
        value = values[key]
        return value if raw or value is None else self._interpolation.before_get(self, section, key, value, values)

    def _get_conv(self, section, option, conv, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        try:
            return conv(self.get(section, option, raw=raw, vars=vars, **kwargs))
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError('Not a boolean: %s' % value)
        return self.BOOLEAN_STATES[value.lower()]

    def getint(self, section, option, **k):
        return self._get_conv(section, option, int, **k)

    def getfloat(self, section, option, **k):
        return self._get_conv(section, option, float, **k)

    def getboolean(self, section, option, **k):
        return self._get_conv(section, option, self._convert_to_boolean, **k)

    def items(self, section=_UNSET, raw=False, vars=None):
        if section is _UNSET:
            return super().items()
        if section not in self._sections and section != self.default_section:
            raise NoSectionError(section)
        merged = {**self._defaults, **self._sections.get(section, {})}
        names = list(merged)
        if vars:
            merged.update({self.optionxform(k): v for k, v in vars.items()})
        shown = (lambda k: merged[k]) if raw else (lambda k: merged[k] if merged[k] is None else self._interpolation.before_get(self, section, k, merged[k], merged))
        return [(k, shown(k)) for k in names]

    def popitem(self):
        for name in self.sections():
            proxy = self[name]
            del self[name]
            return name, proxy
        raise KeyError

    def has_option(self, section, option):
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        return section in self._sections and self.optionxform(option) in {**self._defaults, **self._sections[section]}

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        self._held(section)[self.optionxform(option)] = value

    def write(self, fp, space_around_delimiters=True):
        sign = ' %s ' % self._delimiters[0] if space_around_delimiters else self._delimiters[0]
        held = [(self.default_section, self._defaults)] if self._defaults else []
        for name, values in held + list(self._sections.items()):
            if name is not UNNAMED_SECTION:
                fp.write('[%s]\n' % name)
            for key, value in values.items():
                value = self._interpolation.before_write(self, name, key, value)
                fp.write('%s%s\n' % (key, '' if value is None and self._bare else sign + str(value).replace('\n', '\n\t')))
            fp.write('\n')

    def _held(self, section):
        """What a section has itself."""
        if not section or section == self.default_section:
            return self._defaults
        if section not in self._sections:
            raise NoSectionError(section) from None
        return self._sections[section]

    def remove_option(self, section, option):
        return self._held(section).pop(self.optionxform(option), _UNSET) is not _UNSET

    def remove_section(self, section):
        return self._sections.pop(section, None) is not None

    def __getitem__(self, key):
        if key != self.default_section and key not in self._sections:
            raise KeyError(key)
        return SectionProxy(self, key)

    def __setitem__(self, key, value):
        held = self._defaults if key == self.default_section else self._sections.get(key, {})
        given = dict(value)
        held.clear()
        self.read_dict({key: given})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError('Cannot remove the default section.')
        if key not in self._sections:
            raise KeyError(key)
        del self._sections[key]

    def __contains__(self, key):
        return key == self.default_section or key in self._sections

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return iter([self.default_section, *self._sections])

    def _read(self, lines, source):
        try:
            wrong = self._read_lines(lines, source)
        finally:
            self._join(source)
        if wrong:
            raise wrong

    def _join(self, source):
        for name, held in [(self.default_section, self._defaults), *self._sections.items()]:
            for key, value in held.items():
                if isinstance(value, list):
                    value = '\n'.join(value).rstrip()
                held[key] = self._interpolation.before_read(self, name, key, value)

    def _read_lines(self, lines, source):
        """Reads lines: a header begins a section, an indented line goes on with the value before it."""
        held, name, key, depth, wrong, seen = None, None, None, 0, None, set()
        if self._unnamed:
            name, held = UNNAMED_SECTION, self._sections.setdefault(UNNAMED_SECTION, {})
        for number, line in enumerate(lines, 1):
            text = self._code_of(line)
            if not text:
                if self._blank and held is not None and key is not None and held.get(key) is not None and line.strip() == '':
                    held[key].append('')
                elif not self._blank:
                    depth = 10 ** 9
                continue
            indent = len(line) - len(line.lstrip())
            if held is not None and key is not None and indent > depth:
                if held[key] is None:
                    raise MultilineContinuationError(source, number, line)
                held[key].append(text)
                continue
            depth = indent
            m = self.SECTCRE.match(text)
            if m:
                name, key = m['header'], None
                held = self._begin(name, seen, source, number)
            elif held is None:
                raise MissingSectionHeaderError(source, number, line)
            else:
                at = min([text.find(d) for d in self._delimiters if d in text], default=-1)
                if at < 0 and not self._bare or at == 0:
                    wrong = wrong or ParsingError(source)
                    wrong.append(number, line)
                    continue
                key = self._begin_value(name, held, text, at, seen, (source, number))
        return wrong

    def _begin(self, name, seen, source, number):
        if name in self._sections:
            if self._strict and name in seen:
                raise DuplicateSectionError(name, source, number)
            held = self._sections[name]
        elif name == self.default_section:
            held = self._defaults
        else:
            held = self._sections[name] = self._dict()
        seen.add(name)
        return held

    def _begin_value(self, name, held, text, at, seen, place):
        key = self.optionxform((text[:at] if at > 0 else text).rstrip())
        if self._strict and (name, key) in seen:
            raise DuplicateOptionError(name, key, *place)
        seen.add((name, key))
        width = [len(d) for d in self._delimiters if text.startswith(d, at)][0] if at > 0 else 0
        held[key] = [text[at + width:].strip()] if at > 0 else None
        return key

    def _code_of(self, line):
        text = line.strip()
        if text.startswith(self._comments):
            return ''
        cuts = [m.start() for p in self._inline for m in _re.finditer(r'(?:^|(?<=\s))' + _re.escape(p), line)]
        return line[:min(cuts)].strip() if cuts else text


class ConfigParser(RawConfigParser):
    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def _read_defaults(self, defaults):
        # What stands for others is looked at when it is read.
        kept, self._interpolation = self._interpolation, Interpolation()
        try:
            self.read_dict({self.default_section: defaults})
        finally:
            self._interpolation = kept

    def set(self, section, option, value=None):
        _texts_only(self, option=option, value=value)
        super().set(section, option, value)

    def add_section(self, section):
        if not isinstance(section, str) and section is not UNNAMED_SECTION:
            raise TypeError('section names must be strings')
        super().add_section(section)
