import _kernel

sep = '/'
curdir = '.'
pardir = '..'
altsep, extsep, pathsep, devnull = None, '.', ':', '/dev/null'


def _text(p):
    if hasattr(p, '__fspath__'):
        p = p.__fspath__()
    if not isinstance(p, (str, bytes)):
        raise TypeError('expected str, bytes or os.PathLike object, not ' + type(p).__name__)
    return p


def exists(path):
    try:
        _kernel.stat(_text(path))
    except (OSError, ValueError):
        return False
    return True


lexists = exists


def isfile(path):
    try:
        return _kernel.stat(_text(path))[1] & 0o170000 == 0o100000
    except (OSError, ValueError):
        return False


def isdir(path):
    try:
        return _kernel.stat(_text(path))[1] & 0o170000 == 0o040000
    except (OSError, ValueError):
        return False


def getsize(filename):
    return _kernel.stat(_text(filename))[0]


def join(a, /, *p):
    path = _text(a)
    for b in p:
        b = _text(b)
        if b.startswith('/'):
            path = b
        elif not path or path.endswith('/'):
            path += b
        else:
            path += '/' + b
    return path


def split(p):
    p = _text(p)
    i = p.rfind('/') + 1
    head, tail = p[:i], p[i:]
    if head and head != '/' * len(head):
        head = head.rstrip('/')
    return head, tail


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = _text(p)
    dot = p.rfind('.')
    slash = p.rfind('/')
    if dot > slash + 1 and p[slash + 1:dot].strip('.'):
        return p[:dot], p[dot:]
    return p, ''


def isabs(s):
    return _text(s).startswith('/')


def normpath(path):
    path = _text(path)
    if not path:
        return '.'
    start = '/' if path.startswith('/') else ''
    out = []
    for part in path.split('/'):
        if part in ('', '.'):
            continue
        if part != '..' or (not start and not out) or (out and out[-1] == '..'):
            out.append(part)
        elif out:
            out.pop()
    return start + '/'.join(out) or '.'


def abspath(path):
    path = _text(path)
    if not isabs(path):
        path = join(_kernel.getcwd()[0], path)
    return normpath(path)


realpath = abspath


def expanduser(path):
    return '/home/guest' + path[1:] if path == '~' or path.startswith('~/') else path


def getmtime(filename):
    import os
    return os.stat(filename).st_mtime


getatime = getctime = getmtime


def islink(path):
    return False


def ismount(path):
    return normpath(path) == '/'


def normcase(s):
    return _text(s)


def splitdrive(p):
    p = _text(p)
    return p[:0], p


def splitroot(p):
    p = _text(p)
    n = 0 if not p.startswith('/') else 2 if p.startswith('//') and not p.startswith('///') else 1
    return p[:0], p[:n], p[n:]


def commonprefix(m):
    if not m:
        return ''
    low, high = min(m), max(m)
    for i in range(len(low)):
        if low[i] != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    paths = [_text(p) for p in paths]
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    if len({isabs(p) for p in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    common = commonprefix([[c for c in p.split('/') if c and c != '.'] for p in paths])
    return ('/' if isabs(paths[0]) else '') + '/'.join(common)


def relpath(path, start=None):
    if not path:
        raise ValueError('no path specified')
    to = [x for x in abspath(path).split('/') if x]
    here = [x for x in abspath('.' if start is None else start).split('/') if x]
    n = len(commonprefix([here, to]))
    return '/'.join(['..'] * (len(here) - n) + to[n:]) or '.'


def samefile(f1, f2):
    import os
    return os.stat(f1).st_ino == os.stat(f2).st_ino


def expandvars(path):
    import os
    path = _text(path)
    out, i = '', 0
    while i < len(path):
        if path[i] != '$':
            out += path[i]
            i += 1
            continue
        j = i + 1
        if path[j:j + 1] == '{':
            end = path.find('}', j)
            name, after = (path[j + 1:end], end + 1) if end > 0 else ('', j)
        else:
            after = j
            while after < len(path) and (path[after].isalnum() or path[after] == '_'):
                after += 1
            name = path[j:after]
        out += os.environ[name] if name in os.environ else path[i:after]
        i = after
    return out
