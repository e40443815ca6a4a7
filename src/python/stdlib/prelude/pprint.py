import io
import re
import sys

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pformat(object)


def isrecursive(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


def isreadable(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def saferepr(object):
    text, _, _ = PrettyPrinter()._safe_repr(object, {}, None, 0)
    return text


def pp(object, *args, sort_dicts=False, **kwargs):
    kwargs['sort_dicts'] = sort_dicts
    pprint(object, *args, **kwargs)


class _Sorted:
    """What is compared for a thing that is sorted: itself, or else its type and its id."""
    __slots__ = ('thing',)

    def __init__(self, thing):
        self.thing = thing

    def _instead(self):
        return str(type(self.thing)), id(self.thing)

    def __lt__(self, other):
        try:
            return self.thing < other.thing
        except TypeError:
            return self._instead() < other._instead()


def _sorted_pair(pair):
    return tuple([_Sorted(half) for half in pair])


def _recursion(object):
    return '<Recursion on %s with id=%s>' % (type(object).__name__, id(object))


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        indent, width = int(indent), int(width)
        for wrong, message in ((indent < 0, 'indent must be >= 0'), (depth is not None and depth <= 0, 'depth must be > 0'), (width == 0, 'width must be != 0')):
            if wrong:
                raise ValueError(message)
        self._depth, self._indent_per_level, self._width = depth, indent, width
        self._stream = sys.stdout if stream is None else stream
        self._compact, self._sort_dicts, self._underscore_numbers = bool(compact), sort_dicts, underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._format(object, self._stream, 0, 0, {}, 0)
            self._stream.write('\n')

    def pformat(self, object):
        out = io.StringIO()
        self._format(object, out, 0, 0, {}, 0)
        return out.getvalue()

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def isrecursive(self, object):
        _, _, recursive = self.format(object, {}, 0, 0)
        return recursive

    def _format(self, object, stream, indent, allowance, context, level):
        if id(object) in context:
            stream.write(_recursion(object))
            return
        text = self._repr(object, context, level)
        how = None
        if len(text) > self._width - indent - allowance:
            how = self._dispatch.get(_kind(object))
            if how is None and _plain_dataclass(object):
                how = type(self)._pprint_dataclass
        if how is None:
            stream.write(text)
            return
        context[id(object)] = 1
        how(self, object, stream, indent, allowance, context, level + 1)
        del context[id(object)]

    def _padding(self):
        """What is between an opening bracket and the first thing in it."""
        return (self._indent_per_level - 1) * ' '

    def _pprint_dataclass(self, object, stream, indent, allowance, context, level):
        name = object.__class__.__name__
        indent += len(name) + 1
        items = [(f.name, getattr(object, f.name)) for f in object.__dataclass_fields__.values() if f.repr]
        stream.write(name + '(')
        self._format_namespace_items(items, stream, indent, allowance, context, level)
        stream.write(')')

    def _pprint_dict(self, object, stream, indent, allowance, context, level):
        stream.write('{' + self._padding())
        if len(object):
            pairs = object.items()
            if self._sort_dicts:
                pairs = sorted(pairs, key=_sorted_pair)
            self._format_dict_items(pairs, stream, indent, allowance + 1, context, level)
        stream.write('}')

    def _pprint_ordered_dict(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + '(')
        self._format(list(object.items()), stream, indent + len(name) + 1, allowance + 1, context, level)
        stream.write(')')

    def _pprint_list(self, object, stream, indent, allowance, context, level):
        stream.write('[')
        self._format_items(object, stream, indent, allowance + 1, context, level)
        stream.write(']')

    def _pprint_tuple(self, object, stream, indent, allowance, context, level):
        stream.write('(')
        endchar = ',)' if len(object) == 1 else ')'
        self._format_items(object, stream, indent, allowance + len(endchar), context, level)
        stream.write(endchar)

    def _pprint_set(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        cls = object.__class__
        before, after = ('{', '}') if cls is set else (cls.__name__ + '({', '})')
        stream.write(before)
        self._format_items(sorted(object, key=_Sorted), stream, indent + len(before) - 1, allowance + len(after), context, level)
        stream.write(after)

    def _pprint_deque(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        indent += len(name) + 1
        stream.write(name + '([')
        if object.maxlen is None:
            self._format_items(object, stream, indent, allowance + 2, context, level)
            stream.write('])')
        else:
            self._format_items(object, stream, indent, 2, context, level)
            rml = self._repr(object.maxlen, context, level)
            stream.write('],\n%smaxlen=%s)' % (' ' * indent, rml))

    def _pprint_default_dict(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        rdf = self._repr(object.default_factory, context, level)
        name = object.__class__.__name__
        indent += len(name) + 1
        stream.write('%s(%s,\n%s' % (name, rdf, ' ' * indent))
        self._pprint_dict(object, stream, indent, allowance + 1, context, level)
        stream.write(')')

    def _pprint_counter(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + '({' + self._padding())
        self._format_dict_items(object.most_common(), stream, indent + len(name) + 1, allowance + 2, context, level)
        stream.write('})')

    def _pprint_bytes(self, object, stream, indent, allowance, context, level):
        if len(object) <= 4:
            stream.write(repr(object))
            return
        alone = 1 if level == 1 else 0
        width = self._width - indent - alone
        # The end has its own room only when it is shorter than the other groups of four.
        room = width - allowance - alone if len(object) % 4 else width
        groups = [object[at:at + 4] for at in range(0, len(object), 4)]
        self._write_lines(list(_packed(groups, width, room)), stream, indent + alone, alone)

    def _pprint_bytearray(self, object, stream, indent, allowance, context, level):
        stream.write('bytearray(')
        self._pprint_bytes(bytes(object), stream, indent + 10, allowance + 1, context, level + 1)
        stream.write(')')

    def _pprint_proxy(self, object, stream, indent, allowance, context, level):
        stream.write('mappingproxy(')
        self._format(object.copy(), stream, indent + 13, allowance + 1, context, level)
        stream.write(')')

    def _pprint_chain_map(self, object, stream, indent, allowance, context, level):
        if not object.maps:
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + '(')
        indent += len(name) + 1
        for m in object.maps[:-1]:
            self._format(m, stream, indent, 1, context, level)
            stream.write(',\n' + ' ' * indent)
        self._format(object.maps[-1], stream, indent, allowance + 1, context, level)
        stream.write(')')

    def _pprint_user(self, object, stream, indent, allowance, context, level):
        self._format(object.data, stream, indent, allowance, context, level - 1)

    def _pprint_str(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        alone = 1 if level == 1 else 0
        width = self._width - indent - alone
        *others, end = object.splitlines(True)
        pieces = []
        for line in others:
            pieces += _line_pieces(line, width, width)
        pieces += _line_pieces(end, width, width - allowance - alone)
        self._write_lines(pieces, stream, indent + alone, alone and len(pieces) > 1)

    def _write_lines(self, pieces, stream, indent, brackets):
        text = ('\n' + ' ' * indent).join(pieces)
        stream.write('(' + text + ')' if brackets else text)

    def _pprint_simplenamespace(self, object, stream, indent, allowance, context, level):
        name = 'namespace' if type(object).__name__ == 'SimpleNamespace' else object.__class__.__name__
        indent += len(name) + 1
        stream.write(name + '(')
        self._format_namespace_items(object.__dict__.items(), stream, indent, allowance, context, level)
        stream.write(')')

    def _format_dict_items(self, items, stream, indent, allowance, context, level):
        write = stream.write
        indent += self._indent_per_level
        items = list(items)
        for i, (key, ent) in enumerate(items):
            last = i == len(items) - 1
            rep = self._repr(key, context, level)
            write(rep + ': ')
            self._format(ent, stream, indent + len(rep) + 2, allowance if last else 1, context, level)
            if not last:
                write(',\n' + ' ' * indent)

    def _format_namespace_items(self, items, stream, indent, allowance, context, level):
        write = stream.write
        items = list(items)
        for i, (key, ent) in enumerate(items):
            last = i == len(items) - 1
            write(key + '=')
            if id(ent) in context:
                write('...')
            else:
                self._format(ent, stream, indent + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                write(',\n' + ' ' * indent)

    def _format_items(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        stream.write(self._padding())
        fresh, between = ',\n' + ' ' * indent, ''
        full = left = self._width - indent + 1
        items = list(items)
        for number, item in enumerate(items, 1):
            after = 1
            if number == len(items):
                after = allowance
                full, left = full - allowance, left - allowance
            if self._compact:
                text = self._repr(item, context, level)
                needs = len(text) + 2
                if needs > left:
                    left, between = full, between and fresh
                if needs <= left:
                    stream.write(between + text)
                    left, between = left - needs, ', '
                    continue
            stream.write(between)
            self._format(item, stream, indent, after, context, level)
            between = fresh

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def format(self, object, context, maxlevels, level):
        return self._safe_repr(object, context, maxlevels, level)

    def _safe_repr(self, object, context, maxlevels, level):
        typ = type(object)
        if typ in (str, bytes, bytearray, float, complex, bool, type(None)):
            return repr(object), True, False
        if typ is int:
            return (f'{object:_d}' if self._underscore_numbers else repr(object)), True, False
        kind = _kind(object)
        if kind == 'dict':
            if not object:
                return '{}', True, False
            objid = id(object)
            if maxlevels and level >= maxlevels:
                return '{...}', False, objid in context
            if objid in context:
                return _recursion(object), False, True
            context[objid] = 1
            readable, recursive = True, False
            components = []
            items = sorted(object.items(), key=_sorted_pair) if self._sort_dicts else object.items()
            for k, v in items:
                krepr, kreadable, krecur = self.format(k, context, maxlevels, level + 1)
                vrepr, vreadable, vrecur = self.format(v, context, maxlevels, level + 1)
                components.append('%s: %s' % (krepr, vrepr))
                readable = readable and kreadable and vreadable
                recursive = recursive or krecur or vrecur
            del context[objid]
            return '{%s}' % ', '.join(components), readable, recursive
        if kind == 'list' or kind == 'tuple':
            if kind == 'list':
                if not object:
                    return '[]', True, False
                form = '[%s]'
            elif len(object) == 1:
                form = '(%s,)'
            else:
                if not object:
                    return '()', True, False
                form = '(%s)'
            objid = id(object)
            if maxlevels and level >= maxlevels:
                return form % '...', False, objid in context
            if objid in context:
                return _recursion(object), False, True
            context[objid] = 1
            readable, recursive = True, False
            components = []
            for o in object:
                orepr, oreadable, orecur = self.format(o, context, maxlevels, level + 1)
                components.append(orepr)
                readable = readable and oreadable
                recursive = recursive or orecur
            del context[objid]
            return form % ', '.join(components), readable, recursive
        rep = repr(object)
        return rep, bool(rep) and not rep.startswith('<'), False


def _packed(parts, width, room):
    """The reprs of the parts, joined as long as they are no wider than `width`, or than `room` with the last."""
    held = None
    for number, part in enumerate(parts, 1):
        more = held + part if held else part
        if len(repr(more)) <= (room if number == len(parts) else width):
            held = more
            continue
        if held:
            yield repr(held)
        held = part
    if held:
        yield repr(held)


def _line_pieces(line, width, room):
    whole = repr(line)
    return [whole] if len(whole) <= room else list(_packed(re.findall(r'\S+\s*|\s+', line), width, room))


def _plain_dataclass(o):
    import dataclasses
    return dataclasses.is_dataclass(o) and not isinstance(o, type) and o.__dataclass_params__.repr and '__repr__' in type(o).__dict__


def _kind(o):
    """The name of the class whose `__repr__` the object has, for those that are known here."""
    r = type(o).__repr__
    for cls, name in _TYPES:
        if isinstance(o, cls) and cls.__repr__ is r:
            return name
    return None


import collections
import types
_TYPES = ((collections.OrderedDict, 'ordered'), (collections.defaultdict, 'defaultdict'), (collections.Counter, 'counter'), (dict, 'dict'), (list, 'list'), (tuple, 'tuple'),
          (set, 'set'), (frozenset, 'set'), (collections.deque, 'deque'), (str, 'str'), (bytes, 'bytes'), (types.SimpleNamespace, 'namespace'),
          (bytearray, 'bytearray'), (types.MappingProxyType, 'proxy'), (collections.ChainMap, 'chain'), (collections.UserDict, 'user'), (collections.UserList, 'user'),
          (collections.UserString, 'user'))
_P = PrettyPrinter
PrettyPrinter._dispatch = {'ordered': _P._pprint_ordered_dict, 'defaultdict': _P._pprint_default_dict, 'counter': _P._pprint_counter, 'dict': _P._pprint_dict, 'list': _P._pprint_list,
                           'tuple': _P._pprint_tuple, 'set': _P._pprint_set, 'deque': _P._pprint_deque, 'str': _P._pprint_str, 'bytes': _P._pprint_bytes,
                           'namespace': _P._pprint_simplenamespace, 'bytearray': _P._pprint_bytearray, 'proxy': _P._pprint_proxy, 'chain': _P._pprint_chain_map,
                           'user': _P._pprint_user}
