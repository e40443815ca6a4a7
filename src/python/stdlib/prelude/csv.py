import io
from types import GenericAlias

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'QUOTE_STRINGS', 'QUOTE_NOTNULL', 'Error', 'Dialect', 'excel', 'excel_tab', 'field_size_limit', 'reader', 'writer',
           'register_dialect', 'get_dialect', 'list_dialects', 'Sniffer', 'unregister_dialect', 'DictReader', 'DictWriter', 'unix_dialect']
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)


class Error(Exception):
    pass


Error.__module__ = '_csv'
_limit = [131072]
_dialects = {}


class Dialect:
    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        try:
            _Settings(self, {})
        except TypeError as e:
            raise Error(str(e)) from None


class excel(Dialect):
    quoting, lineterminator = QUOTE_MINIMAL, '\r\n'
    delimiter, quotechar = ',', '"'
    doublequote, skipinitialspace = True, False


class excel_tab(excel):
    delimiter = '\t'


class unix_dialect(Dialect):
    quoting, lineterminator = QUOTE_ALL, '\n'
    delimiter, quotechar = ',', '"'
    doublequote, skipinitialspace = True, False


class _Settings:
    _defaults = (('delimiter', ','), ('quotechar', '"'), ('escapechar', None), ('doublequote', True), ('skipinitialspace', False), ('lineterminator', '\r\n'), ('quoting', QUOTE_MINIMAL),
                 ('strict', False))

    def __init__(self, dialect, changes):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        changed = set(changes)
        for name, default in self._defaults:
            value = getattr(dialect, name, default) if dialect is not None else default
            if name in changes:
                value = changes.pop(name)
            vars(self)[name] = value
        if changes:
            name = next(iter(changes))
            raise TypeError("this function got an unexpected keyword argument '%s'" % name)
        self._check_kinds('quotechar' in changed and 'quoting' not in changed)
        self._check_characters()

    def _check_kinds(self, only_quotechar):
        if not isinstance(self.delimiter, str):
            raise TypeError('"delimiter" must be string, not ' + type(self.delimiter).__name__)
        if len(self.delimiter) != 1:
            raise TypeError('"delimiter" must be a 1-character string')
        for name in ('escapechar', 'quotechar'):
            value = getattr(self, name)
            if value is not None and not isinstance(value, str):
                raise TypeError('"%s" must be string or None, not %s' % (name, type(value).__name__))
            if value is not None and len(value) != 1:
                raise TypeError('"%s" must be a 1-character string' % name)
        if self.lineterminator is not None and not isinstance(self.lineterminator, str):
            raise TypeError('"lineterminator" must be a string')
        if type(self.quoting) is not int:
            raise TypeError('"quoting" must be an integer')
        vars(self).update({name: bool(getattr(self, name)) for name in ('doublequote', 'skipinitialspace', 'strict')})
        if not 0 <= self.quoting <= 5:
            raise TypeError('bad "quoting" value')
        if self.quotechar is None and only_quotechar:
            vars(self)['quoting'] = QUOTE_NONE
        if self.quotechar is None and self.quoting != QUOTE_NONE:
            raise TypeError('quotechar must be set if quoting enabled')
        if self.lineterminator is None:
            raise TypeError('lineterminator must be set')

    def _check_characters(self):
        """What parts a row must be told apart."""
        names = 'delimiter', 'escapechar', 'quotechar'
        for name in names:
            c = getattr(self, name)
            if c is not None and (c in '\r\n' or c == ' ' and name != 'delimiter' and self.skipinitialspace or c in self.lineterminator):
                raise ValueError('bad %s value' % name)
        for one, other in ((0, 1), (0, 2), (1, 2)):
            c = getattr(self, names[one])
            if c is not None and c == getattr(self, names[other]):
                raise ValueError('bad %s or %s value' % (names[one], names[other]))

    def __setattr__(self, name, *value):
        if name not in dict(self._defaults):
            raise AttributeError("'_csv.Dialect' object has no attribute '%s' and no __dict__ for setting new attributes" % name)
        raise AttributeError("attribute '%s' of '_csv.Dialect' objects is not writable" % name)

    __delattr__ = __setattr__

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'Dialect' instances")


def register_dialect(name, dialect=None, /, **fmtparams):
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _Settings(dialect, fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(*args):
    old = _limit[0]
    if len(args) > 1:
        raise TypeError('field_size_limit() takes at most 1 argument (%d given)' % len(args))
    if args:
        if not isinstance(args[0], int):
            raise TypeError('limit must be an integer')
        _limit[0] = args[0]
    return old


class _reader:
    def __init__(self, lines, settings):
        self._lines = iter(lines)
        self._dialect = settings
        self._line_num = 0

    dialect, line_num = property(lambda self: self._dialect), property(lambda self: self._line_num)

    def __iter__(self):
        return self

    def __next__(self):
        d = self.dialect
        fields = []
        field = []
        state = 'start record'
        quoted = False
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if state == 'quoted' or state == 'escape quoted':
                    if d.strict:
                        raise Error('unexpected end of data') from None
                    self._end(fields, field, quoted)
                    return fields
                if field or fields or state == 'escape':
                    if d.strict:
                        raise Error('unexpected end of data') from None
                    self._end(fields, field, quoted)
                    return fields
                raise
            if not isinstance(line, str):
                raise Error('iterator should return strings, not %s (the file should be opened in text mode)' % type(line).__name__)
            self._line_num += 1
            i = 0
            n = len(line)
            while i < n:
                c = line[i]
                i += 1
                if state == 'quoted':
                    if c == d.escapechar:
                        state = 'escape quoted'
                    elif c == d.quotechar and d.quoting != QUOTE_NONE:
                        state = 'quote in quoted' if d.doublequote else 'field'
                    else:
                        field.append(c)
                    continue
                if state == 'escape quoted':
                    field.append(c)
                    state = 'quoted'
                    continue
                if state == 'escape':
                    field.append(c)
                    # The record goes on after a line end that is meant.
                    state = 'escaped end' if c in '\r\n' else 'field'
                    continue
                if state == 'quote in quoted':
                    if c == d.quotechar:
                        field.append(c)
                        state = 'quoted'
                        continue
                    if c == d.delimiter or c in '\r\n':
                        state = 'field'
                    elif d.strict:
                        raise Error("'%s' expected after '%s'" % (d.delimiter, d.quotechar))
                    else:
                        field.append(c)
                        state = 'field'
                        continue
                if c in '\r\n':
                    if line[i:].strip('\r\n'):
                        raise Error('new-line character seen in unquoted field - do you need to open the file with newline=\'\'?')
                    if state != 'start record':
                        self._end(fields, field, quoted)
                    return fields
                if state in ('start record', 'start field'):
                    if c == d.quotechar and d.quoting != QUOTE_NONE:
                        quoted = True
                        state = 'quoted'
                        continue
                    if c == ' ' and d.skipinitialspace:
                        state = 'start field'
                        continue
                if c == d.delimiter:
                    self._end(fields, field, quoted)
                    field, quoted = [], False
                    state = 'start field'
                    continue
                if c == d.escapechar:
                    state = 'escape'
                    continue
                field.append(c)
                state = 'field'
                if len(field) > _limit[0]:
                    raise Error('field larger than field limit (%d)' % _limit[0])
            if state == 'escape quoted':
                field.append('\n')
                state = 'quoted'
            if state in ('quoted', 'escaped end'):
                continue
            if state == 'escape':
                field.append('\n')
                state = 'field'
                continue
            if state != 'start record':
                self._end(fields, field, quoted)
            return fields

    def _end(self, fields, field, quoted):
        text = ''.join(field)
        q = self.dialect.quoting
        if not quoted and q in (QUOTE_NONNUMERIC, QUOTE_STRINGS) and text:
            text = float(text)
        elif not quoted and not text and q in (QUOTE_STRINGS, QUOTE_NOTNULL):
            text = None
        fields.append(text)


def reader(csvfile, /, dialect='excel', **fmtparams):
    return _reader(csvfile, _Settings(dialect, fmtparams))


class _writer:
    def __init__(self, file, settings):
        if not hasattr(file, 'write'):
            raise TypeError('argument 1 must have a "write" method')
        self._write = file.write
        self._dialect = settings

    dialect = property(lambda self: self._dialect)

    def writerow(self, row):
        d = self.dialect
        try:
            row = list(row)
        except TypeError:
            raise Error('iterable expected, not ' + type(row).__name__) from None
        return self._write(d.delimiter.join([self._field(v, len(row)) for v in row]) + d.lineterminator)

    def _field(self, v, count):
        d = self.dialect
        q = d.quoting
        text = '' if v is None else v if isinstance(v, str) else repr(v) if isinstance(v, float) else str(v)
        quote = q == QUOTE_ALL or q == QUOTE_NONNUMERIC and not isinstance(v, (int, float)) or q == QUOTE_STRINGS and isinstance(v, str) or q == QUOTE_NOTNULL and v is not None
        special = d.delimiter + '\r\n' + (d.quotechar or '') + (d.escapechar or '') + d.lineterminator
        if not text and d.delimiter == ' ' and d.skipinitialspace:
            if q == QUOTE_NONE or v is None and q in (QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error('empty field must be quoted if delimiter is a space and skipinitialspace is true')
            quote = True
        if not text and count == 1 and not quote:
            if q == QUOTE_NONE or q in (QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error('single empty field record must be quoted')
            quote = True
        out = []
        for c in text:
            if c in special:
                if q == QUOTE_NONE:
                    escape = True
                else:
                    escape = False
                    if c == d.quotechar:
                        if d.doublequote:
                            out.append(c)
                        else:
                            escape = True
                    elif c == d.escapechar:
                        escape = True
                    if not escape:
                        quote = True
                if escape:
                    if not d.escapechar:
                        raise Error('need to escape, but no escapechar set')
                    out.append(d.escapechar)
            elif c == ' ' and d.delimiter == ' ':
                quote = True
            out.append(c)
        text = ''.join(out)
        return d.quotechar + text + d.quotechar if quote else text

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


_reader.__qualname__, _writer.__qualname__ = 'reader', 'writer'
_reader.__module__ = _writer.__module__ = '_csv'
_reader.__name__, _writer.__name__ = '_csv.reader', '_csv.writer'


def writer(csvfile, /, dialect='excel', **fmtparams):
    return _writer(csvfile, _Settings(dialect, fmtparams))


def _kept(names):
    """The names, as a list if they can be walked through only once."""
    once = names is not None and iter(names) is names
    return list(names) if once else names


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        self.line_num, self.dialect = 0, dialect
        self.restkey, self.restval = restkey, restval
        self._fieldnames = _kept(fieldnames)
        self.reader = reader(f, dialect, *args, **kwds)

    def _header(self):
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._fieldnames

    def _set_header(self, names):
        self._fieldnames = names

    fieldnames = property(_header, _set_header)

    def __next__(self):
        if not self.line_num:
            # The first row may be the names.
            self.fieldnames
        values = next(self.reader)
        self.line_num = self.reader.line_num
        while not values:
            values = next(self.reader)
        names = self.fieldnames
        known, given = len(names), len(values)
        row = dict(zip(names, values))
        if given > known:
            row[self.restkey] = values[known:]
        elif given < known:
            row.update(dict.fromkeys(names[given:], self.restval))
        return row

    def __iter__(self):
        return self

    __class_getitem__ = classmethod(GenericAlias)


class DictWriter:
    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        self.restval, self.fieldnames = restval, _kept(fieldnames)
        extrasaction = extrasaction.lower()
        if extrasaction not in ('raise', 'ignore'):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = [k for k in rowdict if k not in self.fieldnames]
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: ' + ', '.join([repr(x) for x in wrong]))
        return [rowdict.get(key, self.restval) for key in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows([self._dict_to_list(r) for r in rowdicts])


from _csv_sniffer import Sniffer

register_dialect('excel', excel)
register_dialect('excel-tab', excel_tab)
register_dialect('unix', unix_dialect)
