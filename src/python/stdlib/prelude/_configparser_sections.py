# The part of `configparser` that a section shows, and how its values are read as other things.
from collections.abc import MutableMapping as _MutableMapping
from functools import partial as _partial

__name__ = 'configparser'


def _texts_only(parser, option, value):
    if not isinstance(option, str):
        raise TypeError('option keys must be strings')
    if not (parser._bare and not value) and not isinstance(value, str):
        raise TypeError('option values must be strings')


class ConverterMapping(_MutableMapping):
    """The ways of reading that a parser's sections have too; None stands for a method of the parser's own."""

    def __init__(self, parser):
        self._parser = parser
        names = [n for n in dir(parser) if len(n) > 3 and n.startswith('get')]
        self._data = {n[3:]: None for n in names if callable(getattr(parser, n))}

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        if not isinstance(key, str):
            raise ValueError('Incompatible key: %s (type: %s)' % (key, type(key)))
        if not key:
            raise ValueError('Incompatible key: cannot use "" as a name')
        self._data[key] = value
        read = _partial(self._parser._get_conv, conv=value)
        read.converter = value
        setattr(self._parser, 'get' + key, read)

    def __delitem__(self, key):
        if not key or not isinstance(key, str):
            raise KeyError(key)
        del self._data[key]
        vars(self._parser).pop('get' + key, None)

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)


class SectionProxy(_MutableMapping):
    def __init__(self, parser, name):
        self._parser, self._name = parser, name

    def __getattr__(self, name):
        # Whatever way of reading the parser tells of.
        parser = self.__dict__.get('_parser')
        if name.startswith('get') and parser is not None and name[3:] in parser.converters and hasattr(parser, name):
            return self._typed(getattr(parser, name))
        raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__name__, name), name=name, obj=self)

    def _typed(self, get):
        def typed(option, fallback=None, **k):
            return get(self._name, option, fallback=fallback, **k)
        return typed

    def __repr__(self):
        return '<Section: %s>' % (self._name,)

    def __getitem__(self, key):
        if self._parser.has_option(self._name, key):
            return self._parser.get(self._name, key)
        raise KeyError(key)

    def __setitem__(self, key, value):
        _texts_only(self._parser, option=key, value=value)
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _options(self):
        return self._parser.options(self._name) if self._name != self._parser.default_section else list(self._parser.defaults())

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    parser = property(lambda self: self._parser)
    name = property(lambda self: self._name)

    def get(self, option, fallback=None, *, raw=False, vars=None, **kwargs):
        return self._parser.get(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)
