# The texts of XML-RPC: values to XML and back. Nothing here speaks HTTP.
import base64
import re
import time
from datetime import datetime
from decimal import Decimal

__version__ = '3.13'
MAXINT, MININT = 2 ** 31 - 1, -2 ** 31
PARSE_ERROR, SERVER_ERROR, APPLICATION_ERROR, SYSTEM_ERROR, TRANSPORT_ERROR = -32700, -32600, -32500, -32400, -32300
NOT_WELLFORMED_ERROR, UNSUPPORTED_ENCODING, INVALID_ENCODING_CHAR = -32700, -32701, -32702
INVALID_XMLRPC, METHOD_NOT_FOUND, INVALID_METHOD_PARAMS, INTERNAL_ERROR = -32600, -32601, -32602, -32603


def escape(s):
    return s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


class Error(Exception):
    def __str__(self):
        return repr(self)


class ProtocolError(Error):
    def __init__(self, url, errcode, errmsg, headers):
        super().__init__()
        vars(self).update(url=url, errcode=errcode, errmsg=errmsg, headers=headers)

    def __repr__(self):
        return '<%s for %s: %s %s>' % (type(self).__name__, self.url, self.errcode, self.errmsg)


class ResponseError(Error):
    pass


class Fault(Error):
    def __init__(self, faultCode, faultString, **extra):
        super().__init__()
        vars(self).update(faultCode=faultCode, faultString=faultString)

    def __repr__(self):
        return '<%s %s: %r>' % (type(self).__name__, self.faultCode, self.faultString)


boolean = Boolean = bool


def _stamp(value):
    if isinstance(value, datetime):
        return value.isoformat(timespec='seconds').replace('-', '')
    if not isinstance(value, (tuple, time.struct_time)):
        value = time.localtime(value or time.time())
    return '%04d%02d%02dT%02d:%02d:%02d' % tuple(value)[:6]


def _compares(name):
    def f(self, other):
        if isinstance(other, DateTime):
            mine, theirs = self.value, other.value
        elif isinstance(other, datetime):
            mine, theirs = self.value, _stamp(other)
        elif isinstance(other, str):
            mine, theirs = self.value, other
        elif hasattr(other, 'timetuple'):
            mine, theirs = self.timetuple(), other.timetuple()
        else:
            return NotImplemented
        return getattr(mine, name)(theirs)
    f.__name__ = name
    return f


class DateTime:
    def __init__(self, value=0):
        self.value = value if isinstance(value, str) else _stamp(value)

    __lt__, __le__, __gt__, __ge__, __eq__ = map(_compares, ('__lt__', '__le__', '__gt__', '__ge__', '__eq__'))
    __hash__ = None

    def timetuple(self):
        return time.strptime(self.value, '%Y%m%dT%H:%M:%S')

    def __str__(self):
        return self.value

    def __repr__(self):
        return '<%s %r at %#x>' % (type(self).__name__, self.value, id(self))

    def decode(self, data):
        self.value = str(data).strip()

    def encode(self, out):
        out.write(_dated(self.value))


class Binary:
    def __init__(self, data=None):
        if data is not None and not isinstance(data, (bytes, bytearray)):
            raise TypeError('expected bytes or bytearray, not %s' % type(data).__name__)
        self.data = bytes(data or b'')

    def __str__(self):
        return self.data.decode('latin-1')

    def __eq__(self, other):
        return self.data == (other.data if isinstance(other, Binary) else other)

    __hash__ = None

    def decode(self, data):
        self.data = base64.decodebytes(data)

    def encode(self, out):
        out.write(_in_base64(self.data))


def _dated(text):
    return '<value><dateTime.iso8601>%s</dateTime.iso8601></value>\n' % text


def _in_base64(data):
    return '<value><base64>\n%s</base64></value>\n' % base64.encodebytes(data).decode('ascii')


def _number(value):
    if not MININT <= value <= MAXINT:
        raise OverflowError('int exceeds XML-RPC limits')
    return '<value><int>%d</int></value>\n' % value


# What becomes of a value that has no others in it.
_PLAIN = {
    bool: lambda v: '<value><boolean>%d</boolean></value>\n' % v, int: _number, float: lambda v: '<value><double>%r</double></value>\n' % v,
    str: lambda v: '<value><string>%s</string></value>\n' % escape(v), bytes: _in_base64, bytearray: _in_base64, datetime: lambda v: _dated(_stamp(v))}
_KNOWN = {type(None), DateTime, Binary, tuple, list, dict, *_PLAIN}


class Marshaller:
    def __init__(self, encoding=None, allow_none=False):
        self.encoding, self.allow_none = encoding, allow_none
        self._open, self._out = set(), []

    def write(self, text):
        self._out.append(text)

    def dumps(self, values):
        self._out = []
        if isinstance(values, Fault):
            self.write('<fault>\n')
            self._dump({'faultCode': values.faultCode, 'faultString': values.faultString})
            self.write('</fault>\n')
        else:
            self.write('<params>\n')
            for value in values:
                self.write('<param>\n')
                self._dump(value)
                self.write('</param>\n')
            self.write('</params>\n')
        return ''.join(self._out)

    def _dump(self, value):
        kind = type(value)
        if kind in _PLAIN:
            self.write(_PLAIN[kind](value))
        elif value is None:
            if not self.allow_none:
                raise TypeError('cannot marshal None unless allow_none is enabled')
            self.write('<value><nil/></value>')
        elif kind in (tuple, list):
            self._inside(value, 'sequences', self._dump_items)
        elif kind is dict:
            self._inside(value, 'dictionaries', self._dump_members)
        elif kind in (DateTime, Binary):
            value.encode(self)
        elif kind is type(len) or not hasattr(value, '__dict__') or not _KNOWN.isdisjoint(kind.__mro__):
            raise TypeError('cannot marshal %s objects' % kind)
        else:
            self._inside(vars(value), 'dictionaries', self._dump_members)

    def _inside(self, value, what, dump):
        if id(value) in self._open:
            raise TypeError('cannot marshal recursive ' + what)
        self._open.add(id(value))
        dump(value)
        self._open.remove(id(value))

    def _dump_items(self, values):
        self.write('<value><array><data>\n')
        for value in values:
            self._dump(value)
        self.write('</data></array></value>\n')

    def _dump_members(self, members):
        self.write('<value><struct>\n')
        for name, value in members.items():
            if not isinstance(name, str):
                raise TypeError('dictionary key must be string')
            self.write('<member>\n<name>%s</name>\n' % escape(name))
            self._dump(value)
            self.write('</member>\n')
        self.write('</struct></value>\n')


def _truth(text):
    if text not in ('0', '1'):
        raise TypeError('bad boolean value')
    return text == '1'


def _made(kind, data):
    made = kind()
    made.decode(data)
    return made


_READ = dict.fromkeys(('i1', 'i2', 'i4', 'i8', 'int', 'biginteger'), int)
_READ.update({'nil': lambda text: None, 'boolean': _truth, 'double': float, 'float': float, 'bigdecimal': Decimal, 'string': str, 'name': str,
              'base64': lambda text: _made(Binary, text.encode('ascii')), 'dateTime.iso8601': lambda text: _made(DateTime, text)})
_OTHERS = {'array', 'struct', 'value', 'params', 'fault', 'methodName'}


class Unmarshaller:
    """Hears of the parts of a text in their order; close() gives what they were."""

    def __init__(self, use_datetime=False, use_builtin_types=False):
        self._values, self._marks, self._text = [], [], []
        self._kind = self._name = None
        self._is_bare = False
        self._read = dict(_READ)
        if use_builtin_types or use_datetime:
            self._read['dateTime.iso8601'] = lambda text: datetime.strptime(text, '%Y%m%dT%H:%M:%S')
        if use_builtin_types:
            self._read['base64'] = lambda text: base64.decodebytes(text.encode('ascii'))

    def xml(self, encoding, standalone):
        pass

    def start(self, tag, attrs):
        tag = tag.rpartition(':')[2]
        if tag in ('array', 'struct'):
            self._marks.append(len(self._values))
        self._text = []
        if self._is_bare and tag not in self._read and tag not in _OTHERS:
            raise ResponseError('unknown tag %r' % tag)
        self._is_bare = tag == 'value'

    def data(self, text):
        self._text.append(text)

    def end(self, tag):
        tag, text = tag.rpartition(':')[2], ''.join(self._text)
        if tag in self._read:
            self._values.append(self._read[tag](text))
            self._is_bare = False
        elif tag in ('array', 'struct'):
            mark = self._marks.pop()
            items = self._values[mark:]
            self._values[mark:] = [items if tag == 'array' else dict(zip(items[::2], items[1::2]))]
            self._is_bare = False
        elif tag == 'value' and self._is_bare:
            # Nothing in it says what it is: text.
            self._values.append(text)
            self._is_bare = False
        elif tag in ('params', 'fault', 'methodName'):
            self._kind = tag
            if tag == 'methodName':
                self._name = text

    def close(self):
        if self._kind is None or self._marks:
            raise ResponseError()
        if self._kind == 'fault':
            raise Fault(**self._values[0])
        return tuple(self._values)

    def getmethodname(self):
        return self._name


_PART = re.compile(r'<\?.*?\?>|<!--.*?-->|<!\[CDATA\[(.*?)\]\]>|<(/?)([^\s<>/!?]+)\s*(/?)>|([^<]+)', re.S)
_NAMED = {'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', 'apos': "'"}


def _malformed():
    from _sys import unsupported
    unsupported('XML of this kind')


def _plain(text):
    def one(found):
        name = found[1]
        if name[:1] == '#':
            return chr(int(name[2:], 16) if name[1:2] in 'xX' else int(name[1:]))
        return _NAMED[name] if name in _NAMED else _malformed()
    return re.sub('&([^;&]*);', one, text.replace('\r\n', '\n').replace('\r', '\n'))


class ExpatParser:
    """Takes XML without attributes apart, as XML-RPC is."""

    def __init__(self, target):
        self._target, self._fed = target, []

    def feed(self, data):
        self._fed.append(data.decode() if isinstance(data, (bytes, bytearray)) else data)

    def close(self):
        text, at, open_tags, seen = ''.join(self._fed), 0, [], False
        target = self._target
        while at < len(text):
            part = _PART.match(text, at) or _malformed()
            at = part.end()
            verbatim, closes, tag, empty, plain = part.groups()
            if verbatim is not None or plain is not None:
                if open_tags:
                    target.data(verbatim if plain is None else _plain(plain))
                elif (plain or verbatim).strip():
                    _malformed()
            elif tag and not closes:
                if seen and not open_tags:
                    _malformed()
                open_tags.append(tag)
                seen = True
                target.start(tag, {})
            if tag and (closes or empty):
                if not open_tags or open_tags.pop() != tag:
                    _malformed()
                target.end(tag)
        if open_tags or not seen:
            _malformed()


def getparser(use_datetime=False, use_builtin_types=False):
    target = Unmarshaller(use_datetime, use_builtin_types)
    return ExpatParser(target), target


def dumps(params, methodname=None, methodresponse=None, encoding=None, allow_none=False):
    assert isinstance(params, (tuple, Fault)), 'argument must be tuple or Fault instance'
    if isinstance(params, Fault):
        methodresponse = 1
    elif methodresponse:
        assert len(params) == 1, 'response tuple must be a singleton'
    text = Marshaller(encoding, allow_none).dumps(params)
    head = "<?xml version='1.0'%s?>\n" % (" encoding='%s'" % encoding if encoding and encoding != 'utf-8' else '')
    if methodname:
        return head + '<methodCall>\n<methodName>%s</methodName>\n%s</methodCall>\n' % (methodname, text)
    return head + '<methodResponse>\n%s</methodResponse>\n' % text if methodresponse else text


def loads(data, use_datetime=False, use_builtin_types=False):
    parser, target = getparser(use_datetime, use_builtin_types)
    parser.feed(data)
    parser.close()
    return target.close(), target.getmethodname()


def __getattr__(name):
    if name in ('ServerProxy', 'Server', 'Transport', 'SafeTransport', 'MultiCall', 'GzipDecodedResponse'):
        from _sys import unsupported
        unsupported('xmlrpc.client.' + name)
    raise AttributeError('module %r has no attribute %r' % (__name__, name))
