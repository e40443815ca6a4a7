import _kernel

sep = '/'
curdir = '.'
pardir = '..'


def _text(p):
    if hasattr(p, '__fspath__'):
        p = p.__fspath__()
    if not isinstance(p, (str, bytes)):
        raise TypeError('expected str, bytes or os.PathLike object, not ' + type(p).__name__)
    return p


def exists(path):
    try:
        _kernel.stat(_text(path))
    except OSError:
        return False
    return True


lexists = exists


def isfile(path):
    try:
        return not _kernel.stat(_text(path))[1]
    except OSError:
        return False


def isdir(path):
    try:
        return _kernel.stat(_text(path))[1]
    except OSError:
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
        path = join('/home/guest', path)
    return normpath(path)


realpath = abspath


def expanduser(path):
    return '/home/guest' + path[1:] if path == '~' or path.startswith('~/') else path
