# The programs that a teaching program's shell lines are made of, with the options that are wanted of them; another option is told as not
# known. They work on descriptors alone and give their exit status.
import os

def out(text):
    write(os.fsencode(text))


def write(data, fd=1):
    while data:
        data = data[os.write(fd, data):]


def tell(text):
    write(os.fsencode(text + '\n'), 2)


def _shown(path):
    """A file's name in a sentence: in quotes when a shell would need some."""
    return path if path and not any(c in ' \t\n*?[]$`"\'\\&;|<>()!{}' for c in path) else "'%s'" % path


def refuse(name, option):
    import _sys
    _sys.unsupported('the option %s of %s' % (option, name))


def options(args, letters, valued='', long=()):
    """The options of a program as a dict, and its other words. A long one is its name with its letter."""
    name, found, rest = args[0], {}, []
    words, names = list(args[1:]), dict(long)
    while words:
        word = words.pop(0)
        if word == '--':
            return found, rest + words
        if word[:2] == '--':
            key, given, value = word[2:].partition('=')
            if key not in names:
                refuse(name, word)
            found[names[key]] = value if given else True
        elif word[:1] == '-' and len(word) > 1:
            word = word[1:]
            while word:
                c, word = word[0], word[1:]
                if c in valued:
                    if not word and not words:
                        tell("%s: option requires an argument -- '%s'\nTry '%s --help' for more information." % (name, c, name))
                        raise SystemExit(1)
                    found[c], word = word or words.pop(0), ''
                elif c in letters:
                    found[c] = True
                else:
                    refuse(name, '-' + c)
        else:
            rest.append(word)
    return found, rest


def read_all(fd=0):
    pieces = []
    while piece := os.read(fd, 131072):
        pieces.append(piece)
    return b''.join(pieces)


def _content(name, path):
    """A file's bytes ('-': standard input's), or None when that was told to be impossible."""
    try:
        if path == '-':
            return read_all()
        fd = os.open(path, os.O_RDONLY)
        try:
            return read_all(fd)
        finally:
            os.close(fd)
    except OSError as e:
        tell('%s: %s: %s' % (name, _shown(path), e.strerror))
        return None


def _texts(name, paths):
    found = [_content(name, path) for path in paths or ['-']]
    return [data for data in found if data is not None], int(None in found)


def whole_number(text):
    """A number as a shell's programs read it, and whether all of the text was one."""
    if not text:
        return 0, True
    if text[0] in '\'"' and len(text) > 1:
        return ord(text[1]), True
    sign, digits = (-1, text[1:]) if text[0] == '-' else (1, text.removeprefix('+'))
    base = 16 if digits[:2] in ('0x', '0X') else 8 if digits[:1] == '0' and len(digits) > 1 else 10
    end = 2 if base == 16 else 0
    while end < len(digits) and digits[end] in '0123456789abcdefABCDEF'[:(base if base < 16 else 22)]:
        end += 1
    if end == len(digits) and digits:
        return sign * int(digits, base), True
    return (sign * int(digits[:end], base) if end > (2 if base == 16 else 0) else 0), False


# ---- text ------------------------------------------------------------------------------------------------------------

def echo(args):
    words, end, escapes = args[1:], '\n', False
    while words and words[0][:1] == '-' and len(words[0]) > 1 and not set(words[0][1:]) - set('neE'):
        for c in words.pop(0)[1:]:
            if c == 'n':
                end = ''
            else:
                escapes = c == 'e'
    text = ' '.join(words)
    if escapes:
        import _shell_tools
        text, stop = _shell_tools.unescaped(text)
        end = '' if stop else end
    out(text + end)
    return 0


def cat(args):
    found, paths = options(args, 'nu')
    status, number = 0, 0
    for path in paths or ['-']:
        try:
            fd = 0 if path == '-' else os.open(path, os.O_RDONLY)
            if 'n' in found:
                for line in read_all(fd).splitlines(True):
                    number += 1
                    write(b'%6d\t%s' % (number, line))
            else:
                while data := os.read(fd, 131072):
                    write(data)
            if fd:
                os.close(fd)
        except BrokenPipeError:
            raise
        except OSError as e:
            tell('cat: %s: %s' % (_shown(path), e.strerror))
            status = 1
    return status


def tee(args):
    found, paths = options(args, 'a')
    fds, status = [1], 0
    for path in paths:
        try:
            fds.append(os.open(path, os.O_WRONLY | os.O_CREAT | (os.O_APPEND if 'a' in found else os.O_TRUNC), 0o666))
        except OSError as e:
            tell('tee: %s: %s' % (_shown(path), e.strerror))
            status = 1
    while data := os.read(0, 131072):
        for fd in fds:
            write(data, fd)
    return status


def _count_of(args, default):
    # `-5` is an older way to say `-n 5`.
    args = ['-n' + a[1:] if a[:1] == '-' and a[1:].isdigit() else a for a in args]
    found, paths = options(args, 'q', 'nc')
    unit = 'c' if 'c' in found else 'n'
    text = found.get(unit, default)
    if not text.lstrip('+-').isdigit():
        tell("%s: invalid number of %s: '%s'" % (args[0], 'lines' if unit == 'n' else 'bytes', text))
        raise SystemExit(1)
    return unit, text, paths


def head(args):
    unit, text, paths = _count_of(args, '10')
    status, count = 0, int(text)
    for i, path in enumerate(paths or ['-']):
        try:
            fd = 0 if path == '-' else os.open(path, os.O_RDONLY)
            if len(paths) > 1:
                out('%s==> %s <==\n' % ('\n' if i else '', path))
            if count < 0:
                data = read_all(fd)
                pieces = data.splitlines(True) if unit == 'n' else [data[j:j + 1] for j in range(len(data))]
                write(b''.join(pieces[:count]))
            else:
                _first(fd, unit, count)
        except BrokenPipeError:
            raise
        except OSError as e:
            tell("head: cannot open '%s' for reading: %s" % (path, e.strerror))
            status = 1
    return status


def _first(fd, unit, left):
    while left > 0:
        data = os.read(fd, 1024)
        if not data:
            return
        if unit == 'c':
            write(data[:left])
            left -= len(data)
        else:
            lines = data.splitlines(True)
            write(b''.join(lines[:left]))
            left -= data.count(b'\n')


def tail(args):
    unit, text, paths = _count_of(args, '10')
    status = 0
    for i, path in enumerate(paths or ['-']):
        try:
            fd = 0 if path == '-' else os.open(path, os.O_RDONLY)
            data = read_all(fd)
        except OSError as e:
            tell("tail: cannot open '%s' for reading: %s" % (path, e.strerror))
            status = 1
            continue
        if len(paths) > 1:
            out('%s==> %s <==\n' % ('\n' if i else '', path))
        pieces, n = data.splitlines(True) if unit == 'n' else data, abs(int(text))
        pieces = pieces[max(n - 1, 0):] if text[:1] == '+' else pieces[len(pieces) - min(n, len(pieces)):]
        write(b''.join(pieces) if unit == 'n' else pieces)
    return status


def wc(args):
    found, paths = options(args, 'lwcm')
    rows, status = [], 0
    for path in paths or ['-']:
        data = _content('wc', path)
        if data is None:
            status = 1
            continue
        rows.append(({'l': data.count(b'\n'), 'w': len(data.split()), 'c': len(data), 'm': len(data.decode('utf-8', 'replace'))}, path))
    kinds = [k for k in 'lwmc' if k in found] or ['l', 'w', 'c']
    if len(rows) + status > 1:
        rows.append(({k: sum(r[k] for r, _ in rows) for k in 'lwcm'}, 'total'))
    if len(kinds) == 1 and len(rows) == 1:
        width = 1
    elif not paths or '-' in paths:
        width = 7
    else:
        width = len(str(sum(os.stat(p).st_size for p in paths if os.path.isfile(p))))
    for row, path in rows:
        out(' '.join([str(row[k]).rjust(width) for k in kinds]) + ('' if not paths else ' ' + path) + '\n')
    return status


def _lines(datas):
    lines = []
    for data in datas:
        lines += data.decode('utf-8', 'replace').split('\n')[:-1] if data.endswith(b'\n') else data.decode('utf-8', 'replace').split('\n') if data else []
    return lines


def sort(args):
    found, paths = options(args, 'rnuf', 'kt')
    if 'k' in found and not found['k'].split(',')[0].isdigit():
        refuse('sort', '-k ' + found['k'])
    datas, status = _texts('sort', paths)
    if status:
        return 2

    def key(line):
        if 'k' in found:
            words = line.split(found['t']) if 't' in found else line.split()
            first, _, last = found['k'].partition(',')
            words = words[int(first) - 1:int(last) if last else None]
            line = ' '.join(words)
        if 'n' in found:
            text = line.strip()
            end = 1 if text[:1] == '-' else 0
            while end < len(text) and (text[end].isdigit() or text[end] == '.'):
                end += 1
            try:
                return float(text[:end])
            except ValueError:
                return 0.0
        return line.upper() if 'f' in found else line

    lines = sorted(_lines(datas))
    if 'r' in found:
        lines.reverse()
    lines.sort(key=key, reverse='r' in found)
    if 'u' in found:
        lines = [line for i, line in enumerate(lines) if i == 0 or key(line) != key(lines[i - 1])]
    out(''.join([line + '\n' for line in lines]))
    return 0


def uniq(args):
    found, paths = options(args, 'cdu')
    data = _content('uniq', paths[0] if paths else '-')
    if data is None:
        return 1
    rows = []
    for line in _lines([data]):
        if rows and rows[-1][1] == line:
            rows[-1][0] += 1
        else:
            rows.append([1, line])
    rows = [r for r in rows if not ('d' in found and r[0] == 1 or 'u' in found and r[0] > 1)]
    out(''.join([('%7d %s\n' % tuple(r) if 'c' in found else r[1] + '\n') for r in rows]))
    return 0


def grep(args):
    import re
    found, rest = options(args, 'ivcnqlEFoxwhHs', 'em', {'count': 'c', 'ignore-case': 'i', 'invert-match': 'v', 'quiet': 'q'})
    if 'e' in found:
        pattern = found['e']
    elif not rest:
        tell('Usage: grep [OPTION]... PATTERNS [FILE]...\nTry \'grep --help\' for more information.')
        return 2
    else:
        pattern = rest.pop(0)
    if 'F' in found:
        pattern = re.escape(pattern)
    elif 'E' not in found:
        # In its simpler kind of expressions these mean themselves, and something with a backslash.
        pattern = re.sub(r'\\?[+?|(){}]', lambda m: m[0][1:] if m[0][0] == '\\' else '\\' + m[0], pattern)
    pattern = pattern.replace('[[:space:]]', r'\s').replace('[[:digit:]]', '[0-9]').replace('[[:alpha:]]', '[a-zA-Z]')
    if 'w' in found:
        pattern = r'(?<!\w)(?:%s)(?!\w)' % pattern
    if 'x' in found:
        pattern = '(?:%s)$' % pattern
    wanted = re.compile(pattern, re.I if 'i' in found else 0)
    look = wanted.match if 'x' in found else wanted.search
    status, total = 0, 0
    for path in rest or ['-']:
        data = _content('grep', path)
        if data is None:
            status = 2
            continue
        before = (path if path != '-' else '(standard input)') + ':' if ('H' in found or len(rest) > 1) and 'h' not in found else ''
        count, limit = 0, int(found.get('m', 1 << 60))
        for number, line in enumerate(_lines([data]), 1):
            if bool(look(line)) == ('v' in found) or count >= limit:
                continue
            count += 1
            if 'q' in found:
                return 0
            if 'c' in found or 'l' in found:
                continue
            mark = before + ('%d:' % number if 'n' in found else '')
            for text in [m[0] for m in wanted.finditer(line) if m[0]] if 'o' in found else [line]:
                out(mark + text + '\n')
        if 'l' in found and count:
            out(path + '\n')
        elif 'c' in found:
            out(before + '%d\n' % count)
        total += count
    return status or int(total == 0)


def tr(args):
    found, rest = options(args, 'dsc')
    if not rest or len(rest) < 2 and not ('d' in found or 's' in found):
        tell("tr: missing operand%s\nTry 'tr --help' for more information." % (" after '%s'" % rest[0] if rest else ''))
        return 1
    first, second = _set_of(rest[0]), _set_of(rest[1]) if len(rest) > 1 else ''
    text = os.fsdecode(read_all())
    inside = (lambda c: c not in first) if 'c' in found else (lambda c: c in first)
    if 'd' in found:
        text = ''.join([c for c in text if not inside(c)])
        squeezed = second if 's' in found else ''
    elif second:
        table = {c: second[min(i, len(second) - 1)] for i, c in enumerate(first)} if 'c' not in found else {}
        text = ''.join([(second[-1] if 'c' in found else table[c]) if inside(c) else c for c in text])
        squeezed = second if 's' in found else ''
    else:
        squeezed = first
    if 's' in found:
        text = ''.join([c for i, c in enumerate(text) if not (i and c == text[i - 1] and c in squeezed)])
    out(text)
    return 0


def _set_of(text):
    import _shell_tools
    for name, chars in (('lower', 'a-z'), ('upper', 'A-Z'), ('digit', '0-9'), ('alpha', 'A-Za-z'), ('alnum', '0-9A-Za-z'), ('space', ' \\t\\n')):
        text = text.replace('[:%s:]' % name, chars)
    text, result, i = _shell_tools.unescaped(text, False)[0], '', 0
    while i < len(text):
        if text[i + 1:i + 2] == '-' and i + 2 < len(text):
            result += ''.join(map(chr, range(ord(text[i]), ord(text[i + 2]) + 1)))
            i += 3
        else:
            result += text[i]
            i += 1
    return result


def cut(args):
    found, paths = options(args, 's', 'dfcb')
    unit = next((c for c in 'fcb' if c in found), None)
    if unit is None:
        tell("cut: you must specify a list of bytes, characters, or fields\nTry 'cut --help' for more information.")
        return 1
    ranges = []
    for part in found[unit].split(','):
        low, dash, high = part.partition('-')
        ranges.append((int(low or 1), int(high or (1 << 30)) if dash else int(low)))
    datas, status = _texts('cut', paths)
    between = found.get('d', '\t')
    for line in _lines(datas):
        items = line.split(between) if unit == 'f' else list(line)
        if unit == 'f' and len(items) == 1:
            if 's' not in found:
                out(line + '\n')
            continue
        chosen = [x for i, x in enumerate(items, 1) if any(a <= i <= b for a, b in ranges)]
        out((between if unit == 'f' else '').join(chosen) + '\n')
    return status


def rev(args):
    datas, status = _texts('rev', args[1:])
    out(''.join([line[::-1] + '\n' for line in _lines(datas)]))
    return status


def seq(args):
    found, numbers = options([args[0]] + [a if a[:1] != '-' or not a[1:2].isdigit() else ' ' + a for a in args[1:]], 'w', 's')
    numbers = [n.strip() for n in numbers]
    try:
        values = [int(n) if n.lstrip('-').isdigit() else float(n) for n in numbers]
    except ValueError:
        bad = next(n for n in numbers if not n.lstrip('-').replace('.', '', 1).isdigit())
        tell("seq: invalid floating point argument: '%s'\nTry 'seq --help' for more information." % bad)
        return 1
    if not 0 < len(values) < 4:
        tell("seq: %s\nTry 'seq --help' for more information." % ('missing operand' if not values else "extra operand '%s'" % numbers[3]))
        return 1
    first, step, last = values[0] if len(values) > 1 else 1, values[1] if len(values) == 3 else 1, values[-1]
    if not step:
        tell("seq: invalid Zero increment value: '0'\nTry 'seq --help' for more information.")
        return 1
    digits = max([len(n.partition('.')[2]) for n in numbers[:-1]] + [0])
    items, i = [], 0
    while (first + i * step <= last) if step > 0 else (first + i * step >= last):
        items.append('%.*f' % (digits, first + i * step) if digits else str(first + i * step))
        i += 1
    if 'w' in found:
        width = max(map(len, items))
        items = [x.zfill(width) for x in items]
    if items:
        out(found.get('s', '\n').join(items) + '\n')
    return 0


def yes(args):
    line = os.fsencode(' '.join(args[1:] or ['y']) + '\n')
    while True:
        write(line * (8192 // len(line) + 1))


def printf(args):
    import _shell_tools
    if len(args) < 2:
        tell("printf: missing operand\nTry 'printf --help' for more information.")
        return 1
    return _shell_tools.formatted(args[1], args[2:], lambda text: tell(text.replace(': ', ': ‘', 1)))


def find(name):
    """The function of a program."""
    if name == '[':
        name = 'test'
    if name not in globals():
        import _commands_files
        import _commands_more
        return getattr(_commands_files, name, None) or getattr(_commands_more, name)
    return globals()[name]
