# `linecache`: lines of text files, kept once read. Source: the library reference, "linecache".
import os as _os
import sys as _sys
from _sys import source_line as _source_line

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

# File name → (size, time of change, lines, full name), or (what gives the text,) of one that a loader has.
cache = {}


def getline(filename, lineno, module_globals=None):
    found = getlines(filename, module_globals)
    return found[lineno - 1] if 0 < lineno <= len(found) else ''


def getlines(filename, module_globals=None):
    kept = cache.get(filename)
    if kept is None or len(kept) == 1:
        found = None
        try:
            found = updatecache(filename, module_globals)
        except MemoryError:
            # Room is wanted more than lines.
            clearcache()
        return found or []
    return kept[2]


def clearcache():
    cache.clear()


def checkcache(filename=None):
    for name in [filename] if filename is not None else list(cache):
        kept = cache.get(name)
        if kept is None or len(kept) == 1 or kept[1] is None:
            # It comes from a loader.
            continue
        try:
            now = _os.stat(kept[3])
        except (OSError, ValueError):
            cache.pop(name, None)
            continue
        if (kept[0], kept[1]) != (now.st_size, now.st_mtime):
            cache.pop(name, None)


def _text_lines(text):
    lines = text.replace('\r\n', '\n').replace('\r', '\n').split('\n')
    if len(lines) > 1 and not lines[-1]:
        lines.pop()
    return [line + '\n' for line in lines]


def _of_loader(filename):
    """The lines that a loader promised for a file; none without one."""
    try:
        text = cache[filename][0]()
    except (ImportError, OSError):
        return None
    if text is None:
        # It may be elsewhere.
        return []
    found = [line + '\n' for line in text.splitlines()]
    cache[filename] = len(text), None, found, filename
    return found


def updatecache(filename, module_globals=None):
    kept = cache.pop(filename, None)
    if not filename or (filename.startswith('<') and filename.endswith('>')):
        return []
    tried = [filename]
    try:
        _os.stat(filename)
    except OSError:
        if kept is not None and len(kept) == 1:
            cache[filename] = kept
        if lazycache(filename, module_globals) or kept is not None and len(kept) == 1:
            found = _of_loader(filename)
            if found is not None:
                return found
            cache.pop(filename, None)
        if not _os.path.isabs(filename):
            tried = [_os.path.join(d, filename) for d in _sys.path if isinstance(d, str)]
    except ValueError:
        return []
    for full in tried:
        try:
            now = _os.stat(full)
            with open(full, 'rb') as f:
                import _source
                found = _text_lines(_source.text_of(f.read(), full))
        except (OSError, ValueError, SyntaxError):
            continue
        cache[filename] = now.st_size, now.st_mtime, found, full
        return found
    # The running program is not among the files.
    found = []
    while True:
        line = _source_line(filename, len(found) + 1)
        if line is None:
            break
        found.append(line + '\n')
    if found:
        cache[filename] = sum([len(line) for line in found]), None, found, filename
    return found


def lazycache(filename, module_globals):
    """Whether a module's loader will be asked for a file that has not been read."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or (filename.startswith('<') and filename.endswith('>')) or not module_globals or '__name__' not in module_globals:
        return False
    spec = module_globals.get('__spec__')
    name = getattr(spec, 'name', None) or module_globals['__name__']
    loader = getattr(spec, 'loader', None) or module_globals.get('__loader__')
    give = getattr(loader, 'get_source', None)
    if not name or not give:
        return False
    cache[filename] = lambda: give(name),
    return True
