# `linecache`: lines of text files, kept once read. Source: the library reference, "linecache".
import os as _os
import sys as _sys
from _sys import source_line as _source_line

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

# File name → (size, time of change, lines, full name).
cache = {}


def clearcache():
    cache.clear()


def getline(filename, lineno, module_globals=None):
    found = getlines(filename, module_globals)
    return found[lineno - 1] if 0 < lineno <= len(found) else ''


def getlines(filename, module_globals=None):
    kept = cache.get(filename)
    return kept[2] if kept is not None else updatecache(filename, module_globals)


def checkcache(filename=None):
    for name in [filename] if filename is not None else list(cache):
        kept = cache.get(name)
        if kept is None:
            continue
        try:
            now = _os.stat(kept[3])
        except (OSError, ValueError):
            cache.pop(name, None)
            continue
        if (kept[0], kept[1]) != (now.st_size, now.st_mtime):
            cache.pop(name, None)


def updatecache(filename, module_globals=None):
    cache.pop(filename, None)
    if not filename or (filename.startswith('<') and filename.endswith('>')):
        return []
    tried = [filename] if _os.path.isabs(filename) else [filename] + [_os.path.join(d, filename) for d in _sys.path if isinstance(d, str)]
    for full in tried:
        try:
            now = _os.stat(full)
            with open(full, encoding='utf-8') as f:
                found = f.readlines()
        except (OSError, ValueError):
            continue
        if found and not found[-1].endswith('\n'):
            found[-1] += '\n'
        cache[filename] = now.st_size, now.st_mtime, found, full
        return found
    # The running program is not among the files.
    found = []
    while True:
        line = _source_line(filename, len(found) + 1)
        if line is None:
            break
        found.append(line + '\n')
    return found


def lazycache(filename, module_globals):
    return False
