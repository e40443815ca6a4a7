# A program's bytes as text. Source: PEP 263, "Defining Python Source Code Encodings".
_BOM = b'\xef\xbb\xbf'
_UTF8 = ('utf-8', 'utf8')
_LATIN = ('iso-8859-1', 'latin-1', 'iso-latin-1', 'latin1')


def text_of(data, filename, is_file=False, mode='exec'):
    """The text; `is_file`: what is wrong is said as of a program that the command line names."""
    marked = data.startswith(_BOM)
    data = bytes(data[3:] if marked else data)
    name = _declared(data)
    if name is None or name in _UTF8:
        if not is_file:
            data = _comments_as_text(data)
        try:
            return data.decode()
        except UnicodeDecodeError as e:
            raise _not_utf8(e, data, filename, is_file, mode) from None
    where = filename, 0, -1, None
    if marked:
        raise SyntaxError('encoding problem: %s with BOM' % name, where)
    try:
        return data.decode(name)
    except LookupError:
        raise SyntaxError('unknown encoding: ' + name, where) from None
    except UnicodeDecodeError as e:
        raise SyntaxError(str(e), where) from None


def _comments_as_text(data):
    """The same with comments that are UTF-8: nobody decodes them until an error shows their line."""
    try:
        data.decode()
        return data
    except UnicodeDecodeError:
        import re
        tokens = rb'(?s)"""(?:\\.|[^\\])*?"""|\'\'\'(?:\\.|[^\\])*?\'\'\'|"(?:\\.|[^\\"\n])*"|\'(?:\\.|[^\\\'\n])*\'|#[^\n]*'
        return re.sub(tokens, lambda m: m[0].decode(errors='replace').encode() if m[0].startswith(b'#') else m[0], data)


def _declared(data):
    """The encoding that one of the first two lines names, if the first is empty or a comment."""
    for line in data.split(b'\n', 2)[:2]:
        line = line.strip()
        if line.startswith(b'#') and b'coding' in line:
            import re
            found = re.search(rb'coding[:=][ \t]*([-\w.]+)', line)
            if found is not None:
                name = found[1].decode().lower().replace('_', '-')
                plain = [kind for kind in (_UTF8, _LATIN) if name in kind or name.startswith(tuple(one + '-' for one in kind))]
                return plain[0][0] if plain else name
        if line and not line.startswith(b'#'):
            return None
    return None


def _not_utf8(error, data, filename, is_file, mode):
    at = error.start
    begin = data.rfind(b'\n', 0, at) + 1
    line = data.count(b'\n', 0, at) + 1
    if is_file:
        return SyntaxError("Non-UTF-8 code starting with '\\x%02x' in file %s on line %d, but no encoding declared; see https://peps.python.org/pep-0263/ for details"
                           % (data[at], filename, line))
    column = _word_before(data[begin:at])
    # What the word or the literal holds is decoded for itself.
    quoted = column and data[begin + column - 1] in b'"\''
    word = data[begin + column:].split(data[begin + column - 1:begin + column] if quoted else b'\n')[0]
    if not quoted:
        word = word[:next((n for n, c in enumerate(word) if c < 128 and c != 95 and not chr(c).isalnum()), len(word))]
    try:
        word.decode()
    except UnicodeDecodeError as e:
        error = e
    shown = data[begin:].split(b'\n')[0].decode(errors='replace')
    if mode == 'exec' or b'\n' in data[begin:]:
        shown += '\n'
    if not quoted:
        # A word ends where its first wrong byte stands.
        column += len(word[:error.start].decode(errors='replace')) + 1
    told = "(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %d: %s" % (data[at], error.start, error.reason)
    return SyntaxError(told, (filename, line, max(column, 1), shown, line, -1))


def _word_before(before):
    """Where the word or the literal begins that this ends with."""
    quote = max(before.rfind(b'"'), before.rfind(b"'")) + 1
    while before and not quote and (before[-1:].isalnum() or before[-1] == 95 or before[-1] > 127):
        before = before[:-1]
    return quote or len(before)
