# What a misspelt name could have meant: "Did you mean" in tracebacks.
import _sys
import builtins
import sys


def suggestion(e, bare):
    # `bare`: told without a traceback, by which the names in reach are known.
    name = getattr(e, 'name_from' if isinstance(e, ImportError) else 'name', None)
    if name is None:
        return ''
    try:
        found = None if bare and isinstance(e, NameError) else _near(e, name)
    except Exception:
        found = None
    text = '' if found is None else ". Did you mean: '%s'?" % found
    if isinstance(e, NameError) and name in sys.stdlib_module_names:
        text += "%s forget to import '%s'?" % (' Or did you' if text else '. Did you', name)
    return text


def _near(e, name):
    """The name that was meant instead of one that is not there."""
    if not isinstance(name, str):
        return None
    if isinstance(e, NameError):
        method_of = _sys.method_of(e)
        if method_of is not None and hasattr(method_of, name):
            return 'self.' + name
        return _closest(name, _in_reach(e))
    names = dir(__import__(e.name) if isinstance(e, ImportError) else e.obj)
    names = sorted([n for n in names if isinstance(n, str)])
    if name[:1] != '_' and not (isinstance(e, AttributeError) and _of_self(e, name)):
        names = [n for n in names if n[:1] != '_']
    return _closest(name, names)


def _of_self(e, name):
    # A method that misses an attribute of its own object may mean a private one.
    text = ''.join([row[4] or '' for row in _sys.traceback_levels(e)[-1:]])
    line, marks = (text + '\n').split('\n')[:2]
    start = marks.find('^')
    meant = line.strip() if start < 0 else line[start:marks.rfind('^') + 1]
    return meant == 'self.' + name


def _closest(name, names):
    """The nearest of the names that are near enough. Source of costs and limits: Python/suggestions.c."""
    if len(name) > 40 or len(names) > 750:
        return None
    found, best = None, None
    for other in names:
        most = (len(name) + len(other) + 3) // 3
        if best is not None:
            most = min(most, best - 1)
        if other == name or 2 * abs(len(other) - len(name)) > most:
            continue
        d = _distance(name, other)
        if d <= most:
            found, best = other, d
    return found


def _distance(a, b):
    # Levenshtein's; a change of case costs half.
    row = list(range(0, 2 * len(b) + 2, 2))
    for i, x in enumerate(a):
        diagonal, row[0] = row[0], 2 * i + 2
        for j, y in enumerate(b):
            change = diagonal + (0 if x == y else 1 if x.lower() == y.lower() else 2)
            diagonal = row[j + 1]
            row[j + 1] = min(change, row[j] + 2, diagonal + 2)
    return row[-1]


def _in_reach(e):
    """What a misspelt name in the innermost frame could have meant: of two that are as near CPython takes the first."""
    names, tb = [], e.__traceback__
    while tb is not None and tb.tb_next is not None:
        tb = tb.tb_next
    known = vars(sys.modules['__main__'])
    if tb is not None:
        code = tb.tb_frame.f_code
        # A frame that has ended has lost its globals; its module has not.
        known = next((vars(m) for m in [*sys.modules.values()] if vars(m).get('__file__') == code.co_filename), known)
        if code.co_qualname != '<module>':
            names += [*code.co_varnames, *code.co_cellvars, *code.co_freevars]
    return names + list(known) + _ordered(vars(builtins))


def _ordered(own):
    # As CPython made them: functions, constants, types by their names, exceptions. `aiter` and `anext` stand behind those that
    # they are named for.
    kinds = [], [], [], []
    for name, value in own.items():
        kinds[2 * isinstance(value, type) + (not ('a' <= name[:1] <= 'z' or name[:1] == '_'))].append(name)
    functions = sorted(kinds[0], key=lambda name: name[1:] + '~' if name in ('aiter', 'anext') else name)
    return [*functions, 'None', 'False', 'True', *kinds[1], *sorted(kinds[2]), *kinds[3]]
