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


class Template:
    delimiter = '$'

    def __init__(self, template):
        self.template = template

    def _fill(self, mapping, safe):
        t = self.template
        out = []
        i = 0
        while i < len(t):
            if t[i] != self.delimiter:
                out.append(t[i])
                i += 1
                continue
            rest = t[i + 1:]
            if rest.startswith(self.delimiter):
                out.append(self.delimiter)
                i += 2
                continue
            braces = rest.startswith('{')
            j = i + 2 if braces else i + 1
            k = j
            while k < len(t) and t[k].isascii() and (t[k].isalpha() or t[k] == '_' or (k > j and t[k].isdigit())):
                k += 1
            if k == j or (braces and t[k:k + 1] != '}'):
                if not safe:
                    before = t[:i].split('\n')
                    raise ValueError('Invalid placeholder in string: line %d, col %d' % (len(before), len(before[-1]) + 1))
                out.append(t[i])
                i += 1
                continue
            end = k + 1 if braces else k
            name = t[j:k]
            if safe and name not in mapping:
                out.append(t[i:end])
            else:
                out.append(str(mapping[name]))
            i = end
        return ''.join(out)

    def substitute(self, mapping={}, /, **kws):
        return self._fill({**mapping, **kws}, False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._fill({**mapping, **kws}, True)


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return format_string.format(*args, **kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)
