# Paths as Windows writes them: what computing with them needs.
sep, altsep, curdir, pardir, extsep, pathsep, defpath, devnull = '\\', '/', '.', '..', '.', ';', '.;C:\\bin', 'nul'


def normcase(s):
    return s.replace('/', '\\').lower()


def splitroot(p):
    """(drive, root, rest)."""
    q = p.replace('/', '\\')
    if q[:2] == '\\\\':
        start = 8 if q[:8].upper() == '\\\\?\\UNC\\' else 2
        first = q.find('\\', start)
        if first < 0:
            return p, '', ''
        second = q.find('\\', first + 1)
        if second < 0:
            return p, '', ''
        return p[:second], p[second:second + 1], p[second + 1:]
    if q[:1] == '\\':
        return '', p[:1], p[1:]
    if q[1:2] == ':':
        n = 3 if q[2:3] == '\\' else 2
        return p[:2], p[2:n], p[n:]
    return '', '', p


def splitdrive(p):
    drive, root, rest = splitroot(p)
    return drive, root + rest


def isabs(s):
    s = s.__fspath__() if hasattr(s, '__fspath__') else s
    back, colon = (b'\\', b':') if isinstance(s, bytes) else ('\\', ':')
    start = s[:3].replace(b'/' if isinstance(s, bytes) else '/', back)
    return start.startswith(back * 2) or start[1:] == colon + back


def join(path, *paths):
    drive, root, rest = splitroot(path)
    for p in paths:
        d, r, t = splitroot(p)
        if r:
            if d or not drive:
                drive = d
            root, rest = r, t
            continue
        if d and d != drive:
            if d.lower() != drive.lower():
                drive, root, rest = d, r, t
                continue
            drive = d
        if rest and rest[-1] not in '\\/':
            rest += '\\'
        rest += t
    if rest and not root and drive and drive[-1] not in ':\\/':
        return drive + '\\' + rest
    return drive + root + rest


def split(p):
    drive, root, rest = splitroot(p)
    i = max(rest.rfind('\\'), rest.rfind('/')) + 1
    return drive + root + rest[:i].rstrip('\\/'), rest[i:]


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    i = max(p.rfind('\\'), p.rfind('/')) + 1
    name = p[i:]
    at = name.rfind('.')
    if at <= 0 or not name[:at].strip('.'):
        return p, ''
    return p[:i + at], name[at:]


def normpath(path):
    drive, root, rest = splitroot(path.replace('/', '\\'))
    out = []
    for name in rest.split('\\'):
        if name == '..' and out and out[-1] != '..':
            out.pop()
        elif name and name != '.' and not (name == '..' and root):
            out.append(name)
    if not drive and not root and not out:
        return '.'
    return drive + root + '\\'.join(out)


_RESERVED = {'CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$'} | {kind + n for kind in ('COM', 'LPT') for n in '123456789\xb9\xb2\xb3'}


def isreserved(path):
    return any([name.partition('.')[0].partition(':')[0].rstrip(' ').upper() in _RESERVED or name[-1:] in ('.', ' ') and name not in ('.', '..')
                for name in splitroot(path.replace('/', '\\'))[2].split('\\')])
