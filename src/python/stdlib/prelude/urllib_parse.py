# `urllib.parse`: the parts of addresses. Source: the library reference, "urllib.parse"; RFC 3986.
import re as _re
from collections import namedtuple as _namedtuple

__all__ = ['urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit', 'urlunsplit', 'urlencode', 'parse_qs', 'parse_qsl', 'quote',
           'quote_plus', 'quote_from_bytes', 'unquote', 'unquote_plus', 'unquote_to_bytes', 'DefragResult', 'ParseResult', 'SplitResult',
           'DefragResultBytes', 'ParseResultBytes', 'SplitResultBytes']

_RELATIVE = ['', 'ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https', 'shttp', 'mms', 'prospero', 'rtsp', 'rtsps', 'rtspu', 'sftp', 'svn', 'svn+ssh', 'ws', 'wss']
_WITH_PLACE = _RELATIVE + ['telnet', 'snews', 'rsync', 'nfs', 'git', 'git+ssh', 'itms-services']
_WITH_PARAMETERS = ['', 'ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp', 'rtsp', 'rtsps', 'rtspu', 'sip', 'sips', 'mms', 'sftp', 'tel']
uses_relative, uses_netloc, uses_params = _RELATIVE, _WITH_PLACE, _WITH_PARAMETERS


class _Place:
    """What a network location is made of."""
    __slots__ = ()

    def _halves(self):
        user, at, host = self.netloc.rpartition('@' if isinstance(self.netloc, str) else b'@')
        return user, at, host

    @property
    def username(self):
        user, at, _ = self._halves()
        return user.partition(':' if isinstance(user, str) else b':')[0] if at else None

    @property
    def password(self):
        user, at, _ = self._halves()
        _, colon, word = user.partition(':' if isinstance(user, str) else b':')
        return word if at and colon else None

    def _address(self):
        host = self._halves()[2]
        colon, opening, closing = (':', '[', ']') if isinstance(host, str) else (b':', b'[', b']')
        _, bracket, inside = host.partition(opening)
        if bracket:
            name, _, port = inside.partition(closing)
            return name, port.partition(colon)[2]
        name, _, port = host.partition(colon)
        return name, port

    @property
    def hostname(self):
        name = self._address()[0]
        if not name:
            return None
        zone = '%' if isinstance(name, str) else b'%'
        name, mark, rest = name.partition(zone)
        return name.lower() + mark + rest

    @property
    def port(self):
        text = self._address()[1]
        if not text:
            return None
        if not (text.isdigit() and text.isascii()):
            raise ValueError('Port could not be cast to integer value as %r' % (text if isinstance(text, str) else text.decode(),))
        n = int(text)
        if n > 65535:
            raise ValueError('Port out of range 0-65535')
        return n


class DefragResult(_namedtuple('DefragResult', 'url fragment')):
    __slots__ = ()

    def geturl(self):
        return self.url + '#' + self.fragment if self.fragment else self.url


class SplitResult(_namedtuple('SplitResult', 'scheme netloc path query fragment'), _Place):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_namedtuple('ParseResult', 'scheme netloc path params query fragment'), _Place):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(DefragResult):
    __slots__ = ()


class SplitResultBytes(SplitResult):
    __slots__ = ()


class ParseResultBytes(ParseResult):
    __slots__ = ()


_OF_BYTES = {DefragResult: DefragResultBytes, SplitResult: SplitResultBytes, ParseResult: ParseResultBytes}


def _as_text(*parts):
    """The parts as text, and what makes an answer of the kind that was given."""
    given = [p for p in parts if p]
    if any([isinstance(p, str) for p in given]) or not any([isinstance(p, (bytes, bytearray)) for p in parts]):
        if not all([isinstance(p, str) for p in given]):
            raise TypeError('Cannot mix str and non-str arguments')
        return list(parts) + [lambda r: r]

    def back(r):
        return r.encode('ascii') if isinstance(r, str) else _OF_BYTES[type(r)](*[p.encode('ascii') for p in r])
    return [p.decode('ascii') if p else '' for p in parts] + [back]


def urlsplit(url, scheme='', allow_fragments=True):
    url, scheme, back = _as_text(url, scheme)
    url = url.lstrip(''.join(map(chr, range(33))))
    scheme = scheme.strip(''.join(map(chr, range(33))))
    for c in '\t\r\n':
        url, scheme = url.replace(c, ''), scheme.replace(c, '')
    place = query = fragment = ''
    m = _re.match(r'([A-Za-z][A-Za-z0-9+.-]*):', url)
    if m:
        scheme, url = m[1].lower(), url[m.end():]
    if url[:2] == '//':
        end = min([n for n in [url.find(c, 2) for c in '/?#'] if n >= 0], default=len(url))
        place, url = url[2:end], url[end:]
        if ('[' in place) != (']' in place):
            raise ValueError('Invalid IPv6 URL')
    if allow_fragments and '#' in url:
        url, _, fragment = url.partition('#')
    if '?' in url:
        url, _, query = url.partition('?')
    return back(SplitResult(scheme, place, url, query, fragment))


def urlparse(url, scheme='', allow_fragments=True):
    url, scheme, back = _as_text(url, scheme)
    scheme, place, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ''
    if scheme in _WITH_PARAMETERS and ';' in path:
        at = path.find(';', path.rfind('/') + 1)
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    return back(ParseResult(scheme, place, path, params, query, fragment))


def urlunsplit(components):
    scheme, place, url, query, fragment, back = _as_text(*components)
    if place or (scheme and scheme in _WITH_PLACE and url[:2] != '//' and (not url or url[:1] == '/')) or url[:2] == '//':
        if url and url[:1] != '/':
            url = '/' + url
        if place or url[:2] == '//' or scheme in _WITH_PLACE:
            url = '//' + place + url
    if scheme:
        url = scheme + ':' + url
    url += '?' + query if query else ''
    return back(url + '#' + fragment if fragment else url)


def urlunparse(components):
    scheme, place, url, params, query, fragment, back = _as_text(*components)
    return back(urlunsplit((scheme, place, url + ';' + params if params else url, query, fragment)))


def _without_dots(segments):
    out = []
    for s in segments:
        if s == '..':
            if out:
                out.pop()
        elif s != '.':
            out.append(s)
    if segments[-1] in ('.', '..'):
        out.append('')
    return out


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    base, url, back = _as_text(base, url)
    old = urlparse(base, '', allow_fragments)
    new = urlparse(url, old.scheme, allow_fragments)
    if new.scheme != old.scheme or new.scheme not in _RELATIVE:
        return back(url)
    if new.scheme in _WITH_PLACE:
        if new.netloc:
            return back(urlunparse(new))
        new = new._replace(netloc=old.netloc)
    if not new.path and not new.params:
        return back(urlunparse(new._replace(path=old.path, params=old.params, query=new.query or old.query)))
    if new.path[:1] == '/':
        segments = new.path.split('/')
    else:
        above = old.path.split('/')
        if above[-1] != '':
            above.pop()
        segments = above + new.path.split('/')
        segments[1:-1] = [s for s in segments[1:-1] if s]
        if not above and old.netloc:
            segments = [''] + segments
    return back(urlunparse(new._replace(path='/'.join(_without_dots(segments)) or '/')))


def urldefrag(url):
    url, back = _as_text(url)
    if '#' not in url:
        return back(DefragResult(url, ''))
    parts = urlparse(url)
    return back(DefragResult(urlunparse(parts._replace(fragment='')), parts.fragment))


_PLAIN = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')


def quote_from_bytes(bs, safe='/'):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError('quote_from_bytes() expected bytes')
    allowed = _PLAIN | frozenset(safe.encode('ascii', 'ignore') if isinstance(safe, str) else [c for c in safe if c < 128])
    return ''.join([chr(b) if b in allowed else '%%%02X' % b for b in bs])


def quote(string, safe='/', encoding=None, errors=None):
    if isinstance(string, str):
        string = string.encode(encoding or 'utf-8', errors or 'strict')
    else:
        for name, given in (('encoding', encoding), ('errors', errors)):
            if given is not None:
                raise TypeError("quote() doesn't support '%s' for bytes" % name)
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    space = ' ' if isinstance(string, str) else b' '
    if space not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + (' ' if isinstance(safe, str) else b' '), encoding, errors).replace(' ', '+')


def unquote_to_bytes(string):
    if isinstance(string, str):
        string = string.encode('utf-8')
    return _re.sub(rb'%([0-9a-fA-F]{2})', lambda m: bytes([int(m[1], 16)]), string or b'')


def unquote(string, encoding='utf-8', errors='replace'):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    return _re.sub('[\x00-\x7f]+', lambda m: unquote_to_bytes(m[0]).decode(encoding or 'utf-8', errors or 'replace'), string) if '%' in string else string


def unquote_plus(string, encoding='utf-8', errors='replace'):
    return unquote(string.replace('+', ' '), encoding, errors)


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    pairs = query.items() if hasattr(query, 'items') else query
    if not hasattr(query, 'items') and (not hasattr(query, '__len__') or (len(query) and not isinstance(query[0], tuple))):
        raise TypeError('not a valid non-string sequence or mapping object')

    def shown(x):
        return quote_via(x, safe) if isinstance(x, bytes) else quote_via(str(x), safe, encoding, errors)
    out = []
    for key, value in pairs:
        several = doseq and not isinstance(value, (str, bytes)) and hasattr(value, '__len__')
        for v in value if several else [value]:
            out.append(shown(key) + '=' + shown(v))
    return '&'.join(out)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None, separator='&'):
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError('Separator must be of type string or bytes.')
    if not qs:
        return []
    qs, _, back = _as_text(qs, '')
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError('Max number of fields exceeded')
    out = []
    for part in qs.split(separator):
        name, mark, value = part.partition('=')
        if strict_parsing and not mark:
            raise ValueError('bad query field: %r' % (part,))
        if part and (value or (keep_blank_values and (mark or not strict_parsing))):
            out.append((back(unquote_plus(name, encoding, errors)), back(unquote_plus(value, encoding, errors))))
    return out


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None, separator='&'):
    out = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        out.setdefault(name, []).append(value)
    return out
