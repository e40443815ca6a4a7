import os

sep = '/'
curdir = '.'
pardir = '..'
altsep, extsep, pathsep, defpath, devnull = None, '.', ':', '/bin:/usr/bin', '/dev/null'
supports_unicode_filenames = False

# -- questions to the system


def _mode(path, look):
    """Kind and rights of what is there, 0 for nothing."""
    try:
        return look(path).st_mode
    except (OSError, ValueError):
        return 0


def exists(path):
    return _mode(path, os.stat) != 0


def lexists(path):
    return _mode(path, os.lstat) != 0


def isfile(path):
    return _mode(path, os.stat) & 0o170000 == 0o100000


def isdir(s):
    return _mode(s, os.stat) & 0o170000 == 0o040000


def islink(path):
    return _mode(path, os.lstat) & 0o170000 == 0o120000


def isjunction(path):
    os.fspath(path)
    return False


def isdevdrive(path):
    os.fspath(path)
    return False


def ismount(path):
    return not islink(path) and exists(path) and realpath(path) in ('/', b'/')


def getsize(filename):
    return os.stat(filename).st_size


def getmtime(filename):
    return os.stat(filename).st_mtime


def getatime(filename):
    return os.stat(filename).st_atime


def getctime(filename):
    return os.stat(filename).st_ctime


def samestat(s1, s2):
    return (s1.st_ino, s1.st_dev) == (s2.st_ino, s2.st_dev)


def samefile(f1, f2):
    return samestat(os.stat(f1), os.stat(f2))


def sameopenfile(fp1, fp2):
    return samestat(os.fstat(fp1), os.fstat(fp2))


# -- names alone


def _kind(p):
    """A path with what it is cut at: separator and dot of its type."""
    p = os.fspath(p)
    return (p, b'/', b'.') if isinstance(p, bytes) else (p, '/', '.')


def _refuse(function, parts):
    """The TypeError for parts of a path that do not go together."""
    for part in parts:
        if not isinstance(part, (str, bytes)) and not hasattr(part, '__fspath__'):
            name = type(part).__name__
            raise TypeError('%s() argument must be str, bytes, or os.PathLike object, not %r' % (function, name)) from None
    if len({type(os.fspath(part)) for part in parts}) > 1:
        raise TypeError("Can't mix strings and bytes in path components") from None


def join(a, /, *p):
    path, slash, _ = _kind(a)
    try:
        for part in p:
            part = os.fspath(part)
            if part.startswith(slash) or not path:
                path = part
            elif path.endswith(slash):
                path += part
            else:
                path += slash + part
    except (TypeError, AttributeError):
        _refuse('join', (a, *p))
        raise
    return path


def split(p):
    p, slash, _ = _kind(p)
    cut = p.rfind(slash) + 1
    head = p[:cut]
    return head.rstrip(slash) or head, p[cut:]


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p, slash, point = _kind(p)
    name = p[p.rfind(slash) + 1:]
    cut = name.rfind(point)
    if cut <= 0 or not name[:cut].strip(point):
        return p, p[:0]
    cut += len(p) - len(name)
    return p[:cut], p[cut:]


def isabs(s):
    s, slash, _ = _kind(s)
    return s.startswith(slash)


def normcase(s):
    return os.fspath(s)


def splitdrive(p):
    p = os.fspath(p)
    return p[:0], p


def splitroot(p):
    p, slash, _ = _kind(p)
    rest = p.lstrip(slash)
    slashes = len(p) - len(rest)
    n = slashes if slashes <= 2 else 1
    return p[:0], p[:n], p[n:]


def normpath(path):
    path, slash, point = _kind(path)
    _, root, rest = splitroot(path)
    out = []
    for part in rest.split(slash):
        if not part or part == point:
            continue
        if part != point * 2 or not root and not out or out and out[-1] == part:
            out.append(part)
        elif out:
            out.pop()
    return root + slash.join(out) or point


def abspath(path):
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """What is left when every symbolic link on the way has been followed; a circle of them stays as it is."""
    path, slash, point = _kind(filename)
    if path.startswith(slash):
        done = slash
    else:
        done = os.getcwdb() if isinstance(path, bytes) else os.getcwd()
    # Names still to go, the next one last; a pair marks where a link, whose own path it holds, has been walked through.
    left = path.split(slash)[::-1]
    known = {}
    while left:
        name = left.pop()
        if isinstance(name, tuple):
            known[name[0]] = done
            continue
        if not name or name == point:
            continue
        if name == point * 2:
            done = dirname(done)
            continue
        here = done + name if done == slash else done + slash + name
        try:
            if os.lstat(here).st_mode & 0o170000 != 0o120000:
                done = here
                continue
            if here in known:
                if known[here] is not None:
                    done = known[here]
                    continue
                if strict:
                    os.stat(here)
                done = here
                continue
            target = os.readlink(here)
        except OSError:
            if strict:
                raise
            done = here
            continue
        known[here] = None
        left.append((here,))
        if target.startswith(slash):
            done = slash
        left.extend(target.split(slash)[::-1])
    return done


def commonprefix(m):
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = [os.fspath(p) for p in m]
    low, high = min(m), max(m)
    same = 0
    while same < len(low) and low[same] == high[same]:
        same += 1
    return low[:same]


def commonpath(paths):
    given = tuple([os.fspath(p) for p in paths])
    if not given:
        raise ValueError('commonpath() arg is an empty sequence')
    _, slash, point = _kind(given[0])
    try:
        if len({p.startswith(slash) for p in given}) > 1:
            raise ValueError("Can't mix absolute and relative paths")
        rows = [[part for part in p.split(slash) if part and part != point] for p in given]
    except (TypeError, AttributeError):
        _refuse('commonpath', given)
        raise
    return (slash if given[0].startswith(slash) else slash[:0]) + slash.join(commonprefix(rows))


def relpath(path, start=None):
    path, slash, point = _kind(path)
    if not path:
        raise ValueError('no path specified')
    start = point if start is None else os.fspath(start)
    try:
        here, there = [[part for part in abspath(p).split(slash) if part] for p in (start, path)]
    except (TypeError, AttributeError):
        _refuse('relpath', (path, start))
        raise
    same = len(commonprefix([here, there]))
    return slash.join([point * 2] * (len(here) - same) + there[same:]) or point


def expanduser(path):
    path, slash, _ = _kind(path)
    if path[:1] not in ('~', b'~'):
        return path
    name, rest = path.partition(slash)[0], path[len(path.partition(slash)[0]):]
    home = os.environ.get('HOME') if not name[1:] else None
    if home is None:
        import pwd
        try:
            home = (pwd.getpwnam(os.fsdecode(name[1:])) if name[1:] else pwd.getpwuid(os.getuid())).pw_dir
        except KeyError:
            return path
    if isinstance(path, bytes):
        home = os.fsencode(home)
    return home.rstrip(slash) + rest or slash


def expandvars(path):
    path = os.fspath(path)
    if isinstance(path, bytes):
        return os.fsencode(expandvars(os.fsdecode(path)))
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
            while after < len(path) and path[after].isascii() and (path[after].isalnum() or path[after] == '_'):
                after += 1
            name = path[j:after]
        out += os.environ[name] if name in os.environ else path[i:after]
        i = after
    return out
