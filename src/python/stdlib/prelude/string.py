whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = ascii_lowercase.upper()
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or ' ').join([w.capitalize() for w in s.split(sep)])


def _template_pattern(cls, given):
    import re
    if given is None:
        mark, plain = re.escape(cls.delimiter), cls.idpattern
        given = '%s(?:(?P<escaped>%s)|(?P<named>%s)|{(?P<braced>%s)}|(?P<invalid>))' % (mark, mark, plain, cls.braceidpattern or plain)
    return re.compile(given, cls.flags | re.VERBOSE)


_none = {}


class _FirstUse:
    """The pattern of `Template` itself, made when it is wanted."""

    def __get__(self, template, cls):
        Template.pattern = made = _template_pattern(Template, None)
        return made


class _OneAfterOther:
    """Keywords, and what they do not have of a mapping."""

    def __init__(self, first, then):
        self._first, self._then = first, then

    def __getitem__(self, name):
        return self._first[name] if name in self._first else self._then[name]


class Template:
    delimiter = '$'
    idpattern = '(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    # That of `re.IGNORECASE`.
    flags = 2
    pattern = _FirstUse()

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls.pattern = _template_pattern(cls, cls.__dict__.get('pattern'))

    def __init__(self, template):
        self.template = template

    def _fill(self, mapping, safe):
        def value(m):
            name = self._name(m)
            if name is None:
                if m['invalid'] is None:
                    return self.delimiter
                if not safe:
                    self._refuse(m.start('invalid'))
            elif not safe:
                return str(mapping[name])
            else:
                try:
                    return str(mapping[name])
                except KeyError:
                    pass
            return m[0]

        return self.pattern.sub(value, self.template)

    def _name(self, m):
        """What a placeholder asks for; None where it is none."""
        name = m['named'] or m['braced']
        if name is None and m['escaped'] is None and m['invalid'] is None:
            raise ValueError('Unrecognized named group in pattern', self.pattern)
        return name

    def _refuse(self, at):
        before = self.template[:at].splitlines(True)
        line, column = (len(before), at - len(''.join(before[:-1]))) if before else (1, 1)
        raise ValueError('Invalid placeholder in string: line %d, col %d' % (line, column))

    def is_valid(self):
        return not [m for m in self.pattern.finditer(self.template) if self._name(m) is None and m['invalid'] is not None]

    def get_identifiers(self):
        names = [self._name(m) for m in self.pattern.finditer(self.template)]
        return [n for n in dict.fromkeys(names) if n is not None]

    def _filled(self, args, kws, safe):
        if not args:
            mapping = kws
        else:
            mapping = _OneAfterOther(kws, *args) if kws else args[0]
        return self._fill(mapping, safe)

    def substitute(self, mapping=_none, /, **kws):
        return self._filled(() if mapping is _none else (mapping,), kws, False)

    def safe_substitute(self, mapping=_none, /, **kws):
        return self._filled(() if mapping is _none else (mapping,), kws, True)


def _parse(text):
    """(literal, field, spec, conversion) of a format string."""
    i = 0
    n = len(text)
    literal = []
    while i < n:
        c = text[i]
        if c == '{' or c == '}':
            if text[i:i + 2] == c * 2:
                literal.append(c)
                i += 2
                continue
            if c == '}':
                raise ValueError("Single '}' encountered in format string")
            if i + 1 >= n:
                raise ValueError("Single '{' encountered in format string")
            depth = 1
            j = i + 1
            while j < n and depth:
                if text[j] == '{':
                    depth += 1
                elif text[j] == '}':
                    depth -= 1
                j += 1
            if depth:
                raise ValueError("expected '}' before end of string")
            inner = text[i + 1:j - 1]
            k = 0
            while k < len(inner) and inner[k] not in ':!':
                k = inner.find(']', k) if inner[k] == '[' and ']' in inner[k:] else k
                k += 1
            name, rest = inner[:k], inner[k:]
            conversion = None
            if rest[:1] == '!':
                if len(rest) < 2:
                    raise ValueError("end of string while looking for conversion specifier")
                conversion = rest[1]
                rest = rest[2:]
                if rest and rest[0] != ':':
                    raise ValueError("expected ':' after conversion specifier")
            yield ''.join(literal), name, rest[1:], conversion
            literal = []
            i = j
        else:
            literal.append(c)
            i += 1
    if literal:
        yield ''.join(literal), None, None, None


def _split_field(name):
    i = 0
    while i < len(name) and name[i] not in '.[':
        i += 1
    first, rest = name[:i], []
    while i < len(name):
        if name[i] == '.':
            j = i + 1
            while j < len(name) and name[j] not in '.[':
                j += 1
            if j == i + 1:
                raise ValueError('Empty attribute in format string')
            rest.append((True, name[i + 1:j]))
            i = j
        elif name[i] == '[':
            j = name.find(']', i)
            if j < 0:
                raise ValueError("Missing ']' in format string")
            key = name[i + 1:j]
            if not key:
                raise ValueError('Empty attribute in format string')
            rest.append((False, int(key) if key.isdigit() else key))
            i = j + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
    return int(first) if first.isdigit() else first, rest


class Formatter:
    def vformat(self, format_string, args, kwargs):
        used = set()
        text, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return text

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is not None:
                if field_name == '' or field_name[0] in '.[':
                    if auto_arg_index is False:
                        raise ValueError('cannot switch from manual field specification to automatic field numbering')
                    field_name = str(auto_arg_index) + field_name
                    auto_arg_index += 1
                elif field_name.isdigit():
                    if auto_arg_index:
                        raise ValueError('cannot switch from manual field specification to automatic field numbering')
                    auto_arg_index = False
                obj, arg_used = self.get_field(field_name, args, kwargs)
                used_args.add(arg_used)
                obj = self.convert_field(obj, conversion)
                format_spec, auto_arg_index = self._vformat(format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
                result.append(self.format_field(obj, format_spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        for letter, how in (('s', str), ('r', repr), ('a', ascii)):
            if conversion == letter:
                return how(value)
        raise ValueError('Unknown conversion specifier {0!s}'.format(conversion))

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def parse(self, format_string):
        return _parse(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_field(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, i in rest:
            obj = getattr(obj, i) if is_attr else obj[i]
        return obj, first
