# What the parts of a shell share: how its commands end, sentences, texts with backslashes, forms of `printf`.
import os
import re

WHITE = ' \t\n'


class Leave(Exception):
    """The shell ends with this status."""


class Loop(Exception):
    """Out of so many loops, or to the next round of the last of them."""

    def __init__(self, levels, again):
        self.levels, self.again = levels, again


class Return(Exception):
    pass


class Error(Exception):
    """A sentence that ends the command, and a shell that is not asked by a person."""


class Signalled(BaseException):
    """A signal came while `wait` waited."""


def tell(text):
    write(2, text)


def write(fd, text):
    data = os.fsencode(text)
    while data:
        data = data[os.write(fd, data):]


def error_text(e, action):
    if e.errno not in (2, 20):
        return e.strerror
    return {'open': 'No such file', 'create': 'Directory nonexistent'}.get(action, 'not found')


def close(fd):
    try:
        os.close(fd)
    except OSError:
        pass


def move(fd, number):
    if fd != number:
        os.dup2(fd, number)
        os.close(fd)


def from_ten(fd):
    import fcntl
    copy = fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, 10)
    os.close(fd)
    return copy


def unescaped(text, octal_zero=True):
    """A text with what follows its backslashes put in, and whether \\c ends all output."""
    out, i = [], 0
    while i < len(text):
        c = text[i]
        i += 1
        if c != '\\' or i == len(text):
            out.append(c)
            continue
        c = text[i]
        i += 1
        if c == 'c':
            return ''.join(out), True
        if c in 'abefnrtv\\' and c != 'e':
            out.append(dict(zip('abfnrtv\\', '\a\b\f\n\r\t\v\\'))[c])
        elif c == '0' and octal_zero or c in '01234567' and not octal_zero:
            end = i = i if octal_zero else i - 1
            while end < len(text) and end < i + 3 and text[end] in '01234567':
                end += 1
            out.append(chr(int(text[i:end] or '0', 8) & 255))
            i = end
        else:
            out.append('\\' + c)
    return ''.join(out), False


_CONVERSION = re.compile(r'%(%|([-+ #0]*)(\*|\d+)?(?:\.(\*|\d+))?([a-zA-Z])|(.?))', re.DOTALL)


def formatted(form, args, complain):
    """What `printf` writes; its status."""
    import _commands
    status, left = 0, list(args)
    while True:
        before, at, out = len(left), 0, []
        for m in _CONVERSION.finditer(form):
            out.append(unescaped(form[at:m.start()], False)[0])
            at = m.end()
            if m[1] == '%':
                out.append('%')
                continue
            flags, width, precision, kind = m[2], m[3], m[4], m[5]
            if kind is None or kind not in 'bcdiouxXeEfFgGs':
                write(1, ''.join(out))
                complain('printf: %s: invalid directive' % m[0])
                return 2
            if width == '*':
                width = left.pop(0) if left else '0'
            if precision == '*':
                precision = left.pop(0) if left else '0'
            arg = left.pop(0) if left else None
            if kind == 'b':
                arg, stop_here = unescaped(arg or '')
                kind = 's'
                if stop_here:
                    write(1, ''.join(out) + arg)
                    return status
            if kind == 'c':
                arg, kind = (arg or '')[:1], 's'
            if kind in 'diouxX':
                value, ok = _commands.whole_number(arg)
                if not ok:
                    complain('printf: %s: expected numeric value' % arg)
                    status = 1
                if kind in 'ouxX' and value < 0:
                    value &= (1 << 64) - 1
                arg, kind = value, 'd' if kind in 'iu' else kind
            elif kind in 'eEfFgG':
                try:
                    arg = float(arg or 0)
                except ValueError:
                    complain('printf: %s: expected numeric value' % arg)
                    arg, status = 0.0, 1
            else:
                arg = arg or ''
            out.append(('%' + flags + (width or '') + ('' if precision is None else '.' + precision) + kind) % (arg,))
        text, stop = unescaped(form[at:], False)
        write(1, ''.join(out) + text)
        if stop or not left or len(left) == before:
            return status
