# `html`: text for pages and back. Source: the library reference, "html"; WHATWG HTML, "Named character references".
import re as _re

__all__ = ['escape', 'unescape']
__path__ = ['/usr/lib/python3.13/html']

# What a browser shows for numbers that Windows once used so.
_WINDOWS = dict(zip(range(0x80, 0xa0), '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178'))
# Names that may stand without a semicolon.
_OPEN = ('AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute Icirc Igrave Iuml LT Ntilde Oacute Ocirc '
         'Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave Uuml Yacute aacute acirc acute aelig agrave amp aring atilde auml brvbar ccedil '
         'cedil cent copy curren deg divide eacute ecirc egrave eth euml frac12 frac14 frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr '
         'micro middot nbsp not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 sup3 szlig '
         'thorn times uacute ucirc ugrave uml uuml yacute yen yuml').split()


def escape(s, quote=True):
    out = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    return out.replace('"', '&quot;').replace("'", '&#x27;') if quote else out


def _numbered(text):
    digits = text.rstrip(';')
    n = int(digits[2:], 16) if digits[1] in 'xX' else int(digits[1:])
    if n in _WINDOWS:
        return _WINDOWS[n]
    if n == 0 or 0xd800 <= n <= 0xdfff or n > 0x10ffff:
        return '\ufffd'
    if n == 0x0d:
        return '\r'
    control = 0x1 <= n <= 0x8 or n == 0xb or 0xe <= n <= 0x1f or n == 0x7f or 0xfdd0 <= n <= 0xfdef or n & 0xfffe == 0xfffe
    return '' if control else chr(n)


def _named(m):
    from html.entities import name2codepoint
    text = m[1]
    if text[0] == '#':
        return _numbered(text)
    known = dict(name2codepoint, AMP=38, LT=60, GT=62, QUOT=34, COPY=169, REG=174, apos=39)
    # The old names of these brackets are other characters now.
    known.update(lang=0x27e8, rang=0x27e9)
    if text[-1] == ';' and text[:-1] in known:
        return chr(known[text[:-1]])
    for n in range(len(text.rstrip(';')), 1, -1):
        if text[:n] in _OPEN:
            return chr(known[text[:n]]) + text[n:]
    if text[-1] == ';' and len(text) > 2:
        from _sys import unsupported
        unsupported('html.unescape of &' + text)
    return '&' + text


def unescape(s):
    return _re.sub(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]{0,31};?)', _named, s) if '&' in s else s
